import type { sharedParams } from '../../measure/expand.js';
import type { MeasureHead, Norm } from '../../measure/format.js';
import type { Path } from './edit.js';
import { type Change, drop, isJson, type Json, type Mutator, placesIn } from './places.js';

/** Shapes of entries that expand to a rule. */
const ruled = ['duty', 'requirement', 'method', 'target'];

/** Another role of the measure than the one named. */
export function otherRole({ roles }: MeasureHead, role: unknown): string | undefined {
  const codes = Object.keys(roles);
  return codes[(codes.indexOf(String(role)) + 1) % codes.length];
}

/** Who is named becomes another; to whom nothing is said, somebody. */
export const roles: Mutator = ({ value, path, slot, measure }) => {
  if (slot === 'actor' || (slot === 'target' && typeof value === 'string')) {
    const to = isJson(value) ? undefined : otherRole(measure, value);
    return to === undefined ? [] : [{ kind: 'role-changed', path, to, how: to }];
  }
  if (slot !== 'addressees' || !Array.isArray(value) || value.length > 1) return [];
  const to = value.length === 0 ? [Object.keys(measure.roles)[0]] : [];
  return [{ kind: 'role-changed', path, to, how: to.join() }];
};

/** Groups of forms, and forms that are given with how they are given, left out one by one. */
export const forms: Mutator = ({ value, path, slot }) => {
  const changes: Change[] = [];
  if (slot === 'forms' && Array.isArray(value) && value.length > 1 && value.some(isJson))
    for (const i of value.keys()) changes.push(drop('form-dropped', [...path, i]));
  if (isJson(value) && typeof value.form === 'string')
    for (const key of ['norm', 'modality', 'addressees'])
      if (value[key] !== undefined) changes.push(drop('key-dropped', [...path, key]));
  return changes;
};

/** What a norm says itself, where its rules and its entry do not say otherwise. */
export function ofNorm(norm: Norm, i: number, measure: MeasureHead, mutators: readonly Mutator[]): Change[] {
  const at = ['norms', i];
  const { rules: written, entry } = norm;
  const said: readonly Json[] = written
    ? written.map(({ event }) => event.params as unknown as Json)
    : entry && ruled.includes(entry.shape)
      ? [entry as unknown as Json]
      : [];
  const own = (key: (typeof sharedParams)[number]) => said.some((params) => params[key] === undefined);
  const changes: Change[] = [];
  const walk = (value: unknown, path: Path): void => {
    for (const place of placesIn(
      value,
      path,
      { measure, norm },
      String(path.at(-1)),
      norm as unknown as Json,
    ))
      for (const mutator of mutators) changes.push(...mutator(place));
  };
  for (const key of ['modality', 'actor', 'addressees', 'forms'] as const)
    if (own(key) && norm[key] !== undefined && !(key === 'modality' && entry?.shape === 'method'))
      walk(norm[key], [...at, key]);
  for (const [j, _kind] of (norm.alsoCase ?? []).entries())
    if (written ?? entry) changes.push(drop('code-dropped', [...at, 'alsoCase', j]));
  if (entry && !written) changes.push(...ofEntry(norm, at));
  return changes;
}

/** On a review a duty is answered for, whether its words are vague or not. */
const isJudgedByLog = ({ case: kind, alsoCase = [] }: Norm): boolean =>
  [kind, ...alsoCase].some((one) => one !== 'review');

function ofEntry(norm: Norm, at: Path): Change[] {
  const { entry, target, soft, open, parts } = norm;
  const changes: Change[] = [];
  if (entry?.shape === 'target')
    for (const key of ['min', 'max'] as const) {
      const bound = target?.[key];
      if (typeof bound !== 'number' || entry[key] !== undefined) continue;
      const step = Number.isInteger(bound) ? 1 : 0.01;
      for (const [how, to] of [
        ['+', bound + step],
        ['-', bound - step],
      ] as const)
        changes.push({ kind: 'number-moved', path: [...at, 'target', key], to, how });
    }
  if (entry?.shape === 'duty' && entry.soft === undefined && isJudgedByLog(norm))
    changes.push({
      kind: 'value-flipped',
      path: [...at, 'soft'],
      to: soft !== true,
      how: String(soft !== true),
    });
  if (entry?.derive === undefined) return changes;
  changes.push({
    kind: 'value-flipped',
    path: [...at, 'open'],
    to: open !== true,
    how: String(open !== true),
  });
  if ((parts?.length ?? 0) > 1)
    for (const [j, part] of (parts ?? []).entries())
      changes.push(drop('code-dropped', [...at, 'parts', j], part));
  return changes;
}
