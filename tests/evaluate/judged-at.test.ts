import { describe, expect, it } from 'vitest';
import type { Condition, JudgedAt, Per } from '../../src/measure/format.js';
import { type Given, idsOf, is, keysOf, log, on, openOf, rule, some, tiny } from '../support/tiny.js';

const approved: Condition = {
  all: [{ fact: 'happened', params: { event: 'approved' }, operator: 'equal', value: true }],
};
const bears: Condition = { all: [{ not: is('q') }] };
const make = (judgedAt: Partial<JudgedAt> = {}, conditions: Condition = bears, per?: Per) =>
  tiny({
    norms: [
      rule('1', conditions, {
        type: 'conform',
        judgedAt: { event: 'begun', met: approved, remedy: null, ...judgedAt },
        ...(per ? { per } : {}),
      }),
    ],
  });

const at = (measure: ReturnType<typeof make>, given: Given, asOf: string) => {
  const found = measure.evaluate({ facts: { q: false }, ...given }, asOf);
  const short = (ids: readonly string[]) => ids.map((id) => id.slice('case/'.length));
  return { acts: short(idsOf(found)), open: short(openOf(found)), found };
};
const shows = (measure: ReturnType<typeof make>, given: Given, asOf: string) => {
  const { acts, open } = at(measure, given, asOf);
  return [acts, open];
};

describe('before the act', () => {
  it('a duty is open until it is met', () => {
    const given = log(on('approved', '2018-02-01'));
    expect(shows(make(), given, '2018-01-31')).toEqual([['1'], []]);
    expect(shows(make(), given, '2018-02-01')).toEqual([[], []]);
  });

  it('it has no date and is not remedial', () => {
    const [action] = at(make(), {}, '2018-01-31').found.actions;
    expect(action).toMatchObject({ due: null, status: 'open', type: 'conform' });
    expect(action).not.toHaveProperty('remedial');
  });

  it('not known to be met it is still to be met', () => {
    expect(shows(make({ met: { all: [is('p')] } }), {}, '2018-01-31')).toEqual([['1'], []]);
    expect(shows(make({ met: { all: [is('p')] } }), { facts: { q: false, p: true } }, '2018-01-31')).toEqual([
      [],
      [],
    ]);
  });

  it('whether the norm bears on the case at all decides first', () => {
    expect(shows(make(), { facts: { q: true } }, '2018-01-31')).toEqual([[], []]);
    expect(shows(make(), { facts: {} }, '2018-01-31')).toEqual([[], ['1']]);
  });
});

