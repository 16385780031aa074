import { describe, expect, test } from 'vitest';
import { type Found, valuesOf } from '../../src/cli/input.js';

async function all(...chunks: (string | Buffer)[]): Promise<Found[]> {
  async function* stream() {
    yield* chunks;
  }
  const found: Found[] = [];
  for await (const one of valuesOf(stream())) found.push(one);
  return found;
}

describe('what an input is, is told by its content', () => {
  test('one object over several lines is one case', async () => {
    expect(await all('{\n  "id": "a"\n}\n')).toEqual([{ at: {}, value: { id: 'a' } }]);
  });

  test('an array is a case an element, on one line or many', async () => {
    const both = [
      { at: { index: 0 }, value: { id: 'a' } },
      { at: { index: 1 }, value: { id: 'b' } },
    ];
    expect(await all('[{"id":"a"},{"id":"b"}]')).toEqual(both);
    expect(await all('[\n{"id":"a"},\n{"id":"b"}\n]\n')).toEqual(both);
  });

  test('an object a line is JSON Lines; empty lines count and are passed over', async () => {
    expect(await all('{"id":"a"}\n\n{"id":"b"}\n')).toEqual([
      { at: { line: 1 }, value: { id: 'a' } },
      { at: { line: 3 }, value: { id: 'b' } },
    ]);
  });

  test('Windows line ends, a byte order mark and a missing last line end do no harm', async () => {
    expect(await all('\uFEFF\r\n{"id":"a"}\r\n{"id":"b"}')).toEqual([
      { at: { line: 2 }, value: { id: 'a' } },
      { at: { line: 3 }, value: { id: 'b' } },
    ]);
    expect(await all(Buffer.from('\uFEFF[{"id":"a"}]'))).toEqual([{ at: { index: 0 }, value: { id: 'a' } }]);
  });

  test('a chunk may end anywhere, in the middle of a character too', async () => {
    const bytes = Buffer.from('{"id":"督"}\n{"id":"巡"}\n');
    const values = (await all(...Array.from(bytes, (_, i) => bytes.subarray(i, i + 1)))).map((found) =>
      'value' in found ? found.value : null,
    );
    expect(values).toEqual([{ id: '督' }, { id: '巡' }]);
  });

  test('nothing, or nothing but white space, holds no case', async () => {
    expect(await all()).toEqual([]);
    expect(await all('\n  \n')).toEqual([]);
  });
});

describe('broken input', () => {
  const places = async (text: string) => (await all(text)).map((found) => ['broken' in found, found.at]);

  test('a broken line is told by its number, and the others stand', async () => {
    expect(await places('{"id":"a"}\n{"id":\n{"id":"c"}\n')).toEqual([
      [false, { line: 1 }],
      [true, { line: 2 }],
      [false, { line: 3 }],
    ]);
  });

  test('so is a broken first line', async () => {
    expect(await places('{"id":\n{"id":"b"}\n')).toEqual([
      [true, { line: 1 }],
      [false, { line: 2 }],
    ]);
    expect(await places('oops\n{"id":"b"}\n')).toEqual([
      [true, { line: 1 }],
      [false, { line: 2 }],
    ]);
  });

  test('a broken document is one fault, not one a line', async () => {
    expect(await places('{\n  "id": "a",\n}\n')).toEqual([[true, {}]]);
    expect(await places('[\n{"id":"a"}\n{"id":"b"}\n]\n')).toEqual([[true, {}]]);
    expect(await places('oops')).toEqual([[true, {}]]);
  });
});
