import { describe, expect, it } from 'vitest';
import type { Condition, Entry, Norm } from '../../src/measure/format.js';
import {
  always,
  entry,
  type Given,
  idsOf,
  is,
  keysOf,
  log,
  never,
  on,
  openOf,
  rule,
  type Spec,
  some,
  stateOf,
  tiny,
  verdictOf,
} from '../support/tiny.js';

const p: Condition = { all: [is('p')] };
const q: Condition = { all: [is('q')] };
const made = (shape: Entry, more: Partial<Norm> = {}, spec: Partial<Spec> = {}) =>
  tiny({ norms: [entry('1', shape, more)], ...spec });
const state = (measure: ReturnType<typeof tiny>, given: Given = {}, asOf = '2018-06-01') =>
  stateOf(measure.evaluate(given, asOf), '1');

type Row = readonly [string, Given, string];
const answered = (answer: 'yes' | 'no' | 'not-applicable'): Given => ({ answers: { '1': answer } });

describe('item', () => {
  it.each<Row>([
    ['yes', answered('yes'), 'yes'],
    ['no', answered('no'), 'no'],
    ['not applicable', answered('not-applicable'), 'not-applicable'],
    ['nothing', {}, 'unknown'],
  ])('answered %s', (_, given, expected) => {
    expect(state(made({ shape: 'item' }), given)).toBe(expected);
  });

  it('expands into no rule', () => {
    expect(verdictOf(made({ shape: 'item' }).evaluate(answered('no'), '2018-06-01'))).toBe('no');
  });

  it('says which answer would settle it', () => {
    const [found] = made({ shape: 'item' }).evaluate({}, '2018-06-01').criteria;
    expect(found).toMatchObject({
      toConfirm: [{ input: 'answer', name: '1', is: { operator: 'equal', value: 'yes' } }],
      toRefute: [{ input: 'answer', name: '1', is: { operator: 'equal', value: 'no' } }],
    });
  });

  it.each<Row>([
    ['yes and so', { ...answered('yes'), facts: { p: true } }, 'yes'],
    ['yes and not so', { ...answered('yes'), facts: { p: false } }, 'no'],
    ['yes and not known', answered('yes'), 'unknown'],
    ['no and so', { ...answered('no'), facts: { p: true } }, 'no'],
    ['no and not known', answered('no'), 'no'],
    ['not answered and so', { facts: { p: true } }, 'unknown'],
    ['not answered and not so', { facts: { p: false } }, 'no'],
    ['not answered and not known', {}, 'unknown'],
    ['not applicable and so', { ...answered('not-applicable'), facts: { p: true } }, 'not-applicable'],
    ['not applicable and not known', answered('not-applicable'), 'not-applicable'],
  ])('with a condition: %s', (_, given, expected) => {
    expect(state(made({ shape: 'item', when: p }), given)).toBe(expected);
  });
});

