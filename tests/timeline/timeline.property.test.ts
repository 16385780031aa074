/** A timeline, put together again day by day, agrees with `evaluate`. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDay, toDay } from '../../src/calendar/index.js';
import type { Evaluation } from '../../src/evaluation.js';
import { evaluate, parseCase, timeline } from '../../src/index.js';
import type { Timeline } from '../../src/timeline.js';
import { anyCase, anyMeasure } from '../support/random.js';
import { allScenarios, givenOf, momentsOf, optionsOf } from '../support/scenario.js';

interface View {
  readonly applies: string;
  readonly actions: readonly string[];
  readonly open: readonly string[];
  readonly criteria: readonly string[];
}

const sorted = (list: Iterable<string>) => [...list].sort();
const openOf = ({ undetermined }: Evaluation) =>
  undetermined.flatMap(({ rules }) => rules.map(({ id }) => id));

const viewOf = (found: Evaluation): View => ({
  applies: found.applies,
  actions: sorted(found.actions.map((action) => JSON.stringify(action))),
  open: sorted(openOf(found)),
  criteria: sorted(found.criteria.map(({ norm, state }) => `${norm} ${state}`)),
});

/** How the case stands at the end of a day, by the timeline alone. */
function viewOn({ start, changes }: Timeline, day: string): View {
  let { applies } = start;
  const actions = new Map(start.actions.map((action) => [action.id, action]));
  const open = new Set(openOf(start));
  const criteria = new Map(start.criteria.map(({ norm, state }) => [norm, state as string]));
  for (const change of changes.filter(({ on }) => on <= day)) {
    applies = change.applies?.to ?? applies;
    for (const id of change.ended) actions.delete(id);
    for (const { id, to } of change.changed) actions.set(id, to);
    for (const action of change.began) actions.set(action.id, action);
    for (const id of change.settled) open.delete(id);
    for (const id of change.doubtful) open.add(id);
    for (const { norm, to } of change.criteria)
      if (to === null) criteria.delete(norm);
      else criteria.set(norm, to);
  }
  return {
    applies,
    actions: sorted([...actions.values()].map((action) => JSON.stringify(action))),
    open: sorted(open),
    criteria: sorted([...criteria].map(([norm, state]) => `${norm} ${state}`)),
  };
}

function disagreements(line: Timeline, ask: (asOf: string) => Evaluation): void {
  const [from, to] = [toDay(line.from), toDay(line.to)];
  for (let day = from; day <= to; day += 5)
    expect(viewOn(line, fromDay(day)), fromDay(day)).toEqual(viewOf(ask(fromDay(day))));
  for (const { on } of line.changes) expect(viewOn(line, on), on).toEqual(viewOf(ask(on)));
  const standing = line.obligations.filter(({ ended, undetermined }) => ended === null && !undetermined);
  expect(sorted(standing.map(({ id }) => id))).toEqual(sorted(ask(line.to).actions.map(({ id }) => id)));
}

describe('a timeline', { timeout: 60_000 }, () => {
  it('agrees with evaluate on random measures and cases', () => {
    fc.assert(
      fc.property(anyMeasure, anyCase, fc.boolean(), ({ measure }, { known, vague, asOf }, all) => {
        const source = measure.parse(all ? known : vague);
        const line = measure.duxun.timeline(source, { from: asOf, to: fromDay(toDay(asOf) + 40) });
        disagreements(line, (day) => measure.duxun.evaluate(source, { asOf: day }));
      }),
      { numRuns: Number(process.env.RUNS ?? 300) },
    );
  });

  it('agrees with evaluate on the cases of the scenarios', () => {
    const cases = allScenarios().flatMap(({ measure, scenarios }) =>
      scenarios.flatMap((one) => momentsOf(one).map((at) => ({ measure, one, at }))),
    );
    fc.assert(
      fc.property(fc.constantFrom(...cases), ({ measure, one, at }) => {
        const source = parseCase(givenOf(measure, one, at));
        const [from, to] = [fromDay(toDay(at.asOf) - 20), fromDay(toDay(at.asOf) + 20)];
        const line = timeline(source, { ...optionsOf(one), from, to });
        disagreements(line, (asOf) => evaluate(source, { ...optionsOf(one), asOf }));
      }),
      { numRuns: Number(process.env.RUNS ?? 300) },
    );
  });
});
