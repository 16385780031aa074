import { addMonths, addWorkdays, dayOf, fromDay, type WorkdayCalendar } from '../calendar/index.js';
import { movesTold } from '../decisions.js';
import { calendarNamed, type Move } from '../engine/clock.js';
import type { DayFn } from '../engine/compiler.js';
import type { Ctx } from '../engine/context.js';
import { dayForms } from '../engine/day.js';
import { compileSelect } from '../engine/select.js';
import { Unknown } from '../engine/value.js';
import type { Day, Select, Unit } from '../measure/format.js';
import { type At, declared, isSelector, noting, plain, settled, settledAll } from './at.js';
import { conditionReason } from './conditions.js';
import { shownDay } from './shown.js';
import type { DayReason, ShownDay, SkippedDay } from './types.js';

type Json = Readonly<Record<string, unknown>>;
type Body = DayReason extends infer R ? (R extends { result: unknown } ? Omit<R, 'result'> : never) : never;

/** What has moved a day itself, and not a day that it is counted from. */
export function ownMoves(moved: DayFn, unmoved: DayFn, ctx: Ctx): readonly Move[] {
  if (ctx.case.clock.length === 0) return [];
  const [all, inner]: [Move[], Move[]] = [[], []];
  moved({ ...ctx, moved: all });
  unmoved({ ...ctx, moved: inner });
  const events = new Set(inner.map(({ ev }) => ev));
  return all.filter(({ ev }) => !events.has(ev));
}

/** How a day comes about: the walk of a day expression beside its value. */
export function dayReason(raw: Day, outer: At): DayReason {
  const { at, noted } = noting(outer);
  const json = settled(raw, at);
  const value = at.compiler.day(plain(json, at))(at.ctx);
  const result = shownDay(value);
  return { result, ...bodyOf(json, result, at), ...noted() } as DayReason;
}

function bodyOf(json: Day, result: ShownDay, at: At): Body {
  if (json === null) return { form: 'none' };
  if (typeof json === 'string') return { form: 'date' };
  return declared(forms, `${dayForms.find((key) => Object.hasOwn(json, key))}`)(json, result, at);
}

const sub = (json: unknown, at: At): DayReason => dayReason(json as Day, at);
const subs = (json: unknown, at: At): DayReason[] =>
  (json as readonly Day[]).map((day) => dayReason(day, at));
const scalar = <T>(json: unknown, at: At): T => settled(json, at) as T;

function ofEvent(raw: Json, at: At): Body {
  const json = settledAll(raw, at);
  const { list, gaps } = compileSelect(json as Select, at.compiler)(at.ctx);
  for (const type of [json.event as string | readonly string[]].flat()) at.types.add(type);
  const nth = (json.nth as number | 'last' | undefined) ?? 1;
  const certain = gaps.length === 0 && list.every((match) => match.sure && match.ev.lo === match.ev.hi);
  const found = certain ? (nth === 'last' ? list.at(-1) : list[nth - 1]) : undefined;
  return {
    form: 'event',
    types: [json.event as string | readonly string[]].flat(),
    nth,
    ...(json.field === undefined ? {} : { field: json.field as string }),
    ...(found ? { event: found.ev.raw } : {}),
    gaps: gaps.map(({ name }) => name),
  };
}

const skippedOf = (calendar: WorkdayCalendar, days: readonly { readonly day: number }[]): SkippedDay[] =>
  days.map(({ day }) => {
    const [zh, en] = [calendar.nameOf(day, 'zh'), calendar.nameOf(day, 'en')];
    return { day: fromDay(day), name: zh === null ? null : { zh, en: en ?? zh } };
  });

/** How to count: where a reading says, it is noted only if another option would give another day here. */
function manner<T>(json: Json, key: string, at: At): T {
  const own = json[key];
  if (!isSelector(own)) return own as T;
  const { byReading, ...options } = own;
  const day = (value: unknown) =>
    JSON.stringify(shownDay(at.compiler.day(plain({ ...json, [key]: value }, at) as Day)(at.ctx)));
  const here = day(own);
  if (Object.values(options).some((option) => day(option) !== here)) at.consulted.add(byReading);
  return plain(own, at) as T;
}

function counted(json: Json, unit: 'months' | 'years' | 'days' | 'workdays', at: At): Body {
  const from = sub(json.from, at);
  const n = scalar<number>(json[unit], at);
  const clamp = manner<'clamp' | 'roll' | undefined>(json, 'clamp', at) ?? 'clamp';
  const inclusive = manner(json, 'counted', at) === true;
  const roll = manner(json, 'roll', at) === 'next-workday';
  const name = scalar<string | null | undefined>(json.calendar, at) ?? null;
  const calendar = calendarNamed(name, at.ctx);
  const base = { form: 'counted' as const, unit, n, counted: inclusive, from };
  if (calendar === null || from.result.is !== 'day') return { ...base, skipped: [] };
  const anchor = dayOf(from.result.day);
  const less = inclusive ? Math.sign(n) : 0;
  const months =
    unit === 'months' || unit === 'years' ? addMonths(anchor, unit === 'years' ? n * 12 : n, clamp) : null;
  const worked = unit === 'workdays' ? addWorkdays(calendar, anchor, n, { counted: inclusive }) : null;
  const day = worked?.day ?? (months ? months.day - less : anchor + n - less);
  const rolled = roll ? addWorkdays(calendar, day, 0, { roll: 'next-workday' }) : null;
  return {
    ...base,
    ...(months?.clamped ? { clamped: clamp } : {}),
    ...(rolled && rolled.day !== day ? { rolledFrom: fromDay(day) } : {}),
    skipped: skippedOf(calendar, [...(worked?.skipped ?? []), ...(rolled?.skipped ?? [])]),
    ...(roll || worked ? { calendar: calendar.id } : {}),
    ...(worked?.provisional || rolled?.provisional ? { provisional: true as const } : {}),
  };
}

