import { describe, expect, test, vi } from 'vitest';
import {
  addWorkdays,
  createCalendar,
  fromDay,
  rollForward,
  stateCouncilCalendar,
  toDay,
  type WorkdayCalendar,
  weekday,
} from '../../src/calendar/index.js';

const isWorkday = (date: string): boolean => stateCouncilCalendar.isWorkday(toDay(date));
const plus = (from: string, n: number, calendar: WorkdayCalendar = stateCouncilCalendar): string =>
  fromDay(addWorkdays(calendar, toDay(from), n).day);

describe('stateCouncilCalendar', () => {
  test.each([
    ['2017-05-22', true, 'a Monday'],
    ['2017-05-27', true, 'a Saturday that makes up for the Dragon Boat Festival'],
    ['2017-05-28', false, 'a Sunday'],
    ['2017-05-29', false, 'a Monday off'],
    ['2017-05-30', false, 'the Dragon Boat Festival'],
    ['2017-09-30', true, 'a Saturday that makes up for the National Day'],
    ['2017-10-02', false, 'a Monday of the National Day'],
    ['2017-10-08', false, 'the last day off, a Sunday'],
    ['2017-10-09', true, 'the Monday after it'],
    ['2018-02-11', true, 'a Sunday that makes up for the Spring Festival'],
    ['2018-02-24', true, 'a Saturday that makes up for the Spring Festival'],
  ])('%s: %s (%s)', (date, wanted) => {
    expect(isWorkday(date)).toBe(wanted);
  });

  test('it has the last day of its last year, and Monday to Friday beyond its data', () => {
    expect(['2026-12-31', '2027-01-01', '2027-01-02', '2003-12-31', '2003-12-28'].map(isWorkday)).toEqual([
      true,
      true,
      false,
      true,
      false,
    ]);
    expect([stateCouncilCalendar.nameOf(toDay('2026-12-31')), stateCouncilCalendar.id]).toEqual([
      null,
      'state-council',
    ]);
    expect(
      ['zh' as const, 'en' as const].map((lang) => stateCouncilCalendar.nameOf(toDay('2017-05-27'), lang)),
    ).toEqual(['端午', 'Dragon Boat Festival']);
  });

  test('it is read from its data when it is first asked', async () => {
    vi.resetModules();
    const { stateCouncilCalendar: fresh } = await import('../../src/calendar/index.js');
    const day = toDay('2017-05-27');
    expect([fresh.isWorkday(day), fresh.isWorkday(toDay('2017-05-30')), fresh.covers(day)]).toEqual([
      true,
      false,
      true,
    ]);
    expect([fresh.nameOf(day, 'zh'), fresh.nameOf(day, 'en'), fresh.nameOf(toDay('2017-05-23'))]).toEqual([
      '端午',
      'Dragon Boat Festival',
      null,
    ]);
  });

  test('it covers 2004 to 2026, whole years', () => {
    const { covers } = stateCouncilCalendar;
    expect(
      ['2003-12-31', '2004-01-01', '2026-12-31', '2027-01-01'].map((date) => covers(toDay(date))),
    ).toEqual([false, true, true, false]);
  });

  test('outside its data it takes Monday to Friday', () => {
    expect(isWorkday('2035-10-01')).toBe(true);
    expect(isWorkday('2035-10-06')).toBe(false);
    expect(isWorkday('2003-12-31')).toBe(true);
  });

  test('it names holidays and make-up days, in both languages, and no other day', () => {
    expect(stateCouncilCalendar.nameOf(toDay('2017-05-30'))).toBe('端午');
    expect(stateCouncilCalendar.nameOf(toDay('2017-05-30'), 'en')).toBe('Dragon Boat Festival');
    expect(stateCouncilCalendar.nameOf(toDay('2017-05-27'), 'zh')).toBe('端午');
    expect(stateCouncilCalendar.nameOf(toDay('2017-05-26'))).toBeNull();
    expect(stateCouncilCalendar.nameOf(toDay('2017-06-03'))).toBeNull();
    expect(stateCouncilCalendar.nameOf(toDay('2035-10-01'))).toBeNull();
  });
});

