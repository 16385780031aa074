/** What other readings would change in a timeline and in an audit; `readings` set for one call. */
import { describe, expect, it } from 'vitest';
import { audit, evaluate, openCase, timeline, whatIf } from '../../src/index.js';
import type { Condition, Norm } from '../../src/measure/format.js';
import { always, ifDay, is, on, reading, rule, some, tiny, undischarged } from '../support/tiny.js';

const by = (id: string, options: object) => ({ byReading: id, ...options }) as never;
const happened: Condition = {
  fact: 'happened',
  params: { event: 'found' },
  operator: 'equal',
  value: true,
};
const stands: Condition = { all: [happened, undischarged] };
const days = (n: number) => ({ days: n, from: { event: 'found' } });
const made = (...norms: readonly Norm[]) =>
  tiny({ norms, head: { interpretations: [reading('how', 'one', 'two'), reading('idle', 'one', 'two')] } });
/** Due on 11 March, or under the other option on the 21st. */
const longer = made(rule('1', stands, { due: by('how', { one: days(10), two: days(20) }) }));
const under = (option: string): Condition => ({
  fact: 'reading',
  params: { id: 'how' },
  operator: 'equal',
  value: option,
});
const other = made(
  rule('1', { all: [under('one'), stands] }, { due: days(10) }),
  rule('2', { all: [under('two'), stands] }, { due: days(10) }),
);
const found = on('found', '2018-03-01');
const include = ['contested'] as const;

describe('a timeline', () => {
  const asked = (measure: typeof longer, events: readonly ReturnType<typeof on>[], readings = {}) =>
    measure.duxun.timeline(measure.parse({ events }), {
      from: '2018-02-01',
      to: '2018-04-30',
      include,
      readings,
    }).contested;

  it('says how an obligation would run otherwise, and which change points come and go', () => {
    const [one, ...more] = asked(longer, [found]) ?? [];
    expect(more).toEqual([]);
    expect([one?.reading, one?.option, one?.text.en, one?.start]).toEqual(['how', 'two', 'two', undefined]);
    expect(one?.changes.map(({ from, to }) => [from.due, from.overdue, to.due, to.overdue])).toEqual([
      ['2018-03-11', '2018-03-12', '2018-03-21', '2018-03-22'],
    ]);
    expect([one?.adds, one?.removes]).toEqual([[], []]);
    // it begins with another due day, and is overdue on another
    expect(one?.points.gone.map((point) => point.on)).toEqual(['2018-03-01', '2018-03-12']);
    expect(one?.points.new.map((point) => point.on)).toEqual(['2018-03-01', '2018-03-22']);
  });

  it('says which obligations would be there, and which would not', () => {
    expect(
      asked(other, [found])?.map(({ adds, removes }) => [
        adds.map(({ id }) => id),
        removes.map(({ id }) => id),
      ]),
    ).toEqual([[['case/2'], ['case/1']]]);
  });

  it('says what would differ before anything changes', () => {
    const measure = made(rule('1', by('how', { one: { all: [is('p')] }, two: always }) as Condition));
    expect(asked(measure, [])).toMatchObject([
      { start: { adds: [{ id: 'case/1' }], settled: ['case/1'] }, adds: [{ id: 'case/1' }] },
    ]);
  });

  it('tries the options against those in force, and says nothing where nothing differs', () => {
    expect(asked(longer, [found], { how: 'two' })?.map(({ option }) => option)).toEqual(['one']);
    expect(asked(longer, [])).toEqual([]);
  });

  it('does not take for a difference in which order what becomes undecided stands', () => {
    const due = by('how', { one: days(10), two: days(20) });
    const hangingOn = (name: string): Condition => ({ all: [happened, is(name)] });
    // what hangs on one question stands together: 3 comes before 2 where 1 is there too, and after it where it is not
    const measure = made(
      rule('1', hangingOn('q')),
      rule('2', hangingOn('p'), { due }),
      rule('3', hangingOn('q'), { due }),
    );
    const range = { from: '2018-02-01', to: '2018-04-30' };
    const { changes } = measure.duxun.timeline(measure.parse({ events: [found] }), range);
    expect(changes.map(({ doubtful }) => doubtful)).toEqual([['case/1', 'case/3', 'case/2']]);
    expect(asked(measure, [found])).toEqual([]);
  });

  it('asks the same of a case without a log', () => {
    const measure = made(rule('1', by('how', { one: always, two: { all: [is('p')] } }) as Condition));
    const source = measure.parse({});
    const range = { from: '2018-02-01', to: '2018-04-30' };
    expect(source).not.toHaveProperty('events');
    expect(measure.duxun.timeline(source, { ...range, include }).contested).toMatchObject([
      { reading: 'how', option: 'two', removes: [{ id: 'case/1' }] },
    ]);
  });

  it('has none of it where it is not asked for, nor has a whatIf', () => {
    const range = { from: '2018-02-01', to: '2018-04-30' };
    const source = longer.parse({ events: [] });
    expect(longer.duxun.timeline(source, range)).not.toHaveProperty('contested');
    expect(longer.duxun.whatIf(source, [found], range).timeline).not.toHaveProperty('contested');
    expect(() => longer.duxun.whatIf(source, [found], { ...range, include } as never)).toThrow('KEY_UNKNOWN');
  });
});

