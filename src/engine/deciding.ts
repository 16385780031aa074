import type { Why } from './compiler.js';
import type { Need } from './needs.js';
import { type Demand, needsOf, nothing, shortest, type Ways } from './ways.js';

/** What would decide an entry. */
export interface Deciding {
  /** A smallest set of inputs that can make it true; empty where nothing can. */
  readonly confirm: readonly Need[];
  /** A smallest set of inputs that can make it false; empty where nothing can. */
  readonly refute: readonly Need[];
  /** Every input that can decide it by itself. */
  readonly alone: readonly Need[];
}

const chosen = (ways: Ways): readonly Need[] => needsOf(shortest(ways) ?? nothing);

/** Reads off the ways what would decide an entry. */
export function deciding({ confirm, refute }: Why): Deciding {
  const alone: Demand[] = [];
  for (const ways of [confirm, refute])
    for (const { demands } of ways) {
      const [only, more] = demands;
      if (only !== undefined && more === undefined && !alone.some(({ key }) => key === only.key))
        alone.push(only);
    }
  return { confirm: chosen(confirm), refute: chosen(refute), alone: alone.map(({ need }) => need) };
}
