/** On which day a case began, what its log holds on a day, and how corrections leave it. */
import { describe, expect, it } from 'vitest';
import { toDay } from '../../src/calendar/index.js';
import { beginningOf } from '../../src/case/began.js';
import { correctedOn, correctionsOf } from '../../src/case/corrected.js';
import { cutAt, earliestOf, opensLater } from '../../src/case/cut.js';
import type { AnyCase } from '../../src/case/types.js';
import { dayText, type Given, on, some } from '../support/tiny.js';
import { words } from './told.js';

const of = (given: Given): AnyCase =>
  ({ kind: 'finding', measure: 'tiny', id: 'case', subject: { type: 'unit' }, ...given }) as AnyCase;
const opened = (day: string) => on('opened', day);

describe('the day on which a case began', () => {
  const began = (given: Given) => dayText(beginningOf(of(given), words));

  it.each<[string, Given, string]>([
    ['the one given', { began: '2018-01-05', events: [opened('2018-01-01')] }, '2018-01-05'],
    ['none, without a log', {}, 'none'],
    ['none, without an event that opens it', { events: [on('found', '2018-01-01')] }, 'none'],
    [
      'none, with one that opens cases of another kind',
      { kind: 'review', events: [opened('2018-01-01')] },
      'none',
    ],
    [
      'that of the first event that opens it',
      { events: [opened('2018-01-03'), opened('2018-01-02'), opened('2018-01-04')] },
      '2018-01-02',
    ],
    [
      'the first that such an event may have been on',
      { events: [opened('2018-01-03'), some('opened', ['2018-01-02', '2018-01-09'])] },
      '2018-01-02',
    ],
    ['none, where it may have been any', { events: [opened('2018-01-03'), some('opened')] }, 'none'],
    [
      'none, where only the last that it may have been is known',
      { events: [some('opened', [undefined, '2018-01-02']), opened('2018-01-03')] },
      'none',
    ],
  ])('is %s', (_, given, day) => {
    expect(began(given)).toBe(day);
  });
});

describe('a log on a day', () => {
  const events = [
    on('found', '2018-01-03'),
    some('found', ['2018-01-04', '2018-01-09']),
    on('done', '2018-01-05'),
  ];
  const held = (day: string) => cutAt(of({ events }), toDay(day)).events;

  it('holds what may have happened by then', () => {
    expect(held('2018-01-02')).toEqual([]);
    expect(held('2018-01-03')).toEqual(events.slice(0, 1));
    expect(held('2018-01-04')).toEqual(events.slice(0, 2));
    expect(held('2018-01-05')).toEqual(events);
  });

  it('is that of the same case where nothing is yet to come, or nothing is logged', () => {
    const [source, bare] = [of({ events }), of({})];
    expect(cutAt(source, toDay('2018-01-05'))).toBe(source);
    expect(cutAt(source, toDay('2018-01-04'))).toEqual({ ...source, events: events.slice(0, 2) });
    expect(cutAt(bare, toDay('2018-01-01'))).toBe(bare);
  });

  it('holds an event of unknown day from the day on which the case began, unless it was over by then', () => {
    const first = (began: string | undefined, between: Parameters<typeof some>[1]) =>
      dayText(earliestOf(some('found', between), of(began === undefined ? {} : { began })));
    expect(first('2018-01-05', [])).toBe('2018-01-05');
    expect(first('2018-01-05', [undefined, '2018-01-09'])).toBe('2018-01-05');
    expect(first('2018-01-05', [undefined, '2018-01-01'])).toBe('2018-01-01');
    expect(first(undefined, [undefined, '2018-01-01'])).toBe('1900-01-01');
  });
});

