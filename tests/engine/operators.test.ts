import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, negate, type OperatorName, operatorNames } from '../../src/engine/operators.js';
import { NO, Range, type Scalar, type Tri, UNKNOWN, Unknown, YES } from '../../src/engine/value.js';
import '../support/runs.js';

const unknown = new Unknown([{ input: 'fact', name: 'n' }]);
const between = (lo: number, hi: number) => new Range(lo, hi, []);

/** What json-rules-engine makes of known values: its own comparison, and no verdict on text or none as a number. */
const plain: Record<OperatorName, (a: Scalar | readonly string[], b: Scalar | readonly Scalar[]) => boolean> =
  {
    equal: (a, b) => a === b,
    notEqual: (a, b) => a !== b,
    in: (a, b) => (b as readonly unknown[]).includes(a),
    notIn: (a, b) => !(b as readonly unknown[]).includes(a),
    contains: (a, b) => Array.isArray(a) && a.includes(b),
    doesNotContain: (a, b) => Array.isArray(a) && !a.includes(b),
    lessThan: (a, b) => typeof a === 'number' && typeof b === 'number' && a < b,
    lessThanInclusive: (a, b) => typeof a === 'number' && typeof b === 'number' && a <= b,
    greaterThan: (a, b) => typeof a === 'number' && typeof b === 'number' && a > b,
    greaterThanInclusive: (a, b) => typeof a === 'number' && typeof b === 'number' && a >= b,
  };
const lists: readonly OperatorName[] = ['in', 'notIn'];
const scalars: readonly Scalar[] = [null, true, false, 0, 1, 2, 3, -1, 2.5, '', 'a', '2'];

describe('known values', () => {
  it.each(operatorNames)('%s is what json-rules-engine makes of them', (operator) => {
    const operands = lists.includes(operator) ? scalars.map((x) => [x, 'a', 2]) : scalars;
    for (const a of [...scalars, ['a', 'b'], []] as const)
      for (const b of operands)
        expect([a, b, compare(operator, a, b)]).toEqual([a, b, plain[operator](a, b) ? YES : NO]);
  });

  it.each([
    ['lessThan', 5],
    ['lessThanInclusive', 5],
    ['greaterThan', -5],
    ['greaterThanInclusive', 0],
  ] as const)('none is neither below nor above a number: null %s %d is false', (operator, n) => {
    expect(compare(operator, null, n)).toBe(NO);
    expect(compare(operator, n, null)).toBe(NO);
  });

  it('none equals none only', () => {
    expect(compare('equal', null, null)).toBe(YES);
    for (const value of scalars.slice(1)) expect(compare('equal', null, value)).toBe(NO);
    expect(compare('notEqual', null, 0)).toBe(YES);
    expect(compare('in', null, [null, 'a'])).toBe(YES);
  });

  it('a list that is none contains nothing, and json-rules-engine does not say either that it lacks something', () => {
    expect(compare('contains', null, 'a')).toBe(NO);
    expect(compare('doesNotContain', null, 'a')).toBe(NO);
  });
});

describe('what is not known', () => {
  it.each(operatorNames)('%s of or with an unknown is unknown', (operator) => {
    for (const value of [...scalars, ['a'], between(0, 3), unknown]) {
      expect(compare(operator, unknown, value)).toBe(UNKNOWN);
      expect(compare(operator, value, unknown)).toBe(UNKNOWN);
    }
  });

  it('is decided where every value it may have gives the same verdict', () => {
    const states = new Unknown(
      [],
      [
        { value: 'yes', ways: [] },
        { value: 'not-applicable', ways: [] },
      ],
    );
    expect(compare('equal', states, 'no')).toBe(NO);
    expect(compare('in', states, ['yes', 'not-applicable'])).toBe(YES);
    expect(compare('equal', states, 'yes')).toBe(UNKNOWN);
    expect(compare('notEqual', states, 'no')).toBe(YES);
  });

  it.each(operatorNames)('%s and its negation never agree on numbers and scalars', (operator) => {
    const operand = lists.includes(operator) ? [1, 2, 'a'] : 2;
    const opposite = (truth: Tri) => (truth === UNKNOWN ? UNKNOWN : truth === YES ? NO : YES);
    for (const a of [0, 1, 2, 3, between(0, 1), between(1, 2), between(0, 5), unknown, ['a']])
      if (!['contains', 'doesNotContain'].includes(operator) || Array.isArray(a))
        if (
          !Array.isArray(a) ||
          ['contains', 'doesNotContain', 'equal', 'notEqual', ...lists].includes(operator)
        )
          expect(compare(negate(operator), a, operand)).toBe(opposite(compare(operator, a, operand)));
  });
});

describe('an interval', () => {
  const numeric = operatorNames.filter((name) => !['contains', 'doesNotContain'].includes(name));

  it.each(
    numeric,
  )('%s gives no verdict that a number inside contradicts, and is unknown only where two differ', (operator) => {
    const small = fc.integer({ min: -4, max: 4 });
    const operand = lists.includes(operator)
      ? fc.array(small, { minLength: 1, maxLength: 3 })
      : fc.oneof(
          small,
          // an interval is of two numbers at the least
          fc.tuple(small, fc.integer({ min: 1, max: 8 })).map(([a, width]) => between(a, a + width)),
        );
    fc.assert(
      fc.property(small, fc.nat(4), operand, (lo, width, b) => {
        const verdict = compare(operator, width === 0 ? lo : between(lo, lo + width), b);
        const inside = (value: typeof b) =>
          value instanceof Range
            ? Array.from({ length: value.hi - value.lo + 1 }, (_, i) => value.lo + i)
            : [value];
        const verdicts = new Set<Tri>();
        for (let a = lo; a <= lo + width; a += 1)
          for (const y of inside(b)) verdicts.add(plain[operator](a, y as Scalar) ? YES : NO);
        if (verdict !== UNKNOWN) expect([...verdicts]).toEqual([verdict]);
        else if (!lists.includes(operator)) expect(verdicts.size).toBe(2);
      }),
      { numRuns: 300 },
    );
  });

  it('without an upper bound is compared by its lower', () => {
    const more = between(2, Number.POSITIVE_INFINITY);
    expect(compare('greaterThanInclusive', more, 2)).toBe(YES);
    expect(compare('greaterThan', more, 2)).toBe(UNKNOWN);
    expect(compare('equal', more, 1)).toBe(NO);
    expect(compare('lessThan', more, 2)).toBe(NO);
  });

  it('is no text and not none', () => {
    expect(compare('equal', between(0, 2), null)).toBe(NO);
    expect(compare('notEqual', between(0, 2), null)).toBe(YES);
    expect(compare('equal', between(0, 2), '1')).toBe(NO);
  });
});
