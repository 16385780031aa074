import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDay, toDay } from '../../src/calendar/index.js';
import type { Per } from '../../src/measure/format.js';
import {
  always,
  entry,
  type Given,
  idsOf,
  is,
  keysOf,
  log,
  on,
  openOf,
  rule,
  type Spec,
  some,
  stateOf,
  tiny,
  undischarged,
  verdictOf,
} from '../support/tiny.js';
import '../support/runs.js';

/** A rule that stands in each of its scopes. */
const over = (per: Per, head: Spec['head'] = {}) =>
  tiny({ norms: [rule('1', { all: [{ not: is('p') }] }, { per })], head });
const keys = (per: Per, given: Given, asOf: string, head: Spec['head'] = {}): string[] =>
  idsOf(over(per, head).evaluate({ facts: { p: false }, ...given }, asOf)).map((id) =>
    id.slice('case/1'.length),
  );
const open = (per: Per, given: Given, asOf: string): string[] =>
  openOf(over(per).evaluate({ facts: { p: false }, ...given }, asOf)).map((id) => id.slice('case/1'.length));

describe('places', () => {
  it('one scope each; none where there are none', () => {
    const per: Per = { place: 'places' };
    expect(keys(per, { places: [{ id: 'a' }, { id: 'b' }] }, '2018-01-01')).toEqual([
      '[place=a]',
      '[place=b]',
    ]);
    expect(keys(per, { places: [] }, '2018-01-01')).toEqual([]);
    expect(keys(per, { places: null }, '2018-01-01')).toEqual([]);
    expect(open(per, { places: null }, '2018-01-01')).toEqual([]);
  });

  it('not known: one scope that hangs on it', () => {
    const found = over({ place: 'places' }).evaluate({ facts: { p: false } }, '2018-01-01');
    expect(idsOf(found)).toEqual([]);
    expect(openOf(found)).toEqual(['case/1[place=?]']);
    expect(keysOf(found.undetermined[0]?.toConfirm ?? [])).toEqual(['slot:places']);
    expect(keysOf(found.undetermined[0]?.toRefute ?? [])).toEqual(['slot:places']);
  });

  it('not known, and the rule does not stand anyway: silent', () => {
    expect(openOf(over({ place: 'places' }).evaluate({ facts: { p: true } }, '2018-01-01'))).toEqual([]);
  });

  it('what the case says of a place can be asked for', () => {
    const measure = tiny({
      norms: [
        rule(
          '1',
          {
            all: [
              { fact: 'scope', params: { of: 'place', field: 'type' }, operator: 'equal', value: 'unit' },
            ],
          },
          { per: { place: 'places' } },
        ),
      ],
    });
    const places = [{ id: 'a', type: 'unit' }, { id: 'b', type: 'office' }, { id: 'c' }];
    const found = measure.evaluate({ places }, '2018-01-01');
    expect([idsOf(found), openOf(found)]).toEqual([['case/1[place=a]'], ['case/1[place=c]']]);
    expect(found.actions[0]).toMatchObject({ place: 'a' });
  });
});

describe('persons', () => {
  const persons = [{ id: 'a', role: 'office' }, { id: 'b', role: 'unit' }, { id: 'c' }];

  it('all of them, or those of a role', () => {
    expect(keys({ person: 'persons' }, { persons }, '2018-01-01')).toEqual([
      '[person=a]',
      '[person=b]',
      '[person=c]',
    ]);
    expect(keys({ person: 'persons', role: 'unit' }, { persons }, '2018-01-01')).toEqual(['[person=b]']);
  });

  it('a person whose role is not given may have it', () => {
    const found = over({ person: 'persons', role: 'unit' }).evaluate(
      { facts: { p: false }, persons },
      '2018-01-01',
    );
    expect(openOf(found)).toEqual(['case/1[person=c]']);
    expect(keysOf(found.undetermined[0]?.toConfirm ?? [])).toEqual(['slot:persons:role']);
  });

  it('not known, none', () => {
    expect(open({ person: 'persons' }, {}, '2018-01-01')).toEqual(['[person=?]']);
    expect(keys({ person: 'persons' }, { persons: null }, '2018-01-01')).toEqual([]);
  });
});

