/** What is said of a case before anything else can be: that it is none, of which kind and under which measure it is. */
import { describe, expect, it } from 'vitest';
import { CaseParser, maxEvents } from '../../src/case/parse.js';
import { createDuxun } from '../../src/duxun.js';
import { tiny } from '../support/tiny.js';
import { said, spec, told } from './told.js';

const { measure } = tiny(spec);
const { safeParseCase, parseCase } = createDuxun({ measures: [measure] });
const faultsOf = (input: unknown) => {
  const parsed = safeParseCase(input);
  return parsed.ok ? [] : parsed.faults;
};
const whole = { kind: 'finding', measure: 'tiny', id: 'case', subject: { type: 'unit' } };

describe('a case', () => {
  it('is an object', () => {
    for (const none of [null, [whole], 'case', 7, undefined])
      expect(faultsOf(none)).toMatchObject([{ code: 'NOT_AN_OBJECT', place: '', pointer: '' }]);
    expect(said(faultsOf([]))).toEqual([
      {
        fault: 'NOT_AN_OBJECT  []',
        zh: '应为一个案件，写作 JSON 对象。请改正。',
        en: 'Expected a case, a JSON object. Correct it.',
      },
    ]);
  });

  it('is given back as it is, untouched', () => {
    const text = JSON.stringify(whole);
    expect(parseCase(whole)).toBe(whole);
    expect(JSON.stringify(whole)).toBe(text);
  });

  it('has one of six kinds and a measure that is there: all of that is told at once, and nothing else', () => {
    const kinds = 'programme、mission、finding、review、accountability、commendation';
    const of = (more: object) => said(faultsOf({ id: 'case', subject: 7, ...more }));
    expect(of({})).toEqual([
      {
        fault: 'KEY_MISSING /kind nothing',
        zh: `应为下列之一：${kinds}。请补上。`,
        en: `Expected one of: ${kinds.replaceAll('、', ', ')}. Add it.`,
      },
      { fault: 'KEY_MISSING /measure nothing', zh: '应为：tiny。请补上。', en: 'Expected: tiny. Add it.' },
    ]);
    expect(of({ kind: 'findnig', measure: 'tinny' })).toEqual([
      {
        fault: 'CASE_KIND_UNKNOWN /kind "findnig"',
        zh: `应为下列之一：${kinds}。是否想写“finding”？`,
        en: `Expected one of: ${kinds.replaceAll('、', ', ')}. Did you mean "finding"?`,
      },
      {
        fault: 'CASE_MEASURE_UNKNOWN /measure "tinny"',
        zh: '应为：tiny。是否想写“tiny”？',
        en: 'Expected: tiny. Did you mean "tiny"?',
      },
    ]);
  });

  it('is told of the one of the two that is wrong', () => {
    expect(told(faultsOf({ ...whole, kind: 7 }))).toEqual(['CASE_KIND_UNKNOWN /kind']);
    expect(told(faultsOf({ ...whole, measure: null }))).toEqual(['CASE_MEASURE_UNKNOWN /measure']);
    expect(told(faultsOf({ ...whole, measure: ['tiny'] }))).toEqual(['CASE_MEASURE_UNKNOWN /measure']);
  });

  it('is named in what is wrong with it, where it has a name', () => {
    const places = (id: unknown) => faultsOf({ ...whole, id, subject: {} }).map(({ place }) => place);
    expect(places('F-1')).toEqual(['F-1']);
    expect(places(7)).toEqual(['', '']);
    expect(faultsOf({ id: 'F-1' }).map(({ place }) => place)).toEqual(['F-1', 'F-1']);
    expect(faultsOf({ id: 7 }).map(({ place }) => place)).toEqual(['', '']);
  });

  it('needs a kind, a measure, an id and a subject, and may say what else there is to say', () => {
    const all = {
      ...{ $schema: 'case.json', began: '2018-01-01', facts: {}, events: [], unrecorded: [], answers: {} },
      ...{ values: {}, examining: [], note: '' },
    };
    expect(faultsOf({ ...whole, ...all })).toEqual([]);
    expect(told(faultsOf({ kind: 'finding', measure: 'tiny' }))).toEqual([
      'KEY_MISSING /id',
      'KEY_MISSING /subject',
    ]);
    expect(told(faultsOf({ ...whole, id: '' }))).toEqual(['VALUE_WRONG /id']);
    const wrong = Object.fromEntries(Object.keys(all).map((key) => [key, 7]));
    expect(told(faultsOf({ ...whole, ...wrong }))).toEqual(
      Object.keys(all)
        .map((key) => `TYPE_WRONG /${key}`)
        .sort(byOrder),
    );
    expect(told(faultsOf({ ...whole, began: '2018-02-30', fields: {} }))).toEqual([
      'DATE_IMPOSSIBLE /began',
      'KEY_UNKNOWN /fields',
    ]);
  });
});

