import { dayOf } from '../calendar/index.js';
import type { AnyCase } from '../case/types.js';
import type { Action, Evaluation } from '../evaluation.js';
import type { Measure } from '../measure/measure.js';
import { actorLabel } from './labels.js';
import type { Speaker } from './words.js';

/** A case, the measure it is of, and what came out. */
export interface Judged {
  readonly case: AnyCase;
  readonly measure: Measure;
  readonly evaluation: Evaluation;
}

export interface Tally {
  cases: number;
  invalid: number;
  overdue: number;
  open: number;
  may: number;
  undetermined: number;
}

export const noTally = (): Tally => ({ cases: 0, invalid: 0, overdue: 0, open: 0, may: 0, undetermined: 0 });

export const isDuty = (action: Action): boolean => action.modality !== 'may';

export function addTally(sum: Tally, one: Partial<Tally>): void {
  for (const key of Object.keys(one) as (keyof Tally)[]) sum[key] += one[key] ?? 0;
}

/** All cases of a run in one line. */
export function summaryLine(sum: Tally, say: Speaker): string {
  const cases = sum.cases === 1 ? say('oneCase') : say('manyCases', { n: sum.cases });
  const invalid = sum.invalid === 0 ? '' : say('summaryInvalid', { n: sum.invalid });
  return `${say('summary', { ...sum, cases })}${invalid}`;
}

/** Days between the as-of day and the due day, in words. */
export function daysText({ due, status, modality }: Action, asOf: string, say: Speaker): string {
  if (due === null) return status === 'overdue' ? say('overdue') : '';
  const left = dayOf(due) - dayOf(asOf);
  if (left === 0) return say('today');
  if (left > 0) return say('leftDays', { n: left });
  return modality === 'may' ? '' : say('overdueDays', { n: -left });
}

/** The due day, or why there is none; and where it was moved or time stands still. */
export function dueText(action: Action, say: Speaker): string[] {
  const { due, dueUnknown, promptly, suspended, decisions = [] } = action;
  const was = decisions[0]?.from ?? null;
  if (suspended)
    return [say('suspended', { day: suspended.since }), ...(was === null ? [] : [say('was', { day: was })])];
  if (due !== null)
    return decisions.length === 0
      ? [due]
      : [due, was === null ? say('setByDecision') : say('was', { day: was })];
  if (dueUnknown) {
    const { notBefore, notAfter } = dueUnknown;
    return [
      say('dueUnknown'),
      ...(notBefore ? [say('notBefore', { day: notBefore })] : []),
      ...(notAfter ? [say('notAfter', { day: notAfter })] : []),
    ];
  }
  return [promptly ? say('promptly') : say('noDue')];
}

/** Who acts, or that nobody is named. */
export function actorText(action: Action, measure: Measure, say: Speaker): string {
  const label = actorLabel(measure, action);
  return label === null ? say('nobody') : say.of(label);
}
