import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A folder in which the package is installed as a user has it, types left out. */
export interface Installed {
  readonly folder: string;
  remove(): void;
}

/**
 * Builds the package and lays it into `node_modules` of a new folder, beside what it depends on.
 *
 * @param others packages that are to lie there too
 */
export function install(others: readonly string[] = []): Installed {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'installed-')));
  const own = join(folder, 'node_modules', 'duxun');
  mkdirSync(own, { recursive: true });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/tsup/dist/cli-default.js'),
      '--no-dts',
      '--silent',
      '--out-dir',
      join(own, 'dist'),
    ],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`the build failed:\n${stdout}${stderr}`);
  copyFileSync(join(root, 'package.json'), join(own, 'package.json'));
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  for (const name of [...Object.keys(dependencies), ...others]) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), link);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
