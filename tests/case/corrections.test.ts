/** What is said of corrections: of which event they name, when they were made, and what they put in its place. */
import { describe, expect, it } from 'vitest';
import type { AnyEvent } from '../../src/case/types.js';
import { on, some } from '../support/tiny.js';
import { faultsIn, said, told } from './told.js';

const log = (...events: readonly unknown[]) => faultsIn({ events });
const found = on('found', '2018-03-01', { id: 'f' });
const fix = (day: string, replace: unknown, event: unknown = 'f', more: Partial<AnyEvent> = {}): AnyEvent =>
  on('event-corrected', day, { event, replace, ...more });
const late = '2018-03-20';

describe('a correction names an event of the log', () => {
  const give = { zh: '请写要更正的那个事件的 id。', en: 'Give the id of the event to correct.' };

  it('by its id; one that is near is proposed', () => {
    expect(log(found, fix(late, null))).toEqual([]);
    const other = on('done', '2018-03-02', { id: 'done' });
    expect(said(log(found, other, fix(late, null, 'doen')))).toEqual([
      {
        fault: 'CASE_CORRECTION_TARGET /events/2/event "doen"',
        zh: '应为下列之一：f、done。是否想写“done”？',
        en: 'Expected one of: f, done. Did you mean "done"?',
      },
    ]);
  });

  it('which must have one', () => {
    expect(said(log(on('found', '2018-03-01'), fix(late, null, 'f')))).toEqual([
      {
        fault: 'CASE_CORRECTION_TARGET /events/1/event "f"',
        zh: `日志里的事件都没有 id。${give.zh}`,
        en: `No event of the log has an id. ${give.en}`,
      },
    ]);
    const numbered = { ...found, id: 7 };
    expect(told(log(numbered, fix(late, null, '7')))).toEqual([
      'TYPE_WRONG /events/0/id',
      'CASE_CORRECTION_TARGET /events/1/event',
    ]);
  });

  it('and no correction, not even itself', () => {
    const expected = {
      zh: `更正本身不能再更正；请对原来的事件再作一次更正。${give.zh}`,
      en: `Expected no correction; correct the event itself once more. ${give.en}`,
    };
    const [one, other] = [fix(late, null, 'f', { id: 'c' }), fix(late, null, 'c')];
    expect(said(log(found, one, other))).toEqual([
      { fault: 'CASE_CORRECTION_TARGET /events/2/event "c"', ...expected },
    ]);
    expect(said(log(found, fix(late, null, 'c', { id: 'c' })))).toEqual([
      { fault: 'CASE_CORRECTION_TARGET /events/1/event "c"', ...expected },
    ]);
  });

  it('of which those with the id of a correction are not proposed', () => {
    const one = fix(late, null, 'f', { id: 'cor' });
    expect(said(log(found, one, fix(late, null, 'corr'))).map(({ en }) => en)).toEqual([
      'Expected: f. Correct it.',
    ]);
  });

  it('as a text', () => {
    expect(told(log(found, fix(late, null, 7)))).toEqual(['TYPE_WRONG /events/1/event']);
    expect(told(log(found, on('event-corrected', late, { replace: null })))).toEqual([
      'KEY_MISSING /events/1/event',
    ]);
  });
});

