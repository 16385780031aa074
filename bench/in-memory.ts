/**
 * The lines of a file through the library in memory, in a process that does nothing else, as the command line is one:
 * prints the processor time of the quickest of several passes, in microseconds a line. The package, the file, the day.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type * as Duxun from '../src/index.js';

const [built, file, asOf] = process.argv.slice(2) as [string, string, string];
const duxun = (await import(pathToFileURL(`${built}/index.js`).href)) as typeof Duxun;
const lines = readFileSync(file, 'utf8').trimEnd().split('\n');

let length = 0;
const passes = Array.from({ length: 6 }, () => {
  const began = process.cpuUsage();
  for (const line of lines)
    length += duxun.toJson(duxun.evaluate(duxun.parseCase(JSON.parse(line)), { asOf })).length;
  const { user, system } = process.cpuUsage(began);
  return (user + system) / lines.length;
});
if (Number.isNaN(length)) throw new Error('nothing was written');
process.stdout.write(`${Math.min(...passes)}\n`);
