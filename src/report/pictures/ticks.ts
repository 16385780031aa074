/** Where an axis of time has its lines: as many as there is room for. */
import { civilOf, type Day, startOf } from '../../calendar/index.js';
import type { Lang } from '../../text.js';
import type { Axis } from './draw.js';

const english = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Months, or days, from one line to the next. */
const months = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 3600];
const days = [1, 2, 5, 10, 20];

/** The least room that a label takes, in px. */
const least = { month: 40, day: 58 };

/**
 * @param from the first day
 * @param to the last day: its end is the end of the axis
 * @param room px that the axis has
 */
export function timeAxis(from: Day, to: Day, room: number, lang: Lang): Axis {
  const max = to + 1;
  const perDay = room / (max - from);
  return {
    min: from,
    max,
    ticks: max - from < 62 ? byDays(from, max, perDay, lang) : byMonths(from, max, perDay, lang),
  };
}

const yearName = (year: number, lang: Lang): string => (lang === 'zh' ? `${year}年` : String(year));
const monthName = (month: number, lang: Lang): string =>
  lang === 'zh' ? `${month}月` : (english[month - 1] ?? '');

function byMonths(from: Day, max: Day, perDay: number, lang: Lang): Axis['ticks'] {
  const step = months.find((one) => one * 30.4 * perDay >= least.month) ?? 3600;
  const ticks: { at: Day; label: string }[] = [];
  let named = 0;
  for (let at = firstIn(from, step); at < max; at = startOf('month', at, step)) {
    const { year, month } = civilOf(at);
    const label = monthName(month, lang);
    ticks.push({ at, label: year === named ? label : `${label}\n${yearName(year, lang)}` });
    named = year;
  }
  return ticks;
}

/** The first beginning of a month, quarter and so on that is not before a day. */
function firstIn(from: Day, step: number): Day {
  let at = startOf('month', from);
  while (at < from || (civilOf(at).month - 1) % Math.min(step, 12) !== 0) at = startOf('month', at, 1);
  return at;
}

function byDays(from: Day, max: Day, perDay: number, lang: Lang): Axis['ticks'] {
  const step = days.find((one) => one * perDay >= least.day) ?? 20;
  const ticks: { at: Day; label: string }[] = [];
  let named = 0;
  for (let at = from; at < max; at += step) {
    const { year, month, dayOfMonth } = civilOf(at);
    const label = lang === 'zh' ? `${month}月${dayOfMonth}日` : `${dayOfMonth} ${monthName(month, lang)}`;
    ticks.push({ at, label: year === named ? label : `${label}\n${yearName(year, lang)}` });
    named = year;
  }
  return ticks;
}
