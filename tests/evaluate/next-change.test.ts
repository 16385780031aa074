import { expect, it } from 'vitest';
import type { Entry } from '../../src/measure/format.js';
import { entry, tiny } from '../support/tiny.js';

it('nextChange is the day on which only what an unknown field is to be is told otherwise', () => {
  const ended = {
    fact: 'count',
    params: {
      event: ['found', 'ended'],
      where: { ref: ['A', 'B'] },
      until: { days: 2, from: '2018-01-01' },
      span: { until: 'ended', same: 'ref' },
    },
    operator: 'equal',
    value: 0,
  } as const;
  const made = tiny({ norms: [entry('1', { shape: 'form', when: { not: ended } } as Entry)] });
  const events = [{ type: 'ended', on: 'unknown', notBefore: '2018-01-01' }];
  const on = (asOf: string) => made.evaluate({ events }, asOf, { include: ['nextChange'] });
  const asks = (asOf: string) => on(asOf).criteria[0]?.toConfirm?.map(({ name, is }) => [name, is?.value]);
  expect(on('2018-01-01').nextChange).toBe('2018-01-04');
  expect(asks('2018-01-03')).toEqual([
    ['ended', undefined],
    ['ended', ['A', 'B']],
  ]);
  expect(asks('2018-01-04')).toEqual([
    ['ended', undefined],
    ['ended', undefined],
  ]);
});
