import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar, fromDay, periodOf, toDay } from '../../src/calendar/index.js';
import { dayForms } from '../../src/engine/day.js';
import { Range, Unknown } from '../../src/engine/value.js';
import type { Day } from '../../src/measure/format.js';
import {
  always,
  contextOf,
  dayOf,
  dayText,
  type Given,
  ifDay,
  is,
  keysOf,
  log,
  on,
  type Probe,
  rule,
  some,
  tiny,
} from '../support/tiny.js';
import '../support/runs.js';

const text = (day: Day, given: Given = {}, asOf = '2018-12-31', probe: Probe = {}): string =>
  dayText(dayOf(day, given, asOf, probe));
const given = log(on('found', '2018-03-15'), on('found', '2018-05-31', { planned: '2018-07-01' }));
const quarter: Probe = { scope: { period: periodOf('quarter', toDay('2018-05-01')) } };

describe('every form', () => {
  const table: readonly [string, Day, string, Probe?][] = [
    ['a date', '2017-06-30', '2017-06-30'],
    ['none', null, 'none'],
    ['an event', { event: 'found' }, '2018-03-15'],
    ['the last event', { event: 'found', nth: 'last' }, '2018-05-31'],
    ['a date field of an event', { event: 'found', nth: 2, field: 'planned' }, '2018-07-01'],
    ['an event that Select narrows', { event: 'found', since: '2018-04-01' }, '2018-05-31'],
    ['an event that has not happened', { event: 'listed' }, 'none'],
    ['a named day', { day: 'anchor' }, '2018-03-16', { days: { anchor: { after: { event: 'found' } } } }],
    ['on', { on: { event: 'found' } }, '2018-03-15'],
    ['months', { months: 2, from: '2017-12-31' }, '2018-02-28'],
    ['months back', { months: -1, from: '2018-03-31' }, '2018-02-28'],
    ['months of a leap year', { months: 2, from: '2015-12-31' }, '2016-02-29'],
    ['months that roll', { months: 2, from: '2017-12-31', clamp: 'roll' }, '2018-03-01'],
    ['months that clamp', { months: 2, from: '2017-12-31', clamp: 'clamp' }, '2018-02-28'],
    ['months counted', { months: 2, from: '2018-01-15', counted: true }, '2018-03-14'],
    ['months counted back', { months: -2, from: '2018-03-15', counted: true }, '2018-01-16'],
    ['years', { years: 1, from: '2016-02-29' }, '2017-02-28'],
    ['years that roll', { years: 1, from: '2016-02-29', clamp: 'roll' }, '2017-03-01'],
    ['days', { days: 15, from: '2018-01-31' }, '2018-02-15'],
    ['days back', { days: -1, from: '2018-03-01' }, '2018-02-28'],
    ['days counted', { days: 15, from: '2018-01-31', counted: true }, '2018-02-14'],
    ['working days', { workdays: 5, from: '2017-05-22' }, '2017-05-27'],
    ['working days counted', { workdays: 5, from: '2017-06-05', counted: true }, '2017-06-09'],
    ['working days counted from a day off', { workdays: 5, from: '2017-06-10', counted: true }, '2017-06-16'],
    ['working days back', { workdays: -1, from: '2017-10-09' }, '2017-09-30'],
    [
      'a day that rolls to the next working day',
      { days: 1, from: '2017-09-30', roll: 'next-workday' },
      '2017-10-09',
    ],
    ['a working day that need not roll', { days: 1, from: '2017-09-29', roll: 'next-workday' }, '2017-09-30'],
    ['a day that does not roll', { days: 1, from: '2017-09-30', roll: 'none' }, '2017-10-01'],
    ['the end of the month', { endOf: 'month', from: '2018-02-10' }, '2018-02-28'],
    ['the end of the next month', { endOf: 'month', from: '2018-01-31', plus: 1 }, '2018-02-28'],
    ['the end of the quarter', { endOf: 'quarter', from: '2018-02-10' }, '2018-03-31'],
    ['the end of the year before', { endOf: 'year', from: '2018-02-10', plus: -1 }, '2017-12-31'],
    ['the start of the month', { startOf: 'month', from: '2018-02-10' }, '2018-02-01'],
    ['the start of the next quarter', { startOf: 'quarter', from: '2018-02-10', plus: 1 }, '2018-04-01'],
    ['the start of the year', { startOf: 'year', from: '2018-02-10' }, '2018-01-01'],
    ['the end of the period', { endOf: 'period' }, '2018-06-30', quarter],
    ['the end of the period after', { endOf: 'period', plus: 1 }, '2018-09-30', quarter],
    ['the start of the period', { startOf: 'period' }, '2018-04-01', quarter],
    ['the start of the period before', { startOf: 'period', plus: -1 }, '2018-01-01', quarter],
    ['a period where there is none', { endOf: 'period' }, 'none'],
    ['the day before a day', { before: '2018-03-01' }, '2018-02-28'],
    ['the day before an event type', { before: 'found' }, '2018-03-14'],
    ['the day before an event', { before: { event: 'found', nth: 'last' } }, '2018-05-30'],
    ['the day before an event to come', { before: 'listed' }, 'none'],
    ['the day after', { after: { event: 'found' } }, '2018-03-16'],
    ['the latest', { latestOf: ['2018-01-01', { event: 'found' }, { event: 'listed' }] }, '2018-03-15'],
    ['the earliest', { earliestOf: ['2018-01-01', { event: 'found' }, { event: 'listed' }] }, '2018-01-01'],
    ['the latest of nothing', { latestOf: [{ event: 'listed' }, null] }, 'none'],
    [
      'the first that is there',
      { firstOf: [{ event: 'listed' }, { event: 'found' }, '2018-01-01'] },
      '2018-03-15',
    ],
    ['the first of nothing', { firstOf: [{ event: 'listed' }] }, 'none'],
    ['some day not after', { notAfter: '2018-03-15' }, '1900-01-01..2018-03-15'],
    ['some day between two', { between: ['2018-03-01', '2018-03-15'] }, '2018-03-01..2018-03-15'],
    ['a declared fact', { fact: 'd' }, '? fact:d'],
    ['the beginning of the conduct', { conduct: 'from' }, '? slot:conduct:from'],
    ['the event of the scope where there is none', { scope: 'each' }, 'none'],
    ['the commencement', { commencement: true }, '2000-01-01'],
    ['a commencement not known', { commencement: true }, '? option:effectiveFrom', { commencement: null }],
    ['if so', ifDay({ all: [is('p')] }, '2018-01-01', '2018-02-01'), '2018-01-01..2018-02-01'],
  ];

  it.each(table)('%s', (_, day, expected, probe) => {
    expect(text(day, given, '2018-12-31', probe)).toBe(expected);
  });

  it('stands in this table', () => {
    const used = new Set(
      table.flatMap(([, day]) => (typeof day === 'object' && day ? Object.keys(day) : [])),
    );
    expect(dayForms.filter((form) => !used.has(form))).toEqual([]);
  });
});

