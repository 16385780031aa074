import type { CriterionResult, Duxun, Evaluation, Fault, Lang, Text } from 'duxun';

/** Takes back what was asked of a clock. */
export type Cancel = () => void;

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls once after so many milliseconds, at most 2^31 - 1, on a clock that nobody sets. */
  after(ms: number, then: () => void): Cancel;
  /** Calls once as soon as everybody else had a turn. */
  soon(then: () => void): Cancel;
}

/** What the service needs of the library: the bundled one, or one with measures of your own. */
export type Library = Pick<
  Duxun,
  'parseCase' | 'record' | 'evaluate' | 'audit' | 'explain' | 'measures' | 'getMeasure'
>;

export interface StoredCase {
  readonly id: string;
  readonly version: number;
  readonly measure: string;
  readonly kind: string;
  /** JSON. */
  readonly body: string;
}

/** The answer that holds from `day` up to, not including, `wake`. */
export interface StoredAnswer {
  readonly id: string;
  readonly measure: string;
  readonly day: string;
  /** The first day on which it has to be asked again; null: never. */
  readonly wake: string | null;
  /** By whose rules; see `Rules`. */
  readonly rules: string;
  /** An evaluation as JSON; null where the case is no case by these rules. */
  readonly body: string | null;
  /** Why not, as JSON. */
  readonly faults: string | null;
}

/** Why an answer was asked again: its day has come, the case was written, the rules are others, the clock was set. */
export type Cause = 'day' | 'case' | 'rules' | 'clock';

export interface ActionNote {
  readonly id: string;
  readonly type: string;
  readonly norm: string;
  readonly modality: string;
  readonly actor: string | null;
  readonly due: string | null;
  readonly status: 'open' | 'overdue';
  readonly label: Text;
  readonly basis: Text;
}

/** What differs between two answers to the same case. Only what there is, is said. */
export interface Differs {
  readonly applies?: { readonly from: Evaluation['applies'] | null; readonly to: Evaluation['applies'] };
  readonly began?: readonly ActionNote[];
  /** Ids of actions. */
  readonly ended?: readonly string[];
  readonly changed?: readonly {
    readonly id: string;
    readonly from: Readonly<Record<string, unknown>>;
    readonly to: Readonly<Record<string, unknown>>;
  }[];
  /** Ids of what can't be decided any more, and of what is not undecided any more. */
  readonly doubtful?: readonly string[];
  readonly settled?: readonly string[];
  readonly criteria?: readonly {
    readonly norm: string;
    readonly from: CriterionResult['state'] | null;
    readonly to: CriterionResult['state'] | null;
  }[];
  /** What is undecided is the same; what would decide it is not. */
  readonly questions?: true;
  /** The case is no case by these rules. */
  readonly faults?: readonly Fault[];
}

export interface Change {
  readonly seq: number;
  readonly case: string;
  readonly version: number;
  /** The day from which the new answer holds. */
  readonly day: string;
  readonly cause: Cause;
  readonly differs: Differs;
}

export interface DueItem {
  readonly case: string;
  readonly action: string;
  readonly due: string;
  readonly actor: string | null;
  readonly item: string;
}

export type DueKey = readonly [due: string, id: string, action: string];

export type Log = (what: Readonly<Record<string, unknown>>) => void;

export interface Page<T> {
  readonly items: readonly T[];
  /** What to give as `after` for the next page; null on the last. */
  readonly next: string | null;
}

export type Words = Readonly<Record<Lang, Readonly<Record<string, string>>>>;
