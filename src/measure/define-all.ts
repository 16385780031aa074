import { type Fault, raise } from '../errors.js';
import { Faults, isObject } from '../faults.js';
import { type DefineOptions, safeDefineMeasure } from './define.js';
import { parsedJson } from './json-text.js';
import type { Measure } from './measure.js';

/** Measures in the order in which they were given, or all that is wrong with any of them. */
export type DefinedAll =
  | { readonly ok: true; readonly measures: readonly Measure[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Validates several measures that may extend one another, in whatever order they are given.
 *
 * @returns the measures in the order given, or every fault of all of them; one that extends a measure which is not
 * sound is not looked at further
 */
export function safeDefineMeasures(
  sources: readonly unknown[],
  vocabulary: unknown,
  options: DefineOptions = {},
): DefinedAll {
  const heads = sources.map(headOf);
  const ids = heads.map(({ id }) => id);
  const done = new Map<number, Measure>();
  const failed = new Set<number>();
  const faults: Fault[] = [];
  const there = [...(options.measures ?? [])];
  for (let moved = true; moved; ) {
    moved = false;
    sources.forEach((source, i) => {
      if (done.has(i) || failed.has(i) || awaited(i) >= 0) return;
      moved = true;
      const defined = safeDefineMeasure(source, vocabulary, { ...options, measures: latest(there) });
      if (defined.ok) {
        done.set(i, defined.measure);
        there.push(defined.measure);
      } else {
        failed.add(i);
        faults.push(...defined.faults);
      }
    });
  }
  const circular = new Faults();
  heads.forEach(({ id, extends: base }, i) => {
    if (done.has(i) || failed.has(i) || reaches(i, failed)) return;
    circular.add('EXTENDS_CYCLE', { place: `${id}/measure.json` }, ['extends', 'measure'], base, {
      zh: '扩展不得绕回自己。',
      en: 'Expected no way back to itself.',
    });
  });
  faults.push(...circular.list, ...twice());
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, measures: [...done].sort(([a], [b]) => a - b).map(([, measure]) => measure) };

  /** Measures with the id of one before that are no versions of it. */
  function twice(): readonly Fault[] {
    const found = new Faults();
    ids.forEach((id, i) => {
      if (id === '' || isVersion(i) || !ids.some((other, j) => j < i && other === id)) return;
      found.add('ID_DUPLICATE', { place: `${id}/measure.json` }, ['id'], id, anotherId);
    });
    return found.list;
  }

  function isVersion(i: number): boolean {
    return heads[i]?.extends === heads[i]?.id;
  }

  /** The one it waits for, or -1: what it extends. A version of a measure that is given too comes after that. */
  function awaited(i: number): number {
    const base = heads[i]?.extends;
    return ids.findIndex((id, j) => id === base && j !== i && !done.has(j) && !isVersion(j));
  }

  /** Does it wait for one that is not sound? */
  function reaches(i: number, ends: ReadonlySet<number>): boolean {
    const seen = new Set<number>();
    for (let at = i; at >= 0 && !seen.has(at); at = awaited(at)) {
      if (ends.has(at)) return true;
      seen.add(at);
    }
    return false;
  }
}

/** As `safeDefineMeasures`. @throws DuxunError with every fault */
export function defineMeasures(
  sources: readonly unknown[],
  vocabulary: unknown,
  options: DefineOptions = {},
): readonly Measure[] {
  const defined = safeDefineMeasures(sources, vocabulary, options);
  if (!defined.ok) raise(defined.faults);
  return (defined as { measures: readonly Measure[] }).measures;
}

const anotherId = { zh: '各文件的编号不得相同。', en: 'Expected each measure to have an id of its own.' };

/** Of measures with one id the last. */
const latest = (measures: readonly Measure[]): readonly Measure[] => [
  ...new Map(measures.map((one) => [one.id, one])).values(),
];

/** What a source that has not been checked says it is, and what it extends. */
function headOf(source: unknown): { readonly id: string; readonly extends: string | undefined } {
  const none = { id: '', extends: undefined };
  if (!isObject(source)) return none;
  const written = Object.hasOwn(source, 'measure.json') ? source['measure.json'] : source.measure;
  const head = typeof written === 'string' ? parsedJson(written) : written;
  if (!isObject(head) || typeof head.id !== 'string') return none;
  const base = isObject(head.extends) ? head.extends.measure : undefined;
  return { id: head.id, extends: typeof base === 'string' ? base : undefined };
}