describe('addWorkdays', () => {
  test.each([
    ['2017-05-26', '2017-06-05', 'over the Dragon Boat Festival, its make-up day counted'],
    ['2017-05-22', '2017-05-27', 'on to the make-up Saturday'],
    ['2017-09-29', '2017-10-12', 'over the National Day, its make-up day counted'],
    ['2017-06-05', '2017-06-12', 'over a plain weekend'],
    ['2017-06-10', '2017-06-16', 'from a Saturday'],
  ])('five working days after %s end on %s (%s)', (from, to) => {
    expect(plus(from, 5)).toBe(to);
  });

  test('no working day after a day is that day, working or not', () => {
    expect(plus('2017-05-22', 0)).toBe('2017-05-22');
    expect(plus('2017-05-28', 0)).toBe('2017-05-28');
  });

  test('told to roll, no working day after a day off is the next working day', () => {
    const roll = (from: string, n: number): string =>
      fromDay(addWorkdays(stateCouncilCalendar, toDay(from), n, { roll: 'next-workday' }).day);
    expect(roll('2017-05-28', 0)).toBe('2017-05-31');
    expect(roll('2017-05-27', 0)).toBe('2017-05-27');
    expect(roll('2017-05-22', 5)).toBe('2017-05-27');
  });

  test('it counts backwards', () => {
    expect(plus('2017-06-05', -5)).toBe('2017-05-26');
    expect(plus('2017-10-09', -1)).toBe('2017-09-30');
  });

  test('a counted anchor is the first day where it is a working day', () => {
    const counted = (from: string, n: number): string =>
      fromDay(addWorkdays(stateCouncilCalendar, toDay(from), n, { counted: true }).day);
    expect(counted('2017-05-22', 5)).toBe('2017-05-26');
    expect(counted('2017-05-22', 1)).toBe('2017-05-22');
    expect(counted('2017-05-28', 1)).toBe('2017-05-31');
    expect(counted('2017-05-26', -1)).toBe('2017-05-26');
    expect(counted('2017-05-28', 0)).toBe('2017-05-28');
  });

  test('it lists the days passed over, each with its name, weekends without one', () => {
    const { skipped } = addWorkdays(stateCouncilCalendar, toDay('2017-05-26'), 5);
    expect(skipped.map(({ day, name }) => [fromDay(day), name])).toEqual([
      ['2017-05-28', '端午'],
      ['2017-05-29', '端午'],
      ['2017-05-30', '端午'],
      ['2017-06-03', null],
      ['2017-06-04', null],
    ]);
    expect(addWorkdays(stateCouncilCalendar, toDay('2017-05-22'), 5).skipped).toEqual([]);
  });

  test('a year without data makes the result provisional, inside it or reached into', () => {
    const provisional = (from: string, n: number): boolean =>
      addWorkdays(stateCouncilCalendar, toDay(from), n).provisional;
    expect(provisional('2035-01-01', 5)).toBe(true);
    expect(provisional('2026-12-30', 1)).toBe(false);
    expect(provisional('2026-12-30', 2)).toBe(true);
    expect(provisional('2003-12-31', 1)).toBe(false);
    expect(provisional('2004-01-02', -1)).toBe(true);
    expect(provisional('2017-05-22', 5)).toBe(false);
    expect(plus('2035-01-01', 5)).toBe('2035-01-08');
  });

  test('the working days between a day and the n-th after it are n, from any day of 2016 to 2018', () => {
    for (let day = toDay('2016-01-01'); day <= toDay('2018-12-31'); day++) {
      for (const n of [1, 5, 20]) {
        const { day: end, skipped } = addWorkdays(stateCouncilCalendar, day, n);
        if (end - day !== n + skipped.length || !stateCouncilCalendar.isWorkday(end)) {
          expect(`${fromDay(day)} + ${n}: ${fromDay(end)}`).toBe('consistent');
        }
      }
    }
  });

  test('a calendar that has no working day is named, and does not count for ever', () => {
    const never: WorkdayCalendar = {
      id: 'never',
      isWorkday: () => false,
      covers: () => true,
      nameOf: () => null,
    };
    expect(() => addWorkdays(never, toDay('2017-05-22'), 1)).toThrow(RangeError);
    expect(() => addWorkdays(never, toDay('2017-05-22'), 1)).toThrow(/"never".*2017-05-22/);
  });
});

