import { describe, expect, it } from 'vitest';
import type { Condition, FormGroup } from '../../src/measure/format.js';
import {
  always,
  entry,
  type Given,
  idsOf,
  ifDay,
  is,
  keysOf,
  log,
  never,
  norm,
  on,
  openOf,
  reading,
  rule,
  ruleOf,
  stateOf,
  tiny,
  undischarged,
  verdictOf,
} from '../support/tiny.js';

const p: Condition = { all: [is('p')] };
const noP: Condition = { all: [{ not: is('p') }] };

describe('whether the measure applies', () => {
  const norms = [
    entry('1', { shape: 'applies', subject: ['unit'] }),
    entry('2', { shape: 'item' }),
    rule('3', always),
  ];
  const summary = (measure: ReturnType<typeof tiny>, given: Given, asOf: string, options = {}) => {
    const found = measure.evaluate(given, asOf, options);
    return [found.applies, found.criteria.map((criterion) => criterion.norm), idsOf(found), openOf(found)];
  };
  const yes = ['yes', ['1', '2'], ['case/3'], []];
  const no = ['no', ['1'], [], []];
  const unknown = ['unknown', ['1', '2'], [], ['case/3']];

  it.each([
    ['the day before commencement', '1999-12-31', no],
    ['the day of commencement', '2000-01-01', yes],
  ])('%s', (_, asOf, expected) => {
    expect(summary(tiny({ norms }), {}, asOf)).toEqual(expected);
  });

  it('as the condition for the kind of case says', () => {
    const measure = tiny({ norms, head: { applies: { finding: p } } });
    expect(summary(measure, { facts: { p: true } }, '2018-01-01')).toEqual(yes);
    expect(summary(measure, { facts: { p: false } }, '2018-01-01')).toEqual(no);
    expect(summary(measure, {}, '2018-01-01')).toEqual(unknown);
    expect(measure.evaluate({}, '2018-01-01').undetermined[0]).toMatchObject({
      toConfirm: [{ input: 'fact', name: 'p', is: { operator: 'equal', value: true } }],
      toRefute: [{ input: 'fact', name: 'p', is: { operator: 'notEqual', value: true } }],
    });
  });

  it('not to a kind of case that it names no condition for', () => {
    expect(summary(tiny({ norms, head: { applies: {} } }), {}, '2018-01-01')).toEqual(no);
  });

  it('not to a case that has not begun', () => {
    expect(summary(tiny({ norms }), { began: '2018-03-01' }, '2018-02-28')).toEqual(no);
    expect(summary(tiny({ norms }), { began: '2018-03-01' }, '2018-03-01')).toEqual(yes);
  });

  it('where the text names no day it is unknown until the caller gives one', () => {
    const measure = tiny({ norms, head: { effectiveFrom: null } });
    expect(summary(measure, {}, '2018-01-01')).toEqual(unknown);
    expect(keysOf(measure.evaluate({}, '2018-01-01').undetermined[0]?.toConfirm ?? [])).toEqual([
      'option:effectiveFrom',
    ]);
    expect(summary(measure, {}, '2018-01-01', { effectiveFrom: '2018-01-01' })).toEqual(yes);
    expect(summary(measure, {}, '2018-01-01', { effectiveFrom: '2018-01-02' })).toEqual(no);
  });

  it('the day of the text stands whatever the caller says', () => {
    expect(summary(tiny({ norms }), {}, '2018-01-01', { effectiveFrom: '2019-01-01' })).toEqual(yes);
  });

  it('in force by a day at the latest', () => {
    const measure = tiny({ norms, head: { effectiveFrom: null, inForceBy: '2018-01-01' } });
    expect(summary(measure, {}, '2017-12-31')).toEqual(unknown);
    expect(summary(measure, {}, '2018-01-01')).toEqual(yes);
    expect(summary(measure, {}, '2017-12-31', { effectiveFrom: '2017-12-01' })).toEqual(yes);
  });

  it('a criterion of another kind that the condition asks for is shown', () => {
    const asks: Condition = {
      all: [{ fact: 'criterion', params: { norm: '1' }, operator: 'equal', value: 'yes' }],
    };
    const measure = tiny({
      norms: [entry('1', { shape: 'applies', subject: ['unit'] }, { case: 'programme' }), rule('3', always)],
      head: { applies: { finding: asks } },
    });
    expect(summary(measure, {}, '2018-01-01')).toEqual(['yes', ['1'], ['case/3'], []]);
    expect(summary(measure, { subject: { type: 'office' } }, '2018-01-01')).toEqual(['no', ['1'], [], []]);
  });
});

