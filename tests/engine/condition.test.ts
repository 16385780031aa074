import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/measure/format.js';
import { always, facts, is, keysOf, never, on, rule, some, tiny, verdictOf } from '../support/tiny.js';

type Truth = 'yes' | 'no' | 'unknown';
const truths: readonly Truth[] = ['no', 'yes', 'unknown'];

/** Kleene's tables by brute force: a thing is decided where every way of filling in the unknown agrees. */
function oracle(values: readonly Truth[], holds: (known: readonly boolean[]) => boolean): Truth {
  const ways = values.reduce<boolean[][]>(
    (all, value) =>
      all.flatMap((one) =>
        value === 'unknown'
          ? [
              [...one, true],
              [...one, false],
            ]
          : [[...one, value === 'yes']],
      ),
    [[]],
  );
  const found = new Set(ways.map(holds));
  return found.size > 1 ? 'unknown' : found.has(true) ? 'yes' : 'no';
}

const given = (values: readonly Truth[]) => ({
  facts: Object.fromEntries(
    values.flatMap((value, i) => (value === 'unknown' ? [] : [[['p', 'q', 'r'][i] ?? '', value === 'yes']])),
  ),
});
const judge = (condition: Condition, values: readonly Truth[]): Truth =>
  verdictOf(tiny({ norms: [rule('1', condition)] }).evaluate(given(values), '2018-01-01'));

const pairs = truths.flatMap((a) => truths.map((b) => [a, b] as const));
const triples = pairs.flatMap(([a, b]) => truths.map((c) => [a, b, c] as const));

describe('three-valued logic', () => {
  it.each(pairs)('all of %s and %s', (a, b) => {
    expect(judge({ all: [is('p'), is('q')] }, [a, b])).toBe(oracle([a, b], ([x, y]) => !!x && !!y));
  });

  it.each(pairs)('any of %s and %s', (a, b) => {
    expect(judge({ any: [is('p'), is('q')] }, [a, b])).toBe(oracle([a, b], ([x, y]) => !!x || !!y));
  });

  it.each(truths)('not %s', (a) => {
    expect(judge({ not: is('p') }, [a])).toBe(oracle([a], ([x]) => !x));
  });

  it.each(triples)('all, any and not nested over %s, %s and %s', (a, b, c) => {
    const values = [a, b, c];
    const forms: readonly [Condition, (known: readonly boolean[]) => boolean][] = [
      [{ all: [is('p'), { any: [is('q'), is('r')] }] }, ([x, y, z]) => !!x && (!!y || !!z)],
      [{ any: [is('p'), { all: [is('q'), { not: is('r') }] }] }, ([x, y, z]) => !!x || (!!y && !z)],
      [{ not: { all: [is('p'), is('q'), is('r')] } }, ([x, y, z]) => !(x && y && z)],
      [{ not: { any: [is('p'), { not: is('q') }, is('r')] } }, ([x, y, z]) => !(x || !y || z)],
    ];
    for (const [condition, holds] of forms) expect(judge(condition, values)).toBe(oracle(values, holds));
  });

  it('one that is decided decides the whole, wherever the unknown ones stand', () => {
    for (const order of [
      [is('p'), never],
      [never, is('p')],
    ])
      expect(judge({ all: order }, [])).toBe('no');
    for (const order of [
      [is('p'), always],
      [always, is('p')],
    ])
      expect(judge({ any: order }, [])).toBe('yes');
  });

  it('a fact that is known to be none is false and not unknown', () => {
    const measure = tiny({
      norms: [rule('1', is('p')), rule('2', { not: is('p') }), rule('3', is('p', null))],
    });
    const found = measure.evaluate({ facts: { p: null } }, '2018-01-01');
    expect(['tiny/1', 'tiny/2', 'tiny/3'].map((name) => verdictOf(found, name))).toEqual([
      'no',
      'yes',
      'yes',
    ]);
  });

  it('a named condition is what it names, also in another one', () => {
    const measure = tiny({
      norms: [rule('1', { all: [{ condition: 'both' }] }), rule('2', { not: { condition: 'both' } })],
      head: { conditions: { both: { all: [{ condition: 'first' }, is('q')] } } },
      part: { conditions: { first: { all: [is('p')] } } },
    });
    for (const [p, q] of pairs) {
      const found = measure.evaluate(given([p, q]), '2018-01-01');
      const truth = oracle([p, q], ([x, y]) => !!x && !!y);
      expect([verdictOf(found), verdictOf(found, 'tiny/2')]).toEqual([
        truth,
        truth === 'unknown' ? 'unknown' : truth === 'yes' ? 'no' : 'yes',
      ]);
    }
  });
});

