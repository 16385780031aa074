/** Duties that come back, as a picture. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { audit, evaluate, measures, parseCase } from '../../../src/index.js';
import { cadencePicture, type Kept } from '../../../src/report/index.js';
import { blocksOf } from '../../../src/report/pictures/cadence/grid.js';
import { cityYear } from '../../support/city-year.js';
import { hostile, langs, read, widths, wordsIn } from './drawn.js';

type Json = Readonly<Record<string, unknown>>;

const kept = (one: unknown, asOf: string, only?: readonly string[]): Kept => {
  const source = parseCase(one);
  const options = { asOf, ...(only === undefined ? {} : { only }) };
  return { source, audit: audit(source, options), evaluation: evaluate(source, options) };
};
const story = JSON.parse(
  readFileSync(new URL('../../../fixtures/stories/04-a-quarter-missed.json', import.meta.url), 'utf8'),
).case as Json;
const all = { measures: measures() };
const patience = 60_000;

describe('the grid', { timeout: patience }, () => {
  it.each([
    ['2017-06-30', ['2017-Q2 kept']],
    ['2017-09-30', ['2017-Q2 kept', '2017-Q3 open']],
    ['2017-10-01', ['2017-Q2 kept', '2017-Q3 missed', '2017-Q4 open']],
    ['2017-12-31', ['2017-Q2 kept', '2017-Q3 missed', '2017-Q4 kept']],
  ])('on %s stands as the audit and the evaluation say', (asOf, cells) => {
    const [block, ...others] = blocksOf([kept(story, asOf, ['9.7'])]);
    expect(others).toEqual([]);
    expect(block?.rows.map(({ name }) => name)).toEqual(['示例市扶贫开发领导小组']);
    expect(block?.rows[0]?.cells.map(({ period, standing }) => `${period} ${standing}`)).toEqual(cells);
  });

  it('has a row a place in the order of the case, named, where a duty is owed by place', () => {
    const [programme] = cityYear().programmes;
    const block = blocksOf([kept(programme, '2019-01-01')]).find(({ rule }) => rule === 'maoming-2017/9.4');
    expect(block?.rows.map(({ name, cells }) => [name, cells[0]?.standing])).toEqual([
      ['茂南区', 'kept'],
      ['电白区', 'kept'],
      ['信宜市', 'kept'],
      ['高州市', 'kept'],
      ['化州市', 'kept'],
      ['滨海新区', 'kept'],
      ['高新区', 'missed'],
    ]);
  });

  it('shows what is undecided', () => {
    const unrecorded = { ...story, unrecorded: ['supervision-started'] };
    const [block] = blocksOf([kept(unrecorded, '2018-01-05', ['9.7'])]);
    expect(block?.rows[0]?.cells.map(({ standing }) => standing)).toContain('unclear');
  });

  it('reads no period out of the name of a case or place', () => {
    const places = [{ id: 'x;period=1999]', name: '示例县', type: 'county-or-zone' }];
    const blocks = blocksOf([kept({ ...story, id: 'a[period=1998]', places, events: [] }, '2018-01-05')]);
    const periods = blocks.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.map(({ period }) => period)),
    );
    expect(periods.length).toBeGreaterThan(3);
    expect(periods.filter((period) => period.startsWith('199'))).toEqual([]);
  });
});

describe('the picture of it', { timeout: patience }, () => {
  it.each(
    langs.flatMap((lang) => widths.map((width) => [lang, width] as const)),
  )('can be read in %s at %i px', async (lang, width) => {
    const { programmes, asOf } = cityYear();
    const drawn = read(
      await cadencePicture(
        programmes.map((one) => kept(one, asOf)),
        { ...all, lang, width },
      ),
    );
    expect(drawn.desc).toContain(
      lang === 'zh'
        ? '滨海新区：2018年已办（2018年11月12日）。\n高新区：2018年待办。'
        : '滨海新区: 2018 done (12 November 2018).\n高新区: 2018 open.',
    );
    if (lang === 'zh') expect(drawn.desc).not.toMatch(/[a-z]{2,}/i);
  });

  it('tells states apart by more than colour', async () => {
    const drawn = read(
      await cadencePicture([kept(story, '2017-11-01', ['9.7'])], { ...all, lang: 'en', width: 375 }),
    );
    const colourless = new Set(
      drawn.shapes.map((shape) => shape.replace(/ (?:fill|stroke)="#\w+"/g, '').replace(/[\d.-]+/g, '0')),
    );
    expect(colourless.size).toBeGreaterThan(5);
    for (const word of ['missed', 'done']) expect(wordsIn(drawn)).toContain(word);
  });

  it('says so where there is nothing', async () => {
    for (const [lang, words] of [
      ['zh', '没有按月、按季度或按年要做的事。'],
      ['en', 'There is nothing to be done each month, quarter or year.'],
    ] as const)
      for (const given of [[], [kept(story, '2017-05-01')]])
        expect(wordsIn(read(await cadencePicture(given, { ...all, lang })))).toContain(words);
  });

  it('leaves out rows that are too many, and counts them', async () => {
    const [programme] = cityYear().programmes;
    const drawn = read(
      await cadencePicture([kept(programme, '2018-12-31')], { ...all, lang: 'en', most: 4 }),
    );
    expect(wordsIn(drawn)).toContain('6 more rows are not drawn; the description tells them.');
    expect(drawn.desc).toContain('高新区: 2018 open.');
  });

  it('gives the same bytes each time', async () => {
    const given = [kept(story, '2018-01-05')];
    const options = { ...all, lang: 'zh' } as const;
    expect(await cadencePicture(given, options)).toBe(await cadencePicture(given, options));
  });

  it('says which measure it was not given', async () => {
    await expect(cadencePicture([kept(story, '2018-01-05')], { measures: [], lang: 'zh' })).rejects.toThrow(
      'maoming-2017',
    );
  });

  it.each(
    hostile.map((name) => [name.slice(0, 40), name]),
  )('takes %j for nothing but a name', async (_, name) => {
    const places = [
      { id: name, name, type: 'county-or-zone' },
      { id: `${name}2`, type: 'county-or-zone' },
    ];
    const one = { ...story, id: name, places, events: [], subject: { type: 'leading-group', name } };
    for (const width of [320, 1440])
      read(await cadencePicture([kept(one, '2018-01-05')], { ...all, lang: 'zh', width }));
  });
});
