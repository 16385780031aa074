import { fromDay, toDay } from '../../calendar/index.js';
import { type Change, drop, isSelector, type Mutator } from './places.js';

/** Keys whose numbers are laid down by the text. */
const numbered = new Set([
  'months',
  'workdays',
  'days',
  'years',
  'plus',
  'ordinal',
  'min',
  'max',
  'value',
  'nth',
]);

/** What is counted in whole numbers moves by one, a share by a hundredth. */
const steps = (n: number): readonly number[] => (Number.isInteger(n) ? [n + 1, n - 1] : [n + 0.01, n - 0.01]);

export const numbers: Mutator = ({ value, path, slot }) =>
  typeof value === 'number' && numbered.has(slot)
    ? steps(value).map((to): Change => ({ kind: 'number-moved', path, to, how: to > value ? '+' : '-' }))
    : [];

/** The first and the last day there is stand for no day at all. */
const ends = ['1900-01-01', '2199-12-31'];

const addDays = (day: string, n: number): string => fromDay(toDay(day) + n);

export const dates: Mutator = ({ value, path }) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !ends.includes(value)
    ? [1, -1].map(
        (n): Change => ({ kind: 'date-moved', path, to: addDays(value, n), how: n > 0 ? '+' : '-' }),
      )
    : [];

export const booleans: Mutator = ({ value, path, slot }) =>
  typeof value === 'boolean' && slot !== 'commencement'
    ? [{ kind: 'value-flipped', path, to: !value, how: String(!value) }]
    : [];

/** Codes of a list left out one by one. */
export const codes: Mutator = ({ value, path, slot }) =>
  Array.isArray(value) &&
  value.length > 1 &&
  slot !== 'order' &&
  value.every((one) => typeof one !== 'object')
    ? value.map((one, i) => drop('code-dropped', [...path, i], String(one)))
    : [];

const words: Readonly<Record<string, readonly string[]>> = {
  clamp: ['clamp', 'roll'],
  roll: ['none', 'next-workday'],
  endOf: ['month', 'quarter', 'year'],
  startOf: ['month', 'quarter', 'year'],
  period: ['month', 'quarter', 'year'],
  unit: ['month', 'quarter', 'year'],
  first: ['containing', 'next', 'previous'],
  conduct: ['from', 'to'],
  derive: ['all', 'any'],
  own: ['first', 'last'],
  choose: ['all', 'one', 'some'],
  modality: ['must', 'may'],
};

/** A word of a short closed list becomes the next of it. */
export const closed: Mutator = ({ value, path, slot }) => {
  const list = words[slot];
  if (list === undefined || typeof value !== 'string') return [];
  if (slot !== 'modality' && !list.includes(value)) return [];
  const to = list[(list.indexOf(value) + 1) % list.length] as string;
  return [{ kind: 'word-changed', path, to, how: to }];
};

/** The values of two options are put the one for the other. */
export const selectors: Mutator = ({ value, path }) => {
  if (!isSelector(value)) return [];
  const { byReading, ...options } = value;
  const names = Object.keys(options);
  const text = (name: string) => JSON.stringify(options[name]);
  return names.slice(1).flatMap((name, i): Change[] => {
    const before = names[i] as string;
    if (text(before) === text(name)) return [];
    const to = { byReading, ...options, [before]: options[name], [name]: options[before] };
    return [{ kind: 'reading-swapped', path, to, how: `${before} ${name}` }];
  });
};
