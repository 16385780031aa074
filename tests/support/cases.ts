/**
 * Random valid cases of every kind of every bundled measure: made up from the words of the measure, or a scenario's
 * case that was changed here and there.
 */
import fc from 'fast-check';
import { fromDay, toDay } from '../../src/calendar/index.js';
import { earliestOf } from '../../src/case/cut.js';
import type { AnyCase, AnyEvent } from '../../src/case/types.js';
import { type CallOptions, type ParsedCase, safeParseCase } from '../../src/index.js';
import type { FactDeclaration, FieldDeclaration } from '../../src/measure/format.js';
import { allScenarios, givenOf, momentsOf, optionsOf } from './scenario.js';
import { allWords, type Words } from './words.js';

/** A case, a day to judge it on, and what the call is told beside it. */
export interface Drawn {
  readonly source: ParsedCase;
  readonly asOf: string;
  readonly options: CallOptions;
}

type Json = Record<string, unknown>;
type Raw = { readonly given: Json; readonly asOf: string; readonly options: CallOptions };

/** A later or an earlier day; never one outside the calendar. */
export const shifted = (day: string, days: number): string => fromDay(toDay(day) + days);

const maybe = <T>(value: fc.Arbitrary<T>, freq = 2): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined, freq });

/** Without the keys that were left out. */
const compact = (object: Json): Json =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

/** Steps from one thing to the next that ladders and deadlines are made of. */
const step = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0, 1, 2, 5, 7, 10, 14, 15, 20) },
  { weight: 3, arbitrary: fc.constantFrom(28, 29, 30, 31, 32, 45, 59, 60, 61, 62) },
  { weight: 1, arbitrary: fc.constantFrom(89, 90, 92, 180, 181, 183, 365, 366) },
  { weight: 1, arbitrary: fc.nat(120) },
);

const edges = [
  '2015-10-08',
  '2015-12-31',
  '2016-12-31',
  '2017-01-01',
  '2017-05-05',
  '2017-05-10',
  '2017-06-30',
  '2017-08-07',
  '2017-08-31',
  '2017-09-29',
  '2017-11-30',
  '2017-12-31',
  '2018-01-31',
  '2018-02-28',
  '2018-03-31',
  '2018-06-30',
  '2018-12-31',
  '2019-01-31',
  '2019-09-30',
];

/** The first day that a case has to do with. */
const openingDay = ({ dates }: Words): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...edges, ...dates.filter((day) => day > '2015-01-01')) },
    {
      weight: 3,
      arbitrary: fc
        .integer({ min: toDay('2015-09-01'), max: toDay('2019-12-31') })
        .map((day) => fromDay(day)),
    },
  );

const numbersNear = (numbers: readonly number[]): readonly number[] =>
  numbers.length === 0 ? [0, 1, 2, 3, 5] : [...new Set(numbers.flatMap((n) => [n - 1, n, n + 1]))];

type Typed = FieldDeclaration | FactDeclaration;

/** A value of a declared type; dates are days after the one the case opens on. */
function someValue(name: string, declared: Typed, words: Words): fc.Arbitrary<unknown> {
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = declared as FactDeclaration;
  const codes = declared.oneOf ?? [];
  switch (declared.type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number':
      return fc
        .constantFrom(...numbersNear(words.numbers.get(name) ?? []))
        .map((n) => Math.min(Math.max(n, min), max));
    case 'code':
      return fc.constantFrom(...codes);
    case 'codes':
      return fc.subarray([...codes]);
    case 'date':
      return step.map((after) => ({ after }));
    case 'place':
      return fc.constantFrom('x', 'y');
    case 'person':
      return fc.constantFrom('a', 'b');
    case 'strings':
      return fc.subarray(['A', 'B', 'a']);
    case 'any':
      return fc.boolean();
    default:
      return fc.constantFrom('A', 'B');
  }
}