describe('before, at and after', () => {
  it('an event type as a bound: the day before is in time, the day itself is not', () => {
    const measure = tiny({ norms: [rule('1', { all: [{ not: is('p') }] }, { due: { before: 'begun' } })] });
    const at = (asOf: string) =>
      measure.evaluate({ facts: { p: false }, events: [on('begun', '2018-03-01')] }, asOf).actions[0];
    expect(at('2018-02-27')).toMatchObject({ due: null, status: 'open' });
    expect(at('2018-03-01')).toMatchObject({ due: '2018-02-28', status: 'overdue' });
  });

  it('a duty due on a day is open on it and overdue from the next', () => {
    const measure = tiny({ norms: [rule('1', { all: [{ not: is('p') }] }, { due: '2018-03-31' })] });
    const status = (asOf: string) => measure.evaluate({ facts: { p: false } }, asOf).actions[0]?.status;
    expect(['2018-03-30', '2018-03-31', '2018-04-01'].map(status)).toEqual(['open', 'open', 'overdue']);
  });
});

describe('a fact that gives a date', () => {
  it.each([
    ['2018-03-01', '2018-03-01'],
    [null, 'none'],
  ])('%s', (d, expected) => {
    expect(text({ fact: 'd' }, { facts: { d } })).toBe(expected);
  });

  it.each([
    ['2018-02-01', '2018-02-01..2018-03-01'],
    [null, '? day:fact-established'],
  ])('may be that of a day not known, or %s as before', (d, expected) => {
    const later = some('fact-established', ['2018-01-01'], { fact: 'd', value: '2018-03-01' });
    expect(text({ fact: 'd' }, { facts: { d }, events: [later] })).toBe(expected);
  });
});

