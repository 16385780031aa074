import type { Packed, Value } from '../src/measure/unpack.js';

/** Shorter than this, a place in the list is not worth its while. */
const short = 6;

/** Packs JSON for `unpack`, which says how it is written. */
export function pack(json: unknown): string {
  const times = new Map<string, number>();
  const count = (value: unknown): void => {
    const text = JSON.stringify(value);
    const before = times.get(text) ?? 0;
    times.set(text, before + 1);
    // what lies in a thing that is shared is written once with it
    if (before === 0 && typeof value === 'object' && value !== null) Object.values(value).forEach(count);
  };
  count(json);

  const shapes: string[][] = [];
  const shapeOf = new Map<string, number>();
  const shared: Value[] = [];
  const placeOf = new Map<string, number>();

  const write = (value: unknown): Value => {
    const text = JSON.stringify(value);
    if ((times.get(text) ?? 0) < 2 || text.length < short || typeof value === 'number') return whole(value);
    const known = placeOf.get(text);
    if (known !== undefined) return known;
    const packed = whole(value);
    placeOf.set(text, shared.length);
    shared.push(packed);
    return shared.length - 1;
  };
  const whole = (value: unknown): Value => {
    if (typeof value === 'number') return [0, value];
    if (typeof value !== 'object' || value === null) return value as Value;
    if (Array.isArray(value)) return [1, ...value.map(write)];
    const keys = Object.keys(value);
    const name = JSON.stringify(keys);
    const shape = shapeOf.get(name) ?? shapes.push(keys) - 1;
    shapeOf.set(name, shape);
    return [shape + 2, ...Object.values(value).map(write)];
  };
  const root = write(json);
  const packed: Packed = [shapes, shared, root];
  return JSON.stringify(packed);
}
