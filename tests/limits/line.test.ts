/** Lines and documents that are too long: one below, at and above what is allowed. */
import { describe, expect, test } from 'vitest';
import { type Block, blocksOf, rowsOf } from '../../src/blocks.js';
import { batchesOf, faultIn, foundIn, TooLong } from '../../src/cli/input.js';
import { type DuxunError, type EvaluatedCase, evaluateAll, faultText, jsonLines } from '../../src/index.js';
import { maxLine } from '../../src/json-lines.js';

const encoder = new TextEncoder();

async function all<T>(results: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of results) found.push(one);
  return found;
}

/** A text in chunks of so many bytes. */
const inPieces = (text: string, size: number) => {
  const bytes = encoder.encode(text);
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    bytes.subarray(i * size, (i + 1) * size),
  );
};

const rows = (blocks: readonly Block[]) =>
  blocks.flatMap((block) =>
    [...rowsOf(block)].map(({ number, text, passedOver }) => [number, passedOver ?? text]),
  );

describe('a line', () => {
  const nine = 'a'.repeat(9);
  const text = `x\n${nine}\n${nine}a\n\n${nine}aa\ny\n${'督'.repeat(3)}\n${'督'.repeat(4)}\nz`;
  const wanted = [
    ...[
      [1, 'x'],
      [2, nine],
      [3, `${nine}a`],
      [4, ''],
      [5, 11],
      [6, 'y'],
    ],
    ...[
      [7, '督督督'],
      [8, 12],
      [9, 'z'],
    ],
  ];

  test('of as many bytes as allowed is read, a longer one passed over with its number, the others stand', async () => {
    for (let size = 1; size < 40; size += 1)
      for (const chunk of [1, 2, 3, 7, 10, 11, 12, 1000])
        expect(rows(await all(blocksOf(inPieces(text, chunk), size, () => 10)))).toEqual(wanted);
    expect(rows(await all(blocksOf([text], 1000, () => 10)))).toEqual(wanted);
  });

  test('that never ends is let go of, and its bytes are told', async () => {
    function* chunks() {
      yield 'x\n';
      for (let i = 0; i < 50; i += 1) yield new Uint8Array(1_000_000).fill(97);
    }
    const blocks = await all(blocksOf(chunks(), 1000, () => 2_000_000));
    expect(rows(blocks)).toEqual([
      [1, 'x'],
      [2, 50_000_000],
    ]);
  });
});

describe('jsonLines', () => {
  const line = (id: string) =>
    JSON.stringify({ kind: 'finding', measure: 'maoming-2017', id, subject: { type: 'county-committee' } });
  const length = line('F-1').length;
  const text = [line('F-1'), line('F-22'), line('F-3')].join('\n');
  const told = (results: AsyncIterable<EvaluatedCase>) =>
    all(results).then((found) => found.map((one) => [one.line, one.case, one.faults?.[0]?.code]));
  const options = { asOf: '2018-04-01', only: ['5.7'] };

  test('reports a line that is too long with its number, and goes on', async () => {
    expect(await told(evaluateAll(jsonLines([text], { maxLine: length }), options))).toEqual([
      [1, 'F-1', undefined],
      [2, null, 'LIMIT_LINE'],
      [3, 'F-3', undefined],
    ]);
    expect(await told(evaluateAll(jsonLines([text], { maxLine: length + 1 }), options))).toHaveLength(3);
    const codes = await told(evaluateAll(jsonLines([text], { maxLine: length - 1 }), options));
    expect(codes.map(([, , code]) => code)).toEqual(['LIMIT_LINE', 'LIMIT_LINE', 'LIMIT_LINE']);
  });

  test('throws there where asked to, and says how much was found and is allowed', async () => {
    const run = all(evaluateAll(jsonLines([text], { maxLine: length }), { ...options, onFault: 'throw' }));
    const error = (await run.catch((thrown: unknown) => thrown)) as DuxunError;
    expect(error.message).toMatch(/^LIMIT_LINE line 2#/);
    const fault = error.faults[0]!;
    expect(faultText(fault, 'en')).toBe(
      `a line that is too long: ${length + 1}. Expected ${length} bytes in a line at the most. Write each case on a line of its own.`,
    );
    expect(faultText(fault, 'zh')).toBe(
      `一行太长：${length + 1}。一行不得超过 ${length} 字节。请每行只写一件案件。`,
    );
  });
});

describe('the command line', () => {
  const found = async (text: string, longest: number, whole = 1_000) => {
    const batches = await all(batchesOf(inPieces(text, 5), longest, whole));
    return batches
      .flatMap((batch) => [...foundIn(batch)])
      .map((one) => [one.at, 'value' in one ? one.value : faultIn(one).code]);
  };

  test('tells of a line that is too long, the first and only one too', async () => {
    expect(await found('{"a":1}\n{"a":11}\n{"a":2}\n', 7)).toEqual([
      [{ line: 1 }, { a: 1 }],
      [{ line: 2 }, 'LIMIT_LINE'],
      [{ line: 3 }, { a: 2 }],
    ]);
    expect(await found('{"a":11}\n{"a":2}', 7)).toEqual([
      [{ line: 1 }, 'LIMIT_LINE'],
      [{ line: 2 }, { a: 2 }],
    ]);
    expect(await found('{"a":11}', 7)).toEqual([[{ line: 1 }, 'LIMIT_LINE']]);
  });

  test('takes an array on one line for a document, which may be longer', async () => {
    const array = '\uFEFF \n[{"a":1},{"a":2}]';
    const both = [
      [{ index: 0 }, { a: 1 }],
      [{ index: 1 }, { a: 2 }],
    ];
    const { length } = encoder.encode(array);
    expect(await found(array, 7, length + 1)).toEqual(both);
    expect(await found(array, 7, length)).toEqual(both);
    await expect(found(array, 7, length - 1)).rejects.toThrow(TooLong);
  });

  test('lets go of a document that is too long before it has read it all', async () => {
    let taken = 0;
    function* chunks() {
      yield '[\n';
      for (; taken < 1_000; taken += 1) yield '{"id":"a"},\n';
    }
    await expect(all(batchesOf(chunks(), 100, 120))).rejects.toThrow(TooLong);
    expect(taken).toBeLessThan(20);
  });

  test('a case of 100,000 events fits in a line six times', () => {
    const event = {
      type: 'problem-list-circulated',
      on: '2018-01-25',
      rectifyBy: '2018-03-15',
      id: 'E-100000',
    };
    expect(JSON.stringify(event).length * 100_000 * 6).toBeLessThan(maxLine);
  });
});
