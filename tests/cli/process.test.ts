import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { jsonl, listed } from './cases.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The command line as a process of its own, fed more than it can keep, its output closed after the first piece. */
test('as a process: reads standard input, and ends quietly when its reader goes away', async () => {
  const args = [
    '--import',
    'tsx',
    'src/cli.ts',
    'evaluate',
    '-',
    '--as-of',
    '2018-03-20',
    '--format',
    'jsonl',
  ];
  const child = spawn(process.execPath, args, { cwd: root });
  child.stdin.on('error', () => undefined);
  child.stdin.end(jsonl(...Array.from({ length: 5000 }, () => listed)));
  let first = '';
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  child.stdout.once('data', (chunk: Buffer) => {
    first = chunk.toString();
    child.stdout.destroy();
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect([code, err]).toEqual([0, '']);
  expect(first.startsWith('{"case":"MM-1"')).toBe(true);
}, 30_000);
