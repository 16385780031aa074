import type { Need } from './engine/needs.js';
import { normsOf } from './measure/expand.js';
import type { FactDeclaration, MeasureSource, Vocabulary } from './measure/format.js';
import { fill, type Text } from './text.js';

/** Every fact a measure declares, in its head and in its parts. */
export function factsOf(source: MeasureSource): Readonly<Record<string, FactDeclaration>> {
  return Object.assign({}, source.measure.facts, ...Object.values(source.parts).map((part) => part.facts));
}

const templates: Readonly<Record<'event' | 'day' | 'field' | 'answer' | 'value', Text>> = {
  event: {
    zh: '“{name}”是否发生过、发生过几次、在哪几天？',
    en: 'Has “{name}” happened, how often, and on which days?',
  },
  day: { zh: '“{name}”是哪一天？', en: 'On which day was “{name}”?' },
  field: { zh: '“{name}”（{on}）的“{field}”是什么？', en: 'What is “{field}” of “{name}” ({on})?' },
  answer: { zh: '是否做到：{name}', en: 'Yes or no: {name}' },
  value: { zh: '数值是多少：{name}', en: 'What is the figure: {name}' },
};

const slots: Readonly<Record<string, Text>> = {
  places: { zh: '包括哪些地方（没有则填 null）？', en: 'Which places are there (null for none)?' },
  persons: { zh: '涉及哪些人（没有则填 null）？', en: 'Which persons are concerned (null for none)?' },
  members: { zh: '有哪些成员（没有则填 null）？', en: 'Which members are there (null for none)?' },
  conduct: {
    zh: '行为从哪一天到哪一天（还在继续则止日填 null）？',
    en: 'From which day to which did the conduct last (null while it goes on)?',
  },
};

/** What each person or place is asked of itself. */
const ofEach: Readonly<Record<string, Text>> = {
  role: { zh: '这些人各任什么职务？', en: 'Which post does each of the persons hold?' },
  type: { zh: '这些地方或单位各属哪一类？', en: 'Of which kind is each of the places or units?' },
};

const noDay: Text = { zh: '日期不明', en: 'day not known' };

const options: Readonly<Record<string, Text>> = {
  effectiveFrom: {
    zh: '本文件自哪一天起施行（文本没有写）？',
    en: 'From which day is the measure in force (its text does not say)?',
  },
  calendar: {
    zh: '工作日按哪一份日历计算（这里要用当地的）？',
    en: 'By which calendar are working days counted (the regional one is wanted here)?',
  },
};

/** What a measure asks, by name: gathered once, for many questions. */
export interface Asked {
  readonly facts: Readonly<Record<string, FactDeclaration>>;
  readonly gists: ReadonlyMap<string, Text>;
}

export const askedBy = (source: MeasureSource): Asked => ({
  facts: factsOf(source),
  gists: new Map(normsOf(source).map(({ norm }) => [norm.id, norm.gist])),
});

/** An input of a case as a question that a person can answer. What has no name is called by its code. */
export function questionOf(need: Need, { facts, gists }: Asked, vocabulary: Vocabulary): Text {
  const { name, field = '' } = need;
  const event = vocabulary.events[name];
  const both = (zh: string, en: string): Text => ({ zh, en });
  const known = (text: Text | undefined, code = name): Text => text ?? both(code, code);
  const on = need.on === undefined || need.on === 'unknown' ? noDay : both(need.on, need.on);
  const of = (template: Text, what: Text, more: Text = both('', '')): Text => ({
    zh: fill(template, { name: what.zh, field: more.zh, on: on.zh }).zh,
    en: fill(template, { name: what.en, field: more.en, on: on.en }).en,
  });
  switch (need.input) {
    case 'fact':
      return known(facts[name]?.question);
    case 'answer':
    case 'value':
      // a further figure of a unit is asked for by a fact
      return facts[field]?.question ?? of(templates[need.input], known(gists.get(name)));
    case 'event':
    case 'day':
      return of(templates[need.input], known(event?.label));
    case 'field':
      return of(templates.field, known(event?.label), known(event?.fields[field]?.label, field));
    case 'slot':
      return facts[field]?.question ?? ofEach[field] ?? known(slots[name]);
    case 'option':
      return known(options[name]);
  }
}