describe('kinds of case', () => {
  const measure = tiny({
    norms: [
      rule('1', always),
      rule('2', always, {}, { alsoCase: ['review'] }),
      rule('3', always, { kinds: ['review'] }, { alsoCase: ['review'] }),
      rule('4', always, {}, { case: 'programme' }),
      entry('5', { shape: 'duty', kinds: ['review'] }, { alsoCase: ['review'] }),
    ],
  });

  it('a norm is judged on its own kind and on those it also bears on; a rule may narrow that', () => {
    expect(idsOf(measure.evaluate({}, '2018-01-01'))).toEqual(['case/1', 'case/2']);
    const review = measure.evaluate({ kind: 'review', answers: { '5': 'no' } }, '2018-01-01');
    expect(idsOf(review)).toEqual(['case/2', 'case/3', 'case/5']);
    expect(idsOf(measure.evaluate({ kind: 'programme' }, '2018-01-01'))).toEqual(['case/4']);
  });

  it('so are its criteria', () => {
    expect(measure.evaluate({}, '2018-01-01').criteria).toEqual([]);
    expect(measure.evaluate({ kind: 'review' }, '2018-01-01').criteria.map((one) => one.norm)).toEqual(['5']);
  });

  it('a norm that is not operative is not judged', () => {
    expect(
      idsOf(tiny({ norms: [rule('1', always, {}, { operative: false })] }).evaluate({}, '2018-01-01')),
    ).toEqual([]);
  });
});

describe('an action', () => {
  const only = (params: Parameters<typeof rule>[2], more: Parameters<typeof rule>[3] = {}, head = {}) =>
    tiny({ norms: [rule('1', always, params, more)], head }).evaluate({}, '2018-01-01').actions[0];

  it('is the norm as it stands', () => {
    expect(only({})).toEqual({
      id: 'case/1',
      type: 'act',
      rule: 'tiny/1',
      norm: '1',
      modality: 'must',
      actor: 'office',
      addressees: [],
      due: null,
      promptly: false,
      status: 'open',
      basis: { measure: 'tiny', norm: '1', cite: { article: '1' }, text: { zh: '第一条', en: 'art. 1' } },
      label: { zh: 'act（中）：gist of 1（中）', en: 'act: gist of 1' },
      gist: { zh: 'gist of 1（中）', en: 'gist of 1' },
      silent: [],
      external: [],
    });
  });

  it('takes what the rule says in place of it', () => {
    const options: FormGroup[] = [{ target: 'unit', choose: 'one', forms: ['a', 'b'] }];
    expect(
      only({
        modality: 'as-a-rule',
        actor: null,
        addressees: ['unit'],
        ordinal: 2,
        promptly: true,
        forms: options,
        provisional: true,
      }),
    ).toMatchObject({
      modality: 'as-a-rule',
      actor: null,
      addressees: ['unit'],
      ordinal: 2,
      promptly: true,
      options,
      provisional: true,
    });
    expect(only({}, { forms: options })).toMatchObject({ options });
  });

  it('that is promised promptly never becomes overdue by itself, and one that may be done does not either', () => {
    expect(only({ promptly: true })).toMatchObject({ due: null, status: 'open' });
    expect(only({ due: '2017-01-01', modality: 'may' })).toMatchObject({ due: '2017-01-01', status: 'open' });
    expect(only({ due: '2017-01-01', modality: 'recommend' })).toMatchObject({ status: 'overdue' });
  });

  it('lists the contents that other norms lay down for the same act', () => {
    const measure = tiny({
      norms: [
        rule('1', always),
        norm('1.1', { carriedBy: '1' }),
        norm('1.2', { carriedBy: '1' }),
        rule('2', always),
      ],
    });
    const found = measure.evaluate({}, '2018-01-01');
    expect(found.actions.map(({ contents }) => contents?.map((one) => one.norm))).toEqual([
      ['1.1', '1.2'],
      undefined,
    ]);
    expect(idsOf(found)).toEqual(['case/1', 'case/2']);
  });

  it('says what the text leaves open, and what it refers to', () => {
    const text = { zh: '空', en: 'gap' };
    const remarks = [
      { id: 'silent-actor', norms: ['1', '2'], silent: 'actor', ...text },
      { id: 'elsewhere', norms: ['1'], external: { zh: '另文', en: 'another document' }, ...text },
    ];
    expect(only({}, {}, { remarks })).toMatchObject({
      silent: [{ id: 'silent-actor', what: 'actor', text }],
      external: [{ id: 'elsewhere', what: { zh: '另文', en: 'another document' }, text }],
    });
  });

  it('says which facts may take it away', () => {
    const lighter: Condition = {
      not: { fact: 'onRecord', params: { condition: p }, operator: 'equal', value: true },
    };
    const measure = tiny({ norms: [rule('1', lighter, { mayChangeWith: ['p'] })] });
    expect(measure.evaluate({}, '2018-01-01').actions[0]).toMatchObject({ mayChangeWith: ['p'] });
    expect([
      verdictOf(measure.evaluate({}, '2018-01-01')),
      verdictOf(measure.evaluate({ facts: { p: true } }, '2018-01-01')),
    ]).toEqual(['yes', 'no']);
  });
});

