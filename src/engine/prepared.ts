import { MAX_DAY, MIN_DAY, toDay } from '../calendar/index.js';
import type { AnyCase, AnyEvent } from '../case/types.js';
import { NO, type Tri, tri, UNKNOWN, YES } from './value.js';

/** An event of a log as the engine reads it: its day as an interval of day numbers, both ends included. */
export interface Ev {
  readonly type: string;
  readonly lo: number;
  readonly hi: number;
  readonly raw: AnyEvent;
  /** Place in the order of the log by day, and within a day as written. */
  readonly order: number;
  /** Place in the log as written. */
  readonly index: number;
  /** A name for the event that does not change when others are added: its id, else its day and its number that day. */
  readonly key: string;
}

/** A case with its log sorted. Made once an evaluation; the case itself is left alone. */
export interface PreparedCase {
  readonly source: AnyCase;
  readonly events: readonly Ev[];
  readonly byType: ReadonlyMap<string, readonly Ev[]>;
  readonly unrecorded: ReadonlySet<string>;
}

export function prepare(source: AnyCase): PreparedCase {
  const began = source.began === undefined ? MIN_DAY : toDay(source.began);
  const entries = (source.events ?? []).map((raw, index) => {
    const known = raw.on !== 'unknown';
    const hi = known ? toDay(raw.on) : raw.notAfter === undefined ? MAX_DAY : toDay(raw.notAfter);
    // an event of another case may lie before this one began
    const lo = known ? hi : raw.notBefore === undefined ? Math.min(began, hi) : toDay(raw.notBefore);
    return { raw, index, lo, hi };
  });
  entries.sort((a, b) => a.lo - b.lo || a.hi - b.hi || a.index - b.index);
  const seen = new Map<string, number>();
  const byType = new Map<string, Ev[]>();
  const events = entries.map(({ raw, lo, hi, index }, order): Ev => {
    const stem = `${raw.type} ${raw.on}`;
    const number = (seen.get(stem) ?? 0) + 1;
    seen.set(stem, number);
    const key = raw.id ?? (number === 1 ? raw.on : `${raw.on}#${number}`);
    const event: Ev = { type: raw.type, lo, hi, raw, order, index, key };
    const list = byType.get(raw.type);
    if (list) list.push(event);
    else byType.set(raw.type, [event]);
    return event;
  });
  return { source, events, byType, unrecorded: new Set(source.unrecorded ?? []) };
}

/** The same case without one event. */
export function leavingOut(prepared: PreparedCase, event: Ev): PreparedCase {
  const others = (list: readonly Ev[]) => list.filter((ev) => ev !== event);
  const byType = new Map(prepared.byType).set(event.type, others(prepared.byType.get(event.type) ?? []));
  return { ...prepared, events: others(prepared.events), byType };
}

/** Does one event stand before another in the log? Unknown where that hangs on a day that is not known. */
export function precedes(a: Ev, b: Ev): Tri {
  if (a.hi < b.lo) return YES;
  if (b.hi < a.lo) return NO;
  if (a.lo === a.hi && b.lo === b.hi) return tri(a.index < b.index);
  return UNKNOWN;
}
