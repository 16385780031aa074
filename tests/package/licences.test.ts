import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtIn } from '../../scripts/package/built-in.js';
import { lock, nameAt, withAllThatTheyNeed } from '../../scripts/package/lock.js';
import { manifestIn, root } from '../../scripts/package/root.js';

const packages = lock();
const { dependencies, peerDependencies } = manifestIn(root);

/** Whoever keeps the text of the licence may do as he likes with what is under one of these. */
const permissive = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'];
/** Asks that changes of its own files be shown: fine for what its user installs himself. */
const optionalToo = [...permissive, 'MPL-2.0'];

const licencesOf = (names: readonly string[], allowed: readonly string[]) =>
  withAllThatTheyNeed(names, packages)
    .filter((place) => !allowed.includes(packages[place]?.license ?? 'none'))
    .map((place) => `${nameAt(place)}: ${packages[place]?.license}`);

describe('licences', () => {
  const built = builtIn();

  it('of what is installed with the package allow everything', () => {
    expect(licencesOf(Object.keys(dependencies), permissive)).toEqual([]);
  });

  it('of what is built in do too, and their texts go with it', () => {
    expect(built).toEqual(expect.arrayContaining(['@noble/hashes', 'chinese-days', 'date-fns', 'zod']));
    expect(licencesOf(built, permissive)).toEqual([]);
    const text = readFileSync(join(root, 'THIRD-PARTY-LICENSES.txt'), 'utf8');
    for (const name of built) {
      const place = `node_modules/${name}`;
      const { version, license } = packages[place] ?? {};
      expect(text).toContain(`\n${name} ${version} (${license})\n`);
    }
    expect(text.match(/Permission is hereby granted, free of charge/g)).toHaveLength(built.length);
  });

  it('of what is optional do not bind who does without it', () => {
    expect(licencesOf(Object.keys(peerDependencies), optionalToo)).toEqual([]);
  });
});
