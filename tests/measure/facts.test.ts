/** Facts that conditions ask for: what is told of a slip in one, and that what is nearly the same is taken. */
import { describe, expect, it } from 'vitest';
import type { Condition, FactDeclaration, Norm } from '../../src/measure/format.js';
import { asked, factAt, faultsOf, type Slip } from '../support/slips.js';
import { entry, facts, is, rule } from '../support/tiny.js';

const of = (whom: 'person' | 'place' | 'unit', type: FactDeclaration['type']): FactDeclaration => ({
  kinds: ['finding', 'programme', 'review'],
  of: whom,
  type,
  question: { zh: '问', en: 'asked' },
});
const about = {
  head: {
    facts: {
      ...facts,
      poor: of('unit', 'boolean'),
      old: of('person', 'boolean'),
      far: of('place', 'number'),
    },
  },
};
const perPerson = { per: { person: 'persons' } };
const perPlace = { per: { place: 'places' } };

const slips: readonly Slip[] = [
  [
    'the value of a norm without a figure',
    [...asked('value', { norm: '1.2' }, 3, 'lessThan'), entry('1.2', { shape: 'circumstance' })],
    `RULE_NORM_UNKNOWN ${factAt}/params/norm`,
    [
      ...asked('value', { norm: '1.2' }, 3, 'lessThan'),
      entry('1.2', { shape: 'target' }, { target: { min: 3 } }),
    ],
  ],
  [
    'whether a place of an unknown type is there',
    asked('present', { of: 'place', type: 'unti' }),
    `MEASURE_ROLE_UNKNOWN ${factAt}/params/type`,
    asked('present', { of: 'place', type: 'unit' }),
  ],
  [
    'whether a place of a role is there',
    asked('present', { of: 'place', role: 'unit' }),
    `RULE_FACT_PARAMS ${factAt}/params/role`,
    asked('present', { of: 'place' }),
  ],
  [
    'whether a person of a type is there',
    asked('present', { of: 'person', type: 'office' }),
    `RULE_FACT_PARAMS ${factAt}/params/type`,
    asked('present', { of: 'person', role: ['office', 'unit'] }),
  ],
  [
    'what is asked of each place, of a person',
    asked('scope', { of: 'person', field: 'far' }, true, 'equal', perPerson),
    `RULE_FACT_PARAMS ${factAt}/params/field`,
    asked('scope', { of: 'person', field: 'old' }, true, 'equal', perPerson),
  ],
  [
    'the type of a person',
    asked('scope', { of: 'person', field: 'type' }, 'unit', 'equal', perPerson),
    `RULE_FACT_PARAMS ${factAt}/params/field`,
    asked('scope', { of: 'place', field: 'type' }, 'unit', 'equal', perPlace),
  ],
  [
    'what is asked of each person, of the case',
    asked('old', undefined),
    `RULE_FACT_PARAMS ${factAt}/fact`,
    asked('p', undefined),
  ],
  [
    'whether an unknown action is discharged',
    asked('discharged', undefined, false, 'equal', { type: 'acts' }),
    'RULE_ACTION_UNKNOWN /norms/0/rules/0/event/type',
    asked('discharged', undefined, false, 'equal', { type: 'act' }),
  ],
  [
    'whether an unknown action is discharged by an event',
    asked('discharged', { by: 'ended' }, false, 'equal', { type: 'acts' }),
    'RULE_ACTION_UNKNOWN /norms/0/rules/0/event/type',
    asked('discharged', { by: 'ended' }, false, 'equal', { type: 'act' }),
  ],
  [
    'the place of a span until an event that there is not',
    asked('happened', { event: 'found', span: { until: 'end', same: 'ref' } }),
    `RULE_EVENT_UNKNOWN ${factAt}/params/span/until`,
    asked('happened', { event: 'found', span: { until: 'ended', same: 'ref' } }),
  ],
  [
    'without an event that there is not',
    asked('happened', { event: 'found', without: { event: 'end', field: 'ref', same: 'ref' } }),
    `RULE_EVENT_UNKNOWN ${factAt}/params/without/event`,
    asked('happened', { event: 'found', without: { event: 'ended', field: 'ref', same: 'ref' } }),
  ],
];

describe.each(slips)('%s', (_, slip, told, nearMiss) => {
  it('is one fault', () => expect(faultsOf(slip, about)).toEqual([told]));
  it('and what is nearly the same is none', () => expect(faultsOf(nearMiss, about)).toEqual([]));
});

/** A rule that asks for the state of an entry, and the entries. */
const stateOf = (...entries: readonly Norm[]): Norm[] => [
  ...asked('criterion', { norm: '1.2' }, 'yes'),
  ...entries,
];
const poor = {
  fact: 'scope',
  params: { of: 'unit', field: 'poor' },
  operator: 'equal',
  value: true,
} as const;

describe('where the state of an entry is asked for, its conditions are looked through', () => {
  it('those of a target by its units, those of no other by any', () => {
    const when = { all: [poor] };
    const target = entry('1.2', { shape: 'target', when }, { target: { min: 3 } });
    expect(faultsOf(stateOf(target), about)).toEqual([]);
    expect(faultsOf(stateOf(entry('1.2', { shape: 'circumstance', when })), about)).toEqual([
      'RULE_SCOPE /norms/1/entry/when/all/0/params/of',
    ]);
  });

  it('those of a heading by its parts, of which a way back is a circle', () => {
    const heading = entry('1.2', { shape: 'item', derive: 'all' }, { parts: ['1.3'] });
    const part = (condition: Condition) => entry('1.3', { shape: 'item', if: condition });
    expect(faultsOf(stateOf(heading, part(is('q'))), about)).toEqual([]);
    const back = { all: [{ fact: 'criterion', params: { norm: '1.2' }, operator: 'equal', value: 'yes' }] };
    expect(faultsOf(stateOf(heading, part(back as Condition)), about)).toEqual([
      'RULE_CONDITION_CYCLE /norms/2/entry/if/all/0/params/norm',
    ]);
    // an item has no parts, or some that are no entries
    expect(faultsOf(stateOf(entry('1.2', { shape: 'item' })), about)).toEqual([]);
    expect(faultsOf(stateOf(entry('1.2', { shape: 'item' }, { parts: ['1'] })), about)).toEqual([]);
  });
});

it('what is compared with another fact takes no path either, and its params are an object', () => {
  const compared = (other: object) => [
    rule('1', { all: [{ fact: 'n', operator: 'lessThan', value: other }] } as never),
  ];
  const count = { fact: 'count', params: { event: 'found' } };
  expect(faultsOf(compared(count))).toEqual([]);
  expect(faultsOf(compared({ ...count, path: '$.x' }))).toEqual([`RULE_PATH ${factAt}/value/path`]);
  expect(faultsOf(compared({ ...count, path: '$.x', key: 1 }))).toEqual([
    `RULE_CONDITION_KEY ${factAt}/value/key`,
    `RULE_PATH ${factAt}/value/path`,
  ]);
  expect(faultsOf(compared({ fact: 'n', operator: 'equal' }))).toEqual([
    `RULE_CONDITION_KEY ${factAt}/value/operator`,
  ]);
  expect(faultsOf(compared({ fact: 'n', params: 'x' }))).toEqual([`RULE_FACT_PARAMS ${factAt}/value/params`]);
});
