import type { Ctx } from '../engine/context.js';
import type { Program, Variation } from '../engine/program.js';
import type { Evaluation } from '../evaluation.js';
import { normsOf } from '../measure/expand.js';
import type { Norm } from '../measure/format.js';
import type { Text } from '../text.js';
import { idleOn, isConsulted, isTouched, reachOf, touchedBy } from './reach.js';

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

/** What a run was asked, and found, that makes a difference to the readings it consulted. */
export interface Asked {
  readonly only?: ReadonlySet<string> | undefined;
  /** `no`: no rule was judged. */
  readonly applies?: Evaluation['applies'];
  /** The one day that was asked about; left out where there were several. */
  readonly on?: Ctx;
  /** Does the log move deadlines? Then a reading bears on whatever reads one, wherever it says whose deadline it is. */
  readonly moved?: boolean;
}

/** Every single option that a run could have been asked under instead: only of readings that it consulted. */
export function flipsOf(program: Program, asked: Asked): readonly Flip[] {
  const reach = reachOf(program);
  const { id: measure, interpretations } = program.source.measure;
  const judged = new Set(
    normsOf(program.unsettled)
      .filter(({ norm }) => isJudged(norm, measure, asked))
      .map(({ norm }) => norm.id),
  );
  const run = {
    isJudged: (norm: string) => judged.has(norm),
    isIdle: asked.applies === 'no' ? () => true : asked.on && idleOn(reach, asked.on),
  };
  return interpretations
    .filter(({ id, switchable }) => switchable && (asked.moved === true || isConsulted(reach, id, run)))
    .flatMap(({ id: reading, question, options }) => {
      const norms = asked.moved === true ? null : touchedBy(reach, reading);
      return options
        .filter(({ id }) => id !== program.readings[reading])
        .map(({ id: option, zh, en }): Flip => ({ reading, option, question, text: { zh, en }, norms }));
    });
}

/** What of a program stays as it is under another option. */
export function variationOf(base: Program, { reading, norms }: Flip): Variation {
  const reach = reachOf(base);
  return { base, reading, norms, isTouched: (norm) => isTouched(reach, norm, reading) };
}

function isJudged({ id, rules, entry }: Norm, measure: string, { only, applies }: Asked): boolean {
  if (applies === 'no' && entry?.shape !== 'applies') return false;
  const names = [id, `${measure}/${id}`, ...(rules ?? []).map(({ name }) => name)];
  return only === undefined || names.some((name) => only.has(name));
}

/** The reading and option of a flip, without what it is tried by. */
export const otherReading = ({ norms: _norms, ...rest }: Flip): OtherReading => rest;