/** A date of a field or fact, counted from a day. */
const dated = (value: unknown, from: string): unknown =>
  typeof value === 'object' && value !== null && 'after' in value
    ? shifted(from, value.after as number)
    : value;

const nullable = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(value, { nil: null, freq: 9 });

/** Facts by name: most of them known where a case has few, some of them where it has many. */
function factsOf(
  declared: Readonly<Record<string, FactDeclaration>>,
  words: Words,
): fc.Arbitrary<readonly (readonly [string, unknown])[]> {
  const each = Object.entries(declared).map(([name, fact]) =>
    nullable(someValue(name, fact, words)).map((value): readonly [string, unknown] => [name, value]),
  );
  if (each.length === 0) return fc.constant([]);
  const some = fc.array(fc.oneof(...each), { maxLength: 12 });
  return each.length > 12
    ? fc.oneof(some, fc.tuple(...each))
    : fc.oneof(
        { weight: 1, arbitrary: some },
        { weight: 3, arbitrary: fc.subarray(each).chain((kept) => fc.tuple(...kept)) },
      );
}

const record = (entries: readonly (readonly [string, unknown])[], from: string): Json =>
  Object.fromEntries(entries.map(([name, value]) => [name, dated(value, from)]));

interface DrawnEvent {
  readonly type: string;
  /** Days after the event before it. */
  readonly after: number;
  readonly toMonthEnd: boolean;
  readonly fields: readonly (readonly [string, unknown])[];
  readonly for: string | undefined;
  readonly named: boolean;
  /** How far off it may be, where its day is not known. */
  readonly vague: readonly [number | undefined, number | undefined] | undefined;
}

const answer = fc.constantFrom('yes', 'no', 'not-applicable');

/** The fields of an event that dates a fact, an answer or a figure. */
function recordingFields(type: string, words: Words): fc.Arbitrary<DrawnEvent['fields']> | null {
  if (type === 'fact-established') {
    const facts = Object.entries(words.facts).map(([name, fact]) =>
      someValue(name, fact, words).map((value): DrawnEvent['fields'] => [
        ['fact', name],
        ['value', value],
      ]),
    );
    return facts.length === 0 ? null : fc.oneof(...facts);
  }
  if (type === 'answered')
    return words.answered.length === 0
      ? null
      : fc.tuple(fc.constantFrom(...words.answered), answer).map(([norm, value]) => [
          ['norm', norm],
          ['answer', value],
        ]);
  return words.measured.length === 0
    ? null
    : fc
        .constantFrom(...words.measured)
        .chain(({ norm, numbers }) =>
          fc
            .tuple(maybe(fc.constantFrom('u', 'v')), fc.constantFrom(...numbersNear(numbers)))
            .map(([of, value]) => [['norm', norm], ['value', value], ...(of ? [['of', of] as const] : [])]),
        );
}

function fieldsOf(type: string, words: Words): fc.Arbitrary<DrawnEvent['fields']> | null {
  if (['fact-established', 'answered', 'measured'].includes(type)) return recordingFields(type, words);
  const each = Object.entries(words.fields(type)).map(([name, field]) =>
    maybe(nullable(someValue(name, field, words)), 6).map((value): readonly [string, unknown] => [
      name,
      value,
    ]),
  );
  return each.length === 0 ? fc.constant([]) : fc.tuple(...each);
}

function eventOf(type: string, words: Words): fc.Arbitrary<DrawnEvent> | null {
  const fields = fieldsOf(type, words);
  const served = words.served.get(type) ?? [];
  const needed = words.names.eventTypes.get(type)?.needsFor === true;
  const { starts = false, clock = null } = words.names.eventTypes.get(type) ?? {};
  // a correction needs an event to correct: see corrected
  if (fields === null || clock === 'corrects' || (needed && served.length === 0)) return null;
  const dayNeeded = starts || (clock !== null && clock !== 'withdraws');
  const named = served.length === 0 ? fc.constant(undefined) : fc.constantFrom(...served);
  return fc.record({
    type: fc.constant(type),
    after: step,
    toMonthEnd: fc.boolean(),
    fields,
    for: needed ? named : served.length === 0 ? named : maybe(named, 1),
    named: fc.boolean(),
    vague: dayNeeded
      ? fc.constant(undefined)
      : fc.oneof(
          { weight: 10, arbitrary: fc.constant(undefined) },
          { weight: 1, arbitrary: fc.tuple(maybe(fc.nat(20), 4), maybe(fc.nat(20), 4)) },
        ),
  });
}

