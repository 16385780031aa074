import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDay, MAX_DAY, MIN_DAY, toDay } from '../../src/calendar/index.js';
import type { Evaluation } from '../../src/evaluation.js';
import { evaluate, getMeasure } from '../../src/index.js';
import type { Drawn } from '../support/cases.js';
import { contradictions } from '../support/contradictions.js';
import { anyHidden } from '../support/hiding.js';
import { anyCase, anyMeasure, type Both } from '../support/random.js';
import { patience, runs } from '../support/runs.js';
import { idsOf, openOf, type Tiny } from '../support/tiny.js';
import { allWords } from '../support/words.js';

const judge = (
  measure: Tiny,
  { known, vague, asOf, effectiveFrom, told }: Both,
): readonly [Evaluation, Evaluation] => [
  measure.evaluate(vague, asOf, told ? { effectiveFrom } : {}),
  measure.evaluate(known, asOf, { effectiveFrom }),
];

const judgesTiny = (rule: string) => rule === 'tiny/3.1';

/** The rules of bundled measures that judge how an act is done. */
const judging = new Set(
  allWords.flatMap(({ measure, kind }) =>
    measure.rules(kind).flatMap(({ rule }) => (rule.event.params.judgedAt ? rule.name : [])),
  ),
);

/** Norms that an answer of the case settles until their parts, or an event that does the duty, settle them otherwise. */
function overruledIn({ source }: Drawn): (norm: string) => boolean {
  const answered = new Set([
    ...Object.keys(source.answers ?? {}),
    ...(source.events ?? []).flatMap(({ type, norm }) => (type === 'answered' ? String(norm) : [])),
  ]);
  const norms = getMeasure(source.measure)?.norms ?? [];
  const found = norms.filter(
    ({ id, entry }) => answered.has(id) && (entry?.shape === 'duty' || entry?.own === 'last'),
  );
  return (norm) => found.some(({ id }) => id === norm);
}

describe('a case of which more becomes known', patience, () => {
  it('is never judged otherwise than it was: what is decided stays decided', () => {
    fc.assert(
      fc.property(anyMeasure, anyCase, ({ measure }, both) => {
        const [before, after] = judge(measure, both);
        expect(
          contradictions(before, after, {
            judges: judgesTiny,
            overruled: () => false,
            learnt: [],
          }),
        ).toEqual([]);
      }),
      { numRuns: runs },
    );
  });

  it('is never judged otherwise than it was, whatever its kind and measure', () => {
    fc.assert(
      fc.property(anyHidden, ({ known, vague, names }) => {
        const [before, after] = [vague, known].map(({ source, asOf, options }) =>
          evaluate(source, { ...options, asOf }),
        ) as [Evaluation, Evaluation];
        const allowed = {
          judges: (rule: string) => judging.has(rule),
          overruled: overruledIn(vague),
          learnt: names,
        };
        expect(contradictions(before, after, allowed)).toEqual([]);
      }),
      { numRuns: runs },
    );
  });

  it('leaves nothing undetermined once all is known', () => {
    fc.assert(
      fc.property(anyMeasure, anyCase, ({ measure }, both) => {
        const [, after] = judge(measure, both);
        expect(openOf(after)).toEqual([]);
        expect(after.criteria.filter(({ norm, state }) => state === 'unknown' && norm !== '1.6')).toEqual([]);
        expect(after.applies).not.toBe('unknown');
      }),
      { numRuns: 40 },
    );
  });

  it('is judged as of every day there is: evaluate never throws', () => {
    const day = fc.integer({ min: MIN_DAY, max: MAX_DAY });
    const edge = fc.constantFrom(MIN_DAY, MAX_DAY, toDay('2018-01-31'), toDay('2018-12-31'));
    fc.assert(
      fc.property(
        anyMeasure,
        anyCase,
        fc.oneof(day, edge),
        ({ measure }, { vague, known, effectiveFrom }, asOf) => {
          for (const given of [vague, known]) {
            expect(measure.evaluate(given, fromDay(asOf), { effectiveFrom }).asOf).toBe(fromDay(asOf));
            expect(() => measure.evaluate(given, fromDay(asOf))).not.toThrow();
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('has ids that tell every action apart', () => {
    fc.assert(
      fc.property(anyMeasure, anyCase, ({ measure }, both) => {
        for (const found of judge(measure, both)) {
          const ids = [...idsOf(found), ...openOf(found)];
          expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
