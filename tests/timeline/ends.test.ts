import { describe, expect, it } from 'vitest';
import type { AnyEvent } from '../../src/case/types.js';
import type { Condition, EventDeclaration } from '../../src/measure/format.js';
import { typesOf } from '../../src/timeline/discharging.js';
import { timed } from '../clock/clocked.js';
import {
  entry,
  happened,
  is,
  on,
  rule,
  type Spec,
  some,
  tiny,
  undischarged,
  vocabulary,
} from '../support/tiny.js';

const due = { days: 10, from: { event: 'found' } } as const;
const found = on('found', '2018-03-01');
const period = { from: '2018-01-01', to: '2018-12-31' };

/** How each obligation ended: its day, its end, the event, whether late. */
function ends(spec: Spec, ...events: AnyEvent[]) {
  const measure = tiny(spec);
  return measure.duxun
    .timeline(measure.parse({ events }), period)
    .obligations.map(({ ended, end, by, late }) => [ended, end, by?.type ?? null, late]);
}
const ruled = (...all: Condition[]): Spec => ({
  norms: [rule('1', { all: [happened('found'), ...all] }, { due })],
});

describe('what ends an obligation', () => {
  const by = { ...undischarged, params: { by: ['ended', 'approved'] } };
  const ended = on('ended', '2018-03-05');

  it('by an event that its condition takes for the doing, it is discharged', () => {
    expect(ends(ruled(by), found, ended)).toEqual([['2018-03-05', 'discharged', 'ended', false]]);
    expect(ends(ruled({ ...by, params: { by: 'ended' } }), found, ended)).toEqual([
      ['2018-03-05', 'discharged', 'ended', false],
    ]);
  });

  it('by one of a named condition, it is, too', () => {
    const spec = ruled({ condition: 'left' } as Condition);
    const conditions = { left: { all: [by] } };
    expect(ends({ ...spec, part: { conditions } }, found, ended)).toEqual([
      ['2018-03-05', 'discharged', 'ended', false],
    ]);
    expect(ends({ ...spec, head: { conditions } }, found, ended)).toEqual([
      ['2018-03-05', 'discharged', 'ended', false],
    ]);
  });

  it('by any other, it is moot in time and missed when overdue', () => {
    const other = ruled(happened('ended', false), undischarged);
    expect(ends(other, found, ended)).toEqual([['2018-03-05', 'moot', 'ended', null]]);
    expect(ends(other, found, on('ended', '2018-03-12'))).toEqual([['2018-03-12', 'missed', 'ended', null]]);
  });

  it('on a day that is not known: from the last of its days on, late or not', () => {
    const done = (from: string, to: string) => ends(ruled(undischarged), found, some('done', [from, to]));
    expect(done('2018-03-02', '2018-03-11')).toEqual([['2018-03-11', 'discharged', 'done', false]]);
    expect(done('2018-03-02', '2018-03-12')).toEqual([['2018-03-12', 'discharged', 'done', null]]);
    expect(done('2018-03-11', '2018-03-20')).toEqual([['2018-03-20', 'discharged', 'done', null]]);
    expect(done('2018-03-12', '2018-03-20')).toEqual([['2018-03-20', 'discharged', 'done', true]]);
  });

  it('without a due day it is never late', () => {
    const spec: Spec = { norms: [rule('1', { all: [happened('found'), undischarged] })] };
    expect(ends(spec, found, on('done', '2018-12-31'))).toEqual([
      ['2018-12-31', 'discharged', 'done', false],
    ]);
  });

  it('with a due day that is not known it may be', () => {
    const vague = some('found', ['2018-03-01', '2018-03-05']);
    const late = (day: string) => ends(ruled(undischarged), vague, on('done', day)).map((one) => one.at(-1));
    expect(['2018-03-11', '2018-03-12', '2018-03-15', '2018-03-16'].map(late)).toEqual([
      [false],
      [null],
      [null],
      [true],
    ]);
  });
});

const within = (days: number, since: object | string = { event: 'found' }) =>
  ({ fact: 'elapsed', params: { since }, operator: 'lessThan', value: days }) as Condition;

