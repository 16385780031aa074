import { measureSchemas } from '../../../src/measure/schema.js';
import { conditionDefs } from './conditions.js';
import { date } from './dates.js';
import { dayDefs } from './days.js';
import { entryDefs } from './entries.js';
import { factDefs } from './facts.js';
import type { File } from './file.js';
import { fromZod } from './from-zod.js';
import {
  actionsWords,
  eventsWords,
  extensionWords,
  formsDef,
  partWords,
  wholeWords,
} from './measure-words.js';
import { nameDefs, names } from './names.js';
import { overlay } from './overlay.js';
import { paramDefs } from './params.js';
import { perDefs } from './per.js';
import { codes, record, ref, type Schema, say, where } from './say.js';
import { selectable } from './selectors.js';
import { selectDefs } from './selects.js';

const text = record(
  {
    zh: say('中文。', 'In Chinese.', { type: 'string', minLength: 1 }),
    en: say('英文。', 'In English.', { type: 'string', minLength: 1 }),
  },
  ['zh', 'en'],
);

/** Everything that the schemas of a measure's files refer to. */
const measureDefs: Readonly<Record<string, Schema>> = {
  date,
  text,
  code: {
    type: 'string',
    pattern: '^(?!constructor$)[a-z0-9]+(-[a-z0-9]+)*$',
    patternErrorMessage:
      '应为代码：小写字母和数字，词与词之间用连字符。 Expected a code: lower-case letters and digits, hyphens between words.',
  },
  forms: formsDef,
  ...nameDefs,
  ...conditionDefs,
  ...factDefs,
  ...selectDefs,
  ...dayDefs,
  ...perDefs,
  ...paramDefs,
  ...entryDefs,
  ...selectable('chosen-date', { anyOf: [ref('date'), { type: 'null' }] }),
  ...selectable('merge-by', {
    anyOf: [
      codes({
        'same-form-once': ['同一方式只用一次', 'the same form once'],
        heaviest: ['取最重的', 'the heaviest form'],
      }),
      { type: 'null' },
    ],
  }),
};

/** A schema with something changed at a path. */
const changed = (schema: Schema, path: readonly string[], change: (inner: Schema) => Schema): Schema => {
  const [key, ...rest] = path;
  return key === undefined
    ? change(schema)
    : { ...schema, [key]: changed((schema[key] ?? {}) as Schema, rest, change) };
};

/** A fact or field lists its codes where its type is one of codes, and only there. */
const coded = (schema: Schema): Schema => ({
  ...schema,
  if: { properties: { type: { enum: ['code', 'codes'] } }, required: ['type'] },
  then: { required: ['oneOf'] },
  else: { properties: { oneOf: false } },
});

/** What a fact may not be called. */
const factNames = (facts: Schema): Schema => ({
  ...facts,
  propertyNames: { ...(facts.propertyNames as Schema), not: { enum: names.engineFacts } },
});

const withFacts = (schema: Schema): Schema =>
  changed(
    changed(schema, ['properties', 'facts'], factNames),
    ['properties', 'facts', 'additionalProperties'],
    coded,
  );

/** What the checks of norms know: each stands in one of the ways that there are. */
const normRules: readonly Schema[] = [
  {
    if: { properties: { operative: { const: true } }, required: ['operative'] },
    then: {
      properties: { case: { type: 'string' } },
      anyOf: ['rules', 'entry', 'carriedBy'].map((key) => ({ required: [key] })),
    },
    else: {
      properties: { case: { type: 'null' }, rules: false, entry: false, carriedBy: false },
      required: ['why'],
    },
  },
  {
    if: { properties: { modality: { type: 'null' } }, required: ['modality'] },
    then: {
      properties: {
        rules: {
          items: { properties: { event: { properties: { params: { required: ['modality'] } } } } },
        },
        entry: {
          if: where('shape', ['duty', 'requirement', 'target']),
          then: { required: ['modality'] },
        },
      },
    },
  },
  {
    if: { properties: { entry: where('shape', 'target') }, required: ['entry'] },
    then: { required: ['target'] },
  },
  {
    if: {
      properties: { entry: { ...where('shape', 'item'), required: ['shape', 'derive'] } },
      required: ['entry'],
    },
    then: { required: ['parts'] },
  },
  {
    if: { properties: { entry: where('shape', 'requirement'), judgedAt: false }, required: ['entry'] },
    then: { properties: { entry: { required: ['event'] } } },
  },
];

const cited: Schema = { anyOf: [{ required: ['article'] }, { required: ['section'] }] };

function partSchema(): Schema {
  let schema = withFacts(overlay(fromZod(measureSchemas().part), partWords, 'part'));
  const norm = ['properties', 'norms', 'items'];
  schema = changed(schema, norm, (inner) => ({ ...inner, allOf: normRules }));
  schema = changed(schema, [...norm, 'properties', 'cite'], (inner) => ({ ...inner, ...cited }));
  schema = changed(schema, [...norm, 'properties', 'rules', 'items'], (inner) => ({
    ...inner,
    required: [...(inner.required as string[]), 'conditions'],
  }));
  return {
    ...schema,
    anyOf: [{ required: ['article'] }, { required: ['section'] }],
    if: { properties: { under: false } },
    then: {
      properties: {
        norms: {
          items: {
            properties: { entry: { if: where('shape', 'requirement'), then: { required: ['if'] } } },
          },
        },
      },
    },
  };
}