describe('the order of actions', () => {
  it('is by due day, none last, then as the norms stand, then as the scopes come', () => {
    const measure = tiny({
      norms: [
        rule('1', noP),
        rule('2', noP, { due: '2018-06-01' }),
        rule('3', noP, { due: '2018-03-01' }),
        rule('4', noP, { due: '2018-06-01', per: { place: 'places' } }),
        norm('5', { rules: [ruleOf('5', noP, { word: 'b' }), ruleOf('5', noP, { word: 'a' })] }),
        rule('6', noP, { due: '2018-03-01' }),
        rule('7', noP, { due: ifDay(p, '2017-01-01', '2017-01-02') }),
        rule('8', noP, { due: { event: 'found' } }),
        rule('9', noP, { due: ifDay({ all: [is('q')] }, '2017-01-01', '2017-01-02') }),
      ],
    });
    const given = { facts: { p: false }, places: [{ id: 'y' }, { id: 'x' }] };
    expect(idsOf(measure.evaluate(given, '2018-01-01')).map((id) => id.slice(5))).toEqual([
      '7',
      '3',
      '6',
      '2',
      '4[place=y]',
      '4[place=x]',
      '1',
      '5/b',
      '5/a',
      '8',
      '9',
    ]);
  });
});

describe('only', () => {
  const measure = tiny({
    norms: [
      norm('1', { rules: [ruleOf('1', always), ruleOf('1', always, { word: 'second' })] }),
      rule('2', p),
      entry('3', { shape: 'item' }),
      rule('4', { all: [{ fact: 'criterion', params: { norm: '3' }, operator: 'equal', value: 'no' }] }),
    ],
  });
  const with_ = (...only: string[]) => {
    const found = measure.evaluate({ answers: { '3': 'no' } }, '2018-01-01', { only });
    return [idsOf(found), openOf(found), found.criteria.map((one) => one.norm)];
  };

  it('leaves the rest out', () => {
    expect(with_('1')).toEqual([['case/1', 'case/1/second'], [], []]);
    expect(with_('tiny/1/second')).toEqual([['case/1/second'], [], []]);
    expect(with_('2', '3')).toEqual([[], ['case/2'], ['3']]);
    expect(with_('4')).toEqual([['case/4'], [], []]);
    expect(with_()).toEqual([[], [], []]);
  });

  it('names nothing that does not exist', () => {
    expect(() => with_('9')).toThrow(/OPTION_ONLY_UNKNOWN/);
  });
});

