/** What is said of the facts of a case, of its subject, and of events that it cannot hold. */
import { describe, expect, it } from 'vitest';
import type { FactDeclaration } from '../../src/measure/format.js';
import { factAbout } from '../support/sets.js';
import { always, on, rule, type Spec, tiny, vocabulary } from '../support/tiny.js';
import { faultsIn, found, said, spec, told, words } from './told.js';

describe('a fact', () => {
  const known = { zh: '应为下列之一：p、n。', en: 'Expected one of: p, n.' };

  it('that is not known is told with those that the case can have', () => {
    expect(faultsIn({ facts: { p: true, n: null } })).toEqual([]);
    expect(said(faultsIn({ facts: { size2: 1 } }))).toEqual([
      {
        fault: 'CASE_FACT_UNKNOWN /facts/size2 "size2"',
        zh: `${known.zh}请改成其中之一。`,
        en: `${known.en} Use one of them.`,
      },
    ]);
    expect(told(faultsIn({ facts: { constructor: 1, toString: 1 } }))).toEqual([
      'CASE_FACT_UNKNOWN /facts/constructor',
      'CASE_FACT_UNKNOWN /facts/toString',
    ]);
  });

  it.each([
    ['places', 'flat', { places: [{ id: 'A', facts: { falt: true } }] }],
    ['persons', 'able', { persons: [{ id: 'a', facts: { abel: true } }] }],
    ['values', 'size', { values: { 4: [{ value: 1, facts: { szie: 1 } }] } }],
  ])('of one of %s that is not known is told with those that they can have: %s', (_, name, given) => {
    expect(said(faultsIn(given)).map(({ zh, en }) => [zh, en])).toEqual([
      [`应为：${name}。是否想写“${name}”？`, `Expected: ${name}. Did you mean "${name}"?`],
    ]);
  });

  it('of a member of a mission that is not known is told with those of persons', () => {
    expect(said(faultsIn({ kind: 'mission', members: [{ id: 'a', facts: { abel: true } }] }))).toEqual([
      {
        fault: 'CASE_FACT_UNKNOWN /members/0/facts/abel "abel"',
        zh: '应为：able。是否想写“able”？',
        en: 'Expected: able. Did you mean "able"?',
      },
    ]);
  });

  it.each<[string, string, string, string]>([
    [
      'able',
      '/facts/able',
      '它对每个人分别问，应写在 persons 各项的 facts 里。请移到那里。',
      'It is asked of each person: expected in the "facts" of "persons". Move it there.',
    ],
    [
      'flat',
      '/facts/flat',
      '它对每个地方分别问，应写在 places 各项的 facts 里。请移到那里。',
      'It is asked of each place: expected in the "facts" of "places". Move it there.',
    ],
    [
      'size',
      '/facts/size',
      '它对每个计数单位分别问，应写在 values 各项数值的 facts 里。请移到那里。',
      'It is asked of each unit: expected in the "facts" of a figure in "values". Move it there.',
    ],
    [
      'reviewed',
      '/facts/reviewed',
      '它只用于这些案件：review、mission。请删去。',
      'It is a fact of these kinds of case: review, mission. Remove it.',
    ],
  ])('that stands elsewhere, or in no case of the kind, is told where: %s', (name, pointer, zh, en) => {
    expect(said(faultsIn({ facts: { [name]: true } }))).toEqual([
      { fault: `CASE_FACT_KIND ${pointer} "${name}"`, zh, en },
    ]);
  });

  it('of the case that is given of a place or a person belongs to the case', () => {
    const there = {
      zh: '它对整件案件只问一次，应写在案件的 facts 里。请移到那里。',
      en: 'It is asked once, of the case: expected in the "facts" of the case. Move it there.',
    };
    expect(said(faultsIn({ places: [{ id: 'A', facts: { p: true } }] }))).toEqual([
      { fault: 'CASE_FACT_KIND /places/0/facts/p "p"', ...there },
    ]);
    expect(said(faultsIn({ persons: [{ id: 'a', facts: { p: true } }] }))).toEqual([
      { fault: 'CASE_FACT_KIND /persons/0/facts/p "p"', ...there },
    ]);
  });

  it('is asked of members where the case is a mission', () => {
    expect(said(faultsIn({ kind: 'mission', facts: { able: true } })).map(({ zh, en }) => [zh, en])).toEqual([
      [
        '它对每个人分别问，应写在 members 各项的 facts 里。请移到那里。',
        'It is asked of each person: expected in the "facts" of "members". Move it there.',
      ],
    ]);
  });
});

