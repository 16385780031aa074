/** What is asked, and what the answer is to be, in words. */
import { describe, expect, it } from 'vitest';
import type { Need, Target } from '../../src/engine/needs.js';
import { answeredText, answerText, questionText } from '../../src/explain/because.js';
import { Voice } from '../../src/explain/voice.js';
import { getMeasure } from '../../src/index.js';
import type { Measure } from '../../src/measure/measure.js';

const maoming = getMeasure('maoming-2017') as Measure;
const [zh, en] = [new Voice('zh', maoming), new Voice('en', maoming)];
const both = (say: (voice: Voice) => string): readonly string[] => [say(zh), say(en)];
const gist = (id: string): readonly [string, string] => [zh.gist(id), en.gist(id)];
const idOf = (fits: (norm: Measure['norms'][number]) => boolean): string =>
  maoming.norms.find(fits)?.id ?? '';
const duty = idOf(({ entry }) => entry?.shape === 'duty');
const item = idOf(({ entry }) => entry?.shape === 'circumstance');
const [dutyZh, dutyEn] = gist(duty);
const [itemZh, itemEn] = gist(item);

describe('a question', () => {
  it.each<readonly [string, Need, string, string]>([
    [
      'of a day',
      { input: 'day', name: 'problem-found' },
      '“发现问题”是哪一天？',
      'On which day was “Problem found”?',
    ],
    [
      'of a field, with the day of its event',
      { input: 'field', name: 'problem-found', field: 'by', on: '2018-01-10' },
      '“发现问题”（2018年1月10日）的记录里，“由什么查出”一项怎样填？',
      'What does the record of “Problem found” (10 January 2018) say under “Found by”?',
    ],
    [
      'of a field of an event on no known day',
      { input: 'field', name: 'problem-found', field: 'by', on: 'unknown' },
      '“发现问题”的记录里，“由什么查出”一项怎样填？',
      'What does the record of “Problem found” say under “Found by”?',
    ],
    [
      'of the conduct',
      { input: 'slot', name: 'conduct' },
      '行为从哪天开始、到哪天为止？',
      'From which day to which day did the conduct last?',
    ],
    [
      'of its beginning',
      { input: 'slot', name: 'conduct', field: 'from' },
      '行为从哪天开始？',
      'On which day did the conduct begin?',
    ],
    [
      'of its end',
      { input: 'slot', name: 'conduct', field: 'to' },
      '行为到哪天为止？',
      'On which day did the conduct end?',
    ],
    [
      'of the persons',
      { input: 'slot', name: 'persons', field: 'role' },
      '所涉的人各是什么身份？',
      'In what capacity is each person concerned?',
    ],
    [
      'of the places',
      { input: 'slot', name: 'places', field: 'type' },
      '所涉的地方、单位各属哪一类？',
      'Of what kind is each place or unit?',
    ],
    [
      'of the post of each',
      { input: 'slot', name: 'persons', field: 'office' },
      '担任什么职务？',
      'Which post is held?',
    ],
    ['who they are', { input: 'slot', name: 'persons' }, '涉及哪些人？', 'Which persons are concerned?'],
    ['which places', { input: 'slot', name: 'places' }, '包括哪些地方？', 'Which places are there?'],
    [
      'of the calendar',
      { input: 'option', name: 'calendar' },
      '哪些天是工作日？',
      'Which days are working days?',
    ],
    [
      'of the commencement',
      { input: 'option', name: 'effectiveFrom' },
      '本文件自哪一天起施行（文本没有写）？',
      'From which day is the measure in force (its text does not say)?',
    ],
    [
      'of a duty',
      { input: 'answer', name: duty },
      `${dutyZh}是否已经做到？`,
      `Has this been done: ${dutyEn}?`,
    ],
    ['of a circumstance', { input: 'answer', name: item }, `${itemZh}是否如此？`, `Is it so: ${itemEn}?`],
    [
      'of a figure',
      { input: 'value', name: duty },
      `${dutyZh}的数值是多少？`,
      `What is the figure of ${dutyEn}?`,
    ],
    [
      'of a figure of a unit',
      { input: 'value', name: duty, field: '甲' },
      `${dutyZh}（甲）的数值是多少？`,
      `What is the figure of ${dutyEn} (甲)?`,
    ],
    [
      'of a norm that this version of the measure has not',
      { input: 'value', name: '99.9' },
      '该项的数值是多少？',
      'What is the figure of the item?',
    ],
  ])('%s', (_, need, ...said) => {
    expect(both((v) => questionText(v, need))).toEqual(said);
  });
});

