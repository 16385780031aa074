import type { Extends, MeasureSource } from '../format.js';
import type { Extension, Off } from './types.js';

/** The norms of the base that are judged no more, and those that they carry. */
export function goneBy(
  own: Extends,
  parts: Extension['parts'],
  base: MeasureSource,
): ReadonlyMap<string, Off> {
  const off = offBy(own, parts);
  const carried = new Map<string, Off>();
  for (const part of Object.values(base.parts))
    for (const { id, carriedBy } of part.norms) {
      const gone = carriedBy === undefined ? undefined : off.get(carriedBy);
      if (gone !== undefined && !off.has(id)) carried.set(id, gone);
    }
  return new Map([...off, ...carried]);
}

function offBy({ off = [] }: Extends, parts: Extension['parts']): ReadonlyMap<string, Off> {
  const found = new Map<string, Off>();
  for (const { norm, why } of off) found.set(norm, { why });
  for (const part of Object.values(parts))
    for (const { id, replaces = [] } of part.norms)
      for (const norm of replaces)
        found.set(norm, {
          why: { zh: `由编号 ${id} 的规范代替。`, en: `Replaced by norm ${id}.` },
        });
  return found;
}
