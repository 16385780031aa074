import type { CaseKind } from './case/kinds.js';
import type { AnyEvent } from './case/types.js';
import type { OtherReading } from './contested/flips.js';
import type { Need } from './engine/needs.js';
import type { Hash } from './hash/hash.js';
import type { Cite, FormGroup, Modality } from './measure/format.js';
import type { Reason } from './reasons/types.js';
import type { Text } from './text.js';

/** Where a norm stands, as data and as a citation a person reads. */
export interface Basis {
  readonly measure: string;
  readonly norm: string;
  readonly cite: Cite;
  /** The citation in words; with the title where it is of another document than the measure. */
  readonly text: Text;
  /** That document: the measure that is extended, or a later version, by its key in `origins`. */
  readonly origin?: string;
}

/** What the text leaves open, or refers to outside itself. Never filled in by the library. */
export interface Gap {
  readonly id: string;
  /** What is left open (`actor`, `time`, …), or the document referred to. */
  readonly what: string | Text;
  readonly text: Text;
}

/** A due day that hangs on what is not known. Bounds are civil dates, both included, or null where there is none. */
export interface DueUnknown {
  readonly notBefore: string | null;
  readonly notAfter: string | null;
  readonly needs: readonly Need[];
}

/** What was decided about the time or the log of a case: an extension, a suspension, a correction, a re-opening. */
export interface Decision {
  /** The type of the event that records it. */
  readonly event: string;
  readonly on: string;
  /** Who approved it; null: nobody; absent: not known. */
  readonly approvedBy?: string | null;
  /** An extension or a suspension: the last day before it and after it; null where there is none, or none known. */
  readonly from?: string | null;
  readonly to?: string | null;
  /** A suspension: the day on which time went on; null while it stands still. */
  readonly resumed?: string | null;
  /** A correction: what the log said before it, and what it says since; null: it did not happen. */
  readonly corrects?: { readonly was: AnyEvent; readonly is: AnyEvent | null };
  /** A re-opening: the event types that count no more from then on. */
  readonly setsAside?: readonly string[];
  /** The norm that provides for it; null where the text does not, so that it is the host's decision. */
  readonly norm: string | null;
}

/** What somebody must, may, or is recommended to do. */
export interface Action {
  /** The same obligation keeps its id from day to day: case, rule, scope, round. */
  readonly id: string;
  /** A code of `rules/actions.json`. */
  readonly type: string;
  readonly rule: string;
  readonly norm: string;
  readonly modality: Modality;
  /** A role code of the measure; null where the text names nobody. */
  readonly actor: string | null;
  readonly addressees: readonly string[];
  /** The last day in time, `YYYY-MM-DD`; null where there is none. */
  readonly due: string | null;
  readonly dueUnknown?: DueUnknown;
  /** Only while time stands still for it: since when, and who approved that. */
  readonly suspended?: { readonly since: string; readonly approvedBy?: string | null };
  /** The extensions and suspensions that have moved its due day, in order of time. */
  readonly decisions?: readonly Decision[];
  /** The id of the calendar by which working days were counted, where they were. */
  readonly calendar?: string;
  readonly promptly: boolean;
  readonly status: 'open' | 'overdue';
  readonly basis: Basis;
  readonly label: Text;
  readonly gist: Text;
  readonly ordinal?: number;
  readonly place?: string;
  readonly person?: string;
  /** `2018`, `2018-Q1`, `2018-03`, or two dates with `..` between. */
  readonly period?: string;
  /** The unit whose figure it is about. */
  readonly unit?: string;
  /** The event it is about: its id, or its day. */
  readonly about?: string;
  readonly options?: readonly FormGroup[];
  /** Contents of the same act that other norms lay down. */
  readonly contents?: readonly { readonly norm: string; readonly gist: Text }[];
  readonly details?: Readonly<Record<string, unknown>>;
  /** True for the duty to put right an act that did not conform. */
  readonly remedial?: true;
  /** Ids of the actions that this one stands for, where several met on one bearer. */
  readonly covers?: readonly string[];
  /**
   * True where the due day rests on a working-day calendar that is not published yet, or the action on rules that the
   * source refers to and does not contain.
   */
  readonly provisional?: true;
  readonly silent: readonly Gap[];
  readonly external: readonly Gap[];
  /** Facts not known yet that guide a discretion; whatever they are, the action stands. */
  readonly asks?: readonly string[];
  /** Facts that may take the action away, or move its due day, once they are known. */
  readonly mayChangeWith?: readonly string[];
  /** Only where `include` asks for reasons. */
  readonly reason?: Reason;
}

