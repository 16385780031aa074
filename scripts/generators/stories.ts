import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Lang } from '../../src/text.js';
import type { Output } from '../generators.js';
import { type Story, storyPage } from './story-page.js';

const folder = fileURLToPath(new URL('../../fixtures/stories/', import.meta.url));

/** The stories in order of their numbers, each by the name of its file. */
export const stories = (): readonly (readonly [name: string, story: Story])[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => [
      file.replace(/\.json$/, ''),
      JSON.parse(readFileSync(`${folder}${file}`, 'utf8')) as Story,
    ]);

const suffix: Readonly<Record<Lang, string>> = { en: '', zh: '.zh-CN' };
const pathOf = (name: string, lang: Lang): string => `docs/stories/${name}${suffix[lang]}.md`;

const indexHead: Readonly<Record<Lang, readonly string[]>> = {
  en: [
    '# Stories',
    '',
    'Twelve cases from beginning to end, each told by the library itself: what happened, what followed from it, what became of every duty, and why. The cases are made up; the measures are real. `npm run generate` writes these pages from [`fixtures/stories`](../../fixtures/stories), and `npm test` fails when one of them is out of date.',
    '',
    '[中文](README.zh-CN.md)',
    '',
  ],
  zh: [
    '# 案例故事',
    '',
    '十二个案件从头到尾，都由本库自己讲述：发生了什么，由此应当做什么，每一项职责后来怎样，理由是什么。案件是虚构的，办法是真实的。这些页面由 `npm run generate` 根据 [`fixtures/stories`](../../fixtures/stories) 写成；任何一页过时，`npm test` 都会失败。',
    '',
    '[English](README.md)',
    '',
  ],
};

/** The pages of docs/stories/: one a story and language, and a list of them. */
export function storyPages(): Output[] {
  const all = stories();
  return (['en', 'zh'] as const).flatMap((lang) => [
    {
      path: `docs/stories/README${suffix[lang]}.md`,
      text: [
        ...indexHead[lang],
        ...all.map(
          ([name, { title, shows }], i) =>
            `${i + 1}. [${title[lang]}](${name}${suffix[lang]}.md)${lang === 'zh' ? '：' : ': '}${shows[lang]}`,
        ),
        '',
      ].join('\n'),
    },
    ...all.map(([name, story]) => ({
      path: pathOf(name, lang),
      text: storyPage(story, name, lang),
    })),
  ]);
}
