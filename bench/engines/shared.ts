/**
 * What all contenders but the hand-written one share with us: facts, scopes, and the building of actions. This file alone
 * reaches into the engine.
 */
import { Builder, sort } from '../../src/build.js';
import { stateCouncilCalendar } from '../../src/calendar/index.js';
import { beginningOf } from '../../src/case/began.js';
import type { CaseKind } from '../../src/case/kinds.js';
import { type Ctx, inScope, type Scope } from '../../src/engine/context.js';
import { type Finding, judge, type Open } from '../../src/engine/judge.js';
import { type CompiledRule, compileProgram, type Program } from '../../src/engine/program.js';
import { readingsInForce } from '../../src/engine/readings.js';
import { NO, Range, Unknown, type Value, YES } from '../../src/engine/value.js';
import { contextOf } from '../../src/evaluate.js';
import type { Action } from '../../src/evaluation.js';
import { compileFact, type FactFn } from '../../src/facts/index.js';
import type { Measure, ParsedCase } from '../../src/index.js';
import { type Tree, Trees } from './tree.js';

/** A case and the day it is judged on. */
export interface Job {
  readonly source: ParsedCase;
  readonly asOf: string;
}

/** The facts of one case in one scope, `f0`, `f1`, …: each worked out when first asked for. */
export interface Facts {
  readonly [slot: `f${number}`]: Value;
}

/** A scope, and the rules that are judged in it, by their place in the program. */
export interface Place {
  readonly scope: Scope;
  readonly facts: Facts;
  readonly rules: readonly number[];
}

/** A case to which the measure applies. */
export interface Opened {
  readonly ctx: Ctx;
  readonly places: readonly Place[];
  /** What has been found to hold so far. */
  readonly held: Finding[];
}

