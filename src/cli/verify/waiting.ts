import type { Parsed } from '../cases.js';

/** So many cases are kept while results are looked for: a case may stand that far before or behind its result. */
export const reach = 10_000;

interface Kept {
  readonly parsed: Parsed;
  /** Its place among the cases. */
  readonly order: number;
}

/**
 * Finds the cases of results that stand in about the same order as the cases. What is passed over waits for its result;
 * where too many wait, those that stand before the last that was found are given up, the first of them first.
 */
export class Waiting {
  readonly #cases: AsyncIterator<Parsed>;
  readonly #limit: number;
  readonly #waiting = new Map<string, Kept[]>();
  #size = 0;
  #read = 0;
  #last = 0;

  constructor(cases: AsyncIterator<Parsed>, limit = reach) {
    this.#cases = cases;
    this.#limit = limit;
  }

  /** The case with an id, the first of several that has not been handed out; null where none is in reach. */
  async take(id: string): Promise<Parsed | null> {
    const kept = this.#out(id);
    if (kept !== null) return kept;
    while (this.#size <= this.#limit || this.#giveUp()) {
      const next = await this.#cases.next();
      if (next.done) return null;
      this.#read += 1;
      const { source } = next.value;
      if (source.id === id) {
        this.#last = this.#read;
        return next.value;
      }
      this.#size += 1;
      this.#waiting.set(source.id, [
        ...(this.#waiting.get(source.id) ?? []),
        { parsed: next.value, order: this.#read },
      ]);
    }
    return null;
  }

  #out(id: string): Parsed | null {
    const [first, ...others] = this.#waiting.get(id) ?? [];
    if (first === undefined) return null;
    this.#size -= 1;
    if (others.length === 0) this.#waiting.delete(id);
    else this.#waiting.set(id, others);
    this.#last = Math.max(this.#last, first.order);
    return first.parsed;
  }

  #giveUp(): boolean {
    const [oldest] = this.#waiting;
    const order = oldest?.[1][0]?.order;
    if (oldest === undefined || order === undefined || order > this.#last) return false;
    const [id, [, ...others]] = oldest;
    this.#size -= 1;
    this.#waiting.delete(id);
    if (others.length > 0) this.#waiting.set(id, others);
    return true;
  }
}
