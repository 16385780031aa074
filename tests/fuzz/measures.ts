/** Measures to be linted: whole ones of several sizes, changed without care. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Measure, measures } from '../../src/index.js';
import { anyMeasure } from '../support/random.js';
import { wild } from './changes.js';
import { copyOf } from './json.js';
import type { Json } from './pool.js';
import { Random } from './random.js';

export interface Draft {
  /** `measure` and `parts` by file name. */
  readonly source: unknown;
  readonly vocabulary: unknown;
  /** One that is looked through as it is: it was made without being checked. */
  readonly whole?: Measure;
}

const folder = new URL('../invalid/rules/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

const good: Draft = { source: read('_good.json'), vocabulary: read('_vocabulary.json') };

let tiny: readonly Draft[] | undefined;

/** Measures of random rules, some of which a file from outside could not hold. */
function tinyOf(seed: number): readonly Draft[] {
  tiny ??= fc
    .sample(anyMeasure, { seed, numRuns: 200 })
    .map(({ measure: { measure } }) => ({ source: null, vocabulary: null, whole: measure }));
  return tiny;
}

/** The draft of a number: the same whenever it is asked for with the same seed. */
export function draftOf(seed: number, index: number): Draft {
  const random = new Random(seed, ~index);
  const n = random.below(100);
  if (n < 40) return random.pick(tinyOf(seed));
  const shipped = () => {
    const { source, vocabulary } = random.pick(measures());
    return { source, vocabulary };
  };
  const base = n < 98 ? good : shipped();
  const [source, vocabulary] = [copyOf(base.source), copyOf(base.vocabulary)];
  const times = random.below(3);
  for (let i = 0; i < times; i += 1)
    random.pick(wild)((random.percent(85) ? source : vocabulary) as Json, random);
  return { source, vocabulary };
}
