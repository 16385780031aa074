import { DuxunError } from '../../errors.js';
import type { EvaluatedCase } from '../../evaluate-all.js';
import { Voice } from '../../explain/voice.js';
import type { Lang, Text } from '../../text.js';
import type { LedgerOptions } from '../ledger/ledger.js';
import { type Entry, entryOf } from './entry.js';
import { type Faulty, toldOf } from './faulty.js';
import { pageOf } from './page.js';

/**
 * How many rows a page may have. With so many (9 MB) Chromium is busy for 1.3 s when it opens the page and for 0.8 s when
 * it sorts it; with 5,000 (24 MB) for 5 s and 2 s.
 */
export const htmlRows = 2000;

/** A picture for the page. */
export interface Picture {
  readonly title: Text | string;
  /** An `<svg>` element. It goes into the page as it is: give none that comes from elsewhere. */
  readonly svg: string;
}

export interface HtmlOptions extends LedgerOptions {
  readonly lang: Lang;
  /** The name of the ledger where left out. */
  readonly title?: Text | string;
  readonly pictures?: readonly Picture[];
}

/**
 * A ledger as one HTML file that needs no other and asks for nothing over a network: totals, pictures, a row a case, and
 * below each row everything that is to be done or can't be decided, with why. It can be read without scripts; with them
 * rows can be picked out and sorted. Its policy lets its own style and script run, and nothing else.
 *
 * @param results as `evaluateAll` gives them; with `include: ['reasons']` each thing says why, with `contested` the rows
 *   name the readings that matter
 * @returns the text of the file, to be written as UTF-8. Rows stand in the order of the results; cases that are invalid
 *   are listed apart.
 * @throws DuxunError REPORT_TOO_LONG where there are more than 2,000 rows; no more results than that are taken in
 * @throws TypeError where a case is of a measure that is not among those given, or a picture is no `<svg>` element
 * @example
 * toHtml([], { lang: 'en', measures: [], title: 'March' })
 *   .then((text) => text.includes('<title>March</title>')) // true
 */
export async function toHtml(
  results: Iterable<EvaluatedCase> | AsyncIterable<EvaluatedCase>,
  { measures, quotes, onFault, lang, title, pictures = [] }: HtmlOptions,
): Promise<string> {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const entries: Entry[] = [];
  const told: Faulty[] = [];
  let faulty = 0;
  for await (const result of results) {
    if (result.evaluation === undefined) {
      faulty += 1;
      if (told.length < toldOf) told.push(result);
      onFault?.(result);
      continue;
    }
    if (entries.length === htmlRows) throw tooLong();
    const measure = byId.get(result.source.measure);
    if (measure === undefined) throw new TypeError(`no measure ${result.source.measure} was given`);
    entries.push(entryOf(result, new Voice(lang, measure, quotes), entries.length + 1));
  }
  return pageOf({ entries, told, faulty, lang, title, pictures });
}

const tooLong = (): DuxunError =>
  new DuxunError([
    {
      code: 'REPORT_TOO_LONG',
      place: '',
      pointer: '',
      found: `> ${htmlRows}`,
      expected: {
        zh: `网页最多 ${htmlRows} 行，再多浏览器就慢得不好用了。`,
        en: `Expected at most ${htmlRows} rows: with more, browsers become too slow.`,
      },
      wayOut: {
        zh: '请分成几份（例如每个地方一份），或改用 CSV、XLSX 或 JSON Lines。',
        en: 'Make several reports (one a place, say), or use CSV, XLSX or JSON Lines.',
      },
    },
  ]);
