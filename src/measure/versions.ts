import type { Version } from './format.js';
import type { Measure } from './measure.js';

/**
 * The version of a measure that is in force on a day; null where none has come in place of the first yet.
 *
 * By the version's transition a case that began before may still be judged by the one under which it began.
 *
 * @param asOf `YYYY-MM-DD`
 * @example
 * versionOn(getMeasure('shanxi')!, '2018-06-01') // null
 */
export const versionOn = ({ source }: Measure, asOf: string): Version | null =>
  (source.measure.versions ?? []).filter(({ effectiveFrom }) => effectiveFrom <= asOf).at(-1) ?? null;
