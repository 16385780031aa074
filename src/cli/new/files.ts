import type { Lang } from '../../text.js';
import { version } from '../../version.js';
import { measureFiles } from './measure.js';
import { readme } from './readme.js';
import { scenarios } from './scenarios.js';

/** The same scenarios under a test framework, for those who have one. */
const testFile = (
  id: string,
): string => `// The scenarios under node:test; \`duxun test .\` runs them without a framework.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { createCalendar, defineMeasure } from 'duxun';
import { readScenariosSync, scenarioTests } from 'duxun/testing';
import * as yaml from 'yaml';

const here = (path) => new URL(path, import.meta.url);
const read = (path) => readFileSync(here(path), 'utf8');
const names = readdirSync(here('.')).filter((name) => name.endsWith('.json') && name !== 'package.json');
const measure = defineMeasure(Object.fromEntries(names.map((name) => [name, read(name)])));
const beside = readdirSync(here('scenarios'));
// working days of its own, as \`duxun test\` finds them too
const calendars = Object.fromEntries(
  beside
    .filter((name) => name.endsWith('.calendar.json'))
    .map((name) => JSON.parse(read(\`scenarios/\${name}\`)))
    .map((calendar) => [calendar.id, createCalendar(calendar)]),
);
const files = beside
  .filter((name) => /\\.ya?ml$/.test(name))
  .map((name) => readScenariosSync(read(\`scenarios/\${name}\`), { place: \`${id}/\${name}\`, yaml }));
scenarioTests(files, { describe, it, measures: measure, calendars });
`;

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The files of a new measure, by path, with their text. */
export function newFiles(id: string, lang: Lang): Readonly<Record<string, string>> {
  const pack = {
    name: id,
    private: true,
    type: 'module',
    scripts: { test: 'duxun lint . && duxun test . --coverage --min 100' },
    devDependencies: { duxun: `^${version}`, yaml: '^2.9.1' },
  };
  return {
    ...Object.fromEntries(Object.entries(measureFiles(id)).map(([path, value]) => [path, json(value)])),
    'scenarios/articles.yaml': scenarios(id),
    'measure.test.mjs': testFile(id),
    'package.json': json(pack),
    'README.md': readme(id)[lang],
  };
}
