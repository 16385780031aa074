import * as z from 'zod';
import { atFirstUse } from '../../at-first-use.js';
import { civilDate } from '../../case/slots.js';
import type { Fault } from '../../errors.js';
import type { Evaluation } from '../../evaluation.js';
import { Faults, isObject, type Path, type Site } from '../../faults.js';
import type { Hash } from '../../hash/hash.js';
import { checkSchema } from '../../issues.js';

/** A result as it was written, and the case that was written with it. */
export interface Stored {
  readonly evaluation: Evaluation & { readonly hash: Hash };
  readonly source?: unknown;
}

const form = atFirstUse(() =>
  z.looseObject({
    case: z.string(),
    measure: z.string(),
    asOf: civilDate(),
    readings: z.record(z.string(), z.string()),
    hash: z.looseObject({
      sha256: z.string(),
      parts: z.looseObject({
        version: z.string(),
        measure: z.string(),
        readings: z.string(),
        calendar: z.string(),
        case: z.string(),
        asOf: civilDate(),
        effectiveFrom: civilDate().nullable(),
        only: z.array(z.string()).nullable(),
        include: z.array(z.enum(['contested', 'needs', 'nextChange', 'reasons'])),
      }),
      answer: z.string(),
    }),
  }),
);

/** Reads a result: an evaluation, or one in a record that has its case beside it. All faults at once. */
export function storedOf(value: unknown): Stored | readonly Fault[] {
  const faults = new Faults();
  const isRecord = isObject(value) && isObject(value.evaluation);
  const evaluation = isRecord ? value.evaluation : value;
  const at: Path = isRecord ? ['evaluation'] : [];
  const site: Site = {
    place: isObject(evaluation) && typeof evaluation.case === 'string' ? evaluation.case : '',
  };
  if (!isObject(evaluation)) faults.add('NOT_AN_OBJECT', site, at, evaluation, aResult);
  else if (evaluation.hash === undefined)
    faults.add('KEY_MISSING', site, [...at, 'hash'], undefined, aResult, writeIt);
  else checkSchema(faults, site, form(), evaluation, at);
  if (faults.list.length > 0) return faults.list;
  const stored = evaluation as unknown as Stored['evaluation'];
  return isRecord && value.source !== undefined
    ? { evaluation: stored, source: value.source }
    : { evaluation: stored };
}

export const aResult = {
  zh: '应为带校验值（hash）的判断结果。',
  en: 'Expected a result that has its hash.',
};
const writeIt = {
  zh: '写结果时要加 --include hash。',
  en: 'Write results with --include hash.',
};
