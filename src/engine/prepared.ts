import { MAX_DAY, MIN_DAY, toDay } from '../calendar/index.js';
import type { AnyCase, AnyEvent } from '../case/types.js';
import type { ClockEffect, Vocabulary } from '../measure/format.js';
import { type Match, noNeeds, settled } from './match.js';
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
  /** The day from which it counts no more, and that from which it may not; later than any where there is none. */
  readonly aside: number;
  readonly perhapsAside: number;
  /** The event as one that is meant for certain. */
  readonly surely: Match;
}

/** A case with its log sorted. Made once an evaluation; the case itself is left alone. */
export interface PreparedCase {
  readonly source: AnyCase;
  /** The day on which it began, the first day there is where that is not said. */
  readonly first: number;
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

/** Later than any day. Not infinite: that is no whole number, and would be an object of its own in each event. */
const never = MAX_DAY + 1;

const allRecorded: ReadonlySet<string> = new Set();

/** The first day from which a re-opening sets an event aside, and from which one may. */
function asideFrom(
  event: Ev,
  again: readonly Ev[],
  declared: Vocabulary['events'],
): readonly [aside: number, perhaps: number] {
  const days: [number, number] = [never, never];
  for (const other of again) {
    if (!declared[other.type]?.setsAside?.includes(event.type)) continue;
    const later = precedes(event, other);
    if (later === YES) days[0] = Math.min(days[0], other.lo);
    if (later === UNKNOWN) days[1] = Math.min(days[1], other.lo);
  }
  return days;
}

/**
 * An event of the log; its place among the others is told once they are in order. It is its own match where it is meant
 * for certain: a log may be long, and each event of it meant in many a place.
 */
class Logged implements Ev, Match {
  readonly type: string;
  order = 0;
  key = '';
  aside = never;
  perhapsAside = never;

  constructor(
    readonly raw: AnyEvent,
    readonly index: number,
    readonly lo: number,
    readonly hi: number,
  ) {
    this.type = raw.type;
  }

  get surely(): Match {
    return this;
  }
  get ev(): Ev {
    return this;
  }
  get sure(): boolean {
    return true;
  }
  get needs(): Match['needs'] {
    return noNeeds;
  }
  get why(): Match['why'] {
    return settled;
  }
}

/** An event where it may lie; one of another case may lie before this one began. */
function logged(raw: AnyEvent, index: number, from: number): Logged {
  if (raw.on !== 'unknown') {
    const day = toDay(raw.on);
    return new Logged(raw, index, day, day);
  }
  const hi = raw.notAfter === undefined ? MAX_DAY : toDay(raw.notAfter);
  const lo = raw.notBefore === undefined ? Math.min(from, hi) : toDay(raw.notBefore);
  return new Logged(raw, index, lo, hi);
}

/** An event of another case that is read here, which may lie before this one began. */
const isOfOther = ({ kind }: AnyCase, event: Vocabulary['events'][string] | undefined): boolean =>
  typeof event?.context === 'object' ? event.context.includes(kind) : event?.context === true;

const inOrder = (a: Ev, b: Ev): number => a.lo - b.lo || a.hi - b.hi || a.index - b.index;

/** How many events of the same type and day stand before it. */
function numberOf({ raw: { on } }: Ev, same: readonly Ev[]): number {
  let number = 0;
  for (let i = same.length - 1; i >= 0; i -= 1) {
    const day = (same[i] as Ev).raw.on;
    if (day === on) number += 1;
    else if (on !== 'unknown' && day !== 'unknown') break;
  }
  return number;
}

/** @param declared what is known of the event types */
export function prepare(source: AnyCase, declared: Vocabulary['events'] = {}): PreparedCase {
  const clockOf = ({ type }: { readonly type: string }) => declared[type]?.clock;
  const first = source.began === undefined ? MIN_DAY : toDay(source.began);
  const events: Logged[] = [];
  let isSorted = true;
  let before: Logged | undefined;
  for (const raw of source.events ?? []) {
    const event = logged(raw, events.length, isOfOther(source, declared[raw.type]) ? MIN_DAY : first);
    if (before !== undefined && inOrder(before, event) > 0) isSorted = false;
    events.push(event);
    before = event;
  }
  if (!isSorted) events.sort(inOrder);
  const byType = new Map<string, Ev[]>();
  const clock: Ev[] = [];
  const again: Ev[] = [];
  let isCorrected = false;
  for (let order = 0; order < events.length; order += 1) {
    const event = events[order] as Logged;
    const { raw, type } = event;
    event.order = order;
    const same = byType.get(type);
    const number = raw.id === undefined && same !== undefined ? numberOf(event, same) : 0;
    event.key = raw.id ?? (number === 0 ? raw.on : `${raw.on}#${number + 1}`);
    if (same) same.push(event);
    else byType.set(type, [event]);
  }
  for (const [type, same] of byType) {
    const effect = declared[type]?.clock;
    if (effect === undefined) continue;
    if (effect === 'corrects') isCorrected = true;
    else if (effect !== 'withdraws')
      for (const event of same) (effect === 'reopens' ? again : clock).push(event);
  }
  clock.sort((a, b) => a.order - b.order);
  if (again.length > 0)
    for (const event of events) [event.aside, event.perhapsAside] = asideFrom(event, again, declared);
  return {
    source,
    first,
    events,
    byType,
    unrecorded: source.unrecorded === undefined ? allRecorded : new Set(source.unrecorded),
    clock,
    clockOf,
    isCorrected,
    resuming: clock.length === 0 ? noNeeds : resumes(declared),
  };
}

const resumes = (declared: Vocabulary['events']): readonly Need[] =>
  Object.keys(declared)
    .filter((type) => declared[type]?.clock === 'resumes')
    .map((name) => ({ input: 'event', name }));

/** The same case without one event. */
export function leavingOut(prepared: PreparedCase, event: Ev): PreparedCase {
  const others = (list: readonly Ev[]) => list.filter((ev) => ev !== event);
  const byType = new Map(prepared.byType).set(event.type, others(prepared.byType.get(event.type) as Ev[]));
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
