import { negate, type OperatorName } from '../engine/operators.js';
import { comparison } from '../explain/operators.js';
import { isObject } from '../faults.js';
import type { Leaf } from '../measure/format.js';
import { inline } from './conditions.js';
import { dayNoun, eachTypeWith, optionText } from './days.js';
import { listOf, type Pen, unique } from './pen.js';
import { recordText, selected, typesText } from './select.js';

type Json = Readonly<Record<string, unknown>>;

/** A leaf whose params and value are settled, and turned so that it holds. */
interface Asked {
  readonly fact: string;
  readonly params: Json;
  readonly operator: OperatorName;
  readonly value: unknown;
  /** Of a fact that is so or not so: which is asked. Null where the value is none of these. */
  readonly isSo: boolean | null;
}

/** What a leaf asks, as a statement; `holds` is false where it is negated. */
export function leafText(pen: Pen, leaf: Leaf, holds: boolean): string {
  const params = pen.settle<Json | undefined>(leaf.params);
  const value = pen.settle<unknown>(leaf.value);
  const operator = holds ? leaf.operator : negate(leaf.operator);
  const isSo =
    typeof value.value === 'boolean' && (operator === 'equal' || operator === 'notEqual')
      ? (operator === 'equal') === value.value
      : null;
  const asked = { fact: leaf.fact, params: params.value ?? {}, operator, value: value.value, isSo };
  return pen.noted(statement(pen, asked), unique([...params.by, ...value.by]));
}

function statement(pen: Pen, asked: Asked): string {
  const { v } = pen;
  const { params, isSo } = asked;
  switch (asked.fact) {
    case 'subject':
      return subjectText(pen, asked);
    case 'listed':
      return isSo === false
        ? v.t(
            `${normOf(pen, params)}没有列到案件所涉的这一类对象`,
            `${normOf(pen, params)} does not list the kind of subject`,
          )
        : v.t(
            `${normOf(pen, params)}列有案件所涉的这一类对象`,
            `${normOf(pen, params)} lists the kind of subject`,
          );
    case 'happened':
      return recordText(pen, selected(pen, params), isSo !== false);
    case 'count':
      return countText(pen, asked);
    case 'field':
      return fieldText(pen, asked);
    case 'day':
      return dayText(pen, asked);
    case 'elapsed':
      return elapsedText(pen, asked);
    case 'discharged':
      return dischargedText(pen, asked);
    case 'criterion':
      return criterionText(pen, asked);
    case 'answer':
      return v.t(
        `对${normOf(pen, params)}的回答${isOrNot(pen, asked)}`,
        `the answer to ${normOf(pen, params)} ${isOrNot(pen, asked)}`,
      );
    case 'value':
      return figureText(pen, asked);
    case 'scope':
      return scopeText(pen, asked);
    case 'present':
      return presentText(pen, asked);
    case 'reading':
      return readingText(pen, asked);
    case 'onRecord': {
      const condition = inline(pen, params.condition);
      return isSo === false
        ? v.t(`现有记录还不能认定：${condition}`, `it is not established on record that ${condition}`)
        : v.t(`现有记录已能认定：${condition}`, `it is established on record that ${condition}`);
    }
    default:
      return factText(pen, asked);
  }
}

const normOf = (pen: Pen, { norm }: Json): string => pen.norm(typeof norm === 'string' ? norm : '');

/** `是“A”或“B”`, `不少于3`; the operator and the value in words. */
function isOrNot(
  pen: Pen,
  { operator, value }: Pick<Asked, 'operator' | 'value'>,
  declared?: Parameters<Pen['v']['value']>[1],
): string {
  const { v } = pen;
  const words = [value].flat().map((one) => v.quote(v.value(one, declared)));
  const said = isObject(value) ? referred(pen, value) : v.either(words);
  switch (operator) {
    case 'equal':
    case 'in':
      return v.t(`是${said}`, `is ${said}`);
    case 'notEqual':
    case 'notIn':
      return v.t(`不是${said}`, `is not ${said}`);
    case 'contains':
      return v.t(`包括${said}`, `includes ${said}`);
    case 'doesNotContain':
      return v.t(`不包括${said}`, `does not include ${said}`);
    default:
      return bound(pen, operator, isObject(value) ? referred(pen, value) : v.value(value));
  }
}