describe('on the day of the act', () => {
  const remediable = make({ remedy: { until: 'ended' } });

  it.each([
    ['the day before', '2018-02-28', []],
    ['the day itself', '2018-03-01', []],
    ['the day after', '2018-03-02', ['1[act=2018-03-01]']],
  ] as const)('approved %s', (_, day, acts) => {
    const given = log(on('approved', day), on('begun', '2018-03-01'));
    const without = tiny({
      norms: [
        rule('1', bears, {
          type: 'conform',
          judgedAt: {
            event: 'begun',
            // approval has to come before, so that later approval cures nothing
            met: {
              all: [
                {
                  fact: 'happened',
                  params: { event: 'approved', until: { event: 'begun' } },
                  operator: 'equal',
                  value: true,
                },
              ],
            },
            remedy: { until: 'ended' },
          },
        }),
      ],
    });
    expect(at(without, given, '2018-04-01').acts).toEqual(acts);
  });

  it('what was so that day counts, with the log through that day', () => {
    const p = make({ met: { all: [is('p')] }, remedy: { until: 'ended' } });
    const established = (day: string) => on('fact-established', day, { fact: 'p', value: true });
    const given = (day: string): Given => ({
      facts: { p: false, q: false },
      events: [established(day), on('begun', '2018-03-01')],
    });
    expect(shows(p, given('2018-03-01'), '2018-03-01')).toEqual([[], []]);
    expect(shows(p, given('2018-03-02'), '2018-03-01')).toEqual([['1[act=2018-03-01]'], []]);
  });

  it('without remedy a breach leaves no duty', () => {
    expect(shows(make(), log(on('begun', '2018-03-01')), '2018-03-01')).toEqual([[], []]);
  });

  it('unknown is undetermined: confirmed by what makes it a breach', () => {
    for (const measure of [
      make({ met: { all: [is('p')] } }),
      make({ met: { all: [is('p')] }, remedy: { until: 'ended' } }),
    ]) {
      const { acts, open, found } = at(measure, log(on('begun', '2018-03-01')), '2018-03-01');
      expect([acts, open]).toEqual([[], ['1[act=2018-03-01]']]);
      expect(found.undetermined[0]).toMatchObject({
        toConfirm: [{ input: 'fact', name: 'p', is: { operator: 'notEqual', value: true } }],
        toRefute: [{ input: 'fact', name: 'p', is: { operator: 'equal', value: true } }],
      });
    }
  });

  it('several acts are judged one by one', () => {
    const given = log(
      on('begun', '2018-03-01'),
      on('approved', '2018-03-10'),
      on('begun', '2018-03-15'),
      on('begun', '2018-03-01'),
    );
    const p = make({ met: { all: [is('p')] }, remedy: { until: 'ended' } });
    expect(at(remediable, given, '2018-03-09').acts).toEqual(['1[act=2018-03-01]', '1[act=2018-03-01#2]']);
    expect(at(p, { facts: { p: false, q: false }, ...given }, '2018-03-20').acts).toHaveLength(3);
  });

  it('acts may be of several types, and are then told apart by type', () => {
    const measure = make({ event: ['begun', 'listed'], remedy: { until: 'ended' } });
    expect(shows(measure, log(on('begun', '2018-03-01'), on('listed', '2018-03-01')), '2018-03-01')).toEqual([
      ['1[act=begun@2018-03-01]', '1[act=listed@2018-03-01]'],
      [],
    ]);
  });

  it('where narrows the acts', () => {
    const measure = make({ where: { what: 'major' }, remedy: { until: 'ended' } });
    const given = log(on('begun', '2018-03-01', { what: 'minor' }));
    expect(shows(measure, given, '2018-03-01')).toEqual([['1'], []]);
  });

  it('an act after the as-of day has not happened', () => {
    expect(shows(remediable, log(on('begun', '2018-03-01')), '2018-02-28')).toEqual([['1'], []]);
  });

  it('an act before the measure took effect is not judged by it', () => {
    expect(shows(remediable, log(on('begun', '1999-12-31')), '2018-03-01')).toEqual([[], []]);
    expect(at(remediable, log(on('begun', '2000-01-01')), '2018-03-01').acts).toEqual(['1[act=2000-01-01]']);
  });
});

describe('an act that is not certain', () => {
  const measure = make({ remedy: { until: 'ended' } });

  it('may have happened, or not: both hang on it', () => {
    const given = log(some('begun', ['2018-03-01', '2018-03-31']));
    expect(shows(measure, given, '2018-02-28')).toEqual([['1'], []]);
    expect(shows(measure, given, '2018-03-10')).toEqual([[], ['1', '1[act=unknown]']]);
    expect(shows(measure, given, '2018-03-31')).toEqual([['1[act=unknown]'], []]);
  });

  it('of unknown day conformed for certain only where it did on each day it may be', () => {
    const early = log(on('approved', '2018-03-01'), some('begun', ['2018-03-01', '2018-03-31']));
    expect(shows(measure, early, '2018-04-01')).toEqual([[], []]);
    const met: Condition = {
      all: [
        {
          fact: 'happened',
          params: { event: 'approved', until: '2018-03-10' },
          operator: 'equal',
          value: true,
        },
      ],
    };
    const between = log(on('approved', '2018-03-10'), some('begun', ['2018-03-01', '2018-03-31']));
    const { acts, open, found } = at(make({ met }), between, '2018-04-01');
    expect([acts, open]).toEqual([[], ['1[act=unknown]']]);
    expect(keysOf(found.undetermined[0]?.toConfirm ?? [])).toEqual(['day:begun']);
  });

  it('gaps: the act may have happened unrecorded', () => {
    const { acts, open, found } = at(measure, { unrecorded: ['begun'] }, '2018-03-01');
    expect([acts, open]).toEqual([[], ['1']]);
    expect(keysOf(found.undetermined[0]?.toConfirm ?? [])).toEqual(['event:begun']);
    expect(
      shows(measure, { ...log(on('approved', '2018-02-01')), unrecorded: ['begun'] }, '2018-03-01'),
    ).toEqual([[], []]);
  });
});

describe('another act that may not be recorded', () => {
  it('may not have conformed, where that can still be put right', () => {
    const given = { ...log(on('begun', '2018-03-01')), unrecorded: ['begun'] };
    expect(shows(make({ remedy: { until: 'ended' } }), given, '2018-04-01')).toEqual([
      ['1[act=2018-03-01]'],
      ['1[act=?]'],
    ]);
    expect(shows(make(), given, '2018-04-01')).toEqual([[], []]);
  });
});