describe('readings', () => {
  const by = (one: unknown, two: unknown) => ({ byReading: 'r', one, two }) as never;
  const interpretations = [reading('r', 'one', 'two'), reading('s', 'a', 'b')];
  const given = {
    facts: { p: true },
    places: [{ id: 'x' }],
    ...log(on('found', '2018-01-10', { what: 'minor' })),
  };
  const under = (
    norms: Parameters<typeof tiny>[0]['norms'],
    option: string,
    more: object = {},
    head: object = {},
  ) =>
    tiny({ norms, head: { interpretations, ...head } }).evaluate({ ...given, ...more }, '2018-02-01', {
      readings: { r: option },
    });

  it('the default holds where the caller chooses nothing, and only what differs is reported', () => {
    const measure = tiny({
      norms: [
        rule('1', { all: [{ fact: 'reading', params: { id: 'r' }, operator: 'equal', value: 'two' }] }),
      ],
      head: { interpretations },
    });
    const of = (readings: Record<string, string>) => {
      const found = measure.evaluate({}, '2018-01-01', { readings });
      return [verdictOf(found), found.readings];
    };
    expect(of({})).toEqual(['no', {}]);
    expect(of({ r: 'one' })).toEqual(['no', {}]);
    expect(of({ r: 'two', s: 'a' })).toEqual(['yes', { r: 'two' }]);
  });

  it('in the due day', () => {
    const norms = [rule('1', p, { due: { months: 1, from: '2018-01-31', clamp: by('clamp', 'roll') } })];
    expect(under(norms, 'one').actions[0]).toMatchObject({ due: '2018-02-28' });
    expect(under(norms, 'two').actions[0]).toMatchObject({ due: '2018-03-01' });
  });

  it('null leaves a key out: no due day, no scope, no bound; for an actor it names nobody', () => {
    const norms = [
      rule('1', p, { due: by('2018-03-01', null) }),
      rule('2', p, { per: { place: by('places', null), period: 'year' } }),
      rule('3', {
        all: [
          {
            fact: 'happened',
            params: { event: 'found', since: by('2018-01-11', null) },
            operator: 'equal',
            value: true,
          },
        ],
      }),
      rule('4', {
        all: [
          {
            fact: 'happened',
            params: { event: 'found', where: by({ what: 'major' }, {}) },
            operator: 'equal',
            value: true,
          },
        ],
      }),
      rule('5', p, { actor: by('unit', null) }),
      rule('6', {
        all: [
          {
            fact: 'happened',
            params: { event: 'found', without: [by({ event: 'listed', field: 'list', same: 'ref' }, null)] },
            operator: 'equal',
            value: true,
          },
        ],
      }),
    ];
    const one = under(norms, 'one');
    const two = under(norms, 'two');
    expect([...idsOf(one)].sort()).toEqual(['case/1', 'case/2[place=x;period=2018]', 'case/5', 'case/6']);
    expect([...idsOf(two)].sort()).toEqual([
      'case/1',
      'case/2[period=2018]',
      'case/3',
      'case/4',
      'case/5',
      'case/6',
    ]);
    const find = (found: typeof one, id: string) => found.actions.find((action) => action.norm === id);
    expect([find(one, '1')?.due, find(two, '1')?.due]).toEqual(['2018-03-01', null]);
    expect([find(one, '5')?.actor, find(two, '5')?.actor]).toEqual(['unit', null]);
  });

  it('in modality, forms, details, entries and named days and conditions', () => {
    const norms = [
      rule(
        '1',
        { all: [{ condition: 'named' }] },
        { modality: by('must', 'may'), due: { day: 'named' }, details: { who: by('a', 'b') } },
      ),
      entry('2', { shape: 'applies', subject: by(['unit'], ['office']) }),
    ];
    const head = {
      days: { named: by('2018-03-01', { event: 'found' }) },
      conditions: {
        named: {
          all: [
            { fact: 'count', params: { event: 'found' }, operator: by('lessThan', 'equal'), value: by(5, 1) },
          ],
        },
      },
    };
    const one = under(norms, 'one', {}, head);
    const two = under(norms, 'two', {}, head);
    expect(one.actions[0]).toMatchObject({
      modality: 'must',
      due: '2018-03-01',
      details: { who: 'a' },
      status: 'open',
    });
    expect(two.actions[0]).toMatchObject({
      modality: 'may',
      due: '2018-01-10',
      details: { who: 'b' },
      status: 'open',
    });
    expect([stateOf(one, '2'), stateOf(two, '2')]).toEqual(['yes', 'no']);
  });

  it("an option's value may itself be a selector, and a leaf's value may be none", () => {
    const nested = [
      rule('1', p, { due: by('2018-03-01', { byReading: 's', a: '2018-04-01', b: '2018-05-01' }) }),
    ];
    const measure = tiny({ norms: nested, head: { interpretations } });
    const due = (readings: Record<string, string>) =>
      measure.evaluate(given, '2018-02-01', { readings }).actions[0]?.due;
    expect([due({}), due({ r: 'two' }), due({ r: 'two', s: 'b' })]).toEqual([
      '2018-03-01',
      '2018-04-01',
      '2018-05-01',
    ]);
    const leaf = [rule('1', { all: [{ fact: 'n', operator: 'equal', value: by(1, null) }] })];
    expect(verdictOf(under(leaf, 'two', { facts: { n: null } }))).toBe('yes');
    expect(verdictOf(under(leaf, 'two', { facts: { n: 1 } }))).toBe('no');
  });

  it('when the measure takes effect', () => {
    const measure = tiny({
      norms: [rule('1', always)],
      head: { interpretations, effectiveFrom: by('2018-01-01', '2019-01-01') },
    });
    expect(
      ['one', 'two'].map((r) => measure.evaluate({}, '2018-06-01', { readings: { r } }).applies),
    ).toEqual(['yes', 'no']);
  });
});

