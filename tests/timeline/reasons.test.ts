/** Of which day the reason of an obligation is. */
import { describe, expect, it } from 'vitest';
import type { AnyEvent } from '../../src/case/types.js';
import { happened, is, on, rule, some, type Tiny, tiny, undischarged } from '../support/tiny.js';

const due = { days: 10, from: { event: 'found' } } as const;
const stands = { all: [happened('found'), happened('ended', false), undischarged] };
const duty = tiny({ norms: [rule('1', stands, { due })] });
const found = on('found', '2018-03-01');
/** Brings the duty about, or may have, from its first day on. */
const perhaps = some('found', ['2018-03-01', '2018-03-05']);
/** Ends it, or may have. */
const doubt = some('ended', ['2018-03-08']);

/** The day of each obligation's reason, and whether it asks anything. */
const told = (measure: Tiny, events: readonly AnyEvent[], to = '2018-04-30') =>
  measure.duxun
    .timeline(measure.parse({ events }), { from: '2018-02-01', to, include: ['reasons'] })
    .obligations.map(({ reason }) => [reason?.asOf, reason?.toConfirm !== undefined]);
const undecided = (measure: Tiny, events: readonly AnyEvent[], asOf = '2018-04-30') =>
  measure.duxun
    .audit(measure.parse({ events }), { asOf, include: ['reasons'] })
    .undecided.map(({ about, reason }) => [about, reason?.asOf, reason?.toConfirm !== undefined]);

describe('the reason of an obligation is of', () => {
  it.each<[string, readonly AnyEvent[], string]>([
    ['the last day looked at, where it still stands', [found], '2018-04-30'],
    ['the day before it was done', [found, on('done', '2018-03-09')], '2018-03-08'],
    ['its only day, where it was done on the day it began', [found, on('done', '2018-03-01')], '2018-03-01'],
    ['the day before it came into doubt', [found, doubt], '2018-03-07'],
    ['that day still, where it was done later', [found, doubt, on('done', '2018-03-12')], '2018-03-07'],
    ['the last day looked at, where it was in doubt at first', [perhaps], '2018-04-30'],
  ])('%s', (_name, events, day) => {
    expect(told(duty, events)).toEqual([[day, false]]);
  });
});

it('the reason of an obligation tells of what has happened since, though that changed nothing', () => {
  const counted = { fact: 'count', params: { event: 'listed' }, operator: 'greaterThan', value: 0 } as const;
  const measure = tiny({ norms: [rule('1', counted)] });
  const source = measure.parse({ events: [on('listed', '2018-03-01'), on('listed', '2018-03-05')] });
  const values = (to: string) =>
    measure.duxun
      .timeline(source, { from: '2018-02-01', to, include: ['reasons'] })
      .obligations.map(({ reason }) => reason?.conditions);
  expect(values('2018-03-04')).toMatchObject([{ parts: [{ found: { value: 1 } }] }]);
  expect(values('2018-03-05')).toMatchObject([{ parts: [{ found: { value: 2 } }] }]);
});

describe('the reason of what is undecided', () => {
  it('is of the day of the audit while it is in doubt', () => {
    expect(undecided(duty, [found, doubt])).toEqual([['standing', '2018-04-30', true]]);
  });

  it('is of the last day of the doubt', () => {
    expect(
      undecided(tiny({ norms: [rule('1', { all: [is('p'), ...stands.all] }, { due })] }), [
        found,
        on('done', '2018-03-20'),
      ]),
    ).toEqual([['standing', '2018-03-19', true]]);
  });

  it('asks nothing where only the time is not known, and is of the day before its end', () => {
    expect(undecided(duty, [found, some('done', ['2018-03-05', '2018-03-20'])])).toEqual([
      ['time', '2018-03-04', false],
    ]);
  });

  it('is of no other day where a case is at its end on the day of the audit', () => {
    expect(undecided(duty, [found, doubt], '2018-03-08')).toEqual([['standing', '2018-03-08', true]]);
  });
});
