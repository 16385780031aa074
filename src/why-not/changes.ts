import { dayOf, fromDay, MAX_DAY, MIN_DAY } from '../calendar/index.js';
import type { AnyEvent } from '../case/types.js';
import type { Need } from '../engine/needs.js';
import { compare, negate, type OperatorName } from '../engine/operators.js';
import { type Scalar, YES } from '../engine/value.js';
import type {
  ConditionReason,
  CriterionReason,
  DayReason,
  DaySource,
  EventsSource,
  LeafReason,
  ShownDay,
  Source,
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
  /** The day of the event concerned; of one to be recorded, a day on which it would do. */
  readonly on?: string;
  /** The person, place or unit it is about. */
  readonly of?: string;
  /** Event types of which one will do, where several would. */
  readonly oneOf?: readonly string[];
  /** What an event to be recorded is to say, its `for` included. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** The days of the events that would have to be out of the log; all of the type where left out. */
  readonly days?: readonly string[];
  /** Roles or types, of which a person or place to be listed has the first. */
  readonly codes?: readonly string[];
  /** What it is to be: for an event whether (or how often) it is in the log. */
  readonly is?: { readonly operator: OperatorName; readonly value: Scalar | readonly Scalar[] };
}

/** A change with what helps to make it: the events concerned, and days to try. */
export interface Wanted extends Omit<Change, 'days'> {
  readonly events?: readonly AnyEvent[];
  readonly days?: readonly string[];
  /** The norm that the event is to serve. */
  readonly serving?: string;
}

/** Changes that are to be made together. */
export type Way = readonly Wanted[];

/** So many ways are followed up at each node of a condition. */
const most = 6;

/** Ways by which a condition may come to the result, the smallest first. What they promise is to be tried. */
export function waysTo(node: ConditionReason, wanted: 'yes' | 'no'): readonly Way[] {
  if (node.result === wanted) return [[]];
  if (node.kind === 'leaf') return ofLeaf(node, wanted);
  const other: Truth = wanted === 'yes' ? 'no' : 'yes';
  if (node.kind === 'not') return waysTo(node.of, other);
  const ways = node.parts.map((part) => waysTo(part, wanted));
  return (node.kind === 'all') === (wanted === 'yes') ? together(ways) : smallestFirst(ways.flat());
}

const smallestFirst = (ways: readonly Way[]): readonly Way[] =>
  [...ways].sort((a, b) => a.length - b.length).slice(0, most);

const keyOf = ({ input, name, field, on, of, is }: Wanted): string =>
  JSON.stringify([input, name, field, on, of, is]);

/** One way of each list at once. */
export function together(lists: readonly (readonly Way[])[]): readonly Way[] {
  let found: readonly Way[] = [[]];
  for (const list of lists)
    found = smallestFirst(
      found.flatMap((one) =>
        list.map((other) => [
          ...new Map([...one, ...other].map((change) => [keyOf(change), change])).values(),
        ]),
      ),
    );
  return found;
}

type Target = NonNullable<Change['is']>;

const meets = ({ operator, value }: Target, found: Scalar): boolean =>
  compare(operator, found, value as Scalar) === YES;

function ofLeaf(leaf: LeafReason, wanted: 'yes' | 'no'): readonly Way[] {
  const operator = wanted === 'yes' ? leaf.operator : negate(leaf.operator);
  const value = leaf.wanted.is === 'known' ? leaf.wanted.value : null;
  const is = { operator, value };
  const asked = leaf.result === 'unknown' ? (wanted === 'yes' ? leaf.toConfirm : leaf.toRefute) : undefined;
  return [...(asked && asked.length > 0 ? [asked] : []), ...bySource(leaf, leaf.source, is)];
}

function bySource(leaf: LeafReason, source: Source, is: Target): readonly Way[] {
  switch (source.from) {
    case 'fact':
      return [[{ input: 'fact', name: source.name, is }]];
    case 'answer':
      return [[{ input: 'answer', name: source.norm, is }]];
    case 'figure':
      return [[{ input: 'value', name: source.norm, ...(source.of ? { of: source.of } : {}), is }]];
    case 'subject':
      return [[{ input: 'subject', name: 'type', is: source.subjects ? among(source.subjects, is) : is }]];
    case 'events':
      return byEvents(leaf, source, is);
    case 'elapsed':
      return byElapsed(source.day, is);
    case 'day':
      return byDays(leaf, source, is);
    case 'criterion':
      return byCriterion(source.criterion, is);
    case 'scope':
      return byScope(source, is);
    case 'slot':
      return [
        [
          {
            input: 'slot',
            name: source.slot,
            is,
            ...(source.codes === undefined ? {} : { codes: source.codes }),
          },
        ],
      ];
    case 'reading':
      return [[{ input: 'reading', name: source.id, is }]];
    case 'record':
      return waysTo(source.condition, meets(is, true) ? 'yes' : 'no');
  }
}

