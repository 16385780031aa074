import type { MeasureSource } from '../../measure/format.js';
import type { Text } from '../../text.js';

/** What is done to a rule set, as the table in docs/quality.md names it. */
export type MutationKind =
  | 'number-moved'
  | 'date-moved'
  | 'operator-changed'
  | 'condition-dropped'
  | 'all-any-swapped'
  | 'not-removed'
  | 'key-dropped'
  | 'value-flipped'
  | 'code-dropped'
  | 'word-changed'
  | 'reading-swapped'
  | 'default-changed'
  | 'day-dropped'
  | 'day-form-changed'
  | 'sides-swapped'
  | 'role-changed'
  | 'form-dropped';

/** Where in a measure something was changed: the file (`measure` is its head) and the keys down to it. */
export interface Site {
  readonly file: string;
  readonly path: readonly (string | number)[];
}

/** A measure with one thing changed in it. */
export interface Mutant extends Site {
  /** `article-19 norms/19.5/rules/0/conditions/all/2/value number-moved +1`: the same for the same rules. */
  readonly id: string;
  readonly kind: MutationKind;
  /** The measure as changed; everything else in it is the original's own. */
  readonly source: MeasureSource;
}

/** What became of a mutant. */
export type Verdict =
  /** The measure is refused, as `safeDefineMeasure` would. */
  | 'stillborn'
  /** A scenario expects something that it no longer gives. */
  | 'noticed'
  | 'survived';

/** The scenario that noticed a mutant, on which day, and what it found. */
export interface Notice {
  /** The place of the scenario's file. */
  readonly file: string;
  readonly scenario: string;
  readonly asOf: string;
  readonly shortfall: Text;
}

export interface Judged {
  readonly mutant: Mutant;
  readonly verdict: Verdict;
  readonly by?: Notice;
}