export class Shared {
  readonly measure: Measure;
  readonly program: Program;
  /** A condition a rule. */
  readonly trees: readonly Tree[];
  readonly slots: number;
  /** The rules that are judged once a case. */
  readonly #whole: readonly number[] = [];
  readonly #scoped: readonly number[] = [];
  readonly #facts: new (
    ctx: Ctx,
  ) => Facts;

  constructor(measure: Measure, kind: CaseKind) {
    this.measure = measure;
    const readings = readingsInForce(measure.interpretations, {});
    this.program = compileProgram(measure.source, measure.vocabulary, kind, readings);
    if (this.program.source.measure.merge?.by) throw new Error(`${measure.id} merges its actions`);
    const trees = new Trees(this.program);
    this.trees = this.program.rules.map(({ rule }, i) => trees.of(rule.conditions, i));
    this.slots = trees.slots.length;
    const { compiler, rules } = this.program;
    this.#facts = lazily(
      trees.slots.map(({ ref, rule }) => {
        const frame = rule === null ? null : (rules[rule]?.frame ?? null);
        return compileFact(ref.fact, ref.params ?? {}, { ...compiler, frame });
      }),
    );
    const isWhole = (i: number) => (rules[i] as CompiledRule).rule.event.params.per === undefined;
    this.#whole = [...rules.keys()].filter(isWhole);
    this.#scoped = [...rules.keys()].filter((i) => !isWhole(i));
  }

  /** Names of the rules, in the order of their places. */
  get names(): readonly string[] {
    return this.program.rules.map(({ rule }) => rule.name);
  }

  /** The scopes of a case; null where the measure does not apply to it. */
  open({ source, asOf }: Job): Opened | null {
    const { program, measure } = this;
    const ctx = contextOf(program, source, { asOf, calendar: stateCouncilCalendar, changed: {} });
    const { commencement } = ctx;
    const begun = beginningOf(ctx.case.source, measure.vocabulary);
    if (typeof commencement === 'number' && ctx.asOf < commencement) return null;
    if (begun !== null && ctx.asOf < begun) return null;
    if (program.applies.test(ctx) !== YES || (program.withdrawn?.node.test(ctx) ?? NO) !== NO) return null;
    const places: Place[] = [{ scope: ctx.scope, facts: new this.#facts(ctx), rules: this.#whole }];
    for (const i of this.#scoped)
      for (const { scope } of this.#rule(i).scopes(ctx))
        places.push({ scope, facts: new this.#facts(inScope(ctx, scope)), rules: [i] });
    return { ctx, places, held: [] };
  }

  /** Takes down that a rule holds in a scope: for each act to be judged by it, where it is about acts. */
  hold({ ctx, held }: Opened, { scope }: Place, i: number): void {
    const rule = this.#rule(i);
    if (rule.act === null) held.push({ rule, scope, remedial: false });
    else {
      const open: Open[] = [];
      judge({ ...rule, node: holds, scopes: () => [{ scope, needs: null }] }, ctx, {
        doubt: [],
        holding: held,
        open,
      });
    }
  }

  /** Takes down what holds by rule and key of the scope, which names the act too where one is judged. */
  holdJudged(opened: Opened, holds: (rule: string, scope: string) => boolean): void {
    for (const place of opened.places)
      for (const i of place.rules) {
        const name = this.#rule(i).rule.name;
        if (this.#rule(i).act === null) {
          if (holds(name, place.scope.key)) this.hold(opened, place, i);
          continue;
        }
        const before = opened.held.length;
        this.hold(opened, place, i);
        const found = opened.held.splice(before);
        opened.held.push(...found.filter(({ scope }) => holds(name, scope.key)));
      }
  }

  /** The actions of what was found to hold. */
  actions({ ctx, held }: Opened): readonly Action[] {
    const build = new Builder(this.program, this.measure.vocabulary, ctx);
    return sort(held.map((finding) => build.action(finding)));
  }

  /** An action of a rule as it is whatever the case, for code that puts it together once. */
  plainAction(i: number): Action {
    const { measure, program } = this;
    const source = {
      kind: program.kind,
      measure: measure.id,
      id: 'case',
      subject: { type: 'other' },
      events: [],
    } as unknown as ParsedCase;
    const ctx = contextOf(program, source, {
      asOf: '2018-01-01',
      calendar: stateCouncilCalendar,
      changed: {},
    });
    const build = new Builder(program, measure.vocabulary, ctx);
    return build.action({ rule: this.#rule(i), scope: ctx.scope, remedial: false }).action;
  }

  /** Is every fact that any condition compares known? */
  isKnown(job: Job): boolean {
    const opened = this.open(job);
    if (opened === null) return false;
    return opened.places.every(({ facts }) =>
      Array.from({ length: this.slots }, (_, i) => facts[`f${i}`]).every(
        (value) => !(value instanceof Unknown || value instanceof Range),
      ),
    );
  }

  #rule(i: number): CompiledRule {
    return this.program.rules[i] as CompiledRule;
  }
}

/** The values of some facts, worked out. */
export function valuesOf({ facts }: Place, slots: readonly (keyof Facts)[]): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const slot of slots) values[slot] = facts[slot];
  return values;
}

/** Stands for a condition that another engine found to be true. */
const holds: CompiledRule['node'] = { test: () => YES, why: () => ({ confirm: [], refute: [] }) };

/** A class of objects whose fields are worked out once, when they are first read. */
function lazily(facts: readonly FactFn[]): new (ctx: Ctx) => Facts {
  class Lazy {
    readonly ctx: Ctx;
    readonly found: (Value | undefined)[] = facts.map(() => undefined);
    constructor(ctx: Ctx) {
      this.ctx = ctx;
    }
  }
  facts.forEach((fact, i) => {
    Object.defineProperty(Lazy.prototype, `f${i}`, {
      enumerable: true,
      get(this: Lazy): Value {
        const known = this.found[i];
        if (known !== undefined) return known;
        const value = fact(this.ctx);
        this.found[i] = value;
        return value;
      },
    });
  });
  return Lazy as unknown as new (
    ctx: Ctx,
  ) => Facts;
}
