import {
  addWorkdays,
  MAX_DAY,
  stateCouncilCalendar,
  toDay,
  type WorkdayCalendar,
} from '../calendar/index.js';
import { type Servant, serves } from '../facts/serving.js';
import type { Day } from '../measure/format.js';
import type { Compiler, DayFn } from './compiler.js';
import { type Ctx, onDay } from './context.js';
import { narrows, scopeOf } from './horizon.js';
import type { Ev } from './prepared.js';
import { roundOf } from './select.js';
import { type DayValue, needsOf, Range, range, Standing, Unknown } from './value.js';

/** What an extension or a suspension has done to a deadline. */
export interface Move {
  readonly ev: Ev;
  /** The last day before it, and after it; null where there was none, or it is not known. */
  readonly from: number | null;
  readonly to: number | null;
  /** What ended the suspension; null: it goes on, or it is an extension. */
  readonly resumed: Ev | null;
  /** Time stands still. */
  readonly open: boolean;
}

/** Whose deadline a day is: what an event that names it in `for` must name. */
export interface Deadline {
  readonly owners: readonly Servant[];
  /** Whose working days it counts; null where it counts all days. */
  readonly workdays: { readonly calendar: string | null } | null;
}

type Json = { readonly [key: string]: unknown };

/** The named day that a deadline is, and nothing but that. */
export function bareDay(due: Day | undefined): string | null {
  if (typeof due !== 'object' || due === null) return null;
  if ('on' in due) return bareDay((due as { readonly on: Day }).on);
  return 'day' in due ? (due as { readonly day: string }).day : null;
}

/** Does a day, in the end, count working days; and whose? */
export function workdaysOf(day: Day | undefined, days: Readonly<Record<string, Day>>): Deadline['workdays'] {
  if (typeof day !== 'object' || day === null) return null;
  const json = day as Json;
  if ('workdays' in json) return { calendar: (json.calendar as string | undefined) ?? null };
  const named = 'event' in json ? null : days[json.day as string];
  const inner = [json.on, json.then, json.else, json.latestOf, json.earliestOf, json.firstOf, named].flat();
  for (const one of inner) {
    const found = workdaysOf(one as Day | undefined, days);
    if (found !== null) return found;
  }
  return null;
}

/**
 * A deadline as extensions and suspensions up to the as-of day have moved it, in order of time. An extension never
 * shortens; a suspension moves a day that had not passed and that stood while it lasted by the days it lasted. What has
 * moved a day that this one is counted from does not move it again.
 */
export function movable(base: DayFn, deadline: Deadline, compiler: Compiler): DayFn {
  const starters = compiler.measure.rounds[compiler.kind] ?? [];
  return (ctx) => {
    if (ctx.case.clock.length === 0) return base(ctx);
    const inner: Move[] = [];
    const day = base({ ...ctx, moved: inner });
    const own: Move[] = [];
    const over = new Set(inner.map(({ ev }) => ev));
    const bearing = ctx.case.clock.filter((ev) => ev.hi <= ctx.asOf && bearsOn(ev, deadline.owners, ctx));
    const moved =
      bearing.length === 0 ? day : folded({ ctx, base, deadline, starters, day, over, own }, bearing);
    ctx.moved?.push(...inner, ...own);
    return moved;
  };
}

interface Fold {
  readonly ctx: Ctx;
  readonly base: DayFn;
  readonly deadline: Deadline;
  readonly starters: readonly string[];
  /** As the rules have it. */
  readonly day: DayValue;
  /** What has moved a day that it is counted from. */
  readonly over: ReadonlySet<Ev>;
  readonly own: Move[];
}

function folded(fold: Fold, bearing: readonly Ev[]): DayValue {
  const { ctx, over } = fold;
  let day = fold.day;
  let since: Ev | null = null;
  for (const ev of bearing) {
    const effect = ctx.case.clockOf(ev);
    if (effect === 'suspends') since ??= ev;
    else if (effect === 'resumes') {
      if (since !== null && !over.has(since)) day = shifted(fold, day, since, ev);
      since = null;
    } else if (!over.has(ev)) day = extended(fold, day, ev);
  }
  return since === null || over.has(since) ? day : standing(fold, day, since);
}

/** Later than any day there is: time may stand still for good. */
const beyond = MAX_DAY + 1;

const known = (day: DayValue): number | null => (typeof day === 'number' ? day : null);

/** Does the event speak of the whole case, or of the deadline, in this scope, of every rule that has it? */
function bearsOn({ raw }: Ev, owners: readonly Servant[], ctx: Ctx): boolean {
  if (raw.for === undefined) return true;
  return owners.every((owner) => {
    const served = serves(raw.for, owner, ctx.case.source.id);
    return served === 'any' || (served !== 'none' && served.key === scopeOf(ctx).key);
  });
}

/** The same day on an earlier day of the case. */
const then = ({ ctx, base }: Fold, day: number): DayValue => base({ ...onDay(ctx, day), moved: [] });

