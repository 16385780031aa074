/** What each article asks for, and what discharges it, as a picture. */
import { describe, expect, it } from 'vitest';
import { defineMeasure, getMeasure, type Measure, measures, vocabulary } from '../../../src/index.js';
import { ruleGraphPages, ruleGraphPicture } from '../../../src/report/index.js';
import { langs, read, widths, wordsIn } from './drawn.js';

const maoming = getMeasure('maoming-2017') as Measure;
const patience = 120_000;

describe('the graph of rules', { timeout: patience }, () => {
  it.each(
    langs.flatMap((lang) => widths.map((width) => [lang, width] as const)),
  )('can be read in %s at %i px, whatever the measure', async (lang, width) => {
    for (const measure of measures())
      for (const page of await ruleGraphPages(measure, { lang, width })) {
        const drawn = read(page);
        if (lang === 'zh') expect(drawn.desc).not.toMatch(/[a-z]{3,}|undefined|null/);
        else expect(drawn.desc.replaceAll('“等”', '')).not.toMatch(/[\u4e00-\u9fff]|undefined|null/);
      }
  });

  it('says what discharges what', async () => {
    const drawn = read(
      await ruleGraphPicture(maoming, { lang: 'zh', only: { parts: ['5'], kinds: ['finding'] } }),
    );
    expect(wordsIn(drawn)).toEqual(expect.arrayContaining(['第五条', '已约谈', '已启动问责']));
    expect(drawn.desc).toContain(
      '约谈：被第二次清单通报的单位，由当地党（工）委约谈（第五条第三句，应当），由已约谈办结',
    );
    expect(drawn.desc).toContain('在问题列入清单通报时判断');
    const other = read(
      await ruleGraphPicture(maoming, { lang: 'zh', only: { parts: ['5'], kinds: ['programme'] } }),
    );
    expect(other.desc).not.toContain('已约谈');
  });

  it('takes the event of the default reading', async () => {
    const { desc } = read(await ruleGraphPicture(maoming, { lang: 'en', only: { parts: ['9'] } }));
    expect(desc).toContain('discharged by Supervision started');
  });

  it('puts every act on one page, in order, and as many on a page as it may', async () => {
    const whole = read(await ruleGraphPicture(maoming, { lang: 'en', detail: 'norms' })).desc;
    const pages = await ruleGraphPages(maoming, { lang: 'en', detail: 'norms', acts: 7 });
    const acts = (desc: string) =>
      desc
        .split('\n')
        .slice(1)
        .flatMap((part) =>
          part
            .replace(/^.*?: /, '')
            .replace(/\.$/, '')
            .split('; '),
        );
    const told = pages.map((page) => acts(read(page).desc));
    expect(told.flat()).toEqual(acts(whole));
    expect(pages.length).toBeGreaterThan(14);
    expect(read(pages[1] ?? '').title).toContain(`(page 2 of ${pages.length})`);
  });

  it('gives the same bytes each time', async () => {
    expect(await ruleGraphPicture(maoming, { lang: 'zh' })).toBe(
      await ruleGraphPicture(maoming, { lang: 'zh' }),
    );
  });

  it('says so where there is nothing', async () => {
    const award = getMeasure('national-award') as Measure;
    for (const [lang, words] of [
      ['zh', '没有要做的事。'],
      ['en', 'Nothing is asked for.'],
    ] as const) {
      expect(wordsIn(read(await ruleGraphPicture(award, { lang })))).toContain(words);
      const none = await ruleGraphPicture(maoming, { lang, only: { parts: [] } });
      expect(wordsIn(read(none))).toContain(words);
    }
  });

  it('refuses parts that the measure does not have, and pages of nothing', async () => {
    await expect(ruleGraphPicture(maoming, { lang: 'en', only: { parts: ['5', '99'] } })).rejects.toThrow(
      /no part "99"/,
    );
    for (const acts of [0, -1, 1.5])
      await expect(ruleGraphPages(maoming, { lang: 'en', acts })).rejects.toThrow(RangeError);
  });

  it('takes the names of a measure of one’s own for nothing but names', async () => {
    const evil = '<img src=x onerror=alert(1)> ]]> "\'&amp;';
    const source = structuredClone(maoming.source) as unknown as {
      measure: { title: unknown };
      parts: Record<string, { norms: { gist: unknown }[] }>;
    };
    source.measure.title = { zh: evil, en: evil };
    for (const part of Object.values(source.parts))
      for (const norm of part.norms) norm.gist = { zh: evil, en: evil };
    const measure = defineMeasure(source as never, vocabulary as never);
    const drawn = read(await ruleGraphPicture(measure, { lang: 'zh', only: { parts: ['5'] } }));
    expect(drawn.desc).toContain('<img src=x onerror=alert(1)> ]]> "\'&amp;');
  });
});
