import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { widthOf } from '../../src/cli/width.js';
import { evaluate, parseCase } from '../../src/index.js';
import { impossible, jsonl, listed, struckOff } from './cases.js';
import { duxun } from './host.js';

const folder = mkdtempSync(join(tmpdir(), 'duxun-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const asOf = ['--as-of', '2018-03-20'];
const en = [...asOf, '--lang', 'en'];
const expected = (source: unknown) =>
  JSON.parse(JSON.stringify(evaluate(parseCase(source), { asOf: '2018-03-20' })));

describe('formats', () => {
  test('jsonl: an evaluation a line, as the library gives it', async () => {
    const { code, out, err } = await duxun(['evaluate', '-', ...en, '--format', 'jsonl'], {
      stdin: jsonl(listed, struckOff),
    });
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([expected(listed), expected(struckOff)]);
    expect([code, err]).toEqual([0, '']);
  });

  test('json: an array, empty where there is no case', async () => {
    const { out } = await duxun(['evaluate', '-', ...en, '--format', 'json'], {
      stdin: JSON.stringify([listed, struckOff], null, 2),
    });
    expect(JSON.parse(out)).toEqual([expected(listed), expected(struckOff)]);
    const none = await duxun(['evaluate', '-', ...en, '--format', 'json'], { stdin: '[]' });
    expect([none.code, none.out]).toEqual([0, '[]\n']);
    expect(none.err).toBe('standard input: there is no case in it.\n');
  });

  test('table is the default: status with days, due, modality, actor, what, citation, and a last line over all', async () => {
    const { code, out } = await duxun(['evaluate', '-', ...en], { stdin: JSON.stringify(listed) });
    expect(code).toBe(0);
    expect(out).toContain('MM-1 · 某市');
    expect(out).toContain('finding · as of 2018-03-20 · applies');
    expect(out).toContain('11 d left');
    expect(out).toContain('2018-03-31');
    expect(out).toContain('overdue 5 d');
    expect(out).toContain('Circulate the problem list');
    expect(out).toContain('municipal leading');
    expect(out).toMatch(/art\. 5,/);
    expect(out.trimEnd().split('\n').at(-1)).toMatch(
      /^1 case: 1 overdue, \d+ open, \d+ permitted, \d+ not decided$/,
    );
  });

  test('the last day itself reads as due today, the day after as overdue by one day', async () => {
    const at = async (day: string) =>
      (await duxun(['evaluate', '-', '--as-of', day, '--lang', 'en'], { stdin: JSON.stringify(listed) })).out;
    expect(await at('2018-03-14')).toContain('1 d left');
    expect(await at('2018-03-15')).toContain('due today');
    expect(await at('2018-03-16')).toContain('overdue 1 d');
  });

  test('what can’t be decided stands under the question that decides it, with the place to answer it', async () => {
    const { facts: _facts, ...unknown } = listed;
    const { out } = await duxun(['evaluate', '-', ...asOf, '--lang', 'zh'], {
      stdin: JSON.stringify(unknown),
    });
    expect(out).toContain('待定（');
    expect(out.replaceAll(/\s+/g, ' ')).toContain('[facts.origin: supervision | inspection | other]');
  });

  test('ledger: a case on a few lines, its state first', async () => {
    const { out } = await duxun(['evaluate', '-', ...asOf, '--lang', 'zh', '--format', 'ledger'], {
      stdin: jsonl(listed, struckOff),
    });
    const lines = out.split('\n');
    expect(lines.find((line) => line.startsWith('MM-1'))).toMatch(/逾期 .*2018-03-15 .*逾期5天/);
    expect(lines.find((line) => line.startsWith('MM-2'))).toContain('已销号');
    expect(out).toMatch(/下一步 {2}.*（第五条第三句）/);
  });

  test('a struck-off problem is open again once it has recurred', async () => {
    const again = {
      ...struckOff,
      events: [...struckOff.events, { type: 'problem-recurred', on: '2018-03-16' }],
    };
    const { out } = await duxun(['evaluate', '-', ...en, '--format', 'ledger'], {
      stdin: JSON.stringify(again),
    });
    expect(out).not.toContain('struck off');
  });

  test('no line is wider than the terminal, from 80 columns to 120, in both languages', async () => {
    for (const format of ['table', 'ledger'])
      for (const lang of ['zh', 'en'])
        for (const [columns, width] of [
          ['40', 80],
          ['93', 93],
          ['200', 120],
        ] as const) {
          const { out } = await duxun(['evaluate', '-', ...asOf, '--lang', lang, '--format', format], {
            stdin: jsonl(listed, struckOff),
            env: { COLUMNS: columns },
          });
          expect(Math.max(...out.split('\n').map(widthOf))).toBeLessThanOrEqual(width);
        }
  });

  test('--all shows the long lists whole', async () => {
    const stdin = JSON.stringify({
      kind: 'review',
      measure: 'maoming-2017',
      id: 'R',
      subject: { type: 'county-committee-and-government' },
      began: '2018-01-10',
    });
    const short = await duxun(['evaluate', '-', ...en], { stdin });
    const whole = await duxun(['evaluate', '-', ...en, '--all'], { stdin });
    expect(short.out).toContain('(--all lists them)');
    expect(whole.out).not.toContain('(--all lists them)');
    expect(whole.out.length).toBeGreaterThan(short.out.length);
  });
});

describe('language', () => {
  const heading = async (env: Readonly<Record<string, string>>, ...more: string[]) =>
    (await duxun(['evaluate', '-', ...asOf, ...more], { stdin: JSON.stringify(listed), env })).out.includes(
      '要做的事',
    );

  test('Chinese where the locale is, English elsewhere, and --lang over both', async () => {
    expect(await heading({})).toBe(false);
    expect(await heading({ LANG: 'zh_CN.UTF-8' })).toBe(true);
    expect(await heading({ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' })).toBe(false);
    expect(await heading({ LC_ALL: 'zh_CN', LANG: 'en_US' })).toBe(true);
    expect(await heading({ LANG: 'zh_CN' }, '--lang', 'en')).toBe(false);
    expect(await heading({}, '--lang=zh')).toBe(true);
  });
});

describe('a case that is invalid', () => {
  const stdin = jsonl(listed, '{"kind": ', impossible, struckOff);

  test('is told on stderr with line, case, code, pointer, found, expected and way out; the others are judged', async () => {
    const { code, out, err } = await duxun(['evaluate', '-', ...en, '--format', 'jsonl'], { stdin });
    expect(code).toBe(1);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).case),
    ).toEqual(['MM-1', 'MM-2']);
    expect(err).toContain('standard input, line 2\n  NOT_JSON');
    expect(err).toContain('standard input, line 3, case MM-3\n  DATE_IMPOSSIBLE  /events/0/on');
    expect(err).toContain('found: "2017-02-30"');
    expect(err).toMatch(/expected: .*YYYY-MM-DD/);
    expect(err).toContain('way out: ');
  });

  test('is told in Chinese too', async () => {
    const { err } = await duxun(['evaluate', '-', ...asOf, '--lang', 'zh', '--format', 'jsonl'], { stdin });
    expect(err).toContain('标准输入、第 3 行、案件 MM-3');
    expect(err).toContain('内容："2017-02-30"');
    expect(err).not.toContain('way out');
  });

  test('of an array is told by its place, and counted in the last line', async () => {
    const { code, out, err } = await duxun(['evaluate', '-', ...en], {
      stdin: JSON.stringify([listed, impossible]),
    });
    expect(code).toBe(1);
    expect(err).toContain('item 2 of the array');
    expect(out).toContain('; 1 not read');
  });

  test('names a misspelt word with the nearest one', async () => {
    const { err } = await duxun(['evaluate', '-', ...en], {
      stdin: JSON.stringify({ ...listed, facts: { orign: 'supervision' } }),
    });
    expect(err).toContain('CASE_FACT_UNKNOWN  /facts/orign');
    expect(err).toContain('Did you mean "origin"?');
  });
});

describe('files', () => {
  test('several files are judged one after another', async () => {
    const paths = [file('a.json', JSON.stringify(listed)), file('b.jsonl', jsonl(struckOff))];
    const { code, out } = await duxun(['evaluate', ...paths, ...en, '--format', 'jsonl']);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).case),
    ).toEqual(['MM-1', 'MM-2']);
    expect(code).toBe(0);
  });

  test('one that can’t be read gives exit code 3, and the others are judged', async () => {
    const { code, out, err } = await duxun([
      'evaluate',
      join(folder, 'none.json'),
      folder,
      file('a.json', JSON.stringify(listed)),
      ...en,
      '--format',
      'jsonl',
    ]);
    expect(code).toBe(3);
    expect(err).toMatch(/Cannot read .*none\.json: there is no such file\nCannot read .*: it is a folder\n/);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
  });

  test('--case picks cases by id, passing over what is wrong with the others', async () => {
    const stdin = jsonl(listed, impossible, struckOff);
    const { code, out, err } = await duxun(['evaluate', '-', ...en, '--format', 'jsonl', '--case', 'MM-2'], {
      stdin,
    });
    expect([code, err, JSON.parse(out).case]).toEqual([0, '', 'MM-2']);
    const none = await duxun(['evaluate', '-', ...en, '--case', 'MM-9'], { stdin });
    expect([none.code, none.err]).toEqual([1, 'There is no case MM-9.\n']);
  });
});

