import { type ItemStyle, inlineItems, itemOf } from './markers.js';
import { sentencesOf } from './sentences.js';
import type { Block } from './shape.js';
import { tidySpaces } from './spaces.js';

/** The styles of numbering from the outermost in; 一、 numbers items where articles are what divides the text. */
const ranks: readonly ItemStyle[] = ['listed', 'han', 'dotted', 'bracketed', 'circled'];

/** Gathers the paragraphs and items of one article or section. */
export class Blocks {
  readonly list: Block[] = [];
  #own = 0;
  #item: { readonly number: number; readonly style: ItemStyle; readonly list: number; last: number } | null =
    null;

  /** @param closes whether a paragraph that nothing numbers ends a list of items before it, or goes on with the item */
  constructor(private readonly closes: boolean) {}

  /** A paragraph that nothing numbers. */
  paragraph(text: string): void {
    if (this.closes) this.#item = null;
    this.#pieces(text);
  }

  /** What a mark numbers. */
  item(style: ItemStyle, number: number, mark: string, text: string): void {
    const open = this.#item;
    if (open !== null && ranks.indexOf(style) > ranks.indexOf(open.style)) {
      this.#push(text, mark);
      return;
    }
    const isSame = open !== null && open.style === style && number > open.number;
    this.#item = { number, style, list: isSame ? open.list : this.#own, last: 0 };
    this.#pieces(text, mark);
  }

  /** A text, and the items that follow one another in it. */
  #pieces(text: string, mark = ''): void {
    const open = this.#item;
    const after = mark === '' || open === null ? undefined : { style: open.style, number: open.number };
    const [lead = '', ...items] = inlineItems(text, after);
    const begins = mark === '' ? itemOf(lead) : null;
    if (begins && items.length > 0) this.#numbered(lead);
    else if (lead !== '' || items.length === 0) this.#push(lead, mark);
    for (const piece of items) this.#numbered(piece);
  }

  #numbered(piece: string): void {
    const found = itemOf(piece);
    if (found === null) return;
    const { style, number, rest } = found;
    const mark = tidySpaces(piece.slice(0, piece.length - rest.length));
    const open = this.#item;
    if (open !== null && ranks.indexOf(style) > ranks.indexOf(open.style)) this.#push(rest, mark);
    else {
      const isSame = open !== null && open.style === style && number > open.number;
      this.#item = { number, style, list: isSame ? open.list : this.#own, last: 0 };
      this.#push(rest, mark);
    }
  }

  #push(text: string, mark = ''): void {
    const sentences = sentencesOf(text);
    if (sentences.length === 0 && mark === '') return;
    const open = this.#item;
    if (open === null) {
      this.#own += 1;
      this.list.push({ item: null, paragraph: this.#own, list: 0, mark, sentences });
    } else {
      open.last += 1;
      this.list.push({ item: open.number, paragraph: open.last, list: open.list, mark, sentences });
    }
  }
}
