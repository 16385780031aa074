import { kindWords } from './kinds.js';
import type { Overlay } from './overlay.js';
import { codes, list, offered, record, ref, type Schema, say, type Words } from './say.js';

const text: Schema = { type: 'string', minLength: 1 };
const rule = say(
  '哪条规则：`5.8`，或带上文件的代码。',
  'Which rule: `5.8`, or with the measure before it.',
  text,
);
const inputs = (zh: string, en: string): Schema =>
  say(zh, en, { ...list(text), examples: [['fact:rectification-complete', 'event:rectification-done']] });

const words = { yes: ['是', 'yes'], no: ['否', 'no'], unknown: ['未定', 'not known'] } as const;
const statuses: Words = {
  open: ['待办', 'open'],
  overdue: ['逾期', 'overdue'],
};

const lists = {
  breaches: ['违反', 'breaches'],
  departures: ['不合惯例', 'departures'],
  undecided: ['未能认定', 'not decided'],
  discharged: ['已履行', 'discharged'],
  moot: ['不再需要', 'moot'],
} as const;

const expected: Overlay = {
  expect: ['应得出什么。', 'What must come out.'],
  'expect/applies': say('文件是否适用。', 'Whether the measure applies.', codes(words)),
  'expect/actions': say(
    '应有的行动：每项都要有一项与之相符，只比所写的键。',
    'Each is matched by an action; only the keys given are compared.',
    list({
      type: 'object',
      properties: {
        rule,
        count: say(
          '恰好几项；不写则一项以上。',
          'So many match, no more and no fewer; left out, one or more.',
          { type: 'integer', minimum: 0 },
        ),
        due: say('到期日；`null` 为没有。', 'The day by which it is due; `null`: none.', {
          anyOf: [ref('date'), { type: 'null' }],
        }),
        status: say('到那天如何。', 'How it stands on that day.', offered(statuses)),
      },
      required: ['rule'],
    }),
  ),
  'expect/undetermined': say(
    '应为未定的规则。',
    'Rules that can not be decided.',
    list(
      record(
        {
          rule,
          toConfirm: inputs('哪些输入会使它成立。', 'The inputs that would make it act.'),
          toRefute: inputs('哪些输入会使它不成立。', 'The inputs that would rule it out.'),
        },
        ['rule'],
      ),
    ),
  ),
  'expect/criteria': say('条目的状态，按规范编号。', 'The state of entries, by the id of the norm.', {
    type: 'object',
    additionalProperties: codes({ ...words, 'not-applicable': ['不适用', 'not applicable'] }),
  }),
  'expect/needs': inputs('应问的输入。', 'Inputs that are asked for.'),
  'expect/audit': say(
    '各与到那天为止的核查中一项相符；只比所写的键。',
    'Each is matched by an entry of the audit as of the day; only the keys given are compared.',
    list({
      type: 'object',
      properties: {
        rule,
        in: say('应在核查的哪一列。', 'The list of the audit that it is in.', codes(lists)),
      },
      required: ['rule', 'in'],
    }),
  ),
  expectAbsent: ['既无行动、也无疑问的规则。', 'Rules of which there is neither an action nor a doubt.'],
};

const under = (prefix: string, overlay: Overlay): Overlay =>
  Object.fromEntries(Object.entries(overlay).map(([path, entry]) => [`${prefix}/${path}`, entry]));

const more = say(
  '加到案件里的：事件接在后面，事实、回答和数值盖过，其余取代。',
  'Put to the case: events behind, facts, answers and figures over, anything else in place.',
  ref('more'),
);

const scenario: Overlay = {
  name: ['一句话：什么成立。', 'A sentence that says what holds.'],
  why: ['依据原文的哪一处。', 'What of the text it shows.'],
  given: say('案件；文件的代码和编号会补上。', 'A case; measure and id are filled in.', ref('given')),
  with: more,
  readings: say('换用的理解：`{ 理解: 选项 }`。', 'Readings that are switched: `{ reading: option }`.', {
    type: 'object',
    additionalProperties: { type: 'string' },
  }),
  effectiveFrom: ['原文没写的施行日期。', 'The day of commencement that the text leaves out.'],
  calendar: ['用哪个日历代替国务院的。', "A calendar in place of the State Council's."],
  days: ['几天，各有各的结果；代替旁边的 `asOf`。', 'Several days, in place of one `asOf` beside the name.'],
  'days/*/asOf': ['判断日。', 'The day it is judged as of.'],
  'days/*/with': more,
  ...under('days/*', expected),
  asOf: ['判断日。', 'The day it is judged as of.'],
  ...expected,
};

export const scenarioWords = (measures: Words): Overlay => ({
  $schema: ['本文件所用的 JSON Schema，只供编辑器用。', 'The JSON Schema of this file, for editors only.'],
  measure: say('按哪份文件判断：它的代码。', 'By which measure it is judged: its id.', offered(measures)),
  bases: say('随意：供 YAML 锚点用。', 'Anything, for YAML anchors.'),
  scenarios: ['各个情形。', 'The scenarios.'],
  ...under('scenarios/*', scenario),
});

/** A case, or what is put to one, as far as it can be told without the measure. */
export const givenKeys: Readonly<Record<string, Schema>> = {
  kind: say('案件种类。', 'The kind of case.', codes(kindWords)),
  facts: say(
    '事实；不写为未知，`null` 为已知没有。',
    'Facts; left out, not known; `null`, known to be none.',
    { type: 'object' },
  ),
  events: say('记录：发生过的事件。', 'The log: what happened.', list({ type: 'object' })),
  answers: say('对条目的回答，按规范编号。', 'Answers to entries, by the id of the norm.', {
    type: 'object',
  }),
  values: say('数值，按规范编号。', 'Figures, by the id of the norm.', { type: 'object' }),
};
