import { answerOf, figureOf, unitFact, unitsOf } from '../facts/declared.js';
import { serves } from '../facts/serving.js';
import { dischargersOf } from '../measure/events.js';
import type { Condition, Entry, Norm } from '../measure/format.js';
import type { Compiler, Criterion, CriterionState, Node } from './compiler.js';
import { allOf, constant } from './condition.js';
import { type Ctx, inScope, wholeCase } from './context.js';
import { scopeOf } from './horizon.js';
import type { Match, Matches } from './match.js';
import type { Need, Target } from './needs.js';
import { negate } from './operators.js';
import { compileSelect } from './select.js';
import { and, NO, type Outcome, type Tri, triName, UNKNOWN, Unknown, YES } from './value.js';
import {
  byOne,
  byTargets,
  either,
  hanging,
  inputsOf,
  nothing,
  together,
  type Way,
  type Ways,
} from './ways.js';

type Settled = Exclude<CriterionState, 'unknown'>;

/** The states a question may come to, each with the ways that bring it there. */
type Reach = Readonly<Record<Settled, Ways>> & {
  /** What rules a state out and leaves open which of the others it is. */
  readonly unless?: Readonly<Partial<Record<Settled, Ways>>> | undefined;
};

/** How an entry of a shape is judged once it is certain that the question arises. */
interface Judge {
  state(ctx: Ctx): CriterionState;
  /** Asked only where the state is unknown. */
  reach(ctx: Ctx): Reach;
}

const states: readonly Settled[] = ['yes', 'no', 'not-applicable'];

const none: Reach = { yes: [], no: [], 'not-applicable': [] };
const is: Readonly<Record<Settled, Reach>> = {
  yes: { ...none, yes: [nothing] },
  no: { ...none, no: [nothing] },
  'not-applicable': { ...none, 'not-applicable': [nothing] },
};

const reachOf = (judge: Judge, ctx: Ctx): Reach => {
  const state = judge.state(ctx);
  return state === 'unknown' ? judge.reach(ctx) : is[state];
};

/** Either of two, state by state. */
const eitherOf = (a: Reach, b: Reach): Reach => ({
  yes: either(a.yes, b.yes),
  no: either(a.no, b.no),
  'not-applicable': either(a['not-applicable'], b['not-applicable']),
});

/** By the answer to the question. */
const answered = (norm: Norm): Reach => {
  const by = (value: Settled): Ways => [
    byOne({ input: 'answer', name: norm.id, is: { operator: 'equal', value } }),
  ];
  return { yes: by('yes'), no: by('no'), 'not-applicable': by('not-applicable') };
};

/** An answer settles the question; without one `next` does, where there is any. */
const byAnswer = (norm: Norm, next?: Judge): Judge => {
  const own = answered(norm);
  return {
    state: (ctx) => {
      const answer = answerOf(ctx, norm.id);
      return answer instanceof Unknown ? 'unknown' : (answer ?? next?.state(ctx) ?? 'unknown');
    },
    reach: (ctx) => {
      const answer = answerOf(ctx, norm.id);
      if (!(answer instanceof Unknown)) return next === undefined ? own : eitherOf(next.reach(ctx), own);
      const ways = hanging(answer.needs);
      return { yes: ways, no: ways, 'not-applicable': ways };
    },
  };
};

const inputs = ({ demands }: Way): string => demands.map(({ key }) => key).join();

/** What brings a part to count, or to fall away by other inputs. */
const eitherEnd = (counting: Ways, idle: Ways): Ways => {
  const known = new Set(counting.map(inputs));
  return [...counting, ...idle.filter((way) => !known.has(inputs(way)))];
};

/** All of several settled, and one of them at the least so that it counts. */
function withOne(counting: readonly Ways[], settled: readonly Ways[]): Ways {
  const counts = (ways: Ways) => ways.some(({ demands }) => demands.length === 0);
  const alike = counting.every((ways, i) => ways.length === settled[i]?.length);
  if (alike || counting.some(counts)) return together(...settled);
  return either(...counting.map((one, i) => together(...settled.map((other, j) => (i === j ? one : other)))));
}

const byNode = (node: Node): Judge => ({
  state: (ctx) => triName(node.test(ctx)),
  reach: (ctx) => {
    const { confirm, refute } = node.why(ctx);
    return { yes: confirm, no: refute, 'not-applicable': [] };
  },
});

/** What has not been found to be so is not. */
const refused = byNode(constant(NO));

