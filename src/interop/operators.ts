import { Operator } from 'json-rules-engine';

const isNumber = (value: unknown): value is number => typeof value === 'number';
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const numeric = (name: string, holds: (a: number, b: number) => boolean) =>
  new Operator<unknown, unknown>(name, (a, b) => isNumber(a) && isNumber(b) && holds(a, b));

/**
 * The operators whose meaning here is not that of stock: numbers only are below or above one another (stock takes
 * `'12abc'` for one, and finds 3 above `null`), and what is no list has no members (stock looks into texts, and throws).
 */
export const strictOperators: readonly Operator<unknown, unknown>[] = [
  numeric('lessThan', (a, b) => a < b),
  numeric('lessThanInclusive', (a, b) => a <= b),
  numeric('greaterThan', (a, b) => a > b),
  numeric('greaterThanInclusive', (a, b) => a >= b),
  new Operator<unknown, unknown>('in', (a, list) => isList(list) && list.includes(a)),
  new Operator<unknown, unknown>('notIn', (a, list) => !(isList(list) && list.includes(a))),
];
