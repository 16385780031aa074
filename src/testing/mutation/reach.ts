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

  constructor(source: MeasureSource) {
    this.#source = source;
    const { measure } = source;
    const compared = new Set<Name>();
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
        compared.add(name);
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
    for (const name of compared) this.#add(name, namesIn(measure.merge, new Set(compared)));
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

  /** What may give another answer when something is changed at a site. */
  affected({ file, path }: Site): ReadonlySet<Name> {
    return this.#closure(this.#namesAt(file, path), this.#readBy);
  }

  #namesAt(file: string, [key, at]: Site['path']): Name[] {
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

  /** The measure with what these need to be judged, and nothing else. */
  slice(source: MeasureSource, affected: ReadonlySet<Name>): MeasureSource {
    const needed = this.#closure([...affected, 'applies'], this.#reads);
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