describe('what a fact can be', () => {
  const declared: Readonly<Record<string, FactDeclaration>> = {
    yes: factAbout(undefined, 'boolean'),
    whole: factAbout(undefined, 'integer', { min: 2, max: 4 }),
    least: factAbout(undefined, 'number', { min: 0.5 }),
    most: factAbout(undefined, 'number', { max: 1.5 }),
    any: factAbout(undefined, 'integer'),
    text: factAbout(undefined, 'string'),
    code: factAbout(undefined, 'code', { oneOf: ['red', 'green'] }),
    day: factAbout(undefined, 'date'),
  };
  const { measure } = tiny({ norms: [rule('1', always)], head: { facts: declared } });
  const given = (name: string, value: unknown) => faultsIn({ facts: { [name]: value } }, measure);

  it.each<[string, readonly unknown[], readonly unknown[]]>([
    ['yes', [true, false], ['true', 1]],
    ['whole', [2, 4], [1, 5, 2.5, '3']],
    ['least', [0.5, 1e9], [0.4, '1']],
    ['most', [1.5, -1e9], [1.6, true]],
    ['any', [0, -7], [0.5]],
    ['text', ['a'], ['', 7]],
    ['code', ['red', 'green'], ['blue', 7, ['red']]],
    ['day', ['2018-02-28'], ['2018-02-30', 'unknown', 20180228]],
  ])('by its type: %s', (name, right, wrong) => {
    for (const value of [...right, null]) expect(given(name, value), String(value)).toEqual([]);
    for (const value of wrong)
      expect(given(name, value), String(value)).toMatchObject([{ pointer: `/facts/${name}` }]);
  });

  it('is told with its bounds and its codes', () => {
    expect(said([...given('whole', 1), ...given('most', 1.6), ...given('code', 'rde')])).toEqual([
      {
        fault: 'VALUE_WRONG /facts/whole 1',
        zh: '不得小于 2。请改正。',
        en: 'Expected 2 at the least. Correct it.',
      },
      {
        fault: 'VALUE_WRONG /facts/most 1.6',
        zh: '不得大于 1.5。请改正。',
        en: 'Expected 1.5 at the most. Correct it.',
      },
      {
        fault: 'VALUE_WRONG /facts/code "rde"',
        zh: '应为下列之一：red、green。是否想写“red”？',
        en: 'Expected one of: red, green. Did you mean "red"?',
      },
    ]);
  });
});

