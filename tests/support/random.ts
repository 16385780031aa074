/** Random tiny measures, cases that are known in full, and the same cases with something left out. */
import fc from 'fast-check';
import { fromDay, toDay } from '../../src/calendar/index.js';
import type { AnyEvent } from '../../src/case/types.js';
import type { Condition, Day, Norm, Per, Select } from '../../src/measure/format.js';
import { entry, type Given, ifDay, is, norm, rule, type Tiny, tiny, undischarged } from './tiny.js';

const first = toDay('2018-01-01');
const span = 90;
export const dateOf = (n: number): string => fromDay(first + n);
export const date = fc.nat(span).map(dateOf);
const types = ['found', 'begun', 'ended', 'listed', 'approved', 'done'];
const type = fc.constantFrom(...types);
const nth = fc.constantFrom<number | 'last'>(1, 2, 'last');

/** Keys that are there half of the time. */
const some = <T extends object>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> =>
  fc.record(shape, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;

interface Pieces {
  condition: Condition;
  leaf: Condition;
  select: Select;
  day: Day;
}

/** Conditions, selections and days of which every input can be known. */
export function piecesOf(criteria: readonly string[], scoped: { at?: boolean; in?: boolean } = {}) {
  const made = fc.letrec((tie) => {
    const [day, select] = [tie('day') as fc.Arbitrary<Day>, tie('select') as fc.Arbitrary<Select>];
    const [leaf, condition] = [
      tie('leaf') as fc.Arbitrary<Condition>,
      tie('condition') as fc.Arbitrary<Condition>,
    ];
    return {
      day: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        date,
        fc.constant<Day>({ fact: 'd' }),
        fc.constant<Day>({ commencement: true }),
        fc.record({ event: type, nth }),
        fc.record({ event: type, nth, field: fc.constant('planned') }),
        fc.record({ event: type, where: fc.constant({ what: 'major' }) }),
        fc.record({
          months: fc.integer({ min: -1, max: 2 }),
          from: day,
          clamp: fc.constantFrom('clamp', 'roll'),
        }),
        fc.record({ days: fc.integer({ min: -9, max: 20 }), from: day, counted: fc.boolean() }),
        fc.record({ workdays: fc.integer({ min: 1, max: 9 }), from: day }),
        fc.record({ endOf: fc.constantFrom('month', 'quarter'), from: day }),
        fc.record({ before: day }),
        fc.record({ after: day }),
        fc.record({ latestOf: fc.array(day, { minLength: 1, maxLength: 2 }) }),
        fc.record({ earliestOf: fc.array(day, { minLength: 1, maxLength: 2 }) }),
        fc.record({ firstOf: fc.array(day, { minLength: 1, maxLength: 2 }) }),
        fc
          .tuple(fc.constantFrom('p', 'q', 'r'), day, day)
          .map(([p, yes, no]) => ifDay({ all: [is(p)] }, yes, no)),
      ) as fc.Arbitrary<Day>,
      select: fc
        .tuple(
          fc.oneof(type, fc.uniqueArray(type, { minLength: 2, maxLength: 2 })),
          some({
            where: fc.constantFrom({ what: 'major' }, { what: ['major', null] }, { ref: ['A', 'B'] }),
            since: day,
            until: day,
            rounds: fc.constant('all' as const),
            without: fc.constantFrom({ event: 'listed', field: 'list', same: 'ref' }),
          }),
          // (not `dated`: its field left out is no question, the day of the event stands)
          fc.constantFrom({}, { span: { until: 'ended', same: 'ref' } }),
          fc.boolean(),
        )
        .map(
          ([event, more, timed, coordinates]): Select => ({
            event,
            ...more,
            ...timed,
            ...(coordinates && scoped.at ? { at: 'place' } : {}),
            ...(coordinates && scoped.in ? { in: 'period' } : {}),
          }),
        ),
      leaf: fc.oneof(
        fc.constantFrom('p', 'q', 'r').map((name): Condition => is(name)),
        fc.constantFrom<Condition>(
          { fact: 'n', operator: 'greaterThan', value: 3 },
          { fact: 'n', operator: 'in', value: [1, 2] },
          { fact: 'c', operator: 'notEqual', value: 'red' },
          { fact: 'c', operator: 'equal', value: null },
        ),
        select.map(
          (params): Condition => ({
            fact: 'happened',
            params: { ...params },
            operator: 'equal',
            value: true,
          }),
        ),
        fc.tuple(select, fc.constantFrom('equal', 'lessThan', 'greaterThanInclusive'), fc.nat(2)).map(
          ([params, operator, value]): Condition => ({
            fact: 'count',
            params: { ...params },
            operator: operator as 'equal',
            value,
          }),
        ),
        fc.tuple(select, nth).map(
          ([params, n]): Condition => ({
            fact: 'field',
            params: { ...params, nth: n, field: 'what' },
            operator: 'equal',
            value: 'major',
          }),
        ),
        fc.tuple(day, fc.integer({ min: -5, max: 40 })).map(
          ([since, value]): Condition => ({
            fact: 'elapsed',
            params: { since },
            operator: 'greaterThan',
            value,
          }),
        ),
        fc.tuple(day, day).map(
          ([of, other]): Condition => ({
            fact: 'day',
            params: { of },
            operator: 'lessThanInclusive',
            value: { fact: 'day', params: { of: other } },
          }),
        ),
        ...(criteria.length === 0
          ? []
          : [
              fc
                .tuple(
                  fc.constantFrom(...criteria),
                  fc.constantFrom('equal', 'notEqual'),
                  fc.constantFrom('yes', 'no', 'not-applicable'),
                )
                .map(
                  ([id, operator, value]): Condition => ({
                    fact: 'criterion',
                    params: { norm: id },
                    operator: operator as 'equal',
                    value,
                  }),
                ),
            ]),
      ),
      condition: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf.map((leaf): Condition => ({ all: [leaf] })),
        fc
          .array(fc.oneof(leaf, condition), { minLength: 1, maxLength: 3 })
          .map((all): Condition => ({ all })),
        fc
          .array(fc.oneof(leaf, condition), { minLength: 1, maxLength: 3 })
          .map((any): Condition => ({ any })),
        fc.oneof(leaf, condition).map((one): Condition => ({ not: one })),
      ),
    };
  });
  return made as unknown as { readonly [K in keyof Pieces]: fc.Arbitrary<Pieces[K]> };
}

