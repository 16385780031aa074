import { dayOf, fromDay, MAX_DAY, MIN_DAY, type Period, toDay } from '../calendar/index.js';
import type { Logged } from './changed.js';
import type { Named } from './named.js';

export const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Some of many values, the first and the last among them. */
export function spread<T>(values: readonly T[], count: number): readonly T[] {
  if (values.length <= count) return values;
  const step = (values.length - 1) / (count - 1);
  const at = new Set(Array.from({ length: count }, (_, i) => Math.round(i * step)));
  return values.filter((_, i) => at.has(i));
}

export const isDate = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

/** The longest time that is counted in days, and how long a month may be. */
export const longest = 1000;
const lengths = [1, 28, 30, 31];

/** The days on which a verdict may turn: those that case, rule and call name, and those so long before today. */
export function turningDays(
  asOf: number,
  source: Logged,
  { texts, numbers }: Named,
  more: readonly number[],
  periods: readonly Period[],
): readonly number[] {
  const told = [
    ...texts,
    ...source.events.flatMap((event) => Object.values(event)),
    ...Object.values(source.facts ?? {}),
    source.began,
    source.conduct?.from,
    source.conduct?.to,
  ];
  const known = [
    ...told.filter(isDate).map(toDay),
    ...more,
    ...periods.flatMap(({ from, to }) => [from, to]),
  ];
  // a time counted backwards stands as a negative number
  const whole = unique(numbers.map(Math.abs)).filter((n) => Number.isInteger(n) && n > 0 && n < longest);
  const counted = whole.flatMap((n) => (n <= 12 ? lengths.map((days) => days * n) : [n]));
  return unique(
    [
      ...[asOf, yearOf(asOf), ...known].flatMap((day) => [day - 1, day, day + 1]),
      ...counted.flatMap((n) => [asOf - n - 1, asOf - n, asOf - n + 1]),
    ].filter((day) => day > MIN_DAY + longest && day < MAX_DAY - longest),
  ).sort((a, b) => a - b);
}

const yearOf = (day: number): number => dayOf(`${fromDay(day).slice(0, 4)}-01-01`);
