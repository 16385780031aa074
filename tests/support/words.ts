/** What the rules of a measure name for one kind of case: the material that random cases are made of. */
import { type CaseKind, caseKinds } from '../../src/case/kinds.js';
import { type CaseNames, caseNames } from '../../src/case/names.js';
import { evaluate, type Measure, measures, safeParseCase } from '../../src/index.js';
import type { FactDeclaration, FieldDeclaration, Norm } from '../../src/measure/format.js';

export interface Words {
  readonly measure: Measure;
  readonly kind: CaseKind;
  readonly names: CaseNames;
  /** Types of subject to which the measure may apply, and all others. */
  readonly inside: readonly string[];
  readonly outside: readonly string[];
  /** Declared facts of the case, and of each place, person and unit. */
  readonly facts: Readonly<Record<string, FactDeclaration>>;
  readonly ownFacts: Readonly<Record<'place' | 'person' | 'unit', Readonly<Record<string, FactDeclaration>>>>;
  /** Types of places and roles of people that the rules ask for. */
  readonly placeTypes: readonly string[];
  readonly personRoles: readonly string[];
  /** Event types, those that a rule of this kind reads by name more often than the rest. */
  readonly events: readonly string[];
  /** Those that a log may have gaps of. */
  readonly gaps: readonly string[];
  readonly fields: (type: string) => Readonly<Record<string, FieldDeclaration>>;
  /** What an event of a type may serve. */
  readonly served: ReadonlyMap<string, readonly string[]>;
  /** Norms of this kind that take a reply, or a figure, with the numbers that their targets name. */
  readonly answered: readonly string[];
  readonly measured: readonly { readonly norm: string; readonly numbers: readonly number[] }[];
  /** Numbers that rules compare a name with, and dates that they name. */
  readonly numbers: ReadonlyMap<string, readonly number[]>;
  readonly dates: readonly string[];
  readonly readings: readonly { readonly id: string; readonly options: readonly string[] }[];
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Calls back on every object of a piece of JSON. */
function walk(json: unknown, see: (object: Json) => void): void {
  if (!isObject(json)) return;
  if (!Array.isArray(json)) see(json);
  for (const value of Object.values(json)) walk(value, see);
}

const isDate = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
const numbersIn = (value: unknown): number[] =>
  [value].flat().filter((item): item is number => typeof item === 'number');
const textsIn = (value: unknown): string[] =>
  [value].flat().filter((item): item is string => typeof item === 'string');

/** Two days on which a subject in scope is told from one that is not: early and late. */
const trialDays = ['2016-06-01', '2018-06-01'];

function mayApply(measure: Measure, kind: CaseKind, type: string): boolean {
  const parsed = safeParseCase({ kind, measure: measure.id, id: 'trial', subject: { type } });
  if (!parsed.ok) throw new Error(`no trial case of ${measure.id}, ${kind}, ${type}`);
  return trialDays.some((asOf) => evaluate(parsed.case, { asOf, only: [] }).applies !== 'no');
}

function targetNumbers({ target, entry }: Norm): number[] {
  const found: number[] = [];
  walk([target, entry?.min, entry?.max], (object) => found.push(...Object.values(object).flatMap(numbersIn)));
  return [...new Set([...found, ...numbersIn(entry?.min), ...numbersIn(entry?.max)])];
}

function wordsOf(measure: Measure, kind: CaseKind): Words {
  const names = caseNames(measure, kind);
  const rules = measure.rules(kind).map(({ rule }) => rule);
  const mine = measure.norms.filter(({ case: own, alsoCase }) => own === kind || alsoCase?.includes(kind));
  const entries = mine.flatMap(({ entry }) => entry ?? []);
  const declared = (of: FactDeclaration['of']) =>
    Object.fromEntries(
      Object.entries(measure.facts).filter(([, fact]) => fact.kinds.includes(kind) && fact.of === of),
    );
  const placeTypes = new Set<string>();
  const personRoles = new Set<string>();
  const numbers = new Map<string, number[]>();
  const dates = new Set<string>();
  walk([rules, entries, measure.source.measure.conditions, measure.source.parts], (object) => {
    for (const value of Object.values(object)) if (isDate(value)) dates.add(value);
    const { fact, params, value, person, place, role, type, of } = object;
    if (typeof fact === 'string') {
      const name = isObject(params) && typeof params.field === 'string' ? params.field : fact;
      numbers.set(name, [...(numbers.get(name) ?? []), ...numbersIn(value)]);
    }
    if (person === 'persons' || of === 'person') for (const one of textsIn(role)) personRoles.add(one);
    if (place === 'places' || of === 'place') for (const one of textsIn(type)) placeTypes.add(one);
  });
  const known = (codes: ReadonlySet<string>) => [...codes].filter((code) => measure.roles.includes(code));
  const served = new Map<string, string[]>();
  for (const [name, rulesOfIt] of names.rules)
    for (const { dischargedBy } of rulesOfIt)
      for (const type of dischargedBy) served.set(type, [...(served.get(type) ?? []), name]);
  const clocks = (effects: readonly string[]) =>
    names.events.filter((type) => effects.includes(names.eventTypes.get(type)?.clock ?? ''));
  const timed = [...names.rules].flatMap(([name, rulesOfIt]) =>
    rulesOfIt.some(({ rule }) => (rule.event.params.due ?? null) !== null) ? [name] : [],
  );
  for (const type of clocks(['extends', 'suspends', 'resumes'])) served.set(type, timed);
  const types = ['other', ...measure.roles];
  const inside = types.filter((type) => mayApply(measure, kind, type));
  return {
    measure,
    kind,
    names,
    inside,
    outside: types.filter((type) => !inside.includes(type)),
    facts: declared(undefined),
    ownFacts: { place: declared('place'), person: declared('person'), unit: declared('unit') },
    placeTypes: known(placeTypes),
    personRoles: known(personRoles),
    events: names.events,
    gaps: names.events.filter(
      (type) => !clocks(['extends', 'suspends', 'resumes', 'corrects', 'reopens']).includes(type),
    ),
    fields: (type) => measure.vocabulary.events[type]?.fields ?? {},
    served,
    answered: mine.map(({ id }) => id).filter((id) => names.answered.includes(id)),
    measured: mine
      .filter(({ id }) => names.measured.includes(id))
      .map((norm) => ({ norm: norm.id, numbers: targetNumbers(norm) })),
    numbers,
    dates: [...dates].sort(),
    readings: measure.interpretations
      .filter(({ switchable }) => switchable)
      .map(({ id, options }) => ({ id, options: options.map((option) => option.id) })),
  };
}

/** The words of every kind of case of every bundled measure. */
export const allWords: readonly Words[] = measures().flatMap((measure) =>
  caseKinds.filter((kind) => measure.kinds.includes(kind)).map((kind) => wordsOf(measure, kind)),
);
