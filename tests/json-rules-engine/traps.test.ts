/**
 * What stock json-rules-engine 7.3.1 lets pass, pinned, and that our schema refuses it. A new version that mends one of
 * these makes a test here fail: then the guard can go too.
 */
import { Engine, type TopLevelCondition } from 'json-rules-engine';
import { describe, expect, it } from 'vitest';
import { type FaultCode, safeDefineMeasure } from '../../src/index.js';
import { good, vocabulary } from '../invalid/read.js';

interface Rule {
  name: string;
  conditions: unknown;
}
interface Source {
  measure: unknown;
  parts: { 'article-02': { norms: readonly { rules: Rule[] }[] } };
}

/** The events of a stock engine with one rule. */
async function fires(
  conditions: unknown,
  facts: Record<string, unknown> = {},
  undefinedFacts = false,
): Promise<boolean> {
  const engine = new Engine([], { allowUndefinedFacts: undefinedFacts });
  engine.addRule({ conditions: conditions as TopLevelCondition, event: { type: 'fired' } });
  const { events } = await engine.run(facts);
  return events.length > 0;
}

/** What our schema says of the whole measure of `tests/invalid/` with other conditions in one rule. */
function refusal(
  conditions: unknown,
  change: (rules: Rule[]) => void = () => undefined,
): readonly FaultCode[] {
  const source = structuredClone(good) as unknown as Source;
  const rules = source.parts['article-02'].norms[0]?.rules ?? [];
  if (rules[0] && conditions !== undefined) rules[0].conditions = conditions;
  change(rules);
  const defined = safeDefineMeasure(source, vocabulary);
  return defined.ok ? [] : defined.faults.map(({ code }) => code);
}

const yes = { fact: 'origin', operator: 'equal', value: 'supervision' };
const no = { fact: 'origin', operator: 'equal', value: 'inspection' };
const facts = { origin: 'supervision' };

describe('an empty group', () => {
  it.each(['any', 'all'])('fires: %s', async (group) => {
    expect(await fires({ [group]: [] })).toBe(true);
    expect(refusal({ [group]: [] })).toEqual(['RULE_GROUP_EMPTY']);
    expect(refusal({ all: [yes, { [group]: [] }] })).toEqual(['RULE_GROUP_EMPTY']);
  });
});

describe('two boolean operators on one level', () => {
  it('only any is looked at, all is dropped', async () => {
    expect(await fires({ all: [no], any: [yes] }, facts)).toBe(true);
    expect(await fires({ all: [yes], any: [no] }, facts)).toBe(false);
    expect(refusal({ all: [no], any: [yes] })).toEqual(['RULE_GROUP_MIXED']);
  });

  it('a fact beside a group is dropped', async () => {
    expect(await fires({ any: [{ all: [yes], ...no }] }, facts)).toBe(true);
    expect(refusal({ any: [{ all: [yes], ...no }] })).toEqual(['RULE_GROUP_MIXED']);
  });
});

describe('a single condition at the root', () => {
  it('is refused by stock too, without a place', async () => {
    await expect(fires(yes, facts)).rejects.toThrow('root must contain');
    expect(refusal(yes)).toEqual(['RULE_ROOT_LEAF']);
  });
});

describe('a path that leads nowhere', () => {
  const leaf = { fact: 'origin', path: '$.kind', operator: 'equal', value: 'supervision' };

  it('fires under not', async () => {
    expect(await fires({ not: leaf }, { origin: { sort: 'supervision' } })).toBe(true);
    expect(refusal({ not: leaf })).toEqual(['RULE_PATH']);
  });

  it('fires with notEqual', async () => {
    const unequal = { ...leaf, operator: 'notEqual' };
    expect(await fires({ all: [unequal] }, { origin: { sort: 'supervision' } })).toBe(true);
    expect(refusal({ all: [unequal] })).toEqual(['RULE_PATH']);
  });
});

describe('misspelt keys', () => {
  it.each([
    ['a param of a fact', { all: [{ ...yes, prams: { event: 'listed' } }] }, ['RULE_CONDITION_KEY']],
    ['a path', { all: [{ ...yes, paht: '$.kind' }] }, ['RULE_CONDITION_KEY']],
    ['a group beside a fact', { any: [{ ...yes, al: [no] }] }, ['RULE_CONDITION_KEY']],
    ['a group beside a group', { any: [yes], nott: yes }, ['RULE_CONDITION_KEY']],
  ])('pass and say nothing: %s', async (_name, conditions, codes) => {
    expect(await fires(conditions, facts)).toBe(true);
    expect(refusal(conditions)).toEqual(codes);
  });

  it('a key of a rule passes and says nothing', async () => {
    const engine = new Engine();
    engine.addRule({ name: 'r', conditions: { all: [yes] }, event: { type: 'fired' }, priorty: 5 } as never);
    expect((await engine.run(facts)).events).toHaveLength(1);
    expect(refusal(undefined, ([rule]) => Object.assign(rule as object, { priorty: 5 }))).toEqual([
      'KEY_UNKNOWN',
    ]);
  });
});

