/**
 * `npm run bench`: builds the package and the benchmark, and runs it. Words after it name the parts to run: engines,
 * pipeline, growth, time, memory, workers, import. `--quick` takes fewer rounds, `--million` a file of a million cases too.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Options } from 'tsup';
import config from '../tsup.config.js';
import { benchCases } from './cases.js';
import { documentText } from './document.js';
import { partNames } from './parts.js';
import type { Section, Skipped } from './section.js';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
rmSync('bench/dist', { recursive: true, force: true });

// the package as `npm run build` makes it, types left out
const esm = (config as Options[]).filter(({ format }) => format?.includes('esm'));
for (const options of esm)
  await build({ ...options, dts: false, outDir: 'bench/dist/package', config: false, silent: true });
await build({
  ...(esm[0] as Options),
  entry: { main: 'bench/main.ts' },
  dts: false,
  platform: 'node',
  splitting: false,
  skipNodeModulesBundle: true,
  outDir: 'bench/dist',
  config: false,
  silent: true,
});
writeFileSync('bench/dist/cases.json', JSON.stringify(benchCases()));

const words = process.argv.slice(2);
const asked = words.filter((word) => !word.startsWith('--'));
const sections: Section[] = [];
// a process for each part: what one leaves on the heap does not slow down the next
for (const name of asked.length === 0 ? partNames : asked) {
  const flags = words.filter((word) => word.startsWith('--'));
  const { status } = spawnSync(process.execPath, ['bench/dist/main.js', root, name, ...flags], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
  const found = JSON.parse(readFileSync('bench/dist/found.json', 'utf8')) as Section | Skipped;
  if (!('skipped' in found)) sections.push(found);
}
if (asked.length === 0 && !words.includes('--quick')) {
  writeFileSync('docs/benchmarks.md', documentText(sections));
  console.log('\ndocs/benchmarks.md is written.');
}
