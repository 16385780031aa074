import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Output } from '../generators.js';
import { builtIn } from '../package/built-in.js';
import { type Lock, lock, nameAt, withAllThatTheyNeed } from '../package/lock.js';
import { manifestIn, root } from '../package/root.js';

/** The licence of a package, as it stands in its folder. */
function textOf(place: string): string {
  const folder = join(root, place);
  const found = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name));
  if (found.length === 0) throw new Error(`${place} is built in, and brings no licence`);
  return found
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n');
}

const rule = '-'.repeat(80);

/** The licences of what is part of the built files go with them. */
const thirdParties = (places: readonly string[], packages: Lock): string =>
  [
    `The files of this package contain code or data of the packages below, each under its own licence.
Written by npm run generate.
`,
    ...places.map((place) => {
      const { version, license } = packages[place] ?? {};
      return `${rule}\n${nameAt(place)} ${version} (${license})\n${rule}\n\n${textOf(place)}\n`;
    }),
  ].join('\n');

const table = (places: readonly string[], packages: Lock): string => {
  const rows = places.map((place) => {
    const { version, license } = packages[place] ?? {};
    return `| \`${nameAt(place)}\` | ${version} | ${license} |`;
  });
  // the same version may stand in several places
  return ['| package | version | licence |', '|---|---|---|', ...new Set(rows)].join('\n');
};

const page = (
  packages: Lock,
  built: readonly string[],
  runtime: readonly string[],
  peers: readonly string[],
) =>
  `# Licences

Written by \`npm run generate\` from package-lock.json and what the build takes in; \`npm test\` fails where it is out of date, or where a licence is none of those allowed (\`tests/package/licences.test.ts\`). \`npm run sbom\` writes the first two lists as CycloneDX and SPDX into \`reports\`.

duxun itself is under the [MIT licence](../LICENSE).

## Installed with it

The dependencies, and what they need in turn.

${table(runtime, packages)}

## Built in

Some of their code or data is part of the files of the package. [THIRD-PARTY-LICENSES.txt](../THIRD-PARTY-LICENSES.txt), which goes with it, holds the licence of each.

${table(built, packages)}

## Optional

Whoever wants what needs them installs them (\`peerDependencies\`, all optional); nothing of them is part of the package. Version as tested.

${table(peers, packages)}
`;

/** What else is in the package or comes with it, and under which licence. */
export function licences(): readonly Output[] {
  const packages = lock();
  const { dependencies, peerDependencies } = manifestIn(root);
  const built = builtIn().map((name) => `node_modules/${name}`);
  const [runtime, peers] = [dependencies, peerDependencies].map((named) =>
    withAllThatTheyNeed(Object.keys(named), packages),
  ) as [readonly string[], readonly string[]];
  return [
    { path: 'docs/licences.md', text: page(packages, built, runtime, peers) },
    { path: 'THIRD-PARTY-LICENSES.txt', text: thirdParties(built, packages) },
  ];
}
