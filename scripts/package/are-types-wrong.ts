import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.js';

/**
 * What `attw` finds wrong with the types of a tarball.
 *
 * It passes over patterns of `exports` unless told the names that they stand for. Its profile leaves out one way of
 * finding modules, TypeScript's `node10`, which reads no `exports` and so finds nothing but `duxun` itself: no Node that
 * `engines` allows works that way, and TypeScript gives it up with version 7.
 *
 * @param tarball in a folder that is thrown away
 */
export function typesFaults(tarball: string, entryPoints: readonly string[]): readonly string[] {
  const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
  const options = ['--profile', 'node16', '--no-definitely-typed', '--format', 'json'];
  const args = [attw, tarball, ...options, '--entrypoints', ...entryPoints];
  const out = `${tarball}.json`;
  // it ends before a pipe has taken in all that it has to say; a file has
  const file = openSync(out, 'w');
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', file, 'pipe'],
  });
  closeSync(file);
  if (status === 0) return [];
  const found = status === 1 ? faultsIn(readFileSync(out, 'utf8')) : [];
  return found.length > 0 ? found : [`attw ended with ${status}: ${stderr}`];
}

/** Each problem in a line, with the entry point and the way of finding modules, or the files. */
function faultsIn(out: string): readonly string[] {
  const { analysis } = JSON.parse(out) as { analysis: { problems: Readonly<Record<string, unknown>>[] } };
  return analysis.problems
    .filter(({ resolutionKind }) => resolutionKind !== 'node10')
    .map(({ kind, ...place }) => {
      const places = Object.values(place).filter((each) => typeof each === 'string');
      return [kind, ...places].join(' ');
    });
}
