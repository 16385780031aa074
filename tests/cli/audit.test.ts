import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { widthOf } from '../../src/cli/width.js';
import { audit, auditSummary, parseCase } from '../../src/index.js';
import { impossible, jsonl, listed, struckOff } from './cases.js';
import { duxun } from './host.js';

const asOf = ['--as-of', '2018-06-30'];
const en = [...asOf, '--lang', 'en'];
const run = (args: readonly string[], stdin: string, env = {}) =>
  duxun(['audit', '-', ...args], { stdin, env });
const found = (source: unknown) => audit(parseCase(source), { asOf: '2018-06-30' });
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

const late = {
  ...listed,
  id: 'MM-4',
  events: [
    ...listed.events,
    { type: 'problem-list-circulated', on: '2018-04-02', rectifyBy: '2018-05-15', persons: [] },
  ],
};

describe('duxun audit', { timeout: 60_000 }, () => {
  test('jsonl: an audit a line, json: an array, as the library gives them with nothing more asked for', async () => {
    const lines = await run([...en, '--format', 'jsonl'], jsonl(listed, struckOff));
    expect(
      lines.out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([plain(found(listed)), plain(found(struckOff))]);
    expect([lines.code, lines.err]).toEqual([0, '']);
    const array = await run([...en, '--format', 'json'], JSON.stringify([listed, struckOff]));
    expect(JSON.parse(array.out)).toEqual([plain(found(listed)), plain(found(struckOff))]);
  });

  test('a table is the default: each breach since when, of what class, due when and how late', async () => {
    const { code, out } = await run([...en, '--only', '5.8'], JSON.stringify(late));
    expect(code).toBe(0);
    const flat = out.replaceAll(/\s+/g, ' ');
    expect(flat).toContain('Breaches (1)');
    expect(flat).toMatch(
      /2018-04-01 municipal leading done late · due 2018-03-31 · done 2018-04-02 · 2 d late/,
    );
    expect(flat).toContain('otherwise under another reading:');
    expect(out.trimEnd().split('\n').at(-1)).toBe('1 case: 1 late');
  });

  test('a breach changes no exit code, and none is said in words', async () => {
    const { code, out } = await run([...asOf, '--lang', 'zh', '--only', '19.5'], JSON.stringify(listed));
    expect(code).toBe(0);
    expect(out).toContain('到这一天没有违反，也没有偏离。');
    expect(out.trimEnd().split('\n').at(-1)).toBe('共 1 件：没有违反，也没有偏离。');
  });

  test('of several cases the breaches are counted, in every format the same', async () => {
    const stdin = jsonl(listed, struckOff, late);
    const summary = plain(auditSummary([listed, struckOff, late].map(found)));
    const json = await run([...en, '--summary', '--format', 'json'], stdin);
    expect(JSON.parse(json.out)).toEqual(summary);
    const line = await run([...en, '--summary', '--format', 'jsonl'], stdin);
    expect(JSON.parse(line.out)).toEqual(summary);
    expect(line.out.split('\n').length).toBe(2);
    const csv = await run([...en, '--summary', '--format', 'csv'], stdin);
    const rows = parse(csv.out, { columns: true }) as Record<string, string>[];
    const lists = [
      summary.byMeasure,
      summary.byNorm,
      summary.byActor,
      summary.byPlace,
      summary.byMonth,
    ].flat() as {
      key: string | null;
      missed: number;
      late: number;
    }[];
    expect(rows.map((row) => [row.key, Number(row.missed), Number(row.late)])).toEqual(
      lists.map(({ key, missed, late: n }) => [key ?? '', missed, n]),
    );
    const table = await run(en, stdin);
    for (const heading of ['By measure', 'By norm', 'By actor', 'By month'])
      expect(table.out).toMatch(new RegExp(`^${heading} `, 'm'));
    expect(table.out).not.toContain('By place');
    const md = await run([...en, '--format', 'md'], stdin);
    expect(md.out).toContain('## Summary\n\n3 cases: ');
    expect(md.out).toContain('### By actor\n\n| item | missed | late |');
  });

  test('csv: a line an entry, numbered throughout, begins with a byte order mark where that is asked for', async () => {
    const stdin = jsonl(listed, late);
    const { out } = await run([...asOf, '--lang', 'zh', '--format', 'csv', '--bom'], stdin);
    expect(out.startsWith('\uFEFF序号,编号,类别,')).toBe(true);
    const rows = parse(out.slice(1), { columns: true }) as Record<string, string>[];
    const audits = [listed, late].map(found);
    const count = audits.reduce(
      (sum, { breaches, departures, undecided, discharged, moot }) =>
        sum + breaches.length + departures.length + undecided.length + discharged.length + moot.length,
      0,
    );
    expect(rows.map((row) => row.序号)).toEqual(Array.from({ length: count }, (_, i) => String(i + 1)));
    const row = rows.find((one) => one.编号 === 'MM-4' && one.类别 === '违反' && one.结果 === '逾期才办');
    expect(row).toMatchObject({ 结果: '逾期才办', 期限: '2018-03-31', 逾期天数: '2', 依据: '第五条第三句' });
  });

  test('contested is left out where --include says none, and asked for of json where it says so', async () => {
    const stdin = JSON.stringify(late);
    expect((await run([...en, '--include', 'none'], stdin)).out).not.toContain('another reading');
    const { out } = await run([...en, '--format', 'jsonl', '--include', 'contested,reasons'], stdin);
    const told = JSON.parse(out);
    expect(told.contested.length).toBeGreaterThan(0);
    expect(told.breaches[0].reason).toBeDefined();
  });

  test('--reading and --case are as of evaluate', async () => {
    const stdin = jsonl(listed, late);
    const reading = ['--readings', 'list-deadline-last-day=late,problem-late-in-month=next-cycle'];
    const due = { ...listed, events: [...listed.events, { type: 'struck-off', on: '2018-03-15' }] };
    const classes = async (...more: string[]) =>
      JSON.parse((await run([...en, '--format', 'jsonl', '--only', '5.7', ...more], JSON.stringify(due))).out)
        .breaches.length;
    expect([await classes(), await classes(...reading)]).toEqual([0, 1]);
    const one = await run([...en, '--format', 'jsonl', '--case', 'MM-4'], stdin);
    expect(JSON.parse(one.out).case).toBe('MM-4');
    const none = await run([...en, '--format', 'jsonl', '--case', 'MM-9'], stdin);
    expect([none.code, none.out, none.err]).toEqual([1, '', 'There is no case MM-9.\n']);
  });

  test('no line is wider than the terminal, and no code is in the Chinese', async () => {
    for (const lang of ['zh', 'en'])
      for (const [columns, width] of [
        ['40', 80],
        ['200', 120],
      ] as const) {
        const { out } = await run([...asOf, '--lang', lang], jsonl(listed, late), { COLUMNS: columns });
        expect(Math.max(...out.split('\n').map(widthOf))).toBeLessThanOrEqual(width);
        if (lang === 'zh')
          expect(out.replaceAll(/MM-\d|maoming-2017(?:\/[\d.]+)?|\[[a-z-]+=[a-z0-9-]+\]/g, '')).not.toMatch(
            /[a-z]{3,}/i,
          );
      }
  });

  test('an invalid case is told of, counted, and not audited', async () => {
    const { code, out, err } = await run(en, JSON.stringify([listed, impossible]));
    expect(code).toBe(1);
    expect(err).toContain('item 2 of the array, case MM-3');
    expect(out).toContain('; 1 not read');
  });
});
