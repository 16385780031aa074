import { isObject } from '../faults.js';
import type { Condition, Day, Interpretation, Norm } from '../measure/format.js';
import type { Measure } from '../measure/measure.js';

/** A reading with its place in the measure's list, counted from 1. */
export interface Numbered {
  readonly n: number;
  readonly one: Interpretation;
}

/** A named condition or day that is told in a place of its own, and linked to. */
export interface Shared<T> {
  readonly n: number;
  readonly name: string;
  readonly of: T;
}

/** How many facts a condition may ask for to be told in full wherever it is asked. */
const shortCondition = 2;

/** How many events, dates and choices a day may rest on to be told in full wherever it is meant. */
const shortDay = 2;

/** What the names of a measure stand for, and which of them have a place of their own. */
export class Names {
  readonly readings: ReadonlyMap<string, Numbered>;
  readonly norms: ReadonlyMap<string, Norm>;
  readonly conditions: ReadonlyMap<string, Condition>;
  readonly days: ReadonlyMap<string, Day>;
  readonly sharedConditions: ReadonlyMap<string, Shared<Condition>>;
  readonly sharedDays: ReadonlyMap<string, Shared<Day>>;

  constructor({ source, interpretations, norms }: Measure) {
    const parts = [source.measure, ...Object.values(source.parts)];
    this.readings = new Map(interpretations.map((one, i) => [one.id, { n: i + 1, one }]));
    this.norms = new Map(norms.map((norm) => [norm.id, norm]));
    this.conditions = new Map(parts.flatMap((part) => Object.entries(part.conditions ?? {})));
    this.days = new Map(parts.flatMap((part) => Object.entries(part.days ?? {})));
    this.sharedConditions = numbered(this.conditions, (one) => this.#asked(one) > shortCondition);
    this.sharedDays = numbered(this.days, (day) => this.#size(day) > shortDay);
  }

  /** What a selector gives by default. */
  byDefault(value: unknown): unknown {
    if (!isObject(value) || typeof value.byReading !== 'string') return value;
    return this.byDefault(value[this.readings.get(value.byReading)?.one.default ?? '']);
  }

  /** How many facts a condition asks for, the conditions that it names included. */
  #asked(condition: unknown): number {
    const one = this.byDefault(condition);
    if (!isObject(one)) return 0;
    if (typeof one.condition === 'string') return this.#asked(this.conditions.get(one.condition));
    if (isObject(one.not)) return this.#asked(one.not);
    const several = one.all ?? one.any;
    if (Array.isArray(several)) return sum(several, (each) => this.#asked(each));
    const { condition: recorded, of: day } = isObject(one.params) ? one.params : {};
    return 'fact' in one ? Math.max(1, this.#asked(recorded), isObject(day) ? this.#size(day) - 1 : 0) : 0;
  }

  /** How many events, dates and choices a day rests on, the days that it names included. */
  #size(day: unknown): number {
    const one = this.byDefault(day);
    if (!isObject(one)) return one === null ? 0 : 1;
    if (typeof one.day === 'string') return this.#size(this.days.get(one.day));
    if (one.if !== undefined)
      return 1 + this.#asked(one.if) + this.#size(one.then ?? null) + this.#size(one.else ?? null);
    const [several] = [one.latestOf, one.earliestOf, one.firstOf, one.between].filter(
      (list) => list !== undefined,
    );
    const listed = this.byDefault(several);
    if (Array.isArray(listed)) return 1 + sum(listed, (each) => this.#size(each));
    const inner = [one.on, one.from, one.before, one.after, one.notAfter].filter(isObject);
    const bounds = [one.since, one.until].map((bound) => this.byDefault(bound)).filter(isObject);
    const own = inner.length === 0 ? 1 : 0;
    return own + sum([...inner, ...bounds], (each) => this.#size(each));
  }
}

const sum = (things: readonly unknown[], size: (one: unknown) => number): number =>
  things.reduce<number>((total, one) => total + size(one), 0);

function numbered<T>(all: ReadonlyMap<string, T>, has: (one: T) => boolean): Map<string, Shared<T>> {
  const own = [...all].filter(([, of]) => has(of));
  return new Map(own.map(([name, of], i) => [name, { n: i + 1, name, of }]));
}
