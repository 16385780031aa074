import { fromDay, MAX_DAY, MIN_DAY } from './calendar/index.js';
import { approvalOf, movesTold } from './decisions.js';
import type { Move } from './engine/clock.js';
import type { DayFn } from './engine/compiler.js';
import { type Ctx, inScope } from './engine/context.js';
import { announce, watched } from './engine/horizon.js';
import type { Finding } from './engine/judge.js';
import { union } from './engine/needs.js';
import type { Ev } from './engine/prepared.js';
import type { Program } from './engine/program.js';
import { roundOf } from './engine/select.js';
import { type DayValue, needsOf, Range, Unknown } from './engine/value.js';
import type { Action, DueUnknown } from './evaluation.js';
import { declaredFact } from './facts/declared.js';
import type { Vocabulary } from './measure/format.js';
import type { Judged } from './reasons/reason.js';
import type { Reason } from './reasons/types.js';
import { type Told, toldOf } from './told.js';

/** What is said of a due day. */
interface DueTold {
  due: string | null;
  dueUnknown?: DueUnknown;
  suspended?: NonNullable<Action['suspended']>;
  decisions?: NonNullable<Action['decisions']>;
  late: boolean;
  readonly provisional: boolean;
  readonly calendar: string | undefined;
}

const noDue: DueTold = { due: null, late: false, provisional: false, calendar: undefined };

const none: readonly string[] = [];

/** Turns findings into actions. */
export class Builder {
  readonly #program: Program;
  readonly #vocabulary: Vocabulary;
  readonly #ctx: Ctx;
  readonly #round: string;
  readonly #reasonOf: ((judged: Judged) => Reason) | null;

  /** `reasonOf` gives the reasons, where they are asked for. */
  constructor(
    program: Program,
    vocabulary: Vocabulary,
    ctx: Ctx,
    reasonOf: ((judged: Judged) => Reason) | null = null,
  ) {
    this.#reasonOf = reasonOf;
    this.#program = program;
    this.#vocabulary = vocabulary;
    this.#ctx = ctx;
    const round = roundOf(ctx, program.starters);
    this.#round = round === 0 ? '' : `~${round}`;
  }

  id({ rule, scope }: Finding): string {
    const key = scope.key === '' ? '' : `[${scope.key}]`;
    return `${this.#ctx.case.source.id}/${rule.local}${key}${this.#round}`;
  }

