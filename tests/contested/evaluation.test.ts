import { describe, expect, it } from 'vitest';
import type { Condition, Norm } from '../../src/measure/format.js';
import { always, entry, type Given, is, log, reading, rule, some, tiny } from '../support/tiny.js';

const asOf = '2018-06-01';
const by = (id: string, options: object) => ({ byReading: id, ...options }) as never;

describe('contested', () => {
  const contested = (norms: readonly Norm[], given: Given = {}, switchable = true, options = {}) =>
    tiny({ norms, head: { interpretations: [{ ...reading('how', 'one', 'two'), switchable }] } }).evaluate(
      given,
      asOf,
      { include: ['contested'], ...options },
    ).contested;
  const under = (option: string): Condition => ({
    all: [{ fact: 'reading', params: { id: 'how' }, operator: 'equal', value: option }],
  });
  const vague = { firstOf: [{ event: 'found', nth: 'last' }, '2018-07-01'] } as const;

  it('adds and removes', () => {
    expect(contested([rule('1', under('one')), rule('2', under('two'))])).toEqual([
      {
        reading: 'how',
        option: 'two',
        question: { zh: 'how（中）', en: 'how' },
        text: { zh: 'two（中）', en: 'two' },
        doubtful: [],
        settled: [],
        criteria: [],
        adds: [expect.objectContaining({ id: 'case/2' })],
        removes: ['case/1'],
        changes: [],
      },
    ]);
  });

  it('changes of due day, status and modality', () => {
    const norms = [
      rule('1', always, {
        due: by('how', { one: '2018-07-01', two: '2018-05-01' }),
        modality: by('how', { one: 'must', two: 'recommend' }),
      }),
    ];
    expect(contested(norms)?.[0]?.changes).toEqual([
      {
        id: 'case/1',
        from: { due: '2018-07-01', status: 'open', modality: 'must' },
        to: { due: '2018-05-01', status: 'overdue', modality: 'recommend' },
      },
    ]);
  });

  it('changes of a due day that is not known', () => {
    const norms = [rule('1', always, { due: by('how', { one: vague, two: { after: vague } }) })];
    const [one] = contested(norms, log(some('found', ['2018-04-01', '2018-04-30']))) ?? [];
    expect(one?.changes.map(({ from, to }) => [from.dueUnknown?.notAfter, to.dueUnknown?.notAfter])).toEqual([
      ['2018-04-30', '2018-05-01'],
    ]);
  });

  it('changes of whatever else a reading may choose', () => {
    const norms = [rule('1', always, { actor: by('how', { one: 'office', two: null }) })];
    expect(contested(norms)?.[0]?.changes).toEqual([
      {
        id: 'case/1',
        from: { due: null, status: 'open', modality: 'must', actor: 'office' },
        to: { due: null, status: 'open', modality: 'must', actor: null },
      },
    ]);
  });

  it('what can no longer be decided, and what can be', () => {
    const norms = [rule('1', by('how', { one: always, two: { all: [is('p')] } }) as Condition)];
    expect(contested(norms)).toMatchObject([
      { adds: [], removes: ['case/1'], doubtful: [{ id: 'case/1', norm: '1' }], settled: [] },
    ]);
    expect(contested(norms, {}, true, { readings: { how: 'two' } })).toMatchObject([
      { option: 'one', adds: [{ id: 'case/1' }], removes: [], doubtful: [], settled: ['case/1'] },
    ]);
  });

  it('questions answered otherwise, and whether the measure bears on the case', () => {
    const norms = [entry('1', { shape: 'form', when: by('how', { one: always, two: { not: always } }) })];
    expect(contested(norms)).toMatchObject([{ criteria: [{ norm: '1', from: 'yes', to: 'no' }] }]);
    const head = {
      interpretations: [reading('how', 'one', 'two')],
      effectiveFrom: by('how', { one: '2000-01-01', two: '2019-01-01' }) as never,
    };
    expect(tiny({ norms: [], head }).evaluate({}, asOf, { include: ['contested'] }).contested).toMatchObject([
      { applies: { from: 'yes', to: 'no' } },
    ]);
  });

  it('nothing where nothing differs, or nothing can be switched', () => {
    const norms = [rule('1', { any: [under('one'), under('two')] })];
    expect(contested(norms)).toEqual([]);
    expect(contested([rule('1', always)], {}, false)).toEqual([]);
  });

  it('against the option in force', () => {
    const norms = [rule('1', under('one')), rule('2', under('two'))];
    expect(contested(norms, {}, true, { readings: { how: 'two' } })).toMatchObject([
      { option: 'one', removes: ['case/2'] },
    ]);
  });
});
