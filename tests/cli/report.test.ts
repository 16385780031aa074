import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, test } from 'vitest';
import { type Report, reports } from '../../src/cli/reports.js';
import { evaluateAll, measures } from '../../src/index.js';
import { ledger, ledgerTable, toCsv, toMarkdown } from '../../src/report/index.js';
import { impossible, jsonl, listed, struckOff } from './cases.js';
import { duxun, Sink } from './host.js';

const folder = mkdtempSync(join(tmpdir(), 'duxun-report-'));
afterAll(() => rmSync(folder, { recursive: true }));

const asOf = ['--as-of', '2018-03-20'];
const run = (args: readonly string[], stdin: string) => duxun(['report', '-', ...asOf, ...args], { stdin });
const collected = async <T>(things: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const one of things) found.push(one);
  return found;
};
const rows = (include: readonly 'contested'[]) =>
  ledger(evaluateAll([listed, struckOff], { asOf: '2018-03-20', include }), { measures: measures() });

class Terminal extends Sink {
  readonly isTTY = true;
}

describe('a ledger', { timeout: 60_000 }, () => {
  const stdin = jsonl(listed, struckOff);

  test('as jsonl and json: the rows of the library, with nothing more asked for', async () => {
    const plain = JSON.parse(JSON.stringify(await collected(rows([]))));
    const lines = await run(['--format', 'jsonl'], stdin);
    expect(
      lines.out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(plain);
    expect([lines.code, lines.err]).toEqual([0, '']);
    expect(JSON.parse((await run(['--format', 'json'], stdin)).out)).toEqual(plain);
    const more = await run(['--format', 'jsonl', '--include', 'contested'], stdin);
    expect(JSON.parse(more.out.split('\n')[0] ?? '').readings.length).toBeGreaterThan(0);
  });

  test.each([
    'zh',
    'en',
  ] as const)('as md and csv in %s: the bytes of the library, with everything asked for', async (lang) => {
    const md = (await collected(toMarkdown(ledgerTable, rows(['contested']), { lang }))).join('');
    expect((await run(['--lang', lang], stdin)).out).toBe(md);
    const csv = (await collected(toCsv(ledgerTable, rows(['contested']), { lang, bom: true }))).join('');
    expect((await run(['--lang', lang, '--format', 'csv', '--bom'], stdin)).out).toBe(csv);
    const none = (await collected(toCsv(ledgerTable, rows([]), { lang }))).join('');
    expect((await run(['--lang', lang, '--format', 'csv', '--include', 'none'], stdin)).out).toBe(none);
  });

  test('of nothing has its head and no row', async () => {
    const none = async (...args: string[]) => (await run(['--lang', 'zh', ...args], '')).out;
    expect((await none('--format', 'csv')).split('\r\n').length).toBe(2);
    expect(await none('--format', 'json')).toBe('[]\n');
    expect(await none('--format', 'jsonl')).toBe('');
    expect((await none('--format', 'md')).split('\n').length).toBe(3);
  });

  test('keeps the order of its files and numbers its rows without a gap, whatever is invalid', async () => {
    const a = join(folder, 'a.json');
    const b = join(folder, 'b.jsonl');
    writeFileSync(a, JSON.stringify([struckOff, impossible, listed]));
    writeFileSync(b, jsonl({ ...listed, id: 'MM-7' }, '{"k": ', { ...listed, id: 'MM-6' }));
    const { code, out, err } = await duxun(['report', a, b, ...asOf, '--lang', 'zh', '--format', 'csv']);
    expect(code).toBe(1);
    expect(err).toMatch(/a\.json、数组第 2 件、案件 MM-3\n[\s\S]*b\.jsonl、第 2 行\n/);
    expect(
      (parse(out, { columns: true }) as Record<string, string>[]).map((row) => [row.序号, row.编号]),
    ).toEqual([
      ['1', 'MM-2'],
      ['2', 'MM-1'],
      ['3', 'MM-7'],
      ['4', 'MM-6'],
    ]);
  });

  test('takes in no more than is read', async () => {
    let taken = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) {
          taken += 1;
          yield jsonl({ ...listed, id: `MM-${taken}` });
        }
      })(),
      { highWaterMark: 1 },
    );
    const stdout = new Writable({
      highWaterMark: 1,
      write: (_chunk, _encoding, done) =>
        done(taken < 5 ? null : Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
    });
    const args = ['report', '-', ...asOf, '--format', 'jsonl'];
    expect(await duxun(args, { stdin: endless, stdout })).toEqual({ code: 0, out: '', err: '' });
    expect(taken).toBeLessThan(200);
    expect(endless.destroyed).toBe(true);
  });
});

