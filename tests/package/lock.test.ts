import { describe, expect, it } from 'vitest';
import { type Lock, lock, nameAt, withAllThatTheyNeed } from '../../scripts/package/lock.js';
import { manifestIn, root } from '../../scripts/package/root.js';

const { '': own, ...others } = lock();
const all = Object.entries(others);
const where = (wrong: (one: Lock[string]) => boolean) =>
  all.filter(([, one]) => wrong(one)).map(([place]) => place);

describe('package-lock.json', () => {
  it('holds no package that its makers have given up', () => {
    expect(all.length).toBeGreaterThan(100);
    expect(where(({ deprecated }) => deprecated !== undefined)).toEqual([]);
  });

  it('holds the hash of each, and no address of a registry', () => {
    expect(where(({ integrity }) => !integrity?.startsWith('sha512-'))).toEqual([]);
    expect(where(({ resolved }) => resolved !== undefined)).toEqual([]);
    expect(JSON.stringify(others)).not.toContain('.tgz');
  });

  it('and package.json name the same exact versions', () => {
    const { dependencies, devDependencies } = manifestIn(root);
    expect(own).toMatchObject({ dependencies, devDependencies });
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect([name, version]).toEqual([name, others[`node_modules/${name}`]?.version]);
  });
});

describe('what packages need', () => {
  const packages: Lock = {
    '': { version: '1.0.0' },
    'node_modules/a': { version: '1.0.0', dependencies: { b: '1', '@c/d': '1' } },
    'node_modules/b': { version: '2.0.0' },
    'node_modules/a/node_modules/b': { version: '1.0.0', dependencies: { a: '1' } },
    'node_modules/@c/d': { version: '1.0.0', dependencies: { b: '2' } },
  };

  it('is found where Node finds it, each once', () => {
    expect(withAllThatTheyNeed(['a'], packages)).toEqual([
      'node_modules/@c/d',
      'node_modules/a',
      'node_modules/a/node_modules/b',
      'node_modules/b',
    ]);
    expect(withAllThatTheyNeed(['b'], packages)).toEqual(['node_modules/b']);
    expect(nameAt('node_modules/a/node_modules/@c/d')).toBe('@c/d');
  });

  it('and is not there, is told', () => {
    expect(() => withAllThatTheyNeed(['e'], packages)).toThrow(
      'package-lock.json holds no e for the project',
    );
  });
});
