import { fromDay } from '../calendar/index.js';
import { correctionsOf } from '../case/corrected.js';
import { correctionTold, movesTold, reopeningTold } from '../decisions.js';
import type { Move } from '../engine/clock.js';
import { type Ctx, inScope, onDay, type Scope } from '../engine/context.js';
import type { Deciding } from '../engine/deciding.js';
import type { Need } from '../engine/needs.js';
import type { CompiledRule, Program } from '../engine/program.js';
import { NO, Range, tri, UNKNOWN, Unknown, YES } from '../engine/value.js';
import type { Decision } from '../evaluation.js';
import { sourceOf } from '../measure/cite.js';
import { expandRules } from '../measure/expand.js';
import type { Condition, Day, JudgedAt, Rule, Vocabulary } from '../measure/format.js';
import { questionOf } from '../questions.js';
import { toldOf } from '../told.js';
import { type At, declared, settled, settledAll, sharedOf } from './at.js';
import { bearing } from './bearing.js';
import { conditionReason } from './conditions.js';
import { dayReason, ownMoves } from './days.js';
import { shownDay, truth } from './shown.js';
import type { DayReason, Question, ReadingReason, Reason, ScopeReason, Truth } from './types.js';

/** A rule in one of its scopes, as `judge` found it. */
export interface Judged {
  readonly rule: CompiledRule;
  readonly scope: Scope;
  /** Only where it is undetermined. */
  readonly sets?: Deciding;
}

const unsettledRules = new WeakMap<Program, Readonly<Record<string, Rule>>>();

/** The rules with their selectors still in them, by name. */
function rawRule(program: Program, rule: Rule): Rule {
  let known = unsettledRules.get(program);
  if (known === undefined) {
    known = Object.fromEntries(
      expandRules(program.unsettled, program.kind).map((one) => [one.rule.name, one.rule]),
    );
    unsettledRules.set(program, known);
  }
  const raw = declared(known, rule.name);
  // an entry whose scopes hang on a reading expands to conditions that follow the scopes
  const { per } = raw.event.params as { per?: object };
  return per !== undefined && 'byReading' in per ? { ...raw, conditions: rule.conditions } : raw;
}

/** Where the pieces of a rule are looked at: its own compiler, and a list for the readings met. */
export function atRule(program: Program, ctx: Ctx, { rule, scope }: Judged): At {
  return {
    ctx: inScope(ctx, scope),
    rule,
    compiler: { ...program.compiler, frame: rule.frame },
    program,
    shared: sharedOf(program),
    consulted: new Set(),
    types: new Set(),
  };
}

/** Builds the reasons of one evaluation. */
export class Reasons {
  readonly #program: Program;
  readonly #vocabulary: Vocabulary;
  readonly #ctx: Ctx;
  readonly #chosen: Readonly<Record<string, string>>;
  #bears: Reason['applies'] | undefined;

  constructor(program: Program, vocabulary: Vocabulary, ctx: Ctx, chosen: Readonly<Record<string, string>>) {
    this.#program = program;
    this.#vocabulary = vocabulary;
    this.#ctx = ctx;
    this.#chosen = chosen;
  }

