import { configDefaults, defineConfig } from 'vitest/config';
import { coreFiles } from './scripts/coverage/core-files.js';

/** The tests of the core itself: what reports, lint or the command line happen to run of it proves nothing. */
const folders = [
  'audit',
  'calendar',
  'case',
  'clock',
  'contested',
  'engine',
  'evaluate',
  'evaluate-all',
  'explain',
  'facts',
  'hash',
  'invalid',
  'measure',
  'properties',
  'scenarios',
  'timeline',
  'zoned',
];

/** Lines and branches of the core that its tests reach: `npm run coverage`. docs/quality.md has what came of it. */
export default defineConfig({
  test: {
    include: ['tests/*.test.ts', ...folders.map((name) => `tests/${name}/**/*.test.ts`)],
    exclude: [...configDefaults.exclude, 'tests/**/*.shanghai.test.ts'],
    env: { TZ: 'UTC', EXPECTED_TZ: 'UTC' },
    // the files of one process share what they import: a third of the time, and the same lines
    isolate: false,
    maxWorkers: 1,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    coverage: {
      provider: 'v8',
      include: [...coreFiles()],
      reporter: ['text', 'json', 'json-summary'],
      reportsDirectory: 'coverage',
      // what has been reached: a change may not fall below it
      thresholds: { 100: true },
    },
  },
});
