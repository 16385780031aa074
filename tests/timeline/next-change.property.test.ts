/** `nextChange` on random measures and cases, and on every case of the scenario files: exact in both directions. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDay, MAX_DAY, toDay } from '../../src/calendar/index.js';
import { cutAt } from '../../src/case/cut.js';
import type { EvaluateOptions } from '../../src/duxun.js';
import type { Evaluation } from '../../src/evaluation.js';
import { evaluate, parseCase } from '../../src/index.js';
import { answerOf } from '../../src/next-change.js';
import { anyCase, anyMeasure } from '../support/random.js';
import { allScenarios, givenOf, momentsOf, optionsOf } from '../support/scenario.js';

type Ask = (asOf: string, cut: string, include: EvaluateOptions['include']) => Evaluation;

/** Looks at the days before the change, a dozen of them where they are many, and at the change. */
function misses(ask: Ask, asOf: string, seed: number): string[] {
  const first = ask(asOf, asOf, ['nextChange']);
  const { nextChange } = first;
  const today = toDay(asOf);
  const end = Math.min(nextChange ? toDay(nextChange) - 1 : MAX_DAY, today + 400);
  const step = Math.max(1, Math.floor((end - today) / 10));
  const days = new Set([today + 1, end]);
  for (let day = today + 1 + (seed % step); day <= end; day += step) days.add(day);
  for (const day of days)
    if (day > today && day <= end && answerOf(ask(fromDay(day), asOf, [])) !== answerOf(first))
      return [`differs on ${fromDay(day)}, not ${nextChange}`];
  const same = nextChange && answerOf(first) === answerOf(ask(nextChange, asOf, []));
  return same ? [`does not differ on ${nextChange}`] : [];
}

describe('nextChange', { timeout: 60_000 }, () => {
  it('is the first day that differs, whatever the measure and the case', () => {
    fc.assert(
      fc.property(
        anyMeasure,
        anyCase,
        fc.boolean(),
        fc.nat(99),
        ({ measure }, { known, vague, asOf, effectiveFrom, told }, all, seed) => {
          const source = measure.parse(all ? known : vague);
          const ask: Ask = (day, cut, include) =>
            measure.evaluate(cutAt(source, toDay(cut)), day, {
              ...(told ? { effectiveFrom } : {}),
              ...(include?.length ? { include } : {}),
            });
          expect(misses(ask, asOf, seed)).toEqual([]);
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 300) },
    );
  });

  it('is the first day that differs for the cases of the scenarios', () => {
    const cases = allScenarios().flatMap(({ measure, scenarios }) =>
      scenarios.flatMap((one) => momentsOf(one).map((at) => ({ measure, one, at }))),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...cases),
        fc.integer({ min: -40, max: 90 }),
        ({ measure, one, at }, shift) => {
          const asOf = fromDay(toDay(at.asOf) + shift);
          const source = cutAt(parseCase(givenOf(measure, one, at)), toDay(asOf));
          const ask: Ask = (day, _cut, include) =>
            evaluate(source, { ...optionsOf(one), asOf: day, ...(include?.length ? { include } : {}) });
          expect(misses(ask, asOf, shift + 40)).toEqual([]);
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 300) },
    );
  });
});
