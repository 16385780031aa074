import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Context, Part } from '../context.js';
import { median } from '../rounds.js';
import { figure } from '../section.js';

/** What importing each entry point costs, in a new process each time, against zod. */
export const imports: Part = async (context) => {
  const { entries, absent } = entryPoints(context);
  const contenders = [
    { name: 'nothing', code: '' },
    { name: 'zod', code: "await import('zod');" },
    ...entries.map(({ name, file }) => ({ name, code: `await import('${pathToFileURL(file).href}');` })),
  ];
  const found = contenders.map((): number[] => []);
  const rounds = context.isQuick ? 5 : 21;
  for (let round = 0; round < rounds; round++)
    for (let place = 0; place < contenders.length; place++) {
      const i = (round + place) % contenders.length;
      found[i]?.push(importing(contenders[i]?.code ?? '', context.root));
    }
  const mins = found.map((list) => Math.min(...list));
  const zod = mins[1] ?? Number.NaN;
  return {
    title: 'Import',
    paragraphs: [
      'Milliseconds of processor time of `await import(…)` in a new process, by rotated rounds. The sizes are those of the entry point with its own chunks, as built; dependencies are left out.',
      ...absent.map((name) => `Passed over: ${name}, which is not built.`),
    ],
    table: {
      head: ['entry point', 'min', 'median', 'against zod', 'kB', 'gzip, kB'],
      rows: contenders.map(({ name }, i) => {
        const entry = entries.find((one) => one.name === name);
        const code = entry === undefined ? null : codeOf(entry.file);
        return [
          name,
          figure(mins[i] ?? Number.NaN),
          figure(median(found[i] ?? [])),
          i === 0 ? '' : `${figure((mins[i] ?? Number.NaN) / zod)} ×`,
          code === null ? '' : figure(code.length / 1000),
          code === null ? '' : figure(gzipSync(code, { level: 9 }).length / 1000),
        ];
      }),
    },
    promises: [
      {
        what: 'import of duxun / import of zod',
        found: (mins[contenders.findIndex(({ name }) => name === 'duxun')] ?? Number.NaN) / zod,
        bound: 1.5,
        is: 'at most',
        unit: ' ×',
      },
    ],
  };
};

/** Milliseconds of processor time that an import takes in a new process. */
function importing(code: string, root: string): number {
  const script = `const began = process.cpuUsage(); ${code} const { user, system } = process.cpuUsage(began); console.log((user + system) / 1000);`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`an import failed: ${stderr}`);
  return Number(stdout);
}

interface Entry {
  readonly name: string;
  readonly file: string;
}

/** The entry points that package.json names, and those of them that are not built. */
function entryPoints({ built, root }: Context): { entries: readonly Entry[]; absent: readonly string[] } {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    exports: Readonly<Record<string, { readonly import?: { readonly default: string } } | string>>;
  };
  const entries: Entry[] = [];
  const absent: string[] = [];
  for (const [path, target] of Object.entries(exports)) {
    if (typeof target === 'string' || target.import === undefined) continue;
    const file = join(built, target.import.default.replace(/^\.\/dist\//, ''));
    const name = path.replace(/^\./, 'duxun');
    const several = file.endsWith('*.js') && existsSync(dirname(file)) ? readdirSync(dirname(file)) : null;
    if (several !== null)
      for (const one of several.filter((own) => own.endsWith('.js')).sort())
        entries.push({ name: name.replace('*', one.slice(0, -3)), file: join(dirname(file), one) });
    else if (existsSync(file)) entries.push({ name, file });
    else absent.push(name);
  }
  return { entries, absent };
}

/** The code of an entry point and of the files of its own that it imports, near or far. */
function codeOf(file: string, seen = new Set<string>()): Buffer {
  seen.add(file);
  const code = readFileSync(file);
  const own = [...code.toString('utf8').matchAll(/(?:from|import)\s*["'](\.{1,2}\/[^"']+)["']/g)]
    .map(([, path]) => join(dirname(file), path as string))
    .filter((path) => !seen.has(path) && existsSync(path));
  return Buffer.concat([code, ...own.map((path) => (seen.has(path) ? Buffer.alloc(0) : codeOf(path, seen)))]);
}
