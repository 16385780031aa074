import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDay, toDay } from '../../src/calendar/index.js';
import type { AnyEvent } from '../../src/case/types.js';
import { allocate } from '../../src/facts/allocation.js';
import type { Per } from '../../src/measure/format.js';
import {
  type Given,
  idsOf,
  is,
  log,
  norm,
  on,
  openOf,
  rule,
  ruleOf,
  saying,
  some,
  tiny,
  undischarged,
  verdictOf,
} from '../support/tiny.js';
import '../support/runs.js';

const stands = (measure: ReturnType<typeof tiny>, given: Given, asOf = '2018-12-31') => {
  const found = measure.evaluate(given, asOf);
  const short = (ids: readonly string[]) => ids.map((id) => id.slice('case/'.length));
  return { acts: short(idsOf(found)), open: short(openOf(found)) };
};

describe('a rule of one scope', () => {
  const measure = tiny({
    norms: [
      norm('1', { rules: [ruleOf('1', undischarged), ruleOf('1', undischarged, { word: 'second' })] }),
      rule('2', undischarged),
    ],
  });
  const left = (event: Partial<AnyEvent>) => stands(measure, log(on('done', '2018-01-01', event))).acts;

  it.each([
    ['nothing', {}, []],
    ['the norm: every rule of it', { for: '1' }, ['2']],
    ['another norm', { for: '2' }, ['1', '1/second']],
    ['a rule by its name', { for: 'tiny/1/second' }, ['1', '2']],
    ['a rule of the name of its norm', { for: 'tiny/1' }, ['1/second', '2']],
    ['an action by its id', { for: 'case/1/second' }, ['1', '2']],
    ['the action of the rule that is called as its norm', { for: 'case/1' }, ['1/second', '2']],
  ] as const)('an event that names %s', (_, event, expected) => {
    expect(left(event)).toEqual(expected);
  });

  it('is open up to the day before the event, and done from the day itself', () => {
    const done = log(on('done', '2018-01-10'));
    expect(stands(measure, done, '2018-01-09').acts).toEqual(['1', '1/second', '2']);
    expect(stands(measure, done, '2018-01-10').acts).toEqual([]);
  });

  it('an action of a later round can be named', () => {
    const again = tiny({ norms: [rule('1', undischarged)], head: { rounds: { finding: ['reopened'] } } });
    const given = log(
      on('done', '2018-01-01'),
      on('reopened', '2018-02-01'),
      on('done', '2018-03-01', { for: 'case/1~1' }),
    );
    expect(['2018-01-31', '2018-02-01', '2018-03-01'].map((asOf) => stands(again, given, asOf).acts)).toEqual(
      [[], ['1~1'], []],
    );
  });

  it('gaps, days and fields that are not known leave it open', () => {
    expect(stands(measure, { unrecorded: ['done'] }).open).toEqual(['1', '1/second', '2']);
    expect(stands(measure, log(some('done', ['2018-12-01']))).open).toEqual(['1', '1/second', '2']);
    const where = tiny({ norms: [rule('1', { ...undischarged, params: { where: { what: 'major' } } })] });
    expect(stands(where, log(on('done', '2018-01-01')))).toEqual({ acts: [], open: ['1'] });
    expect(stands(where, log(on('done', '2018-01-01', { what: 'minor' }))).acts).toEqual(['1']);
  });

  it('by: other event types in place of those of the action', () => {
    const by = tiny({ norms: [rule('1', { ...undischarged, params: { by: ['listed', 'ended'] } })] });
    expect(stands(by, log(on('done', '2018-01-01'))).acts).toEqual(['1']);
    expect(stands(by, log(on('ended', '2018-01-01'))).acts).toEqual([]);
  });
});

