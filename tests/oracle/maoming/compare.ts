import { type Duxun, evaluate, parseCase } from '../../../src/index.js';
import type { Matter, Told } from './machine.js';
import { tell } from './machine.js';

/** Which facts of the library a matter is told by. */
export const caseOf = (m: Matter, log: readonly Told[]): unknown => ({
  kind: 'finding',
  measure: 'maoming-2017',
  id: 'C',
  subject: { type: m.subject },
  facts: {
    origin: m.origin,
    'has-poverty-tasks': m.bound,
    'concerned-with-poverty-alleviation': m.bound,
    'strong-public-complaint': m.complained,
    'clear-breach-of-rules': m.clear,
    'prompt-settlement-called-for': m.pressing,
    'violation-involved': m.violation,
    publishable: m.publishable,
    ...(m.foundComplete === null ? {} : { 'rectification-complete': m.foundComplete }),
  },
  persons: [{ id: 'p1', role: 'person-concerned' }],
  events: log,
});

/** Who answers for the library: its bundled measures, or a measure in which something has been changed. */
export type Asked = Pick<Duxun, 'evaluate' | 'parseCase'>;

const bundled: Asked = { evaluate, parseCase };

export interface Disagreement {
  readonly matter: Matter;
  readonly log: readonly Told[];
  readonly asOf: string;
  /** Lines that only the oracle has, and only the library. */
  readonly oracle: readonly string[];
  readonly library: readonly string[];
}

const oracleLines = (a: ReturnType<typeof tell>[number]): string[] =>
  [
    `applies ${a.applies}`,
    ...a.stands.map((x) =>
      [
        x.norm,
        x.actor,
        x.to.join('+'),
        x.modality,
        x.due,
        x.overdue ? 'overdue' : 'open',
        x.person ?? '',
      ].join(' '),
    ),
    ...a.unclear.map((norm) => `${norm} undetermined`),
    ...(a.criticized.unit ? ['5.3 yes'] : []),
    ...(a.criticized.person ? ['5.4 yes'] : []),
  ].sort();

const libraryLines = (a: ReturnType<typeof evaluate>): string[] =>
  [
    `applies ${a.applies}`,
    ...a.actions.map((x) =>
      [x.norm, x.actor, x.addressees.join('+'), x.modality, x.due, x.status, x.person ?? ''].join(' '),
    ),
    ...new Set(a.undetermined.flatMap(({ rules }) => rules.map(({ norm }) => `${norm} undetermined`))),
    ...a.criteria.flatMap(({ norm, state }) =>
      ['5.3', '5.4'].includes(norm) && state === 'yes' ? [`${norm} yes`] : [],
    ),
  ].sort();

/** Both are asked about each of the days; what they differ in, day by day. */
export const compare = (
  m: Matter,
  log: readonly Told[],
  days: readonly string[],
  by: Asked = bundled,
): Disagreement[] => {
  const told = tell(m, log, days);
  const parsed = by.parseCase(caseOf(m, log));
  return days.flatMap((asOf, i) => {
    const answer = told[i];
    if (!answer) throw new Error(`the oracle says nothing of ${asOf}`);
    const ours = oracleLines(answer);
    const theirs = libraryLines(by.evaluate(parsed, { asOf }));
    if (ours.join('\n') === theirs.join('\n')) return [];
    return [
      {
        matter: m,
        log,
        asOf,
        oracle: ours.filter((x) => !theirs.includes(x)),
        library: theirs.filter((x) => !ours.includes(x)),
      },
    ];
  });
};
