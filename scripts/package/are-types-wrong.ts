import { join } from 'node:path';
import { run } from './command.js';
import { root } from './root.js';

/**
 * What `attw` finds wrong with the types of a tarball.
 *
 * It passes over patterns of `exports` unless told the names that they stand for. Its profile leaves out one way of
 * finding modules, TypeScript's `node10`, which reads no `exports` and so finds nothing but `duxun` itself: no Node that
 * `engines` allows works that way, and TypeScript gives it up with version 7.
 */
export async function typesFaults(
  tarball: string,
  entryPoints: readonly string[],
): Promise<readonly string[]> {
  const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
  const options = [
    '--profile',
    'node16',
    '--no-definitely-typed',
    '--format',
    'ascii',
    '--no-color',
    '--no-emoji',
  ];
  try {
    await run(process.execPath, [attw, tarball, ...options, '--entrypoints', ...entryPoints], { cwd: root });
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}
