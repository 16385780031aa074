import type { Action } from '../../evaluation.js';
import type { Timeline } from '../../timeline.js';

/** The actions of a timeline by their ids, each as it last stood. */
export function lastActions({ start, changes }: Timeline): ReadonlyMap<string, Action> {
  const last = new Map(start.actions.map((action) => [action.id, action]));
  for (const { began, changed } of changes)
    for (const action of [...began, ...changed.map(({ to }) => to)]) last.set(action.id, action);
  return last;
}

/**
 * The duties of a timeline that no event has ended, as they last stood; those that run out by the date alone are among
 * them. What is overdue is told of its first day only: later on nothing is done because nothing is on record yet.
 */
export function standing(timeline: Timeline): readonly Action[] {
  const { start, obligations } = timeline;
  const late = new Set(start.actions.filter(({ status }) => status === 'overdue').map(({ id }) => id));
  const open = new Map(
    obligations.map((one) => [one.id, (one.ended === null || one.end === 'lapsed') && !one.undetermined]),
  );
  return [...lastActions(timeline).values()]
    .filter(({ id }) => open.get(id) === true)
    .map((action) => ({ ...action, status: late.has(action.id) ? 'overdue' : 'open' }));
}
