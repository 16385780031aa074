import { serves } from '../facts/serving.js';
import type { Select, Without } from '../measure/format.js';
import type { Compiler, DayFn, Why } from './compiler.js';
import { besides, type Ctx } from './context.js';
import { extentOf, overlaps, within } from './extent.js';
import { announce, bounding, drifts, scopeOf, watched } from './horizon.js';
import { dayNeed, dayNeeds, fieldNeed, gapsOf, type Match, type Matches, noNeeds } from './match.js';
import type { Need } from './needs.js';
import { type Ev, type PreparedCase, precedes } from './prepared.js';
import {
  type DayValue,
  NO,
  needsOf,
  not,
  Range,
  type Scalar,
  type Tri,
  tri,
  UNKNOWN,
  Unknown,
  YES,
} from './value.js';
import { byOne, either, hanging, inputsOf, together } from './ways.js';

/** Whether one event is meant, so far. */
interface Verdict {
  truth: Tri;
  doubts: Why[] | null;
}

const undecided = (): Verdict => ({ truth: YES, doubts: null });
const isOut = (verdict: Verdict): boolean => verdict.truth === NO;

/** Lowers a verdict: NO settles it, UNKNOWN leaves it open and says what for. */
function weigh(verdict: Verdict, truth: Tri, why: () => Why): void {
  if (verdict.truth === NO || truth === YES) return;
  verdict.truth = truth;
  if (truth !== UNKNOWN) return;
  verdict.doubts ??= [];
  verdict.doubts.push(why());
}

const both = (needs: readonly Need[]): Why => ({ confirm: hanging(needs), refute: hanging(needs) });

/** A field left out, which is to be one thing. */
function target(ev: Ev, field: string, wanted: Scalar | readonly Scalar[]): Why {
  const need = fieldNeed(ev, field);
  const several = Array.isArray(wanted);
  return {
    confirm: [byOne({ ...need, is: { operator: several ? 'in' : 'equal', value: wanted } })],
    refute: [byOne({ ...need, is: { operator: several ? 'notIn' : 'notEqual', value: wanted } })],
  };
}

const holds = (wanted: Scalar | readonly Scalar[], given: unknown): Tri => {
  const list = Array.isArray(wanted) ? (wanted as readonly Scalar[]) : [wanted as Scalar];
  if (Array.isArray(given)) return given.some((item) => list.includes(item as Scalar)) ? YES : NO;
  return list.includes(given as Scalar) ? YES : NO;
};

/** Does [lo, hi] lie on or after the bound? A bound that has not come: nothing is after it. */
function onOrAfter(lo: number, hi: number, bound: DayValue): Tri {
  if (bound === null) return NO;
  if (bound instanceof Unknown) return UNKNOWN;
  const [from, to] = bound instanceof Range ? [bound.lo, bound.hi] : [bound, bound];
  return lo >= to ? YES : hi < from ? NO : UNKNOWN;
}

/** Does [lo, hi] lie on or before the bound? A bound that has not come: all so far does. */
function onOrBefore(lo: number, hi: number, bound: DayValue): Tri {
  if (bound === null) return YES;
  if (bound instanceof Unknown) return UNKNOWN;
  const [from, to] = bound instanceof Range ? [bound.lo, bound.hi] : [bound, bound];
  return hi <= from ? YES : lo > to ? NO : UNKNOWN;
}

const eventTypes = (event: Select['event']): readonly string[] =>
  typeof event === 'string' ? [event] : (event as readonly string[]);

/** A key of Select that a reading may leave empty. */
const given = <T>(value: T | undefined | null): T | null =>
  value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0)
    ? null
    : value;

const nothing: Matches = { list: [], gaps: noNeeds };

const noEvents: readonly Ev[] = [];

/** The events of these types, in the order of the log. */
function ofTypes({ byType }: PreparedCase, types: readonly string[]): readonly Ev[] {
  const [only] = types;
  if (types.length === 1 && only !== undefined) return byType.get(only) ?? noEvents;
  let found: readonly Ev[] = noEvents;
  let several = false;
  for (const type of types) {
    const list = byType.get(type);
    if (list === undefined) continue;
    several ||= found.length > 0;
    found = found.length === 0 ? list : [...found, ...list];
  }
  return several ? [...found].sort((a, b) => a.order - b.order) : found;
}

/** Compiles Select: which events of the log, as far as it goes on the as-of day, are meant. */
export function compileSelect(select: Select, compiler: Compiler): (ctx: Ctx) => Matches {
  const { selects } = compiler;
  if (selects === undefined || isNarrowed(select)) return compile(select, compiler);
  const key = JSON.stringify(select);
  const known = selects.get(key) ?? onceFound(compile(select, compiler), compiler.slot(`select ${key}`));
  selects.set(key, known);
  return known;
}

