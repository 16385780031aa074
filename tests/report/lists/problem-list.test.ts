/** The problem list of a month: what was put on it by the log, what is to be, and what is not decided. */
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { DuxunError } from '../../../src/index.js';
import {
  type ProblemListOptions,
  type ProblemRow,
  problemList,
  problemListTable,
  problemStandings,
} from '../../../src/report/index.js';
import { cityYear } from '../../support/city-year.js';
import {
  csvOf,
  finding,
  findings,
  given,
  having,
  hostile,
  type Json,
  judgedOn,
  listing,
  markdownOf,
  programmes,
  said,
  slips,
  story,
  twelve,
} from './support.js';

const listOf = (
  asOf: string,
  cases: Iterable<unknown>,
  month = asOf.slice(0, 7),
  options: Partial<ProblemListOptions> = {},
) => problemList(judgedOn(asOf, cases), { ...given, month, ...options });
const short = (rows: readonly ProblemRow[]) =>
  rows.map(({ case: id, time, standing, on, by }) => [id, time, standing, on ?? by]);

const missed = having(listing('2018-01-25', '2018-03-15'));
const twice = having(
  listing('2018-01-25', '2018-03-15'),
  listing('2018-03-26', '2018-05-15', { persons: ['p1'] }),
);

describe('the list of a month', () => {
  it.each([
    ['2018-02-28', '2018-03', 0],
    ['2018-03-01', '2018-03', 1],
    ['2018-03-31', '2018-03', 1],
    ['2018-04-01', '2018-03', 0],
    ['2018-04-01', '2018-04', 1],
  ])('a problem listed on %s is on that of %s %i times', async (on, month, times) => {
    const rows = await listOf('2018-04-02', [having(listing(on, '2018-06-29'))], month);
    expect(short(rows)).toEqual(times === 0 ? [] : [['F-1', 1, 'circulated', on]]);
  });

  it('tells of each problem how often it was listed, what was set, and what that asks for now', async () => {
    const [row, ...more] = await listOf('2018-04-10', [twice], '2018-03');
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      number: 1,
      month: '2018-03',
      asOf: '2018-04-10',
      case: 'F-1',
      problem: '示例：道路未硬化',
      places: ['高州市'],
      unit: '示例镇',
      source: { zh: '督查' },
      time: 2,
      timeIsCertain: true,
      standing: 'circulated',
      on: '2018-03-26',
      by: null,
      basis: { zh: '第五条第三句', en: 'art. 5, sentence 3' },
      earlier: ['2018-01-25'],
      later: [],
      deadlineBefore: '2018-03-15',
      deadline: '2018-05-15',
      persons: [{ zh: '示例镇副镇长', en: '示例镇副镇长' }],
      state: 'open',
    });
    expect(
      row?.requires.map(({ type, actor, whom, due, basis }) => [type, actor?.en, whom?.en, due, basis.en]),
    ).toEqual([
      [
        'rectify-problem',
        'units and individuals on the circulated list',
        undefined,
        '2018-05-15',
        'art. 5, sentence 3',
      ],
      [
        'track-rectification',
        'municipal leading group for poverty alleviation and development',
        undefined,
        null,
        'art. 5, sentence 2',
      ],
      [
        'interview',
        'local party (work) committee',
        'unit concerned by a listed problem',
        null,
        'art. 5, sentence 3',
      ],
      ['interview', 'local party (work) committee', '示例镇副镇长', null, 'art. 5, sentence 3'],
    ]);
  });

  it('follows a problem from its first list to its third', async () => {
    const one = story('01-three-lists');
    const told: [string, number, string[]][] = [];
    for (const [asOf, month] of [
      ['2017-06-30', '2017-06'],
      ['2017-08-31', '2017-08'],
      ['2017-11-24', '2017-11'],
      ['2017-12-04', '2017-11'],
    ] as const)
      for (const { time, requires } of await listOf(asOf, [one], month))
        told.push([asOf, time, requires.map(({ type }) => type)]);
    expect(told).toEqual([
      ['2017-06-30', 1, ['rectify-problem', 'track-rectification']],
      ['2017-08-31', 2, ['rectify-problem', 'track-rectification', 'interview', 'interview']],
      ['2017-11-24', 3, ['track-rectification', 'start-accountability']],
      ['2017-12-04', 3, ['track-rectification', 'start-accountability']],
    ]);
  });

  it('is in the order of circulation: by time, then circulated, to be circulated and not decided, then by day', async () => {
    const reported = { type: 'rectification-reported', on: '2018-03-10', extent: 'full' };
    const named = (id: string, one: Json): Json => ({ ...one, id });
    const rows = await listOf('2018-03-28', [
      named(
        'third',
        having(
          listing('2018-01-08', '2018-01-20'),
          listing('2018-01-25', '2018-02-15'),
          listing('2018-03-26'),
        ),
      ),
      named('unsure', having(listing('2018-01-25', '2018-03-15'), reported)),
      named('missed', missed),
      named('second', twice),
      named('later', having(listing('2018-03-26', '2018-05-15'))),
      named('sooner', having(listing('2018-03-05', '2018-05-15'))),
      named('sooner too', having(listing('2018-03-05', '2018-05-15'))),
      named('new', finding),
      named('other month', having(listing('2018-02-26', '2018-05-15'))),
    ]);
    expect(short(rows)).toEqual([
      ['sooner', 1, 'circulated', '2018-03-05'],
      ['sooner too', 1, 'circulated', '2018-03-05'],
      ['later', 1, 'circulated', '2018-03-26'],
      ['new', 1, 'to-circulate', '2018-01-31'],
      ['second', 2, 'circulated', '2018-03-26'],
      ['missed', 2, 'to-circulate', '2018-03-31'],
      ['unsure', 2, 'undecided', null],
      ['third', 3, 'circulated', '2018-03-26'],
    ]);
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const only = await problemList(judgedOn('2018-03-28', [missed, twice]), {
      ...given,
      month: '2018-03',
      standings: ['to-circulate'],
    });
    expect(short(only)).toEqual([['F-1', 2, 'to-circulate', '2018-03-31']]);
    expect(only[0]?.number).toBe(1);
  });

  it('has a row for each time where a problem is listed twice in a month; only the last one asks for anything', async () => {
    const rows = await listOf('2018-03-31', [
      having(listing('2018-03-02', '2018-03-09'), listing('2018-03-26', '2018-05-15')),
    ]);
    expect(
      rows.map(({ time, earlier, later, deadline, deadlineBefore, requires }) => [
        time,
        earlier,
        later,
        deadlineBefore,
        deadline,
        requires.length > 0,
      ]),
    ).toEqual([
      [1, [], ['2018-03-26'], null, '2018-03-09', false],
      [2, ['2018-03-02'], [], '2018-03-09', '2018-05-15', true],
    ]);
  });

  it('goes on counting past the third time', async () => {
    const rows = await listOf('2018-04-30', [
      having(...['2018-01-25', '2018-02-26', '2018-03-26', '2018-04-26'].map((on) => listing(on, null))),
    ]);
    const [row] = rows;
    expect(short(rows)).toEqual([['F-1', 4, 'circulated', '2018-04-26']]);
    expect(row && [said(problemListTable, row, 'time'), said(problemListTable, row, 'time', 'en')]).toEqual([
      '第四次',
      'fourth',
    ]);
    expect(row?.basis).toBeNull();
  });
});

