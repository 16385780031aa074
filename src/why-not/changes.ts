import { fromDay, toDay } from '../calendar/index.js';
import type { Need } from '../engine/needs.js';
import { compare, negate, type OperatorName } from '../engine/operators.js';
import { type Scalar, YES } from '../engine/value.js';
import type {
  ConditionReason,
  CriterionReason,
  DayReason,
  EventsSource,
  LeafReason,
  Truth,
} from '../reasons/types.js';

/**
 * One thing that would have to be otherwise. `input` as in a need, or `subject` (the type of the case's subject),
 * `reading` (another option) or `asOf` (another day).
 */
export interface Change {
  readonly input: Need['input'] | 'subject' | 'reading' | 'asOf';
  readonly name: string;
  readonly field?: string;
  readonly on?: string;
  /** Event types of which one will do, where several would. */
  readonly oneOf?: readonly string[];
  /** What it is to be: for an event whether (or how often) it is in the log. */
  readonly is?: { readonly operator: OperatorName; readonly value: Scalar | readonly Scalar[] };
}

type Ways = readonly Change[] | null;

/** A smallest set of changes by which a condition comes to the result; null where none can be named. */
export function changesFor(node: ConditionReason, wanted: 'yes' | 'no'): Ways {
  if (node.result === wanted) return [];
  if (node.kind === 'leaf') return leafChanges(node, wanted);
  const other: Truth = wanted === 'yes' ? 'no' : 'yes';
  if (node.kind === 'not') return changesFor(node.of, other);
  const ways = node.parts.map((part) => changesFor(part, wanted));
  return (node.kind === 'all') === (wanted === 'yes') ? together(ways) : easiest(ways);
}

/** All of several sets; null where one of them is. */
export function together(ways: readonly Ways[]): Ways {
  const found = new Map<string, Change>();
  for (const way of ways) {
    if (way === null) return null;
    for (const change of way) {
      const key = JSON.stringify([change.input, change.name, change.field, change.on, change.is]);
      found.set(key, change);
    }
  }
  return [...found.values()];
}

function easiest(ways: readonly Ways[]): Ways {
  let best: Ways = null;
  for (const way of ways) if (way !== null && (best === null || way.length < best.length)) best = way;
  return best;
}

function leafChanges(leaf: LeafReason, wanted: 'yes' | 'no'): Ways {
  if (leaf.result === 'unknown') {
    const needs = wanted === 'yes' ? leaf.toConfirm : leaf.toRefute;
    return needs && needs.length > 0 ? needs : null;
  }
  const operator = wanted === 'yes' ? leaf.operator : negate(leaf.operator);
  const value = leaf.wanted.is === 'known' ? leaf.wanted.value : null;
  const is = { operator, value };
  const { source } = leaf;
  switch (source.from) {
    case 'fact':
      return [{ input: 'fact', name: source.name, is }];
    case 'answer':
      return [{ input: 'answer', name: source.norm, is }];
    case 'figure':
      return [{ input: 'value', name: source.norm, ...(source.of ? { field: source.of } : {}), is }];
    case 'subject':
      return [{ input: 'subject', name: 'type', is }];
    case 'events':
      return eventChanges(leaf, source, is);
    case 'elapsed':
      return elapsedChanges(source.day, is);
    case 'day':
      return dayChanges(leaf, wanted);
    case 'criterion':
      return criterionChanges(source.criterion, is);
    case 'scope':
      return source.of === 'place' || source.of === 'person'
        ? [{ input: 'slot', name: `${source.of}s`, ...(source.field ? { field: source.field } : {}), is }]
        : null;
    case 'slot':
      return [{ input: 'slot', name: source.slot, is }];
    case 'reading':
      return [{ input: 'reading', name: source.id, is }];
    case 'record':
      return changesFor(source.condition, meets(is, true) ? 'yes' : 'no');
  }
}

type Target = NonNullable<Change['is']>;

const meets = ({ operator, value }: Target, found: Scalar): boolean =>
  compare(operator, found, value as Scalar) === YES;

