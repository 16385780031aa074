import type { Voice } from './voice.js';

type CountedUnit = 'months' | 'years' | 'days' | 'workdays';

/** `2个月`, `5个工作日`, `2 months`, `1 working day`. */
export function unitText(v: Voice, unit: CountedUnit, n: number): string {
  const zh = { months: '个月', years: '年', days: '天', workdays: '个工作日' }[unit];
  const en = { months: 'month', years: 'year', days: 'day', workdays: 'working day' }[unit];
  return v.t(`${n}${zh}`, `${n} ${en}${n === 1 ? '' : 's'}`);
}
