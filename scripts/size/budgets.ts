/** How many bytes each entry point may be: bundled, minified, gzipped; 28.5 kB of it are zod where cases are checked. */
export const entryBudgets: Readonly<Record<string, number>> = {
  // with limits on what comes from anywhere, measures that extend others and their versions (4 kB); with the hash of a
  // result (3.7 kB, of which SHA-256 is 2.8), which `createDuxun` is to give wherever it comes from
  duxun: 432_500,
  'duxun/core': 155_500,
  // with the words of lists, calendars, workbooks, pictures and pages in two languages, and `explain` (20 kB) for the page
  'duxun/report': 84_000,
  // with 8 kB of fingerprints
  'duxun/source': 60_000,
  // with `createDuxun`, by which it judges the cases that show a conflict
  'duxun/lint': 153_500,
  // with what judges the scenarios, which is most of `duxun/core`
  'duxun/testing': 165_500,
  // with the words of conditions and days in two languages, and the style and search of the page
  'duxun/rulebook': 36_000,
};

/** How many bytes `createDuxun` may be, with all that hangs on it, where nothing else of `duxun/core` is imported. */
export const createBudget = 130_500;

/** How many bytes each measure may be alone, and may add to `duxun/core`: twice what a plain list of its norms takes, gzipped. */
export const measureBudgets: Readonly<Record<string, number>> = {
  'maoming-2017': 82_988,
  'mazhang-2017': 75_008,
  'national-award': 8_384,
  'panjin-2015': 70_680,
  shanxi: 43_470,
  'yinchuan-2017-inspection': 45_418,
  'yinchuan-2017-rectification': 120_040,
};

/** How many bytes `src/engine` may be, with the facts and the calendar that it reads. */
export const engineBudget = 25_000;

/** How many times as long as importing zod alone importing `duxun` may take. */
export const importBudget = 1.25;
