import { Builder, sort } from './build.js';
import { MAX_DAY, MIN_DAY, toDay, type WorkdayCalendar } from './calendar/index.js';
import { beginningOf } from './case/began.js';
import { correctedOn } from './case/corrected.js';
import type { AnyCase } from './case/types.js';
import type { CriterionState, Why } from './engine/compiler.js';
import { flip } from './engine/condition.js';
import { type Ctx, wholeCase } from './engine/context.js';
import { deciding } from './engine/deciding.js';
import { announce, type Horizon } from './engine/horizon.js';
import { type Finding, type JudgedAct, judge, type Open } from './engine/judge.js';
import type { Need } from './engine/needs.js';
import { prepare } from './engine/prepared.js';
import type { CompiledRule, Program } from './engine/program.js';
import { roundOf } from './engine/select.js';
import { and, NO, Range, range, type Tri, tri, triName, UNKNOWN, Unknown, YES } from './engine/value.js';
import { either, hanging, inputsOf } from './engine/ways.js';
import type { CriterionResult, Evaluation } from './evaluation.js';
import type { Vocabulary } from './measure/format.js';
import { merge, type Placed, type Rival, rivalled } from './merge.js';
import { Reasons } from './reasons/reason.js';
import { criteriaOf, type ToldCriterion } from './told.js';
import type { Changed } from './trial/changed.js';
import { decidedBy } from './trial/search.js';
import { Trial } from './trial/trial.js';
import { type Group, group, rank, shown, type Undecided } from './undetermined.js';

export interface Question {
  readonly asOf: string;
  readonly calendar: WorkdayCalendar;
  readonly effectiveFrom?: string | undefined;
  /** Norm ids or rule names; everything else is left out. */
  readonly only?: ReadonlySet<string> | undefined;
  readonly changed: Readonly<Record<string, string>>;
  /** Whether every action and undetermined rule is to carry its reasons. */
  readonly reasons?: boolean | undefined;
  /** Whether what decides a rule is to be found by trying it on the case. */
  readonly needs?: boolean | undefined;
  /** Takes down the next day on which the answer may be another one. */
  readonly horizon?: Horizon | undefined;
  /** Takes down what the answer rests on. */
  readonly trace?: Trace | undefined;
  /** The case is known not to have begun, though the log does not show it. */
  readonly notBegun?: boolean | undefined;
}

/** What an evaluation found, beside what it says. */
export interface Trace {
  readonly holding: Finding[];
  readonly open: Open[];
  readonly acts: JudgedAct[];
}

/** Who must do what next, by when, by which article, and what can't be decided until which fact is known. */
export function evaluateProgram(
  program: Program,
  vocabulary: Vocabulary,
  written: AnyCase,
  question: Question,
): Evaluation {
  return evaluateIn(contextOf(program, written, question), program, vocabulary, question);
}

/** The same of a case as it stands on the day of the question. */
export function evaluateIn(
  ctx: Ctx,
  program: Program,
  vocabulary: Vocabulary,
  question: Question,
): Evaluation {
  const { source } = ctx.case;
  expectDays(ctx);
  const acts = question.trace?.acts;
  const { only } = question;
  const rules =
    only === undefined
      ? program.rules
      : program.rules.filter(({ rule, norm }) => wanted(only, rule.name, norm.id));
  const { applies, holding, open } = judgeRules(rules, program, vocabulary, ctx, question.notBegun, acts);
  const reasons = question.reasons === true ? new Reasons(program, vocabulary, ctx, question.changed) : null;
  const build = new Builder(program, vocabulary, ctx, reasons && ((judged) => reasons.of(judged)));
  if (question.trace !== undefined) {
    question.trace.holding.push(...holding);
    question.trace.open.push(...open);
  }

  const criteria: CriterionResult[] = [];
  for (const told of criteriaOf(program)) {
    const { norm } = told.criterion;
    if (applies === NO && norm.entry?.shape !== 'applies') continue;
    if (only !== undefined && !wanted(only, `${program.source.measure.id}/${norm.id}`, norm.id)) continue;
    criteria.push(criterionResult(told, ctx));
  }

  // a case that says what is under examination is not asked about the rest
  const examined = source.examining && source.examining.length > 0 ? new Set(source.examining) : undefined;
  const asked = open.filter(({ rule }) => wanted(examined, rule.norm.id));
  const undecided: readonly Undecided[] =
    question.needs === true
      ? tried(asked, ctx, program, vocabulary, question)
      : asked.map((finding): Undecided => ({ ...finding, sets: deciding(finding.why) }));
  const groups = undecided.length === 0 ? noGroups : group(undecided, build);
  return {
    case: source.id,
    measure: program.source.measure.id,
    kind: source.kind,
    asOf: question.asOf,
    applies: triName(applies),
    criteria,
    actions: sort(combine(holding, open, program, ctx, build)),
    undetermined: shown(groups),
    needs: groups.length === 0 ? [] : rank(groups, program, vocabulary),
    readings: question.changed,
  };
}

