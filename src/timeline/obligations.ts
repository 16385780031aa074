import { Builder } from '../build.js';
import { fromDay, toDay } from '../calendar/index.js';
import { correctionsOf } from '../case/corrected.js';
import { earliestOf } from '../case/cut.js';
import type { AnyEvent } from '../case/types.js';
import type { Why } from '../engine/compiler.js';
import { type Ctx, inScope } from '../engine/context.js';
import type { Finding, JudgedAct } from '../engine/judge.js';
import { type DayValue, NO, Range, Unknown, YES } from '../engine/value.js';
import type { Action, Basis, Decision } from '../evaluation.js';
import type { Modality } from '../measure/format.js';
import type { Reason } from '../reasons/types.js';
import type { Text } from '../text.js';
import { discharges } from './discharging.js';
import type { Step, Story } from './replay.js';

/**
 * How an obligation ended: `discharged` by an event of a type that does what it asks for; `not-in-conformity` by an act
 * that was not as it should be; `missed`: something else ended it when it was overdue; `moot`: when it was not;
 * `lapsed`: the date alone, past its due day; `undecided`: it ended while it was not known whether it stood.
 */
export type End = 'discharged' | 'not-in-conformity' | 'missed' | 'moot' | 'lapsed' | 'undecided';

/** An action from its beginning to its end. */
export interface Obligation {
  /** The id of its action. */
  readonly id: string;
  readonly type: string;
  readonly rule: string;
  readonly norm: string;
  readonly modality: Modality;
  readonly actor: string | null;
  readonly place?: string;
  readonly basis: Basis;
  readonly label: Text;
  /** The day it began; null where that is before the first day looked at. */
  readonly began: string | null;
  /** The event it began with; null where the date alone did it. */
  readonly beganBy: AnyEvent | null;
  /** The last day in time, as it last stood. */
  readonly due: string | null;
  /** The extensions and suspensions that moved that day. */
  readonly decisions?: readonly Decision[];
  /** The first day on which it was overdue. */
  readonly overdue: string | null;
  readonly ended: string | null;
  readonly end: End | null;
  /** The event that ended it. */
  readonly by: AnyEvent | null;
  /** The day on which it counts as done, where it was discharged. */
  readonly done: string | null;
  /** Was it done after its due day? Null: not known, or not done. */
  readonly late: boolean | null;
  /** It is not known any more whether it stands. */
  readonly undetermined: boolean;
  /** The duty to put right an act that did not conform. */
  readonly remedial: boolean;
  /** Why it stood, as it last did for certain. Only where `include` asks for reasons. */
  readonly reason?: Reason;
}

/** How an obligation stood in the latest step in which it stood so; `to` is the last day of that, once it is over. */
export interface Moment {
  readonly ctx: Ctx;
  readonly finding: Finding & { readonly why?: Why };
  readonly to: number | null;
}

/** An obligation while it is followed. `certain`: it stood for certain at some time. */
export type Followed = { -readonly [K in keyof Obligation]: Obligation[K] } & {
  certain: boolean;
  finding: Finding;
  dueDay: DayValue;
  /** As it last stood, and as it last stood for certain. */
  latest: Moment;
  firm: Moment | null;
  /** Time stood still for it when it was last seen. */
  still: boolean;
  /** What moved its due day, as last seen. */
  moved: readonly Decision[];
};

/** How it stands on a day. */
type Now = Pick<Followed, 'finding' | 'dueDay' | 'due' | 'still' | 'undetermined' | 'latest'>;

/** An act by which a norm was judged and that was not as it should be, or of which that is not known. */
export interface Failing {
  readonly judged: JudgedAct;
  readonly on: string;
  /** The duty that the act ended, or one as short as the act where none stood before it. */
  readonly of: Followed;
  /** The case on the day of the act, and what is undecided about the act where anything is. */
  readonly ctx: Ctx;
  readonly finding: Moment['finding'];
}

/** Follows the obligations of a case through a replay. */
export class Follower {
  readonly all: Followed[] = [];
  readonly failings: Failing[] = [];
  readonly #story: Story;
  readonly #standing = new Map<string, Followed>();
  #first = true;

  constructor(story: Story) {
    this.#story = story;
  }

