/**
 * Answers worked out already for one case, day and program, whatever the scope. What is remembered has a slot of its
 * own, which a compiled program gives out once.
 */
export type Memo = unknown[];

/** Gives out the slots of a program and of those that differ from it in one reading, by what they are for. */
export class Slots {
  readonly #known = new Map<string, number>();

  /** The slot of a name, the same whenever it is asked for. */
  of(name: string): number {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const slot = this.#known.size;
    this.#known.set(name, slot);
    return slot;
  }

  /** Room for all of them at once: growing by and by would cost more than what is remembered. */
  empty(): Memo {
    return new Array(this.#known.size);
  }
}
