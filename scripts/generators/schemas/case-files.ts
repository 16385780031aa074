import { type CaseKind, caseKinds } from '../../../src/case/kinds.js';
import { caseNames } from '../../../src/case/names.js';
import { caseSchema } from '../../../src/case/schema.js';
import { measures, vocabulary } from '../../../src/index.js';
import { citationOf } from '../../../src/measure/cite.js';
import { kindsOf } from '../../../src/measure/expand.js';
import type { FactDeclaration, FieldDeclaration, Norm } from '../../../src/measure/format.js';
import type { Measure } from '../../../src/measure/measure.js';
import { caseDefs, caseWords, eventHead } from './case-words.js';
import { date } from './dates.js';
import type { File } from './file.js';
import { fromZod } from './from-zod.js';
import { kindWords } from './kinds.js';
import { codeWords, roleWords } from './labels.js';
import { eventWords } from './names.js';
import { overlay } from './overlay.js';
import { codes, list, offered, record, ref, type Schema, say, title, type Words, where } from './say.js';

const bundled = measures();
const ids = bundled.map(({ id }) => id);
const measureWords: Words = Object.fromEntries(
  bundled.map(({ id, title: { zh, en } }) => [id, [zh, en] as const]),
);

/** A declared type. */
function typeOf(measure: Measure, declared: FieldDeclaration | FactDeclaration): Schema {
  const { min, max } = declared as FactDeclaration;
  const bounds = {
    ...(min === undefined ? {} : { minimum: min }),
    ...(max === undefined ? {} : { maximum: max }),
  };
  switch (declared.type) {
    case 'boolean':
      return { type: 'boolean' };
    case 'integer':
    case 'number':
      return { type: declared.type, ...bounds };
    case 'code':
      return codes(codeWords(measure, declared));
    case 'codes':
      return list(codes(codeWords(measure, declared)));
    case 'date':
      return ref('date');
    case 'strings':
      return list({ type: 'string' });
    case 'any':
      return { type: ['string', 'number', 'boolean'] };
    case 'fields':
      return { type: 'object' };
    default:
      return { type: 'string', minLength: 1 };
  }
}

const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });

/** The facts that a measure asks of cases of a kind, or of their places, persons or units. */
function factsOf(measure: Measure, kind: CaseKind, of: FactDeclaration['of']): Schema {
  const own = Object.entries(measure.facts).filter(([, fact]) => fact.kinds.includes(kind) && fact.of === of);
  return record(
    Object.fromEntries(
      own.map(([name, fact]) => [
        name,
        say(fact.question.zh, fact.question.en, orNull(typeOf(measure, fact))),
      ]),
    ),
  );
}

/** Types of field that may be null even where they must be given. */
const emptyAllowed = ['any', 'fields'];

/** An event type that comes with the library: what it is called, its fields, what must be given. */
function eventOf(type: string, measure: Measure, required: readonly string[]): Schema {
  const { fields = {}, needsFor, clock } = vocabulary.events[type] ?? {};
  const property = ([name, field]: [string, FieldDeclaration]) => {
    const { zh, en } = field.label ?? { zh: name, en: name };
    const plain = typeOf(measure, field);
    const full = required.includes(name) && !emptyAllowed.includes(field.type);
    return [name, say(zh, en, full ? plain : orNull(plain))];
  };
  const known = clock === undefined || clock === 'withdraws';
  return {
    ...record(
      {
        type: true,
        ...Object.fromEntries(Object.entries(fields).map(property)),
        ...Object.fromEntries(Object.keys(eventHead).map((key) => [key, true])),
        ...(known
          ? {}
          : { on: say('发生的日期，必须确知。', 'The day it happened; it must be known.', ref('date')) }),
      },
      [...required.filter((key) => key !== 'type'), ...(needsFor ? ['for'] : [])],
    ),
    title: title(...(eventWords[type] ?? [type, type])),
  };
}

