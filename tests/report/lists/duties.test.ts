/** The responsibility list by unit, and reminders of what is due soon. */
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { createCalendar, DuxunError, stateCouncilCalendar } from '../../../src/index.js';
import {
  type DutiesOptions,
  type DutyRow,
  type RemindersOptions,
  reminders,
  reminderTable,
  responsibilityList,
  responsibilityTable,
  unitCounts,
  unitCountTable,
} from '../../../src/report/index.js';
import { cityYear } from '../../support/city-year.js';
import {
  accountability,
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
  panjin,
  programmes,
  said,
  slips,
  twelve,
} from './support.js';

const dutiesOn = (asOf: string, cases: Iterable<unknown>, options: Partial<DutiesOptions> = {}) =>
  responsibilityList(judgedOn(asOf, cases), { ...given, ...options });
const remindedOn = (
  asOf: string,
  cases: Iterable<unknown>,
  days: number,
  options: Partial<RemindersOptions> = {},
) => reminders(judgedOn(asOf, cases), { ...given, days, ...options });

const dueOn15th = having(listing('2018-01-25', '2018-03-15'));
const called = (id: string, name: string | null, one: Json, places: readonly string[] = []): Json => ({
  ...one,
  id,
  subject: { type: 'town', ...(name === null ? {} : { name }) },
  places: places.map((place) => ({ id: place })),
});
const who = ({ bearer }: DutyRow): string => bearer.name ?? bearer.role?.en ?? '(nobody)';