describe('an audit', () => {
  const asked = (measure: typeof longer, events: readonly ReturnType<typeof on>[], more = {}) =>
    measure.duxun.audit(measure.parse({ events }), { asOf: '2018-04-30', include, ...more });
  const done = (day: string) => [found, on('done', day)];

  it('says of a breach on which reading it hangs', () => {
    const { breaches, contested } = asked(longer, done('2018-03-15'));
    expect(breaches.map(({ class: kind, hangsOn }) => [kind, hangsOn])).toEqual([
      ['late', [{ reading: 'how', option: 'two', list: 'discharged' }]],
    ]);
    expect(
      contested?.map(({ reading: id, changes }) => [id, changes.map(({ from, to }) => [from.list, to.list])]),
    ).toEqual([['how', [['breaches', 'discharged']]]]);
  });

  it('says the same of a breach that comes with its reason', () => {
    const full = asked(longer, done('2018-03-15'), { include: ['reasons', ...include] });
    const bare = asked(longer, done('2018-03-15'));
    expect(full.contested).toEqual(bare.contested);
    const [one] = full.breaches;
    expect([one?.hangsOn, one?.reason?.due?.result]).toEqual([
      bare.breaches[0]?.hangsOn,
      { is: 'day', day: '2018-03-11' },
    ]);
  });

  it('says so of what would be a breach', () => {
    const { discharged } = asked(longer, done('2018-03-15'), { readings: { how: 'two' } });
    expect(discharged.map(({ hangsOn }) => hangsOn)).toEqual([
      [{ reading: 'how', option: 'one', list: 'breaches', class: 'late', since: '2018-03-12' }],
    ]);
  });

  it('says so of a breach that would begin on another day, or be a departure', () => {
    expect(asked(longer, [found]).breaches.map(({ hangsOn }) => hangsOn)).toEqual([
      [{ reading: 'how', option: 'two', list: 'breaches', class: 'missed', since: '2018-03-22' }],
    ]);
    const milder = made(
      rule('1', stands, { due: days(10), modality: by('how', { one: 'must', two: 'as-a-rule' }) }),
    );
    expect(asked(milder, [found]).breaches.map(({ hangsOn }) => hangsOn?.[0]?.list)).toEqual(['departures']);
  });

  it('says so of a breach that would not be there, and names the one that would', () => {
    const { breaches, contested } = asked(other, [found]);
    expect(breaches.map(({ id, hangsOn }) => [id, hangsOn])).toEqual([
      ['case/1', [{ reading: 'how', option: 'two', list: null }]],
    ]);
    expect(contested).toMatchObject([
      {
        adds: [{ list: 'breaches', entry: { id: 'case/2', class: 'missed' } }],
        removes: [{ list: 'breaches', entry: { id: 'case/1' } }],
        changes: [],
      },
    ]);
  });

  it('says nothing of a breach that is one either way, and of what is none either way', () => {
    expect(asked(made(rule('1', stands, { due: days(10) })), [found])).toMatchObject({
      breaches: [{ hangsOn: [] }],
      contested: [],
    });
    expect(asked(longer, done('2018-03-05'))).toMatchObject({
      discharged: [{ hangsOn: [] }],
      contested: [{ changes: [{ from: { list: 'discharged' }, to: { list: 'discharged' } }] }],
    });
  });

  describe('tells the due day of what is undecided, though nothing else changes on the day on which it is another', () => {
    // whether the measure is in force is not known, and what else changes on that day does so under one option alone
    const past = (n: number): Condition => ({
      fact: 'elapsed',
      params: { since: '2018-01-01' },
      operator: 'greaterThan',
      value: n,
    });
    const established = {
      ...on('fact-established', 'unknown', { fact: 'p', value: false }),
      notBefore: '2017-12-31',
      notAfter: '2018-01-01',
    };
    it.each([
      ['by an event of unknown day, certain from its last day on', is('p', false), is('p')],
      ['by the date alone', past(10), past(10)],
    ])('%s', (_name, later, other) => {
      const measure = tiny({
        norms: [
          rule('1', always, { due: ifDay(later, '2018-03-20', '2018-03-10') }),
          rule('2', { all: [under('one'), { not: other }] }),
        ],
        head: { interpretations: [reading('how', 'one', 'two')], effectiveFrom: null },
      });
      const source = measure.parse({ facts: { p: true }, events: [established] });
      for (const how of ['one', 'two']) {
        const { undecided, contested } = measure.duxun.audit(source, {
          asOf: '2018-02-01',
          include,
          readings: { how },
        });
        expect(undecided.find(({ id }) => id === 'case/1')?.due).toBe('2018-03-20');
        expect(contested?.flatMap(({ changes }) => changes)).toEqual([]);
      }
    });
  });

  it('judges an act of unknown day on the last day that it may be, though nothing else changes on it', () => {
    // from 3 January on the act may have been as it should be on some of its days: on 5 January still
    const met: Condition = { any: [is('p'), happened] };
    const measure = tiny({
      norms: [
        rule('1', always, { type: 'conform', judgedAt: { event: 'begun', met } }),
        rule('2', { all: [under('one'), { ...happened, params: { event: 'begun' } }] }),
      ],
      head: { interpretations: [reading('how', 'one', 'two')] },
    });
    const begun = some('begun', ['2018-01-01', '2018-01-05']);
    const source = measure.parse({ events: [begun, on('found', '2018-01-03')] });
    for (const how of ['one', 'two']) {
      const { undecided, contested } = measure.duxun.audit(source, {
        asOf: '2018-02-01',
        include,
        readings: { how },
      });
      expect(undecided.filter(({ norm }) => norm === '1')).toMatchObject([
        { about: 'conformity', ended: '2018-01-05' },
      ]);
      expect(contested?.flatMap(({ changes }) => changes)).toEqual([]);
    }
  });

  it('has none of it where it is not asked for', () => {
    const found = longer.duxun.audit(longer.parse({ events: done('2018-03-15') }), { asOf: '2018-04-30' });
    expect(found).not.toHaveProperty('contested');
    expect(found.breaches[0]).not.toHaveProperty('hangsOn');
  });
});

describe('readings set for one call', () => {
  const finding = openCase({
    kind: 'finding',
    measure: 'maoming-2017',
    id: 'F-1',
    subject: { type: 'county-committee-and-government' },
    facts: { origin: 'inspection' },
    events: [
      { type: 'problem-found', on: '2018-01-10' },
      { type: 'inspection-feedback-received', on: '2018-01-31' },
    ],
  });
  const readings = { 'two-months-holiday': 'next-working-day' } as const;
  const only = ['19.5'];
  const range = { from: '2018-01-01', to: '2018-12-31', only };

  it.each([
    ['evaluate', (more: object) => evaluate(finding, { asOf: '2018-06-01', only, ...more }).actions[0]?.due],
    ['timeline', (more: object) => timeline(finding, { ...range, ...more }).obligations[0]?.due],
    ['audit', (more: object) => audit(finding, { asOf: '2018-12-31', only, ...more }).breaches[0]?.due],
    ['whatIf', (more: object) => whatIf(finding, [], { ...range, ...more }).timeline.obligations[0]?.due],
  ])('%s', (_name, due) => {
    // 31 March 2018 is a Saturday
    expect([due({}), due({ readings })]).toEqual(['2018-03-31', '2018-04-02']);
  });
});
