/** Runs one part, prints what it found and leaves it for run.ts. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Duxun from '../src/index.js';
import type { Context } from './context.js';
import type { Job } from './engines/shared.js';
import { partNamed } from './parts.js';
import { full, quick } from './rounds.js';
import { sectionText } from './section.js';

const [root = '.', ...words] = process.argv.slice(2);
const dist = join(root, 'bench/dist');
const built = join(dist, 'package');
const isQuick = words.includes('--quick');

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

const [name = ''] = words;
const found = await partNamed(name)(context);
console.log('skipped' in found ? `\n${name}: passed over, ${found.skipped}` : `\n${sectionText(found)}`);
writeFileSync(join(dist, 'found.json'), JSON.stringify(found));
