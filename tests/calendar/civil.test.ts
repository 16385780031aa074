import { UTCDateMini } from '@date-fns/utc/date/mini';
import * as dateFns from 'date-fns';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  addYears,
  type ClampMode,
  civilOf,
  dayIn,
  dayOf as dayOfWritten,
  endOf,
  FIRST_YEAR,
  fromDay,
  isCivilDate,
  LAST_YEAR,
  MAX_DAY,
  MIN_DAY,
  startOf,
  toDay,
  type Unit,
  weekday,
  yearOf,
} from '../../src/calendar/index.js';
import '../support/runs.js';

const MS_A_DAY = 86_400_000;
const utc = (day: number): Date => new UTCDateMini(day * MS_A_DAY);
const dayOf = (date: Date): number => Math.floor(date.getTime() / MS_A_DAY);

/** Every day of 1990–2060. */
const allDays: readonly number[] = Array.from(
  { length: toDay('2060-12-31') - toDay('1990-01-01') + 1 },
  (_, index) => toDay('1990-01-01') + index,
);
/** Some of them: coprime with 7 and with the lengths of months, so that every kind of day is met. */
const someDays = allDays.filter((_, index) => index % 37 === 0);

describe('isCivilDate', () => {
  test.each([
    '1900-01-01',
    '1970-01-01',
    '2000-02-29',
    '2016-02-29',
    '2017-02-28',
    '2017-12-31',
    '2199-12-31',
  ])('%s is a date', (text) => {
    expect(isCivilDate(text)).toBe(true);
  });

  test.each([
    ['a day that the month does not have', '2017-02-30'],
    ['29 February of a common year', '2017-02-29'],
    ['29 February of a common century', '2100-02-29'],
    ['29 February 1900', '1900-02-29'],
    ['31 April', '2017-04-31'],
    ['day 0', '2017-05-00'],
    ['day 32', '2017-05-32'],
    ['month 0', '2017-00-10'],
    ['month 13', '2017-13-10'],
    ['the day before the first', '1899-12-31'],
    ['the day after the last', '2200-01-01'],
    ['no leading zero', '2017-5-22'],
    ['two digits for the year', '17-05-22'],
    ['five digits for the year', '02017-05-22'],
    ['a time', '2017-05-22T00:00:00Z'],
    ['slashes', '2017/05/22'],
    ['a hyphen only behind the year', '2017-05/22'],
    ['a hyphen only behind the month', '2017/05-22'],
    ['the sign before the digits', '201/-05-22'],
    ['the sign behind the digits', '201:-05-22'],
    ['a letter for a digit of the day', '2017-05-2x'],
    ['no separators', '20170522'],
    ['space before', ' 2017-05-22'],
    ['a line end behind', '2017-05-22\n'],
    ['full-width digits', '\uff12\uff10\uff11\uff17-05-22'],
    ['a negative year', '-017-05-22'],
    ['nothing', ''],
    ['words', 'unknown'],
  ])('%s is refused: %j', (_, text) => {
    expect(isCivilDate(text)).toBe(false);
  });
});

describe('dayIn', () => {
  test.each([null, undefined, 17_308, true, ['2017-05-22'], { length: 10 }])('%j is no text', (given) => {
    expect(dayIn(given)).toBeNull();
  });

  test('a text is a day, or none', () => {
    expect(['2017-05-22', '2017-02-30'].map(dayIn)).toEqual([17_308, null]);
  });
});

describe('dayOf', () => {
  test.each([
    MIN_DAY - 400,
    MIN_DAY - 1,
    MIN_DAY,
    0,
    MAX_DAY,
    MAX_DAY + 1,
    MAX_DAY + 60,
    -354_286,
  ])('the date of day %i is that day again', (day) => {
    expect(dayOfWritten(fromDay(day))).toBe(day);
  });
});

