import { describe, expect, it } from 'vitest';
import { toDay } from '../../src/calendar/index.js';
import { correctedOn, correctionsOf } from '../../src/case/corrected.js';
import type { AnyEvent } from '../../src/case/types.js';
import { on, rule, some, undischarged, verdictOf } from '../support/tiny.js';
import { clocked, timed } from './clocked.js';

const happened = (event: string) =>
  ({ fact: 'happened', params: { event }, operator: 'equal', value: true }) as const;
const measure = timed({
  norms: [
    rule('1', { all: [happened('found'), undischarged] }, { due: { days: 10, from: { event: 'found' } } }),
    rule('2', {
      all: [{ fact: 'field', params: { event: 'found', field: 'what' }, operator: 'equal', value: 'major' }],
    }),
  ],
});
const found = on('found', '2018-03-01', { id: 'f', what: 'minor' });
const fix = (day: string, replace: object | null, event = 'f', more: Partial<AnyEvent> = {}) =>
  on('event-corrected', day, { event, replace, ...more });
const at = (asOf: string, ...events: readonly AnyEvent[]) => measure.evaluate({ events }, asOf);
const due = (asOf: string, ...events: readonly AnyEvent[]) => at(asOf, ...events).actions[0]?.due;

describe('a correction', () => {
  it('of the day counts from the day of the correction on, and not before', () => {
    const later = fix('2018-03-06', { on: '2018-03-04' });
    expect([
      due('2018-03-05', found, later),
      due('2018-03-06', found, later),
      due('2018-03-07', found, later),
    ]).toEqual(['2018-03-11', '2018-03-14', '2018-03-14']);
  });

  it('of a field leaves the day', () => {
    const major = fix('2018-03-06', { what: 'major' });
    expect(verdictOf(at('2018-03-05', found, major), 'tiny/2')).toBe('no');
    expect(verdictOf(at('2018-03-06', found, major), 'tiny/2')).toBe('yes');
    expect(due('2018-03-06', found, major)).toBe('2018-03-11');
  });

  it('makes a known day unknown, and an unknown one known', () => {
    const vague = fix('2018-03-06', { on: 'unknown', notBefore: '2018-03-01', notAfter: '2018-03-03' });
    expect(at('2018-03-06', found, vague).actions[0]).toMatchObject({
      due: null,
      dueUnknown: { notBefore: '2018-03-11', notAfter: '2018-03-13' },
    });
    const unknown = some('found', ['2018-03-01', '2018-03-05'], { id: 'f' });
    expect(due('2018-03-06', unknown, fix('2018-03-06', { on: '2018-03-02' }))).toBe('2018-03-12');
  });

  it('that it did not happen takes it out of the log', () => {
    expect(at('2018-03-05', found, fix('2018-03-06', null)).actions).toHaveLength(1);
    expect(at('2018-03-06', found, fix('2018-03-06', null)).actions).toEqual([]);
  });

  it('the later of two goes on from the earlier, in order of time and not of the log', () => {
    const [first, second] = [
      fix('2018-03-06', { on: '2018-03-04', what: 'major' }),
      fix('2018-03-08', { on: '2018-03-05' }),
    ];
    for (const log of [
      [found, first, second],
      [second, found, first],
    ]) {
      expect([due('2018-03-07', ...log), due('2018-03-08', ...log)]).toEqual(['2018-03-14', '2018-03-15']);
      expect(verdictOf(at('2018-03-08', ...log), 'tiny/2')).toBe('yes');
    }
  });

  it('of what did not happen does nothing any more', () => {
    const log = [found, fix('2018-03-06', null), fix('2018-03-07', { on: '2018-03-02' })];
    expect(at('2018-03-08', ...log).actions).toEqual([]);
  });

  it('puts an extension right', () => {
    const more = on('deadline-extended', '2018-03-02', { for: '1', to: '2018-03-20', id: 'x' });
    const log = [found, more, fix('2018-03-04', { to: '2018-03-30' }, 'x')];
    expect([due('2018-03-03', ...log), due('2018-03-04', ...log)]).toEqual(['2018-03-20', '2018-03-30']);
  });

  it('is shown in the reasons with what was written before, and by whom it was approved', () => {
    const log = [found, fix('2018-03-06', { on: '2018-03-04' }, 'f', { approvedBy: 'head' })];
    const { actions } = measure.evaluate({ events: log }, '2018-03-07', { include: ['reasons'] });
    expect(actions[0]?.reason?.decisions).toEqual([
      {
        event: 'event-corrected',
        on: '2018-03-06',
        approvedBy: 'head',
        norm: null,
        corrects: { was: found, is: { ...found, on: '2018-03-04' } },
      },
    ]);
    expect(
      measure.evaluate({ events: log }, '2018-03-05', { include: ['reasons'] }).actions[0]?.reason,
    ).not.toHaveProperty('decisions');
  });
});

