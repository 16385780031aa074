/** `--calendar FILE`: working days of one's own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { duxun } from './host.js';

const folder = mkdtempSync(join(tmpdir(), 'duxun-calendar-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (text: unknown, name = 'calendar.json'): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof text === 'string' ? text : JSON.stringify(text));
  return path;
};

/** A supervision that ended before Ningxia's days off; its report is due on the fifth working day. */
const mission = {
  kind: 'mission',
  measure: 'yinchuan-2017-inspection',
  id: 'M-1',
  subject: { type: 'helan-county' },
  events: [
    { type: 'supervision-started', on: '2017-05-18' },
    { type: 'supervision-ended', on: '2017-06-23' },
  ],
};
const asOf = ['--as-of', '2017-06-26', '--format', 'jsonl', '--lang', 'en'];
const ningxia = {
  id: 'ningxia',
  years: [2017],
  holidays: { '2017-06-26': '开斋节', '2017-06-27': { zh: '开斋节', en: 'Eid' }, '2017-06-28': '开斋节' },
  workdays: { '2017-07-01': '开斋节' },
};

describe('--calendar', () => {
  const run = (path: string, lang = 'en') =>
    duxun(['evaluate', '-', ...asOf, '--calendar', path, '--lang', lang], { stdin: JSON.stringify(mission) });

  const due = (out: string) =>
    (JSON.parse(out) as { actions: { norm: string; due: string }[] }).actions.find(
      ({ norm }) => norm === '5-2.1',
    )?.due;

  test('moves due days that are counted in working days, in this thread and in others', async () => {
    const path = file(`\uFEFF${JSON.stringify(ningxia)}`);
    const stdin = JSON.stringify(mission);
    const plain = await duxun(['evaluate', '-', ...asOf], { stdin });
    expect(due(plain.out)).toBe('2017-06-30');
    const own = await run(path);
    expect([own.code, own.err, due(own.out)]).toEqual([0, '', '2017-07-04']);
    const workers = ['--calendar', path, '--workers', '1'];
    expect(await duxun(['evaluate', '-', ...asOf, ...workers], { stdin })).toEqual(own);
    const audited = ['audit', '-', '--as-of', '2017-07-03', '--only', '5-2.1', '--format', 'jsonl'];
    const breaches = async (...more: string[]) =>
      JSON.parse((await duxun([...audited, ...more], { stdin })).out).breaches.length;
    expect([await breaches(), await breaches('--calendar', path)]).toEqual([1, 0]);
  }, 60_000);

  test('may stand alone', async () => {
    const path = file({ ...ningxia, base: null });
    const { out } = await run(path);
    expect(due(out)).toBe('2017-07-04');
  });

  test.each([
    ['no JSON', '{', 'it is no JSON', '这不是 JSON'],
    ['no object', [], 'it is to be an object', '应为一个对象'],
    [
      'an unknown key',
      { id: 'x', holdays: {}, workdays: {} },
      'did you mean holidays?',
      '是否想写 holidays？',
    ],
    ['no id', { holidays: {}, workdays: {} }, 'id is to be a text', 'id 应为文字'],
    [
      'an impossible day',
      { id: 'x', holidays: { '2017-02-30': 'x' }, workdays: {} },
      '"2017-02-30" of holidays is no real date YYYY-MM-DD',
      'holidays 的“2017-02-30”不是真实存在的日期 YYYY-MM-DD',
    ],
    [
      'a day without a name',
      { id: 'x', holidays: { '2017-06-26': 1 }, workdays: {} },
      '2017-06-26 of holidays needs a name',
      'holidays 的 2017-06-26 要有名称',
    ],
    [
      'a day that is both',
      { id: 'x', holidays: { '2017-06-26': 'x' }, workdays: { '2017-06-26': 'x' } },
      'both among holidays and among workdays',
      '既是假日又是工作日',
    ],
    [
      'a day outside the years',
      { id: 'x', years: [2018], holidays: { '2017-06-26': 'x' }, workdays: {} },
      '2017-06-26 is outside the years',
      '2017-06-26 不在 years 的年份里',
    ],
    [
      'years that are none',
      { id: 'x', years: ['2018'], holidays: {}, workdays: {} },
      'years is to be a list of years',
      'years 应为一列年份',
    ],
    [
      'alone and without years',
      { id: 'x', base: null, holidays: {}, workdays: {} },
      'years is needed where base is null',
      'base 是 null 时，要写 years',
    ],
    ['another base', { id: 'x', base: 'y', holidays: {}, workdays: {} }, 'base is null', 'base 只能是 null'],
  ])('with %s is wrong usage', async (_, text, en, zh) => {
    const path = file(text);
    for (const [lang, told] of [
      ['en', en],
      ['zh', zh],
    ] as const) {
      const { code, out, err } = await run(path, lang);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(told);
    }
  });

  test('that can’t be read gives exit code 3', async () => {
    const { code, err } = await run(join(folder, 'none.json'), 'zh');
    expect([code, err]).toEqual([3, `读不了 ${join(folder, 'none.json')}：没有这个文件\n`]);
  });
});
