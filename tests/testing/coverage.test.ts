import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { getMeasure, type Measure } from '../../src/index.js';
import { toMarkdown } from '../../src/report/index.js';
import { type Coverage, coverageOf, coverageTable, toLcov } from '../../src/testing/index.js';
import { fileOf, listed } from './files.js';
import { defineTiny } from './tiny-measure.js';

const maoming = getMeasure('maoming-2017') as Measure;
const asOf = '2018-03-20';
const cover = (more: object): Coverage => coverageOf(maoming, [fileOf({ asOf, ...more })]);
const seen = ({ seen: { branches } }: Coverage, file: string, pointer: string) =>
  branches.find((one) => one.file === file && one.pointer === pointer);

const folder = new URL('../../rules/maoming-2017/', import.meta.url);
const texts = Object.fromEntries(
  readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
);

describe('coverage', () => {
  it('counts a rule once it is expected to act and to be silent, and says what is missing', () => {
    const acts = cover({ expect: { actions: [{ rule: '5.7' }] } });
    expect([acts.rules.covered, acts.rules.neverActs.includes('maoming-2017/5.7')]).toEqual([0, false]);
    expect(acts.rules.neverSilent).toContain('maoming-2017/5.7');
    const both = cover({
      asOf: undefined,
      days: [
        { asOf, expect: { actions: [{ rule: '5.7' }] } },
        { asOf: '2018-01-12', expectAbsent: ['5.7'] },
        { asOf, expect: { actions: [{ rule: '5.8', count: 0 }] } },
      ],
    });
    expect([both.rules.covered, both.norms.covered]).toEqual([1, 1]);
    expect(both.rules.neverSilent).not.toContain('maoming-2017/5.8');
    expect(both.rules.neverActs).toContain('maoming-2017/5.8');
  });

  it('counts an entry in two states, and an option of a reading where it is in force', () => {
    const one = cover({ expect: { criteria: { '2.1': 'yes' } } });
    expect(one.entries.oneState).toContain('2.1');
    expect(one.readings.missing).not.toContainEqual({ reading: 'two-months-holiday', option: 'no-roll' });
    expect(one.readings.missing).toContainEqual({
      reading: 'two-months-holiday',
      option: 'next-working-day',
    });
    const other = cover({ readings: { 'two-months-holiday': 'next-working-day' }, expectAbsent: ['5.9'] });
    expect(other.readings.missing).toContainEqual({ reading: 'two-months-holiday', option: 'no-roll' });
  });

  it('sees a branch on days that say something of its rule, and on no others', () => {
    const place = ['article-19.json', '/norms/4/rules/0/conditions/all/0'] as const;
    const norm = JSON.parse(texts['article-19.json'] ?? '').norms[4];
    expect(norm.id).toBe('19.5');
    expect(seen(cover({ expectAbsent: ['19.5'] }), ...place)).toMatchObject({
      of: ['maoming-2017/19.5'],
      yes: 0,
      no: 1,
    });
    const inspected = {
      ...listed,
      facts: { origin: 'inspection' },
      events: [
        { type: 'problem-found', on: '2018-01-10' },
        { type: 'inspection-feedback-received', on: '2018-01-31' },
      ],
    };
    const acting = cover({ given: inspected, expect: { actions: [{ rule: '19.5' }] } });
    expect(seen(acting, ...place)).toMatchObject({ yes: 1, no: 0 });
    expect(seen(cover({ given: inspected, expectAbsent: ['5.9'] }), ...place)).toMatchObject({
      yes: 0,
      no: 0,
    });
    const unknown = cover({
      given: { ...inspected, facts: {} },
      expect: { undetermined: [{ rule: '19.5' }] },
    });
    expect(seen(unknown, ...place)).toMatchObject({ yes: 0, no: 0 });
  });

  it('is whole for a small measure whose scenarios show all of it, and not where one of them is left out', () => {
    const { measure, file } = defineTiny();
    const whole = coverageOf(measure, [file]);
    for (const name of ['norms', 'rules', 'entries', 'branches', 'readings'] as const)
      expect([name, whole[name].covered]).toEqual([name, whole[name].of]);
    expect(whole.branches.of).toBeGreaterThan(5);
    const all = { ...whole, seen: null };
    const spare = file.scenarios.filter((one) => {
      const rest = file.scenarios.filter((other) => other !== one);
      return (
        JSON.stringify({ ...coverageOf(measure, [{ ...file, scenarios: rest }]), seen: null }) ===
        JSON.stringify(all)
      );
    });
    // what these two show others show too
    expect(spare.map(({ name }) => name)).toEqual(['found', 'done']);
  });

  it('passes over files of other measures, cases that are invalid, and scenarios of rules of another kind', () => {
    const none = coverageOf(maoming, []);
    expect(coverageOf(maoming, [{ ...fileOf({ asOf, expectAbsent: ['5.9'] }), measure: 'shanxi' }])).toEqual(
      none,
    );
    const broken = cover({ given: { kind: 'finding' }, expectAbsent: ['5.9'] });
    expect(broken.branches.covered).toBe(0);
    expect(none.branches.covered + none.rules.covered + none.readings.covered).toBe(0);
  });

  it('is a table in both languages, rounded down', async () => {
    const rows = [cover({ expect: { criteria: { '2.1': 'yes' } } })];
    const written = async (lang: 'zh' | 'en') => {
      let text = '';
      for await (const piece of toMarkdown(coverageTable, rows, { lang })) text += piece;
      return text.split('\n')[0];
    };
    expect(await written('zh')).toBe('| 文件 | 规范 | 规则 | 条目 | 条件分支 | 理解 |');
    expect(await written('en')).toBe('| measure | norms | rules | entries | branches | readings |');
    const nearly = { ...rows[0], branches: { covered: 9999, of: 10000, missing: [] } } as unknown as Coverage;
    expect(coverageTable.columns[4]?.cell(nearly, 'en')).toMatchObject({ value: '99.9% (9999/10000)' });
  });
});