const eventsOf = (words: Words): fc.Arbitrary<DrawnEvent>[] =>
  words.events.flatMap((type) => eventOf(type, words) ?? []);

const monthEnd = (day: string): string => {
  const first = `${day.slice(0, 7)}-01`;
  return shifted(`${shifted(first, 31).slice(0, 7)}-01`, -1);
};

/** The log: each event some days after the one before it. */
function logOf(drawn: readonly DrawnEvent[], opening: string): AnyEvent[] {
  let day = opening;
  return drawn.map(({ type, after, toMonthEnd, fields, for: served, named, vague }, i) => {
    day = shifted(day, i === 0 ? 0 : after);
    if (toMonthEnd && after > 20) day = monthEnd(day);
    const [before, later] = vague ?? [];
    const when =
      vague === undefined
        ? { on: day }
        : compact({
            on: 'unknown',
            notBefore: before === undefined ? undefined : shifted(day, -before),
            notAfter: later === undefined ? undefined : shifted(day, later),
          });
    const own = compact(record(fields, day));
    return {
      type,
      ...when,
      ...own,
      ...(served === undefined ? {} : { for: served }),
      ...(named ? { id: `E${i}` } : {}),
    } as AnyEvent;
  });
}

/** Which event is put right, so many days after it, and how. */
const correction = fc.record({
  of: fc.nat(7),
  after: fc.nat(40),
  replace: fc.oneof(
    fc.constant(null),
    fc.integer({ min: -30, max: 0 }).map((days) => ({ days })),
    fc.nat(5).map((field) => ({ field })),
  ),
});

/** The log with one of its events put right later: it did not happen, on another day, or without one of its fields. */
function corrected(
  log: readonly AnyEvent[],
  drawn: { of: number; after: number; replace: null | { days: number } | { field: number } } | undefined,
): readonly AnyEvent[] {
  const event = drawn === undefined ? undefined : log[drawn.of % Math.max(1, log.length)];
  if (drawn === undefined || event === undefined || event.on === 'unknown') return log;
  const id = event.id ?? 'put-right';
  const head = ['type', 'on', 'id', 'note', 'for', 'notBefore', 'notAfter'];
  const own = Object.keys(event).filter((key) => !head.includes(key));
  const { replace: how } = drawn;
  const replace =
    how === null
      ? null
      : 'days' in how
        ? { on: shifted(event.on, how.days) }
        : own.length === 0
          ? {}
          : { [own[how.field % own.length] ?? '']: null };
  const put: AnyEvent = { type: 'event-corrected', on: shifted(event.on, drawn.after), event: id, replace };
  return [...log.map((one) => (one === event ? { ...one, id } : one)), put];
}

const placesOf = (words: Words, opening: string): fc.Arbitrary<unknown> =>
  list(
    ['x', 'y'],
    words.placeTypes,
    'type',
    factsOf(words.ownFacts.place, words).map((facts) => record(facts, opening)),
    fc.constant(undefined),
  );

const personsOf = (words: Words, opening: string): fc.Arbitrary<unknown> =>
  list(
    ['a', 'b'],
    words.personRoles.length > 0 ? words.personRoles : words.measure.roles,
    'role',
    factsOf(words.ownFacts.person, words).map((facts) => record(facts, opening)),
    maybe(
      fc.tuple(maybe(step), maybe(step)).map(([before, after]) =>
        compact({
          from: before === undefined ? undefined : shifted(opening, -before),
          to: after === undefined ? undefined : shifted(opening, after),
        }),
      ),
    ),
  );

