import type { Compiler } from '../engine/compiler.js';
import type { Ctx } from '../engine/context.js';
import type { CompiledRule, Program } from '../engine/program.js';
import { resolveReadings } from '../engine/readings.js';
import { normsOf } from '../measure/expand.js';
import type { Condition, Day, Entry, Norm, Part } from '../measure/format.js';

/** The shared conditions and days of a measure with their selectors still in them. */
export interface Shared {
  readonly entries: Readonly<Record<string, Listed>>;
  readonly conditions: Readonly<Record<string, Condition>>;
  readonly days: Readonly<Record<string, Day>>;
}

/** A norm with its catalogue entry. */
interface Listed {
  readonly norm: Norm;
  readonly entry: Entry;
  readonly part: Part;
}

/** What stands under a name that a measure gives. Compiling it has gone by the same names, so that none is missing. */
export function declared<T>(names: Readonly<Record<string, T>>, name: string): T {
  const found = names[name];
  if (found === undefined) throw new TypeError(`nothing is declared as ${name}`);
  return found;
}

const shared = new WeakMap<Program, Shared>();

export function sharedOf(program: Program): Shared {
  const known = shared.get(program);
  if (known) return known;
  const { measure, parts } = program.unsettled;
  const all = Object.values(parts);
  const listed = normsOf(program.unsettled).flatMap(({ norm, part }): Listed[] =>
    norm.entry === undefined ? [] : [{ norm, entry: norm.entry, part }],
  );
  const made = {
    entries: Object.fromEntries(listed.map((one) => [one.norm.id, one])),
    conditions: Object.assign({}, measure.conditions, ...all.map((part) => part.conditions)),
    days: Object.assign({}, measure.days, ...all.map((part) => part.days)),
  };
  shared.set(program, made);
  return made;
}

/** Where a reason is worked out: which case and day and scope, under which rule; and the readings met on the way. */
export interface At {
  readonly ctx: Ctx;
  readonly rule: CompiledRule;
  readonly compiler: Compiler;
  readonly program: Program;
  readonly shared: Shared;
  readonly consulted: Set<string>;
  /** The event types looked for on the way. */
  readonly types: Set<string>;
}

type Json = Readonly<Record<string, unknown>>;

/** Does a reading choose what stands here? */
export const isSelector = (json: unknown): json is Json & { byReading: string } =>
  typeof json === 'object' && json !== null && typeof (json as Json).byReading === 'string';

/** What stands in a place once the readings in force are put in, one level deep; notes the reading. */
export function settled<T>(json: T, at: At): T {
  let found: unknown = json;
  while (isSelector(found)) {
    at.consulted.add(found.byReading);
    found = found[declared(at.program.readings, found.byReading)] ?? null;
  }
  return found as T;
}

/** The whole of a piece with the readings in force put in, and all of them noted. */
export const settledAll = <T>(json: T, at: At): T => resolveReadings(json, at.program.readings, at.consulted);

/** The same place with a list of its own for the readings met, and what is on that list, with some more, as a key. */
export function noting(outer: At) {
  const consulted = new Set<string>();
  return {
    at: { ...outer, consulted },
    noted: (more: readonly string[] = []): { readonly readings?: readonly string[] } => {
      const readings = [...new Set([...consulted, ...more])];
      return readings.length === 0 ? {} : { readings };
    },
  };
}

/** The same, noting none: for pieces whose parts are walked on their own. */
export const plain = <T>(json: T, at: At): T => resolveReadings(json, at.program.readings);
