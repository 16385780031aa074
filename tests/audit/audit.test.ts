import { describe, expect, it } from 'vitest';
import { auditSummary } from '../../src/index.js';
import type { Day, Norm } from '../../src/measure/format.js';
import { timed } from '../clock/clocked.js';
import { happened, ifDay, is, on, rule, some, tiny, undischarged } from '../support/tiny.js';

const due = { days: 10, from: { event: 'found' } } as const;
const stands = { all: [happened('found'), happened('ended', false), undischarged] };
const duty = (more: Partial<Norm> = {}, params = {}) =>
  tiny({ norms: [rule('1', stands, { due, ...params }, more)] });
const found = on('found', '2018-03-01');

type Given = Parameters<ReturnType<typeof duty>['parse']>[0];

/** What the audit says of each duty, as short texts. */
function said(measure: ReturnType<typeof duty>, given: Given, asOf = '2018-06-01'): string[] {
  const found = measure.duxun.audit(measure.parse(given), { asOf });
  return [
    ...found.breaches.map(
      (one) => `${one.class} since ${one.since}, ended ${one.ended}, ${one.daysLate} late`,
    ),
    ...found.departures.map((one) => `departure: ${one.class}`),
    ...found.undecided.map((one) => `undecided: ${one.about}`),
    ...found.discharged.map((one) => `discharged ${one.done}`),
    ...found.moot.map((one) => `moot ${one.ended}`),
  ];
}

it('a duty that was done late, of which it is not known whether it stood, is undecided, and says why', () => {
  const measure = tiny({ norms: [rule('1', { all: [is('p'), ...stands.all] }, { due })] });
  const given: Given = { events: [found, on('done', '2018-03-12')] };
  expect(said(measure, given)).toEqual(['undecided: standing']);
  const { undecided } = measure.duxun.audit(measure.parse(given), {
    asOf: '2018-06-01',
    include: ['reasons'],
  });
  expect(undecided.map(({ reason }) => reason?.toConfirm)).toMatchObject([[{ input: 'fact', name: 'p' }]]);
});

