import { describe, expect, it } from 'vitest';
import { always, rule, type Spec, tiny } from '../support/tiny.js';

describe('in force between two days', () => {
  const applies = (head: Spec['head'], day: string, options = {}) =>
    tiny({ norms: [rule('1', always)], head: { effectiveFrom: null, ...head } }).evaluate({}, day, options)
      .applies;
  const both = { notInForceBefore: '2018-01-01', inForceBy: '2018-03-01' };

  it.each<readonly [string, Spec['head'], string, string]>([
    ['both, the day before', both, '2017-12-31', 'no'],
    ['both, the first day it may be', both, '2018-01-01', 'unknown'],
    ['both, the day before it must be', both, '2018-02-28', 'unknown'],
    ['both, the day it must be', both, '2018-03-01', 'yes'],
    ['only the first, the day before', { notInForceBefore: '2018-01-01' }, '2017-12-31', 'no'],
    ['only the first, long after', { notInForceBefore: '2018-01-01' }, '2030-01-01', 'unknown'],
    ['only the last, long before', { inForceBy: '2018-03-01' }, '1990-01-01', 'unknown'],
    ['neither', {}, '2018-03-01', 'unknown'],
    ['the text names the day', { ...both, effectiveFrom: '2019-01-01' }, '2018-03-01', 'no'],
  ])('%s', (_, head, day, expected) => {
    expect(applies(head, day)).toBe(expected);
  });

  it('the day that the caller gives counts', () => {
    expect([
      applies(both, '2018-01-31', { effectiveFrom: '2018-02-01' }),
      applies(both, '2018-02-01', { effectiveFrom: '2018-02-01' }),
    ]).toEqual(['no', 'yes']);
  });

  it('a day counted from it is an interval', () => {
    const due = { days: 10, from: { commencement: true } };
    const [action] = tiny({
      norms: [rule('1', always, { due })],
      head: { effectiveFrom: null, ...both },
    }).evaluate({}, '2018-03-02').actions;
    expect(action?.dueUnknown).toMatchObject({ notBefore: '2018-01-11', notAfter: '2018-03-11' });
  });
});
