import type { Cite } from './measure/format.js';

/**
 * Gives the words that a citation leads to; null where they are not at hand. `withSource` of `duxun/source` makes one.
 *
 * @param measure the id of the measure whose document is cited
 */
export type Quotes = (cite: Cite, measure?: string) => string | null;
