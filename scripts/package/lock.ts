import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.js';

/** What package-lock.json says of one package. */
export interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly deprecated?: string;
  readonly dev?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** By place (`node_modules/zod`); the project itself stands under the empty one. */
export type Lock = Readonly<Record<string, Locked>>;

export const lock = (): Lock =>
  (JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Lock }).packages;

/** What is installed at a place is called so. */
export const nameAt = (place: string): string => place.replace(/^.*node_modules\//, '');

/** Where a package finds another one: in its own node_modules, or further up. */
function placeOf(name: string, from: string, packages: Lock): string {
  for (let at = from; ; at = at.replace(/\/?node_modules\/(?:@[^/]+\/)?[^/]+$/, '')) {
    const place = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (Object.hasOwn(packages, place)) return place;
    if (at === '') throw new Error(`package-lock.json holds no ${name} for ${from || 'the project'}`);
  }
}

/** The places of some packages and of all that they need, by name. */
export function withAllThatTheyNeed(names: readonly string[], packages: Lock): readonly string[] {
  const found = new Set<string>();
  const look = (name: string, from: string): void => {
    const place = placeOf(name, from, packages);
    if (found.has(place)) return;
    found.add(place);
    for (const needed of Object.keys(packages[place]?.dependencies ?? {})) look(needed, place);
  };
  for (const name of names) look(name, '');
  return [...found].sort((a, b) => (nameAt(a) < nameAt(b) ? -1 : 1));
}
