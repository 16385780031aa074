/** Months, quarters and years as values with an id. */
import { civilOf, type Day, endOf, startOf, type Unit } from './civil.js';

/** A month, a quarter or a year. */
export interface Period {
  readonly unit: Unit;
  /** `2018`, `2018-Q1` or `2018-03`. */
  readonly id: string;
  /** The first day. */
  readonly from: Day;
  /** The last day: it belongs to the period. */
  readonly to: Day;
}

function idOf(unit: Unit, from: Day): string {
  const { year, month } = civilOf(from);
  const text = String(year).padStart(4, '0');
  switch (unit) {
    case 'year':
      return text;
    case 'quarter':
      return `${text}-Q${(month + 2) / 3}`;
    case 'month':
      return `${text}-${String(month).padStart(2, '0')}`;
  }
}

/**
 * The month, quarter or year that holds a day.
 *
 * @example periodOf('quarter', toDay('2018-03-31')).id // '2018-Q1'
 */
export function periodOf(unit: Unit, day: Day): Period {
  const from = startOf(unit, day);
  return { unit, id: idOf(unit, from), from, to: endOf(unit, day) };
}

/** The period after this one. */
export function nextPeriod(period: Period): Period {
  return periodOf(period.unit, period.to + 1);
}

/** The period before this one. */
export function previousPeriod(period: Period): Period {
  return periodOf(period.unit, period.from - 1);
}

/**
 * Every period from the one that holds `from` to the one that holds `to`, in order of time; none where `to` is
 * before `from`.
 *
 * @example periodsBetween('quarter', toDay('2017-12-31'), toDay('2018-04-01')).map(({ id }) => id)
 * // ['2017-Q4', '2018-Q1', '2018-Q2']
 */
export function periodsBetween(unit: Unit, from: Day, to: Day): readonly Period[] {
  const periods: Period[] = [];
  if (to < from) return periods;
  for (let period = periodOf(unit, from); period.from <= to; period = nextPeriod(period))
    periods.push(period);
  return periods;
}
