/** A case, and the same case with something of it not known. */
import fc from 'fast-check';
import { fromDay } from '../../src/calendar/index.js';
import { beginningOf } from '../../src/case/began.js';
import type { CaseKind } from '../../src/case/kinds.js';
import type { AnyEvent } from '../../src/case/types.js';
import { getMeasure, type Measure, type ParsedCase, safeParseCase, vocabulary } from '../../src/index.js';
import type { Norm } from '../../src/measure/format.js';
import { anyCaseOfAny, type Drawn, shifted } from './cases.js';

export interface Hidden {
  readonly known: Drawn;
  readonly vague: Drawn;
  /** What was hidden, each by its name: a fact, an event type, a field … */
  readonly names: readonly string[];
}

type Json = Record<string, unknown>;
type Step = { readonly given: Json; readonly names: readonly string[] };

/** Hides one thing, or nothing where there is none of its sort. */
type Hiding = (given: Json, measure: Measure, pick: number) => Step | null;

const pickOf = <T>(items: readonly T[], pick: number): T | undefined =>
  items[pick % Math.max(1, items.length)];
const keysOf = (object: unknown): readonly string[] => Object.keys((object ?? {}) as Json);
const without = (object: unknown, key: string): Json =>
  Object.fromEntries(Object.entries((object ?? {}) as Json).filter(([name]) => name !== key));
const eventsIn = (given: Json): readonly AnyEvent[] => (given.events ?? []) as readonly AnyEvent[];

const recording = ['fact-established', 'answered', 'measured'];

/** A key of one of the objects of the case that the rules ask by name. */
const hideKey =
  (slot: string, allowed: (name: string, measure: Measure) => boolean): Hiding =>
  (given, measure, pick) => {
    const name = pickOf(
      keysOf(given[slot]).filter((key) => allowed(key, measure)),
      pick,
    );
    return name === undefined
      ? null
      : { given: { ...given, [slot]: without(given[slot], name) }, names: [name] };
  };

/**
 * An answer that stands for itself alone: without it the question is open, not judged by something else, nor closed to
 * what is not on record.
 */
function isPlain(norm: Norm | undefined): boolean {
  const { entry, parts } = norm ?? {};
  if (entry === undefined || JSON.stringify(entry).includes('"onRecord"')) return false;
  return entry.shape !== 'duty' && entry.when === undefined && (parts ?? []).length === 0;
}

/** A fact about one place or person. */
const hideOwnFact =
  (slot: 'places' | 'persons'): Hiding =>
  (given, _measure, pick) => {
    const items = (given[slot] ?? []) as readonly Json[];
    const chosen = pickOf(
      items.filter((item) => keysOf(item.facts).length > 0),
      pick,
    );
    const name = pickOf(keysOf(chosen?.facts), pick >> 3);
    if (name === undefined) return null;
    const changed = items.map((item) =>
      item === chosen ? { ...item, facts: without(item.facts, name) } : item,
    );
    return { given: { ...given, [slot]: changed }, names: [name] };
  };

/** Events of a type, some or all of them, where it is said that the log has gaps of that type. */
const hideType: Hiding = (given, measure, pick) => {
  const starts = measure.source.measure.rounds[given.kind as CaseKind] ?? [];
  const types = [...new Set(eventsIn(given).map(({ type }) => type))].filter(
    (type) => !recording.includes(type) && !starts.includes(type),
  );
  const type = pickOf(types, pick);
  if (type === undefined) return null;
  const events = eventsIn(given).filter((event, i) => event.type !== type || (pick >> (i % 5)) % 2 === 1);
  const unrecorded = [...new Set([...((given.unrecorded ?? []) as string[]), type])];
  return { given: { ...given, events, unrecorded }, names: [type] };
};

const onEvent = (
  given: Json,
  fits: (event: AnyEvent) => boolean,
  pick: number,
  change: (event: AnyEvent) => AnyEvent,
): Step | null => {
  const chosen = pickOf(eventsIn(given).filter(fits), pick);
  if (chosen === undefined) return null;
  const events = eventsIn(given).map((event) => (event === chosen ? change(event) : event));
  return {
    given: { ...given, events },
    names: [chosen.type, ...(typeof chosen.fact === 'string' ? [chosen.fact] : [])],
  };
};