describe('one event discharges one scope', () => {
  const each = (per: Per, params: object = {}) =>
    tiny({ norms: [rule('1', { ...undischarged, params: params as never }, { per })] });
  const founds = [
    on('found', '2018-01-01', { id: 'A' }),
    on('found', '2018-02-01', { id: 'B' }),
    on('found', '2018-03-01', { id: 'C' }),
  ];
  const measure = each({ each: { event: 'found' } });
  const left = (...events: AnyEvent[]) =>
    stands(measure, log(...founds, ...events)).acts.map((id) => id.replace(/.*=(.*)\]/, '$1'));

  it('the oldest one that stands, first come first served', () => {
    expect(left()).toEqual(['A', 'B', 'C']);
    expect(left(on('done', '2018-04-01'))).toEqual(['B', 'C']);
    expect(left(on('done', '2018-04-01'), on('done', '2018-04-01'))).toEqual(['C']);
    expect(left(...[1, 2, 3, 4].map((n) => on('done', `2018-04-0${n}`)))).toEqual([]);
  });

  it('none that had not begun by its day', () => {
    expect(left(on('done', '2017-12-31'))).toEqual(['A', 'B', 'C']);
    expect(left(on('done', '2018-01-01'))).toEqual(['B', 'C']);
    expect(left(on('done', '2018-01-02'), on('done', '2018-01-03'))).toEqual(['B', 'C']);
    expect(left(on('done', '2018-01-02'), on('done', '2018-02-01'))).toEqual(['C']);
  });

  it('the one that its `for` names, and no other', () => {
    expect(left(on('done', '2018-04-01', { for: 'case/1[each=B]' }))).toEqual(['A', 'C']);
    expect(
      left(
        on('done', '2018-04-01', { for: 'case/1[each=B]' }),
        on('done', '2018-04-02', { for: 'case/1[each=B]' }),
      ),
    ).toEqual(['A', 'C']);
    expect(left(on('done', '2018-04-01', { for: 'case/1[each=Z]' }))).toEqual(['A', 'B', 'C']);
    expect(left(on('done', '2018-01-15', { for: 'case/1[each=B]' }))).toEqual(['A', 'B', 'C']);
    expect(left(on('done', '2018-04-01', { for: '1' }))).toEqual(['B', 'C']);
  });

  it('an event without `for` takes the oldest that another one has not taken', () => {
    expect(left(on('done', '2018-04-01', { for: 'case/1[each=A]' }), on('done', '2018-04-02'))).toEqual([
      'C',
    ]);
  });

  it('scopes told apart by place take the events of their place', () => {
    const places = [{ id: 'x' }, { id: 'y' }];
    const apart = each({ place: 'places' }, { at: 'place' });
    expect(stands(apart, { places, ...log(on('done', '2018-01-01', { place: 'y' })) }).acts).toEqual([
      '1[place=x]',
    ]);
    expect(stands(apart, { places, ...log(on('done', '2018-01-01')) })).toEqual({
      acts: [],
      open: ['1[place=x]', '1[place=y]'],
    });
    expect(stands(each({ place: 'places' }), { places, ...log(on('done', '2018-01-01')) }).acts).toEqual([
      '1[place=y]',
    ]);
  });

  it('scopes told apart by period take the events of their period', () => {
    const apart = each({ period: { unit: 'month', keep: true } }, { in: 'period' });
    const given = { began: '2018-01-01', ...log(on('done', '2018-02-10')) };
    expect(stands(apart, given, '2018-03-10').acts).toEqual(['1[period=2018-01]', '1[period=2018-03]']);
    const together = each({ period: { unit: 'month', keep: true } });
    expect(stands(together, given, '2018-03-10').acts).toEqual(['1[period=2018-02]', '1[period=2018-03]']);
  });

  it('where it is not known from when periods are counted, an earlier one may take the event', () => {
    const counted = each({ period: { unit: 'month', from: { fact: 'd' }, keep: true } });
    const given = log(on('done', '2018-02-01'));
    expect(stands(counted, given, '2018-02-10')).toEqual({ acts: [], open: ['1[period=2018-02]'] });
    const known = (d: string) => stands(counted, { ...given, facts: { d } }, '2018-02-10').acts;
    expect(known('2018-02-01')).toEqual([]);
    expect(known('2018-01-01')).toEqual(['1[period=2018-02]']);
  });

  it('age counts across coordinates: the oldest event first, whatever the person', () => {
    const cross = each({ person: 'persons', each: { event: 'found' } });
    const given = {
      persons: [{ id: 'x' }, { id: 'y' }],
      ...log(...founds.slice(0, 2), on('done', '2018-04-01'), on('done', '2018-04-02')),
    };
    expect(stands(cross, given).acts).toEqual(['1[person=x;each=B]', '1[person=y;each=B]']);
  });

  it('two rules are each discharged by one event', () => {
    const two = tiny({
      norms: [rule('1', undischarged, { per: { each: { event: 'found' } } }), rule('2', undischarged)],
    });
    expect(stands(two, log(...founds, on('done', '2018-04-01'))).acts).toEqual(['1[each=B]', '1[each=C]']);
  });
});

