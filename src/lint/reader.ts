import { compare } from '../engine/operators.js';
import { type Scalar, YES } from '../engine/value.js';
import { typesIn } from '../measure/check/env.js';
import type { Names } from '../measure/check/names.js';
import { factKind } from '../measure/check/values.js';
import type { Condition, Day, FactRef, Leaf } from '../measure/format.js';
import {
  type Atom,
  all,
  any,
  atomsOf,
  type Domain,
  type Formula,
  flag,
  implies,
  no,
  not,
  type Source,
  type Variable,
  yes,
} from './logic/formula.js';
import { isImpossible } from './logic/solve.js';

type Json = Readonly<Record<string, unknown>>;

/** The rule or entry in which a condition is read: what `discharged` and the coordinates of a scope stand for. */
export interface Frame {
  /** The rule's name; conditions of criteria are asked of the case as a whole and have none. */
  readonly rule: string;
}

export const wholeCase: Frame = { rule: '' };

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON with its keys in one order, so that what says the same is the same text. */
export function canonical(json: unknown): string {
  if (Array.isArray(json)) return `[${json.map(canonical).join()}]`;
  if (!isObject(json)) return JSON.stringify(json) ?? 'null';
  const keys = Object.keys(json).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(json[key])}`).join()}}`;
}

/** Whether anything inside asks for a coordinate of the rule's scope, or what has discharged it. */
const ownWords = /"(at|in|scope|period|discharged)"/;

/**
 * Reads conditions as formulas. What is asked the same way is one variable; what hangs together in ways that are not
 * read here stays apart, so that more seems possible than is, never less.
 */
export class Reader {
  readonly #named = new Map<string, Formula>();
  /** What holds of a variable, whatever the case, by its key. */
  readonly #axioms = new Map<string, Formula[]>();
  readonly #stated = new Set<string>();
  #depth = 0;

  constructor(readonly names: Names) {}

  /** Formulas together with what holds of their variables, whatever the case. */
  together(...formulas: readonly Formula[]): Formula {
    const known = new Set<string>();
    const found: Formula[] = [];
    const add = (formula: Formula): void => {
      for (const { variable } of atomsOf(formula)) {
        if (known.has(variable.key)) continue;
        known.add(variable.key);
        for (const axiom of this.#axioms.get(variable.key) ?? []) {
          found.push(axiom);
          add(axiom);
        }
      }
    };
    for (const formula of formulas) add(formula);
    return all(...formulas, ...found);
  }

  /** Can they never hold together? */
  excludes(...formulas: readonly Formula[]): boolean {
    return isImpossible(this.together(...formulas));
  }

  condition(json: Condition, frame: Frame): Formula {
    if ('byReading' in json)
      return this.byReading(json as Json, (one) =>
        one === null ? yes : this.condition(one as Condition, frame),
      );
    if ('all' in json) return all(...json.all.map((one) => this.condition(one, frame)));
    if ('any' in json) return any(...json.any.map((one) => this.condition(one, frame)));
    if ('not' in json) return not(this.condition(json.not, frame));
    if ('condition' in json) return this.#namedCondition(json.condition, frame);
    return this.leaf(json, frame);
  }

  #namedCondition(name: string, frame: Frame): Formula {
    const key = `${name} ${frame.rule}`;
    const known = this.#named.get(key);
    if (known) return known;
    const found = this.names.conditions.get(name);
    if (found === undefined || this.#depth > 100) return flag(this.#opaque(`condition ${name}`));
    this.#depth += 1;
    const formula = this.condition(found.json as Condition, frame);
    this.#depth -= 1;
    this.#named.set(key, formula);
    return formula;
  }

  leaf(json: Leaf, frame: Frame): Formula {
    const { value } = json;
    if (isObject(value) && typeof value.byReading === 'string')
      return this.byReading(value, (one) => this.leaf({ ...json, value: one as Scalar }, frame));
    if (isObject(value)) return this.#pair(json, value as unknown as FactRef, frame);
    return this.#plain(json, (value ?? null) as Scalar | readonly Scalar[], frame);
  }

  /** What a selector comes to: under each option its own. */
  byReading(json: Json, each: (value: unknown) => Formula): Formula {
    const { byReading, ...options } = json;
    return any(
      ...Object.entries(options).map(([option, value]) =>
        all(this.option(byReading as string, option), each(value)),
      ),
    );
  }

  option(id: string, option: string): Atom {
    return {
      is: 'atom',
      variable: this.#reading(id),
      constants: [option],
      accepts: (value) => value === option,
    };
  }

