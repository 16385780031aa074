import type { Program } from './engine/program.js';

/** Enough for seven measures with six kinds of case, and for the other readings that a run of one of them tries. */
const enough = 100;

/** Programs compiled so far; those longest out of use are given up when there are too many. */
export class Programs {
  readonly #known = new Map<string, Program>();
  readonly #limit: number;

  constructor(limit = enough) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#known.size;
  }

  get(key: string, make: () => Program): Program {
    const program = this.#known.get(key) ?? make();
    // a map hands out its keys in the order in which they were put in
    this.#known.delete(key);
    this.#known.set(key, program);
    const [oldest] = this.#known.keys();
    if (this.#known.size > this.#limit && oldest !== undefined) this.#known.delete(oldest);
    return program;
  }
}
