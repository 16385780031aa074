import type { Path } from '../../faults.js';
import type { MeasureSource } from '../../measure/format.js';

/** Where a piece of a measure stands: its file (`article-05.json`), and the way to it. */
export interface Place {
  readonly file: string;
  readonly path: Path;
}

const known = new WeakMap<MeasureSource, ReadonlyMap<object, Place>>();

/** Where each object of a measure stands. What an entry expands to is made of the same objects, and so is found too. */
export function placesOf(source: MeasureSource): ReadonlyMap<object, Place> {
  const found = known.get(source);
  if (found) return found;
  const places = new Map<object, Place>();
  const walk = (json: unknown, file: string, path: Path): void => {
    if (typeof json !== 'object' || json === null || places.has(json)) return;
    places.set(json, { file, path });
    for (const [key, value] of Object.entries(json))
      walk(value, file, [...path, Array.isArray(json) ? Number(key) : key]);
  };
  walk(source.measure, 'measure.json', []);
  for (const [name, part] of Object.entries(source.parts)) walk(part, `${name}.json`, []);
  known.set(source, places);
  return places;
}
