import { isKeyed, put } from './json.js';

/** Goes through every place, the outer ones first. */
function* placesOf(
  json: unknown,
  path: readonly (string | number)[] = [],
): Generator<readonly (string | number)[]> {
  if (!isKeyed(json) || path.length > 40) return;
  const keys = Array.isArray(json) ? json.map((_, i) => i).reverse() : Object.keys(json);
  for (const key of keys) yield [...path, key];
  for (const key of keys) yield* placesOf(json[key], [...path, key]);
}

function without(json: unknown, path: readonly (string | number)[]): unknown {
  const [key, ...rest] = path;
  if (!isKeyed(json) || key === undefined) return json;
  if (Array.isArray(json))
    return rest.length === 0
      ? json.filter((_, i) => i !== key)
      : json.map((one: unknown, i) => (i === key ? without(one, rest) : one));
  const copy = {};
  for (const name of Object.keys(json))
    if (name !== key) put(copy, name, json[name]);
    else if (rest.length > 0) put(copy, name, without(json[name], rest));
  return copy;
}

/**
 * A smaller input at which the same thing goes wrong: what can be left out is left out, as long as trying takes no more
 * than so many times.
 */
export function shrunk(json: unknown, fails: (json: unknown) => boolean, tries = 600): unknown {
  let small = json;
  let left = tries;
  for (let smaller = true; smaller && left > 0; ) {
    smaller = false;
    for (const path of placesOf(small)) {
      if (left <= 0) break;
      left -= 1;
      const next = without(small, path);
      if (!fails(next)) continue;
      small = next;
      smaller = true;
      break;
    }
  }
  return small;
}
