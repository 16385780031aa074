/** The tests of a part and the code that they hold, as one script: it runs anew within a hundredth of a second. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { build } from 'esbuild';
import { vitest } from './collect.js';

/** The tests by file: each is loaded when it is asked for. */
export type Loaded = Readonly<Record<string, () => void>>;

/** @returns what evaluates all modules anew, so that nothing is left of what was run before. */
export async function bundleOf(root: string, files: readonly string[]): Promise<() => Loaded> {
  const contents = files.map(
    (file) => `${JSON.stringify(file)}: () => void require(${JSON.stringify(`./${file}`)}),`,
  );
  const { outputFiles } = await build({
    stdin: { contents: `module.exports = {${contents.join('\n')}};`, resolveDir: root, loader: 'js' },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vitest'],
    logLevel: 'error',
    plugins: [
      {
        name: 'where a module stands',
        setup: ({ onLoad }) => {
          onLoad({ filter: /[\\/](src|tests|scripts)[\\/].*\.ts$/ }, ({ path }) => ({
            contents: readFileSync(path, 'utf8').replaceAll(
              'import.meta.url',
              JSON.stringify(pathToFileURL(path).href),
            ),
            loader: 'ts',
          }));
        },
      },
    ],
  });
  const script = new Script(`((module, require) => {${outputFiles[0]?.text}\n})`, { filename: 'tests.cjs' });
  const requires = createRequire(join(root, 'package.json'));
  const given = (name: string): unknown => (name === 'vitest' ? vitest : requires(name));
  return () => {
    const module = { exports: {} as Loaded };
    script.runInThisContext()(module, given);
    return module.exports;
  };
}
