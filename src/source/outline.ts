import { citation } from '../measure/cite.js';
import type { Cite } from '../measure/format.js';
import type { Text } from '../text.js';
import type { Block, Part, SourceDocument } from './shape.js';

/** A line of the outline of a text. */
export interface OutlineEntry {
  /** 0 for the outermost. */
  readonly depth: number;
  readonly kind: 'heading' | 'part' | 'paragraph' | 'item';
  /** What it is called: the heading of a chapter, 第五条, 第五条第（二）项. */
  readonly name: Text;
  /** A heading on a line of its own; empty where there is none. */
  readonly heading: string;
  /** How to cite it; null for the heading of a chapter. */
  readonly cite: Cite | null;
  readonly sentences: number;
  /** The line of the given text on which its article or section begins. */
  readonly line: number;
}

/** What a text was taken apart into, in reading order: chapters, articles or sections, their paragraphs and items. */
export function outlineOf({ parts }: SourceDocument): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  let above: readonly string[] = [];
  for (const part of parts) {
    part.under.forEach((heading, depth) => {
      if (above.slice(0, depth + 1).join('\n') === part.under.slice(0, depth + 1).join('\n')) return;
      const name = { zh: heading, en: heading };
      entries.push({ depth, kind: 'heading', name, heading, cite: null, sentences: 0, line: part.line });
    });
    above = part.under;
    entries.push(...ofPart(part));
  }
  return entries;
}

function ofPart(part: Part): OutlineEntry[] {
  const { heading, blocks, line } = part;
  const depth = part.under.length;
  const whole: Cite = part.kind === 'article' ? { article: part.id } : { section: part.id };
  const sentences = blocks.reduce((sum, block) => sum + block.sentences.length, 0);
  const first: OutlineEntry = {
    depth,
    kind: 'part',
    name: citation(whole),
    heading,
    cite: whole,
    sentences,
    line,
  };
  const counts = new Map<string, number>();
  const key = ({ item, list }: Block) => `${list} ${item}`;
  for (const block of blocks) counts.set(key(block), (counts.get(key(block)) ?? 0) + 1);
  return [
    first,
    ...blocks.map((block): OutlineEntry => {
      const { item, paragraph } = block;
      const isOne = counts.get(key(block)) === 1;
      const cite: Cite = {
        ...whole,
        ...(item === null || !isOne ? { paragraph } : {}),
        ...(item === null ? {} : { item }),
      };
      return {
        depth: depth + 1,
        kind: item === null ? 'paragraph' : 'item',
        name: citation(cite),
        heading: '',
        cite,
        sentences: block.sentences.length,
        line,
      };
    }),
  ];
}
