import { expect, it } from 'vitest';
import { clocked } from '../clock/clocked.js';
import { log, on, rule, undischarged } from '../support/tiny.js';
import { inShort, named } from './named.js';

const later = {
  all: [
    {
      fact: 'day',
      params: { of: { day: 'due' } },
      operator: 'greaterThan' as const,
      value: { fact: 'day', params: { of: '2018-02-20' } },
    },
  ],
};

it('moves what a deadline goes back to that itself has been put off', () => {
  const due = { day: 'due' };
  const told = named({
    spec: {
      norms: [rule('1', later), rule('2', { all: [undischarged] }, { due })],
      head: { days: { due: { days: 10, from: { event: 'found' } } } },
      vocabulary: clocked,
    },
    given: log(
      on('found', '2018-01-31'),
      on('time-suspended', '2018-02-02', { for: '2' }),
      on('time-resumed', '2018-02-12', { for: '2' }),
    ),
  });
  expect(inShort(told.changes)).toEqual(['day found on 2018-01-31 equal "2018-02-01"']);
  expect(told.acts()).toBe(true);
});
