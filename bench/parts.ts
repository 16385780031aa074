import type { Part } from './context.js';
import { engines } from './parts/engines.js';
import { growth } from './parts/growth.js';
import { imports } from './parts/imports.js';
import { memory } from './parts/memory.js';
import { pipeline } from './parts/pipeline.js';
import { time } from './parts/time.js';
import { workers } from './parts/workers.js';

/**
 * The parts, in the order in which they are run and told. Growth comes first: on a heap that other parts have filled, long
 * cases take longer.
 */
const parts: Readonly<Record<string, Part>> = {
  growth,
  engines,
  pipeline,
  time,
  memory,
  workers,
  import: imports,
};

export const partNames: readonly string[] = Object.keys(parts);

export function partNamed(name: string): Part {
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (part === undefined) throw new Error(`no part "${name}": ${partNames.join(', ')}`);
  return part;
}