/** Is it only for a time or a place, which may be another one for each rule and scope? */
const isNarrowed = (select: Select): boolean =>
  [select.since, select.until, select.in, select.at].some((one) => given(one) !== null);

/** What is selected the same way in every scope, looked for once an evaluation; what is to come of it is announced then. */
function onceFound(find: (ctx: Ctx) => Matches, slot: number): (ctx: Ctx) => Matches {
  return (ctx) => {
    const known = ctx.memo[slot] as Matches | undefined;
    if (known !== undefined) return known;
    const found = find(ctx);
    ctx.memo[slot] = found;
    return found;
  };
}

function compile(select: Select, compiler: Compiler): (ctx: Ctx) => Matches {
  const types = eventTypes(select.event);
  const where = Object.entries(select.where ?? {});
  const [sinceJson, untilJson, span] = [given(select.since), given(select.until), given(select.span)];
  const since = sinceJson === null ? null : compiler.day(sinceJson);
  const until = untilJson === null ? null : compiler.day(untilJson);
  const { at, dated, serving } = select;
  const servant =
    serving === undefined
      ? null
      : { name: `${compiler.measure.id}/${serving}`, local: serving, norm: serving };
  const without = [select.without].flat().flatMap((one) => given(one) ?? []);
  const starters = select.rounds === 'all' ? [] : (compiler.measure.rounds[compiler.kind] ?? []);
  const isPlain =
    span === null &&
    dated === undefined &&
    at === undefined &&
    select.in !== 'period' &&
    without.length === 0;

  // a date that an event names may be one to come
  const held = dated === undefined ? bounding : (ctx: Ctx, day: DayFn) => day(ctx);
  const find = (ctx: Ctx): Matches => {
    const candidates = ofTypes(ctx.case, types);
    if (candidates.length === 0 && ctx.horizon === undefined && ctx.case.unrecorded.size === 0)
      return nothing;
    const list: Match[] = [];
    const start = roundStart(ctx, starters);
    const bound = (day: DayFn | null) => (day === null ? undefined : held(besides(ctx), day));
    const [sinceDay, untilDay] = [bound(since), bound(until)];
    for (const ev of candidates) {
      if (ev.lo > ctx.asOf || ev.aside <= ctx.asOf) continue;
      if (servant !== null && serves(ev.raw.for, servant, ctx.case.source.id) === 'none') continue;
      const plain = isPlain ? plainly(ctx, ev, start, where, sinceDay, untilDay) : UNKNOWN;
      if (plain === NO) continue;
      if (plain === YES) {
        list.push(ev.surely);
        continue;
      }
      const verdict = undecided();
      const doubtfulDay = () => both([dayNeed(ev)]);
      if (ev.hi > ctx.asOf || ev.perhapsAside <= ctx.asOf) weigh(verdict, UNKNOWN, doubtfulDay);
      if (start !== null) weigh(verdict, not(precedes(ev, start)), doubtfulDay);
      for (const [field, wanted] of where) {
        const value = ev.raw[field];
        weigh(verdict, value === undefined ? UNKNOWN : holds(wanted, value), () => target(ev, field, wanted));
      }
      if (at !== undefined) place(ctx, ev, at, verdict);
      for (const other of without) leaveOut(ctx, ev, other, verdict);
      if (isOut(verdict)) continue;
      const extent = extentOf(ctx, ev, span, dated);
      if (ev.hi > ctx.asOf && (select.in ?? since ?? until)) drifts(ctx);
      if (span !== null && extent.ends[1] === ctx.asOf) ending(ctx, sinceDay);
      const period = select.in === 'period' ? scopeOf(ctx).period : undefined;
      if (period !== undefined) {
        const { from, to } = period;
        weigh(verdict, span ? overlaps(extent, from, to) : within(extent, from, to), () =>
          both(extent.needs),
        );
      }
      const open = (bound: DayValue) => () => both([...needsOf(bound), ...extent.needs]);
      if (sinceDay !== undefined) weigh(verdict, onOrAfter(...extent.ends, sinceDay), open(sinceDay));
      if (untilDay !== undefined) weigh(verdict, onOrBefore(...extent.begins, untilDay), open(untilDay));
      if (!isOut(verdict)) list.push(matchOf(ev, verdict));
    }
    const barred = sinceDay === null || (dated === undefined && isToCome(ctx, sinceDay));
    if (typeof sinceDay === 'number') announce(ctx, sinceDay);
    return { list, gaps: barred ? [] : gapsOf(ctx, types) };
  };
  return (ctx) => (ctx.horizon === undefined ? find(ctx) : watched(ctx, find, signature));
}

/**
 * Whether an event is meant, where its day, its fields and the bounds are known, as they mostly are: without taking down
 * what it would hang on. Else unknown.
 */
