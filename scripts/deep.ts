/**
 * `npm run test:deep`: every property on 10,000 random cases, or as many as `RUNS` says, and a table of what was run
 * for docs/quality.md; then `npm run fuzz` in full. Words after it narrow which files are run, and leave the fuzzing out.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import * as z from 'zod';

const report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), duration: z.number().nullish() }),
      ),
    }),
  ),
});

const runs = process.env.RUNS ?? '10000';
const words = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'deep-'));
const output = join(folder, 'report.json');
const files = words.length > 0 ? words : ['tests/properties/', '.property.test.ts'];
const { status } = spawnSync(
  'npx',
  [
    'vitest',
    'run',
    '--project',
    'unit',
    ...files,
    '--maxWorkers=100%',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${output}`,
  ],
  { stdio: 'inherit', env: { ...process.env, RUNS: runs } },
);
const { testResults } = report.parse(JSON.parse(readFileSync(output, 'utf8')));
rmSync(folder, { recursive: true });

const today = new Date().toISOString().slice(0, 10);
console.log(`\n| property | file | runs | seconds | result |\n|---|---|---|---|---|`);
for (const { name, assertionResults } of testResults)
  for (const { fullName, status: result, duration } of assertionResults) {
    const seconds = Math.round((duration ?? 0) / 1000);
    console.log(`| ${fullName} | \`${relative(process.cwd(), name)}\` | ${runs} | ${seconds} | ${result} |`);
  }
console.log(`\n${today}, RUNS=${runs}: ${status === 0 ? 'all passed' : 'not all passed'}.`);
const fuzzed =
  words.length > 0 ? 0 : spawnSync('npx', ['tsx', 'scripts/fuzz.ts'], { stdio: 'inherit' }).status;
process.exit(status === 0 ? (fuzzed ?? 1) : (status ?? 1));