describe('a heading', () => {
  type Reply = 'yes' | 'no' | 'not-applicable' | undefined;
  const heading = (derive: 'all' | 'any', open: boolean, own: Reply, ...parts: readonly Reply[]) => {
    const measure = tiny({
      norms: [
        entry('1', { shape: 'item', derive }, { parts: ['1.1', '1.2', '1.3'], open }),
        ...['1.1', '1.2', '1.3'].map((id) => entry(id, { shape: 'item' })),
      ],
    });
    const answers = Object.fromEntries(
      [['1', own] as const, ...parts.map((reply, i) => [`1.${i + 1}`, reply] as const)].filter(
        ([, reply]) => reply !== undefined,
      ),
    );
    return measure.evaluate({ answers } as Given, '2018-06-01');
  };

  it.each([
    ['all', false, ['yes', 'yes', 'yes'], 'yes'],
    ['all', false, ['yes', 'no', undefined], 'no'],
    ['all', false, ['yes', 'yes', undefined], 'unknown'],
    ['all', false, ['yes', 'not-applicable', 'yes'], 'yes'],
    ['all', false, ['not-applicable', 'not-applicable', 'not-applicable'], 'not-applicable'],
    ['any', false, ['no', 'no', 'no'], 'no'],
    ['any', false, ['no', 'yes', undefined], 'yes'],
    ['any', false, ['no', undefined, 'no'], 'unknown'],
    ['any', false, ['not-applicable', 'no', 'no'], 'no'],
    ['any', false, ['not-applicable', 'not-applicable', 'not-applicable'], 'not-applicable'],
    ['all', true, ['yes', 'yes', 'yes'], 'unknown'],
    ['all', true, ['yes', 'no', 'yes'], 'no'],
    ['any', true, ['no', 'no', 'no'], 'unknown'],
    ['any', true, ['no', 'yes', undefined], 'yes'],
  ] as const)('derive %s, open list %s: %j give %s', (derive, open, parts, expected) => {
    expect(stateOf(heading(derive, open, undefined, ...parts), '1')).toBe(expected);
  });

  it.each(['yes', 'no', 'not-applicable'] as const)('its own answer wins: %s', (own) => {
    for (const derive of ['all', 'any'] as const)
      for (const part of ['yes', 'no', undefined] as const)
        for (const open of [true, false])
          expect(stateOf(heading(derive, open, own, part, part, part), '1')).toBe(own);
  });

  const ask = (derive: 'all' | 'any', open: boolean, ...parts: readonly Reply[]) => {
    const found = heading(derive, open, undefined, ...parts).criteria[0];
    return [keysOf(found?.toConfirm ?? []), keysOf(found?.toRefute ?? [])];
  };

  it('asks for the fewest answers: for one of its parts, or for itself where it takes several', () => {
    expect(ask('all', false, 'yes')).toEqual([['answer:1'], ['answer:1.2']]);
    expect(ask('any', false, 'no')).toEqual([['answer:1.2'], ['answer:1']]);
    expect(ask('all', true, 'yes')).toEqual([['answer:1'], ['answer:1.2']]);
    expect(ask('any', true, 'no', 'no', 'no')).toEqual([['answer:1'], ['answer:1']]);
  });
});

describe('circumstance and award', () => {
  it.each(['circumstance', 'award'] as const)('%s: the answer, or the condition', (shape) => {
    const rows: readonly [Given, string][] = [
      [{ facts: { p: true } }, 'yes'],
      [{ facts: { p: false } }, 'no'],
      [{}, 'unknown'],
      [{ facts: { p: false }, ...answered('yes') }, 'yes'],
      [answered('not-applicable'), 'not-applicable'],
    ];
    for (const [given, expected] of rows) expect(state(made({ shape, when: p }), given)).toBe(expected);
    expect([state(made({ shape })), state(made({ shape }), answered('no'))]).toEqual(['unknown', 'no']);
  });
});

describe('form', () => {
  it.each<Row>([
    ['so', { facts: { p: true } }, 'yes'],
    ['not so', { facts: { p: false } }, 'no'],
    ['not known', {}, 'unknown'],
  ])('%s', (_, given, expected) => {
    expect(state(made({ shape: 'form', when: p }), given)).toBe(expected);
  });
});

