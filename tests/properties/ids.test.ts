/** The id of an action is its own, and stays with it from day to day, however the case is written down. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyEvent } from '../../src/case/types.js';
import type { Action, Evaluation } from '../../src/evaluation.js';
import { evaluate, parseCase, timeline } from '../../src/index.js';
import { answerOf } from '../support/answer-of.js';
import { anyCaseOfAny, shifted } from '../support/cases.js';
import { patience, runs } from '../support/runs.js';
import { idsOf, openOf } from '../support/tiny.js';

/** What an action is of and about, written as a text. */
const matterOf = ({ rule, place, person, period, unit, about, remedial }: Action): string =>
  JSON.stringify([rule, place, person, period, unit, about, remedial]);

const repeated = (ids: readonly string[]): readonly string[] => ids.filter((id, i) => ids.indexOf(id) !== i);

/** The same JSON with the keys of every object the other way round. */
function reversed(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(reversed);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json)
      .reverse()
      .map(([key, value]) => [key, reversed(value)]),
  );
}

/** The same log with the events of one day put before those of another: only within a day does the order count. */
function shuffled(events: readonly AnyEvent[], by: readonly number[]): readonly AnyEvent[] {
  // one of unknown day may lie on the day of any other, and on one day the order of the log counts
  if (events.some(({ on }) => on === 'unknown')) return events;
  const days = [...new Set(events.map(({ on }) => on))];
  const place = new Map(days.map((day, i) => [day, (by[i % by.length] ?? 0) * 1000 + i]));
  return [...events].sort((a, b) => (place.get(a.on) ?? 0) - (place.get(b.on) ?? 0));
}

/** What does not hang on the order in which a case is written. */
const essence = (found: Evaluation) => ({
  applies: found.applies,
  actions: found.actions.map((action) => JSON.stringify(action)).sort(),
  open: [...openOf(found)].sort(),
  criteria: found.criteria.map(({ norm, state }) => `${norm} ${state}`),
});

describe('the id of an action', patience, () => {
  it('is its own among all that stands, and all that is undetermined', () => {
    fc.assert(
      fc.property(anyCaseOfAny, ({ source, asOf, options }) => {
        const found = evaluate(source, { ...options, asOf });
        expect(repeated([...idsOf(found), ...openOf(found)])).toEqual([]);
      }),
      { numRuns: runs },
    );
  });

  it('stands for the same rule and the same matter on all days, and changes only with an event', () => {
    fc.assert(
      fc.property(anyCaseOfAny, fc.nat(40), fc.nat(40), ({ source, asOf, options }, before, after) => {
        const line = timeline(source, {
          ...options,
          from: shifted(asOf, -before),
          to: shifted(asOf, after),
        });
        const matters = new Map<string, string>();
        const see = (action: Action) => {
          const matter = matterOf(action);
          expect(matters.get(action.id) ?? matter).toBe(matter);
          matters.set(action.id, matter);
        };
        line.start.actions.forEach(see);
        for (const { event, began, changed, ended } of line.changes) {
          for (const action of began) see(action);
          for (const { from, to } of changed) expect(matterOf(to)).toBe(matterOf(from));
          if (event !== null) continue;
          const gone = ended.map((id) => matters.get(id));
          expect(began.map(matterOf).filter((matter) => gone.includes(matter))).toEqual([]);
        }
      }),
      { numRuns: runs },
    );
  });

  it('does not hang on how the case is written: the order of keys, and of events of different days', () => {
    fc.assert(
      fc.property(
        anyCaseOfAny,
        fc.array(fc.nat(9), { minLength: 8, maxLength: 8 }),
        ({ source, asOf, options }, by) => {
          const events = source.events && { events: shuffled(source.events, by) };
          const other = parseCase(reversed({ ...source, ...events }));
          const [one, two] = [source, other].map((given) => evaluate(given, { ...options, asOf }));
          if (one === undefined || two === undefined) throw new Error('two cases have two answers');
          if (answerOf(one) !== answerOf(two)) expect(essence(two)).toEqual(essence(one));
        },
      ),
      { numRuns: runs },
    );
  });
});
