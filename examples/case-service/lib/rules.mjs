/** By whose rules an answer was given: the version of the library, the text of the measure, what the service was told. */
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';

/** The version of duxun that answers here. */
export const version = /** @type {{ version: string }} */ (
  createRequire(import.meta.url)('duxun/package.json')
).version;

/**
 * A text for each measure that is another one as soon as answers might be: stored answers that carry another are asked
 * again.
 *
 * @param {import('./types.d.ts').Library} library
 * @param {string} libraryVersion
 * @param {string | undefined} effectiveFrom
 */
export function rulesOf(library, libraryVersion, effectiveFrom) {
  /** @type {Map<string, string>} */
  const known = new Map();
  return (/** @type {string} */ id) => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const source = library.getMeasure(id)?.source ?? null;
    const made = `${libraryVersion}/${digest([source, effectiveFrom ?? null]).slice(0, 16)}`;
    known.set(id, made);
    return made;
  };
}

/** SHA-256 of a value as JSON, whatever the order of its keys. */
export const digest = (/** @type {unknown} */ value) =>
  createHash('sha256').update(JSON.stringify(value, sorted)).digest('hex');

/**
 * @param {string} _
 * @param {unknown} value
 */
const sorted = (_, value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
