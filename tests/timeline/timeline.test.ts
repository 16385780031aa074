import { describe, expect, it } from 'vitest';
import type { EventDeclaration, FormGroup } from '../../src/measure/format.js';
import { happened, on, rule, some, tiny, undischarged, vocabulary } from '../support/tiny.js';

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

  it('is none while only an event to come begins the case', () => {
    const { events } = vocabulary;
    const opening = tiny({
      norms: [rule('1', { all: [undischarged] }, { due: '2018-03-11' })],
      vocabulary: {
        ...vocabulary,
        events: { ...events, found: { ...(events.found as EventDeclaration), opens: ['finding'] } },
      },
    });
    expect(next(opening, { events: [found] }, '2018-02-28')).toBe(null);
    expect(next(opening, { events: [found] }, '2018-03-01')).toBe('2018-03-12');
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

  it('does not follow what another action on the same bearer covers', () => {
    const forms = (...codes: readonly string[]): readonly FormGroup[] => [
      { target: 'unit', choose: 'all', forms: codes },
    ];
    const light = rule('1', { all: [happened('found'), undischarged] }, { forms: forms('talk') });
    const heavy = rule('2', { all: [happened('begun'), undischarged] }, { forms: forms('removal') });
    const merge = { action: 'act', by: 'heaviest', order: ['talk', 'removal'] } as const;
    const measure = tiny({ norms: [light, heavy], head: { merge } });
    const course = (...events: readonly ReturnType<typeof on>[]) =>
      measure.duxun
        .timeline(measure.parse({ events }), { from: '2018-01-01', to: '2018-12-31' })
        .obligations.map(({ id, began, ended, end }) => [id, began, ended, end]);
    expect(course(found, on('begun', '2018-03-05'))).toEqual([
      ['case/1', '2018-03-01', '2018-03-05', 'moot'],
      ['case/2', '2018-03-05', null, null],
    ]);
    expect(course(on('begun', '2018-02-05'), found)).toEqual([['case/2', '2018-02-05', null, null]]);
  });

  it('knows by nothing that an action is done of which the vocabulary says nothing', () => {
    const unheard = tiny({
      norms: [
        rule('1', { all: [happened('found'), happened('ended', false), undischarged] }, { type: 'unheard' }),
      ],
    });
    const [one] = unheard.duxun.timeline(
      unheard.parse({ events: [found, on('done', '2018-03-05'), on('ended', '2018-03-09')] }),
      { from: '2018-01-01', to: '2018-12-31' },
    ).obligations;
    expect([one?.ended, one?.end]).toEqual(['2018-03-09', 'moot']);
  });

  it('takes for the doing an event that names the action itself, in its own scope', () => {
    const measure = tiny({
      norms: [rule('1', { all: [happened('found'), undischarged] }, { per: { place: 'places' } })],
    });
    const events = [found, on('done', '2018-03-05', { for: 'case/1[place=b]' })];
    const given = measure.parse({ places: [{ id: 'a' }, { id: 'b' }], events });
    const { obligations } = measure.duxun.timeline(given, { from: '2018-01-01', to: '2018-12-31' });
    expect(obligations.map(({ place, end, by }) => [place, end, by?.on])).toEqual([
      ['a', null, undefined],
      ['b', 'discharged', '2018-03-05'],
    ]);
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

  it('gives no reasons', () => {
    const range = { from: '2018-01-01', to: '2018-12-31' };
    const { timeline } = duty.duxun.whatIf(duty.parse({}), [found], range);
    expect(timeline.obligations.map(({ id }) => id)).toEqual(['case/1']);
    for (const one of timeline.obligations) expect(one).not.toHaveProperty('reason');
  });

  it('asks the same of a case without a log', () => {
    const range = { from: '2018-01-01', to: '2018-12-31' };
    const { adds, removes, changes } = duty.duxun.whatIf(duty.parse({}), [found], range);
    expect(adds.map(({ id, began }) => [id, began])).toEqual([['case/1', '2018-03-01']]);
    expect([removes, changes]).toEqual([[], []]);
  });
});
