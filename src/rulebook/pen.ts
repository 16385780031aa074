import { trimEnd, type Voice } from '../explain/voice.js';
import { isObject } from '../faults.js';
import { citationOf } from '../measure/cite.js';
import type { Day } from '../measure/format.js';
import { bare, link } from './links.js';
import type { Names } from './names.js';

/** What a rule tells of itself that its conditions do not say. */
export interface RuleSense {
  /** The types of the event that each scope of it stands for. */
  readonly each: readonly string[];
  /** The event types that discharge its action. */
  readonly dischargedBy: readonly string[];
}

/** A value, and the readings by which it is what it is. */
export interface Settled<T> {
  readonly value: T;
  readonly by: readonly string[];
}

/** Writes about one measure in one language: names become words or links to where they are told. */
export class Pen {
  constructor(
    readonly v: Voice,
    readonly names: Names,
    readonly rule: RuleSense = { each: [], dischargedBy: [] },
    /** The conditions that this part of the book has told in full: once is enough. */
    readonly told: Set<string> = new Set(),
  ) {}

  of(rule: RuleSense): Pen {
    return new Pen(this.v, this.names, rule, this.told);
  }

  /** For the next part of the book. */
  afresh(): Pen {
    return new Pen(this.v, this.names, this.rule);
  }

  t(zh: string, en: string): string {
    return this.v.t(zh, en);
  }

  /** A value as it is under the defaults, with the readings on which that hangs. */
  settle<T>(value: unknown): Settled<T> {
    if (!isObject(value) || typeof value.byReading !== 'string') return { value: value as T, by: [] };
    const reading = this.names.readings.get(value.byReading);
    const { value: settled, by } = this.settle<T>(value[reading?.one.default ?? '']);
    return { value: settled, by: unique([value.byReading, ...by]) };
  }

  /** A link to a reading: `理解3`, `reading 3`. */
  reading(id: string): string {
    const found = this.names.readings.get(id);
    if (found === undefined) return this.t('（没有写明的理解）', 'a reading that is not declared');
    return link(`r-${id}`, this.t(`理解${found.n}`, `reading ${found.n}`));
  }

  /** By which readings something is as it is told: `依理解3`; nothing where by none. */
  by(ids: readonly string[]): string {
    if (ids.length === 0) return '';
    const names = unique(ids).map((id) => this.reading(id));
    return this.t(`依${this.v.list(names)}`, `by ${this.v.joined(names)}`);
  }

  /** The same in brackets, to be put behind. */
  noted(text: string, ids: readonly string[]): string {
    return this.bracketed(text, [this.by(ids)]);
  }

  /** A text with remarks behind it in one pair of brackets. */
  bracketed(text: string, remarks: readonly string[]): string {
    const told = remarks.filter((one) => one !== '').join(this.t('，', ', '));
    if (told === '') return text;
    // no bracket within a bracket, and no two in a row that say by which reading
    if (/[（(]/.test(bare(told))) return `${text}${this.t('，', ', ')}${told}`;
    const open = this.t('（', ' (');
    const at = text.lastIndexOf(open);
    return at > 0 && /^(?:依|by )/.test(told) && endsInReadings(text.slice(at + open.length))
      ? `${text.slice(0, -1)}${this.t('，', ', ')}${told}${text.slice(-1)}`
      : `${text}${this.v.bracket(told)}`;
  }

  /** The gist of a norm in quotation marks, as a link. */
  norm(id: string): string {
    const norm = this.names.norms.get(id);
    if (norm === undefined) return this.v.quote(this.t('该项', 'the item'));
    return link(`n-${id}`, this.v.quote(trimEnd(this.v.of(norm.gist))));
  }

  /** The citation of a norm as a link. */
  cite(id: string): string {
    const norm = this.names.norms.get(id);
    return norm === undefined ? id : link(`n-${id}`, this.v.of(citationOf(norm)));
  }

  /** A link out of the book. */
  outside(href: string, text: string): string {
    return link(`>${href}`, text);
  }

  /** A link to a condition that is told in a place of its own; undefined where it is told wherever it is asked. */
  sharedCondition(name: string): string | undefined {
    const found = this.names.sharedConditions.get(name);
    return found && link(`c-${name}`, this.t(`条件${found.n}`, `condition ${found.n}`));
  }

  sharedDay(name: string): string | undefined {
    const found = this.names.sharedDays.get(name);
    return found && link(`d-${name}`, this.t(`日期${found.n}`, `day ${found.n}`));
  }

  day(name: string): Day | undefined {
    return this.names.days.get(name);
  }
}

/** Is what stands behind the last bracket the readings by which something is told, to its end? */
const endsInReadings = (text: string): boolean =>
  /^[^（）()]*(?:依理解|by reading)[^（）()]*[）)]$/.test(bare(text));

export const unique = <T>(things: readonly T[]): T[] => [...new Set(things)];

/** One or several, as a list. */
export const listOf = (value: unknown): readonly string[] =>
  [value].flat().filter((one): one is string => typeof one === 'string');
