/** Random measures over the whole grammar of conditions, and cases of which every fact is known. */
import fc from 'fast-check';
import type { OperatorName } from '../../src/engine/operators.js';
import type { Condition, FactDeclaration, Leaf } from '../../src/measure/format.js';
import { facts, is, rule, type Tiny, tiny, undischarged } from '../support/tiny.js';

const texts = ['red', 'green', 'blue'] as const;
const days = ['2018-01-31', '2018-02-28', '2018-03-01'] as const;
const declared = (type: FactDeclaration['type'], more: Partial<FactDeclaration> = {}): FactDeclaration => ({
  ...(facts.p as FactDeclaration),
  type,
  ...more,
});

/** Facts by type: two of each, so that they can be compared with one another. */
const own: Readonly<Record<string, FactDeclaration>> = {
  m: declared('number'),
  b: declared('code', { oneOf: [...texts] }),
  e: declared('date'),
};

const leafOf = (
  names: readonly string[],
  operators: readonly OperatorName[],
  value: fc.Arbitrary<Leaf['value']>,
): fc.Arbitrary<Condition> =>
  fc.record({ fact: fc.constantFrom(...names), operator: fc.constantFrom(...operators), value });

const toOther = (names: readonly string[]): fc.Arbitrary<Leaf['value']> =>
  fc.constantFrom(...names).map((fact) => ({ fact }));

const same = ['equal', 'notEqual'] as const;
const listed = ['in', 'notIn'] as const;
const holding = ['contains', 'doesNotContain'] as const;
const ordered = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'] as const;

const number = fc.integer({ min: -1, max: 3 });
const text = fc.constantFrom(...texts);
const count: fc.Arbitrary<Condition> = fc.record({
  fact: fc.constant('count'),
  params: fc.constantFrom({ event: 'found' }, { event: 'listed', where: { what: 'major' } }),
  operator: fc.constantFrom(...same, ...ordered),
  value: fc.oneof(number, toOther(['n', 'm'])),
});
const contains: fc.Arbitrary<Condition> = fc.record({
  fact: fc.constant('field'),
  params: fc.constantFrom({ event: 'found', field: 'list' }, { event: 'found', field: 'list', nth: 1 }),
  operator: fc.constantFrom(...holding),
  value: fc.constantFrom('A', 'B'),
});
const elapsed: fc.Arbitrary<Condition> = fc.record({
  fact: fc.constant('elapsed'),
  params: fc.constantFrom({ since: { event: 'found' } }, { since: { fact: 'd' } }),
  operator: fc.constantFrom(...ordered),
  value: fc.integer({ min: -5, max: 40 }),
});
const dayAgainstDay: fc.Arbitrary<Condition> = fc
  .tuple(fc.constantFrom('d', 'e'), fc.constantFrom('d', 'e'), fc.constantFrom(...same, ...ordered))
  .map(([one, other, operator]) => ({
    fact: 'day',
    params: { of: { fact: one } },
    operator,
    value: { fact: 'day', params: { of: { fact: other } } },
  }));

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  leafOf(['p', 'q', 'r'], same, fc.oneof(fc.boolean(), fc.constant(null), toOther(['p', 'q', 'r']))),
  leafOf(['n', 'm'], [...same, ...ordered], fc.oneof(number, toOther(['n', 'm']))),
  leafOf(['n', 'm'], listed, fc.array(fc.option(number), { minLength: 1, maxLength: 3 })),
  leafOf(['c', 'b'], same, fc.oneof(text, fc.constant(null), toOther(['c', 'b']))),
  leafOf(['c', 'b'], listed, fc.array(fc.option(text), { minLength: 1, maxLength: 3 })),
  count,
  contains,
  elapsed,
  dayAgainstDay,
);

/** Named conditions: the second refers to the first; the third asks whether its rule is discharged. */
const named = ['first', 'second', 'third'] as const;

const { condition } = fc.letrec<{ condition: Condition; child: Condition }>((tie) => ({
  child: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.constantFrom(...named).map((name): Condition => ({ condition: name })),
    tie('condition'),
  ),
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.array(tie('child'), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
    fc.array(tie('child'), { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
    tie('child').map((not): Condition => ({ not })),
  ),
}));
const plain = fc.oneof(
  fc.array(leaf, { minLength: 1, maxLength: 2 }).map((all): Condition => ({ all })),
  fc.array(leaf, { minLength: 1, maxLength: 2 }).map((any): Condition => ({ any })),
  leaf.map((not): Condition => ({ not })),
);

const pers = [{}, { place: 'places' }, { period: 'month' }, { each: { event: 'found' } }] as const;

/** A measure of four rules: three judged in scopes of their own, one on how an act is done. */
export const anyRules: fc.Arbitrary<{ readonly measure: Tiny }> = fc
  .record({
    conditions: fc.array(condition, { minLength: 4, maxLength: 4 }),
    shared: fc.tuple(plain, plain, plain),
    pers: fc.array(fc.constantFrom(...pers), { minLength: 3, maxLength: 3 }),
    met: condition,
  })
  .map(({ conditions, shared: [first, second, third], pers: over, met }) => {
    const [last = is('p'), ...others] = conditions;
    const head = {
      facts: { ...facts, ...own },
      conditions: {
        first,
        second: { any: [second, { not: { condition: 'first' } }] },
        third: { all: [third, undischarged] },
      },
    };
    const norms = [
      ...others.map((one, i) => rule(`2.${i + 1}`, one, { per: over[i] ?? {} })),
      rule('3.1', last, { judgedAt: { event: 'begun', met, remedy: { until: 'ended' } } }),
    ];
    const measure = tiny({ norms, head });
    return { measure, [fc.toStringMethod]: () => JSON.stringify([norms.map(({ rules }) => rules), head]) };
  });

const event = fc
  .record({
    type: fc.constantFrom('found', 'listed', 'begun', 'ended', 'done'),
    on: fc.constantFrom(...days),
    what: fc.constantFrom('major', 'minor', null),
    place: fc.constantFrom('x', 'y', null),
    list: fc.option(fc.subarray(['A', 'B'])),
  })
  .map((made) => ({ ...made, ref: null, planned: null, person: null }));

/** A case of which everything is known that these rules ask. */
export const anyGiven = fc.record({
  facts: fc.record({
    p: fc.option(fc.boolean()),
    q: fc.boolean(),
    r: fc.boolean(),
    n: fc.option(number),
    m: fc.option(fc.oneof(number, fc.constant(0.5))),
    c: fc.option(text),
    b: fc.option(text),
    d: fc.option(fc.constantFrom(...days)),
    e: fc.option(fc.constantFrom(...days)),
  }),
  began: fc.constant('2018-01-01'),
  events: fc.array(event, { maxLength: 5 }),
  places: fc.constant([{ id: 'x' }, { id: 'y' }]),
});

export const anyDay = fc.constantFrom(...days, '2018-02-10', '2018-04-15');
