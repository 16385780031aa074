import { always, entryKeys } from '../../../src/measure/check/entries.js';
import { shapes } from '../../../src/measure/format.js';
import { sharedParams } from './params.js';
import { codes, ref, type Schema, say, where } from './say.js';
import { selectable } from './selectors.js';

const shapeWords: Record<(typeof shapes)[number], readonly [string, string]> = {
  applies: ['适用范围：哪些主体', 'whom the measure covers'],
  item: ['检查事项：由回答定', 'a check item, settled by an answer'],
  duty: ['职责：做到之前一直有行动', 'a duty: an action until it is met'],
  requirement: ['行为要求：某种行为应怎样做', 'how an act is to be done'],
  method: ['可用的方法', 'a method that may be used'],
  form: ['形式：条件成立即是', 'a form: it is so when the condition holds'],
  circumstance: ['情节：由回答或条件定', 'a circumstance, settled by an answer or a condition'],
  award: ['表彰条件：由回答或条件定', 'a condition of an award, settled by an answer or a condition'],
  target: ['指标：数值应在界限以内', 'a target: figures within bounds'],
};

const chosen = (zh: string, en: string, name: string) => say(zh, en, ref(name));

const own: Readonly<Record<string, Schema>> = {
  shape: say(
    '条目的类型，定它有哪些键。',
    'What kind of entry it is, and so which keys it takes.',
    codes(shapeWords),
  ),
  if: chosen(
    '问题何时才有意义；不成立则不适用。',
    'When the question arises at all; false gives not-applicable.',
    'chosen-condition',
  ),
  while: chosen(
    '何时起条目的规则不再有效。',
    'While the rule that the entry expands to holds.',
    'chosen-condition',
  ),
  when: chosen('何时为“是”。', 'When its state is yes.', 'chosen-condition'),
  met: chosen('怎样才算做到。', 'When the requirement is met.', 'chosen-condition'),
  remedy: chosen(
    '不合规时可否补正；`null` 为不可。',
    'Whether an act that did not conform can be put right; `null`: it can not.',
    'remedy',
  ),
  event: chosen(
    '哪种行为；不写则按规范的 `judgedAt`。',
    'Which act; left out, that of `judgedAt` of the norm.',
    'event-types',
  ),
  subject: chosen('列明的主体类型。', 'The types of subject that are listed.', 'text-list'),
  open: chosen(
    '未列明的也可能适用，由 `fact` 定。',
    'A type not listed may be covered too: as `fact` says.',
    'one-boolean',
  ),
  fact: chosen(
    '未列明的是否适用（布尔事实）。',
    'The boolean fact that says whether a type not listed is covered.',
    'one-text',
  ),
  derive: chosen(
    '由各部分得出：都是才是，还是有一个就是。',
    'Worked out from the parts: all of them, or any.',
    'derive',
  ),
  own: chosen('自己的回答先看还是后看。', 'Whether its own answer comes first or last.', 'own'),
  soft: chosen('没有回答前不知道是否做到。', 'Not known until answered.', 'one-boolean'),
  action: say('行动代码。', 'The action code.', ref('action-code')),
  min: chosen('下限（含）。', 'The lower bound, included.', 'bound'),
  max: chosen('上限（含）。', 'The upper bound, included.', 'bound'),
  exclusive: chosen('界限本身不算。', 'The bounds are not included.', 'one-boolean-or-null'),
  adds: chosen(
    '对每个计数单位声明的数，一并计入。',
    'A fact about each unit whose number counts too.',
    'one-text',
  ),
  kinds: sharedParams.kinds ?? {},
};

/** A list that is open needs the fact that settles the rest. */
const opens: Schema = {
  if: { properties: { open: { anyOf: [{ const: true }, { type: 'object' }] } }, required: ['open'] },
  then: { required: ['fact'] },
};

/** An entry by its shape. */
const ofShape = (shape: (typeof shapes)[number]): Schema => {
  const spec = [...always, ...entryKeys[shape]];
  const keys = spec.map((key) => key.replace('!', '')).filter((key) => key !== 'shape');
  const needed = spec.filter((key) => key.endsWith('!')).map((key) => key.slice(0, -1));
  return {
    if: where('shape', shape),
    then: {
      properties: {
        shape: true,
        ...Object.fromEntries(keys.map((key) => [key, own[key] ?? sharedParams[key] ?? {}])),
      },
      ...(needed.length === 0 ? {} : { required: needed }),
      additionalProperties: false,
      ...(shape === 'applies' ? opens : {}),
    },
  };
};

export const entryDefs: Readonly<Record<string, Schema>> = {
  entry: {
    type: 'object',
    properties: { shape: own.shape },
    required: ['shape'],
    allOf: shapes.map(ofShape),
  },
  ...selectable(
    'derive',
    codes({ all: ['各部分都是', 'all parts are'], any: ['有一部分是', 'any part is'] }),
  ),
  ...selectable(
    'own',
    codes({
      first: ['自己的回答优先', 'its own answer comes first'],
      last: ['各部分优先', 'the parts come first'],
    }),
  ),
  ...selectable('bound', { type: ['number', 'null'] }),
  ...selectable('one-boolean-or-null', { type: ['boolean', 'null'] }),
};
