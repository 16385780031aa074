import { dayOf, fromDay } from '../calendar/index.js';
import type { AnyEvent } from '../case/types.js';
import type { DayReason, Reason } from './types.js';

export const dayAfter = (day: string): string => fromDay(dayOf(day) + 1);

/** What is broken, as far as its first day goes. */
interface Broken {
  readonly since: string;
  readonly due: string | null;
  readonly by: AnyEvent | null;
}

/** How the first day of a breach comes about: the day after the due day, or the day of an act that did not conform. */
export function sinceReason({ since, due, by }: Broken, reason: Reason): DayReason {
  const result = { is: 'day' as const, day: since };
  const act = reason.conforms?.act;
  if (act !== undefined && act === by)
    return { result, form: 'event', types: [act.type], nth: 'last', event: act, gaps: [] };
  // a duty that began after its due day is broken from the day on which it began
  if (due !== null && since !== dayAfter(due)) return { result, form: 'date' };
  const from: DayReason =
    reason.due?.result.is === 'day' && reason.due.result.day !== due
      ? { result: { is: 'day', day: due ?? since }, form: 'date' }
      : (reason.due ?? { result, form: 'none' });
  return { result, form: 'beside', side: 'after', from };
}
