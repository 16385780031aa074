/** Long runs: no faster than they are read, broken off at the end of a line, told of on a terminal. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { jsonl, listed } from './cases.js';
import { duxun, Sink } from './host.js';

const jsonLines = ['--as-of', '2018-03-20', '--lang', 'en', '--format', 'jsonl'];

/** Chunks of some cases each without end, and how many have been taken. */
function endless(cases = 1) {
  const seen = { taken: 0 };
  async function* chunks() {
    for (; ; seen.taken += 1)
      yield jsonl(...Array.from({ length: cases }, (_, i) => ({ ...listed, id: `${seen.taken}-${i}` })));
  }
  return { seen, stdin: Readable.from(chunks(), { highWaterMark: 1 }) };
}

/** A reader that takes so many writes and then no more, until it is told to. */
class Slow extends Writable {
  taken = 0;
  text = '';
  #enough: number;
  #held: (() => void) | null = null;
  constructor(enough: number) {
    super({ highWaterMark: 1 });
    this.#enough = enough;
  }
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.taken += 1;
    this.text += chunk.toString();
    if (this.taken < this.#enough) done();
    else this.#held = done;
  }
  goOn(): void {
    this.#enough = Number.POSITIVE_INFINITY;
    this.#held?.();
  }
}

/** Waits until something is so; the test ends by its own time where it never is. */
async function until(so: () => boolean): Promise<void> {
  while (!so()) await wait(2);
}

describe('a reader that stops reading', { timeout: 60_000 }, () => {
  // chunks read ahead by the stream, under way, and waiting in the stream that is not read
  test.each([
    ['0', 4],
    ['2', 8],
  ])('holds up the input, with %s workers', async (workers, most) => {
    const { seen, stdin } = endless();
    const stdout = new Slow(5);
    const stop = new AbortController();
    const run = duxun(['evaluate', '-', ...jsonLines, '--workers', workers], {
      stdin,
      stdout,
      interrupts: stop.signal,
    });
    await until(() => stdout.taken === 5);
    await wait(100);
    const taken = seen.taken;
    await wait(100);
    expect([seen.taken, stdout.taken]).toEqual([taken, 5]);
    expect(taken - stdout.taken).toBeLessThanOrEqual(most);
    stop.abort('SIGINT');
    stdout.goOn();
    expect((await run).code).toBe(130);
  });
});

describe('Ctrl-C', { timeout: 60_000 }, () => {
  const whole = (text: string) => {
    expect(text.endsWith('\n')).toBe(true);
    return text
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { case: string }).case);
  };

  test.each([
    '0',
    '2',
  ])('leaves whole lines, says how far it came and gives 130, with %s workers', async (workers) => {
    const { stdin } = endless(50);
    const stdout = new Sink();
    const stop = new AbortController();
    const run = duxun(['evaluate', '-', ...jsonLines, '--workers', workers], {
      stdin,
      stdout,
      interrupts: stop.signal,
    });
    await until(() => stdout.text.length > 0);
    stop.abort('SIGINT');
    const { code, err } = await run;
    const cases = whole(stdout.text);
    expect(code).toBe(130);
    expect(err).toBe(
      `Interrupted after ${cases.length} cases; the last is that of standard input, line ${cases.length}.\n`,
    );
    expect(cases).toEqual(cases.map((_, i) => `${Math.floor(i / 50)}-${i % 50}`));
  });

  test('while nothing comes in ends the wait', async () => {
    const stop = new AbortController();
    const stdin = new Readable({ read: () => undefined });
    const run = duxun(['evaluate', '-', ...jsonLines, '--lang', 'zh'], { stdin, interrupts: stop.signal });
    await wait(20);
    stop.abort('SIGTERM');
    expect(await run).toEqual({ code: 143, out: '', err: '已中断：还没有判断案件。\n' });
    expect(stdin.destroyed).toBe(true);
  });

  test('closes an array of evaluations', async () => {
    const { stdin } = endless();
    const stdout = new Sink();
    const stop = new AbortController();
    const run = duxun(['evaluate', '-', '--as-of', '2018-03-20', '--format', 'json'], {
      stdin,
      stdout,
      interrupts: stop.signal,
    });
    await until(() => stdout.text.length > 50_000);
    stop.abort('SIGINT');
    expect((await run).code).toBe(130);
    expect((JSON.parse(stdout.text) as unknown[]).length).toBeGreaterThan(1);
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('as a process: %s', async (signal, expected) => {
    const root = fileURLToPath(new URL('../../', import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', 'evaluate', '-', ...jsonLines], {
      cwd: root,
    });
    child.stdin.on('error', () => undefined);
    Readable.from(
      (function* () {
        for (;;) yield jsonl(...Array.from({ length: 200 }, () => listed));
      })(),
    ).pipe(child.stdin);
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => {
      if (out === '') setTimeout(() => child.kill(signal), 200);
      out += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(expected);
    expect(err).toBe(
      `Interrupted after ${whole(out).length} cases; the last is that of standard input, line ${whole(out).length}.\n`,
    );
  });
});

describe('what can’t be written', () => {
  const failing = (code: string) =>
    new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error(`${code}: no space`), { code })),
    });

  test('output is told, with exit code 3, after one write too', async () => {
    const stdin = JSON.stringify(listed);
    const { code, err } = await duxun(['evaluate', '-', ...jsonLines], { stdin, stdout: failing('ENOSPC') });
    expect([code, err]).toEqual([3, 'Cannot write: ENOSPC: no space\n']);
    const measures = await duxun(['measures', '--lang', 'zh'], { stdout: failing('ENOSPC') });
    expect([measures.code, measures.err]).toEqual([3, '写不出去：ENOSPC: no space\n']);
  });

  test('output in the middle of a run of workers ends the run', async () => {
    const { stdin } = endless(10);
    const args = ['evaluate', '-', ...jsonLines, '--workers', '2'];
    const { code, err } = await duxun(args, { stdin, stdout: failing('EPIPE') });
    expect([code, err]).toEqual([0, '']);
    expect(stdin.destroyed).toBe(true);
  }, 60_000);

  test('messages are left out, and the run goes on', async () => {
    const stdin = jsonl('{"kind": ', listed, '{"kind": ', listed);
    const { code, out } = await duxun(['evaluate', '-', ...jsonLines], { stdin, stderr: failing('EPIPE') });
    expect([code, out.trimEnd().split('\n').length]).toEqual([1, 2]);
  });
});

