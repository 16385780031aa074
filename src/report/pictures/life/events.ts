import { toDay } from '../../../calendar/index.js';
import type { AnyCase, AnyEvent } from '../../../case/types.js';
import type { Measure } from '../../../measure/measure.js';
import { logOf } from '../../ledger/state.js';

/** What happened on a day, and until when that sets a time. */
export interface Happened {
  readonly event: AnyEvent;
  readonly day: number;
  /** Which of its kind it is, from 1. */
  readonly nth: number;
  readonly sets: readonly number[];
}

/** The events of one type. */
export interface Lane {
  readonly type: string;
  readonly events: readonly Happened[];
}

const times = /^(?:rectifyBy|reportBy|concludeBy|to)$/;

function setBy(event: AnyEvent, measure: Measure): number[] {
  const fields = measure.vocabulary.events[event.type]?.fields ?? {};
  return Object.entries(fields).flatMap(([name, { type }]) => {
    const value = event[name];
    return type === 'date' && times.test(name) && typeof value === 'string' ? [toDay(value)] : [];
  });
}

/** The log within a time, one lane a type of event, in the order in which they first happened. */
export function lanesOf(source: AnyCase, measure: Measure, from: string, to: string): readonly Lane[] {
  const lanes = new Map<string, Happened[]>();
  const counts = new Map<string, number>();
  for (const event of logOf(source, measure, to)) {
    const nth = (counts.get(event.type) ?? 0) + 1;
    counts.set(event.type, nth);
    if (event.on < from) continue;
    const lane = lanes.get(event.type) ?? [];
    lanes.set(event.type, lane);
    lane.push({ event, day: toDay(event.on), nth, sets: setBy(event, measure) });
  }
  return [...lanes].map(([type, events]) => ({ type, events }));
}

/** The events of which the day is not known. */
export const undated = ({ events = [] }: AnyCase): readonly AnyEvent[] =>
  events.filter(({ on }) => on === 'unknown');
