import { configDefaults, defineConfig } from 'vitest/config';

/** Tests that must give the same answers whatever the host's time zone is: run once in each of these. */
const zones = ['UTC', 'Asia/Shanghai', 'America/New_York'];
const zoned = ['tests/calendar/**/*.test.ts', 'tests/zoned/**/*.test.ts'];

/** Beside other work a machine takes several times as long; what hangs is found all the same. */
const testTimeout = 30_000;

/** Cases and answers are made and thrown away by the thousand: with more room for what is young less is moved about. */
const execArgv = ['--max-semi-space-size=64'];

/** Tests that put another module in the place of one of ours, which no other file may see. */
const apart = ['tests/report/xlsx-full.test.ts', 'tests/testing/read.test.ts'];

/** Tests against a library that is right in one zone only. */
const shanghaiOnly = ['tests/**/*.shanghai.test.ts'];

// `isolate: false`: to import everything anew for each file would take as long as a third of the tests
export default defineConfig({
  test: {
    passWithNoTests: false,
    // by default one core of two would lie idle
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          testTimeout,
          execArgv,
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...zoned, ...apart, 'tests/browser/**'],
          isolate: false,
        },
      },
      { test: { name: 'apart', testTimeout, include: apart } },
      ...zones.map((zone) => ({
        test: {
          name: zone,
          testTimeout,
          isolate: false,
          include: zoned,
          exclude: [...configDefaults.exclude, ...(zone === 'Asia/Shanghai' ? [] : shanghaiOnly)],
          env: { TZ: zone, EXPECTED_TZ: zone },
        },
      })),
    ],
  },
});
