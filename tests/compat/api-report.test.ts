/** The reports in etc/api are what TypeScript sees of the entry points now. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { type ApiReport, apiReports } from '../../scripts/compat/api-report.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const wayOut =
  'Signatures have changed. `npm run api:report` says how. If they are meant to: an entry in CHANGELOG.md under ' +
  '[Unreleased], then npm run api:report -- --entry "words of that entry". See CONTRIBUTING.md.';

let reports: readonly ApiReport[];
beforeAll(() => {
  reports = apiReports();
}, 600_000);

it('there is a report of each entry point, and of nothing else', () => {
  const files = readdirSync(`${root}etc/api`).map((name) => `etc/api/${name}`);
  expect(files.sort(), wayOut).toEqual(reports.map(({ path }) => path).sort());
  expect(reports.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['duxun', 'duxun/core', 'duxun/testing', 'duxun/measures/shanxi']),
  );
});

it('each says what its entry point is', () => {
  const stale = reports.filter(
    ({ path, text }) => !existsSync(root + path) || readFileSync(root + path, 'utf8') !== text,
  );
  expect(
    stale.map(({ path }) => path),
    wayOut,
  ).toEqual([]);
});

it('a report holds every export, and the types that exports are made of', () => {
  const { text } = reports.find(({ name }) => name === 'duxun') as ApiReport;
  for (const line of [
    'export interface Evaluation',
    'interface Asked {',
    'export const evaluate: <C extends ParsedCase>',
  ])
    expect(text).toContain(`\n${line}`);
  const core = reports.find(({ name }) => name === 'duxun/core') as ApiReport;
  expect(core.text).toMatch(/As in \[`duxun`\]\(duxun\.api\.md\):.*`Evaluation`/);
});
