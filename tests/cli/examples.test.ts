/** Every example that a help text shows runs. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { jsonl, listed, struckOff } from './cases.js';
import { duxun } from './host.js';

const folder = mkdtempSync(join(tmpdir(), 'duxun-examples-'));
afterAll(() => rmSync(folder, { recursive: true }));

const unit = {
  kind: 'finding',
  measure: 'yinchuan-2017-rectification',
  id: 'YC-1',
  subject: { type: 'responsible-unit' },
  began: '2017-05-10',
  facts: { problem: 9, 'found-by': 'feedback' },
};
const inspected = {
  ...listed,
  facts: { origin: 'inspection' },
  events: [...listed.events, { type: 'inspection-feedback-received', on: '2018-01-31' }],
};
const files: Record<string, string> = {
  'case.json': JSON.stringify(inspected),
  'cases.jsonl': jsonl(listed, struckOff, inspected),
  'ledger.jsonl': jsonl(unit),
  'a.json': JSON.stringify([listed, struckOff]),
  'b.json': JSON.stringify(unit),
};
function put(name: string, text: string): void {
  files[name] = text;
  writeFileSync(join(folder, name), text);
}
for (const [name, text] of Object.entries(files)) put(name, text);
const award = fileURLToPath(new URL('../../rules/national-award/', import.meta.url));
cpSync(award, join(folder, 'my-measure'), { recursive: true });

/** What a shell makes of a line: a pipe in front, and output that goes into a file, are taken off. One thread will do. */
function argsOf(line: string): { args: string[]; stdin: string } {
  const [, piped, rest = ''] = /^(?:cat (\S+) \| )?duxun (.*?)(?: > \S+| \| wc -l)?$/.exec(line) ?? [];
  const args = rest
    .replace('--workers 4', '--workers 1')
    .split(/\s+/)
    .map((word) =>
      word in files || /^[\w-]+(\/|\.(md|csv|xlsx|html))$/.test(word) ? join(folder, word) : word,
    );
  return { args, stdin: piped === undefined ? '' : (files[piped] ?? '') };
}

describe.each([
  '',
  'evaluate',
  'timeline',
  'audit',
  'explain',
  'report',
  'measures',
  'rulebook',
])('help %s', (command) => {
  test.each(['zh', 'en'])('in %s: its examples run', { timeout: 120_000 }, async (lang) => {
    const { out: help } = await duxun(['help', ...(command === '' ? [] : [command]), '--lang', lang]);
    const examples = (help.split(/^(?:Examples|例子)$/m)[1]?.split('\n\n')[0] ?? '')
      .replaceAll('\\\n', ' ')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    expect(examples.length).toBeGreaterThan(2);
    for (const example of examples) {
      const { args, stdin } = argsOf(example);
      const { code, out, err } = await duxun(args, { stdin });
      expect([example, code, err]).toEqual([example, 0, '']);
      // what one example writes, another may read
      const [, written] = / > (\S+)$/.exec(example) ?? [];
      if (written !== undefined) put(written, out);
      if (!args.includes('--output') && !args.includes('-o')) expect(out).not.toBe('');
    }
  });
});