/** The state of a catalogue entry on a day. */
export interface CriterionResult {
  readonly norm: string;
  readonly code: string;
  readonly shape: string;
  readonly state: 'yes' | 'no' | 'unknown' | 'not-applicable';
  readonly gist: Text;
  readonly parts?: readonly string[];
  /** Only where the state is `unknown`; read off the conditions, whatever `include` asks for. */
  readonly toConfirm?: readonly Need[];
  readonly toRefute?: readonly Need[];
}

/**
 * Rules that can't be decided, grouped by what they hang on.
 *
 * The sets are read off the conditions: fast, and exact but where inputs hang together (days, gaps of the log, lists of
 * the case). With `include: ['needs']` they are found by trying values on the case: a set has been seen to decide the
 * rules, none of its inputs can be spared, and an empty one says that nothing was found.
 */
export interface Undetermined {
  readonly rules: readonly {
    /** The id the action would have. */
    readonly id: string;
    readonly rule: string;
    readonly norm: string;
    readonly type: string;
    readonly basis: Basis;
    readonly label: Text;
    /** Only where `include` asks for reasons. */
    readonly reason?: Reason;
  }[];
  /** A smallest set of inputs that can make them true; empty where none is known. */
  readonly toConfirm: readonly Need[];
  /** A smallest set of inputs that can make them false; empty where none is known. */
  readonly toRefute: readonly Need[];
}

/** How an action stands on the day, and whatever else is said of it under one option and not under another. */
export type Stand = Pick<Action, 'due' | 'dueUnknown' | 'status' | 'modality'> & Partial<Action>;

/** What differs between two answers. What it would take to settle a question is not compared. */
export interface Difference {
  readonly applies?: { readonly from: Evaluation['applies']; readonly to: Evaluation['applies'] };
  readonly adds: readonly Action[];
  /** Ids of actions that would not be there. */
  readonly removes: readonly string[];
  readonly changes: readonly {
    readonly id: string;
    readonly from: Stand;
    readonly to: Stand;
  }[];
  /** What could not be decided any more. */
  readonly doubtful: Undetermined['rules'];
  /** Ids of what would not be undetermined any more. */
  readonly settled: readonly string[];
  readonly criteria: readonly {
    readonly norm: string;
    readonly from: CriterionResult['state'] | null;
    readonly to: CriterionResult['state'] | null;
  }[];
}

/** What would differ under one option of a reading, all others as they are. */
export interface Contested extends OtherReading, Difference {}

/** The answer to one case on one day. */
export interface Evaluation {
  readonly case: string;
  readonly measure: string;
  readonly kind: CaseKind;
  readonly asOf: string;
  readonly applies: 'yes' | 'no' | 'unknown';
  readonly criteria: readonly CriterionResult[];
  /** By due day (none last), then by reading order of the norms, then by scope. */
  readonly actions: readonly Action[];
  readonly undetermined: readonly Undetermined[];
  /**
   * Everything that `undetermined` asks for, and every input that decides a rule by itself, what settles most first.
   * With `include: ['needs']` each input that a rule refers to, near or far, has been tried.
   */
  readonly needs: readonly (Need & { readonly question: Text; readonly settles: number })[];
  /** The readings in force, only those that the caller set away from the default. */
  readonly readings: Readonly<Record<string, string>>;
  /**
   * The first later day on which `applies`, criteria, actions or undetermined would differ with no new event; null
   * where none would. Only where `include` asks for it.
   */
  readonly nextChange?: string | null;
  /** In the order of the measure's readings: only those that change something. Only where `include` asks for it. */
  readonly contested?: readonly Contested[];
  /** Only where `include` asks for it. */
  readonly hash?: Hash;
}
