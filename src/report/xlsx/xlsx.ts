import type { Lang, Text } from '../../text.js';
import { needed } from '../needed.js';
import type { Column, Rows, Table } from '../table/table.js';
import { Archive } from './archive.js';
import { SheetNames } from './names.js';
import { margin, mostRows, Sheet } from './sheet.js';
import { stylesXml } from './styles.js';
import { Tally, type Totals } from './totals.js';
import { type Written, writeBack, writeFront } from './workbook.js';

/** How `toXlsx` writes. */
export interface XlsxOptions<Row> {
  readonly lang: Lang;
  /** Puts each row on the sheet of that name; without it all are on one, named after the table. */
  readonly sheetOf?: (row: Row) => Text;
  /** Keys of columns that are left out, as the name of the sheet says the same. */
  readonly without?: readonly string[];
  /** A sheet in front that adds up what is on the others. */
  readonly totals?: Totals<Row>;
}

const pages: Text = { zh: '&C第 &P 页，共 &N 页', en: '&CPage &P of &N' };
const unnamed: Text = { zh: '表', en: 'Sheet' };

/** The sheets of a workbook, while rows are put on them. */
class Book<Row> {
  readonly #archive: Archive;
  readonly #table: Table<Row>;
  readonly #options: XlsxOptions<Row>;
  readonly #columns: readonly Column<Row>[];
  readonly #names = new SheetNames();
  /** By the name that rows gave, the sheet that is filled just now. */
  readonly #open = new Map<string, Sheet>();
  readonly #sheets: { readonly sheet: Sheet; readonly path: string; readonly name: string }[] = [];
  readonly #tally: Tally<Row> | null;
  readonly #totalsName: string;

  constructor(archive: Archive, table: Table<Row>, options: XlsxOptions<Row>) {
    const { lang, totals, without = [] } = options;
    this.#archive = archive;
    this.#table = table;
    this.#options = options;
    this.#columns = table.columns.filter(({ key }) => !without.includes(key));
    this.#tally = totals === undefined ? null : new Tally(totals);
    this.#totalsName = totals === undefined ? '' : this.#names.of(totals.title[lang], unnamed[lang]);
    writeFront(archive, table.title[lang], stylesXml(lang));
  }

  add(row: Row): void {
    const { title } = this.#table;
    const { lang, sheetOf } = this.#options;
    const name = (sheetOf?.(row) ?? title)[lang];
    this.#tally?.add(name, row);
    this.#sheet(name).add(
      this.#columns.map((column) => column.cell(row, lang)),
      this.#table.tone(row),
    );
  }

  end(): void {
    const { lang, totals } = this.#options;
    if (this.#sheets.length === 0) this.#sheet(this.#table.title[lang]);
    for (const { sheet } of this.#sheets) sheet.end();
    const written = this.#sheets.map(
      ({ sheet, path, name }): Written => ({ path, name, range: sheet.range }),
    );
    if (this.#tally !== null && totals !== undefined) written.unshift(this.#total(this.#tally, totals));
    writeBack(this.#archive, written);
    this.#archive.end();
  }

  #sheet(name: string): Sheet {
    const filled = this.#open.get(name);
    if (filled !== undefined && filled.count < mostRows - 1) return filled;
    const { lang } = this.#options;
    const path = `worksheets/sheet${this.#sheets.length + 1}.xml`;
    const title = this.#table.title[lang];
    const sheet = new Sheet(this.#archive.part(`xl/${path}`), {
      heads: this.#columns.map(({ head }) => head[lang]),
      over: `&C${margin(name === title ? title : `${title}${lang === 'zh' ? '：' : ': '}${name}`)}`,
      under: pages[lang],
      first: this.#sheets.length === 0 && this.#tally === null,
      filter: true,
    });
    this.#open.set(name, sheet);
    this.#sheets.push({ sheet, path, name: this.#names.of(name, unnamed[lang]) });
    return sheet;
  }

  #total(tally: Tally<Row>, totals: Totals<Row>): Written {
    const { lang } = this.#options;
    const path = 'worksheets/totals.xml';
    const sheet = new Sheet(this.#archive.part(`xl/${path}`), {
      heads: tally.heads(lang),
      over: `&C${margin(totals.title[lang])}`,
      under: pages[lang],
      first: true,
      filter: false,
    });
    for (const { cells, look } of tally.lines(lang)) sheet.add(cells, look);
    sheet.end();
    return { path, name: this.#totalsName, range: sheet.range };
  }
}

/**
 * A table as a workbook (XLSX), piece by piece: a head that stays, repeats in print and can be filtered by, days that are
 * days whatever the time zone, texts broken into lines, and rows in the colours of their tone. On A4, across, as wide as
 * the page. The same rows give the same bytes.
 *
 * It takes as much memory for many rows as for few where all are on one sheet. Where `sheetOf` opens several, they grow
 * side by side, but in the file one follows the other: the first goes out at once, and the others are kept till the end,
 * compressed (about 120 bytes a row of a ledger). A sheet that is full (1,048,575 rows) goes on in another.
 *
 * No text is a formula, whatever it begins with. Control characters are left out; of a text longer than 32,767 UTF-16
 * units, which is what a cell can hold, the rest is cut off and an ellipsis set. Days before 1900-03-01, which
 * spreadsheets count in different ways, are texts. A row can be 409 points high at most: the end of a text of much more
 * than 500 characters is in its cell but may be out of sight. Names of sheets are cut to the 31 characters that they may have.
 *
 * @param rows of the kind that the table is of: for `ledgerTable` as `ledger` gives them, then with `...ledgerSheets`
 *   among the options for a sheet a measure, and one of totals
 * @throws DuxunError PACKAGE_MISSING where `fflate` is not installed
 * @example
 * toXlsx(ledgerTable, [], { lang: 'en', ...ledgerSheets })
 *   .next()
 *   .then(({ value }) => String.fromCharCode(...value.slice(0, 2))) // 'PK'
 */
export async function* toXlsx<Row>(
  table: Table<Row>,
  rows: Rows<Row>,
  options: XlsxOptions<Row>,
): AsyncGenerator<Uint8Array, void> {
  const archive = new Archive(await needed('fflate', () => import('fflate')));
  const book = new Book(archive, table, options);
  for await (const row of rows) {
    book.add(row);
    yield* archive.take();
  }
  book.end();
  yield* archive.take();
}
