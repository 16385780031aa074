/** What is said of the norm, rule or action that an event names as the one it serves. */
import { describe, expect, it } from 'vitest';
import { on } from '../support/tiny.js';
import { faultsIn, said, told } from './told.js';

const serving = (type: string, served?: unknown, more: object = {}) =>
  faultsIn({
    events: [on(type, '2018-01-09', served === undefined ? more : { ...more, for: served as string })],
  });

const mismatch = {
  zh: '请改用能了结它的事件类型，或改“for”。',
  en: 'Use an event type that discharges it, or another "for".',
};

describe('an event may name what it serves', () => {
  it.each([
    '1',
    'tiny/1',
    'case/1',
    'case/1[place=A]',
    'case/1~2',
    'case/1[place=A]~12',
    '1[place=A]',
    '6.1/again',
    'tiny/6.1/again',
    'case/6.1/again',
  ])('by its norm, by its rule or by the id of an action: %s', (served) => {
    expect(serving('done', served)).toEqual([]);
  });

  it.each([
    'case2/1',
    'other/1',
    'case/1~',
    'case/1~a',
    'case/1~2b',
    '1x',
    'case/',
    '',
    'place=A',
  ])('and no other way: %j', (served) => {
    expect(told(serving('done', served))).toEqual([
      served === '' ? 'VALUE_WRONG /events/0/for' : 'CASE_FOR_UNKNOWN /events/0/for',
    ]);
  });

  it('only as a text', () => {
    expect(told(serving('done', 7))).toEqual(['TYPE_WRONG /events/0/for']);
  });
});

describe('what is named and is not known', () => {
  const norms = { zh: '应为下列之一：1、2、3、4、5、6.1。', en: 'Expected one of: 1, 2, 3, 4, 5, 6.1.' };

  it('is told with the norms that have a rule', () => {
    expect(said(serving('done', 'case/7[place=A]'))).toEqual([
      {
        fault: 'CASE_FOR_UNKNOWN /events/0/for "case/7[place=A]"',
        zh: `${norms.zh}请改成其中之一。`,
        en: `${norms.en} Use one of them.`,
      },
    ]);
  });

  it('is told with the rule that is near to it', () => {
    expect(said(serving('done', 'case/6.1/agian[place=A]~2'))).toEqual([
      {
        fault: 'CASE_FOR_UNKNOWN /events/0/for "case/6.1/agian[place=A]~2"',
        zh: `${norms.zh}是否想写“6.1/again”？`,
        en: `${norms.en} Did you mean "6.1/again"?`,
      },
    ]);
  });
});

describe('an event that serves what events of its type do not end', () => {
  it('is told with the types that do', () => {
    expect(said(serving('found', '1'))).toEqual([
      {
        fault: 'CASE_FOR_MISMATCH /events/0/for "1"',
        zh: `应为：done。${mismatch.zh}`,
        en: `Expected: done. ${mismatch.en}`,
      },
    ]);
    expect(said(serving('done', '3'))).toEqual([
      {
        fault: 'CASE_FOR_MISMATCH /events/0/for "3"',
        zh: `应为：duty-met。${mismatch.zh}`,
        en: `Expected: duty-met. ${mismatch.en}`,
      },
    ]);
  });

  it('is told that there are none', () => {
    expect(said(serving('done', '2'))).toEqual([
      {
        fault: 'CASE_FOR_MISMATCH /events/0/for "2"',
        zh: `没有哪种事件能了结它。${mismatch.zh}`,
        en: `No type of event discharges it. ${mismatch.en}`,
      },
    ]);
  });

  it('is told with each type once, however many rules the norm has', () => {
    expect(said(serving('found', '6.1')).map(({ en }) => en)).toEqual([`Expected: done. ${mismatch.en}`]);
  });

  it('is no fault where the rule itself asks for it', () => {
    expect(serving('ended', '5')).toEqual([]);
    expect(told(serving('end', '5'))).toContain('CASE_EVENT_UNKNOWN /events/0/type');
    expect(told(serving('begun', '5'))).toEqual(['CASE_FOR_MISMATCH /events/0/for']);
  });

  it('is no fault where it bears on its time', () => {
    expect(serving('deadline-extended', '1', { to: '2018-02-01' })).toEqual([]);
    expect(serving('time-suspended', '1')).toEqual([]);
    expect(serving('time-resumed', '1')).toEqual([]);
    expect(told(serving('withdrawn', '1'))).toEqual(['CASE_FOR_MISMATCH /events/0/for']);
  });
});

describe('an event that says nothing by its type alone', () => {
  it('is told that it must name what it serves', () => {
    expect(said(serving('helped'))).toEqual([
      {
        fault: 'CASE_FOR_MISSING /events/0/for nothing',
        zh: '应为规范的编号、规则名或行动编号。请补上：这种事件单凭类型说明不了什么。',
        en: 'Expected the id of a norm, the name of a rule or the id of an action. Add it: by its type alone such an event says nothing.',
      },
    ]);
  });

  it('is the only sort that must', () => {
    expect(serving('found')).toEqual([]);
  });
});
