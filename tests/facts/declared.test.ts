import { describe, expect, it } from 'vitest';
import type { AnyEvent } from '../../src/case/types.js';
import { factOf, type Given, on, rule, some, tiny, valueText, verdictOf } from '../support/tiny.js';

it('a reply that says nothing is no reply', () => {
  const ask = (answer: unknown) =>
    valueText(
      factOf(
        'answer',
        { norm: '1' },
        { events: [on('answered', '2018-03-10', { norm: '1', answer })] },
        '2018-12-31',
      ),
    );
  expect([ask('no'), ask(null), ask(undefined)]).toEqual(['"no"', '? answer:1', '? answer:1']);
});

describe('a declared fact', () => {
  const ask = (given: Given, asOf = '2018-12-31') => valueText(factOf('p', {}, given, asOf));
  const established = (day: string, value: unknown) => on('fact-established', day, { fact: 'p', value });
  const vague = (value: unknown, from: string, to: string) =>
    some('fact-established', [from, to], { fact: 'p', value });

  it.each([
    [{ p: true }, 'true'],
    [{ p: false }, 'false'],
    [{ p: null }, 'null'],
    [{}, '? fact:p'],
  ])('given without a day it holds on every day: %j', (facts, expected) => {
    for (const day of ['1900-01-01', '2199-12-31']) expect(ask({ facts }, day)).toBe(expected);
  });

  it('established on a day it holds from that day on, in place of what was given', () => {
    const given = {
      facts: { p: false },
      events: [established('2018-03-10', true), established('2018-05-01', null)],
    };
    expect(['2018-03-09', '2018-03-10', '2018-04-30', '2018-05-01'].map((day) => ask(given, day))).toEqual([
      'false',
      'true',
      'true',
      'null',
    ]);
  });

  it('established twice on one day: the later one in the log holds', () => {
    expect(ask({ events: [established('2018-03-10', true), established('2018-03-10', false)] })).toBe(
      'false',
    );
  });

  it('established without a value it is not known', () => {
    expect(ask({ facts: { p: true }, events: [on('fact-established', '2018-03-10', { fact: 'p' })] })).toBe(
      '? fact:p',
    );
  });

  it('another fact is not touched', () => {
    expect(
      ask({
        facts: { p: true },
        events: [on('fact-established', '2018-03-10', { fact: 'q', value: false })],
      }),
    ).toBe('true');
  });

  it('established on an unknown day: what holds hangs on the day, where it makes a difference', () => {
    const given = { facts: { p: false }, events: [vague(true, '2018-03-01', '2018-03-31')] };
    expect(['2018-02-28', '2018-03-01', '2018-03-31'].map((day) => ask(given, day))).toEqual([
      'false',
      '? day:fact-established',
      'true',
    ]);
    expect(ask({ ...given, facts: { p: true } }, '2018-03-10')).toBe('true');
    const both = { events: [vague(true, '2018-03-01', '2018-03-31'), established('2018-03-15', false)] };
    expect([ask(both, '2018-03-15'), ask(both)]).toEqual([
      '? day:fact-established',
      '? day:fact-established',
    ]);
    expect(ask({ events: [vague(true, '2018-03-01', '2018-03-10'), established('2018-03-15', false)] })).toBe(
      'false',
    );
  });
});

describe('a declared fact established on a day, and about that day', () => {
  const ask = (...events: AnyEvent[]) => valueText(factOf('p', {}, { events }, '2018-12-31'));
  const sure = on('fact-established', '2018-03-10', { fact: 'p', value: true });
  const vague = (from: string, to: string) =>
    some('fact-established', [from, to], { fact: 'p', value: false });

  it('is not known where the other may be the later one', () => {
    for (const other of [vague('2018-03-01', '2018-03-10'), vague('2018-03-10', '2018-03-20')])
      expect(ask(sure, other)).toBe('? day:fact-established');
    expect(ask(vague('2018-03-10', '2018-03-20'), sure)).toBe('? day:fact-established');
  });
});

describe('a declared fact of two possible values', () => {
  const ask = (operator: 'lessThan' | 'equal', value: number) => {
    const measure = tiny({ norms: [rule('1', { all: [{ fact: 'n', operator, value }] })] });
    const later = some('fact-established', ['2018-03-01', '2018-03-31'], { fact: 'n', value: 7 });
    return verdictOf(measure.evaluate({ facts: { n: 5 }, events: [later] }, '2018-03-10'));
  };

  it('may be any value where none was given before', () => {
    const measure = tiny({ norms: [rule('1', { all: [{ fact: 'n', operator: 'equal', value: 6 }] })] });
    const later = some('fact-established', ['2018-03-01', '2018-03-31'], { fact: 'n', value: 7 });
    expect(verdictOf(measure.evaluate({ events: [later] }, '2018-03-10'))).toBe('unknown');
  });

  it('is decided where both compare alike', () => {
    expect([ask('lessThan', 8), ask('lessThan', 5), ask('equal', 6), ask('equal', 7)]).toEqual([
      'yes',
      'no',
      'no',
      'unknown',
    ]);
  });
});

describe('an answer', () => {
  const ask = (given: Given, asOf = '2018-12-31') => valueText(factOf('answer', { norm: '1' }, given, asOf));

  it('given without a day, or on one', () => {
    const given: Given = {
      answers: { '1': 'no' },
      events: [on('answered', '2018-03-10', { norm: '1', answer: 'yes' })],
    };
    expect([ask(given, '2018-03-09'), ask(given, '2018-03-10')]).toEqual(['"no"', '"yes"']);
    expect(ask({})).toBe('? answer:1');
    expect(ask({ answers: { '2': 'no' } })).toBe('? answer:1');
  });
});

describe('a figure', () => {
  const ask = (given: Given, params: object = {}, asOf = '2018-12-31') =>
    valueText(factOf('value', { norm: '1', ...params }, given, asOf));
  const measured = (day: string, value: number | null, of?: string) =>
    on('measured', day, { norm: '1', value, ...(of === undefined ? {} : { of }) });

  it('given without a day, or on one', () => {
    const given: Given = { values: { '1': [{ value: 5 }] }, events: [measured('2018-03-10', 7)] };
    expect([ask(given, {}, '2018-03-09'), ask(given, {}, '2018-03-10')]).toEqual(['5', '7']);
    expect(ask({})).toBe('? value:1');
  });

  it('is not that of another norm', () => {
    expect(ask({ events: [on('measured', '2018-03-10', { norm: '2', value: 7 })] })).toBe('? value:1');
    expect(ask({ values: { '2': [{ value: 7 }] } })).toBe('? value:1');
  });

  it('of a unit', () => {
    const given: Given = {
      values: {
        '1': [
          { of: 'a', value: 5 },
          { of: 'b', value: 6 },
        ],
      },
    };
    expect([ask(given, { of: 'b' }), ask(given, { of: 'c' }), ask(given)]).toEqual([
      '6',
      '? value:1:c',
      '? value:1',
    ]);
  });

  it('that is known to be none', () => {
    expect(ask({ events: [measured('2018-03-10', null)] })).toBe('null');
  });
});
