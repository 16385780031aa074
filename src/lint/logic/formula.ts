/** Conditions as formulas over variables with finitely many values that matter. */
import type { Scalar } from '../../engine/value.js';

/** What a variable can be. `sign`: how two values compare. Whatever may be none has `none`. */
export interface Domain {
  readonly type: 'boolean' | 'number' | 'text' | 'any' | 'sign';
  readonly oneOf?: readonly string[] | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly whole?: boolean;
  readonly none?: boolean;
}

/** Something that a case settles: a declared fact, the number of certain events, a reading, … */
export interface Variable {
  readonly key: string;
  readonly domain: Domain;
  /** What the case would have to say, for a case that shows the finding. */
  readonly source?: Source;
}

/** Where a value of a variable goes in a case. */
export type Source =
  | { readonly in: 'fact' | 'reading' | 'answer'; readonly name: string }
  | { readonly in: 'subject' }
  | { readonly in: 'events'; readonly select: Readonly<Record<string, unknown>> }
  | { readonly in: 'elapsed'; readonly select: Readonly<Record<string, unknown>> }
  | { readonly in: 'discharged' };

export interface Atom {
  readonly is: 'atom';
  readonly variable: Variable;
  /** The values with which the variable is compared. */
  readonly constants: readonly Scalar[];
  readonly accepts: (value: Scalar) => boolean;
}

export type Formula =
  | { readonly is: 'constant'; readonly value: boolean }
  | Atom
  | { readonly is: 'all' | 'any'; readonly of: readonly Formula[] }
  | { readonly is: 'not'; readonly of: Formula };

export const yes: Formula = { is: 'constant', value: true };
export const no: Formula = { is: 'constant', value: false };

export const all = (...of: readonly Formula[]): Formula => {
  const open = of.filter((one) => !(one.is === 'constant' && one.value));
  const [only] = open;
  if (open.some((one) => one.is === 'constant')) return no;
  return only === undefined ? yes : open.length === 1 ? only : { is: 'all', of: open };
};

export const any = (...of: readonly Formula[]): Formula => {
  const open = of.filter((one) => !(one.is === 'constant' && !one.value));
  const [only] = open;
  if (open.some((one) => one.is === 'constant')) return yes;
  return only === undefined ? no : open.length === 1 ? only : { is: 'any', of: open };
};

export const not = (of: Formula): Formula =>
  of.is === 'constant' ? { is: 'constant', value: !of.value } : of.is === 'not' ? of.of : { is: 'not', of };

/** The first where it holds implies the second. */
export const implies = (a: Formula, b: Formula): Formula => any(not(a), b);

/** A boolean variable that is true. */
export const flag = (variable: Variable): Atom => ({
  is: 'atom',
  variable,
  constants: [true],
  accepts: (value) => value === true,
});

/** Every atom of a formula, each node looked at once. */
export function atomsOf(formula: Formula, seen = new Set<Formula>()): Atom[] {
  if (seen.has(formula)) return [];
  seen.add(formula);
  if (formula.is === 'atom') return [formula];
  if (formula.is === 'constant') return [];
  return formula.is === 'not' ? atomsOf(formula.of, seen) : formula.of.flatMap((one) => atomsOf(one, seen));
}
