/** Changes by which a rule would give its action, as what would be so. */
import { describe, expect, it } from 'vitest';
import { changeText } from '../../src/explain/changes.js';
import { Voice } from '../../src/explain/voice.js';
import type { AskedChange as Change } from '../../src/why-not/why-not.js';
import { is, reading, rule, tiny } from '../support/tiny.js';

const { measure } = tiny({
  norms: [rule('1', is('p'))],
  head: { interpretations: [reading('which', 'one', 'two')] },
});
const voices = [new Voice('zh', measure), new Voice('en', measure)];

describe('a change', () => {
  type Asked = Omit<Change, 'question'>;
  it.each<readonly [string, Asked, string, string]>([
    [
      'of a fact of a person',
      { input: 'slot', name: 'persons', field: 'p', of: 'a', is: { operator: 'equal', value: true } },
      'a：“a question of type boolean（中）”——是',
      'a: “a question of type boolean” — yes',
    ],
    [
      'of a day not known',
      { input: 'day', name: 'found', on: 'unknown', is: { operator: 'equal', value: '2018-03-01' } },
      '“found（中）”的日子改为2018年3月1日',
      '“found” is on 1 March 2018 instead',
    ],
    [
      'of a field',
      {
        input: 'field',
        name: 'found',
        field: 'ref',
        on: '2018-03-01',
        is: { operator: 'equal', value: '8' },
      },
      '“found（中）”（2018年3月1日）所记的“its number（中）”为8',
      '“its number” as recorded with “found” (1 March 2018) is 8',
    ],
    [
      'of the subject',
      { input: 'subject', name: 'type', is: { operator: 'equal', value: 'office' } },
      '案件所涉的是“office（中）”',
      'the case is about “office”',
    ],
    [
      'of a reading',
      { input: 'reading', name: 'which', is: { operator: 'equal', value: 'two' } },
      '改取另一种理解：which（中）——two（中）',
      'another reading is taken: which — two',
    ],
    [
      'of an event to be recorded',
      {
        input: 'event',
        name: 'found',
        on: '2018-03-01',
        fields: { ref: '8', for: '1' },
        is: { operator: 'equal', value: true },
      },
      '2018年3月1日记录有“found（中）”（“its number（中）”为“8”）',
      '“found” (“its number” being “8”) is on record, on 1 March 2018',
    ],
    [
      'of an event out of the log',
      {
        input: 'event',
        name: 'found',
        days: ['2018-03-01', 'unknown'],
        is: { operator: 'equal', value: false },
      },
      '没有“found（中）”（2018年3月1日）的记录',
      'there is no record of “found” (1 March 2018)',
    ],
    [
      'of all events out of the log',
      { input: 'event', name: 'found', is: { operator: 'lessThanInclusive', value: 0 } },
      '没有“found（中）”的记录',
      'there is no record of “found”',
    ],
    [
      'of how many events there are',
      { input: 'event', name: 'found', is: { operator: 'equal', value: 1 } },
      '“found（中）”的记录正好1次',
      'there is exactly 1 record of “found”',
    ],
    [
      'of a person listed',
      { input: 'slot', name: 'persons', codes: ['office'], is: { operator: 'equal', value: true } },
      '案件列有office（中）',
      'the case lists a person in the capacity of “office”',
    ],
    [
      'of a place not listed',
      { input: 'slot', name: 'places', codes: ['office', 'unit'], is: { operator: 'equal', value: false } },
      '案件没有列出office（中）或unit（中）',
      'the case lists no place or unit of the kind “office” or “unit”',
    ],
  ])('%s', (_, change, ...said) => {
    expect(voices.map((v) => changeText(v, { question: { zh: '', en: '' }, ...change }))).toEqual(said);
  });
});