describe('periods', () => {
  const year = (more: object = {}): Per => ({ period: { unit: 'year', ...more } });
  const began = { began: '2018-05-10' };

  it.each([
    ['month', '[period=2018-05]'],
    ['quarter', '[period=2018-Q2]'],
    ['year', '[period=2018]'],
  ] as const)('the %s that holds the as-of day', (unit, key) => {
    expect(keys({ period: unit }, {}, '2018-05-10')).toEqual([key]);
    expect(keys({ period: { unit } }, {}, '2018-05-10')).toEqual([key]);
  });

  it.each([
    ['2018-06-30', ['[period=2018-Q2]']],
    ['2018-07-01', ['[period=2018-Q3]']],
  ])('a period that is over takes its duty with it: %s', (asOf, expected) => {
    expect(keys({ period: 'quarter' }, began, asOf)).toEqual(expected);
  });

  it.each([
    ['containing', '2018-05-10', ['[period=2018]']],
    ['next', '2018-12-31', []],
    ['next', '2019-01-01', ['[period=2019]']],
    ['previous', '2018-05-10', ['[period=2018]']],
  ] as const)('from the %s period on, judged on %s', (first, asOf, expected) => {
    expect(keys(year({ first }), began, asOf)).toEqual(expected);
  });

  it('the next period is the first one itself where that begins on the day', () => {
    expect(keys(year({ first: 'next' }), { began: '2018-01-01' }, '2018-01-01')).toEqual(['[period=2018]']);
  });

  it.each([
    ['containing', ['[period=2018-Q2]', '[period=2018-Q3]', '[period=2018-Q4]']],
    ['next', ['[period=2018-Q3]', '[period=2018-Q4]']],
    ['previous', ['[period=2018-Q1]', '[period=2018-Q2]', '[period=2018-Q3]', '[period=2018-Q4]']],
  ] as const)('keep: every period from the %s one to the current one', (first, expected) => {
    expect(keys({ period: { unit: 'quarter', first, keep: true } }, began, '2018-11-01')).toEqual(expected);
  });

  it('are counted from the commencement, or from the beginning of the case where that is later', () => {
    const keep: Per = { period: { unit: 'year', keep: true } };
    expect(keys(keep, {}, '2002-06-01')).toEqual(['[period=2000]', '[period=2001]', '[period=2002]']);
    expect(keys(keep, { began: '2001-06-01' }, '2002-06-01')).toEqual(['[period=2001]', '[period=2002]']);
    expect(keys(keep, { began: '1999-06-01' }, '2001-06-01')).toEqual(['[period=2000]', '[period=2001]']);
  });

  it('from a day of their own; none while that has not come', () => {
    const per: Per = { period: { unit: 'month', from: { event: 'found' }, keep: true } };
    const given = log(on('found', '2018-02-10'));
    expect(keys(per, given, '2018-02-09')).toEqual([]);
    expect(keys(per, given, '2018-04-01')).toEqual([
      '[period=2018-02]',
      '[period=2018-03]',
      '[period=2018-04]',
    ]);
    expect(open(per, {}, '2018-04-01')).toEqual([]);
  });

  it('until a day: the period that holds it is the last', () => {
    const per: Per = { period: { unit: 'month', until: { event: 'ended' } } };
    const given = log(on('ended', '2018-03-10'));
    expect(keys(per, given, '2018-03-31')).toEqual(['[period=2018-03]']);
    expect(keys(per, given, '2018-04-01')).toEqual([]);
    expect(keys(per, {}, '2018-04-01')).toEqual(['[period=2018-04]']);
  });

  it('until a day that is not known, or between two: what lies behind its earliest hangs on it', () => {
    const vague: Per = {
      period: { unit: 'month', until: { event: 'ended' }, keep: true, from: '2018-02-01' },
    };
    const given = log(some('ended', ['2018-03-10', '2018-04-10']));
    expect(keys(vague, given, '2018-05-01')).toEqual(['[period=2018-02]', '[period=2018-03]']);
    expect(open(vague, given, '2018-05-01')).toEqual(['[period=2018-04]']);
    const unknown: Per = { period: { unit: 'month', until: { fact: 'd' } } };
    expect([keys(unknown, {}, '2018-05-01'), open(unknown, {}, '2018-05-01')]).toEqual([
      [],
      ['[period=2018-05]'],
    ]);
  });

  it('from a day that is not known, or between two: what lies before its latest hangs on it', () => {
    const per: Per = { period: { unit: 'month', from: { event: 'found' }, keep: true } };
    const given = log(some('found', ['2018-02-10', '2018-03-10']));
    expect(keys(per, given, '2018-04-15')).toEqual(['[period=2018-03]', '[period=2018-04]']);
    expect(open(per, given, '2018-04-15')).toEqual(['[period=2018-02]']);
    const unknown: Per = { period: { unit: 'month', from: { fact: 'd' } } };
    expect([keys(unknown, {}, '2018-05-01'), open(unknown, {}, '2018-05-01')]).toEqual([
      [],
      ['[period=2018-05]'],
    ]);
  });

  it('rolling: counted from the day itself, always from the anchor', () => {
    const per: Per = { period: { unit: 'month', from: '2018-01-31', rolling: true, keep: true } };
    expect(keys(per, {}, '2018-04-01')).toEqual([
      '[period=2018-01-31..2018-02-27]',
      '[period=2018-02-28..2018-03-30]',
      '[period=2018-03-31..2018-04-29]',
    ]);
    const yearly: Per = { period: { unit: 'year', from: '2017-05-05', rolling: true } };
    expect(keys(yearly, {}, '2018-05-04')).toEqual(['[period=2017-05-05..2018-05-04]']);
    expect(keys(yearly, {}, '2018-05-05')).toEqual(['[period=2018-05-05..2019-05-04]']);
    expect(keys(yearly, {}, '2017-05-04')).toEqual([]);
  });

  it('rolling from a day that is not known hangs on it', () => {
    const per: Per = { period: { unit: 'month', from: { event: 'found' }, rolling: true } };
    expect(open(per, log(some('found', ['2018-01-01', '2018-01-10'])), '2018-03-05')).toHaveLength(1);
  });

  it('a duty of a period is due by its end', () => {
    const measure = tiny({
      norms: [
        rule(
          '1',
          { all: [{ not: is('p') }] },
          { per: { period: { unit: 'month', keep: true } }, due: { endOf: 'period' } },
        ),
      ],
    });
    const found = measure.evaluate({ facts: { p: false }, began: '2018-01-15' }, '2018-03-31');
    expect(found.actions.map(({ period, due, status }) => [period, due, status])).toEqual([
      ['2018-01', '2018-01-31', 'overdue'],
      ['2018-02', '2018-02-28', 'overdue'],
      ['2018-03', '2018-03-31', 'open'],
    ]);
  });
});

