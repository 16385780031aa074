/** Random tiny measures in which readings stand wherever they may. */
import fc from 'fast-check';
import type { Condition, Day, Interpretation, Norm, Per } from '../../src/measure/format.js';
import { piecesOf } from './random.js';
import { always, entry, reading, rule, type Tiny, tiny, undischarged } from './tiny.js';

/** One of them cannot be switched, one asks in which way the measure bears on cases. */
export const interpretations: readonly Interpretation[] = [
  reading('how', 'a', 'b'),
  reading('which', 'a', 'b', 'c'),
  reading('when', 'a', 'b'),
  reading('rarely', 'a', 'b'),
  { ...reading('settled', 'a', 'b'), switchable: false },
];

const id = fc.constantFrom('how', 'how', 'which', 'when', 'rarely', 'settled');

/** A thing, or one that hangs on a reading; now and then on a second one. */
function selected<T>(plain: fc.Arbitrary<T>): fc.Arbitrary<T> {
  const selector = (one: fc.Arbitrary<T>) =>
    fc.record({ byReading: id, a: one, b: one, c: one }).map((made) => made as unknown as T);
  return fc.oneof(
    { weight: 3, arbitrary: plain },
    { weight: 2, arbitrary: selector(plain) },
    { weight: 1, arbitrary: selector(fc.oneof(plain, selector(plain))) },
  );
}

const under = fc.tuple(id, fc.constantFrom('a', 'b', 'c')).map(
  ([name, option]): Condition => ({
    fact: 'reading',
    params: { id: name },
    operator: 'equal',
    value: option,
  }),
);
const named = fc.constantFrom<Condition>({ condition: 'shared' }, { condition: 'nested' });

const { condition: plain, day: plainDay } = piecesOf([]);
const { condition: reader } = piecesOf(['1.1', '1.2', '1.3']);

/** Conditions that ask for readings themselves, or through something named. */
const condition = fc.oneof(
  { weight: 2, arbitrary: reader },
  { weight: 2, arbitrary: fc.tuple(under, reader).map(([a, b]): Condition => ({ all: [a, b] })) },
  { weight: 1, arbitrary: fc.tuple(reader, under).map(([a, b]): Condition => ({ all: [a, b] })) },
  { weight: 1, arbitrary: fc.tuple(under, reader).map(([a, b]): Condition => ({ any: [a, b] })) },
  { weight: 1, arbitrary: fc.tuple(named, reader).map(([a, b]): Condition => ({ all: [b, { not: a }] })) },
);
const day = selected(
  fc.oneof(plainDay, fc.constantFrom<Day>({ day: 'shared' }, { days: 3, from: { day: 'nested' } })),
);
const per = selected(
  fc.constantFrom<Per>(
    {},
    { place: 'places' },
    { period: 'month' },
    { period: { unit: 'quarter', keep: true } },
  ),
);

/** What a counterexample shows of a measure. */
const brief = (norms: readonly Norm[], head: object): string =>
  [JSON.stringify(head), ...norms.map((one) => JSON.stringify([one.id, one.entry ?? one.rules]))].join('\n');

export const anyReadMeasure: fc.Arbitrary<{ readonly measure: Tiny }> = fc
  .record({
    conditions: fc.array(condition, { minLength: 4, maxLength: 4 }),
    whens: fc.array(selected(plain), { minLength: 3, maxLength: 3 }),
    shared: fc.tuple(plain, under).map(([a, b]): Condition => ({ any: [b, a] })),
    nested: fc.tuple(under, plain).map(([a, b]): Condition => ({ all: [a, b] })),
    days: fc.array(day, { minLength: 4, maxLength: 4 }),
    sharedDay: selected(plainDay),
    pers: fc.array(per, { minLength: 3, maxLength: 3 }),
    modality: selected(fc.constantFrom('must' as const, 'as-a-rule' as const, 'may' as const)),
    soft: selected(fc.boolean()),
    min: selected(fc.constantFrom(2, 3, 5)),
    actor: selected(fc.constantFrom('office', 'unit', null)),
    discharged: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    applies: fc.option(fc.oneof(under, selected(fc.constant(always))), { nil: undefined, freq: 2 }),
    effectiveFrom: fc.oneof(
      { weight: 3, arbitrary: fc.constant('2000-01-01') },
      { weight: 1, arbitrary: selected(fc.constantFrom('2000-01-01', '2018-02-01', null)) },
    ),
  })
  .map((drawn) => {
    const { conditions, whens, days, pers, applies } = drawn;
    const body = (i: number): Condition => {
      const one = conditions[i] ?? always;
      return drawn.discharged[i] === true ? { all: [one, undischarged] } : { all: [one] };
    };
    const norms = [
      entry('1.1', { shape: 'item' }),
      entry('1.2', { shape: 'item', when: whens[0] ?? always }),
      entry('1.3', { shape: 'form', when: whens[1] ?? always }),
      entry('1.4', { shape: 'duty', soft: drawn.soft, due: days[3] ?? null }),
      entry('1.5', { shape: 'target', min: drawn.min }, { target: { min: 3 } }),
      entry('1.6', { shape: 'item', derive: 'any' }, { parts: ['1.2', '1.3'] }),
      ...pers.map((one, i) =>
        rule(`2.${i + 1}`, body(i), {
          per: one,
          due: days[i] ?? null,
          ...(i === 0 ? { modality: drawn.modality, actor: drawn.actor } : {}),
        }),
      ),
      rule(
        '3.1',
        { all: [conditions[3] ?? always] },
        {
          type: 'conform',
          judgedAt: { event: 'begun', met: whens[2] ?? always, remedy: { until: 'ended' } },
        },
      ),
    ];
    const head = {
      interpretations,
      conditions: {
        shared: drawn.shared,
        nested: { all: [{ condition: 'shared' }, { not: drawn.nested }] },
      },
      days: { shared: drawn.sharedDay, nested: { after: { day: 'shared' } } },
      effectiveFrom: drawn.effectiveFrom,
      ...(applies === undefined ? {} : { applies: { finding: { all: [applies] } } }),
    };
    return { measure: tiny({ norms, head: head as never }), [fc.toStringMethod]: () => brief(norms, head) };
  });

/** A choice of readings away from the default, or none. */
export const anyChoice: fc.Arbitrary<Readonly<Record<string, string>>> = fc.record(
  {
    how: fc.constant('b'),
    which: fc.constantFrom('b', 'c'),
    when: fc.constant('b'),
    rarely: fc.constant('b'),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Readonly<Record<string, string>>>;