describe('what the date alone ends', () => {
  it.each<[string, Spec, string, string]>([
    ['before its due day is moot', ruled(within(5)), '2018-03-06', 'moot'],
    ['on its due day is moot', ruled(within(10)), '2018-03-11', 'moot'],
    ['after its due day has lapsed', ruled(within(11)), '2018-03-12', 'lapsed'],
    ['without a due day is moot', { norms: [rule('1', within(5))] }, '2018-03-06', 'moot'],
    [
      'is moot though a day is known on which it would count as done',
      { norms: [rule('1', within(5), { due, done: { event: 'found' } })] },
      '2018-03-06',
      'moot',
    ],
  ])('%s', (_name, spec, day, end) => {
    expect(ends(spec, found)).toEqual([[day, end, null, null]]);
  });

  it('in a case without a log is moot, too', () => {
    const measure = tiny({ norms: [rule('1', { all: [within(5, '2018-03-01')] })] });
    const { obligations } = measure.duxun.timeline(measure.parse({}), period);
    expect(obligations).toMatchObject([{ ended: '2018-03-06', end: 'moot', by: null }]);
  });

  it('is undecided where it may have been done by then, and nothing that may be still to come has ended it', () => {
    const quarter: Spec = {
      norms: [
        rule(
          '1',
          { all: [happened('found'), { ...undischarged, params: { in: 'period' } }] },
          { per: { period: 'quarter' }, due: { endOf: 'period' } },
        ),
      ],
    };
    const [first] = ends(quarter, found, some('done', ['2018-03-10', '2018-04-20']));
    expect(first).toEqual(['2018-04-01', 'undecided', null, null]);
  });
});

describe('what the rule says of the day on which it counts as done', () => {
  const ruledDone = (event: string, field?: string): Spec => ({
    norms: [
      rule(
        '1',
        { all: [happened('found'), happened('approved', false), undischarged] },
        { due, done: field === undefined ? { event } : { event, field } },
      ),
    ],
  });
  const doneOn = (spec: Spec, ...events: readonly AnyEvent[]) => {
    const measure = tiny(spec);
    return measure.duxun
      .timeline(measure.parse({ events }), period)
      .obligations.map(({ end, by, done, late }) => [end, by?.type, done, late]);
  };

  it('makes a doing of an event that is none otherwise', () => {
    const approved = on('approved', '2018-03-05');
    expect(doneOn(ruledDone('approved'), found, approved)).toEqual([
      ['discharged', 'approved', '2018-03-05', false],
    ]);
    expect(doneOn(ruledDone('done'), found, approved)).toEqual([['moot', 'approved', null, null]]);
  });

  it('is left open where that day is not known', () => {
    expect(doneOn(ruledDone('done', 'planned'), found, on('done', '2018-03-05'))).toEqual([
      ['discharged', 'done', null, null],
    ]);
  });

  it('goes against a due day of which nothing is known', () => {
    const spec: Spec = {
      norms: [
        rule('1', { all: [happened('found'), undischarged] }, { due: { event: 'found', field: 'planned' } }),
      ],
    };
    expect(doneOn(spec, found, on('done', '2018-03-05'))).toEqual([
      ['discharged', 'done', '2018-03-05', null],
    ]);
  });
});

describe('an event that names another rule', () => {
  it('does not do what this one asks for, though it ends it', () => {
    const first = rule('1', { all: [happened('found'), happened('done', false)] }, { due });
    const spec: Spec = { norms: [first, rule('2', happened('listed'))] };
    const done = (named: string) => on('done', '2018-03-05', { for: named });
    expect(ends(spec, found, done('1'))).toEqual([['2018-03-05', 'discharged', 'done', false]]);
    expect(ends(spec, found, done('2'))).toEqual([['2018-03-05', 'moot', 'done', null]]);
  });
});

describe('an event for one place', () => {
  it('does not do what is asked for at another, though it ends it there, too', () => {
    const measure = tiny({
      norms: [
        rule('1', { all: [happened('found'), happened('done', false)] }, { per: { place: 'places' }, due }),
      ],
    });
    const events = [found, on('done', '2018-03-05', { for: 'case/1[place=b]' })];
    const { obligations } = measure.duxun.timeline(
      measure.parse({ places: [{ id: 'a' }, { id: 'b' }], events }),
      period,
    );
    expect(obligations.map(({ place, ended, end }) => [place, ended, end])).toEqual([
      ['a', '2018-03-05', 'moot'],
      ['b', '2018-03-05', 'discharged'],
    ]);
  });
});

