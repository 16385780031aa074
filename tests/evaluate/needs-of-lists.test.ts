import { describe, expect, it } from 'vitest';
import type { Condition, Per } from '../../src/measure/format.js';
import { byAlone, factAbout, happens, onlyOf, own, triedOf } from '../support/sets.js';
import { always, facts, type Given, is, on, rule, type Spec, vocabulary } from '../support/tiny.js';

const head: Spec['head'] = {
  facts: { ...facts, clean: factAbout('place', 'boolean'), rank: factAbout('person', 'integer', { max: 9 }) },
};

const over = (per: Per, condition: Condition = { all: [is('p')] }): Spec => ({
  norms: [rule('1', condition, { per })],
  head,
});
const known = { facts: { p: true } };

describe('the places and persons of a case', () => {
  it.each<[string, Per, Given, readonly string[]]>([
    // to say of which type they are says that there are some
    ['which there are', { place: 'places' }, {}, ['slot:places', 'slot:places:type']],
    ['which there are of a type', { place: 'places', type: 'unit' }, {}, ['slot:places', 'slot:places:type']],
    ['the type of one', { place: 'places', type: 'unit' }, { places: [{ id: 'x' }] }, ['slot:places:type']],
    [
      'the role of one',
      { person: 'persons', role: ['office', 'unit'] },
      { persons: [{ id: 'a' }, { id: 'b', role: 'nobody' }] },
      ['slot:persons:role'],
    ],
    [
      'what is asked of one, beside another of which it is known',
      { place: 'places', which: own('place', 'clean', true) },
      { places: [{ id: 'x' }, { id: 'y', facts: { clean: false } }] },
      ['slot:places:clean'],
    ],
  ])('%s', (_, per, given, needs) => {
    const [key] = needs;
    expect(onlyOf(over(per), { ...known, ...given })).toEqual({ confirm: [key], refute: [key], needs });
  });

  it('several are told apart, each with what is asked of it', () => {
    const spec = over({ place: 'places' }, own('place', 'clean', true));
    const both = byAlone('slot:places:clean');
    expect(triedOf(spec, { places: [{ id: 'x' }, { id: 'y' }] })).toEqual({
      sets: {
        '1[place=x]': { confirm: both.confirm, refute: both.refute },
        '1[place=y]': { confirm: both.confirm, refute: both.refute },
      },
      needs: both.needs,
    });
  });

  it('of whoever there is, what is asked of them is tried within its bounds', () => {
    const above = (n: number) =>
      over({ person: 'persons', unnamed: true }, own('person', 'rank', n, 'greaterThan'));
    for (const given of [{}, { persons: [] }, { persons: null }]) {
      expect(onlyOf(above(8), given)).toEqual(byAlone('slot:persons:rank'));
      expect(onlyOf(above(9), given)).toEqual({ ...byAlone('slot:persons:rank'), confirm: [] });
    }
  });

  it('and the role of whoever there is', () => {
    const spec = over({ person: 'persons', unnamed: true }, own('person', 'role', 'office'));
    expect(onlyOf(spec, { persons: [] })).toEqual(byAlone('slot:persons:role'));
  });

  it('whether there is one of a role: nobody, one, or one of several', () => {
    const present = (of: string, more: object): Spec => ({
      norms: [
        rule('1', { all: [{ fact: 'present', params: { of, ...more }, operator: 'equal', value: true }] }),
      ],
    });
    expect(onlyOf(present('person', { role: 'office' }), { persons: [{ id: 'a' }, { id: 'b' }] })).toEqual(
      byAlone('slot:persons:role'),
    );
    expect(onlyOf(present('place', { type: 'unit' }), {})).toEqual({
      ...byAlone('slot:places'),
      needs: ['slot:places', 'slot:places:type'],
    });
  });

  it('what is true of all but one may hang on that one', () => {
    // all of three must be clean, which is asked by that none is not
    const spec: Spec = {
      norms: [rule('1', { not: own('place', 'clean', true) }, { per: { place: 'places' } })],
      head,
    };
    const places = [{ id: 'x', facts: { clean: true } }, { id: 'y' }, { id: 'z', facts: { clean: false } }];
    expect(triedOf(spec, { places }).sets).toEqual({
      '1[place=y]': { confirm: ['slot:places:clean'], refute: ['slot:places:clean'] },
    });
  });
});

