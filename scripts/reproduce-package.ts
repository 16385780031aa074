/**
 * `npm run package:reproduce`: builds the project twice, in folders of other names and depths, under other time zones and
 * languages, and says in which files the two packages differ. Takes the files that git knows, as they are now.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from './package/command.js';
import { root } from './package/root.js';
import { packInto } from './package/tarball.js';
import { unpack } from './package/unpack.js';

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

async function lay(project: string): Promise<void> {
  const known = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
  });
  for (const path of known.split('\0').filter((each) => each !== '')) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    cpSync(join(root, path), join(project, path));
  }
  // files of their own folder, not of a link: a bundler writes down where it found them
  const whole = join(project, 'node_modules');
  await run('cp', ['-al', join(root, 'node_modules'), whole], { cwd: root }).catch(() =>
    cpSync(join(root, 'node_modules'), whole, { recursive: true, verbatimSymlinks: true }),
  );
}

async function built(folder: string, name: string, env: Readonly<Record<string, string>>) {
  const project = join(folder, name);
  await lay(project);
  const since = performance.now();
  await run('npm', ['run', 'build'], { cwd: project, env });
  console.log(`built in ${Math.round((performance.now() - since) / 1000)} s under TZ=${env.TZ}`);
  const target = join(folder, `${name.replaceAll('/', '-')}-tarball`);
  mkdirSync(target);
  const tarball = await packInto(target, project);
  const { files } = await unpack(tarball);
  rmSync(project, { recursive: true, force: true });
  return {
    tarball: sha256(readFileSync(tarball.path)),
    files: new Map(files.map(({ path, text }) => [path, sha256(text)])),
  };
}

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'reproduce-')));
try {
  const one = await built(folder, 'one', { TZ: 'UTC', LANG: 'C.UTF-8' });
  const other = await built(folder, 'an other/deeper one', { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' });
  const paths = [...new Set([...one.files.keys(), ...other.files.keys()])].sort();
  const differ = paths.filter((path) => one.files.get(path) !== other.files.get(path));
  for (const path of differ) console.error(`differs: ${path}`);
  console.log(
    `${paths.length} files, ${differ.length} differ; tarballs sha256 ${one.tarball} and ${other.tarball}`,
  );
  if (one.tarball !== other.tarball) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