  /** @param last whether it is the last step of its day */
  see(step: Step, last: boolean): void {
    const { ctx } = step.trace;
    const build = new Builder(this.#story.program, this.#story.vocabulary, { ...ctx, horizon: undefined });
    const found = new Map<string, { finding: Finding; action: Action | null }>();
    const actions = new Map(step.evaluation.actions.map((action) => [action.id, action]));
    for (const finding of step.trace.open) found.set(build.id(finding), { finding, action: null });
    for (const finding of step.trace.holding) {
      const id = build.id(finding);
      const action = actions.get(id);
      if (action !== undefined) found.set(id, { finding, action });
    }
    for (const [id, one] of this.#standing)
      if (!found.has(id)) {
        this.#standing.delete(id);
        this.#end(one, step, ctx);
      }
    for (const [id, { finding, action }] of found) {
      const now = nowOf(finding, action, ctx);
      const one = this.#standing.get(id) ?? this.#begin(id, now, step, build);
      this.#update(one, now, action, step, ctx);
    }
    if (last) this.#judge(step, ctx, build);
    this.#first = false;
  }

  #begin(id: string, now: Now, step: Step, build: Builder): Followed {
    const one = this.#make(id, now, step, build);
    this.all.push(one);
    this.#standing.set(id, one);
    return one;
  }

  #make(id: string, now: Now, { on, event }: Step, build: Builder): Followed {
    const { finding } = now;
    const { rule, scope } = finding;
    const { type } = rule.rule.event;
    const { modality, actor, basis, label } = build.told(finding);
    const place = scope.place instanceof Unknown ? undefined : scope.place?.id;
    return {
      id,
      type,
      rule: rule.rule.name,
      norm: rule.norm.id,
      modality,
      actor,
      ...(place === undefined ? {} : { place }),
      basis,
      label,
      // no event comes before the first step
      began: this.#first ? null : on,
      beganBy: event,
      due: now.due,
      overdue: null,
      ended: null,
      end: null,
      by: null,
      done: null,
      late: null,
      undetermined: now.undetermined,
      remedial: finding.remedial,
      certain: false,
      finding,
      dueDay: now.dueDay,
      latest: now.latest,
      firm: null,
      still: now.still,
      moved: [],
    };
  }

  #update(one: Followed, now: Now, action: Action | null, { on, event }: Step, ctx: Ctx): void {
    if (action !== null && !one.certain && !this.#first) Object.assign(one, { began: on, beganBy: event });
    Object.assign(one, now);
    if (action === null) {
      one.firm = one.firm && overBy(one.firm, ctx.asOf);
      const last = lastDayOf(one.dueDay);
      // put off while it was not known whether it stands
      if (last !== null && ctx.asOf <= last) one.overdue = null;
      return;
    }
    one.certain = true;
    one.firm = one.latest;
    one.moved = action.decisions ?? [];
    if (action.status === 'overdue') one.overdue ??= on;
    else one.overdue = null;
  }

  #end(one: Followed, step: Step, ctx: Ctx): void {
    const { program, vocabulary, source } = this.#story;
    const today = ctx.asOf;
    const serving = (event: AnyEvent) => discharges(event, one.finding, program, vocabulary, source.id);
    // one of unknown day, which alone has a last day, is certain to have happened from that on
    const sure = (event: AnyEvent) => event.notAfter === step.on && serving(event);
    const by = told(step.event, ctx) ?? source.events?.find(sure) ?? null;
    const last = lastDayOf(one.dueDay);
    one.ended = step.on;
    one.by = by;
    one.latest = overBy(one.latest, today);
    one.firm = one.firm && overBy(one.firm, today);
    const remedied = isMet(one.finding, ctx);
    const { rule, scope } = one.finding;
    const counted = rule.done?.(inScope({ ...ctx, horizon: undefined }, scope)) ?? null;
    if (by !== null && (counted !== null || serving(by) || remedied)) {
      one.end = 'discharged';
      const happened: DayValue =
        by.on === 'unknown' ? new Range(earliestOf(by, source), today, []) : toDay(by.on);
      const done = counted ?? happened;
      one.done = typeof done === 'number' ? fromDay(done) : null;
      // what time stands still for has not passed
      one.late = one.still ? false : later(done, one.dueDay);
    } else if (by !== null) one.end = one.overdue === null || isPassing(one, step) ? 'moot' : 'missed';
    else if (last !== null && today > last) one.end = one.undetermined ? 'undecided' : 'lapsed';
    else one.end = 'moot';
    one.undetermined = false;
  }

  /** The acts of the day by which norms are judged, as they were on that day. */
  #judge(step: Step, ctx: Ctx, build: Builder): void {
    const { on, trace } = step;
    for (const judged of trace.acts) {
      if (judged.act.hi !== ctx.asOf || judged.met === YES) continue;
      // a duty to put an act right has that act in its own key
      const scope = judged.scope.key.replace(/;?act=.*/, '');
      const before = this.all.find(
        ({ by, finding }) =>
          by === judged.act.raw && finding.rule === judged.rule && finding.scope.key === scope,
      );
      if (before !== undefined)
        before.end = judged.met === NO && judged.certain ? 'not-in-conformity' : 'undecided';
      const of = before ?? {
        ...this.#make(build.id(judged), nowOf(judged, null, ctx), step, build),
        due: null,
        ended: on,
        by: judged.act.raw,
      };
      const open = trace.open.find(
        ({ rule, scope }) => rule === judged.rule && scope.key === judged.scope.key,
      );
      this.failings.push({ judged, on, of, ctx, finding: open ?? judged });
    }
  }
}

