import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { item, painter, row } from '../../src/cli/table.js';
import { cut, pad, widthOf, wrap } from '../../src/cli/width.js';
import '../support/runs.js';

describe('width', () => {
  test('a Chinese character and full-width punctuation take two columns, Latin letters one', () => {
    expect(widthOf('整改')).toBe(4);
    expect(widthOf('（整改）。')).toBe(10);
    expect(widthOf('rectify')).toBe(7);
    expect(widthOf('3月31日')).toBe(7);
    expect(widthOf('ＡＢ')).toBe(4);
  });

  test('a combining mark takes none, a rare character of a far plane two', () => {
    expect(widthOf('e\u0301')).toBe(1);
    expect(widthOf('𠮷')).toBe(2);
  });

  test('padding fills to columns, not to characters', () => {
    expect(pad('逾期', 6)).toBe('逾期  ');
    expect(pad('逾期', 6, 'right')).toBe('  逾期');
    expect(pad('too long', 3)).toBe('too long');
  });

  test('cutting leaves room for the mark and never halves a character', () => {
    expect(cut('整改台账', 8)).toBe('整改台账');
    expect(cut('整改台账', 7)).toBe('整改台…');
    expect(cut('整改台账', 6)).toBe('整改…');
  });
});

describe('wrapping', () => {
  test('English breaks between words, Chinese between characters', () => {
    expect(wrap('who must do what', 9)).toEqual(['who must', 'do what']);
    expect(wrap('谁应当做什么', 6)).toEqual(['谁应当', '做什么']);
  });

  test('no line begins with closing punctuation, and none ends with opening punctuation', () => {
    expect(wrap('逐项整改，逐项销号', 8)).toEqual(['逐项整', '改，逐项', '销号']);
    expect(wrap('整改（销号）', 6)).toEqual(['整改', '（销', '号）']);
    expect(wrap('列出 [甲、乙、丙区]', 12)).toEqual(['列出 [甲、', '乙、丙区]']);
  });

  test('a word longer than the line is broken', () => {
    expect(wrap('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
  });

  test('an empty text is one empty line', () => {
    expect(wrap('', 10)).toEqual(['']);
  });

  test('every line fits and nothing is lost, whatever the text', () => {
    const text = fc.array(
      fc.constantFrom('整', '改', '，', '（', '）', '“', '”', 'a', 'bc', ' ', '3', '。', '𠮷'),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 6, max: 30 }), (parts, width) => {
        const whole = parts.join('');
        const lines = wrap(whole, width);
        expect(lines.every((line) => widthOf(line) <= width)).toBe(true);
        expect(lines.join('').replaceAll(' ', '')).toBe(whole.replaceAll(' ', ''));
      }),
    );
  });
});

describe('table', () => {
  const plain = painter(false);

  test('columns begin at the same place on every line, Chinese or not', () => {
    const lines = row([['逾期3天'], ['整改问题'], ['x']], [{ width: 10 }, { width: 4 }, { width: 3 }], plain);
    expect(lines).toEqual(['逾期3天     整改  x', '            问题']);
  });

  test('a list item is set in', () => {
    expect(item('整改台账销号', 12)).toEqual(['  · 整改台账', '    销号']);
  });

  test('colours do not move a column', () => {
    const colours = painter(true);
    const [line = ''] = row([[{ text: '逾期', style: 'red' }], ['x']], [{ width: 6 }, { width: 1 }], colours);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is taken out
    expect(line.replaceAll(/\u001b\[\d+m/g, '')).toBe('逾期    x');
    expect(line).toContain('\u001b[31m');
  });
});