  of(judged: Judged): Reason {
    const { rule, scope, sets } = judged;
    const { source } = this.#program;
    const raw = rawRule(this.#program, rule.rule);
    const at = atRule(this.#program, this.#ctx, judged);
    const { due, judgedAt, done: _done, ...shown } = raw.event.params;
    settledAll(shown, at);
    const { modality, actor } = toldOf(rule, this.#program, this.#vocabulary);
    const conditions = conditionReason(raw.conditions, at);
    const conforms = judgedAt ? this.#conforms(settled(judgedAt, at), scope, at) : null;
    const plainDue = settled(due ?? null, at) === null ? null : dayReason(due as Day, at);
    const dueDay = this.#moved(rule, plainDue, at);
    const { subject } = this.#ctx.case.source;
    const applies = this.#applies(at);
    const derived = {
      applies,
      conditions,
      ...(conforms ? { conforms } : {}),
      ...(dueDay ? { due: dueDay } : {}),
    };
    // whether the measure is in force bears on all that it asks for
    const { effectiveFrom, inForceBy, notInForceBefore } = this.#program.unsettled.measure;
    settledAll([effectiveFrom, inForceBy, notInForceBefore], at);
    const readings = this.#readings(new Set([...at.consulted, ...bearing(derived)]));
    return {
      asOf: fromDay(this.#ctx.asOf),
      rule: rule.rule.name,
      basis: {
        norm: rule.norm.id,
        cite: rule.norm.cite,
        ...sourceOf(rule.norm, source.measure),
      },
      measure: source.measure.title,
      gist: rule.norm.gist,
      type: rule.rule.event.type,
      modality,
      actor,
      subject: { type: subject.type, ...(subject.name === undefined ? {} : { name: subject.name }) },
      scope: scopeReason(scope),
      ...derived,
      ...this.#decisions(rule, at),
      ...this.#withdrawn(at),
      readings,
      ...(sets ? { toConfirm: this.#questions(sets.confirm), toRefute: this.#questions(sets.refute) } : {}),
    };
  }

  /** A due day with what has moved it for this rule alone. */
  #moved(rule: CompiledRule, due: DayReason | null, at: At): DayReason | null {
    const own = ownMoves(rule.due, rule.unmoved, at.ctx);
    if (own.length === 0) return due;
    const { measure } = this.#program.source;
    return {
      result: shownDay(rule.due(at.ctx)),
      form: 'moved',
      of: due ?? { result: { is: 'none' }, form: 'none' },
      decisions: movesTold(own, measure),
    };
  }

  /** What has moved its due day, and what was put right or set aside among the events that it asks for. */
  #decisions(rule: CompiledRule, { ctx, types }: At): { decisions?: readonly Decision[] } {
    const { measure } = this.#program.source;
    const { events } = this.#vocabulary;
    const moves: Move[] = [];
    rule.due({ ...ctx, moved: moves });
    const put = correctionsOf(ctx.case.source).filter(({ was }) => types.has(was.type));
    const again = ctx.case.events.flatMap(({ type, raw, lo }) => {
      const aside = (events[type]?.setsAside ?? []).filter(
        (one) => types.has(one) && ctx.case.byType.get(one)?.some((ev) => ev.aside === lo),
      );
      return lo <= ctx.asOf && aside.length > 0 ? [reopeningTold(raw, aside, measure)] : [];
    });
    const all = [...movesTold(moves, measure), ...put.map((one) => correctionTold(one, measure)), ...again];
    const sorted = all.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
    return sorted.length === 0 ? {} : { decisions: sorted };
  }

  /** Said where the case is, or may be, withdrawn. */
  #withdrawn(at: At): Pick<Reason, 'withdrawn'> {
    const { withdrawn, compiler } = this.#program;
    if (withdrawn === null || withdrawn.node.test(at.ctx) === NO) return {};
    return { withdrawn: conditionReason(withdrawn.json, { ...at, ctx: this.#ctx, compiler }) };
  }

  #conforms(judgedAt: JudgedAt, scope: Scope, at: At): NonNullable<Reason['conforms']> {
    const act = scope.act;
    const on = act === undefined ? at.ctx : onDay(at.ctx, Math.min(act.hi, at.ctx.asOf));
    const met = conditionReason(judgedAt.met as Condition, { ...at, ctx: on });
    return { ...(act ? { act: act.raw } : {}), met };
  }

  /** The same for every rule of the evaluation. */
  #applies(at: At): Reason['applies'] {
    this.#bears ??= this.#bearsOn(at);
    return this.#bears;
  }

  #bearsOn(at: At): Reason['applies'] {
    const { commencement, asOf } = this.#ctx;
    const inForce: Truth =
      commencement instanceof Unknown
        ? 'unknown'
        : commencement instanceof Range
          ? truth(asOf >= commencement.hi ? YES : asOf < commencement.lo ? NO : UNKNOWN)
          : truth(tri(commencement <= asOf));
    const json = this.#program.unsettled.measure.applies[this.#program.kind];
    const general: At = {
      ...at,
      ctx: this.#ctx,
      compiler: this.#program.compiler,
      consulted: new Set(),
      types: new Set(),
    };
    return {
      commencement: shownDay(commencement),
      inForce,
      ...(json === undefined ? {} : { condition: conditionReason(json, general) }),
    };
  }

  #readings(consulted: ReadonlySet<string>): ReadingReason[] {
    const { interpretations } = this.#program.source.measure;
    return interpretations.flatMap(({ id, question, options, why }) => {
      const option = options.find((one) => one.id === this.#program.readings[id]);
      if (!consulted.has(id) || option === undefined) return [];
      const { zh, en } = option;
      return [
        { id, option: option.id, chosen: this.#chosen[id] !== undefined, question, text: { zh, en }, why },
      ];
    });
  }

  #questions(needs: readonly Need[]): Question[] {
    return needs.map((need) => ({
      ...need,
      question: questionOf(need, this.#program.asked, this.#vocabulary),
    }));
  }
}

/** For whom or what a rule is judged, by name. */
export function scopeReason({ place, person, period, unit, each, act }: Scope): ScopeReason {
  const event = act ?? (each instanceof Unknown ? undefined : each);
  const named = (name: string | undefined) => (name === undefined ? {} : { name });
  return {
    ...(place && !(place instanceof Unknown)
      ? {
          place: {
            id: place.id,
            ...named(place.name),
            ...(place.type === undefined ? {} : { type: place.type }),
          },
        }
      : {}),
    ...(person && !(person instanceof Unknown)
      ? {
          person: {
            id: person.id,
            ...named(person.name),
            ...(person.office === undefined ? {} : { office: person.office }),
            ...(person.role === undefined ? {} : { roles: [person.role].flat() }),
          },
        }
      : {}),
    ...(period ? { period: { id: period.id, from: fromDay(period.from), to: fromDay(period.to) } } : {}),
    ...(unit ? { unit } : {}),
    ...(event ? { event: event.raw } : {}),
  };
}
