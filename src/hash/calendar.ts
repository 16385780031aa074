import { fromDay, MAX_DAY, MIN_DAY, type WorkdayCalendar } from '../calendar/index.js';
import { fingerprint } from './sha256.js';

const known = new WeakMap<WorkdayCalendar, string>();

/**
 * The SHA-256 of what a calendar says of each day from 1900 to 2199, whoever made it: its id; for each day whether it is
 * a working day (1) and whether there is an arrangement for it (2), in one digit; the names of the days that have one.
 */
export function calendarHash(calendar: WorkdayCalendar): string {
  const found = known.get(calendar);
  if (found !== undefined) return found;
  let days = '';
  const names: Record<string, readonly (string | null)[]> = {};
  for (let day = MIN_DAY; day <= MAX_DAY; day += 1) {
    days += (calendar.isWorkday(day) ? 1 : 0) + (calendar.covers(day) ? 2 : 0);
    const [zh, en] = [calendar.nameOf(day, 'zh'), calendar.nameOf(day, 'en')];
    if (zh !== null || en !== null) names[fromDay(day)] = [zh, en];
  }
  const hash = fingerprint({ id: calendar.id, days, names });
  known.set(calendar, hash);
  return hash;
}
