/**
 * Compares what TypeScript sees of each entry point with the report in `etc/api/`:
 *
 *     npm run api:report                            says what differs
 *     npm run api:report -- --entry "words of it"   writes the reports, of whose changes that entry tells
 *
 * The entry stands in CHANGELOG.md under [Unreleased]. A report that is not there yet is written without one.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { accepted } from './compat/acceptance.js';
import { addAccepted } from './compat/accepted.js';
import { apiReports } from './compat/api-report.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { entry: { type: 'string', multiple: true } } });

const reports = apiReports();
const onDisk = (path: string): string | null =>
  existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : null;

/** Lines of the one that the other does not have. */
const without = (one: string, other: string): string[] => {
  const there = new Set(other.split('\n'));
  return one.split('\n').filter((line) => !there.has(line));
};

const changed = reports.filter(({ path, text }) => (onDisk(path) ?? text) !== text);
const missing = reports.filter(({ path }) => onDisk(path) === null);
const folder = join(root, 'etc/api');
const superfluous = (existsSync(folder) ? readdirSync(folder) : [])
  .map((name) => `etc/api/${name}`)
  .filter((path) => !reports.some((one) => one.path === path));

for (const { path, text } of changed) {
  console.log(path);
  const before = onDisk(path) ?? '';
  for (const line of without(before, text)) console.log(`- ${line}`);
  for (const line of without(text, before)) console.log(`+ ${line}`);
}
for (const path of superfluous) console.log(`${path}\n- of an entry point that is not there any more`);

const names = [...changed.map(({ name }) => name), ...superfluous];
const { acceptances, wrong } =
  names.length > 0 ? accepted(names, values.entry ?? []) : { acceptances: [], wrong: [] };
for (const line of wrong) console.error(line);
if (wrong.length > 0) process.exitCode = 1;
else {
  for (const { path, text } of [...changed, ...missing]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  for (const path of superfluous) rmSync(join(root, path));
  if (acceptances.length > 0) addAccepted('signatures', acceptances);
}
console.log(
  `entry points: ${reports.length}, changed: ${changed.length}, new: ${missing.length}, gone: ${superfluous.length}`,
);
