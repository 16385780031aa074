/** Sets of several inputs that decide a rule together, as trying finds them: none of them can be spared. */
import { describe, expect, it } from 'vitest';
import type { Condition, Leaf } from '../../src/measure/format.js';
import { byAlone, happens, onlyOf, today } from '../support/sets.js';
import { entry, is, on, rule, type Spec, saying, some, tiny, undischarged } from '../support/tiny.js';

const notAfter = (type: string, other: string): Leaf => ({
  fact: 'day',
  params: { of: { event: type, nth: 1 } },
  operator: 'lessThanInclusive',
  value: { fact: 'day', params: { of: { event: other, nth: 1 } } },
});
const found = (from: string, to: string) => some('found', [from, to]);
const begun = (from: string, to: string) => some('begun', [from, to]);
const events = [found('2018-01-10', '2018-01-30'), begun('2018-01-15', '2018-01-25')];
const more = (fact: string, operator: Leaf['operator'], value: Leaf['value']): Leaf => ({
  fact,
  operator,
  value,
});
const of = (condition: Condition): Spec => ({ norms: [rule('1', condition)] });

describe('of three inputs', () => {
  it('all are named where none can be spared', () => {
    const facts = ['fact:p', 'fact:q', 'fact:r'];
    const all = of({ all: [is('p'), is('q'), is('r')] });
    expect(onlyOf(all, {})).toEqual({ confirm: facts, refute: ['fact:p'], needs: facts });
    const any = of({ any: [is('p'), is('q'), is('r')] });
    expect(onlyOf(any, {})).toEqual({ confirm: ['fact:p'], refute: facts, needs: facts });
  });

  it('one is left out that the values found do not need', () => {
    const { confirm } = onlyOf(of({ all: [notAfter('found', 'begun'), is('p')] }), { events });
    expect(confirm).toHaveLength(2);
    expect(confirm).toContain('fact:p');
  });

  it('one is left out that other values do not need', () => {
    // the first days found are such that the one is after the other; late enough a day is after any
    const { refute } = onlyOf(of({ any: [notAfter('found', 'begun'), is('p')] }), { events });
    expect(refute).toEqual(['day:found', 'fact:p']);
  });
});

describe('what is read off and cannot come about', () => {
  const never: Condition = { all: [is('n', 1), { fact: 'n', operator: 'greaterThan', value: 3 }, is('p')] };

  it('is looked for in the other ways, and not found', () => {
    expect(onlyOf(of(never), {})).toEqual({ confirm: [], refute: ['fact:n'], needs: ['fact:n', 'fact:p'] });
  });

  it('is not found where two days would have to be in one order and in the other', () => {
    const order = notAfter('found', 'begun');
    const { confirm, refute } = onlyOf(of({ all: [order, { not: order }] }), { events });
    expect(confirm).toEqual([]);
    expect(refute).not.toEqual([]);
  });

  it('is not found with an event of which the rule would ask more', () => {
    const major = happens({ event: 'found', where: { what: 'major' } });
    expect(onlyOf(of({ all: [never, major] }), { unrecorded: ['found'] }).confirm).toEqual([]);
  });
});

describe('an event that is not recorded', () => {
  it('may begin another round, in which there is nothing left to decide', () => {
    const spec: Spec = {
      norms: [rule('1', { all: [happens({ event: 'found' }), is('p')] })],
      head: { rounds: { finding: ['reopened'] } },
    };
    const given = { events: [on('found', '2018-02-01')], unrecorded: ['reopened'] };
    expect(onlyOf(spec, given)).toEqual({
      confirm: ['fact:p'],
      refute: ['fact:p'],
      needs: ['event:reopened', 'fact:p'],
    });
  });

  it('may be the reply that the rule asks for', () => {
    const replied = happens({ event: 'answered', where: { norm: '2', answer: ['yes', 'no'] } });
    const yes: Leaf = { fact: 'criterion', params: { norm: '2' }, operator: 'equal', value: 'yes' };
    const spec: Spec = { norms: [rule('1', { all: [replied, yes] }), entry('2', { shape: 'item' })] };
    const { confirm, needs } = onlyOf(spec, { unrecorded: ['answered'] });
    expect(confirm).toEqual(['event:answered']);
    expect(needs).toContain('event:answered');
  });

  it('may be the one that ends the rule, if it says what is asked of it', () => {
    const ended: Leaf = { ...undischarged, params: { where: { what: 'major' } } };
    expect(onlyOf(of({ all: [ended] }), { unrecorded: ['done'] })).toEqual(byAlone('event:done'));
  });
});

it('a place that an event leaves out is none where the case says that there are none', () => {
  const at = (places: null | [{ id: string }]) =>
    onlyOf(of(happens({ event: 'found', where: { place: 'x' } })), {
      places,
      events: [on('found', '2018-02-01')],
    });
  const key = 'field:found:place:2018-02-01';
  expect(at([{ id: 'x' }])).toEqual(byAlone(key));
  expect(at(null)).toEqual({ ...byAlone(key), confirm: [] });
});

it('an event judged by itself leaves its field to be asked', () => {
  const spec: Spec = { norms: [rule('1', saying('what', 'major'), { per: { each: { event: 'found' } } })] };
  expect(onlyOf(spec, { events: [on('found', '2018-02-01')] })).toEqual(
    byAlone('field:found:what:2018-02-01'),
  );
});

it.each<[string, Leaf, Leaf, object]>([
  [
    'a value that another demand bounds',
    more('n', 'greaterThan', 1),
    is('n', 2),
    { operator: 'equal', value: 2 },
  ],
  [
    'one of several, less those ruled out',
    more('c', 'in', ['red', 'green', 'blue']),
    more('c', 'notEqual', 'blue'),
    { operator: 'in', value: ['red', 'green'] },
  ],
  [
    'none of those ruled out',
    more('c', 'notEqual', 'red'),
    more('c', 'notEqual', 'blue'),
    { operator: 'notIn', value: ['red', 'blue'] },
  ],
])('two demands on one input are told as one: %s', (_, one, other, expected) => {
  const [open] = tiny(of({ all: [one, other] })).evaluate({}, today).undetermined;
  expect(open?.toConfirm.map((need) => need.is)).toEqual([expected]);
});
