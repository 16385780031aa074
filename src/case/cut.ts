import { MIN_DAY, toDay } from '../calendar/index.js';
import type { Vocabulary } from '../measure/format.js';
import { beginningOf } from './began.js';
import type { AnyCase, AnyEvent } from './types.js';

/** The first day on which an event of the case may have happened. */
export function earliestOf(event: AnyEvent, source: AnyCase): number {
  if (event.on !== 'unknown') return toDay(event.on);
  if (event.notBefore !== undefined) return toDay(event.notBefore);
  const began = source.began === undefined ? MIN_DAY : toDay(source.began);
  return event.notAfter === undefined ? began : Math.min(began, toDay(event.notAfter));
}

/** The case with its log as it stands on a day: without the events that cannot have happened by then. */
export function cutAt<C extends AnyCase>(source: C, day: number): C {
  const { events } = source;
  const isPast = (event: AnyEvent) => earliestOf(event, source) <= day;
  return events === undefined || events.every(isPast) ? source : { ...source, events: events.filter(isPast) };
}

/** Does the case begin only with an event later than the day? */
export function opensLater(source: AnyCase, vocabulary: Vocabulary, day: number): boolean {
  const begun = beginningOf(source, vocabulary);
  return source.began === undefined && begun !== null && begun > day;
}
