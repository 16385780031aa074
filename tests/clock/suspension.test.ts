import { describe, expect, it } from 'vitest';
import { fromDay, toDay } from '../../src/calendar/index.js';
import type { AnyEvent } from '../../src/case/types.js';
import { evaluate, parseCase } from '../../src/index.js';
import { answerOf } from '../support/answer-of.js';
import { on, rule } from '../support/tiny.js';
import { standing, ten, timed } from './clocked.js';

const found = on('found', '2018-03-01');
const measure = timed({
  norms: [
    rule('1', standing, { due: { day: 'deadline' } }),
    rule('2', {
      all: [{ fact: 'elapsed', params: { since: { day: 'deadline' } }, operator: 'greaterThan', value: 0 }],
    }),
    rule('3', standing, { due: { days: 5, from: { day: 'deadline' } } }),
    rule('4', standing),
  ],
  head: { days: { deadline: ten } },
});
const stop = (day: string, more: Partial<AnyEvent> = {}) => on('time-suspended', day, more);
const go = (day: string, more: Partial<AnyEvent> = {}) => on('time-resumed', day, more);
const at = (asOf: string, ...events: readonly AnyEvent[]) =>
  measure.evaluate({ events: [found, ...events] }, asOf);
const actionOf = (id: string, asOf: string, ...events: readonly AnyEvent[]) =>
  at(asOf, ...events).actions.find((action) => action.norm === id);
const dueOf = (asOf: string, ...events: readonly AnyEvent[]) => actionOf('1', asOf, ...events)?.due;

describe('a suspension that is over', () => {
  it.each([
    ['before the due day', '2018-03-05', '2018-03-09', '2018-03-15'],
    ['from the day it began', '2018-03-01', '2018-03-03', '2018-03-13'],
    ['from the due day itself', '2018-03-11', '2018-03-14', '2018-03-14'],
    ['from the day after: it had passed', '2018-03-12', '2018-03-14', '2018-03-11'],
    ['for no day at all', '2018-03-05', '2018-03-05', '2018-03-11'],
    ['before the case began', '2018-03-01', '2018-03-01', '2018-03-11'],
  ])('%s', (_name, from, to, due) => {
    expect(dueOf('2018-03-20', stop(from), go(to))).toBe(due);
  });

  it('twice, each by its own days', () => {
    const events = [stop('2018-03-05'), go('2018-03-07'), stop('2018-03-12'), go('2018-03-15')];
    expect(dueOf('2018-03-20', ...events)).toBe('2018-03-16');
  });

  it('does not move a deadline that was set when it was over', () => {
    const late = on('found', '2018-04-01');
    const given = { events: [stop('2018-03-05'), go('2018-03-09'), late] };
    expect(measure.evaluate(given, '2018-04-02').actions[0]?.due).toBe('2018-04-11');
  });

  it('moves one that was set while it lasted from the day it was set', () => {
    const given = { events: [stop('2018-02-20'), found, go('2018-03-05')] };
    expect(measure.evaluate(given, '2018-03-06').actions[0]?.due).toBe('2018-03-15');
  });

  it('together with an extension counts in order of time', () => {
    const more = on('deadline-extended', '2018-03-10', { to: '2018-03-30', for: '1' });
    expect(dueOf('2018-03-20', stop('2018-03-05'), go('2018-03-09'), more)).toBe('2018-03-30');
    expect(dueOf('2018-03-20', more, stop('2018-03-12'), go('2018-03-15'))).toBe('2018-04-02');
  });

  it('does not move twice what is counted from a deadline that it has moved', () => {
    const events = [stop('2018-03-05'), go('2018-03-09')];
    expect(actionOf('3', '2018-03-10', ...events)).toMatchObject({
      due: '2018-03-20',
      decisions: [
        {
          event: 'time-suspended',
          on: '2018-03-05',
          from: '2018-03-11',
          to: '2018-03-15',
          resumed: '2018-03-09',
        },
      ],
    });
  });

  it('but moves it where the deadline before it had passed', () => {
    const events = [stop('2018-03-13'), go('2018-03-15')];
    expect([dueOf('2018-03-15', ...events), actionOf('3', '2018-03-15', ...events)?.due]).toEqual([
      '2018-03-11',
      '2018-03-18',
    ]);
  });

  it('of one rule leaves the others', () => {
    const given = [stop('2018-03-05', { for: '3' }), go('2018-03-09', { for: '3' })];
    expect([dueOf('2018-03-10', ...given), actionOf('3', '2018-03-10', ...given)?.due]).toEqual([
      '2018-03-11',
      '2018-03-20',
    ]);
  });

  it('moves a deadline in working days by the working days that it lasted', () => {
    const working = timed({
      norms: [rule('1', standing, { due: { workdays: 5, from: { event: 'found' } } })],
    });
    const due = (...events: readonly AnyEvent[]) =>
      working.evaluate({ events: [on('found', '2018-09-20'), ...events] }, '2018-12-01').actions[0]?.due;
    // 22 to 24 September were off for the Mid-Autumn festival, 29 and 30 September worked
    expect(due()).toBe('2018-09-28');
    expect(due(stop('2018-09-21'), go('2018-09-25'))).toBe('2018-09-29');
    expect(due(stop('2018-09-22'), go('2018-09-25'))).toBe('2018-09-28');
    expect(due(stop('2018-09-25'), go('2018-09-28'))).toBe('2018-10-08');
  });
});

