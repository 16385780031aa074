import type { Most } from './check.js';

/** An input at which something that must not be happened. */
export interface Found {
  readonly index: number;
  readonly what: 'case' | 'measure' | 'making';
  readonly error: string;
  /** Shrunk. */
  readonly input: unknown;
}

export interface Tally {
  inputs: number;
  parsed: number;
  evaluated: number;
  overTime: number;
  measures: number;
  linted: number;
  /** How many inputs were refused with a code; options and measures told apart by a word before it. */
  readonly codes: Record<string, number>;
  /** Of each way of making an input: how many, and how many parsed. */
  readonly ways: Record<string, readonly [number, number]>;
  readonly most: Most;
  readonly found: Found[];
}

export const noTally = (): Tally => ({
  ...{ inputs: 0, parsed: 0, evaluated: 0, overTime: 0, measures: 0, linted: 0 },
  ...{ codes: {}, ways: {}, most: {}, found: [] },
});