const noGroups: readonly Group[] = [];

/** What judging rules on a day finds. */
interface Found {
  readonly applies: Tri;
  readonly holding: Finding[];
  readonly open: Open[];
}

/** Judges rules in each of their scopes, where measure and case have begun. */
export function judgeRules(
  rules: readonly CompiledRule[],
  program: Program,
  vocabulary: Vocabulary,
  ctx: Ctx,
  notBegun = false,
  acts?: JudgedAct[],
): Found {
  const { asOf } = ctx;
  const inForce = inForceOn(asOf, ctx.commencement);
  const begun = beginningOf(ctx.case.source, vocabulary);
  if (begun !== null) announce(ctx, begun);
  const within =
    inForce === NO || notBegun || (begun !== null && asOf < begun) ? NO : program.applies.test(ctx);
  const applies = and(inForce, within);
  const holding: Finding[] = [];
  const open: Open[] = [];
  const withdrawn = program.withdrawn?.node.test(ctx) ?? NO;
  if (applies !== NO && withdrawn !== YES) {
    const doubt: Why[] = [];
    if (withdrawn === UNKNOWN && program.withdrawn !== null)
      doubt.push(flip(program.withdrawn.node.why(ctx)));
    if (inForce === UNKNOWN) {
      doubt.push({ confirm: hanging(askCommencement), refute: hanging(askCommencement) });
    }
    if (within === UNKNOWN) doubt.push(program.applies.why(ctx));
    const finds = { doubt, holding, open, acts };
    const given = program.occasions.in(ctx.case);
    for (const rule of rules) if ((rule.occasions & ~given) === 0) judge(rule, ctx, finds);
  }
  return { applies, holding, open };
}

/** Undetermined rules with what has been seen to decide them. */
function tried(
  open: readonly Open[],
  ctx: Ctx,
  program: Program,
  vocabulary: Vocabulary,
  question: Question,
): readonly Undecided[] {
  const trials = new Map<CompiledRule, Trial>();
  const again = (rule: CompiledRule) => (changed: Changed) => {
    const { effectiveFrom = question.effectiveFrom } = changed;
    const now = contextOf(program, changed.source, { ...question, effectiveFrom, horizon: undefined });
    const acts: JudgedAct[] = [];
    const found = judgeRules([rule], program, vocabulary, now, question.notBegun, acts);
    return { ...found, acts, round: roundOf(now, program.starters) };
  };
  return open.map((finding): Undecided => {
    const { rule } = finding;
    const trial = trials.get(rule) ?? new Trial(rule, again(rule), ctx, program, vocabulary);
    trials.set(rule, trial);
    return { ...finding, sets: decidedBy(finding, trial) };
  });
}

/** The case as it stands on the day asked about. */
export function contextOf(program: Program, source: AnyCase, question: Question): Ctx {
  const { vocabulary } = program.compiler;
  const asOf = toDay(question.asOf);
  const written = prepare(source, vocabulary.events);
  return {
    // what corrects other events is known once the log has been gone through
    case: written.isCorrected ? prepare(correctedOn(source, asOf, vocabulary), vocabulary.events) : written,
    asOf,
    calendar: question.calendar,
    commencement: commencementOf(program, question),
    scope: wholeCase,
    memo: program.compiler.slots.empty(),
    presumed: undefined,
    marks: { provisional: false },
    horizon: question.horizon,
    moved: undefined,
    frozen: undefined,
  };
}

