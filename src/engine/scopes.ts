import {
  addMonths,
  fromDay,
  type Period,
  periodOf,
  periodsBetween,
  previousPeriod,
  toDay,
} from '../calendar/index.js';
import type { Person, Place } from '../case/types.js';
import { unitsOf } from '../facts/declared.js';
import type { Day, Per, Unit } from '../measure/format.js';
import type { Compiler, ScopeList, Why } from './compiler.js';
import { type Ctx, inScope, type Scope, wholeCase } from './context.js';
import { announce, rollsOver, watched } from './horizon.js';
import type { Need } from './needs.js';
import { compileSelect } from './select.js';
import { type DayValue, NO, needsOf, Range, range, type Tri, tri, UNKNOWN, Unknown, YES } from './value.js';
import { inputsOf } from './ways.js';

/** A scope with one coordinate, and what it hangs on where it is not certain that it exists. */
type Part = ScopeList[number];
type Axis = (ctx: Ctx) => ScopeList;

const always = Number.NEGATIVE_INFINITY;

const inputsIn = ({ confirm, refute }: Why): readonly Need[] => inputsOf(confirm, refute);

const listOf = (codes: string | readonly string[] | undefined): readonly string[] | undefined =>
  codes === undefined ? undefined : [codes].flat();

/** Is one of the codes held among those asked for? Unknown where the case does not say which are held. */
export function among(
  held: string | readonly string[] | undefined,
  asked: readonly string[] | undefined,
): Tri {
  if (asked === undefined) return YES;
  if (held === undefined) return UNKNOWN;
  return tri(typeof held === 'string' ? asked.includes(held) : held.some((code) => asked.includes(code)));
}

/**
 * Places or persons of the case: one unknown element while the case does not say which there are; those of the role or
 * type asked for, surely or, where none is given, perhaps; the role itself where nobody is named and `unnamed` allows it.
 */
function listAxis(name: 'place' | 'person', per: Per, compiler: Compiler): Axis {
  const slot = `${name}s` as 'places' | 'persons';
  const field = name === 'person' ? 'role' : 'type';
  const asked = listOf(name === 'person' ? per.role : per.type);
  const office = name === 'person' && per.inOffice !== undefined ? inOffice(per.inOffice, compiler) : null;
  const which = per.which === undefined ? null : compiler.condition(per.which);
  const unnamed: Part = { scope: { key: `${name}=-`, from: always, unnamed: true }, needs: null };
  const needsTo = (fits: Tri, held: Held, meant: Tri, here: Ctx): readonly Need[] => [
    ...(fits === UNKNOWN ? [{ input: 'slot', name: slot, field } as const] : []),
    ...(held.truth === UNKNOWN ? held.needs : []),
    ...(which !== null && meant === UNKNOWN ? inputsIn(which.why(here)) : []),
  ];
  return (ctx) => {
    const list: readonly (Place | Person)[] | null | undefined = ctx.case.source[slot];
    if (list === undefined && per.unnamed !== true) {
      const needs: Need[] = [{ input: 'slot', name: slot }];
      const add = { [name]: new Unknown(needs) };
      // whoever they are, it holds of none of them
      if (which?.test(inScope(ctx, { ...wholeCase, ...add })) === NO) return [];
      return [{ scope: { key: `${name}=?`, from: always, ...add }, needs }];
    }
    const found: Part[] = [];
    for (const item of list ?? []) {
      const fits = among((item as Person)[field as 'role'] ?? undefined, asked);
      if (fits === NO) continue;
      const held = office === null ? holds : office(item as Person, ctx);
      if (held.truth === NO) continue;
      const here = which === null ? ctx : inScope(ctx, { ...wholeCase, [name]: item });
      const meant = which === null ? YES : which.test(here);
      if (meant === NO) continue;
      const key = `${name}=${item.id}`;
      const scope: Scope =
        name === 'person'
          ? { key, from: always, person: item as Person }
          : { key, from: always, place: item as Place };
      const sure = fits === YES && held.truth === YES && meant === YES;
      found.push({ scope, needs: sure ? null : needsTo(fits, held, meant, here) });
    }
    if (found.length > 0 || per.unnamed !== true) return found;
    return which?.test(inScope(ctx, { ...wholeCase, unnamed: true })) === NO ? [] : [unnamed];
  };
}

/** Days that something lasts: those it lasts for certain, and those it may. */
interface Lasting {
  readonly surely: readonly [number, number] | null;
  readonly perhaps: readonly [number, number];
  readonly needs: readonly Need[];
}

/** How long the conduct lasted; where one end of it is not given, it may have lasted longer than that day. */
function conductOf(ctx: Ctx): Lasting {
  const conduct = ctx.case.source.conduct ?? {};
  const from = conduct.from === undefined ? undefined : toDay(conduct.from);
  // null: it still goes on
  const to = conduct.to === null ? ctx.asOf : conduct.to === undefined ? undefined : toDay(conduct.to);
  const [first, last] = [from ?? to, to ?? from];
  return {
    surely: first === undefined || last === undefined ? null : [first, last],
    perhaps: [from ?? always, to ?? ever],
    needs: [{ input: 'slot', name: 'conduct' }],
  };
}

