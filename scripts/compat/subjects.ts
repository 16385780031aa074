/** What is asked of every scenario and every fixture, so that a changed answer is seen. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { audit, evaluate, parseCase, timeline } from '../../src/index.js';
import {
  allScenarios,
  auditMoment,
  evaluateMoment,
  givenOf,
  type Moment,
  momentsOf,
  type Scenario,
  type ScenarioFile,
} from '../../tests/support/scenario.js';
import type { Asked, Subject } from './answers.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The path of a scenario file from the root of the project. */
export const pathOf = ({ place }: ScenarioFile): string => place.replaceAll('\\', '/').slice(root.length);

/** What a day of a scenario asks, with the answers that are there already; `text` is the evaluation as JSON. */
export function askedOn(
  measure: string,
  one: Scenario,
  at: Moment,
  evaluation: unknown,
  audited: unknown,
  text?: string,
): Asked[] {
  const { readings, calendar, effectiveFrom } = one;
  const question = [givenOf(measure, one, at), at.asOf, readings, calendar, effectiveFrom];
  const asked: Asked[] = [{ question, told: `as of ${at.asOf}`, answer: evaluation, text }];
  if (audited !== null)
    asked.push({ question: ['audit', ...question], told: `audit as of ${at.asOf}`, answer: audited });
  return asked;
}

export const subjectOf = ({ measure }: ScenarioFile, one: Scenario): Subject => ({
  name: one.name,
  measure,
  asked: momentsOf(one).flatMap((at) =>
    askedOn(measure, one, at, evaluateMoment(measure, one, at), auditMoment(measure, one, at)),
  ),
});

/** The subjects of a file, which are made as they are asked for. */
export interface SubjectFile {
  readonly path: string;
  /** The name of the lock that it belongs to. */
  readonly lock: string;
  readonly names: readonly string[];
  subjects(): readonly Subject[];
}

export const scenarioFiles = (): readonly SubjectFile[] =>
  allScenarios().map((file) => ({
    path: pathOf(file),
    lock: file.measure,
    names: file.scenarios.map(({ name }) => name),
    subjects: () => file.scenarios.map((one) => subjectOf(file, one)),
  }));

interface Fixture {
  readonly id: string;
  readonly measure: string;
}

/** A text without a day of issue applies from the day that the caller gives: fixtures/README.md says which. */
const supplied: Readonly<Record<string, { readonly effectiveFrom: string }>> = {
  shanxi: { effectiveFrom: '2016-09-01' },
};

const days = ['2017-06-30', '2017-12-31', '2018-03-31', '2018-12-31'];
const period = { from: '2017-01-01', to: '2018-12-31' };
const reasons = { include: ['reasons'] } as const;

/** The past of the case, and some days of it with their reasons; scenarios are asked less on more days. */
function fixtureSubject(fixture: Fixture): Subject {
  const parsed = parseCase(fixture);
  const more = supplied[fixture.measure] ?? {};
  const ask = (told: string, answer: unknown): Asked => ({ question: [fixture, told], told, answer });
  return {
    name: fixture.id,
    measure: fixture.measure,
    asked: [
      ...days.map((asOf) => ask(`as of ${asOf}`, evaluate(parsed, { asOf, ...reasons, ...more }))),
      ask(`audit as of ${period.to}`, audit(parsed, { asOf: period.to, ...reasons, ...more })),
      ask(`timeline ${period.from} to ${period.to}`, timeline(parsed, { ...period, ...more })),
    ],
  };
}

function fixturesIn(path: string): readonly Fixture[] {
  const text = readFileSync(`${root}${path}`, 'utf8');
  if (path.endsWith('.jsonl'))
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Fixture);
  const read = JSON.parse(text) as Fixture | Fixture[] | { readonly case: Fixture };
  return 'case' in read ? [read.case] : [read].flat();
}

export const fixtureFiles = (): readonly SubjectFile[] =>
  readdirSync(`${root}fixtures`, { recursive: true, encoding: 'utf8' })
    .map((file) => `fixtures/${file.replaceAll('\\', '/')}`)
    .filter((path) => /\.jsonl?$/.test(path))
    .sort()
    .map((path) => {
      const fixtures = fixturesIn(path);
      return {
        path,
        lock: 'fixtures',
        names: fixtures.map(({ id }) => id),
        subjects: () => fixtures.map(fixtureSubject),
      };
    });
