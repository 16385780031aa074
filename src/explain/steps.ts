import { dayOf } from '../calendar/index.js';
import type { DayReason, SkippedDay } from '../reasons/types.js';
import { moveStep } from './decisions.js';
import { eventDay, eventText, shownDayText, typesText } from './events.js';
import { settledGrounds } from './grounds.js';
import { dayNoun, edgeUnit } from './nouns.js';
import { unitText } from './units.js';
import type { Voice } from './voice.js';

/** How a day comes about, a sentence a step, from the anchor on. */
export function steps(v: Voice, day: DayReason, asOf: string): string[] {
  const result = shownDayText(v, day.result);
  switch (day.form) {
    case 'date':
      return [v.t(`原文定的是${result}`, `the text names ${result}`)];
    case 'none':
      return [v.t('没有期限', 'there is no set day')];
    case 'commencement':
      return [v.t(`本文件施行之日：${result}`, `the measure took effect: ${result}`)];
    case 'named':
      return steps(v, day.of, asOf);
    case 'moved':
      return [...steps(v, day.of, asOf), ...day.decisions.map((one) => moveStep(v, one))];
    case 'event':
      return [ofEvent(v, day, result)];
    case 'counted':
      return [...steps(v, day.from, asOf), ...counted(v, day, result)];
    case 'edge':
      return edge(v, day, result, asOf);
    case 'beside':
      return [
        ...steps(v, day.from, asOf),
        day.side === 'before'
          ? v.t(`取它的前一天：${result}`, `take the day before it: ${result}`)
          : v.t(`取它的后一天：${result}`, `take the day after it: ${result}`),
      ];
    case 'pick':
      return picked(v, day, result, asOf);
    case 'not-after':
      return [
        ...steps(v, day.from, asOf),
        v.t(`确切日子没有记录，只知道${result}`, `the exact day is not on record; it was ${result}`),
      ];
    case 'between':
      return day.result.is !== 'day'
        ? [
            ...day.of.flatMap((one) => steps(v, one, asOf)),
            v.t(`在这两天之间：${result}`, `between those two days: ${result}`),
          ]
        : [v.t(`${dayNoun(v, day)}：${result}`, `${dayNoun(v, day)}: ${result}`)];
    case 'fact':
    case 'conduct':
    case 'scope':
      return [`${dayNoun(v, day)}${v.colon()}${result}`];
    case 'if': {
      const because = settledGrounds(v, day.if, asOf);
      const by =
        because.length === 0
          ? []
          : [
              v.t(
                `由于${v.clauses(because)}，这样算`,
                `since ${v.clauses(because)}, it is reckoned as follows`,
              ),
            ];
      return [...by, ...day.of.flatMap((one) => steps(v, one, asOf))];
    }
  }
}

function ofEvent(v: Voice, day: Extract<DayReason, { form: 'event' }>, result: string): string {
  if (day.event && day.field === undefined)
    return v.t(
      `${v.event(day.event.type)}：${eventDay(v, day.event)}`,
      `${v.event(day.event.type)}: ${eventDay(v, day.event)}`,
    );
  if (day.event) {
    const field = v.field(day.event.type, day.field as string);
    return v.t(
      `${eventText(v, day.event)}所记的${field}：${result}`,
      `${field} as recorded with ${eventText(v, day.event)}: ${result}`,
    );
  }
  const types = typesText(v, day.types);
  if (day.result.is === 'none') return v.t(`还没有${types}的记录`, `there is no record of ${types} yet`);
  return v.t(`${types}：${result}`, `${types}: ${result}`);
}

/** Days off, those that follow one another and have one name drawn together. */
export function skippedText(v: Voice, skipped: readonly SkippedDay[]): string {
  const runs: { name: string; first: string; last: string; n: number }[] = [];
  for (const { day, name } of skipped) {
    const text = name === null ? v.t('周末', 'weekend') : v.of(name);
    const open = runs.at(-1);
    if (open && open.name === text && nextTo(open.last, day)) {
      open.last = day;
      open.n += 1;
    } else runs.push({ name: text, first: day, last: day, n: 1 });
  }
  return v.list(
    runs.map(({ name, first, last, n }) => {
      const days =
        n === 1
          ? v.date(first)
          : v.t(`${v.date(first)}至${v.date(last)}`, `${v.date(first)} to ${v.date(last)}`);
      return `${days}${v.bracket(name)}`;
    }),
  );
}

