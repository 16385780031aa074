/** Runs the built command line in a process of its own and takes down what it needed. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface Ran {
  /** By the clock, and of processor time. */
  readonly seconds: number;
  readonly busy: number;
  /** The most memory that it held at a time, in MB of 2^20. */
  readonly peak: number;
}

/** Writes at the end what the process needed to a file. */
const telling = (file: string): string =>
  `data:text/javascript,import{writeFileSync}from'node:fs';process.on('exit',()=>writeFileSync(${JSON.stringify(file)},JSON.stringify(process.resourceUsage())))`;

/** @param output where standard output goes */
export function commandLine(built: string, args: readonly string[], output: string): Ran {
  const usage = join(built, '../usage.json');
  rmSync(usage, { force: true });
  const out = openSync(output, 'w');
  const began = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', telling(usage), join(built, 'cli.js'), ...args],
    { stdio: ['ignore', out, 'pipe'], encoding: 'utf8' },
  );
  const seconds = (performance.now() - began) / 1000;
  closeSync(out);
  if (status !== 0) throw new Error(`duxun ${args.join(' ')} ended with ${status}: ${stderr.slice(0, 2000)}`);
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(
    readFileSync(usage, 'utf8'),
  ) as NodeJS.ResourceUsage;
  return { seconds, busy: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024 };
}

/** Runs the same command line so many times side by side; seconds by the clock until the last has ended. */
export async function sideBySide(
  built: string,
  args: readonly string[],
  outputs: readonly string[],
): Promise<number> {
  const began = performance.now();
  const ended = outputs.map(async (output) => {
    const out = openSync(output, 'w');
    const child = spawn(process.execPath, [join(built, 'cli.js'), ...args], {
      stdio: ['ignore', out, 'ignore'],
    });
    const [status] = await once(child, 'exit');
    closeSync(out);
    rmSync(output, { force: true });
    if (status !== 0) throw new Error(`duxun ${args.join(' ')} ended with ${status}`);
  });
  await Promise.all(ended);
  return (performance.now() - began) / 1000;
}
