import type { Action, Contested, Difference, Evaluation, Stand, Undetermined } from '../evaluation.js';
import { type Flip, otherReading } from './flips.js';

/** What the answer would be under each other option, one flipped at a time; only those that change something. */
export function contestedBy(
  base: Evaluation,
  flips: readonly Flip[],
  under: (flip: Flip) => Evaluation,
): Contested[] {
  return flips.flatMap((flip) => {
    const differs = difference(narrowed(base, flip.norms), under(flip));
    return isNothing(differs) ? [] : [{ ...otherReading(flip), ...differs }];
  });
}

/** The part of an evaluation that is about some norms. */
export function narrowed(evaluation: Evaluation, norms: ReadonlySet<string> | null): Evaluation {
  if (norms === null) return evaluation;
  const about = ({ norm }: { readonly norm: string }) => norms.has(norm);
  return {
    ...evaluation,
    criteria: evaluation.criteria.filter(about),
    actions: evaluation.actions.filter(about),
    undetermined: evaluation.undetermined.map((one) => ({ ...one, rules: one.rules.filter(about) })),
  };
}

/** Two evaluations of one case on one day, compared by the ids of their actions and undetermined rules. */
export function difference(base: Evaluation, other: Evaluation): Difference {
  const [before, after] = [index(base.actions), index(other.actions)];
  const [open, still] = [index(openOf(base)), index(openOf(other))];
  const [was, is] = [base, other].map(
    ({ criteria }) => new Map(criteria.map(({ norm, state }) => [norm, state])),
  );
  return {
    ...(base.applies === other.applies ? {} : { applies: { from: base.applies, to: other.applies } }),
    adds: other.actions.filter(({ id }) => !before.has(id)),
    removes: base.actions.filter(({ id }) => !after.has(id)).map(({ id }) => id),
    changes: base.actions.flatMap((from) => {
      const to = after.get(from.id);
      const facets = to === undefined ? [] : differing(from, to);
      return to === undefined || facets.length === 0
        ? []
        : [{ id: from.id, from: stand(from, facets), to: stand(to, facets) }];
    }),
    doubtful: [...still.values()].filter(({ id }) => !open.has(id)),
    settled: [...open.keys()].filter((id) => !still.has(id)),
    criteria: [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])]
      .map((norm) => ({ norm, from: was?.get(norm) ?? null, to: is?.get(norm) ?? null }))
      .filter(({ from, to }) => from !== to),
  };
}

/** Does nothing differ? */
export const isNothing = ({ applies, adds, removes, changes, doubtful, settled, criteria }: Difference) =>
  applies === undefined &&
  [adds, removes, changes, doubtful, settled, criteria].every((list) => list.length === 0);

const openOf = ({ undetermined }: Evaluation): Undetermined['rules'] =>
  undetermined.flatMap(({ rules }) => rules);

const index = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((one) => [one.id, one]));

type Facet = Exclude<keyof Action, 'reason'>;

/** What is said of an action in another way. */
function differing(from: Action, to: Action): readonly Facet[] {
  const names = new Set([...Object.keys(from), ...Object.keys(to)]) as Set<keyof Action>;
  return [...names].filter(
    (name): name is Facet => name !== 'reason' && JSON.stringify(from[name]) !== JSON.stringify(to[name]),
  );
}

function stand(action: Action, differing: readonly Facet[]): Stand {
  const { due, dueUnknown, status, modality } = action;
  return {
    due,
    ...(dueUnknown ? { dueUnknown } : {}),
    status,
    modality,
    ...Object.fromEntries(differing.flatMap((name) => (name in action ? [[name, action[name]]] : []))),
  };
}
