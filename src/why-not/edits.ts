import { fromDay, toDay } from '../calendar/index.js';
import type { AnyCase, AnyEvent, Figure, Person, Place } from '../case/types.js';
import type { Scope } from '../engine/context.js';
import { compare } from '../engine/operators.js';
import { type Scalar, Unknown, YES } from '../engine/value.js';
import type { FactDeclaration, Interpretation, Vocabulary } from '../measure/format.js';
import type { Change, Wanted } from './changes.js';
import { valuesFor } from './values.js';

/** A case and what is asked of it, as it is or changed. */
export interface Trial {
  readonly source: AnyCase;
  readonly asOf: string;
  readonly effectiveFrom?: string | undefined;
  readonly readings: Readonly<Record<string, string>>;
}

/** A change said in full, and the trial with it made. */
export interface Edit {
  readonly change: Change;
  readonly make: (trial: Trial) => Trial;
}

/** What the changes are made in: what the measure declares, and the scope that the rule is judged for. */
export interface World {
  readonly facts: Readonly<Record<string, FactDeclaration>>;
  readonly vocabulary: Vocabulary;
  readonly interpretations: readonly Interpretation[];
  readonly scope: Scope;
}

const bare = ({ events: _e, days: _d, serving: _s, ...change }: Wanted): Change => change;

type Is = NonNullable<Change['is']>;

/** What was tried, where what is asked leaves a choice that was not tried in full. */
const said = (is: Change['is'], value: unknown): Is =>
  is !== undefined && /Than/.test(is.operator) ? is : equal(value);

const equal = (value: unknown): Is => ({ operator: 'equal', value: value as Scalar });

const logOf = ({ events = [] }: AnyCase): readonly AnyEvent[] => events;

const onCase =
  (make: (source: AnyCase) => AnyCase) =>
  (trial: Trial): Trial => ({ ...trial, source: make(trial.source) });

/** A few ways to make one change, the likeliest first; none where it can't be made. */
export function editsOf(wanted: Wanted, trial: Trial, world: World): readonly Edit[] {
  switch (wanted.input) {
    case 'fact':
      return ofFact(wanted, trial, world);
    case 'answer':
      return ofAnswer(wanted);
    case 'value':
      return ofFigure(wanted, world);
    case 'event':
      return ofEvent(wanted, trial, world);
    case 'day':
    case 'field':
      return ofField(wanted, trial, world);
    case 'slot':
      return ofSlot(wanted, trial, world);
    case 'option':
      return ofOption(wanted, trial);
    case 'subject':
      return ofSubject(wanted);
    case 'reading':
      return ofReading(wanted, world);
    case 'asOf': {
      const { value } = wanted.is as Is;
      return [{ change: bare(wanted), make: (one) => ({ ...one, asOf: value as string }) }];
    }
  }
}

/** Recording events of an input are made to say the same. */
const rewritten = (
  events: readonly AnyEvent[] | undefined,
  concerns: (event: AnyEvent) => boolean,
  more: Readonly<Record<string, unknown>>,
): { events?: readonly AnyEvent[] } =>
  events === undefined
    ? {}
    : { events: events.map((event) => (concerns(event) ? { ...event, ...more } : event)) };

function ofFact(wanted: Wanted, trial: Trial, { facts }: World): readonly Edit[] {
  const { name, is, days = [] } = wanted;
  const declared = facts[name];
  if (declared === undefined) return [];
  return valuesFor(is, declared, [...days, ...daysIn(trial)]).map((value) => ({
    change: { ...bare(wanted), is: said(is, value) },
    make: onCase((source) => ({
      ...source,
      facts: { ...source.facts, [name]: value as string },
      ...rewritten(source.events, (one) => one.type === 'fact-established' && one.fact === name, { value }),
    })),
  }));
}

const states = ['yes', 'no', 'not-applicable'] as const;

