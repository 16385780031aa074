/** What is said of a rule whatever the case is one object, which no reader can change for the next. */
import { expect, it } from 'vitest';
import { evaluate, parseCase } from '../../src/index.js';

const source = parseCase({
  measure: 'maoming-2017',
  id: 'a',
  kind: 'finding',
  subject: { type: 'county-committee' },
  events: [
    { type: 'problem-found', on: '2018-01-10' },
    { type: 'problem-list-circulated', on: '2018-01-25' },
  ],
});

it('is the same object in every answer, and cannot be changed', () => {
  const [first] = evaluate(source, { asOf: '2018-03-20' }).actions;
  const [again] = evaluate(source, { asOf: '2018-03-20' }).actions;
  expect(first?.basis).toBe(again?.basis);
  for (const part of [first?.basis, first?.basis.text, first?.basis.cite, first?.label, first?.silent])
    expect(Object.isFrozen(part)).toBe(true);
  expect(() => Object.assign(first?.label ?? {}, { en: 'something else' })).toThrow(TypeError);
});
