/**
 * Civil dates as integers. A day is the number of days since 1970-01-01: no time, no zone, no clock.
 *
 * date-fns says how long the months are, once, for the 400 years after which the Gregorian calendar repeats
 * itself; everything else is arithmetic on that table. (date-fns on every call costs some forty times as much;
 * the tests hold each function here against it.)
 */
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { getDaysInMonth } from 'date-fns/getDaysInMonth';

/** Days since 1970-01-01, an integer; negative before. */
export type Day = number;

/** The units that the law counts periods in. */
export type Unit = 'month' | 'quarter' | 'year';

/**
 * What becomes of a day that the target month does not have (31 December + 2 months):
 * `clamp` takes the month's last day, `roll` the first day of the next month.
 */
export type ClampMode = 'clamp' | 'roll';

/** A day reached by counting months or years from an anchor. */
export interface Counted {
  readonly day: Day;
  /** True when the target month has no such day, so that `clamp` or `roll` decided. */
  readonly clamped: boolean;
}

/** A year, a month 1–12 and a day of the month 1–31. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

/** The first and the last year that a date in a case or a rule may lie in. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;

/** The day numbers of 1900-01-01 and 2199-12-31. */
export const MIN_DAY: Day = -25_567;
export const MAX_DAY: Day = 84_005;

const CYCLE_START = 1600;
const CYCLE_YEARS = 400;
const CYCLE_MONTHS = CYCLE_YEARS * 12;
const CYCLE_DAYS = 146_097;
/** The day number of 1600-01-01. */
const CYCLE_EPOCH = -135_140;
const MEAN_MONTH = CYCLE_DAYS / CYCLE_MONTHS;

const MONTHS_IN: Readonly<Record<Unit, number>> = { month: 1, quarter: 3, year: 12 };

let starts: Int32Array | undefined;

/** For each month of the cycle, and for the one behind it, the days from 1600-01-01 to its first day. */
function monthStarts(): Int32Array {
  if (starts === undefined) {
    const table = new Int32Array(CYCLE_MONTHS + 1);
    for (let month = 0; month < CYCLE_MONTHS; month++) {
      table[month + 1] = table[month]! + getDaysInMonth(new UTCDateMini(CYCLE_START, month, 1));
    }
    starts = table;
  }
  return starts;
}

/** The day number of the first day of a month; months are counted from January 1600, without bounds. */
function firstOfMonth(month: number): Day {
  const cycle = Math.floor(month / CYCLE_MONTHS);
  return CYCLE_EPOCH + cycle * CYCLE_DAYS + monthStarts()[month - cycle * CYCLE_MONTHS]!;
}

/** The month, counted from January 1600, that holds a day. */
function monthOf(day: Day): number {
  const table = monthStarts();
  const since = day - CYCLE_EPOCH;
  const cycle = Math.floor(since / CYCLE_DAYS);
  const inCycle = since - cycle * CYCLE_DAYS;
  // The mean month is never more than one month off.
  let month = Math.floor(inCycle / MEAN_MONTH);
  if (table[month]! > inCycle) month--;
  else if (table[month + 1]! <= inCycle) month++;
  return month + cycle * CYCLE_MONTHS;
}

const monthIndex = (year: number, month: number): number => (year - CYCLE_START) * 12 + month - 1;

const HYPHEN = 45;

/** The number that the digits of a text from one place up to another make; not a number where one is no digit. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i += 1) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** The day number of a text, or `null` where it is not a civil date. */
function parse(text: string): Day | null {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return null;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const dayOfMonth = digits(text, 8, 10);
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || dayOfMonth < 1) return null;
  const index = monthIndex(year, month);
  const day = firstOfMonth(index) + dayOfMonth - 1;
  // what is no number is not less than anything
  return day < firstOfMonth(index + 1) ? day : null;
}

/**
 * Is this text a date that exists?
 *
 * @param text strictly `YYYY-MM-DD`, 1900-01-01 to 2199-12-31
 * @example isCivilDate('2017-02-28') // true
 * @example isCivilDate('2017-02-30') // false
 */
export function isCivilDate(text: string): boolean {
  return parse(text) !== null;
}

/** The day number of a text that may be none: `null` where {@link isCivilDate} is false. */
export const dayIn = (text: unknown): Day | null => (typeof text === 'string' ? parse(text) : null);

