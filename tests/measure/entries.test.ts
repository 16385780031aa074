/** Entries, norms and params: what is told of a slip in one, and that what is nearly the same is taken. */
import { describe, expect, it } from 'vitest';
import type { FactDeclaration, Norm } from '../../src/measure/format.js';
import { type About, faultsOf, params, paramsAt, type Slip, shaped } from '../support/slips.js';
import { entry, facts, is, reading, rule } from '../support/tiny.js';

const households: FactDeclaration = {
  kinds: ['finding', 'programme', 'review'],
  of: 'unit',
  type: 'integer',
  question: { zh: '户数', en: 'households' },
};
const about: About = {
  head: {
    facts: { ...facts, households, area: { ...households, type: 'number' } },
    interpretations: [{ ...reading('which', 'one', 'other'), norms: ['1'] }],
  },
};
const at = '/norms/0';
const entryAt = `${at}/entry`;
const met = { all: [is('p')] };
const requirement = { shape: 'requirement', met, if: is('q') };
const target = { target: { min: 3 } };
const forms = (more: object) =>
  params({ forms: [{ target: 'unit', choose: 'all', forms: ['warning', more] }] });
const byReading = (one: unknown, other: unknown) => ({ byReading: 'which', one, other });
const listed = (form: unknown) => [{ target: 'unit', choose: 'all', forms: [form] }];

const slips: readonly Slip[] = [
  [
    'soft that is a text',
    shaped({ shape: 'duty', soft: 'yes' }),
    `TYPE_WRONG ${entryAt}/soft`,
    shaped({ shape: 'duty', soft: true }),
  ],
  [
    'a duty by an action that nothing discharges',
    shaped({ shape: 'duty', action: 'meet-target' }),
    `RULE_DISCHARGED ${entryAt}/action`,
    // a review is not lasting: nothing has to end what it finds
    shaped({ shape: 'duty', action: 'meet-target' }, { case: 'review' }),
  ],
  [
    'an action that is a number',
    shaped({ shape: 'duty', action: 7 }),
    `RULE_ACTION_UNKNOWN ${entryAt}/action`,
    shaped({ shape: 'duty', action: 'act' }),
  ],
  [
    'the act of a requirement, misspelt in the norm',
    shaped(requirement, { judgedAt: 'fund' }),
    `RULE_EVENT_UNKNOWN ${at}/judgedAt`,
    shaped(requirement, { judgedAt: 'found' }),
  ],
  [
    'the act of a requirement in no place',
    shaped(requirement),
    `ENTRY_KEY_MISSING ${entryAt}/event`,
    shaped({ ...requirement, event: ['found', 'begun'] }),
  ],
  [
    'exclusive that is a number',
    shaped({ shape: 'target', exclusive: 1 }, target),
    `TYPE_WRONG ${entryAt}/exclusive`,
    shaped({ shape: 'target', exclusive: true }, target),
  ],
  [
    'a bound that is a text',
    shaped({ shape: 'target', min: '3' }, target),
    `TYPE_WRONG ${entryAt}/min`,
    shaped({ shape: 'target', min: 3, max: null }, target),
  ],
  [
    'what counts beside a figure, asked of the case',
    shaped({ shape: 'target', adds: 'n' }, target),
    `RULE_FACT_UNKNOWN ${entryAt}/adds`,
    shaped({ shape: 'target', adds: 'households' }, target),
  ],
  [
    'what counts beside a figure, that is yes or no',
    shaped({ shape: 'target', adds: 'p' }, target),
    `RULE_FACT_UNKNOWN ${entryAt}/adds`,
    shaped({ shape: 'target', adds: 'area' }, target),
  ],
  [
    'what opens a list, that is no question of yes or no',
    shaped({ shape: 'applies', subject: ['unit'], open: true, fact: 'n' }),
    `RULE_FACT_UNKNOWN ${entryAt}/fact`,
    shaped({ shape: 'applies', subject: ['unit'], open: true, fact: 'p' }),
  ],
  [
    'an actor that is no role',
    params({ actor: 'nobdy' }),
    `MEASURE_ROLE_UNKNOWN ${paramsAt}/actor`,
    params({ actor: null }),
  ],
  ['what is asked, as a text', params({ asks: 'p' }), `TYPE_WRONG ${paramsAt}/asks`, params({ asks: ['p'] })],
  [
    'whom a form goes to, misspelt',
    forms({ form: 'removal', addressees: ['ofice'] }),
    `MEASURE_ROLE_UNKNOWN ${paramsAt}/forms/0/forms/1/addressees/0`,
    forms({ form: 'removal', addressees: ['office'] }),
  ],
  [
    'a form that is a number',
    forms({ form: 7 }),
    `TYPE_WRONG ${paramsAt}/forms/0/forms/1/form`,
    forms({ form: 'removal' }),
  ],
  [
    'a form that is a code in capitals',
    forms({ form: 'REMOVAL' }),
    `VALUE_WRONG ${paramsAt}/forms/0/forms/1/form`,
    forms({ form: 'removal', norm: '1' }),
  ],
  [
    'forms under one reading that name no role',
    params({ forms: byReading(listed('warning'), [{ target: 'unti', choose: 'all', forms: ['warning'] }]) }),
    `MEASURE_ROLE_UNKNOWN ${paramsAt}/forms/other/0/target`,
    params({ forms: byReading(listed('warning'), listed({ form: 'removal' })) }),
  ],
  [
    'a form under one reading that is of no norm',
    params({ forms: listed({ form: 'removal', norm: byReading('1', '9') }) }),
    `RULE_NORM_UNKNOWN ${paramsAt}/forms/0/forms/0/norm`,
    params({ forms: listed({ form: 'removal', norm: byReading('1', null) }) }),
  ],
  [
    'a form under a reading that there is not',
    params({ forms: listed({ form: 'removal', norm: { byReading: 'wich', one: '1', other: '1' } }) }),
    `READING_UNKNOWN ${paramsAt}/forms/0/forms/0/norm/byReading`,
    params({ forms: listed({ form: 'removal', norm: byReading('1', '1') }) }),
  ],
  [
    'an act with a key that there is not',
    params({ judgedAt: { event: 'found', met, remdy: null } }),
    `RULE_PARAM_UNKNOWN ${paramsAt}/judgedAt/remdy`,
    params({ judgedAt: { event: 'found', met, remedy: null } }),
  ],
  [
    'a remedy with a key that there is not',
    params({ judgedAt: { event: 'found', met, remedy: { unless: 'ended' } } }),
    `RULE_PARAM_UNKNOWN ${paramsAt}/judgedAt/remedy/unless`,
    params({ judgedAt: { event: 'found', met, remedy: { until: 'ended' } } }),
  ],
  [
    'unnamed that is a number',
    params({ per: { person: 'persons', unnamed: 1 } }),
    `TYPE_WRONG ${paramsAt}/per/unnamed`,
    params({ per: { person: 'persons', unnamed: true } }),
  ],
];

