import * as z from 'zod';
import { caseKinds } from '../case/kinds.js';
import { civilDate } from '../case/slots.js';
import { clockEffects, fieldTypes, shapes } from './format.js';

export const modalities = ['must', 'may', 'recommend', 'as-a-rule', 'must-not'] as const;

/**
 * The outer form of the files under `rules/`. Conditions, days, selectors and params are left to the checks in
 * `check/`, which know the names of the measure and say more than a schema can.
 *
 * Made when a measure is first checked: those that ship are not, and importing the library is not to cost it.
 */
function makeSchemas() {
  const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
  const kind = z.enum(caseKinds);
  /** A name: no object has it before it is given (`constructor`, the one word of this form that every object has). */
  const code = z.string().regex(/^(?!constructor$)[a-z0-9]+(-[a-z0-9]+)*$/);
  const byKind = <T extends z.ZodType>(value: T) => z.partialRecord(kind, value);
  /** Left to the checks, which also say where it is missing. */
  const later = z.unknown();

  /** What codes are called. */
  const labels = z.record(code, text);

  const fact = z.strictObject({
    kinds: z.array(kind).min(1),
    of: z.enum(['person', 'place', 'unit']).optional(),
    type: z.enum(['boolean', 'integer', 'number', 'string', 'code', 'date']),
    oneOf: z.array(code).min(1).optional(),
    labels: labels.optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    unit: z.string().optional(),
    question: text,
  });

  const rule = z.strictObject({
    name: z.string(),
    conditions: later.optional(),
    event: z.strictObject({ type: z.string(), params: z.record(z.string(), later) }),
  });

  const entry = z.looseObject({ shape: z.enum(shapes) });

  /** Forms of accountability by whom they are aimed at. */
  const forms = z.array(
    z.strictObject({
      target: z.string(),
      choose: z.enum(['all', 'one', 'some']),
      open: z.boolean().optional(),
      forms: z
        .array(
          z.union([
            code,
            z.strictObject({
              form: code,
              norm: z.string().optional(),
              modality: later.optional(),
              addressees: z.array(z.string()).optional(),
            }),
          ]),
        )
        .min(1),
    }),
  );

  const cite = z.strictObject({
    article: z.string().optional(),
    section: z.string().optional(),
    paragraph: z.int().positive().optional(),
    item: z.int().positive().optional(),
    sentence: z.int().positive().optional(),
  });

  const norm = z.strictObject({
    id: z.string().min(1),
    cite,
    topic: code,
    operative: z.boolean(),
    case: kind.nullable(),
    alsoCase: z.array(kind).optional(),
    modality: z.enum(modalities).nullable(),
    actor: z.string().nullable(),
    addressees: z.array(z.string()),
    code,
    when: text.optional(),
    time: later.optional(),
    judgedAt: z.string().optional(),
    forms: forms.optional(),
    target: z
      .looseObject({ min: z.number().nullable().optional(), max: z.number().nullable().optional() })
      .optional(),
    gist: text,
    soft: z.boolean().optional(),
    open: z.boolean().optional(),
    ongoing: z.boolean().optional(),
    parts: z.array(z.string()).optional(),
    why: text.optional(),
    reading: z.string().optional(),
    departs: z.string().optional(),
    rules: z.array(rule).min(1).optional(),
    entry: entry.optional(),
    carriedBy: z.string().optional(),
    replaces: z.array(z.string()).min(1).optional(),
    origin: z.string().optional(),
  });

  const names = {
    facts: z.record(code, fact).optional(),
    days: z.record(code, later).optional(),
    conditions: z.record(code, later).optional(),
  };

  /** Which JSON Schema an editor checks the file by. */
  const $schema = z.string().optional();

  const part = z.strictObject({
    $schema,
    article: z.string().optional(),
    section: z.string().optional(),
    under: byKind(later).optional(),
    ...names,
    norms: z.array(norm).min(1),
    prefix: z.string().optional(),
  });

  const interpretation = z.strictObject({
    id: code,
    norms: z.array(z.string()).min(1),
    question: text,
    options: z.array(z.strictObject({ id: code, zh: z.string().min(1), en: z.string().min(1) })).min(2),
    default: z.string(),
    switchable: z.boolean(),
    why: text,
  });

  const remark = z.strictObject({
    id: code,
    silent: z.string().optional(),
    external: text.optional(),
    norms: z.array(z.string()).min(1),
    zh: z.string().min(1),
    en: z.string().min(1),
  });

  const labelled = { oneOf: z.array(z.string()).min(1).optional(), labels: labels.optional() };

  /** What a field of an event, or of a case, can be. */
  const field = z.strictObject({
    type: z.enum(fieldTypes),
    label: text.optional(),
    needed: z.boolean().optional(),
    ...labelled,
  });

  const transition = z.enum(['all-cases', 'begun-before-keep']);

  const head = z.strictObject({
    $schema,
    id: code,
    title: text,
    docNumber: z.string().nullable(),
    issuer: text,
    level: z.enum(['supranational', 'national', 'province', 'prefecture', 'county']),
    issuedOn: civilDate().nullable(),
    effectiveFrom: z.union([civilDate(), z.null(), z.looseObject({ byReading: z.string() })]),
    inForceBy: z.union([civilDate(), z.null(), z.looseObject({ byReading: z.string() })]).optional(),
    notInForceBefore: z.union([civilDate(), z.null(), z.looseObject({ byReading: z.string() })]).optional(),
    dateNote: text.optional(),
    applies: byKind(later),
    rounds: byKind(z.array(z.string())),
    merge: z.strictObject({ action: code, by: later, order: z.array(code).min(1) }).optional(),
    provides: z.record(z.string(), z.string()).optional(),
    facts: z.record(code, fact),
    days: z.record(code, later),
    conditions: z.record(code, later),
    roles: z.record(code, text),
    interpretations: z.array(interpretation),
    remarks: z.array(remark),
    fields: byKind(z.record(code, field)).optional(),
    versions: z
      .array(
        z.strictObject({
          version: code,
          title: text,
          docNumber: z.string().nullable(),
          issuedOn: civilDate().nullable(),
          effectiveFrom: civilDate(),
          transition,
        }),
      )
      .optional(),
    origins: z.record(z.string(), z.strictObject({ measure: code, title: text })).optional(),
  });

  /** The head of a measure that extends another one: what it leaves out is as it is there. */
  const extension = head
    .omit({ versions: true, origins: true })
    .partial({
      issuer: true,
      level: true,
      applies: true,
      rounds: true,
      facts: true,
      days: true,
      conditions: true,
      roles: true,
      interpretations: true,
      remarks: true,
    })
    .extend({
      version: code.optional(),
      extends: z.strictObject({
        measure: code,
        prefix: z.string().regex(/^[a-z][a-z0-9]*-$/),
        off: z.array(z.strictObject({ norm: z.string(), cite, why: text })).optional(),
        readings: z.record(z.string(), z.string()).optional(),
        transition: transition.optional(),
        begun: byKind(later).optional(),
      }),
    });

  const actions = z.record(
    code,
    z.strictObject({
      label: text,
      dischargedBy: z.array(z.string()),
      excludes: z.array(z.string()).optional(),
    }),
  );

  const events = z.record(
    code,
    z.strictObject({
      label: text,
      kinds: z.array(kind).min(1),
      opens: z.array(kind).optional(),
      context: z.union([z.boolean(), z.array(kind)]).optional(),
      needsFor: z.boolean().optional(),
      clock: z.enum(clockEffects).optional(),
      setsAside: z.array(z.string()).min(1).optional(),
      fields: z.record(z.string(), field),
    }),
  );

  return { actions, events, forms, codes: labels, head, extension, part };
}

let made: ReturnType<typeof makeSchemas> | undefined;

export const measureSchemas = (): ReturnType<typeof makeSchemas> => {
  made ??= makeSchemas();
  return made;
};
