/** A folder, an input and a queue for one test, and what came of it. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { queueOf } from '../lib/queue.mjs';
import { asOf } from './cases.mjs';
import * as programs from './programs.mjs';

let queues = 0;

/**
 * @param {string} redis
 * @param {readonly string[]} lines
 */
export function setUp(redis, lines) {
  const folder = mkdtempSync(join(tmpdir(), 'duxun-fleet-'));
  const input = join(folder, 'in.jsonl');
  writeFileSync(input, lines.map((line) => `${line}\n`).join(''));
  queues += 1;
  const name = `test-${queues}`;
  const queue = queueOf(name, redis);
  const common = ['--redis', redis, '--queue', name];
  /** @type {programs.Program[]} */
  const started = [];
  const keep = (/** @type {programs.Program} */ one) => {
    started.push(one);
    return one;
  };
  const read = (/** @type {string} */ path) => readFileSync(join(folder, 'out', path), 'utf8');
  return {
    input,
    queue,
    /** @param {readonly string[]} args */
    fleet: (...args) =>
      keep(programs.fleet(folder, ['in.jsonl', '--as-of', asOf, '--out', 'out', ...common, ...args])),
    /** @param {readonly string[]} [node] */
    async worker(node) {
      const one = keep(programs.worker(folder, [...common, '--lock', '1000'], node));
      await one.says(/ready/);
      return one;
    },
    results: () => read('results.jsonl'),
    /** @returns {import('../lib/types.d.ts').FaultyLine[]} */
    faulty: () =>
      read('faults.jsonl')
        .split('\n')
        .slice(0, -1)
        .map((row) => JSON.parse(row)),
    /** The parts of a shard, by name. */
    parts: (/** @type {string | number} */ shard = '') =>
      readdirSync(join(folder, 'out', 'parts')).filter((part) =>
        part.startsWith(shard === '' ? '' : `${String(shard).padStart(6, '0')}-`),
      ),
    /** Shards in Redis that are not settled. */
    async waiting() {
      const counts = await queue.getJobCounts('waiting', 'active', 'delayed');
      return Object.values(counts).reduce((sum, count) => sum + count, 0);
    },
    async tearDown() {
      for (const one of started) one.kill('SIGKILL');
      await Promise.all(started.map(({ end }) => end));
      await queue.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * @param {programs.Program} run
 * @param {number} code
 */
export async function endsWith(run, code) {
  const end = await run.end;
  assert.deepEqual(end, { code, signal: null }, run.err());
}

/** How often a worker said so. */
export const times = (/** @type {programs.Program} */ one, /** @type {RegExp} */ pattern) =>
  [...one.err().matchAll(pattern)].length;
