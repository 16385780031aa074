import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/measure/format.js';
import { always, type Given, idsOf, log, on, openOf, rule, some, tiny } from '../support/tiny.js';

const asOf = '2018-06-01';

describe('judged by what the act itself says', () => {
  const inTime: Condition = {
    all: [
      {
        fact: 'day',
        params: { of: { scope: 'each' } },
        operator: 'lessThanInclusive',
        value: { fact: 'day', params: { of: { scope: 'each', field: 'planned' } } },
      },
    ],
  };
  const measure = tiny({
    norms: [rule('1', always, { judgedAt: { event: 'approved', met: inTime, remedy: { until: 'ended' } } })],
  });
  const act = (day: string, planned?: string | null) =>
    on('approved', day, planned === undefined ? {} : { planned });
  const found = (given: Given) => {
    const evaluation = measure.evaluate(given, asOf);
    return [idsOf(evaluation), openOf(evaluation)];
  };

  it.each<readonly [string, Given, readonly (readonly string[])[]]>([
    ['before the act the duty stands', {}, [['case/1'], []]],
    ['an act in time', log(act('2018-03-01', '2018-03-01')), [[], []]],
    ['an act too late', log(act('2018-03-02', '2018-03-01')), [['case/1[act=2018-03-02]'], []]],
    ['an act that names no day', log(act('2018-03-02', null)), [['case/1[act=2018-03-02]'], []]],
    ['an act of which it is not known', log(act('2018-03-02')), [[], ['case/1[act=2018-03-02]']]],
    [
      'each act by its own',
      log(act('2018-03-01', '2018-03-05'), act('2018-04-02', '2018-04-01')),
      [['case/1[act=2018-04-02]'], []],
    ],
    [
      'of unknown day',
      log(some('approved', ['2018-03-01', '2018-03-31'], { planned: '2018-03-15' })),
      [[], ['case/1[act=unknown]']],
    ],
    [
      'of unknown day, in time whatever it is',
      log(some('approved', ['2018-03-01', '2018-03-31'], { planned: '2018-03-31' })),
      [[], []],
    ],
    ['ended', log(act('2018-03-02', '2018-03-01'), on('ended', '2018-04-01')), [[], []]],
  ])('%s', (_, given, expected) => {
    expect(found(given)).toEqual(expected);
  });
});

describe('an act that need not have been done', () => {
  const met: Condition = { all: [{ fact: 'p', operator: 'equal', value: true }] };
  const unanswered = log(on('approved', '2018-03-01'));
  const found = (modality: 'may' | 'as-a-rule' | 'must', remedy: { until: 'ended' } | null) => {
    const measure = tiny({
      norms: [rule('1', always, { modality, judgedAt: { event: 'approved', met, remedy } })],
    });
    return openOf(measure.evaluate(unanswered, asOf));
  };

  it('is not asked about where nothing can come of it', () => {
    expect(found('may', null)).toEqual([]);
  });

  it('is asked about where it can still be put right, or had to be done', () => {
    expect(found('may', { until: 'ended' })).toEqual(['case/1[act=2018-03-01]']);
    expect(found('as-a-rule', null)).toEqual(['case/1[act=2018-03-01]']);
    expect(found('must', null)).toEqual(['case/1[act=2018-03-01]']);
  });
});