  #reading(id: string): Variable {
    const oneOf = this.names.interpretations.get(id)?.options.map((one) => one.id) ?? [];
    return { key: `reading ${id}`, domain: { type: 'text', oneOf }, source: { in: 'reading', name: id } };
  }

  #opaque(key: string, domain: Domain = { type: 'boolean' }): Variable {
    return { key, domain };
  }

  /** A key that is another one in each rule where the scope or the rule makes a difference. */
  #key(word: string, json: unknown, frame: Frame): string {
    const text = canonical(json);
    return `${word} ${text}${ownWords.test(text) ? ` in ${frame.rule}` : ''}`;
  }

  /** A fact compared with a value that is written down. */
  #plain(json: Leaf, value: Scalar | readonly Scalar[], frame: Frame): Formula {
    const { fact, params = {}, operator } = json;
    const constants = (Array.isArray(value) ? value : [value]) as readonly Scalar[];
    const accepts = (given: Scalar): boolean => compare(operator, given, value) === YES;
    const atom = (
      variable: Variable,
      as: (cell: Scalar) => Scalar = (cell) => cell,
      more = constants,
    ): Atom => ({
      is: 'atom',
      variable,
      constants: more,
      accepts: (cell) => accepts(as(cell)),
    });
    switch (fact) {
      case 'reading':
        return atom(this.#reading(params.id as string));
      case 'subject':
        return atom(this.subject());
      case 'listed': {
        const listed = this.#subjectAmong(this.names.norms.get(params.norm as string)?.norm.entry?.subject);
        return any(accepts(true) ? listed : no, accepts(false) ? not(listed) : no);
      }
      case 'happened':
        return atom(this.count(params, frame), (n) => (n as number) > 0, [0]);
      case 'count':
        return atom(this.count(params, frame));
      case 'field':
        return this.#listed(json, this.#field(params, frame), atom);
      case 'day':
        return this.#dayIsNone(params.of as Day, frame, accepts);
      case 'elapsed':
        return atom(this.#elapsed(params.since as Day, frame));
      case 'discharged':
        return atom({
          key: `discharged ${canonical(params)} of ${frame.rule}`,
          domain: { type: 'boolean' },
          source: { in: 'discharged' },
        });
      case 'criterion':
        return atom(this.#criterion(params.norm as string));
      case 'answer':
        return atom({
          key: `answer ${params.norm}`,
          domain: { type: 'text', oneOf: ['yes', 'no', 'not-applicable'] },
          source: { in: 'answer', name: params.norm as string },
        });
      case 'value':
        return atom(
          this.#opaque(this.#key('value', [params, frame.rule], frame), { type: 'number', none: true }),
        );
      case 'present':
        return atom(this.#opaque(this.#key('present', params, frame)));
      case 'onRecord':
        return this.#onRecord(params.condition as Condition, frame, accepts);
      case 'scope':
        return this.#listed(
          json,
          this.#opaque(this.#key('scope in', [params, frame.rule], frame), this.#domain(json)),
          atom,
        );
      default:
        return this.#listed(json, this.declared(fact), atom);
    }
  }

  /** What a list holds is asked for item by item. */
  #listed(json: Leaf, variable: Variable, atom: (variable: Variable) => Atom): Formula {
    if (json.operator !== 'contains' && json.operator !== 'doesNotContain') return atom(variable);
    const holds = flag(this.#opaque(`${variable.key} holds ${canonical(json.value)}`));
    return json.operator === 'contains' ? holds : not(holds);
  }

  #domain({ fact, params = {} }: FactRef): Domain {
    const { type, oneOf, min, max } = factKind(this.names, fact, { ...params });
    const plain = type === 'day' || type === 'list' ? 'any' : type;
    const whole = this.names.facts.get(fact)?.json.type === 'integer';
    return { type: plain, oneOf, min, max, whole, none: true };
  }

  declared(fact: string): Variable {
    return { key: `fact ${fact}`, domain: this.#domain({ fact }), source: { in: 'fact', name: fact } };
  }

  subject(): Variable {
    const oneOf = [...this.names.roles, 'other'];
    return { key: 'subject', domain: { type: 'text', oneOf }, source: { in: 'subject' } };
  }

  /** Is the subject's type one of these, which a reading may choose? */
  #subjectAmong(types: unknown): Formula {
    if (isObject(types)) return this.byReading(types, (one) => this.#subjectAmong(one));
    const list = Array.isArray(types) ? (types as readonly string[]) : [];
    return {
      is: 'atom',
      variable: this.subject(),
      constants: list,
      accepts: (type) => list.includes(type as string),
    };
  }

  /** How many events a Select lets through. */
  count(params: Json, frame: Frame): Variable {
    const { nth: _nth, field: _field, ...select } = params;
    if (select.rounds === 'current') delete (select as { rounds?: unknown }).rounds;
    const domain: Domain = { type: 'number', min: 0, whole: true };
    const variable = {
      key: this.#key('count', select, frame),
      domain,
      source: { in: 'events', select } as Source,
    };
    this.#subset(variable, select, frame);
    return variable;
  }

  /** Of events that are asked for more closely there are no more than of all of the type. */
  #subset(variable: Variable, select: Json, frame: Frame): void {
    const { event, rounds, ...closer } = select;
    if (Object.keys(closer).length === 0 || typeof event !== 'string') return;
    this.#axiom(variable, 'subset', () => {
      const whole = this.count({ event, ...(rounds === undefined ? {} : { rounds }) }, frame);
      return implies(this.atLeast(variable, 1), this.atLeast(whole, 1));
    });
  }

  atLeast(variable: Variable, n: number): Atom {
    return {
      is: 'atom',
      variable,
      constants: [n - 1, n],
      accepts: (value) => typeof value === 'number' && value >= n,
    };
  }

  /** Puts down once what holds of a variable. */
  #axiom({ key }: Variable, name: string, make: () => Formula): void {
    if (this.#stated.has(`${name} ${key}`)) return;
    this.#stated.add(`${name} ${key}`);
    const formula = make();
    this.#axioms.set(key, [...(this.#axioms.get(key) ?? []), formula]);
  }

  #isNone(variable: Variable): Atom {
    return { is: 'atom', variable, constants: [], accepts: (value) => value === null };
  }

  #field(params: Json, frame: Frame): Variable {
    const nth = params.nth ?? 'last';
    const domain = this.#domain({ fact: 'field', params });
    const variable = this.#opaque(this.#key('field', { ...params, nth }, frame), domain);
    this.#axiom(variable, 'field', () =>
      implies(not(this.#isNone(variable)), this.atLeast(this.count(params, frame), rank(nth))),
    );
    return variable;
  }

  #elapsed(since: Day, frame: Frame): Variable {
    const day = this.#resolved(since);
    const plain = isPlainEvent(day);
    const variable: Variable = {
      key: this.#key('elapsed', day, frame),
      domain: { type: 'number', whole: true, none: true, ...(plain ? { min: 0 } : {}) },
      ...(plain ? { source: { in: 'elapsed', select: day } as Source } : {}),
    };
    this.#axiom(variable, 'elapsed', () => {
      const [there, none] = [this.exists(since, frame), this.#isNone(variable)];
      return all(implies(not(none), there), plain ? implies(there, not(none)) : yes);
    });
    return variable;
  }

  /** Is there no such day? */
  #dayIsNone(of: Day, frame: Frame, accepts: (value: Scalar) => boolean): Formula {
    const there = this.exists(of, frame);
    const [ifThere, ifNot] = [accepts(1), accepts(null)];
    return any(ifThere ? there : no, ifNot ? not(there) : no);
  }

  /** A named day stands for what it is. */
  #resolved(day: Day): Day {
    let found = day;
    for (let i = 0; i < 20 && isObject(found); i += 1) {
      const name = (found as Json).day;
      const on = (found as Json).on;
      if (typeof name === 'string') found = (this.names.days.get(name)?.json ?? null) as Day;
      else if (on !== undefined) found = on as Day;
      else break;
    }
    return found;
  }

  /** Has a day come about? Days whose coming about hangs on more than is read here count as a question of their own. */
  exists(json: Day, frame: Frame, trail: readonly string[] = []): Formula {
    if (json === null) return no;
    if (typeof json !== 'object') return yes;
    const day = json as Json;
    const inner = (one: unknown) => this.exists((one ?? null) as Day, frame, trail);
    const open = (): Formula => flag(this.#opaque(this.#key('exists', day, frame)));
    if (typeof day.byReading === 'string') return this.byReading(day, inner);
    if (day.event !== undefined) {
      const there = this.atLeast(this.count(day, frame), rank(day.nth ?? 1));
      return day.field === undefined ? there : all(there, open());
    }
    if (typeof day.day === 'string') {
      const named = this.names.days.get(day.day);
      if (named === undefined || trail.includes(day.day)) return open();
      return this.exists(named.json as Day, frame, [...trail, day.day]);
    }
    if (typeof day.before === 'string' && !/^\d/.test(day.before)) return inner({ event: day.before });
    for (const key of ['on', 'before', 'after', 'notAfter'])
      if (day[key] !== undefined) return inner(day[key]);
    for (const key of ['months', 'years', 'days', 'workdays'])
      if (day[key] !== undefined) return inner(day.from);
    for (const key of ['endOf', 'startOf'])
      if (day[key] !== undefined) return day.from === undefined ? open() : inner(day.from);
    for (const key of ['latestOf', 'earliestOf', 'firstOf'])
      if (Array.isArray(day[key])) return any(...(day[key] as readonly unknown[]).map(inner));
    if (day.if !== undefined) {
      const condition = this.condition(day.if as Condition, frame);
      return any(all(condition, inner(day.then)), all(not(condition), inner(day.else)));
    }
    if (typeof day.fact === 'string') return not(this.#isNone(this.declared(day.fact)));
    return open();
  }

  #onRecord(condition: Condition, frame: Frame, accepts: (value: Scalar) => boolean): Formula {
    const variable = this.#opaque(this.#key('on record', condition, frame));
    const record = flag(variable);
    this.#axiom(variable, 'record', () => implies(record, this.condition(condition, frame)));
    return any(accepts(true) ? record : no, accepts(false) ? not(record) : no);
  }

  #criterion(norm: string): Variable {
    const key = `criterion ${norm}`;
    const asks = ['item', 'circumstance', 'award'].includes(
      this.names.norms.get(norm)?.norm.entry?.shape ?? '',
    );
    const variable: Variable = {
      key,
      domain: { type: 'text', oneOf: ['yes', 'no', 'not-applicable'] },
      ...(asks ? { source: { in: 'answer', name: norm } as Source } : {}),
    };
    this.#axiom(variable, 'criterion', () => this.#ofCriterion(norm, variable));
    return variable;
  }

  /** What a state of a question comes with. An answer may settle any question that takes one. */
  #ofCriterion(id: string, variable: Variable): Formula {
    const { norm, part } = this.names.norms.get(id) ?? {};
    const entry = norm?.entry;
    if (entry === undefined) return yes;
    const is = (state: string): Atom => ({
      is: 'atom',
      variable,
      constants: [state],
      accepts: (value) => value === state,
    });
    const read = (json: Condition | undefined): Formula =>
      json === undefined ? yes : this.condition(json, { rule: `entry ${id}` });
    const gate = entry.shape === 'applies' ? yes : read(entry.if);
    // the file's own condition is left out: it can only make more of them "not applicable"
    const always = (entry.shape === 'applies' || entry.if === undefined) && part?.under === undefined;
    const unanswered = ['applies', 'form', 'requirement', 'method', 'target'].includes(entry.shape);
    const arises = all(
      implies(not(is('not-applicable')), gate),
      always && unanswered ? not(is('not-applicable')) : yes,
    );
    const by = (condition: Formula) =>
      all(arises, implies(is('yes'), condition), implies(is('no'), not(condition)));
    switch (entry.shape) {
      case 'applies': {
        const listed = this.#subjectAmong(entry.subject);
        const asked = entry.open === true && entry.fact !== undefined ? flag(this.declared(entry.fact)) : no;
        return by(all(any(listed, asked), read(entry.if)));
      }
      case 'form':
        return by(read(entry.when));
      case 'requirement':
        return by(read(entry.met));
      default:
        return arises;
    }
  }

  /** Two facts compared with one another: less, the same or greater. */
  #pair(json: Leaf, other: FactRef, frame: Frame): Formula {
    const { operator } = json;
    const side = ({ fact, params }: FactRef): unknown =>
      fact === 'day' ? { day: this.#resolved((params?.of ?? null) as Day) } : { fact, params };
    const [a, b] = [side(json), side(other)];
    const ownRule = [a, b].some((one) => ownWords.test(canonical(one))) ? ` in ${frame.rule}` : '';
    if (['in', 'notIn', 'contains', 'doesNotContain'].includes(operator)) {
      const key = `${canonical(a)} holds ${canonical(b)}${ownRule}`;
      return flag(this.#opaque(`${operator} ${key}`));
    }
    const [x, y] = [canonical(a), canonical(b)];
    const turned = x > y;
    const variable = this.#opaque(`compare ${turned ? `${y} ${x}` : `${x} ${y}`}${ownRule}`, {
      type: 'sign',
      ...(x === y ? { oneOf: ['same', 'both-none'] } : {}),
    });
    const fits = accepted(operator);
    return {
      is: 'atom',
      variable,
      constants: [],
      accepts: (sign) => fits.includes(turned ? turn(sign as string) : (sign as string)),
    };
  }
}

const turn = (sign: string): string => (sign === 'less' ? 'greater' : sign === 'greater' ? 'less' : sign);

/** The signs that an operator takes; a none is neither less nor greater than anything. */
function accepted(operator: string): readonly string[] {
  switch (operator) {
    case 'equal':
      return ['same', 'both-none'];
    case 'notEqual':
      return ['less', 'greater', 'one-none'];
    case 'lessThan':
      return ['less'];
    case 'lessThanInclusive':
      return ['less', 'same'];
    case 'greaterThan':
      return ['greater'];
    default:
      return ['greater', 'same'];
  }
}

/** How many events there must be for the nth. */
const rank = (nth: unknown): number => (typeof nth === 'number' ? nth : 1);

const isPlainEvent = (day: Day): day is Json =>
  isObject(day) && day.event !== undefined && day.field === undefined;

/** The event types that a Select names, under whatever reading. */
export const eventsOfSelect = (select: Json): readonly string[] => typesIn(select.event);