describe.each(slips)('%s', (_, slip, told, nearMiss) => {
  it('is one fault', () => expect(faultsOf(slip, about)).toEqual([told]));
  it('and what is nearly the same is none', () => expect(faultsOf(nearMiss, about)).toEqual([]));
});

it('a file of the name of an article that says it is a section is told so', () => {
  const cite = { cite: { section: '1' } };
  const norms: Norm[] = [rule('1', is('subject', 'nobody'), {}, cite)];
  const as = (part: object) => faultsOf(norms, { part }, {});
  expect(as({ article: undefined, section: '1' })).toEqual(['PART_NAME /section']);
  expect(as({ article: '2' })).toContain('PART_NAME /article');
  expect(as({ article: undefined })).toEqual(['KEY_MISSING /article']);
});

it('a modality may differ by reading, and is given under each where the norm has none', () => {
  const none = { modality: null };
  const told = [`RULE_MODALITY ${paramsAt}/modality`];
  expect(faultsOf(params({ modality: byReading('must', 'may') }, none), about)).toEqual([]);
  expect(faultsOf(params({ modality: byReading('must', 'my') }, none), about)).toEqual([`${told[0]}/other`]);
  expect(faultsOf(params({ modality: byReading('must', null) }, { modality: 'may' }), about)).toEqual([]);
  // an option that is null leaves the key out, so that nothing says whether it must be done
  expect(faultsOf(params({ modality: byReading('must', null) }, none), about)).toEqual(told);
  expect(faultsOf(params({ modality: byReading('must', byReading('may', null)) }, none), about)).toEqual(
    told,
  );
  const duty = (modality: unknown) => [entry('1', { shape: 'duty', modality } as never, none)];
  expect(faultsOf(duty(byReading('must', 'may')), about)).toEqual([]);
  expect(faultsOf(duty(byReading('must', null)), about)).toEqual([`RULE_MODALITY ${entryAt}/modality`]);
});
