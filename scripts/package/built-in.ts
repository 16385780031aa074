import { join } from 'node:path';
import { buildSync } from 'esbuild';
import config from '../../tsup.config.js';
import { manifestIn, root } from './root.js';

/** The packages of which something ends up in a bundle. */
function within(entry: Readonly<Record<string, string>>, external: readonly string[]): readonly string[] {
  const { metafile } = buildSync({
    absWorkingDir: root,
    entryPoints: { ...entry },
    outdir: 'out',
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'neutral',
    external: ['node:*', ...external],
    logLevel: 'error',
  });
  return Object.values(metafile.outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([path, { bytesInOutput }]) => bytesInOutput > 0 && path.includes('node_modules/'))
    .map(([path]) => path.replace(/^.*node_modules\/((?:@[^/]+\/)?[^/]+)\/.*$/, '$1'));
}

const entryOf = (entry: unknown): Readonly<Record<string, string>> => ({ ...(entry as object) });

/**
 * The packages that the build takes in, so that their code is in the package: as tsup.config.ts has it, and what the
 * script that judges cases in a page is made of, which brings everything that it needs.
 */
export function builtIn(): readonly string[] {
  const { dependencies, peerDependencies } = manifestIn(root);
  const [all] = Array.isArray(config) ? config : [];
  const taken = all?.noExternal ?? [];
  const outside = Object.keys({ ...dependencies, ...peerDependencies })
    .filter((name) => !taken.some((one) => one instanceof RegExp && one.test(`${name}/`)))
    .flatMap((name) => [name, `${name}/*`]);
  const found = [
    ...within(entryOf(all?.entry), outside),
    ...within({ judge: join('src', 'rulebook', 'page', 'judge.ts') }, []),
  ];
  return [...new Set(found)].sort();
}
