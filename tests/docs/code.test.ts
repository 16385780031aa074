/** The code of every page compiles, runs, and gives what the page says. */
import { describe, expect, test } from 'vitest';
import { readPage } from './check/page.js';
import { pageAt, pagePaths } from './check/pages.js';
import { isCode, type Program, programsOf } from './check/programs.js';
import { run } from './check/run.js';
import { shows } from './check/shows.js';
import { typeFaults } from './check/types.js';

const pages = pagePaths().map(pageAt);
const programs = pages.flatMap(programsOf);
const called = ({ page, blocks }: Program) => `${page}:${blocks[0]?.line}`;

/** What a block of `text` right behind a block of code says that it prints. */
function shownBehind(page: string, block: Program['blocks'][number]): string | undefined {
  const { blocks } = pageAt(page);
  const next = blocks[blocks.findIndex(({ line }) => line === block.line) + 1];
  return next?.lang === 'text' ? next.text : undefined;
}

test('there is code', () => {
  expect(programs.length).toBeGreaterThan(1);
});

test('the code of all pages compiles', { timeout: 240_000 }, () => {
  expect(typeFaults(programs)).toEqual([]);
});

const runs = programs.filter(({ blocks }) => !blocks.some(({ marks }) => marks.includes('no-run')));

test.each(runs.map((program) => [called(program), program] as const))(
  '%s gives what the page says',
  { timeout: 60_000 },
  async (_, program) => {
    const { printed, stated } = await run(program);
    for (const { line, found, expected } of stated) expect([line, found]).toEqual([line, expected]);
    for (const [i, block] of program.blocks.entries()) {
      const shown = shownBehind(program.page, block);
      if (shown !== undefined)
        expect([printed[i], shows(shown, printed[i] ?? '')]).toEqual([printed[i], true]);
      else expect([block.line, printed[i]]).toEqual([block.line, '']);
    }
  },
);

describe('code that is wrong is told', () => {
  const page = (...blocks: readonly string[]) =>
    programsOf(readPage('x.md', blocks.map((text) => `\`\`\`ts\n${text}\n\`\`\`\n`).join('\n')));

  test('by the compiler, with the line of the page', { timeout: 240_000 }, () => {
    const faults = typeFaults([
      ...page("import { evaluat } from 'duxun';\nevaluat;"),
      ...page("import { openCase } from 'duxun';", "openCase({ kind: 'finding', measure: 'maoming-2018' });"),
      ...page("import { toCsv } from 'duxun/report';\ntoCsv();"),
      ...page("import { measure } from 'duxun/measures/panjin-2015';\nmeasure.id;"),
      ...page("import 'duxun/nothing';"),
      ...page('const day: string = 1;\n\nday.length'),
      ...page('nobody()'),
      ...page('if ('),
    ]);
    expect(faults.map((fault) => fault.slice(0, 44))).toEqual([
      'x.md:2 \'"duxun"\' has no exported member name',
      'x.md:6 Type \'"maoming-2018"\' is not assignab',
      'x.md:3 Expected 3 arguments, but got 0.',
      "x.md:2 Cannot find module 'duxun/nothing' or",
      "x.md:2 Type 'number' is not assignable to ty",
      "x.md:2 Cannot find name 'nobody'.",
      'x.md:3 Expression expected.',
    ]);
  });

  test('blocks go on one from another, but for one that is alone', () => {
    const text =
      '```ts\nconst a = 1;\n```\n\n```ts\na\n```\n\n```ts alone\nconst a = 2;\n```\n\n```js\nlet b;\n```\n';
    expect(programsOf(readPage('x.md', text)).map(({ blocks, script }) => [blocks.length, script])).toEqual([
      [2, 'ts'],
      [1, 'ts'],
      [1, 'mjs'],
    ]);
  });

  const [only] = page(
    "const list = [1, 2];\nlist.length // 3\nlist.map((one) => ({ one, of: 'a' }))\n// [{ one: 1, of: 'a' }, { one: 2, of: null }]",
    "// a word\nPromise.resolve(-1) // -1\nlist // a list\nlist; // [1, 2]\nconsole.log('a', list);",
  );

  test('a value that is not the one stated', async () => {
    expect((await run(only!)).stated).toEqual([
      { line: 3, found: 2, expected: 3 },
      {
        line: 4,
        found: [
          { one: 1, of: 'a' },
          { one: 2, of: 'a' },
        ],
        expected: [
          { one: 1, of: 'a' },
          { one: 2, of: null },
        ],
      },
      { line: 10, found: -1, expected: -1 },
      { line: 12, found: [1, 2], expected: [1, 2] },
    ]);
  });

  test('what is printed, block by block', async () => {
    expect((await run(only!)).printed).toEqual(['', 'a [ 1, 2 ]\n']);
  });

  test('what throws', async () => {
    const [one] = page("import { parseCase } from 'duxun';\nparseCase({});");
    await expect(run(one!)).rejects.toThrow('KEY_MISSING');
  });

  test('only blocks of code are code', () => {
    expect(readPage('x.md', '```json\n1\n```\n```ts\n1\n```\n').blocks.map(isCode)).toEqual([false, true]);
  });
});
