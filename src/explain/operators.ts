import { negate, type OperatorName } from '../engine/operators.js';
import type { Truth } from '../reasons/types.js';
import type { Voice } from './voice.js';

/** How a number stands to the one asked for: `不少于3`, `fewer than 3`. */
export function comparison(v: Voice, operator: OperatorName, n: number, result: Truth): string {
  if (result === 'unknown') return v.t(`是否够数（${n}次）尚不能定`, `not certain against ${n}`);
  const holds = result === 'yes' ? operator : negate(operator);
  switch (holds) {
    case 'lessThan':
      return v.t(`少于${n}次`, `fewer than ${n}`);
    case 'lessThanInclusive':
      return v.t(`不超过${n}次`, `not more than ${n}`);
    case 'greaterThan':
      return v.t(`超过${n}次`, `more than ${n}`);
    case 'greaterThanInclusive':
      return v.t(`不少于${n}次`, `at least ${n}`);
    case 'equal':
      return v.t(`正好${n}次`, `exactly ${n}`);
    default:
      return v.t(`不是${n}次`, `not ${n}`);
  }
}
