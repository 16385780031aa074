import type { MeasureSource } from '../measure/format.js';
import type { Text } from '../text.js';

/** The day a measure takes effect, by the default reading where that decides it. */
export function inForceText({ measure }: MeasureSource): Text {
  const { effectiveFrom, inForceBy, interpretations } = measure;
  let day: unknown = effectiveFrom;
  if (typeof effectiveFrom === 'object' && effectiveFrom !== null) {
    const reading = interpretations.find(({ id }) => id === effectiveFrom.byReading);
    day = effectiveFrom[reading?.default ?? ''];
  }
  if (typeof day === 'string') return { zh: day, en: day };
  if (inForceBy !== undefined) return { zh: `不晚于 ${inForceBy}`, en: `by ${inForceBy}` };
  return { zh: '原文未写', en: 'not stated' };
}
