import type { AnyCase } from '../case/types.js';
import type { CompiledRule, Program } from '../engine/program.js';
import { contextOf, type Question } from '../evaluate.js';
import type { Basis } from '../evaluation.js';
import type { Vocabulary } from '../measure/format.js';
import { questionOf } from '../questions.js';
import { Reasons } from '../reasons/reason.js';
import { allTruth, notTruth } from '../reasons/shown.js';
import type { ConditionReason, LeafReason, Reason, ScopeReason, Truth } from '../reasons/types.js';
import type { Text } from '../text.js';
import { type Change, changesFor, together } from './changes.js';

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
    /** A smallest set of changes by which it would; null where none can be named. Empty where it does. */
    readonly changes: readonly AskedChange[] | null;
    readonly reason: Reason;
  }[];
}

/** For each of the rules, by scope, what fails and what would make it fire. */
export function whyNot(
  program: Program,
  vocabulary: Vocabulary,
  source: AnyCase,
  question: Question,
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
  return asked.map((rule: CompiledRule): WhyNot => {
    const scopes = rule.scopes(ctx).map(({ scope, needs }) => {
      const reason = reasons.of({ rule, scope });
      const whole = wholeOf(reason);
      const inForce = reason.applies.inForce;
      const result = allTruth([inForce, whole.result, needs === null ? 'yes' : 'unknown']);
      const changes = together([
        inForce === 'yes' ? [] : forceChanges(reason),
        changesFor(whole, 'yes'),
        needs ?? [],
      ]);
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
}

/** All that has to hold for the rule to give an action, as one condition. */
function wholeOf({ applies, withdrawn, conditions, conforms }: Reason): ConditionReason {
  const parts: ConditionReason[] = [
    ...(withdrawn ? [{ kind: 'not' as const, result: notTruth(withdrawn.result), of: withdrawn }] : []),
    ...(applies.condition ? [applies.condition] : []),
    conditions,
    ...(conforms ? [{ kind: 'not' as const, result: notTruth(conforms.met.result), of: conforms.met }] : []),
  ];
  return { kind: 'all', result: allTruth(parts.map(({ result }) => result)), parts };
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
    return found?.question ?? { zh: change.name, en: change.name };
  }
  const { input, name, field, on } = change;
  const need = { input, name, ...(field ? { field } : {}), ...(on ? { on } : {}) };
  return questionOf(need, program.asked, vocabulary);
}
