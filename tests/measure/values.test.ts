/** Values that conditions compare with: each is one that the fact or the field can have. */
import { describe, expect, it } from 'vitest';
import type { FactDeclaration, Vocabulary } from '../../src/measure/format.js';
import { type About, asked, factAt, faultsOf, type Slip } from '../support/slips.js';
import { facts, vocabulary } from '../support/tiny.js';

const kinds = ['finding', 'programme', 'review'] as const;
const question = { zh: '问', en: 'asked' };
const number = (more: Partial<FactDeclaration>): FactDeclaration => ({
  kinds,
  type: 'number',
  question,
  ...more,
});
const about: About = {
  head: {
    facts: {
      ...facts,
      share: number({ min: 0, max: 100 }),
      least: number({ min: 5 }),
      most: number({ max: 7 }),
      poor: { kinds, of: 'person', type: 'boolean', question },
    },
  },
};
const listAt = `${factAt}/value`;
const field = (event: string, name: string) => ['field', { event, field: name }] as const;
const where = (event: string, wanted: object) => asked('happened', { event, where: wanted });
const perPerson = { per: { person: 'persons' } };
const ofPerson = (value: unknown) =>
  asked('scope', { of: 'person', field: 'poor' }, value, 'equal', perPerson);

const slips: readonly Slip[] = [
  [
    'more than a share can be',
    asked('share', undefined, 101),
    `RULE_FACT_VALUE ${listAt}`,
    asked('share', undefined, 100),
  ],
  [
    'less than the least',
    asked('least', undefined, 4),
    `RULE_FACT_VALUE ${listAt}`,
    asked('least', undefined, 500),
  ],
  [
    'more than the most',
    asked('most', undefined, 8),
    `RULE_FACT_VALUE ${listAt}`,
    asked('most', undefined, -500),
  ],
  ['a text for what is yes or no of a person', ofPerson('yes'), `RULE_FACT_VALUE ${listAt}`, ofPerson(true)],
  [
    'a list of lists for what may be anything',
    asked(...field('fact-established', 'value'), [[1]], 'in'),
    `RULE_FACT_VALUE ${listAt}/0`,
    asked(...field('fact-established', 'value'), [1, 'red', null], 'in'),
  ],
  [
    'what is anything, wanted as an object',
    where('fact-established', { value: [['red']] }),
    `RULE_FACT_VALUE ${factAt}/params/where/value/0`,
    where('fact-established', { value: ['red', 3, false] }),
  ],
  [
    'a number in a list of texts',
    where('found', { list: 7 }),
    `RULE_FACT_VALUE ${factAt}/params/where/list`,
    where('found', { list: 'a' }),
  ],
  [
    'in a list, of what is a list itself',
    asked(...field('found', 'list'), ['a'], 'in'),
    `RULE_OPERAND ${factAt}/operator`,
    asked(...field('found', 'list'), 'a', 'contains'),
  ],
  [
    'a list that is equal to a text',
    asked(...field('found', 'list'), 'a'),
    `RULE_OPERAND ${listAt}`,
    asked(...field('found', 'list'), null),
  ],
  [
    'a text in what is no list',
    asked(...field('found', 'ref'), { fact: 'n' }, 'in'),
    `RULE_OPERAND ${listAt}`,
    asked(...field('found', 'ref'), { fact: 'field', params: { event: 'begun', field: 'list' } }, 'in'),
  ],
];

describe.each(slips)('%s', (_, slip, told, nearMiss) => {
  it('is one fault', () => expect(faultsOf(slip, about)).toEqual([told]));
  it('and what is nearly the same is none', () => expect(faultsOf(nearMiss, about)).toEqual([]));
});

describe('a declared fact', () => {
  const told = (more: Partial<FactDeclaration>) =>
    faultsOf(asked('share', undefined, 3), { head: { facts: { ...facts, share: number(more) } } }, {});
  it('lists codes where it is one, and only there', () => {
    expect(told({ oneOf: ['red'] })).toEqual(['KEY_UNKNOWN /facts/share/oneOf']);
    expect(told({})).toEqual([]);
  });
  it('has no least above its most', () => {
    expect(told({ min: 4, max: 3 })).toContain('VALUE_WRONG /facts/share/min');
    expect(told({ min: 3, max: 3 })).toEqual([]);
  });
});

describe('a vocabulary', () => {
  const { act } = vocabulary.actions as Required<Vocabulary['actions']>;
  const told = (more: Partial<Vocabulary>) =>
    faultsOf(asked('p', undefined), { vocabulary: { ...vocabulary, ...more } }, {});
  const actions = (excludes: readonly string[]) => ({
    actions: { ...vocabulary.actions, act: { ...(act as object), excludes } },
  });
  const events = (fields: object) => ({
    events: { ...vocabulary.events, met: { label: question, kinds, fields } },
  });

  it('has no act that excludes one which there is not', () => {
    expect(told(actions(['confrm']) as never)).toEqual(['RULE_ACTION_UNKNOWN /act/excludes/0']);
    expect(told(actions(['conform']) as never)).toEqual([]);
  });

  it('lists codes for fields that are codes, and only there', () => {
    const oneOf = ['red'];
    expect(told(events({ colour: { type: 'string', oneOf } }) as never)).toEqual([
      'KEY_UNKNOWN /met/fields/colour/oneOf',
    ]);
    expect(told(events({ colour: { type: 'codes' } }) as never)).toEqual([
      'KEY_MISSING /met/fields/colour/oneOf',
    ]);
    expect(told(events({ colour: { type: 'code', oneOf } }) as never)).toEqual([]);
  });
});

describe('what actions merge by', () => {
  const told = (by: unknown) =>
    faultsOf(
      asked('p', undefined),
      { head: { merge: { action: 'act', by: by as never, order: ['warning'] } } },
      {},
    );
  it('is one of two ways, or none', () => {
    expect(told('heavier')).toEqual(['VALUE_WRONG /merge/by']);
    expect(told('heaviest')).toEqual([]);
    expect(told(null)).toEqual([]);
  });
});
