import { readingsInForce } from '../engine/readings.js';
import type { Names } from '../measure/check/names.js';

/** The readings that selectors and conditions anywhere inside ask for, names followed. */
export function readingsIn(names: Names, json: unknown, seen = new Set<string>()): Set<string> {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, one] of Object.entries(value)) {
      if (key === 'byReading' && typeof one === 'string') found.add(one);
      if (key === 'fact' && one === 'reading') {
        const id = (value as { params?: { id?: unknown } }).params?.id;
        if (typeof id === 'string') found.add(id);
      }
      if ((key === 'day' || key === 'condition') && typeof one === 'string' && !seen.has(`${key} ${one}`)) {
        seen.add(`${key} ${one}`);
        look((key === 'day' ? names.days : names.conditions).get(one)?.json);
      }
      look(one);
    }
  };
  look(json);
  return found;
}

/** The defaults, and each other option of one reading at a time that bears on a piece of JSON. */
export function settings(names: Names, json: unknown): readonly Readonly<Record<string, string>>[] {
  const defaults = readingsInForce([...names.interpretations.values()]);
  const others = [...readingsIn(names, json)].flatMap((id) =>
    (names.interpretations.get(id)?.options ?? [])
      .filter((option) => option.id !== defaults[id])
      .map((option) => ({ ...defaults, [id]: option.id })),
  );
  return [defaults, ...others];
}
