import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './command.js';
import type { Content } from './contents.js';
import { type Manifest, manifestIn } from './root.js';
import type { Tarball } from './tarball.js';

export interface Unpacked {
  readonly manifest: Manifest;
  readonly files: readonly Content[];
}

/** Every file of a tarball with its text, and its package.json. */
export async function unpack({ path, files }: Pick<Tarball, 'path' | 'files'>): Promise<Unpacked> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'unpacked-')));
  try {
    await run('tar', ['-xzf', path, '-C', folder], { cwd: folder });
    const own = join(folder, 'package');
    return {
      manifest: manifestIn(own),
      files: files.map((file) => ({ path: file.path, text: readFileSync(join(own, file.path), 'utf8') })),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
