/** Doing what an action asks for: the events that may discharge it. */
import type { AnyEvent } from '../../src/case/types.js';
import type { Action } from '../../src/evaluation.js';
import { getMeasure, type Measure, type ParsedCase } from '../../src/index.js';
import type { FieldDeclaration } from '../../src/measure/format.js';
import { shifted } from './cases.js';

type Json = Readonly<Record<string, unknown>>;

/** Every object in a piece of rule JSON, named conditions and days followed. */
function objectsIn(json: unknown, measure: Measure, seen = new Set<unknown>()): Json[] {
  if (typeof json !== 'object' || json === null || seen.has(json)) return [];
  seen.add(json);
  const object = json as Json;
  const { measure: head, parts } = measure.source;
  const shared = [head, ...Object.values(parts)];
  const named = [
    ...(typeof object.condition === 'string'
      ? shared.map(({ conditions }) => conditions?.[object.condition as string])
      : []),
    ...(typeof object.day === 'string' ? shared.map(({ days }) => days?.[object.day as string]) : []),
  ];
  return [
    object,
    ...[...Object.values(object), ...named].flatMap((value) => objectsIn(value, measure, seen)),
  ];
}

const flat = (value: unknown): unknown[] => [value].flat();
const texts = (value: unknown): string[] =>
  flat(value).filter((item): item is string => typeof item === 'string');

/** The texts of a value that a reading may choose. */
const chosen = (value: unknown): string[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.values(value).flatMap(texts)
    : texts(value);

/** What an action rests on: its rule and norm as the measure gives them. */
function restsOn({ rule: name, norm: id }: Action, measure: Measure, kind: ParsedCase['kind']) {
  const rule = measure.rules(kind).find((one) => one.rule.name === name)?.rule;
  const norm = measure.norms.find((one) => one.id === id);
  if (rule === undefined || norm === undefined) throw new Error(`no rule ${name}`);
  return { rule, norm, objects: objectsIn([rule, norm.entry], measure) };
}

/** The types of event that discharge an action: by its code, as its rule says itself, or as its rule counts. */
function typesOf(
  action: Action,
  measure: Measure,
  kind: ParsedCase['kind'],
  objects: readonly Json[],
): readonly string[] {
  const own = objects.flatMap(({ fact, params }) =>
    fact === 'discharged' ? chosen((params as Json | undefined)?.by) : [],
  );
  // a rule that does not ask whether it is discharged counts what has happened instead
  const asks = objects.some(({ fact }) => fact === 'discharged');
  const counted = objects.flatMap(({ fact, params }) =>
    !asks && fact === 'count' ? chosen((params as Json | undefined)?.event) : [],
  );
  const types = [...own, ...(measure.vocabulary.actions[action.type]?.dischargedBy ?? []), ...counted];
  return [...new Set(types)].filter((type) => measure.events(kind).includes(type));
}

/** Values that a field may be tried with: those that the rule asks for first. */
function valuesOf(
  name: string,
  field: FieldDeclaration,
  action: Action,
  source: ParsedCase,
  on: string,
  objects: readonly Json[],
): readonly unknown[] {
  const asked = objects.flatMap(({ where, field: read, fact, value }) => [
    ...flat((where as Json | undefined)?.[name]),
    ...(fact === 'field' && read === name ? flat(value) : []),
  ]);
  const logged = (source.events ?? []).flatMap((event) => flat(event[name]));
  const fits = (value: unknown) => value !== undefined && value !== null && typeof value !== 'object';
  switch (field.type) {
    case 'place':
      return [action.place, ...(source.places ?? []).map(({ id }) => id), null];
    case 'person':
      return [action.person, ...(source.persons ?? []).map(({ id }) => id), null];
    case 'boolean':
      return [...asked.filter((value) => typeof value === 'boolean'), true, false];
    case 'code':
      return [
        ...asked.filter((value) => field.oneOf?.includes(value as string)),
        ...(field.oneOf ?? []),
        null,
      ];
    case 'codes':
      return [field.oneOf, field.oneOf?.slice(0, 1), field.oneOf?.slice(1)];
    case 'date':
      return [shifted(on, 30), on, shifted(on, 1), action.due ?? on, shifted(on, -1)];
    case 'integer':
    case 'number':
      return [...asked.filter(fits), 1, 2, 0, 100];
    case 'strings':
      return [[...new Set(logged.filter(fits))], [], ['A']];
    default:
      return [...asked.filter(fits), ...logged.filter(fits), 'A', null];
  }
}

/** Events of a day that may discharge an action, with `for` its id and all their fields, by type; the likeliest first. */
function candidates(action: Action, source: ParsedCase, on: string): readonly (readonly AnyEvent[])[] {
  const measure = getMeasure(source.measure);
  if (measure === undefined) throw new Error(`no measure ${source.measure}`);
  const { norm, objects } = restsOn(action, measure, source.kind);
  const events = typesOf(action, measure, source.kind, objects).map((type): readonly AnyEvent[] => {
    if (type === 'measured') return figuresFor(action, norm.target, norm.entry, on);
    const choices = Object.entries(measure.vocabulary.events[type]?.fields ?? {}).map(([name, field]) => {
      const values = new Set(valuesOf(name, field, action, source, on, objects));
      return [name, [...values].filter((value) => value !== undefined)] as const;
    });
    const first = Object.fromEntries(choices.map(([name, values]) => [name, values[0] ?? null]));
    // each field varied by itself, then each two of them
    const one = choices.flatMap(([name, values]) => values.slice(1).map((value) => ({ [name]: value })));
    const two = one.flatMap((change, i) => one.slice(i + 1).map((other) => ({ ...change, ...other })));
    return [{}, ...one, ...two]
      .slice(0, most)
      .map((change) => ({ type, on, ...first, ...change, for: action.id }));
  });
  const answered = ['item', 'duty', 'circumstance', 'award'].includes(norm.entry?.shape ?? '');
  return answered ? [...events, [{ type: 'answered', on, norm: norm.id, answer: 'yes' }]] : events;
}

/** So many events of a type are tried. */
const most = 150;
/** Of so many of them each two are tried together. */
const paired = 14;

/** What is to be recorded to do an action by one event, and by several: the likeliest first. */
export function waysToDo(action: Action, source: ParsedCase, on: string) {
  const byType = candidates(action, source, on);
  const single = byType.flat();
  const forms = (action.options ?? []).flatMap(({ choose, forms: listed }) =>
    listed
      .slice(0, choose === 'all' ? listed.length : 1)
      .map((form) => (typeof form === 'string' ? form : form.form)),
  );
  const [imposing] = single;
  const all =
    imposing === undefined || forms.length < 2 ? [] : [forms.map((form) => ({ ...imposing, form }))];
  const some = byType.flatMap((events) => events.slice(0, paired));
  return {
    single,
    several: [...all, ...some.flatMap((event) => some.map((other) => [event, other]))],
  };
}

/** Figures that may reach a target. */
function figuresFor(
  { norm, unit }: Action,
  target: { readonly min?: number | null; readonly max?: number | null } | undefined,
  entry: { readonly min?: unknown; readonly max?: unknown } | undefined,
  on: string,
): AnyEvent[] {
  const numbers = [target?.min, target?.max, entry?.min, entry?.max]
    .flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : one))
    .filter((one): one is number => typeof one === 'number');
  return [...numbers, ...numbers.flatMap((n) => [n + 1, n - 1]), 0, 100].map((value) => ({
    type: 'measured',
    on,
    norm,
    value,
    ...(unit === undefined ? {} : { of: unit }),
  }));
}
