/** The conditions of a measure's rules as trees over slots: readings settled, shared conditions put in their place. */

import type { OperatorName } from '../../src/engine/operators.js';
import type { Program } from '../../src/engine/program.js';
import type { Scalar } from '../../src/engine/value.js';
import type { Condition, FactRef, Leaf } from '../../src/measure/format.js';

export type Operand = Scalar | readonly Scalar[] | { readonly slot: number };

export interface Comparison {
  readonly slot: number;
  readonly operator: OperatorName;
  readonly value: Operand;
}

export type Tree =
  | boolean
  | { readonly all: readonly Tree[] }
  | { readonly any: readonly Tree[] }
  | Not
  | Comparison;
export interface Not {
  readonly not: Tree;
}

/** A fact that a condition compares; `rule` only where its value hangs on the rule that asks. */
export interface Slot {
  readonly ref: FactRef;
  readonly rule: number | null;
}

export const isSlot = (value: Operand): value is { readonly slot: number } =>
  typeof value === 'object' && value !== null && 'slot' in value;

const isRef = (value: unknown): value is FactRef =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'fact' in value;

/** Turns conditions into trees; each fact with the same parameters is one slot. */
export class Trees {
  readonly slots: Slot[] = [];
  readonly #known = new Map<string, number>();
  readonly #program: Program;
  readonly #shared: Readonly<Record<string, Condition>>;

  constructor(program: Program) {
    this.#program = program;
    const { measure, parts } = program.source;
    this.#shared = Object.assign(
      {},
      measure.conditions,
      ...Object.values(parts).map(({ conditions }) => conditions),
    );
  }

  /** @param rule its place among the rules of the program */
  of(condition: Condition, rule: number): Tree {
    if ('all' in condition)
      return joined(
        'all',
        condition.all.map((one) => this.of(one, rule)),
      );
    if ('any' in condition)
      return joined(
        'any',
        condition.any.map((one) => this.of(one, rule)),
      );
    if ('not' in condition) return negated(this.of(condition.not, rule));
    if ('condition' in condition) return this.of(this.#named(condition.condition), rule);
    return this.#leaf(condition, rule);
  }

  #named(name: string): Condition {
    const found = this.#shared[name];
    if (found === undefined) throw new Error(`no condition ${name}`);
    return found;
  }

  #leaf({ fact, params, operator, value = null }: Leaf, rule: number): Tree {
    if (fact === 'reading') {
      const option = this.#program.readings[params?.id as string] ?? null;
      const same = [value].flat().includes(option as never);
      return operator === 'equal' || operator === 'in' ? same : !same;
    }
    const right = isRef(value) ? { slot: this.#slot(value, rule) } : (value as Scalar | readonly Scalar[]);
    return { slot: this.#slot({ fact, ...(params ? { params } : {}) }, rule), operator, value: right };
  }

  #slot(ref: FactRef, rule: number): number {
    const own = asksOwnRule(ref, this.#shared, this.#program.days);
    const key = JSON.stringify([ref.fact, ref.params ?? {}, own ? rule : null]);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.slots.length);
    return this.slots.push({ ref, rule: own ? rule : null }) - 1;
  }
}

/** Does a fact, through the days and conditions that it names, ask whether its own rule is discharged? */
function asksOwnRule(
  json: unknown,
  conditions: Readonly<Record<string, unknown>>,
  days: Readonly<Record<string, unknown>>,
  seen = new Set<string>(),
): boolean {
  if (typeof json !== 'object' || json === null) return false;
  const { fact, condition, day } = json as Readonly<Record<string, unknown>>;
  if (fact === 'discharged') return true;
  for (const [name, among] of [
    [condition, conditions],
    [day, days],
  ] as const) {
    if (typeof name !== 'string' || seen.has(name)) continue;
    seen.add(name);
    if (asksOwnRule(among[name], conditions, days, seen)) return true;
  }
  return Object.values(json).some((value) => asksOwnRule(value, conditions, days, seen));
}

function joined(by: 'all' | 'any', trees: readonly Tree[]): Tree {
  const neutral = by === 'all';
  if (trees.includes(!neutral)) return !neutral;
  const parts = trees.filter((tree) => tree !== neutral);
  const [first] = parts;
  if (first === undefined) return neutral;
  if (parts.length === 1) return first;
  return by === 'all' ? { all: parts } : { any: parts };
}

const negated = (tree: Tree): Tree => (typeof tree === 'boolean' ? !tree : { not: tree });
