import type { MeasureHead, MeasureSource, Norm } from '../../measure/format.js';
import { dropped, type Path } from './edit.js';
import type { MutationKind } from './types.js';

export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isSelector = (value: unknown): value is Json & { readonly byReading: string } =>
  isJson(value) && typeof value.byReading === 'string';

/** A value in the logic of a measure, and what it stands in. */
export interface Place {
  readonly value: unknown;
  readonly path: Path;
  /** The key that it stands under, a selector of readings looked through. */
  readonly slot: string;
  /** The object that has the key. */
  readonly owner: Json;
  /** The key that the owner stands under. */
  readonly ownerSlot: string;
  /** The list that it is an item of. */
  readonly list?: readonly unknown[];
  readonly measure: MeasureHead;
  readonly norm?: Norm;
}

/** One change at a place: where, to what, and how it is told from others there. */
export interface Change {
  readonly kind: MutationKind;
  readonly path: Path;
  readonly to: unknown;
  readonly how: string;
}

export type Mutator = (place: Place) => readonly Change[];

export const drop = (kind: MutationKind, path: Path, how = ''): Change => ({ kind, path, to: dropped, how });

/** Every value in a piece of logic, from the outside in. */
export function* placesIn(
  value: unknown,
  path: Path,
  about: Pick<Place, 'measure' | 'norm'>,
  slot = String(path.at(-1)),
  owner: Json = {},
  ownerSlot = '',
  list?: readonly unknown[],
): Generator<Place> {
  yield { value, path, slot, owner, ownerSlot, ...about, ...(list ? { list } : {}) };
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries())
      yield* placesIn(item, [...path, i], about, slot, owner, ownerSlot, value);
  } else if (isSelector(value)) {
    const { byReading: _id, ...options } = value;
    for (const [option, one] of Object.entries(options))
      if (one !== null) yield* placesIn(one, [...path, option], about, slot, owner, ownerSlot);
  } else if (isJson(value)) {
    for (const [key, one] of Object.entries(value))
      yield* placesIn(one, [...path, key], about, key, value, slot);
  }
}

/** The pieces of a file that decide answers: conditions, days, what rules require, entries. */
export function* logicOf(source: MeasureSource, file: string): Generator<Place> {
  const { measure } = source;
  const from = file === 'measure' ? measure : source.parts[file];
  if (from === undefined) return;
  const about = { measure };
  for (const key of ['applies', 'under', 'conditions', 'days'] as const)
    for (const [name, json] of Object.entries((from as unknown as Json)[key] ?? {}))
      yield* placesIn(json, [key, name], about);
  const norms = 'norms' in from ? from.norms : [];
  for (const [i, norm] of norms.entries()) {
    const own = { measure, norm };
    for (const [j, rule] of (norm.rules ?? []).entries()) {
      const path = ['norms', i, 'rules', j] as const;
      yield* placesIn(rule.conditions, [...path, 'conditions'], own);
      yield* placesIn(rule.event.params, [...path, 'event', 'params'], own);
    }
    if (norm.entry && !norm.rules) yield* placesIn(norm.entry, ['norms', i, 'entry'], own);
  }
}
