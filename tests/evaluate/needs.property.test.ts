/** What would decide an undetermined rule, held against what does when it is tried: on random measures and on the scenarios. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay } from '../../src/calendar/index.js';
import { cutAt } from '../../src/case/cut.js';
import type { AnyCase } from '../../src/case/types.js';
import { evaluate, getMeasure, parseCase } from '../../src/index.js';
import { withIds } from '../support/inputs.js';
import { anyCase, anyMeasure } from '../support/random.js';
import { allScenarios, givenOf, momentsOf, optionsOf } from '../support/scenario.js';
import { faults, type Question, type Tally, vaguer } from '../support/tried.js';

const runs = Number(process.env.RUNS ?? 300);

describe('what is said to decide an undetermined rule', { timeout: 60_000 + runs * 300 }, () => {
  it('decides it, no less does, and nothing else alone: random measures', () => {
    const tally: Tally = { entries: 0, hanging: 0, sets: 0, skipped: 0 };
    fc.assert(
      fc.property(
        anyMeasure,
        anyCase,
        fc.nat(99),
        ({ measure }, { vague, asOf, effectiveFrom, told }, seed) => {
          const ask: Question = {
            measure: measure.measure,
            source: cutAt(withIds(measure.parse(vague)), toDay(asOf)),
            asOf,
            evaluate: (source, only) =>
              measure.duxun.evaluate(source as ReturnType<typeof measure.parse>, {
                asOf,
                ...(told ? { effectiveFrom } : {}),
                ...(only ? { only } : {}),
              }),
          };
          expect(faults(ask, seed, tally)).toEqual([]);
        },
      ),
      { numRuns: runs },
    );
    expect(tally.skipped / tally.sets).toBeLessThan(0.6);
    expect(tally.hanging / tally.entries).toBeLessThan(0.9);
  });

  it('decides it, no less does, and nothing else alone: the cases of the scenarios, made vaguer', () => {
    const cases = allScenarios().flatMap(({ measure, scenarios }) =>
      scenarios.flatMap((one) => momentsOf(one).map((at) => ({ measure, one, at }))),
    );
    const tally: Tally = { entries: 0, hanging: 0, sets: 0, skipped: 0 };
    fc.assert(
      fc.property(
        fc.constantFrom(...cases),
        fc.infiniteStream(fc.nat(9)),
        fc.nat(9999),
        ({ measure, one, at }, dice, seed) => {
          const known = parseCase(givenOf(measure, one, at)) as AnyCase;
          const bundled = getMeasure(measure);
          if (bundled === undefined) throw new Error(`no measure ${measure}`);
          const given = vaguer(withIds(known), () => dice.next().value ?? 0);
          const ask: Question = {
            measure: bundled,
            source: given,
            asOf: at.asOf,
            evaluate: (source, only) =>
              evaluate(source as ReturnType<typeof parseCase>, {
                ...optionsOf(one),
                asOf: at.asOf,
                ...(only ? { only } : {}),
              }),
          };
          expect(faults(ask, seed, tally)).toEqual([]);
        },
      ),
      { numRuns: runs },
    );
    expect(tally.skipped / tally.sets).toBeLessThan(0.6);
    expect(tally.hanging / tally.entries).toBeLessThan(0.9);
  });
});
