import { fromDay, MIN_DAY } from '../calendar/index.js';
import { beginningOf } from '../case/began.js';
import type { AnyEvent, Figure, Person, Place } from '../case/types.js';
import type { Ctx } from '../engine/context.js';
import type { Need } from '../engine/needs.js';
import type { Ev } from '../engine/prepared.js';
import type { Program } from '../engine/program.js';
import type { Scalar } from '../engine/value.js';
import type { EventDeclaration, FactDeclaration, FieldDeclaration, Vocabulary } from '../measure/format.js';
import { type Logged, onEvents, onSource, type Put, type Value } from './changed.js';
import { isDate, longest, spread, unique } from './days.js';
import type { Named } from './named.js';
import { about, codeOf, held } from './open.js';

/** Where the values of inputs are looked for. */
export interface Site {
  readonly ctx: Ctx;
  /** The case, each event with an id of its own. */
  readonly source: Logged;
  readonly named: Named;
  readonly program: Program;
  readonly vocabulary: Vocabulary;
  /** Days on which the verdict may turn, in order. */
  readonly days: readonly number[];
}

/** How many values of a sort stand for all others. */
const limits = { numbers: 40, days: 60, names: 12, whole: 70, rows: 150, events: 120, several: 24 } as const;

/** A text that nothing is called. */
const other = '\u0000';

const product = <T>(lists: readonly (readonly T[])[], count: number): readonly (readonly T[])[] =>
  lists.reduce<readonly (readonly T[])[]>(
    (rows, list) =>
      spread(
        rows.flatMap((row) => list.map((value) => [...row, value])),
        count,
      ),
    [[]],
  );

/** The numbers that a rule names, with those next to them. */
const numbersNear = ({ named }: Site, step: number): readonly number[] =>
  spread(
    unique([0, ...named.numbers].flatMap((n) => [n - step, n, n + step])).sort((a, b) => a - b),
    limits.numbers,
  );

/** What events of the case call things. */
const namesIn = ({ source }: Site): readonly string[] => {
  const said = source.events.flatMap(({ type: _type, id: _id, ...event }) => Object.values(event)).flat();
  return unique(
    said.filter((one): one is string => typeof one === 'string' && !isDate(one) && one !== 'unknown'),
  );
};

/** What the elements of a list of the case are called; where there may be any, what one that is added is. */
const ids = (list: readonly { readonly id: string }[] | null | undefined): readonly string[] =>
  list === undefined ? [other] : (list ?? []).map(({ id }) => id);

/** What a fact or a field that is a text can be called: as the rule calls it, or as something in the log is. */
const textsFor = (name: string, place: Site): readonly string[] =>
  unique([...(place.named.wanted.get(name) ?? []), ...spread(namesIn(place), limits.names)]);

/** Days before and after all that are counted from any of these. */
const beyond = (days: readonly number[]): readonly number[] => {
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? [] : [first - longest, last + longest];
};

/** Values of a declared type, and none. */
function valuesOf(
  name: string,
  declaration: FactDeclaration | FieldDeclaration,
  place: Site,
): readonly unknown[] {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = declaration as FactDeclaration;
  const codes = declaration.oneOf ?? [];
  switch (declaration.type) {
    case 'boolean':
      return [true, false, null];
    case 'code':
      return [...codes, null];
    case 'codes':
      return [...codes.map((code) => [code]), codes, [], null];
    case 'integer':
    case 'number': {
      const whole = declaration.type === 'integer';
      const near = numbersNear(place, whole ? 1 : 0.5).filter((n) => n >= min && n <= max);
      return [...near.filter((n) => !whole || Number.isInteger(n)), null];
    }
    case 'date':
      return [...[...spread(place.days, limits.days), ...beyond(place.days)].map(fromDay), null];
    case 'place':
      return [...ids(place.source.places), null];
    case 'person':
      return [...ids(place.source.persons), null];
    case 'strings': {
      const texts = textsFor(name, place);
      return [...texts.map((one) => [one]), unique([...texts, ...namesIn(place)]), [], null];
    }
    default:
      return [...textsFor(name, place), other, null];
  }
}

const isScalar = (value: unknown): value is Scalar =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

const value = (is: unknown, put: Put): Value => (isScalar(is) ? { put, is } : { put });

/** Sets something of several events at once: of one, what is set; of several, each to each. */
function ofEach(
  places: readonly number[],
  choices: readonly (readonly unknown[])[],
  set: (event: AnyEvent, value: unknown) => AnyEvent,
): readonly Value[] {
  const same = (choices[0] ?? []).map((one) => choices.map(() => one));
  const rows = places.length > 1 ? [...same, ...product(choices, limits.rows)] : same;
  return rows.map((row) =>
    value(
      places.length === 1 ? row[0] : undefined,
      onEvents((event, i) => {
        const at = places.indexOf(i);
        return at === -1 ? event : set(event, row[at]);
      }),
    ),
  );
}

const placesOf = (source: Logged, meant: (event: AnyEvent) => boolean): readonly number[] =>
  source.events.flatMap((event, i) => (meant(event) ? [i] : []));