const plain = piecesOf([]);
const reading = piecesOf(['1.1', '1.2', '1.3', '1.4', '1.5']);

const pers = (day: fc.Arbitrary<Day>, select: fc.Arbitrary<Select>): fc.Arbitrary<Per> =>
  fc.oneof(
    fc.constantFrom<Per>(
      {},
      { place: 'places' },
      { person: 'persons', role: 'unit' },
      { period: 'month' },
      { period: { unit: 'month', keep: true } },
      { period: { unit: 'quarter', first: 'next' } },
      { place: 'places', period: 'month' },
    ),
    select.map((each): Per => ({ each: { ...each, rounds: 'all' } })),
    fc
      .record({ unit: fc.constant('month' as const), from: day, until: day, keep: fc.boolean() })
      .map((period): Per => ({ period })),
  );

/** What a counterexample shows of a measure. */
const brief = (norms: readonly Norm[]): string =>
  norms
    .map(({ id, entry: shape, rules }) =>
      JSON.stringify([id, shape ?? rules?.map(({ conditions, event }) => [conditions, event.params])]),
    )
    .join('\n');

/** A measure of five entries and four rules, in force from a day that its text, or the caller, gives. */
export const anyMeasure: fc.Arbitrary<{ readonly measure: Tiny }> = fc
  .record({
    conditions: fc.array(reading.condition, { minLength: 4, maxLength: 4 }),
    gates: fc.array(fc.option(plain.condition, { nil: undefined }), { minLength: 4, maxLength: 4 }),
    whens: fc.array(plain.condition, { minLength: 3, maxLength: 3 }),
    pers: fc.array(pers(plain.day, plain.select), { minLength: 3, maxLength: 3 }),
    dues: fc.array(fc.option(plain.day, { nil: undefined }), { minLength: 4, maxLength: 4 }),
    discharged: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    discharging: plain.select.map(({ event: _event, ...rest }) => rest),
    dated: fc.boolean(),
    derive: fc.constantFrom('all' as const, 'any' as const),
    open: fc.boolean(),
  })
  .map(({ conditions, gates, whens, pers, dues, discharged, discharging, dated, derive, open }) => {
    const gate = (i: number) => (gates[i] === undefined ? {} : { if: gates[i] });
    const due = (i: number) => (dues[i] === undefined ? {} : { due: dues[i] });
    const body = (i: number): Condition => {
      const done = { ...undischarged, params: { ...discharging } };
      const condition = conditions[i] as Condition;
      return discharged[i] ? { all: [condition, done] } : { all: [condition] };
    };
    const norms = [
      entry('1.1', { shape: 'item', ...gate(0) }),
      entry('1.2', { shape: 'item', when: whens[0]! }),
      entry('1.3', { shape: 'form', when: whens[1]!, ...gate(1) }),
      entry('1.4', { shape: 'duty', ...gate(2), ...due(3) }),
      entry('1.5', { shape: 'target', ...gate(3) }, { target: { min: 3 } }),
      entry('1.6', { shape: 'item', derive }, { parts: ['1.1', '1.3', '1.4'], open }),
      norm('1.7', { operative: false, case: null, why: { zh: '否', en: 'no' } }),
      ...pers.map((per, i) => rule(`2.${i + 1}`, body(i), { per, ...due(i) })),
      rule(
        '3.1',
        { all: [conditions[3]!] },
        {
          type: 'conform',
          judgedAt: { event: ['begun', 'listed'], met: whens[2]!, remedy: { until: 'ended' } },
        },
      ),
    ];
    const head = { rounds: { finding: ['reopened'] }, ...(dated ? {} : { effectiveFrom: null }) };
    return { measure: tiny({ norms, head }), [fc.toStringMethod]: () => brief(norms) };
  });

