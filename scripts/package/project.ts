import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { run } from './command.js';
import { filesOf, manifestIn, root } from './root.js';

/** A stranger's project in which the package is installed, and nothing else. */
export interface Project {
  readonly folder: string;
  /** Names and versions of all that came with it. */
  readonly installed: readonly string[];
  /** What can be imported of it. */
  readonly entryPoints: readonly string[];
  write(path: string, text: string): string;
  remove(): void;
}

/** Installs a tarball into an empty project outside the repository. */
export async function install(tarball: string): Promise<Project> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'stranger-')));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const write = (path: string, text: string): string => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  };
  try {
    if (!relative(root, folder).startsWith('..')) throw new Error(`${folder} lies in the repository`);
    write('package.json', '{ "name": "stranger", "version": "1.0.0", "private": true }\n');
    const args = ['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error', tarball];
    await run('npm', args, { cwd: folder });
    return { folder, installed: installedIn(folder), entryPoints: entryPointsIn(folder), write, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

function installedIn(folder: string): readonly string[] {
  const lock = JSON.parse(readFileSync(join(folder, 'node_modules/.package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, { version: string }>>;
  };
  return Object.entries(lock.packages).map(
    ([path, { version }]) => `${path.replace(/.*node_modules\//, '')}@${version}`,
  );
}

/** Every name that `exports` allows, a pattern put into those of the files that are there. */
function entryPointsIn(folder: string): readonly string[] {
  const own = join(folder, 'node_modules/duxun');
  return Object.entries(manifestIn(own).exports).flatMap(([entry, target]) => {
    const name = entry.replace(/^\./, 'duxun');
    if (!name.includes('*')) return [name];
    const [file = ''] = filesOf(target).filter((path) => !/\.d\.c?ts$/.test(path));
    const [before = '', after = ''] = file.split('*');
    const found = readdirSync(join(own, dirname(file)))
      .map((each) => join(dirname(file), each))
      .filter((path) => path.startsWith(join(before)) && path.endsWith(after))
      .map((path) => path.slice(join(before).length, path.length - after.length))
      .filter((each) => !each.includes('/'));
    if (found.length === 0) throw new Error(`exports["${entry}"] leads to no file`);
    return found.sort().map((each) => name.replace('*', each));
  });
}
