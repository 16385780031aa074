import { describe, expect, test } from 'vitest';
import {
  fromDay,
  nextPeriod,
  type Period,
  periodOf,
  periodsBetween,
  previousPeriod,
  toDay,
  type Unit,
} from '../../src/calendar/index.js';

const shown = ({ unit, id, from, to }: Period): string => `${unit} ${id} ${fromDay(from)}..${fromDay(to)}`;
const units: readonly Unit[] = ['month', 'quarter', 'year'];

describe('periodOf', () => {
  const cases: readonly [Unit, string, string][] = [
    ['month', '2018-03-31', 'month 2018-03 2018-03-01..2018-03-31'],
    ['month', '2016-02-29', 'month 2016-02 2016-02-01..2016-02-29'],
    ['month', '2017-12-01', 'month 2017-12 2017-12-01..2017-12-31'],
    ['quarter', '2018-01-01', 'quarter 2018-Q1 2018-01-01..2018-03-31'],
    ['quarter', '2018-03-31', 'quarter 2018-Q1 2018-01-01..2018-03-31'],
    ['quarter', '2018-04-01', 'quarter 2018-Q2 2018-04-01..2018-06-30'],
    ['quarter', '2017-09-30', 'quarter 2017-Q3 2017-07-01..2017-09-30'],
    ['quarter', '2017-10-01', 'quarter 2017-Q4 2017-10-01..2017-12-31'],
    ['year', '2017-05-05', 'year 2017 2017-01-01..2017-12-31'],
    ['year', '2016-12-31', 'year 2016 2016-01-01..2016-12-31'],
  ];
  test.each(cases)('the %s of %s is %s', (unit, day, wanted) => {
    expect(shown(periodOf(unit, toDay(day)))).toBe(wanted);
  });

  test('a year has four digits, that of the year 999 too', () => {
    expect(units.map((unit) => periodOf(unit, -354_286).id)).toEqual(['0999-12', '0999-Q4', '0999']);
  });

  test.each(units)('every day of two years lies in its %s', (unit) => {
    for (let day = toDay('2016-01-01'); day <= toDay('2017-12-31'); day++) {
      const { from, to } = periodOf(unit, day);
      expect(from <= day && day <= to).toBe(true);
    }
  });
});

describe('nextPeriod and previousPeriod', () => {
  test('they cross the end of a year', () => {
    expect(shown(nextPeriod(periodOf('month', toDay('2017-12-05'))))).toBe(
      'month 2018-01 2018-01-01..2018-01-31',
    );
    expect(shown(nextPeriod(periodOf('quarter', toDay('2017-12-05'))))).toBe(
      'quarter 2018-Q1 2018-01-01..2018-03-31',
    );
    expect(shown(previousPeriod(periodOf('month', toDay('2018-01-05'))))).toBe(
      'month 2017-12 2017-12-01..2017-12-31',
    );
    expect(shown(previousPeriod(periodOf('year', toDay('2018-01-05'))))).toBe(
      'year 2017 2017-01-01..2017-12-31',
    );
  });

  test.each(units)('they undo each other and leave no day between (%s)', (unit) => {
    const period = periodOf(unit, toDay('2016-02-29'));
    expect(previousPeriod(nextPeriod(period))).toEqual(period);
    expect(nextPeriod(period).from).toBe(period.to + 1);
    expect(previousPeriod(period).to).toBe(period.from - 1);
  });
});

describe('periodsBetween', () => {
  const ids = (unit: Unit, from: string, to: string): string[] =>
    periodsBetween(unit, toDay(from), toDay(to)).map(({ id }) => id);

  test('it holds the period of the first day and that of the last, in order', () => {
    expect(ids('quarter', '2017-12-31', '2018-04-01')).toEqual(['2017-Q4', '2018-Q1', '2018-Q2']);
    expect(ids('month', '2017-11-30', '2018-02-01')).toEqual(['2017-11', '2017-12', '2018-01', '2018-02']);
    expect(ids('year', '2017-05-05', '2019-01-01')).toEqual(['2017', '2018', '2019']);
  });

  test('one day is one period', () => {
    expect(ids('month', '2018-02-28', '2018-02-28')).toEqual(['2018-02']);
    expect(ids('month', '2018-02-01', '2018-02-28')).toEqual(['2018-02']);
  });

  test('it is empty where the last day comes before the first, even in the same period', () => {
    expect(ids('year', '2018-03-02', '2018-03-01')).toEqual([]);
    expect(ids('month', '2018-03-01', '2018-01-01')).toEqual([]);
  });
});