/** An extension speaks of the deadline of its time: of this round, or the very same day still. */
function extended(fold: Fold, day: DayValue, ev: Ev): DayValue {
  const { ctx, starters, own } = fold;
  if (day instanceof Unknown || scopeOf(ctx).from > ev.lo) return day;
  const round = (on: Ctx) => roundOf(on, starters);
  const sameRound = starters.length === 0 || round(onDay(ctx, ev.lo)) === round(ctx);
  if (!sameRound && (fold.day === null || !same(then(fold, ev.lo), fold.day))) return day;
  const to = toDay(ev.raw.to as string);
  const later =
    day instanceof Range
      ? range(Math.max(day.lo, to), Math.max(day.hi, to), day.needs)
      : day === null
        ? to
        : Math.max(day, to);
  // while time stands still it is not known yet whether it lengthens anything
  const still = day instanceof Range && day.hi >= beyond;
  if (still || !same(later, day))
    own.push({ ev, from: known(day), to: known(later), resumed: null, open: false });
  return later;
}

function same(a: DayValue, b: DayValue): boolean {
  if (a instanceof Range && b instanceof Range) return a.lo === b.lo && a.hi === b.hi;
  return a === b;
}

/** Is it the deadline that stood on an earlier day, as far as that is known, or may it be? */
const stood = (a: DayValue, b: DayValue, may: boolean): boolean =>
  typeof a === 'number' || (typeof b === 'number' && !may) ? a === b : a !== null && b !== null;

/**
 * The first day of a suspension on which the deadline may have run, and on which it did for certain; null where it had
 * passed, or came only when the suspension was over.
 */
function runs(fold: Fold, day: DayValue, since: Ev, end: number): readonly [number, number] | null {
  const { ctx, own } = fold;
  if (day === null || day instanceof Unknown) return null;
  const last = day instanceof Range ? day.hi : day;
  const first = Math.max(since.lo, scopeOf(ctx).from);
  const set = fold.day === null ? own[0]?.ev.lo : undefined;
  const turns = ctx.case.events.flatMap(({ lo, hi }) => [lo, hi]).filter((one) => one > first && one < end);
  const days = [first, ...turns.sort((a, b) => a - b)];
  const on = (may: boolean) =>
    set === undefined ? days.find((one) => stood(then(fold, one), fold.day, may)) : Math.max(first, set);
  const from = on(false);
  return from === undefined || from >= end || last < from ? null : [on(true) as number, from];
}

/** Moved by the days from the suspension, or from when it ran if that is later, to the day on which time goes on. */
function shifted(fold: Fold, day: DayValue, since: Ev, resumed: Ev): DayValue {
  const run = runs(fold, day, since, resumed.lo);
  if (run === null || day === null || day instanceof Unknown) return day;
  const [most, least] = run.map((from) => {
    const by = counting(fold, from, resumed.lo);
    return (value: number): number => (value < from ? value : by(value));
  }) as [Moved, Moved];
  const [lo, hi, needs] = day instanceof Range ? [day.lo, day.hi, day.needs] : [day, day, []];
  const moved = range(least(lo), most(hi), [...needs, ...needsOf(then(fold, run[0]))]);
  if (!same(moved, day))
    fold.own.push({ ev: since, from: known(day), to: known(moved), resumed, open: false });
  return moved;
}

type Moved = (value: number) => number;

/** While time stands still the day is none that is known, and has not passed; what is frozen is told as it stood. */
function standing(fold: Fold, day: DayValue, since: Ev): DayValue {
  const { ctx, own } = fold;
  if (runs(fold, day, since, ctx.asOf + 1) === null || day === null || day instanceof Unknown) return day;
  own.push({ ev: since, from: known(day), to: null, resumed: null, open: true });
  if (ctx.frozen) return day;
  narrows(ctx);
  const lo = Math.max(day instanceof Range ? day.lo : day, ctx.asOf + 1);
  return new Standing(lo, beyond, ctx.case.resuming);
}

/** How a day is put off by the time from one day to another: all days, or working days where the deadline counts those. */
function counting({ ctx, deadline }: Fold, from: number, to: number): (day: number) => number {
  const calendar = deadline.workdays === null ? null : calendarNamed(deadline.workdays.calendar, ctx);
  if (calendar === null) return (day) => day + to - from;
  let n = 0;
  for (let day = from; day < to; day += 1) {
    if (!calendar.covers(day)) ctx.marks.provisional = true;
    if (calendar.isWorkday(day)) n += 1;
  }
  return (day) => {
    const found = addWorkdays(calendar, day, n);
    if (found.provisional) ctx.marks.provisional = true;
    return found.day;
  };
}

/** Whose working days count: the caller's calendar, the State Council's whatever the caller gives, or one by its id. */
export function calendarNamed(name: string | null, ctx: Ctx): WorkdayCalendar | null {
  if (name === null || ctx.calendar.id === name) return ctx.calendar;
  return name === stateCouncilCalendar.id ? stateCouncilCalendar : null;
}
