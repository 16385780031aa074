/** `--workers`: the same bytes in the same order, whoever judges. */
import { closeSync, fstatSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import type { Job, Task } from '../../src/cli/judging.js';
import { Turns } from '../../src/cli/turns.js';
import { hire, workersOf } from '../../src/cli/workers.js';
import { impossible, jsonl, listed, struckOff } from './cases.js';
import { duxun, FileSink } from './host.js';

const en = ['--as-of', '2018-03-20', '--lang', 'en'];

/** Some 400 kB, so that there are several pieces; the work on a case grows and shrinks with its log. */
function uneven(): string {
  const urged = { type: 'correction-urged', on: '2018-02-01' };
  const lines = Array.from({ length: 240 }, (_, i) => {
    if (i % 60 === 7) return '{"kind": ';
    if (i % 60 === 8) return { ...impossible, id: `X-${i}` };
    if (i % 60 === 9) return '';
    const more = i % 40 < 3 ? 400 : 2;
    return {
      ...listed,
      id: `案-${i}`,
      events: [...listed.events, ...Array.from({ length: more }, () => urged)],
    };
  });
  return jsonl(...lines);
}

describe('the same bytes with 0, 1, 2 and 4 workers', { timeout: 120_000 }, () => {
  test.each(['jsonl', 'json', 'ledger', 'table'])('as %s', async (format) => {
    const stdin = format === 'table' ? jsonl(listed, impossible, struckOff) : uneven();
    const run = (workers: string) =>
      duxun(['evaluate', '-', ...en, '--format', format, '--workers', workers], { stdin });
    const alone = await run('0');
    expect(alone.code).toBe(1);
    expect(alone.out).toContain(format === 'table' ? 'MM-2' : '案-239');
    expect(alone.err).toMatch(format === 'table' ? /line 2, case MM-3/ : /line 8\n[\s\S]*line 9, case X-8\n/);
    for (const workers of format === 'jsonl' ? ['1', '2', '4'] : ['2'])
      expect(await run(workers)).toEqual(alone);
  });

  test('a document too, and what is told of the whole run', async () => {
    const stdin = JSON.stringify(Array.from({ length: 250 }, (_, i) => ({ ...listed, id: `MM-${i}` })));
    const more = ['--case', 'MM-249', '--case', 'none', '--reading', 'year-end-deadline=30-december'];
    const run = (workers: string) =>
      duxun(['evaluate', '-', ...en, '--format', 'jsonl', '--workers', workers, ...more], { stdin });
    const alone = await run('0');
    expect(alone.code).toBe(1);
    expect(alone.err).toContain('There is no case none.');
    expect(alone.err).toContain('was not used');
    expect(JSON.parse(alone.out).case).toBe('MM-249');
    expect(await run('2')).toEqual(alone);
  });
});

describe('where the output is a file, threads write to it themselves', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'duxun-'));
  const path = join(folder, 'out.jsonl');
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What stands in the file, and how often the first thread wrote to it. */
  async function toFile(workers: string, stdin: string, format = 'jsonl') {
    const fd = openSync(path, 'w');
    const stdout = new FileSink(fd);
    const args = ['evaluate', '-', ...en, '--format', format, '--workers', workers];
    const { code, err } = await duxun(args, { stdin, stdout, fd });
    closeSync(fd);
    return { ran: { code, err, out: readFileSync(path, 'utf8') }, writes: stdout.writes };
  }

  /** So long that threads write some pieces themselves, and hand on others that are done before their turn. */
  const long = () => uneven().repeat(8);

  test.each(['jsonl', 'table'])('the same bytes in the same order, as %s', async (format) => {
    const stdin = format === 'table' ? jsonl(listed, impossible, struckOff) : long();
    const alone = await duxun(['evaluate', '-', ...en, '--format', format], { stdin });
    for (const workers of format === 'jsonl' ? ['2', '4'] : ['2'])
      expect((await toFile(workers, stdin, format)).ran).toEqual(alone);
  });

  test('the first piece for certain; one thread alone leaves it to the first, as does an array', async () => {
    const short = jsonl(listed, impossible, struckOff);
    expect((await toFile('2', short)).writes).toBe(0);
    expect((await toFile('1', short)).writes).toBe(2);
    const { ran, writes } = await toFile('2', short, 'json');
    expect([JSON.parse(ran.out).length, writes > 0]).toEqual([2, true]);
  });

  test('what can’t be written is told, with exit code 3', async () => {
    writeFileSync(path, '');
    const fd = openSync(path, 'r');
    const { code, err } = await duxun(['evaluate', '-', ...en, '--format', 'jsonl', '--workers', '2'], {
      stdin: long(),
      fd,
    });
    closeSync(fd);
    expect([code, err]).toEqual([3, expect.stringMatching(/Cannot write: EBADF/)]);
    expect(readFileSync(path, 'utf8')).toBe('');
  });

  test('Ctrl-C leaves whole lines, and all that stand there are counted', async () => {
    const fd = openSync(path, 'w');
    const stop = new AbortController();
    const lines = jsonl(...Array.from({ length: 300 }, () => listed));
    const stdin = Readable.from(
      (function* () {
        for (;;) yield lines;
      })(),
    );
    const args = ['evaluate', '-', ...en, '--format', 'jsonl', '--workers', '2'];
    const run = duxun(args, { stdin, stdout: new FileSink(fd), interrupts: stop.signal, fd });
    while (fstatSync(fd).size < 3_000_000) await wait(2);
    stop.abort('SIGINT');
    const { code, err } = await run;
    closeSync(fd);
    const text = readFileSync(path, 'utf8');
    const written = text
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { case: string }).case);
    expect([code, text.endsWith('\n'), new Set(written)]).toEqual([130, true, new Set(['MM-1'])]);
    const count = written.length;
    expect(err).toBe(
      `Interrupted after ${count} cases; the last is that of standard input, line ${count}.\n`,
    );
  });
});