describe('toDay and fromDay', () => {
  test('a year has four digits, that of the year 999 too', () => {
    expect([-354_285, -354_286].map(fromDay)).toEqual(['1000-01-01', '0999-12-31']);
  });

  test('day 0 is 1 January 1970', () => {
    expect(toDay('1970-01-01')).toBe(0);
    expect(toDay('1969-12-31')).toBe(-1);
    expect(fromDay(0)).toBe('1970-01-01');
    expect(fromDay(-1)).toBe('1969-12-31');
  });

  test('the first and the last day are those of the first and the last year', () => {
    expect(toDay(`${FIRST_YEAR}-01-01`)).toBe(MIN_DAY);
    expect(toDay(`${LAST_YEAR}-12-31`)).toBe(MAX_DAY);
    expect(fromDay(MIN_DAY)).toBe('1900-01-01');
    expect(fromDay(MAX_DAY)).toBe('2199-12-31');
  });

  test.each([
    '2017-02-30',
    '1899-12-31',
    '2200-01-01',
    '2017-5-22',
    '',
  ])('toDay refuses %j by name', (text) => {
    expect(() => toDay(text)).toThrow(RangeError);
    expect(() => toDay(text)).toThrow(JSON.stringify(text));
  });

  test('they agree with date-fns on every day of 1990–2060', () => {
    for (const day of allDays) {
      const iso = dateFns.formatISO(utc(day), { representation: 'date' });
      if (fromDay(day) !== iso) expect(fromDay(day)).toBe(iso);
      if (toDay(iso) !== day) expect(`${iso}: ${toDay(iso)}`).toBe(`${iso}: ${day}`);
    }
    expect(allDays).toHaveLength(25_933);
  });

  test('every day from 1900 to 2199 comes back, one after the other', () => {
    let previous = '';
    for (let day = MIN_DAY; day <= MAX_DAY; day++) {
      const iso = fromDay(day);
      if (toDay(iso) !== day || iso <= previous) expect(`${iso} after ${previous}`).toBe(String(day));
      previous = iso;
    }
    expect(previous).toBe('2199-12-31');
  });

  test('a day outside 1900–2199 still has a name, as deadlines may reach beyond it', () => {
    expect(fromDay(MIN_DAY - 1)).toBe('1899-12-31');
    expect(fromDay(MAX_DAY + 1)).toBe('2200-01-01');
    expect(fromDay(addYears(MAX_DAY, 401, 'clamp').day)).toBe('2600-12-31');
    expect(fromDay(addYears(MIN_DAY, -301, 'clamp').day)).toBe('1599-01-01');
  });
});

describe('civilOf and yearOf', () => {
  test('they take a day apart', () => {
    expect(civilOf(toDay('2016-02-29'))).toEqual({ year: 2016, month: 2, dayOfMonth: 29 });
    expect(civilOf(toDay('1900-12-31'))).toEqual({ year: 1900, month: 12, dayOfMonth: 31 });
    expect(yearOf(toDay('2017-01-01'))).toBe(2017);
    expect(yearOf(toDay('2017-01-01') - 1)).toBe(2016);
  });
});

describe('weekday', () => {
  test('Monday is 1 and Sunday is 7', () => {
    expect(weekday(toDay('2017-05-22'))).toBe(1);
    expect(weekday(toDay('2017-05-27'))).toBe(6);
    expect(weekday(toDay('2017-05-28'))).toBe(7);
    expect(weekday(toDay('1900-01-01'))).toBe(1);
  });

  test('it agrees with date-fns on every day of 1990–2060', () => {
    for (const day of allDays) {
      if (weekday(day) !== dateFns.getISODay(utc(day)))
        expect(`${fromDay(day)}: ${weekday(day)}`).toBe('wrong');
    }
  });
});

describe('addMonths', () => {
  const cases: readonly [string, number, ClampMode, string, boolean][] = [
    ['2017-12-31', 2, 'clamp', '2018-02-28', true],
    ['2017-12-31', 2, 'roll', '2018-03-01', true],
    ['2015-12-31', 2, 'clamp', '2016-02-29', true],
    ['2015-12-31', 2, 'roll', '2016-03-01', true],
    ['2017-12-30', 2, 'clamp', '2018-02-28', true],
    ['2017-12-28', 2, 'clamp', '2018-02-28', false],
    ['2017-12-28', 2, 'roll', '2018-02-28', false],
    ['2018-01-31', 1, 'clamp', '2018-02-28', true],
    ['2018-01-31', 1, 'roll', '2018-03-01', true],
    ['2016-01-31', 1, 'clamp', '2016-02-29', true],
    ['2016-01-29', 1, 'clamp', '2016-02-29', false],
    ['2100-01-29', 1, 'clamp', '2100-02-28', true],
    ['2018-01-31', 2, 'clamp', '2018-03-31', false],
    ['2018-01-31', 3, 'roll', '2018-05-01', true],
    ['2018-01-31', 0, 'clamp', '2018-01-31', false],
    ['2018-03-31', -1, 'clamp', '2018-02-28', true],
    ['2018-03-31', -1, 'roll', '2018-03-01', true],
    ['2018-01-15', -1, 'clamp', '2017-12-15', false],
    ['2017-11-30', 14, 'clamp', '2019-01-30', false],
  ];
  test.each(cases)('%s %d months, %s: %s', (from, n, mode, to, clamped) => {
    const counted = addMonths(toDay(from), n, mode);
    expect({ ...counted, day: fromDay(counted.day) }).toEqual({ day: to, clamped });
  });

  test('it agrees with date-fns, which clamps', () => {
    for (const day of someDays) {
      for (let n = -14; n <= 26; n++) {
        const wanted = dayOf(dateFns.addMonths(utc(day), n));
        const { day: got } = addMonths(day, n, 'clamp');
        if (got !== wanted) expect(`${fromDay(day)} + ${n}: ${fromDay(got)}`).toBe(fromDay(wanted));
      }
    }
  });

  test('roll is the day after clamp where the month has no such day, and the same day elsewhere', () => {
    const day = fc.integer({ min: MIN_DAY, max: MAX_DAY });
    fc.assert(
      fc.property(day, fc.integer({ min: -600, max: 600 }), (from, n) => {
        const clamp = addMonths(from, n, 'clamp');
        const roll = addMonths(from, n, 'roll');
        expect(roll.clamped).toBe(clamp.clamped);
        expect(roll.day - clamp.day).toBe(clamp.clamped ? 1 : 0);
        if (!clamp.clamped) {
          expect(addMonths(clamp.day, -n, 'clamp')).toEqual({ day: from, clamped: false });
          expect(civilOf(clamp.day).dayOfMonth).toBe(civilOf(from).dayOfMonth);
        }
      }),
    );
  });
});