describe('a calendar that has hardly a working day', () => {
  /** Off from 2017-01-01 on, for so many days, and a plain one after that. */
  const off = (days: number): WorkdayCalendar => ({
    id: 'off',
    isWorkday: (day) => day < toDay('2017-01-01') || day >= toDay('2017-01-01') + days,
    covers: () => true,
    nameOf: () => null,
  });

  test('is looked through for 3,660 days off in a row, and no further', () => {
    const found = addWorkdays(off(3660), toDay('2016-12-31'), 1);
    expect(found.skipped.length).toBe(3660);
    expect(found.day).toBe(toDay('2017-01-01') + 3660);
    expect(() => addWorkdays(off(3661), toDay('2016-12-31'), 1)).toThrow(
      'calendar "off" has no working day near 2016-12-31',
    );
  });

  test('counts anew after each working day', () => {
    const every = (n: number): WorkdayCalendar => ({ ...off(0), isWorkday: (day) => day % n === 0 });
    expect(addWorkdays(every(3000), 0, 3).day).toBe(9000);
  });
});

describe('rollForward', () => {
  test.each([
    ['2017-10-01', '2017-10-09'],
    ['2017-05-27', '2017-05-27'],
    ['2017-05-28', '2017-05-31'],
    ['2017-05-22', '2017-05-22'],
  ])('%s rolls to %s', (from, to) => {
    expect(rollForward(stateCouncilCalendar, toDay(from))).toEqual({ day: toDay(to), provisional: false });
  });

  test('it is provisional where the calendar has no data, working day or not', () => {
    expect(rollForward(stateCouncilCalendar, toDay('2035-10-01'))).toEqual({
      day: toDay('2035-10-01'),
      provisional: true,
    });
    expect(rollForward(stateCouncilCalendar, toDay('2035-10-06'))).toEqual({
      day: toDay('2035-10-08'),
      provisional: true,
    });
  });
});

