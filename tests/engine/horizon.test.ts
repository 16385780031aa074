import { describe, expect, it } from 'vitest';
import { fromDay, toDay } from '../../src/calendar/index.js';
import type { Condition, Day, Per } from '../../src/measure/format.js';
import { standing, ten, timed } from '../clock/clocked.js';
import { answerOf } from '../support/answer-of.js';
import { type Given, is, on, rule, some, type Tiny } from '../support/tiny.js';

/** So many days are looked at where nothing changes any more. */
const ahead = 20;

/** The next change as it is told; fails where the answer is another one before that day, or the same on it. */
function nextChange(measure: Tiny, given: Given, asOf: string): string | null | undefined {
  const first = measure.evaluate(given, asOf, { include: ['nextChange'] });
  const told = first.nextChange ?? null;
  const last = told === null ? toDay(asOf) + ahead : toDay(told);
  const differing: string[] = [];
  for (let day = toDay(asOf) + 1; day <= last; day += 1)
    if (answerOf(measure.evaluate(given, fromDay(day))) !== answerOf(first)) differing.push(fromDay(day));
  expect(differing).toEqual(told === null ? [] : [told]);
  return told;
}

const deadline = { norm: rule('2', standing, { due: { day: 'deadline' } }), days: { deadline: ten } };
const of = (condition: Condition) => timed({ norms: [rule('1', { all: [condition] })] });
const elapsed = (since: Day, operator: string, value: unknown): Condition =>
  ({ fact: 'elapsed', params: { since }, operator, value }) as Condition;

const found = on('found', '2018-03-01');
const stopped = on('time-suspended', '2018-03-05');
/** A day that may be any up to today. */
const lately: Day = { event: 'begun', nth: 'last' };
const vague: Given = { unrecorded: ['begun'], events: [found, on('begun', '2018-03-02')] };

describe('days that pass', () => {
  it('each of the numbers of days that it may be is announced, and the day after', () => {
    const measure = of(elapsed({ event: 'found' }, 'in', [5, 20, 'never']));
    const next = (asOf: string) => nextChange(measure, { events: [found] }, asOf);
    expect(['2018-03-01', '2018-03-06', '2018-03-20', '2018-03-21', '2018-03-22'].map(next)).toEqual([
      '2018-03-06',
      '2018-03-07',
      '2018-03-21',
      '2018-03-22',
      null,
    ]);
  });

  it('since a day that may be today every day: until it may be so long ago', () => {
    const measure = of(elapsed(lately, 'greaterThan', 30));
    expect(nextChange(measure, vague, '2018-03-14')).toBe('2018-04-02');
  });

  it('on both sides of a comparison', () => {
    const other = { fact: 'elapsed', params: { since: { fact: 'd' } } } as const;
    const measure = of(elapsed({ event: 'found' }, 'greaterThan', other));
    const given = (d: string): Given => ({ facts: { d }, events: [found] });
    expect(nextChange(measure, given('2018-03-02'), '2018-03-14')).toBe(null);
    expect(nextChange(measure, given('2018-02-27'), '2018-03-14')).toBe(null);
  });
});

describe('a day that becomes less certain and more certain at once', () => {
  const later: Condition = {
    fact: 'day',
    params: { of: { latestOf: [lately, { day: 'deadline' }] } },
    operator: 'greaterThan',
    value: { fact: 'day', params: { of: { fact: 'd' } } },
  };
  const measure = timed({
    norms: [rule('1', { all: [later] }), deadline.norm],
    head: { days: deadline.days },
  });
  const given = (d: string): Given => ({
    ...vague,
    facts: { d },
    events: [...(vague.events ?? []), stopped],
  });

  it('is followed from day to day', () => {
    expect(nextChange(measure, given('2018-04-10'), '2018-03-14')).toBe('2018-04-10');
  });

  it('and asked for again where nothing changes for long', () => {
    expect(nextChange(measure, given('2018-07-31'), '2018-03-14')).toBe('2018-07-31');
  });
});

describe('a deadline for which time stands still', () => {
  const counted = (select: object): Condition => ({
    fact: 'count',
    params: { event: 'begun', ...select },
    operator: 'greaterThan',
    value: 0,
  });
  const over = (condition: Condition) =>
    timed({ norms: [rule('1', { all: [condition] }), deadline.norm], head: { days: deadline.days } });
  const given: Given = {
    events: [found, stopped, some('begun', ['2018-03-10', '2018-03-20'], { planned: '2018-03-18' })],
  };

  it('lies after all that happens, on whatever day that was', () => {
    expect(nextChange(over(counted({ since: { day: 'deadline' } })), given, '2018-03-14')).toBe(null);
    expect(nextChange(over(counted({ until: { day: 'deadline' } })), given, '2018-03-14')).toBe('2018-03-20');
  });

  it('may lie before a day that is named, until that is the next day', () => {
    const until = over(counted({ until: { day: 'deadline' }, dated: 'planned' }));
    expect(nextChange(until, given, '2018-03-14')).toBe('2018-03-17');
  });

  it('and what is counted from it may be over', () => {
    const since = over(counted({ since: { days: -5, from: { day: 'deadline' } } }));
    expect(nextChange(since, given, '2018-03-14')).toBe('2018-03-20');
  });
});

describe('scopes that hang on a day that moves', () => {
  const over = (per: Per, days: Readonly<Record<string, Day>> = {}) =>
    timed({ norms: [rule('1', { all: [{ not: is('p') }] }, { per })], head: { days } });

  it('persons in office on it', () => {
    const measure = over({ person: 'persons', inOffice: lately });
    const given = (from: string, to?: string): Given => ({
      ...vague,
      facts: { p: false },
      persons: [{ id: 'a', role: 'office', term: to === undefined ? { from } : { from, to } }],
    });
    // whoever has left may have been in office on it, once that may have been later
    expect(nextChange(measure, given('2018-01-01', '2018-03-20'), '2018-03-10')).toBe('2018-03-21');
    expect(nextChange(measure, given('2018-03-20'), '2018-03-10')).toBe('2018-03-20');
  });

  it('periods since it', () => {
    const measure = over({ period: { unit: 'month', keep: true, until: lately } });
    const given: Given = { ...vague, began: '2018-02-01', facts: { p: false } };
    expect(nextChange(measure, given, '2018-03-10')).toBe('2018-04-01');
  });
});

it('an event that lasts until today reaches a bound that is not known better when it comes', () => {
  const counted: Condition = {
    fact: 'count',
    params: { event: 'found', span: { until: 'ended', same: 'ref' }, since: { event: 'begun' } },
    operator: 'greaterThan',
    value: 0,
  };
  const events = [on('found', '2018-03-01', { ref: 'A' }), some('begun', ['2018-03-02', '2018-03-20'])];
  expect(nextChange(of(counted), { events }, '2018-03-10')).toBe('2018-03-20');
});
