import { defineConfig } from 'vitest/config';

/** What is written, opened with an office suite: `npm run test:office`. `npm test` needs none. */
export default defineConfig({
  test: {
    name: 'office',
    include: ['tests/office/**/*.office.ts'],
    passWithNoTests: false,
    // an office suite takes its time, and two at once get into each other's way
    testTimeout: 300_000,
    hookTimeout: 300_000,
    fileParallelism: false,
  },
});
