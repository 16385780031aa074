/** The library's answer and the oracle's, side by side. */
import { evaluate, type ParsedCase, parseCase } from '../../../src/index.js';
import { type Asked, judge, type Problem } from './oracle.js';

export const parsed = ({ subject, began, facts, events }: Problem): ParsedCase =>
  parseCase({ kind: 'finding', measure: 'shanxi', id: 'O', subject: { type: subject }, began, facts, events });

/** One line for each thing owed, in the order of their lines; first whether the measure applies. */
export function ofLibrary(source: ParsedCase, { asOf, issued, readings = {} }: Asked): string[] {
  const { applies, actions, undetermined } = evaluate(source, { asOf, effectiveFrom: issued, readings });
  const lines = actions.map((action) => {
    const { norm, actor, addressees, modality, promptly, due, status, suspended } = action;
    const more = action.place ?? action.person ?? action.period ?? action.unit ?? action.about ?? '';
    return [norm, actor, addressees, modality, promptly, due, status, suspended?.since, more].join('|');
  });
  for (const { rules } of undetermined) for (const { norm } of rules) lines.push(`${norm} undetermined`);
  return [applies, ...lines.sort()];
}

export function ofOracle(problem: Problem, asked: Asked): string[] {
  const { applies, owed } = judge(problem, asked);
  const lines = owed.map(({ norm, actor, addressees, modality, promptly, due, status, suspended }) =>
    [norm, actor, addressees, modality, promptly, due, status, suspended, ''].join('|'),
  );
  return [applies, ...lines.sort()];
}

/** What the two say differently: with `-` the library alone, with `+` the oracle alone. */
export function differences(problem: Problem, asked: Asked, source = parsed(problem)): string[] {
  const library = ofLibrary(source, asked);
  const oracle = ofOracle(problem, asked);
  if (library.length === oracle.length && library.every((line, n) => line === oracle[n])) return [];
  return [
    ...library.filter((line) => !oracle.includes(line)).map((line) => `- ${line}`),
    ...oracle.filter((line) => !library.includes(line)).map((line) => `+ ${line}`),
  ];
}
