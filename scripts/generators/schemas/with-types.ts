import type { Schema } from './say.js';

/** The keywords that say something of one type only. */
const ofType: Readonly<Record<string, readonly string[]>> = {
  object: [
    'properties',
    'required',
    'additionalProperties',
    'propertyNames',
    'minProperties',
    'maxProperties',
  ],
  array: ['items', 'minItems', 'maxItems'],
  string: ['pattern', 'minLength'],
};

/** The keywords whose schemas are about the same value. */
const same = ['allOf', 'anyOf', 'oneOf', 'if', 'then', 'else', 'not'];

const isSchema = (json: unknown): json is Schema =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/**
 * Says of which type a value is wherever a keyword asks for something that only values of that type have: a strict
 * validator takes a keyword that may be beside the point for a mistake.
 */
export function withTypes(schema: Schema, known = false): Schema {
  const own = Object.keys(ofType).find((type) => ofType[type]?.some((key) => schema[key] !== undefined));
  const typed = known || schema.type !== undefined;
  const inner = typed || own !== undefined;
  const value = (json: unknown, about: boolean): unknown => (isSchema(json) ? withTypes(json, about) : json);
  const names = (json: unknown): unknown =>
    isSchema(json)
      ? Object.fromEntries(Object.entries(json).map(([name, one]) => [name, value(one, false)]))
      : json;
  const entries = Object.entries(schema).map(([key, json]) => {
    if (key === 'properties' || key === '$defs') return [key, names(json)];
    if (key === 'items' || key === 'additionalProperties' || key === 'propertyNames')
      return [key, value(json, false)];
    if (!same.includes(key)) return [key, json];
    return [key, Array.isArray(json) ? json.map((one) => value(one, inner)) : value(json, inner)];
  });
  return Object.fromEntries(typed || own === undefined ? entries : [['type', own], ...entries]);
}
