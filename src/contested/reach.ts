import type { Node } from '../engine/compiler.js';
import { type Ctx, inScope } from '../engine/context.js';
import type { CompiledRule, Program } from '../engine/program.js';
import { resolveReadings } from '../engine/readings.js';
import { NO, YES } from '../engine/value.js';
import { expandRules, kindsOf, normsOf, sharedParams } from '../measure/expand.js';
import type { CaseKind, Condition, MeasureSource, Norm, Rule } from '../measure/format.js';

type Readings = ReadonlySet<string>;

/** Which readings a program can consult, and from where. */
export interface Reach {
  /** Those on which it hangs whether, and since when, the measure bears on a case. */
  readonly general: Readings;
  /** Of these, those on which it hangs which events begin another round: everything that is counted asks for them. */
  readonly rounds: Readings;
  /** By the norms that are judged on the kind of case. */
  readonly norms: ReadonlyMap<string, NormReach>;
  /** For the step that compares accountability actions with one another, where there is one. */
  readonly merge: { readonly readings: Readings; readonly norms: readonly string[] };
}

interface NormReach {
  /** Those that stand in the norm, or in what it reads. */
  readonly all: Readings;
  /** Those on which the state of its question hangs, where it is one. */
  readonly criterion: Readings;
  readonly rules: readonly RuleReach[];
}

/** The readings of a rule by its parts. */
interface RuleReach {
  readonly rule: CompiledRule;
  /** Those on which it hangs over what the rule is judged. */
  readonly scopes: Readings;
  /** Those on which it hangs whether it holds: not when it is due, who is to act, in which form. */
  readonly gates: Readings;
  /** Conditions all of which must hold. */
  readonly conjuncts: readonly { readonly readings: Readings; readonly node: Node }[];
}

const known = new WeakMap<Program, Reach>();

/** The readings that a program can consult: those that stand in its rules, under the options in force. */
export function reachOf(program: Program): Reach {
  const found = known.get(program);
  if (found) return found;
  const made = reachIn(program);
  known.set(program, made);
  return made;
}

function reachIn(program: Program): Reach {
  const { unsettled, kind, criteria } = program;
  const pieces = new Pieces(unsettled, kind, program.readings);
  const { merge, applies, effectiveFrom, notInForceBefore, inForceBy, rounds } = unsettled.measure;
  const listed = new Set(criteria.map(({ norm }) => norm.id));
  const judged = normsOf(unsettled)
    .map(({ norm }) => norm)
    .filter((norm) => listed.has(norm.id) || kindsOf(norm).includes(kind));
  const compared = ({ rules, entry }: Norm) => merge !== undefined && mentions(rules ?? entry, merge.action);
  const raw = new Map(expandRules(unsettled, kind).map(({ rule }) => [rule.name, rule]));
  const normReach = ({ id }: Norm): NormReach => ({
    all: pieces.readingsOf(id),
    criterion: listed.has(id) ? pieces.readingsOf(asCriterion(id)) : new Set(),
    rules: program.rules
      .filter(({ norm }) => norm.id === id)
      .map((rule) => ruleReach(rule, raw.get(rule.rule.name), program, pieces)),
  });
  return {
    general: pieces.readingsOf([applies[kind], effectiveFrom, notInForceBefore, inForceBy, rounds]),
    rounds: pieces.readingsOf(rounds),
    norms: new Map(judged.map((norm) => [norm.id, normReach(norm)])),
    merge: { readings: pieces.readingsOf(merge), norms: judged.filter(compared).map(({ id }) => id) },
  };
}

function ruleReach(rule: CompiledRule, raw: Rule | undefined, program: Program, pieces: Pieces): RuleReach {
  const per = raw?.event.params.per;
  // an entry whose scopes hang on a reading expands to conditions that follow the scopes
  const written = per !== undefined && 'byReading' in per ? undefined : raw;
  const scopes = pieces.readingsOf(written === undefined ? rule.norm.id : per);
  const compiler = { ...program.compiler, frame: rule.frame };
  const conjuncts = written === undefined ? [] : conjunctsOf(written.conditions);
  const judged = [written?.conditions, per, written?.event.params.judgedAt];
  return {
    rule,
    scopes,
    gates: pieces.readingsOf(written === undefined ? rule.norm.id : judged),
    conjuncts: conjuncts.map((json) => ({
      readings: pieces.readingsOf(json),
      node: compiler.condition(resolveReadings(json, program.readings)),
    })),
  };
}

/** The conditions all of which must hold, as they are written. */
const conjunctsOf = (json: Condition): readonly Condition[] =>
  'all' in json && Array.isArray(json.all) ? json.all.flatMap(conjunctsOf) : [json];

/** Does a text stand anywhere in it? */
function mentions(json: unknown, text: string): boolean {
  if (typeof json !== 'object' || json === null) return json === text;
  return Object.values(json).some((one) => mentions(one, text));
}

/** What stands in a piece of JSON itself, and the conditions, days and norms that it names. */
interface Piece {
  readonly readings: Set<string>;
  readonly names: Set<string>;
}

const asCriterion = (norm: string) => ({ fact: 'criterion', params: { norm } });

/** What a norm says of the state of its question, without what is said of the duty. */
function questionIn({ entry, soft, open, target, parts }: Norm): unknown {
  const ofDuty = (key: string) => key !== 'kinds' && sharedParams.some((name) => name === key);
  const asked = Object.entries(entry ?? {}).filter(([key]) => !ofDuty(key));
  return [Object.fromEntries(asked), soft, open, target, (parts ?? []).map(asCriterion)];
}

