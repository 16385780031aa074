import { configDefaults, defineConfig } from 'vitest/config';
import { coreFiles } from './scripts/coverage/core-files.js';

/** The tests of the core itself: what reports, lint or the command line happen to run of it proves nothing. */
const folders = [
  'audit',
  'calendar',
  'clock',
  'compat',
  'contested',
  'engine',
  'evaluate',
  'evaluate-all',
  'explain',
  'facts',
  'invalid',
  'measure',
  'properties',
  'scenarios',
  'timeline',
  'zoned',
];

/** Lines and branches of the core that its tests reach: `npm run coverage`. */
export default defineConfig({
  test: {
    include: ['tests/*.test.ts', ...folders.map((name) => `tests/${name}/**/*.test.ts`)],
    exclude: [
      ...configDefaults.exclude,
      'tests/**/*.shanghai.test.ts',
      ...(process.env.QUICK ? ['tests/properties/**', 'tests/**/*.property.test.ts'] : []),
    ],
    env: { TZ: 'UTC', EXPECTED_TZ: 'UTC' },
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: '100%',
    coverage: {
      provider: 'v8',
      include: [...coreFiles()],
      reporter: ['text', 'json', 'json-summary'],
      reportsDirectory: 'coverage',
    },
  },
});