describe('each event', () => {
  const per: Per = { each: { event: 'found' } };

  it('one scope each, told apart by its id or its day', () => {
    const given = log(
      on('found', '2018-01-01'),
      on('found', '2018-01-01'),
      on('found', '2018-01-02', { id: 'F-3' }),
    );
    expect(keys(per, given, '2018-02-01')).toEqual([
      '[each=2018-01-01]',
      '[each=2018-01-01#2]',
      '[each=F-3]',
    ]);
    expect(keys(per, given, '2018-01-01')).toEqual(['[each=2018-01-01]', '[each=2018-01-01#2]']);
  });

  it('is told apart from one of the same day also where one of unknown day stands between them', () => {
    const between = some('found', ['2018-01-01', '2018-01-01']);
    const given = log(on('found', '2018-01-01'), between, on('found', '2018-01-01'));
    expect(keys(per, given, '2018-02-01')).toEqual([
      '[each=2018-01-01]',
      '[each=unknown]',
      '[each=2018-01-01#2]',
    ]);
  });

  it('of several types is told apart by the type too', () => {
    const given = log(on('found', '2018-01-01'), on('begun', '2018-01-01'));
    expect(keys({ each: { event: ['found', 'begun'] } }, given, '2018-02-01')).toEqual([
      '[each=found@2018-01-01]',
      '[each=begun@2018-01-01]',
    ]);
  });

  it('that is not certain hangs on what is not known', () => {
    const given = log(on('found', '2018-01-01'), on('found', '2018-01-02', { what: 'major' }));
    const major: Per = { each: { event: 'found', where: { what: 'major' } } };
    expect([keys(major, given, '2018-02-01'), open(major, given, '2018-02-01')]).toEqual([
      ['[each=2018-01-02]'],
      ['[each=2018-01-01]'],
    ]);
  });

  it('that may not be recorded is one scope more, which hangs on it', () => {
    const given = { ...log(on('found', '2018-01-01')), unrecorded: ['found'] };
    expect([keys(per, given, '2018-02-01'), open(per, given, '2018-02-01')]).toEqual([
      ['[each=2018-01-01]'],
      ['[each=?]'],
    ]);
  });

  it('its fields can be asked for, and its key', () => {
    const measure = tiny({
      norms: [
        rule(
          '1',
          {
            all: [
              { fact: 'scope', params: { of: 'each', field: 'what' }, operator: 'equal', value: 'major' },
            ],
          },
          { per },
        ),
        rule(
          '2',
          { all: [{ fact: 'scope', params: { of: 'each' }, operator: 'equal', value: '2018-01-02' }] },
          { per },
        ),
      ],
    });
    const found = measure.evaluate(
      log(
        on('found', '2018-01-01'),
        on('found', '2018-01-02', { what: 'major' }),
        on('found', '2018-01-03', { what: null }),
      ),
      '2018-02-01',
    );
    expect(idsOf(found)).toEqual(['case/1[each=2018-01-02]', 'case/2[each=2018-01-02]']);
    expect(openOf(found)).toEqual(['case/1[each=2018-01-01]']);
    expect(found.actions[0]).toMatchObject({ about: '2018-01-02' });
  });
});

