import type { Text } from '../text.js';
import type { Cite, MeasureHead, Norm } from './format.js';

const digits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A number up to 99 as Chinese statutes write it. */
export function chineseNumber(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  if (tens === 0) return digits[ones] as string;
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`;
}

const number = (text: string): string => (/^\d{1,2}$/.test(text) ? chineseNumber(Number(text)) : text);

/** What stands outside the numbered text. */
const unnumbered: Readonly<Record<string, Text>> = {
  '0': { zh: '题注', en: 'title and record' },
  notice: { zh: '印发通知', en: 'covering notice' },
  preface: { zh: '前言', en: 'preface' },
  preamble: { zh: '引言', en: 'preamble' },
  annex: { zh: '附件', en: 'annex' },
};

/** A pinpoint citation in words: 第五条第三句, art. 5, sentence 3. */
export function citation({ article, section, paragraph, item, sentence }: Cite): Text {
  const zh: string[] = [];
  const en: string[] = [];
  if (article !== undefined) {
    zh.push(`第${number(article)}条`);
    en.push(`art. ${article}`);
  } else if (section !== undefined) {
    const named = Object.hasOwn(unnumbered, section) ? unnumbered[section] : undefined;
    zh.push(named?.zh ?? `第${number(section)}部分`);
    en.push(named?.en ?? `sect. ${section}`);
  }
  if (paragraph !== undefined && item === undefined) {
    zh.push(`第${chineseNumber(paragraph)}款`);
    en.push(`para. ${paragraph}`);
  }
  if (item !== undefined) {
    zh.push(`第（${chineseNumber(item)}）项`);
    en.push(`item ${item}`);
    if (paragraph !== undefined) {
      zh.push(`第${chineseNumber(paragraph)}段`);
      en.push(`para. ${paragraph}`);
    }
  }
  if (sentence !== undefined) {
    zh.push(`第${chineseNumber(sentence)}句`);
    en.push(`sentence ${sentence}`);
  }
  return { zh: zh.join(''), en: en.join(', ') };
}

export const citationOf = (norm: Norm): Text => citation(norm.cite);

/** A title as it is quoted: in Chinese its marks stand around it already or not. */
export const quotedTitle = ({ zh, en }: Text): Text => ({
  zh: zh.startsWith('《') ? zh : `《${zh}》`,
  en: `“${en}”`,
});

/**
 * What is said of where a norm stands: the measure, and the citation. With the title, and the id in `origin`, where it
 * is of another document.
 */
export function sourceOf(
  norm: Norm,
  { id, origins }: MeasureHead,
): { readonly measure: string; readonly origin?: string; readonly text: Text } {
  const origin = norm.origin === undefined ? undefined : origins?.[norm.origin];
  const text = citationOf(norm);
  if (origin === undefined) return { measure: id, text };
  const title = quotedTitle(origin.title);
  const whole = { zh: `${title.zh}${text.zh}`, en: `${title.en}, ${text.en}` };
  return { measure: id, origin: norm.origin as string, text: whole };
}

/** What a file of a measure is called: 第五条, article 5; 第二部分第三项, section 2-3. */
export function partName({ article, section }: { article?: unknown; section?: unknown }): Text | undefined {
  if (typeof article === 'string') return { zh: `第${number(article)}条`, en: `article ${article}` };
  if (typeof section !== 'string') return undefined;
  if (section === '0') return { zh: '正文之前', en: 'section 0' };
  const [whole = '', item] = section.split('-');
  return {
    zh: `第${number(whole)}部分${item === undefined ? '' : `第${number(item)}项`}`,
    en: `section ${section}`,
  };
}