describe('correctedOn', () => {
  const source = measure.parse({ events: [found, fix('2018-03-06', { on: '2018-03-04' })] });

  it('gives the same case where nothing is corrected, and never touches the one given', () => {
    const plain = measure.parse({ events: [found] });
    expect(correctedOn(plain, toDay('2018-12-31'), clocked)).toBe(plain);
    const text = JSON.stringify(source);
    const corrected = correctedOn(source, toDay('2018-12-31'), clocked);
    expect(JSON.stringify(source)).toBe(text);
    expect(corrected.events).toEqual([{ ...found, on: '2018-03-04' }]);
    expect(correctedOn(corrected, toDay('2018-12-31'), clocked)).toBe(corrected);
  });

  it('leaves out corrections to come', () => {
    const before = correctedOn(source, toDay('2018-03-05'), clocked);
    expect([before.events, correctionsOf(before)]).toEqual([[found], []]);
  });
});

describe('over time', () => {
  const done = on('done', '2018-03-20', { id: 'd' });
  const inTime = fix('2018-04-01', { on: '2018-03-10' }, 'd');
  const parsed = measure.parse({ events: [found, done, inTime] });
  const span = { from: '2018-01-01', to: '2018-12-31' };

  it('a timeline shows things as known, an audit as they were', () => {
    expect(measure.duxun.timeline(parsed, span).obligations).toMatchObject([
      { norm: '1', overdue: '2018-03-12', ended: '2018-03-20', end: 'discharged', late: true },
    ]);
    expect(measure.duxun.audit(parsed, { asOf: '2018-03-31' }).breaches).toMatchObject([
      { norm: '1', class: 'late' },
    ]);
    const audit = measure.duxun.audit(parsed, { asOf: '2018-04-01' });
    expect(audit.breaches).toEqual([]);
    expect(audit.discharged).toMatchObject([
      { norm: '1', ended: '2018-03-10', done: '2018-03-10', daysLate: 0 },
    ]);
  });

  it('an obligation that a correction ends is told by the event put right', () => {
    const other = timed({
      norms: [
        rule(
          '1',
          {
            all: [
              happened('found'),
              { fact: 'discharged', params: { where: { what: 'major' } }, operator: 'equal', value: false },
            ],
          },
          { due: { days: 10, from: { event: 'found' } } },
        ),
      ],
    });
    const events = [
      found,
      on('done', '2018-03-05', { id: 'd', what: 'minor' }),
      fix('2018-03-20', { what: 'major' }, 'd'),
    ];
    const [one] = other.duxun.timeline(other.parse({ events }), span).obligations;
    expect(one).toMatchObject({
      ended: '2018-03-20',
      end: 'discharged',
      by: { type: 'done', on: '2018-03-05', what: 'major' },
      done: '2018-03-05',
      late: false,
    });
  });

  it('an obligation whose ground did not happen is moot, by the correction', () => {
    const annulled = measure.parse({ events: [found, fix('2018-03-05', null)] });
    expect(measure.duxun.timeline(annulled, span).obligations).toMatchObject([
      { ended: '2018-03-05', end: 'moot', by: { type: 'event-corrected' } },
    ]);
    expect(measure.duxun.audit(annulled, { asOf: '2018-12-31' })).toMatchObject({ breaches: [], moot: [] });
  });
});
