import { expect, it } from 'vitest';
import { evaluate, parseCase } from '../src/index.js';
import { isSameAnswer } from '../src/same-answer.js';

const source = parseCase({
  kind: 'finding',
  measure: 'maoming-2017',
  id: 'F-1',
  subject: { type: 'county-committee' },
  events: [{ type: 'problem-found', on: '2018-01-10' }],
});
const answer = evaluate(source, { asOf: '2018-01-20' });
const [action] = answer.actions;

it('is the same whatever the day, and copied through JSON', () => {
  expect(isSameAnswer(answer, { ...structuredClone(answer), asOf: '2018-01-21' })).toBe(true);
});

it.each([
  ['another value', { ...action, due: '2018-02-01' }],
  ['a key more', { ...action, provisional: true }],
  ['a key less', Object.fromEntries(Object.entries(action ?? {}).slice(1))],
  ['an object in place of a list', { ...action, silent: {} }],
  ['one key in place of another', { ...action, provisional: undefined, promptly: undefined }],
])('is not the same with %s', (_, changed) => {
  const other = { ...answer, actions: [changed, ...answer.actions.slice(1)] } as typeof answer;
  expect([isSameAnswer(answer, other), isSameAnswer(other, answer)]).toEqual([false, false]);
});

it('is not the same where a key that says nothing stands for one that does', () => {
  const one = { ...answer, criteria: [{ a: undefined, b: 1 }] } as unknown as typeof answer;
  const other = { ...answer, criteria: [{ c: undefined, b: 1 }] } as unknown as typeof answer;
  expect(isSameAnswer(one, other)).toBe(false);
});