interface Held {
  readonly truth: Tri;
  readonly needs: readonly Need[];
}

/** Nothing is asked about terms of office. */
const holds: Held = { truth: YES, needs: [] };

/** Did a person hold office on a day, or at any time of the conduct? A person without a term is taken to. */
function inOffice(when: Day, compiler: Compiler): (person: Person, ctx: Ctx) => Held {
  const day = when === 'conduct' ? null : compiler.day(when);
  const during = (ctx: Ctx): Lasting => {
    if (day === null) return conductOf(ctx);
    const found = day(ctx) ?? ctx.asOf;
    const [lo, hi] = boundsOf(found, [always, ever]) as readonly [number, number];
    return { surely: lo === hi ? [lo, lo] : null, perhaps: [lo, hi], needs: needsOf(found) };
  };
  const judged = ({ term }: Person, ctx: Ctx): Held => {
    const from = term?.from === undefined ? always : toDay(term.from);
    const to = term?.to === undefined ? ever : toDay(term.to);
    announce(ctx, from, to + 1);
    const { surely, perhaps, needs } = during(ctx);
    if (from > perhaps[1] || to < perhaps[0]) return { truth: NO, needs: [] };
    const whole = from <= perhaps[0] && to >= perhaps[1];
    const meets = surely !== null && from <= surely[1] && to >= surely[0];
    return whole || meets ? { truth: YES, needs: [] } : { truth: UNKNOWN, needs };
  };
  return (person, ctx) =>
    watched(
      ctx,
      (then) => judged(person, then),
      ({ truth }) => String(truth),
    );
}

/** The units that figures of the norm are counted per; one that is not known while there is no figure. */
function unitAxis(norm: string): Axis {
  return (ctx) => {
    const units = unitsOf(ctx, norm);
    if (units.length === 0)
      return [{ scope: { key: 'unit=?', from: always }, needs: [{ input: 'value', name: norm }] }];
    return units.map((unit) => ({
      scope: {
        key: unit === undefined ? '' : `unit=${unit}`,
        from: always,
        unit: unit ?? null,
        figures: norm,
      },
      needs: null,
    }));
  };
}

/** The first period judged: the one that holds the day, the first whole one from it, or the one before it. */
function firstPeriod(unit: Unit, day: number, first: 'containing' | 'next' | 'previous'): Period {
  const holding = periodOf(unit, day);
  if (first === 'previous') return previousPeriod(holding);
  return first === 'next' && holding.from < day ? periodOf(unit, holding.to + 1) : holding;
}

/** Years, quarters or months counted from a day itself, up to the one that holds the as-of day. */
function rollingPeriods(unit: Unit, start: number, asOf: number): Period[] {
  const months = { month: 1, quarter: 3, year: 12 }[unit];
  const periods: Period[] = [];
  for (let n = 0; ; n += 1) {
    const from = addMonths(start, n * months, 'clamp').day;
    if (from > asOf) return periods;
    const to = addMonths(start, (n + 1) * months, 'clamp').day - 1;
    periods.push({ unit, id: `${fromDay(from)}..${fromDay(to)}`, from, to });
  }
}

/** A day that may be none, as the earliest and the latest it can be. Unknown: any day up to the as-of day's period. */
function boundsOf(day: DayValue, ifUnknown: readonly [number, number]): readonly [number, number] | null {
  if (day === null) return null;
  if (day instanceof Unknown) return ifUnknown;
  return day instanceof Range ? [day.lo, day.hi] : [day, day];
}

const ever = Number.POSITIVE_INFINITY;