describe('the responsibility list', () => {
  it('says of each duty whose it is, by when, by which article and of which problem', async () => {
    const [first] = await dutiesOn('2018-03-14', [dueOn15th]);
    expect(first).toMatchObject({
      number: 1,
      asOf: '2018-03-14',
      bearer: { name: '示例镇', role: { zh: '镇（街道办）', en: 'town or subdistrict' } },
      type: 'rectify-problem',
      what: { zh: '整改问题' },
      due: '2018-03-15',
      left: 1,
      overdue: false,
      basis: { en: 'art. 5, sentence 3' },
      modality: 'must',
      scope: null,
      case: 'F-1',
      problem: '示例：道路未硬化',
      places: ['高州市'],
      unit: '示例镇',
    });
  });

  it('puts named units first, then bodies known by their role, then what nobody is named for', async () => {
    const open = {
      ...having(
        { type: 'inspection-feedback-received', on: '2018-01-31' },
        listing('2018-01-25', '2018-03-15'),
        { type: 'rectification-confirmed', on: '2018-03-01', extent: 'full', toRequirement: true },
      ),
      facts: { origin: 'inspection', 'has-poverty-tasks': true, publishable: true },
    };
    const rows = await dutiesOn('2018-03-20', [open, ...findings]);
    const ranks = rows.map(({ bearer: { name, role } }) => (role === null ? 2 : name === null ? 1 : 0));
    expect(ranks).toEqual([...ranks].sort());
    expect(new Set(ranks).has(0) && new Set(ranks).has(1)).toBe(true);
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, i) => i + 1));
  });

  it('keeps the units of a place together, in the order in which places and units first come', async () => {
    const rows = await dutiesOn('2018-03-14', [
      called('1', '丙镇', dueOn15th, ['a']),
      called('2', '甲镇', dueOn15th, ['b']),
      called('3', '乙镇', dueOn15th),
      called('4', '丁镇', dueOn15th, ['a']),
      called('5', null, dueOn15th, ['a']),
      called('6', '甲镇', dueOn15th, ['b']),
    ]);
    const own = rows.filter(({ type }) => type === 'rectify-problem');
    expect(own.map((row) => [row.case, who(row)])).toEqual([
      ['1', '丙镇'],
      ['4', '丁镇'],
      ['2', '甲镇'],
      ['6', '甲镇'],
      ['3', '乙镇'],
      ['5', 'town or subdistrict'],
    ]);
    const units = [...new Set(rows.map(who))];
    expect(rows.map(who)).toEqual(units.flatMap((unit) => rows.filter((row) => who(row) === unit).map(who)));
  });

  it('puts what is overdue first, then goes by due day, and what has none last', async () => {
    const of = (id: string, rectifyBy: string | null) => ({
      ...having(listing('2018-01-25', rectifyBy)),
      id,
    });
    const rows = await dutiesOn('2018-03-15', [
      of('none', null),
      of('later', '2018-04-20'),
      of('today', '2018-03-15'),
      of('yesterday', '2018-03-14'),
      of('long ago', '2018-02-14'),
    ]);
    const own = rows.filter(({ type }) => type === 'rectify-problem');
    expect(own.map((row) => [row.case, row.overdue, row.left])).toEqual([
      ['long ago', true, -29],
      ['yesterday', true, -1],
      ['today', false, 0],
      ['later', false, 36],
      ['none', false, null],
    ]);
    const tones = own.map((row) => responsibilityTable.tone(row));
    expect(tones).toEqual(['alert', 'alert', 'plain', 'plain', 'plain']);
    const none = own.at(-1);
    expect(
      none && [said(responsibilityTable, none, 'due'), said(responsibilityTable, none, 'due', 'en')],
    ).toEqual(['（未定期限）', '(no day set)']);
  });

  it('knows the unit of a case under whatever name a norm gives it, and other bodies by their role', async () => {
    const rows = await dutiesOn('2018-04-10', [
      having(listing('2018-01-25', '2018-03-15'), listing('2018-03-26', '2018-05-15', { persons: ['p1'] })),
    ]);
    expect(rows.map((row) => [who(row), row.type, row.scope?.zh ?? null])).toEqual([
      ['示例镇', 'rectify-problem', null],
      ['municipal leading group for poverty alleviation and development', 'track-rectification', null],
      ['municipal leading group for poverty alleviation and development', 'urge-correction', null],
      ['local party (work) committee', 'interview', null],
      ['local party (work) committee', 'interview', '示例镇副镇长'],
    ]);
  });

  it('knows the place that acts for itself in a programme of several', async () => {
    const rows = await dutiesOn('2018-03-31', panjin);
    const reports = rows.filter(({ type, bearer }) => type === 'report-situation' && bearer.name !== null);
    expect(reports.map(({ bearer, scope }) => [bearer.name, scope?.zh.split('、')[0]])).toContainEqual([
      '盘山县',
      '盘山县',
    ]);
  });

  it('calls a body by the name that the host gives, and takes those of one name for one', async () => {
    const nameOf = (role: string) =>
      role === 'leading-group' ? '茂名市扶贫开发领导小组' : role === 'listed-party' ? '示例镇政府' : null;
    const rows = await dutiesOn('2018-03-20', [dueOn15th, ...programmes], { nameOf });
    const counts = unitCounts(rows);
    expect(counts.filter(({ bearer }) => bearer.name === '茂名市扶贫开发领导小组').length).toBe(1);
    expect(counts.find(({ bearer }) => bearer.name === '茂名市扶贫开发领导小组')?.cases).toBe(2);
    expect(counts.some(({ bearer }) => bearer.name === '示例镇政府')).toBe(true);
  });

  it('tells duties of one case apart by place, period, time and event', async () => {
    const rows = await dutiesOn('2018-03-31', [...programmes, ...findings]);
    const scopes = rows.map(({ scope }) => scope?.zh);
    expect((await dutiesOn('2017-07-31', twelve)).map(({ scope }) => scope?.en)).toContain(
      '“Violation found” of 19 June 2017',
    );
    for (const scope of ['信宜市、2018年', '2018年3月', '第三次', '2018年3月28日“督查结束”'])
      expect(scopes, scope).toContain(scope);
    expect(rows.every(({ case: id, problem }) => !id.startsWith('MM-P') || problem === null)).toBe(true);
  });

  it('leaves out what may be done, and marks what is only recommended or to be put right', async () => {
    const all = [...judgedOn('2018-03-31', [...programmes, ...findings])].flatMap(
      ({ evaluation }) => evaluation?.actions ?? [],
    );
    const rows = await dutiesOn('2018-03-31', [...programmes, ...findings]);
    expect(all.some(({ modality }) => modality === 'may')).toBe(true);
    expect(rows.length).toBe(all.filter(({ modality }) => modality !== 'may').length);
    const notes = rows.map((row) => [row.type, said(responsibilityTable, row, 'note')]);
    expect(notes).toContainEqual(['start-accountability', '受建议，是否照办由其决定']);
    expect(
      notes.filter(([type]) => type === 'recommend-accountability').every(([, note]) => note === null),
    ).toBe(true);
    const yinchuan = await dutiesOn('2017-06-20', twelve);
    const remedial = yinchuan.find((row) => row.remedial);
    expect(remedial && said(responsibilityTable, remedial, 'note')).toBe('已办而不合要求，须补正');
  });

  it('says since when time stands still for a duty', async () => {
    const suspended = having(listing('2018-01-25', '2018-03-15'), {
      type: 'time-suspended',
      on: '2018-02-10',
      approvedBy: '示例',
    });
    const row = (await dutiesOn('2018-03-20', [suspended])).find(({ type }) => type === 'rectify-problem');
    expect(row).toMatchObject({ due: null, left: null, overdue: false, suspendedSince: '2018-02-10' });
    expect(row && said(responsibilityTable, row, 'due')).toBe('（中止计算）');
    expect(row && said(responsibilityTable, row, 'note')).toBe('期限自2018-02-10起中止计算');
    expect(row && said(responsibilityTable, row, 'note', 'en')).toBe('time has stood still since 2018-02-10');
  });

  it('is empty where there is nothing, tells of invalid cases, and asks for the measures', async () => {
    expect(await dutiesOn('2018-03-31', [])).toEqual([]);
    const faulty: (string | null)[] = [];
    const onFault: DutiesOptions['onFault'] = (one) => faulty.push(one.case);
    expect(await dutiesOn('2018-03-31', [{ ...finding, kind: 'nothing' }], { onFault })).toEqual([]);
    expect(faulty).toEqual(['F-1']);
    await expect(dutiesOn('2018-03-31', [finding], { measures: [] })).rejects.toThrow('maoming-2017');
  });
});

