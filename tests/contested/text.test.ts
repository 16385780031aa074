import { describe, expect, it } from 'vitest';
import { contestedText, evaluate, openCase } from '../../src/index.js';

const other = {
  reading: 'how',
  option: 'two',
  question: { zh: '怎样算？', en: 'How is it counted?' },
  text: { zh: '从次日起算。', en: 'from the next day.' },
};
const none = { adds: [], removes: [], changes: [] };

describe('contestedText', () => {
  it.each([
    [{ ...none, adds: [1, 2] }, '多2项', '2 more'],
    [{ ...none, removes: [1], changes: [1] }, '少1项，1项不同', '1 fewer, 1 different'],
    [
      { ...none, doubtful: [1], settled: [1, 2], criteria: [1] },
      '1项变为待定，2项不再待定，1个问题的判断不同',
      '1 not decided any more, 2 not open any more, 1 answered otherwise',
    ],
    [none, '经过不同', 'a different course'],
  ])('says how much would change: %j', (what, zh, en) => {
    expect(contestedText({ ...other, ...what }, 'zh')).toBe(`怎样算？如果理解为“从次日起算”：${zh}。`);
    expect(contestedText({ ...other, ...what }, 'en')).toBe(
      `How is it counted? If taken as “from the next day”: ${en}.`,
    );
  });

  it('speaks of the readings of the measures', () => {
    const finding = openCase({
      kind: 'finding',
      measure: 'maoming-2017',
      id: 'F-1',
      subject: { type: 'county-committee-and-government' },
      facts: { origin: 'inspection' },
      events: [{ type: 'inspection-feedback-received', on: '2018-01-31' }],
    });
    const { contested = [] } = evaluate(finding, {
      asOf: '2018-03-01',
      only: ['19.5'],
      include: ['contested'],
    });
    const holiday = contested.find(({ reading }) => reading === 'two-months-holiday');
    expect(holiday && contestedText(holiday, 'zh')).toMatch(/^[^a-z]*？如果理解为“[^a-z]+”：1项不同。$/);
    expect(holiday && contestedText(holiday, 'en')).toMatch(/ If taken as “.+”: 1 different\.$/);
  });
});