describe('readings', () => {
  const inspected = {
    ...listed,
    facts: { origin: 'inspection' },
    events: [
      { type: 'problem-found', on: '2018-01-10' },
      { type: 'inspection-feedback-received', on: '2018-01-31' },
    ],
  };
  const due = async (...more: string[]) => {
    const { out } = await duxun(['evaluate', '-', ...en, '--format', 'jsonl', ...more], {
      stdin: JSON.stringify(inspected),
    });
    const { actions } = JSON.parse(out) as { actions: { norm: string; due: string }[] };
    return actions.find(({ norm }) => norm === '19.5')?.due;
  };

  test('--reading ID=OPTION takes the place of the default', async () => {
    expect(await due()).toBe('2018-03-31');
    expect(await due('--reading', 'two-months-holiday=next-working-day')).toBe('2018-04-02');
    expect(
      await due(
        '--reading',
        'two-months-holiday=next-working-day',
        '--reading',
        'two-months-first-day=counted',
      ),
    ).toBe('2018-03-30');
  });

  test('a table says what would differ under another reading; json only where it is asked for', async () => {
    const stdin = JSON.stringify(inspected);
    const { out } = await duxun(['evaluate', '-', ...en], { stdin });
    expect(out).toContain('Different under another reading');
    expect(out).toMatch(/\[two-months-holiday=next-working-day\]\n.*2018-03-31 → 2018-04-02/);
    const contested = async (...more: string[]) =>
      JSON.parse((await duxun(['evaluate', '-', ...en, '--format', 'jsonl', ...more], { stdin })).out)
        .contested;
    expect(await contested()).toBeUndefined();
    expect((await contested('--include', 'contested')).length).toBeGreaterThan(0);
  });

  test('one that no measure of the cases has is said to be idle', async () => {
    const { code, err } = await duxun(
      ['evaluate', '-', ...en, '--reading', 'year-end-deadline=30-december'],
      {
        stdin: JSON.stringify(inspected),
      },
    );
    expect([code, err]).toEqual([
      0,
      'The reading year-end-deadline = 30-december was not used: no measure of these cases has it.\n',
    ]);
  });

  test('a wrong id, option or form is wrong usage', async () => {
    const told = async (reading: string) => {
      const { code, err } = await duxun(['evaluate', '-', ...en, '--reading', reading]);
      expect(code).toBe(2);
      return err;
    };
    expect(await told('two-months-holidy=no-roll')).toContain('Did you mean two-months-holiday?');
    expect(await told('two-months-holiday=maybe')).toContain('it has: no-roll, next-working-day.');
    expect(await told('two-months-holiday')).toContain('is written ID=OPTION');
  });

  test('a reading that can’t be switched is refused', async () => {
    const { code, err } = await duxun(['evaluate', '-', ...en, '--reading', 'promptly-measure=set-days']);
    expect(code).toBe(2);
    expect(err).toContain('it has: no-number.');
  });
});

