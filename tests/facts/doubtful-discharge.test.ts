import { describe, expect, it } from 'vitest';
import { allocate } from '../../src/facts/allocation.js';
import {
  type Given,
  idsOf,
  is,
  keysOf,
  log,
  on,
  openOf,
  rule,
  saying,
  some,
  tiny,
  undischarged,
} from '../support/tiny.js';

type Tiny = ReturnType<typeof tiny>;
const stands = (measure: Tiny, given: Given) => {
  const found = measure.evaluate(given, '2018-12-31');
  const short = (ids: readonly string[]) => ids.map((id) => id.slice('case/1'.length));
  return { acts: short(idsOf(found)), open: short(openOf(found)) };
};
const needsOf = (measure: Tiny, given: Given) => keysOf(measure.evaluate(given, '2018-12-31').needs);

const [A, B] = [on('found', '2018-01-01', { id: 'A' }), on('found', '2018-02-01', { id: 'B' })];
const each = { per: { each: { event: 'found' } } } as const;
const measure = tiny({ norms: [rule('1', undischarged, each)] });
const whileP = tiny({ norms: [rule('1', { all: [is('p'), undischarged] }, each)] });
const established = (day: string, value: boolean) => on('fact-established', day, { fact: 'p', value });
const done = on('done', '2018-03-01');

describe('whether the rule stood counts as it was on the day of the event', () => {
  it('what becomes unknown later leaves done what was done', () => {
    const perhaps = some('fact-established', ['2018-05-01', '2019-12-31'], { fact: 'p', value: false });
    const given: Given = { facts: { p: true }, ...log(A, B, done, perhaps) };
    expect(stands(whileP, given)).toEqual({ acts: [], open: ['[each=B]'] });
  });

  it('where it stood in none of them, the oldest one takes it', () => {
    const given = log(established('2018-01-01', false), A, B, done, established('2018-05-01', true));
    expect(stands(whileP, given)).toEqual({ acts: ['[each=B]'], open: [] });
  });

  it('a single one takes it, known to have stood or not', () => {
    expect(stands(whileP, log(A, done, established('2018-05-01', true)))).toEqual({ acts: [], open: [] });
  });
});

describe('what began on a day that is not known', () => {
  const vague = some('found', ['2018-01-01', '2018-01-31'], { id: 'A' });

  it.each([
    ['after all of its days', '2018-02-01', []],
    ['on the last of them', '2018-01-31', []],
    ['on one of them', '2018-01-30', ['[each=A]']],
  ])('is done by an event %s', (_, day, open) => {
    expect(stands(measure, log(vague, on('done', day)))).toEqual({ acts: [], open });
  });

  it('may be the older or the younger one', () => {
    const other = on('found', '2018-01-01', { id: 'B' });
    for (const founds of [
      [vague, other],
      [other, vague],
    ])
      expect(stands(measure, log(...founds, on('done', '2018-02-01'))).open.sort()).toEqual([
        '[each=A]',
        '[each=B]',
      ]);
  });

  it('is asked for', () => {
    expect(needsOf(measure, log(vague, on('done', '2018-01-30')))).toEqual(['day:found']);
  });
});

describe('a scope of which it is not known whether it exists', () => {
  const ofRole = tiny({ norms: [rule('1', undischarged, { per: { person: 'persons', role: 'unit' } })] });
  const given: Given = { persons: [{ id: 'x' }, { id: 'y', role: 'unit' }], ...log(done) };

  it('has nothing to do where it exists, and then leaves it to the next', () => {
    expect(stands(ofRole, given)).toEqual({ acts: [], open: ['[person=y]'] });
    expect(needsOf(ofRole, given)).toEqual(['slot:persons:role']);
  });
});

describe('what a discharge hangs on is asked for', () => {
  it('gaps, and the day of an event', () => {
    const given = { ...log(A, some('done', ['2017-12-01', '2018-05-01'])), unrecorded: ['done'] };
    expect(needsOf(measure, given)).toEqual(['day:done', 'event:done']);
    expect(needsOf(measure, { ...log(A), unrecorded: ['done'] })).toEqual(['event:done']);
  });

  it('whether another scope stood that may have taken the event', () => {
    const major = saying('what', 'major');
    const ofMajor = tiny({ norms: [rule('1', { all: [major, undischarged] }, each)] });
    const found = ofMajor.evaluate(log(A, { ...B, what: 'major' }, done), '2018-12-31');
    const ofB = found.undetermined.find(({ rules }) => rules.some(({ id }) => id === 'case/1[each=B]'));
    expect(ofB?.toConfirm).toMatchObject([
      { input: 'field', name: 'found', field: 'what', on: '2018-01-01' },
    ]);
  });

  it('nothing else where scopes are places', () => {
    const places = [{ id: 'x' }, { id: 'y' }];
    const perPlace = tiny({ norms: [rule('1', undischarged, { per: { place: 'places' } })] });
    const given = { places, ...log(some('done', ['2018-03-01', '2018-03-31'])) };
    expect(needsOf(perPlace, given)).toEqual(['day:done']);
  });
});

describe('allocate', () => {
  const claim = (scope: string) => ({ scope, fits: true, exists: true });

  it('an event of unknown day with two places to go discharges neither for certain', () => {
    const { done: sure, perhaps } = allocate([{ dated: false, to: [claim('a'), claim('b')] }]);
    expect([[...sure], [...perhaps]]).toEqual([[], ['a', 'b']]);
  });
});
