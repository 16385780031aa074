import type { AskedChange } from '../why-not/why-not.js';
import { answeredText, answerText, type Demand } from './because.js';
import { listedNoun } from './listed.js';
import { comparison } from './operators.js';
import { trimEnd, type Voice } from './voice.js';

/** A change that has been tried: what it is to be is known. */
type Tried = AskedChange & Required<Pick<AskedChange, 'is'>>;

const toldValue = (v: Voice, change: Tried): string => answerText(v, change as Demand);

/** One change as a statement of what would be so. */
export function changeText(v: Voice, asked: AskedChange): string {
  const change = asked as Tried;
  switch (change.input) {
    case 'event':
      return eventChange(v, change);
    case 'day':
      return v.t(
        `${v.event(change.name)}${onDay(v, change)}的日子改为${toldValue(v, change)}`,
        `${v.event(change.name)}${onDay(v, change)} is on ${toldValue(v, change)} instead`,
      );
    case 'field': {
      const field = v.field(change.name, change.field as string);
      return v.t(
        `${v.event(change.name)}${onDay(v, change)}所记的${field}为${toldValue(v, change)}`,
        `${field} as recorded with ${v.event(change.name)}${onDay(v, change)} is ${toldValue(v, change)}`,
      );
    }
    case 'subject': {
      const type = v.quote(v.role(change.is.value as string));
      return v.t(`案件所涉的是${type}`, `the case is about ${type}`);
    }
    case 'reading':
      return readingChange(v, change);
    case 'asOf':
      return dayChange(v, change);
    case 'option':
      return optionChange(v, change);
    case 'slot':
      if (change.field === undefined) return listed(v, change);
  }
  const { of } = change;
  const front = of === undefined ? '' : `${of}${v.colon()}`;
  return `${front}${answeredText(v, change as Demand)}`;
}

/** The day of the event concerned, where it has one. */
const onDay = (v: Voice, { on = 'unknown' }: Tried): string =>
  on === 'unknown' ? '' : v.bracket(v.date(on));

function eventChange(v: Voice, change: Tried): string {
  const { name, on, is, days = [] } = change;
  const event = `${v.event(name)}${saying(v, change)}`;
  if (is.value === false) {
    const known = days.filter((day) => day !== 'unknown').map((day) => v.date(day));
    const told = `${v.event(name)}${v.bracket(v.list(known))}`;
    return v.t(`没有${told}的记录`, `there is no record of ${told}`);
  }
  if (is.value === 0 && (is.operator === 'equal' || is.operator === 'lessThanInclusive'))
    return v.t(`没有${event}的记录`, `there is no record of ${event}`);
  const day = on === undefined ? '' : v.date(on);
  if (typeof is.value === 'number') {
    const number = comparison(v, is.operator, is.value, 'yes');
    const one = is.value === 1;
    return v.t(
      `${event}的记录${number}${day === '' ? '' : `，例如${day}再有`}`,
      `there ${one ? 'is' : 'are'} ${number} ${one ? 'record' : 'records'} of ${event}${day === '' ? '' : `, one more for instance on ${day}`}`,
    );
  }
  return v.t(`${day}记录有${event}`, `${event} is on record, on ${day}`);
}

/** What the event is to say, but for what it serves. */
function saying(v: Voice, { name, fields = {} }: Tried): string {
  const said = Object.entries(fields)
    .filter(([field]) => field !== 'for')
    .map(([field, value]) => {
      const told = v.value(value, v.fieldOf(name, field));
      return v.t(
        `${v.field(name, field)}为${v.quote(told)}`,
        `${v.field(name, field)} being ${v.quote(told)}`,
      );
    });
  return v.bracket(v.list(said));
}

function readingChange(v: Voice, { name, is }: Tried): string {
  const texts = readingTexts(v, name, is.value as string);
  if (texts === null) return v.t('改取另一种理解', 'another reading is taken');
  const [question, text] = texts;
  return v.t(`改取另一种理解：${question}——${text}`, `another reading is taken: ${question} — ${text}`);
}

/** The question of a reading, and what one of its options answers; null where this version of the measure has none such. */
export function readingTexts(v: Voice, id: string, option: string): readonly [string, string] | null {
  const found = v.measure.interpretations.find((one) => one.id === id);
  const text = found?.options.find((one) => one.id === option);
  return found && text ? [v.of(found.question), trimEnd(v.of(text))] : null;
}

function dayChange(v: Voice, { is }: Tried): string {
  const day = v.date(is.value as string);
  switch (is.operator) {
    case 'greaterThanInclusive':
      return v.t(`到了${day}`, `the day has come to ${day}`);
    case 'lessThanInclusive':
      return v.t(`在${day}或者以前判断`, `it is judged on ${day} or before`);
    default:
      return v.t(`恰在${day}判断`, `it is judged on ${day}`);
  }
}

function optionChange(v: Voice, { is }: Tried): string {
  const day = v.date(is.value as string);
  return v.t(`本文件的施行日期不晚于${day}`, `the measure took effect on ${day} or before`);
}

function listed(v: Voice, { name, codes, is }: Tried): string {
  const noun = listedNoun(v, name, codes);
  return is.value === false
    ? v.t(`案件没有列出${noun}`, `the case lists no ${noun.replace(/^a /, '')}`)
    : v.t(`案件列有${noun}`, `the case lists ${noun}`);
}
