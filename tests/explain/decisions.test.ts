/** What was decided about time and the log, in words. */
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/evaluation.js';
import { decisionsSection, moveStep } from '../../src/explain/decisions.js';
import { Voice } from '../../src/explain/voice.js';
import { on, rule, some, tiny } from '../support/tiny.js';

const { measure } = tiny({ norms: [rule('1', { fact: 'p', operator: 'equal', value: true })] });
const voices = [new Voice('zh', measure), new Voice('en', measure)];
const lines = (one: Decision) => voices.flatMap((v) => decisionsSection(v, [one]).lines);
const decided = { event: 'approved', on: '2018-03-05', norm: null };
const own = {
  zh: '（本文件没有规定，由适用单位决定）。',
  en: ' (the measure does not provide for it: it is the decision of those who apply it).',
};

describe('a decision', () => {
  it.each<readonly [string, Partial<Decision>, string, string]>([
    [
      'that extends the time',
      { from: '2018-03-11', to: '2018-03-31' },
      '2018年3月5日延长期限，由2018年3月11日推到2018年3月31日',
      'On 5 March 2018 the time was extended, which moved the last day from 11 March 2018 to 31 March 2018',
    ],
    [
      'that sets a day where there was none',
      { from: null, to: '2018-03-31' },
      '2018年3月5日延长期限，定在2018年3月31日',
      'On 5 March 2018 the time was extended, and the last day set at 31 March 2018',
    ],
    [
      'that extends it to a day not known yet',
      { from: null, to: null },
      '2018年3月5日延长期限',
      'On 5 March 2018 the time was extended',
    ],
    [
      'that brings it to a halt',
      { from: '2018-03-11', to: null, resumed: null },
      '期限自2018年3月5日起中止计算，还没有恢复，当时是2018年3月11日',
      'Time has stood still since 5 March 2018; the last day then was 11 March 2018',
    ],
    [
      'that brings it to a halt before there is a last day',
      { from: null, to: null, resumed: null },
      '期限自2018年3月5日起中止计算，还没有恢复',
      'Time has stood still since 5 March 2018',
    ],
    [
      'that is over',
      { from: '2018-03-11', to: '2018-03-16', resumed: '2018-03-10' },
      '期限自2018年3月5日起中止计算，2018年3月10日恢复，由2018年3月11日推到2018年3月16日',
      'Time stood still from 5 March 2018 and went on on 10 March 2018, which moved the last day from 11 March 2018 to 16 March 2018',
    ],
    [
      'that opens the case again',
      { setsAside: ['done', 'ended'] },
      '2018年3月5日重新打开，此前记录的“done（中）”、“ended（中）”不再算数',
      'On 5 March 2018 the case was opened again, and no “done” or “ended” recorded before that counts any more',
    ],
    [
      'that corrects a day',
      { corrects: { was: some('done', ['2018-03-01']), is: on('done', '2018-03-02') } },
      '“done（中）”（2018年3月1日以后某日）的记录，2018年3月5日更正：日期改为2018年3月2日',
      'The record of “done” (some day from 1 March 2018 on) was corrected on 5 March 2018: its day is 2 March 2018',
    ],
    [
      'that corrects what an event says',
      {
        corrects: {
          was: on('done', '2018-03-01', { ref: '7' }),
          is: on('done', '2018-03-01', { ref: '8' }),
        },
      },
      '“done（中）”（2018年3月1日）的记录，2018年3月5日更正：“its number（中）”改为“8”',
      'The record of “done” (1 March 2018) was corrected on 5 March 2018: “its number” is “8”',
    ],
    [
      'that corrects nothing',
      { corrects: { was: on('done', '2018-03-01'), is: on('done', '2018-03-01') } },
      '“done（中）”（2018年3月1日）的记录，2018年3月5日更正：内容没有变',
      'The record of “done” (1 March 2018) was corrected on 5 March 2018: nothing in it changed',
    ],
    [
      'that strikes an event out',
      { corrects: { was: on('done', '2018-03-01'), is: null } },
      '“done（中）”（2018年3月1日）的记录，2018年3月5日更正为没有发生过',
      'The record of “done” (1 March 2018) was corrected on 5 March 2018: it did not happen',
    ],
  ])('%s', (_, more, zh, en) => {
    expect(lines({ ...decided, ...more })).toEqual([`${zh}${own.zh}`, `${en}${own.en}`]);
  });

  it('says who approved it, and by which article', () => {
    expect(lines({ ...decided, norm: '1', approvedBy: '甲局', from: null, to: null })).toEqual([
      '2018年3月5日延长期限（甲局批准；依据第一条）。',
      'On 5 March 2018 the time was extended (approved by 甲局; under art. 1).',
    ]);
  });
});

describe('a decision as a step of the reckoning', () => {
  it.each<readonly [Partial<Decision>, string, string]>([
    [{ to: '2018-03-31' }, '2018年3月5日延长期限：2018年3月31日', 'extended on 5 March 2018: 31 March 2018'],
    [{ to: null }, '2018年3月5日延长期限：尚不能定', 'extended on 5 March 2018: not known yet'],
    [
      { resumed: null },
      '2018年3月5日起中止计算，恢复以前定不下来',
      'time has stood still since 5 March 2018; until it goes on no day can be told',
    ],
    [
      { to: '2018-03-16', resumed: '2018-03-10' },
      '2018年3月5日起中止计算，2018年3月10日恢复，中止的日子不计在内：2018年3月16日',
      'time stood still from 5 March 2018 until it went on on 10 March 2018, and those days are left out: 16 March 2018',
    ],
  ])('%j', (more, ...words) => {
    expect(voices.map((v) => moveStep(v, { ...decided, ...more }))).toEqual(words);
  });
});
