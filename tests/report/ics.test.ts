/** Due days as a calendar: what stands in it, how it is written, and what becomes of it from export to export. */
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  DuxunError,
  type EvaluatedCase,
  evaluate,
  evaluateAll,
  getMeasure,
  measures,
  parseCase,
  timeline,
} from '../../src/index.js';
import { type CalendarOptions, type Dated, toIcs } from '../../src/report/index.js';
import { partsOf, valuesOf, wrongIn } from '../support/rfc5545.js';

type Json = Readonly<Record<string, unknown>>;
type Some = Partial<CalendarOptions>;

const lines = readFileSync(
  new URL('../../fixtures/yinchuan-2017-rectification/ledger.jsonl', import.meta.url),
  'utf8',
);
const twelve = lines
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Json);

const [programme] = JSON.parse(
  readFileSync(new URL('../../fixtures/maoming-2017/programme.json', import.meta.url), 'utf8'),
) as readonly Json[];

const [first, second, third] = ['2018-03-01T08:00:00Z', '2018-03-02T08:00:00Z', '2018-03-20T08:00:00Z'];

async function icsOf(results: Iterable<Dated> | AsyncIterable<Dated>, options: Some = {}): Promise<string> {
  let text = '';
  for await (const piece of toIcs(results, { measures: measures(), lang: 'zh', stamp: first, ...options }))
    text += piece;
  return text;
}
const judged = (cases: Iterable<unknown>, asOf = '2018-03-01') =>
  evaluateAll(cases, { asOf, include: ['nextChange'] });
const ofCases = (cases: Iterable<unknown>, options: Some = {}, asOf = '2018-03-01') =>
  icsOf(judged(cases, asOf), options);

const finding: Json = {
  kind: 'finding',
  measure: 'maoming-2017',
  id: 'F-1',
  subject: { type: 'town', name: '示例镇' },
  facts: { origin: 'supervision', 'has-poverty-tasks': true },
  persons: [],
  places: [{ id: 'gaozhou', name: '高州市' }],
  note: '示例：道路未硬化',
  events: [
    { type: 'problem-found', on: '2018-01-10', ref: '2018-7' },
    { type: 'problem-list-circulated', on: '2018-01-25', rectifyBy: '2018-03-15' },
  ],
};
const withEvents = (...events: readonly Json[]): Json => ({
  ...finding,
  events: [...(finding.events as readonly Json[]), ...events],
});
const done = withEvents({
  type: 'rectification-confirmed',
  on: '2018-03-01',
  extent: 'full',
  toRequirement: true,
});
const extended = withEvents({
  type: 'deadline-extended',
  on: '2018-03-01',
  for: '5.7',
  to: '2018-04-15',
  approvedBy: '示例',
});
const rectify = 'maoming-2017/F-1/5.7@duxun';

interface Read {
  readonly uid: string;
  readonly day: string;
  readonly sequence: number;
  readonly stamp: string;
  readonly status: string;
  readonly title: string;
  readonly text: string;
  readonly alarms: readonly string[];
}

/** The entries as Thunderbird's library reads them. */
function readBack(text: string): Read[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component, { strictExceptions: true });
    const value = (name: string) => String(component.getFirstPropertyValue(name));
    return {
      uid: event.uid,
      day: event.startDate.toString(),
      sequence: event.sequence,
      stamp: value('dtstamp'),
      status: value('status'),
      title: event.summary,
      text: event.description,
      alarms: component
        .getAllSubcomponents('valarm')
        .map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
    };
  });
}
function entry(text: string, uid = rectify): Read {
  const found = readBack(text).find((one) => one.uid === uid);
  if (found === undefined) throw new Error(`no ${uid} in ${text}`);
  return found;
}
/** The bytes of an entry. */
const piece = (text: string, uid: string): string =>
  text
    .split(/BEGIN:VEVENT|END:VCALENDAR/)
    .find((one) => one.replace(/\r\n /g, '').includes(`UID:${uid}\r\n`)) ?? '';

async function faultOf(text: Promise<unknown>) {
  const error = await text.catch((one: unknown) => one);
  if (!(error instanceof DuxunError)) throw error;
  return error.faults[0];
}