/** Places or people: not known, known to be none, one or two. */
function list(
  ids: readonly string[],
  codes: readonly string[],
  key: 'type' | 'role',
  facts: fc.Arbitrary<Json>,
  term: fc.Arbitrary<Json | undefined>,
): fc.Arbitrary<unknown> {
  const code = codes.length === 0 ? fc.constant(undefined) : maybe(fc.constantFrom(...codes), 9);
  const item = (id: string) =>
    fc
      .record({ code, facts: maybe(facts, 9), term, named: fc.boolean() })
      .map(({ code: held, facts: own, term: office, named }) =>
        compact({
          id,
          [key]: held,
          term: office,
          ...(named ? { name: id } : {}),
          ...(own === undefined || Object.keys(own).length === 0 ? {} : { facts: own }),
        }),
      );
  return fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(undefined, null, []) },
    { weight: 2, arbitrary: fc.tuple(...ids.slice(0, 1).map(item)) },
    { weight: 4, arbitrary: fc.tuple(...ids.map(item)) },
  );
}

/** Replies: one for all norms or none, and some of their own. */
const answersOf = ({ answered }: Words): fc.Arbitrary<Json> =>
  answered.length === 0
    ? fc.constant({})
    : fc
        .tuple(
          fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: answer }),
          fc.array(fc.tuple(fc.constantFrom(...answered), maybe(answer, 4)), { maxLength: 10 }),
        )
        .map(([all, own]) =>
          compact({
            ...(all === undefined ? {} : Object.fromEntries(answered.map((norm) => [norm, all]))),
            ...Object.fromEntries(own),
          }),
        );

function valuesOf(words: Words, opening: string): fc.Arbitrary<Json> {
  if (words.measured.length === 0) return fc.constant({});
  const figures = ({ norm, numbers }: Words['measured'][number]) =>
    fc
      .uniqueArray(
        fc.record({
          of: fc.constantFrom(undefined, 'u', 'v'),
          value: fc.constantFrom(...numbersNear(numbers)),
          facts: factsOf(words.ownFacts.unit, words),
        }),
        { maxLength: 2, selector: ({ of }) => of },
      )
      .map((found): [string, unknown] => [
        norm,
        found.map(({ of, value, facts }) =>
          compact({ of, value, ...(facts.length > 0 ? { facts: record(facts, opening) } : {}) }),
        ),
      ]);
  return fc
    .array(fc.constantFrom(...words.measured).chain(figures), { maxLength: 8 })
    .map((entries) => Object.fromEntries(entries));
}

const conductOf = (opening: string): fc.Arbitrary<unknown> =>
  maybe(
    fc.tuple(maybe(step, 5), fc.option(maybe(step, 5), { nil: null, freq: 3 })).map(([before, lasts]) =>
      compact({
        from: before === undefined ? undefined : shifted(opening, -before),
        to: lasts === null ? null : lasts === undefined ? undefined : shifted(opening, lasts),
      }),
    ),
    6,
  );

const slotsOf = (words: Words, opening: string): fc.Arbitrary<Json> =>
  fc
    .record({
      places: placesOf(words, opening),
      ...(words.kind === 'mission' ? { members: personsOf(words, opening) } : {}),
      ...(['finding', 'accountability', 'commendation'].includes(words.kind)
        ? { persons: personsOf(words, opening) }
        : {}),
      ...(words.kind === 'accountability' ? { conduct: conductOf(opening) } : {}),
    })
    .map(compact);