describe('the beginning and the end of the conduct', () => {
  it.each([
    [{ from: '2018-01-01', to: '2018-02-01' }, '2018-01-01', '2018-02-01'],
    [{ from: '2018-01-01', to: null }, '2018-01-01', 'none'],
    [{ to: '2018-02-01' }, '? slot:conduct:from', '2018-02-01'],
    [{ from: '2018-01-01' }, '2018-01-01', '? slot:conduct:to'],
    [{}, '? slot:conduct:from', '? slot:conduct:to'],
    [undefined, '? slot:conduct:from', '? slot:conduct:to'],
  ])('%j', (conduct, from, to) => {
    const given = conduct === undefined ? {} : { conduct };
    expect([text({ conduct: 'from' }, given), text({ conduct: 'to' }, given)]).toEqual([from, to]);
  });

  it('counting goes on from it', () => {
    const years = { years: 2, from: { conduct: 'to' } };
    expect(text(years, { conduct: { to: '2018-02-01' } })).toBe('2020-02-01');
    expect(text(years, { conduct: { to: null } })).toBe('none');
    expect(text({ firstOf: [{ conduct: 'to' }, '2018-12-31'] }, { conduct: { to: null } })).toBe(
      '2018-12-31',
    );
  });
});

describe('the event of an each scope', () => {
  const each = (event: Given) => {
    const { case: prepared } = contextOf(event, '2018-12-31');
    return { scope: { each: prepared.events[0]! } };
  };

  it('its day', () => {
    const case1 = log(on('found', '2018-03-01'));
    expect(text({ scope: 'each' }, case1, '2018-12-31', each(case1))).toBe('2018-03-01');
  });

  it('of unknown day: an interval, no later than the as-of day', () => {
    const case1 = log(some('found', ['2018-03-01', '2018-03-31']));
    expect(text({ scope: 'each' }, case1, '2018-12-31', each(case1))).toBe('2018-03-01..2018-03-31');
    expect(text({ scope: 'each' }, case1, '2018-03-10', each(case1))).toBe('2018-03-01..2018-03-10');
  });

  it.each([
    ['a date', { planned: '2018-05-01' }, '2018-05-01'],
    ['known to be none', { planned: null }, 'none'],
    ['left out', {}, '? field:found:planned:2018-03-01'],
  ])('a date field of it: %s', (_, more, expected) => {
    const given = log(on('found', '2018-03-01', more));
    expect(text({ scope: 'each', field: 'planned' }, given, '2018-12-31', each(given))).toBe(expected);
  });

  it('none outside such a scope, not known where the event is not', () => {
    const unknown = { scope: { each: new Unknown([{ input: 'event', name: 'found' }]) } };
    for (const day of [{ scope: 'each' }, { scope: 'each', field: 'planned' }]) {
      expect(text(day, {}, '2018-12-31')).toBe('none');
      expect(text(day, {}, '2018-12-31', unknown)).toBe('? event:found');
    }
  });
});

describe('if', () => {
  const day = (yes: Day, no: Day): Day => ifDay({ all: [is('p')] }, yes, no);
  const held = { facts: { p: true } };

  it.each([
    [{ p: true }, '2018-01-01'],
    [{ p: false }, '2018-02-01'],
    [{}, '2018-01-01..2018-02-01'],
  ])('%j', (facts, expected) => {
    expect(text(day('2018-01-01', '2018-02-01'), { facts })).toBe(expected);
  });

  it('a branch left out is none', () => {
    expect(text({ if: { all: [is('p')] }, else: '2018-01-01' }, held)).toBe('none');
  });

  it('unknown, but both branches agree', () => {
    expect(text(day('2018-01-01', '2018-01-01'))).toBe('2018-01-01');
    expect(text(day(null, { event: 'listed' }))).toBe('none');
  });

  it('unknown, and one branch is none: not known', () => {
    expect(text(day('2018-01-01', null))).toBe('? fact:p');
    expect(text(day({ fact: 'd' }, '2018-01-01'))).toBe('? fact:d fact:p');
  });

  it('unknown between two intervals spans both', () => {
    const vague = log(some('found', ['2018-03-01', '2018-03-10']));
    expect(text(day({ event: 'found' }, '2018-04-01'), vague)).toBe('2018-03-01..2018-04-01');
  });
});

