/** Bytes cut at the ends of lines, wherever the chunks end. */
import { describe, expect, test } from 'vitest';
import { type Block, blocksOf, rowsOf } from '../../src/blocks.js';
import { type Found, valuesOf } from '../../src/cli/input.js';

const bytes = (text: string): Buffer => Buffer.from(text);
/** A text in two chunks, or in chunks of a size. */
const atEvery = (text: string) =>
  Array.from(bytes(text), (_, at) => [bytes(text).subarray(0, at), bytes(text).subarray(at)]);
const inPieces = (text: string, size: number) =>
  Array.from({ length: Math.ceil(bytes(text).length / size) }, (_, i) =>
    bytes(text).subarray(i * size, (i + 1) * size),
  );

async function all<T>(results: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of results) found.push(one);
  return found;
}

const rows = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => [...rowsOf(block)].map(({ number, text }) => [number, text]));

describe('blocksOf', () => {
  const text = '督巡\r\n\n{"a":"𠮷"}\r\nlast, without an end';
  const wanted = [
    [1, '督巡'],
    [2, ''],
    [3, '{"a":"𠮷"}'],
    [4, 'last, without an end'],
  ];

  test('gives the same lines with the same numbers, wherever a chunk ends', async () => {
    for (const chunks of atEvery(text)) expect(rows(await all(blocksOf(chunks, 1000)))).toEqual(wanted);
    for (let size = 1; size < 12; size += 1)
      expect(rows(await all(blocksOf(inPieces(text, size), 1000)))).toEqual(wanted);
  });

  test('also where each block is handed on to another thread, which leaves the chunks as they are', async () => {
    for (let size = 1; size < 40; size += 1) {
      const chunks = inPieces(text, size);
      const before = Buffer.concat(chunks);
      const found: Block[] = [];
      for await (const block of blocksOf(chunks, 1000)) {
        found.push(structuredClone(block, { transfer: [block.bytes.buffer] }));
        expect(block.bytes.length).toBe(0);
      }
      expect(rows(found)).toEqual(wanted);
      expect(Buffer.concat(chunks)).toEqual(before);
    }
  });

  test('and wherever a block ends', async () => {
    for (let size = 1; size < 40; size += 1) {
      expect(rows(await all(blocksOf([bytes(text)], size)))).toEqual(wanted);
      expect(rows(await all(blocksOf([new Uint8Array(bytes(text))], size)))).toEqual(wanted);
      expect(rows(await all(blocksOf([text], size)))).toEqual(wanted);
    }
  });

  test('takes off a byte order mark at the beginning, cut in two or not, and nowhere else', async () => {
    const marked = '\uFEFFa\n\uFEFFb\n';
    for (const chunks of atEvery(marked))
      for (const size of [1, 1000])
        expect(rows(await all(blocksOf(chunks, size)))).toEqual([
          [1, 'a'],
          [2, '\uFEFFb'],
        ]);
  });

  test('hands on a block as soon as a line is whole, and takes in no more than that', async () => {
    let taken = 0;
    function* chunks() {
      for (; taken < 9; taken += 1) yield bytes(`line ${taken}\nhalf `);
    }
    const blocks = blocksOf(chunks(), 1000);
    expect((await blocks.next()).value).toMatchObject({ line: 1 });
    expect(taken).toBe(0);
    await blocks.next();
    expect(taken).toBe(1);
  });

  test('cuts a large chunk into blocks of about the size asked for', async () => {
    const many = `${'x'.repeat(99)}\n`.repeat(100);
    const blocks = await all(blocksOf([many], 1000));
    expect(blocks.map((block) => block.bytes.length)).toEqual(Array(10).fill(1000));
    expect(blocks.map(({ line }) => line)).toEqual(Array.from({ length: 10 }, (_, i) => i * 10 + 1));
  });

  test('a line longer than a block is a block of its own', async () => {
    const long = `a\n${'x'.repeat(50)}\nb\n`;
    for (const size of [3, 7, 1000])
      expect(rows(await all(blocksOf(inPieces(long, size), 10))).map(([number]) => number)).toEqual([
        1, 2, 3,
      ]);
  });

  test('nothing holds no block', async () => {
    expect(await all(blocksOf([], 10))).toEqual([]);
    expect(await all(blocksOf(['', new Uint8Array()], 10))).toEqual([]);
  });
});

describe('JSON Lines cut anywhere', () => {
  const text = '\uFEFF\r\n{"id":"督"}\r\n\n{"id":\n  \n{"id":"𠮷"}\noops\n{"id":"巡"}';
  const wanted = [
    [2, '督'],
    [4, null],
    [6, '𠮷'],
    [7, null],
    [8, '巡'],
  ];
  const told = (found: readonly Found[]) =>
    found.map((one) => [one.at.line, 'value' in one ? (one.value as { id: string }).id : null]);

  test('broken lines keep their numbers, and the others their values', async () => {
    for (const chunks of atEvery(text)) expect(told(await all(valuesOf(chunks)))).toEqual(wanted);
    for (let size = 1; size < 12; size += 1)
      expect(told(await all(valuesOf(inPieces(text, size))))).toEqual(wanted);
  });

  test('over many blocks too', async () => {
    const line = `${JSON.stringify({ id: '案'.repeat(300) })}\n`;
    const many = Array.from({ length: 2000 }, (_, i) => (i % 100 === 99 ? '{"id":\n' : line)).join('');
    const found = await all(valuesOf(inPieces(many, 65_536)));
    expect(found.map(({ at }) => at.line)).toEqual(Array.from({ length: 2000 }, (_, i) => i + 1));
    const broken = found.filter((one) => 'broken' in one).map(({ at }) => at.line);
    expect(broken).toEqual(Array.from({ length: 20 }, (_, i) => (i + 1) * 100));
  });
});