describe('progress', () => {
  class Terminal extends Sink {
    readonly isTTY = true;
  }
  /** Each look at the clock is a tenth of a second later. */
  const clock = () => {
    let now = 0;
    return () => {
      now += 100;
      return now;
    };
  };
  const stdin = () =>
    Readable.from(Array.from({ length: 30 }, (_, i) => jsonl(i === 20 ? '{"k": ' : listed)));
  const run = async (
    env: Readonly<Record<string, string>>,
    { stderr = new Terminal(), stdout = new Sink() }: { stderr?: Sink; stdout?: Sink } = {},
    lang = 'en',
  ) => {
    const args = ['evaluate', '-', ...jsonLines, '--lang', lang];
    await duxun(args, { stdin: stdin(), stderr, stdout, env, now: clock() });
    return { err: stderr.text, out: stdout.text };
  };

  test('is told on a terminal, on one line that is taken away again', async () => {
    const { err, out } = await run({});
    const shown = err.replaceAll('\u001b[K', '<');
    expect(shown).toMatch(/\r\d+ cases judged, \d+ a second</);
    expect(shown.endsWith('\r<')).toBe(true);
    expect(shown).toContain('\r<standard input, line 21');
    expect(shown.replaceAll(/\r[^\r<]*</g, '').split('\n')[0]).toBe('standard input, line 21');
    expect(out).not.toContain('\r');
    expect((await run({}, {}, 'zh')).err).toMatch(/已判断 \d+ 件，每秒 \d+ 件/);
  });

  test('tells how much of a file has been read', async () => {
    const stderr = new Terminal();
    const file = fileURLToPath(
      new URL('../../fixtures/yinchuan-2017-rectification/ledger.jsonl', import.meta.url),
    );
    await duxun(['evaluate', file, file, ...jsonLines], { stderr, now: clock() });
    expect(stderr.text).toMatch(/\d+ cases judged, 50 % read, \d+ a second/);
    expect(stderr.text).toContain('100 % read');
  });

  test('is not a matter of colour', async () => {
    expect((await run({ NO_COLOR: '1' })).err).toContain('cases judged');
    expect((await run({ CI: 'false' })).err).toContain('cases judged');
  });

  test('is not told off a terminal, over output on the same terminal, on a dumb one or in continuous integration', async () => {
    for (const { err } of [
      await run({}, { stderr: new Sink() }),
      await run({}, { stdout: new Terminal() }),
      await run({ TERM: 'dumb' }),
      await run({ CI: 'true' }),
    ]) {
      expect(err).not.toContain('cases judged');
      expect(err).not.toContain('\r');
    }
  });
});
