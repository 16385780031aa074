/** What a case leaves open: each input with values that stand for all it may be, as far as a rule tells them apart. */
import { fromDay, MIN_DAY, toDay } from '../../src/calendar/index.js';
import { correctedOn } from '../../src/case/corrected.js';
import type { AnyCase, AnyEvent } from '../../src/case/types.js';
import { needKey } from '../../src/engine/needs.js';
import { normsOf } from '../../src/measure/expand.js';
import type { FactDeclaration, FieldDeclaration } from '../../src/measure/format.js';
import type { Measure } from '../../src/measure/measure.js';

type Set = (source: AnyCase) => AnyCase;

export interface Input {
  /** As `needKey` writes it. */
  readonly key: string;
  readonly values: readonly Set[];
  /** Does the rule ask for it, as far as its JSON shows? */
  readonly asked: boolean;
}

/** Everything that a rule names, conditions, days and entries that it refers to followed. */
interface Named {
  readonly numbers: readonly number[];
  readonly texts: ReadonlySet<string>;
  /** Texts that a field of an event is held against, by its name. */
  readonly wanted: ReadonlyMap<string, readonly string[]>;
}

type Json = Readonly<Record<string, unknown>>;

const namedCache = new WeakMap<Measure, Map<string, Named>>();

function namedBy(measure: Measure, kind: AnyCase['kind'], ruleName: string): Named {
  const cache = namedCache.get(measure) ?? new Map<string, Named>();
  namedCache.set(measure, cache);
  const known = cache.get(`${kind} ${ruleName}`);
  if (known) return known;
  const { source } = measure;
  const parts = Object.values(source.parts);
  const shared: Record<string, unknown> = Object.assign(
    {},
    ...[source.measure, ...parts].flatMap(({ conditions, days }) => [conditions, days]),
  );
  const norms = new Map(normsOf(source).map((one) => [one.norm.id, one]));
  const numbers = new Set<number>();
  const texts = new Set<string>();
  const wanted = new Map<string, readonly string[]>();
  const want = (field: unknown, value: unknown): void => {
    for (const one of [value].flat())
      if (typeof field === 'string' && typeof one === 'string')
        wanted.set(field, unique([...(wanted.get(field) ?? []), one]));
  };
  const walk = (json: unknown): void => {
    if (typeof json === 'number') numbers.add(json);
    else if (typeof json === 'string' && !texts.has(json)) {
      texts.add(json);
      if (shared[json] !== undefined) walk(shared[json]);
      const found = norms.get(json);
      if (found) walk([found.norm.entry, found.norm.parts, found.norm.target, found.part.under?.[kind]]);
    } else if (typeof json === 'object' && json !== null) {
      const { params, value: against, where = {} } = json as Json;
      want((params as Json | undefined)?.field, against);
      for (const [field, value] of Object.entries(where as Json)) want(field, value);
      for (const [key, value] of Object.entries(json)) {
        texts.add(key);
        walk(value);
      }
    }
  };
  const rule = measure.rules(kind).find((one) => one.rule.name === ruleName);
  walk([rule?.rule, source.measure.applies[kind], measure.vocabulary.actions[rule?.rule.event.type ?? '']]);
  const named = { numbers: [...numbers], texts, wanted };
  cache.set(`${kind} ${ruleName}`, named);
  return named;
}

const most = 14;

/** Some of many values, the first and the last among them. */
const spread = <T>(values: readonly T[], count: number): T[] =>
  values.length <= count
    ? [...values]
    : Array.from({ length: count }, (_, i) => values[Math.round((i * (values.length - 1)) / (count - 1))]!);

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** The days that a verdict may turn on: those of the case, and so many days before the as-of day as the rule names. */
function daysOf(source: AnyCase, asOf: string, { numbers, texts }: Named): number[] {
  const today = toDay(asOf);
  const isDate = (value: unknown): value is string =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  const fixed = [
    ...[...texts].filter(isDate),
    ...(source.events ?? []).flatMap((event) => Object.values(event).filter(isDate)),
    ...Object.values(source.facts ?? {}).filter(isDate),
    ...(isDate(source.began) ? [source.began] : []),
    `${asOf.slice(0, 4)}-01-01`,
    // where nothing else is said, measures made for a test are in force from that day
    '2000-01-01',
  ].map(toDay);
  const around = [today, ...fixed].flatMap((day) => [day - 1, day, day + 1]);
  const counted = numbers
    .filter((n) => Number.isInteger(n) && n < 400)
    .flatMap((n) => [today - n - 1, today - n, today - n + 1]);
  return unique([...around, ...counted])
    .filter((day) => day > MIN_DAY + 1000)
    .sort((a, b) => a - b);
}