describe('how a duty ended', () => {
  it.each<[string, Given['events'], string[]]>([
    ['done the day before the due day', [found, on('done', '2018-03-10')], ['discharged 2018-03-10']],
    ['done on the due day', [found, on('done', '2018-03-11')], ['discharged 2018-03-11']],
    [
      'done the day after it: late',
      [found, on('done', '2018-03-12')],
      ['late since 2018-03-12, ended 2018-03-12, 1 late'],
    ],
    ['never done: missed, and still standing', [found], ['missed since 2018-03-12, ended null, 82 late']],
    [
      'ended by another event when overdue: missed',
      [found, on('ended', '2018-03-12')],
      ['missed since 2018-03-12, ended 2018-03-12, 1 late'],
    ],
    ['ended by another event in time: moot', [found, on('ended', '2018-03-11')], ['moot 2018-03-11']],
    [
      'done on a day not known, in time whichever it is',
      [found, some('done', ['2018-03-02', '2018-03-11'])],
      ['discharged null'],
    ],
    [
      'done on a day not known, in time or not',
      [found, some('done', ['2018-03-02', '2018-03-20'])],
      ['undecided: time'],
    ],
  ])('%s', (_name, events, wanted) => {
    expect(said(duty(), { events })).toEqual(wanted);
  });

  const late = tiny({
    norms: [rule('1', { all: [happened('begun'), happened('ended', false), undischarged] }, { due })],
  });

  it.each<[string, Given['events'], string[]]>([
    ['still standing', [], ['missed since 2018-03-20, ended null, 82 late']],
    [
      'ended the next day',
      [on('ended', '2018-03-21')],
      ['missed since 2018-03-20, ended 2018-03-21, 10 late'],
    ],
    ['ended on the day it began', [on('ended', '2018-03-20')], ['moot 2018-03-20']],
    [
      'done on the day it began',
      [on('done', '2018-03-20')],
      ['late since 2018-03-20, ended 2018-03-20, 9 late'],
    ],
  ])('begun by an event after its due day, it is broken from that day on: %s', (_name, more, wanted) => {
    expect(said(late, { events: [found, on('begun', '2018-03-20'), ...(more ?? [])] })).toEqual(wanted);
  });

  it('is not judged by what comes after the day of the audit', () => {
    expect(said(duty(), { events: [found, on('done', '2018-03-20')] }, '2018-03-11')).toEqual([]);
    expect(said(duty(), { events: [found, on('done', '2018-03-20')] }, '2018-03-12')).toEqual([
      'missed since 2018-03-12, ended null, 1 late',
    ]);
  });

  it('lapses with its period', () => {
    const measure = tiny({
      norms: [
        rule(
          '1',
          { all: [happened('found'), { ...undischarged, params: { in: 'period' } }] },
          {
            per: { period: 'quarter' },
            due: { endOf: 'period' },
          },
        ),
      ],
    });
    expect(said(measure, { events: [found, on('done', '2018-05-01')] })).toEqual([
      'lapsed since 2018-04-01, ended 2018-04-01, 1 late',
      'discharged 2018-05-01',
    ]);
  });

  it('is moot where the date alone ends it before its due day', () => {
    const until = {
      fact: 'elapsed',
      params: { since: { event: 'found' } },
      operator: 'lessThan',
      value: 5,
    } as const;
    const measure = tiny({ norms: [rule('1', { all: [happened('found'), until] }, { due })] });
    expect(said(measure, { events: [found] })).toEqual(['moot 2018-03-06']);
  });

  it('has not ended while it is undetermined', () => {
    expect(said(duty(), { events: [found, some('ended', ['2018-03-05'])] })).toEqual(['undecided: standing']);
  });

  describe('by a day that is one of several', () => {
    // found on one of these days, so that the duty is due from 2 to 11 March
    const sometime = some('found', ['2018-02-20', '2018-03-01']);
    const begun = on('begun', '2018-03-07');
    const passing = {
      fact: 'elapsed',
      params: { since: { event: 'begun' } },
      operator: 'lessThan',
      value: 5,
    } as const;
    const brief = tiny({ norms: [rule('1', { all: [happened('found'), passing, undischarged] }, { due })] });

    it.each<[string, ReturnType<typeof duty>, Given['events'], string[]]>([
      [
        'missed once the last of them is over',
        duty(),
        [sometime],
        ['missed since 2018-03-12, ended null, null late'],
      ],
      [
        'late, too',
        duty(),
        [sometime, on('done', '2018-03-25')],
        ['late since 2018-03-12, ended 2018-03-25, null late'],
      ],
      [
        'lapsed on the very day after the last of them',
        brief,
        [sometime, begun],
        ['lapsed since 2018-03-12, ended 2018-03-12, null late'],
      ],
    ])('%s', (_name, measure, events, wanted) => {
      expect(said(measure, { events })).toEqual(wanted);
      const source = measure.parse({ events });
      const { breaches } = measure.duxun.audit(source, { asOf: '2018-06-01', include: ['reasons'] });
      expect(breaches[0]?.sinceReason).toMatchObject({
        result: { is: 'day', day: '2018-03-12' },
        form: 'beside',
        side: 'after',
        from: { form: 'counted', result: { is: 'between', from: '2018-03-02', to: '2018-03-11' } },
      });
    });

    it('is missed from the day on which it was overdue, where its due day is not known any more', () => {
      const later = { latestOf: ['2018-03-10', ifDay(is('p'), '2018-03-12', { event: 'begun' })] };
      const events = [
        found,
        some('done', ['2018-03-20', '2018-05-30']),
        on('fact-established', '2018-03-21', { fact: 'p', value: false }),
        on('ended', '2018-03-25'),
      ];
      const given = { facts: { p: true }, events, unrecorded: ['begun'] };
      expect(said(duty({}, { due: later }), given)).toEqual([
        'missed since 2018-03-13, ended 2018-03-25, null late',
      ]);
    });
  });

  describe('put off while it is not known whether it stands', () => {
    const put = on('deadline-extended', '2018-03-20', { for: '1', to: '2018-05-01' });
    const timely = (params: object) => timed({ norms: [rule('1', stands, params)] });
    const none: Day = ifDay(happened('reopened'), '2018-03-11');
    const doubt = some('ended', ['2018-03-15']);

    it('is not missed where it ended before the new day', () => {
      const events = [found, some('done', ['2018-03-15', '2018-05-30']), on('ended', '2018-03-25')];
      expect(said(timely({ due }), { events })).toEqual([
        'missed since 2018-03-12, ended 2018-03-25, 14 late',
      ]);
      expect(said(timely({ due }), { events: [...events, put] })).toEqual(['moot 2018-03-25']);
    });

    it.each<[string, object]>([
      ['which it had', { due }],
      ['which there was not', { due: none }],
      ['which it never had', {}],
    ])('is late after that day, and not after the one %s', (_name, params) => {
      const measure = timely(params);
      const source = measure.parse({ events: [found, doubt, put, on('done', '2018-05-10')] });
      const { breaches } = measure.duxun.audit(source, { asOf: '2018-06-01', include: ['reasons'] });
      expect(breaches).toMatchObject([
        {
          class: 'late',
          since: '2018-05-02',
          daysLate: 9,
          sinceReason: {
            result: { day: '2018-05-02' },
            form: 'beside',
            side: 'after',
            from: { form: 'date', result: { day: '2018-05-01' } },
          },
        },
      ]);
    });
  });

  it('counts as done on the day that the rule says', () => {
    const done = { event: 'done', field: 'planned' } as const;
    const events = [found, on('done', '2018-03-20', { planned: '2018-03-09' })];
    expect(said(duty({}, { done }), { events })).toEqual(['discharged 2018-03-09']);
  });

  it('departs from what holds as a rule, and never breaches what may be done', () => {
    expect(said(duty({ modality: 'as-a-rule' }), { events: [found] })).toEqual(['departure: missed']);
    expect(said(duty({ modality: 'may' }), { events: [found] })).toEqual([]);
  });
});

