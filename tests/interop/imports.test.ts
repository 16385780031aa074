import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const src = fileURLToPath(new URL('../../src/', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
const importsOf = (path: string): string[] =>
  [...readFileSync(join(src, path), 'utf8').matchAll(/\bfrom '([^']+)'|\bimport\('([^']+)'\)/g)].map(
    ([, from, lazy]) => from ?? lazy ?? '',
  );

it('only src/interop imports json-rules-engine', () => {
  const importers = files.filter((path) => importsOf(path).includes('json-rules-engine'));
  expect(importers.length).toBeGreaterThan(0);
  expect(importers.filter((path) => dirname(path) !== 'interop')).toEqual([]);
});

it('neither the main entry nor the command line leads there', () => {
  const reached = new Set<string>();
  const follow = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const from of importsOf(path))
      if (from.startsWith('.') && from.endsWith('.js'))
        follow(relative(src, resolve(src, dirname(path), from.replace(/\.js$/, '.ts'))));
  };
  for (const entry of ['index.ts', 'cli.ts']) follow(entry);
  expect(reached.size).toBeGreaterThan(100);
  expect([...reached].filter((path) => dirname(path) === 'interop')).toEqual([]);
});
