import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Audit, evaluate, parseCase, type Timeline } from '../../src/index.js';
import type { Norm } from '../../src/measure/format.js';
import type { Lang } from '../../src/text.js';
import {
  entry,
  type Given,
  happened,
  is,
  on,
  reading,
  rule,
  some,
  tiny,
  undischarged,
} from '../support/tiny.js';

const due = { days: 10, from: { event: 'found' } } as const;
const stands = { all: [happened('found'), happened('ended', false), undischarged] };
const found = on('found', '2018-03-01');
const duty = (more: Partial<Norm> = {}) => tiny({ norms: [rule('1', stands, { due }, more)] });
const acting = tiny({
  norms: [
    rule('1', happened('found'), {
      type: 'conform',
      judgedAt: { event: 'begun', met: { all: [is('p')] }, remedy: null },
    }),
  ],
});
const lapsing = tiny({
  norms: [
    rule(
      '1',
      { all: [happened('found'), { ...undischarged, params: { in: 'period' } }] },
      { per: { period: 'quarter' }, due: { endOf: 'period' } },
    ),
  ],
});

type Made = ReturnType<typeof duty>;
type Entry = Audit['breaches'][number] | Audit['undecided'][number];

function entriesOf(
  made: Made,
  given: Given,
  asOf: string,
  include: readonly 'reasons'[] = ['reasons'],
): Entry[] {
  const { breaches, departures, undecided } = made.duxun.audit(made.parse(given), { asOf, include });
  return [...breaches, ...departures, ...undecided];
}

/** The lines under a heading. */
function under(text: string, head: string): string[] {
  const block = text.split('\n\n').find((one) => one.startsWith(head)) ?? '';
  return block
    .split('\n')
    .slice(1)
    .map((line) => line.replace(/^(- |\d+\. )/, ''));
}

function said(made: Made, given: Given, asOf = '2018-06-01', lang: Lang = 'zh'): string[] {
  const [first] = entriesOf(made, given, asOf);
  if (first === undefined) return [];
  const text = made.duxun.explain(first, { lang });
  const heads = lang === 'zh' ? ['经过', '认定'] : ['What happened', 'What that is'];
  return heads.flatMap((head) => under(text, head));
}

const begun = on('begun', '2018-03-05');