describe('numbers and dates', () => {
  it('a text that begins with digits counts as a number', async () => {
    const leaf = { fact: 'origin', operator: 'greaterThan', value: '100' };
    expect(await fires({ all: [leaf] }, { origin: '12abc' })).toBe(true);
    expect(refusal({ all: [leaf] })).toEqual(['RULE_OPERAND']);
  });

  it('a number is above and below nothing', async () => {
    for (const [count, operator] of [
      [3, 'greaterThan'],
      [-3, 'lessThan'],
      [0, 'lessThanInclusive'],
    ] as const) {
      const leaf = { fact: 'count', params: { event: 'listed' }, operator, value: null };
      expect(await fires({ all: [leaf] }, { count })).toBe(true);
      expect(refusal({ all: [leaf] })).toEqual(['RULE_OPERAND']);
    }
  });

  it('two texts compare as texts: 9 is more than 10', async () => {
    const leaf = { fact: 'count', params: { event: 'listed' }, operator: 'greaterThan', value: '10' };
    expect(await fires({ all: [leaf] }, { count: '9' })).toBe(true);
    expect(refusal({ all: [leaf] })).toEqual(['RULE_OPERAND']);
  });

  it('a number never equals a text', async () => {
    const leaf = { fact: 'count', params: { event: 'listed' }, operator: 'equal', value: '0' };
    expect(await fires({ all: [leaf] }, { count: 0 })).toBe(false);
    expect(refusal({ all: [leaf] })).toEqual(['RULE_FACT_VALUE']);
  });

  it('two Dates never compare', async () => {
    const before = { fact: 'day', operator: 'lessThan', value: new Date('2018-01-01') };
    expect(await fires({ all: [before] }, { day: new Date('2017-01-01') })).toBe(false);
    const written = {
      fact: 'day',
      params: { of: { day: 'deadline' } },
      operator: 'lessThan',
      value: '2018-01-01',
    };
    expect(refusal({ all: [written] })).toEqual(['RULE_OPERAND']);
  });

  it('"in" looks for a text inside another', async () => {
    const leaf = { fact: 'origin', operator: 'in', value: 'supervision' };
    expect(await fires({ all: [leaf] }, { origin: 'vision' })).toBe(true);
    expect(refusal({ all: [leaf] })).toEqual(['RULE_OPERAND']);
  });
});

describe('a path behind the value', () => {
  it('that leads nowhere fires with notEqual', async () => {
    const leaf = { fact: 'origin', operator: 'notEqual', value: { fact: 'other', path: '$.kind' } };
    expect(await fires({ all: [leaf] }, { ...facts, other: { sort: 'supervision' } })).toBe(true);
    expect(refusal({ all: [{ ...leaf, value: { fact: 'origin', path: '$.kind' } }] })).toEqual(['RULE_PATH']);
  });
});

describe('operators with a decorator before them', () => {
  it('every one of none is what it should be', async () => {
    const leaf = { fact: 'origin', operator: 'everyFact:equal', value: 'supervision' };
    expect(await fires({ all: [leaf] }, { origin: [] })).toBe(true);
    expect(refusal({ all: [leaf] })).toEqual(['RULE_OPERATOR_UNKNOWN']);
  });

  it('what is no number is not below, and so "not below"', async () => {
    const leaf = { fact: 'count', params: { event: 'listed' }, operator: 'not:lessThan', value: 3 };
    expect(await fires({ all: [leaf] }, { count: 'none' })).toBe(true);
    expect(refusal({ all: [leaf] })).toEqual(['RULE_OPERATOR_UNKNOWN']);
  });
});

describe('what stock finds only when it runs', () => {
  it('an unknown operator', async () => {
    const leaf = { ...yes, operator: 'equals' };
    await expect(fires({ all: [leaf] }, facts)).rejects.toThrow('Unknown operator: equals');
    expect(refusal({ all: [leaf] })).toEqual(['RULE_OPERATOR_UNKNOWN']);
  });

  it('an unknown fact, or with allowUndefinedFacts never: then what is not known fires', async () => {
    const misspelt = { fact: 'orgin', operator: 'notEqual', value: 'inspection' };
    await expect(fires({ all: [misspelt] }, facts)).rejects.toThrow('Undefined fact: orgin');
    for (const conditions of [
      { all: [misspelt] },
      { not: { ...misspelt, operator: 'equal' } },
      { all: [{ ...misspelt, operator: 'notIn', value: ['inspection'] }] },
    ]) {
      expect(await fires(conditions, facts, true)).toBe(true);
      expect(refusal(conditions)).toEqual(['RULE_FACT_UNKNOWN']);
    }
  });

  it('an unknown named condition', async () => {
    await expect(fires({ condition: 'unrectifed' }, facts)).rejects.toThrow('No condition unrectifed exists');
    expect(refusal({ condition: 'unrectifed' })).toEqual(['RULE_CONDITION_UNKNOWN']);
  });
});

describe('one fact asked for by two rules', () => {
  it('is worked out once: it cannot tell which rule asks', async () => {
    const engine = new Engine();
    const leaf = { fact: 'discharged', operator: 'equal', value: false };
    let asked = 0;
    engine.addFact('discharged', () => {
      asked += 1;
      return false;
    });
    for (const type of ['first', 'second']) engine.addRule({ conditions: { all: [leaf] }, event: { type } });
    await engine.run();
    expect(asked).toBe(1);
  });
});

describe('several rules', () => {
  it('may have one name', async () => {
    const engine = new Engine();
    for (const type of ['first', 'second'])
      engine.addRule({ name: 'r', conditions: { all: [yes] }, event: { type } } as never);
    expect((await engine.run(facts)).events.map(({ type }) => type)).toEqual(['first', 'second']);
    expect(refusal(undefined, (rules) => rules.push(structuredClone(rules[0] as Rule)))).toEqual([
      'RULE_NAME_DUPLICATE',
    ]);
  });

  it('come in the order in which their facts do, not in that of the rules', async () => {
    const engine = new Engine();
    for (const fact of ['slow', 'quick'])
      engine.addRule({ conditions: { all: [{ fact, operator: 'equal', value: 1 }] }, event: { type: fact } });
    engine.addFact('slow', () => new Promise((resolve) => setTimeout(() => resolve(1), 5)));
    const { events } = await engine.run({ quick: 1 });
    expect(events.map(({ type }) => type)).toEqual(['quick', 'slow']);
  });
});
