import { Voice } from '../../explain/voice.js';
import type { Measure } from '../../measure/measure.js';
import type { Lang, Text } from '../../text.js';

export const both = (make: (lang: Lang) => string): Text => ({ zh: make('zh'), en: make('en') });

/** A text in both languages without the codes that it explains in brackets. */
export const tidied = (measure: Measure, text: Text): Text =>
  both((lang) => new Voice(lang, measure).of(text));

export const promptly: Text = { zh: '及时', en: 'promptly' };
export const nobody: Text = { zh: '（原文未写由谁）', en: '(nobody named)' };

/** A unit by its name with what it is; by that alone where it has no name. */
export function unitText({ unit, role }: { readonly unit: string | null; readonly role: Text }, lang: Lang) {
  if (unit === null) return role[lang];
  // a role that has brackets of its own stands in the other kind
  const isNested = /[（(]/.test(role[lang]);
  if (lang === 'zh') return isNested ? `${unit}〔${role.zh}〕` : `${unit}（${role.zh}）`;
  return isNested ? `${unit} [${role.en}]` : `${unit} (${role.en})`;
}

const numerals = ['', '', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** Which time: `首次`, `第二次`; `first`, `second`. */
export const nthTime = (time: number): Text => ({
  zh: time === 1 ? '首次' : `第${numerals[time] ?? ` ${time} `}次`,
  en: ordinals[time - 1] ?? `no. ${time}`,
});