describe('an event that ends a duty after another was corrected', () => {
  it('is told as it is', () => {
    const measure = timed({ norms: [rule('1', { all: [happened('found'), undischarged] }, { due })] });
    const events = [
      on('found', '2018-03-01', { id: 'f', what: 'minor' }),
      on('event-corrected', '2018-03-03', { event: 'f', replace: { what: 'major' } }),
      on('done', '2018-03-05'),
    ];
    const { obligations } = measure.duxun.timeline(measure.parse({ events }), period);
    expect(obligations).toMatchObject([
      { ended: '2018-03-05', end: 'discharged', by: on('done', '2018-03-05') },
    ]);
  });
});

describe('overdue', () => {
  const ten = timed({ norms: [rule('1', { all: [happened('found'), happened('ended', false)] }, { due })] });
  const put = (to: string) => on('deadline-extended', '2018-03-20', { for: '1', to });
  const overdue = (...events: readonly AnyEvent[]) =>
    ten.duxun
      .timeline(ten.parse({ events }), period)
      .obligations.map(({ overdue: since, ended, end }) => [since, ended, end]);

  it('is over when the deadline is extended, until the new day has passed', () => {
    const ended = (day: string) => overdue(found, put('2018-05-01'), on('ended', day));
    expect(ended('2018-05-01')).toEqual([[null, '2018-05-01', 'moot']]);
    expect(ended('2018-05-02')).toEqual([['2018-05-02', '2018-05-02', 'missed']]);
  });

  it('is over on the very day on which it is put off to that day, while it is not known whether it stands', () => {
    const doubt = some('ended', ['2018-03-15']);
    expect(overdue(found, doubt, put('2018-03-20'), on('ended', '2018-03-20'))).toEqual([
      [null, '2018-03-20', 'moot'],
    ]);
  });

  it('on the day on which the date alone brings it about, it is missed where an event ends it that day', () => {
    const since = { ...within(20), operator: 'greaterThan' } as Condition;
    const late: Spec = { norms: [rule('1', { all: [since, happened('ended', false)] }, { due })] };
    expect(ends(late, found, on('ended', '2018-03-22'))).toEqual([['2018-03-22', 'missed', 'ended', null]]);
  });
});

describe('what is not known at first', () => {
  const spec: Spec = { norms: [rule('1', { all: [is('p'), happened('found')] }, { due })] };
  const begun = on('begun', '2018-03-04');
  const measure = tiny(spec);

  it('began on the day on which it came into question, while it is undecided', () => {
    const source = measure.parse({ events: [found, begun] });
    expect(measure.duxun.audit(source, { asOf: '2018-03-05' }).undecided).toMatchObject([
      { began: '2018-03-01', beganBy: found, ended: null },
    ]);
    expect(measure.duxun.timeline(source, period).obligations).toEqual([]);
  });

  it('began on the day on which it was settled that it stands, once it is', () => {
    const settled = on('fact-established', '2018-03-10', { fact: 'p', value: true });
    const { obligations } = measure.duxun.timeline(
      measure.parse({ events: [found, begun, settled] }),
      period,
    );
    expect(obligations).toMatchObject([{ began: '2018-03-10', beganBy: settled, undetermined: false }]);
  });

  it('is told without a place, decisions or a reason where it has none', () => {
    const { obligations } = measure.duxun.timeline(
      measure.parse({ facts: { p: true }, events: [found] }),
      period,
    );
    expect(Object.keys(obligations[0] ?? {})).toEqual([
      ...['id', 'type', 'rule', 'norm', 'modality', 'actor', 'basis', 'label', 'began', 'beganBy', 'due'],
      ...['overdue', 'ended', 'end', 'by', 'done', 'late', 'undetermined', 'remedial'],
    ]);
  });
});

