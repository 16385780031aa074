import { fromDay } from './calendar/index.js';
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
import type { Action, Basis, DueUnknown, Gap } from './evaluation.js';
import { declaredFact } from './facts/declared.js';
import { citationOf } from './measure/cite.js';
import type { Norm, Remark, Vocabulary } from './measure/format.js';
import type { Judged } from './reasons/reason.js';
import type { Reason } from './reasons/types.js';
import type { Text } from './text.js';

/** Turns findings into actions. */
export class Builder {
  readonly #program: Program;
  readonly #vocabulary: Vocabulary;
  readonly #ctx: Ctx;
  readonly #round: string;
  readonly #remarks = new Map<string, { silent: Gap[]; external: Gap[] }>();
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
    for (const remark of program.source.measure.remarks) this.#file(remark);
  }

  #file(remark: Remark): void {
    for (const id of remark.norms) {
      const gaps = this.#remarks.get(id) ?? { silent: [], external: [] };
      const text: Text = { zh: remark.zh, en: remark.en };
      if (remark.external) gaps.external.push({ id: remark.id, what: remark.external, text });
      else gaps.silent.push({ id: remark.id, what: remark.silent ?? '', text });
      this.#remarks.set(id, gaps);
    }
  }

  id({ rule, scope }: Finding): string {
    const key = scope.key === '' ? '' : `[${scope.key}]`;
    return `${this.#ctx.case.source.id}/${rule.local}${key}${this.#round}`;
  }

  basis(norm: Norm): Basis {
    return {
      measure: this.#program.source.measure.id,
      norm: norm.id,
      cite: norm.cite,
      text: citationOf(norm),
    };
  }

  label({ rule: { rule, norm } }: Finding): Text {
    const code = this.#vocabulary.actions[rule.event.type]?.label ?? { zh: norm.code, en: norm.code };
    return { zh: `${code.zh}：${norm.gist.zh}`, en: `${code.en}: ${norm.gist.en}` };
  }

  reason(judged: Judged): { reason?: Reason } {
    return this.#reasonOf === null ? {} : { reason: this.#reasonOf(judged) };
  }

  #due({ rule, scope }: Finding): {
    due: string | null;
    dueUnknown?: DueUnknown;
    clock: Pick<Action, 'suspended' | 'decisions'>;
    late: boolean;
    provisional: boolean;
    calendar: string | undefined;
  } {
    const ctx: Ctx = { ...inScope(this.#ctx, scope), marks: { provisional: false } };
    const { day, still, moves } = watched(ctx, (on) => dueOf(rule.due, on), dueSign);
    if (typeof day === 'number' && still === null) announce(ctx, day + 1);
    else if (day instanceof Range && still === null) announce(ctx, day.hi + 1);
    const { provisional, calendar } = ctx.marks;
    const decisions = movesTold(moves, this.#program.source.measure);
    const base = {
      clock: {
        ...(still === null ? {} : { suspended: { since: still.raw.on, ...approvalOf(still.raw) } }),
        ...(decisions.length === 0 ? {} : { decisions }),
      },
      provisional,
      calendar,
    };
    if (still !== null) {
      const notBefore = day instanceof Range ? bound(day.lo) : typeof day === 'number' ? fromDay(day) : null;
      const needs = union(ctx.case.resuming, needsOf(day));
      return { ...base, due: null, dueUnknown: { notBefore, notAfter: null, needs }, late: false };
    }
    if (day === null) return { ...base, due: null, late: false };
    if (typeof day === 'number') return { ...base, due: fromDay(day), late: ctx.asOf > day };
    const [notBefore, notAfter] = day instanceof Range ? [bound(day.lo), bound(day.hi)] : [null, null];
    const late = day instanceof Range && ctx.asOf > day.hi;
    return { ...base, due: null, dueUnknown: { notBefore, notAfter, needs: day.needs }, late };
  }

  /** Of the facts that guide a discretion, those not known yet. */
  #asks(facts: readonly string[] | undefined): { asks?: readonly string[] } {
    const open = (facts ?? []).filter((name) => declaredFact(this.#ctx, name) instanceof Unknown);
    return open.length === 0 ? {} : { asks: open };
  }

  action(finding: Finding): { action: Action; order: number } {
    const { rule, scope, remedial } = finding;
    const { norm } = rule;
    const { params, type } = rule.rule.event;
    const { due, dueUnknown, clock, late, provisional, calendar } = this.#due(finding);
    const modality = params.modality ?? norm.modality ?? 'must';
    const contents = this.#program.carried.get(norm.id);
    const options = params.forms ?? norm.forms;
    const gaps = this.#remarks.get(norm.id) ?? { silent: [], external: [] };
    const { place, person, period, each } = scope;
    const about = scope.act ?? (each instanceof Unknown ? undefined : each);
    const action: Action = {
      id: this.id(finding),
      type,
      rule: rule.rule.name,
      norm: norm.id,
      modality,
      actor: params.actor === undefined ? norm.actor : params.actor,
      addressees: params.addressees ?? norm.addressees,
      due,
      ...(dueUnknown ? { dueUnknown } : {}),
      ...clock,
      ...(calendar === undefined ? {} : { calendar }),
      promptly: params.promptly === true,
      status: late && modality !== 'may' ? 'overdue' : 'open',
      basis: this.basis(norm),
      label: this.label(finding),
      gist: norm.gist,
      ...(params.ordinal === undefined ? {} : { ordinal: params.ordinal }),
      ...(place && !(place instanceof Unknown) ? { place: place.id } : {}),
      ...(person && !(person instanceof Unknown) ? { person: person.id } : {}),
      ...(period ? { period: period.id } : {}),
      ...(scope.unit ? { unit: scope.unit } : {}),
      ...(about ? { about: about.key } : {}),
      ...(options && options.length > 0 ? { options } : {}),
      ...(contents ? { contents: contents.map(({ id, gist }) => ({ norm: id, gist })) } : {}),
      ...(params.details ? { details: params.details } : {}),
      ...(remedial ? { remedial } : {}),
      ...(provisional || params.provisional === true ? { provisional: true as const } : {}),
      ...gaps,
      ...this.#asks(params.asks),
      ...(params.mayChangeWith ? { mayChangeWith: params.mayChangeWith } : {}),
      ...this.reason({ rule, scope }),
    };
    return { action, order: rule.order };
  }
}

/** A due day; while time stands still the day that it was when it came to stand, and by which event. */
interface Due {
  readonly day: DayValue;
  readonly still: Ev | null;
  readonly moves: readonly Move[];
}

function dueOf(due: DayFn, ctx: Ctx): Due {
  if (ctx.case.clock.length === 0) return { day: due(ctx), still: null, moves: [] };
  const moves: Move[] = [];
  const day = due({ ...ctx, moved: moves });
  const still = moves.find(({ open }) => open)?.ev ?? null;
  // what stands still drifts no more
  return still === null
    ? { day, still, moves }
    : { day: due({ ...ctx, frozen: true, memo: new Map(), horizon: undefined }), still, moves };
}

const dueSign = ({ day, still }: Due): string => `${boundsText(day)} ${still?.order ?? ''}`;

const bound = (value: number): string | null => (Number.isFinite(value) ? fromDay(value) : null);

const boundsText = (day: DayValue): string =>
  day instanceof Range ? `${day.lo}..${day.hi}` : day instanceof Unknown ? '?' : String(day);

/** By due day (none last), then by reading order, then as the scopes come. */
export function sort(found: readonly { action: Action; order: number }[]): Action[] {
  const none = '9999';
  return [...found]
    .sort((a, b) => {
      const [x, y] = [a.action.due ?? none, b.action.due ?? none];
      return x < y ? -1 : x > y ? 1 : a.order - b.order;
    })
    .map(({ action }) => action);
}
