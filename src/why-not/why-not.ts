import { Builder } from '../build.js';
import type { AnyCase } from '../case/types.js';
import { type Ctx, inScope, type Scope } from '../engine/context.js';
import type { CompiledRule, Program } from '../engine/program.js';
import { contextOf, evaluateIn, type Question, type Trace } from '../evaluate.js';
import type { Basis } from '../evaluation.js';
import type { Interpretation, Merge, Vocabulary } from '../measure/format.js';
import { questionOf } from '../questions.js';
import { Reasons } from '../reasons/reason.js';
import { allTruth, notTruth } from '../reasons/shown.js';
import type { ConditionReason, LeafReason, Reason, ScopeReason, Truth } from '../reasons/types.js';
import type { Text } from '../text.js';
import { type Change, together, type Way, waysTo } from './changes.js';
import type { Trial } from './edits.js';
import { type Bench, smallestChanges } from './search.js';

/** A change of the case, with the question that it answers. */
export type AskedChange = Change & { readonly question: Text };

/** Why one rule gives no action on a day. */
export interface WhyNot {
  readonly rule: string;
  readonly basis: Basis;
  readonly asOf: string;
  /** Empty where there is nothing to judge it for: no such period, place, person or event. */
  readonly scopes: readonly {
    readonly scope: ScopeReason;
    /** `yes`: it does give an action. */
    readonly result: Truth;
    /** The conditions that fail, or are not known. */
    readonly fails: readonly LeafReason[];
    /**
     * A smallest set of changes by which it would, each set tried on the case before it is given; null where none was
     * found. Empty where it does.
     */
    readonly changes: readonly AskedChange[] | null;
    readonly reason: Reason;
  }[];
}

/** What is needed to judge a changed case: programs under other readings, and whether it still parses. */
export interface Changing {
  readonly programOf: (readings: Readonly<Record<string, string>>) => Program;
  readonly valid: (source: AnyCase) => boolean;
  /** How actions are put together, as written: what this is by which reading. */
  readonly merge: Merge | undefined;
}

/** For each of the rules, by scope, what fails and what would make it fire. */
export function whyNot(
  program: Program,
  vocabulary: Vocabulary,
  source: AnyCase,
  question: Question,
  changing: Changing,
): readonly WhyNot[] {
  const ctx = contextOf(program, source, question);
  const reasons = new Reasons(program, vocabulary, ctx, question.changed);
  const asked = program.rules.filter(
    ({ rule, norm, local }) =>
      question.only?.has(rule.name) ||
      question.only?.has(norm.id) ||
      question.only?.has(`${program.source.measure.id}/${local}`),
  );
  const ask = (change: Change): AskedChange => ({ ...change, question: textOf(change, program, vocabulary) });
  const start: Trial = {
    source,
    asOf: question.asOf,
    effectiveFrom: question.effectiveFrom,
    readings: question.changed,
  };
  return asked.map((rule: CompiledRule): WhyNot => {
    const scopes = rule.scopes(ctx).map(({ scope, needs }) => {
      const bench = benchOf(rule.rule.name, scope, vocabulary, question, { ...changing, programOf });
      const { reason, whole } = wholeOf(reasons, rule, ctx, scope);
      const sure = [reason.applies.inForce, whole.result, needs === null ? 'yes' : 'unknown'] as const;
      const fires = bench.fires(start);
      const told = allTruth(sure);
      const result: Truth = fires ? 'yes' : told === 'yes' ? 'no' : told;
      const changes = fires ? [] : smallestChanges(start, bench);
      return {
        scope: reason.scope,
        result,
        fails: failing(whole),
        changes: changes === null ? null : changes.map(ask),
        reason,
      };
    });
    const { basis, asOf } = scopes[0]?.reason ?? reasons.of({ rule, scope: ctx.scope });
    return { rule: rule.rule.name, basis, asOf, scopes };
  });

  function programOf(readings: Readonly<Record<string, string>>): Program {
    return readings === question.changed ? program : changing.programOf(readings);
  }
}

/** Nothing; or the reading by which no other action stands for that of the rule, where that is a matter of reading. */
function apart(
  written: Merge | undefined,
  { rule }: CompiledRule,
  readings: Trial['readings'],
): readonly Way[] {
  if (written?.action !== rule.event.type || typeof written.by !== 'object' || written.by === null)
    return [[]];
  const { byReading: name, ...options } = written.by;
  const value = Object.keys(options).find((one) => (options as Record<string, unknown>)[one] === null);
  if (value === undefined || readings[name] === value) return [[]];
  return [[], [{ input: 'reading', name, is: { operator: 'equal', value } }]];
}

