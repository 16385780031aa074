import type { Why } from './compiler.js';
import { allOf, flip } from './condition.js';
import { type Ctx, inScope, onDay, type Scope } from './context.js';
import { inItsScopes } from './horizon.js';
import { dayNeeds, type Matches } from './match.js';
import { type Need, needKey, union } from './needs.js';
import { type Ev, precedes } from './prepared.js';
import type { CompiledAct, CompiledRule } from './program.js';
import { NO, type Tri, UNKNOWN, YES } from './value.js';
import { byAny, byOne, hanging, inputsOf, nothing } from './ways.js';

/** A rule that holds, or may, in one scope. */
export interface Finding {
  readonly rule: CompiledRule;
  readonly scope: Scope;
  readonly remedial: boolean;
}
/** An act by which a norm is judged, on its day. */
export interface JudgedAct extends Finding {
  readonly act: Ev;
  /** Did it conform? */
  readonly met: Tri;
  /** Is the act one that the norm judges, and does the norm bear on the case, for certain? */
  readonly certain: boolean;
}
export interface Open extends Finding {
  readonly why: Why;
}

/** Where what is found goes, and what makes all of it doubtful. */
export interface Finds {
  readonly doubt: readonly Why[];
  readonly holding: Finding[];
  readonly open: Open[];
  readonly acts?: JudgedAct[] | undefined;
}

/** Judges a rule in each of its scopes: what holds goes to `holding`, what hangs on something unknown to `open`. */
export function judge(rule: CompiledRule, ctx: Ctx, finds: Finds): void {
  if (ctx.horizon === undefined) {
    for (const { scope, needs } of rule.scopes(ctx)) judgeIn(rule, ctx, scope, needs, finds);
    return;
  }
  inItsScopes(ctx, ctx.horizon, () => {
    const found = rule.scopes(ctx).map(({ scope, needs }) => judgeIn(rule, ctx, scope, needs, finds));
    return found.length === 0 || found.some((truth) => truth !== NO);
  });
}

function judgeIn(
  rule: CompiledRule,
  ctx: Ctx,
  scope: Scope,
  needs: readonly Need[] | null,
  finds: Finds,
): Tri {
  const here = inScope(ctx, scope);
  const truth = rule.node.test(here);
  if (truth === NO) return NO;
  const whys = truth === YES && needs === null ? certain : whysOf(rule, here, needs, truth);
  const settled = whys.length > 0 ? UNKNOWN : truth;
  if (rule.act === null) put(finds, { rule, scope, remedial: false }, settled, whys);
  else judgeActs(rule, rule.act, here, settled, whys, finds);
  return truth;
}

const certain: readonly Why[] = [];

const whysOf = (rule: CompiledRule, ctx: Ctx, needs: readonly Need[] | null, truth: Tri): readonly Why[] => [
  ...(needs === null ? [] : existing(needs)),
  ...(truth === UNKNOWN ? [rule.node.why(ctx)] : []),
];

function put({ doubt, holding, open }: Finds, finding: Finding, truth: Tri, whys: readonly Why[]): void {
  if (truth === YES && doubt.length + whys.length === 0) holding.push(finding);
  else open.push({ ...finding, why: joined([...doubt, ...whys]) });
}

const both = (needs: readonly Need[]): Why => ({ confirm: hanging(needs), refute: hanging(needs) });

const unhung: Why = both([]);

/** Whether a scope exists. That a figure is not given says nothing: it can only be given. */
function existing(needs: readonly Need[]): Why[] {
  const figures = needs.filter(({ input }) => input === 'value');
  const others = needs.filter(({ input }) => input !== 'value');
  return [
    ...figures.map((need): Why => ({ confirm: [byAny(need)], refute: [] })),
    ...(others.length > 0 ? [both(others)] : []),
  ];
}

const joined = (whys: readonly Why[]): Why =>
  allOf(whys.map((why) => ({ test: () => UNKNOWN, why: () => why }))).why({} as Ctx);

/**
 * How an act is to be done: a duty open until the act; each act judged on its day by what was so that day; afterwards
 * a remedial duty where it did not conform and can still be put right.
 */
