import type { Readable, Writable } from 'node:stream';

/** The host as the command line sees it. */
export interface Io {
  readonly stdin: Readable;
  readonly stdout: Writable & { readonly columns?: number; readonly isTTY?: boolean };
  readonly stderr: Writable;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Whoever read our output has stopped reading (`duxun … | head`): nothing is wrong, there is just no more to do. */
export class ReaderGone extends Error {
  override readonly name = 'ReaderGone';
}

/** Writes to a stream no faster than it is read. */
export class Output {
  readonly #stream: Writable;
  #failed: Error | null = null;

  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on('error', (error: NodeJS.ErrnoException) => {
      this.#failed =
        error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED' ? new ReaderGone() : error;
    });
  }

  /** @throws ReaderGone once the other end is closed. */
  async write(text: string): Promise<void> {
    if (this.#failed) throw this.#failed;
    if (this.#stream.destroyed) throw new ReaderGone();
    if (!this.#stream.write(text)) await this.#drained();
    if (this.#failed) throw this.#failed;
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

/** The width to print for: `COLUMNS`, else the terminal's, kept between 80 and 120. */
export function widthFor({ env, stdout }: Io): number {
  const wished = Number(env.COLUMNS) || stdout.columns || 100;
  return Math.min(120, Math.max(80, Math.floor(wished)));
}

/** Colours only on a terminal, and only for those who have not asked to be spared them (https://no-color.org). */
export const coloursFor = ({ env, stdout }: Io): boolean =>
  stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
