/**
 * The parts of `src` that `npm run mutate:code` changes, each with the tests that hold it to its word: the quick ones
 * of its own, and those of its neighbours that go through it. Within them only those that reach a changed line are run.
 */
export interface Part {
  readonly mutate: readonly string[];
  readonly tests: readonly string[];
}

const around = ['tests/evaluate/**', 'tests/clock/**', 'tests/facts/**', 'tests/engine/**'];

export const parts: Readonly<Record<string, Part>> = {
  calendar: { mutate: ['src/calendar/**/*.ts'], tests: ['tests/calendar/**'] },
  facts: { mutate: ['src/facts/**/*.ts'], tests: around },
  timeline: {
    mutate: ['src/timeline/**/*.ts', 'src/timeline.ts'],
    tests: ['tests/timeline/**', 'tests/audit/**', ...around],
  },
  evaluate: {
    mutate: ['src/evaluate.ts', 'src/build.ts', 'src/merge.ts', 'src/undetermined.ts'],
    tests: around,
  },
  case: { mutate: ['src/case/**/*.ts'], tests: ['tests/invalid/**', ...around] },
  engine: { mutate: ['src/engine/**/*.ts'], tests: ['tests/scenarios/**', ...around] },
};