describe('the counts by unit', () => {
  it('add up to the list, unit by unit in its order', async () => {
    const rows = await dutiesOn('2018-03-31', [...programmes, ...findings]);
    const counts = unitCounts(rows);
    expect(counts.reduce((sum, one) => sum + one.overdue + one.dated + one.undated, 0)).toBe(rows.length);
    expect(counts.reduce((sum, { overdue }) => sum + overdue, 0)).toBe(
      rows.filter(({ overdue }) => overdue).length,
    );
    expect(counts.map(({ number }) => number)).toEqual(counts.map((_, i) => i + 1));
    expect(counts.map(({ bearer }) => bearer.name ?? bearer.role?.en)).toEqual([...new Set(rows.map(who))]);
  });

  it('tell the nearest day to come, and count a case once', async () => {
    const of = (id: string, rectifyBy: string | null) => ({
      ...having(listing('2018-01-25', rectifyBy)),
      id,
    });
    const own = (
      await dutiesOn('2018-03-15', [of('a', '2018-03-14'), of('b', '2018-04-20'), of('c', null)])
    ).filter(({ bearer }) => bearer.name !== null);
    expect(unitCounts([...own, ...own])).toEqual([
      {
        number: 1,
        bearer: own[0]?.bearer,
        cases: 3,
        overdue: 2,
        dated: 2,
        undated: (own.length - 2) * 2,
        nextDue: '2018-04-20',
      },
    ]);
    expect(unitCounts([])).toEqual([]);
  });
});

