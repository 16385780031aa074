import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { MeasureHead, MeasureSource, Part, Vocabulary } from '../../src/measure/format.js';

const rules = fileURLToPath(new URL('../../rules/', import.meta.url));
const json = (path: string): unknown => JSON.parse(readFileSync(`${rules}${path}`, 'utf8'));

export const measureIds = (): string[] =>
  readdirSync(rules, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/** Files of a measure's folder that are none of its parts. */
const beside = ['measure.json', 'fingerprints.json'];

/** The names of a measure's parts, sorted as the document is. */
export const partNames = (id: string): string[] =>
  readdirSync(`${rules}${id}`)
    .filter((name) => name.endsWith('.json') && !beside.includes(name))
    .map((name) => name.slice(0, -'.json'.length))
    .sort((a, b) => (a === 'notice' ? -1 : b === 'notice' ? 1 : a < b ? -1 : 1));

export const readMeasure = (id: string): MeasureSource => ({
  measure: json(`${id}/measure.json`) as MeasureHead,
  parts: Object.fromEntries(partNames(id).map((name) => [name, json(`${id}/${name}.json`) as Part])),
});

export const readVocabulary = (): Vocabulary => ({
  actions: json('actions.json') as Vocabulary['actions'],
  codes: json('codes.json') as NonNullable<Vocabulary['codes']>,
  events: json('events.json') as Vocabulary['events'],
  forms: json('forms.json') as NonNullable<Vocabulary['forms']>,
});

/** The measures that have fingerprints of the text that they were encoded from. */
export const printedIds = (): string[] =>
  measureIds().filter((id) => existsSync(`${rules}${id}/fingerprints.json`));

export const readFingerprints = (): Readonly<Record<string, unknown>> =>
  Object.fromEntries(printedIds().map((id) => [id, json(`${id}/fingerprints.json`)]));
