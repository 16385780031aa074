/**
 * `npm run bench`: builds the package and the benchmark, and runs it. Words after it name the parts to run: growth, engines,
 * pipeline, time, memory, workers, import. `--quick` takes fewer rounds, `--million` a file of a million cases too.
 */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Options } from 'tsup';
import config from '../tsup.config.js';
import { benchCases } from './cases.js';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
rmSync('bench/dist', { recursive: true, force: true });

// the package as `npm run build` makes it, types left out
const esm = (config as Options[]).filter(({ format }) => format?.includes('esm'));
for (const options of esm)
  await build({ ...options, dts: false, outDir: 'bench/dist/package', config: false, silent: true });
await build({
  ...(esm[0] as Options),
  entry: { main: 'bench/main.ts', 'in-memory': 'bench/in-memory.ts' },
  dts: false,
  platform: 'node',
  splitting: false,
  skipNodeModulesBundle: true,
  outDir: 'bench/dist',
  config: false,
  silent: true,
});
writeFileSync('bench/dist/cases.json', JSON.stringify(benchCases()));
const { status } = spawnSync(process.execPath, ['bench/dist/main.js', root, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
