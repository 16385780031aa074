import { mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './command.js';
import { root } from './root.js';

export interface PackedFile {
  readonly path: string;
  readonly size: number;
}

/** What `npm publish` would send. */
export interface Tarball {
  readonly path: string;
  /** Bytes of the tarball. */
  readonly size: number;
  readonly files: readonly PackedFile[];
  remove(): void;
}

const timesIn = (folder: string): readonly number[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => statSync(join(parentPath, name)).mtimeMs);

/** @throws where nothing is built, or what it is built from has been changed since */
function needBuild(): void {
  let built: readonly number[] = [];
  try {
    built = timesIn('dist');
  } catch {}
  const sources = ['src', 'rules'].flatMap(timesIn);
  if (built.length === 0 || Math.min(...built) < Math.max(...sources))
    throw new Error('dist is missing or older than src or rules: npm run build');
}

/** Packs what is built. */
export async function pack(): Promise<Tarball> {
  needBuild();
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tarball-')));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    return { ...(await packInto(folder, root)), remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Packs a project's folder as it is; the tarball stays in another folder. */
export async function packInto(folder: string, project: string): Promise<Omit<Tarball, 'remove'>> {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const told = JSON.parse(await run('npm', args, { cwd: project })) as object;
  // npm 11 names each package, before it there was a list
  const [packed] = Object.values(told) as { filename: string; size: number; files: PackedFile[] }[];
  if (packed === undefined) throw new Error('npm pack packed nothing');
  return { path: join(folder, packed.filename), size: packed.size, files: packed.files };
}
