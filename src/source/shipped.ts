import { fingerprints } from '../generated/fingerprints.js';
import type { Fingerprints } from './fingerprints.js';

let all: Readonly<Record<string, Fingerprints>> | undefined;

/** The fingerprints of a bundled measure. */
export function shipped(id: string): Fingerprints | undefined {
  all ??= fingerprints();
  return Object.hasOwn(all, id) ? all[id] : undefined;
}
