import { codes, list, record, ref, type Schema, say } from './say.js';
import { selectable, selectableObject } from './selectors.js';

const scalar: Schema = { type: ['string', 'number', 'boolean', 'null'] };
const field = (zh: string, en: string): Schema => say(zh, en, { type: 'string' });

/** The keys of a Select, with `nth` and `field` of those that pick one event. */
export const selectFields: Readonly<Record<string, Schema>> = {
  event: say('哪种事件，或哪几种。', 'Which event type, or which of several.', ref('event-types')),
  where: say(
    '事件的字段应是什么：`{ 字段: 值或几个值 }`。事件没写的字段使它能否算数成为未知。',
    'What fields of the event must be: `{ field: value or several }`. A field that the event leaves out makes it unknown.',
    ref('select-where'),
  ),
  at: say(
    '事件的这个字段是规则所判断的那个地方或人。',
    "The event's field of that name is the place or person that the rule is judged for.",
    ref('select-at'),
  ),
  in: say('日期在规则所判断的那一期以内。', "Its day lies in the scope's period.", ref('select-in')),
  since: say('在那天或以后。', 'On or after that day.', ref('day')),
  until: say('在那天或以前。', 'On or before that day.', ref('day')),
  rounds: say(
    '只看本轮（缺省），还是各轮都看。',
    'The current round only (the default), or all rounds.',
    ref('select-rounds'),
  ),
  span: say(
    '事件一直持续到后来那个同一字段相同的事件；`in`、`since`、`until` 这时问有无重叠。',
    'The event lasts until that later event with the same field; `in`, `since` and `until` then ask for overlap.',
    ref('select-span'),
  ),
  without: say(
    '除去后来的事件在字段里点了名的。',
    'Leaves out those that a later event names in a field.',
    ref('select-without'),
  ),
  dated: say(
    '由事件的这个日期字段代替它的日期。',
    'A date field of the event that takes the place of its day.',
    ref('one-text'),
  ),
  serving: say(
    '只看 `for` 写明为这项规范的事件。',
    'Only events whose `for` names that norm, its rule or its action.',
    ref('one-text'),
  ),
  nth: say('第几次：`1`、`2`……或 `"last"`。', 'Which of them: `1`, `2` and so on, or `"last"`.', ref('nth')),
  field: say('事件的哪个字段。', 'Which field of the event.', ref('one-text')),
};

const without = record(
  {
    event: say('后来的是哪种事件。', 'The type of the later event.', ref('event-type')),
    field: field('它的哪个字段列着名字。', 'The field of it that lists them.'),
    same: field('要与之相同的字段。', 'The field that must stand in that list.'),
  },
  ['event', 'field', 'same'],
);

export const selectDefs: Readonly<Record<string, Schema>> = {
  ...selectable('event-types', { anyOf: [ref('event-type'), list(ref('event-type'), 1)] }),
  ...selectable('one-text', { type: 'string' }),
  ...selectable('select-at', codes({ place: ['地方、单位', 'place or unit'], person: ['人', 'person'] })),
  ...selectable('select-in', codes({ period: ['期间', 'period'] })),
  ...selectable(
    'select-rounds',
    codes({ current: ['本轮', 'the current round'], all: ['各轮', 'all rounds'] }),
  ),
  ...selectable('nth', {
    anyOf: [{ type: 'integer', minimum: 1 }, codes({ last: ['最后一次', 'the last'] })],
  }),
  ...selectable('wanted', { anyOf: [scalar, list(scalar)] }),
  ...selectableObject('select-where', { type: 'object', additionalProperties: ref('wanted') }),
  ...selectableObject(
    'select-span',
    record(
      {
        until: say('到哪种事件为止。', 'Until an event of which type.', ref('event-type')),
        same: field('两者相同的字段。', 'The field that is the same in both.'),
      },
      ['until', 'same'],
    ),
  ),
  ...selectableObject('select-without', { if: { type: 'array' }, then: list(without), else: without }),
};
