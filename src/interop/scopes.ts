import type { AnyCase } from '../case/types.js';
import { type Ctx, inScope, onDay, type Scope } from '../engine/context.js';
import { actScope, type Open, overSince } from '../engine/judge.js';
import type { CompiledRule, Program } from '../engine/program.js';
import { NO, Unknown, YES } from '../engine/value.js';
import { contextOf, judgeRules, type Question } from '../evaluate.js';
import type { Vocabulary } from '../measure/format.js';

/** A rule judged in a scope: the questions that its facts answer. */
export interface Judged {
  readonly rule: CompiledRule;
  /** Where the rule's conditions are asked. */
  readonly ctx: Ctx;
  /** Where it is asked whether an act conformed: now, and on its day. Before the act both are `ctx`. */
  readonly now: Ctx;
  readonly before: Ctx;
}

export interface Scoped {
  readonly judged: readonly Judged[];
  /** What hangs on something that is not known. */
  readonly open: readonly Open[];
}

/**
 * Every rule with every scope in which it is judged, in reading order. None where the measure does not bear on the
 * case: not yet in force, outside its scope of application, not begun or withdrawn.
 */
export function judgedOf(
  program: Program,
  vocabulary: Vocabulary,
  source: AnyCase,
  question: Question,
): Scoped {
  const ctx = contextOf(program, source, question);
  const { applies, open } = judgeRules(program.rules, program, vocabulary, ctx);
  if (applies === NO || program.withdrawn?.node.test(ctx) === YES) return { judged: [], open };
  const judged = program.rules.flatMap((rule) =>
    rule
      .scopes(ctx)
      .flatMap(({ scope, needs }) => (needs === null ? judgedIn(rule, inScope(ctx, scope)) : [])),
  );
  return { judged, open };
}

/** A rule in one of its scopes; one by which acts are judged: before the act, then once for each act to be put right. */
function judgedIn(rule: CompiledRule, ctx: Ctx): Judged[] {
  if (rule.act === null) return [{ rule, ctx, now: ctx, before: ctx }];
  const { list } = rule.act.acts(ctx);
  const acts = list.filter(({ sure }) => sure).map(({ ev }) => ev);
  if (acts.length === 0) return [{ rule, ctx, now: ctx, before: ctx }];
  if (rule.act.remedy === null) return [];
  const over = rule.act.remedy(ctx);
  const { act } = rule;
  return acts
    .filter((ev) => !(typeof ctx.commencement === 'number' && ev.hi < ctx.commencement))
    .filter((ev) => overSince(over, ev).truth !== YES)
    .map((ev) => {
      const now = inScope(ctx, actScope(ctx.scope, act, ev));
      return { rule, ctx, now, before: onDay(now, ev.lo) };
    });
}

/** The key by which a result names the scope. */
export const keyOf = ({ now }: Judged): string => now.scope.key;

/** Rules that are judged in one and the same scope, and so in one run. */
export function inOneRun(judged: readonly Judged[]): Judged[][] {
  const runs = new Map<string, Judged[]>();
  for (const one of judged) {
    const sign = signOf(one.now.scope);
    const known = runs.get(sign);
    if (known) known.push(one);
    else runs.set(sign, [one]);
  }
  return [...runs.values()];
}

/** Scopes of different rules may have one key and be different ones: all that a fact can see of a scope. */
function signOf({
  key,
  from,
  place,
  person,
  unnamed,
  period,
  earlier,
  unit,
  figures,
  each,
  act,
}: Scope): string {
  const event = (ev: Scope['each']) => (ev instanceof Unknown || ev === undefined ? null : ev.order);
  const item = (one: Scope['place'] | Scope['person']) =>
    one instanceof Unknown || one === undefined ? null : one.id;
  const days = period && [period.from, period.to];
  const coordinates = [item(place), item(person), unnamed, days, earlier, unit, figures];
  return JSON.stringify([key, String(from), coordinates, event(each), event(act)]);
}
