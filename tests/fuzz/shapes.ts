/** JSON of random shape, with the keys of a case here and there. */
import { caseKinds } from '../../src/case/kinds.js';
import { names, someDate, someValue } from './hostile.js';
import { put } from './json.js';
import type { Random } from './random.js';

const keys = [
  ...['kind', 'measure', 'id', 'subject', 'began', 'facts', 'events', 'unrecorded', 'places', 'persons'],
  ...['members', 'conduct', 'answers', 'values', 'examining', 'fields', 'type', 'on', 'note', 'for', 'name'],
  ...['notBefore', 'notAfter', 'role', 'term', 'from', 'to', 'of', 'value', 'event', 'replace', 'fact'],
];

function someJson(random: Random, depth: number): unknown {
  const n = random.below(10);
  if (depth === 0 || n < 3) return someValue(random);
  if (n === 3) return someDate(random);
  const length = random.below(5);
  if (n < 6) return Array.from({ length }, () => someJson(random, depth - 1));
  const object = {};
  for (let i = 0; i < length; i += 1)
    put(object, random.pick(random.percent(70) ? keys : names), someJson(random, depth - 1));
  return object;
}

/** Anything; in most cases an object that says of which kind and measure it is, so that the rest of it is looked at. */
export function someShape(random: Random, measures: readonly string[]): unknown {
  const json = someJson(random, 2 + random.below(5));
  if (random.percent(20) || typeof json !== 'object' || json === null || Array.isArray(json)) return json;
  const named: readonly (readonly [string, unknown])[] = [
    ['kind', random.pick(caseKinds)],
    ['measure', random.pick(measures)],
    ['id', random.pick(names)],
    ['subject', random.percent(50) ? { type: 'other' } : someJson(random, 2)],
  ];
  const whole = {};
  for (const [key, value] of Object.entries(json)) put(whole, key, value);
  for (const [key, value] of named) if (random.percent(90)) put(whole, key, value);
  return whole;
}
