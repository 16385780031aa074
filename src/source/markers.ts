import { numberOf, numerals } from './numbers.js';

/** What a line begins with: the head of a chapter, an article, a numbered section, an item, an annex. */
export type Marker =
  | { readonly kind: 'heading'; readonly level: string; readonly number: number; readonly rest: string }
  | { readonly kind: 'article'; readonly id: string; readonly rest: string; readonly parted: boolean }
  | { readonly kind: 'numbered'; readonly number: number; readonly rest: string }
  | { readonly kind: 'item'; readonly style: ItemStyle; readonly number: number; readonly rest: string }
  | { readonly kind: 'annex'; readonly rest: string };

/** 一、, （一）, 1., (1) and ①, in any width. */
export type ItemStyle = 'listed' | 'han' | 'bracketed' | 'dotted' | 'circled';

const n = `[${numerals}](?:\\s*[${numerals}])*`;
const headed = new RegExp(`^第\\s*(${n})\\s*([编章节])(?=\\s|$|[^\\s，。、；：的第])\\s*(.*)$`, 'su');
const article = new RegExp(`^第\\s*(${n})\\s*条(?:\\s*之\\s*(${n}))?(\\s*)(.*)$`, 'su');
const han = '[一二三四五六七八九十](?:\\s*[一二三四五六七八九十]){0,2}';
const figures = '[0-9０-９](?:\\s*[0-9０-９])?';
const numbered = new RegExp(`^(${han})\\s*[、．.]\\s*(.*)$`, 'su');
const annex = /^附\s*(?:件|表|录)?\s*[\d一二三四五六七八九十]{0,2}\s*(?:[：:]|$)\s*(.*)$/su;
const items: readonly (readonly [ItemStyle, RegExp])[] = [
  ['han', new RegExp(`^[（(]\\s*(${han})\\s*[）)]\\s*(.*)$`, 'su')],
  ['bracketed', new RegExp(`^[（(]\\s*(${figures})\\s*[）)]\\s*(.*)$`, 'su')],
  ['dotted', /^([0-9０-９]{1,2})\s*[.．、](?![0-9０-９])\s*(.*)$/su],
  ['circled', /^([①-⑳])\s*(.*)$/su],
  ['han', /^([㈠-㈩])\s*(.*)$/su],
  ['bracketed', /^([⑴-⒇])\s*(.*)$/su],
];

/** `(一)` or `(1)` or `1` of one sign that is a number in a frame. */
const unframed = (sign: string): string => sign.normalize('NFKC').replace(/[()]/g, '');

/** Words that show an article to be spoken of, not begun. */
const spokenOf = /^(?:规定|所|的|第|、|，|和|或|及|至|到|以|之|中|内|情形|要求)/u;

/** What a line begins with; null where it goes on with what was said before. */
export function markerOf(text: string): Marker | null {
  const heading = headed.exec(text);
  if (heading) {
    const [, number = '', level = '', rest = ''] = heading;
    return { kind: 'heading', level, number: numberOf(number) ?? 0, rest };
  }
  const begun = article.exec(text);
  if (begun) {
    const [, number = '', more, space = '', rest = ''] = begun;
    const main = numberOf(number);
    if (main === null || (space === '' && spokenOf.test(rest))) return null;
    const id = more === undefined ? String(main) : `${main}-${numberOf(more)}`;
    return { kind: 'article', id, rest, parted: space !== '' || rest === '' };
  }
  const section = numbered.exec(text);
  if (section) {
    const [, number = '', rest = ''] = section;
    return { kind: 'numbered', number: numberOf(number) ?? 0, rest };
  }
  const item = itemOf(text);
  if (item) return item;
  const added = annex.exec(text);
  return added ? { kind: 'annex', rest: added[1] ?? '' } : null;
}

type Item = Extract<Marker, { kind: 'item' }>;

/** The item that a text begins with. */
export function itemOf(text: string): Item | null {
  for (const [style, form] of items) {
    const found = form.exec(text);
    if (found === null) continue;
    const [, sign = '', rest = ''] = found;
    return { kind: 'item', style, number: numberOf(unframed(sign)) ?? 0, rest };
  }
  return null;
}

const inline = new RegExp(`[（(]\\s*(?:${han}|${figures})\\s*[）)]|[①-⑳㈠-㈩⑴-⒇]`, 'gu');

/** No mark with its spaces is longer. */
const longestMark = 20;

/**
 * A line taken apart where items follow one another in it: `…情况。(1)…。(2)…。`. They are items only where they begin
 * with the first (or go on from the one that the line itself is), follow in order, are two at least, and each stands at
 * the beginning or behind a mark.
 */
export function inlineItems(text: string, after?: Pick<Item, 'style' | 'number'>): string[] {
  const cuts: number[] = [];
  let style = after?.style;
  for (const { index } of text.matchAll(inline)) {
    const item = itemOf(text.slice(index, index + longestMark));
    const before = text
      .slice(Math.max(0, index - 8), index)
      .trimEnd()
      .at(-1);
    if (item === null || (before !== undefined && !/[。；;：:，,！？!?]/u.test(before))) continue;
    if (item.number !== (after?.number ?? 0) + cuts.length + 1 || (style ?? item.style) !== item.style)
      continue;
    style = item.style;
    cuts.push(index);
  }
  if (cuts.length < (after ? 1 : 2)) return after ? inlineItems(text) : [text];
  const pieces = [0, ...cuts].map((at, i) => text.slice(at, cuts[i] ?? text.length));
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}