describe('latest, earliest and first', () => {
  const vague = log(some('found', ['2018-03-01', '2018-03-20']), on('begun', '2018-03-10'));
  const found: Day = { event: 'found' };
  const begun: Day = { event: 'begun' };

  it.each([
    ['the latest of an interval and a day in it', { latestOf: [found, begun] }, '2018-03-10..2018-03-20'],
    ['the earliest of the same', { earliestOf: [found, begun] }, '2018-03-01..2018-03-10'],
    ['the latest of an interval and a later day', { latestOf: [found, '2018-03-20'] }, '2018-03-20'],
    ['the earliest of an interval and an earlier day', { earliestOf: [found, '2018-03-01'] }, '2018-03-01'],
    ['one that is not known', { latestOf: [begun, { fact: 'd' }] }, '? fact:d'],
    ['the first is not known', { firstOf: [{ fact: 'd' }, begun] }, '? fact:d'],
    ['the first is an interval', { firstOf: [found, begun] }, '2018-03-01..2018-03-20'],
  ] as const)('%s', (_, day, expected) => {
    expect(text(day as Day, vague)).toBe(expected);
  });
});

describe('some day not after', () => {
  it('does not begin before the case did', () => {
    expect(text({ notAfter: '2018-03-15' }, { began: '2018-02-01' })).toBe('2018-02-01..2018-03-15');
  });

  it('may lie anywhere before a day that itself may lie before the case, as one of another case may', () => {
    const began = '2018-03-10';
    const of = (...days: [string, string?]) =>
      text(
        { notAfter: { event: 'found' } },
        { ...log(days[1] === undefined ? on('found', days[0]) : some('found', [days[0], days[1]])), began },
      );
    expect(of('2018-03-11')).toBe('2018-03-10..2018-03-11');
    expect(of('2018-03-10')).toBe('2018-03-10');
    expect(of('2018-03-09')).toBe('1900-01-01..2018-03-09');
    expect(of('2018-03-10', '2018-03-20')).toBe('2018-03-10..2018-03-20');
    expect(of('2018-03-09', '2018-03-20')).toBe('1900-01-01..2018-03-20');
  });

  it('of none is none, of an interval goes to its end, of what is not known is not known', () => {
    const vague = { ...log(some('found', ['2018-03-01', '2018-03-20'])), began: '2018-02-01' };
    expect(text({ notAfter: { event: 'listed' } })).toBe('none');
    expect(text({ notAfter: { event: 'found' } }, vague)).toBe('2018-02-01..2018-03-20');
    expect(text({ notAfter: { fact: 'd' } })).toBe('? fact:d');
  });
});

describe('some day between two', () => {
  const day: Day = { between: ['2018-03-01', { event: 'found' }], fact: 'd' };
  const found = log(on('found', '2018-03-15'));

  it.each([
    [{ d: '2018-03-07' }, '2018-03-07'],
    [{ d: null }, 'none'],
    [{}, '2018-03-01..2018-03-15'],
  ])('the date the fact gives, and while that is not known the interval: %j', (facts, expected) => {
    expect(text(day, { facts, ...found })).toBe(expected);
  });

  it('asks for the fact', () => {
    expect((dayOf(day, found, '2018-12-31') as Range).needs).toEqual([{ input: 'fact', name: 'd' }]);
  });

  it('a bound that is none, or not known', () => {
    expect(text(day)).toBe('none');
    expect(text({ between: ['2018-03-01', { fact: 'd' }] })).toBe('? fact:d');
  });
});

