/** The program as a process of its own, as on a host. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const server = fileURLToPath(new URL('../server.mjs', import.meta.url));

/**
 * @param {import('node:test').TestContext} t
 * @param {readonly string[]} args
 */
export function program(t, args) {
  const child = spawn(process.execPath, [server, '--lang', 'en', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  t.after(() => child.kill('SIGKILL'));
  let err = '';
  let out = '';
  /** @type {Set<() => void>} */
  const watching = new Set();
  child.stderr.on('data', (/** @type {Buffer} */ chunk) => {
    err += chunk.toString();
    for (const watch of watching) watch();
  });
  child.stdout.on('data', (/** @type {Buffer} */ chunk) => {
    out += chunk.toString();
  });
  /** @type {Promise<{ code: number | null, signal: string | null }>} */
  const end = new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal })));
  return {
    end,
    err: () => err,
    out: () => out,
    kill: (/** @type {NodeJS.Signals} */ signal) => child.kill(signal),
    /** Where it listens. @returns {Promise<string>} */
    url: () =>
      new Promise((resolve, reject) => {
        const watch = () => {
          const [, url] = /listening on (\S+)/.exec(err) ?? [];
          if (url === undefined) return;
          watching.delete(watch);
          resolve(url);
        };
        watching.add(watch);
        watch();
        end.then(() => reject(new Error(`ended without listening:\n${err}`)));
      }),
  };
}
