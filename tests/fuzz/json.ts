import type { Random } from './random.js';

export type Path = readonly (string | number)[];
type Keyed = Record<string | number, unknown>;

export const isKeyed = (json: unknown): json is Keyed => typeof json === 'object' && json !== null;

/** A copy of what JSON can hold; what is frozen stays what it is. A key `__proto__` stays a key. */
export function copyOf<T>(json: T): T {
  if (!isKeyed(json) || Object.isFrozen(json)) return json;
  if (Array.isArray(json)) return json.map(copyOf) as T;
  const copy = {};
  for (const key of Object.keys(json)) put(copy, key, copyOf(json[key]));
  return copy as T;
}

/** Sets a key of its own, `__proto__` too, as `JSON.parse` does; where there can be none, such as behind bytes, nothing. */
export function put(object: object, key: string | number, value: unknown): void {
  Reflect.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

/** A place in JSON: what holds it, and under which key. */
export interface Place {
  readonly parent: Keyed;
  readonly key: string | number;
  readonly path: Path;
}

/** Some place below the root that can be written to; null where there is none. */
export function somePlace(json: unknown, random: Random): Place | null {
  let place = null as Place | null;
  let inner = json;
  while (isKeyed(inner) && !Object.isFrozen(inner)) {
    const keys = Array.isArray(inner) ? inner.length : Object.keys(inner);
    const count = typeof keys === 'number' ? keys : keys.length;
    if (count === 0 || (place !== null && random.percent(25))) break;
    const at = random.below(count);
    const key = typeof keys === 'number' ? at : (keys[at] as string);
    place = { parent: inner, key, path: [...(place?.path ?? []), key] };
    inner = inner[key];
  }
  return place;
}

/** Every text of a piece of JSON with its place; keys are not among them. */
export function* textsIn(json: unknown, path: Path = []): Generator<Place & { readonly text: string }> {
  if (!isKeyed(json)) return;
  for (const key of Object.keys(json)) {
    const value = json[key];
    const at = Array.isArray(json) ? Number(key) : key;
    if (typeof value === 'string') yield { parent: json, key: at, path: [...path, at], text: value };
    else yield* textsIn(value, [...path, at]);
  }
}

/** How many values there are in it; of a circle, or of what is very deep, as many as `enough`. */
export function sizeOf(json: unknown, enough = 1_000_000): number {
  const todo = [json];
  let size = 0;
  for (let one = todo.pop(); size < enough; one = todo.pop()) {
    size += 1;
    if (isKeyed(one)) for (const key of Object.keys(one)) todo.push(one[key]);
    if (todo.length === 0) break;
  }
  return size;
}

/** Frozen all through, so that whoever writes to it throws; circles are no trouble. */
export function frozen<T>(json: T): T {
  const todo: unknown[] = [json];
  for (let one = todo.pop(); todo.length > 0 || one !== undefined; one = todo.pop())
    if (isKeyed(one) && !Object.isFrozen(one) && !ArrayBuffer.isView(one)) {
      Object.freeze(one);
      for (const key of Object.keys(one)) todo.push(one[key]);
    }
  return json;
}
