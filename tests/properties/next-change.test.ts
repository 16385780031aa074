/** `nextChange` on random measures, and on random cases of all kinds and bundled measures: exact in both directions. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOf, fromDay, MAX_DAY, toDay } from '../../src/calendar/index.js';
import type { EvaluateOptions } from '../../src/call-options.js';
import { cutAt } from '../../src/case/cut.js';
import type { Evaluation } from '../../src/evaluation.js';
import { evaluate } from '../../src/index.js';
import { answerOf } from '../support/answer-of.js';
import { anyCaseOfAny } from '../support/cases.js';
import { anyCase, anyMeasure } from '../support/random.js';
import { patience, runs } from '../support/runs.js';

/** How the log, cut at the day asked about, is judged on a day. */
type Ask = (day: string, include: EvaluateOptions['include']) => Evaluation;

/** So many days are looked at one by one; of a longer time the first, the last, month ends, and others among them. */
const most = 60;
/** Where nothing changes any more, so far ahead is looked. */
const ahead = 800;

const spread = (from: number, to: number, step: number): readonly number[] =>
  from > to ? [] : Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);

function daysBetween(first: number, last: number, seed: number): readonly number[] {
  const length = last - first + 1;
  if (length <= most) return spread(first, last, 1);
  const days = new Set([first, last]);
  for (let day = endOf('month', first); day <= last && days.size < 20; day = endOf('month', day + 1))
    days.add(day).add(Math.min(day + 1, last));
  const step = Math.ceil(length / (most - days.size));
  for (const day of spread(first + (seed % step), last, step)) days.add(day);
  return [...days];
}

/** The days up to the change on which the answer is another one, and a change that is none. */
function misses(ask: Ask, asOf: string, seed: number): string[] {
  const first = ask(asOf, ['nextChange']);
  const answer = answerOf(first);
  const { nextChange } = first;
  const today = toDay(asOf);
  const end = nextChange ? toDay(nextChange) - 1 : Math.min(MAX_DAY, today + ahead);
  const wrong = daysBetween(today + 1, end, seed)
    .filter((day) => answerOf(ask(fromDay(day), [])) !== answer)
    .map((day) => `differs on ${fromDay(day)}, not ${nextChange}`);
  const same = nextChange && answer === answerOf(ask(nextChange, []));
  return same ? [...wrong, `does not differ on ${nextChange}`] : wrong;
}

const included = (include: EvaluateOptions['include']) => (include?.length ? { include } : {});

describe('nextChange', patience, () => {
  it('is the first day that differs, whatever the measure and the case', () => {
    fc.assert(
      fc.property(
        anyMeasure,
        anyCase,
        fc.boolean(),
        fc.nat(99),
        ({ measure }, { known, vague, asOf, effectiveFrom, told }, all, seed) => {
          const log = cutAt(measure.parse(all ? known : vague), toDay(asOf));
          const ask: Ask = (day, include) =>
            measure.evaluate(log, day, { ...(told ? { effectiveFrom } : {}), ...included(include) });
          expect(misses(ask, asOf, seed)).toEqual([]);
        },
      ),
      { numRuns: runs },
    );
  });

  it('is the first day that differs for cases of all kinds and measures', () => {
    fc.assert(
      fc.property(anyCaseOfAny, fc.nat(99), ({ source, asOf, options }, seed) => {
        const log = cutAt(source, toDay(asOf));
        const ask: Ask = (day, include) => evaluate(log, { ...options, asOf: day, ...included(include) });
        expect(misses(ask, asOf, seed)).toEqual([]);
      }),
      { numRuns: runs },
    );
  });
});
