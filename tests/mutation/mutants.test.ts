import { describe, expect, it } from 'vitest';
import { defineMeasure } from '../../src/measure/define.js';
import type { Condition, Day, Norm, RuleParams } from '../../src/measure/format.js';
import type { Measure } from '../../src/measure/measure.js';
import { MutantJudge, mutantsOf, type Probe, type Shortfalls } from '../../src/testing/mutation/index.js';
import { type Given, ifDay, is, log, on, reading, rule, tiny, undischarged } from '../support/tiny.js';

/** What is changed in a rule, without the place of the rule. */
function changes(
  conditions: Condition,
  params: Partial<RuleParams> = {},
  more: Partial<Norm> = {},
): string[] {
  const { measure } = tiny({
    norms: [rule('1.1', conditions, params, more)],
    head: { interpretations: [reading('which', 'one', 'two')] },
  });
  return mutantsOf(measure.source, ['article-01'])
    .map(({ id }) => id.replace('article-01 norms/1.1/', '').replace('rules/0/', ''))
    .filter((id) => !/^(modality|actor|addressees) /.test(id));
}

describe('what is changed in a rule', () => {
  it('a boolean is flipped, and its operator is not changed as well, which would be the same', () => {
    expect(changes(is('p'))).toEqual(['conditions/all/0/value value-flipped false']);
  });

  it('conditions are left out one by one, and all becomes any', () => {
    expect(changes({ all: [is('c', 'red'), is('d', null)] })).toEqual([
      'conditions/all/0 condition-dropped',
      'conditions/all/1 condition-dropped',
      'conditions all-any-swapped',
      'conditions/all/0/operator operator-changed notEqual',
      'conditions/all/1/operator operator-changed notEqual',
    ]);
  });

  it('not is removed, so that no leaf comes to stand at the root', () => {
    const { measure } = tiny({ norms: [rule('1.1', { not: is('p') })] });
    const [mutant] = mutantsOf(measure.source, ['article-01']);
    expect(mutant?.id).toBe('article-01 norms/1.1/rules/0/conditions not-removed');
    expect(mutant?.source.parts['article-01']?.norms[0]?.rules?.[0]?.conditions).toEqual({ all: [is('p')] });
  });

  it('a number moves by one either way, and its comparison at its edge', () => {
    expect(changes({ all: [{ fact: 'n', operator: 'lessThan', value: 3 }] })).toEqual([
      'conditions/all/0/operator operator-changed lessThanInclusive',
      'conditions/all/0/value number-moved +',
      'conditions/all/0/value number-moved -',
    ]);
  });

  it('what narrows down which events count is left out', () => {
    const count: Condition = {
      fact: 'count',
      params: { event: 'found', where: { what: 'minor' }, since: '2017-03-01', rounds: 'all' },
      operator: 'equal',
      value: true,
    };
    expect(changes({ all: [count] }).filter((id) => !id.includes('value'))).toEqual([
      'conditions/all/0/params/where key-dropped',
      'conditions/all/0/params/since key-dropped',
      'conditions/all/0/params/rounds key-dropped',
      'conditions/all/0/params/since date-moved +',
      'conditions/all/0/params/since date-moved -',
    ]);
  });

  it('days: a month more or less, the clamp, the first event for the last, the end of another unit', () => {
    const due: Day = { months: 2, from: { event: 'found' }, clamp: 'clamp' };
    expect(changes(is('p'), { due }).filter((id) => id.includes('due'))).toEqual([
      'event/params/due key-dropped',
      'event/params/due/months number-moved +',
      'event/params/due/months number-moved -',
      'event/params/due/from/nth word-changed last',
      'event/params/due/clamp word-changed roll',
    ]);
    expect(changes(is('p'), { due: { endOf: 'month', from: { day: 'x' } } })).toContain(
      'event/params/due/endOf word-changed quarter',
    );
    expect(changes(is('p'), { due: ifDay(is('q'), '2018-01-01', null) })).toContain(
      'event/params/due sides-swapped',
    );
  });

  it('readings: the values of two options are put the one for the other, unless they are the same', () => {
    const promptly = (two: boolean) => ({ byReading: 'which', one: true, two }) as unknown as boolean;
    const swapped = (two: boolean) =>
      changes(is('p'), { promptly: promptly(two) }).filter((id) => id.includes('swapped'));
    expect(swapped(false)).toEqual(['event/params/promptly reading-swapped one two']);
    expect(swapped(true)).toEqual([]);
  });

  it('who acts, towards whom and how binding, where the rule does not say so itself', () => {
    const own = (params: Partial<RuleParams>) => {
      const { measure } = tiny({ norms: [rule('1.1', is('p'), params)] });
      return mutantsOf(measure.source, ['article-01']).map(({ id }) =>
        id.replace('article-01 norms/1.1/', ''),
      );
    };
    expect(own({})).toEqual([
      'rules/0/conditions/all/0/value value-flipped false',
      'modality word-changed may',
      'actor role-changed unit',
      'addressees role-changed office',
    ]);
    expect(own({ modality: 'may', actor: 'unit' })).toEqual([
      'rules/0/conditions/all/0/value value-flipped false',
      'rules/0/event/params/modality word-changed must',
      'rules/0/event/params/actor role-changed nobody',
      'addressees role-changed office',
    ]);
  });

  it('leaves the measure as it is', () => {
    const { measure } = tiny({ norms: [rule('1.1', { all: [is('p'), undischarged] })] });
    const before = JSON.stringify(measure.source);
    expect(mutantsOf(measure.source).length).toBeGreaterThan(4);
    expect(JSON.stringify(measure.source)).toBe(before);
  });
});

