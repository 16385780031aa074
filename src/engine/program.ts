import type { CaseKind } from '../case/kinds.js';
import type { Servant } from '../facts/serving.js';
import { type ExpandedRule, expandRules, normsOf } from '../measure/expand.js';
import type { Condition, Day, Entry, MeasureSource, Norm, Rule, Vocabulary } from '../measure/format.js';
import { type Asked, askedBy } from '../questions.js';
import { bareDay, type Deadline, movable, workdaysOf } from './clock.js';
import type { Compiler, Criterion, DayFn, Node, RuleFrame, ScopeList } from './compiler.js';
import { compileCondition, constant } from './condition.js';
import type { Ctx } from './context.js';
import { compileCriterion } from './criteria.js';
import { compileDay } from './day.js';
import type { Matches } from './match.js';
import { Slots } from './memo.js';
import { Occasions } from './occasions.js';
import { settle } from './readings.js';
import { compileScopes, coordinatesOf } from './scopes.js';
import { compileSelect } from './select.js';
import { NO } from './value.js';
import { isWhole, once, type Shared } from './whole.js';

/** The act by which a norm on how something is done is judged. */
export interface CompiledAct {
  readonly acts: (ctx: Ctx) => Matches;
  /** Whether acts of more than one type are judged, so that a day does not tell them apart. */
  readonly several: boolean;
  readonly met: Node;
  /** What ends the putting right of an act that did not conform; null where nothing can be put right. */
  readonly remedy: ((ctx: Ctx) => Matches) | null;
  /** Whether anything comes of an act that did not conform: nothing does where it was free and can't be put right. */
  readonly bears: boolean;
}

export interface CompiledRule {
  readonly rule: Rule;
  readonly norm: Norm;
  readonly order: number;
  /** The rule's name within its measure: `9.4`, `2-10.9/judged`. */
  readonly local: string;
  readonly frame: RuleFrame;
  /** What its log must give for the rule to hold in any scope. */
  readonly occasions: number;
  readonly node: Node;
  readonly scopes: (ctx: Ctx) => ScopeList;
  /** The due day as extensions and suspensions have moved it, and without those that name the rule alone. */
  readonly due: DayFn;
  readonly unmoved: DayFn;
  /** The day on which the duty counts as done, where that is not the day of the event that ends it. */
  readonly done: DayFn | null;
  readonly act: CompiledAct | null;
}

/** A measure compiled for one kind of case under one choice of readings. */
export interface Program {
  readonly source: MeasureSource;
  /** The measure with its selectors still in it, by which reasons tell the readings consulted. */
  readonly unsettled: MeasureSource;
  /** What compiled the rules, for pieces of them asked about one by one. */
  readonly compiler: Compiler;
  readonly kind: CaseKind;
  readonly readings: Readonly<Record<string, string>>;
  /** The day the text takes effect, `YYYY-MM-DD`; null where it does not say. */
  readonly effectiveFrom: string | null;
  /** Where the text does not say: the days between which it took effect, as far as known. */
  readonly notInForceBefore: string | null;
  readonly inForceBy: string | null;
  readonly applies: Node;
  readonly occasions: Occasions;
  readonly criteria: readonly Criterion[];
  readonly rules: readonly CompiledRule[];
  readonly days: Readonly<Record<string, Day>>;
  /** Has the case been withdrawn, so that no rule holds? */
  readonly withdrawn: { readonly json: Condition; readonly node: Node } | null;
  readonly carried: ReadonlyMap<string, readonly Norm[]>;
  readonly starters: readonly string[];
  readonly asked: Asked;
}

/** Norms whose criteria a condition asks for, named conditions followed. */
function criteriaIn(
  json: unknown,
  named: Readonly<Record<string, Condition>>,
  found = new Set<string>(),
  seen = new Set<string>(),
): Set<string> {
  if (typeof json !== 'object' || json === null) return found;
  const { fact, params, condition } = json as {
    fact?: string;
    params?: { norm?: string };
    condition?: unknown;
  };
  if (fact === 'criterion' && params?.norm !== undefined) found.add(params.norm);
  if (typeof condition === 'string' && !seen.has(condition)) {
    seen.add(condition);
    criteriaIn(named[condition], named, found, seen);
  }
  for (const value of Object.values(json)) criteriaIn(value, named, found, seen);
  return found;
}

const keyIn = (frame: RuleFrame | null, name: string): string =>
  frame === null ? name : `${name} ${frame.rule.name}`;

