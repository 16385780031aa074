import { type Fault, type FaultCode, pointer, show } from './errors.js';
import { didYouMean, oneOf } from './suggest.js';
import type { Text } from './text.js';

export type Path = readonly PropertyKey[];

/** Where an input stands: the id of a case or a file of a measure, and the article or section it is about. */
export interface Site {
  readonly place: string;
  readonly article?: Text | undefined;
}

const correct: Text = { zh: '请改正。', en: 'Correct it.' };
const supply: Text = { zh: '请补上。', en: 'Add it.' };

/** Gathers faults; the same fault at the same place is reported once. */
export class Faults {
  readonly list: Fault[] = [];
  /** How many names may still be compared with misspelt ones: it takes long, and of many faults the first tell enough. */
  #left = 50_000;
  readonly #seen = new Set<string>();

  add(code: FaultCode, site: Site, path: Path, found: unknown, expected: Text, wayOut?: Text): void {
    const { place, article } = site;
    const at = pointer(path);
    const key = `${code} ${place}#${at}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#seen.add(`${place}#${at}`);
    this.list.push({
      code,
      place,
      pointer: at,
      ...(article === undefined ? {} : { article }),
      found: show(found),
      expected,
      wayOut: wayOut ?? (found === undefined ? supply : correct),
    });
  }

  /** Is something reported at this very place? */
  at(site: Site, path: Path): boolean {
    return this.list.length > 0 && this.#seen.has(`${site.place}#${pointer(path)}`);
  }

  /** A name that is none of the known ones. True where it is known. */
  name(code: FaultCode, site: Site, path: Path, name: unknown, known: readonly string[]): name is string {
    if (typeof name === 'string' && known.includes(name)) return true;
    this.add(code, site, path, name, ...this.meant(name, known));
    return false;
  }

  /** Keys of an object that are none of the known ones. True where there is none. */
  keys(code: FaultCode, site: Site, path: Path, json: object, known: readonly string[]): boolean {
    const strange = Object.keys(json).filter((key) => !known.includes(key));
    for (const key of strange) this.add(code, site, [...path, key], key, ...this.meant(key, known, 'key'));
    return strange.length === 0;
  }

  /** What is expected in place of a name that is not known, and the way out. */
  meant(
    name: unknown,
    known: Iterable<string>,
    what?: 'name' | 'key',
  ): readonly [expected: Text, wayOut: Text] {
    const names = Array.isArray(known) ? (known as readonly string[]) : [...known];
    this.#left -= names.length;
    const sought = this.#left > 0;
    return [oneOf(names, sought ? name : undefined), didYouMean(name, names, what, sought)];
  }
}

/** A value, or each of a list of them, with its place; what a list leaves out is undefined. */
export const eachOf = (value: unknown, path: Path): readonly (readonly [value: unknown, path: Path])[] =>
  Array.isArray(value) ? Array.from(value, (one: unknown, i) => [one, [...path, i]]) : [[value, path]];

/** An object with keys: neither null nor a list. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