/** Options of switchable readings: all as they are by default, or a few set. */
const readingsOf = ({ readings }: Words): fc.Arbitrary<CallOptions> =>
  readings.length === 0
    ? fc.constant({})
    : fc
        .oneof(
          { weight: 2, arbitrary: fc.constant([]) },
          {
            weight: 1,
            arbitrary: fc.array(
              fc
                .constantFrom(...readings)
                .chain(({ id, options }) =>
                  fc.constantFrom(...options).map((option) => [id, option] as const),
                ),
              { minLength: 1, maxLength: 5 },
            ),
          },
        )
        .map((chosen) => (chosen.length === 0 ? {} : { readings: Object.fromEntries(chosen) }));

const effectiveFrom = fc.oneof(
  { weight: 1, arbitrary: fc.constant({}) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('2014-01-01', '2015-01-01', '2017-01-01', '2018-01-31').map((day) => ({
      effectiveFrom: day,
    })),
  },
);

/** Places and people that an event names are among those of the case: others are put in their place. */
function placed(given: Json, words: Words): Json {
  const idsOf = (slot: 'places' | 'persons'): readonly string[] | undefined => {
    const items = given[slot] as readonly { readonly id: string }[] | null | undefined;
    return items === undefined ? undefined : (items ?? []).map(({ id }) => id);
  };
  const events = eventsIn(given).map((event, i): AnyEvent => {
    const own = (words.names.eventTypes.get(event.type)?.coordinates ?? []).flatMap(([field, slot]) => {
      const [ids, id] = [idsOf(slot), event[field]];
      return typeof id !== 'string' || ids === undefined || ids.includes(id)
        ? []
        : [[field, pickOf(ids, i) ?? null] as const];
    });
    return own.length === 0 ? event : ({ ...event, ...Object.fromEntries(own) } as AnyEvent);
  });
  return given.events === undefined ? given : { ...given, events };
}

const eventsIn = (given: Json): readonly AnyEvent[] => (given.events ?? []) as readonly AnyEvent[];
const pickOf = <T>(items: readonly T[], pick: number): T | undefined =>
  items[pick % Math.max(1, items.length)];

/** No event may come before its case began: where one would, the case is said to have begun with it. */
function begun(drawn: Json, words: Words): Json {
  const given = placed(drawn, words);
  const events = eventsIn(given);
  const lasts = events.flatMap(({ type, on, notAfter }) => {
    if (words.names.eventTypes.get(type)?.context === true) return [];
    return on === 'unknown' ? (notAfter ?? []) : on;
  });
  const opens = events.flatMap(({ type, on }) =>
    on !== 'unknown' && words.measure.vocabulary.events[type]?.opens?.includes(words.kind) ? on : [],
  );
  const first = [...lasts].sort()[0];
  const began = (given.began as string | undefined) ?? [...opens].sort()[0];
  return first === undefined || began === undefined || began <= first ? given : { ...given, began: first };
}

const within = (day: string): string =>
  day < '1990-01-01' ? '1990-01-01' : day > '2150-01-01' ? '2150-01-01' : day;

/** The day judged: near an event, more often near the last. */
function dayAmong(given: Json, opening: string, pick: number, offset: number): string {
  const source = given as unknown as AnyCase;
  const days = (source.events ?? []).map((event) => fromDay(earliestOf(event, source))).sort();
  const near = days[days.length - 1 - (pick % Math.max(1, days.length))] ?? opening;
  return within(shifted(near < '1990-01-01' ? opening : near, offset));
}

const offset = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0, 0, 1, -1, 3, 7) },
  { weight: 3, arbitrary: step },
  { weight: 1, arbitrary: fc.integer({ min: -60, max: 400 }) },
);

