import * as z from 'zod';
import { atFirstUse } from '../at-first-use.js';
import type { EventDeclaration, FactDeclaration, FieldDeclaration } from '../measure/format.js';
import type { Measure } from '../measure/measure.js';
import type { CaseKind } from './kinds.js';
import { civilDate, slotsOf, text } from './slots.js';

type Declaration = FieldDeclaration | FactDeclaration;

/** A declared type as a schema. */
function typeSchema(declaration: Declaration): z.ZodType {
  const codes = () => z.enum(declaration.oneOf as [string, ...string[]]);
  switch (declaration.type) {
    case 'boolean':
      return z.boolean();
    case 'integer':
      return bounded(z.int(), declaration);
    case 'number':
      return bounded(z.number(), declaration);
    case 'code':
      return codes();
    case 'codes':
      return z.array(codes());
    case 'date':
      return civilDate();
    case 'strings':
      return z.array(z.string());
    case 'any':
      return z.union([z.string(), z.number(), z.boolean()]);
    case 'fields':
      return z.record(z.string(), z.unknown());
    default:
      return text();
  }
}

function bounded(schema: z.ZodNumber, declaration: Declaration): z.ZodNumber {
  const { min, max } = declaration as FactDeclaration;
  let result = schema;
  if (min !== undefined) result = result.min(min);
  if (max !== undefined) result = result.max(max);
  return result;
}

/** What a fact of a case can be: its type, or null where it is known to be none. */
export const factSchema = (declaration: FactDeclaration): z.ZodType => typeSchema(declaration).nullable();

const shapeOf = (fields: Readonly<Record<string, Declaration>>): Record<string, z.ZodType> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, typeSchema(field).nullable().optional()]),
  );

/** What an event that dates a fact, an answer or a figure says nothing without. */
const needed: Readonly<Record<string, readonly string[]>> = {
  'fact-established': ['fact', 'value'],
  answered: ['norm', 'answer'],
  measured: ['norm', 'value'],
};

/** The fields that must be given, and whether they may be null: a fact's value may, and what a correction puts in place. */
const neededShape = (type: string, fields: Readonly<Record<string, FieldDeclaration>>) =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      if (field.needed !== true && !needed[type]?.includes(name)) return [];
      const empty = field.type === 'any' || field.type === 'fields';
      return [[name, empty ? typeSchema(field).nullable() : typeSchema(field)]];
    }),
  );

const answer = atFirstUse(() => z.enum(['yes', 'no', 'not-applicable']));
const figureSchema = (facts: Readonly<Record<string, z.ZodType>>) =>
  z.strictObject({ of: text().optional(), value: z.number(), facts: z.strictObject(facts).optional() });

/** What every event has. */
const eventHead = atFirstUse(() => ({
  on: z.union([z.literal('unknown'), civilDate()]),
  notBefore: civilDate().optional(),
  notAfter: civilDate().optional(),
  for: text().optional(),
  id: text().optional(),
  note: z.string().optional(),
}));

/** An event of a type that is not known here: its other keys can't be judged. */
export const anyEventSchema = atFirstUse(() => z.looseObject(eventHead()));

/** The schema of one event type, from `rules/events.json`. */
function eventSchema(type: string, measure: Measure) {
  const { fields } = measure.vocabulary.events[type] as EventDeclaration;
  return z.strictObject({
    type: z.literal(type),
    ...shapeOf(fields),
    ...neededShape(type, fields),
    ...eventHead(),
  });
}

/** What a correction may put in place in an event of a type: its fields and its day. */
export function replaceSchema(type: string, measure: Measure): z.ZodObject {
  const { on, notBefore, notAfter } = eventHead();
  const { fields } = measure.vocabulary.events[type] as EventDeclaration;
  return z
    .strictObject({ ...shapeOf(fields), ...neededShape(type, fields), on, notBefore, notAfter })
    .partial();
}

function eventsSchema(measure: Measure, types: readonly string[]): z.ZodType {
  const schemas = types.map((type) => eventSchema(type, measure));
  return z.array(z.discriminatedUnion('type', schemas as [ReturnType<typeof eventSchema>]));
}

/** What the measure lets a case say of itself, for those who read it: no rule asks for it. */
function ownFields(measure: Measure, kind: CaseKind): z.ZodRawShape {
  const declared = measure.source.measure.fields?.[kind];
  if (declared === undefined) return {};
  const fields = z.strictObject({ ...shapeOf(declared), ...neededShape('', declared) });
  const isNeeded = Object.values(declared).some(({ needed: must }) => must === true);
  return { fields: isNeeded ? fields : fields.optional() };
}

/**
 * The schema of a measure's cases of a kind, made from the names that its rules declare. Strict: keys, facts and
 * event types that are not known are faults.
 */
export function caseSchema(measure: Measure, kind: CaseKind): z.ZodObject {
  const factsOf = (of: FactDeclaration['of']) =>
    shapeOf(
      Object.fromEntries(
        Object.entries(measure.facts).filter(([, fact]) => fact.kinds.includes(kind) && fact.of === of),
      ),
    );
  return z.strictObject({
    // which JSON Schema an editor checks the case by
    $schema: z.string().optional(),
    kind: z.literal(kind),
    measure: z.literal(measure.id),
    id: text(),
    subject: z.strictObject({
      type: z.enum(['other', ...measure.roles]),
      name: text().optional(),
    }),
    began: civilDate().optional(),
    facts: z.strictObject(factsOf(undefined)).optional(),
    events: eventsSchema(measure, measure.events(kind)).optional(),
    unrecorded: z.array(z.string()).optional(),
    answers: z.record(z.string(), answer()).optional(),
    values: z.record(z.string(), z.array(figureSchema(factsOf('unit')))).optional(),
    examining: z.array(z.string()).optional(),
    note: z.string().optional(),
    ...ownFields(measure, kind),
    ...slotsOf(kind, { place: factsOf('place'), person: factsOf('person') }),
  });
}

/** The keys that an event of a type may have. */
export const eventKeys = (type: string, measure: Measure): readonly string[] => [
  ...Object.keys((measure.vocabulary.events[type] as EventDeclaration).fields),
  'type',
  ...Object.keys(eventHead()),
];
