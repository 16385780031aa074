import { sourceOf } from '../measure/cite.js';
import type { Cite } from '../measure/format.js';
import type { Measure } from '../measure/measure.js';
import type { Quotes } from '../quotes.js';
import { checkedFingerprints, checkedText } from './check.js';
import { citingNorms } from './citing.js';
import { differencesOf, unresolvedIn } from './differences.js';
import { documentOf } from './document.js';
import type { SourceFinding } from './finding.js';
import { type Fingerprints, fingerprintOf, printsOf } from './fingerprints.js';
import { type OutlineEntry, outlineOf } from './outline.js';
import { resolve, wordsOf } from './resolve.js';
import { shipped } from './shipped.js';

/** How a text is laid under a measure. */
export interface SourceOptions {
  /** Of the text that the measure was encoded from, as `fingerprints.json` holds them; those of bundled measures ship. */
  readonly fingerprints?: unknown;
  /** Quote only what says the same as the text that was encoded; without fingerprints, nothing. */
  readonly sameOnly?: boolean;
}

/** A measure with the text of its document. */
export interface Sourced {
  readonly measure: Measure;
  /** The title that the text itself has; empty where none was found. */
  readonly title: string;
  /** The exact words, white space of scans and line ends taken out; a line for each paragraph and item. */
  readonly quote: Quotes;
  /** The words that a norm cites; null where the text does not have them or there is no such norm. */
  quoteOf(norm: string): string | null;
  /** What the text was taken apart into, in reading order. */
  outline(): readonly OutlineEntry[];
  /** Norms whose citation leads nowhere in the text. */
  unresolved(): readonly SourceFinding[];
  /** Where the text is not the one that was encoded. */
  differences(): readonly SourceFinding[];
}

/**
 * Lays the text of a document under a measure, so that citations resolve to its words.
 *
 * @param text of the whole document, as it was copied or scanned: any line ends, page numbers, spaces and empty lines
 * @returns functions that answer for this text; nothing of it is kept elsewhere
 * @throws DuxunError `TYPE_WRONG` or `VALUE_WRONG` where there is no text, every fault of `fingerprints`
 * @example
 * const text = '第一章 总则\n第一条 目的。范围。\n第二条 应当：\n（一）先查；\n（二）后报。';
 * const sourced = withSource(getMeasure('shanxi'), text);
 * [sourced.quote({ article: '1', sentence: 2 }), sourced.quote({ article: '2', item: 2 }), sourced.quote({ article: '3' })] // ['范围。', '后报。', null]
 */
export function withSource(
  measure: Measure,
  text: string,
  { fingerprints, sameOnly = false }: SourceOptions = {},
): Sourced {
  const document = documentOf(checkedText(text), measure.title.zh);
  const prints = printsFor(measure, fingerprints);
  const own = sameOnly ? printsOf(measure.id, document) : undefined;
  const isSame = (cite: Cite) => {
    const encoded = prints && fingerprintOf(prints, cite);
    return (
      encoded !== undefined && encoded !== null && own !== undefined && fingerprintOf(own, cite) === encoded
    );
  };
  const quote: Quotes = (cite, of = measure.id) => {
    if (of !== measure.id) return null;
    const found = resolve(document, cite);
    return typeof found === 'string' || (sameOnly && !isSame(cite)) ? null : wordsOf(found);
  };
  return {
    measure,
    title: document.title,
    quote,
    quoteOf: (id) => {
      const norm = measure.norms.find((one) => one.id === id);
      return norm === undefined ? null : quote(norm.cite, sourceOf(norm, measure.source.measure).measure);
    },
    outline: () => outlineOf(document),
    unresolved: () => unresolvedIn(document, citingNorms(measure)),
    differences: () => differencesOf(measure, document, prints),
  };
}

/**
 * Where a text is not the one that a measure was encoded from: an amended or a damaged copy.
 *
 * @returns findings in the order of the document, what is extra last; none where nothing differs
 * @throws as `withSource` does
 * @example
 * sourceDifferences(getMeasure('shanxi'), '第一条 目的。').filter(({ code }) => code === 'SOURCE_ARTICLE_MISSING').length // 17
 */
export const sourceDifferences = (
  measure: Measure,
  text: string,
  options: Pick<SourceOptions, 'fingerprints'> = {},
): readonly SourceFinding[] => withSource(measure, text, options).differences();

/**
 * What is to be kept of the text that a measure was encoded from, for `fingerprints.json` in its folder: digests, no
 * word of it.
 *
 * @example
 * fingerprintsOf(getMeasure('shanxi'), '第一条 目的。').parts[0].article // '1'
 */
export const fingerprintsOf = (measure: Measure, text: string): Fingerprints =>
  printsOf(measure.id, documentOf(checkedText(text), measure.title.zh));

/**
 * Several texts as one: each answers for the measure that it is of.
 *
 * @example
 * const quote = quotesOf([withSource(getMeasure('shanxi')!, '第一条 目的。范围。')]);
 * quote({ article: '1', sentence: 2 }, 'shanxi') // '范围。'
 */
export const quotesOf = (sourced: readonly Sourced[]): Quotes => {
  const [only, ...more] = sourced;
  if (only !== undefined && more.length === 0) return only.quote;
  return (cite, measure) => sourced.find((one) => one.measure.id === measure)?.quote(cite, measure) ?? null;
};

function printsFor({ id }: Measure, given: unknown): Fingerprints | undefined {
  return given === undefined ? shipped(id) : checkedFingerprints(given, id);
}
