import { type Change, drop, isJson, type Json, type Mutator } from './places.js';

const isLeaf = (value: unknown): boolean => isJson(value) && 'fact' in value && 'operator' in value;

/** A leaf may not stand at the root. */
const asRoot = (condition: unknown): unknown => (isLeaf(condition) ? { all: [condition] } : condition);

/** Conditions of `all` and `any` left out one by one, and the one put for the other. */
export const groups: Mutator = ({ value, path }) => {
  if (!isJson(value)) return [];
  const changes: Change[] = [];
  for (const [key, other] of [
    ['all', 'any'],
    ['any', 'all'],
  ] as const) {
    const list = value[key];
    if (!Array.isArray(list) || list.length < 2) continue;
    for (const i of list.keys()) changes.push(drop('condition-dropped', [...path, key, i]));
    changes.push({ kind: 'all-any-swapped', path, to: { [other]: list }, how: '' });
  }
  return changes;
};

export const negations: Mutator = ({ value, path }) =>
  isJson(value) && isJson(value.not) ? [{ kind: 'not-removed', path, to: asRoot(value.not), how: '' }] : [];

const atItsEdge: Readonly<Record<string, string>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  in: 'notIn',
  notIn: 'in',
  contains: 'doesNotContain',
  doesNotContain: 'contains',
  lessThan: 'lessThanInclusive',
  lessThanInclusive: 'lessThan',
  greaterThan: 'greaterThanInclusive',
  greaterThanInclusive: 'greaterThan',
};

/** Of a boolean the value is flipped, which is the same. */
export const operators: Mutator = ({ value, path }) => {
  if (!isLeaf(value)) return [];
  const { operator, value: operand } = value as { operator: string; value: unknown };
  const to = atItsEdge[operator];
  if (to === undefined || typeof operand === 'boolean') return [];
  return [{ kind: 'operator-changed', path: [...path, 'operator'], to, how: to }];
};

/** A condition asks for another option of a reading that has more than two. */
export const askedReadings: Mutator = ({ value, path, measure }) => {
  if (!isJson(value) || value.fact !== 'reading' || typeof value.value !== 'string') return [];
  const { id } = value.params as Json;
  const options = measure.interpretations.find((one) => one.id === id)?.options.map((one) => one.id) ?? [];
  if (options.length < 3) return [];
  const to = options[(options.indexOf(value.value) + 1) % options.length];
  return [{ kind: 'reading-swapped', path: [...path, 'value'], to, how: String(to) }];
};
