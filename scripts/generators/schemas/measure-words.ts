import { names } from './names.js';
import type { Overlay } from './overlay.js';
import { groupOfForms, optionOfForm, ruleParams, sharedParams } from './params.js';
import { codes, list, record, ref, type Schema, say } from './say.js';

const under = (prefix: string, words: Overlay): Overlay =>
  Object.fromEntries(Object.entries(words).map(([path, entry]) => [`${prefix}/${path}`, entry]));

const labels: Overlay = {
  labels: ['代码叫什么：`{ 代码: { zh, en } }`。', 'What codes are called: `{ code: { zh, en } }`.'],
};

const fact: Overlay = {
  kinds: ['用于哪些案件。', 'Of which kinds of case it is.'],
  of: say(
    '是对每个人、地方或计数单位问的，不是对案件。',
    'It is asked of each person, place or unit instead of the case.',
    codes({
      person: ['每个人', 'each person'],
      place: ['每个地方', 'each place'],
      unit: ['每个计数单位', 'each unit of figures'],
    }),
  ),
  type: say(
    '值的类型。',
    'The type of its value.',
    codes({
      boolean: ['是或否', 'true or false'],
      integer: ['整数', 'a whole number'],
      number: ['数', 'a number'],
      string: ['文字', 'a text'],
      code: ['oneOf 所列的代码之一', 'one of the codes of oneOf'],
      date: ['日期', 'a date'],
    }),
  ),
  oneOf: [
    '有哪些代码（只用于、也必须用于类型 `code`）。',
    'Which codes there are (with the type `code`, and only there).',
  ],
  ...labels,
  min: ['最小值。', 'The least it can be.'],
  max: ['最大值。', 'The most it can be.'],
  unit: ['计量单位。', 'The unit it is measured in.'],
  question: ['问法：案件未写明时向人提出。', 'The question that is put where a case does not say.'],
};

const field: Overlay = {
  type: say(
    '值的类型。',
    'The type of its value.',
    codes({
      boolean: ['是或否', 'true or false'],
      integer: ['整数', 'a whole number'],
      number: ['数', 'a number'],
      string: ['文字', 'a text'],
      code: ['oneOf 所列的代码之一', 'one of the codes of oneOf'],
      date: ['日期', 'a date'],
      place: ['案件的一个地方（id）', "the id of one of the case's places"],
      person: ['案件的一个人（id）', "the id of one of the case's persons"],
      strings: ['文字的列表', 'a list of texts'],
      codes: ['oneOf 所列代码的列表', 'a list of codes of oneOf'],
      any: ['文字、数、是或否', 'a text, a number, true or false'],
      fields: ['另一事件的字段', 'fields of another event'],
    }),
  ),
  label: ['叫什么。', 'What it is called.'],
  oneOf: [
    '有哪些代码（只用于、也必须用于类型 `code`、`codes`）。',
    'Which codes there are (with the types `code` and `codes`, and only there).',
  ],
  needed: ['必须写明。', 'It must be given.'],
  ...labels,
};

const transition: Schema = say(
  '生效前已经开始的案件按哪个版本。',
  'By which version cases are judged that began before.',
  codes({
    'all-cases': ['都按新版本', 'all by the new one'],
    'begun-before-keep': ['已开始的按旧版本', 'those begun before keep the old one'],
  }),
);

const days = say(
  '日期，按名字；规则用 `{ "day": 名字 }`。',
  'Days by name; rules ask with `{ "day": name }`.',
  {
    type: 'object',
    propertyNames: ref('code'),
    additionalProperties: ref('day'),
  },
);
const conditions = say(
  '条件，按名字；规则用 `{ "condition": 名字 }`。',
  'Conditions by name; rules ask with `{ "condition": name }`.',
  { type: 'object', propertyNames: ref('code'), additionalProperties: ref('root-condition') },
);

const declared: Overlay = {
  facts: ['事实：规则要问而记录里没有的。', 'Facts: what rules ask for and no log holds.'],
  ...under('facts/*', fact),
  days,
  conditions,
};

const $schema: Overlay = {
  $schema: ['本文件所用的 JSON Schema，只供编辑器用。', 'The JSON Schema of this file, for editors only.'],
};

const cite: Overlay = {
  cite: [
    '出处：第几条（`article`）或第几部分（`section`），款、项、句。',
    'Where it stands: `article` or `section`, and paragraph, item, sentence.',
  ],
  'cite/article': ['第几条。', 'The article.'],
  'cite/section': ['第几部分。', 'The section.'],
  'cite/paragraph': ['第几款。', 'The paragraph.'],
  'cite/item': ['第几项。', 'The item.'],
  'cite/sentence': ['第几句。', 'The sentence.'],
};

