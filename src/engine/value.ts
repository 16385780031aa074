import type { Need } from './needs.js';
import type { Ways } from './ways.js';

/** Three-valued truth (Kleene): no, yes, not known. */
export const NO = 0;
export const YES = 1;
export const UNKNOWN = 2;
export type Tri = typeof NO | typeof YES | typeof UNKNOWN;

export type Scalar = string | number | boolean | null;

/** What is not known, and which inputs of the case would settle it. */
export class Unknown {
  constructor(
    readonly needs: readonly Need[],
    /** Where only a few values are possible: each with the ways that bring it about. */
    readonly outcomes?: readonly Outcome[],
  ) {}
}

export interface Outcome {
  readonly value: Scalar;
  readonly ways: Ways;
  /** Ways that rule the value out and leave open which of the others it is. */
  readonly unless?: Ways | undefined;
}

/** A number known to lie between two bounds, both included. */
export class Range {
  constructor(
    readonly lo: number,
    readonly hi: number,
    readonly needs: readonly Need[],
    /** For a number of things: the ways by which there are so many at the least, or at the most. */
    readonly reach?: {
      readonly atLeast: (n: number) => Ways;
      readonly atMost: (n: number) => Ways;
    },
  ) {}
}

/** A deadline while time stands still: on no day that is known, and later than today as long as it does. */
export class Standing extends Range {}

/** The value of a fact. `null`: known to be none. */
export type Value = Scalar | readonly string[] | Range | Unknown;

/** A day worked out from the log: a day number, none (`null`), an interval, or not known. */
export type DayValue = number | null | Range | Unknown;

export const range = (lo: number, hi: number, needs: readonly Need[]): number | Range =>
  lo === hi ? lo : new Range(lo, hi, needs);

export function not(a: Tri): Tri {
  return a === UNKNOWN ? UNKNOWN : a === YES ? NO : YES;
}

export function and(a: Tri, b: Tri): Tri {
  return a === NO || b === NO ? NO : a === UNKNOWN || b === UNKNOWN ? UNKNOWN : YES;
}

export const tri = (value: boolean): Tri => (value ? YES : NO);
export const triName = (value: Tri): 'yes' | 'no' | 'unknown' =>
  value === YES ? 'yes' : value === NO ? 'no' : 'unknown';

export const needsOf = (value: Value | DayValue): readonly Need[] =>
  value instanceof Unknown || value instanceof Range ? value.needs : [];
