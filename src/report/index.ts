/** The door `duxun/report`: ledgers of many cases, as documents. */
export { type CalendarOptions, type Dated, toIcs } from './calendar/ics.js';
export type { AboutCase } from './cases/about.js';
export type { NextAction } from './cases/duty.js';
export { type LedgerOptions, ledger } from './ledger/ledger.js';
export type { LedgerRow } from './ledger/row.js';
export { ledgerSheets } from './ledger/sheets.js';
export { type Count, type State, stateTexts as ledgerStates } from './ledger/state.js';
export { ledgerTable } from './ledger/table.js';
export { type CsvOptions, toCsv } from './table/csv.js';
export { toMarkdown } from './table/markdown.js';
export type { Cell, Column, Rows, Table, Tone } from './table/table.js';
export type { Totals } from './xlsx/totals.js';
export { toXlsx, type XlsxOptions } from './xlsx/xlsx.js';
