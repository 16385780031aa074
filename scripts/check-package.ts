/**
 * `npm run package:check`: whether the packed package holds what it should and nothing else, and whether its
 * package.json and types are such that everyone finds them (publint, Are the types wrong?).
 */
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { typesFaults } from './package/are-types-wrong.js';
import { run } from './package/command.js';
import { contentFaults } from './package/contents.js';
import { entryPoints } from './package/entry-points.js';
import { manifestIn, root } from './package/root.js';
import { pack } from './package/tarball.js';
import { type Unpacked, unpack } from './package/unpack.js';

/** What would tell of the machine on which it was built, or of where it fetched what it needs. */
const places = async (): Promise<readonly string[]> => {
  const registry = (await run('npm', ['config', 'get', 'registry'], { cwd: root })).trim();
  // a home that is a folder of the root would be found in many an innocent path
  return [root, `${homedir()}/`, 'file:///', new URL(registry).host];
};

const typesFaultsOf = (path: string, { manifest }: Unpacked, paths: readonly string[]) => {
  try {
    return typesFaults(path, entryPoints(manifest, paths));
  } catch (error) {
    return [(error as Error).message];
  }
};

const tarball = await pack();
try {
  const { path, size, files } = tarball;
  const unpacked = await unpack(tarball);
  const paths = files.map((file) => file.path);
  const lint = await publint({
    strict: true,
    pack: { tarball: Uint8Array.from(readFileSync(path)).buffer },
  });
  const faults = {
    contents: contentFaults({ ...unpacked, size }, await places()),
    publint: lint.messages.map(
      (message) => formatMessage(message, lint.pkg ?? {}, { color: false }) ?? message.code,
    ),
    'are the types wrong': typesFaultsOf(path, unpacked, paths),
  };
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  const told = [size, bytes].map((n) => n.toLocaleString('en-US'));
  console.log(
    `duxun ${manifestIn(root).version}: ${files.length} files, ${told[0]} bytes packed, ${told[1]} unpacked`,
  );
  for (const [check, found] of Object.entries(faults)) {
    console.log(`${check}: ${found.length === 0 ? 'clean' : `${found.length} faults`}`);
    for (const fault of found) console.error(`  ${fault}`);
    if (found.length > 0) process.exitCode = 1;
  }
} finally {
  tarball.remove();
}
