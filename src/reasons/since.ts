import { dayOf, fromDay } from '../calendar/index.js';
import type { AnyEvent } from '../case/types.js';
import type { DayReason, Reason, ShownDay } from './types.js';

export const dayAfter = (day: string): string => fromDay(dayOf(day) + 1);

/** What is broken, as far as its first day goes. */
interface Broken {
  readonly since: string;
  readonly due: string | null;
  readonly by: AnyEvent | null;
}

/** The last day that a day may be. */
function lastOf(day: ShownDay | undefined): string | null {
  if (day?.is === 'between') return day.to;
  return day?.is === 'day' ? day.day : null;
}

/** How the first day of a breach comes about: the day after the due day, or the day of an act that did not conform. */
export function sinceReason({ since, due, by }: Broken, reason: Reason): DayReason {
  const result = { is: 'day' as const, day: since };
  const act = reason.conforms?.act;
  if (act !== undefined && act === by)
    return { result, form: 'event', types: [act.type], nth: 'last', event: act, gaps: [] };
  const isNextTo = (day: string | null): day is string => day !== null && dayAfter(day) === since;
  const beside = (from: DayReason): DayReason => ({ result, form: 'beside', side: 'after', from });
  if (reason.due !== undefined && isNextTo(lastOf(reason.due.result))) return beside(reason.due);
  // moved since the duty last stood for certain
  if (isNextTo(due)) return beside({ result: { is: 'day', day: due }, form: 'date' });
  // a duty that began after its due day is broken from the day on which it began
  return { result, form: 'date' };
}
