import {
  addMonths,
  addWorkdays,
  endOf,
  MAX_DAY,
  MIN_DAY,
  rollForward,
  startOf,
  toDay,
  type WorkdayCalendar,
} from '../calendar/index.js';
import { declaredFact } from '../facts/declared.js';
import type { Day, Select, Unit } from '../measure/format.js';
import { calendarNamed, type Move } from './clock.js';
import type { Compiler, DayFn } from './compiler.js';
import { besides, type Ctx } from './context.js';
import { drifts, scopeOf, shifting } from './horizon.js';
import { type Need, union } from './needs.js';
import { dayOfNth, fieldOfNth, type Nth } from './nth.js';
import { compileSelect } from './select.js';
import { type DayValue, NO, needsOf, Range, range, Unknown, type Value, YES } from './value.js';
import { inputsOf } from './ways.js';

type Json = { readonly [key: string]: unknown };

/** Applies day arithmetic that never turns the order of two days round. */
function map(day: DayValue, f: (day: number) => number): DayValue {
  if (typeof day === 'number') return f(day);
  if (day === null || day instanceof Unknown) return day;
  // the first and the last day that the library knows stand for no bound
  const far = (value: number): number => (value > MIN_DAY && value < MAX_DAY ? f(value) : value);
  return range(far(day.lo), far(day.hi), day.needs);
}

/** The day that a fact or a field gives; where it gives one of several, the span of them. */
function dayOfValue(value: Value): DayValue {
  if (typeof value === 'string') return toDay(value);
  if (!(value instanceof Unknown)) return null;
  const days = (value.outcomes ?? []).map((one) => (typeof one.value === 'string' ? toDay(one.value) : null));
  if (days.length === 0 || days.includes(null)) return new Unknown(value.needs);
  const known = days as readonly number[];
  return range(Math.min(...known), Math.max(...known), value.needs);
}

const bounds = (day: number | Range): readonly [number, number] =>
  day instanceof Range ? [day.lo, day.hi] : [day, day];

const isKnown = (day: DayValue): day is number => typeof day === 'number';

/** Latest or earliest of several days; none is passed over. */
function extreme(days: readonly DayValue[], pick: (...values: number[]) => number): DayValue {
  const given = days.filter((day) => day !== null);
  if (given.every(isKnown)) return given.length === 0 ? null : pick(...given);
  const needs = union(...given.map(needsOf));
  if (given.some((day) => day instanceof Unknown)) return new Unknown(needs);
  const pairs = (given as readonly (number | Range)[]).map(bounds);
  return range(pick(...pairs.map(([lo]) => lo)), pick(...pairs.map(([, hi]) => hi)), needs);
}

/** Works days out with what moved each of them apart; only those that make the day that is taken have moved it. */
function taking(ctx: Ctx, days: readonly DayFn[], take: (values: readonly DayValue[]) => DayValue): DayValue {
  if (ctx.moved === undefined) return take(days.map((day) => day(ctx)));
  const each = days.map((day) => {
    const moved: Move[] = [];
    return { value: day({ ...ctx, moved }), moved };
  });
  const taken = take(each.map(({ value }) => value));
  for (const { value, moved } of each)
    if (typeof taken !== 'number' || value === taken) ctx.moved.push(...moved);
  return taken;
}

/** A day that hangs on a condition not known: the span of both outcomes. */
function either(a: DayValue, b: DayValue, needs: readonly Need[]): DayValue {
  if (typeof a === 'number' && a === b) return a;
  if (a === null && b === null) return null;
  const all = union(needs, needsOf(a), needsOf(b));
  if (a === null || b === null || a instanceof Unknown || b instanceof Unknown) return new Unknown(all);
  const [x, y] = [bounds(a), bounds(b)];
  return range(Math.min(x[0], y[0]), Math.max(x[1], y[1]), all);
}

