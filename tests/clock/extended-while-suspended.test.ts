import { expect, it } from 'vitest';
import { evaluate, parseCase } from '../../src/index.js';
import { answerOf } from '../support/answer-of.js';

it('an extension granted while time stands still is told on every day of that', () => {
  const source = parseCase({
    kind: 'finding',
    measure: 'yinchuan-2017-rectification',
    id: 'F',
    subject: { type: 'responsible-unit' },
    facts: { problem: 1, 'found-by': 'feedback' },
    events: [
      { type: 'problem-found', on: '2017-05-10' },
      { type: 'time-suspended', on: '2017-06-30' },
      { type: 'deadline-extended', on: '2017-06-30', to: '2017-07-02', for: '2-1.12' },
    ],
  });
  const on = (asOf: string) => evaluate(source, { asOf, only: ['2-1.12'] });
  const [action] = on('2017-06-30').actions;
  expect(action?.decisions?.map(({ event }) => event)).toEqual(['time-suspended', 'deadline-extended']);
  for (const day of ['2017-07-01', '2017-07-02', '2017-07-03', '2018-07-03'])
    expect(answerOf(on(day)), day).toBe(answerOf(on('2017-06-30')));
});
