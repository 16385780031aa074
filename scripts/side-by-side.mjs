/**
 * `node scripts/side-by-side.mjs NAME…`: runs scripts of package.json side by side, each of which needs one core. What
 * each of them prints comes as one piece once it has ended; ends with 1 where one of them failed.
 */
import { spawn } from 'node:child_process';

/** npm itself, which has started this; by its file, as its name is another one on Windows. */
const npm = process.env.npm_execpath;
const [program, before] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];

/** @param {string} name */
const run = (name) =>
  new Promise((done) => {
    const child = spawn(program, [...before, 'run', name], { stdio: ['ignore', 'pipe', 'pipe'] });
    /** @type {Buffer[]} */
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => said.push(piece));
    child.on('error', (error) => said.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      done(code === 0);
    });
  });

const ended = await Promise.all(process.argv.slice(2).map(run));
process.exitCode = ended.every(Boolean) ? 0 : 1;