describe('an act', () => {
  const acting = (remedy: null | { until: string }) =>
    tiny({
      norms: [
        rule(
          '1',
          { all: [happened('found')] },
          {
            type: 'conform',
            judgedAt: { event: 'begun', met: { all: [is('p')] }, remedy },
          },
        ),
      ],
    });
  const begun = on('begun', '2018-03-05');

  it.each<[string, boolean | undefined, string[]]>([
    ['that conforms', true, []],
    ['that does not', false, ['not-in-conformity since 2018-03-05, ended 2018-03-05, null late']],
    ['of which that is not known', undefined, ['undecided: conformity']],
  ])('%s', (_name, p, wanted) => {
    const given = { events: [found, begun], ...(p === undefined ? {} : { facts: { p } }) };
    expect(said(acting(null), given)).toEqual(wanted);
  });

  it('stays a breach once it is put right', () => {
    const later = on('fact-established', '2018-03-08', { fact: 'p', value: true });
    expect(said(acting({ until: 'ended' }), { facts: { p: false }, events: [found, begun, later] })).toEqual([
      'not-in-conformity since 2018-03-05, ended 2018-03-05, null late',
      'discharged 2018-03-08',
    ]);
  });
});

describe('auditSummary', () => {
  it('counts by measure, norm, actor, place and month', () => {
    const measure = duty();
    const audits = [[found], [found, on('done', '2018-03-20')], [on('found', '2018-05-01')]].map((events) =>
      measure.duxun.audit(measure.parse({ events }), { asOf: '2018-06-01' }),
    );
    const counts = { lapsed: 0, notInConformity: 0, departures: 0 };
    expect(auditSummary(audits)).toEqual({
      cases: 3,
      byMeasure: [{ key: 'tiny', missed: 2, late: 1, ...counts }],
      byNorm: [{ key: 'tiny/1', missed: 2, late: 1, ...counts }],
      byActor: [{ key: 'office', missed: 2, late: 1, ...counts }],
      byPlace: [{ key: null, missed: 2, late: 1, ...counts }],
      byMonth: [
        { key: '2018-03', missed: 1, late: 1, ...counts },
        { key: '2018-05', missed: 1, late: 0, ...counts },
      ],
    });
  });

  it('counts departures apart, and puts places in order with those that have none last', () => {
    const norms = [
      rule('1', stands, { due }),
      rule('2', stands, { due, per: { place: 'places' } }, { modality: 'as-a-rule' }),
    ];
    const measure = tiny({ norms });
    const found = (day: string, ...places: readonly string[]) =>
      measure.duxun.audit(
        measure.parse({ places: places.map((id) => ({ id })), events: [on('found', day)] }),
        { asOf: '2018-06-01' },
      );
    const departing = measure.duxun.audit(
      measure.parse({ places: [{ id: 'd' }], events: [on('found', '2018-05-01')] }),
      {
        asOf: '2018-06-01',
        only: ['2'],
      },
    );
    const audits = [departing, found('2018-05-01', 'b', 'a'), found('2018-03-01', 'c'), found('2018-04-01')];
    const { byNorm, byPlace, byMonth } = auditSummary(audits);
    expect(byNorm.map(({ key, missed, departures }) => [key, missed, departures])).toEqual([
      ['tiny/1', 3, 0],
      ['tiny/2', 0, 4],
    ]);
    expect(byPlace.map(({ key, missed, departures }) => [key, missed, departures])).toEqual([
      ['a', 0, 1],
      ['b', 0, 1],
      ['c', 0, 1],
      ['d', 0, 1],
      [null, 3, 0],
    ]);
    expect(byMonth.map(({ key }) => key)).toEqual(['2018-03', '2018-04', '2018-05']);
  });
});
