import type { MeasureHead } from '../../measure/format.js';
import { type Change, drop, type Mutator, placesIn } from './places.js';

/** What the head of a measure says beside its conditions and days. */
export function ofHead(measure: MeasureHead, mutators: readonly Mutator[]): Change[] {
  const changes: Change[] = [];
  for (const key of ['effectiveFrom', 'inForceBy', 'notInForceBefore'] as const)
    for (const place of placesIn(measure[key], [key], { measure }))
      for (const mutator of mutators) changes.push(...mutator(place));
  for (const [kind, types] of Object.entries(measure.rounds))
    for (const [i, type] of (types ?? []).entries())
      changes.push(drop('code-dropped', ['rounds', kind, i], type));
  for (const type of Object.keys(measure.provides ?? {}))
    changes.push(drop('key-dropped', ['provides', type]));
  measure.interpretations.forEach(({ switchable, options, default: usual }, i) => {
    if (!switchable) return;
    const ids = options.map(({ id }) => id);
    const to = ids[(ids.indexOf(usual) + 1) % ids.length] as string;
    changes.push({ kind: 'default-changed', path: ['interpretations', i, 'default'], to, how: to });
  });
  const { order = [] } = measure.merge ?? {};
  order.slice(1).forEach((form, i) => {
    const to = [...order];
    [to[i], to[i + 1]] = [form, order[i] as string];
    changes.push({ kind: 'sides-swapped', path: ['merge', 'order'], to, how: `${order[i]} ${form}` });
  });
  for (const place of placesIn(measure.merge?.by, ['merge', 'by'], { measure })) {
    const words = ['same-form-once', 'heaviest'];
    if (typeof place.value !== 'string') {
      for (const mutator of mutators) changes.push(...mutator(place));
      continue;
    }
    const to = words[1 - words.indexOf(place.value)] as string;
    changes.push({ kind: 'word-changed', path: place.path, to, how: to });
  }
  return changes;
}
