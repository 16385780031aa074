import { readingsInForce, resolveReadings } from '../engine/readings.js';
import type { MeasureSource } from '../measure/format.js';
import type { Text } from '../text.js';

/** The first day the library knows stands for “always”: the text sets no beginning. */
const always = '1900-01-01';

/** The day a measure takes effect, by the default readings where they decide it. */
export function inForceText({ measure }: MeasureSource): Text {
  const { effectiveFrom, inForceBy } = resolveReadings(
    { effectiveFrom: measure.effectiveFrom, inForceBy: measure.inForceBy },
    readingsInForce(measure.interpretations),
  );
  if (typeof effectiveFrom === 'string' && effectiveFrom !== always)
    return { zh: effectiveFrom, en: effectiveFrom };
  if (typeof inForceBy === 'string') return { zh: `不晚于 ${inForceBy}`, en: `by ${inForceBy}` };
  return { zh: '原文未写', en: 'not stated' };
}
