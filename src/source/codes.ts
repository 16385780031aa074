import type { Text } from '../text.js';

/** What each finding about a text means, and how bad it is. */
export const sourceCodes = {
  SOURCE_ARTICLE_MISSING: {
    severity: 'error',
    zh: '文本里没有这一条（部分）',
    en: 'the text does not have this article or section',
  },
  SOURCE_ARTICLE_EXTRA: {
    severity: 'error',
    zh: '文本里多出一条（部分），没有编写成规则',
    en: 'the text has an article or section that was not encoded',
  },
  SOURCE_ARTICLE_RENUMBERED: {
    severity: 'error',
    zh: '这一条（部分）在文本里换了编号',
    en: 'the article or section has another number in the text',
  },
  SOURCE_PASSAGE_MISSING: {
    severity: 'error',
    zh: '文本里少了这一款、项或句',
    en: 'the text lacks this paragraph, item or sentence',
  },
  SOURCE_PASSAGE_EXTRA: {
    severity: 'error',
    zh: '文本里多出一款、项或句',
    en: 'the text has a paragraph, an item or a sentence that was not encoded',
  },
  SOURCE_PASSAGE_MOVED: {
    severity: 'error',
    zh: '这一款、项或句在文本里换了位置',
    en: 'the paragraph, item or sentence stands elsewhere in the text',
  },
  SOURCE_WORDS: {
    severity: 'error',
    zh: '文字不同',
    en: 'the words differ',
  },
  SOURCE_PUNCTUATION: {
    severity: 'warning',
    zh: '只有标点不同',
    en: 'only the punctuation differs',
  },
  SOURCE_DIVISION: {
    severity: 'warning',
    zh: '文字相同，分句或分款不同',
    en: 'the words are the same, divided otherwise into sentences or paragraphs',
  },
  SOURCE_HEADING: {
    severity: 'warning',
    zh: '标题不同',
    en: 'the heading differs',
  },
  SOURCE_CITE: {
    severity: 'error',
    zh: '引用的位置在文本里找不到',
    en: 'a citation leads to nothing in the text',
  },
  SOURCE_UNPRINTED: {
    severity: 'warning',
    zh: '没有这部文件的指纹，只查了引用是否找得到',
    en: 'there are no fingerprints of this measure: only whether citations lead somewhere was checked',
  },
} as const satisfies Readonly<Record<string, Text & { readonly severity: 'error' | 'warning' }>>;

/** A code of what a given text has otherwise than the one that was encoded. */
export type SourceCode = keyof typeof sourceCodes;