describe('a suspension that goes on', () => {
  const open = stop('2018-03-05', { approvedBy: 'head' });

  it('leaves the action open without a due day, from day to day the same', () => {
    const [before, first, later] = ['2018-03-04', '2018-03-05', '2019-03-05'].map((day) =>
      actionOf('1', day, open),
    );
    expect(before).toMatchObject({ due: '2018-03-11', status: 'open' });
    expect(before).not.toHaveProperty('suspended');
    expect(first).toMatchObject({
      due: null,
      dueUnknown: {
        notBefore: '2018-03-11',
        notAfter: null,
        needs: [{ input: 'event', name: 'time-resumed' }],
      },
      suspended: { since: '2018-03-05', approvedBy: 'head' },
      status: 'open',
      decisions: [{ event: 'time-suspended', on: '2018-03-05', from: '2018-03-11', to: null, resumed: null }],
    });
    expect(later).toEqual(first);
  });

  it('holds back what escalates from the deadline, and what is counted from it', () => {
    expect(at('2019-03-05', open).actions.map((one) => one.norm)).not.toContain('2');
    expect(at('2019-03-05', open).undetermined).toEqual([]);
    expect(actionOf('3', '2019-03-05', open)).toMatchObject({
      due: null,
      dueUnknown: { notBefore: '2018-03-16', notAfter: null },
      suspended: { since: '2018-03-05' },
    });
  });

  it('bounds by nothing a day that is the later of the deadline and one not known', () => {
    const later = timed({
      norms: [
        rule('1', standing, { due: { day: 'deadline' } }),
        rule('2', standing, { due: { latestOf: [{ day: 'deadline' }, { event: 'begun' }] } }),
      ],
      head: { days: { deadline: ten } },
    });
    const { actions } = later.evaluate({ events: [found, open], unrecorded: ['begun'] }, '2018-03-07');
    expect(actions.find((one) => one.norm === '2')).toMatchObject({
      due: null,
      dueUnknown: {
        notBefore: null,
        notAfter: null,
        needs: [
          { input: 'event', name: 'time-resumed' },
          { input: 'event', name: 'begun' },
        ],
      },
      suspended: { since: '2018-03-05' },
    });
  });

  it('leaves a deadline that had passed overdue, and a duty without one as it is', () => {
    const late = stop('2018-03-12');
    expect(actionOf('1', '2018-03-14', late)).toMatchObject({ due: '2018-03-11', status: 'overdue' });
    expect(actionOf('4', '2018-03-14', late)).not.toHaveProperty('suspended');
    expect(at('2018-03-14', late).actions.map((one) => one.norm)).toContain('2');
  });

  it('changes nothing any more with no new event, and nextChange says so', () => {
    const found2 = { events: [found, open] };
    const next = (asOf: string, given = found2) =>
      measure.evaluate(given, asOf, { include: ['nextChange'] }).nextChange;
    expect(next('2018-03-05')).toBe(null);
    expect(next('2019-03-05')).toBe(null);
    // the third rule alone is suspended: the first goes on
    const one = { events: [found, stop('2018-03-05', { for: '3' })] };
    expect(next('2018-03-05', one)).toBe('2018-03-12');
  });

  it('is exact with an open suspension whatever the day of it', () => {
    for (let n = 1; n <= 20; n += 1) {
      const given = { events: [found, stop(fromDay(toDay('2018-03-01') + n))] };
      const asOf = fromDay(toDay('2018-03-01') + n);
      const first = measure.evaluate(given, asOf, { include: ['nextChange'] });
      const end = first.nextChange ?? '2018-06-01';
      for (let day = toDay(asOf) + 1; day < toDay(end); day += 1)
        expect(answerOf(measure.evaluate(given, fromDay(day)))).toBe(answerOf(first));
      if (first.nextChange) expect(answerOf(measure.evaluate(given, end))).not.toBe(answerOf(first));
    }
  });

  it('is told of the obligation, which is in time when it is done meanwhile', () => {
    const parsed = measure.parse({ events: [found, open, on('done', '2018-05-01', { for: '1' })] });
    const [one] = measure.duxun
      .timeline(parsed, { from: '2018-01-01', to: '2018-12-31' })
      .obligations.filter(({ norm }) => norm === '1');
    expect(one).toMatchObject({
      due: null,
      overdue: null,
      end: 'discharged',
      late: false,
      decisions: [{ event: 'time-suspended' }],
    });
    expect(measure.duxun.audit(parsed, { asOf: '2018-12-31' }).discharged).toMatchObject([
      { norm: '1', decisions: [{ event: 'time-suspended', approvedBy: 'head' }] },
    ]);
  });
});

