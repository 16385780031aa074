/** What is done to a case: changes that leave most cases valid, and changes that do not care. */
import { fromDay, LAST_YEAR, toDay } from '../../src/calendar/index.js';
import { isDay, names, someDate, someValue } from './hostile.js';
import { copyOf, isKeyed, put, somePlace, textsIn } from './json.js';
import type { Json } from './pool.js';
import type { Random } from './random.js';

export type Change = (given: Json, random: Random) => Json;

const eventsOf = (given: Json): Json[] =>
  Array.isArray(given.events) ? (given.events.filter(isKeyed) as Json[]) : [];

const someKey = (object: unknown, random: Random): string | undefined =>
  isKeyed(object) && !Array.isArray(object) && Object.keys(object).length > 0
    ? random.pick(Object.keys(object))
    : undefined;

/** Another text in place of one, wherever it stands, as a key too. */
function renamed(json: unknown, from: string, to: string): unknown {
  if (json === from) return to;
  if (!isKeyed(json)) return json;
  if (Array.isArray(json)) return json.map((one) => renamed(one, from, to));
  const copy = {};
  for (const key of Object.keys(json)) put(copy, key, renamed(json[key], from, to));
  return copy;
}

/** A date so many years later, in which a leap day may be none. */
const inYear = (day: string, years: number): string =>
  `${String(Math.min(Number(day.slice(0, 4)) + years, 9999)).padStart(4, '0')}${day.slice(4)}`;

/** What leaves most cases valid. */
export const mild: readonly Change[] = [
  (given, random) => {
    const key = random.pick(['facts', 'answers', 'values']);
    const name = someKey(given[key], random);
    if (name !== undefined) Reflect.deleteProperty(given[key] as Json, name);
    return given;
  },
  (given, random) => {
    const events = eventsOf(given);
    const gone = random.below(events.length);
    return { ...given, events: events.filter((_, i) => i !== gone) };
  },
  (given, random) => {
    const events = eventsOf(given);
    const [a, b] = [random.below(events.length), random.below(events.length)];
    const [first, second] = [events[a], events[b]];
    if (first && second) [events[a], events[b]] = [second, first];
    return { ...given, events };
  },
  (given, random) => {
    const events = eventsOf(given);
    const { id: _id, ...again } = events.length === 0 ? {} : random.pick(events);
    return events.length === 0 ? given : { ...given, events: [...events, again] };
  },
  (given, random) => {
    for (const event of eventsOf(given))
      if (typeof event.on === 'string' && isDay(event.on) && random.percent(40))
        event.on = fromDay(toDay(event.on) + random.below(90));
    return given;
  },
  (given, random) => ({ ...given, id: random.pick(names) || 'x' }),
  (given, random) => ({ ...given, subject: { ...(given.subject as Json), name: random.pick(names) || 'x' } }),
  (given, random) => {
    for (const event of eventsOf(given)) if (random.percent(30)) event.note = random.pick(names) || 'x';
    return given;
  },
  // places, people and units of odd names
  (given, random) => {
    const [from, to] = [random.pick(['x', 'y', 'a', 'b', 'u', 'v', 'A', 'B']), random.pick(names) || 'x'];
    return renamed(given, from, to) as Json;
  },
  // a case of another age
  (given, random) => {
    const years = random.pick([-117, -100, -50, 1, 4, 82, 83, 100, 180, 181]);
    for (const { parent, key, text } of textsIn(given)) {
      const moved = isDay(text) ? inYear(text, years) : text;
      if (isDay(moved) && moved !== text) parent[key] = moved;
    }
    return given;
  },
  (given, random) => {
    const day = random.pick([
      '1900-01-01',
      '1904-02-29',
      '2000-02-29',
      '2016-02-29',
      '2096-02-29',
      `${LAST_YEAR}-12-31`,
    ]);
    // what is frozen belongs to others too, and stays what it is
    const all = [...textsIn(given)].filter(({ text, parent }) => isDay(text) && !Object.isFrozen(parent));
    if (all.length > 0) {
      const { parent, key } = random.pick(all);
      parent[key] = day;
    }
    return given;
  },
  (given, random) => {
    const events = eventsOf(given);
    if (events.length === 0) return given;
    const event = random.pick(events);
    const field = someKey(event, random);
    if (field !== undefined && !['type', 'on', 'for'].includes(field)) event[field] = null;
    return given;
  },
  (given, random) => {
    const type = eventsOf(given)[0]?.type;
    return random.percent(50) ? { ...given, unrecorded: [type ?? 'x'] } : { ...given, examining: [] };
  },
];