describe('the place of an event', () => {
  const spec = over({ place: 'places' }, happens({ event: 'found', at: 'place' }));
  const events = [on('found', '2018-01-01')];
  const key = 'field:found:place:2018-01-01';

  it('is one of those of the case', () => {
    const found = triedOf(spec, { places: [{ id: 'x' }, { id: 'y' }], events });
    expect(found.needs).toEqual([key]);
    expect(Object.values(found.sets)).toEqual([
      { confirm: [key], refute: [key] },
      { confirm: [key], refute: [key] },
    ]);
  });

  it('is one of those that there turn out to be', () => {
    expect(onlyOf(spec, { events })).toEqual({
      confirm: [key, 'slot:places'],
      refute: ['slot:places'],
      needs: [key, 'slot:places'],
    });
  });

  it('of several alike events each may be at another place', () => {
    const twice: Condition = {
      all: ['x', 'y'].map((place) => ({
        fact: 'happened',
        params: { event: 'found', where: { place } },
        operator: 'equal',
        value: true,
      })),
    };
    const given = { places: [{ id: 'x' }, { id: 'y' }], events: [...events, ...events] };
    expect(onlyOf({ norms: [rule('1', twice)] }, given)).toEqual(byAlone(key));
  });

  it('codes that are a list may be several at once', () => {
    const noted = {
      ...vocabulary,
      events: {
        ...vocabulary.events,
        noted: {
          ...vocabulary.events.found,
          label: { zh: '记（中）', en: 'noted' },
          kinds: ['finding', 'programme', 'review'] as const,
          fields: {
            colours: {
              type: 'codes',
              oneOf: ['red', 'blue', 'green'],
              label: { zh: '色', en: 'colours' },
            } as const,
          },
        },
      },
    };
    const both: Condition = {
      all: ['red', 'green'].map((colours) => ({
        fact: 'happened',
        params: { event: 'noted', where: { colours } },
        operator: 'equal',
        value: true,
      })),
    };
    const found = onlyOf(
      { norms: [rule('1', both)], vocabulary: noted },
      { events: [on('noted', '2018-01-01')] },
    );
    expect(found).toEqual(byAlone('field:noted:colours:2018-01-01'));
  });
});

describe('a programme', () => {
  it('has places and no persons', () => {
    const spec: Spec = {
      norms: [rule('1', { all: [is('p')] }, { per: { place: 'places' } }, { case: 'programme' })],
    };
    expect(onlyOf(spec, { kind: 'programme', facts: { p: true } }).needs).toEqual([
      'slot:places',
      'slot:places:type',
    ]);
  });
});

describe('the conduct of a case', () => {
  const spec = (per: Per): Spec => ({
    norms: [rule('1', always, { per }, { case: 'accountability' })],
    head: {
      applies: { accountability: always },
      facts: {},
      conditions: {
        'any-event': {
          all: [{ fact: 'happened', params: { event: ['noted'] }, operator: 'equal', value: true }],
        },
      },
    },
    vocabulary: {
      actions: vocabulary.actions,
      events: { noted: { label: { zh: '记', en: 'noted' }, kinds: ['accountability'], fields: {} } },
    },
  });
  const given: Given = {
    kind: 'accountability',
    persons: [{ id: 'a', role: 'office', term: { from: '2018-02-01', to: '2018-03-31' } }],
  };
  const held = spec({ person: 'persons', inOffice: 'conduct' });

  it('is tried from one day to another, and as going on', () => {
    expect(onlyOf(held, given)).toEqual(byAlone('slot:conduct'));
  });

  it('keeps the end that is given', () => {
    expect(onlyOf(held, { ...given, conduct: { from: '2018-01-01' } })).toEqual(byAlone('slot:conduct'));
    expect(onlyOf(held, { ...given, conduct: { to: '2018-05-01' } })).toEqual(byAlone('slot:conduct'));
  });

  it('is not asked where both ends are given, nor by a rule that does not ask for it', () => {
    const conduct = { from: '2018-01-01', to: null };
    expect(triedOf(held, { ...given, conduct })).toEqual({ sets: {}, needs: [] });
    expect(onlyOf(spec({ person: 'persons', role: 'office' }), { kind: 'accountability' }).needs).toEqual([
      'slot:persons',
      'slot:persons:role',
    ]);
  });
});
