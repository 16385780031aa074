import type { RuleProperties, TopLevelCondition } from 'json-rules-engine';
import type { Compiler } from '../engine/compiler.js';
import type { CompiledRule, Program } from '../engine/program.js';
import { Range, Unknown, type Value } from '../engine/value.js';
import { compileFact, type FactFn } from '../facts/index.js';
import type { Condition, FactRef } from '../measure/format.js';

/** The fact that says whether a rule is judged in the scope of a run. */
export const judgedFact = 'duxun:judged';

/** The fact that says whether it is known if what is to be conforms: where it is not, it counts as not conforming. */
export const settledFact = 'duxun:settled';

/**
 * What stock does not tell a fact and the fact needs to know: which rule asks (of `discharged`), and for which state of
 * an act by which a norm is judged: as it is now, or as it was on the day of the act.
 */
export interface Mark {
  readonly 'duxun:rule'?: string;
  readonly 'duxun:act'?: 'now' | 'then';
}

type NestedCondition = Extract<TopLevelCondition, { all: unknown }>['all'][number];
type Json = Readonly<Record<string, unknown>>;

/** A fact with its params, as it is found again when stock asks for it. */
export const factKey = (fact: string, params: unknown): string => JSON.stringify([fact, params ?? {}]);

/** A measure's rules for one kind of case in the form that stock takes, and the facts that they ask for. */
export class StockRules {
  readonly rules: RuleProperties[] = [];
  readonly conditions = new Map<string, TopLevelCondition>();
  readonly facts = new Map<string, FactFn>();
  readonly names = new Set<string>();
  readonly #program: Program;
  readonly #conditions: Readonly<Record<string, Condition>>;
  readonly #asking = new Map<string, boolean>();

  constructor(program: Program) {
    const { measure, parts } = program.source;
    this.#program = program;
    this.#conditions = Object.assign(
      {},
      measure.conditions,
      ...Object.values(parts).map((part) => part.conditions),
    );
    for (const rule of program.rules) this.rules.push(this.#ruleOf(rule));
  }

  /** Its conditions and event as they stand, behind the question whether it is judged in the scope of the run. */
  #ruleOf({ rule, frame, act }: CompiledRule): RuleProperties {
    const compiler: Compiler = { ...this.#program.compiler, frame };
    const asked = { params: { rule: rule.name, kind: this.#program.kind }, operator: 'equal' };
    const all: NestedCondition[] = [
      { fact: judgedFact, ...asked, value: true, priority: 2 },
      this.#conditionOf(rule.conditions, {}, compiler),
    ];
    const { judgedAt } = rule.event.params;
    if (act !== null && judgedAt !== undefined) {
      for (const state of ['now', 'then'] as const) {
        const mark: Mark = { 'duxun:act': state };
        const unknown = { ...asked, fact: settledFact, params: { ...asked.params, ...mark }, value: false };
        all.push({ any: [unknown, { not: this.#conditionOf(judgedAt.met, mark, compiler) }] });
      }
    }
    return { name: rule.name, conditions: { all }, event: rule.event as unknown as RuleProperties['event'] };
  }

  #conditionOf(json: Condition, mark: Mark, compiler: Compiler): NestedCondition {
    if ('all' in json) return { all: json.all.map((one) => this.#conditionOf(one, mark, compiler)) };
    if ('any' in json) return { any: json.any.map((one) => this.#conditionOf(one, mark, compiler)) };
    if ('not' in json) return { not: this.#conditionOf(json.not, mark, compiler) };
    if ('condition' in json) return { condition: this.#named(json.condition, mark, compiler) };
    const value = json.value ?? null;
    return {
      ...this.#factOf(json, mark, compiler),
      operator: json.operator,
      value: isFact(value) ? this.#factOf(value, mark, compiler) : value,
    };
  }

  /** A named condition; where it asks something of its rule, or of an act, one for each of them. */
  #named(name: string, mark: Mark, compiler: Compiler): string {
    const own = this.#ownMark({ condition: name }, mark, compiler);
    const stock = [name, ...Object.values(own)].join(' @ ');
    // Facts are compiled for the rule that asks: two kinds of case share the condition, but not the facts.
    if (!this.conditions.has(stock)) {
      const json = this.#conditions[name] as Condition;
      this.conditions.set(stock, this.#conditionOf(json, mark, compiler) as TopLevelCondition);
    }
    return stock;
  }

  #factOf({ fact, params }: FactRef, mark: Mark, compiler: Compiler): FactRef {
    const own = this.#ownMark({ fact, params }, mark, compiler);
    const marked = Object.keys(own).length === 0 ? params : { ...params, ...own };
    const key = factKey(fact, marked);
    if (!this.facts.has(key)) this.facts.set(key, compileFact(fact, params ?? {}, compiler));
    this.names.add(fact);
    return marked === undefined ? { fact } : { fact, params: marked };
  }

  #ownMark(json: unknown, mark: Mark, { frame }: Compiler): Mark {
    const name = frame?.rule.name;
    return name !== undefined && this.#asksRule(json) ? { ...mark, 'duxun:rule': name } : mark;
  }

  /** Does it ask, by named conditions and days too, whether its rule is discharged? */
  #asksRule(json: unknown): boolean {
    if (typeof json === 'string') return this.#nameAsksRule(json);
    if (typeof json !== 'object' || json === null) return false;
    if ((json as Json).fact === 'discharged') return true;
    return Object.values(json).some((one) => this.#asksRule(one));
  }

  #nameAsksRule(name: string): boolean {
    const known = this.#asking.get(name);
    if (known !== undefined) return known;
    this.#asking.set(name, false);
    const asks = [this.#conditions, this.#program.days].some(
      (all) => Object.hasOwn(all, name) && this.#asksRule(all[name]),
    );
    this.#asking.set(name, asks);
    return asks;
  }
}

const isFact = (value: unknown): value is FactRef =>
  typeof value === 'object' && value !== null && 'fact' in value;

/**
 * What stock is given for a fact. One that is not known is given one of the values that it may have: a case is refused
 * where it makes a difference which.
 */
export function plainValue(value: Value): unknown {
  if (value instanceof Unknown) return value.outcomes?.[0]?.value ?? null;
  return value instanceof Range ? value.lo : value;
}
