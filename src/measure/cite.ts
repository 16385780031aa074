import type { Text } from '../text.js';
import type { Cite, Norm } from './format.js';

const digits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A number up to 99 as Chinese statutes write it. */
export function chineseNumber(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  if (tens === 0) return digits[ones] ?? '';
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`;
}

const number = (text: string): string => (/^\d+$/.test(text) ? chineseNumber(Number(text)) : text);

/** A pinpoint citation in words: 第五条第三句, art. 5, sentence 3. */
export function citation({ article, section, paragraph, item, sentence }: Cite): Text {
  const zh: string[] = [];
  const en: string[] = [];
  if (article !== undefined) {
    zh.push(`第${number(article)}条`);
    en.push(`art. ${article}`);
  } else if (section === 'notice') {
    zh.push('印发通知');
    en.push('covering notice');
  } else if (section === '0') {
    zh.push('题注');
    en.push('title and record');
  } else if (section !== undefined) {
    zh.push(`第${number(section)}部分`);
    en.push(`sect. ${section}`);
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
