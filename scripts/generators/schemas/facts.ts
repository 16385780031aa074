import type { operatorNames } from '../../../src/engine/operators.js';
import { factParams } from '../../../src/measure/check/facts.js';
import { codes, list, offered, record, ref, type Schema, say, type Words, where } from './say.js';
import { selectFields } from './selects.js';

/** The facts of the engine. */
export const factWords: Words = {
  subject: ['案件主体的类型', "the type of the case's subject"],
  listed: ['主体是否属于适用范围列明的类型', 'is the subject one of the types that the applies entry lists'],
  happened: ['是否有过这样的事件', 'has such an event happened'],
  count: ['这样的事件有几次', 'how many such events there are'],
  field: ['某次事件的某个字段', 'a field of one such event'],
  day: ['一个日期，只与另一个 day 比较', 'a day, to be compared with another day'],
  elapsed: ['自那天起已过几天，当天为 0', 'days from that day on, 0 on the day itself'],
  discharged: ['本规则的行动是否已了结', "has an event discharged this rule's action"],
  criterion: ['条目的状态：yes、no、not-applicable', 'the state of an entry: yes, no, not-applicable'],
  answer: ['案件对条目的回答', "the case's answer to an entry"],
  value: ['案件给出的数值', 'a figure of the case'],
  scope: [
    '规则所判断的那个地方、人、期间等，或其某个字段',
    'what the rule is judged for: a place, a person, a period …, or a field of it',
  ],
  present: ['案件有没有这样的人或地方', 'has the case such a person or place'],
  reading: ['所采用的理解的选项', 'the option of a reading that is in force'],
  onRecord: ['条件是否已有据可查；不知道算没有', 'is a condition established; unknown counts as not'],
};

const operatorWords: Readonly<Record<(typeof operatorNames)[number], readonly [string, string]>> = {
  equal: ['等于', 'is equal to'],
  notEqual: ['不等于', 'is not equal to'],
  in: ['是所列之一', 'is one of a list'],
  notIn: ['不是所列的任何一个', 'is none of a list'],
  contains: ['（列表）含有', 'is a list that contains'],
  doesNotContain: ['（列表）不含', 'is a list that does not contain'],
  lessThan: ['小于、早于', 'is less than, earlier than'],
  lessThanInclusive: ['不大于、不晚于', 'is at most, not later than'],
  greaterThan: ['大于、晚于', 'is greater than, later than'],
  greaterThanInclusive: ['不小于、不早于', 'is at least, not earlier than'],
};

const ordering = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'];
const listing = ['in', 'notIn'];
const containing = ['contains', 'doesNotContain'];
const single = ['equal', 'notEqual', ...containing];
const names = Object.keys(factWords);

const norm = say('规范的编号。', 'The id of a norm.', { type: 'string' });
const oneOrMore = { anyOf: [{ type: 'string' }, list({ type: 'string' })] };

/** Params that only some facts have. */
const own: Readonly<Record<string, Readonly<Record<string, Schema>>>> = {
  listed: { norm },
  day: { of: say('哪一天。', 'Which day.', ref('day')) },
  elapsed: { since: say('从哪天算起。', 'From which day on.', ref('day')) },
  discharged: {
    by: say(
      '了结行动的事件类型；不写则按 actions.json 的 `dischargedBy`。',
      'The event types that discharge the action; left out, those of `dischargedBy` in actions.json.',
      { anyOf: [ref('event-types'), { type: 'null' }] },
    ),
  },
  criterion: { norm },
  answer: { norm },
  value: { norm, of: say('哪个计数单位。', 'Of which unit.') },
  scope: {
    of: say(
      '哪个坐标，`per` 里要有。',
      'Which coordinate; `per` must have it.',
      codes({
        place: ['地方、单位', 'place or unit'],
        person: ['人', 'person'],
        unit: ['计数单位', 'unit that figures are counted per'],
        period: ['期间', 'period'],
        each: ['逐次的事件', 'each such event'],
      }),
    ),
    field: say(
      '对它声明的事实，或 `id`、`name`、`role`、`office`、`type`。',
      'A fact declared about it, or `id`, `name`, `role`, `office`, `type`.',
    ),
  },
  present: {
    of: say(
      '人还是地方。',
      'A person or a place.',
      codes({ person: ['人', 'person'], place: ['地方、单位', 'place or unit'] }),
    ),
    role: say('有这个职务（之一）的人。', 'A person of this role, or of one of these.', oneOrMore),
    type: say('这个类型（之一）的地方。', 'A place of this type, or of one of these.', oneOrMore),
  },
  reading: {
    id: say('理解的编号（`interpretations`）。', 'The id of a reading (`interpretations`).', {
      type: 'string',
    }),
  },
  onRecord: {
    condition: say(
      '问的条件，根不得是单个 fact。',
      'The condition; its root is never a single fact.',
      ref('root-condition'),
    ),
  },
};

/** What else is known of the params of a fact. */
const besides: Readonly<Record<string, Schema>> = {
  present: {
    if: where('of', 'person'),
    then: { properties: { type: false } },
    else: { properties: { role: false } },
  },
};

const keyOf = (spec: string): string => spec.replace('!', '');