/** Announces the days on which what is so far uncertain becomes certain, or the measure takes effect. */
function expectDays(ctx: Ctx): void {
  const { commencement } = ctx;
  if (typeof commencement === 'number') announce(ctx, commencement);
  else if (commencement instanceof Range) announce(ctx, commencement.lo, commencement.hi);
  if (ctx.horizon === undefined) return;
  for (const { lo, hi } of ctx.case.events) if (lo <= ctx.asOf && lo !== hi) announce(ctx, hi, hi + 1);
}

const askCommencement: readonly Need[] = [{ input: 'option', name: 'effectiveFrom' }];

/** The day a measure takes effect: by its text, by the caller, or within the bounds that are known. */
function commencementOf(program: Program, question: Question): Ctx['commencement'] {
  const day = program.effectiveFrom ?? question.effectiveFrom;
  if (day !== undefined) return toDay(day);
  const { notInForceBefore: from, inForceBy: by } = program;
  if (from === null && by === null) return new Unknown(askCommencement);
  return range(from === null ? MIN_DAY : toDay(from), by === null ? MAX_DAY : toDay(by), askCommencement);
}

function inForceOn(asOf: number, commencement: Ctx['commencement']): Tri {
  if (commencement instanceof Unknown) return UNKNOWN;
  if (commencement instanceof Range)
    return asOf >= commencement.hi ? YES : asOf < commencement.lo ? NO : UNKNOWN;
  return tri(commencement <= asOf);
}

/**
 * The measure's own step of putting accountability actions together, where it has one. What has been imposed already
 * takes part, so that nothing comes alive again which it covers.
 */
function combine(
  holding: readonly Finding[],
  open: readonly Open[],
  program: Program,
  ctx: Ctx,
  build: Builder,
): readonly Placed[] {
  const placed = holding.map((finding) => build.action(finding));
  const spec = program.source.measure.merge;
  if (spec === undefined || spec.by === null || spec.by === undefined) return placed;
  const imposed: Finding[] = [];
  const doubtful = open.filter(({ rule }) => rule.rule.event.type === spec.action);
  const finds = { doubt: [], holding: imposed, open: doubtful };
  for (const rule of program.rules)
    if (rule.rule.event.type === spec.action) judge(rule, { ...ctx, presumed: rule.frame, memo: [] }, finds);
  const standing = new Set(placed.map(({ action }) => action.id));
  const past = imposed
    .map((finding) => build.action(finding))
    .filter(({ action }) => !standing.has(action.id));
  const over = new Set(past.map(({ action }) => action.id));
  const merged = merge([...placed, ...past], spec).filter(({ action }) => !over.has(action.id));
  const rivals = doubtful.map((one) => rivalOf(one, build));
  return merged.map((one) => (one.action.type === spec.action ? rivalled(one, rivals) : one));
}

/** An action of which it is not known whether it stands, with the questions on which that hangs. */
function rivalOf({ why, ...finding }: Open, build: Builder): Rival {
  const { place, person } = finding.scope;
  return {
    action: build.action(finding).action,
    onAnyone: place instanceof Unknown || person instanceof Unknown,
    asks: inputsOf(why.confirm, why.refute).flatMap(({ input, name, field }) =>
      input === 'fact' || input === 'answer' ? [name] : input === 'slot' && field ? [field] : [],
    ),
  };
}

const wanted = (only: ReadonlySet<string> | undefined, ...names: readonly string[]): boolean =>
  only === undefined || names.some((name) => only.has(name));

function criterionResult({ criterion, of }: ToldCriterion, ctx: Ctx): CriterionResult {
  const state = criterion.state(ctx);
  const result = of(state);
  if (state !== 'unknown') return result;
  const to = (...values: readonly CriterionState[]) =>
    either(
      ...criterion
        .outcomes(ctx)
        .filter(({ value }) => values.some((wanted) => wanted === value))
        .map(({ ways }) => ways),
    );
  const sets = deciding({ confirm: to('yes'), refute: to('no', 'not-applicable') });
  return { ...result, toConfirm: sets.confirm, toRefute: sets.refute };
}
