/**
 * What TypeScript sees of each entry point, as text: signatures and the types that they are made of, without what is
 * said of them. API Extractor reads declarations; those are emitted here unchecked, because `npm run typecheck` checks.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import config from '../../tsup.config.js';
import { extract } from './extract.js';
import { declarationsOf, type Stated } from './stated.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface ApiReport {
  /** What is imported, such as `duxun/core`. */
  readonly name: string;
  /** From the root of the project. */
  readonly path: string;
  readonly text: string;
}

/** The source of each entry point of package.json, by its name. */
function entryPoints(): readonly (readonly [name: string, source: string])[] {
  const built = Array.isArray(config) ? config.find(({ format }) => format?.includes('cjs')) : undefined;
  const entries = Object.entries((built?.entry ?? {}) as Record<string, string>);
  return entries.map(([name, source]) => [name === 'index' ? 'duxun' : `duxun/${name}`, source]);
}

/** Writes the declarations of all that the entry points import into a folder. */
function emit(sources: readonly string[], outDir: string): void {
  const { config: read } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(read.compilerOptions, root);
  const emitted = ts
    .createProgram(
      sources.map((source) => join(root, source)),
      {
        ...options,
        noEmit: false,
        noCheck: true,
        declaration: true,
        emitDeclarationOnly: true,
        rootDir: root,
        outDir,
      },
    )
    .emit();
  if (emitted.diagnostics.length > 0)
    throw new Error(ts.formatDiagnostics(emitted.diagnostics, ts.createCompilerHost(options)));
}

/** The report of each entry point; what stands in that of `duxun` already is named in the others. */
export function apiReports(): readonly ApiReport[] {
  const entries = entryPoints();
  mkdirSync(join(root, 'reports'), { recursive: true });
  const folder = mkdtempSync(join(root, 'reports', 'api-'));
  try {
    emit(
      entries.map(([, source]) => source),
      folder,
    );
    const texts = extract(
      root,
      folder,
      entries.map(([, source]) => relative(root, join(folder, source.replace(/\.ts$/, '.d.ts')))),
    );
    const stated = texts.map(declarationsOf);
    const main = new Set(stated[0]?.map(bare));
    return entries.map(([name], i) => ({
      name,
      path: `etc/api/${name.replace(/^duxun\//, '').replaceAll('/', '-')}.api.md`,
      text: page(name, stated[i] ?? [], i === 0 ? new Set() : main),
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A declaration, whether it is exported or not. */
const bare = ({ text }: Stated): string => text.replace(/^export /, '');

function page(name: string, stated: readonly Stated[], main: ReadonlySet<string>): string {
  const same = stated.filter((one) => one.name !== null && main.has(bare(one)));
  const own = stated.filter((one) => !same.includes(one));
  const named = (isExported: boolean): string =>
    same.flatMap((one) => (one.isExported === isExported ? [`\`${one.name}\``] : [])).join(', ');
  const told = (what: string, names: string): string[] => (names === '' ? [] : [`${what}: ${names}.`, '']);
  const code = own.length === 0 ? [] : ['```ts', own.map(({ text }) => text).join('\n\n'), '```', ''];
  return [
    `# API of \`${name}\``,
    '',
    'Written by `npm run api:report`; what does not begin with `export` is part of what does.',
    '',
    ...told('As in [`duxun`](duxun.api.md)', named(true)),
    ...told('Made of, as in [`duxun`](duxun.api.md)', named(false)),
    ...code,
  ].join('\n');
}
