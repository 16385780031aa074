import type { Interpretation, MeasureSource } from '../measure/format.js';

const isSelector = (value: object): value is { byReading: string } & Record<string, unknown> =>
  typeof (value as { byReading?: unknown }).byReading === 'string';

const kept = ['actor', 'min', 'max'];

const plain = new WeakMap<object, boolean>();

/** Is there no `byReading` anywhere in it? Rules are JSON that stays as it is, so that this is found out once. */
function isPlain(json: object): boolean {
  const known = plain.get(json);
  if (known !== undefined) return known;
  const found =
    !isSelector(json) &&
    Object.values(json).every((item) => typeof item !== 'object' || item === null || isPlain(item));
  plain.set(json, found);
  return found;
}

/**
 * Puts in place of every `byReading` the value of the option in force. An option of `null` leaves its key out. What
 * holds none is handed back itself. `consulted` collects the readings met on the way.
 */
export function resolveReadings<T>(
  value: T,
  readings: Readonly<Record<string, string>>,
  consulted?: Set<string>,
): T {
  if (typeof value !== 'object' || value === null || isPlain(value)) return value;
  if (Array.isArray(value)) return value.map((item) => resolveReadings(item, readings, consulted)) as T;
  if (isSelector(value)) {
    consulted?.add(value.byReading);
    return resolveReadings(value[readings[value.byReading] as string] ?? null, readings, consulted) as T;
  }
  const entries: [string, unknown][] = [];
  for (const [key, item] of Object.entries(value)) {
    const selected = typeof item === 'object' && item !== null && !Array.isArray(item) && isSelector(item);
    const resolved = resolveReadings(item, readings, consulted);
    // an actor of null is nobody, a bound of null none; anywhere else null leaves the key out
    if (!(selected && resolved === null && !kept.includes(key))) entries.push([key, resolved]);
  }
  return Object.fromEntries(entries) as T;
}

/** The option in force of every interpretation: the caller's choice, else the default. */
export function readingsInForce(
  interpretations: readonly Interpretation[],
  chosen: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return Object.fromEntries(interpretations.map(({ id, default: option }) => [id, chosen[id] ?? option]));
}

const standing = new WeakMap<object, ReadonlySet<string>>();

/** The readings by which anything in it is selected, whichever options are in force. */
function selecting(json: object): ReadonlySet<string> {
  const known = standing.get(json);
  if (known) return known;
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || isPlain(value)) return;
    if (isSelector(value)) found.add(value.byReading);
    for (const one of Object.values(value)) look(one);
  };
  look(json);
  standing.set(json, found);
  return found;
}

const latest = new WeakMap<object, { readonly key: string; readonly settled: object }>();

/** A part as it was settled last, where the readings that stand in it are the same: most choices differ in few. */
function settledPart<T extends object>(part: T, readings: Readonly<Record<string, string>>): T {
  const key = JSON.stringify([...selecting(part)].map((id) => readings[id]));
  const known = latest.get(part);
  if (known?.key === key) return known.settled as T;
  const settled = resolveReadings(part, readings);
  latest.set(part, { key, settled });
  return settled;
}

/** A measure settled already, under other options of one reading. */
export interface SettledOtherwise {
  readonly source: MeasureSource;
  readonly reading: string;
}

/**
 * A measure with its selectors settled; conditions, days and rules are plain then. Parts in which the reading does not
 * stand are taken from `like`.
 */
export function settle(
  source: MeasureSource,
  readings: Readonly<Record<string, string>>,
  like?: SettledOtherwise,
): MeasureSource {
  const { interpretations, remarks, roles, ...rest } = source.measure;
  const parts = Object.entries(source.parts).map(([file, part]) => {
    const known = like && !selecting(part).has(like.reading) ? like.source.parts[file] : undefined;
    return [file, known ?? settledPart(part, readings)];
  });
  return {
    measure: {
      ...resolveReadings(rest, readings),
      effectiveFrom: resolveReadings(source.measure.effectiveFrom, readings),
      interpretations,
      remarks,
      roles,
    },
    parts: Object.fromEntries(parts),
  };
}
