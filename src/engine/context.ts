import type { Period, WorkdayCalendar } from '../calendar/index.js';
import type { Person, Place } from '../case/types.js';
import type { Move } from './clock.js';
import type { RuleFrame } from './compiler.js';
import type { Horizon } from './horizon.js';
import type { Memo } from './memo.js';
import type { Ev, PreparedCase } from './prepared.js';
import type { Range, Unknown } from './value.js';

/** What a rule is judged for: one place, person, period, event, or (`key` empty) the case as a whole. */
export interface Scope {
  /** Stable text that tells scopes of one rule apart, e.g. `place=dianbai;period=2018`. */
  readonly key: string;
  /** The first day this scope exists; nothing before it can discharge it. */
  readonly from: number;
  readonly place?: Place | Unknown;
  readonly person?: Person | Unknown;
  /** Nobody is named: the role stands for them. */
  readonly unnamed?: true;
  readonly period?: Period;
  /** Before this period there may be others: from when they are counted is not known. */
  readonly earlier?: true;
  /** The unit whose figure is judged; null: the figure that has no unit. */
  readonly unit?: string | null;
  /** The norm that the figure is one of. */
  readonly figures?: string;
  readonly each?: Ev | Unknown;
  /** The act by which the norm is judged. */
  readonly act?: Ev;
}

export const wholeCase: Scope = { key: '', from: Number.NEGATIVE_INFINITY };

/** One question: this case, as of this day, in this scope. */
export interface Ctx {
  readonly case: PreparedCase;
  readonly asOf: number;
  readonly calendar: WorkdayCalendar;
  /** The day the measure takes effect; an interval or unknown where neither the text nor the caller gives it. */
  readonly commencement: number | Range | Unknown;
  readonly scope: Scope;
  /** Answers already worked out for this case and day, whatever the scope. */
  readonly memo: Memo;
  /** The rule taken to be undischarged: asked whether it stands but for that. */
  readonly presumed?: RuleFrame | undefined;
  /** Set when working days were counted: by which calendar, and whether it had no data for a day asked about. */
  readonly marks: { provisional: boolean; calendar?: string };
  /** Where what depends on the as-of day announces when it may change; there only when that is asked for. */
  readonly horizon?: Horizon | undefined;
  /** Where deadlines take down what has moved them, for a day that is counted from them. */
  readonly moved?: Move[] | undefined;
  /** Days on which time stands still are taken as they were when it came to stand. */
  readonly frozen?: true | undefined;
}

/** The same question apart from the day being worked out: what moved a deadline that it asks about did not move that. */
export const besides = (ctx: Ctx): Ctx => (ctx.moved === undefined ? ctx : { ...ctx, moved: undefined });

/** The same question in a scope, and with marks of its own. */
export const inScope = (ctx: Ctx, scope: Scope, marks = ctx.marks): Ctx =>
  scope === ctx.scope && marks === ctx.marks ? ctx : asked(ctx, scope, marks);

/** Written out: a spread of so many keys, once for every rule and scope, is what an evaluation would mostly do. */
const asked = (ctx: Ctx, scope: Scope, marks: Ctx['marks']): Ctx => ({
  case: ctx.case,
  asOf: ctx.asOf,
  calendar: ctx.calendar,
  commencement: ctx.commencement,
  scope,
  memo: ctx.memo,
  presumed: ctx.presumed,
  marks,
  horizon: ctx.horizon,
  moved: ctx.moved,
  frozen: ctx.frozen,
});

/** The same case on another day: what was worked out for this one no longer holds, nor what it announces. */
export const onDay = (ctx: Ctx, asOf: number): Ctx =>
  asOf === ctx.asOf ? ctx : { ...ctx, asOf, memo: [], horizon: undefined };
