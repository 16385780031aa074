/** What the scenarios give to explain, each rule in each state a few times. */
import type { Action, Undetermined } from '../../src/evaluation.js';
import { type AuditOptions, audit, type Breach, parseCase, type Undecided } from '../../src/index.js';
import { allScenarios, evaluateMoment, givenOf, momentsOf, optionsOf } from '../support/scenario.js';

export type Sample = Action | Undetermined['rules'][number];

/** All of them where it is set; else as many as the everyday tests have time for. */
const deep = process.env.DUXUN_DEEP === '1';
const most = deep ? Number.POSITIVE_INFINITY : 2;

const stateOf = (x: Sample): string =>
  'status' in x ? [x.rule, x.status, x.due === null, x.remedial, x.modality].join(' ') : `${x.rule} open`;

/** The actions and undetermined rules. */
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

export type Judged = Breach | Undecided;

/** Breaches, departures and what is undecided, of every so many-th scenario. */
export function breaches(): Judged[] {
  const seen = new Map<string, number>();
  const found: Judged[] = [];
  const all = allScenarios().flatMap(({ measure, scenarios }) => scenarios.map((one) => ({ measure, one })));
  for (const { measure, one } of all.filter((_, i) => deep || i % 20 === 0)) {
    const at = momentsOf(one).at(-1);
    if (at === undefined) continue;
    const options: AuditOptions = { asOf: at.asOf, include: ['reasons'], ...optionsOf(one) };
    const made = audit(parseCase(givenOf(measure, one, at)), options);
    for (const x of [...made.breaches, ...made.departures, ...made.undecided]) {
      const state = [x.rule, 'class' in x ? x.class : x.about, x.ended === null].join(' ');
      if ((seen.get(state) ?? 0) >= most) continue;
      seen.set(state, (seen.get(state) ?? 0) + 1);
      found.push(x);
    }
  }
  return found;
}