// the twelve take some seconds on a machine that has other work
vi.setConfig({ testTimeout: 30_000 });

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('an entry', () => {
  it('says what, who and which problem, by when and by which article', async () => {
    expect(entry(await ofCases([finding]))).toEqual({
      uid: rectify,
      day: '2018-03-15',
      sequence: 0,
      stamp: first,
      status: 'CONFIRMED',
      title: '整改问题｜被清单通报的单位和个人｜示例镇｜示例：道路未硬化',
      text: [
        '要做的事：被列问题的单位和个人要在首次清单所定时间内、照要求改好',
        '由谁办：被清单通报的单位和个人',
        '期限：2018年3月15日（当天算在内）',
        '问题：示例：道路未硬化',
        '编号：F-1',
        '单位：示例镇〔镇（街道办）〕',
        '地方：高州市',
        `依据：《${getMeasure('maoming-2017')?.title.zh}》第五条第三句`,
      ].join('\n'),
      alarms: [],
    });
    const english = entry(await ofCases([finding], { lang: 'en' }));
    expect(english.title).toBe(
      'Rectify the problem | units and individuals on the circulated list | 示例镇 | 示例：道路未硬化',
    );
    expect(english.text.replaceAll(/示例：道路未硬化|示例镇|高州市/g, '')).not.toMatch(
      /\p{Script=Han}|[：，。（）]/u,
    );
    expect(english.text).toMatch(/^Due: 15 March 2018 \(that day included\)$/m);
  });

  it('is overdue from the day after its due day on, and has no alarm then', async () => {
    const on = async (asOf: string) => entry(await ofCases([finding], { alarms: [1] }, asOf));
    expect((await on('2018-03-15')).text).not.toMatch('逾期');
    expect((await on('2018-03-15')).alarms).toEqual(['-PT15H']);
    expect((await on('2018-03-16')).text).toMatch('期限：2018年3月15日（当天算在内），已逾期');
    expect((await on('2018-03-16')).alarms).toEqual([]);
    // no count of days: else it would be another text each day
    expect(await on('2018-03-17')).toEqual(await on('2018-03-16'));
  });

  it('tells what has moved the due day', async () => {
    const moved = entry(await ofCases([extended], {}, '2018-03-01'));
    expect(moved.day).toBe('2018-04-15');
    expect(moved.text).toMatch('期限变动：2018年3月1日延长期限：2018年4月15日');
  });

  it('is there for each duty with a due day, and for nothing else', async () => {
    const results = [...judged(twelve, '2017-07-31')] as (EvaluatedCase & { evaluation: object })[];
    const due = results.flatMap(({ evaluation }) =>
      evaluation.actions
        .filter(({ due, modality }) => due !== null && modality !== 'may')
        .map((one) => [`yinchuan-2017-rectification/${one.id}@duxun`, one.due]),
    );
    expect(due.length).toBeGreaterThan(20);
    const read = readBack(await icsOf(results)).map(({ uid, day }) => [uid, day]);
    expect(new Set(read.map(String))).toEqual(new Set(due.map(String)));
    expect(read.length).toBe(due.length);
  });

  it('names period and place where duties differ by them alone', async () => {
    const titles = readBack(await ofCases([programme])).map(({ title }) => title);
    expect(titles).toContain('开展督查（2018年；信宜市）｜茂名市扶贫开发领导小组｜MM-P');
    expect(titles).toContain('开展督查（2018年；高州市）｜茂名市扶贫开发领导小组｜MM-P');
    expect(new Set(titles).size).toBe(titles.length);
    // its log names the problems that were found
    expect(titles.join()).not.toMatch('MM-2017-0001');
  });

  it('is tentative while the holidays it rests on are not published', async () => {
    const far = { ...finding, events: [{ type: 'problem-found', on: '2150-01-10' }] };
    const results = [...judged([far], '2150-01-11')] as (EvaluatedCase & { evaluation: object })[];
    const [one] = results;
    const action = one?.evaluation.actions[0];
    if (!one?.source || !action) throw new Error('nothing to do');
    const provisional = { ...action, due: '2150-02-01', provisional: true as const };
    const text = await icsOf([
      { source: one.source, evaluation: { ...one.evaluation, actions: [provisional] } },
    ]);
    expect(readBack(text)).toMatchObject([{ status: 'TENTATIVE', day: '2150-02-01' }]);
    expect(readBack(text)[0]?.text).toMatch('暂定：');
  });

  it('stands on the last day that the library knows', async () => {
    const last = {
      ...finding,
      events: [
        { type: 'problem-found', on: '2199-11-01' },
        { type: 'problem-list-circulated', on: '2199-12-01', rectifyBy: '2199-12-31' },
      ],
    };
    const text = await ofCases([last], {}, '2199-12-02');
    expect(entry(text).day).toBe('2199-12-31');
    expect(wrongIn(text)).toEqual([]);
  });

  it('takes an evaluation of one case as well', async () => {
    const source = parseCase(finding);
    const evaluation = evaluate(source, { asOf: '2018-03-01' });
    expect(await icsOf([{ source, evaluation }])).toBe(await ofCases([finding]));
  });
});

