import { describe, expect, it } from 'vitest';
import { checklist, DuxunError, measures } from '../src/index.js';
import { shapes } from '../src/measure/format.js';

describe('a checklist', () => {
  it('lists the entries of a shape in the order of the document', () => {
    const items = checklist('maoming-2017', 'item');
    expect(items.length).toBe(128);
    expect(items.map(({ norm }) => norm).slice(0, 3)).toEqual(['10.1', '10.2', '10.3']);
    expect(items.every(({ shape }) => shape === 'item')).toBe(true);
  });

  it('gives a line its citation and gist in both languages', () => {
    const [first] = checklist('maoming-2017', 'method');
    expect(first?.citation).toEqual({ zh: '第四条第一款第一句', en: 'art. 4, para. 1, sentence 1' });
    expect(first?.gist.zh).not.toBe('');
  });

  it('marks the lines of a list that the text leaves open', () => {
    const open = checklist('mazhang-2017', 'duty').filter((line) => line.open);
    expect(open.map(({ norm }) => norm)).toEqual([
      ...['6.3', '6.4', '6.5', '6.6', '6.7', '6.8', '6.9', '6.10'],
      ...['11.9', '11.10', '11.11', '11.12'],
      ...['12.6', '12.7', '12.8', '12.9'],
      ...['16.1', '16.2', '16.3', '16.4', '16.5'],
      ...['20.6', '20.7', '20.8', '20.9'],
    ]);
  });

  it('is empty for a shape that the document does not have', () => {
    expect(checklist('maoming-2017', 'award')).toEqual([]);
  });

  it('takes in every entry once, over all shapes', () => {
    for (const measure of measures()) {
      const listed = shapes.flatMap((shape) => checklist(measure, shape).map(({ norm }) => norm));
      const entries = measure.norms.filter(({ entry }) => entry).map(({ id }) => id);
      expect([...listed].sort()).toEqual([...entries].sort());
    }
  });

  it('of a measure that is not bundled is a fault', () => {
    expect(() => checklist('nowhere' as 'maoming-2017', 'item')).toThrow(DuxunError);
  });
});
