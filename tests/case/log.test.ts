/** What is said of the events of a case: their days and bounds, their ids, and the places and persons that they name. */
import { describe, expect, it } from 'vitest';
import { always, on, rule, some, tiny } from '../support/tiny.js';
import { faultsIn, said, told } from './told.js';

const log = (...events: readonly unknown[]) => faultsIn({ events });
const opened = on('opened', '2018-01-10');

describe('an event before its case began', () => {
  const expected = {
    zh: '不得早于案件开始的那天（2018-01-10）。请更正日期，或用 began 写明案件从哪天开始。',
    en: 'Expected a day not before the case began (2018-01-10). Correct the date, or give the day the case began in "began".',
  };

  it('is told with the day on which its opening event says that the case began', () => {
    expect(said(log(opened, on('found', '2018-01-09')))).toEqual([
      { fault: 'CASE_EVENT_EARLY /events/1/on "2018-01-09"', ...expected },
    ]);
    expect(log(opened, on('found', '2018-01-10'))).toEqual([]);
  });

  it('is told by its last day where its day is not known', () => {
    expect(said(log(opened, some('found', ['2018-01-01', '2018-01-09'])))).toEqual([
      { fault: 'CASE_EVENT_EARLY /events/1/notAfter "2018-01-09"', ...expected },
    ]);
    expect(log(opened, some('found', ['2018-01-01', '2018-01-10']))).toEqual([]);
    expect(log(opened, some('found', ['2018-01-01']), some('found'))).toEqual([]);
  });

  it('may be one of another case: always, or in cases of this kind', () => {
    const day = '2018-01-09';
    expect(told(log(opened, on('heard', day), on('seen', day), on('fetched', day)))).toEqual([
      'CASE_EVENT_EARLY /events/3/on',
    ]);
  });

  it('is no fault where nothing says when the case began', () => {
    expect(log(on('found', '2018-01-09'), some('opened', [undefined, '2018-01-10']))).toEqual([]);
  });
});

describe('the beginning of a case', () => {
  const early = on('found', '2018-01-01');

  it('is the day given, whatever its log says', () => {
    const events = [opened, on('found', '2018-01-04'), on('found', '2018-01-05')];
    const [fault, ...more] = faultsIn({ began: '2018-01-05', events });
    expect(fault).toMatchObject({ code: 'CASE_EVENT_EARLY', pointer: '/events/1/on' });
    expect(fault?.expected.en).toBe('Expected a day not before the case began (2018-01-05).');
    expect(more).toEqual([]);
  });

  it('is the first of the days of its opening events, in whatever order they stand', () => {
    const day = (...days: readonly string[]) =>
      log(early, ...days.map((one) => on('opened', one))).map((fault) => fault.expected.en);
    const expected = 'Expected a day not before the case began (2018-01-03).';
    expect(day('2018-01-03', '2018-01-05', '2018-01-04')).toEqual([expected]);
    expect(day('2018-01-05', '2018-01-03', '2018-01-04')).toEqual([expected]);
  });

  it('is the first day that an opening event of unknown day may have been on', () => {
    const [fault, ...more] = log(early, opened, some('opened', ['2018-01-04', '2018-01-06']));
    expect(fault?.expected.en).toBe('Expected a day not before the case began (2018-01-04).');
    expect(more).toEqual([]);
  });

  it('is not that of an event that opens cases of another kind, nor of what is no event', () => {
    expect(faultsIn({ kind: 'review', events: [early, opened] })).toEqual([]);
    expect(told(log(null, 'opened', early, on('found', '2018-01-10')))).toEqual([
      'TYPE_WRONG /events/0',
      'TYPE_WRONG /events/1',
    ]);
  });

  it('is not that of an event whose type is a list', () => {
    expect(told(log(early, { type: ['opened'], on: '2018-01-10' }))).toEqual([
      'CASE_EVENT_UNKNOWN /events/1/type',
    ]);
  });

  it('is not that of an opening event on a day that is none', () => {
    const none = { type: 'opened', on: '2018-02-30', notBefore: '2018-01-10' };
    expect(told(log(early, none))).toEqual(['DATE_IMPOSSIBLE /events/1/on']);
    const other = { type: 'opened', on: 7, notBefore: '2018-01-10' };
    expect(told(log(early, other))).toEqual(['TYPE_WRONG /events/1/on']);
  });
});

