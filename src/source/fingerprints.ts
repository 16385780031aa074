import type { Cite } from '../measure/format.js';
import { digest } from './digest.js';
import { worded, written } from './normal.js';
import { resolve } from './resolve.js';
import type { Block, Part, SourceDocument } from './shape.js';

/** A paragraph or an item, without its words. */
export interface BlockPrint {
  readonly paragraph: number;
  readonly item?: number;
  /** Of an item whose list stands elsewhere than under the first paragraph: the number of that paragraph. */
  readonly list?: number;
  /** Of all of it as it is written, punctuation included. */
  readonly written: string;
  /** Of its words, however they are divided into sentences; left out where that is the one sentence's own. */
  readonly words?: string;
  /** Of the words of each sentence. */
  readonly sentences: readonly string[];
}

/** An article, a section or a part outside them, without its words. */
export interface PartPrint {
  readonly article?: string;
  readonly section?: string;
  readonly heading?: string;
  readonly blocks: readonly BlockPrint[];
}

/** What is kept of the text that a measure was encoded from: enough to tell another text from it, and no word of it. */
export interface Fingerprints {
  readonly measure: string;
  /** Which spelling the digests are of; another number can't be compared with. */
  readonly form: 1;
  readonly parts: readonly PartPrint[];
}

/** The fingerprints of a text, by articles and sections in reading order. */
export const printsOf = (measure: string, { parts }: SourceDocument): Fingerprints => ({
  measure,
  form: 1,
  parts: parts.map(partPrint),
});

const partPrint = ({ kind, id, heading, blocks }: Part): PartPrint => ({
  ...(kind === 'article' ? { article: id } : { section: id }),
  ...(heading === '' ? {} : { heading: digest(worded(heading)) }),
  blocks: blocks.map(blockPrint),
});

function blockPrint({ paragraph, item, list, sentences }: Block): BlockPrint {
  const whole = sentences.join('');
  return {
    paragraph,
    ...(item === null ? {} : { item, ...(list === 1 ? {} : { list }) }),
    written: digest(written(whole)),
    ...(sentences.length === 1 ? {} : { words: digest(worded(whole)) }),
    sentences: sentences.map((sentence) => digest(worded(sentence))),
  };
}

export const wordsIn = ({ words, sentences }: BlockPrint): string => words ?? sentences[0] ?? '';

/** The fingerprints as a document, so that citations resolve in them as they do in a text. */
export const printedDocument = ({ parts }: Fingerprints): SourceDocument => ({
  title: '',
  mode: 'articles',
  parts: parts.map(({ article, section, heading, blocks }) => ({
    kind: article === undefined ? ('section' as const) : ('article' as const),
    id: article ?? section ?? '',
    mark: '',
    heading: heading ?? '',
    under: [],
    line: 0,
    blocks: blocks.map(({ paragraph, item, list, sentences }) => ({
      item: item ?? null,
      paragraph,
      list: item === undefined ? 0 : (list ?? 1),
      mark: '',
      sentences,
    })),
  })),
});

/**
 * The fingerprint of what a citation names: of one sentence its own, of several one made of theirs.
 *
 * @returns 12 hex digits, or null where the text that was encoded has no such place
 * @example
 * const prints = fingerprintsOf(getMeasure('shanxi')!, '第一条 目的。范围。');
 * [fingerprintOf(prints, { article: '1', sentence: 2 })?.length, fingerprintOf(prints, { article: '2' })] // [12, null]
 */
export function fingerprintOf(prints: Fingerprints, cite: Cite): string | null {
  const found = resolve(printedDocument(prints), cite);
  if (typeof found === 'string') return null;
  const all = found.blocks.flatMap(({ sentences }) => sentences);
  if (found.sentence !== null) return all[found.sentence] ?? null;
  const [only, ...more] = [...(found.heading === '' ? [] : [found.heading]), ...all];
  return only !== undefined && more.length === 0 ? only : digest([only, ...more].join(' '));
}
