/** What is said of the places, persons and spans of a case, and of the gaps of its log. */
import { describe, expect, it } from 'vitest';
import { tiny } from '../support/tiny.js';
import { faultsIn, said, spec, told } from './told.js';

const roles = (given: object) => faultsIn(given);
const noRole = {
  zh: '应为下列之一：office、unit、nobody。请改成其中之一。',
  en: 'Expected one of: office, unit, nobody. Use one of them.',
};

describe('a role', () => {
  it('is one that the measure has: the type of a place, the role of a person or a member', () => {
    expect(roles({ places: [{ id: 'A', type: 'unit' }], persons: [{ id: 'a', role: 'office' }] })).toEqual(
      [],
    );
    expect(said(roles({ places: [{ id: 'A' }, { id: 'B', type: 'xyz' }] }))).toEqual([
      { fault: 'CASE_ROLE_UNKNOWN /places/1/type "xyz"', ...noRole },
    ]);
    expect(said(roles({ persons: [{ id: 'a', role: 'xyz' }] }))).toEqual([
      { fault: 'CASE_ROLE_UNKNOWN /persons/0/role "xyz"', ...noRole },
    ]);
    expect(said(roles({ kind: 'mission', members: [{ id: 'a', role: 'xyz' }] }))).toEqual([
      { fault: 'CASE_ROLE_UNKNOWN /members/0/role "xyz"', ...noRole },
    ]);
  });

  it('may be one of several, each of which the measure has', () => {
    expect(roles({ persons: [{ id: 'a', role: ['unit', 'office'] }] })).toEqual([]);
    expect(told(roles({ persons: [{ id: 'a', role: ['unit', 'xyz', 'uint'] }] }))).toEqual([
      'CASE_ROLE_UNKNOWN /persons/0/role/1',
      'CASE_ROLE_UNKNOWN /persons/0/role/2',
    ]);
  });

  it('of an empty list is none', () => {
    expect(said(roles({ persons: [{ id: 'a', role: [] }] }))).toEqual([
      {
        fault: 'VALUE_WRONG /persons/0/role []',
        zh: '至少要有 1 项。请改正。',
        en: 'Expected 1 or more in the list. Correct it.',
      },
    ]);
  });

  it('is looked at beside what is no place or person', () => {
    expect(told(roles({ places: [null, { id: 'A', type: 'xyz' }], persons: ['a'] }))).toEqual([
      'TYPE_WRONG /places/0',
      'TYPE_WRONG /persons/0',
      'CASE_ROLE_UNKNOWN /places/1/type',
    ]);
    expect(told(roles({ places: { type: 'xyz' } }))).toEqual(['TYPE_WRONG /places']);
  });
});

describe('the id of a place or a person', () => {
  const twice = {
    zh: '同一编号在这里只能用一次。请换一个编号，或并成一项。',
    en: 'Expected each id once here. Use another id, or make one entry of the two.',
  };

  it('is used once among the places, and once among the persons', () => {
    const [A, a] = [{ id: 'A' }, { id: 'a' }];
    expect(roles({ places: [A, a], persons: [A, a] })).toEqual([]);
    expect(said(roles({ places: [A, a, A] }))).toEqual([
      { fault: 'ID_DUPLICATE /places/2/id "A"', ...twice },
    ]);
    expect(said(roles({ persons: [a, a] }))).toEqual([{ fault: 'ID_DUPLICATE /persons/1/id "a"', ...twice }]);
    expect(said(roles({ kind: 'mission', members: [a, a] }))).toEqual([
      { fault: 'ID_DUPLICATE /members/1/id "a"', ...twice },
    ]);
  });

  it('that is missing is told as missing, however often', () => {
    expect(told(roles({ places: [{}, {}] }))).toEqual([
      'KEY_MISSING /places/0/id',
      'KEY_MISSING /places/1/id',
    ]);
  });

  it('is no empty text, nor are names, types, roles and offices', () => {
    const place = { id: '', name: '', type: '' };
    const person = { id: '', name: '', role: '', office: '' };
    const faults = roles({ places: [place], persons: [person] });
    expect(told(faults)).toEqual([
      ...['id', 'name', 'type'].map((key) => `VALUE_WRONG /places/0/${key}`),
      ...['id', 'name', 'role', 'office'].map((key) => `VALUE_WRONG /persons/0/${key}`),
    ]);
    expect(faults[0]?.expected).toEqual({ zh: '不得是空的文字。', en: 'Expected a text that is not empty.' });
  });
});

describe('a place or a person', () => {
  it('needs no more than an id, and has no other keys than these', () => {
    const full = { id: 'a', name: 'a', role: 'unit', office: 'o', term: {}, facts: {} };
    expect(roles({ places: [{ id: 'A' }], persons: [{ id: 'a' }] })).toEqual([]);
    expect(roles({ places: [{ id: 'A', name: 'A', type: 'unit', facts: {} }], persons: [full] })).toEqual([]);
    expect(
      told(roles({ places: [{ id: 'A', role: 'unit' }], persons: [{ id: 'a', type: 'unit' }] })),
    ).toEqual(['KEY_UNKNOWN /places/0/role', 'KEY_UNKNOWN /persons/0/type']);
  });

  it('says what the measure asks of each of them, and nothing else', () => {
    expect(roles({ places: [{ id: 'A', facts: { flat: true } }] })).toEqual([]);
    expect(roles({ persons: [{ id: 'a', facts: { able: null } }] })).toEqual([]);
    expect(told(roles({ places: [{ id: 'A', facts: { flat: 1 } }] }))).toEqual([
      'TYPE_WRONG /places/0/facts/flat',
    ]);
    expect(told(roles({ persons: [{ id: 'a', facts: { able: 1 } }] }))).toEqual([
      'TYPE_WRONG /persons/0/facts/able',
    ]);
  });
});

