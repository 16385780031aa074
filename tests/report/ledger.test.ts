/** The ledger: what a row says of a case, and the same rows as CSV and as Markdown. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { DuxunError, evaluateAll, measures } from '../../src/index.js';
import {
  type LedgerRow,
  ledger,
  ledgerStates,
  ledgerTable,
  toCsv,
  toMarkdown,
} from '../../src/report/index.js';
import { needed } from '../../src/report/needed.js';
import { finding, twelve } from '../support/findings.js';

type Json = Readonly<Record<string, unknown>>;

const read = (path: string) => readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), 'utf8');
const maoming = JSON.parse(read('maoming-2017/finding.json')) as readonly Json[];

const all = async <T>(pieces: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const piece of pieces) found.push(piece);
  return found;
};
const rowsOf = (cases: Iterable<unknown>, asOf = '2018-03-31', contested = false): Promise<LedgerRow[]> =>
  all(
    ledger(evaluateAll(cases, { asOf, ...(contested ? { include: ['contested'] as const } : {}) }), {
      measures: measures(),
    }),
  );

const withEvents = (...events: readonly Json[]): Json => ({
  ...finding,
  events: [...(finding.events as readonly Json[]), ...events],
});
const rowOn = async (one: Json, asOf: string): Promise<LedgerRow> => {
  const [row] = await rowsOf([one], asOf);
  if (row === undefined) throw new Error('no row');
  return row;
};

describe('a row', () => {
  it('says whose problem it is, where it comes from, how often it was listed and what comes next', async () => {
    expect(await rowOn(finding, '2018-03-14')).toMatchObject({
      number: 1,
      case: 'F-1',
      measure: 'maoming-2017',
      problem: '示例：道路未硬化',
      places: ['高州市', 'xinyi'],
      unit: '示例镇',
      role: { zh: '镇（街道办）' },
      source: { zh: '督查', en: 'supervision' },
      listed: ['2018-01-25'],
      deadline: '2018-03-15',
      state: 'open',
      next: {
        type: 'rectify-problem',
        what: { zh: '整改问题', en: 'Rectify the problem' },
        due: '2018-03-15',
        left: 1,
        overdue: false,
        basis: { zh: '第五条第三句', en: 'art. 5, sentence 3' },
      },
    });
  });

  it.each([
    ['2018-03-14', 1, false, 'open'],
    ['2018-03-15', 0, false, 'open'],
    ['2018-03-16', -1, true, 'overdue'],
  ])('on %s has %i days left', async (asOf, left, overdue, state) => {
    const row = await rowOn(finding, asOf);
    expect([row.next?.left, row.next?.overdue, row.state]).toEqual([left, overdue, state]);
  });

  it('knows an extended deadline, and a time that was set anew', async () => {
    const extended = withEvents({
      type: 'deadline-extended',
      on: '2018-03-10',
      for: '5.7',
      to: '2018-04-15',
      approvedBy: '示例',
    });
    expect((await rowOn(extended, '2018-03-09')).deadline).toBe('2018-03-15');
    expect((await rowOn(extended, '2018-03-10')).deadline).toBe('2018-04-15');
    const again = withEvents({
      type: 'rectification-deadline-set',
      on: '2018-03-01',
      rectifyBy: '2018-03-30',
    });
    expect((await rowOn(again, '2018-03-02')).deadline).toBe('2018-03-30');
  });

  it('counts the lists since the problem last recurred', async () => {
    const events = [
      { type: 'problem-list-circulated', on: '2018-03-28', rectifyBy: '2018-05-15', persons: [] },
      { type: 'rectification-confirmed', on: '2018-04-02', extent: 'full', toRequirement: true },
      { type: 'struck-off', on: '2018-04-03' },
      { type: 'problem-recurred', on: '2018-06-01' },
      { type: 'problem-list-circulated', on: '2018-06-28', rectifyBy: '2018-08-15', persons: [] },
    ];
    const one = withEvents(...events);
    expect((await rowOn(one, '2018-04-02')).listed).toEqual(['2018-01-25', '2018-03-28']);
    expect((await rowOn(one, '2018-04-03')).state).toBe('struck-off');
    expect((await rowOn(one, '2018-06-01')).listed).toEqual([]);
    expect((await rowOn(one, '2018-06-01')).state).not.toBe('struck-off');
    expect((await rowOn(one, '2018-06-28')).listed).toEqual(['2018-06-28']);
    expect((await rowOn(one, '2018-06-28')).deadline).toBe('2018-08-15');
  });

  it('stays in its round when it is opened again: the lists it stood on still count', async () => {
    const one = withEvents(
      { type: 'rectification-confirmed', on: '2018-03-10', extent: 'full', toRequirement: true },
      { type: 'struck-off', on: '2018-03-12' },
      { type: 'case-reopened', on: '2018-03-20', approvedBy: '示例' },
    );
    const [closed, opened] = [await rowOn(one, '2018-03-19'), await rowOn(one, '2018-03-20')];
    expect([closed.state, closed.listed]).toEqual(['struck-off', ['2018-01-25']]);
    expect(opened.state).not.toBe('struck-off');
    expect([opened.listed, opened.deadline]).toEqual([['2018-01-25'], '2018-03-15']);
  });

  it('takes the reference of a problem where nothing more is said of it, and else leaves it empty', async () => {
    const { note: _, ...bare } = finding;
    expect((await rowOn(bare, '2018-03-14')).problem).toBe('2018-7');
    const events = [{ type: 'problem-found', on: '2018-01-10' }];
    expect((await rowOn({ ...bare, events }, '2018-03-14')).problem).toBeNull();
  });

  it('says from where a problem is known as last established, and nothing where that is not known', async () => {
    const { facts: _, ...bare } = finding;
    expect((await rowOn(bare, '2018-03-14')).source).toBeNull();
    const established = withEvents({
      type: 'fact-established',
      on: '2018-02-01',
      fact: 'origin',
      value: 'inspection',
    });
    expect((await rowOn(established, '2018-01-31')).source?.en).toBe('supervision');
    expect((await rowOn(established, '2018-02-01')).source?.en).toBe('inspection');
    const none = withEvents({ type: 'fact-established', on: '2018-02-01', fact: 'origin', value: null });
    expect((await rowOn(none, '2018-02-01')).source).toBeNull();
  });

  it('is withdrawn, does not apply, or has nothing due', async () => {
    const withdrawn = withEvents({ type: 'finding-withdrawn', on: '2018-03-01', approvedBy: '示例' });
    expect((await rowOn(withdrawn, '2018-02-28')).state).toBe('open');
    expect((await rowOn(withdrawn, '2018-03-01')).state).toBe('withdrawn');
    expect((await rowOn({ ...finding, began: '2018-01-10' }, '2018-01-09')).state).toBe('not-applicable');
  });

  it('names the readings that matter only where they were asked for', async () => {
    const [plain] = await rowsOf([finding], '2018-03-14');
    const [asked] = await rowsOf([finding], '2018-03-14', true);
    expect(plain?.readings).toEqual([]);
    expect(asked?.readings.length).toBeGreaterThan(0);
    expect(new Set(asked?.readings.map(({ id }) => id)).size).toBe(asked?.readings.length);
  });
});

describe('the ledger of many cases', () => {
  it('numbers the cases that can be read, tells of the others, and takes in no more than is asked for', async () => {
    let taken = 0;
    function* cases() {
      for (const one of [
        finding,
        { ...finding, id: 'bad', kind: 'nothing' },
        { ...finding, id: 'F-2' },
        finding,
      ]) {
        taken += 1;
        yield one;
      }
    }
    const faulty: (string | null)[] = [];
    const rows = ledger(evaluateAll(cases(), { asOf: '2018-03-14' }), {
      measures: measures(),
      onFault: (one) => faulty.push(one.case),
    });
    expect((await rows.next()).value).toMatchObject({ number: 1, case: 'F-1' });
    expect(taken).toBe(1);
    expect((await rows.next()).value).toMatchObject({ number: 2, case: 'F-2' });
    expect([taken, faulty]).toEqual([3, ['bad']]);
    await rows.return();
  });

  it('says which measure it was not given', async () => {
    const rows = ledger(evaluateAll([finding], { asOf: '2018-03-14' }), { measures: [] });
    await expect(rows.next()).rejects.toThrow('maoming-2017');
  });

  it('has no code, no English in the Chinese one, and no Chinese in the English one but what the host says', async () => {
    const saidByHost = ['problem', 'places', 'unit'];
    for (const row of await rowsOf([...twelve, ...maoming], '2018-03-31', true))
      for (const { key, cell } of ledgerTable.columns) {
        if (key === 'case') continue;
        const [zh, en] = [cell(row, 'zh'), cell(row, 'en')];
        expect(zh?.kind).toBe(en?.kind);
        if (zh?.kind === 'text') expect(zh.value, `${row.case} ${key}`).not.toMatch(/[a-z]{2,}/i);
        if (en?.kind === 'text' && !saidByHost.includes(key))
          expect(en.value, `${row.case} ${key}`).not.toMatch(/[\u4e00-\u9fff]|\bnull\b/);
      }
  }, 30_000);

  it('has a word for every state', () => {
    for (const { zh, en } of Object.values(ledgerStates))
      expect([zh === '', en === '']).toEqual([false, false]);
  });
});

const hostile = [
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(1)',
  '\t=1',
  '＝1+1',
  '<img src=x onerror=alert(1)>',
  'a,"b"\r\nc',
  '| a | b |',
  '`x` *y* _z_ [l](javascript:alert(1))',
];
const named = hostile.map((name, i) => ({
  ...finding,
  id: `H-${i}`,
  subject: { type: 'town', name },
  note: name,
}));

describe('as CSV', () => {
  const csv = async (cases: Iterable<unknown>, bom = false) =>
    (
      await all(
        toCsv(ledgerTable, ledger(evaluateAll(cases, { asOf: '2018-03-31' }), { measures: measures() }), {
          lang: 'zh',
          bom,
        }),
      )
    ).join('');

  it('reads back as the same rows by another library', async () => {
    const rows = await rowsOf([...twelve, ...maoming]);
    const [head, ...lines] = parse(await csv([...twelve, ...maoming])) as string[][];
    expect(head).toEqual(ledgerTable.columns.map(({ head: { zh } }) => zh));
    expect(lines).toEqual(
      rows.map((row) => ledgerTable.columns.map(({ cell }) => String(cell(row, 'zh')?.value ?? ''))),
    );
  });

  it('begins with a byte order mark only where that is asked for, and ends lines with CR LF', async () => {
    expect((await csv([finding])).startsWith('序号,')).toBe(true);
    const text = await csv([finding], true);
    expect(text.startsWith('\uFEFF序号,')).toBe(true);
    expect(text.split('\r\n').length).toBe(3);
  });

  it('runs nothing that a case is called', async () => {
    const lines = parse(await csv(named), { columns: true }) as Record<string, string>[];
    expect(lines.map((line) => line.问题)).toEqual(
      hostile.map((name) => (/^[=+\-@\t＝]/.test(name) ? `'${name}` : name)),
    );
    for (const line of lines)
      for (const [column, value] of Object.entries(line))
        if (column !== '还剩天数（负数为逾期）') expect(value).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
  });

  it('is written piece by piece', async () => {
    const many = Array.from({ length: 1000 }, (_, i) => ({ ...finding, id: `F-${i}` }));
    const pieces = await all(
      toCsv(ledgerTable, ledger(evaluateAll(many, { asOf: '2018-03-31' }), { measures: measures() }), {
        lang: 'en',
      }),
    );
    expect(pieces.length).toBe(6);
    expect((parse(pieces.join('')) as string[][]).length).toBe(1001);
  });

  it('says which package it needs', async () => {
    const missing = Object.assign(new Error('no'), { code: 'ERR_MODULE_NOT_FOUND' });
    const error = await needed('csv-stringify', () => Promise.reject(missing)).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(DuxunError);
    expect((error as DuxunError).faults[0]).toMatchObject({
      code: 'PACKAGE_MISSING',
      found: 'csv-stringify',
    });
    expect((error as DuxunError).faults[0]?.wayOut.en).toBe('Install it: npm install csv-stringify.');
    const other = new Error('broken');
    await expect(needed('csv-stringify', () => Promise.reject(other))).rejects.toBe(other);
  });
});

describe('as Markdown', () => {
  it('is a table with a line a row, in which a name is nothing but text', async () => {
    const text = (
      await all(
        toMarkdown(
          ledgerTable,
          ledger(evaluateAll(named, { asOf: '2018-03-31' }), { measures: measures() }),
          {
            lang: 'en',
          },
        ),
      )
    ).join('');
    const lines = text.trimEnd().split('\n');
    expect(lines.length).toBe(2 + named.length);
    for (const line of lines) expect(line.match(/(?<!\\)\|/g)?.length).toBe(ledgerTable.columns.length + 1);
    expect(text).not.toMatch(/(?<!\\)[<>`*[\]]/);
  });
});
