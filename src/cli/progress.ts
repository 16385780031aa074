import type { Io } from './io.js';
import type { Speaker } from './words.js';

/** Milliseconds from one telling to the next, and before the first: what is over soon needs none. */
const pace = 250;

/**
 * How far a run is, on one line of a terminal that is written over and taken away again. `NO_COLOR` has no say in it,
 * there is no colour; a job of continuous integration keeps every telling as a line of its log and gets none.
 */
export class Progress {
  readonly #io: Io;
  readonly #say: Speaker;
  readonly #now: () => number;
  /** Bytes of the whole input, or null where that is not known. */
  readonly #size: number | null;
  readonly #began: number;
  readonly #shows: boolean;
  #told: number;
  #stands = false;
  #bytes = 0;
  #cases = 0;

  constructor(io: Io, say: Speaker, now: () => number, size: number | null) {
    this.#io = io;
    this.#say = say;
    this.#now = now;
    this.#size = size;
    this.#began = now();
    this.#told = this.#began;
    this.#shows = showsProgress(io);
  }

  /** So many more bytes have been read. */
  read(bytes: number): void {
    this.#bytes += bytes;
  }

  /** So many more cases have been judged or found to be invalid. */
  judged(cases: number): void {
    this.#cases += cases;
    const now = this.#now();
    if (!this.#shows || now - this.#told < pace) return;
    this.#told = now;
    this.#stands = true;
    this.#put(`\r${this.#text(now)}\u001b[K`);
  }

  /** Takes the line away, before anything else is told and at the end. */
  clear(): void {
    if (!this.#stands) return;
    this.#stands = false;
    this.#put('\r\u001b[K');
  }

  #text(now: number): string {
    const say = this.#say;
    const share = this.#size === null ? null : Math.min(100, Math.floor((this.#bytes / this.#size) * 100));
    const rate = Math.round(this.#cases / ((now - this.#began) / 1000));
    return [
      say('progress', { n: grouped(this.#cases) }),
      share === null ? '' : say('progressShare', { share }),
      say('progressRate', { rate: grouped(rate) }),
    ].join('');
  }

  /** A telling that the terminal has no room for is left out. */
  #put(text: string): void {
    const { stderr } = this.#io;
    if (!stderr.writableNeedDrain && !stderr.destroyed) stderr.write(text);
  }
}

/** Whether the input is long enough to be told of, is asked of the clock; this is where it can be told at all. */
export const showsProgress = ({ stderr, stdout, env }: Io): boolean =>
  stderr.isTTY === true &&
  stdout.isTTY !== true &&
  env.TERM !== 'dumb' &&
  (!env.CI || env.CI === 'false' || env.CI === '0');

const grouped = (n: number): string => String(n).replaceAll(/\B(?=(\d{3})+$)/g, ',');
