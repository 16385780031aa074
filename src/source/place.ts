import { citation } from '../measure/cite.js';
import type { Cite } from '../measure/format.js';
import type { Text } from '../text.js';
import type { Spot } from './compare.js';
import type { PartPrint } from './fingerprints.js';

/** The citation of a place, as exact as it is and no more than it takes. */
export function citeOf(parts: readonly PartPrint[], { part, block, sentence }: Spot): Cite {
  const { article, section, blocks = [] } = parts[part] ?? {};
  const whole: Cite = article === undefined ? { section: section ?? '' } : { article };
  const at = block === undefined ? undefined : blocks[block];
  if (at === undefined) return whole;
  const besides = blocks.filter(({ item }) => item === at.item).length > 1;
  return {
    ...whole,
    ...(besides ? { paragraph: at.paragraph } : {}),
    ...(at.item === undefined ? {} : { item: at.item }),
    ...(sentence === undefined ? {} : { sentence: sentence + 1 }),
  };
}

/** A place in words. */
export const placeText = (parts: readonly PartPrint[], spot: Spot): Text => citation(citeOf(parts, spot));
