import { MAX_DAY, MIN_DAY } from '../calendar/index.js';
import type { Compiler } from '../engine/compiler.js';
import { type Ctx, inScope, type Scope, wholeCase } from '../engine/context.js';
import type { CompiledRule, Program } from '../engine/program.js';
import { Range } from '../engine/value.js';
import type { Day } from '../measure/format.js';
import { unique } from './days.js';
import type { Named } from './named.js';

/** In how many scopes of a rule days are counted. */
const scopesAtMost = 4;

/** Is it a day that is counted from another? */
export function isCounted(json: object): json is Day & object {
  const one = json as Readonly<Record<string, unknown>>;
  const steps = ['months', 'years', 'days', 'workdays'].some((unit) => typeof one[unit] === 'number');
  const edges = typeof one.startOf === 'string' || typeof one.endOf === 'string';
  return ((steps || edges) && one.from !== undefined) || one.before !== undefined || one.after !== undefined;
}

/** The days that a rule counts to, as far as they can be told: of a span, its first and its last. */
export function countedDays(
  { frame }: CompiledRule,
  { counted }: Named,
  program: Program,
  ctx: Ctx,
  open: readonly Scope[],
): readonly number[] {
  const compiler: Compiler = { ...program.compiler, frame };
  const days = counted.map((json) => compiler.day(json));
  // what is only tried announces nothing, nor is it remembered for what does
  const apart: Ctx = { ...ctx, memo: [], horizon: undefined };
  const found = [wholeCase, ...open.slice(0, scopesAtMost)].flatMap((scope) => {
    const asked = inScope(apart, scope, { provisional: false });
    return days.flatMap((day): readonly number[] => {
      const value = day(asked);
      if (value instanceof Range) return [value.lo, value.hi];
      return typeof value === 'number' ? [value] : [];
    });
  });
  return unique(found.filter((day) => day > MIN_DAY && day < MAX_DAY));
}