/** Another option of one reading than that of a program compiled before. */
export interface Variation {
  readonly base: Program;
  readonly reading: string;
  /** The norms that say something else under it. */
  readonly isTouched: (norm: string) => boolean;
  /** The norms whose rules and criteria are wanted; null: all. */
  readonly norms: ReadonlySet<string> | null;
}

/**
 * Compiles a measure for a kind of case. The source must have passed `defineMeasure`.
 *
 * @param variation what to take from a program that differs in one reading only
 */
export function compileProgram(
  unsettled: MeasureSource,
  vocabulary: Vocabulary,
  kind: CaseKind,
  readings: Readonly<Record<string, string>>,
  variation?: Variation,
): Program {
  const like = variation && { source: variation.base.source, reading: variation.reading };
  const source = settle(unsettled, readings, like);
  const { measure } = source;
  const parts = Object.values(source.parts);
  const conditions: Record<string, Condition> = Object.assign(
    {},
    measure.conditions,
    ...parts.map((part) => part.conditions),
  );
  const days: Record<string, Day> = Object.assign({}, measure.days, ...parts.map((part) => part.days));
  const wanted = ({ id }: Norm): boolean => variation?.norms?.has(id) !== false;
  /** The program from which what a norm says can be taken as it is. */
  const baseOf = (id: string): Program | null =>
    variation === undefined || variation.isTouched(id) ? null : variation.base;
  const baseRules = new Map(variation?.base.rules.map((one) => [one.rule.name, one]));
  const all = normsOf(source);
  const nodes = new Map<string, Node>();
  const wholes = new Map<string, boolean>();
  const dayFns = new Map<string, DayFn>();
  const criteria = new Map<string, Criterion>();
  const expanded = expandRules(source, kind);
  const deadlines = deadlinesOf(expanded, days, measure.id);
  const shapes = new Map(all.map(({ norm }) => [norm.id, norm.entry?.shape]));
  const slots = variation?.base.compiler.slots ?? new Slots();
  const occasions = variation?.base.occasions ?? new Occasions();
  const named = { conditions, days, isMovable: (name: string) => deadlines.has(name) };
  const shared: Shared = { conditions, days, shapeOf: (id) => shapes.get(id) };

  const compiler: Compiler = {
    measure,
    vocabulary,
    readings,
    kind,
    frame: null,
    selects: new Map(),
    slots,
    slot: (name) => slots.of(like === undefined ? name : `${like.reading}=${readings[like.reading]} ${name}`),
    // A shared condition or day that asks whether its rule is discharged is compiled for each rule anew.
    namedCondition(name) {
      const json = conditions[name] as Condition;
      const whole = wholes.get(name) ?? isWhole(json, shared);
      wholes.set(name, whole);
      const key = whole ? name : keyIn(this.frame, name);
      const known = nodes.get(key);
      if (known) return known;
      const plain = compileCondition(json, this);
      const node = whole ? once(plain, this.slot(`condition ${name}`)) : plain;
      nodes.set(key, node);
      return node;
    },
    namedDay(name) {
      const key = keyIn(this.frame, name);
      const known = dayFns.get(key);
      if (known) return known;
      const plain = compileDay(days[name] as Day, this);
      const deadline = deadlines.get(name);
      const day = deadline === undefined ? plain : movable(plain, deadline, this);
      dayFns.set(key, day);
      return day;
    },
    // Compiled on first use: entries may read one another in any order of the document.
    criterion(id) {
      const known = criteria.get(id);
      if (known) return known;
      const base = baseOf(id);
      if (base !== null) return base.compiler.criterion(id);
      // `defineMeasure` lets no norm be asked about that is none, or has no entry
      const { norm, part } = all.find((one) => one.norm.id === id) as (typeof all)[number];
      const criterion = compileCriterion(norm, norm.entry as Entry, part.under?.[kind], {
        ...this,
        frame: null,
      });
      criteria.set(id, criterion);
      return criterion;
    },
    listed: (id) => all.find(({ norm }) => norm.id === id)?.norm.entry?.subject as readonly string[],
    condition(json) {
      return compileCondition(json, this);
    },
    day(json) {
      return compileDay(json, this);
    },
  };

  const appliesJson = measure.applies[kind];
  const asked = criteriaIn(appliesJson, conditions);
  const listed = all
    .filter(
      ({ norm }) => norm.entry && (asked.has(norm.id) || norm.case === kind || norm.alsoCase?.includes(kind)),
    )
    .filter(({ norm }) => asked.has(norm.id) || (norm.entry?.kinds ?? [kind]).includes(kind));

  const carried = new Map<string, Norm[]>();
  for (const { norm } of all)
    if (norm.carriedBy !== undefined)
      carried.set(norm.carriedBy, [...(carried.get(norm.carriedBy) ?? []), norm]);

  return {
    source,
    unsettled,
    compiler,
    kind,
    readings,
    occasions,
    effectiveFrom: (measure.effectiveFrom as string | null | undefined) ?? null,
    notInForceBefore: (measure.notInForceBefore as string | null | undefined) ?? null,
    inForceBy: (measure.inForceBy as string | null | undefined) ?? null,
    applies: appliesJson === undefined ? constant(NO) : compiler.condition(appliesJson),
    criteria: listed.filter(({ norm }) => wanted(norm)).map(({ norm }) => compiler.criterion(norm.id)),
    rules: expanded
      .filter(({ norm }) => wanted(norm))
      .map(
        (one) =>
          (baseOf(one.norm.id) && baseRules.get(one.rule.name)) ??
          compileRule(one, compiler, days, occasions.of(one.rule, named)),
      ),
    days,
    withdrawn: withdrawing(vocabulary, kind, compiler),
    carried,
    starters: measure.rounds[kind] ?? [],
    asked: variation?.base.asked ?? askedBy(unsettled),
  };
}

