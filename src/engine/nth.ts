/** What a rule asks of the events that Select lets through: how many, on which day, with which field. */
import { dayNeeds, fieldNeed, type Match, type Matches } from './match.js';
import { type Need, union } from './needs.js';
import { precedes } from './prepared.js';
import { type DayValue, Range, type Scalar, Unknown, YES } from './value.js';
import { byOne, either, some, together } from './ways.js';

function allSure(list: readonly Match[]): boolean {
  for (const match of list) if (!match.sure) return false;
  return true;
}

/** How many events match: an interval where that hangs on something unknown. */
export function countOf(matches: Matches): number | Range {
  const { list, gaps } = matches;
  if (gaps.length === 0 && allSure(list)) return list.length;
  const doubtful = list.filter((match) => !match.sure);
  const sure = list.length - doubtful.length;
  const needs = union(gaps, ...doubtful.map((match) => match.needs));
  return new Range(sure, gaps.length > 0 ? Number.POSITIVE_INFINITY : list.length, needs, {
    atLeast: (n) =>
      either(
        gaps.map(byOne),
        some(
          n - sure,
          doubtful.map(({ why }) => why.confirm),
        ),
      ),
    atMost: (n) =>
      together(
        ...gaps.map((gap) => [byOne(gap)]),
        some(
          list.length - n,
          doubtful.map(({ why }) => why.refute),
        ),
      ),
  });
}

/** Has at least one event matched? */
export function happenedOf(matches: Matches): boolean | Unknown {
  const count = countOf(matches);
  if (typeof count === 'number') return count > 0;
  if (count.lo > 0) return true;
  const { atLeast, atMost } = count.reach as NonNullable<Range['reach']>;
  return new Unknown(count.needs, [
    { value: true, ways: atLeast(1) },
    { value: false, ways: atMost(0) },
  ]);
}

export type Nth = number | 'last';

/** Is there an nth match for certain? */
const exists = ({ list }: Matches, nth: Nth): boolean =>
  list.filter((match) => match.sure).length >= (nth === 'last' ? 1 : nth);

/** The matches that may be the nth, and everything that decides which of them it is. */
function runners(
  { list }: Matches,
  nth: Nth,
): { readonly may: readonly Match[]; readonly needs: readonly Need[] } {
  const surely = (a: Match, b: Match) => precedes(a.ev, b.ev) === YES;
  // nothing is surely before itself
  const may = list.filter((match) => {
    if (nth === 'last') return !list.some((other) => other.sure && surely(match, other));
    const ahead = list.filter((other) => other.sure && surely(other, match)).length;
    const perhaps = list.filter((other) => !surely(match, other)).length;
    return ahead < nth && perhaps >= nth;
  });
  const count = nth === 'last' ? may : list.filter((one) => may.some((other) => !surely(other, one)));
  return { may, needs: union(...count.map((match) => [...match.needs, ...dayNeeds(match.ev)])) };
}

/** The nth match where that is certain; null where there is none; undefined where it is not certain. */
function nthOf({ list, gaps }: Matches, nth: Nth): Match | null | undefined {
  if (gaps.length > 0) return undefined;
  if (list.length === 0) return null;
  if (list.every((match) => match.sure && match.ev.lo === match.ev.hi))
    return (nth === 'last' ? list.at(-1) : list[nth - 1]) ?? null;
  return nth !== 'last' && list.length < nth ? null : undefined;
}

const ranked = (days: readonly number[], nth: number): number =>
  [...days].sort((a, b) => a - b)[nth - 1] as number;

/** The day of the nth match as a day, an interval, none, or not known. */
export function dayOfNth(matches: Matches, nth: Nth, asOf: number): DayValue {
  const found = nthOf(matches, nth);
  if (found !== undefined) return found === null ? null : found.ev.lo;
  const { list, gaps } = matches;
  const needs = union(gaps, runners(matches, nth).needs);
  if (!exists(matches, nth) || (gaps.length > 0 && nth !== 'last')) return new Unknown(needs);
  const earliest = (of: readonly Match[]) => of.map((match) => match.ev.lo);
  const latest = (of: readonly Match[]) => of.map((match) => Math.min(match.ev.hi, asOf));
  const sure = list.filter((match) => match.sure);
  const [lo, hi] =
    nth === 'last'
      ? [Math.max(...earliest(sure)), gaps.length > 0 ? asOf : Math.max(...latest(list))]
      : [ranked(earliest(list), nth), ranked(latest(sure), nth)];
  return lo === hi ? lo : new Range(lo, hi, needs);
}

/** A field of the nth match: `null` where there is no such event or nothing in it, unknown where left out. */
export function fieldOfNth(matches: Matches, nth: Nth, field: string): Scalar | readonly string[] | Unknown {
  const found = nthOf(matches, nth);
  if (found === null) return null;
  const read = (match: Match) => {
    const value = match.ev.raw[field] as Scalar | readonly string[] | undefined;
    return Array.isArray(value) && value.length === 0 ? null : value;
  };
  if (found !== undefined)
    return read(found) ?? (read(found) === null ? null : new Unknown([fieldNeed(found.ev, field)]));
  const { may, needs } = runners(matches, nth);
  const [first, ...rest] = may;
  const value = first === undefined ? undefined : read(first);
  const certain = matches.gaps.length === 0 && exists(matches, nth);
  if (certain && value !== undefined && rest.every((match) => read(match) === value)) return value;
  const unread = may.filter((match) => read(match) === undefined).map((match) => fieldNeed(match.ev, field));
  return new Unknown(union(matches.gaps, may.length === 1 && certain ? [] : needs, unread));
}
