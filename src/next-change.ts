import { fromDay, MAX_DAY } from './calendar/index.js';
import { type Horizon, newHorizon } from './engine/horizon.js';
import type { Evaluation } from './evaluation.js';
import { isSameAnswer } from './same-answer.js';

/**
 * The first day after that of `first` on which the answer is another one; null where none is.
 *
 * Walks the days that each evaluation announces: none of them comes later than the change it announces, so that no
 * change is passed over, and on each of them it is looked whether there is one.
 *
 * @param first an evaluation, and what it announced
 * @param on the evaluation of the same log on a later day
 */
export function nextChange(
  first: Evaluation,
  { next }: Horizon,
  on: (asOf: string, horizon: Horizon) => Evaluation,
): string | null {
  for (let day = next; day <= MAX_DAY; ) {
    const horizon = newHorizon();
    const asOf = fromDay(day);
    if (!isSameAnswer(on(asOf, horizon), first)) return asOf;
    day = horizon.next;
  }
  return null;
}
