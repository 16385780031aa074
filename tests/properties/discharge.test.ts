/** Doing in time what an action asks for removes it, and is no breach. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay } from '../../src/calendar/index.js';
import { beginningOf } from '../../src/case/began.js';
import { cutAt } from '../../src/case/cut.js';
import type { AnyEvent } from '../../src/case/types.js';
import type { Action } from '../../src/evaluation.js';
import {
  type Audit,
  audit,
  type Breach,
  evaluate,
  type ParsedCase,
  safeParseCase,
  vocabulary,
} from '../../src/index.js';
import { anyCaseOfAny, type Drawn, shifted } from '../support/cases.js';
import { waysToDo } from '../support/doing.js';
import { patience, runs } from '../support/runs.js';
import { allWords } from '../support/words.js';

/** Actions that one event does not do. */
const takesSeveral: Readonly<Record<string, string>> = {
  'yinchuan-2017-inspection/2.8': 'a mission is to begin in the round, and to end',
  'yinchuan-2017-inspection/2.9': 'a mission is to begin in the round, and to end',
  'yinchuan-2017-inspection/5-1.19': 'visits with and without notice are to be combined',
  'yinchuan-2017-inspection/5-1.19/team': 'visits with and without notice are to be combined',
};

/** The day from which an action that stands before can be done: a mission is to lie in the round it is for. */
const opensOn: Readonly<Record<string, string>> = {
  'yinchuan-2017-inspection/2.8': '2017-06-01',
  'yinchuan-2017-inspection/2.9': '2017-09-11',
};

/** Actions that can't be done within a day without doing part of them too early. */
const takesMonths: Readonly<Record<string, string>> = {
  'yinchuan-2017-inspection/2.1': 'two rounds are to be held, each in months of its own',
};

/** Every form that is to be imposed has an event of its own. */
const hasForms = ({ options }: Action): boolean =>
  (options ?? []).length > 1 ||
  (options ?? []).some(({ choose, forms }) => choose === 'all' && forms.length > 1);

/** Rules on how an act is to be done: no event discharges them, the act itself ends them. */
const judging = new Set(
  allWords.flatMap(({ measure, kind }) =>
    measure.rules(kind).flatMap(({ rule }) => (rule.event.params.judgedAt ? rule.name : [])),
  ),
);

const recorded = (source: ParsedCase, events: readonly AnyEvent[]): ParsedCase | null => {
  const found = safeParseCase({ ...source, events: [...(source.events ?? []), ...events] });
  return found.ok ? found.case : null;
};

/**
 * What was breached up to a day by what an action's own events did not bring: a duty that came with them, and was due
 * that very day, is another matter.
 */
function breachesOf({ breaches }: Audit, but: readonly AnyEvent[]): readonly Breach[] {
  const isNew = (event: AnyEvent | null) =>
    event !== null &&
    but.some(({ type, on, for: served }) => event.type === type && event.on === on && event.for === served);
  return breaches.filter(({ beganBy }) => !isNew(beganBy));
}

/** Was a breach there before, or a duty overdue of which it was not known any more whether it stood? */
const wasThere = ({ breaches, undecided }: Audit, { id, since }: Breach, asOf: string): boolean =>
  breaches.some((one) => one.id === id && one.since === since) ||
  (since <= asOf && undecided.some((one) => one.id === id));

/** What becomes of an action by the likeliest of the ways to do it: the best that any of them comes to. */
function outcome(
  action: Action,
  { source, asOf, options }: Drawn,
): 'done' | 'stands' | 'breach' | 'not written' {
  const { single, several } = waysToDo(action, source, asOf);
  const alone = takesSeveral[action.rule] === undefined && !hasForms(action);
  const call = { ...options, asOf: shifted(asOf, 1) };
  let before: Audit | null = null;
  let best: 'stands' | 'breach' | 'not written' = 'not written';
  for (const events of [...single.map((event) => [event]), ...(alone ? [] : several)]) {
    const after = recorded(source, events);
    if (after === null) continue;
    if (best === 'not written') best = 'stands';
    const { actions } = evaluate(after, { ...options, asOf, only: [action.rule] });
    if (actions.some(({ id }) => id === action.id)) continue;
    before ??= audit(source, call);
    const known = before;
    const breaches = breachesOf(audit(after, call), events);
    if (breaches.every((breach) => wasThere(known, breach, asOf))) return 'done';
    best = 'breach';
  }
  return best;
}

describe('an action that is done in time', patience, () => {
  it('is there no more, and nothing is breached by it', () => {
    fc.assert(
      fc.property(anyCaseOfAny, fc.nat(999), (drawn, pick) => {
        const { asOf, options } = drawn;
        // what is to come may break the very same norm
        const source = cutAt(drawn.source, toDay(asOf));
        // where the beginning is not known, the events there may lie before the one that would open the case
        fc.pre((source.events ?? []).length === 0 || beginningOf(source, vocabulary) !== null);
        const actions = evaluate(source, { ...options, asOf }).actions.filter(
          ({ modality, status, rule }) =>
            modality !== 'may' &&
            status === 'open' &&
            !judging.has(rule) &&
            takesMonths[rule] === undefined &&
            asOf >= (opensOn[rule] ?? ''),
        );
        const action = actions[pick % Math.max(1, actions.length)];
        if (action === undefined) return;
        const found = outcome(action, { ...drawn, source });
        expect([action.id, found]).toEqual([action.id, 'done']);
      }),
      { numRuns: runs },
    );
  });
});
