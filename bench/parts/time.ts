import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Context, Part } from '../context.js';
import { timed } from '../rounds.js';
import { figure, type Promised } from '../section.js';

/** How many cases of a kind are taken. */
const some = 60;

/** What looking ahead and looking over years costs, in plain calls on the same case. */
export const time: Part = async (context) => {
  const next = await nextChanges(context);
  const years = await programme(context);
  return {
    title: 'Time',
    paragraphs: [
      `\`include: ['nextChange']\` against the plain call, on up to ${some} scenario cases of each kind; and \`timeline\` over three years against the plain call on its last day, for the programme of a city (fixtures/maoming-2017/programme.json). Microseconds.`,
    ],
    table: {
      head: ['', 'plain call, min', 'median', 'with it, min', 'median', 'ratio'],
      rows: [...next.rows, ...years.rows],
    },
    promises: [...next.promises, ...years.promises],
  };
};

interface Measured {
  readonly rows: readonly (readonly string[])[];
  readonly promises: readonly Promised[];
}

async function nextChanges({ duxun, written, pace }: Context): Promise<Measured> {
  const { evaluate } = duxun;
  const kinds = new Map<string, (typeof written)[number][]>();
  for (const job of written) {
    const key = `${job.source.measure}, ${job.source.kind}`;
    kinds.set(key, [...(kinds.get(key) ?? []), job]);
  }
  const rows: string[][] = [];
  const ratios: number[] = [];
  for (const [kind, all] of kinds) {
    const step = Math.max(1, Math.floor(all.length / some));
    const jobs = all.filter((_, i) => i % step === 0).slice(0, some);
    const over = (include: readonly 'nextChange'[]) => (times: number) => {
      let found = 0;
      for (let i = 0; i < times; i++)
        for (const { source, asOf } of jobs) found += evaluate(source, { asOf, include }).actions.length;
      return found;
    };
    const times = await timed(
      [
        { name: 'plain', run: over([]) },
        { name: 'next', run: over(['nextChange']) },
      ],
      { rounds: Math.min(7, pace.rounds), turn: 80 },
      jobs.length,
    );
    const [plain, next] = times.map(({ min }) => min) as [number, number];
    ratios.push(next / plain);
    rows.push([
      `nextChange: ${kind}`,
      ...times.flatMap(({ min, median }) => [figure(min), figure(median)]),
      `${figure(next / plain)} ×`,
    ]);
  }
  const worst = Math.max(...ratios);
  const findings = ratios[[...kinds.keys()].indexOf('maoming-2017, finding')] ?? Number.NaN;
  return {
    rows,
    promises: [
      { what: 'nextChange, Maoming findings', found: findings, bound: 5, is: 'at most', unit: ' ×' },
      { what: 'nextChange, the kind it costs most', found: worst, bound: 5, is: 'at most', unit: ' ×' },
    ],
  };
}

async function programme({ duxun, root, pace, isQuick }: Context): Promise<Measured> {
  const [given] = JSON.parse(readFileSync(join(root, 'fixtures/maoming-2017/programme.json'), 'utf8'));
  const source = duxun.parseCase(given);
  const [from, to] = ['2017-05-05', '2020-05-04'];
  const plain = (times: number) => {
    let found = 0;
    for (let i = 0; i < times; i++) found += duxun.evaluate(source, { asOf: to }).actions.length;
    return found;
  };
  const over = (times: number) => {
    let found = 0;
    for (let i = 0; i < times; i++) found += duxun.timeline(source, { from, to }).changes.length;
    return found;
  };
  const rounds = isQuick ? 1 : 3;
  const times = await timed(
    [
      { name: 'plain', run: plain },
      { name: 'timeline', run: over },
    ],
    { ...pace, rounds },
  );
  const [one, all] = times.map(({ min }) => min) as [number, number];
  return {
    rows: [
      [
        `timeline: city programme, ${given.events.length} events, ${from} to ${to}`,
        ...times.flatMap(({ min, median }) => [figure(min), figure(median)]),
        `${figure(all / one)} ×`,
      ],
    ],
    promises: [
      { what: 'timeline over three years', found: all / one, bound: 2000, is: 'at most', unit: ' ×' },
    ],
  };
}
