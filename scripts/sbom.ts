/**
 * `npm run sbom`: a bill of materials of the package, as CycloneDX and as SPDX, into `reports`: what is installed with it
 * and what is built in. npm knows nothing of the latter; it is told that they are dependencies like the others.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtIn } from './package/built-in.js';
import { run } from './package/command.js';
import { nameAt, withAllThatTheyNeed } from './package/lock.js';
import { manifestIn, root } from './package/root.js';

type Json = Record<string, unknown>;
const read = (path: string): Json => JSON.parse(readFileSync(join(root, path), 'utf8')) as Json;

const manifest = manifestIn(root);
const dependencies: Record<string, string> = { ...manifest.dependencies };
for (const name of builtIn()) {
  const version = { ...manifest.devDependencies, ...manifest.dependencies }[name];
  if (version === undefined) throw new Error(`${name} is built in, and package.json does not name it`);
  dependencies[name] = version;
}
const own = {
  ...read('package.json'),
  dependencies,
  devDependencies: undefined,
  peerDependencies: undefined,
};
const whole = read('package-lock.json') as { packages: Record<string, Json> };
const places = withAllThatTheyNeed(Object.keys(dependencies), whole.packages as never);
const packages = {
  '': { ...own, peerDependenciesMeta: undefined },
  ...Object.fromEntries(places.map((place) => [place, { ...whole.packages[place], dev: undefined }])),
};

const above = mkdtempSync(join(tmpdir(), 'sbom-'));
// npm calls the package as its folder is called
const folder = join(above, 'duxun');
try {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify(own));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ ...whole, packages }));
  mkdirSync(join(root, 'reports'), { recursive: true });
  for (const [format, list, file] of [
    ['cyclonedx', 'components', 'sbom.cdx.json'],
    ['spdx', 'packages', 'sbom.spdx.json'],
  ] as const) {
    const args = ['sbom', '--package-lock-only', '--sbom-format', format];
    const text = await run('npm', args, { cwd: folder });
    const listed = ((JSON.parse(text) as Json)[list] as { name: string }[]).map(({ name }) => name);
    const missing = places.map(nameAt).filter((name) => !listed.includes(name));
    if (missing.length > 0) throw new Error(`${format} leaves out ${missing.join(', ')}`);
    writeFileSync(join(root, 'reports', file), text);
    console.log(`reports/${file}: ${listed.length} packages`);
  }
} finally {
  rmSync(above, { recursive: true, force: true });
}
