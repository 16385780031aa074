/** Workbooks, opened by LibreOffice: what it reads in each sheet, and what it prints. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { evaluateAll, measures } from '../../src/index.js';
import { type Cell, type LedgerRow, ledger, ledgerTable } from '../../src/report/index.js';
import { cityYear } from '../support/city-year.js';
import { twelve } from '../support/findings.js';
import { day, hostile, ledgerBook, number, plainTable, text, workbook } from '../support/sheets.js';
import { convert, emptied, pictures } from './office.js';

const city = cityYear();
const ledgers = {
  twelve: { cases: twelve, asOf: '2017-07-31' },
  city: { cases: [...city.findings, ...city.programmes], asOf: city.asOf },
} as const;

/** Comma-separated, UTF-8, as the cells show, a file for each sheet. */
const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

/** What LibreOffice reads in each sheet of a workbook, by the name of the sheet; and the pages it prints. */
async function opened(name: string, book: Uint8Array) {
  const into = emptied(name);
  const file = join(into, `${name}.xlsx`);
  writeFileSync(file, book);
  await convert(file, csv, into);
  await convert(file, 'pdf', into);
  const sheets = readdirSync(into)
    .filter((one) => one.endsWith('.csv'))
    .map((one) => [
      one.slice(name.length + 1, -4),
      parse(readFileSync(join(into, one)), { relax_column_count: true }) as string[][],
    ]);
  return {
    sheets: Object.fromEntries(sheets) as Readonly<Record<string, string[][]>>,
    pages: await pictures(join(into, `${name}.pdf`), into),
  };
}

/** What LibreOffice shows where a cell went wrong, or is too narrow. */
const wrong = /^(?:#+|#[A-Z/0]+[!?]?|Err:\d+)$/;
const shown = (cell: Cell): string => (cell === null ? '' : String(cell.value));

describe.each(['twelve', 'city'] as const)('the ledger of %s', (which) => {
  it.each(['zh', 'en'] as const)('arrives in %s: each row, each day, nothing wrong', async (lang) => {
    const { cases, asOf } = ledgers[which];
    const rows: LedgerRow[] = [];
    const results = evaluateAll(cases, { asOf, include: ['contested'] });
    for await (const row of ledger(results, { measures: measures() })) rows.push(row);
    const { sheets, pages } = await opened(`${which}-${lang}`, await ledgerBook(cases, asOf, lang));
    const columns = ledgerTable.columns.filter(({ key }) => key !== 'measure');
    const { [lang === 'zh' ? '汇总' : 'Totals']: totals, ...others } = sheets;
    const [[, lines = []] = []] = Object.entries(others);
    expect(Object.keys(others).length).toBe(1);
    expect(lines[0]).toEqual(columns.map(({ head }) => head[lang]));
    expect(lines.slice(1)).toEqual(rows.map((row) => columns.map(({ cell }) => shown(cell(row, lang)))));
    expect(totals?.at(-1)?.[1]).toBe(String(rows.length));
    for (const cell of [...lines, ...(totals ?? [])].flat()) expect(cell).not.toMatch(wrong);
    // a page at least for each sheet, and fewer pages than rows
    expect(pages).toBeGreaterThanOrEqual(2);
    expect(pages).toBeLessThan(rows.length);
  });
});

describe('a table of anything', () => {
  it('arrives with hostile texts as texts, and with days and numbers', async () => {
    const rows = hostile.map((one, i) => ({
      cells: [number(i), text(one), day(`2018-02-${String(i + 10)}`)],
      tone: (['alert', 'unsure', 'quiet', 'plain'] as const)[i % 4] ?? 'plain',
    }));
    const book = await workbook(plainTable('序号', '问题', '日期'), rows, { lang: 'zh' });
    const { sheets, pages } = await opened('hostile', book);
    const lines = Object.values(sheets)[0] ?? [];
    expect(lines.slice(1)).toEqual(hostile.map((one, i) => [String(i), one, `2018-02-${i + 10}`]));
    expect(pages).toBeGreaterThanOrEqual(1);
  });
});