describe('--output', { timeout: 60_000 }, () => {
  const stdin = jsonl(listed, struckOff);
  const inside = () => readdirSync(folder).sort();

  test('puts into a file what standard output would get, in the format by which its name ends', async () => {
    for (const [name, format] of [
      ['x.csv', 'csv'],
      ['x.md', 'md'],
      ['x.JSONL', 'jsonl'],
      ['x.txt', 'md'],
    ] as const) {
      const path = join(folder, name);
      expect(await run(['--lang', 'zh', '--output', path], stdin)).toEqual({ code: 0, out: '', err: '' });
      expect(readFileSync(path, 'utf8')).toBe((await run(['--lang', 'zh', '--format', format], stdin)).out);
      rmSync(path);
    }
    const path = join(folder, 'x.csv');
    await run(['--lang', 'zh', '-o', path, '--format', 'json'], stdin);
    expect(JSON.parse(readFileSync(path, 'utf8')).length).toBe(2);
    expect((await run(['--output', '-', '--format', 'json'], stdin)).out).toBe(
      (await run(['--format', 'json'], stdin)).out,
    );
  });

  test('takes the place of what was there, through a link too, with its permissions', async () => {
    const path = join(folder, 'old.csv');
    const link = join(folder, 'link.csv');
    writeFileSync(path, 'old', { mode: 0o640 });
    symlinkSync(path, link);
    await run(['--output', link], stdin);
    expect(readFileSync(path, 'utf8')).toContain('MM-1');
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(inside().filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('that can’t be written is told with exit code 3, before anything is read', async () => {
    const told = async (path: string, lang: string) => {
      const { code, out, err } = await run(['--lang', lang, '--output', path], stdin);
      expect([code, out]).toEqual([3, '']);
      return err;
    };
    mkdirSync(join(folder, 'sub'));
    expect(await told(join(folder, 'none', 'x.csv'), 'en')).toMatch(
      /^Cannot write: .*x\.csv: there is no such folder\n$/,
    );
    expect(await told(join(folder, 'none', 'x.csv'), 'zh')).toMatch(/^写不出去：.*x\.csv：没有这个文件夹\n$/);
    expect(await told(join(folder, 'sub'), 'zh')).toMatch(/^写不出去：.*sub：这是一个文件夹\n$/);
  });

  test.skipIf(!existsSync('/dev/full'))(
    'whose disk is full is told, also where only the last write fails',
    async () => {
      // by a link, so that a slip takes away the link and not the device
      const full = join(folder, 'full.md');
      symlinkSync('/dev/full', full);
      const { code, err } = await run(['--lang', 'zh', '--output', full], stdin);
      expect([code, err]).toEqual([3, `写不出去：${full}：没有空间了\n`]);
      expect(lstatSync(full).isSymbolicLink()).toBe(true);
      rmSync(full);
      expect((await run(['--format', 'json', '--output', '/dev/null'], stdin)).code).toBe(0);
    },
  );

  test('is not there, and what was there stays, where the run is broken off', async () => {
    const before = inside();
    const path = join(folder, 'cut.jsonl');
    const old = join(folder, 'kept.jsonl');
    writeFileSync(old, 'old');
    for (const output of [path, old]) {
      const stop = new AbortController();
      let given = 0;
      const endless = Readable.from(
        (function* () {
          for (;;) {
            given += 1;
            if (given === 50) stop.abort('SIGINT');
            yield jsonl({ ...listed, id: `MM-${given}` });
          }
        })(),
        { highWaterMark: 1 },
      );
      const { code, err } = await duxun(['report', '-', ...asOf, '--output', output, '--lang', 'zh'], {
        stdin: endless,
        interrupts: stop.signal,
      });
      expect(code).toBe(130);
      expect(err).toMatch(/^已中断：判断了 \d+ 件，止于标准输入、第 \d+ 行。\n$/);
    }
    expect(readFileSync(old, 'utf8')).toBe('old');
    rmSync(old);
    expect(inside()).toEqual(before);
  });

  test('shows how far it is where standard error and output are a terminal', async () => {
    let now = 0;
    const stderr = new Terminal();
    const path = join(folder, 'progress.csv');
    const { code, out } = await duxun(['report', '-', ...asOf, '--lang', 'zh', '--output', path], {
      stdin: Readable.from([stdin]),
      stdout: new Terminal(),
      stderr,
      now: () => {
        now += 200;
        return now;
      },
    });
    expect([code, out]).toEqual([0, '']);
    expect(stderr.text).toMatch(/\r已判断 \d+ 件，每秒 \d+ 件/);
    expect(stderr.text.endsWith('\r\u001b[K')).toBe(true);
  });
});

test('Ctrl-C leaves whole rows on standard output', async () => {
  const stop = new AbortController();
  let given = 0;
  const endless = Readable.from(
    (function* () {
      for (;;) {
        given += 1;
        if (given === 30) stop.abort('SIGTERM');
        yield jsonl({ ...listed, id: `MM-${given}` });
      }
    })(),
    { highWaterMark: 1 },
  );
  const args = ['report', '-', ...asOf, '--format', 'csv', '--include', 'none', '--lang', 'en'];
  const { code, out, err } = await duxun(args, { stdin: endless, interrupts: stop.signal });
  expect(code).toBe(143);
  const lines = parse(out, { columns: true }) as unknown[];
  expect(lines.length).toBeGreaterThan(0);
  expect(err).toContain(`Interrupted after ${lines.length} cases`);
}, 60_000);

describe('other reports', { timeout: 60_000 }, () => {
  const stdin = jsonl(listed, struckOff);
  const json = async (...args: string[]) => {
    const { code, out, err } = await run(['--format', 'json', ...args], stdin);
    expect([code, err]).toEqual([0, '']);
    return JSON.parse(out) as Record<string, unknown>[];
  };

  test('the problem list is that of the month of the day, or of another one', async () => {
    const march = await json('--as', 'problems');
    expect(march.map((row) => [row.case, row.standing])).toEqual([['MM-1', 'to-circulate']]);
    const january = await json('--as', 'problems', '--month', '2018-01');
    expect(january.map((row) => row.case)).toEqual(['MM-1', 'MM-2']);
    expect(await json('--as', 'problems', '--month', '2018-03')).toEqual(march);
  });

  test('the responsibility list, what each unit has to do, and what is due soon', async () => {
    const duties = await json('--as', 'responsibility');
    expect(duties.map((row) => row.number)).toEqual(duties.map((_, i) => i + 1));
    expect(duties[0]).toHaveProperty('workdaysLeft');
    const units = await json('--as', 'units');
    expect(units.reduce((sum, row) => sum + Number(row.overdue), 0)).toBe(
      duties.filter((row) => row.overdue).length,
    );
    const due = async (...args: string[]) => (await json('--as', 'reminders', ...args)).map((row) => row.due);
    expect(await due()).toEqual(['2018-03-15']);
    expect((await due('--days', '11')).sort()).toEqual(['2018-03-15', '2018-03-31']);
  });

  test('a calendar has due days, knows its last export, and says when it was made', async () => {
    const args = ['--as', 'calendar', '--lang', 'zh'];
    const first = await run([...args, '--alarms', '7,1'], stdin);
    expect(first.out.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
    expect(first.out).toContain('DTSTART;VALUE=DATE:20180331');
    expect(first.out).toContain('DTSTAMP:20180320T000000Z');
    expect(first.out.match(/^TRIGGER/gm)?.length).toBeGreaterThan(1);
    const previous = join(folder, 'previous.ics');
    writeFileSync(previous, first.out);
    const again = await run([...args, '--alarms', '7,1', '--previous', previous], stdin);
    expect(again.out).toBe(first.out);
    writeFileSync(previous, 'no calendar');
    const broken = await run([...args, '--previous', previous], stdin);
    expect([broken.code, broken.out]).toEqual([2, '']);
    expect(broken.err).not.toMatch(/undefined|at .*\.ts/);
    const none = await run([...args, '--previous', join(folder, 'none.ics')], stdin);
    expect([none.code, none.err]).toEqual([3, `读不了 ${join(folder, 'none.ics')}：没有这个文件\n`]);
  });

  test('a case twice in a calendar is told as what it is', async () => {
    const [found, list] = listed.events;
    const other = { ...listed, events: [found, { ...list, rectifyBy: '2018-04-30' }] };
    const { code, out, err } = await run(['--as', 'calendar', '--lang', 'zh'], jsonl(listed, other));
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('MM-1');
  });

  test('a ledger as a page says why, and is refused where it would be too long', async () => {
    const { code, out } = await run(['--lang', 'zh', '--format', 'html'], stdin);
    expect([code, out.startsWith('<!DOCTYPE html>')]).toEqual([0, true]);
    expect(out).toContain('期限怎么算');
    const many = jsonl(...Array.from({ length: 2001 }, (_, i) => ({ ...struckOff, id: `MM-${i}` })));
    const path = join(folder, 'long.html');
    const long = await run(['--lang', 'zh', '--include', 'none', '-o', path], many);
    expect([long.code, readdirSync(folder).filter((name) => name.includes('long'))]).toEqual([2, []]);
    expect(long.err).not.toMatch(/[a-z]{6,}\.ts/);
  });

  test('a workbook is the bytes of one', async () => {
    const path = join(folder, 'ledger.xlsx');
    expect(await run(['--lang', 'zh', '-o', path], stdin)).toEqual({ code: 0, out: '', err: '' });
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
    rmSync(path);
  });

  test.each([
    [['--month', '2018-02'], '--month is for --as problems only.', '--month 只用于 --as problems。'],
    [['--as', 'problems', '--month', '2018-13'], '--month is a month YYYY-MM', '--month 应为月份 YYYY-MM'],
    [['--as', 'reminders', '--days', '-1'], '--days needs a value.', '--days 后面要有值。'],
    [['--as', 'reminders', '--days=1.5'], '--days is a whole number', '--days 应为 0 到 999 的整数'],
    [['--as', 'calendar', '--alarms', '7,x'], '--alarms is a whole number', '--alarms 应为 0 到 999 的整数'],
    [
      ['--as', 'units', '--days', '1'],
      '--days is for --as reminders only.',
      '--days 只用于 --as reminders。',
    ],
    [
      ['--as', 'calendar', '--format', 'csv'],
      'calendar has no format csv; it has: ics.',
      'calendar 没有 csv 格式；有：ics。',
    ],
    [['-o', 'x.ics'], 'ledger has no format ics', 'ledger 没有 ics 格式'],
  ])('%j is wrong usage', async (args, en, zh) => {
    for (const [lang, told] of [
      ['en', en],
      ['zh', zh],
    ] as const) {
      const { code, out, err } = await run([...args, '--lang', lang], stdin);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(told);
    }
  });

  test('a list whose order hangs on all cases is not written where the run is broken off', async () => {
    const stop = new AbortController();
    const endless = Readable.from(
      (function* () {
        for (let n = 0; ; n += 1) {
          if (n === 30) stop.abort('SIGINT');
          yield jsonl({ ...listed, id: `MM-${n}` });
        }
      })(),
      { highWaterMark: 1 },
    );
    const args = ['report', '-', ...asOf, '--as', 'problems', '--format', 'csv'];
    const { code, out } = await duxun(args, { stdin: endless, interrupts: stop.signal });
    expect([code, out]).toEqual([130, '']);
  });
});

describe('the registry', () => {
  test('has at least one format a report, the ledger first', () => {
    expect(Object.keys(reports)[0]).toBe('ledger');
    for (const [name, { formats }] of Object.entries(reports))
      expect([name, Object.keys(formats).length > 0]).toEqual([name, true]);
  });

  test('marks what is no text, so that it is not written to a terminal', async () => {
    const binary = Object.entries(reports as Readonly<Record<string, Report>>).flatMap(([as, { formats }]) =>
      Object.entries(formats).flatMap(([format, { binary: is }]) => (is ? [[as, format] as const] : [])),
    );
    for (const [as, format] of binary)
      for (const lang of ['zh', 'en']) {
        const stdout = new Terminal();
        const { code, err } = await duxun(
          ['report', '-', ...asOf, '--as', as, '--format', format, '--lang', lang],
          { stdin: JSON.stringify(listed), stdout },
        );
        expect([code, stdout.text]).toEqual([2, '']);
        expect(err).toContain('--output FILE');
      }
  });
});

describe('--output onto what is read', () => {
  const file = join(folder, 'own.jsonl');

  test.each(['zh', 'en'])('is refused, and the cases stay as they are (%s)', async (lang) => {
    writeFileSync(file, jsonl(listed));
    const link = join(folder, `link-${lang}.csv`);
    symlinkSync(file, link);
    for (const output of [file, link]) {
      const { code, err, out } = await duxun(['report', file, ...asOf, '-o', output, '--lang', lang]);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(output);
      expect(readFileSync(file, 'utf8')).toBe(jsonl(listed));
    }
  });

  test('is no matter with cases of the same text in another file', async () => {
    const other = join(folder, 'other.jsonl');
    writeFileSync(file, jsonl(listed));
    writeFileSync(other, jsonl(listed));
    expect((await duxun(['report', file, ...asOf, '-o', other])).code).toBe(0);
    expect(readFileSync(other, 'utf8')).not.toBe(jsonl(listed));
  });
});