describe('effective date', () => {
  const ledger = {
    kind: 'finding',
    measure: 'yinchuan-2017-rectification',
    id: 'YC',
    subject: { type: 'responsible-unit' },
    began: '2017-05-10',
    facts: { problem: 9, 'found-by': 'feedback' },
  };
  const applies = async (...more: string[]) => {
    const args = [
      'evaluate',
      '-',
      '--as-of',
      '2017-05-20',
      '--format',
      'jsonl',
      '--reading',
      'issue-date=unknown',
      ...more,
    ];
    return JSON.parse((await duxun(args, { stdin: JSON.stringify(ledger) })).out).applies as string;
  };

  test('--effective-from supplies the day that a text leaves out', async () => {
    expect(await applies()).toBe('unknown');
    expect(await applies('--effective-from', '2017-05-20')).toBe('yes');
    expect(await applies('--effective-from', '2017-05-21')).toBe('no');
  });
});

describe('streaming', () => {
  test('JSON Lines are judged line by line, no faster than they are read', async () => {
    let read = 0;
    let written = 0;
    let ahead = 0;
    async function* many() {
      for (; read < 200; read += 1) yield `${JSON.stringify({ ...listed, id: `MM-${read}` })}\n`;
    }
    const stdout = new Writable({
      highWaterMark: 1,
      write(_chunk, _encoding, done) {
        written += 1;
        ahead = Math.max(ahead, read - written);
        setImmediate(done);
      },
    });
    const stdin = Readable.from(many(), { highWaterMark: 1 });
    const { code } = await duxun(['evaluate', '-', ...en, '--format', 'jsonl'], { stdin, stdout });
    expect([code, written]).toEqual([0, 200]);
    expect(ahead).toBeLessThan(10);
  });

  test('a reader that has gone away ends the run quietly', async () => {
    let read = 0;
    async function* endless() {
      for (; ; read += 1) yield `${JSON.stringify(listed)}\n`;
    }
    const stdout = new Writable({
      write(_chunk, _encoding, done) {
        done(read < 3 ? null : Object.assign(new Error('write EPIPE'), { code: 'EPIPE', syscall: 'write' }));
      },
    });
    const { code, err } = await duxun(['evaluate', '-', ...en, '--format', 'jsonl'], {
      stdin: Readable.from(endless()),
      stdout,
    });
    expect([code, err]).toEqual([0, '']);
  });
});
