import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beside } from '../measure/contents.js';
import { type Defined, type DefineOptions, safeDefineMeasure } from '../measure/define.js';
import type { Vocabulary } from '../measure/format.js';
import { Unreadable } from './unreadable.js';

/**
 * What a folder of a measure holds: the text of each `.json` file in it, by name. What lies in folders below, as
 * scenarios may, is no part of the measure.
 *
 * @throws Unreadable
 */
export function readMeasureFolder(folder: string): Readonly<Record<string, string>> {
  try {
    return Object.fromEntries(
      readdirSync(folder)
        .filter((name) => name.endsWith('.json') && !beside.includes(name.slice(0, -'.json'.length)))
        .filter((name) => statSync(join(folder, name)).isFile())
        .sort()
        .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    );
  } catch (error) {
    throw new Unreadable(folder, error);
  }
}

/** The measure in a folder, or all that is wrong with it. @throws Unreadable */
export const measureIn = (folder: string, vocabulary: Vocabulary, options?: DefineOptions): Defined =>
  safeDefineMeasure(readMeasureFolder(folder), vocabulary, options);
