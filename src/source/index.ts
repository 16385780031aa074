/**
 * The words of the document behind a measure, from a text that the caller has: no document's sentences ship with the
 * package.
 */

export { type SourceCode, sourceCodes } from './codes.js';
export type { SourceFinding } from './finding.js';
export { type BlockPrint, type Fingerprints, fingerprintOf, type PartPrint } from './fingerprints.js';
export type { OutlineEntry } from './outline.js';
export {
  fingerprintsOf,
  type Quotes,
  quotesOf,
  type Sourced,
  type SourceOptions,
  sourceDifferences,
  withSource,
} from './with-source.js';