/** Tries changed cases against one rule in one scope. */
function benchOf(
  name: string,
  scope: Scope,
  vocabulary: Vocabulary,
  question: Question,
  { programOf, valid, merge }: Changing,
): Bench {
  const asking = ({ asOf, effectiveFrom, readings }: Trial): Question => ({
    asOf,
    effectiveFrom,
    changed: readings,
    calendar: question.calendar,
    only: new Set([name]),
  });
  const within = ({ key }: Scope) => isWithin(key, scope.key);
  return {
    world: {
      facts: programOf(question.changed).asked.facts,
      vocabulary,
      interpretations: programOf(question.changed).source.measure.interpretations,
      scope,
    },
    valid: ({ source }) => valid(source),
    fires(trial) {
      const trace: Trace = { holding: [], open: [], acts: [] };
      const program = programOf(trial.readings);
      const asked = { ...asking(trial), trace };
      const ctx = contextOf(program, trial.source, asked);
      const { actions } = evaluateIn(ctx, program, vocabulary, asked);
      const build = new Builder(program, vocabulary, ctx);
      const ids = trace.holding.filter((one) => one.rule.rule.name === name && within(one.scope));
      return ids.some((one) => actions.some(({ id }) => id === build.id(one)));
    },
    ways(trial) {
      const program = programOf(trial.readings);
      const ctx = contextOf(program, trial.source, asking(trial));
      const rule = program.rules.find((one) => one.rule.name === name);
      const found = rule?.scopes(ctx).find((one) => within(one.scope));
      if (rule === undefined || found === undefined) return [];
      const reasons = new Reasons(program, vocabulary, ctx, trial.readings);
      const { reason, whole } = wholeOf(reasons, rule, ctx, found.scope);
      const force = reason.applies.inForce === 'yes' ? [[]] : [forceChanges(reason)];
      const { needs } = found;
      return together([
        force,
        waysTo(whole, 'yes'),
        needs === null ? [[]] : [needs],
        apart(merge, rule, trial.readings),
      ]);
    },
  };
}

/** Is a scope the one asked about, an act within it, or one that it was not known to be? */
function isWithin(key: string, asked: string): boolean {
  const open = asked.split(';').flatMap((part) => (part.endsWith('=?') ? [part.slice(0, -1)] : []));
  const known = (whole: string) =>
    whole.split(';').filter((part) => !['act=', ...open].some((name) => part.startsWith(name)));
  return known(key).join(';') === known(asked).join(';');
}

/** All that has to hold for the rule to give an action, as one condition. */
function wholeOf(reasons: Reasons, rule: CompiledRule, ctx: Ctx, scope: Scope) {
  const reason = reasons.of({ rule, scope });
  const { applies, withdrawn, conditions, conforms } = reason;
  const parts: ConditionReason[] = [
    ...(withdrawn ? [{ kind: 'not' as const, result: notTruth(withdrawn.result), of: withdrawn }] : []),
    ...(applies.condition ? [applies.condition] : []),
    conditions,
    ...(conforms ? [{ kind: 'not' as const, result: notTruth(conforms.met.result), of: conforms.met }] : []),
    ...acted(rule, ctx, scope),
  ];
  const whole: ConditionReason = { kind: 'all', result: allTruth(parts.map(({ result }) => result)), parts };
  return { reason, whole };
}

/** An act by which the norm is judged: once it has been done, the duty to do it as it should be is over. */
function acted({ act }: CompiledRule, ctx: Ctx, scope: Scope): LeafReason[] {
  if (act === null) return [];
  const list = act.acts(inScope(ctx, scope)).list.filter(({ sure }) => sure);
  if (list.length === 0) return [];
  const events = list.map(({ ev }) => ({ event: ev.raw, sure: true }));
  return [
    {
      kind: 'leaf',
      result: 'no',
      fact: 'happened',
      operator: 'equal',
      found: { is: 'known', value: true },
      source: { from: 'events', types: [...new Set(list.map(({ ev }) => ev.type))], events, gaps: [] },
      wanted: { is: 'known', value: false },
    },
  ];
}

/** The leaves that keep a condition from holding. */
function failing(node: ConditionReason, wanted: Truth = 'yes'): LeafReason[] {
  if (node.result === wanted) return [];
  if (node.kind === 'leaf') return [node];
  if (node.kind === 'not') return failing(node.of, notTruth(wanted));
  return node.parts.flatMap((part) => failing(part, wanted));
}

function forceChanges({ applies: { commencement } }: Reason): readonly Change[] {
  if (commencement.is !== 'day') return [{ input: 'option', name: 'effectiveFrom' }];
  return [{ input: 'asOf', name: 'asOf', is: { operator: 'greaterThanInclusive', value: commencement.day } }];
}

const own: Readonly<Record<'asOf' | 'subject', Text>> = {
  asOf: { zh: '按哪一天判断？', en: 'As of which day is it judged?' },
  subject: { zh: '案件所涉的是哪一类对象？', en: 'What kind of subject is the case about?' },
};

function textOf(change: Change, program: Program, vocabulary: Vocabulary): Text {
  if (change.input === 'asOf' || change.input === 'subject') return own[change.input];
  if (change.input === 'reading') {
    const found = program.source.measure.interpretations.find(({ id }) => id === change.name);
    return (found as Interpretation).question;
  }
  const { input, name, field, on } = change;
  const need = { input, name, ...(field ? { field } : {}), ...(on ? { on } : {}) };
  return questionOf(need, program.asked, vocabulary);
}
