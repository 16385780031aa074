/**
 * The parts of `src` that `npm run mutate:code` changes, each with the tests that hold it to its word: the quick ones
 * of its own, those of its neighbours that go through it, and the accepted answers. Within them only those that reach a
 * changed line are run. What takes seconds is left out: a change that nothing notices runs all of them.
 */
import { readdirSync } from 'node:fs';

export interface Part {
  readonly mutate: readonly string[];
  /** Folders, or files. */
  readonly tests: readonly string[];
}

const answers = 'tests/mutation/answers.mutation.ts';
const clock = ['correction', 'reopening', 'extension'].map((name) => `tests/clock/${name}.test.ts`);
const around = ['tests/evaluate', 'tests/facts', ...clock, answers];
const slow = ['tests/invalid/fuzz.test.ts'];

export const parts: Readonly<Record<string, Part>> = {
  calendar: { mutate: ['src/calendar/**/*.ts'], tests: ['tests/calendar'] },
  facts: { mutate: ['src/facts/**/*.ts'], tests: around },
  timeline: {
    mutate: ['src/timeline/**/*.ts', 'src/timeline.ts'],
    tests: [
      'tests/timeline',
      'tests/audit/audit.test.ts',
      'tests/audit/fixtures.test.ts',
      'tests/explain/breaches.test.ts',
      'tests/explain/obligations.test.ts',
      'tests/explain/decisions.test.ts',
      'tests/contested/over-time.test.ts',
      'tests/clock/suspension.test.ts',
      ...clock,
      answers,
    ],
  },
  evaluate: {
    mutate: ['src/evaluate.ts', 'src/build.ts', 'src/merge.ts', 'src/undetermined.ts'],
    tests: ['tests/timeline', 'tests/clock/suspension.test.ts', ...around],
  },
  case: {
    mutate: ['src/case/**/*.ts'],
    tests: ['tests/case', 'tests/timeline/earliest.test.ts', ...clock],
  },
  engine: {
    mutate: ['src/engine/**/*.ts'],
    tests: [
      'tests/engine',
      ...['suspension', 'range', 'every-measure', 'explained'].map((name) => `tests/clock/${name}.test.ts`),
      'tests/timeline',
      'tests/contested/evaluation.test.ts',
      'tests/contested/over-time.test.ts',
      ...around,
    ],
  },
};

/** The files of tests that a part names. */
export const filesOf = ({ tests }: Part): readonly string[] =>
  tests
    .flatMap((path) => (path.endsWith('.ts') ? [path] : readdirSync(path).map((name) => `${path}/${name}`)))
    .filter((path) => path === answers || /(?<!\.property|\.shanghai)\.test\.ts$/.test(path))
    .filter((path) => !slow.includes(path));

/** Of the changes, which are numbered as they stand in the code, is this one tried? */
export const isTried = (id: string, oneIn: number): boolean => Number(id) % oneIn === 0;
