import type { WorkdayCalendar } from './calendar/index.js';
import type { CaseKind } from './case/kinds.js';

/** What every call that judges a case may be told. */
export interface CallOptions {
  /** Options of switchable interpretations, in place of the defaults. */
  readonly readings?: Readonly<Record<string, string>>;
  /** Working days; the State Council's arrangement where left out. */
  readonly calendar?: WorkdayCalendar;
  /** The day a measure takes effect, where its text does not say. */
  readonly effectiveFrom?: string;
  /** Ids of norms or names of rules; the rest is not evaluated. */
  readonly only?: readonly string[];
}

export interface EvaluateOptions extends CallOptions {
  /** The day to judge, `YYYY-MM-DD`. There is no default: the library knows no clock. */
  readonly asOf: string;
  /**
   * What takes more than one pass and is worked out only when asked for. `needs`: what would decide an undetermined
   * rule, found by trying values on the case instead of read off its conditions; it may take a hundred times as long.
   * `hash`: SHA-256 of what the answer hangs on, and of the answer itself, to replay and check it later.
   */
  readonly include?: readonly ('contested' | 'hash' | 'needs' | 'nextChange' | 'reasons')[];
}

/** What `whyNot` is asked. */
export type WhyNotOptions = Omit<EvaluateOptions, 'only' | 'include'>;

export interface AuditOptions extends CallOptions {
  /** The day up to which the past is judged, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** What takes more than one pass, or more than the answer, and is worked out only when asked for. */
  readonly include?: readonly ('contested' | 'reasons')[];
}

export interface TimelineOptions extends CallOptions {
  /** The first day, `YYYY-MM-DD`. */
  readonly from: string;
  /** The last day; it belongs to the timeline. */
  readonly to: string;
  /** What takes more than one pass, or more than the answer, and is worked out only when asked for. */
  readonly include?: readonly ('contested' | 'reasons')[];
}

/** A comparison looks at what happens, and not at the reasons. */
export type WhatIfOptions = Omit<TimelineOptions, 'include'>;

/** What `toEngine` of `duxun/json-rules-engine` may be told. */
export interface EngineOptions extends Omit<CallOptions, 'only'> {
  /** Rules of this kind of case only; those of every kind where left out. */
  readonly kind?: CaseKind;
}