function judgeActs(
  rule: CompiledRule,
  act: CompiledAct,
  ctx: Ctx,
  truth: Tri,
  whys: readonly Why[],
  finds: Finds,
): void {
  const { list, gaps } = act.acts(ctx);
  const met = act.met.test(ctx);
  if (!list.some(({ sure }) => sure)) {
    // before the act a requirement not known to be met is still to be met
    const perhaps = [
      ...whys,
      ...list.map(({ why }) => flip(why)),
      ...gaps.map((gap): Why => ({ confirm: [byOne(gap)], refute: [byOne(gap)] })),
    ];
    if (met !== YES)
      put(
        finds,
        { rule, scope: ctx.scope, remedial: false },
        perhaps.length > 0 ? UNKNOWN : truth,
        perhaps.length > 0 ? [...perhaps, ...unlessMet(act, ctx, perhaps)] : [],
      );
  } else if (gaps.length > 0 && act.remedy !== null && met !== YES) {
    // another act that is not recorded may not have conformed
    put(finds, { rule, scope: { ...ctx.scope, key: within(ctx.scope, 'act=?') }, remedial: true }, UNKNOWN, [
      ...whys,
      both(gaps),
    ]);
  }
  for (const { ev, sure, why } of list) {
    // what was done before the measure took effect is not judged by it
    if (typeof ctx.commencement === 'number' && ev.hi < ctx.commencement) continue;
    // nothing comes of it, and nobody asks about acts
    if (!act.bears && finds.acts === undefined) continue;
    const here = inScope(ctx, actScope(ctx.scope, act, ev));
    const then = metAt(act, here, ev);
    const finding: Finding = { rule, scope: here.scope, remedial: true };
    const certain = sure && whys.length + finds.doubt.length === 0;
    finds.acts?.push({ ...finding, act: ev, met: then.truth, certain });
    if (then.truth === YES || !act.bears) continue;
    if (then.truth === NO && sure) {
      if (act.remedy === null || act.met.test(here) === YES) continue;
      const over = overSince(act.remedy(ctx), ev);
      const doubts = [...whys, ...over.doubts];
      if (over.truth !== YES)
        put(
          finds,
          finding,
          over.truth === NO ? truth : UNKNOWN,
          doubts.length > 0 ? [...doubts, ...unlessMet(act, here, doubts)] : [],
        );
    } else {
      const doubts = then.truth === UNKNOWN ? [flip(then.why)] : [];
      put(finds, finding, UNKNOWN, [...whys, ...doubts, ...(sure ? [] : [why])]);
    }
  }
}

const within = ({ key }: Scope, name: string): string => (key === '' ? name : `${key};${name}`);

/** The scope in which one act is judged. */
export const actScope = (scope: Scope, { several }: CompiledAct, ev: Ev): Scope => ({
  ...scope,
  key: within(scope, `act=${several ? `${ev.type}@` : ''}${ev.key}`),
  each: scope.each ?? ev,
  act: ev,
});

/**
 * That a requirement is met ends the duty. That it is not met need not be known, unless what confirms the duty may
 * itself meet it.
 */
function unlessMet(act: CompiledAct, ctx: Ctx, doubts: readonly Why[]): readonly Why[] {
  if (act.met.test(ctx) !== UNKNOWN) return [];
  const { confirm, refute } = act.met.why(ctx);
  const asked = new Set(inputsOf(confirm, refute).map(needKey));
  const shared = doubts.some((why) => inputsOf(why.confirm).some((need) => asked.has(needKey(need))));
  return [{ confirm: shared ? refute : [nothing], refute: confirm }];
}

/** Did the act conform on its day? Where the day is not known: only what holds on each day that it may be is certain. */
function metAt(act: CompiledAct, ctx: Ctx, ev: Ev): { readonly truth: Tri; readonly why: Why } {
  const last = Math.min(ev.hi, ctx.asOf);
  if (ev.lo === last) {
    const then = onDay(ctx, last);
    const truth = act.met.test(then);
    return truth === UNKNOWN ? { truth, why: act.met.why(then) } : { truth, why: unhung };
  }
  const days = new Set([ev.lo, last]);
  for (const { lo, hi } of ctx.case.events)
    for (const day of [lo, hi]) if (day > ev.lo && day < last) days.add(day);
  const on = [...days].map((day) => onDay(ctx, day));
  const truths = new Set(on.map((then) => act.met.test(then)));
  if (truths.size > 1) return { truth: UNKNOWN, why: both([{ input: 'day', name: ev.type }]) };
  const truth = truths.has(YES) ? YES : truths.has(NO) ? NO : UNKNOWN;
  return { truth, why: truth === UNKNOWN && on[0] ? act.met.why(on[0]) : unhung };
}

/** Has what ends the remedy happened since the act? */
export function overSince(
  { list, gaps }: Matches,
  ev: Ev,
): { readonly truth: Tri; readonly doubts: readonly Why[] } {
  const doubts = gaps.map((gap) => both([gap]));
  for (const match of list) {
    const later = precedes(ev, match.ev);
    if (later === NO) continue;
    if (later === YES && match.sure) return { truth: YES, doubts: [] };
    doubts.push(later === YES ? flip(match.why) : both(union(match.needs, dayNeeds(match.ev), dayNeeds(ev))));
  }
  return { truth: doubts.length > 0 ? UNKNOWN : NO, doubts };
}
