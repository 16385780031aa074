import { kindsOf, normsOf } from '../measure/expand.js';
import type { CaseKind, MeasureSource, Norm } from '../measure/format.js';
import type { Program } from './program.js';

/** Which readings a program can consult, and from where. */
export interface Reach {
  /** Those on which it hangs whether, and since when, the measure bears on a case. */
  readonly general: ReadonlySet<string>;
  /** For each norm that is judged on the kind of case those that stand in it, or in what it reads. */
  readonly norms: ReadonlyMap<string, ReadonlySet<string>>;
  /** For the step that compares accountability actions with one another, where there is one. */
  readonly merge: { readonly readings: ReadonlySet<string>; readonly norms: readonly string[] };
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

function reachIn({ unsettled, kind, readings, criteria }: Program): Reach {
  const pieces = new Pieces(unsettled, kind, readings);
  const { merge, applies, effectiveFrom, notInForceBefore, inForceBy, rounds } = unsettled.measure;
  const listed = new Set(criteria.map(({ norm }) => norm.id));
  const judged = normsOf(unsettled)
    .map(({ norm }) => norm)
    .filter((norm) => listed.has(norm.id) || kindsOf(norm).includes(kind));
  const compared = ({ rules, entry }: Norm) => merge !== undefined && mentions(rules ?? entry, merge.action);
  return {
    general: pieces.readingsOf([applies[kind], effectiveFrom, notInForceBefore, inForceBy, rounds]),
    norms: new Map(judged.map(({ id }) => [id, pieces.readingsOf(id)])),
    merge: { readings: pieces.readingsOf(merge), norms: judged.filter(compared).map(({ id }) => id) },
  };
}

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
    for (const { norm, part } of normsOf(source))
      this.#json.set(`norm ${norm.id}`, [norm, part.under?.[kind]]);
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
      const option = this.#readings[byReading] ?? '';
      return this.#look((json as Readonly<Record<string, unknown>>)[option], into);
    }
    if (fact === 'reading') into.readings.add((params as { readonly id: string }).id);
    if (typeof condition === 'string') into.names.add(`condition ${condition}`);
    if (typeof day === 'string') into.names.add(`day ${day}`);
    for (const one of Object.values(json)) this.#look(one, into);
    return into;
  }
}

/** The readings that a run consults which judges these norms. */
export function consulted(reach: Reach, isJudged: (norm: string) => boolean): ReadonlySet<string> {
  const { general, norms, merge } = reach;
  const judged = [...norms.keys()].filter(isJudged);
  const compared = judged.some((id) => merge.norms.includes(id));
  const asked = compared ? [...judged, ...merge.norms] : judged;
  return new Set([
    ...general,
    ...(compared ? merge.readings : []),
    ...asked.flatMap((id) => [...(norms.get(id) ?? [])]),
  ]);
}

/** The norms on which another option of a reading bears; null: on all. */
export function touchedBy({ general, norms, merge }: Reach, reading: string): ReadonlySet<string> | null {
  if (general.has(reading)) return null;
  const touched = [...norms].filter(([, readings]) => readings.has(reading)).map(([id]) => id);
  const compared = merge.readings.has(reading) || touched.some((id) => merge.norms.includes(id));
  return new Set(compared ? [...touched, ...merge.norms] : touched);
}
