/** Every date-ordered sequence of events on chosen days. */
import type { Happening } from './oracle.js';

/** An event without its day. */
export type Kind = Omit<Happening, 'on'>;

/**
 * Days around the edges of what is counted: the last of July and the first of August, two months from which end on the
 * last of September, a Saturday that was worked, and on National Day, and the first working day after the holidays.
 */
export const chosenDays = [
  '2017-07-31',
  '2017-08-01',
  '2017-09-29',
  '2017-09-30',
  '2017-10-01',
  '2017-10-09',
] as const;

/** Days asked about: the chosen ones, those after them, and those on which what began on a chosen day is over. */
export const askedDays = [
  ...chosenDays,
  '2017-10-02',
  '2017-10-10',
  '2017-11-29',
  '2017-11-30',
  '2017-12-01',
  '2017-12-02',
  '2017-12-09',
  '2017-12-10',
].sort();

/** How many sequences there are of exactly so many events. */
export function howMany(kinds: number, days: number, length: number): number {
  let many = kinds ** length;
  for (let n = 0; n < length; n += 1) many = (many * (days + n)) / (n + 1);
  return many;
}

/**
 * Every sequence of exactly so many events whose days do not go back, those of one day in every order.
 *
 * @param stride take only every so-manieth, beginning with the first
 */
export function* sequences(
  kinds: readonly Kind[],
  days: readonly string[],
  length: number,
  stride = 1,
): Generator<Happening[]> {
  const ready = days.map((on) => kinds.map((kind) => ({ ...kind, on }) as Happening));
  const all = howMany(kinds.length, days.length, length);
  // the n-th sequence, written out: first the pattern of days, then the kinds as digits
  const patterns = [...rising(days.length, length)];
  const each = kinds.length ** length;
  for (let n = 0; n < all; n += stride) {
    const pattern = patterns[Math.floor(n / each)] as number[];
    let rest = n % each;
    yield pattern.map((day) => {
      const digit = rest % kinds.length;
      rest = Math.floor(rest / kinds.length);
      return (ready[day] as Happening[])[digit] as Happening;
    });
  }
}

function* rising(days: number, length: number, from = 0): Generator<number[]> {
  if (length === 0) yield [];
  else
    for (let day = from; day < days; day += 1)
      for (const rest of rising(days, length - 1, day)) yield [day, ...rest];
}
