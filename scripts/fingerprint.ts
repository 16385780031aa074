/**
 * Writes `rules/<measure>/fingerprints.json` from the texts that the measures were encoded from, one `<measure>.txt` each
 * in a folder that is no part of the project, and says which citations lead to words in them:
 *
 *     npm run fingerprint -- --source DIR [--check]
 *
 * `--check` writes nothing and fails where a file would change or a citation leads nowhere.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { defineMeasure } from '../src/measure/define.js';
import { type Fingerprints, fingerprintsOf, withSource } from '../src/source/index.js';
import { measureIds, readMeasure, readVocabulary } from './generators/read-rules.js';

const { values } = parseArgs({ options: { source: { type: 'string' }, check: { type: 'boolean' } } });
const rules = fileURLToPath(new URL('../rules/', import.meta.url));
const vocabulary = readVocabulary();

/** A line for each paragraph and item, so that a change of one is seen as one. */
function fileText({ measure, form, parts }: Fingerprints): string {
  const lines = parts.map(({ blocks, ...place }) => {
    const head = JSON.stringify({ ...place, blocks: [] }).slice(0, -']}'.length);
    return `    ${head}${blocks.map((block) => `\n      ${JSON.stringify(block)}`).join(',')}${blocks.length > 0 ? '\n    ' : ''}]}`;
  });
  return `{\n  "measure": "${measure}",\n  "form": ${form},\n  "parts": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

function one(id: string, folder: string): boolean {
  const from = join(folder, `${id}.txt`);
  if (!existsSync(from)) {
    console.log(`${id}: no text`);
    return true;
  }
  const measure = defineMeasure(readMeasure(id), vocabulary);
  const text = readFileSync(from, 'utf8');
  const unresolved = withSource(measure, text).unresolved();
  const prints = fingerprintsOf(measure, text);
  const wanted = fileText(prints);
  const path = `${rules}${id}/fingerprints.json`;
  const isSame = existsSync(path) && readFileSync(path, 'utf8') === wanted;
  if (!isSame && !values.check) writeFileSync(path, wanted);
  const count = prints.parts.flatMap(({ blocks }) => blocks.flatMap(({ sentences }) => sentences)).length;
  const resolved = measure.norms.length - unresolved.length;
  const state = isSame ? 'up to date' : values.check ? 'out of date' : 'written';
  console.log(
    `${id}: ${measure.norms.length} norms, ${resolved} citations resolved, ${unresolved.length} not; ${count} sentences, ${state}`,
  );
  for (const { found } of unresolved) console.log(`  ${found.en}`);
  return unresolved.length === 0 && (isSame || !values.check);
}

if (values.source === undefined) {
  console.error('Usage: npm run fingerprint -- --source DIR [--check]');
  process.exitCode = 2;
} else {
  const folder = values.source;
  const results = measureIds().map((id) => one(id, folder));
  if (results.includes(false)) process.exitCode = 1;
}
