import { NO, not, Range, type Scalar, type Tri, tri, UNKNOWN, Unknown, type Value, YES } from './value.js';

/** json-rules-engine's ten operators; their meaning on known values is its own, traps excepted (null, text as number). */
export const operatorNames = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
] as const;
export type OperatorName = (typeof operatorNames)[number];

const negations: Record<OperatorName, OperatorName> = {
  equal: 'notEqual',
  notEqual: 'equal',
  in: 'notIn',
  notIn: 'in',
  contains: 'doesNotContain',
  doesNotContain: 'contains',
  lessThan: 'greaterThanInclusive',
  lessThanInclusive: 'greaterThan',
  greaterThan: 'lessThanInclusive',
  greaterThanInclusive: 'lessThan',
};
export const negate = (name: OperatorName): OperatorName => negations[name];

export type Operand = Value | readonly Scalar[];

const bounds = (value: Operand): readonly [number, number] | null =>
  typeof value === 'number' ? [value, value] : value instanceof Range ? [value.lo, value.hi] : null;

function equal(a: Operand, b: Operand): Tri {
  if (!(a instanceof Range || b instanceof Range)) return tri(a === b);
  const [x, y] = [bounds(a), bounds(b)];
  if (x && y) {
    // an interval is of two days or numbers at the least
    return x[1] < y[0] || y[1] < x[0] ? NO : UNKNOWN;
  }
  return tri(a === b);
}

function oneOf(a: Operand, list: Operand): Tri {
  if (!Array.isArray(list)) return NO;
  let found: Tri = NO;
  for (const item of list as readonly Scalar[]) {
    const same = equal(a, item);
    if (same === YES) return YES;
    if (same === UNKNOWN) found = UNKNOWN;
  }
  return found;
}

/** Is `a` below `b` (`orEqual`: or at it)? False where either is no number: none is neither below nor above. */
function below(a: Operand, b: Operand, orEqual: boolean): Tri {
  if (typeof a === 'number' && typeof b === 'number') return tri(orEqual ? a <= b : a < b);
  const [x, y] = [bounds(a), bounds(b)];
  if (!x || !y) return NO;
  if (orEqual ? x[1] <= y[0] : x[1] < y[0]) return YES;
  return (orEqual ? x[0] > y[1] : x[0] >= y[1]) ? NO : UNKNOWN;
}

/** What every possible outcome comes to, where they agree. */
const agreed = (verdicts: readonly Tri[]): Tri => {
  const [first = UNKNOWN, ...rest] = verdicts;
  return rest.every((verdict) => verdict === first) ? first : UNKNOWN;
};

/** Compares a fact's value with an operand in three values. */
export function compare(operator: OperatorName, a: Operand, b: Operand): Tri {
  if (a instanceof Unknown) return agreed((a.outcomes ?? []).map(({ value }) => compare(operator, value, b)));
  if (b instanceof Unknown) return UNKNOWN;
  switch (operator) {
    case 'equal':
      return equal(a, b);
    case 'notEqual':
      return not(equal(a, b));
    case 'in':
      return oneOf(a, b);
    case 'notIn':
      return not(oneOf(a, b));
    case 'contains':
      return tri(Array.isArray(a) && (a as readonly unknown[]).includes(b));
    case 'doesNotContain':
      return tri(Array.isArray(a) && !(a as readonly unknown[]).includes(b));
    case 'lessThan':
      return below(a, b, false);
    case 'lessThanInclusive':
      return below(a, b, true);
    case 'greaterThan':
      return below(b, a, false);
    case 'greaterThanInclusive':
      return below(b, a, true);
  }
}
