import { defineConfig, type Options } from 'tsup';
import { measureIds } from './scripts/generators/read-rules.js';
import { judgeScript } from './scripts/judge-script.js';
import { packedRules } from './scripts/packed-rules.js';

/** Entry points that users import: each as ESM and CommonJS, with types, under `exports` in package.json. */
const library: Record<string, string> = {
  index: 'src/index.ts',
  core: 'src/core.ts',
  report: 'src/report/index.ts',
  source: 'src/source/index.ts',
  lint: 'src/lint/index.ts',
  testing: 'src/testing/index.ts',
  rulebook: 'src/rulebook/index.ts',
  'rulebook/judge': 'src/rulebook/judge.ts',
  'json-rules-engine': 'src/interop/json-rules-engine.ts',
  ...Object.fromEntries(measureIds().map((id) => [`measures/${id}`, `src/generated/entries/${id}.ts`])),
};

/** What is run and never imported: ESM only, with no types. It shares its chunks with the library. */
const programs: Record<string, string> = {
  // begins with its own `#!`
  cli: 'src/cli.ts',
  // what a thread of it runs
  'cli-worker': 'src/cli-worker.ts',
};

const common: Options = {
  target: 'es2022',
  platform: 'neutral',
  splitting: true,
  treeshake: true,
  // `npm run build` empties dist first: the two builds below run side by side.
  clean: false,
  removeNodeProtocol: false,
  external: [/^node:/],
  // Its data is JSON, which Node's ESM loader and bundlers load in different ways: bundle it.
  // A month's length is all that is asked of date-fns: five files less to look for at every start.
  // Of zod a third is used, and importing it alone costs more than importing the library with that third in it.
  // It is ESM only, and one function of it is asked for.
  noExternal: ['zod', /^chinese-days\//, /^date-fns\//, /^@date-fns\//, /^@noble\/hashes\//],
  esbuildPlugins: [packedRules, judgeScript],
  // Chinese as it is, not as `\u` and four digits: half the size.
  esbuildOptions: (options) => {
    options.charset = 'utf8';
  },
};

export default defineConfig([
  {
    ...common,
    entry: { ...library, ...programs },
    format: ['esm'],
    dts: { entry: library },
  },
  { ...common, entry: library, format: ['cjs'], dts: { entry: library } },
]);