/** First or last day of the unit that holds the anchor, or of the n-th unit after it. */
function edge(json: Json, which: 'startOf' | 'endOf', compiler: Compiler): DayFn {
  const plus = (json.plus as number | undefined) ?? 0;
  const side = which === 'startOf' ? startOf : endOf;
  if (json[which] === 'period')
    return (ctx) => {
      const { period } = scopeOf(ctx);
      if (period === undefined) return null;
      if (plus === 0) return which === 'startOf' ? period.from : period.to;
      if (period.from === startOf(period.unit, period.from)) return side(period.unit, period.from, plus);
      const months = { month: 1, quarter: 3, year: 12 }[period.unit];
      const first = (n: number) => addMonths(period.from, n * months, 'clamp').day;
      return which === 'startOf' ? first(plus) : first(plus + 1) - 1;
    };
  const unit = json[which] as Unit;
  const from = compiler.day(json.from as Day);
  const shift = (day: number) => side(unit, day, plus);
  return (ctx) => map(from(ctx), shift);
}

/** A number of months, years, days or working days counted from an anchor. */
function counted(json: Json, unit: 'months' | 'years' | 'days' | 'workdays', compiler: Compiler): DayFn {
  const from = compiler.day(json.from as Day);
  const n = json[unit] as number;
  const clamp = (json.clamp as 'clamp' | 'roll' | undefined) ?? 'clamp';
  const inclusive = json.counted === true;
  // where the anchor is itself the first day, the last is a day nearer to it
  const less = inclusive ? Math.sign(n) : 0;
  const roll = json.roll === 'next-workday';
  const name = (json.calendar as string | undefined) ?? null;
  const step = (ctx: Ctx, calendar: WorkdayCalendar, day: number): number => {
    if (unit === 'months' || unit === 'years')
      return addMonths(day, unit === 'years' ? n * 12 : n, clamp).day - less;
    if (unit === 'days') return day + n - less;
    const result = addWorkdays(calendar, day, n, { counted: inclusive });
    if (result.provisional) ctx.marks.provisional = true;
    return result.day;
  };
  const rolled = (ctx: Ctx, calendar: WorkdayCalendar, day: number): number => {
    const result = rollForward(calendar, day);
    if (result.provisional) ctx.marks.provisional = true;
    return result.day;
  };
  const asks = roll || unit === 'workdays';
  return (ctx) => {
    const anchor = from(ctx);
    const calendar = asks ? calendarNamed(name, ctx) : ctx.calendar;
    if (anchor === null || (anchor instanceof Unknown && calendar !== null)) return anchor;
    if (calendar === null)
      return new Unknown(union(needsOf(anchor), [{ input: 'option', name: 'calendar' }]));
    if (asks) ctx.marks.calendar = calendar.id;
    const count = (day: number) => step(ctx, calendar, day);
    return map(anchor, roll ? (day) => rolled(ctx, calendar, count(day)) : count);
  };
}

function ofEvent(json: Json, compiler: Compiler): DayFn {
  const select = compileSelect(json as Select, compiler);
  const nth = (json.nth as Nth | undefined) ?? 1;
  const field = json.field as string | undefined;
  if (field === undefined)
    return (ctx) => {
      const matches = select(ctx);
      const { list, gaps } = matches;
      if ((nth === 'last' && gaps.length > 0) || list.some(({ ev }) => ev.hi > ctx.asOf)) drifts(ctx);
      return dayOfNth(matches, nth, ctx.asOf);
    };
  return (ctx) => {
    return dayOfValue(fieldOfNth(select(ctx), nth, field));
  };
}

function conditional(json: Json, compiler: Compiler): DayFn {
  const test = compiler.condition(json.if as never);
  const yes = compiler.day((json.then as Day | undefined) ?? null);
  const no = compiler.day((json.else as Day | undefined) ?? null);
  return (ctx) => {
    const truth = test.test(besides(ctx));
    if (truth === YES) return yes(ctx);
    if (truth === NO) return no(ctx);
    const { confirm, refute } = test.why(besides(ctx));
    return either(yes(ctx), no(ctx), inputsOf(confirm, refute));
  };
}

/** One form of a day each; the key that names it is looked for in this order. */
type Form = (json: Json, compiler: Compiler) => DayFn;