describe('what is to be listed', () => {
  it.each([
    ['2018-03-15', 0],
    ['2018-03-16', 1],
  ])('on %s a problem to be rectified by 15 March counts %i times', async (asOf, times) => {
    expect((await listOf(asOf, [missed])).length).toBe(times);
  });

  it('says by when and by which norm, and the deadline that was missed', async () => {
    expect((await listOf('2018-03-20', [missed]))[0]).toMatchObject({
      time: 2,
      standing: 'to-circulate',
      on: null,
      by: '2018-03-31',
      overdue: false,
      basis: { zh: '第五条第三句' },
      earlier: ['2018-01-25'],
      deadlineBefore: '2018-03-15',
      deadline: null,
      state: 'overdue',
    });
  });

  it('belongs to the month of its last day, left undone to later ones that have begun, and to no earlier one', async () => {
    const on = (asOf: string, month: string) => listOf(asOf, [missed], month).then(({ length }) => length);
    expect(await on('2018-03-20', '2018-02')).toBe(0);
    expect(await on('2018-03-20', '2018-03')).toBe(1);
    expect(await on('2018-03-20', '2018-04')).toBe(0);
    expect(await on('2018-04-01', '2018-03')).toBe(1);
    expect(await on('2018-04-01', '2018-04')).toBe(1);
    const [row] = await listOf('2018-04-01', [missed]);
    expect(row?.overdue).toBe(true);
    expect(row && said(problemListTable, row, 'standing')).toBe('应列入，逾期未通报');
  });

  it("goes on next month's list where this month's is already out", async () => {
    const one = having(listing('2018-01-25', '2018-03-15'), {
      type: 'monthly-list-circulated',
      on: '2018-03-05',
      problems: [],
    });
    expect(short(await listOf('2018-03-20', [one]))).toEqual([]);
    expect(short(await listOf('2018-03-20', [one], '2018-04'))).toEqual([
      ['F-1', 2, 'to-circulate', '2018-04-30'],
    ]);
  });

  it('of which time stands still belongs to no month before the one in which it stood', async () => {
    const one = having(
      listing('2018-01-25', '2018-03-15'),
      { type: 'monthly-list-circulated', on: '2018-03-05', problems: [] },
      { type: 'time-suspended', on: '2018-03-18', approvedBy: '示例' },
    );
    expect(short(await listOf('2018-03-20', [one]))).toEqual([]);
    expect(short(await listOf('2018-04-10', [one]))).toEqual([['F-1', 2, 'to-circulate', null]]);
  });

  it('without a last day belongs to the month in which it is asked', async () => {
    const on = (asOf: string, month: string) =>
      problemList(judgedOn(asOf, [missed], { readings: { 'list-date': 'none-stated' } }), {
        ...given,
        month,
      });
    expect(short(await on('2018-03-20', '2018-03'))).toEqual([['F-1', 2, 'to-circulate', null]]);
    expect(await on('2018-03-20', '2018-04')).toEqual([]);
    expect(await on('2018-04-02', '2018-03')).toEqual([]);
    expect((await on('2018-04-02', '2018-04')).length).toBe(1);
  });

  it('is no part of what an earlier list asks for', async () => {
    const [row] = await listOf('2018-03-20', [missed], '2018-01');
    expect(row?.standing).toBe('circulated');
    expect(row?.requires.map(({ type }) => type)).toEqual(['rectify-problem', 'track-rectification']);
  });

  it('brings the recommendation with the third time', async () => {
    const [row] = await listOf('2018-05-20', [twice]);
    expect([row?.time, row?.standing, row?.by]).toEqual([3, 'to-circulate', '2018-05-31']);
    expect(row?.requires.map(({ type }) => type)).toContain('recommend-accountability');
  });

  it('is not decided while a report waits for its finding, and says what to find out', async () => {
    const one = having(listing('2018-01-25', '2018-03-15'), {
      type: 'rectification-reported',
      on: '2018-03-10',
      extent: 'full',
    });
    const [row] = await listOf('2018-03-20', [one]);
    expect(row).toMatchObject({
      time: 2,
      standing: 'undecided',
      by: null,
      requires: [],
      basis: { zh: '第五条第三句' },
    });
    expect(row?.ask?.zh).toContain('领导小组是否认定');
    expect(await listOf('2018-03-20', [one], '2018-04')).toEqual([]);
    expect(await listOf('2018-04-02', [one], '2018-03')).toEqual([]);
  });

  it('is not decided where it is not known from where the problem comes', async () => {
    const { facts: _, ...bare } = finding;
    const [row] = await listOf('2018-01-20', [{ ...bare, facts: { 'has-poverty-tasks': true } }]);
    expect([row?.time, row?.standing, row?.source?.en]).toEqual([1, 'undecided', 'supervision']);
    expect(row?.ask).not.toBeNull();
  });
});