const nextTo = (a: string, b: string): boolean => Math.abs(dayOf(a) - dayOf(b)) === 1;

/** From where and which way it is counted. */
function reckoned(
  v: Voice,
  { unit, n, counted: own }: Extract<DayReason, { form: 'counted' }>,
  length: string,
): string {
  if (n < 0)
    return own
      ? v.t(`连同当天往前算${length}`, `${length} counted back from that day, itself included`)
      : v.t(`从那天往前算${length}`, `${length} counted back from that day`);
  if (unit === 'months' || unit === 'years')
    return own
      ? v.t(`从当天起算（当天计入）满${length}`, `${length} from that day, itself counted`)
      : v.t(`从那天起满${length}`, `${length} from that day`);
  return own
    ? v.t(`从当天起算（当天计入）${length}`, `${length} counted from that day, itself included`)
    : v.t(`从次日起算${length}`, `${length} counted from the next day`);
}

function counted(v: Voice, day: Extract<DayReason, { form: 'counted' }>, result: string): string[] {
  const length = unitText(v, day.unit, Math.abs(day.n));
  const how = reckoned(v, day, length);
  const landed = day.rolledFrom === undefined ? result : v.date(day.rolledFrom);
  const skip =
    day.unit === 'workdays' && day.skipped.length > 0
      ? v.t(`，跳过${skippedText(v, day.skipped)}`, `, passing over ${skippedText(v, day.skipped)}`)
      : '';
  const clamp =
    day.clamped === 'clamp'
      ? v.t('，该月没有相应的日子，取月末', ', the month has no such day and its last one is taken')
      : day.clamped === 'roll'
        ? v.t(
            '，该月没有相应的日子，取次月第一天',
            ', the month has no such day and the 1st of the next is taken',
          )
        : '';
  // no days at all: only where that is no working day is there anything to tell
  const first = day.n === 0 ? [] : [`${how}${skip}${clamp}${v.colon()}${landed}`];
  const rolled =
    day.rolledFrom === undefined
      ? []
      : [
          v.t(
            `那天不是工作日，跳过${skippedText(v, day.skipped)}，顺延到下一个工作日：${result}`,
            `that is no working day; passing over ${skippedText(v, day.skipped)}, it moves to the next one: ${result}`,
          ),
        ];
  const provisional = day.provisional
    ? [
        v.t(
          '其中有的年份放假安排还没有公布，按周一至周五为工作日暂算',
          'for some of these days no holiday arrangement is published yet; Monday to Friday are taken as working days for now',
        ),
      ]
    : [];
  return [...first, ...rolled, ...provisional];
}

function edge(v: Voice, day: Extract<DayReason, { form: 'edge' }>, result: string, asOf: string): string[] {
  const before = day.from ? steps(v, day.from, asOf) : [];
  const unit = edgeUnit(v, day);
  return [
    ...before,
    day.edge === 'end'
      ? v.t(`取${unit}的最后一天：${result}`, `take the last day of ${unit}: ${result}`)
      : v.t(`取${unit}的第一天：${result}`, `take the first day of ${unit}: ${result}`),
  ];
}

function picked(v: Voice, day: Extract<DayReason, { form: 'pick' }>, result: string, asOf: string): string[] {
  const there = day.of.filter(({ result: one }) => one.is !== 'none');
  const absent = day.of.filter(({ result: one }) => one.is === 'none');
  if (day.pick === 'first') {
    const none = absent
      .filter(({ form }) => form === 'event')
      .map((one) =>
        v.t(`还没有${dayNoun(v, one)}`, `there is no ${dayNoun(v, one).replace(/^the /, '')} yet`),
      );
    // the last of those looked at is the first that there is
    return [...none, ...there.flatMap((one) => steps(v, one, asOf))];
  }
  if (there.length <= 1) return there.flatMap((one) => steps(v, one, asOf));
  return [
    ...there.flatMap((one) => steps(v, one, asOf)),
    day.pick === 'latest'
      ? v.t(`取其中最晚的一天：${result}`, `the latest of these is taken: ${result}`)
      : v.t(`取其中最早的一天：${result}`, `the earliest of these is taken: ${result}`),
  ];
}
