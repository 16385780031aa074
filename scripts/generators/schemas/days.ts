import { dayKeys } from '../../../src/measure/check/days.js';
import { codes, list, ref, type Schema, say } from './say.js';
import { selectable, selectableObject } from './selectors.js';
import { selectFields } from './selects.js';

const day = ref('day');
const whole = ref('whole-number');
const name = (zh: string, en: string) => say(zh, en, { type: 'string' });

const units = {
  month: ['月', 'month'],
  quarter: ['季度', 'quarter'],
  year: ['年', 'year'],
} as const;
const edges = codes({ ...units, period: ['规则所判断的那一期', "the scope's period"] });

/** The key that names each form of day. */
const forms: Readonly<Record<string, Schema>> = {
  event: say(
    '事件的日期；未发生则没有这一天。',
    'The day of an event; none if it has not happened.',
    ref('event-types'),
  ),
  day: name('`days` 里声明的日期。', 'A day declared under `days`.'),
  on: say('就是那一天。', 'That very day.', day),
  months: say('自 `from` 起几个月。', 'So many months from `from`.', whole),
  years: say('自 `from` 起几年。', 'So many years from `from`.', whole),
  days: say('自 `from` 起几天。', 'So many days from `from`.', whole),
  workdays: say('自 `from` 起几个工作日。', 'So many working days from `from`.', whole),
  endOf: say('所在月、季度、年或期间的最后一天。', 'The last day of the unit or period.', edges),
  startOf: say('所在月、季度、年或期间的第一天。', 'The first day of the unit or period.', edges),
  before: say(
    '前一天；写事件类型，指其第一次。',
    'The day before it; an event type stands for its first event.',
    ref('day-or-event'),
  ),
  after: say('后一天。', 'The day after it.', day),
  latestOf: say('其中最晚的，没有的不计。', 'The latest of these; none is passed over.', list(day, 1)),
  earliestOf: say('其中最早的，没有的不计。', 'The earliest of these; none is passed over.', list(day, 1)),
  firstOf: say('依次第一个有的。', 'The first of these that is not none.', list(day, 1)),
  notAfter: say('不知道哪天，但不晚于它。', 'Some day not known, on or before that day.', day),
  between: say(
    '从第一天到第二天之间的某天，两端都算。',
    'Some day from the first to the second, both included.',
    { ...list(day, 2), maxItems: 2 },
  ),
  conduct: say(
    '案件 `conduct` 的首日或末日。',
    "The first or last day of the case's `conduct`.",
    codes({ from: ['首日', 'first day'], to: ['末日', 'last day'] }),
  ),
  fact: name('声明的事实（类型 `date`）给出的日期。', 'The date that a declared fact (type `date`) gives.'),
  scope: say('`each` 所指那次事件的日期。', 'The day of the event that an `each` scope stands for.', {
    const: 'each',
  }),
  commencement: say('文件施行之日。', 'The day the measure takes effect.', { const: true }),
  if: say(
    '按条件取 `then` 或 `else`；条件不得查问判断日。',
    'By a condition that does not read the as-of day: `then` or `else`.',
    ref('condition'),
  ),
};

/** What may stand beside it. */
const besides: Readonly<Record<string, Schema>> = {
  ...selectFields,
  from: say('从哪天起。', 'From which day.', day),
  clamp: say(
    '那个月没有这一天时：`clamp` 取月末，`roll` 取下月 1 日。',
    'A month without such a day gives its last day (`clamp`) or the 1st of the next (`roll`).',
    ref('clamp'),
  ),
  counted: say('起算当天算第一天。', 'The anchor is itself the first day.', ref('one-boolean')),
  roll: say('遇非工作日是否顺延。', 'Does a day that is no working day move to the next one?', ref('roll')),
  calendar: say(
    '按哪个历数工作日：不写则按调用者的；`"state-council"` 为全国的。',
    'Whose working days count: the caller\'s, where left out; `"state-council"`, the national ones.',
    ref('calendar'),
  ),
  plus: say('再往后第几个。', 'The n-th one after it.', whole),
  then: say('条件成立时。', 'Where the condition holds.', day),
  else: say('条件不成立时。', 'Where it does not.', day),
  fact: forms.fact ?? {},
};

/** A form: its key (told above), what else it takes, and what must be given. */
function formOf(key: string): Schema {
  const spec = dayKeys[key] ?? [];
  const names = spec.map((one) => one.replace('!', '')).filter((one) => one !== key);
  const needed = spec.filter((one) => one.endsWith('!')).map((one) => one.slice(0, -1));
  const period = { properties: { from: false } };
  const edge: Schema = {
    if: { properties: { [key]: { const: 'period' } } },
    then: period,
    else: { required: ['from'] },
  };
  return {
    if: key === 'fact' ? { required: ['fact'], not: { required: ['between'] } } : { required: [key] },
    then: {
      properties: { [key]: true, ...Object.fromEntries(names.map((one) => [one, besides[one] ?? {}])) },
      ...(needed.length === 0 ? {} : { required: needed }),
      additionalProperties: false,
      ...(key === 'endOf' || key === 'startOf' ? edge : {}),
    },
  };
}

const object: Schema = {
  type: 'object',
  properties: forms,
  anyOf: Object.keys(forms).map((key) => ({ required: [key] })),
  allOf: Object.keys(forms).map(formOf),
};

export const dayDefs: Readonly<Record<string, Schema>> = {
  ...selectableObject('day', { anyOf: [ref('date'), { type: 'null' }, object] }),
  'day-or-event': {
    if: { type: 'string', pattern: '^[^0-9]' },
    then: ref('event-type'),
    else: day,
  },
  ...selectable('whole-number', { type: 'integer' }),
  ...selectable('one-boolean', { type: 'boolean' }),
  ...selectable(
    'clamp',
    codes({
      clamp: ['取月末', 'the last day of the month'],
      roll: ['取下月 1 日', 'the 1st of the next month'],
    }),
  ),
  ...selectable(
    'roll',
    codes({ none: ['不顺延', 'no'], 'next-workday': ['顺延到下一个工作日', 'to the next working day'] }),
  ),
  ...selectable('calendar', {
    anyOf: [
      codes({ 'state-council': ['国务院公布的全国安排', 'the national arrangement of the State Council'] }),
      { type: ['string', 'null'] },
    ],
  }),
};

export const unitWords = units;