describe('a log that is not plain', () => {
  const corrected = (replace: Json | null) =>
    having(listing('2018-01-25', '2018-03-15', { id: 'list' }), {
      type: 'event-corrected',
      on: '2018-02-10',
      event: 'list',
      replace,
      approvedBy: '示例',
    });

  it('is read with the corrections made by the day: a list that it did not stand on', async () => {
    expect(short(await listOf('2018-02-09', [corrected(null)], '2018-01'))).toEqual([
      ['F-1', 1, 'circulated', '2018-01-25'],
    ]);
    expect(short(await listOf('2018-02-10', [corrected(null)], '2018-01'))).toEqual([
      ['F-1', 1, 'to-circulate', '2018-01-31'],
    ]);
  });

  it('is read with the corrections made by the day: another day, another month', async () => {
    const one = corrected({ on: '2018-02-02' });
    expect((await listOf('2018-02-09', [one], '2018-02')).length).toBe(0);
    expect(short(await listOf('2018-02-10', [one], '2018-02'))).toEqual([
      ['F-1', 1, 'circulated', '2018-02-02'],
    ]);
    expect((await listOf('2018-02-10', [one], '2018-01')).length).toBe(0);
  });

  it('goes on counting when the case is opened again', async () => {
    const one = having(
      listing('2018-01-25', '2018-03-15'),
      { type: 'rectification-confirmed', on: '2018-03-10', extent: 'full', toRequirement: true },
      { type: 'struck-off', on: '2018-03-12' },
      { type: 'case-reopened', on: '2018-03-20', approvedBy: '示例' },
      listing('2018-03-28', '2018-05-15'),
    );
    const [row] = await listOf('2018-03-31', [one]);
    expect([row?.time, row?.earlier, row?.state]).toEqual([2, ['2018-01-25'], 'open']);
    expect(short(await listOf('2018-03-15', [one]))).toEqual([]);
  });

  const recurred = having(
    listing('2018-01-25', '2018-03-15'),
    { type: 'rectification-confirmed', on: '2018-03-10', extent: 'full', toRequirement: true },
    { type: 'problem-recurred', on: '2018-03-20' },
    listing('2018-03-28', '2018-05-15'),
  );

  it('begins to count again when the problem is found again, and keeps what stood on earlier lists', async () => {
    const [row] = await listOf('2018-03-31', [recurred]);
    expect([row?.time, row?.earlier, row?.deadlineBefore]).toEqual([1, [], null]);
    const [before] = await listOf('2018-03-31', [recurred], '2018-01');
    expect([before?.time, before?.later, before?.requires]).toEqual([1, [], []]);
  });

  it('counts over all rounds under the reading that says so', async () => {
    const [row] = await problemList(
      judgedOn('2018-03-31', [recurred], { readings: { recurrence: 'continue' } }),
      {
        ...given,
        month: '2018-03',
      },
    );
    expect([row?.time, row?.earlier]).toEqual([2, ['2018-01-25']]);
    expect(row?.requires.map(({ type }) => type)).toContain('interview');
  });

  it('keeps the row of a finding that was withdrawn and asks for nothing, and lists none withdrawn before', async () => {
    const withdrawn = { type: 'finding-withdrawn', on: '2018-03-28', approvedBy: '示例' };
    const listed = having(listing('2018-03-26', '2018-05-15'), withdrawn);
    const [row] = await listOf('2018-03-28', [listed]);
    expect([row?.standing, row?.state, row?.requires]).toEqual(['circulated', 'withdrawn', []]);
    expect(row && problemListTable.tone(row)).toBe('quiet');
    expect((await listOf('2018-03-27', [having(withdrawn)])).length).toBe(1);
    expect(await listOf('2018-03-28', [having(withdrawn)])).toEqual([]);
  });

  it('with gaps tells the least that a time may be', async () => {
    const listed = listing('2018-03-26', '2018-05-15');
    const time = async (one: Json) => {
      const [row] = await listOf('2018-03-31', [one]);
      return (
        row && [
          row.time,
          row.timeIsCertain,
          said(problemListTable, row, 'time'),
          said(problemListTable, row, 'time', 'en'),
        ]
      );
    };
    expect(await time(having(listed))).toEqual([1, true, '首次', 'first']);
    const gap = [1, false, '首次或以后', 'first or later'];
    expect(await time({ ...having(listed), unrecorded: ['problem-list-circulated'] })).toEqual(gap);
    expect(await time(having({ ...listing('unknown', null), notBefore: '2018-02-01' }, listed))).toEqual(gap);
    expect(await time(having({ ...listing('unknown', null), notBefore: '2018-03-27' }, listed))).toEqual([
      1,
      true,
      '首次',
      'first',
    ]);
  });

  it('takes a time set anew, an extension of the last one, and none where the list sets none', async () => {
    const deadline = async (one: Json, asOf: string, month: string) =>
      (await listOf(asOf, [one], month))[0]?.deadline;
    const anew = having(listing('2018-01-25', '2018-03-15'), {
      type: 'rectification-deadline-set',
      on: '2018-02-05',
      rectifyBy: '2018-03-30',
    });
    expect(await deadline(anew, '2018-02-04', '2018-01')).toBe('2018-03-15');
    expect(await deadline(anew, '2018-02-05', '2018-01')).toBe('2018-03-30');
    const extended = having(listing('2018-01-25', '2018-03-15'), {
      type: 'deadline-extended',
      on: '2018-03-10',
      for: '5.7',
      to: '2018-04-15',
      approvedBy: '示例',
    });
    expect(await deadline(extended, '2018-03-09', '2018-01')).toBe('2018-03-15');
    expect(await deadline(extended, '2018-03-10', '2018-01')).toBe('2018-04-15');
    const none = having(listing('2018-01-25', '2018-03-15'), listing('2018-03-26', null));
    expect(await deadline(none, '2018-03-31', '2018-03')).toBeNull();
  });
});

