import type { Node } from './compiler.js';
import type { Ctx } from './context.js';

/** The shared conditions and days of a measure by their names, and the shapes of its entries. */
export interface Shared {
  readonly conditions: Readonly<Record<string, unknown>>;
  readonly days: Readonly<Record<string, unknown>>;
  readonly shapeOf: (norm: string) => string | undefined;
}

/** Facts that hang on the rule that asks, or on the scope that it is judged for. */
const narrow = new Set(['scope', 'discharged']);

/** What of Select and of days hangs on the scope, or leaves a mark on the day that is being worked out. */
const bound = new Set(['at', 'scope', 'workdays', 'roll']);

type Json = { readonly [key: string]: unknown };

/** Is a piece of a measure the same for every rule and in every scope, so that a case need be asked only once? */
export function isWhole(json: unknown, shared: Shared, seen = new Set<string>()): boolean {
  if (typeof json !== 'object' || json === null) return true;
  if (Array.isArray(json)) return json.every((one) => isWhole(one, shared, seen));
  const { fact, params, condition, day } = json as Json & { readonly params?: Json };
  if (typeof fact === 'string') {
    if (narrow.has(fact)) return false;
    if (fact === 'value' && params?.of === undefined) return false;
    if (fact === 'criterion' && shared.shapeOf(params?.norm as string) === 'target') return false;
  }
  for (const [name, declared] of [
    [condition, shared.conditions],
    [day, shared.days],
  ] as const) {
    if (typeof name !== 'string' || seen.has(name)) continue;
    seen.add(name);
    if (!isWhole(declared[name], shared, seen)) return false;
  }
  return Object.entries(json).every(
    ([key, value]) => !bound.has(key) && value !== 'period' && isWhole(value, shared, seen),
  );
}

/**
 * A condition that is the same in every scope, asked once an evaluation. What moves deadlines may speak of one scope.
 * Where the days to come are looked for, it announces them when it is asked, and what has been announced stays so.
 */
export function once(node: Node, slot: number): Node {
  return {
    test: (ctx: Ctx) => {
      if (ctx.case.clock.length > 0) return node.test(ctx);
      const known = ctx.memo[slot] as ReturnType<Node['test']> | undefined;
      if (known !== undefined) return known;
      const truth = node.test(ctx);
      ctx.memo[slot] = truth;
      return truth;
    },
    why: (ctx) => node.why(ctx),
  };
}
