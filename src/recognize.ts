/** Most of what a schema is asked about is sound: that is seen here without making a copy of it. */
import type * as z from 'zod';
import { isObject } from './faults.js';

type Schema = z.core.$ZodType;
type Def = z.core.$ZodTypes['_zod']['def'];

/** True where the schema is sure to accept a value; false leaves it to the schema, which says what is wrong. */
export type Recognizer = (value: unknown) => boolean;

/**
 * Reads a schema into closures. What is not understood of it is never recognized: a form of zod's that is not known
 * here costs time and no exactness.
 */
export function recognizerOf(schema: Schema): Recognizer {
  // schemas stand in many places: each is read once
  const known = new Map<Schema, Recognizer>();
  const read = (inner: Schema): Recognizer => {
    const found = known.get(inner) ?? made(inner, read);
    known.set(inner, found);
    return found;
  };
  return read(schema);
}

type Read = (schema: Schema) => Recognizer;

const never: Recognizer = () => false;

function made(schema: Schema, read: Read): Recognizer {
  const { def } = schema._zod as { readonly def: Def };
  const plain = formOf(def, read);
  const checks = (def.checks ?? []).map((check) => checkOf((check as z.core.$ZodChecks)._zod.def));
  return checks.reduce((before, check) => (value) => before(value) && check(value), plain);
}

function formOf(def: Def, read: Read): Recognizer {
  switch (def.type) {
    case 'string':
      return 'format' in def ? never : (value) => typeof value === 'string';
    case 'number':
      if (!('format' in def)) return Number.isFinite;
      return def.format === 'safeint' ? Number.isSafeInteger : never;
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'unknown':
      // that a key is missing is for the schema to say
      return (value) => value !== undefined;
    case 'literal':
      return among(def.values);
    case 'enum':
      return among(Object.values(def.entries));
    case 'optional':
      return unless(undefined, read(def.innerType));
    case 'nullable':
      return unless(null, read(def.innerType));
    case 'array':
      return listOf(read(def.element));
    case 'record':
      // of names that are given all must be there
      return def.keyType._zod.values === undefined ? recordOf(read(def.keyType), read(def.valueType)) : never;
    case 'union':
      return 'discriminator' in def
        ? byTag(def as z.core.$ZodDiscriminatedUnionDef, read)
        : oneOf(def.options.map((option) => read(option as Schema)));
    case 'object':
      return objectOf(def, read);
    default:
      return never;
  }
}

/** What is asked beside the form, of a value of that form. */
function checkOf(def: z.core.$ZodChecks['_zod']['def'] | z.core.$ZodCustomDef): Recognizer {
  switch (def.check) {
    case 'min_length':
      return (value) => (value as string | readonly unknown[]).length >= def.minimum;
    case 'greater_than':
      return (value) => (value as number) > Number(def.value) || (def.inclusive && value === def.value);
    case 'less_than':
      return (value) => (value as number) < Number(def.value) || (def.inclusive && value === def.value);
    case 'custom':
      return (value) => Boolean(def.fn(value));
    default:
      return never;
  }
}

function among(values: readonly unknown[]): Recognizer {
  const all = new Set(values);
  return (value) => all.has(value);
}

const unless =
  (free: null | undefined, inner: Recognizer): Recognizer =>
  (value) =>
    value === free || inner(value);

const oneOf =
  (several: readonly Recognizer[]): Recognizer =>
  (value) =>
    several.some((one) => one(value));

const listOf =
  (inner: Recognizer): Recognizer =>
  (value) => {
    if (!Array.isArray(value)) return false;
    // by number, so that a place that is left out is looked at too
    for (let i = 0; i < value.length; i += 1) if (!inner(value[i])) return false;
    return true;
  };

const recordOf =
  (key: Recognizer, inner: Recognizer): Recognizer =>
  (value) =>
    isObject(value) &&
    Object.getPrototypeOf(value) === Object.prototype &&
    Reflect.ownKeys(value).every((name) => key(name) && inner(value[name as string]));

function byTag({ options, discriminator }: z.core.$ZodDiscriminatedUnionDef, read: Read): Recognizer {
  const tagged = new Map<unknown, Recognizer>();
  for (const option of options) {
    // zod lets no option in that has none
    const tags = option._zod.propValues as Readonly<Record<string, ReadonlySet<unknown>>>;
    for (const tag of tags[discriminator] as ReadonlySet<unknown>) tagged.set(tag, read(option));
  }
  return (value) => isObject(value) && tagged.get(value[discriminator])?.(value) === true;
}

/** Where other keys are let in, whatever they hold; or none are. */
function objectOf({ shape, catchall }: z.core.$ZodObjectDef, read: Read): Recognizer {
  const others = catchall?._zod as { readonly def: Def } | undefined;
  const strict = others?.def.type === 'never';
  if (!strict && others?.def.type !== 'unknown') return never;
  const names = Object.keys(shape);
  const known = new Set(names);
  const inner = names.map((name) => read(shape[name] as Schema));
  return (value) => {
    if (!isObject(value)) return false;
    for (let i = 0; i < names.length; i += 1) {
      if (!(inner[i] as Recognizer)(value[names[i] as string])) return false;
    }
    if (strict) for (const name in value) if (!known.has(name)) return false;
    return true;
  };
}
