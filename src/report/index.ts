/** The door `duxun/report`: ledgers of many cases, as documents. */
export { type Cell, type Column, columns as ledgerColumns } from './columns.js';
export { type CsvOptions, ledgerCsv } from './csv.js';
export { type LedgerOptions, ledger } from './ledger.js';
export { ledgerMarkdown } from './markdown.js';
export type { LedgerRow, NextAction } from './row.js';
export { type Count, type State, stateTexts as ledgerStates } from './state.js';