describe('which persons and places', () => {
  const persons = [
    { id: 'a', role: ['office', 'unit'] },
    { id: 'b', role: 'unit' },
    { id: 'c', role: 'nobody' },
  ];
  const places = [{ id: 'x', type: 'unit' }, { id: 'y', type: 'office' }, { id: 'z' }];

  it('one role or several; someone of two roles counts once', () => {
    expect(keys({ person: 'persons', role: 'office' }, { persons }, '2018-01-01')).toEqual(['[person=a]']);
    expect(keys({ person: 'persons', role: ['office', 'unit'] }, { persons }, '2018-01-01')).toEqual([
      '[person=a]',
      '[person=b]',
    ]);
  });

  it('places of one type or several; one whose type is not given may be', () => {
    expect(keys({ place: 'places', type: 'unit' }, { places }, '2018-01-01')).toEqual(['[place=x]']);
    expect(open({ place: 'places', type: 'unit' }, { places }, '2018-01-01')).toEqual(['[place=z]']);
    expect(keys({ place: 'places', type: ['unit', 'office'] }, { places }, '2018-01-01')).toEqual([
      '[place=x]',
      '[place=y]',
    ]);
  });

  it('unnamed: the role stands for them where the case names nobody of it', () => {
    const per: Per = { person: 'persons', role: 'office', unnamed: true };
    for (const given of [{}, { persons: null }, { persons: [] }, { persons: persons.slice(1) }])
      expect(keys(per, given, '2018-01-01')).toEqual(['[person=-]']);
    expect(keys(per, { persons }, '2018-01-01')).toEqual(['[person=a]']);
    expect(keys({ place: 'places', unnamed: true }, {}, '2018-01-01')).toEqual(['[place=-]']);
  });

  it('unnamed: a person whose role is not given may be the one', () => {
    const per: Per = { person: 'persons', role: 'office', unnamed: true };
    const given = { persons: [{ id: 'a' }] };
    expect([keys(per, given, '2018-01-01'), open(per, given, '2018-01-01')]).toEqual([[], ['[person=a]']]);
  });

  const office: Per = { person: 'persons', inOffice: { event: 'found' } };
  const found = log(on('found', '2018-03-01'));
  const holder = (from?: string, to?: string) => ({
    persons: [{ id: 'a', term: { ...(from ? { from } : {}), ...(to ? { to } : {}) } }],
  });

  it.each([
    ['2018-03-01', undefined, true],
    ['2018-03-02', undefined, false],
    [undefined, '2018-03-01', true],
    [undefined, '2018-02-28', false],
    ['2018-01-01', '2018-12-31', true],
    [undefined, undefined, true],
  ])('in office on a day, from %s to %s: %s', (from, to, expected) => {
    const given = { ...holder(from, to), ...found };
    expect(keys(office, given, '2018-06-01')).toEqual(expected ? ['[person=a]'] : []);
    expect(open(office, given, '2018-06-01')).toEqual([]);
  });

  it('a person without a term is taken to be in office', () => {
    expect(keys(office, { persons: [{ id: 'a' }], ...found }, '2018-06-01')).toEqual(['[person=a]']);
  });

  it('on a day between two: decided where the term holds all of it, or none', () => {
    const vague = log(some('found', ['2018-03-01', '2018-03-31']));
    const of = (from: string, to: string) => {
      const given = { ...holder(from, to), ...vague };
      return [keys(office, given, '2018-06-01').length, open(office, given, '2018-06-01').length];
    };
    expect(of('2018-03-01', '2018-03-31')).toEqual([1, 0]);
    expect(of('2018-03-02', '2018-12-31')).toEqual([0, 1]);
    expect(of('2018-04-01', '2018-12-31')).toEqual([0, 0]);
  });

  const accountability = { applies: { accountability: always } };
  it.each([
    ['overlaps it', '2018-01-01', '2018-02-01', { from: '2018-02-01', to: '2018-05-01' }, 'yes'],
    ['ends before it', '2018-01-01', '2018-01-31', { from: '2018-02-01', to: '2018-05-01' }, 'no'],
    ['begins behind it', '2018-05-02', '2018-12-31', { from: '2018-02-01', to: '2018-05-01' }, 'no'],
    ['no end is given', '2018-05-02', '2018-12-31', { from: '2018-02-01' }, 'unknown'],
    ['no end is given, and it ended before', '2018-01-01', '2018-01-31', { from: '2018-02-01' }, 'no'],
    ['nothing is given', '2018-01-01', '2018-01-31', undefined, 'unknown'],
    ['it goes on', '2018-05-02', '2018-12-31', { from: '2018-02-01', to: null }, 'yes'],
    ['it goes on before the term', '2018-06-02', '2018-12-31', { from: '2018-02-01', to: null }, 'no'],
  ] as const)('in office at any time of the conduct: %s', (_, from, to, conduct, expected) => {
    const measure = tiny({
      norms: [
        rule(
          '1',
          { all: [always] },
          { per: { person: 'persons', inOffice: 'conduct' } },
          { case: 'accountability' },
        ),
      ],
      head: accountability,
    });
    const given: Given = { kind: 'accountability', ...holder(from, to), ...(conduct ? { conduct } : {}) };
    const evaluation = measure.evaluate(given, '2018-06-01');
    expect(verdictOf(evaluation)).toBe(expected);
    if (expected === 'unknown') expect(evaluation.needs.map(({ name }) => name)).toEqual(['conduct']);
  });
});