const norm: Overlay = {
  id: say('编号：条（或部分）号加序号。', 'Its id: the number of the article or section, and a number.', {
    type: 'string',
    minLength: 1,
    examples: ['19.5', '2-3.1'],
  }),
  ...cite,
  topic: ['主题的代码。', 'The code of its topic.'],
  operative: [
    '能否据以判断；不能的写 `why`。',
    'Can anything be judged by it? Where not, `why` says for what reason.',
  ],
  case: [
    '用于哪种案件；不能据以判断的为 `null`。',
    'The kind of case it is judged on; `null` where it is not operative.',
  ],
  alsoCase: ['还用于哪些案件。', 'Further kinds of case it is judged on.'],
  modality: ['效力：应当、可以、不得……', 'Its force: must, may, must-not …'],
  actor: [
    '由谁做：`roles` 里的一个职务；未写明为 `null`。',
    'Who acts: a role of `roles`; `null` where nobody is named.',
  ],
  addressees: ['对谁做。', 'Towards whom.'],
  code: ['它的代码，全文件唯一。', 'Its code, once in the measure.'],
  when: ['何时适用，用话说。', 'When it applies, in words.'],
  time: say(
    '文件写明的时间，照录供人核对；规则不读。',
    'The time that the text gives, for people to check; no rule reads it.',
  ),
  judgedAt: ['条目要求的是哪种行为（事件类型）。', 'The event type of the act that its entry judges.'],
  forms: say(
    '问责方式，按对象分组。',
    'The forms of accountability, by whom they are aimed at.',
    ref('forms'),
  ),
  target: ['指标。', 'Its target.'],
  'target/min': ['下限（含）。', 'The lower bound, included.'],
  'target/max': ['上限（含）。', 'The upper bound, included.'],
  gist: ['要旨，用自己的话。', 'Its gist, in our own words.'],
  soft: ['没有回答前不知道是否做到。', 'Whether it is met is not known until answered.'],
  open: ['所列不全（“等”）。', 'Its list is not complete (“and so on”).'],
  ongoing: ['一直有效，不因一次做到而了结。', 'It goes on: no single act settles it.'],
  parts: ['它的各部分：规范的编号。', 'Its parts: ids of norms.'],
  why: ['为什么不能据以判断。', 'For what reason nothing can be judged by it.'],
  reading: ['它取决于哪项理解。', 'The reading that it hangs on.'],
  departs: ['与登记不同之处，按原文的理由。', 'Why the source was followed against the register.'],
  rules: ['规则：规范自己的逻辑。', 'Rules: a logic of its own.'],
  'rules/*/name': say(
    '名字：`<文件>/<规范编号>`，有几条规则时后面加 `/词`。',
    'Its name: `<measure>/<norm id>`, with `/word` behind it where a norm has several.',
    {
      type: 'string',
      pattern: '^[a-z0-9-]+/.',
      examples: ['maoming-2017/19.5', 'maoming-2017/19.5/mission'],
    },
  ),
  'rules/*/conditions': say(
    '何时有这项行动；根不得是单个 fact。',
    'When the action is called for; the root is never a single fact.',
    ref('root-condition'),
  ),
  'rules/*/event': ['成立时要求什么。', 'What is called for then.'],
  'rules/*/event/type': say('行动代码。', 'The action code.', ref('action-code')),
  'rules/*/event/params': say(
    '属于哪项规范，何时到期，按什么逐一判断。',
    'Whose rule it is, when it is due, over what it is judged.',
    record({ ...ruleParams, ...sharedParams }, ['norm']),
  ),
  entry: say(
    '目录条目，按 `shape` 展开为规则或问题。',
    'A catalogue entry, which expands by its `shape` to a rule or a question.',
    ref('entry'),
  ),
  replaces: [
    '在扩展的文件里：代替原文件的哪些规范。',
    'In a measure that extends another one: the norms of that one in whose place this stands.',
  ],
  origin: [
    '出自哪份文件（`origins` 的键），与本文件不同时。',
    'The document that it is of, by a key of `origins`, where it is not that of the measure.',
  ],
  carriedBy: ['它是哪项规范的行为的一部分。', 'The norm of whose act it is a part.'],
};

/** A condition that every rule of a file stands under. */
const forKind = say(
  '这类案件的规则和条目都受它约束。',
  'All rules and entries on cases of this kind stand under it.',
  ref('root-condition'),
);