/** The named pieces of a measure. */
class Pieces {
  readonly #readings: Readonly<Record<string, string>>;
  readonly #json = new Map<string, unknown>();
  readonly #found = new Map<string, Piece>();

  constructor(source: MeasureSource, kind: CaseKind, readings: Readonly<Record<string, string>>) {
    this.#readings = readings;
    for (const { conditions, days } of [source.measure, ...Object.values(source.parts)]) {
      for (const [name, json] of Object.entries(conditions ?? {})) this.#json.set(`condition ${name}`, json);
      for (const [name, json] of Object.entries(days ?? {})) this.#json.set(`day ${name}`, json);
    }
    for (const { norm, part } of normsOf(source)) {
      const under = part.under?.[kind];
      this.#json.set(`norm ${norm.id}`, [norm, under]);
      this.#json.set(`criterion ${norm.id}`, [questionIn(norm), under]);
    }
  }

  /** The readings of a piece of JSON and of all that it names, one through another. */
  readingsOf(json: unknown): ReadonlySet<string> {
    const start = this.#look(json);
    const readings = new Set(start.readings);
    const names = new Set(start.names);
    // a set hands out what is added to it on the way, too
    for (const name of names) {
      const piece = this.#named(name);
      for (const id of piece.readings) readings.add(id);
      for (const other of piece.names) names.add(other);
    }
    return readings;
  }

  #named(name: string): Piece {
    const known = this.#found.get(name);
    if (known) return known;
    const made = this.#look(this.#json.get(name));
    this.#found.set(name, made);
    return made;
  }

  #look(json: unknown, into: Piece = { readings: new Set(), names: new Set() }): Piece {
    // wherever the id of a norm stands, what it says may be asked for
    if (typeof json === 'string' && this.#json.has(`norm ${json}`)) into.names.add(`norm ${json}`);
    if (typeof json !== 'object' || json === null) return into;
    const { byReading, fact, params, condition, day } = json as Readonly<Record<string, unknown>>;
    if (typeof byReading === 'string') {
      into.readings.add(byReading);
      const option = this.#readings[byReading] as string;
      return this.#look((json as Readonly<Record<string, unknown>>)[option], into);
    }
    if (fact === 'reading') into.readings.add((params as { readonly id: string }).id);
    if (fact === 'criterion') {
      into.names.add(`criterion ${(params as { readonly norm: string }).norm}`);
      return into;
    }
    if (typeof condition === 'string') into.names.add(`condition ${condition}`);
    if (typeof day === 'string') into.names.add(`day ${day}`);
    for (const one of Object.values(json)) this.#look(one, into);
    return into;
  }
}

/** Which norms a run judged, and, where it is known, which of their rules could not hold, whatever a reading says. */
export interface Run {
  readonly isJudged: (norm: string) => boolean;
  readonly isIdle?: ((rule: CompiledRule, reading: string) => boolean) | undefined;
}

/** Did a run consult a reading? */
export function isConsulted(reach: Reach, reading: string, { isJudged, isIdle }: Run): boolean {
  const { general, norms, merge } = reach;
  if (general.has(reading)) return true;
  const awake = [...norms].flatMap(([id, { all, criterion, rules }]) => {
    if (!all.has(reading)) return [];
    const idle = rules.length > 0 && rules.every(({ rule }) => isIdle?.(rule, reading) === true);
    return idle && !criterion.has(reading) ? [] : [id];
  });
  return compared(merge, reading, awake).some(isJudged);
}

/** The norms on which another option of a reading bears, whatever the case; null: on all. */
export function touchedBy({ general, norms, merge }: Reach, reading: string): ReadonlySet<string> | null {
  if (general.has(reading)) return null;
  const touched = [...norms].filter(([, { all }]) => all.has(reading)).map(([id]) => id);
  return new Set(compared(merge, reading, touched));
}

/** Does a norm say something else under another option of a reading? What is not judged is taken to. */
export function isTouched({ rounds, norms }: Reach, norm: string, reading: string): boolean {
  return rounds.has(reading) || norms.get(norm)?.all.has(reading) !== false;
}

/** Norms, and those with which they are compared: these make a difference though they are not asked for themselves. */
const compared = ({ readings, norms }: Reach['merge'], reading: string, touched: readonly string[]) =>
  readings.has(reading) || touched.some((id) => norms.includes(id)) ? [...touched, ...norms] : touched;

/**
 * Tells for which rules it makes no difference on a day what a reading says: in every scope a condition that does not
 * ask for it is false, or the rule holds in none and none of what it hangs on asks for it.
 */
export function idleOn({ norms, merge }: Reach, ctx: Ctx): (rule: CompiledRule, reading: string) => boolean {
  const found = new Map<CompiledRule, (reading: string) => boolean>();
  for (const [id, { rules }] of norms)
    for (const { rule, scopes, gates, conjuncts } of rules) {
      // what has been imposed is compared with the rest though it is done
      const days = merge.norms.includes(id) ? [ctx, { ...ctx, presumed: rule.frame, memo: [] }] : [ctx];
      const all = rule.scopes(ctx).map(({ scope }) => scope);
      const failing = all.map((scope) =>
        conjuncts.filter(({ node }) => days.every((day) => node.test(inScope(day, scope)) === NO)),
      );
      const holds = all.some((scope) => days.some((day) => rule.node.test(inScope(day, scope)) === YES));
      found.set(
        rule,
        (reading) =>
          !scopes.has(reading) &&
          ((!holds && !gates.has(reading)) ||
            failing.every((some) => some.some(({ readings }) => !readings.has(reading)))),
      );
    }
  return (rule, reading) => found.get(rule)?.(reading) === true;
}