describe('values that are facts themselves', () => {
  const later: Condition = {
    fact: 'day',
    params: { of: { fact: 'd' } },
    operator: 'greaterThan',
    value: { fact: 'day', params: { of: { event: 'found' } } },
  };
  const measure = tiny({ norms: [rule('1', later)] });

  it.each([
    ['2018-03-02', 'yes'],
    ['2018-03-01', 'no'],
    ['2018-02-28', 'no'],
    [null, 'no'],
    [undefined, 'unknown'],
  ] as const)('day %s against an event on 1 March: %s', (d, truth) => {
    const facts = d === undefined ? {} : { d };
    expect(verdictOf(measure.evaluate({ facts, events: [on('found', '2018-03-01')] }, '2018-04-01'))).toBe(
      truth,
    );
  });

  it('two intervals are compared as far as they go', () => {
    const event = some('found', ['2018-03-01', '2018-03-10']);
    const at = (d: string) => verdictOf(measure.evaluate({ facts: { d }, events: [event] }, '2018-04-01'));
    expect([at('2018-03-11'), at('2018-03-10'), at('2018-03-02'), at('2018-03-01')]).toEqual([
      'yes',
      'unknown',
      'unknown',
      'no',
    ]);
  });
});

describe('what would settle a condition', () => {
  const whyOf = (
    condition: Condition,
    values: Readonly<Record<string, string | number | boolean | null>> = {},
  ) => {
    const found = tiny({ norms: [rule('1', condition)] }).evaluate({ facts: values }, '2018-01-01');
    const [entry] = found.undetermined;
    return { confirm: entry?.toConfirm, refute: entry?.toRefute };
  };
  const need = (name: string, operator: string, value: unknown) => ({
    input: 'fact',
    name,
    is: { operator, value },
  });

  it('all: everything that is open confirms, the least of it refutes', () => {
    expect(whyOf({ all: [is('p'), { any: [is('q'), is('r')] }] })).toEqual({
      confirm: [need('p', 'equal', true), need('q', 'equal', true)],
      refute: [need('p', 'notEqual', true)],
    });
  });

  it('any: the least confirms, everything refutes', () => {
    expect(whyOf({ any: [{ all: [is('p'), is('q')] }, is('r')] })).toEqual({
      confirm: [need('r', 'equal', true)],
      refute: [need('p', 'notEqual', true), need('r', 'notEqual', true)],
    });
  });

  it('not turns the two round', () => {
    expect(whyOf({ not: { all: [is('p'), is('q')] } })).toEqual({
      confirm: [need('p', 'notEqual', true)],
      refute: [need('p', 'equal', true), need('q', 'equal', true)],
    });
  });

  it('what is decided is not asked for', () => {
    expect(
      whyOf({ all: [is('p'), { any: [is('q'), is('r')] }, { not: is('s') }] }, { p: true, q: false }),
    ).toEqual({
      confirm: [need('r', 'equal', true), need('s', 'notEqual', true)],
      refute: [need('r', 'notEqual', true)],
    });
  });

  it.each([
    ['lessThan', 3, 'greaterThanInclusive'],
    ['lessThanInclusive', 3, 'greaterThan'],
    ['greaterThan', 3, 'lessThanInclusive'],
    ['greaterThanInclusive', 3, 'lessThan'],
    ['equal', 3, 'notEqual'],
    ['in', [3, 4], 'notIn'],
  ] as const)('%s %j is refuted by %s', (operator, value, opposite) => {
    expect(whyOf({ all: [{ fact: 'n', operator, value }] })).toEqual({
      confirm: [need('n', operator, value)],
      refute: [need('n', opposite, value)],
    });
  });

  it('an input that is to be two things at once is asked for as both', () => {
    const n = (
      operator: 'equal' | 'notEqual' | 'greaterThan' | 'lessThan',
      value: number | null,
    ): Condition => ({
      fact: 'n',
      operator,
      value,
    });
    expect(whyOf({ all: [n('equal', 3), n('notEqual', null)] }).confirm).toEqual([need('n', 'equal', 3)]);
    expect(whyOf({ any: [n('equal', 3), n('equal', 4)] }).refute).toEqual([need('n', 'notIn', [3, 4])]);
    expect(whyOf({ all: [n('greaterThan', 3), n('lessThan', 9)] }).confirm).toEqual([
      { input: 'fact', name: 'n' },
    ]);
  });

  it('a day compared with a number of days is not asked to be that number', () => {
    const elapsed: Condition = {
      all: [{ fact: 'elapsed', params: { since: { fact: 'd' } }, operator: 'greaterThan', value: 30 }],
    };
    expect(whyOf(elapsed)).toEqual({
      confirm: [{ input: 'fact', name: 'd' }],
      refute: [{ input: 'fact', name: 'd' }],
    });
  });

  it('a field that an event leaves out is asked to be what the rule looks for, not what it counts to', () => {
    const condition: Condition = {
      all: [
        {
          fact: 'happened',
          params: { event: 'found', where: { what: 'major' } },
          operator: 'equal',
          value: true,
        },
      ],
    };
    const found = tiny({ norms: [rule('1', condition)] }).evaluate(
      { events: [on('found', '2018-01-01')] },
      '2018-01-02',
    );
    const field = { input: 'field', name: 'found', field: 'what', on: '2018-01-01' };
    expect(found.undetermined[0]).toMatchObject({
      toConfirm: [{ ...field, is: { operator: 'equal', value: 'major' } }],
      toRefute: [{ ...field, is: { operator: 'notEqual', value: 'major' } }],
    });
  });
});