describe('facts about a person or a place', () => {
  const question = { zh: '问', en: 'question' };
  const declared = { fault: { kinds: ['finding'], of: 'person', type: 'boolean', question } } as const;
  const measure = tiny({
    norms: [
      rule(
        '1',
        {
          all: [{ fact: 'scope', params: { of: 'person', field: 'fault' }, operator: 'equal', value: true }],
        },
        { per: { person: 'persons', role: 'unit', unnamed: true } },
      ),
    ],
    head: { facts: declared },
  });

  it('are read for the person of the scope; left out they are not known, null is none', () => {
    const person = (id: string, fault?: boolean | null) => ({
      id,
      role: 'unit',
      ...(fault === undefined ? {} : { facts: { fault } }),
    });
    const given = { persons: [person('a', true), person('b', false), person('c', null), person('d')] };
    const evaluation = measure.evaluate(given, '2018-01-01');
    expect([idsOf(evaluation), openOf(evaluation)]).toEqual([['case/1[person=a]'], ['case/1[person=d]']]);
    expect(keysOf(evaluation.undetermined[0]?.toConfirm ?? [])).toEqual(['slot:persons:fault']);
  });

  it('of nobody named are not known', () => {
    const evaluation = measure.evaluate({ persons: [] }, '2018-01-01');
    expect([idsOf(evaluation), openOf(evaluation)]).toEqual([[], ['case/1[person=-]']]);
  });
});