describe('a correction is made on the day of the event or later', () => {
  const early = {
    zh: '更正的日期不得早于所更正的事件，原来的、改正后的日期都一样。请更正其中一个日期。',
    en: 'Expected a correction on or after the day of the event, as it was and as it is put right. Correct one of the two days.',
  };

  it('as it was written', () => {
    expect(log(found, fix('2018-03-01', { what: 'major' }))).toEqual([]);
    expect(said(log(found, fix('2018-02-28', { what: 'major' })))).toEqual([
      { fault: 'CASE_CORRECTION_EARLY /events/1/on "2018-02-28"', ...early },
    ]);
  });

  it('as it is put right', () => {
    expect(log(found, fix('2018-03-05', { on: '2018-03-05' }))).toEqual([]);
    expect(said(log(found, fix('2018-03-05', { on: '2018-03-06' })))).toEqual([
      { fault: 'CASE_CORRECTION_EARLY /events/1/replace/on "2018-03-06"', ...early },
    ]);
  });

  it('which of an event of unknown day is the first that it may have been on', () => {
    const vague = some('found', ['2018-03-02', '2018-03-09'], { id: 'f' });
    expect(log(vague, fix('2018-03-02', { what: 'major' }))).toEqual([]);
    expect(told(log(vague, fix('2018-03-01', { what: 'major' })))).toEqual([
      'CASE_CORRECTION_EARLY /events/1/on',
    ]);
    const to = { on: 'unknown', notBefore: '2018-03-06' };
    expect(said(log(found, fix('2018-03-05', to)))).toEqual([
      { fault: 'CASE_CORRECTION_EARLY /events/1/replace/on "unknown"', ...early },
    ]);
    expect(log(found, fix('2018-03-06', to))).toEqual([]);
    for (const day of ['1969-01-01', '2018-01-01'])
      expect(log(some('found', [], { id: 'f' }), fix(day, { what: 'major' })), day).toEqual([]);
  });

  it('and is told once where it is too early for both', () => {
    expect(told(log(found, fix('2018-02-27', { on: '2018-02-28' })))).toEqual([
      'CASE_CORRECTION_EARLY /events/1/on',
      'CASE_CORRECTION_EARLY /events/1/replace/on',
    ]);
    expect(told(log(found, fix('2018-02-27', { what: 'major', on: '2018-03-01' })))).toEqual([
      'CASE_CORRECTION_EARLY /events/1/on',
    ]);
  });

  it('and is not held against a day that is none', () => {
    expect(told(log({ ...found, on: '2018-02-30' }, fix('2018-01-01', { what: 'major' })))).toEqual([
      'DATE_IMPOSSIBLE /events/0/on',
    ]);
  });
});

describe('of several corrections of one event', () => {
  it('each is held against what the earlier ones have made of it', () => {
    const first = fix('2018-03-05', { on: '2018-03-04' });
    expect(told(log(found, first, fix('2018-03-03', { what: 'major' })))).toEqual([]);
    expect(
      told(log(found, fix('2018-03-08', { on: '2018-03-07' }), fix('2018-03-09', { what: 'major' }))),
    ).toEqual([]);
    const back = { on: 'unknown', notBefore: '2018-03-08' };
    expect(told(log(found, fix('2018-03-08', back), fix('2018-03-09', { notBefore: '2018-03-10' })))).toEqual(
      ['CASE_CORRECTION_EARLY /events/2/replace/on'],
    );
  });

  it('the order is that of their days and not that of the log', () => {
    const bounds = fix('2018-03-08', { notAfter: '2018-03-07' });
    const vague = fix('2018-03-06', { on: 'unknown', notBefore: '2018-03-02' });
    expect(log(found, bounds, vague)).toEqual([]);
    expect(log(found, vague, bounds)).toEqual([]);
    expect(told(log(found, { ...bounds, on: '2018-03-05' }, vague))).toEqual([
      'CASE_EVENT_BOUNDS /events/1/replace/on',
    ]);
  });

  it('one that is at fault leaves the event as it was for the next', () => {
    const broken = fix('2018-03-05', { on: 'unknown', colour: 'red' });
    expect(told(log(found, broken, fix('2018-03-06', { notAfter: '2018-03-03' })))).toEqual([
      'CASE_EVENT_FIELD /events/1/replace/colour',
      'CASE_EVENT_BOUNDS /events/2/replace/on',
    ]);
  });

  it('one that says that it did not happen leaves it as it was, too', () => {
    const again = fix('2018-03-06', { notAfter: '2018-03-03' });
    expect(told(log(found, fix('2018-03-05', null), again))).toEqual([
      'CASE_EVENT_BOUNDS /events/2/replace/on',
    ]);
  });
});

