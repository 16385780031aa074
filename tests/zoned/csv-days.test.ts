/** The ledger of the twelve problems as CSV, read back by another library: the same rows and days in every time zone. */
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { evaluateAll, measures } from '../../src/index.js';
import { type LedgerRow, ledger, ledgerTable, toCsv } from '../../src/report/index.js';
import { twelve } from '../support/findings.js';

const rowsOn = (asOf: string) => ledger(evaluateAll(twelve, { asOf }), { measures: measures() });

describe('a ledger as CSV', { timeout: 30_000 }, () => {
  it('has the rows and days that it was made of, whatever the time zone', async () => {
    expect(process.env.TZ).toBe(process.env.EXPECTED_TZ);
    const rows: LedgerRow[] = [];
    for await (const row of rowsOn('2017-07-31')) rows.push(row);
    let text = '';
    for await (const piece of toCsv(ledgerTable, rowsOn('2017-07-31'), { lang: 'en' })) text += piece;
    const read = parse(text, { columns: true }) as Record<string, string>[];
    expect(read.map((row) => [row.case, row['to be rectified by'], row.due, row['as of']])).toEqual(
      rows.map((row) => [row.case, row.deadline ?? '', row.next?.due ?? '', row.asOf]),
    );
    const [june, december] = ['2017-06-30', '2017-12-31'];
    expect(read.map(({ due }) => due)).toEqual([
      '',
      '',
      june,
      june,
      december,
      june,
      june,
      december,
      '',
      june,
      '',
      '',
    ]);
  });
});
