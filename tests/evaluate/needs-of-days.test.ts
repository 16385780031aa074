import { describe, expect, it } from 'vitest';
import type { Condition, Day, Per } from '../../src/measure/format.js';
import { byAlone, happens, onlyOf, triedOf } from '../support/sets.js';
import {
  always,
  entry,
  type Given,
  is,
  keysOf,
  on,
  rule,
  type Spec,
  saying,
  some,
  tiny,
  undischarged,
  vocabulary,
} from '../support/tiny.js';

const p: Condition = { all: [is('p')] };
const between = (since: string, until: string): Condition => happens({ event: 'found', since, until });
const counted = (params: object, value: number): Condition => ({
  all: [{ fact: 'count', params: { event: 'found', ...params }, operator: 'equal', value }],
});

describe('the day of an event', () => {
  it('is tried on every day of a short time, and on those that are named of a long one', () => {
    const spec = { norms: [rule('1', between('2018-03-10', '2018-03-12'))] };
    for (const events of [
      [some('found', ['2018-03-01', '2018-04-20'])],
      [some('found', ['2016-01-01', '2018-04-30'])],
      [some('found')],
    ])
      expect(onlyOf(spec, { events })).toEqual(byAlone('day:found'));
  });

  it('of several alike events each may be another', () => {
    const events = [some('found', ['2018-03-01', '2018-04-30']), some('found', ['2018-03-01', '2018-04-30'])];
    const apart: Condition = { all: [counted({ since: '2018-03-10' }, 1), is('p')] };
    expect(onlyOf({ norms: [rule('1', apart)] }, { events, facts: { p: true } })).toEqual(
      byAlone('day:found'),
    );
  });

  it('says whether the case has begun, where the event opens it', () => {
    const words = {
      ...vocabulary,
      events: { ...vocabulary.events, begun: { ...vocabulary.events.begun, opens: ['finding'] } },
    };
    const spec = { norms: [rule('1', p)], vocabulary: words } as Spec;
    const events = [some('begun', ['2018-04-01', '2018-06-01'])];
    expect(triedOf(spec, { events, facts: { p: true } })).toEqual({ sets: {}, needs: [] });
    expect(onlyOf(spec, { events })).toEqual({
      ...byAlone('fact:p'),
      needs: ['day:begun', 'fact:p'],
    });
  });

  it('is that of a reply, a fact or a figure that has been recorded', () => {
    const events = [some('fact-established', ['2018-04-20', '2018-05-20'], { fact: 'p', value: true })];
    expect(onlyOf({ norms: [rule('1', p)] }, { events, facts: { p: false } })).toEqual(
      byAlone('day:fact-established'),
    );
  });
});

describe('an event that is not recorded', () => {
  it('of which the rule does not ask is left alone', () => {
    const spec = { norms: [rule('1', happens({ event: 'found' }))] };
    expect(onlyOf(spec, { unrecorded: ['ended', 'found'] })).toEqual(byAlone('event:found'));
  });

  it('may be one of another case, long before this one began', () => {
    const words = {
      ...vocabulary,
      events: { ...vocabulary.events, begun: { ...vocabulary.events.begun, context: true } },
    } as Spec['vocabulary'];
    const spec = (event: string): Spec => ({
      norms: [rule('1', happens({ event, until: '2017-06-30' }))],
      ...(words === undefined ? {} : { vocabulary: words }),
    });
    const given = (event: string): Given => ({ began: '2018-01-01', unrecorded: [event] });
    expect(onlyOf(spec('begun'), given('begun'))).toEqual(byAlone('event:begun'));
    expect(onlyOf(spec('found'), given('found'))).toEqual({ ...byAlone('event:found'), confirm: [] });
  });

  it('that time goes on again is told only by what has happened', () => {
    const words = {
      ...vocabulary,
      events: {
        ...vocabulary.events,
        suspended: { ...vocabulary.events.found, clock: 'suspends', fields: {} },
        resumed: { ...vocabulary.events.found, clock: 'resumes', fields: {} },
      },
    } as Spec['vocabulary'];
    const due: Day = { day: 'limit' };
    const later: Condition = {
      all: [
        {
          fact: 'day',
          params: { of: due },
          operator: 'greaterThan',
          value: { fact: 'day', params: { of: '2018-08-01' } },
        },
      ],
    };
    const spec: Spec = {
      norms: [rule('1', always, { due }), rule('2', later)],
      head: { days: { limit: { days: 10, from: { event: 'found' } } } },
      ...(words === undefined ? {} : { vocabulary: words }),
    };
    const events = [on('found', '2018-04-01'), on('suspended', '2018-04-05')];
    // until August there would have to be more days on which time stood still than have passed
    expect(onlyOf(spec, { events })).toEqual({ ...byAlone('event:resumed'), confirm: [] });
  });
});

