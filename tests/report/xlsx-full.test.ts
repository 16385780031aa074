/** A sheet that is full, with sheets of three rows and a head instead of a million. */
import { expect, it, vi } from 'vitest';
import { number, partsOf, plainTable, sheetsOf, workbook } from '../support/sheets.js';

vi.mock('../../src/report/xlsx/sheet.js', async (original) => ({
  ...(await original<typeof import('../../src/report/xlsx/sheet.js')>()),
  mostRows: 4,
}));

const table = plainTable('a');
const rows = (count: number) => Array.from({ length: count }, (_, i) => ({ cells: [number(i)] }));

it.each([
  [3, [['Sample', 0, 1, 2]]],
  [
    7,
    [
      ['Sample', 0, 1, 2],
      ['Sample (2)', 3, 4, 5],
      ['Sample (3)', 6],
    ],
  ],
])('%d rows go on in another sheet, with a head of its own', async (count, expected) => {
  const book = await workbook(table, rows(count), {
    lang: 'en',
    totals: {
      title: { zh: '汇总', en: 'Totals' },
      head: { zh: '名称', en: 'name' },
      counts: [{ head: { zh: '行', en: 'rows' }, count: () => 1 }],
    },
  });
  const [totals, ...sheets] = await sheetsOf(book);
  expect(sheets.map(({ name, rows }) => [name, ...rows.slice(1).map(([cell]) => cell)])).toEqual(expected);
  expect(sheets.every(({ rows }) => rows[0]?.[0] === 'a')).toBe(true);
  // added up under the one name
  expect(totals?.rows.slice(1)).toEqual([
    ['Sample', count],
    ['total', count],
  ]);
  expect(partsOf(book)['xl/workbook.xml']?.match(/<sheet /g)?.length).toBe(1 + sheets.length);
});
