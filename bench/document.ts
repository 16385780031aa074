import { cpus, loadavg, totalmem } from 'node:os';
import { type Section, sectionText } from './section.js';

/** docs/benchmarks.md: where and when it was measured, and everything that was. */
export function documentText(sections: readonly Section[]): string {
  const day = new Date().toISOString().slice(0, 10);
  const cores = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${[
    '# Benchmarks',
    'Written by `npm run bench`; `npm run bench -- engines pipeline` runs parts of it and leaves this page alone; `--quick` takes fewer rounds, `--million` a file of a million cases too.',
    `${day} · ${cores.length} × ${cores[0]?.model.trim() ?? 'unknown processor'}, ${memory} GB · ${process.platform} ${process.arch} · Node ${process.version.slice(1)} · load ${(loadavg()[2] ?? 0).toFixed(1)} over the last quarter of an hour`,
    'Everything compared is run in one process by rotated rounds: each contender once a round, another one first each time. Times are processor time, threads of the contender included. The minimum is what the work takes undisturbed; where it and the median lie apart, the machine was busy. Ratios are of minima. What is timed is the package as it is built, without a debugger or flags, on one core unless said otherwise.',
    ...sections.map(sectionText),
  ].join('\n\n')}\n`;
}
