const quotes = /[“”„‟‘’‚‛「」『』﹁﹂＂"']/gu;
const brackets: readonly (readonly [RegExp, string])[] = [
  [/[〔〘[【〖（]/gu, '('],
  [/[〕〙\]】〗）]/gu, ')'],
  [/[《〈«]/gu, '<'],
  [/[》〉»]/gu, '>'],
];

/**
 * A passage in one spelling, with its punctuation. What editions, scans and keyboards change counts for nothing: white
 * space, marks that are not seen, full and half width and other forms of one character (NFKC), which quotation marks
 * and which brackets, how long a dash is, how a zero is drawn. What is left counts.
 */
export function written(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]+/gu, '')
    .replace(quotes, '"')
    .replace(/[‐‑‒–—―−─-]+/gu, '-')
    .replace(/[〜～∼~]/gu, '~')
    .replace(/[○◯]/gu, '〇')
    .replace(/[·•・‧∙]/gu, '·')
    .replace(/｡/gu, '。');
  return brackets.reduce((said, [form, one]) => said.replace(form, one), plain);
}

/** The same without punctuation: a point, a dash or a colon between two figures and what belongs to a figure stay. */
export const worded = (text: string): string =>
  written(text).replace(/[\p{P}<>~]/gu, (mark, at: number, whole: string) => {
    if (/[%‰#&@*]/u.test(mark)) return mark;
    const isAmid = /\d/.test(whole[at - 1] ?? '') && /\d/.test(whole[at + 1] ?? '');
    return isAmid && /[-.,:~/]/.test(mark) ? mark : '';
  });