describe('whose problems', () => {
  it('are those of findings: a programme has none, nor has a measure that circulates no list', async () => {
    expect(await listOf('2018-03-31', programmes)).toEqual([]);
    expect(await listOf('2017-07-31', twelve)).toEqual([]);
    expect(await listOf('2018-03-31', [])).toEqual([]);
  });

  it('are told of where they are invalid', async () => {
    const faulty: (string | null)[] = [];
    const rows = await listOf('2018-03-20', [{ ...missed, kind: 'nothing' }, missed], '2018-03', {
      onFault: (one) => faulty.push(one.case),
    });
    expect([rows.length, faulty]).toEqual([1, ['F-1']]);
  });

  it('must be of a measure that was given', async () => {
    await expect(listOf('2018-03-20', [missed], '2018-03', { measures: [] })).rejects.toThrow('maoming-2017');
  });

  it.each([
    '',
    '2018',
    '2018-3',
    '2018-13',
    '2018-00',
    '2018-03-01',
    'March',
    '1899-12',
    '2200-01',
    null,
    201803,
  ])('in no month %j', async (month) => {
    const error = await listOf('2018-03-20', [missed], month as string).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(DuxunError);
    expect((error as DuxunError).faults[0]).toMatchObject({ code: 'VALUE_WRONG', pointer: '/month' });
  });
});