describe('as of a day', () => {
  const measure = tiny({
    norms: [
      rule('1', {
        all: [{ fact: 'happened', params: { event: 'found' }, operator: 'equal', value: true }, undischarged],
      }),
      rule('2', p, { due: { months: 1, from: { event: 'found', nth: 'last' } } }),
      entry('3', { shape: 'duty' }),
    ],
  });
  const past: Given = { facts: { p: true }, ...log(on('found', '2018-01-10')) };

  it('an event after it changes nothing', () => {
    const later = [
      on('found', '2018-03-02'),
      on('done', '2018-03-02'),
      on('duty-met', '2018-03-02', { for: '3' }),
      on('fact-established', '2018-03-02', { fact: 'p', value: false }),
    ];
    for (const event of later) {
      const more = { ...past, events: [...(past.events ?? []), event] };
      expect(measure.evaluate(more, '2018-03-01')).toEqual(measure.evaluate(past, '2018-03-01'));
      expect(measure.evaluate(more, '2018-03-02')).not.toEqual(measure.evaluate(past, '2018-03-02'));
    }
  });

  it('the order in which events of different days are written does not matter', () => {
    const events = [on('found', '2018-01-10'), on('found', '2018-02-10'), on('done', '2018-02-20')];
    expect(measure.evaluate({ ...past, events: [...events].reverse() }, '2018-06-01')).toEqual(
      measure.evaluate({ ...past, events }, '2018-06-01'),
    );
  });

  it('days since a day: 0 on the day itself, none before', () => {
    const since = (value: number) =>
      tiny({
        norms: [
          rule('1', {
            all: [{ fact: 'elapsed', params: { since: { event: 'found' } }, operator: 'equal', value }],
          }),
        ],
      });
    expect(
      ['2018-01-09', '2018-01-10', '2018-01-11'].map((asOf) => verdictOf(since(0).evaluate(past, asOf))),
    ).toEqual(['no', 'yes', 'no']);
    expect(verdictOf(since(1).evaluate(past, '2018-01-11'))).toBe('yes');
  });

  it('has no default and must be a date', () => {
    for (const asOf of ['2018-02-30', '2018-1-1', '', undefined as never])
      expect(() => measure.evaluate(past, asOf)).toThrow(/OPTION_DATE/);
  });
});