function edge(json: Json, which: 'startOf' | 'endOf', at: At): Body {
  const unit = scalar<Unit | 'period'>(json[which], at);
  const plus = scalar<number | undefined>(json.plus, at) ?? 0;
  const base = { form: 'edge' as const, edge: which === 'startOf' ? ('start' as const) : ('end' as const) };
  if (unit === 'period') {
    const { period } = at.ctx.scope;
    return { ...base, unit, plus, ...(period ? { period: period.id } : {}) };
  }
  return { ...base, unit, plus, from: sub(json.from, at) };
}

function pick(which: 'latest' | 'earliest' | 'first', json: unknown, result: ShownDay, at: At): Body {
  const of = subs(json, at);
  const day = result.is === 'day' ? result.day : null;
  const taken = of.findIndex(({ result: one }) => day !== null && one.is === 'day' && one.day === day);
  return { form: 'pick', pick: which, of, taken: taken < 0 ? null : taken };
}

/** One form of a day each, in the order in which the engine looks for the key that names it. */
const forms: Readonly<Record<string, (json: Json, result: ShownDay, at: At) => Body>> = {
  event: (json, _result, at) => ofEvent(json, at),
  day: (json, _result, at) => {
    const name = scalar<string>(json.day, at);
    const day = declared(at.shared.days, name);
    const of = sub(day, at);
    const { compiler } = at;
    const own = ownMoves(compiler.namedDay(name), compiler.day(plain(day, at)), at.ctx);
    if (own.length === 0) return { form: 'named', name, of };
    const decisions = movesTold(own, at.program.source.measure);
    return { form: 'moved', of: { result: of.result, form: 'named', name, of }, decisions };
  },
  on: (json, result, at) => bodyOf(settled(json.on as Day, at), result, at),
  months: (json, _result, at) => counted(json, 'months', at),
  years: (json, _result, at) => counted(json, 'years', at),
  days: (json, _result, at) => counted(json, 'days', at),
  workdays: (json, _result, at) => counted(json, 'workdays', at),
  endOf: (json, _result, at) => edge(json, 'endOf', at),
  startOf: (json, _result, at) => edge(json, 'startOf', at),
  before: (json, _result, at) => {
    const of = settled(json.before, at);
    const day = typeof of === 'string' && !/^\d/.test(of) ? { event: of } : of;
    return { form: 'beside', side: 'before', from: sub(day, at) };
  },
  after: (json, _result, at) => ({ form: 'beside', side: 'after', from: sub(json.after, at) }),
  latestOf: (json, result, at) => pick('latest', json.latestOf, result, at),
  earliestOf: (json, result, at) => pick('earliest', json.earliestOf, result, at),
  firstOf: (json, result, at) => {
    // what comes behind the first day that is not none was not consulted
    const of: DayReason[] = [];
    for (const one of json.firstOf as readonly Day[]) {
      of.push(sub(one, at));
      if (of.at(-1)?.result.is !== 'none') break;
    }
    return { form: 'pick', pick: 'first', of, taken: result.is === 'none' ? null : of.length - 1 };
  },
  notAfter: (json, _result, at) => ({ form: 'not-after', from: sub(json.notAfter, at) }),
  between: (json, _result, at) => {
    const fact = scalar<string | undefined>(json.fact, at);
    return { form: 'between', ...(fact === undefined ? {} : { fact }), of: subs(json.between, at) };
  },
  fact: (json, _result, at) => ({ form: 'fact', fact: scalar<string>(json.fact, at) }),
  conduct: (json, _result, at) => ({ form: 'conduct', end: scalar<'from' | 'to'>(json.conduct, at) }),
  scope: (json, _result, at) => {
    const { each } = at.ctx.scope;
    const field = scalar<string | undefined>(json.field, at);
    return {
      form: 'scope',
      ...(each === undefined || each instanceof Unknown ? {} : { event: each.raw }),
      ...(field === undefined ? {} : { field }),
    };
  },
  commencement: () => ({ form: 'commencement' }),
  if: (json, _result, at) => {
    const test = conditionReason(json.if as never, at);
    const yes = () => sub((json as { then?: Day }).then ?? null, at);
    const no = () => sub(json.else ?? null, at);
    const of = test.result === 'yes' ? [yes()] : test.result === 'no' ? [no()] : [yes(), no()];
    return { form: 'if', if: test, of };
  },
};
