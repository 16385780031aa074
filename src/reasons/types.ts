/** Reasons as data: plain JSON that says what made an action, or keeps a rule undecided. */
import type { Answer, AnyEvent } from '../case/types.js';
import type { Need } from '../engine/needs.js';
import type { OperatorName } from '../engine/operators.js';
import type { Scalar } from '../engine/value.js';
import type { Basis, Decision } from '../evaluation.js';
import type { Modality, Shape, Unit } from '../measure/format.js';
import type { Text } from '../text.js';

/** The three values of a condition. */
export type Truth = 'yes' | 'no' | 'unknown';

/** A value as far as it is known. `to` is null where there is no upper bound. */
export type ShownValue =
  | { readonly is: 'known'; readonly value: Scalar | readonly Scalar[] }
  | {
      readonly is: 'between';
      readonly from: number;
      readonly to: number | null;
      readonly needs: readonly Need[];
    }
  | { readonly is: 'unknown'; readonly needs: readonly Need[] };

/** A day as far as it is known, `YYYY-MM-DD`. Bounds are null where there is none. */
export type ShownDay =
  | { readonly is: 'day'; readonly day: string }
  | { readonly is: 'none' }
  | {
      readonly is: 'between';
      readonly from: string | null;
      readonly to: string | null;
      readonly needs: readonly Need[];
    }
  | { readonly is: 'unknown'; readonly needs: readonly Need[] };

/** Conditions as a tree, each with its result. */
export type ConditionReason = GroupReason | NotReason | LeafReason;

/** What became of several conditions, all or any of which must hold. */
export interface GroupReason {
  readonly kind: 'all' | 'any';
  readonly result: Truth;
  readonly parts: readonly ConditionReason[];
  /** The shared condition of the measure that it is. */
  readonly name?: string;
  /** Ids of the readings by which it has this form. */
  readonly readings?: readonly string[];
}

/** What became of a condition that must not hold. */
export interface NotReason {
  readonly kind: 'not';
  readonly result: Truth;
  readonly of: ConditionReason;
  readonly name?: string;
  readonly readings?: readonly string[];
}

/** What became of one comparison, and where its value comes from. */
export interface LeafReason {
  readonly kind: 'leaf';
  readonly result: Truth;
  readonly fact: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly operator: OperatorName;
  /** What the fact gives on the day, and where that comes from. */
  readonly found: ShownValue;
  readonly source: Source;
  /** What it is compared to, and where that comes from where it is itself a fact. */
  readonly wanted: ShownValue;
  readonly wantedSource?: Source;
  /** Inputs that would make it true, and false; only where the result is unknown. */
  readonly toConfirm?: readonly Need[];
  readonly toRefute?: readonly Need[];
  readonly readings?: readonly string[];
}

/** An event of the log; not `sure` where it hangs on something unknown whether it is meant. */
export interface EventReason {
  readonly event: AnyEvent;
  readonly sure: boolean;
}

/** Where the value of a fact comes from. */
export type Source =
  /** The type of the subject; `listed`: whether that entry lists it, with the types that it lists. */
  | { readonly from: 'subject'; readonly listed?: string; readonly subjects?: readonly string[] }
  | EventsSource
  | DaySource
  | { readonly from: 'criterion'; readonly criterion: CriterionReason }
  | { readonly from: 'answer' | 'figure'; readonly norm: string; readonly of?: string }
  | {
      readonly from: 'scope';
      readonly of: string;
      readonly field?: string;
      readonly name?: string;
      /** The roles of the person, or the type of the place. */
      readonly codes?: readonly string[];
      readonly event?: AnyEvent;
    }
  | { readonly from: 'slot'; readonly slot: 'places' | 'persons'; readonly codes?: readonly string[] }
  | { readonly from: 'reading'; readonly id: string }
  | { readonly from: 'record'; readonly condition: ConditionReason }
  | { readonly from: 'fact'; readonly name: string; readonly on?: string };

/** A value that comes from the log. */
export interface EventsSource {
  readonly from: 'events';
  readonly types: readonly string[];
  /** Those that count, as far as the log goes. */
  readonly events: readonly EventReason[];
  /** Types whose log has gaps. */
  readonly gaps: readonly string[];
  readonly where?: Readonly<Record<string, unknown>>;
  readonly since?: ShownDay;
  readonly until?: ShownDay;
  readonly period?: string;
  readonly field?: string;
  readonly nth?: number | 'last';
  /** It is asked whether they have discharged the rule itself. */
  readonly discharge?: true;
}

/** A value that is a day, or the days since one. */
export interface DaySource {
  readonly from: 'day' | 'elapsed';
  readonly day: DayReason;
}

/** The state of a catalogue entry, as a part of a reason. */
export interface CriterionReason {
  readonly norm: string;
  readonly gist: Text;
  readonly cite: Text;
  readonly shape: Shape;
  readonly state: Truth | 'not-applicable';
  /** When the question arises at all. */
  readonly gate?: ConditionReason;
  readonly answer?: Answer;
  readonly condition?: ConditionReason;
  /** Subject types it covers. */
  readonly subjects?: readonly string[];
  readonly events?: EventsSource;
  readonly figures?: readonly { readonly of?: string; readonly value: ShownValue }[];
  readonly target?: { readonly min: number | null; readonly max: number | null; readonly exclusive: boolean };
  readonly parts?: readonly { readonly norm: string; readonly gist: Text; readonly state: string }[];
  readonly readings?: readonly string[];
}

