import { bareDay } from '../../engine/clock.js';
import { normsOf } from '../../measure/expand.js';
import type { Day, MeasureSource, Norm } from '../../measure/format.js';
import type { Site } from './types.js';

/** Something in a measure that has a name: `norm 9.4`, `condition in-scope`, `day first-deadline`, `reading x`, `applies`. */
export type Name = string;

/** Adds the names that a piece of JSON asks for. */
function namesIn(json: unknown, found: Set<Name>): Set<Name> {
  if (typeof json !== 'object' || json === null) return found;
  const { fact, params, condition, day, byReading } = json as Record<string, unknown>;
  const of = (params ?? {}) as Record<string, unknown>;
  if (typeof condition === 'string') found.add(`condition ${condition}`);
  if (typeof day === 'string') found.add(`day ${day}`);
  if (typeof byReading === 'string') found.add(`reading ${byReading}`);
  if (fact === 'reading') found.add(`reading ${of.id}`);
  if ((fact === 'criterion' || fact === 'listed') && typeof of.norm === 'string')
    found.add(`norm ${of.norm}`);
  for (const value of Object.values(json)) namesIn(value, found);
  return found;
}

/** What of a measure reads what, both ways. */
export class Reach {
  readonly #source: MeasureSource;
  readonly #reads = new Map<Name, ReadonlySet<Name>>();
  readonly #readBy = new Map<Name, Set<Name>>();
  /** Norms whose forms are held against one another. */
  readonly #rivals = new Set<Name>();
  /** The readings that the head asks for whatever the norms are. */
  readonly #headReadings: ReadonlySet<Name>;

  constructor(source: MeasureSource) {
    this.#source = source;
    const { measure } = source;
    const deadlines = new Map<Name, Set<Name>>();
    for (const { norm, part } of normsOf(source)) {
      const name = `norm ${norm.id}`;
      const { rules = [], entry, parts = [], carriedBy } = norm;
      const reads = namesIn([rules, entry, norm.forms, part.under], new Set(['applies']));
      if (entry?.derive !== undefined) for (const id of parts) reads.add(`norm ${id}`);
      if (carriedBy !== undefined) this.#add(`norm ${carriedBy}`, new Set([name]));
      if (
        measure.merge &&
        JSON.stringify(rules.map(({ event }) => event.type)).includes(`"${measure.merge.action}"`)
      )
        this.#rivals.add(name);
      for (const day of duesOf(norm)) deadlines.set(day, (deadlines.get(day) ?? new Set()).add(name));
      this.#add(name, reads);
    }
    for (const { conditions, days } of [measure, ...Object.values(source.parts)]) {
      for (const [name, json] of Object.entries(conditions ?? {}))
        this.#add(`condition ${name}`, namesIn(json, new Set()));
      // what extends a deadline speaks of the rules whose deadline it is
      for (const [name, json] of Object.entries(days ?? {}))
        this.#add(`day ${name}`, namesIn(json, new Set(deadlines.get(`day ${name}`))));
    }
    for (const name of this.#rivals) this.#add(name, namesIn(measure.merge, new Set()));
    const { conditions: _conditions, days: _days, interpretations: _all, ...head } = measure;
    this.#headReadings = namesIn(head, new Set());
    const { applies, effectiveFrom, inForceBy, notInForceBefore, rounds } = measure;
    this.#add('applies', namesIn([applies, effectiveFrom, inForceBy, notInForceBefore, rounds], new Set()));
  }

  #add(name: Name, reads: ReadonlySet<Name>): void {
    this.#reads.set(name, new Set([...(this.#reads.get(name) ?? []), ...reads]));
    for (const other of reads) this.#readBy.set(other, (this.#readBy.get(other) ?? new Set()).add(name));
  }

  #closure(names: Iterable<Name>, next: ReadonlyMap<Name, ReadonlySet<Name>>): ReadonlySet<Name> {
    const found = new Set(names);
    // a set hands out what is added to it on the way, too
    for (const name of found) for (const other of next.get(name) ?? []) found.add(other);
    return found;
  }

  /** What says something else itself when something is changed at a site. */
  touched({ file, path }: Site): ReadonlySet<Name> {
    return this.#closure(this.namesAt({ file, path }), this.#readBy);
  }

  /** What may give another answer when something is changed at a site: forms beside those touched, too. */
  affected(site: Site): ReadonlySet<Name> {
    const touched = this.touched(site);
    const rivalled = [...touched].some((name) => this.#rivals.has(name));
    return rivalled ? this.#closure([...touched, ...this.#rivals], this.#readBy) : touched;
  }

  /** What stands at a site. */
  namesAt({ file, path: [key, at] }: Site): Name[] {
    const { measure, parts } = this.#source;
    if (key === 'conditions') return [`condition ${at}`];
    if (key === 'days') return [`day ${at}`];
    if (key === 'interpretations') return [`reading ${measure.interpretations[Number(at)]?.id}`];
    if (key === 'merge')
      return [...this.#reads].flatMap(([name]) => (name.startsWith('norm ') ? [name] : []));
    if (key === 'norms') return [`norm ${parts[file]?.norms[Number(at)]?.id}`];
    if (key === 'under') return (parts[file]?.norms ?? []).map(({ id }) => `norm ${id}`);
    return ['applies'];
  }

  /** What is needed to judge these. */
  needed(names: Iterable<Name>): ReadonlySet<Name> {
    return this.#closure([...names, 'applies'], this.#reads);
  }

  /** The readings of which these may ask. */
  readingsIn(needed: ReadonlySet<Name>): string[] {
    return [...needed, ...this.#headReadings].flatMap((name) =>
      name.startsWith('reading ') ? [name.slice('reading '.length)] : [],
    );
  }

  /** The measure with what is needed, and nothing else. */
  slice(source: MeasureSource, needed: ReadonlySet<Name>): MeasureSource {
    const only = <T>(of: string, all: Readonly<Record<string, T>> = {}): Record<string, T> =>
      Object.fromEntries(Object.entries(all).filter(([name]) => needed.has(`${of} ${name}`)));
    const { measure } = source;
    const parts = Object.entries(source.parts).map(([file, part]) => {
      const norms = part.norms.filter(({ id }) => needed.has(`norm ${id}`));
      const { conditions, days } = part;
      return [file, { ...part, norms, conditions: only('condition', conditions), days: only('day', days) }];
    });
    return {
      measure: {
        ...measure,
        conditions: only('condition', measure.conditions),
        days: only('day', measure.days),
      },
      parts: Object.fromEntries(parts),
    };
  }
}

/** The named days that are deadlines of a norm, whatever the readings. */
function duesOf({ rules = [], entry }: Norm): Name[] {
  const found: Name[] = [];
  const look = (due: unknown): void => {
    const name = bareDay(due as Day | undefined);
    if (name !== null) found.push(`day ${name}`);
    if (typeof due === 'object' && due !== null && 'byReading' in due)
      for (const one of Object.values(due)) look(one);
  };
  for (const { event } of rules) look(event.params.due);
  look(entry?.due);
  return found;
}
