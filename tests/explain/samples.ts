/** The actions and undetermined rules of every scenario, each rule in each state a few times. */
import type { Action, Undetermined } from '../../src/evaluation.js';
import { allScenarios, evaluateMoment, momentsOf } from '../support/scenario.js';

export type Sample = Action | Undetermined['rules'][number];

/** All of them where it is set; else as many as the everyday tests have time for. */
const most = process.env.DUXUN_DEEP === '1' ? Number.POSITIVE_INFINITY : 2;

const stateOf = (x: Sample): string =>
  'status' in x ? [x.rule, x.status, x.due === null, x.remedial, x.modality].join(' ') : `${x.rule} open`;

export function samples(): Sample[] {
  const seen = new Map<string, number>();
  const found: Sample[] = [];
  const wanted = (x: Sample): boolean => (seen.get(stateOf(x)) ?? 0) < most;
  for (const { measure, scenarios } of allScenarios())
    for (const one of scenarios)
      for (const at of momentsOf(one)) {
        const all = (only?: readonly string[]): Sample[] => {
          const options = only ? { include: ['reasons'] as const, only } : {};
          const { actions, undetermined } = evaluateMoment(measure, one, at, options);
          return [...actions, ...undetermined.flatMap(({ rules }) => rules)];
        };
        const only = [
          ...new Set(
            all()
              .filter(wanted)
              .map(({ rule, norm }) => (rule.includes('/') ? norm : rule)),
          ),
        ];
        if (only.length === 0) continue;
        for (const x of all(only)) {
          if (!wanted(x)) continue;
          seen.set(stateOf(x), (seen.get(stateOf(x)) ?? 0) + 1);
          found.push(x);
        }
      }
  return found;
}