describe('what is said of a breach', () => {
  it.each<[string, Made, Given, string[]]>([
    [
      'missed and still standing',
      duty(),
      { events: [found] },
      [
        '这一要求自2018年3月1日起成立，起因是“found（中）”。',
        '到2018年6月1日还没有已办的记录，已逾期82天。',
        '期限2018年3月11日的次日，即2018年3月12日起，属于到期未办。',
      ],
    ],
    [
      'missed, and ended by another event',
      duty(),
      { events: [found, on('ended', '2018-03-20')] },
      [
        '这一要求自2018年3月1日起成立，起因是“found（中）”。',
        '期限内没有已办的记录；“ended（中）”（2018年3月20日）以后不再要求办理，此时已逾期9天。',
        '期限2018年3月11日的次日，即2018年3月12日起，属于到期未办。',
      ],
    ],
    [
      'late',
      duty(),
      { events: [found, on('done', '2018-03-12')] },
      [
        '这一要求自2018年3月1日起成立，起因是“found（中）”。',
        '2018年3月12日才办理（记录：“done（中）”），逾期1天。',
        '期限2018年3月11日的次日，即2018年3月12日起，属于逾期才办。',
      ],
    ],
    [
      'lapsed',
      lapsing,
      { events: [found, on('done', '2018-05-01')] },
      [
        '这一要求自2018年3月1日起成立，起因是“found（中）”。',
        '期限内没有已办的记录；2018年4月1日起时间已过，不再要求办理。',
        '期限2018年3月31日的次日，即2018年4月1日起，属于到期未办，且已不能补办。',
      ],
    ],
    [
      'not in conformity',
      acting,
      { facts: { p: false }, events: [found, begun] },
      [
        '这一要求自2018年3月1日起成立，起因是“found（中）”。',
        '“begun（中）”（2018年3月5日）不合这一要求。',
        '以办理之日2018年3月5日为准，属于办理不合要求。',
      ],
    ],
    [
      'a departure',
      duty({ modality: 'as-a-rule' }),
      { events: [found] },
      [
        '这一要求自2018年3月1日起成立，起因是“found（中）”。',
        '到2018年6月1日还没有已办的记录，已逾期82天。',
        '期限2018年3月11日的次日，即2018年3月12日起，属于到期未办。',
        '这是“一般应当”的规定，属于偏离，不作违反论。',
      ],
    ],
    [
      'undecided as to time',
      duty(),
      { events: [found, some('done', ['2018-03-02', '2018-03-20'])] },
      [
        '这一要求自2018年3月1日起成立，起因是“found（中）”。',
        '记录有“done（中）”（2018年3月2日至2018年3月20日之间某日），是否在期限内，还不能定。',
      ],
    ],
    [
      'undecided as to conformity',
      acting,
      { events: [found, begun] },
      [
        '这一要求自2018年3月1日起成立，起因是“found（中）”。',
        '“begun（中）”（2018年3月5日）是否合乎这一要求，还不能定。',
      ],
    ],
  ])('%s', (_name, made, given, wanted) => {
    expect(said(made, given)).toEqual(wanted);
  });

  it('is said in English as well', () => {
    expect(said(duty(), { events: [found, on('done', '2018-03-12')] }, '2018-06-01', 'en')).toEqual([
      'The requirement has stood since 1 March 2018, brought about by “found”.',
      'It was done on 12 March 2018 (on record: “done”), 1 day after the last day.',
      'Done late, from 12 March 2018 on, the day after the last day.',
    ]);
  });

  it('asks what is not known, and says what it would come to', () => {
    const [one] = entriesOf(acting, { events: [found, begun] }, '2018-06-01');
    const text = one === undefined ? '' : acting.duxun.explain(one, { lang: 'zh' });
    expect(under(text, '怎样就定下来')).toEqual([
      '如果“a question of type boolean（中）”——否，就不合要求。',
      '如果“a question of type boolean（中）”——是，就合乎要求。',
    ]);
  });

  it('says what happened without reasons too', () => {
    const [one] = entriesOf(duty(), { events: [found] }, '2018-06-01', []);
    expect(one).not.toHaveProperty('reason');
    const text = one === undefined ? '' : duty().duxun.explain(one, { lang: 'zh' });
    expect(under(text, '经过')).toContain('到2018年6月1日还没有已办的记录，已逾期82天。');
    expect(text).not.toContain('理由：');
  });
});

describe('the reason of a breach', () => {
  it('is the duty as it stood on the day before it ended, or on the day of the audit', () => {
    const asOf = (events: Given['events']) =>
      entriesOf(duty(), { events }, '2018-06-01').map(({ reason }) => [
        reason?.asOf,
        reason?.conditions.result,
        reason?.due?.result,
      ]);
    const last = { is: 'day', day: '2018-03-11' };
    expect(asOf([found])).toEqual([['2018-06-01', 'yes', last]]);
    expect(asOf([found, on('done', '2018-03-20')])).toEqual([['2018-03-19', 'yes', last]]);
  });

  it('tells how the first day of the breach comes about', () => {
    const [one] = entriesOf(duty(), { events: [found] }, '2018-06-01');
    expect(one && 'sinceReason' in one ? one.sinceReason : null).toMatchObject({
      form: 'beside',
      side: 'after',
      from: { form: 'counted', unit: 'days', n: 10 },
      result: { is: 'day', day: '2018-03-12' },
    });
  });

  it('judges an act by what was so on its day, whatever came later', () => {
    const later = on('fact-established', '2018-03-08', { fact: 'p', value: true });
    const [one] = entriesOf(acting, { facts: { p: false }, events: [found, begun, later] }, '2018-06-01');
    expect(one?.reason?.asOf).toBe('2018-03-05');
    expect(one?.reason?.conforms?.met).toMatchObject({ result: 'no', parts: [{ found: { value: false } }] });
    expect(one && 'sinceReason' in one ? one.sinceReason?.form : null).toBe('event');
  });

  it('costs nothing where it is not asked for: the entries are the same but for it', () => {
    const given = { events: [found, on('done', '2018-03-20')] };
    const bare = entriesOf(duty(), given, '2018-06-01', []);
    const told = entriesOf(duty(), given, '2018-06-01').map(({ reason: _reason, ...rest }) =>
      'sinceReason' in rest ? { ...rest, sinceReason: undefined } : rest,
    );
    expect(told).toEqual(bare);
  });
});