/** Of the types that an entry lists, or none of them. */
const among = (subjects: readonly string[], is: Target): Target => ({
  operator: meets(is, true) ? 'in' : 'notIn',
  value: subjects,
});

function byScope(source: Extract<Source, { from: 'scope' }>, is: Target): readonly Way[] {
  const { of, field, event } = source;
  if (of === 'place' || of === 'person')
    return [[{ input: 'slot', name: `${of}s`, ...(field === undefined ? {} : { field }), is }]];
  if (of !== 'each' || event === undefined || field === undefined) return [];
  return [[{ input: 'field', name: event.type, field, on: event.on, is, events: [event] }]];
}

const toBe = (value: Scalar): Target => ({ operator: 'equal', value });

/** An event that is to be recorded, by each of the types that will do. */
function recording(source: EventsSource, days: readonly string[] = []): readonly Way[] {
  const { types, where, since, until, period } = source;
  const tried = [since, until].flatMap((one) => (one?.is === 'day' ? [one.day] : []));
  const fields = Object.fromEntries(
    Object.entries(where ?? {}).map(([field, value]) => [field, [value].flat()[0] ?? null]),
  );
  return types.slice(0, 2).map((name) => [
    {
      input: 'event',
      name,
      ...(types.length > 1 ? { oneOf: types } : {}),
      ...(where === undefined ? {} : { fields }),
      days: [...days, ...tried, ...(period === undefined ? [] : [period])],
      is: toBe(true),
    },
  ]);
}

/** Events to be recorded, or that would have to be out of the log. */
function byEvents(leaf: LeafReason, source: EventsSource, is: Target): readonly Way[] {
  const events = source.events.map(({ event }) => event);
  const [name] = source.types;
  if (name === undefined) return [];
  const { field, nth } = source;
  if (field !== undefined) {
    const meant = typeof nth === 'number' ? events[nth - 1] : events.at(-1);
    if (meant) return [[{ input: 'field', name: meant.type, field, on: meant.on, is, events: [meant] }]];
    return recording(source).map((way) => [...way, { input: 'field', name, field, is }]);
  }
  if (leaf.fact === 'count') {
    const choice = source.types.length > 1 ? { oneOf: source.types } : {};
    const fields = recording(source)[0]?.[0];
    return [[{ ...fields, input: 'event', name, ...choice, is, events }]];
  }
  if (meets(is, true)) return recording(source);
  const types = [...new Set(events.map(({ type }) => type))];
  return [
    types.map((type) => ({
      input: 'event',
      name: type,
      is: toBe(false),
      events: events.filter((event) => event.type === type),
    })),
  ];
}

/** What a day goes back to: an event, a field of one, or a fact. */
function anchorOf(day: DayReason): DayReason {
  switch (day.form) {
    case 'named':
    case 'moved':
      return anchorOf(day.of);
    case 'counted':
    case 'beside':
    case 'not-after':
      return anchorOf(day.from);
    case 'edge':
      return day.from ? anchorOf(day.from) : day;
    case 'pick':
    case 'if': {
      const taken = day.form === 'pick' && day.taken !== null ? day.of[day.taken] : undefined;
      const one = taken ?? day.of.find(({ result }) => result.is !== 'none') ?? day.of[0];
      return one ? anchorOf(one) : day;
    }
    default:
      return day;
  }
}

/** The event or fact that a day waits for, one way for each. */
function waited(day: DayReason): readonly Way[] {
  if (day.form === 'pick') return smallestFirst(day.of.flatMap(waited));
  const anchor = anchorOf(day);
  if (anchor.form === 'fact') return [[{ input: 'fact', name: anchor.fact }]];
  if (anchor.form !== 'event') return [];
  const { types, field, event } = anchor;
  if (event !== undefined && field !== undefined)
    return [[{ input: 'field', name: event.type, field, on: event.on, events: [event] }]];
  const ways = recording({ from: 'events', types, events: [], gaps: [] });
  return field === undefined
    ? ways
    : ways.map(([event]) => [event as Wanted, { input: 'field', name: (event as Wanted).name, field }]);
}

/** A day moved by so many days: the event's, the field's or the fact's that it goes back to. */
function moved(day: DayReason, by: number): readonly Way[] {
  const anchor = anchorOf(day);
  if (anchor.result.is !== 'day') return [];
  const to = dayOf(anchor.result.day) + by;
  const at = [to, to + Math.sign(by), to + 4 * Math.sign(by), to + 31 * Math.sign(by)];
  const days = at.filter((one) => one >= MIN_DAY && one <= MAX_DAY).map(fromDay);
  if (anchor.form === 'fact') return [[{ input: 'fact', name: anchor.fact, days }]];
  if (anchor.form !== 'event' && anchor.form !== 'scope') return [];
  const { event, field } = anchor;
  if (event === undefined) return [];
  const common = { name: event.type, on: event.on, events: [event], days };
  return [[field === undefined ? { input: 'day', ...common } : { input: 'field', field, ...common }]];
}