describe('the day from which a measure is in force', () => {
  const norms = [rule('1', p)];
  it.each<[string, NonNullable<Spec['head']>]>([
    ['is not known', { effectiveFrom: null }],
    [
      'lies between two days',
      { effectiveFrom: null, notInForceBefore: '2018-01-01', inForceBy: '2018-12-31' },
    ],
  ])('%s', (_, head) => {
    expect(onlyOf({ norms, head }, { facts: { p: true } })).toEqual(byAlone('option:effectiveFrom'));
    expect(onlyOf({ norms, head }, {})).toEqual({
      confirm: ['fact:p', 'option:effectiveFrom'],
      refute: ['option:effectiveFrom'],
      needs: ['fact:p', 'option:effectiveFrom'],
    });
  });
});

describe('periods and events that a rule is judged for', () => {
  const over = (per: Per, condition: Condition = p): Spec => ({ norms: [rule('1', condition, { per })] });

  it('a quarter, with the days on which it begins and ends', () => {
    const spec = over({ period: 'quarter' }, { all: [undischarged, is('p')] });
    expect(onlyOf(spec, { began: '2018-02-01' })).toEqual(byAlone('fact:p'));
  });

  it('an event that is not recorded, and one of several types', () => {
    const what = saying('what', 'major');
    expect(onlyOf(over({ each: { event: 'found' } }, what), { unrecorded: ['found'] })).toEqual(
      byAlone('event:found'),
    );
    const spec = over({ each: { event: ['found', 'begun'] } }, what);
    const given = { unrecorded: ['begun'], events: [on('found', '2018-01-01')] };
    expect(triedOf(spec, given).sets).toEqual({
      '1[each=found@2018-01-01]': {
        confirm: ['field:found:what:2018-01-01'],
        refute: ['field:found:what:2018-01-01'],
      },
      '1[each=?]': { confirm: ['event:begun'], refute: ['event:begun'] },
    });
  });

  it('a round that begins anew ends what stood in the one before', () => {
    const spec: Spec = {
      norms: [rule('1', { all: [happens({ event: 'found' }), is('p')] })],
      head: { rounds: { finding: ['reopened'] } },
    };
    const events = [on('found', '2018-02-01')];
    expect(onlyOf(spec, { events })).toEqual(byAlone('fact:p'));
    expect(onlyOf(spec, { events, unrecorded: ['approved'] })).toEqual(byAlone('fact:p'));
  });
});

describe('an act by which a norm is judged', () => {
  const requirement = (more: object) => entry('1', { shape: 'requirement', event: 'done', met: p, ...more });
  const events = [on('done', '2018-02-01')];

  it('that can be put right no more: that it did not conform is what is to be known', () => {
    expect(onlyOf({ norms: [requirement({ remedy: null })] }, { events })).toEqual(byAlone('fact:p'));
  });

  it('that can be put right', () => {
    const spec = { norms: [requirement({ remedy: { until: 'approved' } })] };
    expect(onlyOf(spec, { events })).toEqual(byAlone('fact:p'));
    const { undetermined } = tiny(spec).evaluate({ events, unrecorded: ['approved'] }, '2018-05-01', {
      include: ['needs'],
    });
    expect(undetermined.map(({ toConfirm }) => keysOf(toConfirm))).toEqual([['event:approved', 'fact:p']]);
  });

  it('and one that is not recorded may not have conformed', () => {
    const spec = { norms: [requirement({ remedy: { until: 'approved' } })] };
    const given = { events, facts: { p: false }, unrecorded: ['done'] };
    expect(Object.keys(triedOf(spec, given).sets)).toEqual(['1[act=?]']);
  });
});