describe('a scope in which the rule did not stand', () => {
  const major = saying('what', 'major');
  const measure = tiny({
    norms: [rule('1', { all: [major, undischarged] }, { per: { each: { event: 'found' } } })],
  });

  it('takes no event from one in which it did', () => {
    const founds = [
      on('found', '2018-01-01', { id: 'A', what: 'minor' }),
      on('found', '2018-02-01', { id: 'B', what: 'major' }),
    ];
    expect(stands(measure, log(...founds, on('done', '2018-03-01'))).acts).toEqual([]);
    expect(stands(measure, log(...founds, on('done', '2018-01-15'))).acts).toEqual(['1[each=B]']);
  });

  it('and may take it, where that is not known', () => {
    const founds = [
      on('found', '2018-01-01', { id: 'A' }),
      on('found', '2018-02-01', { id: 'B', what: 'major' }),
    ];
    const found = measure.evaluate(log(...founds, on('done', '2018-03-01')), '2018-12-31');
    expect(openOf(found)).toEqual(['case/1[each=A]', 'case/1[each=B]']);
  });

  it('the rule is judged on the day of the event, as the log stood but for the event', () => {
    const once = tiny({
      norms: [
        rule(
          '1',
          {
            all: [{ fact: 'count', params: { event: 'done' }, operator: 'lessThan', value: 2 }, undischarged],
          },
          { per: { each: { event: 'found' } } },
        ),
      ],
    });
    const founds = [
      on('found', '2018-01-01', { id: 'A' }),
      on('found', '2018-01-02', { id: 'B' }),
      on('found', '2018-01-03', { id: 'C' }),
    ];
    expect(stands(once, log(...founds, on('done', '2018-03-01'))).acts).toEqual(['1[each=B]', '1[each=C]']);
  });

  it('what is gone by now keeps the event that it took', () => {
    const without = { event: 'listed', field: 'list', same: 'ref' };
    const gone = tiny({ norms: [rule('1', undischarged, { per: { each: { event: 'found', without } } })] });
    const given = log(
      on('found', '2018-01-01', { id: 'A', ref: 'A' }),
      on('found', '2018-02-01', { id: 'B', ref: 'B' }),
      on('done', '2018-03-01'),
      on('listed', '2018-04-01', { list: ['A'] }),
    );
    expect(stands(gone, given, '2018-03-31').acts).toEqual(['1[each=B]']);
    expect(stands(gone, given, '2018-04-01').acts).toEqual(['1[each=B]']);
  });
});

describe('what is not certain', () => {
  const measure = tiny({ norms: [rule('1', undischarged, { per: { each: { event: 'found' } } })] });
  const founds = [on('found', '2018-01-01', { id: 'A' }), on('found', '2018-03-01', { id: 'B' })];

  it('an event whose day is not known may leave the younger one to another event', () => {
    const given = log(...founds, some('done', ['2018-02-01', '2018-05-01']), on('done', '2018-04-01'));
    expect(stands(measure, given)).toEqual({ acts: [], open: ['1[each=B]'] });
  });

  it('an event that may be before the scope began discharges it perhaps', () => {
    expect(stands(measure, log(founds[0]!, some('done', ['2017-12-01', '2018-01-31'])))).toEqual({
      acts: [],
      open: ['1[each=A]'],
    });
    expect(stands(measure, log(founds[0]!, some('done', ['2018-01-01', '2018-01-31'])))).toEqual({
      acts: [],
      open: [],
    });
  });

  it('gaps leave open what is not discharged by what is recorded', () => {
    const given = { ...log(...founds, on('done', '2018-02-01')), unrecorded: ['done'] };
    expect(stands(measure, given)).toEqual({ acts: [], open: ['1[each=B]'] });
    expect(verdictOf(measure.evaluate(given, '2018-12-31'))).toBe('unknown');
  });

  it('places that are not known are not all discharged by one event', () => {
    const perPlace = tiny({ norms: [rule('1', undischarged, { per: { place: 'places' } })] });
    expect(stands(perPlace, log(on('done', '2018-01-01')))).toEqual({ acts: [], open: ['1[place=?]'] });
  });

  it('asks for what it hangs on', () => {
    const found = measure.evaluate(log(...founds, some('done', ['2018-02-01', '2018-05-01'])), '2018-12-31');
    expect(found.needs.map(({ input, name }) => `${input}:${name}`)).toEqual(['day:done']);
  });
});

