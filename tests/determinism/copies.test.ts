/** Several copies of the library in one process: two of ESM, one of CommonJS, one in a thread. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundled, folder } from './bundle.js';
import type * as Probe from './probe.js';
import { samples } from './samples.js';

type Copy = typeof Probe;

const place = folder();
afterAll(() => place.remove());
let a: Copy;
let b: Copy;
let c: Copy;
let file: string;
beforeAll(async () => {
  const text = await bundled('esm');
  file = place.put('a.mjs', text);
  a = (await import(pathToFileURL(file).href)) as Copy;
  b = (await import(pathToFileURL(place.put('b.mjs', text)).href)) as Copy;
  c = createRequire(import.meta.url)(place.put('c.cjs', await bundled('cjs'))) as Copy;
}, 240_000);

const few = samples.filter((_, i) => i % 4 === 0);
const given = samples[0]?.given;
const asOf = '2018-03-20';
const problem = { kind: 'finding', measure: 'maoming-2017', id: 'F-1', subject: { type: 'town' } };

describe('two copies', () => {
  it('are two', () => {
    expect(a.parseCase === b.parseCase || a.parseCase === c.parseCase).toBe(false);
  });

  it('give the same answers, one of ESM and one of CommonJS', { timeout: 240_000 }, () => {
    const expected = a.digestsOf(few);
    expect(b.digestsOf(few)).toEqual(expected);
    expect(c.digestsOf(few)).toEqual(expected);
  });

  it('judge cases that the other has parsed, one by one and many', () => {
    for (const other of [b, c]) {
      const source = a.parseCase(given);
      expect(other.toJson(other.evaluate(source, { asOf }))).toBe(a.toJson(a.evaluate(source, { asOf })));
      const [judged] = other.evaluateAll([source], { asOf });
      expect(judged?.evaluation).toEqual(a.evaluate(source, { asOf }));
      expect(
        other.record(a.parseCase(problem), { type: 'problem-found', on: '2018-01-10' }).events,
      ).toHaveLength(1);
    }
  });

  it('read lines of the other', async () => {
    const chunks = [`${JSON.stringify(given)}\n{"id":\n`];
    for (const other of [b, c]) {
      const told: unknown[] = [];
      for await (const { line, evaluation, faults } of other.evaluateAll(a.jsonLines(chunks), { asOf }))
        told.push([line, evaluation?.case, faults?.[0]?.code]);
      const { id } = given as { id: string };
      expect(told).toEqual([
        [1, id, undefined],
        [2, undefined, 'NOT_JSON'],
      ]);
    }
  });

  it('take measures and calendars of the other, explain and write what it answered', () => {
    const calendar = a.createCalendar({
      id: 'own',
      base: a.stateCouncilCalendar,
      holidays: { '2018-03-21': '假' },
      workdays: {},
    });
    for (const other of [b, c]) {
      const mixed = other.createDuxun({ measures: a.measures() });
      const options = { asOf, calendar, include: ['reasons', 'hash'] } as const;
      const answer = mixed.evaluate(mixed.parseCase(given), options);
      const expected = a.evaluate(a.parseCase(given), options);
      expect(answer).toEqual(expected);
      expect(other.toJson(expected)).toBe(a.toJson(expected));
      for (const action of expected.actions)
        expect(other.explain(action, { lang: 'zh' })).toBe(a.explain(action, { lang: 'zh' }));
      const base = a.getMeasure('shanxi');
      const again = other.defineMeasure(base?.source, base?.vocabulary);
      expect(again.id).toBe('shanxi');
    }
  });

  it('know each other’s errors, and no others', () => {
    const thrown = (copy: Copy): unknown => {
      try {
        return copy.parseCase({ ...problem, kind: 'fnding' });
      } catch (error) {
        return error;
      }
    };
    for (const [one, other] of [
      [a, b],
      [a, c],
      [c, a],
    ] as const) {
      const error = thrown(one);
      expect(error instanceof other.DuxunError && error.code).toBe('CASE_KIND_UNKNOWN');
      expect(error).toBeInstanceOf(Error);
      expect(String(error)).toMatch(/^DuxunError: CASE_KIND_UNKNOWN/);
      expect(Object.getOwnPropertySymbols(error)).toEqual([]);
    }
    for (const foreign of [new Error('x'), { code: 'NOT_JSON', faults: [] }, null, undefined, 'DuxunError'])
      expect((foreign as unknown) instanceof a.DuxunError).toBe(false);
  });
});

it('a thread gives the same answers, and they pass to another as they are', {
  timeout: 240_000,
}, async () => {
  const script = `
const { parentPort, workerData } = require('node:worker_threads');
import(workerData.url).then(({ answerOf, digestsOf }) => {
  const { samples } = workerData;
  parentPort.postMessage({ digests: digestsOf(samples), answer: answerOf(samples[0]) });
});`;
  const workerData = { url: pathToFileURL(file).href, samples: structuredClone(few) };
  const worker = new Worker(script, { eval: true, workerData });
  const told = await new Promise<{ digests: unknown; answer: unknown }>((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
  });
  await worker.terminate();
  expect(told.digests).toEqual(a.digestsOf(few));
  expect(told.answer).toEqual(a.answerOf(few[0] as Probe.Sample));
});
