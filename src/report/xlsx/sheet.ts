import type { Cell, Tone } from '../table/table.js';
import type { Part } from './archive.js';
import { cellXml, columnName } from './cell.js';
import { height, lines, widths } from './layout.js';
import { isBold, type Look } from './styles.js';
import { clean, escaped, head } from './xml.js';

/** Rows of which a sheet can have no more, its head among them. */
export const mostRows = 1_048_576;

/** Rows that are looked at before it is said how wide the columns are. */
const looked = 200;

export interface SheetOptions {
  /** What stands over its columns. */
  readonly heads: readonly string[];
  /** What stands over each page in print, and under it: with the codes of the format. */
  readonly over: string;
  readonly under: string;
  /** Is it the one that is seen first? */
  readonly first: boolean;
  /** Can its rows be filtered? */
  readonly filter: boolean;
}

interface Line {
  readonly cells: readonly Cell[];
  readonly look: Look;
}

/** A text in the margin of a page, where `&` begins a code, and no more than 255 characters have room. */
export const margin = (text: string): string => clean(text).slice(0, 200).replace(/&/g, '&&');

/** A sheet whose rows are written as they come. */
export class Sheet {
  readonly #part: Part;
  readonly #options: SheetOptions;
  readonly #columns: readonly string[];
  #waiting: Line[] | null = [];
  #widths: readonly number[] = [];
  #written = 0;
  /** Rows that it has, its head not among them. */
  count = 0;

  constructor(part: Part, options: SheetOptions) {
    this.#part = part;
    this.#options = options;
    this.#columns = options.heads.map((_, i) => columnName(i));
  }

  add(cells: readonly Cell[], look: Tone | 'sum'): void {
    this.count += 1;
    if (this.#waiting === null) this.#row({ cells, look });
    else if (this.#waiting.push({ cells, look }) >= looked) this.#begin();
  }

  end(): void {
    this.#begin();
    this.#part.write(`</sheetData>${this.#filter()}${this.#print()}</worksheet>`);
    this.#part.end();
  }

  /** The cells that have a filter, from the head down. */
  get range(): string | null {
    const last = this.#columns.at(-1);
    return this.#options.filter && last !== undefined ? `$A$1:$${last}$${this.count + 1}` : null;
  }

  #begin(): void {
    if (this.#waiting === null) return;
    const { heads, first } = this.#options;
    const waiting = this.#waiting;
    this.#waiting = null;
    this.#widths = widths(
      heads,
      waiting.map(({ cells }) => cells),
    );
    const columns = this.#widths.map(
      (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
    );
    this.#part.write(
      `${head}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
        '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
        `<sheetViews><sheetView${first ? ' tabSelected="1"' : ''} workbookViewId="0">` +
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
        '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>' +
        `<sheetFormatPr defaultRowHeight="14"/><cols>${columns.join('')}</cols><sheetData>`,
    );
    this.#row({ cells: heads.map((value): Cell => ({ kind: 'text', value })), look: 'head' });
    for (const line of waiting) this.#row(line);
  }

  #row({ cells, look }: Line): void {
    this.#written += 1;
    const row = this.#written;
    const written = cells.map((cell, i) => cellXml(`${this.#columns[i]}${row}`, cell, look));
    // a head has the button of its filter under its text
    const high = lines(cells, this.#widths, isBold(look)) + (look === 'head' && this.#options.filter ? 1 : 0);
    this.#part.write(`<row r="${row}" ht="${height(high)}">${written.join('')}</row>`);
  }

  #filter(): string {
    return this.range === null ? '' : `<autoFilter ref="${this.range.replaceAll('$', '')}"/>`;
  }

  /** A4, across, as wide as the page and as long as it takes. */
  #print(): string {
    const { over, under } = this.#options;
    return (
      '<printOptions horizontalCentered="1"/>' +
      '<pageMargins left="0.4" right="0.4" top="0.7" bottom="0.6" header="0.3" footer="0.3"/>' +
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
      `<headerFooter><oddHeader>${escaped(over)}</oddHeader><oddFooter>${escaped(under)}</oddFooter></headerFooter>`
    );
  }
}