/** The day from which so many days have passed, or the event that it is counted from on another day. */
function byElapsed(day: DayReason, { operator, value }: Target): readonly Way[] {
  if (day.result.is === 'none') return waited(day);
  if (day.result.is !== 'day' || typeof value !== 'number') return [];
  const since = dayOf(day.result.day);
  const on = (n: number, how: OperatorName): readonly Way[] =>
    since + n < MIN_DAY || since + n > MAX_DAY
      ? []
      : [[{ input: 'asOf', name: 'asOf', is: { operator: how, value: fromDay(since + n) } }]];
  switch (operator) {
    case 'greaterThan':
      return on(Math.floor(value) + 1, 'greaterThanInclusive');
    case 'greaterThanInclusive':
      return on(Math.ceil(value), 'greaterThanInclusive');
    case 'lessThan':
      return on(Math.ceil(value) - 1, 'lessThanInclusive');
    case 'lessThanInclusive':
      return on(Math.floor(value), 'lessThanInclusive');
    case 'equal':
      return on(value, 'equal');
    default:
      return [];
  }
}

const numberOf = (day: ShownDay): number | null => (day.is === 'day' ? dayOf(day.day) : null);

/** A day that has not come is waited for; two days of which the order is wrong are moved, the one or the other. */
function byDays(leaf: LeafReason, source: DaySource, is: Target): readonly Way[] {
  const other = leaf.wantedSource?.from === 'day' ? leaf.wantedSource.day : null;
  const absent = [source.day, ...(other ? [other] : [])].filter(({ result }) => result.is === 'none');
  if (absent.length > 0) return together(absent.map(waited));
  const [a, b] = [numberOf(source.day.result), other === null ? null : numberOf(other.result)];
  if (a === null || b === null || other === null) return [];
  const edge = is.operator === 'lessThan' ? -1 : is.operator === 'greaterThan' ? 1 : 0;
  const by = b - a + edge;
  return smallestFirst([...moved(source.day, by), ...moved(other, -by)]);
}

function byCriterion(one: CriterionReason, is: Target): readonly Way[] {
  const states = (['yes', 'no', 'not-applicable'] as const).filter((found) => meets(is, found));
  return smallestFirst(states.flatMap((state) => toState(one, state)));
}

function toState(one: CriterionReason, state: 'yes' | 'no' | 'not-applicable'): readonly Way[] {
  const gate = one.gate ? waysTo(one.gate, state === 'not-applicable' ? 'no' : 'yes') : null;
  if (state === 'not-applicable') {
    const answered: readonly Way[] = one.shape === 'item' ? [answer(one, state)] : [];
    return smallestFirst([...(gate ?? []), ...answered]);
  }
  const condition = one.condition ? waysTo(one.condition, state) : [];
  return together([gate ?? [[]], ownWays(one, state, condition)]);
}

const answer = ({ norm }: CriterionReason, state: string): Way => [
  { input: 'answer', name: norm, is: toBe(state) },
];

/** How the question itself comes to be answered so, where it arises. */
function ownWays(one: CriterionReason, state: 'yes' | 'no', condition: readonly Way[]): readonly Way[] {
  switch (one.shape) {
    case 'applies': {
      const operator = state === 'yes' ? 'in' : 'notIn';
      return [
        ...condition,
        [{ input: 'subject', name: 'type', is: { operator, value: one.subjects as readonly string[] } }],
      ];
    }
    case 'form':
    case 'requirement':
      return condition;
    case 'target':
      return [figure(one, state)];
    case 'method': {
      const { types, events: logged } = one.events as EventsSource;
      const [name] = types;
      if (name === undefined) return [];
      const events = logged.map(({ event }) => event);
      return [[{ input: 'event', name, is: toBe(state === 'yes'), serving: one.norm, events }]];
    }
    default:
      return [...condition, answer(one, state)];
  }
}

/** A figure that reaches the target, or misses it. */
function figure({ norm, target, figures }: CriterionReason, state: 'yes' | 'no'): Way {
  const { min, max, exclusive } = target as NonNullable<CriterionReason['target']>;
  const reach: OperatorName =
    min === null
      ? exclusive
        ? 'lessThan'
        : 'lessThanInclusive'
      : exclusive
        ? 'greaterThan'
        : 'greaterThanInclusive';
  const bound = min ?? max;
  const is =
    bound === null ? {} : { is: { operator: state === 'yes' ? reach : negate(reach), value: bound } };
  const units = (figures as NonNullable<CriterionReason['figures']>).map(({ of }) => of);
  const every = units.length > 0 && state === 'yes' ? units : [units[0]];
  return every.map((of) => ({ input: 'value', name: norm, ...(of === undefined ? {} : { of }), ...is }));
}
