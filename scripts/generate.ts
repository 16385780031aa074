/**
 * Writes every file that is made from other files, or (`--check`) says which of them is out of date.
 *
 * A generator is a function from nothing to `{ path, text }[]`, listed in `generators.ts`; it reads what it
 * needs and writes nothing itself.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generators } from './generators.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');

const read = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};

const outputs = generators.flatMap((generator) => generator());
const stale = outputs.filter(({ path, text }) => read(join(root, path)) !== text);

if (!check) {
  for (const { path, text } of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

for (const { path } of stale) console.log(`${check ? 'out of date' : 'written'}: ${path}`);
console.log(`generated files: ${outputs.length}, ${check ? 'out of date' : 'written'}: ${stale.length}`);
if (check && stale.length > 0) {
  console.error('Run: npm run generate');
  process.exitCode = 1;
}
