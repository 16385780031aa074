/**
 * `npm run mutate:code -- calendar facts …`: changes the code of these parts in one place at a time and asks whether a
 * test notices (StrykerJS). Prints a line a part for docs/quality.md, and writes those that nothing noticed into
 * `reports/mutation/`. What was found is kept there too, so that a second run judges only what has changed since.
 * `ONE_IN=5` tries every fifth change only.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';
import { filesOf, isTried, parts } from './mutation/parts.js';

const folder = 'reports/mutation';
const names = process.argv.slice(2);
const unknown = names.filter((name) => parts[name] === undefined);
if (names.length === 0 || unknown.length > 0) {
  console.error(`Name one or more of: ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
// the processes that StrykerJS starts read TypeScript too
Object.assign(process.env, { TZ: 'UTC', EXPECTED_TZ: 'UTC', NODE_OPTIONS: '--import tsx' });

const oneIn = Number(process.env.ONE_IN ?? 1);
const rows: string[] = [];
for (const name of names) {
  const part = parts[name];
  if (part === undefined) continue;
  process.env.MUTATED_BY = filesOf(part).join(',');
  const began = performance.now();
  const found = await new Stryker({
    plugins: ['./scripts/mutation/runner.ts'],
    testRunner: 'here',
    mutate: [...part.mutate],
    coverageAnalysis: 'perTest',
    concurrency: Number(process.env.WORKERS ?? 2),
    incremental: true,
    incrementalFile: `${folder}/${name}${oneIn === 1 ? '' : `-${oneIn}`}.incremental.json`,
    tempDirName: `${folder}/sandbox`,
    reporters: ['progress-append-only'],
    // beside other work a machine takes several times as long; what hangs is found all the same
    timeoutMS: 20_000,
    dryRunTimeoutMinutes: 60,
  }).runMutationTest();

  const ofStatus = (...states: readonly string[]) =>
    found.filter(({ id, status }) => isTried(id, oneIn) && states.includes(status));
  const noticed = ofStatus('Killed', 'Timeout').length;
  const left = ofStatus('Survived', 'NoCoverage');
  const share = ((100 * noticed) / Math.max(1, noticed + left.length)).toFixed(1);
  const seconds = Math.round((performance.now() - began) / 1000);
  rows.push(
    `| \`${name}\` | ${noticed + left.length} | ${noticed} | ${left.length} | ${share} % | ${seconds} |`,
  );
  const lines = left.map(
    ({ fileName, location, mutatorName, replacement, status }) =>
      `${fileName.slice(fileName.indexOf('src/'))}:${location.start.line}:${location.start.column} ${status} ` +
      `${mutatorName}: ${replacement?.replaceAll(/\s+/g, ' ').slice(0, 160)}`,
  );
  writeFileSync(`${folder}/${name}.txt`, `${lines.sort().join('\n')}\n`);
}
const today = new Date().toISOString().slice(0, 10);
console.log('\n| part | mutants | noticed | survivors | noticed | seconds |\n|---|---:|---:|---:|---:|---:|');
for (const row of rows) console.log(row);
console.log(`\n${today}; survivors in ${folder}/.`);
