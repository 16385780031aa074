/** `--workers`: the same bytes in the same order, whoever judges. */
import { describe, expect, test } from 'vitest';
import type { Job, Task } from '../../src/cli/judging.js';
import { hire, workersOf } from '../../src/cli/workers.js';
import { impossible, jsonl, listed, struckOff } from './cases.js';
import { duxun } from './host.js';

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
  const worker = { url: new URL('file:///none.js') };
  const missing = Object.assign(new Error('not found'), { code: 'ERR_MODULE_NOT_FOUND' });

  test('that is not installed is named in both languages, with how to install it', async () => {
    const error = await hire(2, job, worker, () => Promise.reject(missing)).catch((e: unknown) => e);
    expect(error).toMatchObject({ name: 'UsageError' });
    const { text } = error as { text: { zh: string; en: string } };
    expect(text.en).toContain('npm install tinypool@2');
    expect(text.zh).toContain('npm install tinypool@2');
  });

  test('that can’t be loaded for another reason says so itself', async () => {
    await expect(hire(2, job, worker, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });

  test('tells of a thread that fails', async () => {
    const workers = await hire(1, job, worker);
    const task: Task = { name: 'x', batch: { bytes: new Uint8Array([10]), line: 1 } };
    await expect(workers.run(task)).rejects.toThrow('none.js');
    await workers.close();
  });
});
