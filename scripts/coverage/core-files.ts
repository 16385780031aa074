/** What the core is, for `npm run coverage`: the files of `src/` that a bundle of `duxun/core` holds. */
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The files whose code goes into `duxun/core`, by path from the root; types, and what makes nothing of itself, leave no
 * code behind.
 */
export function coreFiles(): readonly string[] {
  const { metafile } = buildSync({
    entryPoints: ['src/core.ts'],
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
    packages: 'external',
    logLevel: 'error',
  });
  const inputs = Object.values(metafile.outputs).flatMap(({ inputs: used }) => Object.entries(used));
  return inputs.flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])).sort();
}
