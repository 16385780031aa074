import { describe, expect, it } from 'vitest';
import type { Entry, Norm } from '../../src/measure/format.js';
import {
  entry,
  type Given,
  idsOf,
  is,
  keysOf,
  log,
  on,
  openOf,
  some,
  stateOf,
  tiny,
  vocabulary,
} from '../support/tiny.js';

const made = (shape: Entry, more: Partial<Norm> = {}) => tiny({ norms: [entry('1', shape, more)] });

/** The state of the entry, and which inputs confirm and refute it. */
const asked = (measure: ReturnType<typeof tiny>, given: Given) => {
  const [found] = measure.evaluate(given, '2018-06-01').criteria;
  return [found?.state, keysOf(found?.toConfirm ?? []), keysOf(found?.toRefute ?? [])];
};

describe('an answer given on a day that is not known', () => {
  const answer = (value: string, between: [string, string]) =>
    some('answered', between, { norm: '1', answer: value });
  const given = log(answer('no', ['2018-01-01', '2018-03-01']), answer('yes', ['2018-02-01', '2018-04-01']));

  it.each<[string, Entry]>([
    ['alone', { shape: 'item' }],
    ['beside a condition', { shape: 'circumstance', when: { all: [is('p')] } }],
  ])('leaves the question open, and only the day settles it: %s', (_, shape) => {
    expect(asked(made(shape), given)).toEqual(['unknown', ['day:answered'], ['day:answered']]);
    expect(asked(made(shape), { ...given, facts: { p: true } })).toEqual([
      'unknown',
      ['day:answered'],
      ['day:answered'],
    ]);
  });

  it('settles it where every answer is the same', () => {
    const same = log(answer('no', ['2018-01-01', '2018-03-01']), answer('no', ['2018-02-01', '2018-04-01']));
    expect(asked(made({ shape: 'item' }), same)[0]).toBe('no');
  });
});

describe('a target', () => {
  const target = made({ shape: 'target' }, { target: { min: 90 } });
  const measured = (value: number, between: [string, string]) =>
    some('measured', between, { norm: '1', value });

  it('measured on a day that is not known hangs on it', () => {
    const given = log(measured(80, ['2018-01-01', '2018-03-01']), measured(95, ['2018-02-01', '2018-04-01']));
    expect(asked(target, given)).toEqual(['unknown', ['day:measured'], ['day:measured']]);
    expect(openOf(target.evaluate(given, '2018-06-01'))).toEqual(['case/1']);
  });

  it('of a figure without a unit, beside one of a unit', () => {
    const values = { '1': [{ value: 80 }, { of: 'x', value: 95 }] };
    expect(idsOf(target.evaluate({ values }, '2018-06-01'))).toEqual(['case/1']);
    expect(stateOf(target.evaluate({ values }, '2018-06-01'), '1')).toBe('no');
  });
});

it('a method that no event type tells of has never been used', () => {
  const { 'use-method': _, ...actions } = vocabulary.actions;
  const norms = [entry('1', { shape: 'method' })];
  const found = tiny({ norms, vocabulary: { ...vocabulary, actions } }).evaluate(
    log(on('method-used', '2018-01-01')),
    '2018-06-01',
  );
  expect([stateOf(found, '1'), idsOf(found)]).toEqual(['no', ['case/1']]);
});