describe('nobody named', () => {
  it('an event at anyone discharges it', () => {
    const measure = tiny({
      norms: [
        rule(
          '1',
          { all: [{ ...undischarged, params: { at: 'person' } }] },
          { per: { person: 'persons', unnamed: true } },
        ),
      ],
    });
    expect(idsOf(measure.evaluate({}, '2018-06-01'))).toEqual(['case/1[person=-]']);
    expect(idsOf(measure.evaluate(log(on('done', '2018-01-01', { person: 'x' })), '2018-06-01'))).toEqual([]);
  });
});

describe('the units of figures', () => {
  const target = tiny({
    norms: [entry('1', { shape: 'target', due: '2018-12-31' }, { target: { min: 3 } })],
  });
  const units = (...values: readonly number[]): Given => ({
    values: { '1': values.map((value, i) => ({ of: `u${i}`, value })) },
  });

  it('a target is one duty for each unit that falls short', () => {
    const evaluation = target.evaluate(units(2, 3, 1), '2018-06-01');
    expect(idsOf(evaluation)).toEqual(['case/1[unit=u0]', 'case/1[unit=u2]']);
    expect(evaluation.actions[0]).toMatchObject({ unit: 'u0', due: '2018-12-31', type: 'meet-target' });
    expect(stateOf(evaluation, '1')).toBe('no');
  });

  it('a figure without a unit is judged as it is, no figure at all is asked for', () => {
    expect(idsOf(target.evaluate({ values: { '1': [{ value: 2 }] } }, '2018-06-01'))).toEqual(['case/1']);
    expect(idsOf(target.evaluate({ values: { '1': [{ value: 3 }] } }, '2018-06-01'))).toEqual([]);
    const none = target.evaluate({}, '2018-06-01');
    expect([openOf(none), none.needs.map(({ input, name }) => `${input}:${name}`)]).toEqual([
      ['case/1[unit=?]'],
      ['value:1'],
    ]);
  });

  it('a figure without a unit beside others is judged by itself', () => {
    const given = { values: { '1': [{ value: 4 }, { of: 'u0', value: 2 }] } };
    expect(idsOf(target.evaluate(given, '2018-06-01'))).toEqual(['case/1[unit=u0]']);
  });

  it('measured on a day, the duty ends that day', () => {
    const given = { ...units(2), events: [on('measured', '2018-03-10', { norm: '1', of: 'u0', value: 4 })] };
    expect(['2018-03-09', '2018-03-10'].map((asOf) => idsOf(target.evaluate(given, asOf)))).toEqual([
      ['case/1[unit=u0]'],
      [],
    ]);
  });

  it.each([
    [{ min: 5 }, 4, 'no'],
    [{ min: 5 }, 5, 'yes'],
    [{ min: null }, 0, 'yes'],
    [{ min: 5, exclusive: true }, 5, 'no'],
    [{ max: 5, exclusive: true }, 5, 'no'],
    [{ min: 1, max: 5, exclusive: true }, 2, 'yes'],
  ])('bounds of the entry in place of those of the norm: %j against %d', (bounds, value, expected) => {
    const own = tiny({ norms: [entry('1', { shape: 'target', ...bounds }, { target: { min: 1, max: 9 } })] });
    expect(stateOf(own.evaluate({ values: { '1': [{ value }] } }, '2018-06-01'), '1')).toBe(expected);
  });

  it('while: a shortfall that is only noted', () => {
    const held = tiny({
      norms: [entry('1', { shape: 'target', while: { all: [is('p')] } }, { target: { min: 3 } })],
    });
    const evaluation = held.evaluate({ facts: { p: false }, ...units(2) }, '2018-06-01');
    expect([stateOf(evaluation, '1'), idsOf(evaluation)]).toEqual(['no', []]);
  });

  it('the fact `value` reads the figure of the scope', () => {
    const measure = tiny({
      norms: [
        rule(
          '1',
          { all: [{ fact: 'value', params: { norm: '1' }, operator: 'lessThan', value: 3 }] },
          { per: { unit: 'values' } },
          { target: { min: 3 } },
        ),
      ],
    });
    const evaluation = measure.evaluate(units(2, 3), '2018-06-01');
    expect(idsOf(evaluation)).toEqual(['case/1[unit=u0]']);
  });
});