describe('duty', () => {
  const duty = made({ shape: 'duty' });
  const done = (more: object = { for: '1' }) => on('duty-met', '2018-03-10', more);
  const both = (measure: ReturnType<typeof tiny>, given: Given, asOf = '2018-06-01') => {
    const found = measure.evaluate(given, asOf);
    return [stateOf(found, '1'), verdictOf(found)];
  };

  it.each([
    ['nothing', {}, ['no', 'yes']],
    ['an event for it', log(done()), ['yes', 'no']],
    ['an event for its rule', log(done({ for: 'tiny/1' })), ['yes', 'no']],
    ['an event for its action', log(done({ for: 'case/1' })), ['yes', 'no']],
    ['answered yes', answered('yes'), ['yes', 'no']],
    ['answered no', answered('no'), ['no', 'yes']],
    ['answered no, and an event for it', { ...answered('no'), ...log(done()) }, ['yes', 'no']],
    ['not applicable', answered('not-applicable'), ['not-applicable', 'no']],
    ['gaps', { unrecorded: ['duty-met'] }, ['unknown', 'unknown']],
    ['answered no, with gaps', { ...answered('no'), unrecorded: ['duty-met'] }, ['no', 'yes']],
    [
      'an event of unknown day',
      log(some('duty-met', ['2018-05-01', '2018-07-01'], { for: '1' })),
      ['unknown', 'unknown'],
    ],
  ] as const)('%s', (_, given, expected) => {
    expect(both(duty, given as Given)).toEqual(expected);
  });

  it('an event for another one, or for none, does not count', () => {
    const two = tiny({ norms: [entry('1', { shape: 'duty' }), entry('2', { shape: 'duty' })] });
    expect(idsOf(two.evaluate(log(done({ for: '2' })), '2018-06-01'))).toEqual(['case/1']);
    expect(idsOf(two.evaluate(log(done({})), '2018-06-01'))).toEqual(['case/1', 'case/2']);
  });

  it('is open up to the day before the event, and done from the day itself', () => {
    expect(['2018-03-09', '2018-03-10'].map((asOf) => both(duty, log(done()), asOf)[0])).toEqual([
      'no',
      'yes',
    ]);
  });

  it('an event names the action of the round that it serves', () => {
    const again = made({ shape: 'duty' }, {}, { head: { rounds: { finding: ['reopened'] } } });
    const given = log(on('reopened', '2018-02-01'), done({ for: 'case/1~1' }));
    expect(idsOf(again.evaluate(given, '2018-02-01'))).toEqual(['case/1~1']);
    expect(idsOf(again.evaluate(given, '2018-03-10'))).toEqual([]);
  });

  it('on a review only the answer counts', () => {
    const review = made({ shape: 'duty' }, { case: 'review' });
    const of = (given: Given) => both(review, { kind: 'review', ...given });
    expect([of({}), of(answered('no')), of(answered('yes'))]).toEqual([
      ['unknown', 'unknown'],
      ['no', 'yes'],
      ['yes', 'no'],
    ]);
    expect(of(log(done()))).toEqual(['unknown', 'unknown']);
  });

  it('soft: unknown until answered', () => {
    for (const soft of [made({ shape: 'duty', soft: true }), made({ shape: 'duty' }, { soft: true })]) {
      expect(both(soft, {})).toEqual(['unknown', 'unknown']);
      expect(both(soft, answered('no'))).toEqual(['no', 'yes']);
      expect(both(soft, log(done()))).toEqual(['yes', 'no']);
    }
    expect(both(made({ shape: 'duty', soft: false }, { soft: true }), {})).toEqual(['no', 'yes']);
  });

  it('if: where it does not arise it is not applicable; where that is not known it is not known', () => {
    const gated = made({ shape: 'duty', if: p });
    expect(both(gated, { facts: { p: false } })).toEqual(['not-applicable', 'no']);
    expect(both(gated, { facts: { p: true } })).toEqual(['no', 'yes']);
    expect(both(gated, {})).toEqual(['unknown', 'unknown']);
    expect(both(gated, log(done()))).toEqual(['unknown', 'no']);
  });

  it('if: what is asked for is what would make it a duty, and what would not', () => {
    const [found] = made({ shape: 'duty', if: p }).evaluate({}, '2018-06-01').undetermined;
    expect(found).toMatchObject({
      toConfirm: [{ input: 'fact', name: 'p', is: { operator: 'equal', value: true } }],
      toRefute: [{ input: 'fact', name: 'p', is: { operator: 'notEqual', value: true } }],
    });
  });

  it('while: ends the rule, not the question', () => {
    const held = made({ shape: 'duty', while: p });
    expect(both(held, { facts: { p: false } })).toEqual(['no', 'no']);
    expect(both(held, { facts: { p: false }, ...log(done()) })).toEqual(['yes', 'no']);
    expect(both(held, { facts: { p: true } })).toEqual(['no', 'yes']);
    expect(both(held, {})).toEqual(['no', 'unknown']);
  });

  it('takes what a rule takes', () => {
    const full = made({
      shape: 'duty',
      action: 'act',
      due: '2018-03-31',
      modality: 'recommend',
      actor: null,
      addressees: ['unit'],
      ordinal: 2,
      details: { what: 'it' },
      promptly: true,
      mayChangeWith: ['q'],
    });
    const [action] = full.evaluate({}, '2018-06-01').actions;
    expect(action).toMatchObject({
      type: 'act',
      due: '2018-03-31',
      status: 'overdue',
      modality: 'recommend',
      actor: null,
      addressees: ['unit'],
      ordinal: 2,
      details: { what: 'it' },
      promptly: true,
      mayChangeWith: ['q'],
    });
  });

  it('per: one duty a scope, each discharged by itself', () => {
    const each = made({
      shape: 'duty',
      per: { place: 'places', period: { unit: 'month', keep: true } },
      if: p,
    });
    const given: Given = {
      facts: { p: true },
      began: '2018-01-01',
      places: [{ id: 'x' }, { id: 'y' }],
      events: [
        on('duty-met', '2018-01-10', { for: '1', place: 'x' }),
        on('duty-met', '2018-02-10', { for: '1', place: 'y' }),
      ],
    };
    expect(idsOf(each.evaluate(given, '2018-02-15'))).toEqual([
      'case/1[place=x;period=2018-02]',
      'case/1[place=y;period=2018-01]',
    ]);
    expect(idsOf(each.evaluate({ ...given, facts: { p: false } }, '2018-02-15'))).toEqual([]);
    expect(openOf(each.evaluate({ ...given, facts: {} }, '2018-02-15'))).toHaveLength(2);
  });
});