describe('bounds of an event', () => {
  const known = {
    zh: '写了 notBefore 或 notAfter，on 就应为 "unknown"。请去掉上下限，或把 on 改为 "unknown"。',
    en: 'Expected "unknown" beside notBefore or notAfter. Drop the bounds, or write "unknown".',
  };

  it.each([
    [{ notBefore: '2018-01-01' }],
    [{ notAfter: '2018-01-31' }],
    [{ notBefore: '2018-01-01', notAfter: '2018-01-31' }],
  ])('are not given beside a day that is known: %j', (bounds) => {
    expect(said(log(on('found', '2018-01-09', bounds)))).toEqual([
      { fault: 'CASE_EVENT_BOUNDS /events/0/on "2018-01-09"', ...known },
    ]);
    expect(log(on('found', 'unknown', bounds))).toEqual([]);
  });

  it('are no fault of an event that has no day at all: it is the day that is missing', () => {
    expect(told(log({ type: 'found', notBefore: '2018-01-01' }))).toEqual(['KEY_MISSING /events/0/on']);
  });

  it('stand in order', () => {
    expect(said(log(some('found', ['2018-01-02', '2018-01-01'])))).toEqual([
      {
        fault: 'CASE_EVENT_BOUNDS /events/0/notBefore "2018-01-02"',
        zh: '不得晚于 notAfter（2018-01-01）。请更正其中一个。',
        en: 'Expected a day not after notAfter (2018-01-01). Correct one of the two.',
      },
    ]);
    expect(log(some('found', ['2018-01-01', '2018-01-01']))).toEqual([]);
  });

  it('are not compared where one of them is no day', () => {
    expect(told(log(some('found', ['2018-02-30', '2018-01-01'])))).toEqual([
      'DATE_IMPOSSIBLE /events/0/notBefore',
    ]);
    expect(told(log({ ...some('found', ['2018-01-02']), notAfter: 7 }))).toEqual([
      'TYPE_WRONG /events/0/notAfter',
    ]);
  });

  it('are looked at where the type of the event is not known, too', () => {
    expect(told(log(some('fuond', ['2018-01-02', '2018-01-01'])))).toEqual([
      'CASE_EVENT_UNKNOWN /events/0/type',
      'CASE_EVENT_BOUNDS /events/0/notBefore',
    ]);
  });
});

describe('an unknown day', () => {
  it('is none that begins a new round', () => {
    expect(said(log(some('turned')))).toEqual([
      {
        fault: 'CASE_EVENT_DAY_NEEDED /events/0/on "unknown"',
        zh: '这种事件开始新的一轮，应有确切日期。请写明日期。',
        en: 'Expected a known day: an event of this type begins a new round. Give the day.',
      },
    ]);
    expect(faultsIn({ kind: 'review', events: [some('turned')] })).toEqual([]);
  });

  it.each([
    'time-suspended',
    'time-resumed',
    'case-reopened',
  ])('is none on which time is moved: %s', (type) => {
    expect(said(log(some(type)))).toEqual([
      {
        fault: 'CASE_EVENT_DAY_NEEDED /events/0/on "unknown"',
        zh: '这种事件动的是期限或记录本身，应有确切日期。请写明日期。',
        en: 'Expected a known day: an event of this type moves time, or the log itself. Give the day.',
      },
    ]);
  });

  it('may be that of a withdrawal, and of an event that moves nothing', () => {
    expect(log(some('withdrawn'), some('found'))).toEqual([]);
  });
});

describe('the id of an event', () => {
  it('is used once', () => {
    const [one, other] = [on('found', '2018-01-09', { id: 'a' }), on('done', '2018-01-09', { id: 'a' })];
    expect(said(log(one, on('found', '2018-01-09', { id: 'b' }), other))).toEqual([
      {
        fault: 'ID_DUPLICATE /events/2/id "a"',
        zh: '同一编号在这里只能用一次。请换一个编号，或并成一项。',
        en: 'Expected each id once here. Use another id, or make one entry of the two.',
      },
    ]);
  });

  it('is not needed, and a number is none twice', () => {
    expect(log(on('found', '2018-01-09'), on('found', '2018-01-09'))).toEqual([]);
    const numbered = { type: 'found', on: '2018-01-09', id: 7 };
    expect(told(log(numbered, numbered))).toEqual(['TYPE_WRONG /events/0/id', 'TYPE_WRONG /events/1/id']);
  });
});

describe('a place or a person that an event names', () => {
  const at = (given: object, more: object) =>
    faultsIn({ ...given, events: [on('found', '2018-01-09', more)] });

  it('is any where the case does not say which there are', () => {
    expect(at({}, { place: 'A', person: 'a' })).toEqual([]);
  });

  it('is one of those of the case', () => {
    const given = { places: [{ id: 'A' }, { id: 'B' }], persons: [{ id: 'a' }] };
    expect(at(given, { place: 'B', person: 'a' })).toEqual([]);
    expect(said(at(given, { place: 'C', person: 'B' }))).toEqual([
      {
        fault: 'CASE_PLACE_UNKNOWN /events/0/place "C"',
        zh: '应为下列之一：A、B。是否想写“A”？',
        en: 'Expected one of: A, B. Did you mean "A"?',
      },
      {
        fault: 'CASE_PERSON_UNKNOWN /events/0/person "B"',
        zh: '应为：a。是否想写“a”？',
        en: 'Expected: a. Did you mean "a"?',
      },
    ]);
  });

  it.each([[null], [[]]])('is none where the case says that there are none: %j', (none) => {
    const noneThere = {
      zh: '案件写明了一个也没有。请改正。',
      en: 'The case says that there are none. Correct it.',
    };
    expect(said(at({ places: none, persons: none }, { place: 'A', person: 'a' }))).toEqual([
      { fault: 'CASE_PLACE_UNKNOWN /events/0/place "A"', ...noneThere },
      { fault: 'CASE_PERSON_UNKNOWN /events/0/person "a"', ...noneThere },
    ]);
  });

  it('is looked for among what a broken list of the case still says', () => {
    const places = ['C', null, { id: 7 }, { id: 'A' }];
    const faults = at({ places }, { place: 'A' });
    expect(told(faults)).toEqual(['TYPE_WRONG /places/0', 'TYPE_WRONG /places/1', 'TYPE_WRONG /places/2/id']);
    const [other] = at({ places }, { place: 'C' }).filter(({ code }) => code === 'CASE_PLACE_UNKNOWN');
    expect(other?.expected).toEqual({ zh: '应为：A。', en: 'Expected: A.' });
    expect(told(at({ places: 'C' }, { place: 'C' }))).toEqual([
      'TYPE_WRONG /places',
      'CASE_PLACE_UNKNOWN /events/0/place',
    ]);
  });

  it('is not looked for where it is no text: that is the fault', () => {
    expect(told(at({ places: [{ id: 'A' }] }, { place: 7 }))).toEqual(['TYPE_WRONG /events/0/place']);
  });
});