/** What a number is to be. */
function bound({ v }: Pen, operator: OperatorName, value: string): string {
  switch (operator) {
    case 'lessThan':
      return v.t(`少于${value}`, `is less than ${value}`);
    case 'lessThanInclusive':
      return v.t(`不超过${value}`, `is not more than ${value}`);
    case 'greaterThan':
      return v.t(`超过${value}`, `is more than ${value}`);
    case 'greaterThanInclusive':
      return v.t(`不少于${value}`, `is at least ${value}`);
    case 'equal':
      return v.t(`等于${value}`, `is ${value}`);
    default:
      return v.t(`不等于${value}`, `is not ${value}`);
  }
}

/** Another fact in the place of a value. */
function referred(pen: Pen, value: Json): string {
  const { v } = pen;
  if (value.fact === 'value' && isObject(value.params))
    return v.t(`${normOf(pen, value.params)}的数值`, `the figure of ${normOf(pen, value.params)}`);
  if (value.fact === 'field' && isObject(value.params)) {
    const { types, what } = selected(pen, value.params);
    const field = v.field(types[0] ?? '', String(value.params.field ?? ''));
    return v.t(`${what}所记的${field}`, `${field} as recorded with ${what}`);
  }
  if (value.fact === 'count' && isObject(value.params)) {
    const { what } = selected(pen, value.params);
    return v.t(`${what}的记录数`, `the number of records of ${what}`);
  }
  if (value.fact === 'scope' && isObject(value.params)) {
    const { of } = value.params;
    if (of === 'person') return v.t('此人', 'this person');
    return of === 'unit' ? v.t('该单位', 'this unit') : v.t('该地方、单位', 'this place or unit');
  }
  return typeof value.fact === 'string'
    ? v.t(
        `${v.quote(v.question(value.fact))}所答的数`,
        `the number answered to ${v.quote(v.question(value.fact))}`,
      )
    : v.t('另一个数', 'another number');
}

function subjectText({ v }: Pen, { operator, value }: Asked): string {
  const roles = listOf(value).map((code) => v.role(code));
  const said =
    roles.length < 3
      ? v.either(roles)
      : v.t(
          `${roles.slice(0, -1).join('、')}或${roles.at(-1)}`,
          `${roles.slice(0, -1).join(', ')} or ${roles.at(-1)}`,
        );
  return operator === 'equal' || operator === 'in'
    ? v.t(`案件所涉的是${said}`, `the case is about: ${said}`)
    : v.t(`案件所涉的不是${said}`, `the case is not about: ${said}`);
}