describe('method', () => {
  const method = made({ shape: 'method', if: p });
  const used = (day = '2018-03-10', more: object = { for: '1' }) => on('method-used', day, more);

  it.each([
    ['may be used', { facts: { p: true } }, 'no', ['case/1']],
    ['has been used', { facts: { p: true }, events: [used()] }, 'yes', []],
    ['does not bear on the case', { facts: { p: false } }, 'not-applicable', []],
    [
      'used for another',
      { facts: { p: true }, events: [used('2018-03-10', { for: '2' })] },
      'no',
      ['case/1'],
    ],
  ] as const)('%s', (_, given, expected, acts) => {
    const measure = tiny({ norms: [...method.measure.norms, entry('2', { shape: 'method', if: never })] });
    const found = measure.evaluate(given as Given, '2018-06-01');
    expect([stateOf(found, '1'), idsOf(found)]).toEqual([expected, acts]);
  });

  it('is permitted, never overdue', () => {
    const [action] = made({ shape: 'method', due: '2018-01-31' }).evaluate({}, '2018-06-01').actions;
    expect(action).toMatchObject({ modality: 'may', type: 'use-method', due: '2018-01-31', status: 'open' });
  });

  it('used stays used when the permission is over', () => {
    const held = made({ shape: 'method', while: p });
    const found = held.evaluate({ facts: { p: false }, events: [used()] }, '2018-06-01');
    expect([stateOf(found, '1'), idsOf(found)]).toEqual(['yes', []]);
    expect(idsOf(held.evaluate({ facts: { p: false } }, '2018-06-01'))).toEqual([]);
  });
});

describe('requirement', () => {
  it('is met as its condition says, and a duty until the act', () => {
    const requirement = made({ shape: 'requirement', event: 'begun', met: p, if: q });
    const both = (given: Given) => {
      const found = requirement.evaluate(given, '2018-06-01');
      return [stateOf(found, '1'), verdictOf(found)];
    };
    expect(both({ facts: { p: true, q: true } })).toEqual(['yes', 'no']);
    expect(both({ facts: { p: false, q: true } })).toEqual(['no', 'yes']);
    expect(both({ facts: { q: true } })).toEqual(['unknown', 'yes']);
    expect(both({ facts: { p: false, q: false } })).toEqual(['not-applicable', 'no']);
    expect(both({ facts: { p: false, q: true }, ...log(on('begun', '2018-03-01')) })).toEqual(['no', 'no']);
  });

  it('takes its act from the norm where the entry names none, and a remedy', () => {
    const requirement = made(
      { shape: 'requirement', met: p, remedy: { until: 'ended' } },
      { judgedAt: 'begun' },
    );
    const given = { facts: { p: false }, ...log(on('begun', '2018-03-01')) };
    expect(idsOf(requirement.evaluate(given, '2018-06-01'))).toEqual(['case/1[act=2018-03-01]']);
  });
});

