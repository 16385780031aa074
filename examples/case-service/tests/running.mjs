/** A service for one test, over HTTP on a free port and with a clock in the test's hands. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start } from '../lib/start.mjs';
import { TestClock } from './clock.mjs';

/** @typedef {import('node:test').TestContext} TestContext */

/** A folder that is gone after the test. @param {TestContext} t */
export function folderOf(t) {
  const folder = mkdtempSync(join(tmpdir(), 'duxun-service-'));
  t.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/**
 * @param {TestContext} t
 * @param {Partial<Parameters<typeof start>[0]> & { day?: string }} [options]
 */
export async function running(t, { day = '2018-03-20', ...options } = {}) {
  const clock = new TestClock(day);
  clock.pass(9 * 3_600_000);
  /** @type {Record<string, unknown>[]} */
  const logged = [];
  const db = options.db ?? join(folderOf(t), 'cases.db');
  const service = await start({ db, clock, log: (what) => logged.push({ ...what }), ...options });
  t.after(() => service.stop(0));
  return { ...service, clock, logged, db, ...clientOf(service.url) };
}

/** @param {string} url */
export function clientOf(url) {
  /**
   * @param {string} method
   * @param {string} path
   * @param {unknown} [body] JSON, or text to be sent as it is
   * @param {Record<string, string>} [headers]
   */
  async function call(method, path, body, headers = {}) {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        'accept-language': 'en',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = text === '' ? null : JSON.parse(text);
    return { status: response.status, headers: response.headers, json, etag: response.headers.get('etag') };
  }
  return {
    call,
    get: (/** @type {string} */ path, /** @type {Record<string, string>} */ headers = {}) =>
      call('GET', path, undefined, headers),
    /** Writes a case that is new. */
    async put(/** @type {{ readonly id: string } & Record<string, unknown>} */ one) {
      const made = await call('PUT', `/cases/${encodeURIComponent(one.id)}`, one);
      assert.equal(made.status, 201, JSON.stringify(made.json));
      return made;
    },
    /** All of a list, page by page. @param {string} path */
    async all(path, limit = 50) {
      /** @type {any[]} */
      const items = [];
      for (let after = ''; ; ) {
        const query = `limit=${limit}${after && `&after=${after}`}`;
        const { json } = await call('GET', `${path}${path.includes('?') ? '&' : '?'}${query}`);
        items.push(...json.items);
        if (json.next === null) return items;
        after = json.next;
      }
    },
  };
}