/**
 * The day number of a date.
 *
 * @param iso strictly `YYYY-MM-DD`, 1900-01-01 to 2199-12-31
 * @throws RangeError where {@link isCivilDate} is false
 * @example toDay('1970-01-02') // 1
 */
export function toDay(iso: string): Day {
  const day = dayIn(iso);
  if (day === null) {
    throw new RangeError(`${JSON.stringify(iso)} is no date from 1900-01-01 to 2199-12-31 (YYYY-MM-DD)`);
  }
  return day;
}

/**
 * The date of a day number, `YYYY-MM-DD`.
 *
 * @example fromDay(17308) // '2017-05-22'
 */
export function fromDay(day: Day): string {
  const { year, month, dayOfMonth } = civilOf(day);
  const written = year >= 1000 ? `${year}` : String(year).padStart(4, '0');
  return `${written}-${month < 10 ? '0' : ''}${month}-${dayOfMonth < 10 ? '0' : ''}${dayOfMonth}`;
}

/**
 * The day number of a date that {@link fromDay} wrote. A day that follows from a case may lie outside of the years that
 * its dates must lie in: what is due two months after 2199-12-31 is due in 2200.
 *
 * @example dayOf('2200-02-28') // 84064
 */
export const dayOf = (written: string): Day =>
  firstOfMonth(monthIndex(Number(written.slice(0, 4)), Number(written.slice(5, 7)))) +
  Number(written.slice(8)) -
  1;

/** The year, month and day of the month of a day number. */
export function civilOf(day: Day): CivilDate {
  const index = monthOf(day);
  const year = Math.floor(index / 12);
  return {
    year: CYCLE_START + year,
    month: index - year * 12 + 1,
    dayOfMonth: day - firstOfMonth(index) + 1,
  };
}

/** The year that holds a day. */
export function yearOf(day: Day): number {
  return CYCLE_START + Math.floor(monthOf(day) / 12);
}

/**
 * The corresponding day `n` months later (earlier where `n` is negative), always counted from the anchor:
 * 31 January + 2 months is 31 March, whatever February is like.
 *
 * @param mode what becomes of a day that the target month does not have
 * @example addMonths(toDay('2017-12-31'), 2, 'clamp') // { day: 2018-02-28, clamped: true }
 * @example addMonths(toDay('2017-12-31'), 2, 'roll') // { day: 2018-03-01, clamped: true }
 */
export function addMonths(day: Day, n: number, mode: ClampMode): Counted {
  const index = monthOf(day);
  const wanted = firstOfMonth(index + n) + day - firstOfMonth(index);
  const next = firstOfMonth(index + n + 1);
  if (wanted < next) return { day: wanted, clamped: false };
  return { day: mode === 'clamp' ? next - 1 : next, clamped: true };
}

/**
 * The corresponding day `n` years later (earlier where `n` is negative), as {@link addMonths} counts.
 *
 * @example addYears(toDay('2016-02-29'), 1, 'clamp') // { day: 2017-02-28, clamped: true }
 */
export function addYears(day: Day, n: number, mode: ClampMode): Counted {
  return addMonths(day, n * 12, mode);
}

/** The first month of the unit that holds a day, or of the `plus`-th unit after it. */
function unitMonth(unit: Unit, day: Day, plus: number): number {
  const length = MONTHS_IN[unit];
  return (Math.floor(monthOf(day) / length) + plus) * length;
}

/**
 * The first day of the month, quarter or year that holds a day, or of the `plus`-th one after it.
 *
 * @example startOf('quarter', toDay('2018-03-31')) // 2018-01-01
 */
export function startOf(unit: Unit, day: Day, plus = 0): Day {
  return firstOfMonth(unitMonth(unit, day, plus));
}

/**
 * The last day of the month, quarter or year that holds a day, or of the `plus`-th one after it.
 *
 * @example endOf('month', toDay('2018-01-31'), 1) // 2018-02-28
 */
export function endOf(unit: Unit, day: Day, plus = 0): Day {
  return firstOfMonth(unitMonth(unit, day, plus + 1)) - 1;
}

/**
 * The day of the week, Monday 1 to Sunday 7 (ISO 8601).
 *
 * @example weekday(toDay('2017-05-27')) // 6
 */
export function weekday(day: Day): number {
  const monday = day + 3; // 1970-01-01 was a Thursday
  return monday - Math.floor(monday / 7) * 7 + 1;
}