describe('turns', () => {
  test('pass from one to the next, seen by all who share the memory', () => {
    const turns = new Turns();
    const others = new Turns(turns.memory);
    expect([others.is(0), others.is(1), others.isOver]).toEqual([true, false, false]);
    turns.pass(0);
    turns.pass(0);
    expect([others.is(0), others.is(1), others.is(2)]).toEqual([false, true, false]);
    others.end();
    turns.pass(1);
    expect([turns.isOver, turns.is(1), turns.is(2)]).toEqual([true, false, false]);
  });
});

describe('how many', () => {
  test('a whole number from 0 to 256, none where it is left out', () => {
    expect([undefined, '0', '2', '256'].map(workersOf)).toEqual([0, 0, 2, 256]);
  });

  test.each(['two', '-1', '1.5', '257', '1e2'])('%s is wrong usage', async (given) => {
    const { code, err } = await duxun(['evaluate', '-', ...en, `--workers=${given}`]);
    expect(code).toBe(2);
    expect(err).toContain(`--workers is a whole number from 0 to 256, not "${given}".`);
  });
});

describe('the pool', () => {
  const job = { asOf: '2018-03-20', readings: {}, include: [], only: [] } as unknown as Job;
  const hiring = {
    count: 2,
    url: new URL('file:///none.js'),
    fd: null,
    signal: new AbortController().signal,
  };
  const missing = Object.assign(new Error('not found'), { code: 'ERR_MODULE_NOT_FOUND' });

  test('that is not installed is named in both languages, with how to install it', async () => {
    const error = await hire(job, hiring, () => Promise.reject(missing)).catch((e: unknown) => e);
    expect(error).toMatchObject({ name: 'UsageError' });
    const { text } = error as { text: { zh: string; en: string } };
    expect(text.en).toContain('npm install tinypool@2');
    expect(text.zh).toContain('npm install tinypool@2');
  });

  test('that can’t be loaded for another reason says so itself', async () => {
    await expect(hire(job, hiring, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });

  test('tells of a thread that fails', async () => {
    const workers = await hire(job, hiring);
    const task = (): Task => ({ name: 'x', batch: { bytes: new Uint8Array([10]), line: 1 } });
    const tasks = Array.from({ length: 5 }, () => workers.run(task()));
    for (const found of await Promise.allSettled(tasks))
      expect(String((found as PromiseRejectedResult).reason)).toContain('none.js');
    await expect(workers.run(task())).rejects.toThrow('none.js');
    await workers.close();
  });
});