describe('an act by which a norm is judged', () => {
  const judging = (id: string, fact: string) =>
    rule(
      id,
      { all: [happened('found'), happened('ended', false)] },
      { type: 'conform', judgedAt: { event: 'begun', met: { all: [is(fact)] }, remedy: null } },
    );
  const both = timed({ norms: [judging('1', 'p'), judging('2', 'q')] });
  const begun = on('begun', '2018-03-05');
  const ended = (facts: object, ...events: readonly AnyEvent[]) =>
    both.duxun
      .timeline(both.parse({ facts, events } as never), period)
      .obligations.map(({ norm, ended, end, by, remedial }) => [norm, ended, end, by?.type, remedial]);

  it('ends each duty by what is known of it', () => {
    expect(ended({ p: false }, found, begun)).toEqual([
      ['1', '2018-03-05', 'not-in-conformity', 'begun', false],
      ['2', '2018-03-05', 'undecided', 'begun', false],
    ]);
    expect(ended({ p: false, q: false }, found, begun).map(([, , end]) => end)).toEqual([
      'not-in-conformity',
      'not-in-conformity',
    ]);
  });

  it('does not change how a duty ended that another event ended before', () => {
    const events = [found, on('ended', '2018-03-02'), on('case-reopened', '2018-03-04'), begun];
    const one = ended({ p: false, q: false }, ...events).filter(([norm]) => norm === '1');
    expect(one.map(([, day, end]) => [day, end])).toEqual([
      ['2018-03-02', 'moot'],
      ['2018-03-05', 'not-in-conformity'],
    ]);
  });

  it('is a breach each time', () => {
    const source = both.parse({
      facts: { p: false, q: true },
      events: [found, begun, on('begun', '2018-03-08')],
    });
    const { breaches } = both.duxun.audit(source, { asOf: '2018-06-01' });
    expect(breaches.map((one) => [one.norm, one.since, one.due])).toEqual([
      ['1', '2018-03-05', null],
      ['1', '2018-03-08', null],
    ]);
    for (const breach of breaches) expect(breach).not.toHaveProperty('decisions');
  });

  it('is judged for each place by itself, with the question of that place', () => {
    const placed = (met: Condition) =>
      tiny({
        norms: [
          rule('1', happened('found'), {
            type: 'conform',
            per: { place: 'places' },
            judgedAt: { event: 'begun', met: { all: [met] }, remedy: null },
          }),
        ],
      });
    const given = { places: [{ id: 'a' }, { id: 'b' }], events: [found, begun] };
    // at b it is known not to be so
    const first = placed({
      all: [{ fact: 'scope', params: { of: 'place', field: 'id' }, operator: 'equal', value: 'a' }, is('p')],
    });
    const { obligations } = first.duxun.timeline(first.parse(given), period);
    expect(obligations.map(({ place, end }) => [place, end])).toEqual([
      ['a', 'undecided'],
      ['b', 'not-in-conformity'],
    ]);
    const open = placed(is('p'));
    const { undecided } = open.duxun.audit(open.parse(given), { asOf: '2018-06-01', include: ['reasons'] });
    expect(undecided.map(({ place, reason }) => [place, reason?.scope.place?.id])).toEqual([
      ['a', 'a'],
      ['b', 'b'],
    ]);
  });

  it('is judged once, by what the whole day brings', () => {
    const breaches = (...after: readonly AnyEvent[]) =>
      both.duxun
        .audit(both.parse({ facts: { p: false, q: true }, events: [found, begun, ...after] }), {
          asOf: '2018-06-01',
        })
        .breaches.map(({ norm, since }) => [norm, since]);
    expect(breaches(on('listed', '2018-03-05'))).toEqual([['1', '2018-03-05']]);
    expect(breaches(on('fact-established', '2018-03-05', { fact: 'p', value: true }))).toEqual([]);
    expect(breaches(on('fact-established', '2018-03-06', { fact: 'p', value: true }))).toEqual([
      ['1', '2018-03-05'],
    ]);
  });

  it('asks of each duty what its own judgement hangs on', () => {
    const { undecided } = both.duxun.audit(both.parse({ events: [found, begun] }), {
      asOf: '2018-06-01',
      include: ['reasons'],
    });
    expect(undecided.map(({ norm, about, reason }) => [norm, about, reason?.toConfirm])).toMatchObject([
      ['1', 'conformity', [{ input: 'fact', name: 'p' }]],
      ['2', 'conformity', [{ input: 'fact', name: 'q' }]],
    ]);
  });
});

