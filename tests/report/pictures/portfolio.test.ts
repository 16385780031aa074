/** Problems that are not closed, over time, as a picture. */
import { describe, expect, it } from 'vitest';
import { evaluateAll, measures } from '../../../src/index.js';
import { type PortfolioDay, portfolioCount, portfolioPicture } from '../../../src/report/index.js';
import { cityYear } from '../../support/city-year.js';
import { hostile, langs, read, widths, wordsIn } from './drawn.js';

type Json = Readonly<Record<string, unknown>>;

const finding: Json = {
  kind: 'finding',
  measure: 'maoming-2017',
  id: 'F-1',
  subject: { type: 'county-committee-and-government', name: '示例县' },
  facts: { origin: 'supervision' },
  persons: [],
  places: [{ id: 'a', name: '甲县' }],
  events: [{ type: 'problem-found', on: '2018-01-10' }],
};
const later = (...events: readonly Json[]): Json => ({
  ...finding,
  events: [...(finding.events as readonly Json[]), ...events],
});
const list = (on: string, rectifyBy: string) => ({
  type: 'problem-list-circulated',
  on,
  rectifyBy,
  persons: [],
});
const count = (cases: readonly unknown[], asOf: string): Promise<PortfolioDay> =>
  portfolioCount(evaluateAll(cases, { asOf }), { measures: measures(), asOf });
const patience = 120_000;

describe('counting', { timeout: patience }, () => {
  const lists = [list('2018-01-25', '2018-03-15'), list('2018-04-25', '2018-05-31')];
  const interview = { type: 'interview-held', on: '2018-05-02', of: 'unit' };
  const third = list('2018-06-25', '2018-07-31');
  const recommended = { type: 'accountability-recommended', on: '2018-06-26' };
  const started = { type: 'accountability-started', on: '2018-07-01' };

  it.each([
    ['found', '2018-01-20', []],
    ['list-1', '2018-02-20', lists],
    ['list-2', '2018-04-26', lists],
    ['interview', '2018-05-03', [...lists, interview]],
    ['list-3', '2018-06-25', [...lists, interview, third, recommended]],
    ['recommended', '2018-06-26', [...lists, interview, third, recommended]],
    ['started', '2018-07-01', [...lists, interview, third, recommended, started]],
  ])('puts a problem on the step %s', async (rung, asOf, events) => {
    const { byRung, cases } = await count([later(...events)], asOf);
    expect(cases).toBe(1);
    const reached = byRung.filter(({ open, overdue, undetermined }) => open + overdue + undetermined > 0);
    expect(reached.map((one) => one.rung)).toEqual([rung]);
  });

  it.each([
    ['2018-03-15', 0],
    ['2018-03-16', 1],
  ])('on %s finds %i overdue', async (asOf, overdue) => {
    expect((await count([later(lists[0] as Json)], asOf)).all.overdue).toBe(overdue);
  });

  it('begins again after a problem recurred', async () => {
    const again = later(...lists, { type: 'problem-recurred', on: '2018-06-01' });
    const { byRung } = await count([again], '2018-06-02');
    expect(byRung.find(({ rung }) => rung === 'list-2')).toMatchObject({
      overdue: 0,
      open: 0,
      undetermined: 0,
    });
  });

  it('counts a case at each of its places, once, by its unit where it has none, and no closed one', async () => {
    const twice = {
      ...finding,
      id: 'F-2',
      places: [{ id: 'a', name: '甲县' }, { id: 'b' }, { id: 'c', name: '甲县' }],
    };
    const { places: _, ...unplaced } = finding;
    const { subject: __, ...rest } = unplaced as Json;
    const closed = later({ type: 'struck-off', on: '2018-01-15' });
    const nameless = { ...rest, id: 'F-4', subject: { type: 'county-committee-and-government' } };
    const day = await count([finding, twice, { ...unplaced, id: 'F-3' }, nameless, closed], '2018-01-20');
    expect(day.cases).toBe(5);
    expect(day.byPlace.map(({ place, open }) => [place, open])).toEqual([
      ['甲县', 2],
      ['b', 1],
      ['示例县', 1],
      [null, 1],
    ]);
    expect(day.all.open).toBe(4);
  });

  it('leaves out what can not be read, and refuses measures and days that do not fit', async () => {
    expect((await count([{ ...finding, kind: 'nothing' }, finding], '2018-01-20')).cases).toBe(1);
    const results = () => evaluateAll([finding], { asOf: '2018-01-20' });
    await expect(portfolioCount(results(), { measures: [], asOf: '2018-01-20' })).rejects.toThrow(
      'maoming-2017',
    );
    await expect(portfolioCount(results(), { measures: measures(), asOf: '2018-01-21' })).rejects.toThrow(
      TypeError,
    );
    await expect(portfolioCount([], { measures: [], asOf: '2018-02-30' })).rejects.toThrow(RangeError);
  });
});

