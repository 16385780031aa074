import * as z from 'zod';
import { caseKinds } from '../../../src/case/kinds.js';
import { civilDate } from '../../../src/case/slots.js';
import { modalities } from '../../../src/measure/schema.js';
import { caseKind, kindWords } from './kinds.js';
import { modalityWords } from './params.js';
import { codes, ref, type Schema, title } from './say.js';

const codePattern = '^(?!constructor$)[a-z0-9]+(-[a-z0-9]+)*$';
const isList = (value: unknown, of: readonly string[]): boolean =>
  JSON.stringify(value) === JSON.stringify(of);

/** What stands for a schema that occurs again and again. */
function known(schema: Schema): Schema | null {
  const { pattern, properties, enum: values } = schema;
  if (schema['x-date'] === true) return ref('date');
  if (pattern === codePattern) return ref('code');
  if (schema.type === 'object' && properties && isList(Object.keys(properties), ['zh', 'en']))
    return ref('text');
  if (isList(values, caseKinds)) return caseKind;
  if (isList(values, modalities)) return codes(modalityWords);
  return null;
}

/** A whole number, without the bounds that every number of the language has. */
function wholeNumber({ maximum, minimum, exclusiveMinimum, ...rest }: Schema): Schema {
  const least = exclusiveMinimum === 0 ? 1 : minimum;
  return {
    ...rest,
    ...(least === undefined || least === Number.MIN_SAFE_INTEGER ? {} : { minimum: least }),
    ...(maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? {} : { maximum }),
  };
}

/** A record by kind of case, with its keys to choose from. */
function byKind({ propertyNames, additionalProperties, ...rest }: Schema): Schema {
  const property = (kind: string) => {
    const [zh, en] = kindWords[kind] ?? ['', ''];
    return { title: title(zh, en), ...(additionalProperties as Schema) };
  };
  return {
    ...rest,
    properties: Object.fromEntries(caseKinds.map((kind) => [kind, property(kind)])),
    additionalProperties: false,
  };
}

function tidy(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(tidy);
  if (typeof json !== 'object' || json === null) return json;
  const found = known(json as Schema);
  if (found) return found;
  const inner = Object.fromEntries(Object.entries(json).map(([key, value]) => [key, tidy(value)])) as Schema;
  if (inner.type === 'integer') return wholeNumber(inner);
  const names = inner.propertyNames as Schema | undefined;
  if (names && isList(names.enum, caseKinds)) return byKind(inner);
  return inner;
}

/** What zod says of a schema, with our own definitions where it has them too. */
export function fromZod(schema: z.ZodType): Schema {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    reused: 'inline',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === civilDate()) (jsonSchema as Record<string, unknown>)['x-date'] = true;
    },
  });
  return tidy(json) as Schema;
}