describe('what a correction puts in place', () => {
  it('has the keys of the event: its fields and its day', () => {
    expect(log(found, fix(late, { on: '2018-03-02', what: null, ref: '7', list: ['a'] }))).toEqual([]);
    const [fault, ...more] = log(found, fix(late, { waht: 'major' }));
    expect(fault).toMatchObject({
      code: 'CASE_EVENT_FIELD',
      pointer: '/events/1/replace/waht',
      found: '"waht"',
    });
    expect(fault?.wayOut).toEqual({ zh: '是否想写“what”？', en: 'Did you mean "what"?' });
    expect(more).toEqual([]);
    for (const key of ['id', 'type', 'for', 'note'])
      expect(told(log(found, fix(late, { [key]: 'x' }))), key).toEqual([
        `CASE_EVENT_FIELD /events/1/replace/${key}`,
      ]);
  });

  it('is of the types that the event has', () => {
    expect(told(log(found, fix(late, { what: 'grave', ref: 7, planned: '2018-02-30' })))).toEqual([
      'VALUE_WRONG /events/1/replace/what',
      'TYPE_WRONG /events/1/replace/ref',
      'DATE_IMPOSSIBLE /events/1/replace/planned',
    ]);
    expect(said(log(found, fix(late, { on: '2018-02-30' })))).toEqual([
      {
        fault: 'DATE_IMPOSSIBLE /events/1/replace/on "2018-02-30"',
        zh: '应为确有的日期，写作 YYYY-MM-DD，在 1900-01-01 至 2199-12-31 之间。请改正；不知道是哪一天，就写 "unknown"。',
        en: 'Expected a date that exists, written YYYY-MM-DD, from 1900-01-01 to 2199-12-31. Correct it; write "unknown" where the day is not known.',
      },
    ]);
    expect(told(log(found, fix(late, 'null')))).toEqual(['TYPE_WRONG /events/1/replace']);
    expect(told(log(found, on('event-corrected', late, { event: 'f' })))).toEqual([
      'KEY_MISSING /events/1/replace',
    ]);
  });

  it('takes nothing away that the event says nothing without', () => {
    const extended = on('deadline-extended', '2018-03-02', { id: 'x', for: '1', to: '2018-04-01' });
    expect(log(extended, fix(late, { to: '2018-05-01' }, 'x'))).toEqual([]);
    expect(told(log(extended, fix(late, { to: null }, 'x')))).toEqual(['TYPE_WRONG /events/1/replace/to']);
    const fact = on('fact-established', '2018-03-02', { id: 'x', fact: 'n', value: 3 });
    expect(log(fact, fix(late, { value: null }, 'x'))).toEqual([]);
    expect(told(log(fact, fix(late, { fact: null }, 'x')))).toEqual(['TYPE_WRONG /events/1/replace/fact']);
  });

  it('makes a whole event: what is wrong with that is told where it is put in place', () => {
    expect(told(log(on('turned', '2018-03-01', { id: 'f' }), fix(late, { on: 'unknown' })))).toEqual([
      'CASE_EVENT_DAY_NEEDED /events/1/replace/on',
    ]);
    expect(told(log(on('opened', '2018-03-01'), found, fix(late, { on: '2018-02-28' })))).toEqual([
      'CASE_EVENT_EARLY /events/2/replace/on',
    ]);
    const events = [found, fix(late, { place: 'B' })];
    expect(told(faultsIn({ places: [{ id: 'A' }], events }))).toEqual([
      'CASE_PLACE_UNKNOWN /events/1/replace/place',
    ]);
    const fact = on('fact-established', '2018-03-02', { id: 'x', fact: 'n', value: 3 });
    expect(told(log(fact, fix(late, { value: 9 }, 'x')))).toEqual(['VALUE_WRONG /events/1/replace/value']);
    expect(told(log(fact, fix(late, { fact: 'p' }, 'x')))).toEqual(['TYPE_WRONG /events/1/replace/value']);
    expect(log(fact, fix(late, { fact: 'p', value: true }, 'x'))).toEqual([]);
  });

  it('loses the bounds of a day that becomes known', () => {
    const vague = some('found', ['2018-03-02', '2018-03-09'], { id: 'f' });
    expect(log(vague, fix(late, { on: '2018-03-03' }))).toEqual([]);
    expect(told(log(vague, fix(late, { notBefore: '2018-03-10' })))).toEqual([
      'CASE_EVENT_BOUNDS /events/1/replace/notBefore',
    ]);
    expect(told(log(vague, fix(late, { on: 'unknown', notBefore: '2018-03-10' })))).toEqual([]);
  });

  it('is not held as a whole where the event itself is at fault', () => {
    const broken = { ...found, notBefore: '2018-02-01' };
    expect(told(log(broken, fix(late, { ref: '7' })))).toEqual(['CASE_EVENT_BOUNDS /events/0/on']);
    const eleven = Array.from({ length: 10 }, () => on('found', '2018-03-01'));
    const tenth = on('found', '2018-03-01', { ref: 7 });
    expect(
      told(
        log(
          eleven[0],
          found,
          ...eleven.slice(1),
          tenth,
          fix(late, { on: '2018-03-02', notAfter: '2018-03-05' }),
        ),
      ),
    ).toEqual(['TYPE_WRONG /events/11/ref', 'CASE_EVENT_BOUNDS /events/12/replace/on']);
  });

  it('is not looked at where the type of the event is not known, nor is when it was made passed over', () => {
    const strange = { type: 'fuond', on: '2018-03-01', id: 'f' };
    expect(told(log(strange, fix('2018-02-28', { colour: 'red' })))).toEqual([
      'CASE_EVENT_UNKNOWN /events/0/type',
      'CASE_CORRECTION_EARLY /events/1/on',
    ]);
  });
});

