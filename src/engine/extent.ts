/** From when to when an event lasts. */
import { toDay } from '../calendar/index.js';
import type { Select } from '../measure/format.js';
import type { Ctx } from './context.js';
import { dayNeeds, fieldNeed, gapsOf } from './match.js';
import type { Need } from './needs.js';
import { type Ev, precedes } from './prepared.js';
import { NO, type Tri, tri, UNKNOWN, YES } from './value.js';

/** When an event begins and ends, each between two days; both the same where it has no span. */
export interface Extent {
  readonly begins: readonly [number, number];
  readonly ends: readonly [number, number];
  /** What its days hang on. */
  readonly needs: readonly Need[];
}

/** From when to when an event counts: its day, or the date field in its place, to the event that ends its span. */
export function extentOf(
  ctx: Ctx,
  ev: Ev,
  span: NonNullable<Select['span']> | null,
  dated: string | undefined,
): Extent {
  const moved = dated === undefined ? undefined : ev.raw[dated];
  const own = typeof moved === 'string' ? toDay(moved) : null;
  const begins = own === null ? ([ev.lo, Math.min(ev.hi, ctx.asOf)] as const) : ([own, own] as const);
  const needs = own === null ? dayNeeds(ev) : [];
  return span === null ? { begins, ends: begins, needs } : spanOf(ctx, ev, span, begins, needs);
}

/** An event lasts until a later one of a type with the same field; up to the as-of day while that has not come. */
function spanOf(
  ctx: Ctx,
  ev: Ev,
  span: NonNullable<Select['span']>,
  begins: Extent['begins'],
  own: readonly Need[],
): Extent {
  const key = ev.raw[span.same];
  const needs: Need[] = [...own];
  let [first, last] = [ctx.asOf, ctx.asOf];
  for (const end of ctx.case.byType.get(span.until) ?? []) {
    const later = precedes(ev, end);
    const other = end.raw[span.same];
    const fits = key === undefined || other === undefined ? UNKNOWN : tri(other === key);
    if (end.lo > ctx.asOf || end.aside <= ctx.asOf || later === NO || fits === NO) continue;
    first = Math.min(first, Math.max(end.lo, ev.lo));
    if (later === YES && fits === YES && end.hi <= ctx.asOf && end.perhapsAside > ctx.asOf)
      last = Math.min(last, end.hi);
    needs.push(...dayNeeds(end));
    if (key === undefined) needs.push(fieldNeed(ev, span.same));
    else if (other === undefined) needs.push(fieldNeed(end, span.same));
  }
  const gaps = gapsOf(ctx, [span.until]);
  if (gaps.length > 0) first = Math.min(first, ev.lo);
  return { begins, ends: [first, last], needs: [...needs, ...gaps] };
}

/** Does it lie within two days? */
export function within({ begins, ends }: Extent, from: number, to: number): Tri {
  if (begins[0] >= from && ends[1] <= to) return YES;
  return begins[0] > to || ends[1] < from ? NO : UNKNOWN;
}

/** Does it share a day with the time between two days? */
export function overlaps({ begins, ends }: Extent, from: number, to: number): Tri {
  if (begins[1] <= to && ends[0] >= from) return YES;
  return begins[0] > to || ends[1] < from ? NO : UNKNOWN;
}
