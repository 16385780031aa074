import { negate } from '../engine/operators.js';
import { isObject } from '../faults.js';
import type { Leaf } from '../measure/format.js';
import { type Asked, bound, isOrNot, type Json, normOf, referred, yesOrNo } from './asked.js';
import { inline } from './conditions.js';
import { eachTypeWith, optionText } from './days.js';
import { countText, dayText, dischargedText, elapsedText, fieldText } from './log-leaves.js';
import { listOf, type Pen, unique } from './pen.js';
import { recordText, selected, typesText } from './select.js';
import { sorted } from './sorted.js';

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

function subjectText({ v }: Pen, { operator, value }: Asked): string {
  const roles = sorted(listOf(value).map((code) => v.role(code)));
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
    const roles = v.either(sorted(listOf(value).map((code) => v.quote(v.role(code)))));
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
  const roles = v.either(sorted(codes.map((code) => v.role(code))));
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
