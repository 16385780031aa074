import type { CaseKind } from '../../../src/case/kinds.js';
import { orUnknown } from './dates.js';
import type { Overlay } from './overlay.js';
import { codes, list, offered, record, ref, type Schema, say, type Words } from './say.js';

const text: Schema = { type: 'string', minLength: 1 };
const state = codes({ yes: ['是', 'yes'], no: ['否', 'no'], 'not-applicable': ['不适用', 'not applicable'] });

/** What every event has beside its type and its own fields. */
export const eventHead: Readonly<Record<string, Schema>> = {
  on: orUnknown,
  notBefore: say(
    '不早于哪天（`on` 为 `"unknown"` 时）。',
    'Not before this day (where `on` is `"unknown"`).',
    ref('date'),
  ),
  notAfter: say(
    '不晚于哪天（`on` 为 `"unknown"` 时）。',
    'Not after this day (where `on` is `"unknown"`).',
    ref('date'),
  ),
  for: say(
    '为哪项行动、规则或规范：编号或规则名。',
    "What it serves: an action's id, a rule's name or a norm's id.",
    text,
  ),
  id: say('编号，更正时用。', 'Its id, for corrections.', text),
  note: say('备注。', 'A note.', { type: 'string' }),
};

/** Facts of a measure that is not known here. */
const anyFacts: Schema = {
  type: 'object',
  additionalProperties: { type: ['string', 'number', 'boolean', 'null'] },
};

const $schema: Overlay = {
  $schema: ['本文件所用的 JSON Schema，只供编辑器用。', 'The JSON Schema of this file, for editors only.'],
};

const place: Overlay = {
  id: ['编号，事件据此指它。', 'Its id, by which events name it.'],
  name: ['名称。', 'Its name.'],
  type: ['类型：文件 `roles` 里的一个。', 'Its type: one of the `roles` of the measure.'],
  facts: say('对它问的事实。', 'What the measure asks of each of them.', anyFacts),
};

const person: Overlay = {
  id: ['编号，事件据此指此人。', 'Their id, by which events name them.'],
  name: [
    '在结果里怎样称呼；不写则以职务代表。',
    'How they are called in results; left out, the role stands for them.',
  ],
  role: ['职务：文件 `roles` 里的一个或几个。', 'Their role: one of the `roles` of the measure, or several.'],
  office: ['职位，用话说。', 'Their office, in words.'],
  term: ['任期。', 'Their term of office.'],
  'term/from': ['从哪天起。', 'From which day.'],
  'term/to': ['到哪天止。', 'Until which day.'],
  facts: say('对此人问的事实。', 'What the measure asks of each of them.', anyFacts),
};

const under = (prefix: string, words: Overlay): Overlay =>
  Object.fromEntries(Object.entries(words).map(([path, entry]) => [`${prefix}/*/${path}`, entry]));

const slots: Readonly<Record<string, Overlay>> = {
  places: {
    places: [
      '涉及的地方、单位；不写为未知，`null` 为没有。',
      'The places and units; left out, not known; `null`, none.',
    ],
    ...under('places', place),
  },
  persons: {
    persons: ['涉及的人；不写为未知，`null` 为没有。', 'The persons; left out, not known; `null`, none.'],
    ...under('persons', person),
  },
  members: {
    members: ['组成人员；不写为未知，`null` 为没有。', 'The members; left out, not known; `null`, none.'],
    ...under('members', person),
  },
  conduct: {
    conduct: ['行为发生的期间。', 'When the conduct took place.'],
    'conduct/from': ['首日。', 'Its first day.'],
    'conduct/to': ['末日；`null` 为仍在继续。', 'Its last day; `null` while it goes on.'],
  },
};

const slotsOf: Readonly<Record<CaseKind, readonly string[]>> = {
  programme: ['places'],
  mission: ['places', 'members'],
  finding: ['places', 'persons'],
  review: ['places'],
  accountability: ['places', 'persons', 'conduct'],
  commendation: ['places', 'persons'],
};

/** What is said of a case of a kind, whatever its measure. */
export const caseWords = (kind: CaseKind, [zh, en]: readonly [string, string], measures: Words): Overlay => ({
  ...$schema,
  kind: say(`案件种类：${zh}。`, `The kind of case: ${en}.`, { const: kind }),
  measure: say('按哪份文件判断：它的代码。', 'By which measure it is judged: its id.', offered(measures)),
  id: ['案件的编号。', 'The id of the case.'],
  subject: ['主体：案件说的是谁。', 'Whom the case is about.'],
  'subject/type': say(
    '类型：文件 `roles` 里的一个，或 `other`。',
    'Its type: one of the `roles` of the measure, or `other`.',
    { type: 'string' },
  ),
  'subject/name': ['名称。', 'Its name.'],
  began: [
    '案件从哪天开始；不写则为最早的起始事件之日。',
    'The day the case began; else the day of its earliest opening event.',
  ],
  facts: say(
    '事实；不写为未知，`null` 为已知没有。',
    'Facts; left out, not known; `null`, known to be none.',
    anyFacts,
  ),
  events: say('记录：发生过的事件。', 'The log: what happened.', { type: 'array' }),
  unrecorded: [
    '记录不全的事件类型：没记不等于没有。',
    'Event types whose log has gaps: that none is logged says nothing.',
  ],
  answers: say('对条目的回答，按规范编号。', 'Answers to entries, by the id of the norm.', {
    type: 'object',
    additionalProperties: state,
  }),
  values: say('数值，按规范编号。', 'Figures, by the id of the norm.', {
    type: 'object',
    additionalProperties: list(ref('figure')),
  }),
  examining: ['正在检查哪些规范；不写为全部。', 'Which norms are examined; left out, all.'],
  note: ['备注。', 'A note.'],
  ...Object.assign({}, ...slotsOf[kind].map((slot) => slots[slot])),
});

/** What the definitions of cases share. */
export const caseDefs: Readonly<Record<string, Schema>> = {
  state,
  figure: record(
    {
      of: say(
        '哪个计数单位；只有一个时不写。',
        'The unit it is counted per; left out where there is only one.',
        text,
      ),
      value: say('数值。', 'The figure.', { type: 'number' }),
      facts: say('对这个计数单位问的事实。', 'What the measure asks of each such unit.', anyFacts),
    },
    ['value'],
  ),
};
