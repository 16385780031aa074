import { spawnSync } from 'node:child_process';

/** Milliseconds of processor time that an import takes in a process of its own. */
export interface ImportTime {
  readonly name: string;
  readonly min: number;
  readonly median: number;
}

/** Processor time is asked for, not the clock on the wall: other programs on the machine count for less. */
const timed = (name: string): string => `
const before = process.cpuUsage();
await import(${JSON.stringify(name)});
const { user, system } = process.cpuUsage(before);
process.stdout.write(String((user + system) / 1000));
`;

/** Imports each of some modules in turn, in rounds that begin with another one each time. */
export function importTimes(folder: string, names: readonly string[], rounds: number): readonly ImportTime[] {
  const times = names.map((): number[] => []);
  for (let round = 0; round < rounds; round++)
    for (let i = 0; i < names.length; i++) {
      const at = (i + round) % names.length;
      const args = ['--single-threaded', '--input-type=module', '--eval', timed(names[at] as string)];
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
      if (status !== 0) throw new Error(`importing ${names[at]} failed:\n${stderr}`);
      times[at]?.push(Number(stdout));
    }
  return names.map((name, i) => {
    const sorted = (times[i] as number[]).sort((a, b) => a - b);
    return { name, min: sorted[0] as number, median: sorted[sorted.length >> 1] as number };
  });
}