/** The params that a fact takes. */
function paramsOf(name: string): Schema {
  const spec = factParams[name] ?? [];
  const properties = Object.fromEntries(
    spec.map(keyOf).map((key) => [key, own[name]?.[key] ?? selectFields[key] ?? {}]),
  );
  const needed = spec.filter((key) => key.endsWith('!')).map(keyOf);
  const params = { ...record(properties, needed), ...(besides[name] ?? {}) };
  return needed.length === 0 ? { ...params, type: ['object', 'null'] } : params;
}

const needsParams = (name: string): boolean => (factParams[name] ?? []).some((key) => key.endsWith('!'));

/** What a fact's value is compared with, where the fact says of which type it is. */
const typed: Readonly<Record<string, readonly string[]>> = {
  'value-boolean': ['listed', 'happened', 'present', 'discharged', 'onRecord'],
  'value-number': ['count', 'elapsed', 'value'],
  'value-state': ['criterion', 'answer'],
  'value-text': ['subject', 'reading'],
  'value-day': ['day'],
};

/** The operators that go with it. */
const operatorsOf: Readonly<Record<string, readonly string[]>> = {
  'value-boolean': ['equal', 'notEqual', ...listing],
  'value-number': ['equal', 'notEqual', ...listing, ...ordering],
  'value-state': ['equal', 'notEqual', ...listing],
  'value-text': ['equal', 'notEqual', ...listing],
  'value-day': ['equal', 'notEqual', ...listing, ...ordering],
};

const withParams = (name: string): Schema => ({
  if: where('fact', name),
  then: {
    properties: { params: ref(`params-${name}`) },
    ...(needsParams(name) ? { required: ['params'] } : {}),
  },
});

const declared: Schema = {
  if: { properties: { fact: { not: { enum: names } } }, required: ['fact'] },
  then: { properties: { params: { type: ['object', 'null'], maxProperties: 0 } } },
};

const withValue = (type: string): Schema => ({
  if: where('fact', typed[type] ?? []),
  then: { properties: { operator: { enum: operatorsOf[type] }, value: ref(type) } },
});

const withOperator = (operators: readonly string[], name: string): Schema => ({
  if: where('operator', operators),
  then: { properties: { value: ref(name) } },
});

const scalar: Schema = { type: ['string', 'number', 'boolean', 'null'] };

/** A value of some type by itself, in a list, chosen by a reading; another fact is looked at by its own rules. */
const typedValue = (name: string, plain: Schema): Schema => ({
  anyOf: [
    plain,
    { type: 'null' },
    { type: 'array', items: { anyOf: [plain, { type: 'null' }] } },
    {
      type: 'object',
      if: { required: ['byReading'] },
      then: { properties: { byReading: { type: 'string' } }, additionalProperties: ref(name) },
    },
  ],
});

/** A value of some form, chosen by a reading, or another fact. */
const operand = (name: string, plain: Schema): Schema => ({
  if: { type: 'object' },
  then: {
    if: { required: ['byReading'] },
    then: {
      properties: { byReading: { type: 'string' } },
      additionalProperties: { anyOf: [{ type: 'null' }, ref(name)] },
    },
    else: ref('other-fact'),
  },
  else: plain,
});

const fact = say(
  '事实：引擎的，或 `facts` 里声明的。',
  'A fact: one of the engine, or one declared under `facts`.',
  offered(factWords, { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' }),
);
const params = say('问的是什么；声明的事实没有参数。', 'What is asked for; a declared fact takes none.', {
  type: ['object', 'null'],
});

/** The keys of a condition of one fact, and what hangs on which fact it is. */
export const leaf = {
  properties: {
    fact,
    params,
    operator: say('怎样比较。', 'How it is compared.', codes(operatorWords)),
    value: say(
      '与什么比较：值，`in`、`notIn` 用列表，或另一个事实 `{ "fact": … }`。',
      'What with: a value, a list for `in` and `notIn`, or another fact `{ "fact": … }`.',
    ),
  },
  allOf: [
    ...names.map(withParams),
    declared,
    ...Object.keys(typed).map(withValue),
    withOperator(listing, 'operand-list'),
    withOperator(ordering, 'operand-number'),
    withOperator(single, 'operand-single'),
  ],
};

export const factDefs: Readonly<Record<string, Schema>> = {
  ...Object.fromEntries(names.map((name) => [`params-${name}`, paramsOf(name)])),
  'other-fact': { ...record({ fact, params }, ['fact']), allOf: [...names.map(withParams), declared] },
  'value-boolean': typedValue('value-boolean', { type: 'boolean' }),
  'value-number': typedValue('value-number', { type: 'number' }),
  'value-text': typedValue('value-text', { type: 'string' }),
  'value-day': { anyOf: [{ type: 'null' }, { type: 'array' }, { type: 'object' }] },
  'value-state': typedValue(
    'value-state',
    codes({ yes: ['是', 'yes'], no: ['否', 'no'], 'not-applicable': ['不适用', 'not applicable'] }),
  ),
  'operand-list': operand('operand-list', list(scalar, 1)),
  'operand-number': operand('operand-number', { type: 'number' }),
  'operand-single': operand('operand-single', scalar),
};
