import { describe, expect, it } from 'vitest';
import { withoutEditorKey } from '../../src/measure/editor-key.js';
import { brokenAt, parsedJson } from '../../src/measure/json-text.js';
import { isSameAnswer } from '../../src/same-answer.js';

describe('a text that is no JSON is broken', () => {
  it.each([
    ['where a comma is missing', '{\n  "a": 1\n  "b": 2\n}', 3, '"b": 2'],
    ['where a name has no quotes', '{\n  "a": 1,\n  b: 2\n}', 3, 'b: 2'],
    ['where a comma is too many', '[\n  1,\n  2,\n]', 4, ']'],
    ['in its only line', '{ a }', 1, '{ a }'],
    ['at its end, where it stops', '{\n  "a": [1,\n  2', 3, '2'],
    ['in the first line of several that are wrong', '{\n  a: 1,\n  b: 2\n}', 2, 'a: 1,'],
  ])('%s', (_, content, line, text) => {
    expect(brokenAt(content)).toEqual({ line, text });
    expect(parsedJson(content)).toBeUndefined();
  });

  it('but not by a byte order mark', () => {
    expect(parsedJson('\uFEFF{"a":1}')).toEqual({ a: 1 });
  });
});

it('the key for editors is left out, and only where it is one', () => {
  expect(withoutEditorKey({ $schema: './actions.json', act: {} })).toEqual({ act: {} });
  expect(withoutEditorKey({ $schema: {}, act: {} })).toEqual({ $schema: {}, act: {} });
  expect(withoutEditorKey([1])).toEqual([1]);
});

it('a list is another answer than an object of the same entries', () => {
  const answer = (actions: unknown) => ({ applies: 'yes', criteria: [], actions, undetermined: [] }) as never;
  expect(isSameAnswer(answer([]), answer({}))).toBe(false);
  expect(isSameAnswer(answer([]), answer([]))).toBe(true);
});

it('a line is told also where the engine says no place', () => {
  expect(brokenAt('{\n  "a": }\n}')).toEqual({ line: 2, text: '"a": }' });
  expect(brokenAt('[\n  1,\n  x\n]')).toEqual({ line: 3, text: 'x' });
});