describe('as a table', () => {
  it('has no code, no English in the Chinese one, and no Chinese in the English one but what the host says', async () => {
    const host = { zh: ['case'], en: ['problem', 'places', 'unit', 'persons', 'requires'] };
    const city = cityYear();
    for (const [asOf, month] of [
      ['2018-03-31', '2018-03'],
      ['2018-04-10', '2018-04'],
    ] as const)
      expect(slips(problemListTable, await listOf(asOf, findings, month), host)).toEqual([]);
    const rows = await listOf('2018-09-20', city.findings.slice(150, 240));
    expect(rows.length).toBeGreaterThan(20);
    expect(slips(problemListTable, rows, host)).toEqual([]);
    for (const { zh, en } of Object.values(problemStandings))
      expect([zh === '', en === '']).toEqual([false, false]);
  }, 30_000);

  it('says what is required in a sentence an official can read', async () => {
    const [row] = await listOf('2018-04-10', [twice], '2018-03');
    expect(row && said(problemListTable, row, 'requires')).toBe(
      '被清单通报的单位和个人：整改问题（最迟2018-05-15，第五条第三句）；市扶贫开发领导小组：跟踪整改落实情况（第五条第二句）；当地党（工）委：约谈（有关单位，第五条第三句）；当地党（工）委：约谈（示例镇副镇长，第五条第三句）',
    );
  });

  it('takes hostile names for text, and reads back as the same rows', async () => {
    const cases = hostile.map((name, i) => ({
      ...twice,
      id: `H-${i}`,
      note: name,
      subject: { type: 'town', name },
      persons: [{ id: 'p1', role: 'person-concerned', office: name }],
    }));
    const rows = await listOf('2018-04-10', cases, '2018-03');
    const [head, ...lines] = parse(await csvOf(problemListTable, rows)) as string[][];
    expect(head).toEqual(problemListTable.columns.map(({ head: { zh } }) => zh));
    expect(lines.length).toBe(hostile.length);
    for (const line of lines) for (const value of line) expect(value).not.toMatch(/^[=+\-@\t\r]/);
    const markdown = await markdownOf(problemListTable, rows, 'en');
    expect(markdown.trimEnd().split('\n').length).toBe(2 + hostile.length);
    expect(markdown).not.toMatch(/(?<!\\)[<>`*[\]]/);
  });

  it('is the same each time', async () => {
    const written = async () => csvOf(problemListTable, await listOf('2018-03-31', findings), 'en');
    expect(await written()).toBe(await written());
  });
});
