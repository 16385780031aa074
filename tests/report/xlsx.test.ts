/** Tables as workbooks: read back by another library, and their parts looked at. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { evaluateAll, measures } from '../../src/index.js';
import {
  type Cell,
  type LedgerRow,
  ledger,
  ledgerSheets,
  ledgerTable,
  toXlsx,
} from '../../src/report/index.js';
import { SheetNames } from '../../src/report/xlsx/names.js';
import { linesOf, roomOf } from '../../src/report/xlsx/room.js';
import { cityYear } from '../support/city-year.js';
import {
  day,
  hostile,
  ledgerBook,
  number,
  type Plain,
  partsOf,
  plainTable,
  sheetsOf,
  text,
  workbook,
} from '../support/sheets.js';

// years of cases are evaluated here
vi.setConfig({ testTimeout: 60_000 });

const read = (path: string) => readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), 'utf8');
const twelve = read('yinchuan-2017-rectification/ledger.jsonl')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as unknown);
const maoming = JSON.parse(read('maoming-2017/finding.json')) as readonly unknown[];

async function rowsOf(cases: Iterable<unknown>, asOf: string): Promise<LedgerRow[]> {
  const rows: LedgerRow[] = [];
  const results = evaluateAll(cases, { asOf, include: ['contested'] });
  for await (const row of ledger(results, { measures: measures() })) rows.push(row);
  return rows;
}

const cellsOf = (cells: readonly Cell[]) =>
  cells.map((cell) => (cell === null ? null : cell.kind === 'day' ? { day: cell.value } : cell.value));
const columns = ledgerTable.columns.filter(({ key }) => key !== 'measure');
const first = (parts: Readonly<Record<string, string>>): string =>
  parts['xl/worksheets/sheet1.xml'] as string;

describe('a ledger as a workbook', () => {
  it.each(['zh', 'en'] as const)('reads back as the same rows and days in %s', async (lang) => {
    const cases = [...twelve, ...maoming];
    const asOf = '2018-03-31';
    const rows = await rowsOf(cases, asOf);
    const [totals, ...sheets] = await sheetsOf(await ledgerBook(cases, asOf, lang));
    const titles = [...new Set(rows.map(({ measureTitle }) => measureTitle[lang]))];
    expect(sheets.length).toBe(2);
    sheets.forEach((sheet, i) => {
      const own = rows.filter(({ measureTitle }) => measureTitle[lang] === titles[i]);
      expect(sheet.rows[0]).toEqual(columns.map(({ head }) => head[lang]));
      expect(sheet.rows.slice(1)).toEqual(
        own.map((row) => cellsOf(columns.map(({ cell }) => cell(row, lang)))),
      );
    });
    expect(totals?.rows.slice(1).map(([name, count]) => [name, count])).toEqual([
      ...titles.map((title) => [
        title,
        rows.filter(({ measureTitle }) => measureTitle[lang] === title).length,
      ]),
      [lang === 'zh' ? '合计' : 'total', rows.length],
    ]);
  });

  it('adds up by measure: each case once by its state, and what is to be done', async () => {
    const { findings, asOf } = cityYear();
    const cases = [...findings.slice(0, 40), ...maoming, ...twelve];
    const rows = await rowsOf(cases, asOf);
    const [totals] = await sheetsOf(await ledgerBook(cases, asOf, 'en'));
    const [heads = [], ...lines] = totals?.rows ?? [];
    const sum = (line: readonly unknown[]) => line.reduce((all: number, one) => all + Number(one), 0);
    const states = heads.flatMap((head, i) => (String(head).startsWith('cases: ') ? [i] : []));
    expect(states.length).toBe(7);
    for (const line of lines) expect(sum(states.map((i) => line[i]))).toBe(line[1]);
    const overdue = heads.indexOf('things overdue');
    expect(lines.at(-1)?.[overdue]).toBe(sum(rows.map((row) => row.overdue)));
    expect(lines.at(-1)?.[overdue]).toBeGreaterThan(0);
    expect(lines.at(-1)?.[heads.indexOf('cases: overdue')]).toBe(
      rows.filter(({ state }) => state === 'overdue').length,
    );
  });

  it('has no English and no code in the Chinese one', async () => {
    const { findings, programmes, asOf } = cityYear();
    const cases = [...findings.slice(0, 60), ...programmes, ...twelve];
    for (const { name, rows } of await sheetsOf(await ledgerBook(cases, asOf, 'zh'))) {
      expect(name).not.toMatch(/[a-z]/i);
      // the numbers of the cases are the host's
      for (const row of rows)
        for (const [i, cell] of row.entries())
          if (typeof cell === 'string' && columns[i]?.key !== 'case') expect(cell).not.toMatch(/[a-z]{2,}/i);
    }
  });

  it('is a workbook with a head and a total where there is no case', async () => {
    const [totals, sheet] = await sheetsOf(await ledgerBook([], '2018-03-31', 'zh'));
    expect([totals?.name, sheet?.name]).toEqual(['汇总', '整改台账']);
    expect(sheet?.rows).toEqual([columns.map(({ head }) => head.zh)]);
    expect(totals?.rows.at(-1)?.slice(0, 2)).toEqual(['合计', 0]);
  });

  it('gives the same bytes for the same rows, at any time', async () => {
    const once = await ledgerBook(maoming, '2018-03-31', 'zh');
    await new Promise((wait) => setTimeout(wait, 2100));
    expect(Buffer.from(await ledgerBook(maoming, '2018-03-31', 'zh')).equals(Buffer.from(once))).toBe(true);
  });

  it('says which package it needs', async () => {
    const source = readFileSync(new URL('../../src/report/xlsx/xlsx.ts', import.meta.url), 'utf8');
    expect(source).toContain("needed('fflate', () => import('fflate'))");
    expect(source.match(/from 'fflate'/)).toBeNull();
  });
});

describe('what a cell holds', () => {
  const back = async (...cells: readonly Cell[]) => {
    const book = await workbook(
      plainTable('a'),
      cells.map((cell) => ({ cells: [cell] })),
      { lang: 'en' },
    );
    return { parts: partsOf(book), rows: (await sheetsOf(book))[0]?.rows.slice(1).map(([cell]) => cell) };
  };

  it('is text and no formula, whatever it begins with', async () => {
    const { parts, rows } = await back(...hostile.map(text));
    expect(rows).toEqual(hostile);
    expect(first(parts)).not.toContain('<f>');
    const styles = (parts['xl/styles.xml'] as string)
      .match(/<cellXfs[^>]*>.*<\/cellXfs>/)?.[0]
      .match(/<xf [^>]*\/>|<xf .*?<\/xf>/g);
    const quoted = [...first(parts).matchAll(/<c r="A(\d+)" s="(\d+)"/g)].map(([, row, style]) => [
      Number(row),
      styles?.[Number(style)]?.includes('quotePrefix="1"'),
    ]);
    // stays a text too where a person goes into the cell and out again
    expect(quoted.filter(([, is]) => is).map(([row]) => row)).toEqual([2, 3, 4, 5, 6, 7]);
  });

  it('leaves out what XML cannot hold, and has line ends of one kind', async () => {
    const { rows } = await back(
      text('a\0b\x07c\x1fd\ufffe\uffff'),
      text('\ud800x😀\udc00'),
      text('1\r\n2\r3\n4'),
    );
    expect(rows).toEqual(['abcd', 'x😀', '1\n2\n3\n4']);
  });

  it('is cut with an ellipsis after as many characters as a cell can hold, and no pair is halved', async () => {
    const { rows } = await back(
      text('长'.repeat(32_767)),
      text('长'.repeat(32_768)),
      text(`${'长'.repeat(32_765)}😀😀`),
    );
    expect(rows).toEqual(['长'.repeat(32_767), `${'长'.repeat(32_766)}…`, `${'长'.repeat(32_765)}…`]);
  });

  it('is a number, or nothing; what is neither number nor day is text', async () => {
    const { rows } = await back(
      number(0),
      number(-31),
      number(1.5),
      number(Number.NaN),
      null,
      day('1900-02-28'),
      day('2018-02-30'),
      day('2018-01-02'),
    );
    expect(rows).toEqual([0, -31, 1.5, 'NaN', null, '1900-02-28', '2018-02-30', { day: '2018-01-02' }]);
  });
});

describe('a sheet', () => {
  const table = plainTable('序号', 'b');
  const four: readonly Plain[] = (['alert', 'unsure', 'quiet', 'plain'] as const).map((tone, i) => ({
    cells: [number(i), text(tone)],
    tone,
  }));

  it('keeps its head in sight, can be filtered, and prints across, as wide as the page, with its head on each', async () => {
    const parts = partsOf(await workbook(table, four, { lang: 'zh' }));
    const sheet = first(parts);
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<autoFilter ref="A1:B5"/>');
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toContain('paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"');
    expect(sheet).toContain('<oddHeader>&amp;C示例表</oddHeader>');
    expect(parts['xl/workbook.xml']).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'示例表\'!$1:$1</definedName>',
    );
  });

  it('has a look of its own for each tone', async () => {
    const sheet = first(partsOf(await workbook(table, four, { lang: 'zh' })));
    const styles = [...sheet.matchAll(/<c r="B\d" s="(\d+)"/g)].map(([, style]) => style);
    expect(styles.length).toBe(5);
    expect(new Set(styles).size).toBe(5);
  });

  it('is as wide as one page, and its rows as high as their texts, whatever is in them', async () => {
    const long: Plain = { cells: hostile.map(text) };
    const longer: Plain = { cells: hostile.map(() => text('长'.repeat(3000))) };
    const heads = hostile.map((_, i) => `c${i}`);
    const sheet = first(partsOf(await workbook(plainTable(...heads), [long, longer], { lang: 'zh' })));
    const widths = [...sheet.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
    const heights = [...sheet.matchAll(/<row [^>]*ht="([\d.]+)"/g)].map(([, height]) => Number(height));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThan(260);
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(5);
    expect(heights[0]).toBeLessThan(50);
    expect(heights[1]).toBeGreaterThan(150);
    // more than that a row can't be
    expect(heights[2]).toBe(409);
  });

  it('is written as its rows come', async () => {
    let taken = 0;
    function* many() {
      for (let i = 0; i < 5000; i += 1) {
        taken += 1;
        yield { cells: [number(i), text(`${i}${'y'.repeat(i % 97)}`)] };
      }
    }
    const pieces = toXlsx(table, many(), { lang: 'en' });
    let size = 0;
    while (taken < 2500) size += (await pieces.next()).value?.length ?? 0;
    expect(size).toBeGreaterThan(3000);
    expect(taken).toBeLessThan(5000);
    await pieces.return();
  });

  it('passes on what goes wrong with the rows, and lets go of them', async () => {
    let isClosed = false;
    function* broken() {
      try {
        yield four[0] as Plain;
        throw new Error('no more');
      } finally {
        isClosed = true;
      }
    }
    await expect(workbook(table, broken(), { lang: 'en' })).rejects.toThrow('no more');
    expect(isClosed).toBe(true);
  });
});

describe('the sheets of a workbook', () => {
  const table = plainTable('a');
  const on = (name: string, i: number): Plain => ({ cells: [number(i)], on: name });
  const sheetOf = ({ on = '' }: Plain) => ({ zh: on, en: on });

  it('grow side by side and come in the order in which they were opened', async () => {
    const rows = Array.from({ length: 900 }, (_, i) => on(['b', 'a', 'c'][i % 3] as string, i));
    const sheets = await sheetsOf(await workbook(table, rows, { lang: 'en', sheetOf }));
    expect(sheets.map(({ name, rows }) => [name, rows.length, rows[1], rows.at(-1)])).toEqual([
      ['b', 301, [0], [897]],
      ['a', 301, [1], [898]],
      ['c', 301, [2], [899]],
    ]);
  });

  it('are called by names that are legal, and told apart', async () => {
    const names = ['a/b', 'A:B', 'History', "'q'", '', '[]*?', '\0', 'x'.repeat(40)];
    const book = await workbook(table, names.map(on), { lang: 'en', sheetOf });
    expect((await sheetsOf(book)).map(({ name }) => name)).toEqual([
      'a b',
      'A B (2)',
      'History (2)',
      'q',
      'Sheet',
      'Sheet (2)',
      'Sheet (3)',
      `${'x'.repeat(30)}…`,
    ]);
  });

  it('leave out the columns that their names say', async () => {
    const two = plainTable('a', 'b');
    const rows = [{ cells: [number(1), number(2)] }];
    const [sheet] = await sheetsOf(await workbook(two, rows, { lang: 'en', without: ['c0'] }));
    expect(sheet?.rows).toEqual([['b'], [2]]);
  });

  it.each(measures().flatMap(({ title }) => [title.zh, title.en]))('%s has a name of 31 at most', (title) => {
    const name = new SheetNames().of(title, 'x');
    expect(name.length).toBeLessThanOrEqual(31);
    expect(name.length).toBeGreaterThan(Math.min(title.length, 15) - 1);
    expect(title.startsWith(name.replace(/…$/, ''))).toBe(true);
  });

  it('have different names for all measures', () => {
    for (const lang of ['zh', 'en'] as const) {
      const names = new SheetNames();
      for (const { title } of measures()) expect(names.of(title[lang], 'x')).not.toMatch(/\(\d\)$/);
    }
    expect(Object.keys(ledgerSheets).sort()).toEqual(['sheetOf', 'totals', 'without']);
  });
});

describe('the room that a text takes', () => {
  it.each([
    ['', 0, 0],
    ['abcd', 4, 4],
    ['道路', 4, 2],
    ['a b', 2.75, 1],
    ['道路\n未硬化', 6, 2],
  ])('of %j is %d, of its longest word %d', (one, whole, word) => {
    expect(roomOf(one)).toEqual({ whole, word });
  });

  it.each([
    ['', 10, 1],
    ['道路未硬化', 10, 1],
    ['道路未硬化。', 10, 2],
    ['a\nb\n', 10, 3],
    ['one two', 8, 1],
    ['one two', 5, 2],
    ['x'.repeat(25), 10, 3],
    ['ab '.repeat(4), 4, 4],
    ['ab '.repeat(4), 5, 2],
  ])('of %j on %d comes to %d lines', (one, width, lines) => {
    expect(linesOf(one, width)).toBe(lines);
  });
});
