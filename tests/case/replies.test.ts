/** What is said of answers and figures, and of the norms that are being examined. */
import { describe, expect, it } from 'vitest';
import { always, rule, tiny } from '../support/tiny.js';
import { faultsIn, said, told } from './told.js';

const bare = tiny({ norms: [rule('1', always)] }).measure;

describe('an answer', () => {
  it('is given to a norm that asks for one', () => {
    for (const answer of ['yes', 'no', 'not-applicable'])
      expect(faultsIn({ answers: { 3: answer } })).toEqual([]);
    expect(said(faultsIn({ answers: { 1: 'yes' } }))).toEqual([
      {
        fault: 'CASE_NORM_SHAPE /answers/1 "1"',
        zh: '应为：3。请删去，或写到收它的规范名下。',
        en: 'Expected: 3. Remove it, or give it to a norm that takes it.',
      },
    ]);
    expect(said(faultsIn({ answers: { 9: 'yes' } }))).toEqual([
      {
        fault: 'CASE_NORM_UNKNOWN /answers/9 "9"',
        zh: '应为：3。请改正。',
        en: 'Expected: 3. Correct it.',
      },
    ]);
  });

  it('has no place in a measure that asks for none', () => {
    const none = {
      zh: '本文件没有收这种回答的规范。请删去。',
      en: 'No norm of the measure takes such a reply. Remove it.',
    };
    expect(said(faultsIn({ answers: { 1: 'yes' } }, bare))).toEqual([
      { fault: 'CASE_NORM_SHAPE /answers/1 "1"', ...none },
    ]);
    expect(said(faultsIn({ answers: { 9: 'yes' } }, bare))).toEqual([
      { fault: 'CASE_NORM_UNKNOWN /answers/9 "9"', ...none },
    ]);
  });

  it('is one of three words', () => {
    expect(said(faultsIn({ answers: { 3: 'maybe' } }))).toEqual([
      {
        fault: 'VALUE_WRONG /answers/3 "maybe"',
        zh: '应为下列之一：yes、no、not-applicable。请改成其中之一。',
        en: 'Expected one of: yes, no, not-applicable. Use one of them.',
      },
    ]);
    expect(told(faultsIn({ answers: ['yes'] }))).toEqual(['TYPE_WRONG /answers']);
  });
});

describe('a figure', () => {
  const values = (...figures: readonly unknown[]) => faultsIn({ values: { 4: figures } });

  it('is given to a norm with a target', () => {
    expect(values()).toEqual([]);
    expect(values({ value: 3 })).toEqual([]);
    expect(said(faultsIn({ values: { 3: [{ value: 3 }] } }))).toEqual([
      {
        fault: 'CASE_NORM_SHAPE /values/3 "3"',
        zh: '应为：4。请删去，或写到收它的规范名下。',
        en: 'Expected: 4. Remove it, or give it to a norm that takes it.',
      },
    ]);
    expect(told(faultsIn({ values: { 4: 3 } }))).toEqual(['TYPE_WRONG /values/4']);
    expect(told(faultsIn({ values: [3] }))).toEqual(['TYPE_WRONG /values']);
  });

  it('is given once for each unit, and once where it is of no unit', () => {
    const twice = {
      zh: '同一编号在这里只能用一次。请换一个编号，或并成一项。',
      en: 'Expected each id once here. Use another id, or make one entry of the two.',
    };
    expect(values({ value: 3 }, { of: 'A', value: 3 }, { of: 'B', value: 3 })).toEqual([]);
    expect(said(values({ of: 'A', value: 3 }, { of: 'A', value: 4 }))).toEqual([
      { fault: 'ID_DUPLICATE /values/4/1/of "A"', ...twice },
    ]);
    expect(said(values({ value: 3 }, { value: 4 }))).toEqual([
      { fault: 'ID_DUPLICATE /values/4/1/of nothing', ...twice },
    ]);
    expect(told(values(null, null))).toEqual(['TYPE_WRONG /values/4/0', 'TYPE_WRONG /values/4/1']);
  });

  it('has a number, a unit that is no empty text, what is asked of the unit, and nothing else', () => {
    expect(values({ of: 'A', value: 3.5, facts: { size: 1.5 } })).toEqual([]);
    expect(
      told(values({ of: 'A' }, { of: '', value: '3' }, { of: 'B', value: 3, on: '2018-01-01' })),
    ).toEqual([
      'KEY_MISSING /values/4/0/value',
      'VALUE_WRONG /values/4/1/of',
      'TYPE_WRONG /values/4/1/value',
      'KEY_UNKNOWN /values/4/2/on',
    ]);
    expect(told(values({ value: 3, facts: { size: 'big' } }))).toEqual(['TYPE_WRONG /values/4/0/facts/size']);
  });
});

describe('a norm that is being examined', () => {
  it('is any of the measure', () => {
    expect(faultsIn({ examining: ['1', '3', '6.1'] })).toEqual([]);
    expect(said(faultsIn({ examining: ['1', '9'] }))).toEqual([
      {
        fault: 'CASE_NORM_UNKNOWN /examining/1 "9"',
        zh: '应为下列之一：1、2、3、4、5、6.1。请改成其中之一。',
        en: 'Expected one of: 1, 2, 3, 4, 5, 6.1. Use one of them.',
      },
    ]);
    expect(told(faultsIn({ examining: '9' }))).toEqual(['TYPE_WRONG /examining']);
    expect(told(faultsIn({ examining: [9] }))).toEqual(['TYPE_WRONG /examining/0']);
  });
});
