export const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What XML can't hold: control characters, halves of pairs, and two that are no characters. */
const forbidden = /[^\P{Cc}\t\n]|[\p{Surrogate}\ufffe\uffff]/gu;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The text that a reader is to see: no control characters, and line ends of one kind. */
export const clean = (text: string): string => text.replace(/\r\n?/g, '\n').replace(forbidden, '');

/** A clean text as XML, in an element or an attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => entities[one] as string);