function madeUp(words: Words): fc.Arbitrary<Raw> {
  const types = eventsOf(words);
  return openingDay(words).chain((opening) =>
    fc
      .record({
        subject: fc.oneof(
          { weight: 12, arbitrary: fc.constantFrom(...words.inside) },
          {
            weight: 1,
            arbitrary: fc.constantFrom(...(words.outside.length > 0 ? words.outside : words.inside)),
          },
        ),
        began: maybe(step, 1),
        facts: factsOf(words.facts, words),
        events: fc.array(fc.oneof(...types), { maxLength: 8, size: 'max' }),
        correction: fc.oneof(
          { weight: 6, arbitrary: fc.constant(undefined) },
          { weight: 1, arbitrary: correction },
        ),
        unrecorded: fc.oneof(
          { weight: 5, arbitrary: fc.constant(undefined) },
          { weight: 1, arbitrary: fc.subarray([...words.gaps], { minLength: 1, maxLength: 2 }) },
        ),
        answers: answersOf(words),
        values: valuesOf(words, opening),
        slots: slotsOf(words, opening),
        readings: readingsOf(words),
        effectiveFrom,
        pick: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(7) }),
        offset,
      })
      .map(
        ({
          subject,
          began,
          facts,
          events,
          correction: put,
          unrecorded,
          answers,
          values,
          slots,
          pick,
          ...rest
        }): Raw => {
          const given = begun(
            compact({
              kind: words.kind,
              measure: words.measure.id,
              id: 'case',
              subject: { type: subject },
              began: began === undefined ? undefined : shifted(opening, -began),
              facts: record(facts, opening),
              events: corrected(logOf(events, opening), put),
              unrecorded,
              answers,
              values,
              ...slots,
            }),
            words,
          );
          const options = { ...rest.readings, ...rest.effectiveFrom };
          return { given, options, asOf: dayAmong(given, opening, pick, rest.offset) };
        },
      ),
  );
}

/** A change of a case: given the case and a number to pick by. */
type Mutation = (given: Json, words: Words, pick: number) => Json;

const without = (object: unknown, key: string | undefined): Json =>
  Object.fromEntries(Object.entries((object ?? {}) as Json).filter(([name]) => name !== key));

/** Changes one event of the log, or leaves it out. */
const onEvent =
  (change: (event: AnyEvent, pick: number) => readonly AnyEvent[]): Mutation =>
  (given, _words, pick) => {
    const events = eventsIn(given);
    const chosen = pickOf(events, pick);
    return chosen === undefined
      ? given
      : { ...given, events: events.flatMap((event) => (event === chosen ? change(event, pick) : event)) };
  };

const shiftsBy = [-31, -15, -2, -1, 1, 2, 7, 15, 30, 31, 61];

const mutations: readonly Mutation[] = [
  onEvent(() => []),
  onEvent((event, pick) =>
    event.on === 'unknown' ? [event] : [{ ...event, on: shifted(event.on, pickOf(shiftsBy, pick) ?? 1) }],
  ),
  onEvent((event, pick) => {
    const { id: _id, ...again } = event;
    return event.on === 'unknown'
      ? [event]
      : [event, { ...again, on: shifted(event.on, pick % 62) } as AnyEvent];
  }),
  onEvent((event, pick) =>
    event.on === 'unknown'
      ? [event]
      : [
          {
            ...event,
            on: 'unknown',
            notBefore: shifted(event.on, -(pick % 17)),
            notAfter: shifted(event.on, pick % 23),
          },
        ],
  ),
  onEvent((event, pick) => {
    const own = Object.keys(event).filter((key) => !['type', 'on', 'id', 'note', 'for'].includes(key));
    return [without(event, pickOf(own, pick)) as AnyEvent];
  }),
  (given, _words, pick) => ({
    ...given,
    facts: without(given.facts, pickOf(Object.keys((given.facts ?? {}) as Json), pick)),
  }),
  (given, _words, pick) => ({
    ...given,
    answers: without(given.answers, pickOf(Object.keys((given.answers ?? {}) as Json), pick)),
  }),
  (given, words, pick) => {
    const type = pickOf(words.gaps, pick);
    return { ...given, unrecorded: [...new Set([...((given.unrecorded ?? []) as string[]), type])] };
  },
  (given, _words, pick) => without(given, pickOf(['places', 'persons', 'members', 'values', 'began'], pick)),
  (given, words, pick) => {
    const norm = pickOf(words.answered, pick);
    const value = pickOf(['yes', 'no', 'not-applicable'], Math.floor(pick / 7));
    return norm === undefined ? given : { ...given, answers: { ...(given.answers as Json), [norm]: value } };
  },
];

