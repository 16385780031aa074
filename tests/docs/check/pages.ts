/** The Markdown pages that people read, and how they are found. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Page, readPage } from './page.js';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Folders of which every page is looked at, and the root of the project. */
const folders = ['docs', 'rules', 'examples', 'tests', 'fixtures', 'bench', '.github'];

/** Names of what git leaves alone: nobody else has what stands there. */
const ignored = readFileSync(join(root, '.gitignore'), 'utf8')
  .split('\n')
  .filter((line) => line.endsWith('/'))
  .map((line) => line.slice(0, -1));

/** Whether a path from the project's root leads to something that is part of the project. */
export const isIgnored = (path: string): boolean =>
  ignored.some((name) =>
    name.includes('/')
      ? `${path}/`.startsWith(`${name.replace(/^\//, '')}/`)
      : path.split('/').includes(name),
  );

function pathsIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (isIgnored(path)) return [];
    if (entry.isDirectory()) return folder === '' ? [] : pathsIn(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

/** Written out of the rules, without any code; tests/rulebook looks at every link and anchor of theirs. */
const written = /^docs\/rulebook\/(?!README)/;

/** The paths of all pages from the project's root, in order. */
export const pagePaths = (): string[] =>
  ['', ...folders.filter((folder) => existsSync(join(root, folder)))]
    .flatMap(pathsIn)
    .filter((path) => !written.test(path))
    .sort();

const read = new Map<string, Page>();

/** A page of the project; each is taken apart once. */
export function pageAt(path: string): Page {
  const page = read.get(path) ?? readPage(path, readFileSync(join(root, path), 'utf8'));
  read.set(path, page);
  return page;
}