describe('what a field of an event can be', () => {
  const fields = {
    yes: { type: 'boolean' },
    whole: { type: 'integer' },
    number: { type: 'number' },
    text: { type: 'string' },
    code: { type: 'code', oneOf: ['red', 'green'] },
    codes: { type: 'codes', oneOf: ['red', 'green'] },
    day: { type: 'date' },
    place: { type: 'place' },
    person: { type: 'person' },
    texts: { type: 'strings' },
    any: { type: 'any' },
    fields: { type: 'fields' },
    must: { type: 'string', needed: true },
  } as const;
  const events = { ...vocabulary.events, found: { ...found, fields } };
  const of: Spec = { norms: [rule('1', always)], vocabulary: { ...vocabulary, events } };
  const { measure } = tiny(of);
  const given = (more: object) =>
    faultsIn({ events: [{ type: 'found', on: '2018-01-09', must: 'x', ...more }] }, measure);

  it.each<[string, readonly unknown[], readonly unknown[]]>([
    ['yes', [true, false], ['true']],
    ['whole', [1, -1], [1.5, '1']],
    ['number', [1.5], ['1']],
    ['text', ['a'], ['', 7]],
    ['code', ['red'], ['blue', ['red']]],
    ['codes', [['red', 'green'], []], ['red']],
    ['day', ['2018-02-28'], ['2018-02-30']],
    ['place', ['a'], ['', 7]],
    ['person', ['a'], ['', 7]],
    ['texts', [['a', ''], []], ['a']],
    ['any', ['a', 1.5, false], [['a'], {}]],
    ['fields', [{}, { a: [1] }], ['a', ['a']]],
  ])('by its type: %s', (name, right, wrong) => {
    for (const value of [...right, null]) expect(given({ [name]: value }), String(value)).toEqual([]);
    for (const value of wrong)
      expect(given({ [name]: value }), String(value)).toMatchObject([{ pointer: `/events/0/${name}` }]);
  });

  it('is told at its place in a list', () => {
    expect(told(given({ codes: ['red', 'blue'], texts: ['a', 7] }))).toEqual([
      'VALUE_WRONG /events/0/codes/1',
      'TYPE_WRONG /events/0/texts/1',
    ]);
  });

  it('is neither left out nor null where the event says nothing without it', () => {
    expect(told(given({ must: undefined }))).toEqual(['KEY_MISSING /events/0/must']);
    expect(told(given({ must: null }))).toEqual(['TYPE_WRONG /events/0/must']);
  });

  it('is told, where the event has no such field, with the keys that it has', () => {
    const [fault, ...more] = said(given({ nuber: 1 }));
    expect(fault?.fault).toBe('CASE_EVENT_FIELD /events/0/nuber "nuber"');
    expect(fault?.en).toMatch(/^Expected one of 20 names, such as .* Did you mean "number"\?$/);
    expect(more).toEqual([]);
    const slips = { typo: 'type', notBefor: 'notBefore', notAftre: 'notAfter', ntoe: 'note', txet: 'text' };
    for (const [slip, meant] of Object.entries(slips))
      expect(said(given({ [slip]: 'x' })).map(({ zh }) => zh)).toEqual([
        expect.stringContaining(`是否想写“${meant}”`),
      ]);
  });
});

describe('the subject of a case', () => {
  it('is of a role that the measure has, or another', () => {
    for (const type of ['unit', 'office', 'nobody', 'other'])
      expect(faultsIn({ subject: { type } })).toEqual([]);
    expect(faultsIn({ subject: { type: 'unit', name: 'A' } })).toEqual([]);
    expect(said(faultsIn({ subject: { type: 'uint' } }))).toEqual([
      {
        fault: 'CASE_SUBJECT_UNKNOWN /subject/type "uint"',
        zh: '应为下列之一：other、office、unit、nobody。是否想写“unit”？',
        en: 'Expected one of: other, office, unit, nobody. Did you mean "unit"?',
      },
    ]);
  });

  it('has a type, and a name that is no empty text', () => {
    expect(told(faultsIn({ subject: {} }))).toEqual(['KEY_MISSING /subject/type']);
    expect(told(faultsIn({ subject: { type: 'unit', name: '', role: 'unit' } }))).toEqual([
      'VALUE_WRONG /subject/name',
      'KEY_UNKNOWN /subject/role',
    ]);
  });
});