describe('the types that do what an action asks for', () => {
  const types = (condition: Condition, type = 'act') => {
    const { measure } = tiny({ norms: [rule('1', { all: [condition] }, { type })] });
    const [only] = measure.norms[0]?.rules ?? [];
    return only && typesOf(only, measure.source, vocabulary);
  };
  const counted = (params: object): Condition =>
    ({ fact: 'count', params, operator: 'lessThan', value: 2 }) as Condition;

  it.each<[string, Condition, string, readonly string[]]>([
    ['those of its code', undischarged, 'act', ['done']],
    ['none', happened('found'), 'conform', []],
    [
      'those that its condition counts in its period',
      counted({ event: 'listed', in: 'period' }),
      'conform',
      ['listed'],
    ],
    ['not those that it counts at any time', counted({ event: 'listed' }), 'conform', []],
    ['not those that it asks for', happened('listed'), 'act', ['done']],
    [
      'nor where it asks for them in its period',
      {
        fact: 'happened',
        params: { event: 'listed', in: 'period', since: null },
        operator: 'equal',
        value: true,
      } as never,
      'act',
      ['done'],
    ],
  ])('%s', (_, condition, type, expected) => {
    expect(types(condition, type)).toEqual(expected);
  });
});

describe('a duty to meet an entry', () => {
  const no: Condition = { fact: 'answer', params: { norm: '1' }, operator: 'equal', value: 'no' };
  const spec: Spec = { norms: [rule('1', no, { type: 'meet-duty' }, { entry: { shape: 'duty' } })] };
  const answered = (day: string, answer: string) => on('answered', day, { norm: '1', answer });

  it('is discharged by the answer yes, and by no other', () => {
    const end = (answer: string) =>
      ends(spec, answered('2018-03-01', 'no'), answered('2018-04-01', answer)).map(([, how]) => how);
    expect(end('yes')).toEqual(['discharged']);
    expect(end('not-applicable')).toEqual(['moot']);
  });

  it('is not discharged by the answer to another', () => {
    const other: Condition = { fact: 'answer', params: { norm: '2' }, operator: 'equal', value: 'no' };
    const norms = [
      rule('1', other, { type: 'meet-duty' }, { entry: { shape: 'duty' } }),
      entry('2', { shape: 'duty' }),
    ];
    const events = ['no', 'yes'].map((answer, i) =>
      on('answered', `2018-0${i + 3}-01`, { norm: '2', answer }),
    );
    expect(ends({ norms }, ...events)).toEqual([
      ['2018-04-01', 'moot', 'answered', null],
      ['2018-04-01', 'discharged', 'answered', false],
    ]);
  });

  it('is discharged by a figure that reaches its target', () => {
    const target: Spec = { norms: [entry('1', { shape: 'target' }, { target: { min: 3 } })] };
    const measured = (day: string, value: number) => on('measured', day, { norm: '1', value });
    expect(
      ends(target, measured('2018-03-01', 1), measured('2018-03-10', 2), measured('2018-04-01', 3)),
    ).toEqual([['2018-04-01', 'discharged', 'measured', false]]);
  });

  it('is not discharged by an event that says as much and is no answer', () => {
    const plain = vocabulary.events.ended as EventDeclaration;
    const { norm, answer } = (vocabulary.events.answered as EventDeclaration).fields;
    const events = { ...vocabulary.events, ended: { ...plain, fields: { norm, answer } } } as const;
    const own = {
      norms: [
        rule(
          '1',
          { all: [no, happened('ended', false)] },
          { type: 'meet-duty' },
          { entry: { shape: 'duty' } },
        ),
      ],
      vocabulary: { ...vocabulary, events },
    } as Spec;
    const yes = on('ended', '2018-04-01', { norm: '1', answer: 'yes' });
    expect(ends(own, answered('2018-03-01', 'no'), yes)).toEqual([['2018-04-01', 'moot', 'ended', null]]);
  });

  it('is discharged by an event of its own type, though that names the norm', () => {
    const met = vocabulary.events['duty-met'] as EventDeclaration;
    const events = {
      ...vocabulary.events,
      'duty-met': { ...met, fields: { ...met.fields, norm: { type: 'string' } } },
    } as const;
    const own: Spec = {
      norms: [entry('1', { shape: 'duty', per: { period: 'year' } })],
      vocabulary: { ...vocabulary, events },
    };
    expect(ends(own, on('duty-met', '2018-04-01', { norm: '1' }))).toEqual([
      ['2018-04-01', 'discharged', 'duty-met', false],
    ]);
  });
});
