import { describe, expect, it } from 'vitest';
import { budgets, type Content, contentFaults } from '../../scripts/package/contents.js';
import { entryPoints } from '../../scripts/package/entry-points.js';
import type { Manifest } from '../../scripts/package/root.js';

const manifest: Manifest = {
  version: '1.0.0',
  main: './dist/index.cjs',
  module: './dist/index.js',
  types: './dist/index.d.ts',
  bin: { duxun: 'dist/cli.js' },
  exports: {
    '.': {
      import: { types: './dist/index.d.ts', default: './dist/index.js' },
      require: { types: './dist/index.d.cts', default: './dist/index.cjs' },
    },
    './measures/*': { import: { types: './dist/measures/*.d.ts', default: './dist/measures/*.js' } },
    './schema/*.json': './schema/*.json',
    './package.json': './package.json',
  },
  dependencies: { zod: '1.0.0', '@a/b': '1.0.0' },
  devDependencies: { tsup: '1.0.0' },
  peerDependencies: { yaml: '^1.0.0' },
};

const whole: Readonly<Record<string, string>> = {
  'package.json': '{}',
  'README.md': '',
  'README.zh-CN.md': '',
  'CHANGELOG.md': '',
  LICENSE: '',
  'THIRD-PARTY-LICENSES.txt': '',
  'dist/index.js': "import { z } from 'zod';\nimport './chunk-A.js';\nimport('yaml');\n",
  'dist/index.cjs': "const zod = require('zod');\nrequire('@a/b/c');\n",
  'dist/index.d.ts': "export * from './typed-A.js';\n",
  'dist/index.d.cts': "export * from './typed-A.cjs';\n",
  'dist/typed-A.d.ts': '',
  'dist/typed-A.d.cts': '',
  'dist/chunk-A.js': "export {} from './measures/b.js';\n",
  'dist/cli.js':
    "import fs from 'node:fs';\nnew URL('./cli-worker.js', import.meta.url);\nnew URL('../rules', '');\n",
  'dist/cli-worker.js': '',
  'dist/measures/b.js': "import '../chunk-A.js';\n",
  'dist/measures/b.d.ts': '',
  'rules/b/measure.json': '{}',
  'schema/case.json': '{}',
};

const faultsOf = (
  changes: Readonly<Record<string, string | null>>,
  made: Partial<Manifest> = {},
  size = 1,
) => {
  const files = Object.entries({ ...whole, ...changes }).filter(
    (each): each is [string, string] => each[1] !== null,
  );
  const contents: readonly Content[] = files.map(([path, text]) => ({ path, text }));
  return contentFaults({ manifest: { ...manifest, ...made }, files: contents, size }, [
    '/home/me/',
    'registry.example',
  ]);
};

describe('a package', () => {
  it('that holds what it should and nothing else is clean', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it.each(['LICENSE', 'README.zh-CN.md', 'THIRD-PARTY-LICENSES.txt'])('without %s is not', (path) => {
    expect(faultsOf({ [path]: null })).toEqual([`${path} is not in the package`]);
  });

  it.each([
    ['dist/index.d.cts', 'package.json'],
    ['dist/cli.js', 'package.json'],
    ['dist/chunk-A.js', 'dist/index.js'],
    ['dist/typed-A.d.cts', 'dist/index.d.cts'],
    ['dist/cli-worker.js', 'dist/cli.js'],
  ])('from which %s is missing says that %s leads to it', (path, from) => {
    expect(faultsOf({ [path]: null })).toContain(`${path} is not in the package; ${from} leads to it`);
  });

  it('whose pattern stands for nothing is not', () => {
    expect(faultsOf({ 'schema/case.json': null })).toEqual([
      'schema/*.json is not in the package; package.json leads to it',
    ]);
    expect(faultsOf({ 'rules/b/measure.json': null })).toEqual([
      'rules is not in the package; dist/cli.js leads to it',
    ]);
  });

  it.each([
    ['dist/index.js.map', 'is of no kind that belongs into the package'],
    ['src/index.ts', 'is of no kind that belongs into the package'],
    ['.npmrc', 'is of no kind that belongs into the package'],
    ['rules/b/notes.txt', 'is of no kind that belongs into the package'],
    ['dist/chunk-B.js', 'is in the package, and nothing leads to it'],
    ['dist/typed-B.d.ts', 'is in the package, and nothing leads to it'],
  ])('with %s beside: it %s', (path, why) => {
    expect(faultsOf({ [path]: '' })).toContain(`${path} ${why}`);
  });

  it('that imports what it does not name works by luck', () => {
    expect(faultsOf({ 'dist/chunk-A.js': "import './measures/b.js';\nimport a from 'tsup';\n" })).toEqual([
      'dist/chunk-A.js imports tsup, which package.json does not name',
    ]);
    expect(faultsOf({ 'dist/typed-A.d.ts': "import { A } from '@a/c';\n" })).toEqual([
      'dist/typed-A.d.ts imports @a/c, which package.json does not name',
    ]);
  });

  it('that tells of the machine, of a registry or of a map is not clean', () => {
    expect(
      faultsOf({ 'README.md': 'in /home/me/duxun', 'dist/cli-worker.js': '// registry.example/zod' }),
    ).toEqual(['README.md holds /home/me/', 'dist/cli-worker.js holds registry.example']);
    expect(faultsOf({ 'dist/cli-worker.js': '//# sourceMappingURL=cli-worker.js.map\n' })).toEqual([
      'dist/cli-worker.js names a source map, and none is in the package',
    ]);
  });

  it('over its budget is not', () => {
    expect(faultsOf({}, {}, budgets.packed)).toEqual([]);
    expect(faultsOf({}, {}, budgets.packed + 1)).toEqual([
      `the tarball has ${budgets.packed + 1} bytes, budget ${budgets.packed}`,
    ]);
    expect(faultsOf({ 'CHANGELOG.md': '督'.repeat(budgets.unpacked / 3) })).toHaveLength(1);
  });
});

describe('entry points', () => {
  const paths = Object.keys(whole);

  it('are those of exports, patterns by what is there', () => {
    expect(entryPoints(manifest, paths)).toEqual([
      '.',
      './measures/b',
      './schema/case.json',
      './package.json',
    ]);
  });

  it('of a pattern for which nothing stands are a fault', () => {
    expect(() => entryPoints(manifest, [])).toThrow('exports["./measures/*"] leads to no file');
  });
});