describe('createCalendar', () => {
  // made in each test: what fails while tests are collected is no failure of a test
  const made = () =>
    createCalendar({
      id: 'ningxia',
      years: [2017],
      holidays: { '2017-06-26': { zh: '开斋节', en: 'Eid al-Fitr' }, '2017-09-01': '古尔邦节' },
      workdays: { '2017-06-24': { zh: '开斋节', en: 'Eid al-Fitr' } },
      base: stateCouncilCalendar,
    });

  test("a region's holidays come on top of the base", () => {
    const ningxia = made();
    expect(ningxia.id).toBe('ningxia');
    expect(ningxia.isWorkday(toDay('2017-06-26'))).toBe(false);
    expect(ningxia.isWorkday(toDay('2017-06-24'))).toBe(true);
    expect(ningxia.isWorkday(toDay('2017-05-27'))).toBe(true);
    expect(ningxia.isWorkday(toDay('2017-05-30'))).toBe(false);
    expect(plus('2017-06-22', 3, ningxia)).toBe('2017-06-27');
    expect(plus('2017-06-22', 3)).toBe('2017-06-27');
    expect(plus('2017-06-23', 1, ningxia)).toBe('2017-06-24');
  });

  test("its names are its own or the base's", () => {
    const ningxia = made();
    expect(ningxia.nameOf(toDay('2017-06-26'))).toBe('开斋节');
    expect(ningxia.nameOf(toDay('2017-06-26'), 'en')).toBe('Eid al-Fitr');
    expect(ningxia.nameOf(toDay('2017-09-01'), 'en')).toBe('古尔邦节');
    expect(ningxia.nameOf(toDay('2017-05-30'), 'en')).toBe('Dragon Boat Festival');
    expect(ningxia.nameOf(toDay('2017-06-27'))).toBeNull();
  });

  test('it answers for the years it names only, although the base has more', () => {
    const ningxia = made();
    expect(ningxia.covers(toDay('2017-12-31'))).toBe(true);
    expect(ningxia.covers(toDay('2018-01-01'))).toBe(false);
    expect(addWorkdays(ningxia, toDay('2017-12-29'), 1).provisional).toBe(true);
    expect(ningxia.isWorkday(toDay('2018-02-16'))).toBe(false);
  });

  test("without years it answers for the base's", () => {
    const like = createCalendar({ id: 'like', holidays: {}, workdays: {}, base: stateCouncilCalendar });
    expect(like.covers(toDay('2004-01-01'))).toBe(true);
    expect(like.covers(toDay('2027-01-01'))).toBe(false);
  });

  test('an arrangement newly published can be added to the bundled ones', () => {
    const extended = createCalendar({
      id: 'extended',
      years: [2026, 2027],
      holidays: { '2027-01-01': '元旦' },
      workdays: {},
      base: stateCouncilCalendar,
    });
    const counted = addWorkdays(extended, toDay('2026-12-31'), 1);
    expect(fromDay(counted.day)).toBe('2027-01-04');
    expect(counted.provisional).toBe(false);
  });

  test('without a base the other days are Monday to Friday', () => {
    const own = createCalendar({ id: 'own', years: [2017], holidays: { '2017-05-22': 'x' }, workdays: {} });
    expect(own.isWorkday(toDay('2017-05-22'))).toBe(false);
    expect(own.nameOf(toDay('2017-05-23'))).toBeNull();
    for (let day = toDay('2017-06-01'); day < toDay('2017-07-01'); day++) {
      expect(own.isWorkday(day)).toBe(weekday(day) < 6);
    }
  });

  test('it is a value: nothing done to what it was made from changes it', () => {
    const holidays: Record<string, string> = { '2017-05-22': 'x' };
    const years = [2017];
    const own = createCalendar({ id: 'own', years, holidays, workdays: {} });
    delete holidays['2017-05-22'];
    years.push(2018);
    expect(own.isWorkday(toDay('2017-05-22'))).toBe(false);
    expect(own.covers(toDay('2018-01-01'))).toBe(false);
    expect(Object.isFrozen(own)).toBe(true);
  });

  test('all faults are named at once', () => {
    const make = () =>
      createCalendar({
        id: '',
        years: [2017, 1899],
        holidays: { '2017-02-30': 'x', '2018-01-01': 'y', '2017-05-01': 'z' },
        workdays: { '2017-05-01': 'z' },
      });
    expect(make).toThrow(RangeError);
    for (const fault of [
      'id is empty',
      'years: 1899 is no year',
      'holidays: "2017-02-30" is no date',
      "holidays: 2018-01-01 is outside the calendar's years",
      '2017-05-01 is both among the holidays and among the workdays',
    ]) {
      expect(make).toThrow(fault);
    }
    expect(() => createCalendar({ id: 'x', holidays: {}, workdays: {} })).toThrow('years is missing');
    expect(() => createCalendar({ id: 'x', years: [2017.5], holidays: {}, workdays: {} })).toThrow(
      '2017.5 is no',
    );
  });

  test('a fault is named in full, after the name of the calendar', () => {
    const faultsOf = (spec: Parameters<typeof createCalendar>[0]): string => {
      try {
        createCalendar(spec);
        return '';
      } catch (error) {
        return (error as Error).message;
      }
    };
    const plain = { id: 'x', years: [2017], holidays: {}, workdays: {} };
    expect(faultsOf({ ...plain, id: '', years: [2200, 1899] })).toBe(
      'calendar "": id is empty; years: 2200 is no year from 1900 to 2199; years: 1899 is no year from 1900 to 2199',
    );
    expect(faultsOf({ ...plain, years: [1900, 2199] })).toBe('');
    expect(faultsOf({ id: 'x', holidays: {}, workdays: {}, base: null })).toBe(
      'calendar "x": years is missing: needed where there is no base',
    );
    expect(faultsOf({ id: 'x', holidays: { '2017-05-01': 'h' }, workdays: {} })).toBe(
      'calendar "x": years is missing: needed where there is no base; holidays: 2017-05-01 is outside the calendar\'s years',
    );
    expect(faultsOf({ ...plain, workdays: { '2018-01-06': 'w', '2017-13-01': 'w' } })).toBe(
      'calendar "x": workdays: 2018-01-06 is outside the calendar\'s years; workdays: "2017-13-01" is no date',
    );
    expect(faultsOf({ ...plain, holidays: { '2017-05-01': 'h' }, workdays: { '2017-05-01': 'w' } })).toBe(
      'calendar "x": 2017-05-01 is both among the holidays and among the workdays',
    );
    expect(faultsOf({ ...plain, holidays: { '2017-05-01': 'h' }, workdays: { '2017-05-06': 'w' } })).toBe('');
  });

  test('on top of a base without years of its own, days are held to those of the base', () => {
    const base = createCalendar({ id: 'base', years: [2017], holidays: {}, workdays: {} });
    const on = (date: string) => () =>
      createCalendar({ id: 'on', holidays: { [date]: 'x' }, workdays: {}, base });
    expect(on('2017-05-22')().isWorkday(toDay('2017-05-22'))).toBe(false);
    expect(on('2018-05-22')).toThrow("holidays: 2018-05-22 is outside the calendar's years");
    const [day, other] = [toDay('2017-05-22'), toDay('2018-05-22')];
    expect([day, other].map(on('2017-05-23')().covers)).toEqual([true, false]);
  });
});