const fields = fc.record({
  what: fc.constantFrom<'major' | 'minor' | null>('major', 'minor', null),
  ref: fc.constantFrom('A', 'B', null),
  list: fc.constantFrom(['A'], ['A', 'B'], [], null),
  planned: fc.option(date, { nil: null }),
  place: fc.constantFrom('x', 'y', null),
  person: fc.constantFrom('a', 'b', null),
});
export type Field = 'what' | 'ref' | 'list' | 'planned' | 'place' | 'person';

/** An event, and what is left out of it. */
const seen = fc.record({
  type: fc.constantFrom(...types, 'done', 'duty-met', 'reopened', 'fact-established', 'measured'),
  day: fc.nat(span),
  fields,
  hidden: fc.subarray<Field>(['what', 'ref', 'list', 'planned', 'place', 'person']),
  /** How far off it may seem to be, before and after; null: the day is known. */
  vague: fc.option(fc.tuple(fc.nat(20), fc.option(fc.nat(20), { nil: null })), { nil: null, freq: 3 }),
  missed: fc.boolean(),
  for: fc.constantFrom(undefined, undefined, '1.4', '2.1', 'tiny/2.2'),
  value: fc.boolean(),
});

const facts = fc.record({
  p: fc.constantFrom(true, false, null),
  q: fc.boolean(),
  r: fc.boolean(),
  n: fc.option(fc.nat(5), { nil: null }),
  c: fc.constantFrom('red', 'green', null),
  d: fc.option(date, { nil: null }),
});

