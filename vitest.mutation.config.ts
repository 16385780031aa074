import { configDefaults, defineConfig } from 'vitest/config';

/** The tests that `npm run mutate:code` runs, which names them. */
export default defineConfig({
  test: {
    include: (process.env.MUTATED_BY ?? '').split(',').filter(Boolean),
    exclude: [...configDefaults.exclude, 'tests/**/*.shanghai.test.ts', 'tests/**/*.property.test.ts'],
    env: { TZ: 'UTC', EXPECTED_TZ: 'UTC' },
    testTimeout: 30_000,
  },
});