function ofAnswer(wanted: Wanted): readonly Edit[] {
  const { name, is } = wanted;
  return states
    .filter((state) => is === undefined || compare(is.operator, state, is.value as Scalar) === YES)
    .map((answer) => ({
      change: { ...bare(wanted), is: equal(answer) },
      make: onCase((source) => ({
        ...source,
        answers: { ...source.answers, [name]: answer },
        ...rewritten(source.events, (one) => one.type === 'answered' && one.norm === name, { answer }),
      })),
    }));
}

function ofFigure(wanted: Wanted, { facts, scope }: World): readonly Edit[] {
  const { name, is, field } = wanted;
  const of = wanted.of ?? scope.unit ?? undefined;
  const declared = field === undefined ? undefined : facts[field];
  const values = valuesFor(is, declared ?? { type: 'number' }, []);
  return values.map((value) => ({
    change: { ...bare(wanted), ...(of === undefined ? {} : { of }), is: said(is, value) },
    make: onCase((source) => {
      const known = source.values?.[name] ?? [];
      const found = known.find((figure) => figure.of === of);
      const told: Figure =
        field !== undefined && declared !== undefined
          ? {
              value: 0,
              ...found,
              ...(of === undefined ? {} : { of }),
              facts: { ...found?.facts, [field]: value as number },
            }
          : { ...found, ...(of === undefined ? {} : { of }), value: value as number };
      const others = known.filter((figure) => figure !== found);
      const concerns = (one: AnyEvent) =>
        field === undefined && one.type === 'measured' && one.norm === name && (one.of ?? undefined) === of;
      return {
        ...source,
        values: { ...source.values, [name]: [...others, told] },
        ...rewritten(source.events, concerns, { value }),
      };
    }),
  }));
}

/** The first and the last day of a period by its id. */
function periodDays(id: string): readonly string[] {
  const [from, to] = id.split('..');
  if (from !== undefined && to !== undefined) return [from, to];
  const [year = '', part] = id.split('-');
  if (part === undefined) return [`${year}-01-01`, `${year}-12-31`];
  if (!part.startsWith('Q')) return [`${year}-${part}-01`];
  const first = String(Number(part.slice(1)) * 3 - 2).padStart(2, '0');
  return [`${year}-${first}-01`];
}

/** Days on which something may have happened: as of the day, at the marks of the log, a while ago. */
function daysIn({ source, asOf }: Trial): readonly string[] {
  const logged = logOf(source)
    .map(({ on }) => on)
    .filter((on) => on !== 'unknown' && on <= asOf);
  const ago = (n: number) => fromDay(toDay(asOf) - n);
  return [asOf, ...[...logged].sort().reverse().slice(0, 2), ago(1), ago(40), ago(400)];
}

/** An event that is to be in the log, as often as asked, or out of it. */
function ofEvent(wanted: Wanted, trial: Trial, world: World): readonly Edit[] {
  const { is, name, oneOf, events = [] } = wanted;
  const without: Edit = {
    change: {
      ...bare(wanted),
      ...(events.length > 0 ? { days: events.map(({ on }) => on) } : {}),
      is: equal(false),
    },
    make: onCase((source) => ({
      ...source,
      events: logOf(source).filter((event) =>
        events.length > 0 ? !events.includes(event) : event.type !== name,
      ),
      ...recorded(source, oneOf ?? [name]),
    })),
  };
  if (is === undefined) return [without, ...recordedOn(wanted, trial, world, 1, equal(true))];
  if (typeof is.value === 'boolean')
    return compare(is.operator, true, is.value) === YES ? recordedOn(wanted, trial, world, 1, is) : [without];
  return byCount(wanted, is, trial, world);
}

/** So many more, or fewer, that the number fits. */
function byCount(wanted: Wanted, is: Is, trial: Trial, world: World): readonly Edit[] {
  const { events = [] } = wanted;
  const fits = (n: number) => compare(is.operator, n, is.value as Scalar) === YES;
  const counts = Array.from({ length: 13 }, (_, n) => n).filter(fits);
  const [n] = counts.sort((a, b) => Math.abs(a - events.length) - Math.abs(b - events.length));
  if (n === undefined) return [];
  const told = said(is, n);
  if (n > events.length) return recordedOn(wanted, trial, world, n - events.length, told);
  const out = new Set(events.slice(n));
  return [
    {
      change: { ...bare(wanted), is: told },
      make: onCase((source) => ({
        ...source,
        events: logOf(source).filter((event) => !out.has(event)),
        ...recorded(source, wanted.oneOf ?? [wanted.name]),
      })),
    },
  ];
}

