/** The two programs as processes of their own, as on a host. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** @typedef {ReturnType<typeof program>} Program */

const path = (/** @type {string} */ name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/**
 * @param {'fleet.mjs' | 'worker.mjs'} name
 * @param {readonly string[]} args
 * @param {{ cwd: string, node?: readonly string[] }} where
 */
function program(name, args, { cwd, node = [] }) {
  const child = spawn(process.execPath, [...node, path(name), ...args, '--lang', 'en'], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  let err = '';
  /** @type {Set<() => void>} */
  const watching = new Set();
  child.stderr.on('data', (/** @type {Buffer} */ chunk) => {
    err += chunk.toString();
    for (const watch of watching) watch();
  });
  let out = '';
  child.stdout.on('data', (/** @type {Buffer} */ chunk) => {
    out += chunk.toString();
  });
  /** @type {Promise<{ code: number | null, signal: string | null }>} */
  const end = new Promise((resolve) =>
    child.once('close', (code, signal) => {
      process.off('exit', kill);
      resolve({ code, signal });
    }),
  );
  return {
    end,
    err: () => err,
    out: () => out,
    /** @param {NodeJS.Signals} signal */
    kill: (signal) => child.kill(signal),
    /**
     * Comes back with the match as soon as standard error has it; the callback is called at that very moment.
     *
     * @param {RegExp} pattern
     * @param {() => void} [then]
     * @returns {Promise<RegExpExecArray>}
     */
    says: (pattern, then = () => undefined) =>
      new Promise((resolve, reject) => {
        const watch = () => {
          const found = pattern.exec(err);
          if (!found) return;
          watching.delete(watch);
          then();
          resolve(found);
        };
        watching.add(watch);
        watch();
        end.then(() => reject(new Error(`${name} has ended without ${pattern}:\n${err}`)));
      }),
  };
}

/**
 * @param {string} cwd
 * @param {readonly string[]} args
 */
export const fleet = (cwd, args) => program('fleet.mjs', args, { cwd });

/**
 * @param {string} cwd
 * @param {readonly string[]} args
 * @param {readonly string[]} [node] options of node
 */
export const worker = (cwd, args, node = []) => program('worker.mjs', ['--verbose', ...args], { cwd, node });
