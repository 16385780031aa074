import { createDuxun, getMeasure, safeDefineMeasure } from '../../../src/index.js';
import { type Mutant, mutantsOf } from '../../../src/testing/mutation/index.js';
import type { Asked } from './compare.js';
import { compare } from './compare.js';
import { parts } from './run.js';
import { askedFrom, common, matter, ofInspection, ofSupervision, sequences } from './sequences.js';

/** The rules of the norms that the oracle tells of; the days and conditions they share are mostly about other readings. */
const told = /norms\/(5\.([2-9]|1[0-4])|12\.9|13\.[456]|17\.12|18\.3|19\.[4-9])\//;
const others = /\/mission/;
const files = ['article-05', 'article-12', 'article-13', 'article-17', 'article-18', 'article-19'];

/** Every change of one thing in the rules that the oracle tells of. */
export const considered = (): Mutant[] => {
  const measure = getMeasure('maoming-2017');
  if (!measure) throw new Error('no maoming-2017');
  return mutantsOf(measure.source, files).filter(({ id }) => told.test(id) && !others.test(id));
};

/** Whether the oracle sees the change, by every `every`-th sequence of up to three events. */
export const noticed = (by: Asked, every: number): boolean => {
  for (const part of parts.filter(({ firstDayOnly }) => !firstDayOnly)) {
    const rest = [...common, ...(part.origin === 'inspection' ? ofInspection : ofSupervision)];
    let at = 0;
    for (const { log, last } of sequences(part.first, rest, part.more)) {
      if (at++ % every !== 0) continue;
      if (compare(matter(part.origin), log, askedFrom(last), by).length > 0) return true;
    }
  }
  return false;
};

export interface Noticed {
  readonly tried: number;
  readonly noticed: number;
  readonly survivors: readonly string[];
}

/**
 * Changes one thing after the other in the rules of Maoming's findings: how many of the changes does the oracle notice?
 *
 * @param oneIn - every so many-th change
 * @param every - by every so many-th sequence
 */
export const noticedMutants = (oneIn: number, every: number): Noticed => {
  const survivors: string[] = [];
  let tried = 0;
  for (const mutant of considered().filter((_, at) => at % oneIn === 0)) {
    const defined = safeDefineMeasure(mutant.source);
    if (!defined.ok) continue;
    tried++;
    let seen = true;
    try {
      seen = noticed(createDuxun({ measures: [defined.measure] }), every);
    } catch {
      // an answer that can't be given is noticed as well
    }
    if (!seen) survivors.push(mutant.id);
  }
  return { tried, noticed: tried - survivors.length, survivors };
};
