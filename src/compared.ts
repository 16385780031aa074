import type { Action, Difference, Evaluation, Undetermined } from './evaluation.js';

/** What comes and goes from one answer to another, whatever changes in what stays. */
export type Compared = Omit<Difference, 'changes'>;

/** Two answers of one case, compared by the ids of their actions and undetermined rules, and by norm. */
export function compared(a: Evaluation, b: Evaluation): Compared {
  const [before, after] = [byId(a.actions), byId(b.actions)];
  const [open, still] = [byId(openOf(a)), byId(openOf(b))];
  const [was, is] = [statesOf(a), statesOf(b)];
  return {
    ...(a.applies === b.applies ? {} : { applies: { from: a.applies, to: b.applies } }),
    adds: b.actions.filter(({ id }) => !before.has(id)),
    removes: a.actions.filter(({ id }) => !after.has(id)).map(({ id }) => id),
    doubtful: [...still.values()].filter(({ id }) => !open.has(id)),
    settled: [...open.keys()].filter((id) => !still.has(id)),
    criteria: [...new Set([...was.keys(), ...is.keys()])]
      .map((norm) => ({ norm, from: was.get(norm) ?? null, to: is.get(norm) ?? null }))
      .filter(({ from, to }) => from !== to),
  };
}

/** Does nothing come or go? */
export const isSame = ({ applies, adds, removes, doubtful, settled, criteria }: Compared): boolean =>
  applies === undefined && [adds, removes, doubtful, settled, criteria].every((list) => list.length === 0);

export const byId = <T extends Pick<Action, 'id'>>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((one) => [one.id, one]));

const openOf = ({ undetermined }: Evaluation): Undetermined['rules'] =>
  undetermined.flatMap(({ rules }) => rules);

const statesOf = ({ criteria }: Evaluation) => new Map(criteria.map(({ norm, state }) => [norm, state]));
