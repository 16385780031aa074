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
import { entryPoints } from './entry-points.js';
import { manifestIn, root } from './root.js';

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

function entryPointsIn(folder: string): readonly string[] {
  const own = join(folder, 'node_modules/duxun');
  const paths = readdirSync(own, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  return entryPoints(manifestIn(own), paths).map((entry) => entry.replace(/^\./, 'duxun'));
}
