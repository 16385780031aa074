/** What is said to decide an undetermined rule, held against what does when it is tried. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay } from '../../src/calendar/index.js';
import { cutAt } from '../../src/case/cut.js';
import type { AnyCase } from '../../src/case/types.js';
import {
  type Audit,
  audit,
  evaluate,
  getMeasure,
  type Measure,
  type ParsedCase,
  parseCase,
  safeParseCase,
} from '../../src/index.js';
import { anyCaseOfAny } from '../support/cases.js';
import { withIds } from '../support/inputs.js';
import { anyCase, anyMeasure } from '../support/random.js';
import { patience, runs, some } from '../support/runs.js';
import { allScenarios, givenOf, momentsOf, optionsOf } from '../support/scenario.js';
import { faults, newTally, type Question, vaguer } from '../support/tried.js';

type Choice = Readonly<Record<string, string>>;

const bundled = (id: string): Measure => {
  const measure = getMeasure(id);
  if (measure === undefined) throw new Error(`no measure ${id}`);
  return measure;
};

/**
 * Readings by which no action stands for another: whether an entry holds is asked, and one that holds is not shown
 * where what has been imposed already covers it.
 */
function unmerged({ source }: Measure, given: Choice = {}): Choice {
  const by = source.measure.merge?.by;
  if (typeof by !== 'object' || by === null || !('byReading' in by)) return given;
  const apart = Object.keys(by).find((option) => (by as Choice)[option] === null);
  return apart === undefined ? given : { ...given, [by.byReading]: apart };
}

/** Does the audit find that the act of an entry did not conform? */
function isBreached({ breaches, departures }: Audit, id: string): boolean {
  const [, act] = /act=(?:[^@;\]]*@)?([^;\]]+)/.exec(id) ?? [];
  return [...breaches, ...departures].some(
    ({ class: found, by }) => found === 'not-in-conformity' && by?.id === act,
  );
}

/** What was tried, in all. */
const tally = newTally();

describe(
  'what is said to decide an undetermined rule decides it, no less does, and nothing else alone',
  patience,
  () => {
    it('in random cases of all kinds and measures', () => {
      fc.assert(
        fc.property(anyCaseOfAny, fc.nat(9999), ({ source, asOf, options }, seed) => {
          const measure = bundled(source.measure);
          const readings = unmerged(measure, options.readings as Choice);
          const ask: Question = {
            measure,
            source: cutAt(withIds(source), toDay(asOf)),
            asOf,
            evaluate: (given, only, include = []) =>
              evaluate(given as ParsedCase, {
                ...options,
                readings,
                asOf,
                include,
                ...(only ? { only } : {}),
              }),
            breached: (given, rule, id) =>
              isBreached(audit(given as ParsedCase, { ...options, asOf, only: [rule] }), id),
          };
          expect(faults(ask, seed, tally)).toEqual([]);
        }),
        { numRuns: runs },
      );
    });

    it('in the cases of the scenarios, made vaguer', () => {
      const cases = allScenarios().flatMap(({ measure, scenarios }) =>
        scenarios.flatMap((one) => momentsOf(one).map((at) => ({ measure, one, at }))),
      );
      fc.assert(
        fc.property(
          fc.constantFrom(...cases),
          fc.infiniteStream(fc.nat(9)),
          fc.nat(9999),
          ({ measure, one, at }, dice, seed) => {
            const known = parseCase(givenOf(measure, one, at)) as AnyCase;
            const { asOf } = at;
            const vague = vaguer(withIds(known), () => dice.next().value ?? 0);
            fc.pre(safeParseCase(vague).ok);
            const readings = unmerged(bundled(measure), optionsOf(one).readings as Choice);
            const ask: Question = {
              measure: bundled(measure),
              source: cutAt(vague, toDay(asOf)),
              asOf,
              evaluate: (given, only, include = []) =>
                evaluate(given as ParsedCase, {
                  ...optionsOf(one),
                  readings,
                  asOf,
                  include,
                  ...(only ? { only } : {}),
                }),
              breached: (given, rule, id) =>
                isBreached(audit(given as ParsedCase, { ...optionsOf(one), asOf, only: [rule] }), id),
            };
            expect(faults(ask, seed, tally)).toEqual([]);
          },
        ),
        { numRuns: some(1 / 6) },
      );
    });

    it('in random cases of random measures', () => {
      fc.assert(
        fc.property(anyMeasure, anyCase, fc.nat(99), ({ measure }, { vague, asOf, effectiveFrom }, seed) => {
          const ask: Question = {
            measure: measure.measure,
            source: cutAt(withIds(measure.parse(vague)), toDay(asOf)),
            asOf,
            evaluate: (given, only, include = []) =>
              measure.duxun.evaluate(given as ParsedCase, {
                asOf,
                include,
                effectiveFrom,
                ...(only ? { only } : {}),
              }),
            breached: (given, rule, id) =>
              isBreached(measure.duxun.audit(given as ParsedCase, { asOf, effectiveFrom, only: [rule] }), id),
          };
          expect(faults(ask, seed, tally)).toEqual([]);
        }),
        { numRuns: some(1 / 10) },
      );
    });

    it('leaves little out of that', () => {
      const { entries, sets, skipped, unseen } = tally;
      expect(entries).toBeGreaterThan(runs / 4);
      expect(skipped / sets).toBeLessThan(0.1);
      expect(unseen / sets).toBeLessThan(0.05);
    });
  },
);
