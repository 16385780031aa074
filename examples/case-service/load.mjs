#!/usr/bin/env node
/** A few hundred requests of each kind to a service of its own on 127.0.0.1, eight at a time, as a table. */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { start } from './lib/start.mjs';
import { cityYear } from './tests/cases.mjs';
import { TestClock } from './tests/clock.mjs';
import { clientOf } from './tests/running.mjs';

const { findings } = cityYear();
const folder = mkdtempSync(join(tmpdir(), 'duxun-load-'));
const clock = new TestClock('2018-12-31');
const service = await start({ db: join(folder, 'cases.db'), clock, log: () => undefined });
const { call } = clientOf(service.url);
const at = (/** @type {string} */ id) => `/cases/${encodeURIComponent(id)}`;

/** @type {[name: string, request: (i: number) => ReturnType<typeof call>][]} */
const kinds = [
  ['PUT /cases/:id', (i) => call('PUT', at(findings[i]?.id ?? ''), findings[i])],
  [
    'POST /cases/:id/events',
    (i) =>
      call('POST', `${at(findings[i]?.id ?? '')}/events`, {
        id: 'load',
        type: 'correction-urged',
        on: '2018-12-31',
      }),
  ],
  ['GET /cases/:id', (i) => call('GET', at(findings[i]?.id ?? ''))],
  ['GET /cases/:id/next', (i) => call('GET', `${at(findings[i]?.id ?? '')}/next`)],
  [
    'GET /cases/:id/next?asOf= (another day)',
    (i) => call('GET', `${at(findings[i]?.id ?? '')}/next?asOf=2018-10-31`),
  ],
  ['GET /cases/:id/audit', (i) => call('GET', `${at(findings[i]?.id ?? '')}/audit`)],
  ['GET /cases/:id/explain', (i) => call('GET', `${at(findings[i]?.id ?? '')}/explain`)],
  ['GET /due', () => call('GET', '/due')],
  ['GET /changes', (i) => call('GET', `/changes?after=${i}`)],
];

console.log(
  `| ${findings.length} requests each, ${availableParallelism()} cores, Node ${process.versions.node} | a second | median ms | 95 % within ms |`,
);
console.log('| --- | ---: | ---: | ---: |');
for (const [name, request] of kinds) {
  /** @type {number[]} */
  const took = [];
  let next = 0;
  const began = performance.now();
  const client = async () => {
    while (next < findings.length) {
      const sent = performance.now();
      const { status, json } = await request(next++);
      if (status >= 300) throw new Error(`${name}: ${status} ${JSON.stringify(json)}`);
      took.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: 8 }, client));
  const seconds = (performance.now() - began) / 1000;
  took.sort((a, b) => a - b);
  const share = (/** @type {number} */ part) => (took[Math.floor(took.length * part)] ?? 0).toFixed(1);
  console.log(`| ${name} | ${Math.round(took.length / seconds)} | ${share(0.5)} | ${share(0.95)} |`);
}
await service.stop();
rmSync(folder, { recursive: true, force: true });