export const partWords: Overlay = {
  ...$schema,
  prefix: [
    '在扩展的文件里：编号以什么开头。',
    'In a measure that extends another one: with what the ids of the part begin.',
  ],
  article: ['第几条，与文件名一致。', 'Which article it is, as the file is named.'],
  section: ['第几部分，与文件名一致。', 'Which section it is, as the file is named.'],
  under: [
    '本文件的规则按案件种类共有的条件。',
    'Conditions that all rules of the file stand under, by kind of case.',
  ],
  'under/*': forKind,
  ...declared,
  norms: ['各项规范，按原文顺序。', 'Its norms, in the order of the text.'],
  ...under('norms/*', norm),
};

const inForce = (zh: string, en: string): Schema => say(zh, en, ref('chosen-date'));

const headWords: Overlay = {
  ...$schema,
  id: ['文件的代码，与文件夹同名。', 'The code of the measure, as its folder is named.'],
  title: ['名称。', 'Its title.'],
  docNumber: ['文号；没有为 `null`。', 'Its document number; `null` where it has none.'],
  issuer: ['制定机关。', 'Who issued it.'],
  level: say(
    '层级。',
    'At which level.',
    codes({
      national: ['国家', 'national'],
      province: ['省', 'province'],
      prefecture: ['市', 'prefecture'],
      county: ['县', 'county'],
    }),
  ),
  issuedOn: ['印发日期。', 'The day it was issued.'],
  effectiveFrom: inForce(
    '施行日期；原文没写为 `null`。',
    'The day it takes effect; `null` where the text does not say.',
  ),
  inForceBy: inForce('最迟从哪天起施行。', 'In force from this day on at the latest.'),
  notInForceBefore: inForce('不早于哪天施行。', 'Not in force before this day.'),
  dateNote: ['对日期的说明。', 'A note on the dates.'],
  applies: ['按案件种类：何时适用。', 'By kind of case: the condition under which the measure bears on it.'],
  'applies/*': say('何时适用于这类案件。', 'When it bears on a case of this kind.', ref('condition')),
  rounds: ['按案件种类：哪些事件开始新的一轮。', 'By kind of case: the event types that begin a new round.'],
  'rounds/*': say(
    '这类案件里开始新一轮的事件。',
    'The events that begin a new round of such a case.',
    list(ref('event-type')),
  ),
  merge: ['落到同一承担者的几项行动怎样合并。', 'How actions that meet on one bearer are put together.'],
  'merge/action': say('哪种行动。', 'Actions of which code.', ref('action-code')),
  'merge/by': say('怎样合并。', 'How.', ref('merge-by')),
  'merge/order': ['方式从轻到重。', 'Forms from the lightest to the heaviest.'],
  provides: say(
    '原文自己规定的延期、中止等，各由哪项规范。',
    'The clock events that the text provides for, each with the norm that does.',
    {
      type: 'object',
      propertyNames: names.clockEvents,
      additionalProperties: { type: 'string' },
    },
  ),
  ...declared,
  roles: ['职务、单位和地方的类型，按代码。', 'Roles, and types of unit and place, by code.'],
  interpretations: [
    '原文没有说清之处：问题、选项、缺省和理由。',
    'What the text leaves open: question, options, default and why.',
  ],
  'interpretations/*/id': ['编号，规则据此查问。', 'Its id, by which rules ask for it.'],
  'interpretations/*/norms': ['涉及哪些规范。', 'Which norms it is about.'],
  'interpretations/*/question': ['问题。', 'The question.'],
  'interpretations/*/options': ['选项。', 'The options.'],
  'interpretations/*/options/*/id': ['选项的编号。', 'The id of the option.'],
  'interpretations/*/options/*/zh': ['中文说法。', 'The option in Chinese.'],
  'interpretations/*/options/*/en': ['英文说法。', 'The option in English.'],
  'interpretations/*/default': ['缺省选项的编号。', 'The id of the default option.'],
  'interpretations/*/switchable': ['调用者可否换成别的选项。', 'May a caller choose another option?'],
  'interpretations/*/why': ['为什么这样缺省。', 'Why that is the default.'],
  remarks: [
    '说明：原文沉默之处，或须看别处。',
    'Remarks: where the text is silent, or something outside it is needed.',
  ],
  'remarks/*/id': ['编号。', 'Its id.'],
  'remarks/*/silent': ['原文没有写的是什么（代码）。', 'What the text is silent on (a code).'],
  'remarks/*/external': ['要看的是什么。', 'What outside the text is needed.'],
  'remarks/*/norms': ['涉及哪些规范。', 'Which norms it is about.'],
  'remarks/*/zh': ['中文。', 'In Chinese.'],
  'remarks/*/en': ['英文。', 'In English.'],
};

