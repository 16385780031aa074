import type { Action, Contested, Evaluation, Stand } from './evaluation.js';
import type { Interpretation } from './measure/format.js';

const facets = ['due', 'dueUnknown', 'status', 'modality'] as const;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What the answer would be under each other reading, one flipped at a time; only those that change something. */
export function contestedBy(
  base: Evaluation,
  interpretations: readonly Interpretation[],
  inForce: (id: string) => string,
  flip: (id: string, option: string) => Evaluation,
): Contested[] {
  return interpretations
    .filter(({ switchable }) => switchable)
    .flatMap(({ id, options }) =>
      options
        .filter((option) => option.id !== inForce(id))
        .map(
          (option): Contested => ({
            reading: id,
            option: option.id,
            ...difference(base, flip(id, option.id)),
          }),
        ),
    )
    .filter(({ adds, removes, changes }) => adds.length + removes.length + changes.length > 0);
}

/** Two evaluations of one case on one day, compared by the ids of their actions. */
function difference(base: Evaluation, other: Evaluation): Omit<Contested, 'reading' | 'option'> {
  const [before, after] = [index(base.actions), index(other.actions)];
  return {
    adds: other.actions.filter(({ id }) => !before.has(id)),
    removes: base.actions.filter(({ id }) => !after.has(id)).map(({ id }) => id),
    changes: base.actions.flatMap((action) => {
      const now = after.get(action.id);
      const changed = now ? facets.filter((facet) => !same(now[facet], action[facet])) : [];
      return now && changed.length > 0 ? [{ id: action.id, from: pick(action), to: pick(now) }] : [];
    }),
  };
}

const index = (actions: readonly Action[]) => new Map(actions.map((action) => [action.id, action]));
const pick = ({ due, dueUnknown, status, modality }: Action): Stand => ({
  due,
  ...(dueUnknown ? { dueUnknown } : {}),
  status,
  modality,
});