/** A tiny measure without what it declares and nothing asks for, which is a fault. */
function lean({ source, vocabulary }: Measure, facts: readonly string[]): Measure {
  const declared = Object.entries(source.measure.facts).filter(([name]) => facts.includes(name));
  const head = { ...source.measure, conditions: {}, facts: Object.fromEntries(declared) };
  return defineMeasure({ ...source, measure: head }, vocabulary);
}

describe('what scenarios notice', () => {
  const { measure: whole, parse } = tiny({
    norms: [
      rule(
        '1.1',
        { all: [is('n', 3), undischarged] },
        { due: { days: 5, from: { event: 'found' } } },
        { code: 'one' },
      ),
    ],
  });

  const measure = lean(whole, ['n']);

  type At = Probe['at'] & { readonly due?: string | null };
  const day = (asOf: string, given: Given, due?: string | null): Probe<At> => ({
    file: 'found.yaml',
    scenario: 'a problem found on 1 March',
    case: parse(given),
    at:
      due === undefined
        ? { asOf, expectAbsent: ['1.1'] }
        : { asOf, expect: { actions: [{ rule: '1.1' }] }, due },
  });
  const shortfalls: Shortfalls<At> = {
    answer: ({ due }, { actions: [first] }) =>
      first?.due === due ? [] : [{ zh: '', en: `due on ${first?.due}, not ${due}` }],
    audit: () => [],
  };
  const found = on('found', '2018-03-01');
  const verdicts = (...probes: readonly Probe<At>[]) => {
    const judge = new MutantJudge(measure, probes, shortfalls);
    return mutantsOf(measure.source, ['article-01']).map((mutant) => {
      const { verdict, by } = judge.judge(mutant);
      return `${mutant.id.replace('article-01 norms/1.1/rules/0/', '')}: ${by?.shortfall.en ?? verdict}`;
    });
  };
  const acts = day('2018-03-02', { ...log(found), facts: { n: 3 } }, '2018-03-06');

  it('a due day that is asserted holds the number of days; what nothing asserts survives', () => {
    const all = verdicts(acts);
    expect(all).toContain('event/params/due/days number-moved +: due on 2018-03-07, not 2018-03-06');
    expect(all).toContain('event/params/due key-dropped: due on null, not 2018-03-06');
    expect(all).toContain('conditions/all/1/value value-flipped true: due on undefined, not 2018-03-06');
    expect(all).toContain('conditions all-any-swapped: survived');
    expect(all).toContain('event/params/due/from/nth word-changed last: survived');
  });

  it('the edge that was missing, added, is what notices it', () => {
    const silent = day('2018-03-02', { ...log(found), facts: { n: 4 } });
    const twice = day(
      '2018-03-04',
      { ...log(found, on('found', '2018-03-03')), facts: { n: 3 } },
      '2018-03-06',
    );
    const all = verdicts(acts, silent, twice);
    expect(all).toContain('conditions all-any-swapped: due on 2018-03-06, not undefined');
    expect(all).toContain('event/params/due/from/nth word-changed last: due on 2018-03-08, not 2018-03-06');
  });

  it('a mutant that is no measure any more is not counted as noticed', () => {
    const { measure: read } = tiny({
      norms: [
        rule(
          '1.1',
          { all: [is('p'), { fact: 'reading', params: { id: 'which' }, operator: 'equal', value: 'two' }] },
          {},
          { code: 'one' },
        ),
      ],
      head: { interpretations: [{ ...reading('which', 'one', 'two'), norms: ['1.1'] }] },
    });
    const unused = lean(read, ['p']);
    const judge = new MutantJudge(unused, [], { answer: () => [], audit: () => [] });
    const verdictOf = (id: string) => {
      const mutant = mutantsOf(unused.source).find((one) => one.id.endsWith(id));
      return mutant && judge.judge(mutant).verdict;
    };
    expect(verdictOf('all/0/value value-flipped false')).toBe('survived');
    // nothing would ask for the reading
    expect(verdictOf('all/1 condition-dropped')).toBe('stillborn');
  });
});
