import { type Schema, say } from './say.js';

/** What is said of each key, by its path (`*` for any item or name), or what stands in its place. */
export type Overlay = Readonly<Record<string, readonly [zh: string, en: string] | Schema>>;

const isWords = (entry: Overlay[string]): entry is readonly [zh: string, en: string] => Array.isArray(entry);
const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Lays words and definitions over what zod says.
 *
 * @throws Error where a key has nothing said of it, or something is said of a key that there is not
 */
export function overlay(schema: Schema, words: Overlay, name: string): Schema {
  const used = new Set<string>();
  const missing: string[] = [];

  const walk = (json: Schema, path: string): Schema => {
    const below = (key: string) => (path === '' ? key : `${path}/${key}`);
    const result: Record<string, unknown> = { ...json };
    if (isSchema(json.properties))
      result.properties = Object.fromEntries(
        Object.entries(json.properties).map(([key, value]) => [key, property(value as Schema, below(key))]),
      );
    for (const key of ['items', 'additionalProperties'])
      if (isSchema(json[key])) result[key] = any(json[key] as Schema, below('*'));
    if (Array.isArray(json.anyOf)) result.anyOf = json.anyOf.map((one: Schema) => walk(one, path));
    return result;
  };

  /** A key must have something said of it, at its own path or as any of its object. */
  const property = (json: Schema, path: string): Schema => {
    const wild = path.replace(/[^/]+$/, '*');
    const at = words[path] === undefined && words[wild] !== undefined ? wild : path;
    const entry = words[at];
    used.add(at);
    if (entry === undefined) missing.push(path);
    if (entry === undefined) return json;
    if (!isWords(entry))
      return { ...(typeof json.title === 'string' ? { title: json.title } : {}), ...entry };
    return { ...walk(json, at), ...say(entry[0], entry[1]) };
  };

  /** An item, or the value of any name: something may be said of it. */
  const any = (json: Schema, path: string): Schema => {
    const entry = words[path];
    if (entry === undefined) return walk(json, path);
    used.add(path);
    return isWords(entry) ? { ...walk(json, path), ...say(entry[0], entry[1]) } : entry;
  };

  const result = walk(schema, '');
  const unused = Object.keys(words).filter((path) => !used.has(path));
  if (missing.length + unused.length > 0)
    throw new Error(
      `${name}: nothing is said of ${missing.join(', ')}; nothing is called ${unused.join(', ')}`,
    );
  return result;
}
