/** Civil days as plain whole numbers, without any library: the count of days since 1 January of the year 1. */

const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const lengthOf = (year: number, month: number): number =>
  month === 2 && leap(year) ? 29 : (lengths[month - 1] as number);

/** How many days lie before 1 January of that year. */
function daysBefore(year: number): number {
  const whole = year - 1;
  return whole * 365 + Math.floor(whole / 4) - Math.floor(whole / 100) + Math.floor(whole / 400);
}

export function count(year: number, month: number, date: number): number {
  let days = daysBefore(year);
  for (let passed = 1; passed < month; passed += 1) days += lengthOf(year, passed);
  return days + date;
}

/** The number of a day written YYYY-MM-DD. */
export const toDay = (written: string): number =>
  count(Number(written.slice(0, 4)), Number(written.slice(5, 7)), Number(written.slice(8, 10)));

export function parts(day: number): { year: number; month: number; date: number } {
  let year = Math.floor(day / 365.2425) + 1;
  while (daysBefore(year) >= day) year -= 1;
  while (daysBefore(year + 1) < day) year += 1;
  let rest = day - daysBefore(year);
  let month = 1;
  while (rest > lengthOf(year, month)) {
    rest -= lengthOf(year, month);
    month += 1;
  }
  return { year, month, date: rest };
}

export function fromDay(day: number): string {
  const { year, month, date } = parts(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** The same date so many months later; where that month has none, its last day, or the 1st of the next. */
export function monthsLater(day: number, months: number, missing: 'last-day' | 'next-month'): number {
  const from = parts(day);
  let { year, month } = from;
  for (let step = 0; step < months; step += 1) {
    month += 1;
    if (month === 13) {
      month = 1;
      year += 1;
    }
  }
  const length = lengthOf(year, month);
  const last = count(year, month, Math.min(from.date, length));
  return from.date > length && missing === 'next-month' ? last + 1 : last;
}

/** 1 for Monday to 7 for Sunday: 1 January of the year 1 was a Monday. */
const weekday = (day: number): number => ((day - 1) % 7) + 1;

/** Weekdays off and weekends worked, by the State Council's arrangements for 2017 and 2018. */
const off = new Set(
  [
    ['2017-01-02', 1],
    ['2017-01-27', 7],
    ['2017-04-02', 3],
    ['2017-04-29', 3],
    ['2017-05-28', 3],
    ['2017-10-01', 8],
    ['2017-12-30', 3],
    ['2018-02-15', 7],
    ['2018-04-05', 3],
    ['2018-04-29', 3],
    ['2018-06-16', 3],
    ['2018-09-22', 3],
    ['2018-10-01', 7],
    ['2018-12-30', 3],
  ].flatMap(([from, length]) =>
    Array.from({ length: length as number }, (_, n) => toDay(from as string) + n),
  ),
);

const worked = new Set(
  [
    '2017-01-22',
    '2017-02-04',
    '2017-04-01',
    '2017-05-27',
    '2017-09-30',
    '2018-02-11',
    '2018-02-24',
    '2018-04-08',
    '2018-04-28',
    '2018-09-29',
    '2018-09-30',
    '2018-12-29',
  ].map(toDay),
);

export const isWorkingDay = (day: number): boolean => worked.has(day) || (!off.has(day) && weekday(day) < 6);

export function workingDayFrom(day: number): number {
  let at = day;
  while (!isWorkingDay(at)) at += 1;
  return at;
}