describe('what a kind of case holds beside what all do', () => {
  const places = [{ id: 'A' }];
  const people = [{ id: 'a' }];

  it.each([
    ['programme', ['places']],
    ['review', ['places']],
    ['mission', ['places', 'members']],
    ['finding', ['places', 'persons']],
    ['accountability', ['places', 'persons', 'conduct']],
    ['commendation', ['places', 'persons']],
  ])('a %s: %j', (kind, held) => {
    const all = { places, persons: people, members: people, conduct: {} };
    const { measure } = tiny(spec);
    expect(told(faultsIn({ kind, ...all }, measure)).sort()).toEqual(
      Object.keys(all)
        .filter((key) => !held.includes(key))
        .map((key) => `KEY_UNKNOWN /${key}`)
        .sort(),
    );
    for (const key of held.filter((one) => one !== 'conduct'))
      for (const none of [null, []]) expect(faultsIn({ kind, [key]: none }, measure), key).toEqual([]);
  });
});

describe('a span', () => {
  const order = (to: string) => ({
    zh: `起日不得晚于止日（${to}）。请改正。`,
    en: `Expected a first day that is not after the last one (${to}). Correct it.`,
  });
  const term = (of: object) => roles({ persons: [{ id: 'a' }, { id: 'b', term: of }] });
  const conduct = (of: unknown) => faultsIn({ kind: 'accountability', conduct: of });

  it('of a term ends on the day on which it begins, or later', () => {
    expect(said(term({ from: '2018-01-02', to: '2018-01-01' }))).toEqual([
      { fault: 'VALUE_WRONG /persons/1/term/from "2018-01-02"', ...order('2018-01-01') },
    ]);
    expect(term({ from: '2018-01-01', to: '2018-01-01' })).toEqual([]);
    expect(
      said(
        roles({ kind: 'mission', members: [{ id: 'a', term: { from: '2018-01-02', to: '2017-01-03' } }] }),
      ),
    ).toEqual([{ fault: 'VALUE_WRONG /members/0/term/from "2018-01-02"', ...order('2017-01-03') }]);
  });

  it('of conduct does, too', () => {
    expect(said(conduct({ from: '2018-01-02', to: '2018-01-01' }))).toEqual([
      { fault: 'VALUE_WRONG /conduct/from "2018-01-02"', ...order('2018-01-01') },
    ]);
    expect(conduct({ from: '2018-01-02', to: '2018-01-02' })).toEqual([]);
  });

  it('may be open at either end; conduct may go on', () => {
    for (const of of [{}, { from: '2018-01-02' }, { to: '2018-01-01' }]) {
      expect(term(of)).toEqual([]);
      expect(conduct(of)).toEqual([]);
    }
    expect(conduct({ from: '2018-01-02', to: null })).toEqual([]);
    expect(told(term({ from: '2018-01-02', to: null }))).toEqual(['TYPE_WRONG /persons/1/term/to']);
  });

  it('is not put in order where one end is no day, or it is no span', () => {
    expect(told(term({ from: '2018-02-30', to: '2018-01-01' }))).toEqual([
      'DATE_IMPOSSIBLE /persons/1/term/from',
    ]);
    expect(told(conduct({ from: '2018-03-01', to: '2018-02-30' }))).toEqual(['DATE_IMPOSSIBLE /conduct/to']);
    expect(told(conduct({ from: '2018-03-01', to: 7 }))).toEqual(['TYPE_WRONG /conduct/to']);
    expect(told(conduct({ from: 7, to: '2018-03-01' }))).toEqual(['TYPE_WRONG /conduct/from']);
    expect(told(conduct(null))).toEqual(['TYPE_WRONG /conduct']);
    expect(told(conduct({ until: '2018-03-01' }))).toEqual(['KEY_UNKNOWN /conduct/until']);
    expect(told(term({ until: '2018-03-01' }))).toEqual(['KEY_UNKNOWN /persons/1/term/until']);
  });
});

describe('a log with gaps', () => {
  const gaps = (...unrecorded: readonly unknown[]) => faultsIn({ unrecorded });
  const complete = {
    zh: '应为别的事件类型：期限、更正和重新打开的记录必须是全的。请删去。',
    en: 'Expected another event type: what moves time or the log itself is always recorded. Remove it.',
  };

  it('has them among the events that a case may hold', () => {
    expect(gaps('found', 'done', 'withdrawn')).toEqual([]);
    const [fault, ...more] = gaps('found', 'fuond');
    expect(fault).toMatchObject({
      code: 'CASE_UNRECORDED_UNKNOWN',
      pointer: '/unrecorded/1',
      found: '"fuond"',
    });
    expect(fault?.wayOut).toEqual({ zh: '是否想写“found”？', en: 'Did you mean "found"?' });
    expect(more).toEqual([]);
    expect(told(gaps(7))).toEqual(['TYPE_WRONG /unrecorded/0']);
    expect(told(faultsIn({ unrecorded: 'found' }))).toEqual(['TYPE_WRONG /unrecorded']);
  });

  it.each([
    'deadline-extended',
    'time-suspended',
    'time-resumed',
    'event-corrected',
    'case-reopened',
  ])('has none among what moves time or the log itself: %s', (type) => {
    expect(said(gaps('found', type))).toEqual([
      { fault: `CASE_UNRECORDED_CLOCK /unrecorded/1 "${type}"`, ...complete },
    ]);
  });
});