describe('an event that dates a fact', () => {
  const established = (more: object) => log(on('fact-established', '2018-01-09', more as never));

  it('names one that the measure asks of the case, with a value that it can have', () => {
    for (const value of [2, 4, null]) expect(established({ fact: 'n', value }), String(value)).toEqual([]);
    expect(said(established({ fact: 'n', value: 5 }))).toEqual([
      {
        fault: 'VALUE_WRONG /events/0/value 5',
        zh: '不得大于 4。请改正。',
        en: 'Expected 4 at the most. Correct it.',
      },
    ]);
    expect(told(established({ fact: 'n', value: 1 }))).toEqual(['VALUE_WRONG /events/0/value']);
    expect(told(established({ fact: 'n', value: 2.5 }))).toEqual(['TYPE_WRONG /events/0/value']);
    expect(told(established({ fact: 'p', value: 'yes' }))).toEqual(['TYPE_WRONG /events/0/value']);
  });

  it('is told once where its value is none that any fact can have', () => {
    const [fault, ...more] = established({ fact: 'n', value: ['3'] });
    expect(fault).toMatchObject({ code: 'TYPE_WRONG', pointer: '/events/0/value' });
    expect(fault?.expected.en).toBe('Expected a text or a number or true or false.');
    expect(more).toEqual([]);
    const events = [on('fact-established', '2018-01-09', { fact: 'c', value: ['red'] })];
    expect(told(faultsIn({ events }, tiny({ norms: [rule('1', always)] }).measure))).toEqual([
      'TYPE_WRONG /events/0/value',
    ]);
  });

  it('says that the value is missing, and not that it is wrong', () => {
    expect(told(established({ fact: 'n' }))).toEqual(['KEY_MISSING /events/0/value']);
  });

  it('says that the fact is missing or no text, and nothing of its value', () => {
    expect(told(established({ value: 5 }))).toEqual(['KEY_MISSING /events/0/fact']);
    expect(told(established({ fact: 7, value: 5 }))).toEqual(['TYPE_WRONG /events/0/fact']);
    expect(told(established({ fact: '', value: 5 }))).toEqual(['VALUE_WRONG /events/0/fact']);
  });

  it('names none of a person, nor one that is not known', () => {
    expect(said(established({ fact: 'able', value: true }))).toEqual([
      {
        fault: 'CASE_FACT_KIND /events/0/fact "able"',
        zh: '它对每个人分别问，应写在 persons 各项的 facts 里。请移到那里。',
        en: 'It is asked of each person: expected in the "facts" of "persons". Move it there.',
      },
    ]);
    expect(said(established({ fact: 'm', value: true }))).toEqual([
      {
        fault: 'CASE_FACT_UNKNOWN /events/0/fact "m"',
        zh: '应为下列之一：p、n。是否想写“p”？',
        en: 'Expected one of: p, n. Did you mean "p"?',
      },
    ]);
  });
});

describe('an event that dates a reply or a figure', () => {
  it('names a norm that takes it', () => {
    const answered = (norm: string) => on('answered', '2018-01-09', { norm, answer: 'yes' });
    const measured = (norm: string) => on('measured', '2018-01-09', { norm, value: 3 });
    expect(log(answered('3'), measured('4'))).toEqual([]);
    expect(told(log(answered('4'), measured('3'), answered('9'), measured('9')))).toEqual([
      'CASE_NORM_SHAPE /events/0/norm',
      'CASE_NORM_SHAPE /events/1/norm',
      'CASE_NORM_UNKNOWN /events/2/norm',
      'CASE_NORM_UNKNOWN /events/3/norm',
    ]);
  });

  it('says which of what it needs is missing', () => {
    expect(told(log(on('answered', '2018-01-09'), on('measured', '2018-01-09')))).toEqual([
      'KEY_MISSING /events/0/norm',
      'KEY_MISSING /events/0/answer',
      'KEY_MISSING /events/1/norm',
      'KEY_MISSING /events/1/value',
    ]);
  });
});