describe('reminders', () => {
  it.each([
    ['2018-03-08', 7, [7]],
    ['2018-03-08', 6, []],
    ['2018-03-14', 1, [1]],
    ['2018-03-14', 0, []],
    ['2018-03-15', 0, [0]],
    ['2018-03-16', 7, []],
  ])('on %s for %i days ahead: due on 15 March', async (asOf, days, left) => {
    const rows = (await remindedOn(asOf, [dueOn15th], days)).filter(({ type }) => type === 'rectify-problem');
    expect(rows.map((row) => row.left)).toEqual(left);
  });

  it('tell of what is overdue only where that is asked for, first', async () => {
    const rows = await remindedOn(
      '2018-03-16',
      [dueOn15th, { ...having(listing('2018-01-25', '2018-03-20')), id: 'F-2' }],
      7,
      {
        overdue: true,
      },
    );
    const own = rows.filter(({ type }) => type === 'rectify-problem');
    expect(own.map((row) => [row.case, row.left, reminderTable.tone(row)])).toEqual([
      ['F-1', -1, 'alert'],
      ['F-2', 4, 'plain'],
    ]);
  });

  it('tell of what has no due day only where that is asked for', async () => {
    const cases = findings;
    const none = await remindedOn('2018-03-20', cases, 7);
    const promptly = await remindedOn('2018-03-20', cases, 7, { undated: 'promptly' });
    const all = await remindedOn('2018-03-20', cases, 7, { undated: 'all' });
    expect(none.every(({ due }) => due !== null)).toBe(true);
    const more = promptly.filter(({ due }) => due === null);
    expect(more.length).toBeGreaterThan(0);
    expect(more.every((row) => row.promptly && said(reminderTable, row, 'due') === '及时')).toBe(true);
    expect(all.length).toBeGreaterThan(promptly.length);
    expect(all.some((row) => row.due === null && !row.promptly)).toBe(true);
  });

  it('are no reminder of what may be done', async () => {
    const rows = await remindedOn('2018-03-31', [...programmes, ...findings], 36_500, {
      overdue: true,
      undated: 'all',
    });
    const list = await dutiesOn('2018-03-31', [...programmes, ...findings]);
    expect(rows).toEqual(list);
    expect(rows.some(({ modality }) => modality === 'may')).toBe(false);
  });

  it('tell of a day that is not known where it may fall into the time ahead', async () => {
    const { facts: _, ...bare } = finding;
    const unknown: Json = {
      ...bare,
      facts: { origin: 'inspection', 'has-poverty-tasks': true },
      events: [
        { type: 'problem-found', on: '2018-01-10', by: 'inspection' },
        {
          type: 'inspection-feedback-received',
          on: 'unknown',
          notBefore: '2018-01-25',
          notAfter: '2018-02-05',
        },
      ],
    };
    const on = async (asOf: string, days: number, more: Partial<RemindersOptions> = {}) =>
      (await remindedOn(asOf, [unknown], days, more)).filter(({ type }) => type === 'report-rectification');
    expect(await on('2018-03-20', 4)).toEqual([]);
    const [row] = await on('2018-03-20', 5);
    expect(row).toMatchObject({
      due: null,
      left: null,
      dueBetween: { from: '2018-03-25', to: '2018-04-05' },
    });
    expect(row && said(reminderTable, row, 'due')).toBe('（期限待定）');
    expect(row && said(reminderTable, row, 'note')).toBe('期限不早于2018-03-25；期限不晚于2018-04-05');
    expect(row && said(reminderTable, row, 'note', 'en')).toBe(
      'due not before 2018-03-25; due not after 2018-04-05',
    );
    expect((await on('2018-04-05', 0)).length).toBe(1);
    const missed = { ...having(listing('2018-01-25', '2018-03-28')), id: 'missed' };
    const both = await remindedOn('2018-03-30', [unknown, missed], 7, { overdue: true });
    const own = both.filter(({ bearer }) => bearer.name === '示例镇');
    expect(own.map((one) => [one.case, one.overdue])).toEqual([
      ['missed', true],
      ['F-1', false],
    ]);
    expect(await on('2018-04-06', 0)).toEqual([]);
    expect((await on('2018-04-06', 0, { overdue: true }))[0]?.overdue).toBe(true);
  });

  it('look no further than the last day that there is', async () => {
    const rows = await remindedOn('2018-03-14', [dueOn15th], Number.MAX_SAFE_INTEGER);
    expect(rows.some(({ due }) => due === '2018-03-15')).toBe(true);
  });

  it('say who is to act, or that the text names nobody', async () => {
    const rows = await remindedOn('2018-03-31', [...accountability, ...findings], 7, { undated: 'all' });
    const missing = rows.filter(({ bearer }) => bearer.role === null);
    expect(missing.length).toBeGreaterThan(0);
    expect(rows.slice(-missing.length)).toEqual(missing);
    for (const row of missing)
      expect([said(reminderTable, row, 'bearer'), said(reminderTable, row, 'bearer', 'en')]).toEqual([
        '（原文未写由谁）',
        '(nobody named)',
      ]);
  });

  it.each([
    -1,
    0.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '7',
    null,
    undefined,
  ])('refuse %j days', async (days) => {
    const error = await remindedOn('2018-03-14', [dueOn15th], days as number).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(DuxunError);
    expect((error as DuxunError).faults[0]).toMatchObject({ code: 'VALUE_WRONG', pointer: '/days' });
  });
});