function ofField({ name, field = '', on }: Need, place: Site): readonly Value[] {
  const declaration = place.vocabulary.events[name]?.fields[field];
  if (declaration === undefined) return [];
  const meant = placesOf(
    place.source,
    (event) => event.type === name && event.on === on && event[field] === undefined,
  );
  const values = valuesOf(field, declaration, place);
  return ofEach(
    meant,
    meant.map(() => values),
    (event, one) => ({ ...event, [field]: one }),
  );
}

/** Before all that happened: a day still earlier makes no difference but for the work. */
const longAgo = ({ days, ctx }: Site): number => Math.max(MIN_DAY, (days[0] ?? ctx.asOf) - 1);

function ofDay({ name }: Need, place: Site): readonly Value[] {
  const { source, ctx, days } = place;
  const meant = placesOf(source, ({ type, on }) => type === name && on === 'unknown');
  const choices = meant.map((index) => {
    const { lo, hi } = ctx.case.events.find((one) => one.index === index) as Ev;
    // of the days to come one is like another
    const [from, to] = [Math.max(lo, longAgo(place)), Math.min(hi, ctx.asOf + 2)];
    const all = Array.from({ length: Math.max(0, Math.min(limits.whole, to - from)) }, (_, i) => from + i);
    const near = to - from > limits.whole ? days.filter((day) => day >= from && day <= to) : all;
    return unique([from, ...spread(near, meant.length > 1 ? limits.names : limits.whole), to]).map(fromDay);
  });
  return ofEach(meant, choices, ({ notBefore: _from, notAfter: _to, ...event }, day) => ({
    ...event,
    type: name,
    on: day as string,
  }));
}

type Pair = readonly [field: string, value: unknown];
type Pairs = readonly Pair[];

const apart = (pairs: Pairs): readonly Pairs[] => pairs.map((pair) => [pair]);