describe('addYears', () => {
  const cases: readonly [string, number, ClampMode, string, boolean][] = [
    ['2016-02-29', 1, 'clamp', '2017-02-28', true],
    ['2016-02-29', 1, 'roll', '2017-03-01', true],
    ['2016-02-29', 4, 'clamp', '2020-02-29', false],
    ['2096-02-29', 4, 'clamp', '2100-02-28', true],
    ['2017-12-31', 1, 'clamp', '2018-12-31', false],
    ['2017-05-05', -2, 'roll', '2015-05-05', false],
  ];
  test.each(cases)('%s %d years, %s: %s', (from, n, mode, to, clamped) => {
    const counted = addYears(toDay(from), n, mode);
    expect({ ...counted, day: fromDay(counted.day) }).toEqual({ day: to, clamped });
  });

  test('it agrees with date-fns, which clamps', () => {
    for (const day of someDays) {
      for (let n = -5; n <= 5; n++) {
        const wanted = dayOf(dateFns.addYears(utc(day), n));
        const { day: got } = addYears(day, n, 'clamp');
        if (got !== wanted) expect(`${fromDay(day)} + ${n}: ${fromDay(got)}`).toBe(fromDay(wanted));
      }
    }
  });
});

describe('startOf and endOf', () => {
  const cases: readonly [Unit, string, number, string, string][] = [
    ['month', '2018-02-28', 0, '2018-02-01', '2018-02-28'],
    ['month', '2016-02-01', 0, '2016-02-01', '2016-02-29'],
    ['month', '2018-01-31', 1, '2018-02-01', '2018-02-28'],
    ['month', '2017-12-31', 1, '2018-01-01', '2018-01-31'],
    ['month', '2018-01-01', -1, '2017-12-01', '2017-12-31'],
    ['quarter', '2018-03-31', 0, '2018-01-01', '2018-03-31'],
    ['quarter', '2018-04-01', 0, '2018-04-01', '2018-06-30'],
    ['quarter', '2017-11-30', 1, '2018-01-01', '2018-03-31'],
    ['quarter', '2018-02-10', -1, '2017-10-01', '2017-12-31'],
    ['year', '2017-05-05', 0, '2017-01-01', '2017-12-31'],
    ['year', '2017-12-31', 1, '2018-01-01', '2018-12-31'],
    ['year', '1900-01-01', -1, '1899-01-01', '1899-12-31'],
  ];
  test.each(cases)('the %s of %s, %d further: %s to %s', (unit, day, plus, from, to) => {
    expect(fromDay(startOf(unit, toDay(day), plus))).toBe(from);
    expect(fromDay(endOf(unit, toDay(day), plus))).toBe(to);
  });

  test('without a number of units they mean the one that holds the day', () => {
    expect(fromDay(startOf('month', toDay('2017-05-22')))).toBe('2017-05-01');
    expect(fromDay(endOf('month', toDay('2017-05-22')))).toBe('2017-05-31');
  });

  test('they agree with date-fns on every day of 1990–2060', () => {
    const oracle: Record<Unit, [(date: Date) => Date, (date: Date) => Date]> = {
      month: [dateFns.startOfMonth, dateFns.endOfMonth],
      quarter: [dateFns.startOfQuarter, dateFns.endOfQuarter],
      year: [dateFns.startOfYear, dateFns.endOfYear],
    };
    for (const [unit, [start, end]] of Object.entries(oracle) as [Unit, (typeof oracle)[Unit]][]) {
      for (const day of allDays) {
        const wanted = [dayOf(start(utc(day))), dayOf(end(utc(day)))];
        const got = [startOf(unit, day), endOf(unit, day)];
        if (got[0] !== wanted[0] || got[1] !== wanted[1])
          expect([unit, fromDay(day), ...got]).toEqual(wanted);
      }
    }
  });
});
