import type { ParsedCase } from '../../case/typed.js';
import type { Evaluation } from '../../evaluation.js';
import type { Measure } from '../../measure/measure.js';
import type { Quotes } from '../../quotes.js';
import type { Text } from '../../text.js';
import { type AboutCase, aboutOf } from '../cases/about.js';
import { deadlineOf } from '../cases/deadline.js';
import { isDuty, type NextAction, nextAction } from '../cases/duty.js';
import { isListing, roundsOf } from '../cases/listings.js';
import { tidied } from '../cases/words.js';
import { type Count, countOf, logOf, type State, stateOf } from './state.js';

/**
 * A line of a ledger: one case as it stands on a day. Everything that people read is given in both languages. What is
 * said of lists, deadline and source goes by the codes of the bundled vocabulary; of a measure that records these under
 * names of its own they are empty.
 */
export interface LedgerRow extends AboutCase, Count {
  /** From 1, in the order in which the cases come. */
  readonly number: number;
  readonly asOf: string;
  /** The days on which it was put on a list, since it was last found: first, second, third time. */
  readonly listed: readonly string[];
  /** The day by which it is to be rectified, as set last. */
  readonly deadline: string | null;
  readonly state: State;
  /** What comes next. */
  readonly next: NextAction | null;
  /** What is to be found out first, and how much else. */
  readonly ask: Text | null;
  readonly asksMore: number;
  /** The readings under which the answer would be another one; only where `contested` was asked for. */
  readonly readings: readonly { readonly id: string; readonly question: Text }[];
}

/** @param number its place in the ledger, from 1 */
export function ledgerRow(
  source: ParsedCase,
  measure: Measure,
  evaluation: Evaluation,
  number: number,
  quotes?: Quotes,
): LedgerRow {
  const { asOf, actions, needs, contested = [] } = evaluation;
  const log = logOf(source, measure, asOf);
  const round = roundsOf(log, source, measure, evaluation).at(-1) ?? [];
  const next = actions.find(isDuty);
  const [ask, ...others] = needs;
  const readings = new Map(contested.map(({ reading, question }) => [reading, question]));
  return {
    number,
    ...aboutOf(source, measure, log),
    asOf,
    listed: round.filter(isListing).map(({ on }) => on),
    deadline: deadlineOf(round, evaluation),
    state: stateOf(source, measure, evaluation, log),
    ...countOf(evaluation),
    next: next === undefined ? null : nextAction(measure, next, asOf, quotes),
    ask: ask === undefined ? null : tidied(measure, ask.question),
    asksMore: others.length,
    readings: [...readings].map(([id, question]) => ({ id, question: tidied(measure, question) })),
  };
}