describe('several coordinates', () => {
  it('are multiplied', () => {
    const per: Per = { place: 'places', period: 'quarter' };
    expect(keys(per, { places: [{ id: 'a' }, { id: 'b' }] }, '2018-05-10')).toEqual([
      '[place=a;period=2018-Q2]',
      '[place=b;period=2018-Q2]',
    ]);
    expect(open(per, {}, '2018-05-10')).toEqual(['[place=?;period=2018-Q2]']);
    expect(
      keys(
        { person: 'persons', each: { event: 'found' } },
        { persons: [{ id: 'a' }, { id: 'b' }], ...log(on('found', '2018-01-01')) },
        '2018-05-10',
      ),
    ).toEqual(['[person=a;each=2018-01-01]', '[person=b;each=2018-01-01]']);
  });
});

describe('ids', () => {
  it('are the same from day to day as long as the scope stands, and tell rounds apart', () => {
    const measure = tiny({
      norms: [rule('1', { all: [{ not: is('p') }] }, { per: { each: { event: 'found', rounds: 'all' } } })],
      head: { rounds: { finding: ['reopened'] } },
    });
    const given = { facts: { p: false }, ...log(on('found', '2018-01-01'), on('reopened', '2018-03-01')) };
    expect(idsOf(measure.evaluate(given, '2018-02-28'))).toEqual(['case/1[each=2018-01-01]']);
    expect(idsOf(measure.evaluate(given, '2018-03-01'))).toEqual(['case/1[each=2018-01-01]~1']);
  });

  const pers: readonly Per[] = [
    { place: 'places' },
    { person: 'persons', role: 'unit' },
    { period: { unit: 'month', keep: true } },
    { period: { unit: 'quarter', first: 'previous' } },
    { each: { event: ['found', 'begun'] } },
    { each: { event: 'found' }, place: 'places' },
    { place: 'places', period: 'year' },
    {},
  ];
  const measure = tiny({
    norms: pers.map((per, i) => rule(`${i + 1}`, { all: [{ not: is('p') }] }, { per })),
  });
  const day = fc.integer({ min: 0, max: 400 }).map((n) => fromDay(toDay('2017-06-01') + n));
  const events = fc.array(
    fc.record({
      type: fc.constantFrom('found', 'begun', 'ended'),
      on: fc.oneof(day, fc.constant('unknown')),
    }),
    { maxLength: 6 },
  );

  it('are unique in any evaluation', () => {
    fc.assert(
      fc.property(events, day, fc.boolean(), (log, asOf, known) => {
        const given: Given = {
          facts: { p: false },
          events: log,
          began: '2017-06-01',
          ...(known
            ? { places: [{ id: 'a' }, { id: 'b' }], persons: [{ id: 'a', role: 'unit' }, { id: 'b' }] }
            : {}),
        };
        const found = measure.evaluate(given, asOf);
        const ids = [...idsOf(found), ...openOf(found)];
        expect(new Set(ids).size).toBe(ids.length);
        // what stood the day before and still stands is called the same
        const next = measure.evaluate(given, fromDay(toDay(asOf) + 1));
        for (const { id, period } of found.actions)
          if (period === undefined || fromDay(toDay(asOf) + 1).startsWith(period))
            expect(idsOf(next)).toContain(id);
      }),
      { numRuns: 150 },
    );
  });
});
