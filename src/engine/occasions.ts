import type { Condition, Day, FactRef, Leaf, Rule } from '../measure/format.js';
import type { PreparedCase } from './prepared.js';
import type { Scalar } from './value.js';

/** Event types: while none of them is in the log, a rule holds in no scope. */
type Occasion = readonly string[];

/** What a condition or a day goes by where it goes by a name. */
interface Named {
  readonly conditions: Readonly<Record<string, Condition>>;
  readonly days: Readonly<Record<string, Day>>;
  /** May a decision of the host give the named day where the log alone gives none? */
  readonly isMovable: (day: string) => boolean;
}

/** As many as there are bits in a small number; what comes after them is left to the conditions. */
const most = 30;

/**
 * Rules for which nothing in a log gives occasion are passed over. An occasion is a bit; a rule has those that it can't
 * do without, and a case those that its log gives.
 */
export class Occasions {
  readonly #bits = new Map<string, number>();
  readonly #byType = new Map<string, number>();

  /** The occasions that a rule can't do without. */
  of({ conditions, event }: Rule, named: Named): number {
    const each = event.params.per?.each?.event;
    const occasions = [...(each === undefined ? [] : [[each].flat()]), ...ofCondition(conditions, named)];
    return occasions.reduce((all, occasion) => all | this.#bitOf(occasion), 0);
  }

  /** The occasions that a log gives, or may give where it has gaps. */
  in({ byType, unrecorded }: PreparedCase): number {
    let given = 0;
    for (const type of byType.keys()) given |= this.#byType.get(type) ?? 0;
    for (const type of unrecorded) given |= this.#byType.get(type) ?? 0;
    return given;
  }

  #bitOf(occasion: Occasion): number {
    const types = [...new Set(occasion)].sort();
    const key = types.join(' ');
    const known = this.#bits.get(key);
    if (known !== undefined) return known;
    if (this.#bits.size >= most) return 0;
    const bit = 1 << this.#bits.size;
    this.#bits.set(key, bit);
    for (const type of types) this.#byType.set(type, (this.#byType.get(type) ?? 0) | bit);
    return bit;
  }
}

const isRef = (value: Leaf['value']): value is FactRef =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const typesOf = (event: unknown): Occasion => [event as string | readonly string[]].flat();

/** One occasion for several things of which one is enough; none where one of them needs none. */
function eitherOf(several: readonly (readonly Occasion[])[]): readonly Occasion[] {
  const shortest = several.map((occasions) => [...occasions].sort((a, b) => a.length - b.length)[0]);
  return shortest.length === 0 || shortest.includes(undefined) ? [] : [(shortest as Occasion[]).flat()];
}

function ofCondition(json: Condition, named: Named): readonly Occasion[] {
  if ('all' in json) return json.all.flatMap((one) => ofCondition(one, named));
  if ('any' in json) return eitherOf(json.any.map((one) => ofCondition(one, named)));
  if ('not' in json) return [];
  if ('condition' in json) return ofCondition(named.conditions[json.condition] as Condition, named);
  return ofLeaf(json, named);
}

/** Where the other side may be unknown, the comparison is unknown too. */
function ofLeaf({ fact, params = {}, operator, value }: Leaf, named: Named): readonly Occasion[] {
  if (isRef(value)) return [];
  switch (fact) {
    case 'happened':
      return operator === 'equal' && value === true ? [typesOf(params.event)] : [];
    case 'count':
      return isPositive(operator, value) ? [typesOf(params.event)] : [];
    case 'field':
      return isFalseOfNone(operator, value) ? [typesOf(params.event)] : [];
    case 'day':
      return isFalseOfNone(operator, value) ? ofDay(params.of as Day, named) : [];
    case 'elapsed':
      return isFalseOfNone(operator, value) ? ofDay(params.since as Day, named) : [];
    case 'onRecord':
      return operator === 'equal' && value === true ? ofCondition(params.condition as Condition, named) : [];
    default:
      return [];
  }
}

/** Does it take one thing at the least? */
function isPositive(operator: Leaf['operator'], value: unknown): boolean {
  if (typeof value !== 'number') return false;
  if (operator === 'greaterThan') return value >= 0;
  return (operator === 'greaterThanInclusive' || operator === 'equal') && value > 0;
}

/** Is the comparison false where there is no value? */
function isFalseOfNone(operator: Leaf['operator'], value: Scalar | readonly Scalar[]): boolean {
  switch (operator) {
    case 'equal':
      return value !== null;
    case 'in':
      return Array.isArray(value) && !value.includes(null);
    case 'notEqual':
    case 'notIn':
      return false;
    default:
      return true;
  }
}

type Json = { readonly [key: string]: unknown };

/** The occasions without which a day is none. */
function ofDay(day: Day, named: Named): readonly Occasion[] {
  if (day === null || typeof day !== 'object') return [];
  const json = day as Json;
  if (json.event !== undefined) return [typesOf(json.event)];
  if (typeof json.day === 'string')
    return named.isMovable(json.day) ? [] : ofDay(named.days[json.day] as Day, named);
  for (const key of ['latestOf', 'earliestOf', 'firstOf'])
    if (Array.isArray(json[key])) return eitherOf((json[key] as Day[]).map((one) => ofDay(one, named)));
  for (const key of ['on', 'from', 'after', 'notAfter'])
    if (typeof json[key] === 'object') return ofDay(json[key] as Day, named);
  return [];
}
