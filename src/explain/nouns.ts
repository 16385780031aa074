import type { DayReason } from '../reasons/types.js';
import { eventDay, shownDayText, typesText } from './events.js';
import { unitText } from './units.js';
import type { Voice } from './voice.js';

/** `2nd`, `3rd`, `11th`. */
const ordinal = (n: number): string => {
  const end = n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${end}`;
};

/** A day by what it is, without its date: `“发现问题”之日`. */
export function dayNoun(v: Voice, day: DayReason): string {
  switch (day.form) {
    case 'date':
      return shownDayText(v, day.result);
    case 'none':
      return v.t('（没有这一天）', 'no day');
    case 'commencement':
      return v.t('本文件施行之日', 'the day the measure took effect');
    case 'event': {
      const types = day.event ? [day.event.type] : day.types;
      const name = typesText(v, types);
      if (day.field !== undefined) {
        const field = v.field(types[0] as string, day.field);
        return v.t(`${name}所记的${field}`, `${field} as recorded with ${name}`);
      }
      const nth =
        day.nth === 'last'
          ? v.t('最近一次', 'the latest ')
          : day.nth > 1
            ? v.t(`第${day.nth}次`, `the ${ordinal(day.nth)} `)
            : '';
      return v.t(`${nth}${name}之日`, `the day of ${nth}${name}`);
    }
    case 'named':
    case 'moved':
      return dayNoun(v, day.of);
    case 'counted':
      return countedNoun(v, day);
    case 'edge': {
      const unit = edgeUnit(v, day);
      return day.edge === 'end'
        ? v.t(`${unit}的最后一天`, `the last day of ${unit}`)
        : v.t(`${unit}的第一天`, `the first day of ${unit}`);
    }
    case 'beside':
      return day.side === 'before'
        ? v.t(`${dayNoun(v, day.from)}的前一天`, `the day before ${dayNoun(v, day.from)}`)
        : v.t(`${dayNoun(v, day.from)}的后一天`, `the day after ${dayNoun(v, day.from)}`);
    case 'pick': {
      const taken =
        day.taken === null ? day.of.filter(({ result }) => result.is !== 'none') : [day.of[day.taken]];
      const [one] = taken.length > 0 ? taken : day.of;
      return dayNoun(v, one as DayReason);
    }
    case 'not-after':
      return v.t(`不晚于${dayNoun(v, day.from)}的某日`, `some day not after ${dayNoun(v, day.from)}`);
    case 'between':
      return day.fact === undefined
        ? v.t('其间某日', 'some day between them')
        : v.t(
            `${v.quote(v.question(day.fact))}所答之日`,
            `the day answered to ${v.quote(v.question(day.fact))}`,
          );
    case 'fact':
      return v.t(
        `${v.quote(v.question(day.fact))}所答之日`,
        `the day answered to ${v.quote(v.question(day.fact))}`,
      );
    case 'conduct':
      return day.end === 'from'
        ? v.t('行为开始之日', 'the first day of the conduct')
        : v.t('行为结束之日', 'the last day of the conduct');
    case 'scope':
      if (!day.event) return v.t('所涉事件之日', 'the day of the event concerned');
      return day.field === undefined
        ? v.t(`${v.event(day.event.type)}之日`, `the day of ${v.event(day.event.type)}`)
        : v.t(
            `${v.event(day.event.type)}（${eventDay(v, day.event)}）所记的${v.field(day.event.type, day.field)}`,
            `${v.field(day.event.type, day.field)} as recorded with ${v.event(day.event.type)}`,
          );
    case 'if':
      return dayNoun(v, day.of[0] as DayReason);
  }
}

/** `该日之后第5个工作日`, `该日之后满2个月之日`. */
function countedNoun(v: Voice, day: Extract<DayReason, { form: 'counted' }>): string {
  const { from, unit, n, rolledFrom } = day;
  const [anchor, length] = [dayNoun(v, from), unitText(v, unit, Math.abs(n))];
  if (n === 0)
    return rolledFrom === undefined
      ? anchor
      : v.t(`${anchor}之后的第一个工作日`, `the first working day after ${anchor}`);
  const side = n < 0 ? '之前' : '之后';
  const long = unit === 'months' || unit === 'years';
  return v.t(
    long ? `${anchor}${side}满${length}之日` : `${anchor}${side}第${length}`,
    `${length} ${n < 0 ? 'before' : 'after'} ${anchor}`,
  );
}

type Edge = Extract<DayReason, { form: 'edge' }>;

/** `该日所在的季度`, or the n-th one after it; the period judged, or the n-th one after that. */
export function edgeUnit(v: Voice, { unit, plus, from, period }: Edge): string {
  const one = {
    month: v.t('月', 'month'),
    quarter: v.t('季度', 'quarter'),
    year: v.t('年', 'year'),
    period: v.t('时段', 'period'),
  }[unit];
  const n = Math.abs(plus);
  const [zh, en] = plus > 0 ? ['之后', 'after'] : ['之前', 'before'];
  if (period !== undefined) {
    const told = v.period(period);
    return plus === 0 ? told : v.t(`${told}${zh}第${n}个${one}`, `the ${ordinal(n)} ${one} ${en} ${told}`);
  }
  const anchor = from ? dayNoun(v, from) : v.t('该日', 'that day');
  const holding = v.t(`${anchor}所在的${one}`, `the ${one} that holds ${anchor}`);
  if (plus === 0) return holding;
  const next = plus > 0 ? '下一个' : '上一个';
  return v.t(
    n === 1 ? `${holding}的${next}${one}` : `${holding}${zh}第${n}个${one}`,
    `the ${n === 1 ? '' : `${ordinal(n)} `}${one} ${en} the one that holds ${anchor}`,
  );
}

/** A day by what it is, with its date. */
export function dayWithDate(v: Voice, day: DayReason): string {
  if (day.form === 'date') return dayNoun(v, day);
  return `${dayNoun(v, day)}${v.bracket(shownDayText(v, day.result))}`;
}