/** A scenario's case with up to four changes, and up to two events more. */
function changed(words: Words, bases: readonly Raw[]): fc.Arbitrary<Raw> {
  const types = eventsOf(words);
  const facts = factsOf(words.facts, words);
  return fc
    .record({
      base: fc.constantFrom(...bases),
      changes: fc.array(fc.tuple(fc.constantFrom(...mutations), fc.nat(997)), { maxLength: 4 }),
      more: fc.array(fc.oneof(...types), { maxLength: 2 }),
      before: fc.constantFrom(0, 0, 1, 10, 30),
      facts: maybe(facts, 1),
      readings: fc.oneof(fc.constant({}), readingsOf(words)),
      offset: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: offset }),
    })
    .map(({ base, changes, more, before, facts: own, readings, offset: later }): Raw => {
      const altered = changes.reduce((given, [change, pick]) => change(given, words, pick), base.given);
      const added = logOf(more, shifted(base.asOf, -before)).map(
        ({ id: _id, ...event }) => event as AnyEvent,
      );
      const given = begun(
        {
          ...altered,
          events: [...eventsIn(altered), ...added],
          ...(own === undefined
            ? {}
            : { facts: { ...(altered.facts as Json), ...record(own.slice(0, 3), base.asOf) } }),
        },
        words,
      );
      const { readings: chosen, ...rest } = base.options;
      return {
        given,
        asOf: within(shifted(base.asOf, later)),
        options: { ...rest, readings: { ...chosen, ...(readings as CallOptions).readings } },
      };
    });
}

/** The cases of all scenarios, by measure and kind. */
function scenarioCases(): ReadonlyMap<string, readonly Raw[]> {
  const found = new Map<string, Raw[]>();
  for (const { measure, scenarios } of allScenarios())
    for (const one of scenarios)
      for (const moment of momentsOf(one)) {
        const given = givenOf(measure, one, moment);
        const key = `${measure} ${String(given.kind)}`;
        const raw = { given, asOf: moment.asOf, options: optionsOf(one) };
        found.set(key, [...(found.get(key) ?? []), raw]);
      }
  return found;
}

/** The cases that pass `parseCase`: nearly all of those drawn do. */
const parsed = (raw: fc.Arbitrary<Raw>): fc.Arbitrary<Drawn> =>
  raw
    .map(({ given, asOf, options }) => ({ found: safeParseCase(given), asOf, options }))
    .filter(({ found }) => found.ok)
    .map(({ found, asOf, options }) => {
      if (!found.ok) throw new Error('a case that was let through does not parse');
      return { source: found.case, asOf, options };
    });

const bases = scenarioCases();

/** What is drawn before it is parsed, by how it came about. */
export const rawCases: readonly {
  readonly words: Words;
  readonly madeUp: fc.Arbitrary<Raw>;
  readonly changed: fc.Arbitrary<Raw> | null;
}[] = allWords.map((words) => {
  const own = bases.get(`${words.measure.id} ${words.kind}`);
  return { words, madeUp: madeUp(words), changed: own === undefined ? null : changed(words, own) };
});

/** Random cases of one kind of one measure. */
export function casesOf(words: Words): fc.Arbitrary<Drawn> {
  const found = rawCases.find((raw) => raw.words === words);
  if (found === undefined) throw new Error(`no cases of ${words.measure.id}, ${words.kind}`);
  return found.changed === null
    ? parsed(found.madeUp)
    : fc.oneof(parsed(found.madeUp), parsed(found.changed));
}

const weightOf = ({ measure, kind }: Words): number => 2 + Math.ceil(measure.rules(kind).length / 10);