describe('allocation', () => {
  const world = fc.record({
    scopes: fc.array(fc.record({ from: fc.nat(5), real: fc.boolean(), sure: fc.boolean() }), {
      minLength: 1,
      maxLength: 3,
    }),
    events: fc.array(
      fc.record({
        day: fc.nat(7),
        dated: fc.boolean(),
        real: fc.boolean(),
        fits: fc.array(fc.constantFrom('yes', 'no', 'really', 'not really'), { minLength: 3, maxLength: 3 }),
      }),
      { maxLength: 4 },
    ),
  });

  it('says done only of what is, and leaves out only what is not, however the doubts turn out', () => {
    fc.assert(
      fc.property(world, ({ scopes: drawn, events: drawnEvents }) => {
        const scopes = drawn
          .map((scope, i) => ({ ...scope, id: `${i}`, real: scope.sure || scope.real }))
          .sort((a, b) => a.from - b.from);
        const events = [...drawnEvents].sort((a, b) => a.day - b.day);
        // an undated event is offered wherever it may fit, a dated one where it fits or may
        const offers = events.map(({ day, dated, fits }) => ({
          dated,
          to: scopes
            .filter(({ id, from }) => fits[Number(id)] !== 'no' && (!dated || from <= day))
            .map(({ id, sure }) => ({ scope: id, exists: sure, fits: dated && fits[Number(id)] === 'yes' })),
        }));
        const { done, perhaps } = allocate(offers);
        const taken = new Set<string>();
        for (const { day, fits } of events) {
          const first = scopes.find(
            ({ id, from, real }) =>
              real && from <= day && ['yes', 'really'].includes(fits[Number(id)] ?? '') && !taken.has(id),
          );
          if (first) taken.add(first.id);
        }
        for (const { id, real } of scopes) {
          if (real && done.has(id)) expect(taken).toContain(id);
          if (taken.has(id)) expect(perhaps).toContain(id);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('learning more', () => {
  const major = saying('what', 'major');
  const measure = tiny({
    norms: [
      rule(
        '1',
        { all: [{ any: [major, is('p')] }, { ...undischarged, params: { where: { ref: 'x' } } }] },
        { per: { each: { event: 'found' } } },
      ),
    ],
  });
  const date = (n: number) => fromDay(toDay('2018-01-01') + n);
  const when = fc.record({ lo: fc.nat(8), width: fc.nat(5), at: fc.nat(5), known: fc.boolean() });
  const vague = ({ lo, width, known }: { lo: number; width: number; known: boolean }) =>
    known || width === 0
      ? { on: date(lo) }
      : { on: 'unknown', notBefore: date(lo), notAfter: date(lo + width) };
  const exact = ({ lo, width, at, known }: { lo: number; width: number; at: number; known: boolean }) => ({
    on: date(known ? lo : lo + Math.min(at, width)),
  });
  const found = fc.record({ when, what: fc.constantFrom('major', 'minor'), said: fc.boolean() });
  const done = fc.record({
    when,
    ref: fc.constantFrom('x', 'x', 'y'),
    said: fc.boolean(),
    for: fc.constantFrom(undefined, undefined, 'case/1[each=F0]', '1', '2'),
  });

  it('never changes what was decided', () => {
    fc.assert(
      fc.property(
        fc.array(found, { maxLength: 3 }),
        fc.array(done, { maxLength: 3 }),
        fc.boolean(),
        (founds, dones, p) => {
          const given = (time: typeof vague | typeof exact, all: boolean): Given => ({
            facts: { p },
            events: [
              ...founds.map(({ when: w, what, said }, i) => ({
                type: 'found',
                id: `F${i}`,
                ...time(w),
                ...(said || all ? { what } : {}),
              })),
              ...dones.map(({ when: w, ref, said, for: served }, i) => ({
                type: 'done',
                id: `D${i}`,
                ...time(w),
                ...(said || all ? { ref } : {}),
                ...(served === undefined ? {} : { for: served === '2' ? 'case/1[each=F1]' : served }),
              })),
            ] as AnyEvent[],
          });
          const before = stands(measure, given(vague, false));
          const after = stands(measure, given(exact, true));
          expect(after.open).toEqual([]);
          for (const id of before.acts) expect(after.acts).toContain(id);
          for (const id of after.acts) expect([...before.acts, ...before.open]).toContain(id);
        },
      ),
      { numRuns: 500 },
    );
  });
});