describe('the beginning of a case', () => {
  const early = on('done', '2018-02-15');

  it('is the earlier of the days that its opening event was and is said to have been on', () => {
    const opened = on('opened', '2018-03-01', { id: 'o' });
    const begins = (day: string) => said(log(opened, early, fix(late, { on: day }, 'o'))).map(({ en }) => en);
    expect(begins('2018-02-15')).toEqual([]);
    expect(begins('2018-02-16')).toEqual([expect.stringContaining('before the case began (2018-02-16)')]);
    expect(begins('2018-03-02')).toEqual([expect.stringContaining('before the case began (2018-03-01)')]);
    expect(said(log(opened, early, fix(late, { what: 'major' }, 'o'))).map(({ en }) => en)).toEqual([
      expect.stringContaining('before the case began (2018-03-01)'),
    ]);
  });

  it('is left open by a correction of it to an unknown day', () => {
    const opened = on('opened', '2018-03-01', { id: 'o' });
    expect(log(opened, early, fix(late, { on: 'unknown' }, 'o'))).toEqual([]);
    // another correction may move its bounds
    expect(log(opened, early, fix(late, { on: 'unknown', notBefore: '2018-02-20' }, 'o'))).toEqual([]);
  });

  it('is the earlier of the first days that an opening event of unknown day may have been on', () => {
    const opened = some('opened', ['2018-03-01', '2018-03-10'], { id: 'o' });
    const begins = (replace: object) => told(log(opened, early, fix(late, replace, 'o')));
    for (const earlier of [
      { notBefore: '2018-02-15' },
      { on: 'unknown' },
      { on: 'unknown', notBefore: '2018-02-15' },
      { on: '2018-02-15' },
    ])
      expect(begins(earlier), JSON.stringify(earlier)).toEqual([]);
    for (const later of [{ notBefore: '2018-02-16' }, { notBefore: '2018-03-02' }, { what: 'major' }])
      expect(begins(later), JSON.stringify(later)).toEqual(['CASE_EVENT_EARLY /events/1/on']);
  });

  it('is not moved by a correction of what does not open it, nor by one of what is not there', () => {
    const opened = on('opened', '2018-03-01');
    const begins = (...events: readonly unknown[]) => told(log(opened, early, ...events));
    expect(begins(found, fix(late, { on: '2018-03-02' }))).toEqual(['CASE_EVENT_EARLY /events/1/on']);
    expect(begins(found, fix(late, { on: '2018-02-01' }, 'g'))).toEqual([
      'CASE_EVENT_EARLY /events/1/on',
      'CASE_CORRECTION_TARGET /events/3/event',
    ]);
  });

  it('is found beside what is no event', () => {
    const opened = on('opened', '2018-03-01', { id: 'o' });
    expect(told(log(null, on('event-corrected', late, { replace: { on: '2018-02-15' } })))).toEqual([
      'TYPE_WRONG /events/0',
      'KEY_MISSING /events/1/event',
    ]);
    expect(told(log(null, opened, early, fix(late, { on: '2018-02-15' }, 'o')))).toEqual([
      'TYPE_WRONG /events/0',
    ]);
    expect(told(log(opened, early, fix(late, 'x', 'o')))).toEqual([
      'TYPE_WRONG /events/2/replace',
      'CASE_EVENT_EARLY /events/1/on',
    ]);
    expect(told(log(opened, early, fix(late, { on: 7 }, 'o')))).toEqual([
      'CASE_EVENT_EARLY /events/1/on',
      'TYPE_WRONG /events/2/replace/on',
    ]);
  });
});
