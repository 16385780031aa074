/** JSON Lines as a source of `evaluateAll`. */
import { describe, expect, it } from 'vitest';
import { type EvaluatedCase, evaluateAll, jsonLines } from '../../src/index.js';

const line = (id: string) =>
  JSON.stringify({ kind: 'finding', measure: 'maoming-2017', id, subject: { type: 'county-committee' } });
const text = `\uFEFF${line('督-1')}\r\n\n{"kind": \n${line('F-2').replace('kind', 'knd')}\n${line('F-3')}`;
const bytes = new TextEncoder().encode(text);
const options = { asOf: '2018-04-01', only: ['5.7'] };

async function gathered(results: AsyncIterable<EvaluatedCase>): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const { index, line, case: id, faults } of results)
    all.push([index, line, id, faults?.[0]?.code]);
  return all;
}

const wanted = [
  [0, 1, '督-1', undefined],
  [1, 3, null, 'NOT_JSON'],
  [2, 4, 'F-2', 'KEY_MISSING'],
  [3, 5, 'F-3', undefined],
];

describe('evaluateAll over jsonLines', () => {
  it('says on which line each case stands, and reports what is no JSON with its line', async () => {
    expect(await gathered(evaluateAll(jsonLines([text]), options))).toEqual(wanted);
  });

  it('takes bytes in chunks that end anywhere', async () => {
    for (const size of [1, 2, 3, 7, 64]) {
      async function* chunks() {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
      }
      expect(await gathered(evaluateAll(jsonLines(chunks()), options))).toEqual(wanted);
    }
  });

  it('throws at a broken line where asked to, naming it, and closes the source', async () => {
    let closed = false;
    async function* chunks() {
      try {
        yield text;
        yield text;
      } finally {
        closed = true;
      }
    }
    const run = gathered(evaluateAll(jsonLines(chunks()), { ...options, onFault: 'throw' }));
    await expect(run).rejects.toThrow(/line 3/);
    expect(closed).toBe(true);
  });

  it('takes in a chunk only when a line of it is asked for', async () => {
    let taken = 0;
    async function* chunks() {
      for (; taken < 9; taken += 1) yield `${line(`F-${taken}`)}\n`;
    }
    const results = evaluateAll(jsonLines(chunks()), options);
    expect((await results.next()).value).toMatchObject({ index: 0, line: 1, case: 'F-0' });
    expect(taken).toBe(0);
    await results.next();
    expect(taken).toBe(1);
  });
});
