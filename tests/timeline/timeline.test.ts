import { describe, expect, it } from 'vitest';
import { on, rule, some, tiny, undischarged } from '../support/tiny.js';

const happened = (event: string) =>
  ({ fact: 'happened', params: { event }, operator: 'equal', value: true }) as const;
const due = { days: 10, from: { event: 'found' } } as const;
const duty = tiny({ norms: [rule('1', { all: [happened('found'), undischarged] }, { due })] });
const found = on('found', '2018-03-01');

describe('nextChange', () => {
  const next = (measure: typeof duty, given: Parameters<typeof duty.parse>[0], asOf: string) =>
    measure.evaluate(given, asOf, { include: ['nextChange'] }).nextChange;

  it.each([
    ['on the due day, the day after it', { events: [found] }, '2018-03-11', '2018-03-12'],
    ['while time runs, the day after the due day', { events: [found] }, '2018-03-01', '2018-03-12'],
    ['once overdue, none', { events: [found] }, '2018-03-12', null],
    ['with nothing in the log, none', {}, '2018-03-01', null],
    ['not by an event to come', { events: [found] }, '2018-02-01', null],
    ['the begin of the case', { began: '2018-05-01' }, '2018-03-01', '2018-05-01'],
    [
      'the last day an event of unknown day may be',
      { events: [found, some('done', ['2018-03-02', '2018-03-05'])] },
      '2018-03-03',
      '2018-03-05',
    ],
  ])('%s', (_name, given, asOf, wanted) => {
    expect(next(duty, given, asOf)).toBe(wanted);
  });

  it('is the day on which so many days have passed, and not the day before', () => {
    const passed = {
      fact: 'elapsed',
      params: { since: { event: 'found' } },
      operator: 'greaterThan',
      value: 30,
    } as const;
    const measure = tiny({ norms: [rule('1', { all: [passed] })] });
    expect(next(measure, { events: [found] }, '2018-03-01')).toBe('2018-04-01');
    expect(next(measure, { events: [found] }, '2018-04-01')).toBe(null);
  });

  it('is the first day of the next period, and the commencement', () => {
    const measure = tiny({ norms: [rule('1', { all: [undischarged] }, { per: { period: 'quarter' } })] });
    expect(next(measure, {}, '2018-02-03')).toBe('2018-04-01');
    expect(next(measure, {}, '1999-02-03')).toBe('2000-01-01');
    expect(next(measure, {}, '2199-12-31')).toBe(null);
  });

  it('is left out where it is not asked for', () => {
    expect(duty.evaluate({ events: [found] }, '2018-03-01')).not.toHaveProperty('nextChange');
  });
});

describe('timeline', () => {
  const line = (events: Parameters<typeof duty.parse>[0]['events'], from = '2018-01-01', to = '2018-12-31') =>
    duty.duxun.timeline(duty.parse({ events }), { from, to });

  it('tells when a duty began, was due, became overdue and was discharged, and by which event', () => {
    const done = on('done', '2018-03-15');
    expect(line([found, done]).obligations).toMatchObject([
      {
        id: 'case/1',
        began: '2018-03-01',
        beganBy: found,
        due: '2018-03-11',
        overdue: '2018-03-12',
        ended: '2018-03-15',
        end: 'discharged',
        by: done,
        done: '2018-03-15',
        late: true,
      },
    ]);
  });

  it('shows what the date alone does, with no event', () => {
    expect(line([found]).changes.map((one) => [one.on, one.event?.type ?? null])).toEqual([
      ['2018-03-01', 'found'],
      ['2018-03-12', null],
    ]);
  });

  it('sees what begins and ends on one day', () => {
    const { changes, obligations } = line([found, on('done', '2018-03-01')]);
    expect(changes.map(({ began, ended }) => [began.length, ended.length])).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(obligations.map(({ began, ended }) => [began, ended])).toEqual([['2018-03-01', '2018-03-01']]);
  });

  it('does not know when what stands on its first day began', () => {
    const [one] = line([found], '2018-03-05').obligations;
    expect([one?.began, one?.overdue]).toEqual([null, '2018-03-12']);
  });

  it('refuses days in the wrong order', () => {
    expect(() => line([found], '2018-02-01', '2018-01-31')).toThrow(/OPTION_DATE/);
  });
});

describe('whatIf', () => {
  it('is the difference of two timelines', () => {
    const done = on('done', '2018-03-10');
    const source = duty.parse({ events: [found] });
    const { adds, removes, changes, points } = duty.duxun.whatIf(source, [done], {
      from: '2018-01-01',
      to: '2018-12-31',
    });
    expect([adds, removes]).toEqual([[], []]);
    expect(changes.map(({ from, to }) => [from.overdue, to.overdue, to.late])).toEqual([
      ['2018-03-12', null, false],
    ]);
    expect([points.gone.map((one) => one.on), points.new.map((one) => one.on)]).toEqual([
      ['2018-03-12'],
      ['2018-03-10'],
    ]);
    expect(source.events).toEqual([found]);
  });
});
