import { posix } from 'node:path';
import { filesOf, type Manifest } from './root.js';

/** A pattern of `exports` with each name that it stands for among some files; a plain path as it is. */
function expanded(path: string, paths: readonly string[]): readonly (readonly [string, string | null])[] {
  const [before = '', after] = path.split('*');
  if (after === undefined) return [[path, null]];
  return paths
    .filter((each) => each.startsWith(before) && each.endsWith(after))
    .map((each) => [each, each.slice(before.length, each.length - after.length)] as const)
    .filter(([, name]) => /^[\w-]+$/.test(name));
}

/** Where `exports` leads: files that it names, and those its patterns stand for. A pattern for none is left as it is. */
export const exportedFiles = (
  { exports }: Pick<Manifest, 'exports'>,
  paths: readonly string[],
): readonly string[] =>
  Object.values(exports)
    .flatMap(filesOf)
    .map(posix.normalize)
    .flatMap((path) => {
      const found = expanded(path, paths).map(([file]) => file);
      return found.length > 0 ? found : [path];
    });

/**
 * Every name that `exports` allows, from the package's root (`.`, `./core`), patterns by the files that are there.
 *
 * @throws where a pattern stands for no file
 */
export const entryPoints = (
  { exports }: Pick<Manifest, 'exports'>,
  paths: readonly string[],
): readonly string[] =>
  Object.entries(exports).flatMap(([entry, target]) => {
    if (!entry.includes('*')) return [entry];
    const [file = ''] = filesOf(target)
      .filter((path) => !/\.d\.c?ts$/.test(path))
      .map(posix.normalize);
    const found = expanded(file, paths).map(([, name]) => entry.replace('*', name ?? ''));
    if (found.length === 0) throw new Error(`exports["${entry}"] leads to no file`);
    return found.sort();
  });
