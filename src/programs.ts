import type { Program } from './engine/program.js';

/** As many programs as are kept: what seven measures need of all kinds, and what a run tries beside it. */
const limit = 200;

/** Programs compiled so far; those longest out of use are given up when there are too many. */
export class Programs {
  readonly #known = new Map<string, Program>();

  get size(): number {
    return this.#known.size;
  }

  get(key: string, make: () => Program): Program {
    const program = this.#known.get(key) ?? make();
    // a map hands out its keys in the order in which they were put in
    this.#known.delete(key);
    this.#known.set(key, program);
    const [oldest] = this.#known.keys();
    if (this.#known.size > limit && oldest !== undefined) this.#known.delete(oldest);
    return program;
  }
}
