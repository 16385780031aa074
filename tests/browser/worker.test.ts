/** The library in a page and in a web worker of a browser whose zone and language are others: the same answers. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundled } from '../determinism/bundle.js';
import { answerOf, digestsOf, type Sample } from '../determinism/probe.js';
import { samples } from '../determinism/samples.js';
import { launch } from './chromium.js';

interface Told {
  readonly host: unknown;
  readonly digests: readonly string[];
  readonly answer: unknown;
}

let browser: Browser;
let script: string;
beforeAll(async () => {
  browser = await launch();
  script = await bundled('iife');
}, 240_000);
afterAll(() => browser?.close());

it('gives the answers of Node in a page and in a worker, and what a worker sends arrives as it was', async () => {
  const timezoneId = 'Pacific/Kiritimati';
  const context = await browser.newContext({ locale: 'th-TH', timezoneId });
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.addScriptTag({ content: `${script}; globalThis.probe = probe;` });
  const [inPage, inWorker] = await page.evaluate(
    async ([code, given]) => {
      const { probe } = globalThis as unknown as { probe: typeof import('../determinism/probe.js') };
      const text = `${code}
onmessage = ({ data }) => postMessage({
  host: probe.hostOf(), digests: probe.digestsOf(data), answer: probe.answerOf(data[0]),
});`;
      const worker = new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
      const sent = new Promise<unknown>((resolve, reject) => {
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
      });
      worker.postMessage(given);
      const first = given[0] as Sample;
      const own = { host: probe.hostOf(), digests: probe.digestsOf(given), answer: probe.answerOf(first) };
      return [own, await sent] as [Told, Told];
    },
    [script, samples] as const,
  );
  const expected = digestsOf(samples);
  const answer = JSON.parse(JSON.stringify(answerOf(samples[0] as Sample))) as unknown;
  for (const told of [inPage, inWorker]) {
    expect(told.host).toMatchObject({ timeZone: timezoneId, locale: 'th-TH', calendar: 'buddhist' });
    expect(told.digests).toEqual(expected);
    expect(told.answer).toEqual(answer);
  }
  expect(said).toEqual([]);
  await context.close();
}, 240_000);