/** The fields of events of a type as the rule asks for them together. */
function asAsked({ events }: Named, type: string): readonly Pairs[] {
  const rows = (events.get(type) ?? []).flatMap((fields) =>
    product(
      Object.entries(fields).map(([field, values]) => values.map((one): Pair => [field, one])),
      limits.several,
    ),
  );
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

/** Events of a type of which the log may show too few: none, one, or several alike. */
function ofType({ name }: Need, place: Site): readonly Value[] {
  const { named, source, ctx, days, vocabulary, program } = place;
  const known: Put = onSource((given) => ({
    ...given,
    unrecorded: (given.unrecorded ?? []).filter((one) => one !== name),
  }));
  const { fields, context } = vocabulary.events[name] as EventDeclaration;
  const told = Object.entries(fields)
    .filter(
      ([field, { type, needed }]) =>
        named.texts.has(field) || needed === true || type === 'place' || type === 'person',
    )
    .map(([field, declaration]) => {
      const all = valuesOf(field, declaration, place);
      // those that the rule names before those that stand for the rest
      const asked = all.filter((one) => typeof one === 'string' && named.texts.has(one));
      return [undefined, ...unique([...spread(asked, 8), ...spread(all, 8)])].map(
        (one): Pair => [field, one],
      );
    });
  const begun = context === true ? null : beginningOf(source, vocabulary);
  const past = days.filter((day) => day >= (begun ?? MIN_DAY) && day <= ctx.asOf);
  const rules = program.rules.filter(({ norm }) => named.texts.has(norm.id)).map(({ norm }) => norm.id);
  const served = [undefined, ...unique(rules)].map((norm): Pair => ['for', norm]);
  const on = (list: readonly number[]) => list.map((day): Pair => ['on', fromDay(day)]);
  const whose = told.filter(
    ([first]) => first !== undefined && ['place', 'person'].includes(fields[first[0]]?.type ?? ''),
  );
  const near = on(unique([...past.slice(-1), ctx.asOf, ...spread(past, 12)]));
  const rows = [
    ...product<Pairs>(
      [asAsked(named, name), ...[near, spread(served, 3), ...whose].map(apart)],
      limits.events,
    ).map((row) => row.flat()),
    ...product([on([...past.slice(-1), ctx.asOf]), served, ...told], limits.events / 2),
    ...product(
      [on(spread(past, 24)), spread(served, 3), ...told.map((one) => spread(one, 3))],
      limits.events,
    ),
    ...product([on(spread(past, 6)), served, ...told], limits.events),
    // one field at a time, on more days: what lies between two events is found by neither of the above
    ...told
      .filter((values) => values.some(([field]) => named.texts.has(field)))
      .flatMap((values) => product([on(spread(past, 12)), values.slice(1)], limits.events / 2)),
  ];
  const single = rows.map(
    (row): AnyEvent => ({
      on: 'unknown',
      ...Object.fromEntries(row.filter(([, one]) => one !== undefined)),
      type: name,
    }),
  );
  // so many as the rule asks for, where it asks for several
  const asked = named.numbers.filter((n) => Number.isInteger(n) && n > 3 && n <= limits.names);
  const several = [2, 3, ...asked].flatMap((n) =>
    spread(single, limits.several).map((event) => Array.from({ length: n }, () => event)),
  );
  const lists: readonly (readonly AnyEvent[])[] = [[], ...single.map((event) => [event]), ...several];
  return lists.map((more, n) => {
    const added = more.map((event, i) => ({ ...event, id: `${other}${name} ${n} ${i}` }));
    const add = onSource((given) => ({ ...given, events: [...given.events, ...added] }));
    return { put: (given) => add(known(given)) };
  });
}

/** Whoever or whatever there is: nobody, one of a code that the rule names, or of another. */
function ofSlot({ name, field }: Need, place: Site): readonly Value[] {
  const { source, program, named, days } = place;
  if (name === 'conduct') return ofConduct(days);
  if (name !== 'places' && name !== 'persons') return [];
  const own = codeOf[name];
  const roles = Object.keys(program.source.measure.roles).filter((role) => named.texts.has(role));
  const codes = [...roles, other];
  const list: readonly (Place | Person)[] = source[name] ?? [];
  const fresh = codes.map((code) => ({ id: other, [own]: code }));
  const setting = (items: object | null, is?: unknown): Value =>
    value(
      is,
      onSource((given) => ({ ...given, [name]: items })),
    );
  if (field === undefined) return [setting(null), ...fresh.map((item) => setting([item])), setting(fresh)];
  if (field === own && list.length === 0) return fresh.map((item) => setting([item], item[own]));
  // beside what the measure asks of it, an element has its code, and what it is called
  const asked = program.asked.facts[field];
  const declared = field !== own && asked?.of === about[name] ? asked : undefined;
  const texts = field === own ? codes : [...textsFor(field, place), other];
  const values = declared === undefined ? texts : valuesOf(field, declared, place);
  const saying = (item: Place | Person, one: unknown): object =>
    declared === undefined ? { ...item, [field]: one } : { ...item, facts: { ...item.facts, [field]: one } };
  if (list.length === 0)
    return values.flatMap((one) => fresh.map((item) => setting([saying(item, one)], one)));
  const lacking = list.flatMap((item, i) => (held(item, field) === undefined ? [i] : []));
  const same = values.map((one) => lacking.map(() => one));
  const rows =
    lacking.length > 1
      ? [
          ...same,
          ...product(
            lacking.map(() => values),
            limits.rows,
          ),
        ]
      : same;
  return rows.map((row) =>
    setting(
      list.map((item, i) => {
        const at = lacking.indexOf(i);
        return at === -1 ? item : saying(item, row[at]);
      }),
      lacking.length === 1 ? row[0] : undefined,
    ),
  );
}

function ofConduct(days: readonly number[]): readonly Value[] {
  const some = spread(days, limits.names);
  return some.flatMap((from) =>
    [...some.filter((to) => to >= from).map(fromDay), null].map((to) => ({
      put: onSource((given) => ({ ...given, conduct: { from: fromDay(from), to, ...given.conduct } })),
    })),
  );
}

function ofFigure({ name, field }: Need, place: Site): readonly Value[] {
  const near = numbersNear(place, 0.5);
  const figures = (change: (known: readonly Figure[]) => readonly Figure[]): Put =>
    onSource((given) => ({
      ...given,
      values: { ...given.values, [name]: change(given.values?.[name] ?? []) },
    }));
  if (field === undefined)
    return near.map((one) =>
      value(
        one,
        figures(() => [{ value: one }]),
      ),
    );
  const declared = place.program.asked.facts[field];
  if (declared === undefined)
    return near.map((one) =>
      value(
        one,
        figures((known) => [...known, { of: field, value: one }]),
      ),
    );
  return valuesOf(field, declared, place).map((one) =>
    value(
      one,
      figures((known) =>
        known.map((figure) => ({ ...figure, facts: { [field]: one as Scalar, ...figure.facts } })),
      ),
    ),
  );
}

/** Values that stand for all that an input may be, as far as a rule tells them apart; none where that is not known. */
export function domainOf(need: Need, place: Site): readonly Value[] {
  const { name } = need;
  switch (need.input) {
    case 'fact': {
      const declaration = place.program.asked.facts[name] as FactDeclaration;
      return valuesOf(name, declaration, place).map((one) =>
        value(
          one,
          onSource((given) => ({ ...given, facts: { ...given.facts, [name]: one as Scalar } })),
        ),
      );
    }
    case 'answer':
      return (['yes', 'no', 'not-applicable'] as const).map((one) =>
        value(
          one,
          onSource((given) => ({ ...given, answers: { ...given.answers, [name]: one } })),
        ),
      );
    case 'value':
      return ofFigure(need, place);
    case 'event':
      return ofType(need, place);
    case 'day':
      return ofDay(need, place);
    case 'field':
      return ofField(need, place);
    case 'slot':
      return ofSlot(need, place);
    case 'option':
      if (name !== 'effectiveFrom') return [];
      return [longAgo(place), ...place.days, place.ctx.asOf + 1]
        .map(fromDay)
        .map((day) => value(day, (given) => ({ ...given, effectiveFrom: day })));
  }
}
