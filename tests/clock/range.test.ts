import { describe, expect, it } from 'vitest';
import type { AnyEvent } from '../../src/case/types.js';
import type { Day } from '../../src/measure/format.js';
import { always, ifDay, is, on, rule, some } from '../support/tiny.js';
import { standing, ten, timed } from './clocked.js';

const stop = (day: string, more: Partial<AnyEvent> = {}) => on('time-suspended', day, more);
const go = (day: string, more: Partial<AnyEvent> = {}) => on('time-resumed', day, more);
const extend = (day: string, to: string) => on('deadline-extended', day, { to, for: '1' });

const measure = timed({ norms: [rule('1', standing, { due: ten })] });
/** Ten days from then are the 11th to the 15th of March. */
const found = some('found', ['2018-03-01', '2018-03-05']);
const between = (asOf: string, ...events: readonly AnyEvent[]) => {
  const [action] = measure.evaluate({ events: [found, ...events] }, asOf).actions;
  const { due, dueUnknown: { notBefore, notAfter } = {}, decisions = [] } = action ?? {};
  return { due: due ?? [notBefore, notAfter], moves: decisions.map(({ from, to }) => [from, to]) };
};

describe('a deadline between two days', () => {
  it.each([
    ['not at all', [], ['2018-03-11', '2018-03-15'], []],
    ['by an extension to before it', ['2018-03-10'], ['2018-03-11', '2018-03-15'], []],
    ['by one into it: the earliest', ['2018-03-13'], ['2018-03-13', '2018-03-15'], [[null, null]]],
    ['by one to beyond it: all of it', ['2018-03-20'], '2018-03-20', [[null, '2018-03-20']]],
  ] as const)('is moved %s', (_, to, due, moves) => {
    const events = to.map((day) => extend('2018-03-08', day));
    expect(between('2018-03-09', ...events)).toEqual({ due, moves });
  });

  it.each([
    ['before it: both ends', '2018-03-08', '2018-03-10', ['2018-03-13', '2018-03-17']],
    ['from within it: it may have passed', '2018-03-13', '2018-03-15', ['2018-03-11', '2018-03-17']],
    ['after it: not at all', '2018-03-16', '2018-03-18', ['2018-03-11', '2018-03-15']],
  ])('is put off by a suspension %s', (_, from, to, due) => {
    expect(between('2018-03-18', stop(from), go(to)).due).toEqual(due);
  });

  it('that is suspended has not passed, and is none that is known', () => {
    expect(between('2018-03-09', stop('2018-03-08'))).toEqual({
      due: ['2018-03-11', null],
      moves: [[null, null]],
    });
    expect(between('2018-03-20', stop('2018-03-08')).due).toEqual(['2018-03-11', null]);
  });
});

describe('a deadline that an extension alone has set', () => {
  const free = timed({
    norms: [rule('1', standing, { due: { day: 'none' } })],
    head: { days: { none: null } },
  });
  const due = (asOf: string, ...events: readonly AnyEvent[]) =>
    free.evaluate({ events: [on('found', '2018-03-01'), ...events] }, asOf).actions[0]?.due;
  const set = extend('2018-03-08', '2018-03-20');

  it('is put off by the time that stood still since it was set', () => {
    expect(due('2018-03-09')).toBe(null);
    expect(due('2018-03-09', set)).toBe('2018-03-20');
    expect(due('2018-03-16', set, stop('2018-03-10'), go('2018-03-15'))).toBe('2018-03-25');
    expect(due('2018-03-16', stop('2018-03-05'), set, go('2018-03-15'))).toBe('2018-03-27');
  });
});

describe('a deadline that counts working days, however far it goes to find them', () => {
  const plain: Day = { workdays: 5, from: { event: 'found' } };
  const due = (day: Day, ...events: readonly AnyEvent[]) =>
    timed({
      norms: [rule('1', standing, { due: { day: 'deadline' } })],
      head: { days: { deadline: day, inner: plain } },
    }).evaluate({ facts: { p: true }, events: [on('found', '2018-09-20'), ...events] }, '2018-12-01')
      .actions[0];
  // 22 to 24 September were off for the Mid-Autumn festival
  const events = [stop('2018-09-22'), go('2018-09-25')];

  it.each<[string, Day]>([
    ['itself', plain],
    ['by name', { day: 'inner' }],
    ['in the latest of two', { latestOf: [{ event: 'found' }, { day: 'inner' }] }],
    ['where a condition says so', ifDay(is('p'), plain)],
    ['on it', { on: plain }],
  ])('%s', (_, day) => {
    expect(due(day)?.due).toBe('2018-09-28');
    expect(due(day, ...events)?.due).toBe('2018-09-28');
  });

  it('all days where it counts none of those', () => {
    expect(due({ latestOf: [{ event: 'found' }, '2018-09-28'] }, ...events)?.due).toBe('2018-10-01');
  });

  it('says where the calendar has no data for what it counts', () => {
    const far = timed({ norms: [rule('1', { all: [always, standing] }, { due: plain })] });
    const action = (...more: readonly AnyEvent[]) =>
      far.evaluate({ events: [on('found', '2090-03-01'), ...more] }, '2090-12-01').actions[0];
    expect(action()?.due).toBe('2090-03-08');
    expect(action(stop('2090-03-03'), go('2090-03-07'))).toMatchObject({
      due: '2090-03-10',
      provisional: true,
    });
  });
});