describe('the fewest inputs that settle a number of events', () => {
  const counted = (operator: 'equal' | 'greaterThanInclusive' | 'lessThan', value: number) => {
    const condition: Condition = {
      all: [{ fact: 'count', params: { event: 'found', where: { what: 'major' } }, operator, value }],
    };
    const days = ['2018-01-01', '2018-01-02', '2018-01-03'];
    const events = [...days.map((day) => on('found', day)), on('found', '2018-01-04', { what: 'major' })];
    const [entry] = tiny({ norms: [rule('1', condition)] }).evaluate({ events }, '2018-02-01').undetermined;
    return [entry?.toConfirm.length, entry?.toRefute.length];
  };

  it.each([
    [
      'at least two of one sure and three doubtful: one more, or none of the three',
      'greaterThanInclusive',
      2,
      [1, 3],
    ],
    ['at least three: two more, or two of the three not', 'greaterThanInclusive', 3, [2, 2]],
    ['fewer than two: none of the three, or one more', 'lessThan', 2, [3, 1]],
    ['exactly one: none of the three, or one more', 'equal', 1, [3, 1]],
    ['exactly four: all three, or one not', 'equal', 4, [3, 1]],
  ] as const)('%s', (_, operator, value, sizes) => {
    expect(counted(operator, value)).toEqual(sizes);
  });

  it('a log with gaps is asked for once', () => {
    const condition: Condition = {
      all: [{ fact: 'count', params: { event: 'found' }, operator: 'greaterThanInclusive', value: 2 }],
    };
    const found = tiny({ norms: [rule('1', condition)] }).evaluate({ unrecorded: ['found'] }, '2018-02-01');
    expect(keysOf(found.undetermined[0]?.toConfirm ?? [])).toEqual(['event:found']);
    expect(keysOf(found.undetermined[0]?.toRefute ?? [])).toEqual(['event:found']);
  });
});

it('the facts of these tests are declared', () => {
  expect(Object.keys(facts)).toEqual(['p', 'q', 'r', 's', 'n', 'c', 'd']);
});
