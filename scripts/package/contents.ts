/** What may be in the tarball, and what must: each fault in a line. */
import { posix } from 'node:path';
import { exportedFiles } from './entry-points.js';
import type { Manifest } from './root.js';

export interface Content {
  readonly path: string;
  readonly text: string;
}

export interface Packed {
  readonly manifest: Manifest;
  readonly files: readonly Content[];
  /** Bytes of the tarball. */
  readonly size: number;
}

/** Bytes of the tarball, and of what it unpacks to. */
export const budgets = { packed: 2_800_000, unpacked: 11_500_000 } as const;

/** Every file is of one of these kinds. */
const allowed: readonly RegExp[] = [
  /^package\.json$/,
  /^(README|README\.zh-CN|CHANGELOG)\.md$/,
  /^LICENSE$/,
  /^THIRD-PARTY-LICENSES\.txt$/,
  /^dist\/(?:[\w-]+\/)?[\w-]+\.(?:js|cjs|d\.ts|d\.cts)$/,
  /^rules\/README\.md$/,
  /^rules\/(?:[\w-]+\/)?[\w-]+\.json$/,
  /^schema\/[\w-]+\.json$/,
];

const required = [
  'package.json',
  'README.md',
  'README.zh-CN.md',
  'CHANGELOG.md',
  'LICENSE',
  'THIRD-PARTY-LICENSES.txt',
];

const bytesOf = (text: string): number => Buffer.byteLength(text);
const isCode = (path: string): boolean => /^dist\/.*\.(?:js|cjs|ts|cts)$/.test(path);
const isTypes = (path: string): boolean => /\.d\.c?ts$/.test(path);

/** What a file of code imports or loads; a declaration names the code of another declaration. */
const namesIn = (text: string): readonly string[] =>
  [
    ...text.matchAll(/\b(?:from|import|require)\s*\(?\s*(['"])([^'"\n]+)\1/g),
    ...text.matchAll(/new URL\(\s*(['"])(\.[^'"\n]+)\1/g),
  ].map(([, , name]) => name as string);

/** Where the entry points, the command and its threads begin. */
function beginnings({ manifest, files }: Packed): readonly string[] {
  const { main, module, types, bin } = manifest;
  const named = [main, module, types, ...Object.values(bin)].map(posix.normalize);
  return [
    ...named,
    ...exportedFiles(
      manifest,
      files.map(({ path }) => path),
    ),
  ];
}

/** Follows what each file names from the beginnings on. */
function reached(packed: Packed): { readonly met: ReadonlySet<string>; readonly missing: readonly string[] } {
  const files = new Map(packed.files.map(({ path, text }) => [path, text]));
  const met = new Set<string>();
  const missing: string[] = [];
  const look = (path: string, from: string): void => {
    if (met.has(path)) return;
    const text = files.get(path);
    if (text === undefined && packed.files.some((file) => file.path.startsWith(`${path}/`))) return;
    if (text === undefined) return void missing.push(`${path} is not in the package; ${from} leads to it`);
    met.add(path);
    if (!isCode(path)) return;
    for (const name of namesIn(text)) {
      if (!name.startsWith('.')) continue;
      const to = posix.join(posix.dirname(path), name);
      look(isTypes(path) ? to.replace(/\.(c?)js$/, '.d.$1ts') : to, path);
    }
  };
  for (const path of beginnings(packed)) look(path, 'package.json');
  return { met, missing };
}

const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

/** What code imports of others stands in package.json, and is not there by luck. */
function undeclared({ manifest, files }: Packed): readonly string[] {
  const declared = new Set(Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }));
  const found = files
    .filter(({ path }) => isCode(path))
    .flatMap(({ path, text }) => namesIn(text).map((name) => [path, name] as const))
    .filter(([, name]) => /^[@a-z]/.test(name) && !/^(?:node:|duxun(?:\/|$))/.test(name))
    .filter(([, name]) => !declared.has(packageOf(name)));
  return [
    ...new Set(found.map(([path, name]) => `${path} imports ${name}, which package.json does not name`)),
  ];
}

/** @param places what no file may hold: folders of the machine, addresses of a registry */
export function contentFaults(packed: Packed, places: readonly string[]): readonly string[] {
  const { files, size } = packed;
  const { met, missing } = reached(packed);
  const unpacked = files.reduce((sum, { text }) => sum + bytesOf(text), 0);
  const paths = new Set(files.map(({ path }) => path));
  return [
    ...files
      .filter(({ path }) => !allowed.some((kind) => kind.test(path)))
      .map(({ path }) => `${path} is of no kind that belongs into the package`),
    ...required.filter((path) => !paths.has(path)).map((path) => `${path} is not in the package`),
    ...missing,
    ...files
      .filter(({ path }) => path.startsWith('dist/') && !met.has(path))
      .map(({ path }) => `${path} is in the package, and nothing leads to it`),
    ...undeclared(packed),
    ...files.flatMap(({ path, text }) =>
      places.filter((place) => text.includes(place)).map((place) => `${path} holds ${place}`),
    ),
    ...files
      .filter(({ path, text }) => isCode(path) && /^\/\/# sourceMappingURL=/m.test(text))
      .map(({ path }) => `${path} names a source map, and none is in the package`),
    ...(size > budgets.packed ? [`the tarball has ${size} bytes, budget ${budgets.packed}`] : []),
    ...(unpacked > budgets.unpacked ? [`unpacked it has ${unpacked} bytes, budget ${budgets.unpacked}`] : []),
  ];
}