/**
 * A heading by its parts: `all` of them, or `any`. What is not applicable counts neither way; an open list is not
 * complete, so that it never settles the half that would need all of it.
 */
function byParts({ parts: ids, open: more }: Norm, derive: 'all' | 'any', compiler: Compiler): Judge {
  const parts = (ids as readonly string[]).map((id) => compiler.criterion(id));
  const [one, every]: readonly [Settled, Settled] = derive === 'all' ? ['no', 'yes'] : ['yes', 'no'];
  return {
    state: (ctx) => {
      const found = parts.map((part) => part.state(ctx));
      if (found.includes(one)) return one;
      if (more === true || found.includes('unknown')) return 'unknown';
      return found.includes(every) ? every : 'not-applicable';
    },
    reach: (ctx) => {
      const open = parts.map((part) => {
        const outcomes = part.outcomes(ctx);
        return (state: Settled) => outcomes.find(({ value }) => value === state)?.ways ?? [];
      });
      const listed = either(...open.map((to) => to(one)));
      if (more === true) return { ...none, [one]: listed };
      const counting = open.map((to) => to(every));
      const idle = open.map((to) => to('not-applicable'));
      const settled = counting.map((ways, i) => eitherEnd(ways, idle[i] as Ways));
      return {
        ...none,
        [one]: listed,
        [every]: withOne(counting, settled),
        'not-applicable': together(...idle),
      };
    },
  };
}

/** What the parts settle stands; the whole's own answer counts where they leave it open. */
const byPartsFirst = (parts: Judge, own: Judge): Judge => ({
  state: (ctx) => {
    const state = parts.state(ctx);
    return state === 'unknown' ? own.state(ctx) : state;
  },
  reach: (ctx) => eitherOf(reachOf(own, ctx), parts.reach(ctx)),
});

/** Yes when both are; no beats unknown, and an answer that the question does not arise beats both. */
const both = (a: Judge, b: Judge): Judge => ({
  state: (ctx) => {
    const [x, y] = [a.state(ctx), b.state(ctx)];
    if (x === 'not-applicable') return x;
    if (x === 'no' || y === 'no') return 'no';
    return y === 'yes' ? x : 'unknown';
  },
  reach: (ctx) => {
    const [x, y] = [reachOf(a, ctx), reachOf(b, ctx)];
    return {
      yes: together(x.yes, y.yes),
      no: either(x.no, y.no),
      'not-applicable': x['not-applicable'],
    };
  },
});

/** Has an event that ends the action been recorded for the norm? */
function byEvents(norm: Norm, action: string, compiler: Compiler): Judge {
  const select = compileSelect({ event: dischargersOf(compiler.vocabulary, action) }, compiler);
  const rule = { name: `${compiler.measure.id}/${norm.id}`, local: norm.id, norm: norm.id };
  const find = (ctx: Ctx): { readonly list: readonly Match[]; readonly gaps: Matches['gaps'] } => {
    const { list, gaps } = select(ctx);
    const serving = ({ ev }: Match) =>
      ev.raw.for !== undefined && serves(ev.raw.for, rule, ctx.case.source.id) !== 'none';
    return { list: list.filter(serving), gaps };
  };
  return {
    state: (ctx) => {
      const { list, gaps } = find(ctx);
      if (list.some((match) => match.sure)) return 'yes';
      return list.length === 0 && gaps.length === 0 ? 'no' : 'unknown';
    },
    reach: (ctx) => {
      const { list, gaps } = find(ctx);
      return {
        yes: either(...list.map(({ why }) => why.confirm), ...gaps.map((gap) => [byOne(gap)])),
        no: together(...list.map(({ why }) => why.refute), ...gaps.map((gap) => [byOne(gap)])),
        'not-applicable': [],
      };
    },
  };
}

/** A duty: done when an event for it says so or an answer does; an answer of no holds until such an event. */
function byDuty(norm: Norm, entry: Entry, compiler: Compiler): Judge {
  const soft = entry.soft ?? norm.soft === true;
  if (compiler.kind === 'review') {
    if (entry.when) return byAnswer(norm, byNode(compiler.condition(entry.when)));
    // that nobody has judged it is left open, unless the entry itself says that this will not do
    return entry.soft === false ? byAnswer(norm, refused) : byAnswer(norm);
  }
  const log = byEvents(norm, entry.action ?? 'meet-duty', compiler);
  const unlogged = soft ? byAnswer(norm) : byAnswer(norm, log);
  return {
    state: (ctx) => (log.state(ctx) === 'yes' ? 'yes' : unlogged.state(ctx)),
    reach: (ctx) => {
      const own = unlogged.reach(ctx);
      return { ...own, yes: either(own.yes, log.state(ctx) === 'unknown' ? log.reach(ctx).yes : []) };
    },
  };
}