describe('what an answer is to be', () => {
  it.each<readonly [Target['operator'], Target['value'], string, string]>([
    ['equal', true, '是', 'yes'],
    ['notEqual', true, '否', 'no'],
    ['notEqual', null, '有', 'there is one'],
    ['notEqual', 'A', '不是A', 'not A'],
    ['notIn', ['A', 'B'], '不是A或B', 'not A or B'],
    ['in', ['A', 'B'], 'A或B', 'A or B'],
    ['equal', null, '无', 'none'],
    ['contains', 'A', '其中有A', 'A among them'],
    ['doesNotContain', 'A', '其中没有A', 'A not among them'],
    ['lessThan', 3, '少于3', 'less than 3'],
    ['lessThanInclusive', 3, '不超过3', 'at most 3'],
    ['greaterThan', 3, '多于3', 'more than 3'],
    ['greaterThanInclusive', 3, '不少于3', 'at least 3'],
  ])('%s %j', (operator, value, ...said) => {
    const is = { operator, value };
    expect(both((v) => answerText(v, { input: 'fact', name: 'unheard-of', is }))).toEqual(said);
  });
});

describe('an answer as a clause', () => {
  const asked = (input: Need['input'], name: string, value: Target['value'], more: Partial<Need> = {}) => ({
    input,
    name,
    is: { operator: 'equal', value } as Target,
    ...more,
  });
  const nearly = { operator: 'in', value: [3, 5] } as const;
  it.each<readonly [string, Need & { is: Target }, string, string]>([
    ['a duty done', asked('answer', duty, 'yes'), `${dutyZh}已经做到`, `${dutyEn} has been done`],
    ['a duty not done', asked('answer', duty, 'no'), `${dutyZh}没有做到`, `${dutyEn} has not been done`],
    ['so', asked('answer', item, 'yes'), `${itemZh}属实`, `it is so that ${itemEn}`],
    ['not so', asked('answer', item, 'no'), `${itemZh}不属实`, `it is not so that ${itemEn}`],
    [
      'a question that does not arise',
      asked('answer', item, 'not-applicable'),
      `${itemZh}不涉及`,
      `${itemEn} does not apply`,
    ],
    [
      'one of two answers',
      { input: 'answer', name: item, is: { operator: 'in', value: ['yes', 'no'] } },
      `${zh.quote(`${itemZh}是否如此？`)}——是或否`,
      `${en.quote(`Is it so: ${itemEn}?`)} — yes or no`,
    ],
    ['a figure', asked('value', duty, 3), `${dutyZh}的数值为3`, `the figure of ${dutyEn} is 3`],
    [
      'one of two figures',
      { input: 'value', name: duty, is: nearly },
      `${dutyZh}的数值为3或5`,
      `the figure of ${dutyEn} is 3 or 5`,
    ],
    [
      'not that figure',
      { input: 'value', name: duty, is: { operator: 'notEqual', value: 3 } },
      `${dutyZh}的数值不是3`,
      `the figure of ${dutyEn} is not 3`,
    ],
    [
      'a figure of a unit',
      { input: 'value', name: duty, field: '甲', is: { operator: 'greaterThan', value: 3 } },
      `${zh.quote(`${dutyZh}（甲）的数值是多少？`)}——多于3`,
      `${en.quote(`What is the figure of ${dutyEn} (甲)?`)} — more than 3`,
    ],
  ])('%s', (_, need, ...said) => {
    expect(both((v) => answeredText(v, need))).toEqual(said);
  });
});
