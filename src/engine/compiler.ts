import type { CaseKind } from '../case/kinds.js';
import type { Condition, Day, MeasureHead, Norm, Rule, Vocabulary } from '../measure/format.js';
import type { Ctx, Scope } from './context.js';
import type { Matches } from './match.js';
import type { Slots } from './memo.js';
import type { Need } from './needs.js';
import type { DayValue, Outcome, Tri, Unknown } from './value.js';
import type { Ways } from './ways.js';

/** A compiled condition. `why` is asked only where `test` says unknown. */
export interface Node {
  test(ctx: Ctx): Tri;
  why(ctx: Ctx): Why;
}

/** The ways by which an unknown condition comes true, and false. */
export interface Why {
  readonly confirm: Ways;
  readonly refute: Ways;
}

export type DayFn = (ctx: Ctx) => DayValue;

export type CriterionState = 'yes' | 'no' | 'not-applicable' | 'unknown';
export interface Criterion {
  readonly norm: Norm;
  state(ctx: Ctx): CriterionState;
  /** The states it may come to, each with the ways that bring it there. */
  outcomes(ctx: Ctx): readonly Outcome[];
  /** The same as a value that is not known. Asked only where the state is unknown. */
  open(ctx: Ctx): Unknown;
}

/** The scopes of a rule on a day, in order; those whose existence hangs on something say on what. */
export type ScopeList = readonly { readonly scope: Scope; readonly needs: readonly Need[] | null }[];

/** What a rule being compiled is to the facts in its conditions. */
export interface RuleFrame {
  readonly rule: Rule;
  readonly local: string;
  readonly scopes: (ctx: Ctx) => ScopeList;
  /** The rule's conditions. */
  readonly stands: Node;
  /** Coordinates of `per`, by which events may be told apart. */
  readonly coordinates: readonly string[];
}

/** What compiling needs to know of the measure under one choice of readings. */
export interface Compiler {
  readonly measure: MeasureHead;
  readonly vocabulary: Vocabulary;
  readonly readings: Readonly<Record<string, string>>;
  readonly kind: CaseKind;
  namedCondition(name: string): Node;
  namedDay(name: string): DayFn;
  /** The subject types that an entry of shape `applies` lists. */
  listed(id: string): readonly string[];
  criterion(norm: string): Criterion;
  condition(json: Condition): Node;
  day(json: Day): DayFn;
  frame: RuleFrame | null;
  /** Where an evaluation remembers what it has found of something. */
  slot(name: string): number;
  /** The slots of `slot`. */
  readonly slots: Slots;
  /** Selections of events compiled so far that are the same for every rule and scope, by what they ask for. */
  readonly selects?: Map<string, (ctx: Ctx) => Matches>;
}
