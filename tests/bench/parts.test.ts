import { describe, expect, it } from 'vitest';
import { partNamed, partNames } from '../../bench/parts.js';
import { median, timed } from '../../bench/rounds.js';
import { figure, markdownTable, sectionText } from '../../bench/section.js';

describe('rotated rounds', () => {
  it('run each contender once a round, another one first each time', async () => {
    const order: string[] = [];
    const contender = (name: string) => ({
      name,
      run: (times: number) => {
        const until = process.cpuUsage().user + 2000;
        while (process.cpuUsage().user < until);
        order.push(name);
        return times;
      },
    });
    const found = await timed(['a', 'b', 'c'].map(contender), { rounds: 3, turn: 1 });
    expect(order.slice(-9).join('')).toBe('abcbcacab');
    expect(found.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    for (const { min, median: middle } of found) expect(min).toBeLessThanOrEqual(middle);
  });

  it('have a median between the two in the middle where they are even', () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });
});

describe('what is found', () => {
  it('is told with three digits that count', () => {
    expect([0.01234, 1.234, 12.34, 123.4, 12345.6].map(figure)).toEqual([
      '0.012',
      '1.23',
      '12.3',
      '123',
      '12,346',
    ]);
  });

  it('is told as a table, and says which budgets are kept', () => {
    const table = { head: ['engine', 'min'], rows: [['ours', '1.00']] };
    expect(markdownTable(table)).toBe('| engine |  min |\n| ------ | ---: |\n| ours   | 1.00 |');
    const text = sectionText({
      title: 'Engines',
      paragraphs: ['Microseconds.'],
      table,
      promises: [
        { what: 'slow / fast', found: 199, bound: 200, is: 'at least', unit: ' ×' },
        { what: 'fast / floor', found: 5, bound: 5, is: 'at most', unit: ' ×' },
      ],
    });
    expect(text).toMatch(/slow \/ fast +\| at least 200 × \| +199 × \| +no \|/);
    expect(text).toMatch(/fast \/ floor +\| +at most 5 × \| +5\.00 × \| +yes \|/);
  });
});

describe('the parts', () => {
  it('are known by name', () => {
    expect(partNames).toEqual(['growth', 'engines', 'pipeline', 'time', 'memory', 'workers', 'import']);
    for (const name of partNames) expect(partNamed(name)).toBeTypeOf('function');
    expect(() => partNamed('speed')).toThrow('no part "speed"');
  });
});