describe('working days left', () => {
  // five working days from 25 September 2017: 26, 27, 28, 29 and the 30th, a Saturday that was worked
  const mission: Json = {
    kind: 'mission',
    measure: 'yinchuan-2017-inspection',
    id: 'M-1',
    subject: { type: 'helan-county', name: '贺兰县' },
    events: [
      { type: 'supervision-started', on: '2017-09-18' },
      { type: 'supervision-ended', on: '2017-09-25' },
    ],
  };
  const left = async (
    asOf: string,
    options: Partial<RemindersOptions> = { calendar: stateCouncilCalendar },
  ) => {
    const rows = await remindedOn(asOf, [mission], 30, { overdue: true, ...options });
    return rows
      .filter(({ workdaysLeft, due }) => workdaysLeft !== null || due === '2017-09-30')
      .map((row) => [row.due, row.left, row.workdaysLeft]);
  };

  it('are counted by the calendar that the case was judged by', async () => {
    expect(await left('2017-09-25')).toContainEqual(['2017-09-30', 5, 5]);
    expect(await left('2017-09-29')).toContainEqual(['2017-09-30', 1, 1]);
    expect(await left('2017-09-30')).toContainEqual(['2017-09-30', 0, 0]);
    expect(await left('2017-10-08')).toContainEqual(['2017-09-30', -8, 0]);
    expect(await left('2017-10-10')).toContainEqual(['2017-09-30', -10, -2]);
  });

  it('are not told without it, by another one, or of a deadline that counts all days', async () => {
    expect((await left('2017-09-25', {})).every(([, , workdays]) => workdays === null)).toBe(true);
    const calendar = createCalendar({ id: 'other', base: stateCouncilCalendar, holidays: {}, workdays: {} });
    expect((await left('2017-09-25', { calendar })).every(([, , workdays]) => workdays === null)).toBe(true);
    const [row] = await remindedOn('2018-03-08', [dueOn15th], 7, { calendar: stateCouncilCalendar });
    expect([row?.due, row?.workdaysLeft]).toEqual(['2018-03-15', null]);
  });
});

describe('as tables', () => {
  const host = { zh: ['case'], en: ['bearer', 'problem', 'places', 'unit', 'what'] };

  it('have no code, no English in the Chinese ones, and no Chinese in the English ones but what the host says', async () => {
    const city = cityYear();
    for (const rows of [
      await dutiesOn('2018-03-31', [...findings, ...programmes]),
      await dutiesOn('2017-07-31', twelve),
      await dutiesOn(city.asOf, [...city.findings.slice(200), ...city.programmes]),
    ]) {
      expect(rows.length).toBeGreaterThan(20);
      expect(slips(responsibilityTable, rows, host)).toEqual([]);
      expect(slips(reminderTable, rows, host)).toEqual([]);
      expect(slips(unitCountTable, unitCounts(rows), host)).toEqual([]);
    }
  }, 30_000);

  it('take hostile names for text, and read back as the same rows', async () => {
    const cases = hostile.map((name, i) => ({
      ...dueOn15th,
      id: `H-${i}`,
      note: name,
      subject: { type: 'town', name },
      places: [{ id: 'p', name }],
    }));
    const rows = await dutiesOn('2018-03-14', cases);
    for (const table of [responsibilityTable, reminderTable]) {
      const [head, ...lines] = parse(await csvOf(table, rows)) as string[][];
      expect(head).toEqual(table.columns.map(({ head: { zh } }) => zh));
      expect(lines.length).toBe(rows.length);
      for (const line of lines) for (const value of line) expect(value).not.toMatch(/^[=+\-@\t\r]/);
      const markdown = await markdownOf(table, rows, 'en');
      expect(markdown.trimEnd().split('\n').length).toBe(2 + rows.length);
      expect(markdown).not.toMatch(/(?<!\\)[<>`*[\]]/);
    }
    expect(await markdownOf(unitCountTable, unitCounts(rows), 'en')).not.toMatch(/(?<!\\)[<>`*[\]]/);
  });

  it('are the same each time', async () => {
    const written = async () =>
      markdownOf(reminderTable, await remindedOn('2018-03-20', findings, 30, { overdue: true }));
    expect(await written()).toBe(await written());
  });
});
