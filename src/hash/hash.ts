import type { EvaluateOptions } from '../call-options.js';

import type { Program } from '../engine/program.js';
import type { Evaluation } from '../evaluation.js';
import type { Measure } from '../measure/measure.js';
import { ownVocabulary } from '../measure/own-vocabulary.js';
import { namesOf } from '../options.js';
import type { Story } from '../timeline/replay.js';
import { version } from '../version.js';
import { calendarHash } from './calendar.js';
import { fingerprint } from './sha256.js';

/** All that an answer hangs on; hashes are SHA-256 in hexadecimal, of JSON in the form of RFC 8785. */
export interface HashParts {
  /** Of this package. */
  readonly version: string;
  /** Hash of the measure: `[measure.json, [[file, contents]…] in order, the part of the vocabulary that it uses]`. */
  readonly measure: string;
  /** Hash of the option in force of each of its readings, whether by choice or by default. */
  readonly readings: string;
  /** Hash of what the calendar says of each day from 1900 to 2199. */
  readonly calendar: string;
  /** Hash of the case. */
  readonly case: string;
  readonly asOf: string;
  readonly effectiveFrom: string | null;
  /** What was evaluated, sorted; null for everything. */
  readonly only: readonly string[] | null;
  /** What else was asked for, sorted. */
  readonly include: readonly Included[];
}

type Included = NonNullable<EvaluateOptions['include']>[number];

/** From what an answer was worked out and what it was, so that it can be worked out again and compared later. */
export interface Hash {
  /** Hash of `parts`: the same wherever the same is asked of the same. */
  readonly sha256: string;
  readonly parts: HashParts;
  /** Hash of the evaluation without its `hash`. */
  readonly answer: string;
}

/** The hash of an answer to a story. */
export function hashOf(
  { program, source, question }: Story,
  measure: Measure,
  evaluation: Evaluation,
  include: readonly Included[],
): Hash {
  const { calendar, effectiveFrom = null, only } = question;
  const parts: HashParts = {
    version,
    measure: measureHash(measure),
    readings: readingsHash(program),
    calendar: calendarHash(calendar),
    case: fingerprint(source),
    asOf: evaluation.asOf,
    effectiveFrom,
    only:
      only === undefined
        ? null
        : namesOf(measure)
            .filter((name) => only.has(name))
            .sort(),
    include: [...new Set(include)].sort(),
  };
  return { sha256: fingerprint(parts), parts, answer: fingerprint(evaluation) };
}

/** Works a hash out once for each thing. */
function kept<T extends object>(make: (of: T) => string): (of: T) => string {
  const known = new WeakMap<T, string>();
  return (of) => {
    const found = known.get(of) ?? make(of);
    known.set(of, found);
    return found;
  };
}

/** Its files keep their order, by which norms are read and actions come. */
const measureHash = kept(({ source, vocabulary }: Measure) =>
  fingerprint([source.measure, Object.entries(source.parts), ownVocabulary(source, vocabulary)]),
);

const readingsHash = kept(({ readings }: Program) => fingerprint(readings));
