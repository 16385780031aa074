import { unitText } from '../explain/units.js';
import { isObject } from '../faults.js';
import { inline } from './conditions.js';
import type { Item } from './item.js';
import { listOf, type Pen } from './pen.js';
import { ever, selected, typesText } from './select.js';

type Json = Readonly<Record<string, unknown>>;

const longUnits = ['months', 'years'] as const;
const units = [...longUnits, 'days', 'workdays'] as const;

/** `2nd`, `3rd`, `11th`. */
const ordinal = (n: number): string => {
  const end = n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${end}`;
};

/** A day by what it is: `最近一次“A”之日`. What hangs on a reading is told as it is by default. */
export function dayNoun(pen: Pen, day: unknown): string {
  const { value, by } = pen.settle<unknown>(day);
  return pen.noted(settledNoun(pen, value), by);
}

function settledNoun(pen: Pen, day: unknown): string {
  const { v } = pen;
  if (day === ever) return v.t('有记录的第一天', 'the first day on record');
  if (typeof day === 'string') return v.date(day);
  if (!isObject(day)) return v.t('（没有这一天）', 'no day');
  if (typeof day.day === 'string') return pen.sharedDay(day.day) ?? dayNoun(pen, pen.day(day.day));
  if (day.on !== undefined) return dayNoun(pen, day.on);
  if (day.event !== undefined) return eventNoun(pen, day);
  const unit = units.find((one) => day[one] !== undefined);
  if (unit !== undefined) return countedNoun(pen, day, unit);
  if (day.endOf !== undefined || day.startOf !== undefined) return edgeNoun(pen, day);
  if (day.before !== undefined)
    return v.t(`${besideOf(pen, day.before)}的前一天`, `the day before ${besideOf(pen, day.before)}`);
  if (day.after !== undefined)
    return v.t(`${besideOf(pen, day.after)}的后一天`, `the day after ${besideOf(pen, day.after)}`);
  const picked = pickOf(day);
  if (picked !== undefined) return pickNoun(pen, picked);
  if (day.notAfter !== undefined)
    return v.t(
      `不晚于${dayNoun(pen, day.notAfter)}的某日`,
      `some day not after ${dayNoun(pen, day.notAfter)}`,
    );
  if (day.between !== undefined) return betweenNoun(pen, day);
  if (typeof day.fact === 'string') return answerNoun(pen, day.fact);
  if (day.scope === 'each') return eachNoun(pen, day);
  if (day.conduct !== undefined)
    return day.conduct === 'from'
      ? v.t('行为开始之日', 'the first day of the conduct')
      : v.t('行为结束之日', 'the last day of the conduct');
  if (day.commencement === true) return v.t('本文件施行之日', 'the day the measure took effect');
  if (day.if !== undefined) return ifNoun(pen, day);
  return v.t('该日', 'that day');
}

/** A day, or the first event of a type. */
const besideOf = (pen: Pen, of: unknown): string =>
  typeof of === 'string' && !/^\d/.test(of)
    ? pen.t(`${pen.v.event(of)}之日`, `the day of ${pen.v.event(of)}`)
    : dayNoun(pen, of);

function eventNoun(pen: Pen, day: Json): string {
  const { v } = pen;
  const { types, what, when } = selected(pen, day);
  const { value: nth, by } = pen.settle<number | 'last' | undefined>(day.nth);
  const which =
    nth === 'last'
      ? v.t('最近一次', 'the latest ')
      : typeof nth === 'number' && nth > 1
        ? v.t(`第${nth}次`, `the ${ordinal(nth)} `)
        : '';
  const front = when === '' ? '' : v.t(`${when}的`, '');
  const behind = when === '' ? '' : v.t('', ` ${when}`);
  const one = `${front}${which}${pen.noted(what, by)}`;
  if (typeof day.field === 'string') {
    const field = v.field(types[0] ?? '', day.field);
    return v.t(`${one}所记的${field}`, `${field} as recorded with ${one}${behind}`);
  }
  return v.t(`${one}之日`, `the day of ${one}${behind}`);
}

function countedNoun(pen: Pen, day: Json, unit: (typeof units)[number]): string {
  const { v } = pen;
  const read: string[] = [];
  const settle = (value: unknown): unknown => {
    const { value: found, by } = pen.settle<unknown>(value);
    read.push(...by);
    return found;
  };
  const n = Number(settle(day[unit]));
  const anchor = dayNoun(pen, day.from);
  const length = unitText(v, unit, Math.abs(n));
  const side = n < 0 ? '之前' : '之后';
  const isLong = longUnits.some((one) => one === unit);
  const base =
    n === 0
      ? anchor
      : v.t(
          isLong ? `${anchor}${side}满${length}之日` : `${anchor}${side}第${length}`,
          `${length} ${n < 0 ? 'before' : 'after'} ${anchor}`,
        );
  const how = [
    settle(day.counted) === true ? v.t('当天计入', 'the day itself counted') : '',
    settle(day.clamp) === 'roll'
      ? v.t('那个月没有这一天的，取次月1日', 'where the month has no such day, the 1st of the next')
      : isLong
        ? v.t('那个月没有这一天的，取月末', 'where the month has no such day, its last')
        : '',
    settle(day.roll) === 'next-workday'
      ? v.t('不是工作日的，顺延到下一个工作日', 'moved to the next working day where it is none')
      : '',
    calendarText(pen, settle(day.calendar)),
  ];
  return pen.bracketed(base, [...how, pen.by(read)]);
}

function calendarText({ v }: Pen, calendar: unknown): string {
  if (typeof calendar !== 'string') return '';
  return calendar === 'state-council'
    ? v.t('工作日按全国的安排', 'working days as arranged nationally')
    : v.t('工作日按当地的安排', 'working days as arranged regionally');
}

function edgeNoun(pen: Pen, day: Json): string {
  const { v } = pen;
  const isEnd = day.endOf !== undefined;
  const { value: unit, by } = pen.settle<string>(day.endOf ?? day.startOf);
  const { value: plus, by: alsoBy } = pen.settle<number | undefined>(day.plus);
  const one =
    { month: v.t('月', 'month'), quarter: v.t('季度', 'quarter'), year: v.t('年', 'year') }[unit] ??
    v.t('时段', 'period');
  const holding =
    unit === 'period'
      ? v.t('该时段', 'that period')
      : v.t(`${dayNoun(pen, day.from)}所在的${one}`, `the ${one} that holds ${dayNoun(pen, day.from)}`);
  const n = Math.abs(plus ?? 0);
  const isLater = (plus ?? 0) > 0;
  const which =
    n === 1
      ? v.t(isLater ? '下一个' : '上一个', '')
      : v.t(`往${isLater ? '后' : '前'}第${n}个`, `${ordinal(n)} `);
  const whole =
    n === 0
      ? holding
      : v.t(
          `${holding}的${which}${one}`,
          `the ${which}${one} ${isLater ? 'after' : 'before'} ${holding.replace(/^the \w+ that/, 'the one that')}`,
        );
  const text = isEnd
    ? v.t(`${whole}的最后一天`, `the last day of ${whole}`)
    : v.t(`${whole}的第一天`, `the first day of ${whole}`);
  return pen.noted(text, [...by, ...alsoBy]);
}

interface Pick {
  readonly pick: 'latest' | 'earliest' | 'first';
  readonly of: unknown;
}

function pickOf(day: Json): Pick | undefined {
  if (day.latestOf !== undefined) return { pick: 'latest', of: day.latestOf };
  if (day.earliestOf !== undefined) return { pick: 'earliest', of: day.earliestOf };
  if (day.firstOf !== undefined) return { pick: 'first', of: day.firstOf };
  return undefined;
}

function pickNoun(pen: Pen, { pick, of }: Pick): string {
  const { v } = pen;
  const { value, by } = pen.settle<readonly unknown[]>(of);
  const days = value.map((one) => dayNoun(pen, one));
  const [first = '', ...rest] = days;
  if (rest.length === 0) return pen.noted(first, by);
  const text = {
    latest: v.t(`${days.join('、')}之中最晚的一天`, `the latest of these: ${days.join('; ')}`),
    earliest: v.t(`${days.join('、')}之中最早的一天`, `the earliest of these: ${days.join('; ')}`),
    first: v.t(
      `${first}，没有的用${rest.join('，再没有的用')}`,
      `${first}, or where there is none ${rest.join(', or failing that ')}`,
    ),
  }[pick];
  return pen.noted(text, by);
}

function betweenNoun(pen: Pen, day: Json): string {
  const { v } = pen;
  const { value, by } = pen.settle<readonly unknown[]>(day.between);
  const [from, to] = value.map((one) => dayNoun(pen, one));
  const text = v.t(`${from}至${to}之间的某日`, `some day from ${from} to ${to}`);
  const said = typeof day.fact === 'string' ? answerNoun(pen, day.fact) : '';
  const known = said === '' ? '' : v.t(`以${said}为准`, `namely ${said}`);
  return pen.bracketed(text, [known, pen.by(by)]);
}

const answerNoun = ({ v }: Pen, fact: string): string =>
  v.t(`${v.quote(v.question(fact))}所答之日`, `the day answered to ${v.quote(v.question(fact))}`);

function eachNoun(pen: Pen, day: Json): string {
  const { v, rule } = pen;
  const name = rule.each.length > 0 ? typesText(pen, rule.each) : v.t('事件', 'event');
  if (typeof day.field !== 'string') return v.t(`那一次${name}之日`, `the day of that ${name}`);
  const field = v.field(eachTypeWith(pen, day.field), day.field);
  return v.t(`那一次${name}所记的${field}`, `${field} as recorded with that ${name}`);
}

/** The type of the event that a scope stands for; outside a rule, the first type that has such a field. */
export function eachTypeWith({ v, rule }: Pen, field: string): string {
  const { events } = v.measure.vocabulary;
  const has = (type: string) => Object.hasOwn(events[type]?.fields ?? {}, field);
  return rule.each.find(has) ?? Object.keys(events).find(has) ?? '';
}

function ifNoun(pen: Pen, day: Json): string {
  const condition = inline(pen, day.if);
  const [then, other] = [day.then ?? null, day.else ?? null].map((one) => pen.settle<unknown>(one));
  const noun = (one: typeof then) => pen.noted(settledNoun(pen, one?.value), one?.by ?? []);
  if (other?.value === null)
    return pen.t(`${condition}时，${noun(then)}`, `where ${condition}, ${noun(then)}`);
  if (then?.value === null)
    return pen.t(`除非${condition}，${noun(other)}`, `unless ${condition}, ${noun(other)}`);
  return pen.t(
    `${condition}时，${noun(then)}；否则，${noun(other)}`,
    `where ${condition}, ${noun(then)}; else ${noun(other)}`,
  );
}

/** A day taken apart: choices and readings each on a line of its own. `none` is what stands for no day. */
export function dayItem(pen: Pen, day: unknown, none = pen.t('没有这一天', 'no day')): Item {
  if (day === null) return { text: none };
  if (isObject(day) && typeof day.byReading === 'string') return byReadingItem(pen, day.byReading, day, none);
  if (!isObject(day)) return { text: dayNoun(pen, day) };
  if (day.on !== undefined) return dayItem(pen, day.on, none);
  if (day.if !== undefined) {
    const condition = inline(pen, day.if);
    const [then, other] = [day.then ?? null, day.else ?? null].map((one) => dayItem(pen, one, none));
    return {
      text: pen.t('分两种情况', 'one of two'),
      items: [
        under(pen, pen.t(`${condition}时`, `where ${condition}`), then ?? { text: none }),
        under(pen, pen.t('其他情况', 'otherwise'), other ?? { text: none }),
      ],
    };
  }
  const picked = pickOf(day);
  const of = picked && pen.settle<readonly unknown[]>(picked.of);
  if (picked === undefined || of === undefined || of.value.length < 2) return { text: dayNoun(pen, day) };
  const text = {
    latest: pen.t('下列各日之中最晚的一天', 'the latest of these days'),
    earliest: pen.t('下列各日之中最早的一天', 'the earliest of these days'),
    first: pen.t('下列各日之中第一个有的', 'the first of these days that there is'),
  }[picked.pick];
  return { text: pen.noted(text, of.by), items: of.value.map((one) => dayItem(pen, one)) };
}

/** What a day is under each option of a reading. */
function byReadingItem(pen: Pen, id: string, day: Json, none: string): Item {
  const reading = pen.names.readings.get(id);
  if (reading === undefined) return { text: dayNoun(pen, day) };
  return {
    text: pen.t(`看对${pen.reading(id)}怎样理解`, `it hangs on ${pen.reading(id)}`),
    items: reading.one.options.map((option) =>
      under(pen, optionText(pen, option.id, id), dayItem(pen, day[option.id] ?? null, none)),
    ),
  };
}

/** An option in quotation marks, and whether it is the default. */
export function optionText({ v, names }: Pen, option: string, reading: string): string {
  const found = names.readings.get(reading)?.one;
  const text = found?.options.find(({ id }) => id === option);
  const said = v.quote(text ? v.of(text).replace(/[。.；;]$/u, '') : v.t('另一种', 'another'));
  return found?.default === option ? v.t(`${said}（默认）`, `${said} (the default)`) : said;
}

const under = ({ v }: Pen, head: string, { text, items }: Item): Item => ({
  text: `${head}${v.colon()}${text}`,
  ...(items === undefined ? {} : { items }),
});

/** Does a day stand for none whatever the reading? */
export const isNoDay = (pen: Pen, day: unknown): boolean =>
  day === undefined || day === null || (pen.settle<unknown>(day).value ?? null) === null;

export const eventTypesOf = (pen: Pen, select: unknown): readonly string[] =>
  isObject(select) ? listOf(pen.settle<unknown>(select.event).value) : [];
