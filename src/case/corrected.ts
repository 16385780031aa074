import { toDay } from '../calendar/index.js';
import type { Vocabulary } from '../measure/format.js';
import type { AnyCase, AnyEvent } from './types.js';

/** One correction of an event: when it was made, by whom approved, and what the log said before it. */
export interface Correction {
  readonly by: AnyEvent;
  readonly was: AnyEvent;
  /** Null: it did not happen. */
  readonly is: AnyEvent | null;
}

/** A case with the corrections that it was read with. */
interface CorrectedCase extends AnyCase {
  readonly corrections?: readonly Correction[];
}

/** The corrections that the log of a case has been read with, in order of time. */
export const correctionsOf = (source: CorrectedCase): readonly Correction[] => source.corrections ?? [];

/** An event with a correction put in. A day that is known leaves no bounds. */
export function merged(event: AnyEvent, replace: Readonly<Record<string, unknown>>): AnyEvent {
  if (replace.on === undefined) return { ...event, ...replace };
  const { notBefore: _from, notAfter: _to, ...rest } = event;
  return { ...rest, ...replace };
}

/** Does an event of the type correct others? */
export const corrects = (type: string, { events }: Vocabulary): boolean => events[type]?.clock === 'corrects';

/**
 * A case as it is known on a day: the corrections made by then put in, in order of time, and no longer in the log
 * themselves. The same case where there are none.
 */
export function correctedOn<C extends AnyCase>(source: C, day: number, vocabulary: Vocabulary): C {
  const all = source.events;
  if (!all?.some(({ type }) => corrects(type, vocabulary))) return source;
  const made = all
    .filter((event) => corrects(event.type, vocabulary) && toDay(event.on) <= day)
    .sort((a, b) => toDay(a.on) - toDay(b.on));
  const events = new Map<AnyEvent | undefined, AnyEvent | null>(all.map((event) => [event, event]));
  // no two share an id, and none names a correction
  const byId = new Map<unknown, AnyEvent>(all.map((event) => [event.id, event]));
  const corrections: Correction[] = [];
  for (const by of made) {
    const first = byId.get(by.event);
    const was = events.get(first);
    // what is known not to have happened has nothing to correct
    if (!was) continue;
    const is = by.replace === null ? null : merged(was, by.replace as Readonly<Record<string, unknown>>);
    events.set(first, is);
    corrections.push({ by, was, is });
  }
  const log = all.filter(({ type }) => !corrects(type, vocabulary));
  return {
    ...source,
    events: log.flatMap((event) => events.get(event) ?? []),
    corrections,
  };
}
