/** What a document is divided into: articles (第…条), sections (一、二、…), or neither. */
export type Mode = 'articles' | 'sections' | 'paragraphs';

/** A paragraph, an item or a paragraph of an item, in reading order. */
export interface Block {
  /** The item that it belongs to; null where it is the part's own text. */
  readonly item: number | null;
  /** Which paragraph of the part (款), or of the item, from 1. */
  readonly paragraph: number;
  /** Of an item: the paragraph of the part that its list stands under, 0 where none comes before. */
  readonly list: number;
  /** What numbers it as the text writes it: `（一）`, `1.`; empty where nothing does. */
  readonly mark: string;
  readonly sentences: readonly string[];
}

/** An article, a section, or what stands outside them. */
export interface Part {
  readonly kind: 'article' | 'section' | 'outside';
  /** As citations name it: `5`, `2`, `notice`, `preamble`, `annex`, `0`. */
  readonly id: string;
  /** The number as the text writes it: `第五条`, `二、`. */
  readonly mark: string;
  /** A heading on a line of its own; empty where there is none. */
  readonly heading: string;
  /** The headings that it stands under, the outermost first: `第一章 总则`. */
  readonly under: readonly string[];
  /** The line of the given text on which it begins, from 1. */
  readonly line: number;
  readonly blocks: readonly Block[];
}

/** A text taken apart. */
export interface SourceDocument {
  readonly title: string;
  readonly mode: Mode;
  /** In reading order. */
  readonly parts: readonly Part[];
}
