/** The life of a case as a picture. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { getMeasure, type Measure, parseCase, timeline } from '../../../src/index.js';
import { lifePicture } from '../../../src/report/index.js';
import { hostile, langs, read, widths, wordsIn } from './drawn.js';

type Json = Readonly<Record<string, unknown>>;
interface Story {
  readonly from: string;
  readonly to: string;
  readonly only?: readonly string[];
  readonly case: Json;
}

const story = (name: string): Story =>
  JSON.parse(
    readFileSync(new URL(`../../../fixtures/stories/${name}.json`, import.meta.url), 'utf8'),
  ) as Story;
const three = story('01-three-lists');
const patience = 60_000;

interface Asked {
  readonly lang?: 'zh' | 'en';
  readonly width?: number;
  readonly most?: number;
  readonly from?: string;
  readonly to?: string;
}

function draw(one: Json, { lang = 'en', width = 800, most, from = three.from, to = three.to }: Asked = {}) {
  const source = parseCase(one);
  const measure = getMeasure(source.measure) as Measure;
  return lifePicture(source, timeline(source, { from, to }), {
    measure,
    lang,
    width,
    ...(most === undefined ? {} : { most }),
  });
}

const finding: Json = {
  kind: 'finding',
  measure: 'maoming-2017',
  id: 'F-1',
  subject: { type: 'county-committee-and-government', name: '示例县' },
  facts: { origin: 'supervision' },
  events: [
    { type: 'problem-found', on: '2018-01-10' },
    { type: 'problem-list-circulated', on: '2018-01-25', rectifyBy: '2018-03-15', persons: [] },
  ],
};
const span = { from: '2018-01-01', to: '2018-03-31' };

describe('the life of a case', { timeout: patience }, () => {
  it.each(
    langs.flatMap((lang) => widths.map((width) => [lang, width] as const)),
  )('can be read in %s at %i px', async (lang, width) => {
    const drawn = read(await draw(three.case, { lang, width }));
    expect(drawn.width).toBe(width);
    const words = wordsIn(drawn);
    expect(words).toContain(lang === 'zh' ? '发生的事' : 'What happened');
    expect(words.filter((word) => /^(?:未办，已过期|missed)/.test(word)).length).toBeGreaterThanOrEqual(2);
  });

  it.each([
    '02-two-months-over-a-year-end',
    '05-an-extension',
    '07-time-suspended',
    '08-a-day-corrected',
    '09-struck-off-and-re-opened',
    '10-the-wrong-leader',
    '11-errors-twice-in-a-row',
  ])('is drawn for story %s', async (name) => {
    const { from, to, case: one } = story(name);
    for (const lang of langs) {
      const { desc } = read(await draw(one, { lang, width: 375, from, to }));
      if (lang === 'zh') expect(desc.replaceAll(String(one.id), '')).not.toMatch(/[a-z]{2,}|undefined|null/i);
      else expect(desc).not.toMatch(/undefined|null/);
    }
  });

  it('numbers the lists, and tells everything in words, nothing cut off', async () => {
    const drawn = read(await draw(three.case, { lang: 'zh', width: 375 }));
    expect(wordsIn(drawn)).toEqual(expect.arrayContaining(['1', '2', '3', '1–2']));
    expect(drawn.desc).toContain(
      '问题列入清单通报：2017年6月27日（定到2017年7月31日）、2017年8月28日（定到2017年10月31日）',
    );
    expect(drawn.desc).toContain(
      '整改问题：第二次通报后，问题要在规定时间内改好（第五条第三句，被清单通报的单位和个人）：2017年8月28日开始，最迟2017年10月31日，未办，已过期（2017年11月24日）。',
    );
    expect(drawn.desc).not.toContain('…');
  });

  it.each([
    ['2018-03-15', 'open', false],
    ['2018-03-16', 'overdue', true],
  ])('looked at up to %s the rectification is %s', async (to, word, isHatched) => {
    const drawn = read(await draw(finding, { from: '2018-01-01', to }));
    expect(drawn.desc).toMatch(new RegExp(`Rectify the problem: .*due 15 March 2018, ${word}\\.`));
    expect(wordsIn(drawn).includes('past the time')).toBe(isHatched);
  });

  it('gives the same bytes each time, whatever was drawn in between, and leaves its input alone', async () => {
    const source = parseCase(three.case);
    const lived = timeline(source, { from: three.from, to: three.to });
    const before = JSON.stringify([source, lived]);
    const options = { measure: getMeasure('maoming-2017') as Measure, lang: 'zh' } as const;
    const first = await lifePicture(source, lived, options);
    await draw(finding, span);
    expect(await lifePicture(source, lived, options)).toBe(first);
    expect(JSON.stringify([source, lived])).toBe(before);
  });

  it('says so where there is nothing', async () => {
    const { events: _, ...bare } = finding;
    for (const [lang, words] of [
      ['zh', '这段时间里没有记录，也没有要做的事。'],
      ['en', 'Nothing is on record in this time, and nothing was asked for.'],
    ] as const) {
      const drawn = read(await draw({ ...bare, began: '2020-01-01' }, { ...span, lang, width: 800 }));
      expect(wordsIn(drawn)).toContain(words);
      expect(drawn.desc).toContain(words);
    }
  });

  it('is drawn for a single day, and for two hundred years', async () => {
    read(await draw(finding, { from: '2018-01-10', to: '2018-01-10', width: 375 }));
    read(await draw(finding, { from: '1990-01-01', to: '2189-12-31', width: 375 }));
  });

  it('draws as many duties as it may, counts the others, and tells them all', async () => {
    const drawn = read(await draw(three.case, { most: 3 }));
    expect(wordsIn(drawn)).toContain('13 more are not drawn; the description tells them.');
    expect(drawn.desc).toContain('Start accountability proceedings');
  });

  it('says which records have no known day', async () => {
    const events = [
      ...(finding.events as readonly Json[]),
      { type: 'correction-urged', on: 'unknown', notBefore: '2018-02-01' },
    ];
    const drawn = read(await draw({ ...finding, events }, { ...span, lang: 'zh' }));
    expect(wordsIn(drawn)).toContain('另有1条记录日子不明，没有画出。');
    expect(drawn.desc).toContain('已督促纠正（2018年2月1日以后某日）');
  });

  it.each(
    hostile.map((name) => [name.slice(0, 40), name]),
  )('takes %j for nothing but a name', async (_, name) => {
    const persons = [{ id: 'p1', role: 'person-concerned', name, office: name }];
    for (const width of [320, 1440])
      read(
        await draw(
          { ...finding, id: name, note: name, persons, subject: { type: 'town', name } },
          { ...span, width },
        ),
      );
  });

  it.each([0, 319, 4001, 800.5, Number.NaN])('has no picture %d px wide', async (width) => {
    await expect(draw(finding, { ...span, width })).rejects.toThrow(RangeError);
  });
});
