/** The worked stories: their pages are up to date, complete in both languages, and fit to be read. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { stories, storyPages } from '../scripts/generators/stories.js';

const onDisk = (path: string): string | null => {
  const url = new URL(`../${path}`, import.meta.url);
  return existsSync(url) ? readFileSync(fileURLToPath(url), 'utf8') : null;
};

const pages = storyPages();
const chinese = pages.filter(({ path }) => path.endsWith('.zh-CN.md'));
const english = pages.filter(({ path }) => !path.endsWith('.zh-CN.md'));

/** What is left of a page without links, code and the ids of the case. */
const prose = (text: string): string =>
  text
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/`[^`]*`/g, '')
    .replace(/\[English\]/g, '')
    .replaceAll('<br>', ' ');

describe('the stories', () => {
  it('are twelve, each told in both languages', () => {
    expect(stories()).toHaveLength(12);
    expect(chinese).toHaveLength(13);
    expect(english).toHaveLength(13);
  });

  it.each(pages.map((page) => [page.path, page] as const))('%s is up to date', (path, { text }) => {
    expect(onDisk(path), 'run: npm run generate').toBe(text);
  });

  it.each(chinese.map((page) => [page.path, page] as const))('%s is Chinese throughout', (_, { text }) => {
    expect(prose(text).match(/[A-Za-z]{2,}/g) ?? []).toEqual([]);
  });

  it.each(english.map((page) => [page.path, page] as const))('%s is English throughout', (_, { text }) => {
    expect(prose(text).match(/[\u4e00-\u9fff]+/g) ?? []).toEqual(['中文']);
  });

  it.each(pages.map((page) => [page.path, page] as const))('%s has no double punctuation', (_, { text }) => {
    expect(prose(text).match(/[。，、；：]{2}|[.,;] ?[.,;]|：:|undefined|\bnull\b/g) ?? []).toEqual([]);
  });
});