/** Random cases of all kinds and measures: those with more rules more often. */
export const anyCaseOfAny: fc.Arbitrary<Drawn> = fc.oneof(
  ...allWords.map((words) => ({
    weight: weightOf(words),
    arbitrary: casesOf(words),
  })),
);

/** A case, and up to three events of its kind that may come from a day on. */
export interface WithEvents {
  readonly drawn: Drawn;
  readonly eventsFrom: (day: string) => readonly AnyEvent[];
}

export const anyCaseAndEvents: fc.Arbitrary<WithEvents> = fc.oneof(
  ...allWords.map((words) => ({
    weight: weightOf(words),
    arbitrary: fc
      .record({
        drawn: casesOf(words),
        more: fc.array(fc.oneof(...eventsOf(words)), { minLength: 1, maxLength: 3 }),
      })
      .map(
        ({ drawn, more }): WithEvents => ({
          drawn,
          eventsFrom: (day) => eventsAfter(drawn, more, words, day),
        }),
      ),
  })),
);

/** Events that lie on or after a day, of places and people of the case. */
function eventsAfter(
  { source }: Drawn,
  more: readonly DrawnEvent[],
  words: Words,
  day: string,
): readonly AnyEvent[] {
  const events = logOf(more, day).map(({ id: _id, notBefore, ...event }): AnyEvent => {
    const own = event as AnyEvent;
    return own.on === 'unknown'
      ? { ...own, notBefore: notBefore !== undefined && notBefore > day ? notBefore : day }
      : own;
  });
  return eventsIn(placed({ ...source, events }, words));
}

/**
 * Findings just opened: the problem found, and up to two events more that nobody's duty asks for. The facts are known
 * but for those named, which tell what will only be done.
 *
 * @param span the days between which the finding is opened
 */
export function openedFindings(
  words: Words,
  later: readonly string[],
  span: readonly [string, string],
): fc.Arbitrary<Drawn> {
  const asked = new Set(
    words.measure.rules(words.kind).flatMap(({ rule }) => dischargingTypes(words, rule.event.type)),
  );
  const notOurs =
    /^(accountability|problem-recurred|finding-withdrawn|case-reopened|deadline-extended|fact-established|answered|measured|struck-off)/;
  const more = words.events.flatMap((type) =>
    asked.has(type) || notOurs.test(type) || type === 'problem-found' ? [] : (eventOf(type, words) ?? []),
  );
  const found = eventOf('problem-found', words);
  if (found === null) throw new Error('a problem can be found');
  const known = Object.entries(words.facts).filter(([name]) => !later.includes(name));
  const facts = fc.tuple(
    ...known.map(([name, fact]) =>
      someValue(name, fact, words).map((value): readonly [string, unknown] => [name, value]),
    ),
  );
  const drawn = fc.record({
    subject: fc.constantFrom(...words.inside),
    opening: fc.integer({ min: toDay(span[0]), max: toDay(span[1]) }),
    facts,
    first: found,
    others: more.length === 0 ? fc.constant([]) : fc.array(fc.oneof(...more), { maxLength: 2 }),
    effectiveFrom: fc.constant('2015-10-08'),
  });
  return parsed(
    drawn.map(({ subject, opening, facts: own, first, others, ...options }): Raw => {
      const asOf = fromDay(opening);
      const dated = [first, ...others].map((event) => ({
        ...event,
        after: event.after % 20,
        vague: undefined,
      }));
      const events = logOf(dated, asOf);
      const given = {
        kind: words.kind,
        measure: words.measure.id,
        id: 'case',
        subject: { type: subject },
        began: asOf,
        facts: record(own, asOf),
        events,
      };
      return { given, asOf, options };
    }),
  );
}

const dischargingTypes = ({ measure }: Words, action: string): readonly string[] =>
  measure.vocabulary.actions[action]?.dischargedBy ?? [];
