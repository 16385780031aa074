import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Need } from '../../src/engine/needs.js';
import type { Condition } from '../../src/measure/format.js';
import { is, rule, tiny, verdictOf } from '../support/tiny.js';
import '../support/runs.js';

const names = ['p', 'q', 'r', 's'] as const;
type Facts = Readonly<Record<string, boolean>>;

/** A condition in which every fact stands once, so that what is smallest can be read off it. */
const condition = fc
  .record({
    order: fc.shuffledSubarray([...names], { minLength: 2, maxLength: 4 }),
    ops: fc.array(fc.constantFrom('all', 'any', 'not all', 'not any'), { minLength: 3, maxLength: 3 }),
    flips: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  })
  .map(({ order, ops, flips }) => {
    const leaves = order.map((name, i): Condition => (flips[i] ? { not: is(name) } : is(name)));
    const tree = leaves.slice(1).reduce<Condition>((left, leaf, i) => {
      const group: Condition = ops[i]?.endsWith('all') ? { all: [left, leaf] } : { any: [left, leaf] };
      return ops[i]?.startsWith('not') ? { not: group } : group;
    }, leaves[0]!);
    return { tree: { all: [tree] } as Condition, order };
  });

/** Sets the inputs as they are to be, and leaves the rest open. */
const settled = (needs: readonly Need[]): Facts =>
  Object.fromEntries(
    needs.map(({ name, is: target }) => [name, (target?.operator === 'equal') === (target?.value === true)]),
  );

const choices = (of: readonly string[]): Facts[] =>
  of.reduce<Facts[]>(
    (all, name) => all.flatMap((one) => [one, { ...one, [name]: true }, { ...one, [name]: false }]),
    [{}],
  );

it('what confirms a rule makes it true, what refutes it false, and nothing smaller does', () => {
  fc.assert(
    fc.property(condition, fc.subarray([...names]), fc.boolean(), ({ tree, order }, known, value) => {
      const measure = tiny({ norms: [rule('1', tree)] });
      const given: Facts = Object.fromEntries(known.map((name) => [name, value]));
      const judge = (more: Facts) => measure.evaluate({ facts: { ...given, ...more } }, '2018-01-01');
      const found = judge({});
      if (verdictOf(found) !== 'unknown') return;
      const [{ toConfirm, toRefute }] = found.undetermined as [(typeof found.undetermined)[number]];
      expect(verdictOf(judge(settled(toConfirm)))).toBe('yes');
      expect(verdictOf(judge(settled(toRefute)))).toBe('no');
      for (const more of choices(order.filter((name) => !known.includes(name)))) {
        const verdict = verdictOf(judge(more));
        if (verdict === 'yes') expect(Object.keys(more).length).toBeGreaterThanOrEqual(toConfirm.length);
        if (verdict === 'no') expect(Object.keys(more).length).toBeGreaterThanOrEqual(toRefute.length);
      }
    }),
    { numRuns: 60 },
  );
}, 30_000);

it('a case that says what is under examination is not asked about the rest', () => {
  const measure = tiny({
    norms: [rule('1', { all: [is('p')] }), rule('2', { all: [is('q')] }), rule('3', { all: [is('r')] })],
  });
  const asked = (more: object) =>
    measure
      .evaluate({ facts: { r: true }, ...more }, '2018-01-01')
      .undetermined.flatMap(({ rules }) => rules.map(({ norm }) => norm));
  expect(asked({})).toEqual(['1', '2']);
  expect(asked({ examining: [] })).toEqual(['1', '2']);
  expect(asked({ examining: ['2'] })).toEqual(['2']);
  const decided = measure.evaluate({ facts: { r: true }, examining: ['2'] }, '2018-01-01');
  expect(decided.actions.map(({ norm }) => norm)).toEqual(['3']);
  expect(decided.needs.map(({ name }) => name)).toEqual(['q']);
});