describe('arithmetic on intervals', () => {
  const steps: readonly ((from: Day) => Day)[] = [
    (from) => ({ months: 1, from }),
    (from) => ({ months: 1, from, clamp: 'roll' }),
    (from) => ({ months: -2, from, counted: true }),
    (from) => ({ years: 1, from }),
    (from) => ({ days: 15, from, roll: 'next-workday' }),
    (from) => ({ workdays: 7, from }),
    (from) => ({ workdays: -3, from }),
    (from) => ({ endOf: 'month', from }),
    (from) => ({ startOf: 'quarter', from, plus: 1 }),
    (from) => ({ before: from }),
    (from) => ({ after: from }),
    (from) => ({ latestOf: [from, '2018-02-15'] }),
    (from) => ({ earliestOf: [from, '2018-02-15'] }),
  ];

  it('holds every day that a known one would give, and no wider than the two ends', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(60), fc.nat(60), fc.nat(steps.length - 1), (lo, width, at, i) => {
        const first = toDay('2017-06-01') + lo;
        const step = steps[i]!;
        const date = (day: number) => fromDay(day);
        const exact = (day: number) =>
          dayOf(step({ event: 'found' }), log(on('found', date(day))), '2019-12-31') as number;
        const vague = dayOf(
          step({ event: 'found' }),
          log(some('found', [date(first), date(first + width)])),
          '2019-12-31',
        );
        const [from, to] = vague instanceof Range ? [vague.lo, vague.hi] : [vague as number, vague as number];
        expect([from, to]).toEqual([exact(first), exact(first + width)]);
        const inside = exact(first + Math.min(at, width));
        expect(inside >= from && inside <= to).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('asks for the day of the event', () => {
    const day = dayOf(
      { months: 1, from: { event: 'found' } },
      log(some('found', ['2018-01-01', '2018-01-02'])),
      '2018-12-31',
    );
    expect(day).toBeInstanceOf(Range);
    expect((day as Range).needs).toEqual([{ input: 'day', name: 'found' }]);
  });
});

describe('periods that are counted from a day', () => {
  const scope: Probe = {
    scope: { period: { unit: 'quarter', id: 'x', from: toDay('2018-02-10'), to: toDay('2018-05-09') } },
  };

  it.each([
    [{ startOf: 'period' }, '2018-02-10'],
    [{ endOf: 'period' }, '2018-05-09'],
    [{ startOf: 'period', plus: 1 }, '2018-05-10'],
    [{ endOf: 'period', plus: 1 }, '2018-08-09'],
    [{ endOf: 'period', plus: -1 }, '2018-02-09'],
  ] as const)('%j', (day, expected) => {
    expect(text(day, {}, '2018-12-31', scope)).toBe(expected);
  });
});

describe('the edges of the calendar', () => {
  it.each([
    [{ months: 2, from: '2199-12-31' }, '2200-02-28'],
    [{ endOf: 'year', from: '2199-06-01', plus: 1 }, '2200-12-31'],
    [{ days: 1, from: '2199-12-31' }, '2200-01-01'],
    [{ before: '1900-01-01' }, '1899-12-31'],
    [{ months: -1, from: '1900-01-01' }, '1899-12-01'],
    [{ workdays: 3, from: '2199-12-31' }, '2200-01-03'],
  ] as const)('%j', (day, expected) => {
    expect(text(day, {}, '2199-12-31')).toBe(expected);
  });
});

describe('a working-day calendar', () => {
  const due = (from: string, options = {}) =>
    tiny({
      norms: [rule('1', { all: [is('p')] }, { due: { workdays: 3, from: { event: 'found' } } })],
    }).evaluate({ facts: { p: true }, events: [on('found', from)] }, from, options).actions[0];

  it('that is published gives a day that is not provisional', () => {
    expect(due('2017-09-29')).toMatchObject({ due: '2017-10-10' });
    expect(due('2017-09-29')).not.toHaveProperty('provisional');
  });

  it('that is not published yet makes the due day provisional', () => {
    expect(due('2150-01-05')).toMatchObject({ due: '2150-01-08', provisional: true });
  });

  it("of the caller's own is used in its place", () => {
    const calendar = createCalendar({
      id: 'own',
      years: [2017],
      holidays: { '2017-03-02': 'a day off' },
      workdays: {},
    });
    expect(due('2017-03-01', { calendar })).toMatchObject({ due: '2017-03-07' });
  });

  const own = createCalendar({
    id: 'own',
    years: [2017],
    holidays: { '2017-03-02': 'a day off' },
    workdays: {},
  });
  const named = (day: object, calendar?: typeof own, given: Given = log(on('found', '2017-03-01'))) => {
    const norms = [rule('1', always, { due: { from: { event: 'found' }, ...day } })];
    const [action] = tiny({ norms }).evaluate(given, '2017-03-01', calendar ? { calendar } : {}).actions;
    const hangsOn = keysOf(action?.dueUnknown?.needs ?? []);
    return [action?.due, action?.calendar, ...hangsOn];
  };
  const asked = 'option:calendar';

  it.each([
    ['left out, the national one', {}, false, ['2017-03-06', 'state-council']],
    ['left out, the one given', {}, true, ['2017-03-07', 'own']],
    ['null, the one given', { calendar: null }, true, ['2017-03-07', 'own']],
    ['the national one', { calendar: 'state-council' }, false, ['2017-03-06', 'state-council']],
    [
      'the national one, another is given',
      { calendar: 'state-council' },
      true,
      ['2017-03-06', 'state-council'],
    ],
    ['another one, and it is given', { calendar: 'own' }, true, ['2017-03-07', 'own']],
    ['another one, and none is given', { calendar: 'own' }, false, [null, undefined, asked]],
    ['another one, and a third is given', { calendar: 'third' }, true, [null, undefined, asked]],
  ])('by name: %s', (_, more, given, expected) => {
    expect(named({ workdays: 3, ...more }, given ? own : undefined)).toEqual(expected);
  });

  it.each([
    [
      'a roll, the one given',
      { days: 1, roll: 'next-workday', calendar: 'own' },
      true,
      ['2017-03-03', 'own'],
    ],
    ['a roll, the national one', { days: 1, roll: 'next-workday' }, false, ['2017-03-02', 'state-council']],
    [
      'a roll, none is given',
      { months: 1, roll: 'next-workday', calendar: 'own' },
      false,
      [null, undefined, asked],
    ],
    ['nothing that counts working days', { days: 1, calendar: 'own' }, false, ['2017-03-02', undefined]],
    ['a roll of none', { days: 1, roll: 'none', calendar: 'own' }, false, ['2017-03-02', undefined]],
  ])('by name: %s', (_, day, given, expected) => {
    expect(named(day, given ? own : undefined)).toEqual(expected);
  });

  it('counts nothing from an anchor that is none, or not known', () => {
    const none = { workdays: 3, calendar: 'own' };
    for (const calendar of [undefined, own]) expect(named(none, calendar, {})).toEqual([null, undefined]);
    const gaps: Given = { unrecorded: ['found'] };
    expect(named(none, own, gaps)).toEqual([null, undefined, 'event:found']);
    expect(named(none, undefined, gaps)).toEqual([null, undefined, 'event:found', asked]);
  });

  it('does not make other due days provisional', () => {
    const measure = tiny({
      norms: [
        rule('1', { all: [is('p')] }, { due: { workdays: 3, from: { event: 'found' } } }),
        rule('2', { all: [is('p')] }, { due: { days: 3, from: { event: 'found' } } }),
      ],
    });
    const { actions } = measure.evaluate(
      { facts: { p: true }, events: [on('found', '2150-01-05')] },
      '2150-01-05',
    );
    expect(actions.map(({ norm, provisional }) => [norm, provisional])).toEqual([
      ['1', true],
      ['2', undefined],
    ]);
  });
});

describe('a due day that is not known', () => {
  const measure = tiny({
    norms: [rule('1', { all: [is('p')] }, { due: { months: 1, from: { event: 'found' } } })],
  });
  const at = (asOf: string, given: Given) =>
    measure.evaluate({ facts: { p: true }, ...given }, asOf).actions[0];

  it('is told by its bounds, and overdue only when it is whatever the day', () => {
    const vague = log(some('found', ['2018-01-10', '2018-01-20']));
    const bounds = {
      notBefore: '2018-02-10',
      notAfter: '2018-02-20',
      needs: [{ input: 'day', name: 'found' }],
    };
    expect(at('2018-02-20', vague)).toMatchObject({ due: null, dueUnknown: bounds, status: 'open' });
    expect(at('2018-02-21', vague)).toMatchObject({ due: null, dueUnknown: bounds, status: 'overdue' });
  });

  it('may have no bounds', () => {
    const none = at('2018-02-20', { unrecorded: ['found'] });
    expect(none).toMatchObject({
      due: null,
      dueUnknown: { notBefore: null, notAfter: null },
      status: 'open',
    });
  });

  it('is left out where there is none', () => {
    expect(at('2018-02-20', {})).toMatchObject({ due: null });
    expect(at('2018-02-20', {})).not.toHaveProperty('dueUnknown');
  });
});
