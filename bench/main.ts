/** Runs the parts that are asked for and prints what they found: see run.ts. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Duxun from '../src/index.js';
import type { Context } from './context.js';
import { documentText } from './document.js';
import type { Job } from './engines/shared.js';
import { partNamed, partNames } from './parts.js';
import { full, quick } from './rounds.js';
import { type Section, sectionText } from './section.js';

const [root = '.', ...words] = process.argv.slice(2);
const dist = join(root, 'bench/dist');
const built = join(dist, 'package');
const isQuick = words.includes('--quick');
const asked = words.filter((word) => !word.startsWith('--'));
const names = asked.length === 0 ? partNames : asked;

const duxun = (await import(pathToFileURL(join(built, 'index.js')).href)) as typeof Duxun;
const { known, written } = JSON.parse(readFileSync(join(dist, 'cases.json'), 'utf8')) as {
  known: Job[];
  written: Job[];
};
const parsed = (jobs: readonly Job[]): readonly Job[] =>
  jobs.map(({ source, asOf }) => ({ source: duxun.parseCase(source), asOf }));
const context: Context = {
  duxun,
  built,
  root,
  known: parsed(known),
  written: parsed(written),
  pace: isQuick ? quick : full,
  isQuick,
};

const sections: Section[] = [];
for (const name of names) {
  const found = await partNamed(name)(context);
  if ('skipped' in found) console.log(`\n${name}: passed over, ${found.skipped}`);
  else {
    sections.push(found);
    console.log(`\n${sectionText(found)}`);
  }
}
if (asked.length === 0 && !isQuick) {
  writeFileSync(join(root, 'docs/benchmarks.md'), documentText(sections));
  console.log('\ndocs/benchmarks.md is written.');
}
