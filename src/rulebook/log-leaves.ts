import { comparison } from '../explain/operators.js';
import { isObject } from '../faults.js';
import { type Asked, bound, isOrNot, referred, yesOrNo } from './asked.js';
import { dayNoun } from './days.js';
import { listOf, type Pen } from './pen.js';
import { recordText, selected } from './select.js';

export function countText(pen: Pen, { params, operator, value }: Asked): string {
  const { v } = pen;
  const meant = selected(pen, params);
  if (value === 0 && (operator === 'equal' || operator === 'lessThanInclusive'))
    return recordText(pen, meant, false);
  if ((value === 0 && operator === 'greaterThan') || (value === 1 && operator === 'greaterThanInclusive'))
    return recordText(pen, meant, true);
  const number =
    typeof value === 'number'
      ? comparison(v, operator, value, 'yes')
      : bound(pen, operator, isObject(value) ? referred(pen, value) : v.value(value));
  const front = meant.when === '' ? '' : `${meant.when}，`;
  const behind = meant.when === '' ? '' : ` ${meant.when}`;
  return v.t(`${front}${meant.what}的记录${number}`, `records of ${meant.what}${behind}: ${number}`);
}

export function fieldText(pen: Pen, asked: Asked): string {
  const { v } = pen;
  const { params, isSo } = asked;
  const { types, what, when } = selected(pen, params);
  const type = types[0] ?? '';
  const name = typeof params.field === 'string' ? params.field : '';
  const nth = pen.settle<unknown>(params.nth ?? 'last').value;
  const which = nth === 'last' ? v.t('最近一次', 'the latest ') : v.t(`第${nth}次`, `no. ${nth} of `);
  const front = when === '' ? '' : `${when}，`;
  const behind = when === '' ? '' : ` ${when}`;
  const said = isSo === null ? isOrNot(pen, asked, v.fieldOf(type, name)) : yesOrNo(pen, isSo);
  return v.t(
    `${front}${which}${what}所记的${v.field(type, name)}${said}`,
    `${v.field(type, name)} as recorded with ${which}${what}${behind} ${said}`,
  );
}

export function dayText(pen: Pen, { params, operator, value }: Asked): string {
  const { v } = pen;
  const day = dayNoun(pen, params.of);
  if (value === null)
    return operator === 'equal'
      ? v.t(`还没有${day}`, `there is no ${day.replace(/^the /, '')} yet`)
      : v.t(`已经有${day}`, `there is ${day}`);
  const other = isObject(value) && isObject(value.params) ? dayNoun(pen, value.params.of) : v.value(value);
  const told: Readonly<Record<string, string>> = {
    lessThan: v.t('早于', 'is before'),
    lessThanInclusive: v.t('不晚于', 'is not after'),
    greaterThan: v.t('晚于', 'is after'),
    greaterThanInclusive: v.t('不早于', 'is not before'),
    equal: v.t('就是', 'is'),
  };
  return v.t(`${day}${told[operator] ?? '不是'}${other}`, `${day} ${told[operator] ?? 'is not'} ${other}`);
}

export function elapsedText(pen: Pen, { params, operator, value }: Asked): string {
  const { v } = pen;
  const day = dayNoun(pen, params.since);
  const n = typeof value === 'number' ? value : 0;
  if (operator === 'greaterThanInclusive' && n === 0) return v.t(`${day}已到`, `${day} has come`);
  if ((operator === 'greaterThan' && n === 0) || (operator === 'greaterThanInclusive' && n === 1))
    return v.t(`${day}已过`, `${day} is past`);
  if (operator === 'lessThan' && n === 0) return v.t(`${day}还没有到`, `${day} has not come yet`);
  if (operator === 'lessThanInclusive' && n === 0) return v.t(`${day}还没有过`, `${day} is not past yet`);
  const days = comparison(v, operator, n, 'yes').replace(/次$/, '');
  return v.t(`${day}以后的天数${days}`, `the days since ${day} number ${days}`);
}

export function dischargedText(pen: Pen, { params, isSo }: Asked): string {
  const { v } = pen;
  const types =
    params.by === undefined ? pen.rule.dischargedBy : listOf(pen.settle<unknown>(params.by).value);
  const meant = selected(pen, params, types);
  const record = recordText(pen, meant, isSo !== false);
  return isSo === false
    ? v.t(`此事还没有办，即${record}`, `it has not been done yet: ${record}`)
    : v.t(`此事已经办了，即${record}`, `it has been done: ${record}`);
}
