/**
 * `npm run size`: how much each entry point weighs and how long it takes to import, into docs/sizes.md.
 * `npm run size:check`: whether all of them are within their budgets (scripts/size/budgets.ts).
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importBudget } from './size/budgets.js';
import { type ImportTime, importTimes } from './size/import-times.js';
import { install } from './size/install.js';
import { over, type Size, sizesOf } from './size/sizes.js';

const check = process.argv.includes('--check');
const page = fileURLToPath(new URL('../docs/sizes.md', import.meta.url));

const bytes = (n: number | null | undefined): string =>
  n === null || n === undefined ? '' : n.toLocaleString('en-US');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(heads), row(heads.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(row)].join('\n');

/** How many times as long as importing zod, by the quickest run of each. */
const ratio = (times: readonly ImportTime[], name: string): number | undefined => {
  const [zod, own] = ['zod', name].map((wanted) => times.find((time) => time.name === wanted)?.min);
  return zod === undefined || own === undefined ? undefined : own / zod;
};

function pageOf(sizes: readonly Size[], times: readonly ImportTime[]): string {
  const measures = sizes.filter(({ adds }) => adds !== undefined);
  const others = sizes.filter(({ adds }) => adds === undefined);
  const ratioOf = (name: string) => ratio(times, name)?.toFixed(2) ?? '';
  return `# Sizes

Written by \`npm run size\`; \`npm run size:check\` fails where a budget (scripts/size/budgets.ts) is passed.

Each line is one import, bundled as ESM by esbuild, minified, and gzipped (level 9). What is used of zod, the working days
of chinese-days and a few lines of date-fns are part of the build and of the figures. Bytes.

${table(
  ['import', 'files, as built', 'minified', 'gzip', 'budget', 'import ÷ zod'],
  others.map(({ name, files, minified, gzip, budget }) => [
    `\`${name}\``,
    bytes(files),
    bytes(minified),
    bytes(gzip),
    bytes(budget),
    ratioOf(name),
  ]),
)}

\`duxun\` holds all seven measures. \`src/engine\` is no entry point: it is the part that compiles rules and judges them,
with the facts and the calendar it reads, its dependencies left out. The rest of \`createDuxun\` is what checks cases and
options, puts actions together, tells the reasons, tries what would decide a rule, replays a log, audits it, and writes
the prose of \`explain\` in two languages; a bundler takes all of that with \`createDuxun\`. Only \`defineMeasure\` and the
other exports of \`duxun/core\` fall away where they are not imported.

${table(
  ['measure', 'files, as built', 'minified', 'gzip', 'adds to `createDuxun`', 'budget'],
  measures.map(({ name, files, minified, gzip, adds, budget }) => [
    `\`${name}\``,
    bytes(files),
    bytes(minified),
    bytes(gzip),
    bytes(adds),
    bytes(budget),
  ]),
)}

The budget of a measure is twice what the plain list of its norms takes, gzipped. It holds for the measure alone, which
brings some code that \`createDuxun\` has too, and for what it adds to a bundle that has it.

Importing, in milliseconds of processor time, each in a process of its own, in rotated rounds (the ratio above is that of
the quickest runs; the budget of \`duxun\` is ${importBudget}):

${table(
  ['import', 'least', 'median', '÷ zod'],
  times.map(({ name, min, median }) => [`\`${name}\``, min.toFixed(1), median.toFixed(1), ratioOf(name)]),
)}
`;
}

const installed = install(['zod']);
try {
  const sizes = await sizesOf(installed.folder);
  const wrong = over(sizes).map(
    ({ name, gzip, adds, budget }) =>
      `${name}: ${bytes(Math.max(gzip, adds ?? 0))} bytes, budget ${bytes(budget) || 'missing'}`,
  );
  if (check) {
    // a busy machine gets a second chance
    const took = () => ratio(importTimes(installed.folder, ['zod', 'duxun'], 9), 'duxun') as number;
    const first = took();
    const least = first > importBudget ? Math.min(first, took()) : first;
    if (least > importBudget)
      wrong.push(`duxun: importing takes ${least.toFixed(2)} times as long as zod, budget ${importBudget}`);
    for (const line of wrong) console.error(line);
    console.log(`sizes: ${sizes.length}, over budget: ${wrong.length}, import ÷ zod: ${least.toFixed(2)}`);
    if (wrong.length > 0) process.exitCode = 1;
  } else {
    const names = ['zod', 'duxun', 'duxun/core', 'duxun/measures/panjin-2015'];
    const text = pageOf(sizes, importTimes(installed.folder, names, 21));
    writeFileSync(page, text);
    console.log(text);
    for (const line of wrong) console.error(line);
  }
} finally {
  installed.remove();
}
