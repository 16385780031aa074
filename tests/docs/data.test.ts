/** Data that pages show can be read, and cases among it are cases. */
import { describe, expect, test } from 'vitest';
import { dataFaults } from './check/data.js';
import { readPage } from './check/page.js';
import { pageAt, pagePaths } from './check/pages.js';

test.each(pagePaths())('%s: its data can be read', { timeout: 60_000 }, (path) => {
  expect(dataFaults(pageAt(path))).toEqual([]);
});

test('there is data', () => {
  const langs = pagePaths().flatMap((path) => pageAt(path).blocks.map(({ lang }) => lang));
  expect(langs).toEqual(expect.arrayContaining(['json', 'jsonc', 'yaml']));
});

describe('data that is wrong is told', () => {
  const faults = (lang: string, text: string) =>
    dataFaults(readPage('x.md', `# X\n\n\`\`\`${lang}\n${text}\n\`\`\`\n`));

  test.each([
    ['json', '{ "a": 1, }'],
    ['json', '{ "a": … }'],
    ['json', '{ "a": 1 } // a'],
    ['json', '{ "a": 1 }\n{ "a": }'],
    ['jsonl', '{ "a": 1 }\n{'],
    ['jsonc', '{ "a": /* … */ }'],
    ['jsonc', '"a": { "b": 1 }'],
    ['yaml', 'a: [b\nc: d'],
    ['yaml', '- *nowhere'],
    ['jsn', '{}'],
    ['', 'text'],
  ])('%s %s', (lang, text) => {
    expect(faults(lang, text)).toEqual([expect.stringMatching(/^x\.md:3 ./)]);
  });

  const wrong =
    '{ "kind": "finding", "measure": "maoming-2017", "id": "F-1", "subject": { "type": "city" } }';

  test('a case that the library refuses', () => {
    const told = ['x.md:3 CASE_SUBJECT_UNKNOWN /subject/type'];
    expect(faults('json', wrong)).toEqual(told);
    expect(faults('json', `[${wrong}]`)).toEqual(told);
    expect(faults('yaml', wrong)).toEqual(told);
    expect(faults('json faulty', wrong)).toEqual([]);
  });

  test.each([
    ['json', '{ "a": 1 }\n{ "a": 2 }'],
    ['json', wrong.replace('city', 'county-committee')],
    ['jsonc', '{ "a": [1 /* … */] } // b'],
    ['jsonc', wrong.replace('city', '…')],
    ['yaml', '- &a { b: 1 }\n- { <<: *a, c: 2017-01-01 }'],
    ['text', '{'],
  ])('but not %s %s', (lang, text) => {
    expect(faults(lang, text)).toEqual([]);
  });
});
