import type { Person, Place } from '../case/types.js';
import type { Ev } from '../engine/prepared.js';
import { compileSelect } from '../engine/select.js';
import { Unknown } from '../engine/value.js';
import { serves } from '../facts/serving.js';
import { dischargersOf } from '../measure/events.js';
import type { Condition, Day, FactRef, Select } from '../measure/format.js';
import type { At } from './at.js';
import { conditionReason } from './conditions.js';
import { criterionReason } from './criterion.js';
import { dayReason } from './days.js';
import { shownDay } from './shown.js';
import type { EventsSource, Source } from './types.js';

type Params = Readonly<Record<string, unknown>>;

/** Which events of the log a Select lets through, of which types, and within what bounds it looked for them. */
export function eventsOf(
  types: readonly string[],
  select: Select,
  at: At,
  wanted: (ev: Ev) => boolean = () => true,
): EventsSource {
  const { list, gaps } = compileSelect(select, at.compiler)(at.ctx);
  for (const type of types) at.types.add(type);
  const bound = (day: Day | undefined) =>
    day === undefined || day === null || (typeof day === 'object' && Object.keys(day).length === 0)
      ? undefined
      : shownDay(at.compiler.day(day)(at.ctx));
  const [since, until] = [bound(select.since), bound(select.until)];
  const { period } = at.ctx.scope;
  return {
    from: 'events',
    types,
    events: list.filter(({ ev }) => wanted(ev)).map(({ ev, sure }) => ({ event: ev.raw, sure })),
    gaps: gaps.map(({ name }) => name),
    ...(select.where && Object.keys(select.where).length > 0 ? { where: select.where } : {}),
    ...(since ? { since } : {}),
    ...(until ? { until } : {}),
    ...(select.in === 'period' && period ? { period: period.id } : {}),
  };
}

const typesOf = ({ event }: Params): readonly string[] => [event as string | readonly string[]].flat();

/** The events that have discharged the rule in this scope, or may have. */
function discharging(params: Params, at: At): EventsSource {
  const { rule, local } = at.rule;
  const { by, ...select } = params as Params & { by?: string | readonly string[] };
  const types = [by ?? dischargersOf(at.compiler.vocabulary, rule.event.type)].flat();
  const servant = { name: rule.name, local, norm: rule.event.params.norm };
  const mine = (ev: Ev): boolean => {
    const named = serves(ev.raw.for, servant, at.ctx.case.source.id);
    return named !== 'none' && (named === 'any' || named.key === at.ctx.scope.key);
  };
  return { ...eventsOf(types, { ...(select as Select), event: types }, at, mine), discharge: true };
}

/** The day a fact was last established, where it was. */
function establishedOn(name: string, at: At): { on?: string } {
  const events = at.ctx.case.byType.get('fact-established') ?? [];
  const last = events.filter((ev) => ev.raw.fact === name && ev.hi <= at.ctx.asOf).at(-1);
  return last ? { on: last.raw.on } : {};
}

function scopeSource(params: Params, at: At): Source {
  const of = params.of as 'place' | 'person' | 'period' | 'unit' | 'each';
  const field = params.field as string | undefined;
  const coordinate = at.ctx.scope[of];
  const base = { from: 'scope' as const, of, ...(field === undefined ? {} : { field }) };
  if (coordinate === undefined || coordinate === null || coordinate instanceof Unknown) return base;
  if (typeof coordinate === 'string') return { ...base, name: coordinate };
  if (of === 'each') return { ...base, event: (coordinate as Ev).raw };
  const { name, office, role, type } = coordinate as Partial<Person & Place>;
  const called = name ?? office;
  const codes = [role ?? type ?? []].flat();
  return {
    ...base,
    ...(called === undefined ? {} : { name: called }),
    ...(codes.length > 0 ? { codes } : {}),
  };
}

/** Where the value of a fact comes from. */
export function sourceOf({ fact, params = {} }: FactRef, at: At): Source {
  switch (fact) {
    case 'subject':
      return { from: 'subject' };
    case 'listed': {
      const norm = params.norm as string;
      return { from: 'subject', listed: norm, subjects: at.compiler.listed(norm) };
    }
    case 'happened':
    case 'count':
      return eventsOf(typesOf(params), params as Select, at);
    case 'field':
      return {
        ...eventsOf(typesOf(params), params as Select, at),
        field: params.field as string,
        nth: (params.nth as number | 'last' | undefined) ?? 'last',
      };
    case 'day':
      return { from: 'day', day: dayReason(params.of as Day, at) };
    case 'elapsed':
      return { from: 'elapsed', day: dayReason(params.since as Day, at) };
    case 'discharged':
      return discharging(params, at);
    case 'criterion':
      return { from: 'criterion', criterion: criterionReason(params.norm as string, at) };
    case 'answer':
      return { from: 'answer', norm: params.norm as string };
    case 'value': {
      const of = (params.of as string | undefined) ?? at.ctx.scope.unit ?? undefined;
      return { from: 'figure', norm: params.norm as string, ...(of === undefined ? {} : { of }) };
    }
    case 'scope':
      return scopeSource(params, at);
    case 'present': {
      const codes = (params.role ?? params.type) as string | readonly string[] | undefined;
      return {
        from: 'slot',
        slot: params.of === 'person' ? 'persons' : 'places',
        ...(codes === undefined ? {} : { codes: [codes].flat() }),
      };
    }
    case 'reading':
      return { from: 'reading', id: params.id as string };
    case 'onRecord':
      return { from: 'record', condition: conditionReason(params.condition as Condition, at) };
    default:
      return { from: 'fact', name: fact, ...establishedOn(fact, at) };
  }
}