function countText(pen: Pen, { params, operator, value }: Asked): string {
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

function fieldText(pen: Pen, asked: Asked): string {
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

const yesOrNo = ({ v }: Pen, isSo: boolean): string =>
  isSo ? v.t('是“是”', 'is “yes”') : v.t('是“否”', 'is “no”');

function dayText(pen: Pen, { params, operator, value }: Asked): string {
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

function elapsedText(pen: Pen, { params, operator, value }: Asked): string {
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

function dischargedText(pen: Pen, { params, isSo }: Asked): string {
  const { v } = pen;
  const types =
    params.by === undefined ? pen.rule.dischargedBy : listOf(pen.settle<unknown>(params.by).value);
  const meant = selected(pen, params, types);
  const record = recordText(pen, meant, isSo !== false);
  return isSo === false
    ? v.t(`此事还没有办，即${record}`, `it has not been done yet: ${record}`)
    : v.t(`此事已经办了，即${record}`, `it has been done: ${record}`);
}

function criterionText(pen: Pen, { params, operator, value }: Asked): string {
  const { v } = pen;
  const states = listOf(value);
  const words: Readonly<Record<string, string>> = {
    yes: v.t('成立', 'holds'),
    no: v.t('不成立', 'does not hold'),
    'not-applicable': v.t('不涉及', 'does not arise'),
  };
  const isIn = operator === 'equal' || operator === 'in';
  const meant = isIn ? states : Object.keys(words).filter((state) => !states.includes(state));
  const said = v.either(meant.map((state) => words[state] ?? v.t('尚不知道', 'is not known')));
  return v.t(`${normOf(pen, params)}一项${said}`, `${normOf(pen, params)} ${said}`);
}

function figureText(pen: Pen, { params, operator, value }: Asked): string {
  const { v } = pen;
  const said = bound(pen, operator, isObject(value) ? referred(pen, value) : v.value(value));
  return v.t(`${normOf(pen, params)}的数值${said}`, `the figure of ${normOf(pen, params)} ${said}`);
}

function scopeText(pen: Pen, asked: Asked): string {
  const { v } = pen;
  const { params, isSo, operator, value } = asked;
  const of = pen.settle<unknown>(params.of).value;
  const field = pen.settle<unknown>(params.field).value;
  if (of === 'each') {
    const type = typeof field === 'string' ? eachTypeWith(pen, field) : '';
    const name = typesText(
      pen,
      pen.rule.each.length > 0 ? pen.rule.each : [type].filter((one) => one !== ''),
    );
    if (typeof field !== 'string') return v.t(`所涉的是${name}`, `it is about ${name}`);
    const said = isSo === null ? isOrNot(pen, asked, v.fieldOf(type, field)) : yesOrNo(pen, isSo);
    return v.t(
      `那一次${name}所记的${v.field(type, field)}${said}`,
      `${v.field(type, field)} as recorded with that ${name} ${said}`,
    );
  }
  const who =
    of === 'person'
      ? v.t('此人', 'this person')
      : of === 'unit'
        ? v.t('该单位', 'this unit')
        : v.t('该地方、单位', 'this place or unit');
  if (typeof field !== 'string') {
    const nobody =
      of === 'person'
        ? v.t('没有列明具体的人', 'nobody is named')
        : v.t('没有列明具体的地方、单位', 'no place or unit is named');
    const somebody =
      of === 'person'
        ? v.t('列明了具体的人', 'somebody is named')
        : v.t('列明了具体的地方、单位', 'a place or unit is named');
    return (operator === 'equal') === (value === null) ? nobody : somebody;
  }
  if (field === 'role' || field === 'type') {
    const roles = v.either(listOf(value).map((code) => v.quote(v.role(code))));
    const isIt = ['equal', 'in', 'contains'].includes(operator);
    return v.t(`${who}的身份${isIt ? '是' : '不是'}${roles}`, `${who} ${isIt ? 'is' : 'is not'} ${roles}`);
  }
  return v.t(
    `${who}：${factText(pen, { ...asked, fact: field })}`,
    `of ${who}: ${factText(pen, { ...asked, fact: field })}`,
  );
}

function presentText(pen: Pen, { params, isSo }: Asked): string {
  const { v } = pen;
  const isPerson = pen.settle<unknown>(params.of).value === 'person';
  const codes = listOf(pen.settle<unknown>(isPerson ? params.role : params.type).value);
  const roles = v.either(codes.map((code) => v.role(code)));
  const kind =
    roles !== ''
      ? roles
      : isPerson
        ? v.t('具体的人', 'a person')
        : v.t('具体的地方、单位', 'a place or unit');
  return isSo === false
    ? v.t(`案件没有列明${kind}`, `the case names no such one: ${kind}`)
    : v.t(`案件列明了${kind}`, `the case names: ${kind}`);
}

/** That a question of interpretation is answered in a certain way. */
export function readingText(
  pen: Pen,
  { params, operator, value }: Pick<Asked, 'params' | 'operator' | 'value'>,
): string {
  const id = typeof params.id === 'string' ? params.id : '';
  const options = listOf(value).map((option) => optionText(pen, option, id));
  const isIt = operator === 'equal' || operator === 'in';
  const said = pen.v.either(options);
  return pen.t(
    `${pen.reading(id)}${isIt ? '取' : '不取'}${said}`,
    `${pen.reading(id)} is ${isIt ? '' : 'not '}${said}`,
  );
}

/** A fact that the measure declares: its question and the answer. */
function factText(pen: Pen, asked: Asked): string {
  const { v } = pen;
  const question = v.quote(v.question(asked.fact));
  const said = asked.isSo === null ? isOrNot(pen, asked, v.fact(asked.fact)) : yesOrNo(pen, asked.isSo);
  return v.t(`${question}的回答${said}`, `the answer to ${question} ${said}`);
}
