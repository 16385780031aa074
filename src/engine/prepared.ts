import { MAX_DAY, MIN_DAY, toDay } from '../calendar/index.js';
import type { AnyCase, AnyEvent } from '../case/types.js';
import type { ClockEffect, Vocabulary } from '../measure/format.js';
import type { Need } from './needs.js';
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
  /** The day from which it counts no more, and that from which it may not; infinite where there is none. */
  readonly aside: number;
  readonly perhapsAside: number;
}

/** A case with its log sorted. Made once an evaluation; the case itself is left alone. */
export interface PreparedCase {
  readonly source: AnyCase;
  readonly events: readonly Ev[];
  readonly byType: ReadonlyMap<string, readonly Ev[]>;
  readonly unrecorded: ReadonlySet<string>;
  /** Extensions, suspensions and resumptions, in order. */
  readonly clock: readonly Ev[];
  readonly clockOf: (event: Ev) => ClockEffect | undefined;
  /** What tells when time goes on that stands still. */
  readonly resuming: readonly Need[];
}

const never = Number.POSITIVE_INFINITY;
const moving: readonly (ClockEffect | undefined)[] = ['extends', 'suspends', 'resumes'];

const stays: readonly [number, number] = [never, never];

type Entry = Pick<Ev, 'raw' | 'index' | 'lo' | 'hi'>;

/** The first day from which a re-opening sets an event aside, and from which one may. */
function asideFrom(
  entry: Entry,
  again: readonly Entry[],
  declared: Vocabulary['events'],
): readonly [aside: number, perhaps: number] {
  if (again.length === 0) return stays;
  const days: [number, number] = [never, never];
  for (const other of again) {
    if (!declared[other.raw.type]?.setsAside?.includes(entry.raw.type)) continue;
    const later = precedes(entry, other);
    if (later === YES) days[0] = Math.min(days[0], other.lo);
    if (later === UNKNOWN) days[1] = Math.min(days[1], other.lo);
  }
  return days;
}

/** @param declared what is known of the event types */
export function prepare(source: AnyCase, declared: Vocabulary['events'] = {}): PreparedCase {
  const clockOf = ({ type }: { readonly type: string }) => declared[type]?.clock;
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
  const again = entries.filter(({ raw }) => clockOf(raw) === 'reopens');
  const events = entries.map((entry, order): Ev => {
    const { raw, lo, hi, index } = entry;
    const stem = `${raw.type} ${raw.on}`;
    const number = (seen.get(stem) ?? 0) + 1;
    seen.set(stem, number);
    const key = raw.id ?? (number === 1 ? raw.on : `${raw.on}#${number}`);
    const [aside, perhapsAside] = asideFrom(entry, again, declared);
    const event: Ev = { type: raw.type, lo, hi, raw, order, index, key, aside, perhapsAside };
    const list = byType.get(raw.type);
    if (list) list.push(event);
    else byType.set(raw.type, [event]);
    return event;
  });
  const clock = events.filter((event) => moving.includes(clockOf(event)));
  const resumes =
    clock.length === 0 ? [] : Object.keys(declared).filter((type) => declared[type]?.clock === 'resumes');
  return {
    source,
    events,
    byType,
    unrecorded: new Set(source.unrecorded ?? []),
    clock,
    clockOf,
    resuming: resumes.map((name) => ({ input: 'event', name })),
  };
}

/** The same case without one event. */
export function leavingOut(prepared: PreparedCase, event: Ev): PreparedCase {
  const others = (list: readonly Ev[]) => list.filter((ev) => ev !== event);
  const byType = new Map(prepared.byType).set(event.type, others(prepared.byType.get(event.type) ?? []));
  return { ...prepared, events: others(prepared.events), byType };
}

/** Where an event stands in a log. */
type Placed = Pick<Ev, 'lo' | 'hi' | 'index'>;

/** Does one event stand before another in the log? Unknown where that hangs on a day that is not known. */
export function precedes(a: Placed, b: Placed): Tri {
  if (a.hi < b.lo) return YES;
  if (b.hi < a.lo) return NO;
  if (a.lo === a.hi && b.lo === b.hi) return tri(a.index < b.index);
  return UNKNOWN;
}
