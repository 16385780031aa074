import { NO, type Scalar, type Tri, UNKNOWN, YES } from '../../engine/value.js';
import { cellsOf } from './cells.js';
import { type Atom, atomsOf, type Formula, type Variable } from './formula.js';

/** What each variable is taken to be; what is left out makes no difference. */
export type Model = ReadonlyMap<string, { readonly variable: Variable; readonly value: Scalar }>;

/** Nodes of formulas looked at before a question is given up. */
const budget = 60_000;

class GivenUp extends Error {}

/** Searches for values under which a formula holds: one variable after another, by those values that matter. */
class Search {
  readonly #cells = new Map<string, readonly Scalar[]>();
  readonly #taken = new Map<string, { readonly variable: Variable; readonly value: Scalar }>();
  #left = budget;
  /** The first variable on which the formula still hangs. */
  #open: Atom | null = null;

  constructor(readonly formula: Formula) {
    const constants = new Map<string, { readonly variable: Variable; readonly list: Scalar[] }>();
    for (const { variable, constants: more } of atomsOf(formula)) {
      const known = constants.get(variable.key) ?? { variable, list: [] };
      known.list.push(...more);
      constants.set(variable.key, known);
    }
    for (const [key, { variable, list }] of constants) this.#cells.set(key, cellsOf(variable.domain, list));
  }

  *models(): Generator<Model> {
    this.#open = null;
    const truth = this.#test(this.formula);
    if (truth === NO) return;
    if (truth === YES) {
      yield new Map(this.#taken);
      return;
    }
    const { variable } = this.#open as unknown as Atom;
    for (const value of this.#cells.get(variable.key) ?? []) {
      this.#taken.set(variable.key, { variable, value });
      yield* this.models();
    }
    this.#taken.delete(variable.key);
  }

  #test(formula: Formula): Tri {
    this.#left -= 1;
    if (this.#left < 0) throw new GivenUp();
    switch (formula.is) {
      case 'constant':
        return formula.value ? YES : NO;
      case 'atom': {
        const taken = this.#taken.get(formula.variable.key);
        if (taken !== undefined) return formula.accepts(taken.value) ? YES : NO;
        this.#open ??= formula;
        return UNKNOWN;
      }
      case 'not': {
        const truth = this.#test(formula.of);
        return truth === UNKNOWN ? UNKNOWN : truth === YES ? NO : YES;
      }
      default:
        return this.#group(formula.of, formula.is === 'all' ? NO : YES);
    }
  }

  /** `all` and `any`: one part of the deciding kind decides. */
  #group(of: readonly Formula[], deciding: typeof NO | typeof YES): Tri {
    let truth: Tri = deciding === NO ? YES : NO;
    for (const one of of) {
      const found = this.#test(one);
      if (found === deciding) return deciding;
      if (found === UNKNOWN) truth = UNKNOWN;
    }
    return truth;
  }
}

/** Values under which a formula holds, as many as are asked for; the search may end before it has found all. */
export function* modelsOf(formula: Formula): Generator<Model> {
  try {
    yield* new Search(formula).models();
  } catch (error) {
    if (!(error instanceof GivenUp)) throw error;
  }
}

/** Can a formula never hold? False too where the search was given up. */
export function isImpossible(formula: Formula): boolean {
  try {
    return new Search(formula).models().next().done === true;
  } catch (error) {
    if (error instanceof GivenUp) return false;
    throw error;
  }
}
