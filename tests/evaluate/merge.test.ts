import { describe, expect, it } from 'vitest';
import type { FormGroup, Norm } from '../../src/measure/format.js';
import { type Given, is, log, on, rule, tiny, undischarged } from '../support/tiny.js';

const asOf = '2018-06-01';

describe('merge', () => {
  const group = (target: string, ...forms: FormGroup['forms']): FormGroup => ({
    target,
    choose: 'all',
    forms,
  });
  const merged = (mode: 'same-form-once' | 'heaviest', norms: readonly Norm[], given: Given = {}) =>
    tiny({ norms, head: { merge: { action: 'act', by: mode, order: ['talk', 'warning', 'removal'] } } })
      .evaluate(given, asOf)
      .actions.map(({ norm: id, person, place, options, covers }) => [
        `${id}${person ?? place ?? ''}`,
        (options ?? [])
          .map(({ forms }) => forms.map((form) => (typeof form === 'string' ? form : form.form)).join('+'))
          .join('/'),
        ...(covers ?? []),
      ]);
  const stands = (id: string, forms: readonly FormGroup[], more = {}) =>
    rule(id, { all: [undischarged] }, { forms, ...more });

  it('a tie: the one that imposes more, of equals the first in the document', () => {
    expect(
      merged('heaviest', [
        stands('1', [group('unit', 'removal')]),
        stands('2', [group('unit', 'warning', 'removal')]),
      ]),
    ).toEqual([['2', 'warning+removal', 'case/1']]);
    expect(
      merged('heaviest', [stands('1', [group('unit', 'removal')]), stands('2', [group('unit', 'removal')])]),
    ).toEqual([['1', 'removal', 'case/2']]);
  });

  it('the heaviest stays, though a lighter one imposes more, and so does an action that imposes no form', () => {
    const norms = [
      stands('1', [group('unit', 'removal')]),
      stands('2', [group('unit', 'talk', 'warning')]),
      rule('3', undischarged),
    ];
    expect(merged('heaviest', norms)).toEqual([
      ['1', 'removal', 'case/2'],
      ['3', ''],
    ]);
    expect(merged('same-form-once', norms)).toEqual([
      ['1', 'removal'],
      ['2', 'talk+warning'],
      ['3', ''],
    ]);
  });

  it('of a choice only one form counts, and actions of another type are left as they are', () => {
    const choice: FormGroup = { target: 'unit', choose: 'one', forms: ['warning', 'removal'] };
    expect(merged('heaviest', [stands('1', [group('unit', 'removal')]), stands('2', [choice])])).toEqual([
      ['1', 'removal', 'case/2'],
    ]);
    const other = stands('2', [group('unit', 'talk')], { type: 'conform' });
    for (const mode of ['heaviest', 'same-form-once'] as const)
      expect(merged(mode, [stands('1', [group('unit', 'talk')]), other])).toEqual([
        ['1', 'talk'],
        ['2', 'talk'],
      ]);
  });

  it('says what may take an action away: the questions on which another one on the same bearer hangs', () => {
    const norms = [
      stands('1', [group('unit', 'warning')]),
      rule('2', { all: [undischarged, is('p')] }, { forms: [group('unit', 'removal')] }),
      rule('3', { all: [undischarged, is('q')] }, { forms: [group('office', 'removal')] }),
    ];
    const asks = (given: Given, by: 'heaviest' | 'same-form-once' = 'heaviest') =>
      tiny({ norms, head: { merge: { action: 'act', by, order: ['talk', 'warning', 'removal'] } } })
        .evaluate(given, asOf)
        .actions.map(({ norm, mayChangeWith }) => [norm, mayChangeWith]);
    expect(asks({})).toEqual([['1', ['p']]]);
    expect(asks({ facts: { p: false } })).toEqual([['1', undefined]]);
    expect(asks({ facts: { p: true, q: false } })).toEqual([['2', undefined]]);
  });

  it('names facts, answers and fields of persons that may take it away, and no events', () => {
    const happened = {
      fact: 'happened',
      params: { event: 'found' },
      operator: 'equal',
      value: true,
    } as const;
    const forms = { forms: [group('unit', 'removal')] };
    const asks = (norms: readonly Norm[], given: Given) =>
      tiny({ norms, head: { merge: { action: 'act', by: 'heaviest', order: ['warning', 'removal'] } } })
        .evaluate(given, asOf)
        .actions.map(({ norm, mayChangeWith }) => [norm, mayChangeWith]);
    const first = stands('1', [group('unit', 'warning')]);
    const found = rule('2', { all: [undischarged, happened] }, forms);
    expect(asks([first, found], { unrecorded: ['found'] })).toEqual([['1', undefined]]);
    const per = { person: 'persons' } as const;
    const norms = [
      stands('1', [group('unit', 'warning')], { per }),
      rule('2', undischarged, { ...forms, per: { ...per, role: 'unit' } }),
    ];
    expect(asks(norms, { persons: [{ id: 'x' }] })).toEqual([['1', ['role']]]);
  });

  it('names no event that it is judged for, of which it is not known whether it happened', () => {
    const per = { each: { event: 'found' } } as const;
    const norms = [
      stands('1', [group('unit', 'warning')]),
      rule('2', { all: [undischarged, is('p')] }, { forms: [group('unit', 'removal')], per }),
    ];
    const { actions } = tiny({
      norms,
      head: { merge: { action: 'act', by: 'heaviest', order: ['warning', 'removal'] } },
    }).evaluate({ unrecorded: ['found'] }, asOf);
    expect(actions.map(({ norm, mayChangeWith }) => [norm, mayChangeWith])).toEqual([['1', ['p']]]);
  });

  it('different bearers are not compared', () => {
    const norms = [stands('1', [group('unit', 'warning')]), stands('2', [group('office', 'warning')])];
    for (const mode of ['heaviest', 'same-form-once'] as const)
      expect(merged(mode, norms)).toEqual([
        ['1', 'warning'],
        ['2', 'warning'],
      ]);
  });

  it.each([
    ['person', { person: 'persons' }, { persons: [{ id: 'a' }, { id: 'b' }] }],
    ['place', { place: 'places' }, { places: [{ id: 'a' }, { id: 'b' }] }],
  ] as const)('one %s is one bearer by whatever role they are called', (name, per, given) => {
    const norms = [
      stands('1', [group('unit', 'warning')], { per }),
      stands('2', [group('office', 'warning', 'removal')], { per }),
    ];
    const id = (n: number, one: string) => `case/${n}[${name}=${one}]`;
    expect(merged('heaviest', norms, given)).toEqual([
      ['2a', 'warning+removal', id(1, 'a')],
      ['2b', 'warning+removal', id(1, 'b')],
    ]);
    expect(merged('same-form-once', norms, given)).toEqual([
      ['1a', 'warning', id(2, 'a')],
      ['1b', 'warning', id(2, 'b')],
      ['2a', 'removal'],
      ['2b', 'removal'],
    ]);
  });

  it('several groups for one bearer are compared as one, and no action covers itself', () => {
    const norms = [
      stands('1', [group('unit', 'talk'), group('unit', 'removal', 'talk')]),
      stands('2', [group('unit', 'warning')]),
    ];
    expect(merged('heaviest', norms)).toEqual([['1', 'talk/removal+talk', 'case/2']]);
    expect(merged('same-form-once', norms)).toEqual([
      ['1', 'talk/removal'],
      ['2', 'warning'],
    ]);
  });

  it('forms as objects are compared by their code', () => {
    const norms = [
      stands('1', [group('unit', 'warning')]),
      stands('2', [group('unit', { form: 'warning', modality: 'may' }, { form: 'removal' })]),
    ];
    expect(merged('same-form-once', norms)).toEqual([
      ['1', 'warning', 'case/2'],
      ['2', 'removal'],
    ]);
  });

  it('a choice among several imposes none of them', () => {
    const choice: FormGroup = { target: 'unit', choose: 'one', forms: ['warning', 'removal'] };
    expect(
      merged('same-form-once', [stands('1', [choice]), stands('2', [group('unit', 'warning')])]),
    ).toEqual([
      ['1', 'warning+removal'],
      ['2', 'warning'],
    ]);
  });

  it('an action of which nothing is left goes', () => {
    const norms = [stands('1', [group('unit', 'warning')]), stands('2', [group('unit', 'warning')])];
    expect(merged('same-form-once', norms)).toEqual([['1', 'warning', 'case/2']]);
  });

  it('what is imposed already takes part and is not shown', () => {
    const norms = [
      stands('1', [group('unit', 'removal')]),
      stands('2', [group('unit', 'removal', 'warning')]),
      stands('3', [group('unit', 'talk')]),
    ];
    const given = log(on('done', '2018-05-01', { for: '1' }));
    expect(merged('same-form-once', norms, given)).toEqual([
      ['2', 'warning'],
      ['3', 'talk'],
    ]);
    expect(
      merged(
        'heaviest',
        norms.filter(({ id }) => id !== '2'),
        given,
      ),
    ).toEqual([]);
  });
});
