import type { Faults, Site } from '../../faults.js';
import type { MeasureSource, Vocabulary } from '../format.js';
import { checkOwn } from './check.js';
import { gatesOf } from './gates.js';
import { headOf } from './head.js';
import { goneBy } from './off.js';
import { baseParts, ownParts } from './parts.js';
import type { Extension } from './types.js';

/**
 * The measure that an extension and what it extends make together, as one source. Where it is another version of the
 * same measure, what it replaces or switches off holds until the day it takes effect, and what it adds from that day on;
 * by its transition both look at the day on which the case began instead.
 */
export function extended(
  { measure: own, parts }: Extension,
  base: MeasureSource,
  vocabulary: Vocabulary,
  faults: Faults,
): MeasureSource | null {
  const site: Site = { place: `${own.id}/measure.json` };
  const isVersion = own.id === base.measure.id;
  const before = faults.list.length;
  checkOwn(own, parts, base, isVersion, site, faults);
  if (faults.list.length > before) return null;
  const gone = goneBy(own.extends, parts, base);
  const gates = isVersion ? gatesOf(own, base, vocabulary, site, faults) : null;
  if (faults.list.length > before) return null;
  return {
    measure: headOf(own, base.measure, isVersion),
    parts: {
      ...baseParts(base, own, gone, gates, isVersion),
      ...ownParts(own, parts, gates),
    },
  };
}
