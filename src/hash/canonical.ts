import { isFixed } from '../json/write.js';

/** What is frozen all through, and so the same whenever it is asked for. */
const known = new WeakMap<object, string>();

/**
 * JSON of a value in the one form of RFC 8785: the keys of each object in the order of their UTF-16 code units, no
 * blanks, numbers and texts as JavaScript writes them. What is undefined is left out, as JSON leaves it out.
 */
export function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const found = known.get(value);
  if (found !== undefined) return found;
  const text = Array.isArray(value) ? `[${value.map(canonical).join(',')}]` : members(value);
  if (Object.isFrozen(value) && isFixed(value)) known.set(value, text);
  return text;
}

function members(value: object): string {
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const inner = (value as Readonly<Record<string, unknown>>)[key];
    if (inner !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonical(inner)}`;
  }
  return `{${text}}`;
}
