import { describe, expect, it } from 'vitest';
import type { AnyEvent } from '../../src/case/types.js';
import { norm, on, rule, ruleOf, undischarged } from '../support/tiny.js';
import { standing, ten, timed } from './clocked.js';

const found = on('found', '2018-03-01');
/** Article 1 by a named day, which article 2 escalates from; article 3 with a day of its own; article 4 without one. */
const measure = timed({
  norms: [
    rule('1', standing, { due: { day: 'deadline' } }),
    rule('2', {
      all: [{ fact: 'elapsed', params: { since: { day: 'deadline' } }, operator: 'greaterThan', value: 0 }],
    }),
    rule('3', standing, { due: ten }),
    rule('4', standing),
  ],
  head: { days: { deadline: ten } },
});
const extended = (day: string, to: string, more: Partial<AnyEvent> = {}) =>
  on('deadline-extended', day, { to, for: '1', ...more });
const at = (asOf: string, ...events: readonly AnyEvent[]) =>
  measure.evaluate({ events: [found, ...events] }, asOf);
const dueOf = (id: string, asOf: string, ...events: readonly AnyEvent[]) =>
  at(asOf, ...events).actions.find((action) => action.norm === id)?.due;
const norms = (asOf: string, ...events: readonly AnyEvent[]) =>
  at(asOf, ...events).actions.map((one) => one.norm);

