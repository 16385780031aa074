import { isCivilDate, toDay } from '../calendar/index.js';
import type { Vocabulary } from '../measure/format.js';
import type { AnyCase } from './types.js';

const dayOf = (text: unknown): number | null =>
  typeof text === 'string' && isCivilDate(text) ? toDay(text) : null;

/** The day a case began: as it says, else the day of its earliest opening event; null where neither is known. */
export function beginningOf(source: AnyCase, vocabulary: Vocabulary): number | null {
  const given = dayOf(source.began);
  if (given !== null) return given;
  let first: number | null = null;
  for (const event of Array.isArray(source.events) ? source.events : []) {
    const type: unknown = event?.type;
    const known = typeof type === 'string' && Object.hasOwn(vocabulary.events, type);
    const day = known && vocabulary.events[type]?.opens?.includes(source.kind) ? dayOf(event.on) : null;
    if (day !== null && (first === null || day < first)) first = day;
  }
  return first;
}