  /** What is said of the rule whatever the case. */
  told({ rule }: Finding): Told {
    return toldOf(rule, this.#program, this.#vocabulary);
  }

  reason(judged: Judged): { reason?: Reason } {
    return this.#reasonOf === null ? {} : { reason: this.#reasonOf(judged) };
  }

  #due({ rule, scope }: Finding, isNever: boolean): DueTold {
    if (isNever && this.#ctx.case.clock.length === 0) return noDue;
    const marks: Ctx['marks'] = { provisional: false };
    const ctx = inScope(this.#ctx, scope, marks);
    const { day, still, moves } =
      ctx.horizon === undefined ? dueOf(rule.due, ctx) : watched(ctx, (on) => dueOf(rule.due, on), dueSign);
    if (typeof day === 'number' && still === null) announce(ctx, day + 1);
    else if (day instanceof Range && still === null) announce(ctx, day.hi + 1);
    const { provisional, calendar } = marks;
    const told: DueTold = { due: null, late: false, provisional, calendar };
    if (still !== null) told.suspended = { since: still.raw.on, ...approvalOf(still.raw) };
    if (moves.length > 0) told.decisions = movesTold(moves, this.#program.source.measure);
    if (still !== null) {
      const notBefore = day instanceof Range ? bound(day.lo) : typeof day === 'number' ? fromDay(day) : null;
      const needs = union(ctx.case.resuming, needsOf(day));
      told.dueUnknown = { notBefore, notAfter: null, needs };
    } else if (typeof day === 'number') {
      told.due = fromDay(day);
      told.late = ctx.asOf > day;
    } else if (day !== null) {
      const [notBefore, notAfter] = day instanceof Range ? [bound(day.lo), bound(day.hi)] : [null, null];
      told.dueUnknown = { notBefore, notAfter, needs: day.needs };
      told.late = day instanceof Range && ctx.asOf > day.hi;
    }
    return told;
  }

  /** Of the facts that guide a discretion, those not known yet. */
  #asks(facts: readonly string[] = none): readonly string[] {
    return facts.length === 0
      ? facts
      : facts.filter((name) => declaredFact(this.#ctx, name) instanceof Unknown);
  }

  action(finding: Finding): { action: Action; order: number } {
    const { rule, scope, remedial } = finding;
    const { norm } = rule;
    const { params, type } = rule.rule.event;
    const told = this.told(finding);
    const { due, dueUnknown, suspended, decisions, late, provisional, calendar } = this.#due(
      finding,
      told.isDueNever,
    );
    const { basis, label, gaps, modality, options, contents } = told;
    const { place, person, period, each, unit } = scope;
    const about = scope.act ?? (each instanceof Unknown ? undefined : each);
    const asks = this.#asks(params.asks);
    // the order of the keys is the order in which an answer is written; built step by step, as spreads are slow
    const head = {
      id: this.id(finding),
      type,
      rule: rule.rule.name,
      norm: norm.id,
      modality,
      actor: told.actor,
      addressees: told.addressees,
      due,
    };
    const action = head as { -readonly [K in keyof Action]: Action[K] };
    if (dueUnknown !== undefined) action.dueUnknown = dueUnknown;
    if (suspended !== undefined) action.suspended = suspended;
    if (decisions !== undefined) action.decisions = decisions;
    if (calendar !== undefined) action.calendar = calendar;
    action.promptly = params.promptly === true;
    action.status = late && told.isDuty ? 'overdue' : 'open';
    action.basis = basis;
    action.label = label;
    action.gist = told.gist;
    if (params.ordinal !== undefined) action.ordinal = params.ordinal;
    if (place && !(place instanceof Unknown)) action.place = place.id;
    if (person && !(person instanceof Unknown)) action.person = person.id;
    if (period) action.period = period.id;
    if (unit) action.unit = unit;
    if (about) action.about = about.key;
    if (options) action.options = options;
    if (contents) action.contents = contents;
    if (params.details) action.details = params.details;
    if (remedial) action.remedial = remedial;
    if (provisional || params.provisional === true) action.provisional = true;
    action.silent = gaps.silent;
    action.external = gaps.external;
    if (asks.length > 0) action.asks = asks;
    if (params.mayChangeWith) action.mayChangeWith = params.mayChangeWith;
    if (this.#reasonOf !== null) action.reason = this.#reasonOf({ rule, scope });
    return { action, order: rule.order };
  }
}

/** A due day; while time stands still the day that it was when it came to stand, and by which event. */
interface Due {
  readonly day: DayValue;
  readonly still: Ev | null;
  readonly moves: readonly Move[];
}

const unmoved: readonly Move[] = [];

function dueOf(due: DayFn, ctx: Ctx): Due {
  if (ctx.case.clock.length === 0) return { day: due(ctx), still: null, moves: unmoved };
  const moves: Move[] = [];
  const day = due({ ...ctx, moved: moves });
  const still = moves.find(({ open }) => open)?.ev ?? null;
  // what stands still drifts no more
  return still === null
    ? { day, still, moves }
    : { day: due({ ...ctx, frozen: true, memo: [], horizon: undefined }), still, moves };
}

const dueSign = ({ day, still }: Due): string => `${boundsText(day)} ${still?.order ?? ''}`;

/** The first and the last day that there are stand for no bound. */
const bound = (value: number): string | null => (value > MIN_DAY && value < MAX_DAY ? fromDay(value) : null);

/** The days that a day may be, as a text. */
export const boundsText = (day: DayValue): string =>
  day instanceof Range ? `${day.lo}..${day.hi}` : day instanceof Unknown ? '?' : String(day);

/** By due day (none last), then by reading order, then as the scopes come. */
export function sort(found: readonly { action: Action; order: number }[]): Action[] {
  const [only] = found;
  if (only === undefined) return [];
  if (found.length === 1) return [only.action];
  const never = '9999';
  return [...found]
    .sort((a, b) => {
      const x = a.action.due ?? never;
      const y = b.action.due ?? never;
      return x < y ? -1 : x > y ? 1 : a.order - b.order;
    })
    .map(({ action }) => action);
}
