import { fromDay, MIN_DAY } from '../calendar/index.js';
import { beginningOf } from '../case/began.js';
import type { AnyEvent } from '../case/types.js';
import type { Need } from '../engine/needs.js';
import type { Ev } from '../engine/prepared.js';
import type { EventDeclaration, FieldDeclaration } from '../measure/format.js';
import { type Logged, onEvents, onSource, type Put, type Value } from './changed.js';
import { spread, unique } from './days.js';
import type { Named } from './named.js';
import { limits, longAgo, other, product, type Site, value, valuesOf } from './values.js';

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

export function ofField({ name, field = '', on }: Need, place: Site): readonly Value[] {
  const declaration = place.vocabulary.events[name]?.fields[field];
  if (declaration === undefined) return [];
  const meant = placesOf(
    place.source,
    (event) => event.type === name && event.on === on && event[field] === undefined,
  );
  // what other events say there comes first: the same of all of them may decide, whichever is meant
  const alike = place.source.events.filter(
    ({ type }) => place.vocabulary.events[type]?.fields[field]?.type === declaration.type,
  );
  const said = alike.map((event) => event[field]).filter((one) => one !== undefined);
  const others = declaration.oneOf === undefined ? said : [];
  const values = unique([...others, ...valuesOf(field, declaration, place)]);
  return ofEach(
    meant,
    meant.map(() => values),
    (event, one) => ({ ...event, [field]: one }),
  );
}

export function ofDay({ name }: Need, place: Site): readonly Value[] {
  const { source, ctx, counted } = place;
  const days = unique([...place.days, ...counted]).sort((a, b) => a - b);
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

/** Does a field say at which place or of whom something happened? */
const isWhose = ({ type }: FieldDeclaration): boolean => type === 'place' || type === 'person';

/** Events of a type of which the log may show too few: none, one, or several alike. */
export function ofType({ name }: Need, place: Site): readonly Value[] {
  const { named, source, ctx, days, counted, vocabulary, program } = place;
  const known: Put = onSource((given) => ({
    ...given,
    unrecorded: (given.unrecorded ?? []).filter((one) => one !== name),
  }));
  const { fields, context } = vocabulary.events[name] as EventDeclaration;
  const meant = Object.entries(fields).filter(
    ([field, declaration]) => named.texts.has(field) || declaration.needed === true || isWhose(declaration),
  );
  const saying = ([field, declaration]: (typeof meant)[number]): Pairs => {
    const all = valuesOf(field, declaration, place);
    // those that the rule names before those that stand for the rest
    const called = all.filter((one) => typeof one === 'string' && named.texts.has(one));
    return [undefined, ...unique([...spread(called, 8), ...spread(all, 8)])].map((one): Pair => [field, one]);
  };
  const told = meant.map(saying);
  // what else it may say, it says nothing of: what it does not name is in no list of another event
  const none = meant
    .filter(([, declaration]) => declaration.needed !== true && !isWhose(declaration))
    .map(([field]): Pair => [field, null]);
  const asked = asAsked(named, name).flatMap((fields) => [fields, [...none, ...fields]]);
  const whose = meant.filter(([, declaration]) => isWhose(declaration)).map(saying);
  const begun = context === true ? null : beginningOf(source, vocabulary);
  const past = days.filter((day) => day >= (begun ?? MIN_DAY) && day <= ctx.asOf);
  const rules = program.rules.filter(({ norm }) => named.texts.has(norm.id)).map(({ norm }) => norm.id);
  const served = [undefined, ...unique(rules)].map((norm): Pair => ['for', norm]);
  const on = (list: readonly number[]) => list.map((day): Pair => ['on', fromDay(day)]);
  const near = on(unique([...past.slice(-1), ctx.asOf, ...spread(past, 12)]));
  const rows = [
    ...product<Pairs>([asked, ...[near, spread(served, 3), ...whose].map(apart)], 2 * limits.events).map(
      (row) => row.flat(),
    ),
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
    // a day that the rule counts to may be the only one
    ...meant
      .filter(([field, { type }]) => type === 'date' && named.texts.has(field))
      .flatMap(([field]) => {
        const days = spread(counted, limits.several).map((day): Pair => [field, fromDay(day)]);
        return product([on([ctx.asOf]), days], limits.several);
      }),
  ];
  const single = rows.map(
    (row): AnyEvent => ({
      on: 'unknown',
      ...Object.fromEntries(row.filter(([, one]) => one !== undefined)),
      type: name,
    }),
  );
  // so many as the rule asks for, where it asks for several
  const numbers = named.numbers.filter((n) => Number.isInteger(n) && n > 3 && n <= limits.names);
  const several = [2, 3, ...numbers].flatMap((n) =>
    spread(single, limits.several).map((event) => Array.from({ length: n }, () => event)),
  );
  const lists: readonly (readonly AnyEvent[])[] = [[], ...single.map((event) => [event]), ...several];
  return lists.map((more, n) => {
    const added = more.map((event, i) => ({ ...event, id: `${other}${name} ${n} ${i}` }));
    const add = onSource((given) => ({ ...given, events: [...given.events, ...added] }));
    return { put: (given) => add(known(given)) };
  });
}
