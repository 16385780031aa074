import { dirname } from 'node:path';
import { run } from '../command.js';
import { asModule, asScript, plain } from '../example.js';
import type { Project } from '../project.js';
import type { Consumer } from './consumer.js';

/** Prints the names of what each entry point exports, sorted, as JSON. */
const exportsOf = (names: readonly string[], load: string): string => `
(async () => {
  const found = {};
  for (const name of ${JSON.stringify(names)}) {
    const json = name.endsWith('.json');
    const loaded = await ${load};
    const value = json ? (loaded.default ?? loaded) : loaded;
    found[name] = Object.keys(value).filter((key) => key !== 'module.exports' && key !== '__esModule').sort();
  }
  console.log(JSON.stringify(found));
})();
`;

const importing = 'import(name, json ? { with: { type: "json" } } : undefined)';

async function entryPoints(node: string, { folder, entryPoints, write }: Project): Promise<string> {
  const loaded = async (file: string, load: string) =>
    JSON.parse(await run(node, [write(file, exportsOf(entryPoints, load))], { cwd: folder })) as Readonly<
      Record<string, readonly string[]>
    >;
  const imported = await loaded('entry-points.mjs', importing);
  const required = await loaded('entry-points.cjs', 'require(name)');
  for (const name of entryPoints) {
    const [esm, cjs] = [imported, required].map((found) => found[name] ?? []) as [string[], string[]];
    if (esm.length === 0) throw new Error(`${name} exports nothing`);
    if (esm.join() !== cjs.join()) throw new Error(`${name} exports ${esm} to import, ${cjs} to require`);
  }
  return `${entryPoints.length} entry points, the same to import and to require`;
}

/** The command that the package brings, as `npx` finds it. */
async function command(node: string, { folder }: Project): Promise<string> {
  const args = ['exec', '--call', 'node --version && duxun measures --format json'];
  // what `#!/usr/bin/env node` finds is what matters
  const env = { PATH: `${dirname(node)}:${process.env.PATH ?? ''}` };
  const [version, ...lines] = (await run('npm', args, { cwd: folder, env })).split('\n');
  const wanted = (await run(node, ['--version'], { cwd: folder })).trim();
  if (version !== wanted) throw new Error(`the command ran under Node ${version}, not ${wanted}`);
  const measures = JSON.parse(lines.join('\n')) as readonly { id?: string }[];
  const ids = measures.map(({ id }) => id);
  if (ids.length === 0 || ids.includes(undefined))
    throw new Error(`duxun measures printed\n${lines.join('\n')}`);
  return `duxun measures: ${ids.length} measures`;
}

/** What a server does with the package, by one program of Node. */
export const node = (program: string, label: string): readonly Consumer[] => [
  {
    name: `${label}: ESM`,
    prints: ({ folder, write }, example) =>
      run(program, [write('example.mjs', plain(asModule(example), 'ESNext'))], { cwd: folder }),
  },
  {
    name: `${label}: CommonJS`,
    prints: ({ folder, write }, example) =>
      run(program, [write('example.cjs', plain(asScript(example), 'CommonJS'))], { cwd: folder }),
  },
  { name: `${label}: entry points`, does: (project) => entryPoints(program, project) },
  { name: `${label}: command line`, does: (project) => command(program, project) },
];