describe('the picture', { timeout: patience }, () => {
  const ends = ['2018-03-31', '2018-06-30', '2018-09-30', '2018-12-31'];
  const days = Promise.all(ends.map((asOf) => count(cityYear().findings, asOf)));

  it.each(
    langs.flatMap((lang) => widths.map((width) => [lang, width] as const)),
  )('can be read in %s at %i px', async (lang, width) => {
    const city = await days;
    const drawn = read(await portfolioPicture(city, { lang, width }));
    const last = city.at(-1) as PortfolioDay;
    expect(drawn.desc).toContain(
      lang === 'zh'
        ? `2018年12月31日：逾期 ${last.all.overdue}，待办 ${last.all.open}，待定 ${last.all.undetermined}。`
        : `31 December 2018: overdue ${last.all.overdue}, open ${last.all.open}, undetermined ${last.all.undetermined}.`,
    );
    if (lang === 'zh') expect(drawn.desc).not.toMatch(/[a-z]{2,}/i);
    expect(wordsIn(drawn)).toContain(String(last.all.overdue + last.all.open + last.all.undetermined));
  });

  it('can be read with many days and large numbers', async () => {
    const tally = { overdue: 1234, open: 45_678, undetermined: 9 };
    const many = Array.from(
      { length: 48 },
      (_, i): PortfolioDay => ({
        asOf: `${2015 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-28`,
        cases: 60_000,
        all: tally,
        byPlace: Array.from({ length: 80 }, (_, n) => ({
          place: `第${n}个名字很长的地方，长得一行写不下`,
          ...tally,
          open: n,
        })),
        byRung: (['found', 'list-1', 'list-2', 'interview', 'list-3', 'recommended', 'started'] as const).map(
          (rung) => ({ rung, overdue: 12, open: 3, undetermined: 0 }),
        ),
      }),
    );
    for (const width of widths) {
      const drawn = read(await portfolioPicture(many, { lang: 'zh', width }));
      expect(wordsIn(drawn)).toContain('其余50处');
    }
  });

  it('takes days in any order, and gives the same bytes each time', async () => {
    const city = await days;
    const picture = await portfolioPicture(city, { lang: 'zh' });
    expect(await portfolioPicture([...city].reverse(), { lang: 'zh' })).toBe(picture);
    expect(city.map(({ asOf }) => asOf)).toEqual(ends);
  });

  it('shows no steps where there were no lists', async () => {
    const drawn = read(await portfolioPicture([await count([finding], '2018-01-20')], { lang: 'en' }));
    expect(wordsIn(drawn)).not.toContain('How far they have come');
  });

  it('says so where there is nothing', async () => {
    const none = await count([], '2018-01-20');
    for (const [lang, words] of [
      ['zh', '没有未办结的问题。'],
      ['en', 'There is no problem that is not closed.'],
    ] as const)
      for (const given of [[], [none]])
        expect(wordsIn(read(await portfolioPicture(given, { lang, width: 320 })))).toContain(words);
  });

  it.each(
    hostile.map((name) => [name.slice(0, 40), name]),
  )('takes %j for nothing but a name', async (_, name) => {
    const one = { ...finding, id: name, places: [{ id: name, name }] };
    for (const width of [320, 1440])
      read(await portfolioPicture([await count([one], '2018-01-20')], { lang: 'zh', width }));
  });
});