describe('what is undetermined', () => {
  it('is grouped by what it hangs on', () => {
    const measure = tiny({
      norms: [
        rule('1', p),
        rule('2', { all: [is('p'), always] }),
        rule('3', { all: [is('p'), is('q')] }),
        rule('4', noP),
        rule('5', never),
      ],
    });
    const { undetermined } = measure.evaluate({}, '2018-01-01');
    expect(undetermined.map(({ rules }) => rules.map((one) => one.norm))).toEqual([['1', '2'], ['3'], ['4']]);
    expect(undetermined[0]?.rules[0]).toMatchObject({
      id: 'case/1',
      rule: 'tiny/1',
      type: 'act',
      label: { en: 'act: gist of 1' },
    });
  });

  it('needs: what settles most first, then by name, each once, as a question in both languages', () => {
    const measure = tiny({
      norms: [
        rule('1', { all: [is('p'), is('q')] }),
        rule('2', { all: [is('q')] }),
        rule('3', {
          all: [
            {
              fact: 'happened',
              params: { event: 'found', where: { what: 'major' } },
              operator: 'equal',
              value: true,
            },
          ],
        }),
        rule('4', {
          all: [{ fact: 'happened', params: { event: 'listed' }, operator: 'equal', value: true }],
        }),
        rule('5', { all: [is('p')] }, { per: { place: 'places' } }),
        rule('6', {
          all: [
            { fact: 'elapsed', params: { since: { event: 'begun' } }, operator: 'greaterThan', value: 5 },
          ],
        }),
        entry('7', { shape: 'item' }),
        rule('8', { all: [{ fact: 'criterion', params: { norm: '7' }, operator: 'equal', value: 'no' }] }),
        rule(
          '9',
          { all: [{ fact: 'value', params: { norm: '9' }, operator: 'lessThan', value: 3 }] },
          {},
          { target: { min: 3 } },
        ),
      ],
      head: { effectiveFrom: null },
    });
    const given: Given = {
      events: [on('found', '2018-01-01'), { type: 'begun', on: 'unknown', notAfter: '2018-01-05' }],
      unrecorded: ['listed'],
    };
    const { needs } = measure.evaluate(given, '2018-01-10');
    expect(needs.map(({ settles, question, ...need }) => [settles, keysOf([need])[0], question.en])).toEqual([
      [8, 'option:effectiveFrom', 'From which day is the measure in force (its text does not say)?'],
      [2, 'fact:p', 'a question of type boolean'],
      [2, 'fact:q', 'a question of type boolean'],
      [1, 'answer:7', 'Yes or no: gist of 7'],
      [1, 'day:begun', 'On which day was “begun”?'],
      [1, 'event:listed', 'Has “listed” happened, how often, and on which days?'],
      [1, 'field:found:what:2018-01-01', 'What is “what it is” of “found” (2018-01-01)?'],
      [1, 'slot:places', 'Which places are there (null for none)?'],
      [1, 'value:9', 'What is the figure: gist of 9'],
    ]);
    for (const { question } of needs) expect(question.zh).toMatch(/[一-鿿]/);
    for (const need of needs) expect(need).not.toHaveProperty('is');
  });

  it('nothing is asked for that is decided', () => {
    const measure = tiny({
      norms: [rule('1', { all: [is('p'), never] }), rule('2', { any: [is('p'), always] })],
    });
    const found = measure.evaluate({}, '2018-01-01');
    expect([found.undetermined, found.needs]).toEqual([[], []]);
  });
});

describe('accountability actions that meet on one bearer', () => {
  const forms = (...names: string[]): FormGroup[] => [{ target: 'unit', choose: 'all', forms: names }];
  const norms = [
    rule('1', always, { forms: forms('warning'), due: '2018-06-01' }),
    rule('2', always, { forms: forms('warning', 'removal') }),
    rule('3', always),
  ];
  const under = (by: 'same-form-once' | 'heaviest' | null) =>
    tiny({ norms, head: { merge: { action: 'act', by, order: ['warning', 'removal'] } } }).evaluate(
      {},
      '2018-01-01',
    ).actions;

  it('null: each stands by itself', () => {
    expect(under(null).map(({ norm }) => norm)).toEqual(['1', '2', '3']);
  });

  it('same form once: a later action keeps the forms that no earlier one imposes', () => {
    expect(
      under('same-form-once').map(({ norm, options, covers }) => [norm, options?.[0]?.forms, covers]),
    ).toEqual([
      ['1', ['warning'], ['case/2']],
      ['2', ['removal'], undefined],
      ['3', undefined, undefined],
    ]);
  });

  it('the heaviest only', () => {
    expect(under('heaviest').map(({ norm, covers }) => [norm, covers])).toEqual([
      ['2', ['case/1']],
      ['3', undefined],
    ]);
  });
});
