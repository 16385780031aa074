/** Whom or what a rule is judged for, and what holds of them, in words. */
import { describe, expect, it } from 'vitest';
import { leafText } from '../../src/explain/leaves.js';
import { Voice } from '../../src/explain/voice.js';
import type { LeafReason, ShownValue, Source } from '../../src/reasons/types.js';
import { entry, facts, tiny } from '../support/tiny.js';

const { measure } = tiny({ norms: [entry('2', { shape: 'item' })], head: { facts } });
const [zh, en] = [new Voice('zh', measure), new Voice('en', measure)];
const unknown: ShownValue = { is: 'unknown', needs: [] };
const known = (value: string | boolean | null | readonly string[]): ShownValue => ({ is: 'known', value });

const leaf = (source: Source, found: ShownValue, more: Partial<LeafReason> = {}): LeafReason => ({
  kind: 'leaf',
  result: 'unknown',
  fact: 'scope',
  operator: 'equal',
  wanted: known(true),
  found,
  source,
  ...more,
});

const said = (source: Source, found: ShownValue): readonly string[] =>
  [zh, en].map((v) => leafText(v, leaf(source, found), '2018-03-01').join('|'));

const scope = (of: string, more: Partial<Extract<Source, { from: 'scope' }>> = {}): Source => ({
  from: 'scope',
  of,
  ...more,
});
const event = { type: 'found', on: '2018-01-31', what: 'minor' };

describe('what a rule is judged for', () => {
  it.each<readonly [string, Source, ShownValue, string, string]>([
    ['a person by name', scope('person', { name: '甲' }), known('a'), '所涉的是甲', 'it is about 甲'],
    [
      'a person by role',
      scope('person', { codes: ['office', 'unit'] }),
      known('a'),
      '所涉的是office（中）、unit（中）',
      'it is about office, unit',
    ],
    ['a person without any', scope('person'), known('a'), '所涉的是此人', 'it is about this person'],
    ['nobody', scope('person'), known(null), '没有列明具体的人', 'nobody is named'],
    [
      'nobody knows whom',
      scope('person'),
      unknown,
      '所涉的是哪个人，尚不知道',
      'it is not known which person is concerned',
    ],
    [
      'a place without a name',
      scope('place'),
      known('a'),
      '所涉的是该地方（单位）',
      'it is about this place or unit',
    ],
    ['no place', scope('place'), known(null), '没有列明具体的地方、单位', 'no place or unit is named'],
    [
      'nobody knows which place',
      scope('place'),
      unknown,
      '所涉的是哪个地方、单位，尚不知道',
      'it is not known which place or unit is concerned',
    ],
    ['a unit', scope('unit', { name: 'A' }), known('A'), '所涉的是A', 'it is about A'],
    ['no unit', scope('unit'), known(null), '数值没有分单位', 'the figure is of no unit'],
    [
      'a period',
      scope('period'),
      known('2018-Q1'),
      '所涉的是2018年第一季度',
      'it is about the first quarter of 2018',
    ],
    [
      'an event',
      scope('each', { event }),
      known('found@2018-01-31'),
      '所涉的是“found（中）”（2018年1月31日）',
      'it is about “found” (31 January 2018)',
    ],
    [
      'an event that is not known',
      scope('each', { field: 'what' }),
      unknown,
      '所涉的是哪一次事件，尚不知道',
      'it is not known which event is concerned',
    ],
  ])('%s', (_, source, found, ...words) => {
    expect(said(source, found)).toEqual(words);
  });
});

describe('what holds of them', () => {
  it.each<readonly [string, Source, ShownValue, string, string]>([
    [
      'a fact of a person',
      scope('person', { field: 'p', name: '甲' }),
      known(true),
      '甲：“a question of type boolean（中）”——是',
      '甲: “a question of type boolean” — yes',
    ],
    [
      'a fact of a unit without a name',
      scope('unit', { field: 'p' }),
      unknown,
      '该单位：“a question of type boolean（中）”——尚不知道',
      'this unit: “a question of type boolean” — not known',
    ],
    [
      'a post',
      scope('person', { field: 'office', name: '甲' }),
      known('乡长'),
      '甲：“担任什么职务？”——乡长',
      '甲: “Which post is held?” — 乡长',
    ],
    [
      'roles',
      scope('person', { field: 'role', name: '甲' }),
      known(['office', 'unit']),
      '甲的身份：office（中）、unit（中）',
      'the capacity of 甲: office, unit',
    ],
    [
      'a kind of place',
      scope('place', { field: 'type' }),
      known('unit'),
      '该地方（单位）的类别：unit（中）',
      'the kind of this place or unit: unit',
    ],
    [
      'a kind that is not known',
      scope('place', { field: 'type', name: '甲村' }),
      unknown,
      '甲村的类别：尚不知道',
      'the kind of 甲村: not known',
    ],
    [
      'what the event says',
      scope('each', { field: 'ref', event: { ...event, ref: '7' } }),
      known('7'),
      '“found（中）”（2018年1月31日）所记的“its number（中）”：7',
      '“its number” as recorded with “found” (31 January 2018): 7',
    ],
    [
      'what the event leaves out',
      scope('each', { field: 'ref', event }),
      unknown,
      '“found（中）”（2018年1月31日）没有记下“its number（中）”',
      '“found” (31 January 2018) does not say “its number”',
    ],
  ])('%s', (_, source, found, ...words) => {
    expect(said(source, found)).toEqual(words);
  });
});

describe('whether an entry lists the subject', () => {
  const listed: Source = { from: 'subject', listed: '2', subjects: ['unit'] };
  it.each<readonly [ShownValue, string, string]>([
    [
      known(true),
      '“gist of 2（中）”列有案件所涉的这一类对象',
      '“gist of 2” lists the kind of subject that the case is about',
    ],
    [
      known(false),
      '“gist of 2（中）”没有列到案件所涉的这一类对象',
      '“gist of 2” does not list the kind of subject that the case is about',
    ],
  ])('%j', (found, ...words) => {
    expect(said(listed, found)).toEqual(words);
  });
});

describe('what is established, or is not', () => {
  it('a fact without the day on which it was established', () => {
    expect(said({ from: 'fact', name: 'p', on: 'unknown' }, known(true))).toEqual([
      '“a question of type boolean（中）”——是',
      '“a question of type boolean” — yes',
    ]);
  });

  it('a figure without a unit', () => {
    expect(said({ from: 'figure', norm: '2' }, known(null))).toEqual([
      '“gist of 2（中）”的数值：无',
      'the figure of “gist of 2”: none',
    ]);
  });

  it('nothing on record, where nothing else can be said', () => {
    const condition = leaf({ from: 'reading', id: 'which' }, known('one'), { result: 'no' });
    expect(said({ from: 'record', condition }, known(false))).toEqual([
      '没有可以认定的记录',
      'nothing on record establishes it',
    ]);
    expect(said({ from: 'record', condition }, known(true))).toEqual(['', '']);
  });

  it('a field that the event meant leaves out', () => {
    const source: Source = {
      from: 'events',
      types: ['found'],
      events: [{ event, sure: true }],
      gaps: [],
      field: 'ref',
      nth: 1,
    };
    expect(said(source, unknown)).toEqual([
      '“found（中）”（2018年1月31日）没有记下“its number（中）”',
      '“found” (31 January 2018) does not say “its number”',
    ]);
  });
});
