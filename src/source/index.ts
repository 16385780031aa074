/**
 * The words of the document behind a measure, from a text that the caller has: no document's sentences ship with the
 * package.
 */

export type { Quotes } from '../quotes.js';
export { type SourceCode, sourceCodes } from './codes.js';
export type { SourceFinding } from './finding.js';
export { type BlockPrint, type Fingerprints, fingerprintOf, type PartPrint } from './fingerprints.js';
export type { OutlineEntry } from './outline.js';
export {
  fingerprintsOf,
  quotesOf,
  type Sourced,
  type SourceOptions,
  sourceDifferences,
  withSource,
} from './with-source.js';
