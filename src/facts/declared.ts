import type { Answer } from '../case/types.js';
import type { Ctx } from '../engine/context.js';
import { dayNeeds } from '../engine/match.js';
import { type Need, union } from '../engine/needs.js';
import type { Ev } from '../engine/prepared.js';
import { type Scalar, Unknown } from '../engine/value.js';
import { hanging } from '../engine/ways.js';

/**
 * What the recording events that `concern` an input say of it on the as-of day: the latest holds, and before the first
 * what the case gives without a day. Unknown where that hangs on the day of one of them.
 */
function asRecorded<T extends Scalar>(
  ctx: Ctx,
  type: string,
  concerns: (ev: Ev) => boolean,
  read: (ev: Ev) => T | undefined,
  undated: T | undefined,
): T | undefined | Unknown {
  const events = (ctx.case.byType.get(type) ?? []).filter((ev) => ev.lo <= ctx.asOf && concerns(ev));
  if (events.length === 0) return undated;
  const sure = events.filter((ev) => ev.hi <= ctx.asOf);
  const latest = events.filter(lastOf(sure));
  const values = [...latest.map(read), ...(sure.length === 0 ? [undated] : [])];
  if (values.every((value) => value === values[0])) return values[0];
  const needs: readonly Need[] = union(...latest.map(dayNeeds));
  const known = values.filter((value) => value !== undefined);
  return new Unknown(
    needs,
    known.length < values.length ? undefined : known.map((value) => ({ value, ways: hanging(needs) })),
  );
}

/** Tells of an event whether none of these, all of which have happened by now, stands after it in the log for certain. */
function lastOf(events: readonly Ev[]): (ev: Ev) => boolean {
  let day = Number.NEGATIVE_INFINITY;
  for (const { lo } of events) day = Math.max(day, lo);
  let index = -1;
  for (const one of events) if (one.lo === day && one.hi === day) index = Math.max(index, one.index);
  return (ev) => ev.hi >= day && !(ev.lo === day && ev.hi === day && ev.index < index);
}

/** A declared fact: as last established by the as-of day, else as the case gives it without a day. */
export function declaredFact(ctx: Ctx, name: string): Scalar | Unknown {
  const undated = ctx.case.source.facts?.[name];
  const value = !ctx.case.byType.has('fact-established')
    ? undated
    : asRecorded(
        ctx,
        'fact-established',
        (ev) => ev.raw.fact === name,
        (ev) => ev.raw.value as Scalar | undefined,
        undated,
      );
  return value === undefined ? new Unknown([{ input: 'fact', name }]) : value;
}

/** A reply to a check item, dated or not; undefined where there is none. */
export function answerOf(ctx: Ctx, norm: string): Answer | undefined | Unknown {
  const undated = ctx.case.source.answers?.[norm];
  if (!ctx.case.byType.has('answered')) return undated;
  return asRecorded(
    ctx,
    'answered',
    (ev) => ev.raw.norm === norm,
    (ev) => (ev.raw.answer as Answer | null | undefined) ?? undefined,
    undated,
  );
}

/** A figure of the case, dated or not; undefined where there is none, null where there is known to be none. */
export const figureOf = (
  ctx: Ctx,
  norm: string,
  of: string | undefined,
): number | null | undefined | Unknown =>
  asRecorded(
    ctx,
    'measured',
    (ev) => ev.raw.norm === norm && (ev.raw.of ?? undefined) === of,
    (ev) => ev.raw.value as number | null | undefined,
    ctx.case.source.values?.[norm]?.find((figure) => figure.of === of)?.value,
  );

/** What the case says of a unit beside its figure. */
export const unitFact = (ctx: Ctx, norm: string, of: string | undefined, name: string): Scalar | undefined =>
  ctx.case.source.values?.[norm]?.find((figure) => figure.of === of)?.facts?.[name];

/** The units that a figure is given for, each once; `undefined` is a figure without a unit. */
export function unitsOf(ctx: Ctx, norm: string): readonly (string | undefined)[] {
  const dated = (ctx.case.byType.get('measured') ?? []).filter(
    (ev) => ev.raw.norm === norm && ev.lo <= ctx.asOf,
  );
  const units = [
    ...(ctx.case.source.values?.[norm] ?? []).map(({ of }) => of),
    ...dated.map((ev) => (ev.raw.of ?? undefined) as string | undefined),
  ];
  return [...new Set(units)];
}
