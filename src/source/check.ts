import * as z from 'zod';
import { raise } from '../errors.js';
import { Faults, isObject } from '../faults.js';
import { checkSchema, expectedType } from '../issues.js';
import type { Fingerprints } from './fingerprints.js';
import { tidySpaces } from './spaces.js';

/** The text of a document as it was given. @throws DuxunError `TYPE_WRONG` for what is no text, `VALUE_WRONG` for none */
export function checkedText(text: unknown): string {
  const faults = new Faults();
  const site = { place: 'text' };
  if (typeof text !== 'string') faults.add('TYPE_WRONG', site, [], text, expectedType('string'));
  else if (tidySpaces(text) === '')
    faults.add('VALUE_WRONG', site, [], text, {
      zh: '应为文件的全文。',
      en: 'Expected the whole text of the document.',
    });
  raise(faults.list);
  return text as string;
}

function makeSchema() {
  const digest = z.string().regex(/^[0-9a-f]{12}$/);
  const number = z.int().min(0);
  const block = z.strictObject({
    paragraph: number,
    item: number.optional(),
    list: number.optional(),
    written: digest,
    words: digest.optional(),
    sentences: z.array(digest),
  });
  return z.strictObject({
    measure: z.string(),
    form: z.literal(1),
    parts: z.array(
      z.strictObject({
        article: z.string().optional(),
        section: z.string().optional(),
        heading: digest.optional(),
        blocks: z.array(block),
      }),
    ),
  });
}

let schema: ReturnType<typeof makeSchema> | undefined;

/**
 * Fingerprints as they lie in a file. @throws DuxunError with every fault, also where they are of another measure
 *
 * @param measure the id of the measure that they should be of
 */
export function checkedFingerprints(json: unknown, measure: string): Fingerprints {
  const faults = new Faults();
  const site = { place: `${measure}/fingerprints.json` };
  schema ??= makeSchema();
  if (!isObject(json)) faults.add('NOT_AN_OBJECT', site, [], json, expectedType('object'));
  else if (checkSchema(faults, site, schema, json) && json.measure !== measure)
    faults.add('VALUE_WRONG', site, ['measure'], json.measure, {
      zh: `应为“${measure}”的指纹。`,
      en: `Expected the fingerprints of "${measure}".`,
    });
  raise(faults.list);
  return json as unknown as Fingerprints;
}
