import { writeSync } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { run } from '../../src/cli/run.js';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Host {
  readonly stdin?: string | Readable;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdout?: Writable;
  readonly stderr?: Writable;
  readonly interrupts?: AbortSignal;
  readonly now?: () => number;
  /** The file behind `stdout`, for threads to write to. */
  readonly fd?: number;
}

const rules = { url: new URL('../../rules', import.meta.url) };

const worker = { url: new URL('./worker.mjs', import.meta.url) };

/** Collects what is written to it. */
export class Sink extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

/** Writes to a file at once, as standard output does that is one. */
export class FileSink extends Writable {
  readonly fd: number;
  writes = 0;
  constructor(fd: number) {
    super();
    this.fd = fd;
  }
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.writes += 1;
    writeSync(this.fd, chunk);
    done();
  }
}

/** Runs the command line in this process. */
export async function duxun(
  args: readonly string[],
  { stdin = '', env = {}, stdout, stderr, interrupts, now, fd }: Host = {},
): Promise<Ran> {
  const out = new Sink();
  const err = new Sink();
  const code = await run(args, {
    stdin: typeof stdin === 'string' ? Readable.from(stdin === '' ? [] : [stdin]) : stdin,
    stdout: stdout ?? out,
    stderr: stderr ?? err,
    env,
    worker: { ...worker, file: () => fd ?? null },
    rules,
    ...(interrupts ? { interrupts: () => interrupts } : {}),
    ...(now ? { now } : {}),
  });
  return { code, out: out.text, err: err.text };
}
