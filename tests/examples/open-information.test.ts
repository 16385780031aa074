/** The worked example of docs/guide/encode.md: its scenarios, its checks, and what the chapter shows of its files. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { duxun } from '../cli/host.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'examples/open-information');
const chapters = ['docs/guide/encode.md', 'docs/guide/encode.zh-CN.md'];

interface Shown {
  readonly file: string;
  readonly lang: string;
  /** A piece of a file, or an earlier state of it. */
  readonly part: boolean;
  /** An earlier state. */
  readonly grown: boolean;
  readonly text: string;
}

const shownIn = (page: string): Shown[] =>
  [...readFileSync(join(root, page), 'utf8').matchAll(/^```(\S+) ([^\n]+)\n([\s\S]*?)\n```$/gm)].flatMap(
    ([, lang = '', marks = '', text = '']) => {
      const file = /(?:^| )(?:of=|file=open-information\/)(\S+)/.exec(marks)?.[1];
      return file === undefined
        ? []
        : [
            {
              file,
              lang,
              part: /\bof=|\bso-far\b/.test(marks),
              grown: marks.includes('so-far'),
              text: `${text}\n`,
            },
          ];
    },
  );

type Json = { readonly [key: string]: Json } | readonly Json[] | string | number | boolean | null;

/** What stands at one place, told apart as an entry of a list is: by its id, its name, or its place. */
function at(value: Json | undefined, key: string, wanted: Json): Json | undefined {
  if (!Array.isArray(value)) return (value as Record<string, Json> | undefined)?.[key];
  for (const name of ['id', 'name'])
    if (typeof wanted === 'object' && wanted !== null && name in wanted)
      return value.find((one) => one[name] === (wanted as Record<string, Json>)[name]);
  return value[Number(key)];
}

/** The places of what is shown and is not so in the file. */
const notIn = (shown: Json, file: Json | undefined, place = ''): string[] =>
  typeof shown === 'object' && shown !== null
    ? Object.entries(shown).flatMap(([key, one]) => notIn(one, at(file, key, one), `${place}/${key}`))
    : shown === file
      ? []
      : [`${place}: ${JSON.stringify(shown)}`];

test('lint has nothing to say', { timeout: 60_000 }, async () => {
  const { code, out, err } = await duxun(['lint', folder, '--format', 'json']);
  expect([code, JSON.parse(out), err]).toEqual([0, [], '']);
});

test('all scenarios are as expected, and show everything', { timeout: 60_000 }, async () => {
  const { code, out, err } = await duxun(['test', folder, '--coverage', '--min', '100', '--lang', 'en']);
  expect([code, err, out]).toEqual([0, '', expect.stringContaining('all as expected')]);
});

test.each(['en', 'zh'])('its case is explained in %s', { timeout: 60_000 }, async (lang) => {
  const { code, out } = await duxun([
    'explain',
    join(folder, 'cases/first.json'),
    ...['--measure', folder, '--as-of', '2024-10-20', '--lang', lang],
  ]);
  expect([code, out]).toEqual([0, expect.stringMatching(/25 October 2024|2024年10月25日/)]);
  if (lang === 'zh') expect(out.replace(/A-2024-17|\(?open-information\)?/g, '')).not.toMatch(/[a-z]{3}/i);
});

describe.each(chapters)('%s', (page) => {
  const shown = shownIn(page);

  test('shows files of the example', () => {
    expect(shown.filter(({ part }) => !part).length).toBeGreaterThan(4);
    expect(shown.filter(({ file }) => !existsSync(join(folder, file)))).toEqual([]);
  });

  test.each(shown.filter(({ part }) => !part))('shows $file as it is', ({ file, text }) => {
    expect(text).toBe(readFileSync(join(folder, file), 'utf8'));
  });

  test('shows nothing of them that is not there, but for what a later step replaces', () => {
    const replaced = ['article-33.json', 'measure.json'];
    const pieces = shown.filter(
      ({ lang, part, file, grown }) => lang === 'json' && part && !(grown && replaced.includes(file)),
    );
    expect(pieces.length).toBeGreaterThan(4);
    const wrong = pieces.flatMap(({ file, text }) =>
      notIn(JSON.parse(text) as Json, JSON.parse(readFileSync(join(folder, file), 'utf8')) as Json, file),
    );
    expect(wrong).toEqual([]);
  });
});