/** What is done without care: dropped, put in its place, put beside it, doubled, swapped, misspelt. */
export const wild: readonly Change[] = [
  (given, random) => {
    const place = somePlace(given, random);
    if (place === null) return given;
    if (Array.isArray(place.parent)) place.parent.splice(Number(place.key), 1);
    // the bytes of an array stay where they are
    else Reflect.deleteProperty(place.parent, place.key);
    return given;
  },
  (given, random) => {
    const place = somePlace(given, random);
    if (place !== null) put(place.parent, place.key, someValue(random));
    return given;
  },
  (given, random) => {
    const { parent } = somePlace(given, random) ?? { parent: given };
    if (Array.isArray(parent)) parent.splice(random.below(parent.length + 1), 0, someValue(random));
    else put(parent, random.pick(names), someValue(random));
    return given;
  },
  (given, random) => {
    const place = somePlace(given, random);
    if (place === null) return given;
    const again = copyOf(place.parent[place.key]);
    if (Array.isArray(place.parent)) place.parent.push(again);
    else put(place.parent, random.pick([...names, ...Object.keys(place.parent)]), again);
    return given;
  },
  (given, random) => {
    const [a, b] = [somePlace(given, random), somePlace(given, random)];
    if (a === null || b === null) return given;
    const [first, second] = [a.parent[a.key], copyOf(b.parent[b.key])];
    put(b.parent, b.key, copyOf(first));
    put(a.parent, a.key, second);
    return given;
  },
  (given, random) => {
    const place = somePlace(given, random);
    const old = place?.parent[place.key];
    if (place !== null && typeof old === 'string')
      put(
        place.parent,
        place.key,
        random.pick([old.slice(1), `${old}x`, old.toUpperCase(), `${old}\u0000`, [old]]),
      );
    return given;
  },
];

/** Keys that no one means well by, in several places. */
export const hostile: Change = (given, random) => {
  const times = 1 + random.below(4);
  for (let i = 0; i < times; i += 1) {
    const { parent } = somePlace(given, random) ?? { parent: given };
    const target = Array.isArray(parent) ? given : parent;
    put(target, random.pick(names), random.percent(50) ? someValue(random) : copyOf(given.events ?? {}));
  }
  return given;
};

/** Dates from year 1 to 9999 in place of those there are; says where there is none that a case may hold. */
export function redated(given: Json, random: Random): readonly (readonly (string | number)[])[] {
  // what is frozen belongs to others too, and stays what it is
  const all = [...textsIn(given)].filter(({ text, parent }) => isDay(text) && !Object.isFrozen(parent));
  if (all.length === 0) return [];
  const changed: (typeof all)[number][] = [];
  const times = 1 + random.below(3);
  for (let i = 0; i < times; i += 1) {
    const place = random.pick(all);
    place.parent[place.key] = someDate(random);
    changed.push(place);
  }
  // looked at once all are made: an event may stand in a log twice, and change with itself
  const impossible = changed.filter(({ parent, key }) => {
    const day = parent[key] as string;
    return !isDay(day) && !(day === 'unknown' && key === 'on');
  });
  return [...new Map(impossible.map(({ path }) => [path.join('/'), path])).values()];
}
