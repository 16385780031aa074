import { describe, expect, it } from 'vitest';
import type { FormGroup, Norm } from '../../src/measure/format.js';
import {
  always,
  entry,
  type Given,
  idsOf,
  log,
  norm,
  on,
  reading,
  rule,
  some,
  tiny,
} from '../support/tiny.js';

const asOf = '2018-06-01';
const text = { zh: '中', en: 'words' };
const by = (id: string, options: object) => ({ byReading: id, ...options }) as never;

describe('what an action says', () => {
  it('asks: the facts not known yet, and nothing once all are', () => {
    const measure = tiny({ norms: [rule('1', always, { asks: ['p', 'q', 'd'] })] });
    const asks = (given: Given) => measure.evaluate(given, asOf).actions.map((action) => action.asks);
    expect(asks({})).toEqual([['p', 'q', 'd']]);
    expect(asks({ facts: { p: false, d: null } })).toEqual([['q']]);
    expect(asks({ facts: { p: true, q: true, d: null } })).toEqual([undefined]);
    expect(asks(log(on('fact-established', '2018-07-01', { fact: 'p', value: true })))).toEqual([
      ['p', 'q', 'd'],
    ]);
    expect(measure.evaluate({}, asOf).needs).toEqual([]);
  });

  it('a due day that is not known: its bounds, and overdue only after the last of its days', () => {
    const measure = tiny({ norms: [rule('1', always, { due: { days: 10, from: { event: 'found' } } })] });
    const given = log(some('found', ['2018-03-01', '2018-03-05']));
    const found = (day: string) => {
      const [action] = measure.evaluate(given, day).actions;
      return [action?.due, action?.dueUnknown?.notBefore, action?.dueUnknown?.notAfter, action?.status];
    };
    expect(found('2018-03-15')).toEqual([null, '2018-03-11', '2018-03-15', 'open']);
    expect(found('2018-03-16')).toEqual([null, '2018-03-11', '2018-03-15', 'overdue']);
    const { nextChange } = measure.evaluate(given, '2018-03-12', { include: ['nextChange'] });
    expect(nextChange).toBe('2018-03-16');
  });

  it('provisional: where the rule says so, also by reading', () => {
    const measure = tiny({
      norms: [
        rule('1', always, { provisional: true }),
        rule('2', always, { provisional: false }),
        rule('3', always, { provisional: by('rests', { on: true, off: null }) }),
      ],
      head: { interpretations: [reading('rests', 'on', 'off')] },
    });
    const found = (readings = {}) =>
      measure.evaluate({}, asOf, { readings }).actions.map(({ provisional }) => provisional);
    expect(found()).toEqual([true, undefined, true]);
    expect(found({ rests: 'off' })).toEqual([true, undefined, undefined]);
  });

  it('forms as objects: as they stand, of the rule in place of the norm', () => {
    const forms: FormGroup[] = [
      {
        target: 'unit',
        choose: 'some',
        open: true,
        forms: ['warning', { form: 'removal', norm: '2', modality: 'recommend', addressees: ['office'] }],
      },
    ];
    const own: FormGroup[] = [{ target: 'office', choose: 'all', forms: ['warning'] }];
    const measure = tiny({
      norms: [rule('1', always, {}, { forms }), rule('2', always, { forms }, { forms: own })],
    });
    expect(measure.evaluate({}, asOf).actions.map(({ options }) => options)).toEqual([forms, forms]);
  });

  it('contents and remarks: carried by every action of the norm, not by those of others', () => {
    const remark = (id: string, norms: readonly string[], more: object) => ({ id, norms, ...text, ...more });
    const measure = tiny({
      norms: [
        rule('1', always, { per: { place: 'places' } }),
        norm('2', { carriedBy: '1' }),
        norm('3', { carriedBy: '1' }),
        rule('4', always),
        rule('5', always),
      ],
      head: {
        remarks: [
          remark('open', ['1'], { silent: 'time' }),
          remark('outside', ['1', '4'], { external: text }),
          remark('anything', ['5'], {}),
        ],
      },
    });
    const { actions } = measure.evaluate({ places: [{ id: 'a' }, { id: 'b' }] }, asOf);
    expect(
      actions.map(({ norm: id, contents, silent, external }) => [
        id,
        contents?.map((one) => one.norm),
        silent.map((gap) => gap.id),
        external.map((gap) => gap.id),
      ]),
    ).toEqual([
      ['1', ['2', '3'], ['open'], ['outside']],
      ['1', ['2', '3'], ['open'], ['outside']],
      ['4', undefined, [], ['outside']],
      ['5', undefined, ['anything'], []],
    ]);
    // a remark that does not name what is left open is one on what is
    expect(actions.at(-1)?.silent).toEqual([{ id: 'anything', what: '', text }]);
  });

  it.each([
    ['finding', ['case/1', 'case/2', 'case/3'], ['3']],
    ['review', ['case/1', 'case/3'], ['3']],
    ['programme', [], []],
  ] as const)('a norm that bears on another kind of case too: %s', (kind, ids, criteria) => {
    const also: Partial<Norm> = { alsoCase: ['review'] };
    const measure = tiny({
      norms: [
        rule('1', always, {}, also),
        rule('2', always, { kinds: ['finding'] }, also),
        entry('3', { shape: 'duty', soft: false }, also),
      ],
    });
    const evaluation = measure.evaluate({ kind }, asOf);
    expect([idsOf(evaluation), evaluation.criteria.map((one) => one.norm)]).toEqual([ids, criteria]);
  });
});