function periodAxis(per: NonNullable<Per['period']>, compiler: Compiler): Axis {
  const spec = typeof per === 'string' ? { unit: per } : per;
  const { unit, first = 'containing', keep = false, rolling = false } = spec;
  const from = spec.from === undefined ? null : compiler.day(spec.from);
  const until = spec.until === undefined ? null : compiler.day(spec.until);
  const parts: Axis = (ctx) => {
    const start = from ? from(ctx) : beginning(ctx);
    const end = until ? until(ctx) : null;
    const [surelyTo, last] = boundsOf(end, [always, ever]) ?? [ever, ever];
    // the latest that may be judged
    const holding = periodOf(unit, keep ? Math.min(ctx.asOf, last) : ctx.asOf);
    const starts = boundsOf(start, [holding.from, ever]);
    if (starts === null) return [];
    // not known since when: the periods counted from a day itself cannot be told, and of the others only the latest
    const fluid = rolling && starts[0] !== starts[1];
    const opening = (day: number) => (day === ever ? ever : firstPeriod(unit, day, first).from);
    // those that are over are judged no more
    const sinceWhen = (day: number) => (keep ? day : Math.max(day, holding.from));
    const all: readonly Period[] = fluid
      ? [holding]
      : rolling
        ? rollingPeriods(unit, starts[0], ctx.asOf)
        : periodsBetween(
            unit,
            sinceWhen(start instanceof Unknown ? starts[0] : opening(starts[0])),
            ctx.asOf,
          );
    const current = all.at(-1);
    if (current === undefined) rollsOver(ctx, rolling ? starts[0] : opening(starts[0]));
    // none of those to come is judged where the last day is over before they begin
    else if (typeof end !== 'number' || (keep ? current.to : current.from - 1) < last)
      rollsOver(ctx, current.to + 1);
    const earlier = keep && (fluid || start instanceof Unknown);
    const surelyFrom = fluid ? ever : rolling ? starts[0] : opening(starts[1]);
    return all
      .filter((period) => period.from <= last && (keep || period.to >= ctx.asOf))
      .map((period) => {
        const [key, { from: first }] = [`period=${period.id}`, period];
        const scope: Scope = earlier ? { key, from: first, period, earlier } : { key, from: first, period };
        if (first >= surelyFrom && first <= surelyTo) return { scope, needs: null };
        const needs = [
          ...(first < surelyFrom ? needsOf(start) : []),
          ...(first > surelyTo ? needsOf(end) : []),
        ];
        return { scope, needs };
      });
  };
  return (ctx) =>
    watched(ctx, parts, (found) => found.map(({ scope, needs }) => `${scope.key} ${needs?.length}`).join());
}

/** From when periods are counted: the commencement, or the beginning of the case where that is later. */
function beginning(ctx: Ctx): DayValue {
  const { commencement } = ctx;
  const { source, first } = ctx.case;
  if (source.began === undefined) return commencement;
  if (commencement instanceof Unknown) return first;
  if (commencement instanceof Range)
    return range(Math.max(commencement.lo, first), Math.max(commencement.hi, first), commencement.needs);
  return Math.max(commencement, first);
}

/** Each event that is meant, and one more that is not known where the log has gaps. */
function eachAxis(per: NonNullable<Per['each']>, compiler: Compiler): Axis {
  const select = compileSelect(per, compiler);
  const several = Array.isArray(per.event);
  return (ctx) => {
    const { list, gaps } = select(ctx);
    const found = list.map(({ ev, sure, needs }): Part => {
      const key = `each=${several ? `${ev.type}@` : ''}${ev.key}`;
      return { scope: { key, from: ev.lo, each: ev }, needs: sure ? null : needs };
    });
    if (gaps.length === 0) return found;
    return [...found, { scope: { key: 'each=?', from: always, each: new Unknown(gaps) }, needs: gaps }];
  };
}

/** Compiles `per`: over what a rule is judged on a day. */
export function compileScopes(
  per: Per | undefined,
  norm: string,
  compiler: Compiler,
): (ctx: Ctx) => ScopeList {
  const axes: Axis[] = [];
  if (per?.place) axes.push(listAxis('place', per, compiler));
  if (per?.person) axes.push(listAxis('person', per, compiler));
  if (per?.unit) axes.push(unitAxis(norm));
  const period = per?.period ? periodAxis(per.period, compiler) : null;
  if (period !== null) axes.push(period);
  if (per?.each) axes.push(eachAxis(per.each, compiler));
  // the periods last: which one begins when makes no difference where there is nothing to be judged in it
  const asked = [...axes.filter((axis) => axis !== period), ...(period === null ? [] : [period])];
  if (axes.length === 0) {
    const whole: ScopeList = [{ scope: wholeCase, needs: null }];
    return () => whole;
  }
  const [only] = axes;
  if (only !== undefined && axes.length === 1) return only;
  return (ctx) => {
    const found = new Map<Axis, ScopeList>();
    for (const axis of asked) {
      const parts = axis(ctx);
      if (parts.length === 0) return [];
      found.set(axis, parts);
    }
    return axes
      .map((axis) => found.get(axis) as ScopeList)
      .reduce((rows, parts) => rows.flatMap((row) => parts.map((part) => joint(row, part))));
  };
}

/** The scope with the coordinates of both. */
function joint(row: Part, part: Part): Part {
  const { scope: a, needs } = row;
  const { scope: b } = part;
  const key = a.key === '' || b.key === '' ? a.key + b.key : `${a.key};${b.key}`;
  return {
    scope: { ...a, ...b, key, from: Math.max(a.from, b.from) },
    needs: needs === null ? part.needs : part.needs === null ? needs : [...needs, ...part.needs],
  };
}

const coordinates = ['place', 'person', 'unit', 'period', 'each'];

export const coordinatesOf = (per: Per | undefined): readonly string[] =>
  Object.keys(per ?? {}).filter((key) => coordinates.includes(key));