describe('lcov', () => {
  it('names the lines on which rules and conditions stand', async () => {
    const coverage = cover({ expect: { actions: [{ rule: '5.7' }] } });
    const text = await toLcov([coverage], { texts: { 'maoming-2017': texts } });
    const record = text
      .split('end_of_record\n')
      .find((one) => one.includes('SF:rules/maoming-2017/article-05.json'));
    const lines = (texts['article-05.json'] ?? '').split('\n');
    const [, at] = /^FN:(\d+),maoming-2017\/5\.7$/m.exec(record ?? '') ?? [];
    const rest = lines.slice(Number(at) - 1, Number(at) + 3).join('\n');
    expect(rest).toContain('"maoming-2017/5.7"');
    expect(record).toContain('FNDA:1,maoming-2017/5.7');
    expect(record).toContain(`BRDA:${at},`);
    for (const [, line] of (record ?? '').matchAll(/^BRDA:(\d+),/gm))
      expect(lines[Number(line) - 1]).toMatch(/[{[]/);
    const count = (key: string) =>
      [...text.matchAll(new RegExp(`^${key}:(\\d+)$`, 'gm'))].map(([, n]) => Number(n));
    const sum = (key: string) => count(key).reduce((total, n) => total + n, 0);
    expect(sum('FNF')).toBe(coverage.rules.of);
    expect(sum('FNH')).toBe(1);
    expect(sum('BRF')).toBe(coverage.branches.of + 2 * coverage.rules.of);
    expect(sum('BRH')).toBe(coverage.branches.covered + 1);
  }, 120_000);

  it('reads JSON that is set in with tabs', async () => {
    const { measure, file } = defineTiny();
    const [name, part] = Object.entries(measure.source.parts)[0] ?? [];
    const own = { tiny: { [`${name}.json`]: JSON.stringify(part, null, '\t') } };
    const text = await toLcov([coverageOf(measure, [file])], { texts: own, folder: (id) => `my/${id}` });
    expect(text).toContain('SF:my/tiny/article-01.json');
    expect(text).toMatch(/^BRF:\d+\nBRH:\d+$/m);
    const [, found, hit] = /^BRF:(\d+)\nBRH:(\d+)$/m.exec(text) ?? [];
    expect(hit).toBe(found);
  });
});
