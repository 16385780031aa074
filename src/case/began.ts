import { dayIn } from '../calendar/index.js';
import { isObject } from '../faults.js';
import type { Vocabulary } from '../measure/format.js';
import { merged } from './corrected.js';
import type { AnyCase, AnyEvent } from './types.js';

/**
 * The day a case began: as it says, else the first on which one of its opening events may have happened; null where
 * neither is known.
 */
export function beginningOf(source: AnyCase, vocabulary: Vocabulary): number | null {
  const given = dayIn(source.began);
  if (given !== null) return given;
  if (source.events === undefined) return null;
  let first: number | null = null;
  for (const event of source.events) {
    const type: unknown = event?.type;
    if (typeof type !== 'string') continue;
    if (!vocabulary.events[type]?.opens?.includes(source.kind)) continue;
    const day = dayIn(event.on) ?? (event.on === 'unknown' ? dayIn(event.notBefore) : null);
    // it may have begun on any day
    if (day === null && event.on === 'unknown') return null;
    if (day !== null && (first === null || day < first)) first = day;
  }
  return first;
}

/** The earliest day that the case is said to have begun: by its log as written, or as corrections put it right. */
export function earliestBeginning(
  source: AnyCase,
  written: readonly AnyEvent[],
  vocabulary: Vocabulary,
): number | null {
  if (!written.some((event) => isObject(event) && event.replace !== undefined))
    return beginningOf(source, vocabulary);
  const byId = new Map<unknown, AnyEvent>();
  for (const event of written) if (!byId.has(event?.id)) byId.set(event?.id, event);
  const putRight = written.flatMap((event) => {
    const replace: unknown = event?.replace;
    const of = byId.get(event?.event);
    if (!isObject(replace) || !isObject(of)) return [];
    const is = merged(of, replace);
    // a day that is said to be unknown may be any: another correction may move its bounds
    return replace.on === 'unknown' ? [{ ...is, notBefore: undefined }] : [is];
  });
  return beginningOf({ ...source, events: [...written, ...putRight] }, vocabulary);
}