function plainly(
  ctx: Ctx,
  ev: Ev,
  start: Ev | null,
  where: readonly (readonly [string, Scalar | readonly Scalar[]])[],
  since: DayValue | undefined,
  until: DayValue | undefined,
): Tri {
  const day = ev.hi;
  if (ev.lo !== day || day > ctx.asOf || ev.perhapsAside <= ctx.asOf) return UNKNOWN;
  if (start !== null) {
    const before = precedes(ev, start);
    if (before !== NO) return before === YES ? NO : UNKNOWN;
  }
  for (const [field, wanted] of where) {
    const value = ev.raw[field];
    if (value === undefined) return UNKNOWN;
    if (holds(wanted, value) === NO) return NO;
  }
  if (since !== undefined) {
    const after = onOrAfter(day, day, since);
    if (after !== YES) return after;
  }
  return until === undefined ? YES : onOrBefore(day, day, until);
}

/** An event that goes on until today, as far as is known, may reach the scope's period, or the bound. */
function ending(ctx: Ctx, since: DayValue | undefined): void {
  if (ctx.scope.period !== undefined) announce(ctx, ctx.scope.period.from);
  if (since instanceof Range) announce(ctx, since.lo, since.hi);
}

/** Which events are meant, and on what that hangs. */
const signature = ({ list, gaps }: Matches): string =>
  JSON.stringify([list.map(({ ev, sure, why }) => [ev.order, sure, why]), gaps.length > 0]);

/** Is the bound later than the as-of day, so that nothing that has happened lies after it? */
const isToCome = (ctx: Ctx, bound: DayValue | undefined): boolean =>
  typeof bound === 'number' && bound > ctx.asOf;

/** An event that is meant, surely or not. It takes all doubts to be dispelled, and one to come true, to settle it. */
function matchOf(ev: Ev, { truth, doubts }: Verdict): Match {
  if (truth === YES || doubts === null) return ev.surely;
  const confirm = together(...doubts.map((why) => why.confirm));
  const refute = either(...doubts.map((why) => why.refute));
  return { ev, sure: false, needs: inputsOf(confirm, refute), why: { confirm, refute } };
}

/** Is the event's place (person) the scope's? */
function place(ctx: Ctx, ev: Ev, at: 'place' | 'person', verdict: Verdict): void {
  const coordinate = scopeOf(ctx)[at];
  if (coordinate === undefined) return;
  const value = ev.raw[at];
  if (coordinate instanceof Unknown)
    weigh(verdict, value === null ? NO : UNKNOWN, () => both(coordinate.needs));
  else
    weigh(verdict, value === undefined ? UNKNOWN : tri(value === coordinate.id), () =>
      target(ev, at, coordinate.id),
    );
}

/** The event that began the current round, or null in the first round. */
function roundStart(ctx: Ctx, starters: readonly string[]): Ev | null {
  let latest: Ev | null = null;
  for (const type of starters)
    for (const ev of ctx.case.byType.get(type) ?? noEvents)
      if (ev.hi <= ctx.asOf && (latest === null || ev.order > latest.order)) latest = ev;
  return latest;
}

/** The number of the round a case is in: 0 until an event begins another. */
export const roundOf = (ctx: Ctx, starters: readonly string[]): number =>
  starters.reduce(
    (n, type) => n + (ctx.case.byType.get(type)?.filter((ev) => ev.hi <= ctx.asOf).length ?? 0),
    0,
  );

/** Leaves out an event that a later or same-day one of another type names in a field. */
function leaveOut(ctx: Ctx, ev: Ev, without: Without, verdict: Verdict): void {
  if (!ctx.case.byType.has(without.event) && ctx.case.unrecorded.size === 0) return;
  const key = ev.raw[without.same];
  if (key === null) return;
  for (const other of ctx.case.byType.get(without.event) ?? []) {
    if (other.lo > ctx.asOf || other.aside <= ctx.asOf || other.hi < ev.lo) continue;
    const list = other.raw[without.field];
    const names = naming(list, key);
    if (names === NO) continue;
    const certain = other.hi <= ctx.asOf && other.lo >= ev.hi && other.perhapsAside > ctx.asOf;
    weigh(verdict, names === YES && certain ? NO : UNKNOWN, () =>
      both([
        ...(key === undefined ? [fieldNeed(ev, without.same)] : []),
        ...(list === undefined ? [fieldNeed(other, without.field)] : []),
        ...(certain ? [] : [...dayNeeds(other), ...dayNeeds(ev)]),
      ]),
    );
  }
  const gaps = gapsOf(ctx, [without.event]);
  if (gaps.length > 0) weigh(verdict, UNKNOWN, () => both(gaps));
}

/** Does a field, a list or one value, name the key? */
function naming(list: unknown, key: unknown): Tri {
  if (list === null || (Array.isArray(list) && list.length === 0)) return NO;
  if (list === undefined || key === undefined) return UNKNOWN;
  return tri(Array.isArray(list) ? list.includes(key) : list === key);
}
