import type { Scalar } from '../engine/value.js';
import type { AskedChange } from '../why-not/why-not.js';
import { answeredText, answerText } from './because.js';
import { comparison } from './operators.js';
import type { Voice } from './voice.js';

type Is = NonNullable<AskedChange['is']>;

const toldValue = (v: Voice, { input, name, field, is }: AskedChange): string =>
  is === undefined
    ? v.t('未定', 'open')
    : answerText(v, { input: input as 'field', name, is, ...(field ? { field } : {}) });

/** One change as a statement of what would be so. */
export function changeText(v: Voice, change: AskedChange): string {
  switch (change.input) {
    case 'event':
      return eventChange(v, change);
    case 'day':
      return v.t(
        `${v.event(change.name)}${onDay(v, change)}的日子改为${toldValue(v, change)}`,
        `${v.event(change.name)}${onDay(v, change)} is on ${toldValue(v, change)} instead`,
      );
    case 'field': {
      const field = v.field(change.name, change.field ?? '');
      return v.t(
        `${v.event(change.name)}${onDay(v, change)}所记的${field}为${toldValue(v, change)}`,
        `${field} as recorded with ${v.event(change.name)}${onDay(v, change)} is ${toldValue(v, change)}`,
      );
    }
    case 'subject': {
      const types = v.either([change.is?.value ?? []].flat().map((one) => v.quote(v.role(String(one)))));
      return v.t(`案件所涉的是${types}`, `the case is about ${types}`);
    }
    case 'reading':
      return readingChange(v, change);
    case 'asOf':
      return dayChange(v, change.is);
    case 'option':
      return optionChange(v, change);
    case 'slot':
      if (change.field === undefined) return listed(v, change);
  }
  const { input, of, ...rest } = change;
  const front = of === undefined ? '' : `${of}${v.colon()}`;
  return `${front}${answeredText(v, { ...rest, input: input as 'fact' })}`;
}

const onDay = (v: Voice, { on }: AskedChange): string =>
  on === undefined || on === 'unknown' ? '' : v.bracket(v.date(on));

function eventChange(v: Voice, change: AskedChange): string {
  const { name, on, is, days } = change;
  const event = `${v.event(name)}${saying(v, change)}`;
  if (is?.value === false) {
    const known = (days ?? []).filter((day) => day !== 'unknown').map((day) => v.date(day));
    const told = `${v.event(name)}${v.bracket(v.list(known))}`;
    return v.t(`没有${told}的记录`, `there is no record of ${told}`);
  }
  const day = on === undefined ? '' : v.date(on);
  if (is?.value === 0 && (is.operator === 'equal' || is.operator === 'lessThanInclusive'))
    return v.t(`没有${event}的记录`, `there is no record of ${event}`);
  if (typeof is?.value === 'number') {
    const number = comparison(v, is.operator, is.value, 'yes');
    return v.t(
      `${event}的记录${number}${day === '' ? '' : `，例如${day}再有`}`,
      `there are ${number} records of ${event}${day === '' ? '' : `, one more for instance on ${day}`}`,
    );
  }
  return v.t(`${day}记录有${event}`, `${event} is on record${day === '' ? '' : `, on ${day}`}`);
}

/** What the event is to say, but for what it serves. */
function saying(v: Voice, { name, fields = {} }: AskedChange): string {
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

function readingChange(v: Voice, { name, is }: AskedChange): string {
  const found = v.measure.interpretations.find(({ id }) => id === name);
  const option = found?.options.find(({ id }) => id === is?.value);
  const question = found ? v.of(found.question) : '';
  const text = option ? v.of(option) : '';
  return v.t(`改取另一种理解：${question}——${text}`, `another reading is taken: ${question} — ${text}`);
}

function dayChange(v: Voice, is: Is | undefined): string {
  const day = typeof is?.value === 'string' ? v.date(is.value) : '';
  switch (is?.operator) {
    case 'greaterThanInclusive':
      return v.t(`到了${day}`, `the day has come to ${day}`);
    case 'lessThanInclusive':
      return v.t(`在${day}或者以前判断`, `it is judged on ${day} or before`);
    default:
      return v.t(`恰在${day}判断`, `it is judged on ${day}`);
  }
}

function optionChange(v: Voice, { is }: AskedChange): string {
  const day = typeof is?.value === 'string' ? v.date(is.value) : '';
  return v.t(`本文件的施行日期不晚于${day}`, `the measure took effect on ${day} or before`);
}

function listed(v: Voice, { name, codes = [], is }: AskedChange): string {
  const kind =
    codes.length > 0
      ? v.either(codes.map((code) => v.role(code)))
      : name === 'places'
        ? v.t('地方、单位', 'a place or unit')
        : v.t('人员', 'a person');
  return (is?.value as Scalar) === false
    ? v.t(`案件没有列出${kind}`, `the case lists no ${kind.replace(/^an? /, '')}`)
    : v.t(`案件列有${kind}`, `the case lists ${kind}`);
}