/** A measure that stands by itself says all; one that extends another, in what it differs. */
function headSchema(): Schema {
  const { head, extension } = measureSchemas();
  const whole = overlay(fromZod(head), wholeWords, 'measure');
  const other = overlay(fromZod(extension), extensionWords, 'extension');
  const [only, also] = [whole.properties as Schema, other.properties as Schema];
  const without = (all: Schema, some: Schema): Schema =>
    Object.fromEntries(Object.keys(all).flatMap((key) => (some[key] === undefined ? [[key, false]] : [])));
  let schema = withFacts({ ...whole, properties: { ...also, ...only } });
  schema = changed(schema, ['properties', 'merge'], (inner) => ({
    ...inner,
    required: [...new Set([...(inner.required as string[]), 'by'])],
  }));
  return {
    ...schema,
    required: (other.required as string[]).filter((key) => key !== 'extends'),
    if: { required: ['extends'] },
    then: { properties: without(only, also) },
    else: { required: whole.required, properties: without(also, only) },
  };
}

/** A file that is a record of names: `$schema` beside them. */
const withEditorKey = (schema: Schema): Schema => {
  const { propertyNames: _names, additionalProperties, ...rest } = schema;
  return {
    ...rest,
    properties: {
      $schema: say(
        '本文件所用的 JSON Schema，只供编辑器用。',
        'The JSON Schema of this file, for editors only.',
        { type: 'string' },
      ),
    },
    propertyNames: { anyOf: [{ const: '$schema' }, ref('code')] },
    additionalProperties,
  };
};

const eventKeys = ['type', 'on', 'notBefore', 'notAfter', 'for', 'id', 'note'];

const fieldOf = (name: string, type: string): Schema => ({
  properties: {
    fields: {
      properties: {
        [name]: { properties: { type: { const: type }, needed: { const: true } }, required: ['needed'] },
      },
      required: [name],
    },
  },
});

/** What an event must say to do what its `clock` has it do. */
const clockRules: readonly Schema[] = [
  {
    if: where('clock', 'extends'),
    then: {
      ...fieldOf('to', 'date'),
      allOf: [{ properties: { needsFor: { const: true } }, required: ['needsFor'] }],
    },
  },
  {
    if: where('clock', 'corrects'),
    then: { allOf: [fieldOf('event', 'string'), fieldOf('replace', 'fields')] },
  },
  { if: where('clock', 'reopens'), then: { required: ['setsAside'] } },
];

function eventsSchema(): Schema {
  let schema = overlay(fromZod(measureSchemas().events), eventsWords, 'events');
  schema = changed(schema, ['additionalProperties'], (inner) => ({ ...inner, allOf: clockRules }));
  schema = changed(schema, ['additionalProperties', 'properties', 'fields'], (inner) => ({
    ...inner,
    propertyNames: { type: 'string', not: { enum: eventKeys } },
  }));
  schema = changed(schema, ['additionalProperties', 'properties', 'fields', 'additionalProperties'], coded);
  return withEditorKey(schema);
}

/** What codes, or forms of accountability, are called. */
const labelsFile = (name: 'codes' | 'forms'): File => ({
  name,
  titles:
    name === 'codes'
      ? ['代码的名称 codes.json', 'Labels of codes, codes.json']
      : ['问责方式的名称 forms.json', 'Labels of forms, forms.json'],
  about:
    name === 'codes'
      ? ['事实和字段的代码叫什么。', 'What the codes of facts and fields are called.']
      : ['每种问责方式叫什么。', 'What each form of accountability is called.'],
  schema: withEditorKey(fromZod(measureSchemas().codes)),
  defs: measureDefs,
});

/** The schemas of the files of a measure. */
export const measureFiles = (): readonly File[] => [
  {
    name: 'measure',
    titles: ['文件的 measure.json', "A measure's measure.json"],
    about: [
      '一份文件的身份、职务、适用范围、理解，以及各条共用的事实、日期和条件。',
      'Who issued a measure, to which cases it applies, its roles and readings, and the facts, days and conditions that its articles share.',
    ],
    schema: headSchema(),
    defs: measureDefs,
  },
  {
    name: 'part',
    titles: ['文件的一条或一部分', 'One article or section of a measure'],
    about: [
      '一条或一部分的全部规范：出处、要旨、规则或条目。',
      'Every norm of one article or section: where it stands, its gist, its rules or its entry.',
    ],
    schema: partSchema(),
    defs: measureDefs,
  },
  {
    name: 'actions',
    titles: ['行动代码 actions.json', 'Action codes, actions.json'],
    about: ['每种行动叫什么，由哪些事件了结。', 'What each action is called, and which events discharge it.'],
    schema: withEditorKey(overlay(fromZod(measureSchemas().actions), actionsWords, 'actions')),
    defs: measureDefs,
  },
  ...(['codes', 'forms'] as const).map(labelsFile),
  {
    name: 'events',
    titles: ['事件类型 events.json', 'Event types, events.json'],
    about: [
      '每种事件叫什么，属于哪些案件，有哪些字段。',
      'What each event is called, of which kinds of case it is, and its fields.',
    ],
    schema: eventsSchema(),
    defs: measureDefs,
  },
];
