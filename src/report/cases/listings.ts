import type { AnyCase, AnyEvent } from '../../case/types.js';
import type { Evaluation } from '../../evaluation.js';
import type { Measure } from '../../measure/measure.js';
import { beginsRound } from '../ledger/state.js';

/** Does an event put the problem of its case on a circulated list? */
export const isListing = ({ type }: AnyEvent): boolean => type === 'problem-list-circulated';

/** Do the lists of earlier rounds still count, by the readings that the case was judged under? */
const goesOn = ({ readings }: Evaluation): boolean => readings.recurrence === 'continue';

/**
 * A log cut into rounds, of which each counts its lists from one: a problem that is found again begins another one, a
 * case that is opened again stays in its own.
 */
export function roundsOf(
  log: readonly AnyEvent[],
  source: AnyCase,
  measure: Measure,
  evaluation: Evaluation,
): readonly (readonly AnyEvent[])[] {
  const rounds: AnyEvent[][] = [[]];
  for (const event of log)
    if (beginsRound(event, source, measure) && !goesOn(evaluation)) rounds.push([event]);
    else rounds.at(-1)?.push(event);
  return rounds;
}

/** One time that a problem stood on a circulated list. */
export interface Listing {
  /** The first time, the second …, counted in its round. */
  readonly time: number;
  readonly on: string;
  readonly event: AnyEvent;
  /** What happened from it to the next list of its round, itself included. */
  readonly events: readonly AnyEvent[];
}

/** The lists of a round in order of time. */
export function listingsOf(round: readonly AnyEvent[]): readonly Listing[] {
  const at = round.flatMap((event, i) => (isListing(event) ? [i] : []));
  return at.flatMap((from, i) => {
    const event = round[from];
    return event === undefined
      ? []
      : [{ time: i + 1, on: event.on, event, events: round.slice(from, at[i + 1]) }];
  });
}