const versionWords: Overlay = {
  fields: [
    '案件可以自带的内容，按案件种类；规则不问。',
    'What a case may say of itself, by kind of case; no rule asks for it.',
  ],
  'fields/*': ['这类案件的字段。', 'The fields of such a case.'],
  ...under('fields/*/*', field),
};

/** Only of a measure that stands by itself. */
export const wholeWords: Overlay = {
  ...headWords,
  ...versionWords,
  versions: ['后来的版本，依次。', 'Later versions, in order.'],
  'versions/*/version': ['版本号。', 'The version.'],
  'versions/*/title': ['名称。', 'Its title.'],
  'versions/*/docNumber': ['文号；没有为 `null`。', 'Its document number; `null` where it has none.'],
  'versions/*/issuedOn': ['印发日期。', 'The day it was issued.'],
  'versions/*/effectiveFrom': ['从哪天起施行。', 'The day it takes effect.'],
  'versions/*/transition': transition,
  origins: ['规范所出自的其他文件。', 'Other documents that norms of the measure are of.'],
  'origins/*/measure': ['那份文件的代码。', 'The id of that measure.'],
  'origins/*/title': ['那份文件的名称。', 'Its title.'],
};

/** Of one that extends another. */
export const extensionWords: Overlay = {
  ...headWords,
  ...versionWords,
  version: [
    '版本号：扩展同一文件时必须写。',
    'The version; needed where it is another version of the same measure.',
  ],
  extends: ['扩展哪份文件，有哪些不同。', 'Which measure it extends, and in what it differs.'],
  'extends/measure': [
    '原文件的代码；与自己相同时为新版本。',
    'The id of that measure; its own where it is another version of the same.',
  ],
  'extends/prefix': say('自己的规范编号以什么开头。', 'With what the ids of its own norms begin.', {
    type: 'string',
    pattern: '^[a-z][a-z0-9]*-$',
    examples: ['gz-'],
  }),
  'extends/off': [
    '不再判断的规范，出处和理由。',
    'Norms that are judged no more, with the place that says so, and why.',
  ],
  'extends/off/*/norm': ['哪项规范。', 'Which norm.'],
  ...under('extends/off/*', cite),
  'extends/off/*/why': ['理由。', 'For what reason.'],
  'extends/readings': say(
    '由它定下的理解：`{ 理解: 选项 }`。',
    'Readings that it settles: `{ reading: option }`.',
    {
      type: 'object',
      additionalProperties: { type: 'string' },
    },
  ),
  'extends/transition': transition,
  'extends/begun': [
    '案件从哪天算开始，按种类，供过渡用。',
    'The day on which a case begins, by kind, for the transition.',
  ],
  'extends/begun/*': say('这类案件从哪天算开始。', 'The day on which such a case begins.', ref('day')),
};

export const actionsWords: Overlay = {
  '*/label': ['叫什么。', 'What it is called.'],
  '*/dischargedBy': say('哪些事件了结它。', 'The event types that discharge it.', list(ref('event-type'))),
  '*/excludes': say(
    '同一主体做了它就不得做的其他行动。',
    'Other actions that one and the same actor must not do with it.',
  ),
};

export const eventsWords: Overlay = {
  '*/label': ['叫什么。', 'What it is called.'],
  '*/kinds': ['哪些案件可以记它。', 'The kinds of case that may hold it.'],
  '*/opens': ['它开始哪些案件。', 'The kinds of case that it opens.'],
  '*/context': [
    '属于别的案件，这里只供规则查问，可早于案件开始。',
    'It is of another case, read by a rule here; it may lie before the case began.',
  ],
  '*/needsFor': ['必须写 `for`：为哪项规范。', 'It says nothing unless `for` names the norm it serves.'],
  '*/clock': say(
    '它对期限或记录本身做什么。',
    'What it does to the time or the log of a case.',
    codes({
      extends: ['延长期限（要有字段 to）', 'puts a deadline off (needs the field to)'],
      suspends: ['时间中止', 'time stands still'],
      resumes: ['时间恢复', 'time goes on'],
      corrects: [
        '更正一个事件（要有字段 event、replace）',
        'corrects an event (needs the fields event and replace)',
      ],
      reopens: ['重新打开（要有 setsAside）', 're-opens the case (needs setsAside)'],
      withdraws: ['撤销案件', 'withdraws the case'],
    }),
  ),
  '*/setsAside': say(
    '重新打开时，此前的哪些事件不再算数。',
    'The event types that count no more once the case is re-opened.',
    list(ref('event-type'), 1),
  ),
  '*/fields': ['它的字段。', 'Its fields.'],
  ...under('*/fields/*', field),
};

export const formsDef: Schema = list(groupOfForms(list({ anyOf: [ref('code'), optionOfForm] }, 1)));
