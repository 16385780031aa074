import { describe, expect, it } from 'vitest';
import type { AnyEvent } from '../../src/case/types.js';
import { happened, keysOf, on, rule, some, undischarged, verdictOf } from '../support/tiny.js';
import { timed } from './clocked.js';

/** Reopening sets aside `done` and `ended`; `listed` counts on. */
const measure = timed({
  norms: [
    rule('1', { all: [happened('found'), undischarged] }, { due: { days: 10, from: { event: 'found' } } }),
    rule('2', { all: [happened('ended', false)] }),
    rule('3', { all: [{ fact: 'count', params: { event: 'listed' }, operator: 'equal', value: 2 }] }),
    rule('4', { all: [{ fact: 'count', params: { event: 'done' }, operator: 'equal', value: 1 }] }),
  ],
});
const base = [on('found', '2018-03-01'), on('listed', '2018-03-02'), on('listed', '2018-03-03')];
const done = on('done', '2018-03-05');
const again = (day: string, more: Partial<AnyEvent> = {}) => on('case-reopened', day, more);
const at = (asOf: string, ...events: readonly AnyEvent[]) =>
  measure.evaluate({ events: [...base, ...events] }, asOf);
const norms = (asOf: string, ...events: readonly AnyEvent[]) =>
  at(asOf, ...events).actions.map((one) => one.norm);

describe('a re-opening', () => {
  it('sets aside what stands before it, from its day on; the rest counts on', () => {
    const log = [done, on('ended', '2018-03-06'), again('2018-03-08')];
    expect(norms('2018-03-07', ...log)).toEqual(['3', '4']);
    expect(norms('2018-03-08', ...log)).toEqual(['1', '2', '3']);
    expect(norms('2018-03-09', ...log)).toEqual(['1', '2', '3']);
  });

  it('keeps the id and the due day of the obligation', () => {
    const before = at('2018-03-04').actions.find((one) => one.norm === '1');
    const after = at('2018-03-08', done, again('2018-03-08')).actions.find((one) => one.norm === '1');
    expect([after?.id, after?.due]).toEqual([before?.id, '2018-03-11']);
  });

  it('leaves what is done after it', () => {
    const log = [done, again('2018-03-08'), on('done', '2018-03-09')];
    expect(norms('2018-03-08', ...log)).toContain('1');
    expect(norms('2018-03-09', ...log)).toEqual(['2', '3', '4']);
  });

  it('twice, each sets aside what came since', () => {
    const log = [done, again('2018-03-08'), on('done', '2018-03-09'), again('2018-03-10')];
    expect(norms('2018-03-09', ...log)).not.toContain('1');
    expect(norms('2018-03-10', ...log)).toContain('1');
  });

  it('on the day of the closing goes by the order of the log', () => {
    const ended = on('ended', '2018-03-08');
    expect(norms('2018-03-08', ended, again('2018-03-08'))).toContain('2');
    expect(norms('2018-03-08', again('2018-03-08'), ended)).not.toContain('2');
  });

  it('leaves open what may have happened before it or after it', () => {
    const log = [some('ended', ['2018-03-05', '2018-03-10']), again('2018-03-08')];
    const evaluation = at('2018-03-11', ...log);
    expect(verdictOf(evaluation, 'tiny/2')).toBe('unknown');
    expect(keysOf(evaluation.needs)).toEqual(['day:ended']);
    const before = [some('ended', ['2018-03-05', '2018-03-07']), again('2018-03-08')];
    expect(verdictOf(at('2018-03-11', ...before), 'tiny/2')).toBe('yes');
  });

  it('is told in the reasons of what it brings back, and begins that in a timeline', () => {
    const log = [...base, done, again('2018-03-08', { approvedBy: 'head' })];
    const { actions } = measure.evaluate({ events: log }, '2018-03-08', { include: ['reasons'] });
    expect(actions.find((one) => one.norm === '1')?.reason?.decisions).toEqual([
      { event: 'case-reopened', on: '2018-03-08', approvedBy: 'head', norm: null, setsAside: ['done'] },
    ]);
    expect(actions.find((one) => one.norm === '3')?.reason).not.toHaveProperty('decisions');
    const { obligations } = measure.duxun.timeline(measure.parse({ events: log }), {
      from: '2018-01-01',
      to: '2018-12-31',
    });
    expect(obligations.filter((one) => one.norm === '1')).toMatchObject([
      { began: '2018-03-01', ended: '2018-03-05', end: 'discharged', late: false },
      { began: '2018-03-08', beganBy: { type: 'case-reopened' }, overdue: '2018-03-12', ended: null },
    ]);
  });
});

describe('a withdrawal', () => {
  const withdrawn = on('finding-withdrawn', '2018-03-05');

  it('takes every rule of the finding away from its day on', () => {
    expect(norms('2018-03-04', withdrawn)).toEqual(['1', '2', '3']);
    expect(at('2018-03-05', withdrawn)).toMatchObject({ applies: 'yes', actions: [], undetermined: [] });
    expect(norms('2018-03-06', withdrawn)).toEqual([]);
  });

  it('ends when the case is opened again', () => {
    const log = [withdrawn, again('2018-03-08')];
    expect([norms('2018-03-07', ...log), norms('2018-03-08', ...log)]).toEqual([[], ['1', '2', '3']]);
  });

  it('that may have happened, or may not be recorded, leaves every rule open', () => {
    const evaluation = at('2018-03-05', some('finding-withdrawn', ['2018-03-04', '2018-03-09']));
    expect(evaluation.actions).toEqual([]);
    expect(evaluation.undetermined.flatMap(({ rules }) => rules.map(({ norm }) => norm))).toEqual([
      '1',
      '2',
      '3',
    ]);
    expect(keysOf(evaluation.needs)).toEqual(['day:finding-withdrawn']);
    const gappy = measure.evaluate({ events: base, unrecorded: ['finding-withdrawn'] }, '2018-03-05');
    expect(gappy.actions).toEqual([]);
    expect(keysOf(gappy.needs)).toEqual(['event:finding-withdrawn']);
  });

  it('is why a rule gives no action', () => {
    const parsed = measure.parse({ events: [...base, withdrawn] });
    const [why] = measure.duxun.whyNot(parsed, '2', { asOf: '2018-03-06' });
    expect(why?.scopes[0]).toMatchObject({
      result: 'no',
      fails: [{ fact: 'happened', params: { event: ['finding-withdrawn'] } }],
      changes: [{ input: 'event', name: 'finding-withdrawn', is: { operator: 'equal', value: false } }],
    });
  });

  it('before a duty is due makes it moot, afterwards missed', () => {
    const end = (day: string) =>
      measure.duxun
        .timeline(measure.parse({ events: [...base, on('finding-withdrawn', day)] }), {
          from: '2018-01-01',
          to: '2018-12-31',
        })
        .obligations.find((one) => one.norm === '1')?.end;
    expect([end('2018-03-11'), end('2018-03-12')]).toEqual(['moot', 'missed']);
  });
});
