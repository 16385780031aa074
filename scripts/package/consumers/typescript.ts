import { join } from 'node:path';
import { run } from '../command.js';
import { asModule, asScript, type Example } from '../example.js';
import type { Project } from '../project.js';
import { root } from '../root.js';
import type { Consumer } from './consumer.js';

interface Setting {
  readonly module: string;
  readonly moduleResolution: string;
  /** How a file says which of the two kinds it is; where it can't, it is a module. */
  readonly files: readonly ('mts' | 'cts' | 'ts')[];
  /** Whether a module may say that what it imports is JSON. */
  readonly attributes: boolean;
}

const settings: readonly Setting[] = [
  { module: 'node16', moduleResolution: 'node16', files: ['mts', 'cts'], attributes: false },
  { module: 'nodenext', moduleResolution: 'nodenext', files: ['mts', 'cts'], attributes: true },
  { module: 'esnext', moduleResolution: 'bundler', files: ['ts'], attributes: true },
];

/** As strict as a stranger may be: declarations are looked at too, and no types of Node are there. */
const config = ({ module, moduleResolution }: Setting) => ({
  compilerOptions: {
    target: 'ES2022',
    lib: ['ES2022', 'DOM'],
    types: [],
    module,
    moduleResolution,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    isolatedModules: true,
    resolveJsonModule: true,
    skipLibCheck: false,
    outDir: 'out',
  },
});

/** Imports every entry point, and sees that none is `any`, which would allow everything. */
function everyEntryPoint(names: readonly string[], script: boolean, attributes: boolean): string {
  const json = (name: string): boolean => name.endsWith('.json');
  return names
    .filter((name) => script || attributes || !json(name))
    .map((name, i) => {
      const from = script
        ? `import e${i} = require('${name}');`
        : json(name)
          ? `import e${i} from '${name}' with { type: 'json' };`
          : `import * as e${i} from '${name}';`;
      return `${from}\n// @ts-expect-error: there is no such thing\ne${i}.noSuchThing;\n`;
    })
    .join('');
}

async function compiled(
  setting: Setting,
  { folder, entryPoints, write }: Project,
  example: Example,
): Promise<string> {
  const own = setting.moduleResolution;
  write(`${own}/tsconfig.json`, JSON.stringify(config(setting)));
  write(`${own}/package.json`, '{ "type": "module" }\n');
  for (const ending of setting.files) {
    const script = ending === 'cts';
    write(`${own}/example.${ending}`, script ? asScript(example) : asModule(example));
    write(`${own}/entry-points.${ending}`, everyEntryPoint(entryPoints, script, setting.attributes));
  }
  const place = { cwd: join(folder, own) };
  await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--project', '.'], place);
  const printed = [];
  for (const ending of setting.files)
    printed.push(await run(process.execPath, [`out/example.${ending.replace('ts', 'js')}`], place));
  const [first = '', ...others] = printed;
  const other = others.find((text) => text !== first);
  if (other !== undefined)
    throw new Error(`as ${setting.files.join(' and ')} it printed\n${first}and\n${other}`);
  return first;
}

/** What the compiler makes of the package, by each way in which it finds modules. */
export const typescript: readonly Consumer[] = settings.map((setting) => ({
  name: `TypeScript: ${setting.moduleResolution} (${setting.files.map((ending) => `.${ending}`).join(', ')})`,
  prints: (project, example) => compiled(setting, project, example),
}));