describe('the text', () => {
  const hostile =
    'a\r\nEND:VEVENT\r\nBEGIN:VEVENT\nUID:x@duxun\r,;:\\n"^\u0000\u0007\u0085\u2028<img src=x onerror=alert(1)> =cmd|’ 👩‍👩‍👧‍👦\uD800';
  const strange = {
    ...finding,
    id: '案/1;"x"\n@duxun\uDFFF %',
    subject: { type: 'town', name: `${hostile}${'很长的名字'.repeat(200)}` },
    places: [{ id: 'p', name: hostile }],
    note: hostile.repeat(40),
  };

  it.each([
    ['nothing', []],
    ['one', [finding]],
    ['the twelve', twelve],
    ['hostile names', [strange, finding]],
  ])('of %s is as RFC 5545 wants it', async (_name, cases) => {
    for (const lang of ['zh', 'en'] as const) {
      const options = { lang, changes: true, alarms: [0, 1, 30], name: hostile };
      const text = await ofCases(cases, options, cases === twelve ? '2017-06-15' : '2018-03-01');
      expect(wrongIn(text)).toEqual([]);
      expect(text).not.toMatch(/undefined|\[object|NaN|null/);
    }
  });

  it('is checked by something that sees faults', () => {
    const good =
      'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\nEND:VCALENDAR\r\n';
    expect(wrongIn(good)).toEqual([]);
    expect(wrongIn(good.replaceAll('\r', ''))).not.toEqual([]);
    expect(wrongIn(good.replace('PRODID:x', `PRODID:${'长'.repeat(30)}`))).toHaveLength(1);
    expect(wrongIn(good.replace('METHOD:PUBLISH', 'METHOD:PUBLISH\r\nSUMMARY:a,b'))).toHaveLength(1);
    expect(
      wrongIn(good.replace('END:', 'BEGIN:VEVENT\r\nDTSTAMP:20180301T080000\r\nEND:VEVENT\r\nEND:')).length,
    ).toBe(9);
  });

  it('comes back from two readers with what went in', async () => {
    const results = [...judged(twelve, '2017-06-15'), ...judged([strange, finding])];
    const text = await icsOf(results, { alarms: [7, 1, 0], changes: true });
    const read = readBack(text);
    const other = convertIcsCalendar(undefined, text).events ?? [];
    expect(read.length).toBeGreaterThan(40);
    expect(other.map(({ uid }) => uid)).toEqual(read.map(({ uid }) => uid));
    expect(other.map(({ summary }) => summary)).toEqual(read.map(({ title }) => title));
    expect(other.map(({ description }) => description)).toEqual(read.map(({ text }) => text));
    expect(other.map(({ start }) => [start.type, start.date.toISOString().slice(0, 10)])).toEqual(
      read.map(({ day }) => ['DATE', day]),
    );
    // ts-ics leaves out a sequence of 0
    expect(other.map(({ sequence = 0, status }) => [sequence, status])).toEqual(
      read.map(({ sequence, status }) => [sequence, status]),
    );
    const mine = read.filter(({ text }) => text.includes('<img src=x onerror=alert(1)>'));
    expect(mine.length).toBeGreaterThan(0);
    for (const { title, text } of mine) {
      expect(title).not.toMatch(/[\n\r]/);
      expect([...title].length).toBeLessThan(170);
      expect(text).toMatch('编号：案/1;"x" @duxun\uFFFD %');
      expect(text).toMatch('👩‍👩‍👧‍👦\uFFFD');
      // a reader that looks for these anywhere is not misled
      expect(text).toMatch('END: VEVENT BEGIN: VEVENT');
    }
  });

  it('takes what a name holds for nothing but text', async () => {
    const [calendar] = partsOf(await ofCases([strange], { alarms: [1] }));
    const uids = calendar?.parts.flatMap((one) => valuesOf(one, 'UID')) ?? [];
    expect(uids).not.toContain('x@duxun');
    for (const uid of uids) expect(uid).toMatch(/^maoming-2017\/[!-~]+\/[!-~]+@duxun$/);
  });

  it('stands in the order of days, cases and ids, however the cases come', async () => {
    const options = { changes: true, alarms: [3] };
    const cases = [...twelve, finding, extended].map((one, i) =>
      one === extended ? { ...one, id: `F-${i}` } : one,
    );
    const text = await ofCases(cases, options, '2017-06-15');
    expect(await ofCases([...cases].reverse(), options, '2017-06-15')).toBe(text);
    const order = readBack(text).map(({ day, uid }) => `${day} ${uid.split('/')[1]}`);
    expect(order).toEqual([...order].sort());
  });

  it('comes of results alone: the clock is not read, chance not asked, nothing changed', async () => {
    const frozen = <T>(value: T): T => {
      if (typeof value === 'object' && value !== null) Object.values(value).map(frozen);
      return Object.freeze(value);
    };
    const results = frozen([...judged(twelve, '2017-06-15')]);
    const text = await icsOf(results, { changes: true });
    const never = () => {
      throw new Error('it looked at the host');
    };
    vi.stubGlobal(
      'Date',
      Object.assign(
        function clock() {
          never();
        },
        { now: never, UTC: never, parse: never },
      ),
    );
    vi.stubGlobal('crypto', { randomUUID: never, getRandomValues: never });
    const again = await icsOf(results, { changes: true, previous: text, stamp: second });
    vi.unstubAllGlobals();
    expect(again).toBe(text);
  });

  it('gives reminders at nine, the first first, each once', async () => {
    const text = await ofCases([finding], { alarms: [0, 1, 30, 1, 7] });
    expect(entry(text).alarms).toEqual(['-P29DT15H', '-P6DT15H', '-PT15H', 'PT9H']);
  });

  it('is named as the caller wants it', async () => {
    expect(await ofCases([])).toMatch('X-WR-CALNAME:期限\r\n');
    expect(await ofCases([], { lang: 'en', name: 'Office; third floor' })).toMatch(
      'X-WR-CALNAME:Office\\; third floor\r\n',
    );
  });
});

describe('change points', () => {
  it('are entries only where they are asked for', async () => {
    const uids = async (options: Some) => readBack(await ofCases([finding], options)).map(({ uid }) => uid);
    expect(await uids({})).not.toContain('maoming-2017/F-1/next-change@duxun');
    expect(await uids({ changes: true })).toContain('maoming-2017/F-1/next-change@duxun');
  });

  it('of an evaluation say what will be overdue', async () => {
    const text = await ofCases([finding], { changes: true }, '2018-03-15');
    expect(entry(text, 'maoming-2017/F-1/next-change@duxun')).toMatchObject({
      day: '2018-03-16',
      title: '情况有变：1 项逾期｜示例镇｜示例：道路未硬化',
      text: expect.stringMatching(/^逾期：整改问题（第五条第三句）$/m),
    });
  });

  it('need evaluations that looked for them', async () => {
    await expect(icsOf(evaluateAll([finding], { asOf: '2018-03-01' }), { changes: true })).rejects.toThrow(
      TypeError,
    );
  });

  it('of a timeline are those that the date alone brings', async () => {
    const source = parseCase(done);
    const course = timeline(source, { from: '2018-02-01', to: '2018-12-31' });
    const alone = course.changes.filter(({ event }) => event === null).map(({ on }) => on);
    const text = await icsOf([{ source, timeline: course }], { changes: true });
    const found = readBack(text).filter(({ uid }) => uid.includes('/change-'));
    expect(found.map(({ day }) => day)).toEqual(alone);
    expect(wrongIn(text)).toEqual([]);
  });
});

describe('a timeline', () => {
  it('has an entry for each duty that no event has ended, and says of the first day what is overdue', async () => {
    const source = parseCase(finding);
    const from = (day: string) =>
      icsOf([{ source, timeline: timeline(source, { from: day, to: '2018-12-31' }) }]);
    expect(entry(await from('2018-03-01')).text).not.toMatch('已逾期');
    expect(entry(await from('2018-03-16')).text).toMatch('已逾期');
    expect(readBack(await from('2018-03-01')).length).toBeGreaterThan(1);
    const ended = parseCase(done);
    const after = await icsOf([
      { source: ended, timeline: timeline(ended, { from: '2018-02-01', to: '2018-12-31' }) },
    ]);
    expect(readBack(after).map(({ uid }) => uid)).not.toContain(rectify);
  });

  it('has what runs out by the date alone: a quarter comes to its end whatever is done', async () => {
    const source = parseCase(programme);
    const course = timeline(source, { from: '2018-02-10', to: '2018-12-31' });
    const quarter = course.obligations.find(({ id }) => id === 'MM-P/9.7[period=2018-Q1]');
    expect(quarter).toMatchObject({ end: 'lapsed', due: '2018-03-31' });
    const read = readBack(await icsOf([{ source, timeline: course }], { changes: true }));
    expect(read).toContainEqual(
      expect.objectContaining({
        day: '2018-03-31',
        title: '开展督查（2018年第一季度）｜茂名市扶贫开发领导小组｜MM-P',
      }),
    );
    const change = read.find(({ uid }) => uid.endsWith('/change-2018-04-01@duxun'));
    expect(change?.text).toMatch(/^不再有：.*开展督查（2018年第一季度；第九条/m);
  });

  it('gives a duty the UID that an evaluation gives it, and the same text', async () => {
    const source = parseCase(finding);
    const course = await icsOf([
      { source, timeline: timeline(source, { from: '2018-03-01', to: '2018-03-10' }) },
    ]);
    expect(piece(course, rectify)).toBe(piece(await ofCases([finding]), rectify));
  });
});

describe('the next export', () => {
  it('is the same bytes where nothing has changed, whenever it is written', async () => {
    for (const lang of ['zh', 'en'] as const) {
      const options = { lang, changes: true, alarms: [1] };
      const before = await ofCases(twelve, options, '2017-06-15');
      const after = await ofCases(twelve, { ...options, previous: before, stamp: third }, '2017-06-15');
      expect(after).toBe(before);
    }
  });

  it('has a due day that moved under the same UID, one state further, and all else as it was', async () => {
    const before = await ofCases([finding, { ...finding, id: 'F-2' }]);
    const after = await ofCases([extended, { ...finding, id: 'F-2' }], { previous: before, stamp: second });
    expect(entry(after)).toMatchObject({
      day: '2018-04-15',
      sequence: 1,
      stamp: second,
      status: 'CONFIRMED',
    });
    const other = 'maoming-2017/F-2/5.7@duxun';
    expect(piece(after, other)).toBe(piece(before, other));
    expect(piece(after, other)).not.toBe('');
    expect(wrongIn(after)).toEqual([]);
  });

  it('cancels what stands no more, without alarms, one state further', async () => {
    const before = await ofCases([finding], { alarms: [1] });
    const after = await ofCases([done], { alarms: [1], previous: before, stamp: second });
    expect(entry(after)).toMatchObject({
      day: '2018-03-15',
      sequence: 1,
      stamp: second,
      status: 'CANCELLED',
      title: '（不再待办）整改问题｜被清单通报的单位和个人｜示例镇｜示例：道路未硬化',
      text: entry(before).text,
      alarms: [],
    });
    expect(wrongIn(after)).toEqual([]);
  });

  it('keeps what is cancelled until its day is over, at least once, and then leaves it out', async () => {
    const before = await ofCases([finding]);
    const gone = await ofCases([done], { previous: before, stamp: second });
    const later = await ofCases([done], { previous: gone, stamp: '2018-03-15T23:59:59Z' });
    expect(piece(later, rectify)).toBe(piece(gone, rectify));
    expect(piece(later, rectify)).not.toBe('');
    const over = await ofCases([done], { previous: later, stamp: '2018-03-16T00:00:00Z' });
    expect(piece(over, rectify)).toBe('');
    // of a day that was over before: once, and again for who writes the same export twice
    const late = await ofCases([done], { previous: before, stamp: third });
    expect(entry(late).status).toBe('CANCELLED');
    expect(await ofCases([done], { previous: late, stamp: third })).toBe(late);
  });

  it('has what stands again under the same UID, another state further', async () => {
    const before = await ofCases([finding]);
    const gone = await ofCases([done], { previous: before, stamp: second });
    const again = await ofCases([finding], { previous: gone, stamp: third });
    expect(entry(again)).toEqual({ ...entry(before), sequence: 2, stamp: third });
  });

  it('begins what is new at 0', async () => {
    const before = await ofCases([finding]);
    const after = await ofCases([finding, { ...finding, id: 'F-2' }], { previous: before, stamp: second });
    expect(entry(after, 'maoming-2017/F-2/5.7@duxun')).toMatchObject({ sequence: 0, stamp: second });
    expect(piece(after, rectify)).toBe(piece(before, rectify));
  });

  it('counts changes of words too: a language, a note, alarms', async () => {
    const before = await ofCases([finding]);
    const renamed = { ...finding, note: '示例：道路已硬化一半' };
    for (const [cases, options] of [
      [[finding], { lang: 'en' }],
      [[renamed], {}],
      [[finding], { alarms: [1] }],
    ] as const) {
      const after = await ofCases(cases, { ...options, previous: before, stamp: second });
      expect(entry(after).sequence).toBe(1);
    }
  });

  it('cancels nothing of a case that is invalid, nor of any other where one has no id', async () => {
    const before = await ofCases([finding, { ...finding, id: 'F-2' }]);
    const broken = { ...finding, subject: { type: 'twon' } };
    const faults: unknown[] = [];
    const onFault = (one: { case: string | null }) => faults.push(one.case);
    const next = { previous: before, stamp: second, onFault };
    const invalid = await ofCases([broken], next);
    expect(piece(invalid, rectify)).toBe(piece(before, rectify));
    expect(entry(invalid, 'maoming-2017/F-2/5.7@duxun').status).toBe('CANCELLED');
    const unnamed = await ofCases([done, 17], next);
    expect(entry(unnamed).status).toBe('CANCELLED');
    expect(entry(unnamed, 'maoming-2017/F-2/5.7@duxun').status).toBe('CONFIRMED');
    expect(faults).toEqual(['F-1', null]);
    const chinese = await ofCases([{ ...finding, id: '案件/一%' }]);
    expect(await ofCases([{ ...broken, id: '案件/一%' }], { previous: chinese, stamp: second })).toBe(
      chinese,
    );
  });

  it('reads the one before in pieces, from an iterable or a stream, with a byte order mark, and the latest of several', async () => {
    const before = await ofCases([finding]);
    const after = await ofCases([extended], { previous: before, stamp: second });
    const next = (previous: CalendarOptions['previous']) =>
      ofCases([extended], { stamp: third, ...(previous === undefined ? {} : { previous }) });
    async function* stream() {
      for (const one of after.match(/[\s\S]{1,100}/g) ?? []) yield one;
    }
    expect(await next([after.slice(0, 777), after.slice(777)])).toBe(after);
    expect(await next(stream())).toBe(after);
    expect(await next(`\uFEFF${after}`)).toBe(after);
    expect(await next([before, after])).toBe(after);
    expect(await next([after, before])).toBe(after);
  });

  it('knows its own entries in a file that another tool has written again, and leaves out the others', async () => {
    const before = await ofCases([finding]);
    const rewritten = before
      .replace('PRODID:-//duxun//duxun//EN', 'PRODID:-//Other//Tool//EN')
      .replaceAll('\r\n', '\n')
      .replaceAll('SEQUENCE:0\n', 'SEQUENCE:4\nCREATED:20180301T080000Z\n')
      .replace(
        'END:VCALENDAR',
        'BEGIN:VEVENT\nUID:lunch\nDTSTAMP:20180301T080000Z\nDTSTART:20180301T120000\nEND:VEVENT\nEND:VCALENDAR',
      );
    const after = await ofCases([extended], { previous: rewritten, stamp: second });
    expect(entry(after).sequence).toBe(5);
    expect(after).not.toMatch('lunch');
  });

  it('keeps hosts apart', async () => {
    const before = await ofCases([finding], { host: 'poverty.example.cn' });
    expect(entry(before, 'maoming-2017/F-1/5.7@poverty.example.cn').sequence).toBe(0);
    const other = await ofCases([extended], { host: '别处', previous: before, stamp: second });
    expect(readBack(other).every(({ uid }) => uid.endsWith('@%E5%88%AB%E5%A4%84'))).toBe(true);
    expect(readBack(other).every(({ sequence }) => sequence === 0)).toBe(true);
  });

  const foreign = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Other//Tool//EN\r\nEND:VCALENDAR\r\n';
  it.each([
    ['ICS_INVALID', 'nothing', ''],
    ['ICS_INVALID', 'no calendar', 'hello'],
    ['ICS_INVALID', 'a line without a component', 'VERSION:2.0'],
    ['ICS_INVALID', 'a card', 'BEGIN:VCARD\r\nVERSION:4.0\r\nEND:VCARD\r\n'],
    ['ICS_INVALID', 'JSON', '[]'],
    ['ICS_INVALID', 'what a line without a name is in', 'BEGIN:VCALENDAR\r\nfoo\r\nEND:VCALENDAR\r\n'],
    ['ICS_FOREIGN', 'a calendar of another tool', foreign],
  ])('is refused with %s after %s', async (code, _name, previous) => {
    const fault = await faultOf(ofCases([finding], { previous }));
    expect(fault).toMatchObject({ code, pointer: '/options/previous' });
  });

  it('is refused after half a file, a stamp or a day that is none', async () => {
    const before = await ofCases([finding]);
    const broken = [
      before.slice(0, 500),
      before.replace(/DTSTAMP:.*/, 'DTSTAMP:never'),
      before.replace(/DTSTART.*/, 'X-NO:1'),
      before.replace(/SEQUENCE:0/, 'SEQUENCE:-1'),
      before.replace(/SEQUENCE:0/, 'SEQUENCE:99999999999999999999'),
    ];
    for (const previous of broken)
      expect(await faultOf(ofCases([finding], { previous }))).toMatchObject({ code: 'ICS_INVALID' });
  });
});

describe('what is asked', () => {
  it.each([
    '',
    '2018-03-01',
    '2018-03-01T08:00:00',
    '2018-03-01T08:00:00+08:00',
    '2018-02-30T08:00:00Z',
    '2018-03-01T24:00:00Z',
    5,
    undefined,
  ])('needs a stamp in UTC: %j is none', async (stamp) => {
    const fault = await faultOf(ofCases([finding], { stamp: stamp as string }));
    expect(fault).toMatchObject({ code: 'VALUE_WRONG', pointer: '/options/stamp' });
  });

  it('takes a stamp with parts of a second, and leaves them out', async () => {
    expect(await ofCases([finding], { stamp: '2018-03-01T08:00:00.123Z' })).toBe(await ofCases([finding]));
  });

  it.each([-1, 0.5, Number.NaN, 367, '1'])('needs whole days for alarms: %j are none', async (days) => {
    const fault = await faultOf(ofCases([finding], { alarms: [1, days as number] }));
    expect(fault).toMatchObject({ code: 'VALUE_WRONG', pointer: '/options/alarms/1' });
  });

  it('needs each case once; the same twice is one', async () => {
    const fault = await faultOf(ofCases([finding, extended]));
    expect(fault).toMatchObject({ code: 'ID_DUPLICATE', place: 'F-1' });
    expect(await ofCases([finding, finding])).toBe(await ofCases([finding]));
  });

  it('needs the measures of the cases', async () => {
    await expect(ofCases([finding], { measures: [] })).rejects.toThrow(TypeError);
  });
});
