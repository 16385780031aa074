import { MAX_DAY, MIN_DAY, toDay } from '../calendar/index.js';
import type { AnyCase, AnyEvent } from '../case/types.js';
import type { ClockEffect, Vocabulary } from '../measure/format.js';
import { certainly, type Match, noNeeds } from './match.js';
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
  /** The event as one that is meant for certain. */
  readonly surely: Match;
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
  /** Are there corrections in the log? */
  readonly isCorrected: boolean;
  /** What tells when time goes on that stands still. */
  readonly resuming: readonly Need[];
}

const never = Number.POSITIVE_INFINITY;

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

/** Where an event may lie; one of another case may lie before this one began. */
function entryOf(raw: AnyEvent, index: number, began: number): Entry {
  if (raw.on !== 'unknown') {
    const day = toDay(raw.on);
    return { raw, index, lo: day, hi: day };
  }
  const hi = raw.notAfter === undefined ? MAX_DAY : toDay(raw.notAfter);
  return { raw, index, lo: raw.notBefore === undefined ? Math.min(began, hi) : toDay(raw.notBefore), hi };
}

/** The log in order of time; the same list where it is in order already, as it mostly is. */
function ordered(entries: Entry[]): readonly Entry[] {
  let before: Entry | undefined;
  for (const entry of entries) {
    if (before !== undefined && inOrder(before, entry) > 0) return entries.sort(inOrder);
    before = entry;
  }
  return entries;
}

const inOrder = (a: Entry, b: Entry): number => a.lo - b.lo || a.hi - b.hi || a.index - b.index;

/** How many events of the same type and day stand before it. */
function numberOf({ raw: { on } }: Entry, same: readonly Ev[]): number {
  let number = 0;
  for (let i = same.length - 1; i >= 0; i -= 1) {
    const day = (same[i] as Ev).raw.on;
    if (day === on) number += 1;
    else if (on !== 'unknown' && day !== 'unknown') break;
  }
  return number;
}

const noGaps: ReadonlySet<string> = new Set();
const noEvents: readonly Ev[] = [];

/** @param declared what is known of the event types */
export function prepare(source: AnyCase, declared: Vocabulary['events'] = {}): PreparedCase {
  const clockOf = ({ type }: { readonly type: string }) => declared[type]?.clock;
  const began = source.began === undefined ? MIN_DAY : toDay(source.began);
  const entries = ordered((source.events ?? []).map((raw, index) => entryOf(raw, index, began)));
  const effects = entries.map(({ raw }) => clockOf(raw));
  const again = entries.filter((_, i) => effects[i] === 'reopens');
  const events: Ev[] = [];
  const byType = new Map<string, Ev[]>();
  const clock: Ev[] = [];
  let isCorrected = false;
  for (let order = 0; order < entries.length; order += 1) {
    const entry = entries[order] as Entry;
    const { raw, lo, hi, index } = entry;
    const { type } = raw;
    const same = byType.get(type);
    const number = raw.id === undefined && same !== undefined ? numberOf(entry, same) : 0;
    const key = raw.id ?? (number === 0 ? raw.on : `${raw.on}#${number + 1}`);
    const [aside, perhapsAside] = asideFrom(entry, again, declared);
    const event = new Logged(type, lo, hi, raw, order, index, key, aside, perhapsAside);
    events.push(event);
    if (same) same.push(event);
    else byType.set(type, [event]);
    const effect = effects[order];
    isCorrected ||= effect === 'corrects';
    if (effect === 'extends' || effect === 'suspends' || effect === 'resumes') clock.push(event);
  }
  return {
    source,
    events,
    byType,
    unrecorded: source.unrecorded === undefined ? noGaps : new Set(source.unrecorded),
    clock: clock.length === 0 ? noEvents : clock,
    clockOf,
    isCorrected,
    resuming: clock.length === 0 ? noNeeds : resumes(declared),
  };
}

class Logged implements Ev {
  readonly surely: Match;
  constructor(
    readonly type: string,
    readonly lo: number,
    readonly hi: number,
    readonly raw: AnyEvent,
    readonly order: number,
    readonly index: number,
    readonly key: string,
    readonly aside: number,
    readonly perhapsAside: number,
  ) {
    this.surely = certainly(this);
  }
}

const resumes = (declared: Vocabulary['events']): readonly Need[] =>
  Object.keys(declared)
    .filter((type) => declared[type]?.clock === 'resumes')
    .map((name) => ({ input: 'event', name }));

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
