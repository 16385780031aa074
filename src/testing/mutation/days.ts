import { type Change, drop, isJson, type Json, type Mutator } from './places.js';

/** Lists of days: one left out, and the latest taken for the earliest. */
export const dayLists: Mutator = ({ value, path }) => {
  if (!isJson(value)) return [];
  const changes: Change[] = [];
  for (const key of ['latestOf', 'earliestOf', 'firstOf'] as const) {
    const list = value[key];
    if (!Array.isArray(list) || list.length < 2) continue;
    for (const i of list.keys()) changes.push(drop('day-dropped', [...path, key, i]));
    const other = key === 'earliestOf' ? 'latestOf' : 'earliestOf';
    changes.push({ kind: 'day-form-changed', path, to: { [other]: list }, how: other });
  }
  return changes;
};

/** A day instead of the one after or before it, and a known day for one that is only not after it. */
export const neighbours: Mutator = ({ value, path }) => {
  if (!isJson(value)) return [];
  for (const key of ['after', 'before', 'notAfter']) {
    const day = value[key];
    if (day === undefined) continue;
    const to = typeof day === 'string' && !/^\d/.test(day) ? { event: day } : { on: day };
    return [{ kind: 'day-form-changed', path, to, how: 'on' }];
  }
  return [];
};

/** Not written as a literal: an object with a key `then` is taken for a promise. */
const swapped = (value: Json) =>
  Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key === 'then' ? 'else' : key === 'else' ? 'then' : key, one]),
  );

export const branches: Mutator = ({ value, path }) =>
  isJson(value) && 'then' in value && 'else' in value
    ? [{ kind: 'sides-swapped', path, to: swapped(value), how: '' }]
    : [];

/** The first such event for the last, and the other way round. */
export const ordinals: Mutator = ({ value, path, slot }) => {
  if (!isJson(value)) return [];
  const asField = slot === 'params' && 'field' in value && 'event' in value;
  const asDay =
    slot !== 'params' &&
    slot !== 'judgedAt' &&
    slot !== 'each' &&
    'event' in value &&
    !('shape' in value) &&
    !('met' in value);
  if (!asField && !asDay) return [];
  const usual = asField ? 'last' : 1;
  const { nth = usual } = value;
  if (typeof nth === 'object') return [];
  const to = nth === 'last' ? 1 : 'last';
  return [{ kind: 'word-changed', path: [...path, 'nth'], to, how: String(to) }];
};
