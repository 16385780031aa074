/** A small measure whose cases may hold events of every sort, and all that is said of what is wrong with one. */
import { caseKinds } from '../../src/case/kinds.js';
import { createDuxun } from '../../src/duxun.js';
import type { Fault } from '../../src/index.js';
import type { EventDeclaration, FactDeclaration, Vocabulary } from '../../src/measure/format.js';
import type { Measure } from '../../src/measure/measure.js';
import { clocked } from '../clock/clocked.js';
import { factAbout, happens } from '../support/sets.js';
import { always, entry, rule, ruleOf, type Spec, tiny } from '../support/tiny.js';

export const { found } = clocked.events as { readonly found: EventDeclaration };

/** The events of other tests, and one of every sort that a case may hold; all of them in all kinds of case. */
export const words: Vocabulary = {
  ...clocked,
  events: Object.fromEntries(
    Object.entries({
      ...clocked.events,
      opened: { ...found, opens: ['finding'] as const },
      seen: { ...found, context: ['finding'] as const },
      heard: { ...found, context: true },
      fetched: { ...found, context: ['review'] as const },
      turned: found,
      helped: { ...found, needsFor: true },
      withdrawn: { ...found, clock: 'withdraws' as const },
    }).map(([type, one]) => [type, { ...one, kinds: caseKinds }]),
  ),
};

const kinds = { kinds: caseKinds };
export const facts: Readonly<Record<string, FactDeclaration>> = {
  p: factAbout(undefined, 'boolean', kinds),
  n: factAbout(undefined, 'integer', { ...kinds, min: 2, max: 4 }),
  able: factAbout('person', 'boolean', kinds),
  flat: factAbout('place', 'boolean', kinds),
  size: factAbout('unit', 'number', kinds),
  reviewed: factAbout(undefined, 'boolean', { kinds: ['review', 'mission'] }),
};

/** Acts, an act that nothing ends, a duty, a figure, a heading, and an act that its own rule says what ends. */
export const spec: Spec = {
  norms: [
    rule('1', always),
    rule('2', always, { type: 'conform' }),
    entry('3', { shape: 'duty' }),
    entry('4', { shape: 'target' }, { target: { min: 1 } }),
    rule('5', happens({ event: 'ended' }, false), { type: 'conform' }),
    rule('6.1', always, {}, { rules: [ruleOf('6.1', always), ruleOf('6.1', always, { word: 'again' })] }),
  ],
  head: {
    applies: Object.fromEntries(caseKinds.map((kind) => [kind, always])),
    rounds: { finding: ['turned'] },
    facts,
  },
  vocabulary: words,
};

/** What is wrong with a case of the measure: a finding on a unit, but for what is given. */
export function faultsIn(given: object, measure: Measure = tiny(spec).measure): readonly Fault[] {
  const head = { kind: 'finding', measure: 'tiny', id: 'case', subject: { type: 'unit' } };
  const parsed = createDuxun({ measures: [measure] }).safeParseCase({ ...head, ...given });
  return parsed.ok ? [] : parsed.faults;
}

/** Codes and places, in the order in which they are told. */
export const told = (faults: readonly Fault[]): string[] =>
  faults.map(({ code, pointer }) => `${code} ${pointer}`);

/** All that is said of each. */
export const said = (faults: readonly Fault[]) =>
  faults.map(({ code, pointer, found: there, expected, wayOut }) => ({
    fault: `${code} ${pointer} ${there}`,
    zh: `${expected.zh}${wayOut.zh}`,
    en: `${expected.en} ${wayOut.en}`,
  }));
