import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { evaluateShard } from '../lib/evaluate-shard.mjs';
import { readShard } from '../lib/range.mjs';
import { shardsOf } from '../lib/shards.mjs';
import { alone, asOf, manyCases } from './cases.mjs';

const folder = mkdtempSync(join(tmpdir(), 'duxun-shards-'));
const file = join(folder, 'in.jsonl');
after(() => rmSync(folder, { recursive: true }));

/**
 * @param {string} text
 * @param {{ lines?: number, bytes?: number }} most
 */
async function cut(text, { lines = 1000, bytes = 1 << 20 }) {
  writeFileSync(file, text);
  const shards = [];
  for await (const shard of shardsOf(file, { lines, bytes })) shards.push(shard);
  const texts = [];
  for (const shard of shards) texts.push(await readShard(file, shard));
  assert.equal(texts.join(''), text, 'the shards are the whole file, in order');
  return { shards, texts };
}

test('a shard has so many lines, the last one what is left, with or without an end of line', async () => {
  assert.deepEqual((await cut('a\nb\nc\n', { lines: 2 })).texts, ['a\nb\n', 'c\n']);
  assert.deepEqual((await cut('a\nb\nc', { lines: 2 })).texts, ['a\nb\n', 'c']);
  assert.deepEqual((await cut('a\nb\n', { lines: 2 })).texts, ['a\nb\n']);
  assert.deepEqual((await cut('a', { lines: 2 })).texts, ['a']);
  assert.deepEqual((await cut('', { lines: 2 })).texts, []);
});

test('a shard is closed with the line that reaches so many bytes', async () => {
  assert.deepEqual((await cut('aaaa\nb\nc\nd\n', { bytes: 4 })).texts, ['aaaa\n', 'b\nc\n', 'd\n']);
});

test('numbers of lines go on from shard to shard, and no character is cut in two', async () => {
  const lines = Array.from({ length: 50_000 }, (_, i) => `督查巡查${i}`);
  const { shards } = await cut(`${lines.join('\n')}\n`, { lines: 7001 });
  assert.deepEqual(
    shards.map(({ shard, firstLine, lines }) => [shard, firstLine, lines]),
    Array.from({ length: 8 }, (_, i) => [i + 1, i * 7001 + 1, i === 7 ? 50_000 - 7 * 7001 : 7001]),
  );
});

test('a file that says something else than when it was cut, or less, is refused', async () => {
  const { shards } = await cut('{"a":1}\n{"a":2}\n', { lines: 1 });
  const [first, second] = shards;
  assert.ok(first && second);
  writeFileSync(file, '{"a":1}\n{"a":3}\n');
  assert.equal(await readShard(file, first), '{"a":1}\n');
  await assert.rejects(readShard(file, second), /the file has changed/);
  writeFileSync(file, '{"a":1}\n{"a"');
  await assert.rejects(readShard(file, second), /ends at byte 12, before 16/);
});

test('what gives no result is told with the number of its line, in order with the rest', async () => {
  const lines = manyCases(4);
  const text = [
    '\uFEFF',
    lines[0],
    '\r\n\n{"id":"X"}\n',
    lines[1],
    '\n{"id":\n',
    lines[2],
    '\n[]\n',
    lines[3],
  ];
  const { results, faulty } = await evaluateShard(text.join(''), { shard: 7, firstLine: 1, asked: { asOf } });
  assert.equal(results.map(({ json }) => `${json}\n`).join(''), alone(lines));
  assert.deepEqual(
    results.map(({ line }) => line),
    [1, 4, 6, 8],
  );
  assert.deepEqual(
    faulty.map(({ shard, line, case: id, faults }) => [shard, line, id, faults?.[0]?.code === 'NOT_JSON']),
    [
      [7, 3, 'X', false],
      [7, 5, null, true],
      [7, 7, null, false],
    ],
  );
  assert.ok(faulty.every(({ faults }) => faults && faults.length > 0));
});
