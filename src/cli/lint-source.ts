import { readFileSync } from 'node:fs';
import { TextDecoder } from 'node:util';
import type { Measure } from '../measure/measure.js';
import { type SourceFinding, sourceDifferences } from '../source/index.js';
import { Unreadable } from './unreadable.js';

/** A text as Chinese offices save it: UTF-8 or UTF-16 with a mark, UTF-8, else GB 18030. */
export function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/**
 * `duxun lint --source FILE`: where the text of a file is not the one that the measure was encoded from.
 *
 * @param fingerprints what `fingerprints.json` in the measure's folder holds, where it has one
 * @throws Unreadable
 * @throws DuxunError where there is no text, or `fingerprints` are wrong
 */
export function lintSource(measure: Measure, path: string, fingerprints?: unknown): readonly SourceFinding[] {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new Unreadable(path, error);
  }
  return sourceDifferences(measure, decoded(bytes), fingerprints === undefined ? {} : { fingerprints });
}
