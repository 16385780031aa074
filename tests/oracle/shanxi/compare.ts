/** The library's answer and the oracle's, side by side. */
import * as duxun from '../../../src/index.js';
import { type Asked, judge, type Problem } from './oracle.js';
import type { Part } from './plan.js';

export type Library = Pick<typeof duxun, 'evaluate' | 'parseCase'>;

const caseOf = ({ subject, began, facts, events }: Problem): unknown => ({
  kind: 'finding',
  measure: 'shanxi',
  id: 'O',
  subject: { type: subject },
  began,
  facts,
  events,
});

/** First whether the measure applies, then one line for each thing owed and each that is not decided. */
function ofLibrary(
  library: Library,
  source: duxun.ParsedCase,
  { asOf, issued, readings = {} }: Asked,
): string[] {
  const { applies, actions, undetermined } = library.evaluate(source, {
    asOf,
    effectiveFrom: issued,
    readings,
  });
  const lines = actions.map((action) => {
    const { norm, actor, addressees, modality, promptly, due, status, suspended } = action;
    const scope = action.place ?? action.person ?? action.period ?? action.unit ?? action.about;
    return [norm, actor, addressees, modality, promptly, due, status, suspended?.since, scope].join('|');
  });
  for (const { rules } of undetermined) for (const { norm } of rules) lines.push(`${norm} undetermined`);
  return [applies, ...lines.sort()];
}

function ofOracle(problem: Problem, asked: Asked): string[] {
  const { applies, owed } = judge(problem, asked);
  const lines = owed.map(({ norm, actor, addressees, modality, promptly, due, status, suspended }) =>
    [norm, actor, addressees, modality, promptly, due, status, suspended, ''].join('|'),
  );
  return [applies, ...lines.sort()];
}

/** What the two say differently on the first of the days on which they do: `-` the library alone, `+` the oracle alone. */
export function differences(problem: Problem, asked: readonly Asked[], library: Library = duxun): string[] {
  const source = library.parseCase(caseOf(problem));
  for (const one of asked) {
    const said = ofLibrary(library, source, one);
    const expected = ofOracle(problem, one);
    if (said.length === expected.length && said.every((line, n) => line === expected[n])) continue;
    return [
      `${one.asOf} ${JSON.stringify(one.readings ?? {})} ${JSON.stringify(problem)}`,
      ...said.filter((line) => !expected.includes(line)).map((line) => `- ${line}`),
      ...expected.filter((line) => !said.includes(line)).map((line) => `+ ${line}`),
    ];
  }
  return [];
}

export interface Tally {
  sequences: number;
  answers: number;
  disagreements: number;
  /** One of each kind. */
  readonly examples: Map<string, string[]>;
}

/** A part compared, every so-manieth sequence of it. */
export function tallied(part: Part, stride: number, told: (tally: Tally) => void = () => {}): Tally {
  const tally: Tally = { sequences: 0, answers: 0, disagreements: 0, examples: new Map() };
  for (const { problem, asked } of part.questions(stride)) {
    tally.sequences += 1;
    tally.answers += asked.length;
    const found = differences(problem, asked);
    if (found.length > 0) {
      tally.disagreements += 1;
      const kind = found
        .slice(1)
        .map((line) => line.split('|')[0])
        .join(' ');
      if (!tally.examples.has(kind)) tally.examples.set(kind, found);
    }
    if (tally.sequences % 100_000 === 0) told(tally);
  }
  return tally;
}