/** A day passed over because it is no working day; `name` is null for a plain weekend. */
export interface SkippedDay {
  readonly day: string;
  readonly name: Text | null;
}

/** How a day comes about, step by step. */
export type DayReason = { readonly result: ShownDay; readonly readings?: readonly string[] } & (
  | { readonly form: 'date' | 'none' | 'commencement' }
  | {
      readonly form: 'event';
      readonly types: readonly string[];
      readonly nth: number | 'last';
      readonly field?: string;
      /** The event taken, where it is certain which. */
      readonly event?: AnyEvent;
      readonly gaps: readonly string[];
    }
  | { readonly form: 'named'; readonly name: string; readonly of: DayReason }
  /** A deadline that extensions and suspensions have moved. */
  | { readonly form: 'moved'; readonly of: DayReason; readonly decisions: readonly Decision[] }
  | {
      readonly form: 'counted';
      readonly unit: 'months' | 'years' | 'days' | 'workdays';
      readonly n: number;
      /** The anchor is itself the first day. */
      readonly counted: boolean;
      readonly from: DayReason;
      /** The month has no such day: its last day was taken (`clamp`), or the 1st of the next (`roll`). */
      readonly clamped?: 'clamp' | 'roll';
      /** The day before it was moved to a working day. */
      readonly rolledFrom?: string;
      readonly skipped: readonly SkippedDay[];
      readonly calendar?: string;
      readonly provisional?: true;
    }
  | {
      readonly form: 'edge';
      readonly edge: 'start' | 'end';
      readonly unit: Unit | 'period';
      readonly plus: number;
      readonly from?: DayReason;
      readonly period?: string;
    }
  | { readonly form: 'beside'; readonly side: 'before' | 'after'; readonly from: DayReason }
  | {
      readonly form: 'pick';
      readonly pick: 'latest' | 'earliest' | 'first';
      readonly of: readonly DayReason[];
      /** Which of them was taken, where that is certain. */
      readonly taken: number | null;
    }
  | { readonly form: 'not-after'; readonly from: DayReason }
  | { readonly form: 'between'; readonly fact?: string; readonly of: readonly DayReason[] }
  | { readonly form: 'fact'; readonly fact: string }
  | { readonly form: 'conduct'; readonly end: 'from' | 'to' }
  | { readonly form: 'scope'; readonly event?: AnyEvent; readonly field?: string }
  | {
      readonly form: 'if';
      readonly if: ConditionReason;
      /** The day taken; both where the condition is not known. */
      readonly of: readonly DayReason[];
    }
);

/** For whom or what the rule is judged. */
export interface ScopeReason {
  readonly place?: { readonly id: string; readonly name?: string; readonly type?: string };
  readonly person?: {
    readonly id: string;
    readonly name?: string;
    readonly office?: string;
    readonly roles?: readonly string[];
  };
  readonly period?: { readonly id: string; readonly from: string; readonly to: string };
  readonly unit?: string;
  readonly event?: AnyEvent;
}

/** A reading that bears on what a reason shows. */
export interface ReadingReason {
  readonly id: string;
  readonly option: string;
  /** Whether the caller set it away from the default. */
  readonly chosen: boolean;
  readonly question: Text;
  readonly text: Text;
  readonly why: Text;
}

/** Why a rule holds, does not, or can't be decided, on a day and in a scope. */
export interface Reason {
  readonly asOf: string;
  readonly rule: string;
  readonly basis: Basis;
  readonly measure: Text;
  readonly gist: Text;
  /** The action it is about, a code of `rules/actions.json`. */
  readonly type: string;
  readonly modality: Modality;
  readonly actor: string | null;
  readonly subject: { readonly type: string; readonly name?: string };
  readonly scope: ScopeReason;
  readonly applies: {
    readonly commencement: ShownDay;
    readonly inForce: Truth;
    readonly condition?: ConditionReason;
  };
  readonly conditions: ConditionReason;
  /** How the act is to be done, for a rule that judges an act. */
  readonly conforms?: {
    /** The act judged; absent before it. */
    readonly act?: AnyEvent;
    /** Before the act as of the day; else on the day of the act. */
    readonly met: ConditionReason;
  };
  readonly due?: DayReason;
  /** Extensions and suspensions of the due day, corrections and re-openings that bear on it; in order of time. */
  readonly decisions?: readonly Decision[];
  /** Only where the case is withdrawn, or that is not certain: whether it is. */
  readonly withdrawn?: ConditionReason;
  readonly readings: readonly ReadingReason[];
  /** What would decide it, with the questions; only for what is undetermined. */
  readonly toConfirm?: readonly Question[];
  readonly toRefute?: readonly Question[];
}

/** An input that is not known, with the question that asks for it. */
export type Question = Need & { readonly question: Text };
