import { type Faults, isObject, type Path, type Site } from '../faults.js';
import { normsOf } from './expand.js';
import type { MeasureSource } from './format.js';
import { type Limits, tooMuch } from './limits.js';

/** What a piece of JSON comes to when the names in it are followed. */
interface Extent {
  readonly steps: number;
  readonly names: number;
}

/** What is referred to by name, and where it stands. */
interface Named {
  readonly json: unknown;
  readonly site: Site;
  readonly path: Path;
}

const nothing: Extent = { steps: 0, names: 0 };

/** Names in a piece of JSON: of conditions, of days, and of entries whose state is asked for. */
function* namesIn(json: unknown): Generator<string> {
  if (Array.isArray(json)) for (const one of json) yield* namesIn(one);
  else if (isObject(json)) {
    if (typeof json.condition === 'string') yield `condition ${json.condition}`;
    if (typeof json.day === 'string') yield `day ${json.day}`;
    if (json.fact === 'criterion' && isObject(json.params) && typeof json.params.norm === 'string')
      yield `norm ${json.params.norm}`;
    for (const one of Object.values(json)) yield* namesIn(one);
  }
}

const sizeOf = (json: unknown): number => {
  if (typeof json !== 'object' || json === null) return 1;
  let size = 1;
  for (const one of Object.values(json)) size += sizeOf(one);
  return size;
};

/**
 * Is every rule within the limit of steps? Names that stand for others twice over make a few lines come to more than
 * any machine can do.
 */
export function checkSteps(
  faults: Faults,
  source: MeasureSource,
  siteOf: (file: string | null) => Site,
  limits: Limits,
): boolean {
  const named = new Map<string, Named>();
  const put = (key: string, one: Named) => {
    if (!named.has(key)) named.set(key, one);
  };
  for (const [file, from] of [[null, source.measure] as const, ...Object.entries(source.parts)]) {
    const site = siteOf(file);
    for (const key of ['conditions', 'days'] as const)
      for (const [name, json] of Object.entries(from[key] ?? {}))
        put(`${key.slice(0, -1)} ${name}`, { json, site, path: [key, name] });
  }
  const norms = normsOf(source).map(({ norm, part, file }) => {
    const at = { site: siteOf(file), path: ['norms', part.norms.indexOf(norm)] };
    put(`norm ${norm.id}`, { ...at, json: norm.entry });
    return { ...at, json: [norm.entry, norm.rules, norm.case === null ? null : part.under] };
  });

  const known = new Map<string, Extent>();
  /** Deeper than this is beyond the limit, and a circle is found by other checks. */
  const extentOf = ({ json }: Named, trail: readonly string[]): Extent => {
    let steps = sizeOf(json);
    let names = 0;
    for (const key of namesIn(json)) {
      const inner = follow(key, trail);
      steps += inner.steps;
      names = Math.max(names, inner.names + 1);
      if (steps > limits.steps || names > limits.names) break;
    }
    return { steps, names };
  };
  function follow(key: string, trail: readonly string[]): Extent {
    const found = named.get(key);
    if (found === undefined || trail.includes(key)) return nothing;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    if (trail.length > limits.names) return { steps: 0, names: 1 };
    const extent = extentOf(found, [...trail, key]);
    known.set(key, extent);
    return extent;
  }

  let within = true;
  for (const one of [...named.values(), ...norms]) {
    const { steps, names } = extentOf(one, []);
    if (steps > limits.steps)
      within = tooMuch(faults, 'LIMIT_STEPS', one.site, one.path, steps, limits.steps);
    else if (names > limits.names)
      within = tooMuch(faults, 'LIMIT_DEPTH', one.site, one.path, names, limits.names);
  }
  return within;
}
