/** What a picture of a life says, in words. */
import { fromDay } from '../../../calendar/index.js';
import type { AnyEvent } from '../../../case/types.js';
import { eventDay } from '../../../explain/events.js';
import { trimEnd, type Voice } from '../../../explain/voice.js';
import type { Obligation } from '../../../timeline/obligations.js';
import { standingTexts } from '../marks.js';
import type { Bar } from './bars.js';
import type { Lane } from './events.js';

export const dutyText = (v: Voice, { label }: Obligation): string => trimEnd(v.of(label));

/** What an event is called, without the quotation marks of prose. */
export const eventName = (v: Voice, type: string): string =>
  v.event(type).replace(/^“|”$/gu, '').replaceAll('‘', '“').replaceAll('’', '”');

export function standingText(v: Voice, { one, standing }: Bar): string {
  if (one.end === 'lapsed') return v.t('逾期失去时机', 'lapsed');
  if (one.end === 'not-in-conformity') return v.t('不合要求', 'not in conformity');
  if (one.end === 'discharged' && one.late === null)
    return v.t('已办，按时与否不明', 'done; in time not known');
  return standingTexts[standing][v.lang];
}

/** Where it stands written, and who is to do it. */
export const basisText = (v: Voice, { basis, actor }: Obligation): string =>
  [v.of(basis.text), ...(actor === null ? [] : [v.role(actor)])].join(v.t('，', ', '));

/** The day that goes with how it stands: the last one in time while it is open or was missed, else that on which it ended. */
export function dayText(v: Voice, { one, standing }: Bar): string {
  const ended = one.done ?? one.ended;
  if (ended !== null && standing !== 'missed') return v.date(ended);
  if (one.due !== null) return v.t(`最迟${v.date(one.due)}`, `by ${v.date(one.due)}`);
  return '';
}

export function eventLine(v: Voice, { type, events }: Lane): string {
  const days = events.map(({ event, sets }) => {
    const until = sets.map((day) => v.t(`定到${v.date(fromDay(day))}`, `sets ${v.date(fromDay(day))}`));
    return `${v.date(event.on)}${v.bracket(v.list(until))}`;
  });
  return v.stop(`${eventName(v, type)}${v.colon()}${v.list(days)}`);
}

export function dutyLine(v: Voice, bar: Bar): string {
  const { one } = bar;
  const parts = [
    one.began === null
      ? v.t('在此以前开始', 'began before this time')
      : v.t(`${v.date(one.began)}开始`, `from ${v.date(one.began)}`),
    one.due === null
      ? v.t('没有期限', 'no set time')
      : v.t(`最迟${v.date(one.due)}`, `due ${v.date(one.due)}`),
    one.done === null && one.ended === null
      ? standingText(v, bar)
      : `${standingText(v, bar)}${v.bracket(v.date(one.done ?? one.ended ?? ''))}`,
  ];
  return v.stop(
    `${dutyText(v, one)}${v.bracket(basisText(v, one))}${v.colon()}${v.t(parts.join('，'), parts.join(', '))}`,
  );
}

export const undatedLine = (v: Voice, events: readonly AnyEvent[]): string =>
  v.t(
    `另有日子不明的记录，图上没有画：${v.list(events.map((event) => `${eventName(v, event.type)}（${eventDay(v, event)}）`))}。`,
    `On record with no known day, not drawn: ${v.list(events.map((event) => `${eventName(v, event.type)} (${eventDay(v, event)})`))}.`,
  );
