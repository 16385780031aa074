import type { Lang } from '../text.js';

/** The id of a place in a page that holds both languages. */
export const anchorOf = (lang: Lang, id: string): string => `${lang}-${id.replace(/[^\p{L}\p{N}.-]/gu, '-')}`;