/** Bounds go with a day that is not known. */
const bounds: Schema = {
  if: { properties: { on: { type: 'string', not: { const: 'unknown' } } }, required: ['on'] },
  then: { properties: { notBefore: false, notAfter: false } },
};

const anyEvent: Schema = {
  type: 'object',
  properties: { type: say('事件类型。', 'The event type.', ref('event-type')), ...eventHead },
  required: ['type', 'on'],
  ...bounds,
};

/** What zod requires of each event type. */
function requiredOf(measure: Measure, kind: CaseKind): ReadonlyMap<string, readonly string[]> {
  const json = fromZod(caseSchema(measure, kind)) as {
    properties: {
      events: { items: { oneOf: { properties: { type: { const: string } }; required: string[] }[] } };
    };
  };
  return new Map(json.properties.events.items.oneOf.map((one) => [one.properties.type.const, one.required]));
}

const labelled = (types: readonly string[]): Words =>
  Object.fromEntries(types.map((type) => [type, eventWords[type] ?? ([type, type] as const)]));

const gist = (norm: Norm, schema: Schema): Schema => {
  const { zh, en } = citationOf(norm);
  return { title: title(zh, en), ...say(norm.gist.zh, norm.gist.en, schema) };
};

/** What a measure of the library knows of cases of a kind. */
function definitionsOf(measure: Measure, kind: CaseKind): Readonly<Record<string, Schema>> {
  const names = caseNames(measure, kind);
  const { id } = measure;
  /** A reply to a norm that is judged on such cases is offered with its gist, any other is taken. */
  const byNorm = (norms: readonly string[], value: Schema): Schema => ({
    type: 'object',
    properties: Object.fromEntries(
      measure.norms
        .filter((norm) => norms.includes(norm.id) && kindsOf(norm).includes(kind))
        .map((norm) => [norm.id, gist(norm, value)]),
    ),
    propertyNames: norms.length === 0 ? false : { enum: norms },
    additionalProperties: value,
  });
  const words = labelled(names.events);
  const rounds = names.events.filter((type) => names.eventTypes.get(type)?.starts);
  const established: Schema = {
    if: where('type', 'fact-established'),
    then: {
      properties: { fact: { enum: names.facts } },
      allOf: names.facts.map((name) => ({
        if: where('fact', name),
        then: { properties: { value: ref(`${id}.facts/properties/${name}`) } },
      })),
    },
  };
  const replied = (type: string, norms: readonly string[]): Schema => ({
    if: where('type', type),
    then: { properties: { norm: norms.length === 0 ? false : { enum: norms } } },
  });
  return {
    [`${id}.role`]: codes(roleWords(measure)),
    [`${id}.facts`]: factsOf(measure, kind, undefined),
    [`${id}.of-place`]: factsOf(measure, kind, 'place'),
    [`${id}.of-person`]: factsOf(measure, kind, 'person'),
    [`${id}.of-unit`]: factsOf(measure, kind, 'unit'),
    [`${id}.event`]: {
      allOf: [
        ref('event'),
        { type: 'object', properties: { type: say('事件类型。', 'The event type.', codes(words)) } },
        ...(rounds.length === 0
          ? []
          : [{ if: where('type', rounds), then: { properties: { on: ref('date') } } }]),
        ...(names.facts.length === 0 ? [] : [established]),
        replied('answered', names.answered),
        replied('measured', names.measured),
      ],
    },
    [`${id}.answers`]: byNorm(names.answered, ref('state')),
    [`${id}.values`]: byNorm(names.measured, { type: 'array', items: ref(`${id}.figure`) }),
    [`${id}.figure`]: {
      allOf: [ref('figure'), { type: 'object', properties: { facts: ref(`${id}.of-unit`) } }],
    },
  };
}

const oneOrMore = (schema: Schema): Schema => ({ anyOf: [schema, list(schema, 1)] });