describe('a deadline set on a day that is not known, while time stands still', () => {
  const log = (on: string, resumed: boolean) => ({
    kind: 'finding' as const,
    measure: 'maoming-2017' as const,
    id: 'F-1',
    subject: { type: 'town' as const },
    facts: { 'concerned-with-poverty-alleviation': true, 'has-poverty-tasks': true },
    events: [
      { type: 'problem-found' as const, on: '2020-01-03', by: 'supervision' as const },
      { type: 'time-suspended' as const, on: '2020-01-07', approvedBy: 'B' },
      { type: 'problem-list-circulated' as const, on: '2020-02-01', rectifyBy: '2020-02-20' },
      on === 'unknown'
        ? {
            type: 'rectification-deadline-set' as const,
            on: 'unknown' as const,
            notBefore: '2020-02-11',
            notAfter: '2020-02-16',
            rectifyBy: '2020-02-25',
            id: 'set',
          }
        : { type: 'rectification-deadline-set' as const, on, rectifyBy: '2020-02-25', id: 'set' },
      ...(resumed ? [{ type: 'time-resumed' as const, on: '2020-03-01', approvedBy: 'B' }] : []),
    ],
  });
  const due = (on: string, resumed: boolean) => {
    const { actions } = evaluate(parseCase(log(on, resumed)), { asOf: '2020-03-05' });
    const { due: day, dueUnknown, status } = actions.find(({ norm }) => norm === '5.7') ?? {};
    const { notBefore = null, notAfter = null } = dueUnknown ?? {};
    return {
      day,
      status,
      notBefore,
      notAfter,
      needs: dueUnknown?.needs.map(({ input, name }) => `${input}:${name}`),
    };
  };

  it('is none that is known, and has not passed', () => {
    for (const on of ['2020-02-11', '2020-02-16', 'unknown'])
      expect(due(on, false)).toMatchObject({ day: null, status: 'open', needs: ['event:time-resumed'] });
  });

  it('is put off by the days from the earliest and from the latest day on which it may have been set', () => {
    expect(due('2020-02-11', true)).toMatchObject({ day: '2020-03-15' });
    expect(due('2020-02-16', true)).toMatchObject({ day: '2020-03-10' });
    expect(due('unknown', true)).toEqual({
      day: null,
      status: 'open',
      notBefore: '2020-03-10',
      notAfter: '2020-03-15',
      needs: ['day:rectification-deadline-set'],
    });
  });
});