function scalars(
  declaration: FieldDeclaration | FactDeclaration,
  source: AnyCase,
  asOf: string,
  named: Named,
  others: readonly unknown[],
): unknown[] {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = declaration as FactDeclaration;
  switch (declaration.type) {
    case 'boolean':
      return [true, false, null];
    case 'code':
      return [...spread(declaration.oneOf ?? [], most), null];
    case 'codes':
      return [
        ...spread(
          (declaration.oneOf ?? []).map((code) => [code]),
          most,
        ),
        [],
        null,
      ];
    case 'integer':
    case 'number':
      return [
        ...unique(named.numbers.flatMap((n) => [n - 1, n, n + 1]))
          .filter((n) => n >= min && n <= max && (declaration.type === 'number' || Number.isInteger(n)))
          .sort((a, b) => a - b),
        null,
      ];
    case 'date':
      return [...spread(daysOf(source, asOf, named).map(fromDay), most), null];
    case 'place':
    case 'person': {
      const list = declaration.type === 'place' ? source.places : source.persons;
      return [...(list ?? []).map(({ id }) => id), null];
    }
    case 'strings':
      return [...unique(others.flat()).map((one) => [one]), unique(others.flat()), [], null];
    default:
      return [...unique(others.flat()).filter((one) => typeof one === 'string'), 'something else', null];
  }
}

const product = <T>(lists: readonly (readonly T[])[], limit: number): T[][] =>
  lists.reduce<T[][]>(
    (rows, list) =>
      spread(
        rows.flatMap((row) => list.map((value) => [...row, value])),
        limit,
      ),
    [[]],
  );

const setFact =
  (name: string, value: unknown): Set =>
  (source) => ({ ...source, facts: { ...source.facts, [name]: value } as AnyCase['facts'] });

const setEvents =
  (change: (event: AnyEvent) => AnyEvent, more: readonly AnyEvent[] = []): Set =>
  (source) => ({ ...source, events: [...(source.events ?? []).map(change), ...more] });

/** Gives every event a name of its own, so that it keeps it whatever is set. */
export const withIds = (source: AnyCase): AnyCase => ({
  ...source,
  events: (source.events ?? []).map((event, i) => ({ ...event, id: event.id ?? `event-${i}` })),
});