/** The log is complete as to these types. */
const recorded = (source: AnyCase, types: readonly string[]): Partial<AnyCase> =>
  source.unrecorded === undefined
    ? {}
    : { unrecorded: source.unrecorded.filter((type) => !types.includes(type)) };

function recordedOn(
  wanted: Wanted,
  trial: Trial,
  { vocabulary, scope }: World,
  times: number,
  is: Is,
): readonly Edit[] {
  const { name, days = [], serving } = wanted;
  const declared = vocabulary.events[name]?.fields ?? {};
  const { place, person } = scope;
  const own = Object.fromEntries([
    ...(place && !(place instanceof Unknown) && declared.place ? [['place', place.id] as const] : []),
    ...(person && !(person instanceof Unknown) && declared.person ? [['person', person.id] as const] : []),
  ]);
  const tried = [...days.flatMap((day) => (day.length === 10 ? [day] : periodDays(day))), ...daysIn(trial)];
  return [...new Set(tried)]
    .filter((day) => day <= trial.asOf)
    .slice(0, 5)
    .map((on) => {
      const fields = { ...own, ...wanted.fields, ...(serving === undefined ? {} : { for: serving }) };
      const event: AnyEvent = { type: name, on, ...fields };
      return {
        change: {
          ...bare(wanted),
          on,
          ...(Object.keys(fields).length > 0 ? { fields } : {}),
          is,
        },
        make: onCase((source) => ({
          ...source,
          events: [
            ...logOf(source),
            ...Array.from({ length: times }, (_, i) =>
              times === 1 ? event : { ...event, id: `${name}-${logOf(source).length + i + 1}` },
            ),
          ],
          ...recorded(source, [name]),
        })),
      };
    });
}

/** The day of an event, or what it says; of the one meant, else of the last of its type. */
function ofField(wanted: Wanted, trial: Trial, { vocabulary }: World): readonly Edit[] {
  const { input, name, field, on, is, days = [] } = wanted;
  const key = input === 'day' ? 'on' : (field as string);
  const declared = input === 'day' ? ({ type: 'date' } as const) : vocabulary.events[name]?.fields[key];
  const event = logOf(trial.source)
    .filter(
      (one) =>
        one.type === name &&
        (on === undefined || one.on === on) &&
        (input !== 'day' || on !== undefined || one.on === 'unknown'),
    )
    .at(-1);
  if (declared === undefined || event === undefined) return [];
  const { notBefore, notAfter } = event;
  const bounds = [notBefore, notAfter].flatMap((day) => day ?? []);
  return valuesFor(is, declared, [...days, ...bounds, ...daysIn(trial)])
    .filter((value) => input !== 'day' || value !== null)
    .map((value) => ({
      change: { ...bare(wanted), on: event.on, is: said(is, value) },
      make: onCase((source) => ({
        ...source,
        events: logOf(source).map((one) => {
          if (one !== event) return one;
          const { notBefore: _b, notAfter: _a, ...rest } = one;
          return input === 'day' ? { ...rest, on: value as string } : { ...one, [key]: value };
        }),
      })),
    }));
}

type Listed = Person & Place;

/** Who and what the case lists, and what it says of them. */
function ofSlot(wanted: Wanted, trial: Trial, world: World): readonly Edit[] {
  const { name, field } = wanted;
  if (name === 'conduct') return ofConduct(wanted, trial);
  if (name !== 'places' && name !== 'persons') return [];
  return field === undefined ? ofList(wanted, name) : ofListed(wanted, name, field, trial, world);
}

