import type { Condition } from '../../measure/format.js';
import { isSelector } from '../../reasons/at.js';

/** The shared conditions of a measure, with their selectors still in them. */
export type Named = Readonly<Record<string, Condition>>;

/** Under which options selectors are followed; null: under all. */
export type Chosen = Readonly<Record<string, string>> | null;

/** What stands in a place: itself, or what the options in force put there. */
function standing<T>(json: T, chosen: Chosen): readonly T[] {
  if (!isSelector(json)) return [json];
  const { byReading, ...options } = json as unknown as { byReading: string } & Record<string, T>;
  const values = chosen === null ? Object.values(options) : [options[chosen[byReading] ?? '']];
  return values.flatMap((value) =>
    value === undefined || value === null ? [] : standing(value as T, chosen),
  );
}

/**
 * Every branch of a condition, those of the shared conditions that it names and of what it asks to be on record
 * included: leaves, references and the groups within.
 */
export function branchesOf(
  root: Condition | undefined,
  named: Named,
  chosen: Chosen,
  found = new Set<Condition>(),
): Set<Condition> {
  const walk = (raw: Condition | undefined, isRoot: boolean): void => {
    for (const json of raw === undefined ? [] : standing(raw, chosen)) {
      if (found.has(json)) continue;
      if ('not' in json) walk(json.not, false);
      else if ('all' in json || 'any' in json) {
        if (!isRoot) found.add(json);
        for (const child of 'all' in json ? json.all : json.any) walk(child, false);
      } else if ('condition' in json) {
        found.add(json);
        for (const name of standing<string>(json.condition, chosen)) walk(named[name], true);
      } else {
        found.add(json);
        if (json.fact === 'onRecord') walk(json.params?.condition as Condition | undefined, true);
      }
    }
  };
  walk(root, true);
  return found;
}
