import { Output, type Terminal } from './io.js';
import { fullSheet } from './judging.js';

/** Milliseconds after which what there is is written, so that a person sees it come, and signals are heard. */
export const patience = 50;

/** Lets the host have its turn: signals, errors of streams. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Collects small pieces of text and writes them together, no faster than they are read. */
export class Pages {
  readonly #out: Output;
  readonly #now: () => number;
  #waiting: string[] = [];
  #length = 0;
  #since: number;

  constructor(stream: Terminal, now: () => number) {
    this.#out = new Output(stream);
    this.#now = now;
    this.#since = now();
  }

  /** Throws as `Output.write`. */
  async add(piece: string | Uint8Array): Promise<void> {
    if (typeof piece !== 'string') {
      await this.put();
      await this.#out.write(piece);
      return;
    }
    if (piece === '') return;
    this.#waiting.push(piece);
    this.#length += piece.length;
    if (this.#length >= fullSheet || this.#now() - this.#since >= patience) await this.put();
  }

  /** Writes what has been collected. */
  async put(): Promise<void> {
    this.#since = this.#now();
    if (this.#length === 0) return;
    const text = this.#waiting.join('');
    this.#waiting = [];
    this.#length = 0;
    await this.#out.write(text);
  }

  /** Waits until all has gone out. */
  async end(): Promise<void> {
    await this.put();
    await this.#out.flush();
  }
}
