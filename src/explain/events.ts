import { fromDay, MIN_DAY } from '../calendar/index.js';
import type { AnyEvent } from '../case/types.js';
import type { EventsSource, ShownDay } from '../reasons/types.js';
import type { Voice } from './voice.js';

/** The day of an event as far as it is known. */
export function eventDay(v: Voice, event: AnyEvent): string {
  if (event.on !== 'unknown') return v.date(event.on);
  const { notBefore, notAfter } = event;
  if (notBefore && notAfter)
    return v.t(
      `${v.date(notBefore)}至${v.date(notAfter)}之间某日`,
      `some day from ${v.date(notBefore)} to ${v.date(notAfter)}`,
    );
  if (notBefore) return v.t(`${v.date(notBefore)}以后某日`, `some day from ${v.date(notBefore)} on`);
  if (notAfter) return v.t(`不晚于${v.date(notAfter)}的某日`, `some day not after ${v.date(notAfter)}`);
  return v.t('日期不明', 'a day not known');
}

export function shownDayText(v: Voice, day: ShownDay): string {
  switch (day.is) {
    case 'day':
      return v.date(day.day);
    case 'none':
      return v.t('没有这一天', 'no such day');
    case 'unknown':
      return v.t('日期尚不知道', 'a day not known');
    case 'between':
      if (day.from && day.to)
        return v.t(
          `${v.date(day.from)}至${v.date(day.to)}之间某日`,
          `some day from ${v.date(day.from)} to ${v.date(day.to)}`,
        );
      if (day.from) return v.t(`不早于${v.date(day.from)}的某日`, `some day not before ${v.date(day.from)}`);
      if (day.to) return v.t(`不晚于${v.date(day.to)}的某日`, `some day not after ${v.date(day.to)}`);
      return v.t('日期尚不知道', 'a day not known');
  }
}

/** An event of the log by name and day. */
export const eventText = (v: Voice, event: AnyEvent): string =>
  `${v.event(event.type)}${v.bracket(eventDay(v, event))}`;

/** What kinds of event are meant: `“A”或“B”`, or the first two of many. */
export function typesText(v: Voice, types: readonly string[]): string {
  const names = types.map((type) => v.event(type));
  if (names.length <= 4) return v.either(names);
  return v.t(
    `${names.slice(0, 2).join('')}等${names.length}类记录`,
    `${v.list(names.slice(0, 2))} or any of ${names.length - 2} further kinds`,
  );
}

/** What an event must say to be meant. */
function whereText(v: Voice, { types, where }: EventsSource): string {
  const [type = ''] = types;
  const parts = Object.entries(where ?? {}).map(([field, wanted]) => {
    const values = v.either([wanted].flat().map((one) => v.value(one, v.fieldOf(type, field))));
    return v.t(
      `${v.field(type, field)}为${v.quote(values)}`,
      `${v.field(type, field)} being ${v.quote(values)}`,
    );
  });
  return parts.join(v.t('、', ' and '));
}

/** Is it the first day that the library knows? */
const isFirst = (day: string): boolean => day === fromDay(MIN_DAY);

/** Within what bounds of time they were looked for. */
function whenText(v: Voice, { since, until, period }: EventsSource): string {
  const parts = [
    ...(period ? [v.t(`在${v.period(period)}内`, `in ${v.period(period)}`)] : []),
    // the first day there is says no more than “ever”
    ...(since?.is === 'day' && !isFirst(since.day)
      ? [v.t(`自${shownDayText(v, since)}起`, `from ${shownDayText(v, since)} on`)]
      : []),
    ...(until?.is === 'day'
      ? [v.t(`到${shownDayText(v, until)}为止`, `up to ${shownDayText(v, until)}`)]
      : []),
  ];
  return v.lang === 'zh' ? parts.join('、') : parts.join(' and ');
}

/** The events that are on record, or that there are none. `threshold` is added where a number is asked. */
export function recordText(v: Voice, source: EventsSource, asOf: string, threshold = ''): string {
  const [where, when] = [whereText(v, source), whenText(v, source)];
  const kinds = typesText(v, source.types);
  const meant = `${kinds}${v.bracket(where)}`;
  const front = when === '' ? '' : v.t(`${when}，`, '');
  const behind = when === '' ? '' : v.t('', ` ${when}`);
  const { events, gaps } = source;
  if (events.length === 0) {
    if (gaps.length > 0)
      return v.t(`${front}是否有${meant}，记录不全`, `the log is not complete as to ${meant}${behind}`);
    const up = source.until || when !== '' ? '' : v.t(`到${v.date(asOf)}为止，`, '');
    const upEn = source.until || when !== '' ? '' : ` up to ${v.date(asOf)}`;
    const what = source.discharge
      ? v.t(`没有此事已办的记录（${kinds}）`, `no record that it has been done (${kinds})`)
      : v.t(`没有${meant}的记录`, `no record of ${meant}`);
    return v.t(`${front}${up}${what}`, `there is ${what}${behind}${upEn}`);
  }
  const doubt = events.every(({ sure }) => !sure);
  const shown = events.slice(-4).map(({ event }) => eventText(v, event));
  const more = events.length - shown.length;
  const names =
    more > 0
      ? v.t(`${v.list(shown)}等${events.length}次`, `${v.list(shown)} (${events.length} in all)`)
      : v.joined(shown);
  if (doubt)
    return v.t(
      `${front}记录有${names}，但不能确定是否算在内`,
      `${names} is on record, and it is not certain that it counts${behind}`,
    );
  const number =
    threshold === ''
      ? ''
      : v.t(`，共${events.length}次，${threshold}`, `: ${events.length} in all, ${threshold}`);
  const told = where === '' ? '' : v.bracket(where);
  return v.t(
    `${front}记录有${names}${told}${number}`,
    `${names}${told} ${events.length > 1 ? 'are' : 'is'} on record${behind}${number}`,
  );
}