describe('an obligation of a timeline', () => {
  it('is explained by how it ran, with its reason where asked for', () => {
    const made = duty();
    const given = made.parse({ events: [found, on('done', '2018-03-05')] });
    const course: Timeline = made.duxun.timeline(given, {
      from: '2018-02-01',
      to: '2018-06-01',
      include: ['reasons'],
    });
    const [one] = course.obligations;
    expect(one?.reason?.asOf).toBe('2018-03-04');
    const text = one === undefined ? '' : made.duxun.explain(one, { lang: 'en' });
    expect(under(text, 'What happened')).toEqual([
      'The requirement has stood since 1 March 2018, brought about by “found”.',
      'It was done on 5 March 2018 (on record: “done”).',
    ]);
    expect(text).not.toContain('What that is');
  });
});

describe('the readings of a reason', () => {
  const readings = { interpretations: [reading('one', 'a', 'b'), reading('two', 'a', 'b')] };
  const by = (id: string, a: object, b: object) => ({ byReading: id, a, b }) as never;
  const named = (made: Made, given: Given) =>
    made
      .evaluate(given, '2018-05-01', { include: ['reasons'] })
      .actions[0]?.reason?.readings.map(({ id }) => id);

  it('are those by which the result comes about', () => {
    const either = { any: [by('one', { all: [is('p')] }, { all: [is('q')] }), is('r')] };
    const made = tiny({ norms: [rule('1', either), rule('2', by('two', is('q'), is('r')))], head: readings });
    expect(named(made, { facts: { p: true, r: true } })).toEqual(['one']);
    // what a reading settles in a branch that does not hold decides nothing
    expect(named(made, { facts: { p: false, r: true, q: false } })).toEqual([]);
  });

  it('leave out how to count where it makes no difference on these days', () => {
    const clamp = by('one', 'clamp' as never, 'roll' as never);
    const twoMonths = { months: 1, from: { event: 'found' }, clamp } as never;
    const made = tiny({ norms: [rule('1', happened('found'), { due: twoMonths })], head: readings });
    expect(named(made, { events: [on('found', '2018-03-05')] })).toEqual([]);
    expect(named(made, { events: [on('found', '2018-01-31')] })).toEqual(['one']);
  });

  it('are those of the day that was taken', () => {
    const first = {
      firstOf: [{ event: 'found' }, by('one', { event: 'ended' }, { event: 'begun' })],
    } as never;
    const made = tiny({
      norms: [rule('1', happened('found'), { due: first }), entry('2', { shape: 'item' })],
      head: {
        ...readings,
        conditions: { other: by('one', is('p'), is('q')), third: by('two', is('p'), is('q')) },
      },
    });
    expect(named(made, { events: [found] })).toEqual([]);
  });
});

describe('the readings of the fixtures', { timeout: 60_000 }, () => {
  it('hold every reading of which another option would change or take away the action', () => {
    const file = new URL('../../fixtures/maoming-2017/finding.json', import.meta.url);
    const cases: readonly unknown[] = JSON.parse(readFileSync(file, 'utf8'));
    let flips = 0;
    for (const input of cases.slice(0, 4)) {
      const { actions, contested = [] } = evaluate(parseCase(input), {
        asOf: '2018-03-31',
        only: ['19.5', '5.7', '5.8'],
        include: ['contested', 'reasons'],
      });
      for (const { reading: id, removes, changes } of contested)
        for (const one of [...removes, ...changes.map((change) => change.id)]) {
          const action = actions.find((other) => other.id === one);
          expect(
            action?.reason?.readings.map((other) => other.id),
            one,
          ).toContain(id);
          flips += 1;
        }
    }
    expect(flips).toBeGreaterThan(3);
  });
});
