/** What a timeline says of each moment at which something changes, and where an audit begins to look. */
import { describe, expect, it } from 'vitest';
import type { AnyEvent } from '../../src/case/types.js';
import type { EventDeclaration, MeasureHead } from '../../src/measure/format.js';
import {
  always,
  type Given,
  happened,
  is,
  on,
  rule,
  some,
  type Tiny,
  tiny,
  undischarged,
  vocabulary,
} from '../support/tiny.js';

const due = { days: 10, from: { event: 'found' } } as const;
const found = on('found', '2018-03-01');
const done = on('done', '2018-03-15');
const line = (measure: Tiny, given: Given, from = '2018-01-01', to = '2018-12-31') =>
  measure.duxun.timeline(measure.parse(given), { from, to });
const seen = (measure: Tiny, ...events: readonly AnyEvent[]) =>
  line(measure, { events }).changes.map((one) => [one.on, one.event?.type ?? null]);

describe('a change', () => {
  const measure = tiny({
    norms: [
      rule('1', { all: [happened('found'), undischarged] }, { due }),
      rule('2', happened('found')),
      rule('3', { all: [happened('done'), is('p')] }),
    ],
  });

  it('names what began, what is otherwise, what ended and what is in doubt, and nothing else', () => {
    const { changes } = line(measure, { events: [found, done] });
    expect(
      changes.map(({ on, began, changed, ended, doubtful, settled }) => [
        on,
        began.map(({ id }) => id),
        changed.map(({ id, from, to }) => [id, from.status, to.status]),
        ended,
        doubtful,
        settled,
      ]),
    ).toEqual([
      ['2018-03-01', ['case/1', 'case/2'], [], [], [], []],
      ['2018-03-12', [], [['case/1', 'open', 'overdue']], [], [], []],
      ['2018-03-15', [], [], ['case/1'], ['case/3'], []],
    ]);
    for (const change of changes) expect(change).not.toHaveProperty('applies');
  });

  it('says that the measure bears on the case from a day on', () => {
    const standing = tiny({ norms: [rule('1', always)] });
    expect(line(standing, {}, '1999-12-01', '2000-12-31').changes).toMatchObject([
      { on: '2000-01-01', event: null, applies: { from: 'no', to: 'yes' }, began: [{ id: 'case/1' }] },
    ]);
  });

  it('is looked for up to the last day, and not beyond it', () => {
    const days = (to: string) =>
      line(measure, { events: [found] }, '2018-01-01', to).changes.map(({ on }) => on);
    expect(days('2018-03-11')).toEqual(['2018-03-01']);
    expect(days('2018-03-12')).toEqual(['2018-03-01', '2018-03-12']);
  });

  it('comes in order of time, whatever the order of the log', () => {
    expect(seen(measure, done, found)).toEqual([
      ['2018-03-01', 'found'],
      ['2018-03-12', null],
      ['2018-03-15', 'done'],
    ]);
  });

  it('of one day comes by what happened on it before what may have, each in the order of the log', () => {
    const each = tiny({
      norms: [rule('1', happened('found')), rule('2', happened('begun')), rule('3', happened('listed'))],
    });
    expect(seen(each, some('begun', ['2018-03-01']), some('listed', ['2018-03-01']), found)).toEqual([
      ['2018-03-01', 'found'],
      ['2018-03-01', 'begun'],
      ['2018-03-01', 'listed'],
    ]);
  });
});

describe('a case that an event begins', () => {
  const events = {
    ...vocabulary.events,
    found: { ...(vocabulary.events.found as EventDeclaration), opens: ['finding'] },
  } as const;
  const measure = tiny({
    norms: [rule('1', undischarged, { due: '2018-03-11' })],
    vocabulary: { ...vocabulary, events },
  });

  it('has nothing standing on the days before, though the log does not hold the event yet', () => {
    const { start, changes, obligations } = line(measure, { events: [found] });
    expect([start.applies, start.actions]).toEqual(['no', []]);
    expect(changes.map((one) => [one.on, one.event?.type ?? null])).toEqual([
      ['2018-03-01', 'found'],
      ['2018-03-12', null],
    ]);
    expect(obligations).toMatchObject([{ id: 'case/1', began: '2018-03-01', beganBy: found }]);
  });
});

describe('an audit looks from the day', () => {
  const standing = (head: Partial<MeasureHead> = {}) =>
    tiny({
      norms: [rule('1', undischarged, { due: '2018-03-11' }), rule('2', happened('found'))],
      head,
    });
  const began = (
    head: Partial<MeasureHead>,
    given: Given,
    more: { effectiveFrom?: string; asOf?: string } = {},
  ) => {
    const measure = standing(head);
    const { breaches, undecided } = measure.duxun.audit(measure.parse(given), {
      asOf: '2018-06-01',
      ...more,
    });
    return [...breaches, ...undecided].map((one) => [one.id, one.began, one.beganBy?.type ?? null]);
  };
  const open = { effectiveFrom: null };

  it('on which the measure took effect, where the case does not say when it began', () => {
    expect(began({}, {})).toEqual([['case/1', '2000-01-01', null]]);
    expect(began(open, {}, { effectiveFrom: '2017-01-01' })).toEqual([['case/1', '2017-01-01', null]]);
  });

  it('on which it may have taken effect', () => {
    const bounds = { ...open, notInForceBefore: '2016-01-01', inForceBy: '2016-06-01' };
    expect(began(bounds, {}, { asOf: '2016-03-01' })).toEqual([['case/1', '2016-01-01', null]]);
    expect(began(bounds, {})).toEqual([['case/1', '2016-06-01', null]]);
  });

  it('on which the case began, where it is not known when the measure took effect', () => {
    expect(began(open, { began: '2018-01-01', events: [found] })).toEqual([
      ['case/1', '2018-01-01', null],
      ['case/2', '2018-03-01', 'found'],
    ]);
  });

  it('of the first event, where neither is known: what stood before that has no beginning', () => {
    expect(began(open, { events: [on('begun', '2018-05-01'), found] })).toEqual([
      ['case/1', null, null],
      ['case/2', '2018-03-01', 'found'],
    ]);
    expect(began(open, {})).toEqual([['case/1', null, null]]);
  });
});
