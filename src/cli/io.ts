import type { Readable, Writable } from 'node:stream';
import type { Text } from '../text.js';
import { harmless } from './harmless.js';

/** The host as the command line sees it. */
export interface Io {
  readonly stdin: Readable;
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Begins to listen for what a run is broken off with; the reason is the name of the signal. */
  readonly interrupts?: () => AbortSignal;
  /** What the threads of `--workers` run; and the descriptor of standard output, where that is a file of its own. */
  readonly worker?: { readonly url: URL; readonly file?: () => number | null };
  /** The folder of the rules that come with the package. */
  readonly rules?: { readonly url: URL };
  /** Milliseconds on a clock that only goes forward. */
  readonly now?: () => number;
  /** What the host's clock says, in UTC: `2018-03-01T08:00:00.000Z`. Only some reports say when they were made. */
  readonly stamp?: () => string;
}

/** A stream that may be a terminal. */
export type Terminal = Writable & { readonly columns?: number; readonly isTTY?: boolean };

/** Whoever read our output has stopped reading (`duxun … | head`): nothing is wrong, there is just no more to do. */
export class ReaderGone extends Error {
  override readonly name = 'ReaderGone';
}

/** What we write can't be kept: the disk is full, for one. */
export class WriteFailed extends Error {
  override readonly name = 'WriteFailed';
  readonly text: Text | null;

  /** @param text what to tell in place of the message of the host */
  constructor(
    message: string,
    { text = null, ...options }: ErrorOptions & { readonly text?: Text | null } = {},
  ) {
    super(message, options);
    this.text = text;
  }
}

/** Writes to a stream no faster than it is read, and to a terminal nothing that it would take for a command. */
export class Output {
  readonly #stream: Terminal;
  #failed: Error | null = null;
  /** Settled once the last that was written has gone out. */
  #gone: Promise<void> = Promise.resolve();

  constructor(stream: Terminal) {
    this.#stream = stream;
    stream.on('error', (error: Error) => this.#fail(error));
  }

  /**
   * @throws ReaderGone once the other end is closed
   * @throws WriteFailed
   */
  async write(text: string | Uint8Array): Promise<void> {
    this.#check();
    let ready = true;
    this.#gone = new Promise((resolve) => {
      ready = this.#stream.write(this.#stream.isTTY ? harmless(text) : text, () => resolve());
    });
    if (!ready) await this.#drained();
    this.#check();
  }

  /** Waits until all has gone out. Throws as `write`. */
  async flush(): Promise<void> {
    await this.#gone;
    // a stream tells of an error only after its callbacks
    await new Promise((resolve) => setImmediate(resolve));
    if (this.#stream.errored) this.#fail(this.#stream.errored);
    if (this.#failed) throw this.#failed;
  }

  #fail(error: NodeJS.ErrnoException): void {
    const gone = error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED';
    this.#failed ??= gone ? new ReaderGone() : new WriteFailed(error.message, { cause: error });
  }

  #check(): void {
    // a file tells of an error only once it is closed, and is destroyed before that
    if (this.#stream.errored) this.#fail(this.#stream.errored);
    if (this.#failed) throw this.#failed;
    if (this.#stream.destroyed) throw new ReaderGone();
  }

  /** Ends on `error` and `close` too: a stream that is destroyed never drains. */
  #drained(): Promise<void> {
    const ends = ['drain', 'error', 'close'];
    return new Promise((resolve) => {
      const done = () => {
        for (const end of ends) this.#stream.off(end, done);
        resolve();
      };
      for (const end of ends) this.#stream.on(end, done);
    });
  }
}

/** What is told beside the output; where nobody listens any more, the output goes on all the same. */
export class Messages {
  readonly #output: Output;

  constructor(stream: Terminal) {
    this.#output = new Output(stream);
  }

  async write(text: string | Uint8Array): Promise<void> {
    try {
      await this.#output.write(text);
    } catch (error) {
      if (!(error instanceof ReaderGone || error instanceof WriteFailed)) throw error;
    }
  }
}

/** The width to print for: `COLUMNS`, else the terminal's, kept between 80 and 120. */
export function widthFor({ env, stdout }: Io): number {
  const wished = Number(env.COLUMNS) || stdout.columns || 100;
  return Math.min(120, Math.max(80, Math.floor(wished)));
}

/** Colours only on a terminal, and only for those who have not asked to be spared them (https://no-color.org). */
export const coloursFor = ({ env, stdout }: Io): boolean =>
  stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