/** The list as it then stands, otherwise. */
const listing = (name: 'places' | 'persons', make: (list: readonly Listed[]) => readonly Listed[] | null) =>
  onCase((source) => ({ ...source, [name]: make((source[name] ?? []) as readonly Listed[]) }));

/** One more, or none at all; of these roles or types where they are named. */
function ofList(wanted: Wanted, name: 'places' | 'persons'): readonly Edit[] {
  const { is, codes = [] } = wanted;
  const own = name === 'places' ? 'type' : 'role';
  const adding = (codes.length > 0 ? codes.slice(0, 2) : [undefined]).map((code) => ({
    change: { ...bare(wanted), ...(code === undefined ? {} : { codes: [code] }), is: equal(true) },
    make: listing(name, (list) => [
      ...list,
      { id: `${name}-${list.length + 1}`, ...(code === undefined ? {} : { [own]: code }) },
    ]),
  }));
  const none: Edit = {
    change: { ...bare(wanted), is: equal(false) },
    make: listing(name, (list) =>
      codes.length === 0
        ? null
        : list.filter((one) => ![one[own] ?? []].flat().some((code) => codes.includes(code))),
    ),
  };
  if (is === undefined) return [...adding, none];
  return compare(is.operator, true, is.value as Scalar) === YES ? adding : [none];
}

/** What is said of the one that the rule is judged for, else of every one. */
function ofListed(
  wanted: Wanted,
  name: 'places' | 'persons',
  field: string,
  trial: Trial,
  { scope, facts }: World,
): readonly Edit[] {
  const one = name === 'places' ? scope.place : scope.person;
  const id = one && !(one instanceof Unknown) ? one.id : undefined;
  const declared = facts[field];
  // a role or type is a text
  return valuesFor(wanted.is, declared ?? { type: 'string' }, daysIn(trial))
    .filter((value) => declared !== undefined || value !== null)
    .map((value) => ({
      change: { ...bare(wanted), ...(id === undefined ? {} : { of: id }), is: said(wanted.is, value) },
      make: listing(name, (list) =>
        list.map((item) => {
          if (id !== undefined && item.id !== id) return item;
          const more = { [field]: value as string };
          return { ...item, ...(declared === undefined ? more : { facts: { ...item.facts, ...more } }) };
        }),
      ),
    }));
}

function ofConduct(wanted: Wanted, trial: Trial): readonly Edit[] {
  const field = wanted.field === 'to' ? 'to' : 'from';
  return daysIn(trial).map((day) => ({
    change: { ...bare(wanted), field, is: equal(day) },
    make: onCase((source) => ({ ...source, conduct: { ...source.conduct, [field]: day } })),
  }));
}

const ofOption = (wanted: Wanted, trial: Trial): readonly Edit[] =>
  wanted.name === 'effectiveFrom'
    ? daysIn(trial)
        .slice(0, 1)
        .map((day) => ({
          change: { ...bare(wanted), is: { operator: 'lessThanInclusive', value: day } },
          make: (one) => ({ ...one, effectiveFrom: day }),
        }))
    : [];

function ofSubject(wanted: Wanted): readonly Edit[] {
  const is = wanted.is as Is;
  const types = [is.value].flat().filter((one) => typeof one === 'string');
  const fits = (type: string) => compare(is.operator, type, is.value as Scalar) === YES;
  return [...types, 'other']
    .filter(fits)
    .slice(0, 4)
    .map((type) => ({
      change: { ...bare(wanted), is: equal(type) },
      make: onCase((source) => ({ ...source, subject: { ...source.subject, type } })),
    }));
}

function ofReading(wanted: Wanted, { interpretations }: World): readonly Edit[] {
  const { name } = wanted;
  const is = wanted.is as Is;
  const found = interpretations.find(({ id }) => id === name) as Interpretation;
  if (!found.switchable) return [];
  return found.options
    .map(({ id }) => id)
    .filter((option) => compare(is.operator, option, is.value as Scalar) === YES)
    .map((option) => ({
      change: { ...bare(wanted), is: equal(option) },
      make: (one) => ({ ...one, readings: { ...one.readings, [name]: option } }),
    }));
}
