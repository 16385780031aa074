/** Numbers that pages state are those that `npm run figures` prints. */
import { describe, expect, test } from 'vitest';
import { figures } from '../../scripts/figures/figures.js';
import { figureFaults, numberOf } from './check/numbers.js';
import { readPage } from './check/page.js';
import { pageAt, pagePaths } from './check/pages.js';

const marked = pagePaths()
  .map(pageAt)
  .filter((page) => page.figures.length > 0);

test('the READMEs state numbers', () => {
  expect(marked.map(({ path }) => path)).toEqual(expect.arrayContaining(['README.md', 'README.zh-CN.md']));
});

test.each(marked.map((page) => [page.path, page] as const))(
  '%s: its numbers are right',
  { timeout: 120_000 },
  (_, page) => {
    expect(figureFaults(page, figures)).toEqual([]);
  },
);

test.each(Object.keys(figures))('%s can be worked out', { timeout: 120_000 }, (name) => {
  expect(figures[name]?.()).toBeGreaterThan(0);
});

describe('a number that is wrong is told', () => {
  const known = { seven: () => 7, many: () => 1480, twelve: () => 12, size: () => 56_314 };
  const faults = (text: string) => figureFaults(readPage('x.md', text), known);

  test.each([
    ['6 measures<!-- figure: seven -->', 'x.md:1 seven is 7, not 6'],
    ['six<!-- figure: seven -->', 'x.md:1 seven is 7, not six'],
    ['六部<!-- figure: seven -->', 'x.md:1 seven is 7, not 六'],
    ['1,481<!-- figure: many -->', 'x.md:1 many is 1480, not 1,481'],
    ['a\n\n| 7 | 8<!-- figure: seven --> |', 'x.md:3 seven is 7, not 8'],
    ['7 and 8<!-- figure: seven -->', 'x.md:1 seven is 7, not 8'],
    ['57 kB<!-- figure: size -->', 'x.md:1 size is 56314, not 57 kB'],
    ['measures<!-- figure: seven -->', 'x.md:1 no number stands before the mark of seven'],
    ['7<!-- figure: toString -->', 'x.md:1 npm run figures knows no toString'],
  ])('%s', (text, told) => {
    expect(faults(text)).toEqual([told]);
  });

  test.each([
    '7<!-- figure: seven --> measures, 1,480<!-- figure: many --> norms',
    'The Seven measures<!-- figure: seven -->',
    '七部文件<!-- figure: seven -->和十二个故事<!-- figure: twelve -->',
    '| 56 kB<!-- figure: size --> | 7<!-- figure: seven --> |',
    '56.3 kB<!-- figure: size -->',
    '`6<!-- figure: seven -->`',
  ])('but not %s', (text) => {
    expect(faults(text)).toEqual([]);
  });

  test('words are read as numbers', () => {
    const read = ['三', '两', '十', '十二', '二十', '三十五', 'twelve', '1,000', '2.5', '12 MB'].map(
      numberOf,
    );
    expect(read).toEqual([3, 2, 10, 12, 20, 35, 12, 1000, 2.5, 12_000_000]);
    expect(numberOf('some')).toBeNaN();
  });
});
