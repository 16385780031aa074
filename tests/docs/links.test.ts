/** Every link of every page leads somewhere. */
import { describe, expect, test } from 'vitest';
import { linkFaults } from './check/links.js';
import { readPage } from './check/page.js';
import { pageAt, pagePaths } from './check/pages.js';

const paths = pagePaths();

test('the pages that people read are found', { timeout: 60_000 }, () => {
  expect(paths).toEqual(
    expect.arrayContaining([
      'README.md',
      'README.zh-CN.md',
      'CONTRIBUTING.md',
      'docs/format.md',
      'docs/stories/01-three-lists.md',
      'examples/fleet/README.md',
      'rules/README.md',
      'tests/scenarios/README.md',
    ]),
  );
  expect(paths.filter((path) => path.includes('node_modules'))).toEqual([]);
  expect(paths.reduce((sum, path) => sum + pageAt(path).links.length, 0)).toBeGreaterThan(100);
});

test.each(paths)('%s: every link leads somewhere', { timeout: 60_000 }, (path) => {
  expect(linkFaults(pageAt(path))).toEqual([]);
});

describe('a broken link is told', () => {
  const faults = (text: string, path = 'docs/x.md') => linkFaults(readPage(path, text));

  test.each([
    ['[a](nowhere.md)', 'docs/x.md:1 nowhere.md: is not there'],
    ['text\n\n- [a](../rules/nowhere/)', 'docs/x.md:3 ../rules/nowhere/: is not there'],
    ['[a][b]\n\n[b]: nowhere.md', 'docs/x.md:3 nowhere.md: is not there'],
    ['| a |\n|---|\n| [a](nowhere.md) |', 'docs/x.md:3 nowhere.md: is not there'],
    ['![a](pictures/nowhere.svg)', 'docs/x.md:1 pictures/nowhere.svg: is not there'],
    ['<img src="nowhere.svg">', 'docs/x.md:1 nowhere.svg: is not there'],
    ['![a](format.md)', 'docs/x.md:1 format.md: is no image'],
    ['[a](format.md#nowhere)', 'docs/x.md:1 format.md#nowhere: has no anchor nowhere'],
    ['# One\n\n[a](#two)', 'docs/x.md:3 #two: has no anchor two'],
    ['[a](../package.json#scripts)', 'docs/x.md:1 ../package.json#scripts: only pages have anchors'],
    ['[a](../../x.md)', 'docs/x.md:1 ../../x.md: leads out of the project'],
    ['[a](/README.md)', 'docs/x.md:1 /README.md: begins with a slash'],
    [
      '[a](../node_modules/zod/README.md)',
      'docs/x.md:1 ../node_modules/zod/README.md: is left out by .gitignore',
    ],
    ['[a](%E0%A4)', 'docs/x.md:1 %E0%A4: is badly encoded'],
    ['[a](http://github.com/x)', 'docs/x.md:1 http://github.com/x: http: is not https:'],
    [
      '<https://example.org/>',
      'docs/x.md:1 https://example.org/: no host to link to (tests/docs/check/links.ts): example.org',
    ],
    ['[a](https://)', 'docs/x.md:1 https://: is no address'],
  ])('%s', (text, told) => {
    expect(faults(text)).toEqual([told]);
  });

  test('a page in the other language, where there is one in that of the page', () => {
    expect(faults('[a](../README.zh-CN.md)')).toEqual([
      'docs/x.md:1 ../README.zh-CN.md: is there in the language of the page: README.md',
    ]);
    expect(faults('[a](README.md) [b](docs/format.md)', 'README.zh-CN.md')).toEqual([]);
    expect(faults('[a](../README.md)', 'docs/x.zh-CN.md')).toEqual([
      'docs/x.zh-CN.md:1 ../README.md: is there in the language of the page: README.zh-CN.md',
    ]);
  });

  test('anchors are those that GitHub makes', () => {
    const text = '# `a` & B, c\n\n## Über 督查 (x)\n\n## Twice\n\n## Twice\n\n<a id="own"></a>\n';
    const there = [
      '#a--b-c',
      '#über-督查-x',
      '#%C3%BCber-%E7%9D%A3%E6%9F%A5-x',
      '#twice',
      '#twice-1',
      '#own',
    ];
    expect(faults(`${text}\n${there.map((anchor) => `[a](${anchor})`).join(' ')}`)).toEqual([]);
    expect(faults(`${text}\n[a](#twice-2)`)).toEqual(['docs/x.md:11 #twice-2: has no anchor twice-2']);
  });

  test('what stands in code is no link', () => {
    expect(faults('`[a](nowhere.md)`\n\n```md\n[a](nowhere.md)\n```\n')).toEqual([]);
  });
});
