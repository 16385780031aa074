import type { Cite } from '../measure/format.js';
import type { Block, Part, SourceDocument } from './shape.js';

/** What a citation may call a part, and what it is called here. */
const names: Readonly<Record<string, string>> = { preface: 'preamble' };

/** The place in a text that a citation names: a part, the blocks of it, a sentence in them. */
export interface Resolved {
  readonly part: Part;
  /** The heading belongs to it: the citation names the part as a whole, or a part that has nothing else. */
  readonly heading: string;
  readonly blocks: readonly Block[];
  /** From 0, counted through the blocks; null where the citation names all of them. */
  readonly sentence: number | null;
}

/** Why a citation leads nowhere: the first of its words that the text does not have. */
export type Missing = 'part' | 'paragraph' | 'item' | 'sentence';

export const partOf = ({ parts }: SourceDocument, { article, section }: Cite): Part | undefined => {
  if (article !== undefined) return parts.find(({ kind, id }) => kind === 'article' && id === article);
  if (section === undefined) return undefined;
  const id = Object.hasOwn(names, section) ? names[section] : section;
  return parts.find((part) => part.kind !== 'article' && part.id === id);
};

/** Looks a citation up; the step at which it fails where it does. */
export function resolve(document: SourceDocument, cite: Cite): Resolved | Missing {
  const part = partOf(document, cite);
  if (part === undefined) return 'part';
  const blocks = blocksOf(part, cite);
  if (typeof blocks === 'string') return blocks;
  const isWhole = cite.item === undefined && cite.paragraph === undefined;
  const { sentence } = cite;
  if (sentence === undefined) return { part, heading: isWhole ? part.heading : '', blocks, sentence: null };
  // a notice of one line and a heading without a text of its own are quoted themselves
  if (blocks.length === 0 && isWhole && sentence === 1 && part.heading !== '')
    return { part, heading: part.heading, blocks, sentence: null };
  const count = blocks.reduce((sum, { sentences }) => sum + sentences.length, 0);
  return sentence <= count ? { part, heading: '', blocks, sentence: sentence - 1 } : 'sentence';
}

function blocksOf(part: Part, { paragraph, item, sentence }: Cite): readonly Block[] | Missing {
  if (item === undefined) {
    if (paragraph === undefined) return sentence === undefined ? part.blocks : own(part);
    const found = own(part).filter((block) => block.paragraph === paragraph);
    if (found.length === 0) return 'paragraph';
    // a paragraph as a whole has its items
    return sentence === undefined
      ? part.blocks.filter((block) => found.includes(block) || block.list === paragraph)
      : found;
  }
  const named = part.blocks.filter((block) => block.item === item);
  if (named.length === 0) return 'item';
  const lists = new Set(part.blocks.flatMap((block) => (block.item === null ? [] : [block.list])));
  if (paragraph === undefined) return named.filter(({ list }) => list === named[0]?.list);
  // where an article has several lists, the paragraph says which; else it is one of the item
  const found = named.filter((block) => (lists.size > 1 ? block.list : block.paragraph) === paragraph);
  return found.length === 0 ? 'paragraph' : found;
}

const own = ({ blocks }: Part): readonly Block[] => blocks.filter(({ item }) => item === null);

/** The exact words; parts of several paragraphs or items have a line for each, with the marks that number them. */
export function wordsOf({ heading, blocks, sentence }: Resolved): string {
  if (sentence !== null) return blocks.flatMap(({ sentences }) => sentences)[sentence] ?? '';
  const [first] = blocks;
  // the mark of the one item that is cited is no part of its words
  const isItem =
    first !== undefined && first.item !== null && blocks.every(({ item }) => item === first.item);
  const lines = blocks.map((block) => {
    const isMarked = block !== first || (!isItem && blocks.length + heading.length > 1);
    return `${isMarked ? spaced(block.mark) : ''}${block.sentences.join('')}`;
  });
  return [...(heading === '' ? [] : [heading]), ...lines].join('\n');
}

/** `1.` is parted from what follows it, `（一）` is not. */
const spaced = (mark: string): string => (/[.．]$/u.test(mark) ? `${mark} ` : mark);
