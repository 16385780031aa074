import { stateCouncilCalendar } from '../calendar/index.js';
import type { EvaluateOptions } from '../call-options.js';
import type { ParsedCase } from '../case/typed.js';
import type { EvaluatedCase } from '../evaluate-all.js';
import type { Measure } from '../measure/measure.js';
import {
  type DutiesOptions,
  ledger,
  ledgerSheets,
  ledgerTable,
  problemList,
  problemListTable,
  reminders,
  reminderTable,
  responsibilityList,
  responsibilityTable,
  type Table,
  toCsv,
  toHtml,
  toIcs,
  toMarkdown,
  toXlsx,
  unitCounts,
  unitCountTable,
  type XlsxOptions,
} from '../report/index.js';
import type { Lang } from '../text.js';
import { toJson } from '../to-json.js';
import { library } from './library.js';

/** What a report is told. */
export interface ReportAsked {
  readonly lang: Lang;
  /** A byte order mark before CSV. */
  readonly bom: boolean;
  readonly question: EvaluateOptions;
  readonly measures: readonly Measure[];
  /** When the report is made, in UTC, `2018-03-01T08:00:00Z`; for formats that say so. */
  readonly stamp: string;
  /** The month of a problem list, `YYYY-MM`. */
  readonly month: string;
  /** How many days reminders look ahead. */
  readonly days: number;
  /** The export of a calendar before this one; null for the first. */
  readonly previous: string | null;
  /** How many days before a due day a calendar reminds of it. */
  readonly alarms: readonly number[];
}

/** Options that only some reports take. */
export type OwnOption = 'month' | 'days' | 'previous' | 'alarms';

/** Cases in order, valid ones only: what is wrong with the others has been told. */
export type ReportCases = AsyncIterable<ParsedCase>;
type Pieces = AsyncIterable<string | Uint8Array>;

/** A report in one format. */
export interface ReportFormat {
  /** No text: it is not written to a terminal. */
  readonly binary?: true;
  /** It is nothing without its end: it is written once it is whole, and not where the run is broken off. */
  readonly whole?: true;
  /** What it shows of that which is worked out only where it is asked for. */
  readonly include?: NonNullable<EvaluateOptions['include']>;
  write(cases: ReportCases, asked: ReportAsked): Pieces;
}

/** A report in its formats by name, which is also how its files end; the first is the default. */
export interface Report {
  readonly formats: Readonly<Record<string, ReportFormat>>;
  readonly takes?: readonly OwnOption[];
}

/** Rows out of evaluations, in order. */
type RowsOf<Row> = (
  results: AsyncIterable<EvaluatedCase>,
  asked: ReportAsked,
) => AsyncIterable<Row> | Promise<readonly Row[]>;

const evaluated = (cases: ReportCases, { question }: ReportAsked) =>
  library().evaluateAll(cases as AsyncIterable<unknown>, question);

/** What there is to say of a report that is a table. */
interface ListOptions<Row> {
  /** On which sheets of a workbook its rows stand; all on one where left out. */
  readonly sheets?: Omit<XlsxOptions<Row>, 'lang'>;
  /** What its columns show of that which is worked out only where it is asked for. */
  readonly include?: NonNullable<EvaluateOptions['include']>;
  /** Its order hangs on all cases, so that it is nothing without the last of them. */
  readonly gathered?: true;
}

/** A report that is a table: a row, or a line of JSON, a thing. */
function listOf<Row>(
  table: Table<Row>,
  rowsOf: RowsOf<Row>,
  { sheets = {}, include = [], gathered }: ListOptions<Row> = {},
): Report['formats'] {
  async function* rows(cases: ReportCases, asked: ReportAsked): AsyncGenerator<Row, void> {
    yield* await rowsOf(evaluated(cases, asked), asked);
  }
  const whole = gathered ? { whole: gathered } : {};
  return {
    md: { ...whole, include, write: (cases, asked) => toMarkdown(table, rows(cases, asked), asked) },
    csv: { ...whole, include, write: (cases, asked) => toCsv(table, rows(cases, asked), asked) },
    json: { ...whole, write: (cases, asked) => jsonArray(rows(cases, asked)) },
    jsonl: { ...whole, write: (cases, asked) => jsonLines(rows(cases, asked)) },
    xlsx: {
      include,
      binary: true,
      whole: true,
      write: (cases, asked) => toXlsx(table, rows(cases, asked), { ...sheets, lang: asked.lang }),
    },
  };
}

async function* jsonLines(rows: AsyncIterable<unknown>): AsyncGenerator<string, void> {
  for await (const row of rows) yield `${toJson(row)}\n`;
}

async function* jsonArray(rows: AsyncIterable<unknown>): AsyncGenerator<string, void> {
  let any = false;
  for await (const row of rows) {
    yield `${any ? ',\n' : '[\n'}${JSON.stringify(row, null, 2)}`;
    any = true;
  }
  yield any ? '\n]\n' : '[]\n';
}

/** Duties, with what is left of a time in working days. */
const duties = ({ measures, question }: ReportAsked): DutiesOptions => ({
  measures,
  calendar: question.calendar ?? stateCouncilCalendar,
});

const gathered = true;

/** Every report and the formats it is written in: what a new one needs is a line or two here. */
export const reports = {
  ledger: {
    formats: {
      ...listOf(ledgerTable, ledger, { sheets: ledgerSheets, include: ['contested'] }),
      html: {
        whole: true,
        include: ['contested', 'reasons'],
        async *write(cases, asked) {
          yield await toHtml(evaluated(cases, asked), asked);
        },
      },
    },
  },
  problems: { formats: listOf(problemListTable, problemList, { gathered }), takes: ['month'] },
  responsibility: {
    formats: listOf(responsibilityTable, (results, asked) => responsibilityList(results, duties(asked)), {
      gathered,
    }),
  },
  units: {
    formats: listOf(
      unitCountTable,
      async (results, asked) => unitCounts(await responsibilityList(results, duties(asked))),
      { gathered },
    ),
  },
  reminders: {
    formats: listOf(
      reminderTable,
      (results, asked) => reminders(results, { ...duties(asked), days: asked.days, overdue: true }),
      { gathered },
    ),
    takes: ['days'],
  },
  calendar: {
    formats: {
      ics: {
        whole: true,
        write: (cases, asked) =>
          toIcs(evaluated(cases, asked), {
            measures: asked.measures,
            lang: asked.lang,
            stamp: asked.stamp,
            alarms: asked.alarms,
            ...(asked.previous === null ? {} : { previous: asked.previous }),
          }),
      },
    },
    takes: ['previous', 'alarms'],
  },
} as const satisfies Record<string, Report>;

export type ReportName = keyof typeof reports;
export const reportNames = Object.keys(reports) as ReportName[];

/** All formats there are, in the order of the reports. */
export const reportFormats: readonly string[] = [
  ...new Set(Object.values(reports).flatMap(({ formats }) => Object.keys(formats))),
];