const forms: Readonly<Record<string, Form>> = {
  event: ofEvent,
  day: (json, compiler) => compiler.namedDay(json.day as string),
  on: (json, compiler) => compiler.day(json.on as Day),
  months: (json, compiler) => counted(json, 'months', compiler),
  years: (json, compiler) => counted(json, 'years', compiler),
  days: (json, compiler) => counted(json, 'days', compiler),
  workdays: (json, compiler) => counted(json, 'workdays', compiler),
  endOf: (json, compiler) => edge(json, 'endOf', compiler),
  startOf: (json, compiler) => edge(json, 'startOf', compiler),
  before: (json, compiler) => {
    const of =
      typeof json.before === 'string' && !/^\d/.test(json.before) ? { event: json.before } : json.before;
    const day = compiler.day(of as Day);
    const back = (value: number) => value - 1;
    return (ctx) => map(day(ctx), back);
  },
  after: (json, compiler) => {
    const day = compiler.day(json.after as Day);
    const on = (value: number) => value + 1;
    return (ctx) => map(day(ctx), on);
  },
  latestOf: (json, compiler) => {
    const days = (json.latestOf as readonly Day[]).map((day) => compiler.day(day));
    return (ctx) => taking(ctx, days, (values) => extreme(values, Math.max));
  },
  earliestOf: (json, compiler) => {
    const days = (json.earliestOf as readonly Day[]).map((day) => compiler.day(day));
    return (ctx) => taking(ctx, days, (values) => extreme(values, Math.min));
  },
  firstOf: (json, compiler) => {
    const days = (json.firstOf as readonly Day[]).map((day) => compiler.day(day));
    return (ctx) => {
      for (const day of days) {
        const value = day(ctx);
        if (value !== null) return value;
      }
      return null;
    };
  },
  notAfter: (json, compiler) => {
    const day = compiler.day(json.notAfter as Day);
    return (ctx) => {
      const value = shifting(ctx, day);
      if (value === null || value instanceof Unknown) return value;
      const [lo, hi] = bounds(value);
      const { first } = ctx.case;
      // what may lie before the case is of another one, and so may what comes before it
      return range(lo < first ? MIN_DAY : first, hi, needsOf(value));
    };
  },
  between: (json, compiler) => {
    const [first, last] = (json.between as readonly Day[]).map((day) => compiler.day(day));
    const name = json.fact as string | undefined;
    return (ctx) => {
      const given = name === undefined ? undefined : declaredFact(ctx, name);
      if (typeof given === 'string') return toDay(given);
      if (given === null || first === undefined || last === undefined) return null;
      const [from, to] = [first(ctx), last(ctx)];
      const needs = union(needsOf(from), needsOf(to), name === undefined ? [] : [{ input: 'fact', name }]);
      if (from === null || to === null) return null;
      if (from instanceof Unknown || to instanceof Unknown) return new Unknown(needs);
      return range(bounds(from)[0], bounds(to)[1], needs);
    };
  },
  fact: (json) => {
    const name = json.fact as string;
    return (ctx) => dayOfValue(declaredFact(ctx, name));
  },
  conduct: (json) => {
    const end = json.conduct as 'from' | 'to';
    return (ctx) => {
      const day = ctx.case.source.conduct?.[end];
      if (day === undefined) return new Unknown([{ input: 'slot', name: 'conduct', field: end }]);
      return day === null ? null : toDay(day);
    };
  },
  scope: (json) => (ctx) => {
    const { each } = scopeOf(ctx);
    if (each === undefined || each instanceof Unknown) return each ?? null;
    if (typeof json.field === 'string') {
      const value = each.raw[json.field] as string | null | undefined;
      if (value === undefined)
        return new Unknown([{ input: 'field', name: each.type, field: json.field, on: each.raw.on }]);
      return value === null ? null : toDay(value);
    }
    if (each.hi > ctx.asOf) drifts(ctx);
    return range(each.lo, Math.min(each.hi, ctx.asOf), [{ input: 'day', name: each.type }]);
  },
  commencement: () => (ctx) => ctx.commencement,
  if: conditional,
};

/** The keys by which a form of day is told; docs/format.md lists them. */
export const dayForms: readonly string[] = Object.keys(forms);

/** Compiles a day expression. */
export function compileDay(day: Day, compiler: Compiler): DayFn {
  if (day === null) return () => null;
  if (typeof day === 'string') {
    const value = toDay(day);
    return () => value;
  }
  // `defineMeasure` lets no day pass that has none of the forms
  const form = dayForms.find((key) => Object.hasOwn(day, key)) as string;
  return (forms[form] as Form)(day, compiler);
}
