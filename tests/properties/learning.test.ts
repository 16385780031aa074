import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDay, MAX_DAY, MIN_DAY, toDay } from '../../src/calendar/index.js';
import type { Evaluation } from '../../src/evaluation.js';
import { anyCase, anyMeasure, type Both } from '../support/random.js';
import { idsOf, openOf, type Tiny } from '../support/tiny.js';

const judge = (
  measure: Tiny,
  { known, vague, asOf, effectiveFrom, told }: Both,
): readonly [Evaluation, Evaluation] => [
  measure.evaluate(vague, asOf, told ? { effectiveFrom } : {}),
  measure.evaluate(known, asOf, { effectiveFrom }),
];

/** An act's duty stands until it is known to be met: it may end when a fact becomes known, and is left out here. */
const judged = (id: string) => id.startsWith('case/3.1');
const ruleOfId = (id: string) => id.replace(/[[~].*/, '');

function contradictions([before, after]: readonly [Evaluation, Evaluation]): string[] {
  const wrong: string[] = [];
  if (before.applies !== 'unknown' && before.applies !== after.applies)
    wrong.push(`applies ${before.applies} → ${after.applies}`);
  for (const { norm, state } of before.criteria) {
    const now = after.criteria.find((one) => one.norm === norm)?.state;
    if (state !== 'unknown' && now !== undefined && state !== now)
      wrong.push(`criterion ${norm} ${state} → ${now}`);
  }
  const [then, open] = [new Set(idsOf(before)), new Set(openOf(before))];
  // a scope whose place, person, unit, period, event or act is not known stands for all that may turn up
  const standsForMore = (id: string) => /=(\?|unknown)|period=|^case\/3\.1(~|$)/.test(id);
  const vague = new Set([...open].filter(standsForMore).map(ruleOfId));
  for (const id of idsOf(after))
    if (!then.has(id) && !open.has(id) && !vague.has(ruleOfId(id))) wrong.push(`${id} turns up`);
  for (const action of before.actions) {
    if (judged(action.id)) continue;
    const now = after.actions.find(({ id }) => id === action.id);
    if (now === undefined) wrong.push(`${action.id} is gone`);
    else {
      if (action.dueUnknown === undefined && action.due !== now.due)
        wrong.push(`${action.id} due ${action.due} → ${now.due}`);
      const { notBefore, notAfter } = action.dueUnknown ?? { notBefore: null, notAfter: null };
      if (notBefore !== null && (now.due === null || now.due < notBefore))
        wrong.push(`${action.id} due before ${notBefore}: ${now.due}`);
      if (notAfter !== null && (now.due === null || now.due > notAfter))
        wrong.push(`${action.id} due after ${notAfter}: ${now.due}`);
      if (action.status === 'overdue' && now.status !== 'overdue')
        wrong.push(`${action.id} is in time after all`);
    }
  }
  return wrong;
}

describe('a case of which more becomes known', { timeout: 30_000 }, () => {
  it('is never judged otherwise than it was: what is decided stays decided', () => {
    fc.assert(
      fc.property(anyMeasure, anyCase, ({ measure }, both) => {
        expect(contradictions(judge(measure, both))).toEqual([]);
      }),
      { numRuns: 300 },
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