/** The inputs that a case leaves open and a rule may ask for. */
export function openInputs(measure: Measure, source: AnyCase, asOf: string, ruleName: string): Input[] {
  const named = namedBy(measure, source.kind, ruleName);
  const asks = (...names: readonly string[]) => names.every((name) => named.texts.has(name));
  // an event is called by its day as corrected; what is set, is set of it as it stands in the log
  const { events = [] } = correctedOn(source, toDay(asOf), measure.vocabulary);
  const inputs: Input[] = [];
  // most inputs are only asked for by name: the values are made when they are looked at
  const add = (key: string, asked: boolean, make: () => readonly Set[]) => {
    let made: readonly Set[] | undefined;
    inputs.push({
      key,
      asked,
      get values() {
        made ??= make();
        return made;
      },
    });
  };
  const dated = (type: string, name: string, field: string) =>
    events.some((event) => event.type === type && event[field] === name);

  for (const [name, declaration] of Object.entries(measure.facts)) {
    if (declaration.of !== undefined || !declaration.kinds.includes(source.kind)) continue;
    if (source.facts?.[name] !== undefined || dated('fact-established', name, 'fact')) continue;
    add(needKey({ input: 'fact', name }), asks(name), () =>
      scalars(declaration, source, asOf, named, [...named.texts])
        .slice(0, 2 * most)
        .map((value) => setFact(name, value)),
    );
  }
  for (const { id, entry, target } of measure.norms) {
    if (entry === undefined) continue;
    if (source.answers?.[id] === undefined && !dated('answered', id, 'norm'))
      add(needKey({ input: 'answer', name: id }), asks(id), () =>
        (['yes', 'no', 'not-applicable'] as const).map(
          (answer): Set =>
            (given) => ({ ...given, answers: { ...given.answers, [id]: answer } }),
        ),
      );
    if (target !== undefined && !source.values?.[id]?.length && !dated('measured', id, 'norm')) {
      const edges = [target.min, target.max, ...named.numbers].filter((n) => typeof n === 'number');
      const figures = unique(edges.flatMap((n) => [n - 0.5, n, n + 0.5]));
      add(needKey({ input: 'value', name: id }), asks(id), () =>
        spread(figures, 20).map(
          (value): Set =>
            (given) => ({ ...given, values: { ...given.values, [id]: [{ value }] } }),
        ),
      );
    }
  }

  const groups = new Map<string, { type: string; on: string; field: string }>();
  for (const { type, on, ...given } of events)
    for (const field of Object.keys(measure.vocabulary.events[type]?.fields ?? {}))
      if ((given as AnyEvent)[field] === undefined)
        groups.set(needKey({ input: 'field', name: type, field, on }), { type, on, field });
  for (const [key, { type, on, field }] of groups) {
    const declaration = measure.vocabulary.events[type]?.fields[field];
    if (declaration === undefined || ['fact-established', 'answered', 'measured'].includes(type)) continue;
    const make = () => {
      const others = [
        ...events.flatMap((event) => Object.values(event).filter((value) => typeof value === 'string')),
        ...events.flatMap((event) => Object.values(event).filter((value) => Array.isArray(value))),
      ];
      const asked = named.wanted.get(field) ?? [];
      const first =
        declaration.type === 'string'
          ? asked
          : declaration.type === 'strings'
            ? asked.map((one) => [one])
            : [];
      const values = [...first, ...spread(scalars(declaration, source, asOf, named, others), most)];
      const meant = events.filter(
        (event) => event.type === type && event.on === on && event[field] === undefined,
      );
      const rows = product(
        meant.map(() => values),
        40,
      );
      return rows.map((row) =>
        setEvents((event) => {
          const at = meant.findIndex(({ id }) => id === event.id);
          return at === -1 ? event : { ...event, [field]: row[at] };
        }),
      );
    };
    const whose = declaration.type === 'place' || declaration.type === 'person';
    add(key, asks(type) && (asks(field) || whose), make);
  }

  const days = daysOf(source, asOf, named);
  const daysFor = (type: string): readonly Set[] => {
    const meant = events.filter((event) => event.type === type && event.on === 'unknown');
    const choices = meant.map(({ notBefore, notAfter }) => {
      const from = toDay(notBefore ?? source.began ?? '1998-01-01');
      const to = notAfter === undefined ? toDay(asOf) + 2 : toDay(notAfter);
      const near = days.filter((day) => day > from && day < to);
      const every =
        to - from <= 60 ? Array.from({ length: Math.max(0, to - from - 1) }, (_, i) => from + 1 + i) : near;
      return unique([from, ...spread(every, meant.length > 1 ? 8 : 40), to]);
    });
    return product(choices, 150).map((row) =>
      setEvents((event) => {
        const at = meant.findIndex(({ id }) => id === event.id);
        if (at === -1) return event;
        const { notBefore: _from, notAfter: _to, ...rest } = event;
        return { ...rest, type, on: fromDay(row[at] ?? 0) };
      }),
    );
  };
  for (const type of unique(events.filter(({ on }) => on === 'unknown').map((event) => event.type)))
    add(
      needKey({ input: 'day', name: type }),
      asks(type) || ['fact-established', 'answered', 'measured'].includes(type),
      () => daysFor(type),
    );

  const eventsOf = (type: string): readonly Set[] => {
    const fields = Object.entries(measure.vocabulary.events[type]?.fields ?? {}).filter(
      ([name, { type: of }]) => asks(name) || of === 'place' || of === 'person',
    );
    const texts = events.flatMap((event) => Object.values(event).filter((one) => typeof one === 'string'));
    const choices = fields.map(([name, declaration]) =>
      scalars(declaration, source, asOf, named, texts)
        .slice(0, 6)
        .concat(undefined)
        .map((value) => [name, value] as const),
    );
    const from = source.began === undefined ? Number.NEGATIVE_INFINITY : toDay(source.began);
    const past = days.filter((day) => day >= from && day <= toDay(asOf));
    const own = measure.rules(source.kind).find((one) => one.rule.name === ruleName)?.norm.id;
    const norms = measure.norms.filter(({ id }) => named.texts.has(id)).map(({ id }) => id);
    const serving = unique([undefined, own, ...norms]);
    const today = past.slice(-1);
    const more = [
      ...product<unknown>([today, serving.slice(0, 2), ...choices], 60),
      ...product<unknown>(
        [spread(past, 40), serving.slice(0, 2), ...choices.map((one) => spread(one, 2))],
        160,
      ),
      ...product<unknown>([spread(past, 7), spread(serving, 4), ...choices], 60),
      ...serving.flatMap((served) => today.map((day) => [day, served])),
    ].map(
      ([day, served, ...given], i): AnyEvent => ({
        type,
        id: `more-${i}`,
        on: fromDay(day as number),
        ...(served === undefined ? {} : { for: served as string }),
        ...Object.fromEntries(
          (given as (readonly [string, unknown])[]).filter(([, one]) => one !== undefined),
        ),
      }),
    );
    const known: Set = (given) => ({ ...given, unrecorded: given.unrecorded?.filter((one) => one !== type) });
    const same = (event: AnyEvent) => event;
    const several = more.flatMap((event) =>
      [2, 3].map((n) => Array.from({ length: n }, (_, i) => ({ ...event, id: `${event.id}-${i}` }))),
    );
    return [
      known,
      ...more.map(
        (event): Set =>
          (given) =>
            setEvents(same, [event])(known(given)),
      ),
      ...spread(several, 20).map(
        (list): Set =>
          (given) =>
            setEvents(same, list)(known(given)),
      ),
    ];
  };
  for (const type of unique(source.unrecorded ?? []))
    add(needKey({ input: 'event', name: type }), asks(type), () => eventsOf(type));

  const roles = [...measure.roles.filter((role) => named.texts.has(role)), 'other'];
  for (const [slot, field] of [
    ['places', 'type'],
    ['persons', 'role'],
  ] as const) {
    const list = source[slot];
    if (list === undefined)
      add(needKey({ input: 'slot', name: slot }), asks(slot) || asks('place') || asks('person'), () =>
        [null, ...roles.map((role) => [{ id: 'new', [field]: role }])].map(
          (value): Set =>
            (given) => ({ ...given, [slot]: value }),
        ),
      );
    else if (list?.some((item) => (item as { role?: unknown; type?: unknown })[field] === undefined))
      add(needKey({ input: 'slot', name: slot, field }), asks(slot), () =>
        roles.map(
          (role): Set =>
            (given) => ({
              ...given,
              [slot]: list.map((item) => ({ [field]: role, ...item })),
            }),
        ),
      );
  }
  for (const [slot, of] of [
    ['places', 'place'],
    ['persons', 'person'],
  ] as const)
    for (const [name, declaration] of Object.entries(measure.facts)) {
      const list = source[slot];
      if (declaration.of !== of || !list?.some((item) => item.facts?.[name] === undefined)) continue;
      add(needKey({ input: 'slot', name: slot, field: name }), asks(name), () =>
        scalars(declaration, source, asOf, named, []).map(
          (value): Set =>
            (given) => ({
              ...given,
              [slot]: list.map((item) => ({ ...item, facts: { [name]: value, ...item.facts } })),
            }),
        ),
      );
    }
  return inputs;
}
