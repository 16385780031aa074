/** The door `duxun/report`: ledgers of many cases, as documents. */
export { type CalendarOptions, type Dated, toIcs } from './calendar/ics.js';
export type { AboutCase } from './cases/about.js';
export type { NextAction } from './cases/duty.js';
export { type HtmlOptions, htmlRows, type Picture, toHtml } from './html/html.js';
export { type LedgerOptions, ledger } from './ledger/ledger.js';
export type { LedgerRow } from './ledger/row.js';
export { ledgerSheets } from './ledger/sheets.js';
export { type Count, type State, stateTexts as ledgerStates } from './ledger/state.js';
export { ledgerTable } from './ledger/table.js';
export type { Bearer, NameOf } from './lists/bearer.js';
export type { DutiesOptions, DutyRow } from './lists/duty-row.js';
export { type ProblemListOptions, problemList } from './lists/problem-list.js';
export type { Consequence, ProblemRow, Standing } from './lists/problem-row.js';
export { problemListTable, standingTexts as problemStandings } from './lists/problem-table.js';
export { reminderTable } from './lists/reminder-table.js';
export { type RemindersOptions, reminders } from './lists/reminders.js';
export { responsibilityList } from './lists/responsibility-list.js';
export { responsibilityTable } from './lists/responsibility-table.js';
export { type UnitCount, unitCounts, unitCountTable } from './lists/unit-counts.js';
export { type CadenceOptions, cadencePicture } from './pictures/cadence/cadence.js';
export type { Kept } from './pictures/cadence/grid.js';
export { type LifeOptions, lifePicture } from './pictures/life/life.js';
export type { PictureOptions } from './pictures/page.js';
export {
  type PortfolioCountOptions,
  type PortfolioDay,
  portfolioCount,
  type Rung,
  type Tally,
} from './pictures/portfolio/count.js';
export { type PortfolioOptions, portfolioPicture } from './pictures/portfolio/portfolio.js';
export type { Only } from './pictures/rules/acts.js';
export { type RuleGraphOptions, ruleGraphPages, ruleGraphPicture } from './pictures/rules/graph.js';
export { type CsvOptions, toCsv } from './table/csv.js';
export { toMarkdown } from './table/markdown.js';
export type { Cell, Column, Rows, Table, Tone } from './table/table.js';
export { withWords } from './table/words.js';
export type { Totals } from './xlsx/totals.js';
export { toXlsx, type XlsxOptions } from './xlsx/xlsx.js';