const order = ['$schema', 'began', 'facts', 'events', 'unrecorded', 'answers', 'values', 'examining', 'note'];
const byOrder = (a: string, b: string) =>
  order.indexOf(a.split('/')[1] ?? '') - order.indexOf(b.split('/')[1] ?? '');

describe('of two kinds of case, or of two measures', () => {
  it('each is held against what is its own', () => {
    const other = tiny({ ...spec, head: { ...spec.head, id: 'other', facts: {} } }).measure;
    const parser = new CaseParser(new Map([measure, other].map((one) => [one.id, one])));
    const of = (more: object) => {
      const parsed = parser.parse({ ...whole, ...more });
      return parsed.ok ? [] : told(parsed.faults);
    };
    for (let times = 0; times < 2; times += 1) {
      expect(of({ facts: { p: true } })).toEqual([]);
      expect(of({ measure: 'other', facts: { p: true } })).toEqual(['CASE_FACT_UNKNOWN /facts/p']);
      expect(of({ kind: 'review', facts: { reviewed: true } })).toEqual([]);
      expect(of({ facts: { reviewed: true } })).toEqual(['CASE_FACT_KIND /facts/reviewed']);
    }
  });
});

it('a log that is too long is told as that, and not looked into', () => {
  const events = new Array(maxEvents + 1).fill({ type: 'no such' });
  expect(said(faultsOf({ ...whole, events }))).toEqual([
    {
      fault: 'LIMIT_EVENTS /events 100001',
      zh: '一件案件的事件不得超过 100000 个。请确认这些事件确属同一案件；分属几件的，请分开。',
      en: 'Expected 100000 events in a case at the most. Make sure that all of them are of one case; give those of others to cases of their own.',
    },
  ]);
  expect(told(faultsOf({ ...whole, events: { length: maxEvents + 1 } }))).toEqual(['TYPE_WRONG /events']);
});

describe('what a measure lets its cases say of themselves', () => {
  const label = { zh: '号', en: 'number' };
  const withFields = (needed: boolean) =>
    tiny({
      ...spec,
      head: {
        ...spec.head,
        fields: { finding: { ref: { type: 'string', label }, must: { type: 'date', label, needed } } },
      },
    }).measure;
  const of = (one: typeof measure, more: object) => {
    const parsed = createDuxun({ measures: [one] }).safeParseCase({ ...whole, ...more });
    return parsed.ok ? [] : told(parsed.faults);
  };

  it('is of the types declared, and may be left out', () => {
    const free = withFields(false);
    expect(of(free, {})).toEqual([]);
    expect(of(free, { fields: {} })).toEqual([]);
    expect(of(free, { fields: { ref: '1', must: null } })).toEqual([]);
    expect(of(free, { fields: { ref: 1, must: '2018-02-30', other: 1 } })).toEqual([
      'TYPE_WRONG /fields/ref',
      'DATE_IMPOSSIBLE /fields/must',
      'KEY_UNKNOWN /fields/other',
    ]);
    expect(of(free, { kind: 'review', fields: {} })).toEqual(['KEY_UNKNOWN /fields']);
  });

  it('is given where it is needed', () => {
    const bound = withFields(true);
    expect(of(bound, { fields: { must: '2018-02-28' } })).toEqual([]);
    expect(of(bound, {})).toEqual(['KEY_MISSING /fields']);
    expect(of(bound, { fields: {} })).toEqual(['KEY_MISSING /fields/must']);
    expect(of(bound, { fields: { must: null } })).toEqual(['TYPE_WRONG /fields/must']);
  });
});
