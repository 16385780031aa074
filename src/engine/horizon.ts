import { MAX_DAY } from '../calendar/index.js';
import type { Ctx, Scope } from './context.js';
import { type DayValue, Standing } from './value.js';

/** How a value drifts while nothing happens: not at all, it only becomes less certain, or more, or in some other way. */
const steady = 0;
const widens = 1;
const tightens = 2;
const moves = 3;
type Drift = typeof steady | typeof widens | typeof tightens | typeof moves;

/**
 * What an evaluation finds out about the days to come: everything in it that depends on the as-of day announces the
 * next day on which it may change, never later than it does.
 *
 * An evaluation is a pure function, so that it stays as it is until one of the values that it consulted changes. Most
 * of them change on days that can be told (`announce`). A day that is only known to lie no later than today widens
 * every day: what makes such a day says so (`drifts`), and what turns it into a verdict looks ahead for the day on
 * which the verdict changes (`watched`).
 */
export interface Horizon {
  /** The earliest day announced; infinite where there is none. */
  next: number;
  drift: Drift;
  /** Has anything asked for which place, period … the rule is judged? */
  scoped: boolean;
  /** The day on which the next period begins for the rule being judged. */
  rollover: number;
}

const never = Number.POSITIVE_INFINITY;

export const newHorizon = (): Horizon => ({ next: never, drift: steady, scoped: false, rollover: never });

/** Something may change on one of these days. Those that are past do not matter. */
export function announce(ctx: Ctx, ...days: readonly number[]): void {
  const { horizon } = ctx;
  if (horizon === undefined) return;
  for (const day of days) if (day > ctx.asOf && day < horizon.next) horizon.next = day;
}

/** The value being made is a day, or an interval, that widens from day to day. */
export function drifts(ctx: Ctx): void {
  become(ctx, widens);
}

/** The value being made is an interval that narrows from day to day. */
export function narrows(ctx: Ctx): void {
  become(ctx, tightens);
}

/** Does the value being made narrow from day to day, and in no other way? */
export const isNarrowing = ({ horizon }: Ctx): boolean => horizon?.drift === tightens;

/** What drifts in two ways moves in some other. */
function become({ horizon }: Ctx, drift: Drift): void {
  if (horizon === undefined || horizon.drift === drift) return;
  horizon.drift = horizon.drift === steady ? drift : moves;
}

/** The value being made is another one every day. */
export function moving(ctx: Ctx): void {
  if (ctx.horizon !== undefined) ctx.horizon.drift = moves;
}

/** Does `work` make something that drifts? Then what is made of it moves in ways that cannot be told beforehand. */
export function shifting<T>(ctx: Ctx, work: (ctx: Ctx) => T): T {
  const { horizon } = ctx;
  if (horizon === undefined) return work(ctx);
  const outer = horizon.drift;
  horizon.drift = steady;
  const value = work(ctx);
  // the distance to a day that is still to come stays one to a day that is still to come
  if (horizon.drift === steady) horizon.drift = outer;
  else if (horizon.drift !== tightens || outer === widens) horizon.drift = moves;
  return value;
}

/** A day that things so far are held against: how a deadline drifts while time stands still makes no difference to them. */
export function bounding(ctx: Ctx, day: (ctx: Ctx) => DayValue): DayValue {
  const { horizon } = ctx;
  const outer = horizon?.drift ?? steady;
  const value = day(ctx);
  if (horizon !== undefined && value instanceof Standing) horizon.drift = outer;
  return value;
}

/** The scope that a rule is judged for, where that makes a difference to the answer. */
export function scopeOf(ctx: Ctx): Scope {
  if (ctx.horizon !== undefined) ctx.horizon.scoped = true;
  return ctx.scope;
}

/** A period begins on this day for the rule being judged. */
export function rollsOver(ctx: Ctx, day: number): void {
  if (ctx.horizon !== undefined && day > ctx.asOf) ctx.horizon.rollover = Math.min(ctx.horizon.rollover, day);
}

/**
 * Judges a rule in its scopes. A period that begins makes no difference to a rule that does not hold in any scope
 * whichever it is.
 *
 * @param horizon that of `ctx`
 * @param work says whether the rule holds, or may, in any scope
 */
export function inItsScopes(ctx: Ctx, horizon: Horizon, work: () => boolean): void {
  const { rollover, scoped } = horizon;
  Object.assign(horizon, { rollover: never, scoped: false });
  if (work() || horizon.scoped) announce(ctx, horizon.rollover);
  Object.assign(horizon, { rollover, scoped });
}

/** How far ahead a verdict is followed day by day before it is asked for again. */
const stride = 100;

/**
 * A verdict on something that may drift: announces the first day on which it, as `sign` writes it, is another one.
 *
 * What widens loses certainty and never wins it back, and what narrows the other way round, so that halving finds that
 * day; what moves is followed day by day. Nothing beyond a day that is announced already needs to be looked at.
 */
export function watched<T>(ctx: Ctx, work: (ctx: Ctx) => T, sign: (value: T) => string): T {
  const { horizon } = ctx;
  if (horizon === undefined) return work(ctx);
  const outer = horizon.drift;
  horizon.drift = steady;
  const value = work(ctx);
  const { drift } = horizon;
  horizon.drift = outer;
  if (drift === steady) return value;
  const now = sign(value);
  const differs = (asOf: number) => sign(work({ ...ctx, asOf, memo: [], horizon: undefined })) !== now;
  const end = Math.min(horizon.next - 1, MAX_DAY);
  announce(ctx, drift === moves ? following(ctx.asOf, end, differs) : halving(ctx.asOf, end, differs));
  return value;
}

function halving(asOf: number, end: number, differs: (day: number) => boolean): number {
  if (end <= asOf || !differs(end)) return never;
  let [same, other] = [asOf, end];
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (differs(middle)) other = middle;
    else same = middle;
  }
  return other;
}

function following(asOf: number, end: number, differs: (day: number) => boolean): number {
  const last = Math.min(end, asOf + stride);
  for (let day = asOf + 1; day <= last; day += 1) if (differs(day)) return day;
  return last < end ? last + 1 : never;
}