/** What an event's `for` may name of a rule. */
function servantOf({ rule }: ExpandedRule, measure: string): Servant {
  return { name: rule.name, local: rule.name.slice(measure.length + 1), norm: rule.event.params.norm };
}

/** The named days that are deadlines of rules, with those rules: what moves such a deadline moves it for every reader. */
function deadlinesOf(
  rules: readonly ExpandedRule[],
  days: Readonly<Record<string, Day>>,
  measure: string,
): Map<string, Deadline> {
  const found = new Map<string, Deadline>();
  for (const one of rules) {
    const name = bareDay(one.rule.event.params.due);
    if (name === null) continue;
    const { owners = [], workdays = workdaysOf(days[name], days) } = found.get(name) ?? {};
    found.set(name, { owners: [...owners, servantOf(one, measure)], workdays });
  }
  return found;
}

/** Whether the case has been withdrawn as a whole; null where no event of its kind does that. */
function withdrawing({ events }: Vocabulary, kind: CaseKind, compiler: Compiler): Program['withdrawn'] {
  const types = Object.keys(events).filter(
    (type) => events[type]?.clock === 'withdraws' && events[type]?.kinds.includes(kind),
  );
  if (types.length === 0) return null;
  const json: Condition = { fact: 'happened', params: { event: types }, operator: 'equal', value: true };
  return { json, node: compiler.condition(json) };
}

function compileRule(
  expanded: ExpandedRule,
  base: Compiler,
  days: Readonly<Record<string, Day>>,
  occasions: number,
): CompiledRule {
  const { rule, norm, order } = expanded;
  const { per, due, done, judgedAt, modality = norm.modality } = rule.event.params;
  const scopes = compileScopes(per, norm.id, base);
  const servant = servantOf(expanded, base.measure.id);
  const { local } = servant;
  const stands: Node = { test: (ctx) => node.test(ctx), why: (ctx) => node.why(ctx) };
  const frame: RuleFrame = { rule, local, scopes, stands, coordinates: coordinatesOf(per) };
  const compiler: Compiler = { ...base, frame };
  const node = compiler.condition(rule.conditions);
  const act = judgedAt && {
    acts: compileSelect(
      { event: judgedAt.event, ...(judgedAt.where ? { where: judgedAt.where } : {}) },
      compiler,
    ),
    several: Array.isArray(judgedAt.event),
    met: compiler.condition(judgedAt.met),
    remedy: judgedAt.remedy ? compileSelect({ event: judgedAt.remedy.until }, compiler) : null,
    bears: modality !== 'may' || !!judgedAt.remedy,
  };
  return {
    rule,
    norm,
    order,
    local,
    frame,
    occasions,
    node,
    scopes,
    unmoved: compiler.day(due ?? null),
    due: movable(compiler.day(due ?? null), { owners: [servant], workdays: workdaysOf(due, days) }, compiler),
    done: done === undefined || done === null ? null : compiler.day(done),
    act: act ?? null,
  };
}
