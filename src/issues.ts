/** What zod finds wrong, as our faults. */
import type * as z from 'zod';
import type { FaultCode } from './fault-codes.js';
import type { Faults, Path, Site } from './faults.js';
import { didYouMean, oneOf } from './suggest.js';
import type { Text } from './text.js';

type Issue = z.core.$ZodIssue;

/** Reports an issue in a way of its own; false leaves it to the common way. */
export type Special = (issue: Issue, path: Path, value: unknown) => boolean;

export const expectedDate: Text = {
  zh: '应为确有的日期，写作 YYYY-MM-DD，在 1900-01-01 至 2199-12-31 之间。',
  en: 'Expected a date that exists, written YYYY-MM-DD, from 1900-01-01 to 2199-12-31.',
};

/** What a type is called. */
const types: Readonly<Record<string, Text>> = {
  string: { zh: '文字', en: 'a text' },
  number: { zh: '数', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: ' true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '对象', en: 'an object' },
  record: { zh: '对象', en: 'an object' },
  null: { zh: ' null', en: 'null' },
};

const typeText = (type: string): Text => types[type] as Text;

export const expectedType = (...names: readonly string[]): Text => {
  const texts = [...new Set(names)].map(typeText);
  return {
    zh: `应为${texts.map(({ zh }) => zh).join('或')}。`,
    en: `Expected ${texts.map(({ en }) => en).join(' or ')}.`,
  };
};

export const expectedKey = (name: string): Text => ({
  zh: `应有键“${name}”。`,
  en: `Expected the key "${name}".`,
});

/**
 * Reports what a schema finds wrong with a value. True where nothing is.
 *
 * @param at where the value stands in its input
 */
export function checkSchema(
  faults: Faults,
  site: Site,
  schema: z.ZodType,
  json: unknown,
  at: Path = [],
  special: Special = () => false,
): boolean {
  const result = schema.safeParse(json);
  if (result.success) return true;
  let sound = true;
  for (const found of result.error.issues.flatMap(ofBranch)) {
    const value = valueAt(json, found.path);
    const issue = ofItsOwn(found, value);
    if (issue === null) continue;
    sound = false;
    const path = [...at, ...issue.path];
    if (!special(issue, path, value)) report(faults, site, schema, issue, path, value);
  }
  return sound;
}

/** zod counts what an object inherits among its keys, as where a program has put something on every object. */
function ofItsOwn(issue: Issue, value: unknown): Issue | null {
  if (issue.code !== 'unrecognized_keys') return issue;
  const keys = issue.keys.filter((key) => Object.hasOwn(Object(value), key));
  return keys.length === 0 ? null : { ...issue, keys };
}

/** Where a value was meant as one of several forms, what is wrong with it as that one. */
function ofBranch(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const other = ({ code, path }: Issue) =>
    path.length === 0 && (code === 'invalid_type' || code === 'invalid_value');
  const meant = issue.errors.find((branch) => branch.length > 0 && !branch.some(other));
  return meant?.flatMap((inner) => ofBranch({ ...inner, path: [...issue.path, ...inner.path] })) ?? [issue];
}

const valueAt = (json: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Record<PropertyKey, unknown>)[key]
        : undefined,
    json,
  );

function report(
  faults: Faults,
  site: Site,
  schema: z.ZodType,
  issue: Issue,
  path: Path,
  value: unknown,
): void {
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path);
    for (const key of issue.keys)
      faults.add('KEY_UNKNOWN', site, [...path, key], key, ...faults.meant(key, known, 'key'));
  } else if (value === undefined) {
    faults.add('KEY_MISSING', site, path, value, expectedKey(String(path.at(-1))));
  } else {
    const { code, expected, wayOut } = meaningOf(issue, value);
    const found = issue.code === 'invalid_key' ? path.at(-1) : value;
    faults.add(code, site, path, found, expected, wayOut);
  }
}

interface Meaning {
  readonly code: FaultCode;
  readonly expected: Text;
  readonly wayOut?: Text;
}

function meaningOf(issue: Issue, value: unknown): Meaning {
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'TYPE_WRONG', expected: expectedType(issue.expected) };
    case 'invalid_value': {
      const known = issue.values.map(String);
      return { code: 'VALUE_WRONG', expected: oneOf(known, value), wayOut: didYouMean(value, known) };
    }
    case 'too_small':
      return { code: 'VALUE_WRONG', expected: least(issue.origin, Number(issue.minimum)) };
    case 'too_big':
      return { code: 'VALUE_WRONG', expected: most(Number(issue.maximum)) };
    case 'custom':
      return { code: 'DATE_IMPOSSIBLE', expected: expectedDate };
    case 'invalid_union':
      return ofUnion(issue.errors.flat());
    // the form of a code, as a value or as a key
    default:
      return { code: 'VALUE_WRONG', expected: expectedCode };
  }
}

const expectedCode: Text = {
  zh: '应为代码：小写字母和数字，词与词之间用连字符。',
  en: 'Expected a code: lower-case letters and digits, hyphens between words.',
};

function least(origin: string, minimum: number): Text {
  if (origin === 'string') return { zh: '不得是空的文字。', en: 'Expected a text that is not empty.' };
  if (origin === 'array')
    return { zh: `至少要有 ${minimum} 项。`, en: `Expected ${minimum} or more in the list.` };
  return { zh: `不得小于 ${minimum}。`, en: `Expected ${minimum} at the least.` };
}

const most = (maximum: number): Text => ({
  zh: `不得大于 ${maximum}。`,
  en: `Expected ${maximum} at the most.`,
});

/** A value that has none of several forms, each of a type of its own; a day, which may be a word too, is told apart. */
function ofUnion(issues: readonly Issue[]): Meaning {
  const forms = issues.map((issue) => (issue as z.core.$ZodIssueInvalidType).expected);
  return { code: 'TYPE_WRONG', expected: expectedType(...forms) };
}

/** The keys that a schema knows at a place where it knows not all: those of an object, or of a record that lists them. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  const inner = path.reduce<z.core.$ZodType>((outer, key) => childOf(bare(outer), key), schema);
  const { shape, keyType } = bare(inner)._zod.def as Definition;
  // what an editor may put into every file is no key to propose
  if (shape) return Object.keys(shape).filter((key) => key !== '$schema');
  const { entries } = (keyType as z.core.$ZodType)._zod.def as Definition;
  return Object.values(entries as Readonly<Record<string, string>>);
}

interface Definition {
  readonly innerType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly keyType?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
  readonly shape?: Readonly<Record<PropertyKey, z.core.$ZodType>>;
  readonly entries?: Readonly<Record<string, string>>;
}

/** A schema without what makes it optional; of several forms the one that is an object. */
function bare(schema: z.core.$ZodType): z.core.$ZodType {
  const { innerType, options } = schema._zod.def as Definition;
  const object = options?.map(bare).find((option) => (option._zod.def as Definition).shape);
  return object ?? (innerType === undefined ? schema : bare(innerType));
}

function childOf(schema: z.core.$ZodType, key: PropertyKey): z.core.$ZodType {
  const { shape, element, valueType } = schema._zod.def as Definition;
  return (shape ? shape[key] : (element ?? valueType)) as z.core.$ZodType;
}
