import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { duxun } from './host.js';

interface Step {
  readonly args?: readonly string[];
  readonly tell?: Readonly<Record<string, string>>;
  readonly chapter?: Readonly<Record<string, string>>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const { script } = (await import(new URL('../../examples/demo.mjs', import.meta.url).href)) as {
  script: readonly Step[];
};
const runs = script.flatMap(({ args }) => (args ? [args] : []));
const absolute = (args: readonly string[]) =>
  args.map((arg) => (arg.startsWith('fixtures/') ? join(root, arg) : arg));

test.each(['zh', 'en'])('every command of the demo runs without a fault (%s)', {
  timeout: 60_000,
}, async (lang) => {
  expect(runs.length).toBeGreaterThan(8);
  for (const args of runs) {
    const { code, out, err } = await duxun([...absolute(args), '--lang', lang]);
    expect([args, code, err]).toEqual([args, 0, '']);
    expect(out.split('\n').length).toBeGreaterThan(5);
  }
});

test('the demo shows every kind of case that the Maoming year has', () => {
  for (const kind of ['programme', 'mission', 'finding', 'review', 'commendation'])
    expect(runs.some((args) => args.includes(`fixtures/maoming-2017/${kind}.json`))).toBe(true);
});

test('the ledger is shown on the three days of its story, and what is said of them is so', async () => {
  const ledger = runs.filter((args) => args.some((arg) => arg.endsWith('ledger.jsonl')));
  const states = async (args: readonly string[]) => {
    const { out } = await duxun([...absolute(args), '--lang', 'en']);
    return out
      .split('\n')
      .flatMap(
        (line) => line.match(/^YC-\S+ +(open|overdue|struck off|undetermined|nothing due)/)?.[1] ?? [],
      );
  };
  const [before = [], after = [], later = []] = await Promise.all(ledger.map(states));
  expect([before, after, later].map((all) => all.length)).toEqual([12, 12, 12]);
  const count = (all: readonly string[], state: string) => all.filter((one) => one === state).length;
  expect(count(before, 'overdue')).toBe(1);
  expect(count(after, 'overdue')).toBeGreaterThan(1);
  expect(count(later, 'struck off')).toBeGreaterThan(count(after, 'struck off'));
  expect(count(later, 'undetermined')).toBeGreaterThan(0);
});

test('every sentence of the demo is in both languages', () => {
  for (const { tell, chapter } of script)
    for (const text of [tell, chapter]) if (text) expect([text.zh, text.en].every(Boolean)).toBe(true);
});
