/** The published schemas, compiled by a validator of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

export const schemaFiles = readdirSync(new URL('../../schema/', import.meta.url)).sort();

export const schemaOf = (name: string): Record<string, unknown> =>
  read(`schema/${name}`) as Record<string, unknown>;

const ajv = new Ajv2020({
  strictSchema: true,
  strictNumbers: true,
  strictTypes: true,
  strictTuples: true,
  // `string | null` and the like are as they are meant
  allowUnionTypes: true,
});
// what editors show
ajv.addVocabulary(['markdownDescription', 'enumDescriptions', 'patternErrorMessage']);
for (const name of schemaFiles) ajv.addSchema(schemaOf(name));

/** Compiled when it is first asked for: `finding` and the others are large. */
export function validator(name: string): ValidateFunction {
  const found = ajv.getSchema(`duxun:/schema/${name}.json`);
  if (found === undefined) throw new Error(`no schema: ${name}`);
  return found;
}

/** What is wrong by a schema, as lines; none where nothing is. */
export function wrong(name: string, json: unknown): string[] {
  const validate = validator(name);
  if (validate(json)) return [];
  return (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message}`);
}