/** The day of an event, of which only bounds are known. */
const hideDay: Hiding = (given, measure, pick) => {
  const starts = measure.source.measure.rounds[given.kind as CaseKind] ?? [];
  return onEvent(
    given,
    ({ on, type }) => on !== 'unknown' && !starts.includes(type),
    pick,
    (event) => ({
      ...event,
      on: 'unknown',
      ...(pick % 5 === 0 ? {} : { notBefore: shifted(event.on, -(pick % 17)) }),
      ...(pick % 3 === 0 ? {} : { notAfter: shifted(event.on, (pick >> 2) % 23) }),
    }),
  );
};

/** A field of an event. One that stands in for the day of the event, or tells events apart, is no question. */
const hideField =
  (isQuestion: (type: string, field: string, measure: Measure) => boolean): Hiding =>
  (given, measure, pick) => {
    const own = ({ type, ...event }: AnyEvent) =>
      recording.includes(type)
        ? []
        : keysOf(event).filter(
            (key) =>
              !['on', 'notBefore', 'notAfter', 'for', 'id', 'note'].includes(key) &&
              isQuestion(type, key, measure),
          );
    return onEvent(
      given,
      (event) => own(event).length > 0,
      pick,
      (event) => without(event, pickOf(own(event), pick >> 3) ?? '') as AnyEvent,
    );
  };

/** The fields by which a selection dates an event (its own day stands where they are left out). */
const datedFields = new Map<string, ReadonlySet<string>>();
function isDating(measure: Measure, field: string): boolean {
  const known = datedFields.get(measure.id);
  const found = known ?? new Set(JSON.stringify(measure.source).match(/(?<="dated":")[^"]*/g) ?? []);
  datedFields.set(measure.id, found);
  return found.has(field);
}

/** Which places or people there are; unless a role stands for those whom the case does not name. */
const hideSlot =
  (slot: string): Hiding =>
  (given, measure) => {
    const rules = measure.rules(given.kind as CaseKind);
    const unnamed = JSON.stringify(rules.map(({ rule }) => rule.event.params.per)).includes('"unnamed":true');
    return given[slot] === undefined || unnamed ? null : { given: without(given, slot), names: [slot] };
  };

/** The figures of a norm; unless an event gives some as well, so that the units are known. */
const hideValues: Hiding = (given, measure, pick) => {
  const measured = eventsIn(given).map(({ norm }) => norm);
  return hideKey('values', (norm) => !measured.includes(norm))(given, measure, pick);
};

const hidings: readonly Hiding[] = [
  hideKey('facts', () => true),
  hideKey('facts', () => true),
  hideKey('answers', (id, measure) => isPlain(measure.norms.find((norm) => norm.id === id))),
  hideValues,
  hideOwnFact('places'),
  hideOwnFact('persons'),
  hideType,
  hideType,
  hideDay,
  hideDay,
  hideField((_type, field, measure) => !isDating(measure, field)),
  hideSlot('places'),
  hideSlot('persons'),
];

/**
 * With the day it began written down, so that no event that is hidden takes it along, and an id for each event, so that
 * none is called by a day that is hidden.
 */
function spelledOut(source: ParsedCase): Json {
  const began = beginningOf(source, vocabulary);
  return {
    ...source,
    ...(began === null ? {} : { began: fromDay(began) }),
    events: eventsIn({ ...source }).map((event, i) => ({ ...event, id: `event-${i}` })),
  };
}

/** Up to three things hidden of a random case. */
export const anyHidden: fc.Arbitrary<Hidden> = fc
  .record({
    drawn: anyCaseOfAny,
    steps: fc.array(fc.tuple(fc.constantFrom(...hidings), fc.nat(4095)), { minLength: 1, maxLength: 3 }),
  })
  .map(({ drawn, steps }): Hidden | null => {
    const measure = getMeasure(drawn.source.measure);
    if (measure === undefined) return null;
    const before: Json = spelledOut(drawn.source);
    const { given, names } = steps.reduce<Step>(
      (step, [hide, pick]) => {
        const next = hide(step.given, measure, pick);
        return next === null ? step : { given: next.given, names: [...step.names, ...next.names] };
      },
      { given: before, names: [] },
    );
    const [known, vague] = [before, given].map((json) => safeParseCase(json));
    if (!known?.ok || !vague?.ok) return null;
    if (names.length === 0) return null;
    return { known: { ...drawn, source: known.case }, vague: { ...drawn, source: vague.case }, names };
  })
  .filter((hidden) => hidden !== null);
