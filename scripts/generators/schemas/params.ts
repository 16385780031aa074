import { modalities as modalityLabels } from '../../../src/labels.js';
import { modalities } from '../../../src/measure/schema.js';
import { caseKind } from './kinds.js';
import { codes, list, record, ref, type Schema, say, type Words } from './say.js';
import { selectable, selectableObject } from './selectors.js';

export const modalityWords: Words = Object.fromEntries(
  modalities.map((code) => [code, [modalityLabels[code].zh, modalityLabels[code].en] as const]),
);

const chosen = (zh: string, en: string, name: string) => say(zh, en, ref(name));

/** What rules and entries both take. */
export const sharedParams: Readonly<Record<string, Schema>> = {
  per: chosen(
    '按什么逐一判断：每个地方、人、期间……',
    'Over what it is judged: each place, person, period …',
    'per',
  ),
  due: chosen('到期日。', 'The day by which it is due.', 'day'),
  done: chosen(
    '何时算办完（与了结它的事件不同日时）。',
    'When the duty counts as done, where that is another day than that of the event that ends it.',
    'day',
  ),
  promptly: chosen(
    '“及时”，没有天数；本身不会逾期。',
    '“Promptly”, without a number of days: never overdue by itself.',
    'one-boolean',
  ),
  provisional: chosen(
    '依据的是文件引用而未载明的规定。',
    'It rests on rules that the source refers to and does not contain.',
    'one-boolean',
  ),
  modality: chosen('效力，代替规范自己的。', "Its force, in place of the norm's own.", 'modality'),
  actor: chosen(
    '由谁做，代替规范自己的；`null` 为未写明。',
    "Who acts, in place of the norm's own; `null`: nobody is named.",
    'actor',
  ),
  addressees: chosen('对谁做，代替规范自己的。', "Towards whom, in place of the norm's own.", 'text-list'),
  forms: chosen(
    '问责方式，代替规范自己的。',
    "The forms of accountability, in place of the norm's own.",
    'chosen-forms',
  ),
  ordinal: chosen(
    '行动里显示的序数（第二次通报）。',
    'A number shown in the action (second list).',
    'whole-number',
  ),
  details: chosen('原样放进行动的内容。', 'Shown in the action as it is.', 'details'),
  kinds: say(
    '只用于这些案件，须属规范的案件种类。',
    "Only on these kinds of case, a part of the norm's.",
    list(caseKind, 1),
  ),
  mayChangeWith: chosen(
    '可能改变这项行动的事实（用到 `onRecord` 时）。',
    'Facts that may take the action away, bring it about or move its day (with `onRecord`).',
    'text-list',
  ),
  asks: chosen(
    '供裁量参考、不起决定作用的事实。',
    'Declared facts that guide a discretion and decide nothing.',
    'text-list',
  ),
};

const remedy = record(
  {
    until: say('到哪种事件为止可以补正。', 'Until which event the act can be put right.', ref('event-types')),
  },
  ['until'],
);

/** Params of a rule that no entry takes. */
export const ruleParams: Readonly<Record<string, Schema>> = {
  norm: say('规则所在规范的编号。', 'The id of the norm that the rule stands under.', { type: 'string' }),
  judgedAt: say(
    '行为应当怎样做：哪种行为（`event`），怎样才算合规（`met`），可否补正（`remedy`）。',
    'How an act is to be done: which act (`event`), when it conforms (`met`), whether it can be put right (`remedy`).',
    record(
      {
        event: say('哪种行为。', 'Which act.', ref('event-types')),
        where: say('它的字段应是什么。', 'What its fields must be.', ref('select-where')),
        met: say('怎样才算合规。', 'When the act conforms.', ref('condition')),
        remedy: say(
          '不合规时可否补正；`null` 为不可。',
          'Whether an act that did not conform can be put right; `null`: it can not.',
          ref('remedy'),
        ),
      },
      ['event', 'met'],
    ),
  ),
};

const option = (inner: (schema: Schema) => Schema): Schema =>
  record(
    {
      form: say('问责方式的代码。', 'The code of the form.', inner({ type: 'string' })),
      norm: say('规定它的规范。', 'The norm that lays it down.', inner({ type: 'string' })),
      modality: say('怎样给予。', 'How it is given.', inner(codes(modalityWords))),
      addressees: say('向谁建议。', 'To whom it is recommended.', inner(list({ type: 'string' }))),
    },
    ['form'],
  );

const group = (inner: (schema: Schema) => Schema, options: Schema): Schema =>
  record(
    {
      target: say('对谁：一个职务。', 'At whom it is aimed: a role.', inner({ type: 'string' })),
      choose: say(
        '怎样选。',
        'How many of them.',
        inner(
          codes({
            all: ['全部', 'all of them'],
            one: ['其中一种', 'one of them'],
            some: ['一种或几种', 'one or several'],
          }),
        ),
      ),
      open: say('还可用其他方式。', 'Others may be added.', inner({ type: 'boolean' })),
      forms: say('有哪些方式。', 'Which forms.', options),
    },
    ['target', 'choose', 'forms'],
  );

const plainly = (schema: Schema): Schema => schema;
/** Inside the forms of a rule anything may be chosen by a reading. */
const byReading = (schema: Schema): Schema => ({
  if: { type: 'object', required: ['byReading'] },
  then: true,
  else: schema,
});

export const optionOfForm: Schema = option(plainly);
export const groupOfForms = (options: Schema): Schema => group(plainly, options);

export const paramDefs: Readonly<Record<string, Schema>> = {
  ...selectable('modality', codes(modalityWords)),
  ...selectable('actor', { type: ['string', 'null'] }),
  ...selectable('text-list', list({ type: 'string' })),
  ...selectableObject('details', { type: 'object' }),
  ...selectableObject('remedy', { if: { type: 'null' }, then: true, else: remedy }),
  ...selectableObject(
    'chosen-forms',
    list(
      byReading(
        group(
          byReading,
          byReading(
            list(byReading({ if: { type: 'object' }, then: option(byReading), else: { type: 'string' } })),
          ),
        ),
      ),
    ),
  ),
};