describe('target', () => {
  const target = (bounds: object) => made({ shape: 'target' }, { target: bounds });
  const figures = (...values: readonly number[]): Given => ({
    values: { '1': values.map((value, i) => ({ of: `u${i}`, value })) },
  });

  it.each([
    [{ min: 3 }, 2, 'no'],
    [{ min: 3 }, 3, 'yes'],
    [{ max: 3 }, 3, 'yes'],
    [{ max: 3 }, 4, 'no'],
    [{ min: 2, max: 3 }, 2.5, 'yes'],
    [{ min: null, max: null }, 9, 'yes'],
  ])('%j against %d: %s', (bounds, value, expected) => {
    expect(state(target(bounds), { values: { '1': [{ value }] } })).toBe(expected);
  });

  it('is unknown without a figure, and met only where every unit reaches it', () => {
    expect(state(target({ min: 3 }))).toBe('unknown');
    expect([state(target({ min: 3 }), figures(3, 4)), state(target({ min: 3 }), figures(3, 2))]).toEqual([
      'yes',
      'no',
    ]);
    expect(verdictOf(target({ min: 3 }).evaluate({}, '2018-06-01'))).toBe('unknown');
  });

  it('a unit that is only measured on a day counts too', () => {
    const measured = (day: string, of: string, value: number) =>
      on('measured', day, { norm: '1', of, value });
    const given = {
      ...figures(3),
      events: [measured('2018-03-10', 'other', 1), measured('2018-05-10', 'other', 4)],
    };
    expect(
      ['2018-03-09', '2018-03-10', '2018-05-10'].map((asOf) => state(target({ min: 3 }), given, asOf)),
    ).toEqual(['yes', 'no', 'yes']);
    expect(state(target({ min: 3 }), log(measured('2018-03-10', 'only', 4)))).toBe('yes');
  });

  it('asked of a unit of another target, it is not known before there is a figure of that unit', () => {
    const reached: Condition = {
      all: [{ fact: 'criterion', params: { norm: '2' }, operator: 'equal', value: 'yes' }],
    };
    const { evaluate } = tiny({
      norms: [
        entry('1', { shape: 'target', while: reached }, { target: { min: 3 } }),
        entry('2', { shape: 'target' }, { target: { min: 3 } }),
      ],
    });
    const with2 = (of: string, value: number) => {
      const values = { '1': [{ of: 'u0', value: 1 }], '2': [{ of, value }] };
      return evaluate({ values }, '2018-06-01');
    };
    expect([verdictOf(with2('u0', 3)), verdictOf(with2('u0', 2)), verdictOf(with2('u1', 3))]).toEqual([
      'yes',
      'no',
      'unknown',
    ]);
    const [open] = with2('u1', 3).undetermined;
    expect([keysOf(open?.toConfirm ?? []), keysOf(open?.toRefute ?? [])]).toEqual([['value:2'], ['value:2']]);
  });

  it('a figure whose day is not known leaves it open where it matters', () => {
    const vague = some('measured', ['2018-05-01', '2018-07-01'], { norm: '1', of: 'u0', value: 1 });
    expect(state(target({ min: 3 }), { ...figures(3), events: [vague] })).toBe('unknown');
    expect(state(target({ min: 3 }), { ...figures(3, 2), events: [vague] })).toBe('no');
  });
});

describe('applies', () => {
  const shape = (more: Partial<Entry>) => made({ shape: 'applies', subject: ['unit'], ...more });
  const of = (measure: ReturnType<typeof tiny>, type: string, facts: Given['facts'] = {}) =>
    state(measure, { subject: { type }, facts });

  it('the subject is of a type listed', () => {
    expect([of(shape({}), 'unit'), of(shape({}), 'office')]).toEqual(['yes', 'no']);
  });

  it('if: false gives no', () => {
    const gated = shape({ if: p });
    expect([
      of(gated, 'unit', { p: true }),
      of(gated, 'unit', { p: false }),
      of(gated, 'unit'),
      of(gated, 'office'),
    ]).toEqual(['yes', 'no', 'unknown', 'no']);
  });

  it('an open list: a type not listed is as the fact says, and the condition holds for it too', () => {
    const open = shape({ if: q, open: true, fact: 'p' });
    expect(of(open, 'other', { p: true, q: true })).toBe('yes');
    expect(of(open, 'other', { p: false, q: true })).toBe('no');
    expect(of(open, 'other', { q: true })).toBe('unknown');
    expect(of(open, 'other', { p: true, q: false })).toBe('no');
    expect(of(open, 'other', { q: false })).toBe('no');
    expect(of(open, 'unit', { q: true })).toBe('yes');
  });
});