export interface Both {
  readonly known: Given;
  /** The same case with something left out. */
  readonly vague: Given;
  readonly asOf: string;
  /** The day of commencement, and whether the caller says so. */
  readonly effectiveFrom: string;
  readonly told: boolean;
}

export const anyCase: fc.Arbitrary<Both> = fc
  .record({
    facts,
    hiddenFacts: fc.subarray(['p', 'q', 'r', 'n', 'c', 'd']),
    events: fc.array(seen, { maxLength: 6 }),
    gaps: fc.subarray(['found', 'begun', 'ended', 'listed', 'done', 'duty-met'], { maxLength: 2 }),
    answers: fc.record({
      '1.1': fc.constantFrom('yes', 'no', 'not-applicable'),
      '1.2': fc.constantFrom('yes', 'no'),
    } as const),
    hiddenAnswers: fc.subarray(['1.1', '1.2']),
    values: fc.array(fc.nat(5), { maxLength: 2 }),
    hiddenSlots: fc.subarray(['values', 'places', 'role'], { maxLength: 2 }),
    role: fc.constantFrom('unit', 'office'),
    asOf: fc.integer({ min: -10, max: span + 60 }),
    effectiveFrom: fc.integer({ min: -60, max: span }),
    told: fc.boolean(),
    began: fc.boolean(),
  })
  .map((drawn): Both => {
    const eventsOf = (hide: boolean): AnyEvent[] =>
      drawn.events.flatMap(
        ({ type, day, fields, hidden, vague, missed, for: served, value }, i): AnyEvent[] => {
          if (hide && missed && drawn.gaps.includes(type)) return [];
          const own =
            type === 'fact-established'
              ? { fact: 'p', value }
              : type === 'measured'
                ? { norm: '1.5', of: 'u0', value: value ? 4 : 2 }
                : Object.fromEntries(
                    Object.entries(fields).filter(([name]) => !(hide && hidden.includes(name as Field))),
                  );
          const [before, after] = vague ?? [0, 0];
          const when =
            hide && vague !== null && type !== 'reopened'
              ? {
                  on: 'unknown',
                  notBefore: dateOf(day - before),
                  ...(after === null ? {} : { notAfter: dateOf(day + after) }),
                }
              : { on: dateOf(day) };
          const serving = served !== undefined && ['done', 'duty-met'].includes(type);
          const to = type === 'duty-met' ? '1.4' : served === '1.4' ? '2.3' : served;
          return [{ type, id: `E${i}`, ...when, ...own, ...(serving ? { for: to } : {}) }];
        },
      );
    const caseOf = (hide: boolean): Given => {
      const gone = (slot: string) => hide && drawn.hiddenSlots.includes(slot);
      return {
        ...(drawn.began ? { began: dateOf(-30) } : {}),
        facts: Object.fromEntries(
          Object.entries(drawn.facts).filter(([name]) => !(hide && drawn.hiddenFacts.includes(name))),
        ),
        events: eventsOf(hide),
        ...(hide ? { unrecorded: drawn.gaps } : {}),
        answers: Object.fromEntries(
          Object.entries(drawn.answers).filter(([id]) => !(hide && drawn.hiddenAnswers.includes(id))),
        ),
        ...(gone('values') && !drawn.events.some(({ type }) => type === 'measured')
          ? {}
          : {
              values: { '1.5': [{ value: 4 }, ...drawn.values.map((value, i) => ({ of: `u${i}`, value }))] },
            }),
        ...(gone('places') ? {} : { places: [{ id: 'x' }, { id: 'y' }] }),
        persons: [
          { id: 'a', ...(gone('role') ? {} : { role: drawn.role }) },
          { id: 'b', role: 'unit' },
        ],
      };
    };
    return {
      known: caseOf(false),
      vague: caseOf(true),
      asOf: dateOf(drawn.asOf),
      effectiveFrom: dateOf(drawn.effectiveFrom),
      told: drawn.told,
    };
  });