describe('a case begins later', () => {
  const later = (given: Given, day: string) => opensLater(of(given), words, toDay(day));

  it('where only an event to come opens it', () => {
    expect(later({ events: [opened('2018-01-05')] }, '2018-01-04')).toBe(true);
    expect(later({ events: [opened('2018-01-05')] }, '2018-01-05')).toBe(false);
    expect(later({ events: [opened('2018-01-05'), opened('2018-01-03')] }, '2018-01-04')).toBe(false);
  });

  it('and not where its beginning is given, or is not known', () => {
    expect(later({ began: '2018-01-05', events: [opened('2018-01-05')] }, '2018-01-04')).toBe(false);
    expect(later({ events: [some('opened')] }, '2018-01-04')).toBe(false);
    expect(later({}, '1950-01-01')).toBe(false);
  });
});

describe('a log with its corrections put in', () => {
  const found = on('found', '2018-03-01', { id: 'f', what: 'minor' });
  const done = on('done', '2018-03-02', { id: 'd' });
  const nameless = on('done', '2018-03-03');
  const fix = (day: string, replace: unknown, event = 'f') => on('event-corrected', day, { event, replace });
  const corrected = (day: string, ...events: NonNullable<AnyCase['events']>) =>
    correctedOn(of({ events }), toDay(day), words);

  it('is that of the same case where there are none', () => {
    for (const source of [of({}), of({ events: [] }), of({ events: [found] })])
      expect(correctedOn(source, toDay('2018-12-31'), words)).toBe(source);
  });

  it('keeps the order and the events that are not corrected', () => {
    const { events } = corrected('2018-03-31', nameless, done, fix('2018-03-05', { what: 'major' }), found);
    expect(events).toEqual([nameless, done, { ...found, what: 'major' }]);
    expect(events?.[0]).toBe(nameless);
  });

  it('lists them in the order in which they were made, each with what was written before and after', () => {
    const [first, second, third] = [
      fix('2018-03-05', { on: 'unknown', notBefore: '2018-03-02' }),
      fix('2018-03-06', { notAfter: '2018-03-04' }),
      fix('2018-03-07', null),
    ];
    const [vague, bounded] = [
      { ...found, on: 'unknown', notBefore: '2018-03-02' },
      { ...found, on: 'unknown', notBefore: '2018-03-02', notAfter: '2018-03-04' },
    ];
    const log = [third, second, found, first, done];
    const all = [
      { by: first, was: found, is: vague },
      { by: second, was: vague, is: bounded },
      { by: third, was: bounded, is: null },
    ];
    for (const [day, made, events] of [
      ['2018-03-04', 0, [found, done]],
      ['2018-03-05', 1, [vague, done]],
      ['2018-03-06', 2, [bounded, done]],
      ['2018-03-07', 3, [done]],
    ] as const) {
      const source = corrected(day, ...log);
      expect([source.events, correctionsOf(source)]).toEqual([events, all.slice(0, made)]);
    }
  });

  it('passes over what corrects an event that did not happen', () => {
    const none = fix('2018-03-05', null);
    const source = corrected('2018-03-31', found, done, none, fix('2018-03-06', { on: '2018-03-04' }));
    expect(source.events).toEqual([done]);
    expect(correctionsOf(source)).toEqual([{ by: none, was: found, is: null }]);
  });

  it('has no bounds left where a day becomes known or is said anew, and those that it had where it is not', () => {
    const vague = some('found', ['2018-03-01', '2018-03-09'], { id: 'f' });
    const by = (replace: object) => corrected('2018-03-31', vague, fix('2018-03-20', replace)).events;
    expect(by({ on: '2018-03-04' })).toEqual([on('found', '2018-03-04', { id: 'f' })]);
    expect(by({ on: 'unknown' })).toEqual([on('found', 'unknown', { id: 'f' })]);
    expect(by({ on: 'unknown', notAfter: '2018-03-08' })).toEqual([
      on('found', 'unknown', { id: 'f', notAfter: '2018-03-08' }),
    ]);
    expect(by({ what: 'major' })).toEqual([{ ...vague, what: 'major' }]);
  });
});
