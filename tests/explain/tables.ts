/** Every form of condition, fact and day once, over a small measure. */
import type { Condition, Day } from '../../src/measure/format.js';
import { entry, ifDay, is, log, on, reading, some } from '../support/tiny.js';
import type { Asked } from './probe.js';

const leaf = (fact: string, params: Record<string, unknown>, operator: string, value: unknown): Condition =>
  ({ all: [{ fact, params, operator, value }] }) as Condition;
const found = log(on('found', '2018-01-31'));
const day = (of: Day) => ({ fact: 'day', params: { of } });

export const conditionCases: Readonly<Record<string, Asked>> = {
  'a fact': { conditions: is('p'), given: { facts: { p: true } } },
  'a fact that is a code': { conditions: is('c', 'red'), given: { facts: { c: 'red' } } },
  'a fact established on a day': {
    conditions: is('p'),
    given: log(on('fact-established', '2018-02-01', { fact: 'p', value: true })),
  },
  'all of several': { conditions: { all: [is('p'), is('n', 2)] }, given: { facts: { p: true, n: 2 } } },
  'one of several': { conditions: { any: [is('p'), is('n', 2)] }, given: { facts: { p: false, n: 2 } } },
  'not one of several': {
    conditions: { not: { any: [is('p'), is('n', 2)] } },
    given: { facts: { p: false, n: 3 } },
  },
  'a named condition': {
    conditions: { condition: 'shared' },
    given: { facts: { p: true } },
    spec: { head: { conditions: { shared: { all: [is('p')] } } } },
  },
  'an event that happened': { conditions: leaf('happened', { event: 'found' }, 'equal', true), given: found },
  'no event': { conditions: leaf('happened', { event: 'ended' }, 'equal', false), given: found },
  'an event with a field': {
    conditions: leaf('happened', { event: 'found', where: { ref: 'A' } }, 'equal', true),
    given: log(on('found', '2018-01-31', { ref: 'A' })),
  },
  'an event of unknown day': {
    conditions: leaf('happened', { event: 'found' }, 'equal', true),
    given: log(some('found', ['2018-01-01', '2018-02-01'])),
  },
  'too few events': { conditions: leaf('count', { event: 'found' }, 'lessThan', 3), given: found },
  'a field of an event': {
    conditions: leaf('field', { event: 'found', field: 'ref' }, 'equal', 'A'),
    given: log(on('found', '2018-01-31', { ref: 'A' })),
  },
  'no event with the field': {
    conditions: leaf('field', { event: 'found', field: 'ref' }, 'equal', null),
    given: {},
  },
  'one day before another': {
    conditions: {
      all: [{ ...day({ event: 'found' }), operator: 'lessThan', value: day({ event: 'begun' }) }],
    } as Condition,
    given: log(on('found', '2018-01-31'), on('begun', '2018-02-01')),
  },
  'no day yet': {
    conditions: { all: [{ ...day({ event: 'ended' }), operator: 'equal', value: null }] } as Condition,
    given: found,
  },
  'days that have passed': {
    conditions: leaf('elapsed', { since: { event: 'found' } }, 'greaterThan', 30),
    given: found,
  },
  'nothing done': {
    conditions: leaf('discharged', {}, 'equal', false),
    given: found,
  },
  'an answer': {
    conditions: leaf('criterion', { norm: '2' }, 'equal', 'no'),
    given: { answers: { '2': 'no' } },
    norms: [entry('2', { shape: 'item' })],
  },
  'a figure': {
    conditions: leaf('criterion', { norm: '2' }, 'equal', 'no'),
    given: { values: { '2': [{ value: 3 }] } },
    norms: [entry('2', { shape: 'target' }, { target: { min: 5 } })],
  },
  'a form by its condition': {
    conditions: leaf('criterion', { norm: '2' }, 'equal', 'yes'),
    given: { facts: { p: true } },
    norms: [entry('2', { shape: 'form', when: { all: [is('p')] } })],
  },
  'nobody present': {
    conditions: leaf('present', { of: 'person', role: 'nobody' }, 'equal', false),
    given: { persons: [] },
  },
  'what is on record': {
    conditions: leaf('onRecord', { condition: { all: [is('p')] } }, 'equal', true),
    given: { facts: { p: true } },
  },
};

export const dayCases: Readonly<Record<string, Asked>> = {
  'a date': { due: '2018-06-30', given: {} },
  'months, the last day taken': { due: { months: 1, from: { event: 'found' } }, given: found },
  'months, the first of the next taken': {
    due: { months: 1, from: { event: 'found' }, clamp: 'roll' },
    given: found,
  },
  years: { due: { years: 1, from: { event: 'found' } }, given: found },
  'days, the anchor counted': { due: { days: 5, from: { event: 'found' }, counted: true }, given: found },
  'working days over a holiday': {
    due: { workdays: 5, from: { event: 'found' } },
    given: log(on('found', '2017-09-29')),
    asOf: '2017-09-30',
  },
  'moved to a working day': {
    due: { days: 2, from: { event: 'found' }, roll: 'next-workday' },
    given: log(on('found', '2017-09-29')),
    asOf: '2017-09-30',
  },
  'working days of a year without arrangement': {
    due: { workdays: 2, from: { event: 'found' } },
    given: log(on('found', '2035-03-01')),
    asOf: '2035-03-01',
  },
  'back from a day': { due: { days: -3, from: { event: 'found' } }, given: found },
  'the end of a quarter': { due: { endOf: 'quarter', from: { event: 'found' } }, given: found },
  'the start of the next month': {
    due: { startOf: 'month', from: { event: 'found' }, plus: 1 },
    given: found,
  },
  'the day before': { due: { before: 'found' }, given: found },
  'the day after': { due: { after: { event: 'found' } }, given: found },
  'a date in an event': {
    due: { event: 'listed', field: 'planned' },
    given: log(on('listed', '2018-02-01', { planned: '2018-03-01' })),
  },
  'the latest': {
    due: { latestOf: [{ event: 'found' }, { event: 'begun' }] },
    given: log(on('found', '2018-01-31'), on('begun', '2018-02-01')),
  },
  'the first there is': { due: { firstOf: [{ event: 'begun' }, { event: 'found' }] }, given: found },
  'not after a day': { due: { notAfter: { event: 'found' } }, given: { ...found, began: '2018-01-01' } },
  'between two days': {
    due: { between: [{ event: 'found' }, { event: 'begun' }] },
    given: log(on('found', '2018-01-31'), on('begun', '2018-02-03')),
  },
  'the day a fact gives': { due: { fact: 'd' }, given: { facts: { d: '2018-06-01' } } },
  'the commencement': { due: { commencement: true }, given: {} },
  'by a condition': {
    due: ifDay({ all: [is('p')] }, { event: 'found' }, '2018-06-30'),
    given: { ...found, facts: { p: true } },
  },
  'a named day': {
    due: { day: 'shared' },
    given: found,
    spec: { head: { days: { shared: { months: 2, from: { event: 'found' } } } } },
  },
  'by a reading': {
    due: { byReading: 'which', one: { event: 'found' }, two: '2018-06-30' },
    given: found,
    spec: { head: { interpretations: [reading('which', 'one', 'two')] } },
  },
  'an event of unknown day': {
    due: { months: 1, from: { event: 'found' } },
    given: log(some('found', ['2018-01-01', '2018-02-01'])),
  },
};