/**
 * Figures against the norm's target: every unit must reach it. A number that counts too and is not known leaves the sum
 * open upwards; a figure out of bounds is as `when` says, where there is one.
 */
function byTarget(norm: Norm, entry: Entry, compiler: Compiler): Judge {
  const { min = norm.target?.min ?? null, max = norm.target?.max ?? null, exclusive = false, adds } = entry;
  const otherwise = entry.when === undefined ? null : compiler.condition(entry.when);
  const reaches = (value: number) => min === null || (exclusive ? value > min : value >= min);
  const exceeds = (value: number) => max !== null && (exclusive ? value >= max : value > max);
  const figure: Need = { input: 'value', name: norm.id };
  const [low, high]: readonly [readonly Target[], readonly Target[]] = [
    min === null ? [] : [{ operator: exclusive ? 'greaterThan' : 'greaterThanInclusive', value: min }],
    max === null ? [] : [{ operator: exclusive ? 'lessThan' : 'lessThanInclusive', value: max }],
  ];
  const missed = ({ operator, value }: Target): Way =>
    byTargets(figure, [{ operator: negate(operator), value }]);
  /** By the first figure there is. */
  const first: Reach =
    adds !== undefined || otherwise !== null
      ? { ...none, yes: [byOne(figure)], no: [byOne(figure)] }
      : { ...none, yes: [byTargets(figure, [...low, ...high])], no: [...low, ...high].map(missed) };

  /** Does the figure of a unit fit, and what would settle it where that is not known? */
  const fits = (
    ctx: Ctx,
    unit: string | undefined,
  ): { readonly truth: Tri; readonly yes: Ways; readonly no: Ways } | null => {
    const as = (truth: Tri, yes: Ways = [], no: Ways = yes) => ({ truth, yes, no });
    const figure = figureOf(ctx, norm.id, unit);
    if (figure instanceof Unknown) return as(UNKNOWN, hanging(figure.needs));
    if (typeof figure !== 'number') return null;
    const given = adds === undefined ? 0 : unitFact(ctx, norm.id, unit, adds);
    const more = given === null ? 0 : given;
    const [lo, hi] =
      typeof more === 'number' ? [figure + more, figure + more] : [figure, Number.POSITIVE_INFINITY];
    const within = and(
      reaches(lo) ? YES : reaches(hi) ? UNKNOWN : NO,
      exceeds(lo) ? NO : exceeds(hi) ? UNKNOWN : YES,
    );
    if (within === YES) return as(YES);
    const sum: Ways =
      within === UNKNOWN ? [byOne({ input: 'value', name: norm.id, field: adds as string })] : [];
    if (otherwise === null) return as(within, sum);
    const here = inScope(ctx, { ...wholeCase, unit: unit ?? null, figures: norm.id });
    const truth = otherwise.test(here);
    if (truth !== UNKNOWN) return as(truth === YES ? YES : within, sum);
    const { confirm, refute } = otherwise.why(here);
    return within === UNKNOWN
      ? as(UNKNOWN, either(sum, confirm), together(sum, refute))
      : as(UNKNOWN, confirm, refute);
  };
  const units = (ctx: Ctx) =>
    ctx.scope.unit === undefined ? unitsOf(ctx, norm.id) : [ctx.scope.unit ?? undefined];
  const found = (ctx: Ctx) => units(ctx).flatMap((unit) => fits(ctx, unit) ?? []);
  return {
    state: (ctx) => {
      const all = found(ctx);
      return all.length === 0 ? 'unknown' : triName(all.map(({ truth }) => truth).reduce(and));
    },
    reach: (ctx) => {
      const open = found(ctx).filter(({ truth }) => truth === UNKNOWN);
      if (open.length === 0) return first;
      return {
        ...none,
        yes: together(...open.map(({ yes }) => yes)),
        no: either(...open.map(({ no }) => no)),
      };
    },
  };
}

/** Subject types covered, and the entry's `if`; with an open list a type not on it is as a declared fact says. */
function bySubject(entry: Entry, compiler: Compiler): Judge {
  const asked =
    entry.open === true && entry.fact !== undefined
      ? compiler.condition({ fact: entry.fact, operator: 'equal', value: true })
      : null;
  const listed = (ctx: Ctx) => (entry.subject ?? []).includes(ctx.case.source.subject.type);
  const covered: Node = {
    test: (ctx) => (listed(ctx) ? YES : (asked?.test(ctx) ?? NO)),
    why: (ctx) => (asked as Node).why(ctx),
  };
  return byNode(entry.if === undefined ? covered : allOf([covered, compiler.condition(entry.if)]));
}