/** A case of a measure of the library. */
function ofMeasure(measure: Measure, kind: CaseKind, properties: Schema): Schema {
  const names = caseNames(measure, kind);
  const { id } = measure;
  const people = {
    type: ['array', 'null'],
    items: { properties: { role: oneOrMore(ref(`${id}.role`)), facts: ref(`${id}.of-person`) } },
  };
  const logged = names.events.filter((type) => {
    const clock = names.eventTypes.get(type)?.clock ?? null;
    return clock === null || clock === 'withdraws';
  });
  const slots: Readonly<Record<string, Schema>> = {
    places: {
      type: ['array', 'null'],
      items: { properties: { type: ref(`${id}.role`), facts: ref(`${id}.of-place`) } },
    },
    persons: people,
    members: people,
  };
  return {
    if: where('measure', id),
    then: {
      properties: {
        subject: { properties: { type: codes(roleWords(measure, ['other'])) } },
        fields: false,
        facts: ref(`${id}.facts`),
        events: { items: ref(`${id}.event`) },
        unrecorded: { items: { enum: logged } },
        answers: ref(`${id}.answers`),
        values: ref(`${id}.values`),
        examining: { items: { enum: names.norms } },
        ...Object.fromEntries(Object.entries(slots).filter(([slot]) => properties[slot] !== undefined)),
      },
    },
  };
}

/** None of the measures of the library declares any. */
const fields = say('文件允许案件自带的内容。', 'What the measure lets a case say of itself.', {
  type: 'object',
});

function fileOf(kind: CaseKind): File {
  const words = kindWords[kind] ?? ['', ''];
  const [first] = bundled;
  if (first === undefined) throw new Error('no measures');
  const known = overlay(fromZod(caseSchema(first, kind)), caseWords(kind, words, measureWords), kind);
  const plain = { ...known, properties: { ...(known.properties as Schema), fields } };
  const defs: Record<string, Schema> = {
    date,
    ...caseDefs,
    'event-type': offered(eventWords),
    'any-event': anyEvent,
  };
  const types = new Map<string, Schema>();
  for (const measure of bundled)
    for (const [type, required] of requiredOf(measure, kind))
      types.set(type, eventOf(type, measure, required));
  for (const [type, schema] of types) defs[`event.${type}`] = schema;
  defs.event = {
    type: 'object',
    properties: eventHead,
    required: ['type', 'on'],
    ...bounds,
    allOf: [...types.keys()].map((type) => ({ if: where('type', type), then: ref(`event.${type}`) })),
  };
  for (const measure of bundled) Object.assign(defs, definitionsOf(measure, kind));
  const [zh, en] = words;
  return {
    name: `case-${kind}`,
    titles: [`案件：${zh}`, `A case: ${en}`],
    about: [
      `一件“${zh}”案件。随附文件的事实、事件、规范逐一列出；其他文件的只看外形。`,
      `A case of the kind "${en}". For the measures of the library every fact, event and norm is known; for others, the outer form.`,
    ],
    schema: {
      ...plain,
      allOf: [
        ...bundled.map((measure) => ofMeasure(measure, kind, plain.properties as Schema)),
        { if: { not: where('measure', ids) }, then: { properties: { events: { items: ref('any-event') } } } },
      ],
    },
    defs,
  };
}

const all: File = {
  name: 'case',
  titles: ['案件', 'A case'],
  about: [
    '一件案件，或案件的列表：按 `kind` 用各自的 schema。',
    'A case, or a list of cases: each by the schema of its `kind`.',
  ],
  schema: { if: { type: 'array' }, then: list(ref('case')), else: ref('case') },
  defs: {
    case: {
      type: 'object',
      properties: { kind: say('案件种类。', 'The kind of case.', codes(kindWords)) },
      required: ['kind'],
      allOf: caseKinds.map((kind) => ({ if: where('kind', kind), then: { $ref: `case-${kind}.json` } })),
    },
  },
};

/** The schemas of cases: one for each kind, and one for all. */
export const caseFiles = (): readonly File[] => [all, ...caseKinds.map(fileOf)];
