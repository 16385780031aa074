import fc from 'fast-check';
import { type CallOptions, measures } from '../../src/index.js';
import { rawCases } from '../support/cases.js';

export type Json = Record<string, unknown>;

/** A case as it is written, which in most cases is valid, and how it is judged. */
export interface Base {
  readonly given: Json;
  readonly asOf: string;
  readonly options: CallOptions;
}

/** So many inputs are made of one pool, which its seed and its number determine. */
export const inputsOfPool = 10_000;
const casesInPool = 400;

const any: fc.Arbitrary<Base> = fc.oneof(
  ...rawCases.flatMap(({ madeUp, changed }) => (changed === null ? [madeUp] : [madeUp, changed])),
);

let last: { readonly key: string; readonly bases: readonly Base[] } | undefined;

/** The cases that an input is made of: of every kind of every measure, as the properties draw them. */
export function poolFor(seed: number, index: number): readonly Base[] {
  const number = Math.floor(index / inputsOfPool);
  const key = `${seed} ${number}`;
  if (last?.key !== key) last = { key, bases: fc.sample(any, { seed: seed + number, numRuns: casesInPool }) };
  return last.bases;
}

export const measureIds: readonly string[] = measures().map(({ id }) => id);