/** Events to be recorded, or that would have to be out of the log. */
function eventChanges(leaf: LeafReason, source: EventsSource, is: Target): Ways {
  const [name] = source.types;
  if (name === undefined) return null;
  const choice = source.types.length > 1 ? { oneOf: source.types } : {};
  if (source.field !== undefined) {
    const meant = typeof source.nth === 'number' ? source.events[source.nth - 1] : source.events.at(-1);
    const field = { input: 'field' as const, name: meant?.event.type ?? name, field: source.field, is };
    if (meant) return [{ ...field, on: meant.event.on }];
    return [{ input: 'event', name, ...choice, is: { operator: 'equal', value: true } }, field];
  }
  if (leaf.fact === 'count') return [{ input: 'event', name, ...choice, is }];
  if (meets(is, true)) return [{ input: 'event', name, ...choice, is: { operator: 'equal', value: true } }];
  const types = [...new Set(source.events.map(({ event }) => event.type))];
  return types.map((type) => ({ input: 'event', name: type, is: { operator: 'equal', value: false } }));
}

/** The event that a day waits for; null where it waits for nothing that can be named. */
function eventOf(day: DayReason): Ways {
  switch (day.form) {
    case 'event': {
      const [name] = day.types;
      if (name === undefined) return null;
      const choice = day.types.length > 1 ? { oneOf: day.types } : {};
      return [{ input: 'event', name, ...choice, is: { operator: 'equal', value: true } }];
    }
    case 'named':
    case 'moved':
      return eventOf(day.of);
    case 'counted':
    case 'beside':
    case 'not-after':
      return eventOf(day.from);
    case 'edge':
      return day.from ? eventOf(day.from) : null;
    case 'pick':
      return day.of[0] ? eventOf(day.of[0]) : null;
    case 'fact':
      return [{ input: 'fact', name: day.fact }];
    default:
      return null;
  }
}

/** The day from which so many days have passed. */
function elapsedChanges(day: DayReason, is: Target): Ways {
  if (day.result.is === 'none') return eventOf(day);
  const { operator, value } = is;
  if (day.result.is !== 'day' || typeof value !== 'number') return null;
  const since = toDay(day.result.day);
  const at = (n: number) => fromDay(since + n);
  const from = (n: number): Ways => [
    { input: 'asOf', name: 'asOf', is: { operator: 'greaterThanInclusive', value: at(n) } },
  ];
  const until = (n: number): Ways => [
    { input: 'asOf', name: 'asOf', is: { operator: 'lessThanInclusive', value: at(n) } },
  ];
  switch (operator) {
    case 'greaterThan':
      return from(Math.floor(value) + 1);
    case 'greaterThanInclusive':
      return from(Math.ceil(value));
    case 'lessThan':
      return until(Math.ceil(value) - 1);
    case 'lessThanInclusive':
      return until(Math.floor(value));
    case 'equal':
      return [{ input: 'asOf', name: 'asOf', is: { operator: 'equal', value: at(value) } }];
    default:
      return null;
  }
}

/** A day that has not come yet is waited for; two days of which the order is wrong can't be put right by one input. */
function dayChanges(leaf: LeafReason, wanted: 'yes' | 'no'): Ways {
  const days = [leaf.source, leaf.wantedSource].flatMap((one) => (one?.from === 'day' ? [one.day] : []));
  const absent = days.filter(({ result }) => result.is === 'none');
  if (absent.length === 0 || (wanted === 'no' && leaf.wanted.is === 'known' && leaf.wanted.value === null))
    return null;
  return together(absent.map(eventOf));
}

function criterionChanges(one: CriterionReason, is: Target): Ways {
  const state = (['yes', 'no', 'not-applicable'] as const).find((found) => meets(is, found));
  if (state === undefined) return null;
  const gate = one.gate && state !== 'not-applicable' ? changesFor(one.gate, 'yes') : [];
  const own = (): Ways => {
    switch (one.shape) {
      case 'applies': {
        const subject: Change = {
          input: 'subject',
          name: 'type',
          is: { operator: state === 'yes' ? 'in' : 'notIn', value: one.subjects ?? [] },
        };
        const by = one.condition && state !== 'not-applicable' ? changesFor(one.condition, state) : null;
        return by !== null && by.length > 0 ? by : [subject];
      }
      case 'form':
      case 'requirement':
        return one.condition && state !== 'not-applicable' ? changesFor(one.condition, state) : null;
      case 'target':
        return [{ input: 'value', name: one.norm }];
      case 'method': {
        const [name] = one.events?.types ?? [];
        if (name === undefined) return null;
        return [{ input: 'event', name, is: { operator: 'equal', value: state === 'yes' } }];
      }
      default:
        return [{ input: 'answer', name: one.norm, is: { operator: 'equal', value: state } }];
    }
  };
  return together([gate, own()]);
}