describe('afterwards', () => {
  const measure = make({ met: { all: [is('p')] }, remedy: { until: 'ended' } });
  const established = (day: string, value: boolean) => on('fact-established', day, { fact: 'p', value });
  const wrong = [established('2018-02-01', false), on('begun', '2018-03-01')];

  it('a remedial duty stands until it is met', () => {
    const given = log(...wrong, established('2018-03-20', true));
    expect(at(measure, given, '2018-03-19').acts).toEqual(['1[act=2018-03-01]']);
    expect(at(measure, given, '2018-03-19').found.actions[0]).toMatchObject({
      remedial: true,
      about: '2018-03-01',
    });
    expect(shows(measure, given, '2018-03-20')).toEqual([[], []]);
  });

  it.each([
    ['2018-03-09', ['1[act=2018-03-01]']],
    ['2018-03-10', []],
  ])('or until the event that ends it: %s', (asOf, acts) => {
    expect(at(measure, log(...wrong, on('ended', '2018-03-10')), asOf).acts).toEqual(acts);
  });

  it('an end before the act ends nothing, one of the same day behind it in the log does', () => {
    const [setup, act] = wrong;
    expect(at(measure, log(setup!, on('ended', '2018-02-15'), act!), '2018-04-01').acts).toHaveLength(1);
    expect(at(measure, log(setup!, on('ended', '2018-03-01'), act!), '2018-04-01').acts).toHaveLength(1);
    expect(at(measure, log(setup!, act!, on('ended', '2018-03-01')), '2018-04-01').acts).toHaveLength(0);
  });

  it('an end that may have happened leaves it open', () => {
    const vague = at(measure, log(...wrong, some('ended', ['2018-03-10', '2018-03-20'])), '2018-03-15');
    expect([vague.acts, vague.open]).toEqual([[], ['1[act=2018-03-01]']]);
    expect(keysOf(vague.found.undetermined[0]?.toConfirm ?? [])).toEqual(['day:ended']);
    expect(shows(measure, { ...log(...wrong), unrecorded: ['ended'] }, '2018-03-15')).toEqual([
      [],
      ['1[act=2018-03-01]'],
    ]);
  });

  it('an end that may have come before the act, or after it, leaves it open', () => {
    const vague = at(measure, log(...wrong, some('ended', ['2018-02-20', '2018-03-10'])), '2018-03-15');
    expect([vague.acts, vague.open]).toEqual([[], ['1[act=2018-03-01]']]);
    expect(keysOf(vague.found.undetermined[0]?.toConfirm ?? [])).toEqual(['day:ended']);
    expect(keysOf(vague.found.undetermined[0]?.toRefute ?? [])).toEqual(['day:ended']);
  });

  it('an act that conformed is not made wrong by what comes later', () => {
    const given = log(
      established('2018-02-01', true),
      on('begun', '2018-03-01'),
      established('2018-03-10', false),
    );
    expect(shows(measure, given, '2018-04-01')).toEqual([[], []]);
  });
});

describe('in several scopes', () => {
  it('each is judged by itself, also where it is not certain that it exists', () => {
    const measure = make({ remedy: { until: 'ended' } }, bears, { place: 'places' });
    const places = [{ id: 'x' }, { id: 'y' }];
    expect(at(measure, { places, ...log(on('begun', '2018-03-01')) }, '2018-03-01').acts).toEqual([
      '1[place=x;act=2018-03-01]',
      '1[place=y;act=2018-03-01]',
    ]);
    expect(shows(measure, log(on('begun', '2018-03-01')), '2018-03-01')).toEqual([
      [],
      ['1[place=?;act=2018-03-01]'],
    ]);
    expect(
      shows(measure, log(on('approved', '2018-02-01'), on('begun', '2018-03-01')), '2018-03-01'),
    ).toEqual([[], []]);
  });

  it('the event of an each scope stays that of the scope', () => {
    const major: Condition = {
      all: [{ fact: 'scope', params: { of: 'each', field: 'what' }, operator: 'equal', value: 'minor' }],
    };
    const measure = make({ met: major, remedy: { until: 'ended' } }, bears, { each: { event: 'found' } });
    const given = log(
      on('found', '2018-01-01', { id: 'A', what: 'major' }),
      on('found', '2018-01-02', { id: 'B', what: 'minor' }),
      on('begun', '2018-03-01'),
    );
    expect(at(measure, given, '2018-03-01').acts).toEqual(['1[each=A;act=2018-03-01]']);
  });
});