describe('under one condition', () => {
  it('an entry is not applicable where it is false, and not known where that is not known', () => {
    const under = {
      norms: [entry('1', { shape: 'item' }), entry('2', { shape: 'duty' }), rule('3', always)],
      part: { under: { finding: p } },
    };
    const measure = tiny(under);
    const of = (facts: Given['facts']) => {
      const found = measure.evaluate({ facts, answers: { '1': 'yes' } }, '2018-06-01');
      return [stateOf(found, '1'), idsOf(found), openOf(found)];
    };
    expect(of({ p: true })).toEqual(['yes', ['case/2', 'case/3'], []]);
    expect(of({ p: false })).toEqual(['not-applicable', [], []]);
    expect(of({})).toEqual(['unknown', [], ['case/2', 'case/3']]);
  });
});

describe('a rule that reads a criterion', () => {
  const reading = (
    value: string | readonly string[],
    operator: 'equal' | 'in' | 'notEqual' = 'equal',
    shape: Entry = { shape: 'item', if: p },
  ) =>
    tiny({
      norms: [
        entry('1', shape),
        rule('2', { all: [{ fact: 'criterion', params: { norm: '1' }, operator, value }] }),
      ],
    });
  const verdict = (measure: ReturnType<typeof tiny>, given: Given) =>
    verdictOf(measure.evaluate(given, '2018-06-01'), 'tiny/2');

  it.each([
    ['yes', 'equal', {}, 'unknown'],
    ['yes', 'equal', answered('no'), 'no'],
    ['no', 'equal', answered('yes'), 'no'],
    ['not-applicable', 'equal', answered('yes'), 'unknown'],
    [['yes', 'not-applicable'], 'in', answered('yes'), 'yes'],
    [['yes', 'no'], 'in', answered('yes'), 'unknown'],
    ['no', 'notEqual', answered('yes'), 'yes'],
  ] as const)('is decided where every state it may have agrees: %j %s %j', (value, operator, given, expected) => {
    expect(verdict(reading(value, operator), given as Given)).toBe(expected);
  });

  it('an answer may also be that it does not arise', () => {
    expect(verdict(reading(['yes', 'no'], 'in', { shape: 'item' }), {})).toBe('unknown');
    expect(verdict(reading(['yes', 'no'], 'in', { shape: 'item' }), answered('no'))).toBe('yes');
  });

  it('asks for what brings about a state that is wanted, and one that is not', () => {
    const why = (measure: ReturnType<typeof tiny>, given: Given = {}) => {
      const [found] = measure.evaluate(given, '2018-06-01').undetermined;
      return [keysOf(found?.toConfirm ?? []), keysOf(found?.toRefute ?? [])];
    };
    expect(why(reading('yes'))).toEqual([['answer:1', 'fact:p'], ['fact:p']]);
    expect(why(reading('no'))).toEqual([['answer:1', 'fact:p'], ['fact:p']]);
    expect(why(reading('not-applicable'))).toEqual([['fact:p'], ['answer:1', 'fact:p']]);
    expect(why(reading('yes'), { facts: { p: true } })).toEqual([['answer:1'], ['answer:1']]);
  });

  it('reads it for the case as a whole, whatever the scope', () => {
    const measure = tiny({
      norms: [
        entry('1', {
          shape: 'form',
          when: {
            all: [
              { fact: 'count', params: { event: 'found', at: 'place' }, operator: 'greaterThan', value: 0 },
            ],
          },
        }),
        rule(
          '2',
          { all: [{ fact: 'criterion', params: { norm: '1' }, operator: 'equal', value: 'yes' }] },
          { per: { place: 'places' } },
        ),
      ],
    });
    const given = { places: [{ id: 'x' }, { id: 'y' }], ...log(on('found', '2018-01-01', { place: 'y' })) };
    const found = measure.evaluate(given, '2018-06-01');
    expect([stateOf(found, '1'), idsOf(found)]).toEqual(['yes', ['case/2[place=x]', 'case/2[place=y]']]);
  });
});
