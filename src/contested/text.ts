import { fill, type Lang, type Text } from '../text.js';
import type { OtherReading } from './flips.js';

/** An entry of any `contested`: of an evaluation, a timeline or an audit. */
export interface AnyContested extends OtherReading {
  readonly adds: readonly unknown[];
  readonly removes: readonly unknown[];
  readonly changes: readonly unknown[];
  readonly doubtful?: readonly unknown[];
  readonly settled?: readonly unknown[];
  readonly criteria?: readonly unknown[];
}

const whole: Text = {
  zh: '{question}如果理解为“{option}”：{parts}。',
  en: '{question} If taken as “{option}”: {parts}.',
};
const parts = {
  adds: { zh: '多{n}项', en: '{n} more' },
  removes: { zh: '少{n}项', en: '{n} fewer' },
  changes: { zh: '{n}项不同', en: '{n} different' },
  doubtful: { zh: '{n}项变为待定', en: '{n} not decided any more' },
  settled: { zh: '{n}项不再待定', en: '{n} not open any more' },
  criteria: { zh: '{n}个问题的判断不同', en: '{n} answered otherwise' },
} as const satisfies Record<string, Text>;
const otherwise: Text = { zh: '经过不同', en: 'a different course' };

/**
 * What another reading would change, as a sentence: the question, the option, and how much is more, fewer, different.
 *
 * @param one an entry of `contested` of an evaluation, a timeline or an audit
 * @example
 * const finding = openCase({
 *   kind: 'finding',
 *   measure: 'maoming-2017',
 *   id: 'F-1',
 *   subject: { type: 'county-committee-and-government' },
 *   facts: { origin: 'inspection' },
 *   events: [{ type: 'inspection-feedback-received', on: '2018-01-31' }],
 * });
 * const { contested } = evaluate(finding, { asOf: '2018-03-01', only: ['19.5'], include: ['contested'] });
 * contested?.map((one) => contestedText(one, 'en').endsWith('1 different.')).includes(true) // true
 */
export function contestedText(one: AnyContested, lang: Lang): string {
  const names = Object.keys(parts) as (keyof typeof parts)[];
  const said = names.flatMap((name) => {
    const n = one[name]?.length ?? 0;
    return n > 0 ? [fill(parts[name], { n })[lang]] : [];
  });
  return fill(whole, {
    question: one.question[lang],
    option: one.text[lang].replace(/[。.]$/u, ''),
    parts: said.length > 0 ? said.join(lang === 'zh' ? '，' : ', ') : otherwise[lang],
  })[lang];
}
