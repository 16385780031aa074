import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { measureIds } from '../generators/read-rules.js';
import { createBudget, engineBudget, entryBudgets, measureBudgets } from './budgets.js';

/** What one import weighs. */
export interface Size {
  readonly name: string;
  /** Bytes of the files that are loaded. */
  readonly files: number;
  /** Bytes of the bundle, minified. */
  readonly minified: number;
  /** Bytes of that, gzipped. */
  readonly gzip: number;
  /** Of a measure: bytes that it adds to a bundle of `createDuxun`, gzipped. */
  readonly adds?: number;
  /** What `gzip` and `adds` may be; null where none is set. */
  readonly budget: number | null;
}

type Bundled = Omit<Size, 'name' | 'budget'>;

const apart = [
  'zod',
  'json-rules-engine',
  'date-fns',
  '@date-fns/*',
  'chinese-days',
  'csv-stringify/sync',
  'ical.js',
  'fflate',
  'echarts/*',
  'yaml',
];
const gzipped = (text: Uint8Array): number => gzipSync(text, { level: 9 }).length;

interface Bundle extends Bundled {
  readonly text: string;
  /** What it imports and does not hold. */
  readonly outside: readonly string[];
}

/** Bundles what a piece of code imports, as a user's bundler does. */
export async function bundle(contents: string, resolveDir: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'neutral',
    charset: 'utf8',
    external: apart,
    logLevel: 'error',
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error('the bundle is empty');
  const files = Object.values(metafile.inputs).reduce((sum, { bytes }) => sum + bytes, 0) - contents.length;
  const outside = Object.values(metafile.outputs)
    .flatMap(({ imports }) => imports.map(({ path }) => path))
    .filter((path, i, all) => all.indexOf(path) === i)
    .sort();
  const { contents: bytes, text } = output;
  return { files, minified: bytes.length, gzip: gzipped(bytes), text, outside };
}

const source = fileURLToPath(new URL('../../src/', import.meta.url));

/** All of `src/engine`, and what it imports. */
const engine = () =>
  bundle(
    readdirSync(`${source}engine`)
      .map((file, i) => `export * as part${i} from './engine/${file.replace(/\.ts$/, '.js')}';`)
      .join('\n'),
    source,
  );

/** The sizes of all entry points of the package installed in a folder, and of the parts that have a budget. */
export async function sizesOf(folder: string): Promise<readonly Size[]> {
  const sized = async (name: string, code: string, budget: number | null): Promise<Size> => {
    const { files, minified, gzip } = await bundle(code, folder);
    return { name, files, minified, gzip, budget };
  };
  const all = (name: string) => sized(name, `export * from '${name}';`, entryBudgets[name] ?? null);
  const small = "export { createDuxun } from 'duxun/core';";
  const alone = await sized('createDuxun of duxun/core', small, createBudget);
  const measures: Size[] = [];
  for (const id of measureIds()) {
    const name = `duxun/measures/${id}`;
    const own = await sized(name, `export * from '${name}';`, measureBudgets[id] ?? null);
    const both = await bundle(`${small} export { measure } from '${name}';`, folder);
    measures.push({ ...own, adds: both.gzip - alone.gzip });
  }
  const { files, minified, gzip } = await engine();
  return [
    ...(await Promise.all(Object.keys(entryBudgets).map(all))),
    alone,
    { name: 'src/engine', files, minified, gzip, budget: engineBudget },
    ...measures,
  ];
}

/** Those that are over their budget (a measure alone or with `createDuxun`), or have none. */
export const over = (sizes: readonly Size[]): readonly Size[] =>
  sizes.filter(({ gzip, adds = 0, budget }) => budget === null || Math.max(gzip, adds) > budget);
