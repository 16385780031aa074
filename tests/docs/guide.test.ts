/** The guide is there in both languages, and says the same in both. */
import { describe, expect, test } from 'vitest';
import { fileOf } from './check/commands.js';
import type { Block, Page } from './check/page.js';
import { pageAt, pagePaths } from './check/pages.js';

const english = pagePaths().filter((path) => path.startsWith('docs/guide/') && !path.endsWith('.zh-CN.md'));
const chineseOf = (path: string): string => path.replace(/\.md$/, '.zh-CN.md');

/** What is left of a block when it is put into another language: strings, names, and which text is asked for. */
const kept = ({ text }: Block): string =>
  text
    .replace(/^( *- name:).*$/gm, '$1')
    .replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`/g, "''")
    .replace(/(?<=\.|--lang )(?:en|zh)\b/g, 'xx');

/** Blocks that a reader types or runs; what is printed is in the reader's language. */
const typed = ({ blocks }: Page): Block[] => blocks.filter(({ lang }) => lang !== 'text');

/** What people read, without code and links. */
const prose = ({ text }: Page): string =>
  text
    .replace(/^```[\s\S]*?^```$/gm, '')
    .replace(/`[^`]*`/g, '')
    .replace(/\]\([^)]*\)/g, ']');

test('the guide has its chapters', () => {
  expect(english).toEqual(
    expect.arrayContaining(['README', 'embed', 'reports', 'testing'].map((name) => `docs/guide/${name}.md`)),
  );
});

describe.each(english)('%s', (path) => {
  test('is there in Chinese, with the same blocks, files, and links', () => {
    const [en, zh] = [pageAt(path), pageAt(chineseOf(path))];
    expect(zh.blocks.map(({ lang, marks }) => [lang, ...marks])).toEqual(
      en.blocks.map(({ lang, marks }) => [lang, ...marks]),
    );
    expect(typed(zh).map(kept)).toEqual(typed(en).map(kept));
    expect(zh.blocks.map(({ marks }) => fileOf(marks))).toEqual(en.blocks.map(({ marks }) => fileOf(marks)));
    expect(zh.figures.map(({ name }) => name)).toEqual(en.figures.map(({ name }) => name));
    const targets = ({ links }: Page) => links.map(({ target }) => target.replace('.zh-CN.md', '.md')).sort();
    expect(targets(zh)).toEqual(targets(en));
  });

  test('has the punctuation of its language', () => {
    expect(prose(pageAt(chineseOf(path))).match(/[\u4e00-\u9fff] ?[,;:?!]/g) ?? []).toEqual([]);
    expect(prose(pageAt(path)).match(/[，。；：？！、]/g) ?? []).toEqual([]);
  });
});