describe('an extension', () => {
  const once = extended('2018-03-05', '2018-03-20', { approvedBy: 'head' });

  it.each([
    ['2018-03-04', '2018-03-11'],
    ['2018-03-05', '2018-03-20'],
    ['2018-03-06', '2018-03-20'],
  ])('as of %s: due %s', (asOf, due) => {
    expect(dueOf('1', asOf, once)).toBe(due);
    expect(dueOf('3', asOf, once)).toBe('2018-03-11');
  });

  it('says who approved it, what it moved, and that no norm provides for it', () => {
    const [action] = at('2018-03-06', once).actions.filter((one) => one.norm === '1');
    expect(action?.decisions).toEqual([
      {
        event: 'deadline-extended',
        on: '2018-03-05',
        approvedBy: 'head',
        from: '2018-03-11',
        to: '2018-03-20',
        norm: null,
      },
    ]);
  });

  it('puts off what escalates from the same named day, and for that the due day was the reason', () => {
    expect(norms('2018-03-12')).toContain('2');
    expect(norms('2018-03-12', once)).not.toContain('2');
    expect(norms('2018-03-20', once)).not.toContain('2');
    expect(norms('2018-03-21', once)).toContain('2');
  });

  it('is overdue only on the day after the day it was extended to', () => {
    const status = (asOf: string) => at(asOf, once).actions.find((one) => one.norm === '1')?.status;
    expect([status('2018-03-20'), status('2018-03-21')]).toEqual(['open', 'overdue']);
  });

  it('never shortens, and then is no decision that moved anything', () => {
    const less = extended('2018-03-05', '2018-03-08');
    expect(dueOf('1', '2018-03-06', less)).toBe('2018-03-11');
    expect(at('2018-03-06', less).actions[0]).not.toHaveProperty('decisions');
  });

  it('the later of two counts, in whichever order they come', () => {
    const [far, near] = [extended('2018-03-05', '2018-04-20'), extended('2018-03-07', '2018-03-30')];
    expect(dueOf('1', '2018-03-08', far, near)).toBe('2018-04-20');
    expect(dueOf('1', '2018-03-06', far, near)).toBe('2018-04-20');
    const both = [extended('2018-03-05', '2018-03-30'), extended('2018-03-07', '2018-04-20')];
    expect(dueOf('1', '2018-03-06', ...both)).toBe('2018-03-30');
    expect(dueOf('1', '2018-03-07', ...both)).toBe('2018-04-20');
    expect(at('2018-03-08', ...both).actions.find((one) => one.norm === '1')?.decisions).toMatchObject([
      { from: '2018-03-11', to: '2018-03-30' },
      { from: '2018-03-30', to: '2018-04-20' },
    ]);
  });

  it('after the due day: overdue until then, open again from then on', () => {
    const late = extended('2018-03-15', '2018-03-25');
    const status = (asOf: string) => at(asOf, late).actions.find((one) => one.norm === '1')?.status;
    expect([status('2018-03-12'), status('2018-03-14'), status('2018-03-15'), status('2018-03-26')]).toEqual([
      'overdue',
      'overdue',
      'open',
      'overdue',
    ]);
  });

  it('names a norm, a rule by either name, or an action', () => {
    for (const name of ['3', 'tiny/3', 'case/3'])
      expect(dueOf('3', '2018-03-06', extended('2018-03-05', '2018-03-20', { for: name }))).toBe(
        '2018-03-20',
      );
  });

  it('sets a day where the rule has none', () => {
    const set = extended('2018-03-05', '2018-03-20', { for: '4' });
    expect([dueOf('4', '2018-03-04', set), dueOf('4', '2018-03-05', set)]).toEqual([null, '2018-03-20']);
  });

  it('leaves a day that is not known unknown, and raises the bounds of one that is', () => {
    const unknown = { type: 'found', on: 'unknown', notBefore: '2018-03-01', notAfter: '2018-03-20' };
    const [action] = measure
      .evaluate({ events: [unknown, extended('2018-03-21', '2018-03-25', { for: '3' })] }, '2018-03-22')
      .actions.filter((one) => one.norm === '3');
    expect(action).toMatchObject({
      due: null,
      dueUnknown: { notBefore: '2018-03-25', notAfter: '2018-03-30' },
    });
  });

  it('of one rule alone, of several with one named day, moves that rule and no other', () => {
    const shared = timed({
      norms: [
        rule('1', standing, { due: { day: 'deadline' } }),
        rule('2', standing, { due: { day: 'deadline' } }),
      ],
      head: { days: { deadline: ten } },
    });
    const due = (event: AnyEvent) =>
      shared.evaluate({ events: [found, event] }, '2018-03-06').actions.map((one) => [one.norm, one.due]);
    expect(due(extended('2018-03-05', '2018-03-20'))).toEqual([
      ['2', '2018-03-11'],
      ['1', '2018-03-20'],
    ]);
  });

  it('of an action with a scope moves it in that scope', () => {
    const places = timed({
      norms: [rule('1', standing, { per: { place: 'places' }, due: { on: { day: 'deadline' } } })],
      head: { days: { deadline: ten } },
    });
    const due = (served: string) =>
      places
        .evaluate(
          {
            places: [{ id: 'a' }, { id: 'b' }],
            events: [found, extended('2018-03-05', '2018-03-20', { for: served })],
          },
          '2018-03-06',
        )
        .actions.map(({ place, due: day }) => `${place} ${day}`);
    expect(due('case/1[place=b]')).toEqual(['a 2018-03-11', 'b 2018-03-20']);
    expect(due('1')).toEqual(['a 2018-03-20', 'b 2018-03-20']);
  });

  it('of a period that had begun leaves the periods to come', () => {
    const monthly = timed({
      norms: [
        rule(
          '1',
          { all: [undischarged] },
          {
            per: { period: { unit: 'month', from: '2018-01-01', keep: true } },
            due: { endOf: 'period' },
          },
        ),
      ],
    });
    const due = monthly
      .evaluate({ events: [extended('2018-02-10', '2018-03-15')] }, '2018-03-05')
      .actions.map(({ period, due: day }) => `${period} ${day}`);
    expect(due).toEqual(['2018-01 2018-03-15', '2018-02 2018-03-15', '2018-03 2018-03-31']);
  });

  it('of an earlier round does not set the day of a later one', () => {
    const rounds = timed({
      norms: [rule('1', standing, { due: ten })],
      head: { rounds: { finding: ['reopened'] } },
    });
    const events = [
      found,
      extended('2018-03-05', '2018-09-30'),
      on('reopened', '2018-06-01'),
      on('found', '2018-06-01'),
    ];
    const due = (asOf: string) => rounds.evaluate({ events }, asOf).actions.map((one) => one.due);
    expect([due('2018-03-06'), due('2018-06-02')]).toEqual([['2018-09-30'], ['2018-06-11']]);
  });

  it('is by the norm that the measure names, where it provides for it', () => {
    const own = timed({
      norms: [rule('1', standing, { due: ten }), norm('9', { operative: false })],
      head: { provides: { 'deadline-extended': '9' } },
    });
    const [action] = own.evaluate({ events: [found, once] }, '2018-03-06').actions;
    expect(action?.decisions).toMatchObject([{ norm: '9' }]);
  });

  it('moves what is counted from the day as well', () => {
    const next = timed({
      norms: [
        norm('1', { rules: [ruleOf('1', standing, { due: { day: 'deadline' } })] }),
        rule('2', standing, { due: { days: 5, from: { day: 'deadline' } } }),
      ],
      head: { days: { deadline: ten } },
    });
    const [, second] = next.evaluate({ events: [found, once] }, '2018-03-06').actions;
    expect(second).toMatchObject({
      due: '2018-03-25',
      decisions: [{ from: '2018-03-11', to: '2018-03-20' }],
    });
  });
});
