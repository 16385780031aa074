/** What the checks take for impossible never happens: random conditions, judged by the engine on random cases. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDuxun, defineMeasure } from '../../src/index.js';
import { not } from '../../src/lint/logic/formula.js';
import { look } from '../../src/lint/measure.js';
import type { Condition, Leaf } from '../../src/measure/format.js';
import { changed, whole } from './read.js';

const asOf = '2018-06-30';

const leaf = (fact: string, operator: string, value: unknown, params?: object): Leaf =>
  ({ fact, ...(params ? { params } : {}), operator, value }) as Leaf;

const select = fc.constantFrom<object>(
  { event: 'listed' },
  { event: 'reported' },
  { event: 'reported', where: { extent: 'full' } },
  { event: 'listed', since: { event: 'reported' } },
  { event: ['listed', 'reported'], rounds: 'all' },
);
const day = fc.constantFrom<unknown>(
  { event: 'listed' },
  { event: 'listed', nth: 2 },
  { event: 'reported', nth: 'last' },
  { day: 'deadline' },
  { days: 10, from: { event: 'listed' } },
  { firstOf: [{ event: 'reported' }, { event: 'listed' }] },
  '2018-06-01',
);
const order = fc.constantFrom('lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive');
const same = fc.constantFrom('equal', 'notEqual');
const bool = fc.boolean();
const small = fc.integer({ min: 0, max: 3 });

const plain: fc.Arbitrary<Leaf> = fc.oneof(
  fc.tuple(same, fc.constantFrom('supervision', 'inspection', null)).map(([op, v]) => leaf('origin', op, v)),
  fc.tuple(same, fc.constantFrom(true, false, null)).map(([op, v]) => leaf('outside', op, v)),
  fc
    .tuple(fc.constantFrom('in', 'notIn'), fc.subarray(['town', 'leading-group', 'other'], { minLength: 1 }))
    .map(([op, v]) => leaf('subject', op, v)),
  fc.tuple(select, bool).map(([of, v]) => leaf('happened', 'equal', v, of)),
  fc.tuple(select, fc.oneof(order, same), small).map(([of, op, v]) => leaf('count', op, v, of)),
  fc
    .tuple(same, fc.constantFrom('full', 'partial', null), fc.constantFrom(1, 'last'))
    .map(([op, v, nth]) => leaf('field', op, v, { event: 'reported', field: 'extent', nth })),
  fc
    .tuple(day, fc.oneof(order, same), fc.integer({ min: -1, max: 40 }))
    .map(([since, op, v]) => leaf('elapsed', op, v, { since })),
  fc.tuple(day, same).map(([of, op]) => leaf('day', op, null, { of })),
  fc
    .tuple(day, fc.oneof(order, same), day)
    .map(([of, op, other]) => leaf('day', op, { fact: 'day', params: { of: other } }, { of })),
  fc.tuple(same, fc.constantFrom('yes', 'no')).map(([op, v]) => leaf('criterion', op, v, { norm: '1.1' })),
  fc
    .tuple(same, fc.constantFrom('yes', 'no', 'not-applicable'))
    .map(([op, v]) => leaf('criterion', op, v, { norm: '2.3' })),
  bool.map((v) => leaf('discharged', 'equal', v)),
  fc
    .tuple(bool, fc.constantFrom('supervision', 'inspection'))
    .map(([v, code]) =>
      leaf('onRecord', 'equal', v, { condition: { all: [leaf('origin', 'equal', code)] } }),
    ),
);

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    plain,
    fc.array(tie('condition'), { minLength: 2, maxLength: 4 }).map((all) => ({ all })),
    fc.array(tie('condition'), { minLength: 2, maxLength: 3 }).map((any) => ({ any })),
    tie('condition').map((one) => ({ not: one })),
    fc.constant({ condition: 'unrectified' }),
  ),
}));

const on = fc.integer({ min: 1, max: 30 }).map((n) => `2018-06-${String(n).padStart(2, '0')}`);
const event = fc.oneof(
  fc.record({ type: fc.constant('listed'), on, rectifyBy: fc.option(on, { nil: null }) }),
  fc.record({ type: fc.constant('reported'), on, extent: fc.constantFrom('full', 'partial', null) }),
  fc.record({ type: fc.constant('recurred'), on }),
);
const someCase = fc.record({
  subject: fc.record({ type: fc.constantFrom('town', 'leading-group', 'other') }),
  facts: fc.record(
    {
      origin: fc.constantFrom('supervision', 'inspection', null),
      outside: fc.constantFrom(true, false, null),
    },
    { requiredKeys: [] },
  ),
  events: fc.array(event, { maxLength: 5 }).map((list) => [...list].sort((a, b) => (a.on < b.on ? -1 : 1))),
});

/** The measure with nothing but this condition in a rule, asked of every case. */
const measureWith = (json: Condition) => {
  const { vocabulary, ...source } = changed(whole, [
    { at: '/parts/article-02/norms/0/rules/0/conditions', value: { all: [json] } },
    {
      at: '/measure/applies/finding',
      value: { any: [leaf('count', 'greaterThanInclusive', 0, { event: 'found' })] },
    },
  ]);
  // names that the condition leaves idle are asked for in a rule beside it
  const beside = {
    any: [
      { condition: 'unrectified' },
      leaf('outside', 'equal', true),
      leaf('criterion', 'equal', 'yes', { norm: '1.1' }),
      leaf('origin', 'equal', 'supervision'),
    ],
  };
  const { parts } = source as { parts: Record<string, { norms: { rules?: unknown[] }[] }> };
  const [first] = parts['article-02']?.norms ?? [];
  first?.rules?.push({
    name: 'tiny/2.1/beside',
    conditions: beside,
    event: { type: 'report-rectification', params: { norm: '2.1' } },
  });
  return defineMeasure(source, vocabulary);
};

describe('what is taken for impossible', () => {
  it('never happens, and what is taken for certain always does where all is known', () => {
    let [never, always] = [0, 0];
    fc.assert(
      fc.property(condition, fc.array(someCase, { minLength: 6, maxLength: 6 }), (json, cases) => {
        const measure = measureWith(json);
        const { reader } = look(measure);
        const formula = reader.condition({ all: [json] }, { rule: 'tiny/2.1' });
        const [impossible, certain] = [reader.excludes(formula), reader.excludes(not(formula))];
        if (!impossible && !certain) return;
        if (impossible) never += 1;
        else always += 1;
        const duxun = createDuxun({ measures: [measure] });
        for (const one of cases) {
          const source = { kind: 'finding', measure: 'tiny', id: 'F-1', began: '2018-06-01', ...one };
          const parsed = duxun.parseCase(source);
          const { actions, undetermined } = duxun.evaluate(parsed, { asOf });
          const has = (list: readonly { readonly rule: string }[]) =>
            list.some(({ rule }) => rule === 'tiny/2.1');
          const open = undetermined.some(({ rules }) => has(rules));
          if (impossible) expect(has(actions)).toBe(false);
          else expect(has(actions) || open).toBe(true);
        }
      }),
      { numRuns: 250 },
    );
    // else nothing has been tried
    expect(never).toBeGreaterThan(4);
    expect(always).toBeGreaterThan(4);
  }, 120_000);
});
