import type { Line } from './lines.js';
import { isHeading, paragraphsOf } from './paragraphs.js';
import { sentencesOf } from './sentences.js';
import type { Block, Part, SourceDocument } from './shape.js';
import { tidySpaces } from './spaces.js';

/** A text that numbers nothing: a paragraph is a section, and what follows one that ends in a colon is its items. */
export function plainDocument(lines: readonly Line[]): SourceDocument {
  const [first, ...rest] = lines;
  const isTitled = first !== undefined && isHeading(first.text) && rest.length > 0;
  const said = paragraphsOf(isTitled ? rest : lines, () => null);
  const parts: { part: Omit<Part, 'blocks'>; readonly blocks: Block[]; isOpen: boolean }[] = [];
  for (const { text, line } of said) {
    const last = parts.at(-1);
    const opens = /[：:]$/u.test(text);
    const sentences = sentencesOf(text);
    if (last?.isOpen && !opens)
      last.blocks.push({ item: last.blocks.length, paragraph: 1, list: 1, mark: '', sentences });
    else {
      const id = String(parts.length + 1);
      const blocks: Block[] = [{ item: null, paragraph: 1, list: 0, mark: '', sentences }];
      const part = { kind: 'section' as const, id, mark: '', heading: '', under: [], line };
      parts.push({ part, blocks, isOpen: opens });
    }
  }
  return {
    title: isTitled ? tidySpaces(first.text) : '',
    mode: 'paragraphs',
    parts: parts.map(({ part, blocks }) => ({ ...part, blocks })),
  };
}
