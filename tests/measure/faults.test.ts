/** Single slips in a small measure, each told with its code and at its place, and nothing else told. */
import { describe, expect, it } from 'vitest';
import type { Condition, Day, Norm } from '../../src/measure/format.js';
import {
  asked,
  ruleAt as at,
  due,
  faultsOf,
  factAt as first,
  params,
  paramsAt,
  shaped,
} from '../support/slips.js';
import { is, rule } from '../support/tiny.js';

const dueAt = `${paramsAt}/due`;

const rows: readonly (readonly [string, Norm[], string])[] = [
  [
    'a value of a norm without a figure',
    asked('value', { norm: '1' }, 3),
    `RULE_NORM_UNKNOWN ${first}/params/norm`,
  ],
  [
    'a condition on record that is a single fact',
    asked('onRecord', { condition: is('p') }),
    `RULE_ROOT_LEAF ${first}/params/condition`,
  ],
  [
    'no type of event in a list',
    asked('happened', { event: [] }),
    `RULE_EVENT_UNKNOWN ${first}/params/event`,
  ],
  [
    'where that is a text',
    asked('happened', { event: 'found', where: 'x' }),
    `TYPE_WRONG ${first}/params/where`,
  ],
  ['a day that is no day of the form', due({ on: 'found' }), `DATE_IMPOSSIBLE ${dueAt}/on`],
  ['a list of days that is none', due({ latestOf: [] }), `DAY_FORM ${dueAt}/latestOf`],
  ['a commencement that is not true', due({ commencement: false }), `DAY_FORM ${dueAt}/commencement`],
  [
    'a way to clamp that there is not',
    due({ months: 1, from: { event: 'found' }, clamp: 'cut' }),
    `DAY_FORM ${dueAt}/clamp`,
  ],
  ['an edge without an anchor', due({ endOf: 'month' }), `DAY_FORM ${dueAt}/from`],
  [
    'the edge of a period with an anchor',
    [
      rule('1', is('p'), {
        per: { period: 'month' },
        due: { endOf: 'period', from: { event: 'found' } } as Day,
      }),
    ],
    `DAY_FORM ${dueAt}/from`,
  ],
  ['a fact that gives no date', due({ fact: 'p' }), `RULE_FACT_UNKNOWN ${dueAt}/fact`],
  ['kinds that are no list', params({ kinds: 'finding' }), `RULE_PARAM_UNKNOWN ${at}/event/params/kinds`],
  [
    'an act that is no object',
    params({ judgedAt: 'found' }),
    `RULE_PARAM_UNKNOWN ${at}/event/params/judgedAt`,
  ],
  [
    'a remedy that is a text',
    params({ judgedAt: { event: 'found', met: { all: [is('p')] }, remedy: 'ended' } }),
    `RULE_PARAM_UNKNOWN ${at}/event/params/judgedAt/remedy`,
  ],
  ['details that are a text', params({ details: 'x' }), `TYPE_WRONG ${at}/event/params/details`],
  ['no scope at all', params({ per: {} }), `PER_UNKNOWN ${at}/event/params/per`],
  [
    'unnamed that is a text',
    params({ per: { person: 'persons', role: 'office', unnamed: 'yes' } }),
    `TYPE_WRONG ${at}/event/params/per/unnamed`,
  ],
  [
    'an office on a day that is none',
    params({ per: { person: 'persons', inOffice: { on: 'found' } } }),
    `DATE_IMPOSSIBLE ${at}/event/params/per/inOffice/on`,
  ],
  ['each of what is no event', params({ per: { each: 'found' } }), `PER_UNKNOWN ${at}/event/params/per/each`],
  [
    'keep that is a text',
    params({ per: { period: { unit: 'month', keep: 'yes' } } }),
    `TYPE_WRONG ${at}/event/params/per/period/keep`,
  ],
  [
    'a key of a period that there is not',
    params({ per: { period: { unit: 'month', every: 2 } } }),
    `PER_UNKNOWN ${at}/event/params/per/period/every`,
  ],
  ['a text that contains', asked('c', undefined, 'red', 'contains'), `RULE_OPERAND ${first}/operator`],
  ['a target without bounds', shaped({ shape: 'target' }), 'ENTRY_KEY_MISSING /norms/0/target'],
  ['a heading without parts', shaped({ shape: 'item', derive: 'all' }), 'ENTRY_KEY_MISSING /norms/0/parts'],
  [
    'open that is a text',
    shaped({ shape: 'applies', subject: ['unit'], open: 'yes' }),
    'TYPE_WRONG /norms/0/entry/open',
  ],
  [
    'done by what is no event',
    asked('discharged', { by: ['nothing'] }, false),
    `RULE_EVENT_UNKNOWN ${first}/params/by/0`,
  ],
  [
    'addressees that are a text',
    params({ addressees: 'office' }),
    `TYPE_WRONG ${at}/event/params/addressees`,
  ],
  ['forms that are a text', params({ forms: 'x' }), `TYPE_WRONG ${at}/event/params/forms`],
  ['an actor that is no role', params({ actor: 'x' }), `MEASURE_ROLE_UNKNOWN ${at}/event/params/actor`],
  [
    'a span of too many keys',
    asked('happened', { event: 'found', span: { until: 'ended', same: 'ref', x: 1 } }),
    `RULE_FACT_PARAMS ${first}/params/span/x`,
  ],
  [
    'a span that is a text',
    asked('happened', { event: 'found', span: 'ended' }),
    `TYPE_WRONG ${first}/params/span`,
  ],
  [
    'without that is a text',
    asked('happened', { event: 'found', without: 'ended' }),
    `TYPE_WRONG ${first}/params/without`,
  ],
  [
    'without, with too many keys',
    asked('happened', { event: 'found', without: [{ event: 'ended', field: 'ref', same: 'ref', x: 1 }] }),
    `RULE_FACT_PARAMS ${first}/params/without/0/x`,
  ],
  [
    'in what is no period',
    asked('happened', { event: 'found', in: 'month' }),
    `RULE_SCOPE ${first}/params/in`,
  ],
  [
    'serving what is no norm',
    asked('happened', { event: 'found', serving: '9' }),
    `RULE_NORM_UNKNOWN ${first}/params/serving`,
  ],
  [
    'an action that nothing discharges, asked whether it is',
    [rule('1', { all: [{ fact: 'discharged', operator: 'equal', value: false }] }, { type: 'conform' })],
    `RULE_DISCHARGED ${first}`,
  ],
  [
    'path',
    [
      rule('1', {
        all: [{ fact: 'p', operator: 'equal', value: true, path: '$.x' }],
      } as unknown as Condition),
    ],
    `RULE_PATH ${first}/path`,
  ],
  [
    'a duty without a modality',
    shaped({ shape: 'duty' }, { modality: null }),
    'RULE_MODALITY /norms/0/entry/modality',
  ],
];

describe('one slip is one fault', () => {
  it.each(rows)('%s', (_, norms, told) => {
    expect(faultsOf(norms)).toEqual([told]);
  });
});
