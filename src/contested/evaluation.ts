import { byId, compared, isSame } from '../compared.js';
import type { Action, Contested, Difference, Evaluation, Stand } from '../evaluation.js';
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

/** Two evaluations of one case on one day, and what is said otherwise of the actions that both have. */
export function difference(base: Evaluation, other: Evaluation): Difference {
  const after = byId(other.actions);
  const { doubtful, settled, criteria, ...first } = compared(base, other);
  return {
    ...first,
    changes: base.actions.flatMap((from) => {
      const to = after.get(from.id);
      const facets = to === undefined ? [] : differing(from, to);
      return to === undefined || facets.length === 0
        ? []
        : [{ id: from.id, from: stand(from, facets), to: stand(to, facets) }];
    }),
    doubtful,
    settled,
    criteria,
  };
}

/** Does nothing differ? */
export const isNothing = ({ changes, ...rest }: Difference): boolean => changes.length === 0 && isSame(rest);

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