function judgeOf(norm: Norm, entry: Entry, compiler: Compiler): Judge {
  const condition = (json: Condition | undefined) => byNode(compiler.condition(json as Condition));
  const answer = byAnswer(norm);
  switch (entry.shape) {
    case 'applies':
      return bySubject(entry, compiler);
    case 'item':
      if (entry.derive && norm.parts) {
        const parts = byParts(norm, entry.derive, compiler);
        return entry.own === 'last' ? byPartsFirst(parts, answer) : byAnswer(norm, parts);
      }
      return entry.when ? both(answer, condition(entry.when)) : answer;
    case 'circumstance':
    case 'award':
      return entry.when ? byAnswer(norm, condition(entry.when)) : answer;
    case 'duty':
      return byDuty(norm, entry, compiler);
    case 'requirement':
      return condition(entry.met);
    case 'method':
      return byEvents(norm, entry.action ?? 'use-method', compiler);
    case 'form':
      return condition(entry.when);
    case 'target':
      return byTarget(norm, entry, compiler);
  }
}

/**
 * Compiles a catalogue entry into a criterion: a question with a state, nobody's duty. It is asked of the case as a
 * whole, whatever scope the rule that reads it is judged for.
 */
export function compileCriterion(
  norm: Norm,
  entry: Entry,
  under: Condition | undefined,
  compiler: Compiler,
): Criterion {
  const gates = [under, entry.shape === 'applies' ? undefined : entry.if].filter(
    (gate) => gate !== undefined,
  );
  const gate = gates.length === 0 ? null : allOf(gates.map((json) => compiler.condition(json)));
  const judge = judgeOf(norm, entry, compiler);
  const arises = (ctx: Ctx): Tri => (gate === null ? YES : gate.test(ctx));

  const reach = (ctx: Ctx): Reach => {
    const truth = arises(ctx);
    if (truth === NO) return is['not-applicable'];
    const judged = reachOf(judge, ctx);
    if (gate === null || truth === YES) return judged;
    const { confirm, refute } = gate.why(ctx);
    const asked = (state: Settled) => together(confirm, judged[state]);
    const idle = judged['not-applicable'];
    return {
      unless: {
        yes: either(judged.no, idle, judged.unless?.yes ?? []),
        no: either(judged.yes, idle, judged.unless?.no ?? []),
        ...(idle.length === 0 ? { 'not-applicable': confirm } : {}),
      },
      yes: asked('yes'),
      no: asked('no'),
      'not-applicable': either(refute, asked('not-applicable')),
    };
  };

  const [stateSlot, outcomesSlot, openSlot] = ['state', 'outcomes', 'open'].map((name) =>
    compiler.slot(`criterion ${norm.id} ${name}`),
  ) as [number, number, number];
  /** A question is asked of the case as a whole, but a target also of one unit's figure. */
  const askIn = <T>(ctx: Ctx, slot: number, work: (here: Ctx) => T): T => {
    const { unit } = entry.shape === 'target' ? scopeOf(ctx) : wholeCase;
    if (unit !== undefined) return work(inScope(ctx, { ...wholeCase, unit, figures: norm.id }));
    const known = ctx.memo[slot] as T | undefined;
    if (known !== undefined) return known;
    const found = work(inScope(ctx, wholeCase));
    ctx.memo[slot] = found;
    return found;
  };
  const outcomes = (ctx: Ctx): readonly Outcome[] =>
    askIn(ctx, outcomesSlot, (here) => {
      const found = reach(here);
      return states.flatMap((value) =>
        found[value].length > 0 ? [{ value, ways: found[value], unless: found.unless?.[value] }] : [],
      );
    });
  const state = (ctx: Ctx): CriterionState => {
    const truth = arises(ctx);
    if (truth === NO) return 'not-applicable';
    const found = judge.state(ctx);
    return truth === YES || found === 'not-applicable' ? found : 'unknown';
  };
  const open = (ctx: Ctx): Unknown => {
    const found = outcomes(ctx);
    return new Unknown(inputsOf(...found.map(({ ways }) => ways)), found);
  };
  return {
    norm,
    state: (ctx) => askIn(ctx, stateSlot, state),
    outcomes,
    open: (ctx) => askIn(ctx, openSlot, open),
  };
}
