/** Numbers that pages state, each worked out from what it is about. */
import { readFileSync } from 'node:fs';
import { countsOf, entriesOf, rulesOf } from '../../src/cli/counts.js';
import { faultCodes } from '../../src/errors.js';
import { defaultLimits } from '../../src/measure/limits.js';
import { allScenarios } from '../../tests/support/scenario.js';
import { measureIds, readMeasure, readVocabulary } from '../generators/read-rules.js';
import { stories } from '../generators/stories.js';

const sources = () => measureIds().map(readMeasure);
const total = (of: (source: ReturnType<typeof readMeasure>) => number): number =>
  sources().reduce((sum, source) => sum + of(source), 0);
const text = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** A number of a line of docs/sizes.md, which `npm run size` writes and `npm run size:check` holds to its budgets. */
function size(name: string, column: number): number {
  const row = text('docs/sizes.md')
    .split('\n')
    .find((line) => line.startsWith(`| \`${name}\` |`));
  return Number(row?.split('|')[column]?.replaceAll(',', ''));
}

/** By the name that stands in `<!-- figure: name -->` behind a number. */
export const figures: Readonly<Record<string, () => number>> = {
  measures: () => measureIds().length,
  norms: () => total((source) => countsOf(source).norms),
  rules: () => total((source) => countsOf(source).rules),
  entries: () => total((source) => entriesOf(countsOf(source))),
  readings: () => total((source) => countsOf(source).readings),
  'rules judged': () => total((source) => rulesOf(source).reduce((sum, { rules }) => sum + rules.length, 0)),
  scenarios: () => allScenarios().reduce((sum, { scenarios }) => sum + scenarios.length, 0),
  stories: () => stories().length,
  'fault codes': () => Object.keys(faultCodes).length,
  'action codes': () => Object.keys(readVocabulary().actions).length,
  'event types': () => Object.keys(readVocabulary().events).length,
  ...Object.fromEntries(
    Object.entries(defaultLimits).map(([name, limit]) => [`limit ${name}`, (): number => limit]),
  ),
  ...Object.fromEntries(
    measureIds().map((id) => [`gzip duxun/measures/${id}`, () => size(`duxun/measures/${id}`, 4)]),
  ),
  'gzip duxun': () => size('duxun', 4),
  'gzip duxun/core': () => size('duxun/core', 4),
  'gzip duxun/report': () => size('duxun/report', 4),
  'gzip createDuxun': () => size('createDuxun of duxun/core', 4),
};
