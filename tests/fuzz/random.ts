import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** Chances by a seed and the number of an input, so that each input can be made again without those before it. */
export class Random {
  readonly #generator: RandomGenerator;

  constructor(seed: number, index: number) {
    this.#generator = xoroshiro128plus(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
    // neighbouring seeds begin alike
    for (let i = 0; i < 8; i += 1) this.#generator.next();
  }

  /** From 0 to n - 1. */
  below(n: number): number {
    return uniformInt(this.#generator, 0, Math.max(0, n - 1));
  }

  /** So often of a hundred times. */
  percent(n: number): boolean {
    return this.below(100) < n;
  }

  pick<T>(list: readonly [T, ...T[]] | readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
}
