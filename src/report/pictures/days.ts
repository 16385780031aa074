/** Days in words, where there is no measure to speak of. */
import type { Lang } from '../../text.js';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `2018年1月10日`, `10 January 2018`; short `1月10日`, `10 Jan`. */
export function dateText(date: string, lang: Lang, form: 'long' | 'short' = 'long'): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const name = months[month - 1] ?? '';
  if (form === 'short') return lang === 'zh' ? `${month}月${day}日` : `${day} ${name.slice(0, 3)}`;
  return lang === 'zh' ? `${year}年${month}月${day}日` : `${day} ${name} ${year}`;
}

/** The month of a day, and its year: `1月`, `2018年`; `Jan`, `2018`. */
export function monthText(date: string, lang: Lang): readonly [string, string] {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return lang === 'zh' ? [`${month}月`, `${year}年`] : [(months[month - 1] ?? '').slice(0, 3), String(year)];
}
