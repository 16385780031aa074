import type { Program } from '../engine/program.js';
import { consulted, reachOf, touchedBy } from '../engine/reach.js';
import type { Evaluation } from '../evaluation.js';
import { normsOf } from '../measure/expand.js';
import type { Norm } from '../measure/format.js';
import type { Text } from '../text.js';

/** Another option of one reading, all others as they are. */
export interface OtherReading {
  readonly reading: string;
  readonly option: string;
  readonly question: Text;
  /** The option in words. */
  readonly text: Text;
}

/** Another option to be tried, and the norms on which it bears; null: on all. */
export interface Flip extends OtherReading {
  readonly norms: ReadonlySet<string> | null;
}

/** What a run was asked that makes a difference to the readings it consults. */
export interface Asked {
  readonly only?: ReadonlySet<string> | undefined;
  /** `no`: no rule was judged. */
  readonly applies?: Evaluation['applies'];
}

/** Every single option that a run could have been asked under instead: only of readings that it consulted. */
export function flipsOf(program: Program, asked: Asked): readonly Flip[] {
  const reach = reachOf(program);
  const judged = new Set(
    normsOf(program.unsettled)
      .filter(({ norm }) => isJudged(norm, program.source.measure.id, asked))
      .map(({ norm }) => norm.id),
  );
  const met = consulted(reach, (id) => judged.has(id));
  return program.source.measure.interpretations
    .filter(({ id, switchable }) => switchable && met.has(id))
    .flatMap(({ id, question, options }) =>
      options
        .filter((option) => option.id !== program.readings[id])
        .map(
          ({ id: option, zh, en }): Flip => ({
            reading: id,
            option,
            question,
            text: { zh, en },
            norms: touchedBy(reach, id),
          }),
        ),
    );
}

function isJudged({ id, rules, entry }: Norm, measure: string, { only, applies }: Asked): boolean {
  if (applies === 'no' && entry?.shape !== 'applies') return false;
  const names = [id, `${measure}/${id}`, ...(rules ?? []).map(({ name }) => name)];
  return only === undefined || names.some((name) => only.has(name));
}

/** The reading and option of a flip, without what it is tried by. */
export const otherReading = ({ norms: _norms, ...rest }: Flip): OtherReading => rest;