/** Did what an event ended come by an event on that very day? Then it was never to be done on any day. */
const isPassing = ({ began, beganBy }: Followed, { on }: Step): boolean => began === on && beganBy !== null;

/** A moment that is over by a day, if it was not before. */
const overBy = (moment: Moment, day: number): Moment =>
  moment.to !== null ? moment : { ...moment, to: Math.max(moment.ctx.asOf, day - 1) };

function nowOf(finding: Finding, action: Action | null, ctx: Ctx): Now {
  const dueDay = finding.rule.due(inScope(ctx, finding.scope));
  return {
    finding,
    dueDay,
    due: typeof dueDay === 'number' ? fromDay(dueDay) : null,
    still: action?.suspended !== undefined,
    undetermined: action === null,
    latest: { ctx, finding, to: null },
  };
}

/** What a step shows to have happened: of a correction the event that it puts right, where that did happen. */
const told = (event: AnyEvent | null, ctx: Ctx): AnyEvent | null =>
  correctionsOf(ctx.case.source).find(({ by }) => by === event)?.is ?? event;

/** The last day that a due day may be; null where there is none, or none known. */
export function lastDayOf(day: DayValue): number | null {
  if (day instanceof Range) return day.hi;
  return typeof day === 'number' ? day : null;
}

/** Is an act, or what is known so far of one to come, as it should be? */
const isMet = ({ rule, scope }: Finding, ctx: Ctx): boolean =>
  rule.act?.met.test(inScope({ ...ctx, horizon: undefined }, scope)) === YES;

/** Is a day after the due day? Null where that is not known. */
function later(done: DayValue, due: DayValue): boolean | null {
  if (due === null) return false;
  const [a, b] = [done, due].map((day) =>
    typeof day === 'number'
      ? ([day, day] as const)
      : day instanceof Range
        ? ([day.lo, day.hi] as const)
        : null,
  );
  if (!a || !b) return null;
  if (a[1] <= b[0]) return false;
  return a[0] > b[1] ? true : null;
}

/** What moved its due day, where anything did. */
export const decisionsOf = ({ moved }: Followed): Pick<Obligation, 'decisions'> =>
  moved.length === 0 ? {} : { decisions: moved };

/** An obligation as it is handed out. */
export const plain = (one: Followed): Obligation => {
  const {
    certain: _c,
    finding: _f,
    dueDay: _d,
    latest: _latest,
    firm: _firm,
    still: _still,
    moved: _m,
    ...rest
  } = one;
  return { ...rest, ...decisionsOf(one) };
};

/** Runs a replay through a follower, telling it which steps are the last of their day. */
export function* following(steps: Iterable<Step>, follower: Follower): Generator<Step> {
  const coming = steps[Symbol.iterator]();
  for (let held = coming.next(); held.done !== true; ) {
    const next = coming.next();
    follower.see(held.value, next.done === true || next.value.on !== held.value.on);
    yield held.value;
    held = next;
  }
}