describe('an event that a case cannot hold', () => {
  const log = (...events: readonly unknown[]) => faultsIn({ events });
  const only = { ...found, kinds: ['review', 'mission'] } as const;
  const narrow = {
    ...words,
    events: { ...words.events, reviewed: only, looked: { ...only, kinds: ['finding'] } },
  } as const;
  const { measure } = tiny({
    ...spec,
    vocabulary: narrow,
    head: {
      ...spec.head,
      conditions: {
        'any-event': {
          all: [{ fact: 'happened', params: { event: 'found' }, operator: 'equal', value: true }],
        },
      },
    },
  });
  const here = { zh: '应为下列之一：', en: 'Expected one of' };
  const wayOut = {
    zh: '请删去，或改用这里有的事件。',
    en: 'Remove it, or use an event type that is known here.',
  };

  it('as it has no type', () => {
    const [fault, ...more] = faultsIn({ events: [{ on: '2018-01-09' }] }, measure);
    expect(fault).toMatchObject({ code: 'KEY_MISSING', pointer: '/events/0/type', found: 'nothing' });
    expect(fault?.expected.en).toContain(here.en);
    expect(fault?.wayOut).toEqual({ zh: '请写明事件类型。', en: 'Give the event a type.' });
    expect(more).toEqual([]);
  });

  it('as its type is not known, or no text', () => {
    const [fault, ...more] = log(on('fuond', '2018-01-09'));
    expect(fault).toMatchObject({ code: 'CASE_EVENT_UNKNOWN', pointer: '/events/0/type', found: '"fuond"' });
    expect(fault?.wayOut).toEqual({ zh: '是否想写“found”？', en: 'Did you mean "found"?' });
    expect(more).toEqual([]);
    expect(told(log({ type: 7, on: '2018-01-09' }, { type: ['found'], on: '2018-01-09' }))).toEqual([
      'CASE_EVENT_UNKNOWN /events/0/type',
      'CASE_EVENT_UNKNOWN /events/1/type',
    ]);
    expect(told(log(on('constructor', '2018-01-09')))).toEqual(['CASE_EVENT_UNKNOWN /events/0/type']);
  });

  it('as it is one of other kinds of case', () => {
    const [fault, ...more] = faultsIn({ events: [on('reviewed', '2018-01-09')] }, measure);
    expect(fault).toMatchObject({ code: 'CASE_EVENT_KIND', pointer: '/events/0/type', found: '"reviewed"' });
    expect(fault?.expected.zh).toMatch(/^它用于这些案件：review、mission。应为/);
    expect(fault?.expected.en).toMatch(
      /^It is an event of these kinds of case: review, mission\. Expected one of /,
    );
    expect(fault?.wayOut).toEqual(wayOut);
    expect(more).toEqual([]);
  });

  it('as the measure asks for none such', () => {
    const [fault, ...more] = faultsIn({ events: [on('looked', '2018-01-09')] }, measure);
    expect(fault).toMatchObject({ code: 'CASE_EVENT_KIND', pointer: '/events/0/type', found: '"looked"' });
    expect(fault?.expected.zh).toMatch(/^应为/);
    expect(fault?.expected.en).toMatch(/^Expected one of /);
    expect(fault?.wayOut).toEqual(wayOut);
    expect(more).toEqual([]);
  });

  it('of whatever type is looked at for what every event has', () => {
    expect(
      told(log({ type: 'fuond', notAfter: '2018-02-30', for: '', id: 7, note: 7, colour: 'red' })),
    ).toEqual([
      'CASE_EVENT_UNKNOWN /events/0/type',
      'KEY_MISSING /events/0/on',
      'DATE_IMPOSSIBLE /events/0/notAfter',
      'VALUE_WRONG /events/0/for',
      'TYPE_WRONG /events/0/id',
      'TYPE_WRONG /events/0/note',
    ]);
  });

  it.each([
    [undefined, 'KEY_MISSING', 'nothing', '请补上', 'Add it'],
    ['2018-02-30', 'DATE_IMPOSSIBLE', '"2018-02-30"', '请改正', 'Correct it'],
    ['', 'DATE_IMPOSSIBLE', '""', '请改正', 'Correct it'],
    [20180209, 'TYPE_WRONG', '20180209', '请改正', 'Correct it'],
    [null, 'TYPE_WRONG', 'null', '请改正', 'Correct it'],
  ])('or that it can: its day is %j', (day, code, shown, zh, en) => {
    for (const type of ['found', 'fuond'])
      expect(said(log({ type, on: day })).filter(({ fault }) => fault.includes('/on'))).toEqual([
        {
          fault: `${code} /events/0/on ${shown}`,
          zh: `应为确有的日期，写作 YYYY-MM-DD，在 1900-01-01 至 2199-12-31 之间。${zh}；不知道是哪一天，就写 "unknown"。`,
          en: `Expected a date that exists, written YYYY-MM-DD, from 1900-01-01 to 2199-12-31. ${en}; write "unknown" where the day is not known.`,
        },
      ]);
  });
});
