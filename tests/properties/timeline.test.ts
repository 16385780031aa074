/** A timeline, put together again day by day, agrees with `evaluate` on every day. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDay, toDay } from '../../src/calendar/index.js';
import type { Evaluation } from '../../src/evaluation.js';
import { evaluate, timeline } from '../../src/index.js';
import type { Change, Timeline } from '../../src/timeline.js';
import { answerOf } from '../support/answer-of.js';
import { anyCaseOfAny, shifted } from '../support/cases.js';
import { anyCase, anyMeasure } from '../support/random.js';
import { patience, runs } from '../support/runs.js';
import { openOf } from '../support/tiny.js';

const sorted = (list: Iterable<string>) => [...list].sort();

/** How a case stands, each thing by its name. */
interface View {
  applies: string;
  readonly actions: Map<string, string>;
  readonly open: Set<string>;
  readonly criteria: Map<string, string>;
}

const viewOf = (found: Evaluation): View => ({
  applies: found.applies,
  actions: new Map(found.actions.map((action) => [action.id, JSON.stringify(action)])),
  open: new Set(openOf(found)),
  criteria: new Map(found.criteria.map(({ norm, state }) => [norm, state])),
});

/** Applies one change point of a timeline. */
function apply(view: View, change: Change): void {
  view.applies = change.applies?.to ?? view.applies;
  for (const id of change.ended) view.actions.delete(id);
  for (const { id, to } of change.changed) view.actions.set(id, JSON.stringify(to));
  for (const action of change.began) view.actions.set(action.id, JSON.stringify(action));
  for (const id of change.settled) view.open.delete(id);
  for (const id of change.doubtful) view.open.add(id);
  for (const { norm, to } of change.criteria)
    if (to === null) view.criteria.delete(norm);
    else view.criteria.set(norm, to);
}

const plain = ({ applies, actions, open, criteria }: View) => ({
  applies,
  actions: sorted(actions.values()),
  open: sorted(open),
  criteria: sorted([...criteria].map((pair) => pair.join(' '))),
});

function disagreements(line: Timeline, ask: (asOf: string) => Evaluation): void {
  const view = viewOf(line.start);
  const changes = [...line.changes];
  let answer = '';
  for (let day = toDay(line.from); day <= toDay(line.to); day += 1) {
    const on = fromDay(day);
    const still = changes[0]?.on !== on;
    for (let next = changes[0]; next?.on === on; next = changes[0]) {
      apply(view, next);
      changes.shift();
    }
    const found = ask(on);
    const now = answerOf(found);
    // a day that is as the one before it agrees as that one did
    if (!still || now !== answer) expect(plain(view), on).toEqual(plain(viewOf(found)));
    answer = now;
  }
  expect(changes).toEqual([]);
  const standing = line.obligations.filter(({ ended, undetermined }) => ended === null && !undetermined);
  expect(sorted(standing.map(({ id }) => id))).toEqual(sorted(view.actions.keys()));
}

const length = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 10, max: 25 }) },
  { weight: 1, arbitrary: fc.integer({ min: 26, max: 60 }) },
);

describe('a timeline', patience, () => {
  it('agrees with evaluate on random measures and cases', () => {
    fc.assert(
      fc.property(
        anyMeasure,
        anyCase,
        fc.boolean(),
        length,
        ({ measure }, { known, vague, asOf }, all, days) => {
          const source = measure.parse(all ? known : vague);
          const line = measure.duxun.timeline(source, { from: asOf, to: shifted(asOf, days) });
          disagreements(line, (day) => measure.duxun.evaluate(source, { asOf: day }));
        },
      ),
      { numRuns: runs },
    );
  });

  it('agrees with evaluate on cases of all kinds and measures', () => {
    fc.assert(
      fc.property(anyCaseOfAny, length, fc.nat(60), ({ source, asOf, options }, days, before) => {
        const from = shifted(asOf, -before);
        const line = timeline(source, { ...options, from, to: shifted(from, days) });
        disagreements(line, (day) => evaluate(source, { ...options, asOf: day }));
      }),
      { numRuns: runs },
    );
  });
});
