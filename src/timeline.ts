import { toDay } from './calendar/index.js';
import type { AnyEvent } from './case/types.js';
import { byId, compared, isSame } from './compared.js';
import type { ContestedTimeline } from './contested/timeline.js';
import type { Action, CriterionResult, Evaluation } from './evaluation.js';
import { Follower, following, type Obligation, plain } from './timeline/obligations.js';
import { reasonOfObligation } from './timeline/reasons.js';
import { replay, type Step, type Story } from './timeline/replay.js';

/** What differs from one moment of a case to the next. */
export interface Change {
  readonly on: string;
  /** The event that brought it about, as far as a log shows causes; null: the date alone. */
  readonly event: AnyEvent | null;
  readonly applies?: { readonly from: Evaluation['applies']; readonly to: Evaluation['applies'] };
  readonly began: readonly Action[];
  readonly changed: readonly { readonly id: string; readonly from: Action; readonly to: Action }[];
  /** Ids of actions that stand no more; what became of them is told in `obligations`. */
  readonly ended: readonly string[];
  /** Ids of what can't be decided any more, and of what can be now. */
  readonly doubtful: readonly string[];
  readonly settled: readonly string[];
  readonly criteria: readonly {
    readonly norm: string;
    readonly from: CriterionResult['state'] | null;
    readonly to: CriterionResult['state'] | null;
  }[];
}

/** A case from one day to another: what changed when, and what became of each obligation. */
export interface Timeline {
  readonly case: string;
  readonly measure: string;
  readonly from: string;
  readonly to: string;
  /** The answer as the first day begins, before its events. */
  readonly start: Evaluation;
  /** In order of time; on one day first what the date alone brings, then by event in the order of the log. */
  readonly changes: readonly Change[];
  /** In the order in which they began. */
  readonly obligations: readonly Obligation[];
  /** In the order of the measure's readings: only those that change something. Only where `include` asks for it. */
  readonly contested?: readonly ContestedTimeline[];
}

/** A step of a replay as it can be seen from outside. */
type Moment = Omit<Step, 'trace'>;

/** A replay kept, with what became of each obligation. */
export interface Course {
  readonly from: string;
  readonly to: string;
  readonly steps: readonly Moment[];
  readonly obligations: readonly Obligation[];
}

/** Replays a case from one day to another: its past as known on each day, and what comes with no new event. */
export function courseOf(story: Story, from: string, to: string, reasons = false): Course {
  const follower = new Follower(story);
  const steps: Moment[] = [];
  for (const { trace: _trace, ...moment } of following(replay(story, toDay(from), toDay(to)), follower))
    steps.push(moment);
  const obligations = follower.all
    .filter(({ certain }) => certain)
    .map((one) =>
      reasons ? { ...plain(one), reason: reasonOfObligation(story, one, toDay(to)) } : plain(one),
    );
  return { from, to, steps, obligations };
}

/** A course as it is handed out: its first answer, and what changes from step to step. */
export function timelineOf({ from, to, steps, obligations }: Course): Timeline {
  // there is a first one: a replay begins with how the case stands as its first day begins
  const { evaluation } = steps.reduce((first) => first);
  return {
    case: evaluation.case,
    measure: evaluation.measure,
    from,
    to,
    start: evaluation,
    changes: steps.flatMap((step, i) => changeBetween(steps[i - 1] ?? step, step) ?? []),
    obligations,
  };
}

function changeBetween({ evaluation: a }: Moment, { on, event, evaluation: b }: Moment): Change | null {
  const differs = compared(a, b);
  const then = byId(a.actions);
  const changed = b.actions.flatMap((to) => {
    const from = then.get(to.id);
    return from && JSON.stringify(from) !== JSON.stringify(to) ? [{ id: to.id, from, to }] : [];
  });
  if (changed.length === 0 && isSame(differs)) return null;
  const { applies, adds, removes, doubtful, settled, criteria } = differs;
  return {
    on,
    event,
    ...(applies === undefined ? {} : { applies }),
    began: adds,
    changed,
    ended: removes,
    doubtful: doubtful.map(({ id }) => id),
    settled,
    criteria,
  };
}
