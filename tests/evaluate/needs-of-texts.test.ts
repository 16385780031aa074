import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/measure/format.js';
import { byAlone, factAbout, happens, onlyOf, own, triedOf } from '../support/sets.js';
import { entry, facts, type Given, is, on, rule, type Spec, some } from '../support/tiny.js';

const head: Spec['head'] = {
  facts: { ...facts, word: factAbout(undefined, 'string'), mark: factAbout('place', 'string') },
};
const unread: Given = { events: [on('found', '2018-01-01')] };

describe('a text that is not known is tried as the rule calls it', () => {
  it.each<[string, Condition, Given, string]>([
    ['a fact', { all: [is('word', 'so')] }, {}, 'fact:word'],
    [
      'a fact, one of several',
      { all: [{ ...is('word'), operator: 'in', value: ['so', 'thus'] }] },
      {},
      'fact:word',
    ],
    ['a field', happens({ event: 'found', where: { ref: 'A' } }), unread, 'field:found:ref:2018-01-01'],
    [
      'a field that must not be so',
      happens({ event: 'found', where: { ref: 'A' } }, false),
      unread,
      'field:found:ref:2018-01-01',
    ],
    [
      'a field that is read',
      { all: [{ fact: 'field', params: { event: 'found', field: 'ref' }, operator: 'equal', value: 'A' }] },
      unread,
      'field:found:ref:2018-01-01',
    ],
    ['a list', happens({ event: 'found', where: { list: 'A' } }), unread, 'field:found:list:2018-01-01'],
    [
      'a field of an event that is not recorded',
      happens({ event: 'found', where: { ref: 'A' } }),
      { unrecorded: ['found'] },
      'event:found',
    ],
  ])('%s', (_, condition, given, key) => {
    expect(onlyOf({ norms: [rule('1', condition)], head }, given)).toEqual(byAlone(key));
  });

  it('and as the log calls things, where that is compared', () => {
    const params = { event: 'found', without: { event: 'listed', field: 'list', same: 'ref' } };
    const given = { events: [on('found', '2018-01-01', { ref: 'B' }), on('listed', '2018-01-02')] };
    expect(onlyOf({ norms: [rule('1', happens(params))] }, given)).toEqual(
      byAlone('field:listed:list:2018-01-02'),
    );
  });

  it('what a place is asked, and what it is called', () => {
    const of = (condition: Condition) => ({
      norms: [rule('1', condition, { per: { place: 'places' } })],
      head,
    });
    const places = [{ id: 'x' }];
    expect(onlyOf(of(own('place', 'mark', 'Z')), { places })).toEqual(byAlone('slot:places:mark'));
    expect(onlyOf(of(own('place', 'name', 'Z')), { places })).toEqual(byAlone('slot:places:name'));
  });

  it('the office of a person, and the name of whoever there is', () => {
    const of = (field: string) => ({
      norms: [rule('1', own('person', field, 'so'), { per: { person: 'persons', unnamed: true } })],
    });
    expect(onlyOf(of('office'), { persons: [{ id: 'a' }] })).toEqual(byAlone('slot:persons:office'));
    expect(onlyOf(of('name'), { persons: [] })).toEqual(byAlone('slot:persons:name'));
  });
});

describe('what a rule refers to is looked into, whatever it is called', () => {
  it('a condition called like a key of the format', () => {
    const condition: Condition = { all: [{ fact: 'n', operator: 'greaterThan', value: 500 }] };
    const spec = {
      norms: [rule('1', { all: [{ condition: 'condition' }] })],
      head: { conditions: { condition } },
    };
    expect(onlyOf(spec, {})).toEqual(byAlone('fact:n'));
  });

  it('an entry called like a place in a list: its bounds are tried', () => {
    const norms = (target: object) => [entry('1', { shape: 'target' }, { target })];
    expect(onlyOf({ norms: norms({ min: 10 }) }, {})).toEqual(byAlone('value:1'));
    expect(onlyOf({ norms: norms({ max: 4 }) }, {})).toEqual(byAlone('value:1'));
  });
});

describe('what cannot be tried is not named', () => {
  it('a field that no event of the type has', () => {
    const norms = [rule('1', own('each', 'nothing', 'so'), { per: { each: { event: 'found' } } })];
    expect(onlyOf({ norms }, unread)).toEqual({ confirm: [], refute: [], needs: [] });
  });

  it('another calendar', () => {
    const since = { workdays: 5, from: '2018-04-01', calendar: 'local' };
    const condition: Condition = {
      all: [{ fact: 'elapsed', params: { since }, operator: 'greaterThan', value: 3 }],
    };
    expect(onlyOf({ norms: [rule('1', condition)] }, {})).toEqual({ confirm: [], refute: [], needs: [] });
  });

  it('a date, where all that is told lies at the edge of time', () => {
    const early: Condition = {
      all: [
        {
          fact: 'day',
          params: { of: { fact: 'd' } },
          operator: 'lessThan',
          value: { fact: 'day', params: { of: '1901-01-01' } },
        },
      ],
    };
    const spec = { norms: [rule('1', early)], head: { effectiveFrom: '1900-01-01' } };
    expect(onlyOf(spec, {}, '1901-06-01')).toEqual({ confirm: [], refute: ['fact:d'], needs: ['fact:d'] });
  });

  it('but the days of an event are, even there', () => {
    const spec = {
      norms: [rule('1', happens({ event: 'found', since: '1901-05-25' }))],
      head: { effectiveFrom: '1900-01-01' },
    };
    const given = { events: [some('found', ['1901-05-20', '1901-05-30'])] };
    expect(triedOf(spec, given, '1901-06-01').needs).toEqual(['day:found']);
  });
});
