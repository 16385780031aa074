import { compileFact, type FactFn } from '../facts/index.js';
import type { Condition, FactRef, Leaf } from '../measure/format.js';
import type { Compiler, Node, Why } from './compiler.js';
import type { Ctx } from './context.js';
import { announce, isNarrowing, moving, watched } from './horizon.js';
import { type Need, union } from './needs.js';
import { compare, negate, type OperatorName } from './operators.js';
import {
  and,
  NO,
  needsOf,
  not,
  type Outcome,
  Range,
  type Scalar,
  type Tri,
  tri,
  UNKNOWN,
  Unknown,
  type Value,
  YES,
} from './value.js';
import { byOne, either, hanging, together, type Ways } from './ways.js';

/** True when all are: confirmed by what confirms every open part, refuted by what refutes one. */
export function allOf(nodes: readonly Node[]): Node {
  if (nodes.length === 1 && nodes[0]) return nodes[0];
  return {
    test: (ctx) => {
      let truth: 0 | 1 | 2 = YES;
      for (const node of nodes) {
        truth = and(truth, node.test(ctx));
        if (truth === NO) return NO;
      }
      return truth;
    },
    why: (ctx) => {
      const open = openOf(nodes, ctx);
      return {
        confirm: together(...open.map((why) => why.confirm)),
        refute: either(...open.map((why) => why.refute)),
      };
    },
  };
}

/** True when one is. */
export function anyOf(nodes: readonly Node[]): Node {
  if (nodes.length === 1 && nodes[0]) return nodes[0];
  return {
    test: (ctx) => {
      let truth: 0 | 1 | 2 = NO;
      for (const node of nodes) {
        const one = node.test(ctx);
        if (one === YES) return YES;
        if (one === UNKNOWN) truth = UNKNOWN;
      }
      return truth;
    },
    why: (ctx) => {
      const open = openOf(nodes, ctx);
      return {
        confirm: either(...open.map((why) => why.confirm)),
        refute: together(...open.map((why) => why.refute)),
      };
    },
  };
}

const { why } = allOf([]);

/** A condition whose answer does not depend on the case. */
export const constant = (truth: typeof NO | typeof YES): Node => ({ test: () => truth, why });

const openOf = (nodes: readonly Node[], ctx: Ctx): Why[] =>
  nodes.filter((node) => node.test(ctx) === UNKNOWN).map((node) => node.why(ctx));

function notOf(node: Node): Node {
  return {
    test: (ctx) => not(node.test(ctx)),
    why: (ctx) => flip(node.why(ctx)),
  };
}

/** What confirms the contrary. */
export const flip = ({ confirm, refute }: Why): Why => ({ confirm: refute, refute: confirm });

const isRef = (value: unknown): value is FactRef =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'fact' in value;

/** Is the input itself what the fact gives, so that it is to be as the leaf compares it? */
function isPlain({ fact, params }: Leaf, need: Need): boolean {
  if (fact === 'field') return need.input === 'field' && need.field === params?.field;
  if (fact === 'answer' || fact === 'value') return need.input === fact;
  return need.input === 'fact' && need.name === fact;
}

/** What decides a leaf: it says what the input must be, where one plain input alone does. */
function openLeaf(json: Leaf): (needs: readonly Need[]) => Why {
  const { operator, value, fact } = json;
  const hung = (needs: readonly Need[]): Why => ({ confirm: hanging(needs), refute: hanging(needs) });
  if (isRef(value)) return hung;
  const asked = (need: Need): Why => ({
    confirm: [byOne({ ...need, is: { operator, value } })],
    refute: [byOne({ ...need, is: { operator: negate(operator), value } })],
  });
  // most leaves are never open: it is made when one is for the first time
  let declared: Why | undefined;
  return (needs) => {
    const [need, more] = needs;
    if (need === undefined || more !== undefined || !isPlain(json, need)) return hung(needs);
    if (need.input !== 'fact') return asked(need);
    declared ??= asked({ input: 'fact', name: fact });
    return declared;
  };
}

/** How one of these outcomes comes about, or each of the rest is ruled out. */
function reaching(these: readonly Outcome[], rest: readonly Outcome[]): Ways {
  const ways = these.map((outcome) => outcome.ways);
  if (rest.every(({ unless }) => unless !== undefined))
    ways.push(together(...rest.map(({ unless = [] }) => unless)));
  return either(...ways);
}

/** By which outcomes of the fact the leaf comes true, and by which false. */
function byOutcome(outcomes: readonly Outcome[], accepts: (value: Scalar) => Tri): Why {
  const fitting: Outcome[] = [];
  const others: Outcome[] = [];
  for (const outcome of outcomes) (accepts(outcome.value) === YES ? fitting : others).push(outcome);
  return { confirm: reaching(fitting, others), refute: reaching(others, fitting) };
}

