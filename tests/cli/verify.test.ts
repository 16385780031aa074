import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Waiting } from '../../src/cli/verify/waiting.js';
import { canonical } from '../../src/hash/canonical.js';
import { fingerprint } from '../../src/hash/sha256.js';
import type { Evaluation } from '../../src/index.js';
import { version } from '../../src/version.js';
import { impossible, jsonl, listed, struckOff } from './cases.js';
import { duxun } from './host.js';

const folder = mkdtempSync(join(tmpdir(), 'duxun-verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

type Result = Evaluation & { readonly hash: NonNullable<Evaluation['hash']> };

const asOf = ['--as-of', '2018-03-20'];
const hashed = async (cases: string, ...more: readonly string[]): Promise<string> =>
  (
    await duxun(['evaluate', '-', ...asOf, '--include', 'hash', '--format', 'jsonl', ...more], {
      stdin: cases,
    })
  ).out;
const resultsOf = (text: string): Result[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Result);

const both = jsonl(listed, struckOff);
const cases = file('cases.jsonl', both);
let written: string;
let results: Result[];
beforeAll(async () => {
  written = await hashed(both);
  results = resultsOf(written);
}, 120_000);

/** A result as another version of the package would have written it. */
const byVersion = (result: Result, other: string): Result => {
  const parts = { ...result.hash.parts, version: other };
  return { ...result, hash: { ...result.hash, parts, sha256: fingerprint(parts) } };
};

const verify = (text: string, ...more: readonly string[]) =>
  duxun(['evaluate', ...more, '--verify', file('results.jsonl', text)]);

describe('duxun evaluate --verify', () => {
  test('says of each result that it is the same, with its line, and counts them', async () => {
    const { code, out, err } = await verify(written, cases, '--lang', 'en');
    expect(out.split('\n')).toEqual([
      'line 1, case MM-1: the same',
      'line 2, case MM-2: the same',
      'Results: 2: the same 2',
      '',
    ]);
    expect([code, err]).toEqual([0, '']);
    expect((await verify(written, cases, '--lang', 'zh')).out.split('\n')).toEqual([
      '第 1 行、案件 MM-1：一致',
      '第 2 行、案件 MM-2：一致',
      '共 2 个结果：一致 2 个',
      '',
    ]);
  });

  test('names what is another one: the case, and the answer where it is another one too', async () => {
    const changed = file(
      'changed.jsonl',
      jsonl(
        { ...listed, subject: { ...listed.subject, name: '另一个市' } },
        { ...struckOff, events: listed.events },
      ),
    );
    const { code, out } = await verify(written, changed, '--lang', 'en');
    expect(out.split('\n').slice(0, 3)).toEqual([
      'line 1, case MM-1: the answer is the same, but not the same: case',
      'line 2, case MM-2: not the same: case, answer',
      'Results: 2: not the same 2',
    ]);
    expect(code).toBe(4);
    expect((await verify(written, changed, '--lang', 'zh')).out.split('\n').slice(0, 3)).toEqual([
      '第 1 行、案件 MM-1：答案一致，但案件不同',
      '第 2 行、案件 MM-2：案件、答案不同',
      '共 2 个结果：不同 2 个',
    ]);
  });

  test('an answer that another version of the package gave too stands, and the exit code is 0', async () => {
    const { code, out } = await verify(
      jsonl(byVersion(results[0] as Result, '0.0.1')),
      cases,
      '--lang',
      'en',
    );
    expect(out).toContain(
      `line 1, case MM-1: the same by another version of the package (0.0.1 then, ${version} now)`,
    );
    expect(code).toBe(0);
    const zh = await verify(jsonl(byVersion(results[0] as Result, '0.0.1')), cases, '--lang', 'zh');
    expect(zh.out).toContain(`案件 MM-1：一致，只有软件版本不同（当时 0.0.1，现在 ${version}）`);
  });

  test('an answer that another version gave otherwise does not', async () => {
    const { hash, ...answer } = byVersion(results[0] as Result, '0.0.1');
    const other = { ...answer, actions: [] };
    const { code, out } = await verify(
      jsonl({ ...other, hash: { ...hash, answer: fingerprint(other) } }),
      cases,
      '--lang',
      'zh',
    );
    expect(out).toContain(`案件 MM-1：软件版本（当时 0.0.1，现在 ${version}）、答案不同`);
    expect(code).toBe(4);
  });

  test.each([
    ['the answer', (one: Result) => ({ ...one, applies: 'no' })],
    ['the day', (one: Result) => ({ ...one, asOf: '2018-03-21' })],
    [
      'a part',
      (one: Result) => ({ ...one, hash: { ...one.hash, parts: { ...one.hash.parts, asOf: '2018-03-21' } } }),
    ],
    ['the hash', (one: Result) => ({ ...one, hash: { ...one.hash, answer: '0'.repeat(64) } })],
  ])('a result of which %s was written over is altered', async (_, alter) => {
    const text = jsonl(alter(results[0] as Result), results[1]);
    const { code, out } = await verify(text, cases, '--lang', 'en');
    expect(out).toContain('line 1, case MM-1: altered since it was written');
    expect(out).toContain('line 2, case MM-2: the same');
    expect(code).toBe(4);
    expect((await verify(text, cases, '--lang', 'zh')).out).toContain('案件 MM-1：结果写出以后被改过');
  });

  test('asks the same again: readings, day of taking effect, norms, and what else was asked for', async () => {
    const more = [
      ['--reading', 'two-months-holiday=next-working-day'],
      ['--effective-from', '2017-01-01'],
      ['--only', '5.7,19.5'],
      ['--include', 'reasons,nextChange'],
    ];
    const text = await hashed(both, ...more.flat());
    const [{ hash } = results[0] as Result] = resultsOf(text);
    expect(hash.parts).toMatchObject({
      effectiveFrom: '2017-01-01',
      only: ['19.5', '5.7'],
      include: ['nextChange', 'reasons'],
    });
    const { code, out } = await verify(text, cases, '--lang', 'en');
    expect([code, out.split('\n')[2]]).toEqual([0, 'Results: 2: the same 2']);
  });

  test('takes the calendar of the command line, and says so where it is another one', async () => {
    const own = file('own.json', JSON.stringify({ id: 'own', holidays: {}, workdays: {} }));
    const text = await hashed(both, '--calendar', own);
    expect((await verify(text, cases, '--calendar', own)).code).toBe(0);
    const { code, out } = await verify(text, cases, '--lang', 'zh');
    expect([code, out.split('\n')[0]]).toEqual([4, '第 1 行、案件 MM-1：答案一致，但工作日历不同']);
  });

  test('results with their cases beside them need no other file', async () => {
    const text = await hashed(both, '--with-case');
    expect(JSON.parse(text.split('\n')[0] as string)).toEqual({ source: listed, evaluation: results[0] });
    expect((await verify(text)).code).toBe(0);
    const path = file(
      'whole.json',
      (await duxun(['evaluate', cases, ...asOf, '--include', 'hash', '--with-case', '--format', 'json'])).out,
    );
    const { code, out } = await duxun(['evaluate', '--verify', path, '--lang', 'zh']);
    expect([code, out.split('\n')[1]]).toEqual([0, '数组第 2 件、案件 MM-2：一致']);
    const changed = text.replace('某市', '别市');
    expect((await verify(changed, '--lang', 'en')).out).toContain(
      'case MM-1: the answer is the same, but not the same: case',
    );
    const own = await duxun(['evaluate', '--verify', '-', '--format', 'jsonl'], { stdin: changed });
    expect(
      own.out
        .split('\n')
        .slice(0, 2)
        .map((line) => JSON.parse(line || 'null')),
    ).toEqual([
      { case: 'MM-1', line: 1, outcome: 'differs', differs: ['case'], version },
      { case: 'MM-2', line: 2, outcome: 'same', differs: [], version },
    ]);
  });

  test('finds cases in another order, beside invalid ones and ones without a result', async () => {
    const others = file('others.jsonl', jsonl(impossible, struckOff, { ...listed, id: 'MM-9' }, listed));
    const { code, out, err } = await verify(written, others, '--lang', 'en');
    expect(out).toContain('Results: 2: the same 2');
    expect(err).toContain('line 1, case MM-3');
    expect(code).toBe(1);
  });

  test('says where a case is gone or no longer valid', async () => {
    const one = file('one.jsonl', jsonl(struckOff));
    const gone = await verify(written, one, '--lang', 'zh');
    expect(gone.out.split('\n').slice(0, 3)).toEqual([
      '第 1 行、案件 MM-1：没有找到案件',
      '第 2 行、案件 MM-2：一致',
      '共 2 个结果：一致 1 个，没有案件 1 个',
    ]);
    expect(gone.code).toBe(4);
    const [first] = results as [Result];
    const broken = await verify(jsonl({ source: impossible, evaluation: first }), '--lang', 'en');
    expect(broken.out).toContain('can’t be worked out again');
    expect(broken.err).toContain('DATE_IMPOSSIBLE');
    expect(broken.code).toBe(4);
    const readings = { gone: 'long-ago' };
    const old = await verify(jsonl({ ...first, readings }), cases, '--lang', 'zh');
    expect(old.out).toContain('无法重算');
    expect(old.err).toContain('OPTION_READING_UNKNOWN');
  });

  test('tells a broken line with its number and goes on', async () => {
    const [first, second] = written.split('\n');
    const { hash: _, ...plain } = results[0] as Result;
    const text = `${first}\n{"case":\n${JSON.stringify(plain)}\n[]\n${JSON.stringify({ ...results[0], hash: { sha256: 1 } })}\n\n${second}\n`;
    const { code, out, err } = await verify(text, cases, '--lang', 'en');
    expect(out.split('\n').slice(0, 3)).toEqual([
      'line 1, case MM-1: the same',
      'line 7, case MM-2: the same',
      'Results: 2: the same 2',
    ]);
    for (const place of ['line 2\n', 'line 3, case MM-1\n', 'line 4\n', 'line 5, case MM-1\n'])
      expect(err).toContain(place);
    expect(err).toContain('--include hash');
    expect(err).toMatch(/TYPE_WRONG {2}\/hash\/sha256/);
    expect(code).toBe(1);
    expect((await verify(text, cases, '--lang', 'zh')).err).toContain('写结果时要加 --include hash。');
  });

  test('only some cases where they are named', async () => {
    const { code, out } = await verify(written, cases, '--case', 'MM-2', '--lang', 'en');
    expect([code, out]).toEqual([0, 'line 2, case MM-2: the same\nResults: 1: the same 1\n']);
    expect((await verify(written, cases, '--case', 'MM-7', '--lang', 'en')).code).toBe(1);
  });

  test.each([
    [['--as-of', '2018-01-01'], '--as-of'],
    [['--include', 'reasons'], '--include'],
    [['--with-case'], '--with-case'],
    [['--format', 'ledger'], '--format'],
  ])('takes no %j', async (more, name) => {
    for (const lang of ['zh', 'en']) {
      const { code, err } = await verify(written, cases, '--lang', lang, ...more);
      expect([code, err.includes(name)]).toEqual([2, true]);
    }
  });

  test('is told wrongly without cases, with standard input twice, or a file that is not there', async () => {
    for (const lang of ['zh', 'en']) {
      const none = await verify(written, '--lang', lang);
      expect([none.code, none.err.includes('--with-case')]).toEqual([2, true]);
    }
    expect((await duxun(['evaluate', '-', '--verify', '-'])).code).toBe(2);
    expect((await duxun(['evaluate', cases, '--verify', join(folder, 'gone.jsonl')])).code).toBe(3);
    expect((await verify(written, join(folder, 'gone.jsonl'))).code).toBe(3);
    const empty = await verify('', cases, '--lang', 'en');
    expect([empty.code, empty.err.includes('there is no result in it')]).toEqual([0, true]);
    const table = await duxun(['evaluate', cases, ...asOf, '--with-case']);
    expect([table.code, table.err.includes('--with-case')]).toEqual([2, true]);
  });

  test('reads results no faster than it looks at them, and stops where it is told to', async () => {
    const stop = new AbortController();
    let read = 0;
    const line = `${JSON.stringify({ source: listed, evaluation: results[0] })}\n`;
    async function* endless() {
      for (;;) {
        read += 1;
        if (read === 40) stop.abort('SIGINT');
        yield Buffer.from(line);
      }
    }
    const { code, err } = await duxun(['evaluate', '--verify', '-', '--lang', 'en'], {
      stdin: Readable.from(endless()),
      interrupts: stop.signal,
    });
    expect(code).toBe(130);
    expect(err).toContain('Interrupted');
    expect(read).toBeLessThan(200);
  });
});

describe('cases that wait for their results', () => {
  const source = (...ids: readonly number[]) =>
    (async function* () {
      for (const id of ids) yield { source: { id: String(id) } } as never;
    })();
  const taken = async (waiting: Waiting, ids: readonly number[]) => {
    const found: (string | null)[] = [];
    for (const id of ids) found.push((await waiting.take(String(id)))?.source.id ?? null);
    return found;
  };

  test('are found before and behind, each once', async () => {
    expect(await taken(new Waiting(source(1, 2, 2, 3)), [2, 3, 1, 2, 2])).toEqual(['2', '3', '1', '2', null]);
  });

  test('are no more than the limit; those passed over long ago are given up first', async () => {
    const few = new Waiting(source(1, 2, 3, 4, 5, 6, 7, 8), 2);
    expect(await taken(few, [3, 6, 5, 1, 8])).toEqual(['3', '6', '5', null, '8']);
    // none of them stands before what was found: a result without a case costs none of the others its own
    expect(await taken(new Waiting(source(1, 2, 3, 4), 2), [9, 1, 2, 3, 4])).toEqual([
      null,
      '1',
      '2',
      '3',
      '4',
    ]);
  });
});

test('a hash is written in canonical JSON whichever way the result was kept', () => {
  const { hash, ...answer } = results[0] as Result;
  expect(fingerprint(JSON.parse(canonical(answer)))).toBe(hash.answer);
});
