import { describe, expect, it } from 'vitest';
import type { AnyEvent } from '../../src/case/types.js';
import type { Condition } from '../../src/measure/format.js';
import { typesOf } from '../../src/timeline/discharging.js';
import { on, rule, type Spec, some, tiny, undischarged, vocabulary } from '../support/tiny.js';

const happened = (event: string, value = true) =>
  ({ fact: 'happened', params: { event }, operator: 'equal', value }) as const;
const due = { days: 10, from: { event: 'found' } } as const;
const found = on('found', '2018-03-01');
const period = { from: '2018-01-01', to: '2018-12-31' };

/** How each obligation ended: its day, its end, the event, whether late. */
function ends(spec: Spec, ...events: AnyEvent[]) {
  const measure = tiny(spec);
  return measure.duxun
    .timeline(measure.parse({ events }), period)
    .obligations.map(({ ended, end, by, late }) => [ended, end, by?.type ?? null, late]);
}
const ruled = (...all: Condition[]): Spec => ({
  norms: [rule('1', { all: [happened('found'), ...all] }, { due })],
});

describe('what ends an obligation', () => {
  const by = { ...undischarged, params: { by: ['ended', 'approved'] } };
  const ended = on('ended', '2018-03-05');

  it('by an event that its condition takes for the doing, it is discharged', () => {
    expect(ends(ruled(by), found, ended)).toEqual([['2018-03-05', 'discharged', 'ended', false]]);
    expect(ends(ruled({ ...by, params: { by: 'ended' } }), found, ended)).toEqual([
      ['2018-03-05', 'discharged', 'ended', false],
    ]);
  });

  it('by one of a named condition, it is, too', () => {
    const spec = ruled({ condition: 'left' } as Condition);
    const conditions = { left: { all: [by] } };
    expect(ends({ ...spec, part: { conditions } }, found, ended)).toEqual([
      ['2018-03-05', 'discharged', 'ended', false],
    ]);
    expect(ends({ ...spec, head: { conditions } }, found, ended)).toEqual([
      ['2018-03-05', 'discharged', 'ended', false],
    ]);
  });

  it('by any other, it is moot in time and missed when overdue', () => {
    const other = ruled(happened('ended', false), undischarged);
    expect(ends(other, found, ended)).toEqual([['2018-03-05', 'moot', 'ended', null]]);
    expect(ends(other, found, on('ended', '2018-03-12'))).toEqual([['2018-03-12', 'missed', 'ended', null]]);
  });

  it('on a day that is not known: from the last of its days on, late or not', () => {
    const done = (from: string, to: string) => ends(ruled(undischarged), found, some('done', [from, to]));
    expect(done('2018-03-02', '2018-03-11')).toEqual([['2018-03-11', 'discharged', 'done', false]]);
    expect(done('2018-03-02', '2018-03-12')).toEqual([['2018-03-12', 'discharged', 'done', null]]);
    expect(done('2018-03-12', '2018-03-20')).toEqual([['2018-03-20', 'discharged', 'done', true]]);
  });

  it('without a due day it is never late', () => {
    const spec: Spec = { norms: [rule('1', { all: [happened('found'), undischarged] })] };
    expect(ends(spec, found, on('done', '2018-12-31'))).toEqual([
      ['2018-12-31', 'discharged', 'done', false],
    ]);
  });

  it('with a due day that is not known it may be', () => {
    const vague = some('found', ['2018-03-01', '2018-03-05']);
    const late = (day: string) => ends(ruled(undischarged), vague, on('done', day)).map((one) => one.at(-1));
    expect(['2018-03-11', '2018-03-12', '2018-03-15', '2018-03-16'].map(late)).toEqual([
      [false],
      [null],
      [null],
      [true],
    ]);
  });
});

describe('the types that do what an action asks for', () => {
  const types = (condition: Condition, type = 'act') => {
    const { measure } = tiny({ norms: [rule('1', { all: [condition] }, { type })] });
    const [only] = measure.norms[0]?.rules ?? [];
    return only && typesOf(only, measure.source, vocabulary);
  };
  const counted = (params: object): Condition =>
    ({ fact: 'count', params, operator: 'lessThan', value: 2 }) as Condition;

  it.each<[string, Condition, string, readonly string[]]>([
    ['those of its code', undischarged, 'act', ['done']],
    ['none', happened('found'), 'conform', []],
    [
      'those that its condition counts in its period',
      counted({ event: 'listed', in: 'period' }),
      'conform',
      ['listed'],
    ],
    ['not those that it counts at any time', counted({ event: 'listed' }), 'conform', []],
    ['not those that it asks for', happened('listed'), 'act', ['done']],
  ])('%s', (_, condition, type, expected) => {
    expect(types(condition, type)).toEqual(expected);
  });
});

describe('a duty to meet an entry', () => {
  const no: Condition = { fact: 'answer', params: { norm: '1' }, operator: 'equal', value: 'no' };
  const spec: Spec = { norms: [rule('1', no, { type: 'meet-duty' }, { entry: { shape: 'duty' } })] };
  const answered = (day: string, answer: string) => on('answered', day, { norm: '1', answer });

  it('is discharged by the answer yes, and by no other', () => {
    const end = (answer: string) =>
      ends(spec, answered('2018-03-01', 'no'), answered('2018-04-01', answer)).map(([, how]) => how);
    expect(end('yes')).toEqual(['discharged']);
    expect(end('not-applicable')).toEqual(['moot']);
  });
});