/** What makes a number of things as the operator wants it, and what keeps it from that. */
function byNumber({ lo, hi, reach }: Range, operator: OperatorName, n: number): Why | null {
  if (reach === undefined) return null;
  const { atLeast, atMost } = reach;
  const above: Why = { confirm: atLeast(Math.floor(n) + 1), refute: atMost(Math.floor(n)) };
  const from: Why = { confirm: atLeast(Math.ceil(n)), refute: atMost(Math.ceil(n) - 1) };
  switch (operator) {
    case 'greaterThan':
      return above;
    case 'greaterThanInclusive':
      return from;
    case 'lessThan':
      return flip(from);
    case 'lessThanInclusive':
      return flip(above);
    // of the rest only whether it is that number, or another, can be open
    default: {
      const exactly = n === lo ? atMost(n) : n === hi ? atLeast(n) : together(atLeast(n), atMost(n));
      const other = [...(n > lo ? [from.refute] : []), ...(n < hi ? [above.confirm] : [])];
      const why = { confirm: exactly, refute: either(...other) };
      return operator === 'equal' ? why : flip(why);
    }
  }
}

const edges = (value: Value | readonly Scalar[]): readonly number[] => {
  if (Array.isArray(value)) return value.filter((item) => typeof item === 'number');
  return value instanceof Range ? [value.lo, value.hi] : typeof value === 'number' ? [value] : [];
};

/** Announces the days on which so many days have passed as the leaf asks for, and one more. */
function passing(ctx: Ctx, passed: Value, asked: Value): void {
  for (const n of edges(asked))
    for (const days of edges(passed)) announce(ctx, ctx.asOf - days + n, ctx.asOf - days + n + 1);
}

/** The comparison of a leaf. Most ask whether a value is one and the same, which for a known one is soon said. */
function comparing(
  operator: OperatorName,
  left: FactFn,
  right: FactFn | Scalar | readonly Scalar[],
): (ctx: Ctx) => Tri {
  if (typeof right === 'function') return (ctx) => compare(operator, left(ctx), right(ctx));
  const isOther = operator === 'notEqual';
  if ((operator !== 'equal' && !isOther) || (typeof right === 'object' && right !== null))
    return (ctx) => compare(operator, left(ctx), right as Value);
  return (ctx) => {
    const found = left(ctx);
    return typeof found === 'object' ? compare(operator, found, right) : tri((found === right) !== isOther);
  };
}

function leaf(json: Leaf, compiler: Compiler): Node {
  const { operator } = json;
  const value = json.value ?? null;
  if (json.fact === 'reading') {
    const option = compiler.readings[json.params?.id as string] as string;
    return constant(compare(operator, option, value as Scalar) === YES ? YES : NO);
  }
  const left = compileFact(json.fact, json.params ?? {}, compiler);
  const right: FactFn = isRef(value)
    ? compileFact(value.fact, value.params ?? {}, compiler)
    : () => value as Value;
  const decide = comparing(operator, left, isRef(value) ? right : (value as Scalar | readonly Scalar[]));
  const open = openLeaf(json);
  const elapsing = json.fact === 'elapsed';
  const judged = (ctx: Ctx): Tri => {
    const [a, b] = [left(ctx), right(ctx)];
    if (elapsing && !isNarrowing(ctx)) passing(ctx, a, b);
    if (isRef(value) && value.fact === 'elapsed') moving(ctx);
    return compare(operator, a, b);
  };
  return {
    test: (ctx) => (ctx.horizon === undefined ? decide(ctx) : watched(ctx, judged, String)),
    why: (ctx) => {
      const [a, b] = [left(ctx), right(ctx)];
      const settledRight = needsOf(b).length === 0;
      if (a instanceof Unknown && a.outcomes && settledRight)
        return byOutcome(a.outcomes, (found) => compare(operator, found, b));
      const counted = a instanceof Range && typeof b === 'number' ? byNumber(a, operator, b) : null;
      if (counted !== null) return counted;
      return open(settledRight ? needsOf(a) : union(needsOf(a), needsOf(b)));
    },
  };
}

/** Compiles a condition of json-rules-engine's grammar into closures. */
export function compileCondition(json: Condition, compiler: Compiler): Node {
  if ('all' in json) return allOf(json.all.map((child) => compileCondition(child, compiler)));
  if ('any' in json) return anyOf(json.any.map((child) => compileCondition(child, compiler)));
  if ('not' in json) return notOf(compileCondition(json.not, compiler));
  if ('condition' in json) return compiler.namedCondition(json.condition);
  return leaf(json, compiler);
}
