import { describe, expect, test } from 'vitest';
import { harmless } from '../../src/cli/harmless.js';
import { duxun, Sink } from './host.js';

class Terminal extends Sink {
  readonly isTTY = true;
}

/** Clears the screen, sets the title of the window, hides what follows, turns the text round, and beeps. */
const hostile = 'A\u001b[2J\u001b]0;x\u0007\u009b31m\u001b[8mB\u202eC\u007f';
const given = JSON.stringify({
  kind: 'finding',
  measure: 'maoming-2017',
  id: hostile,
  subject: { type: 'town', name: hostile },
  events: [{ type: 'problem-found', on: '2018-01-10' }],
});
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
const commands = /\u001b(?!\[(?:0|1|2|3[1-3])m)|[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f\u202e]/;

describe('a terminal', () => {
  test.each([
    ['evaluate', []],
    ['evaluate', ['--format', 'json']],
    ['explain', []],
    ['audit', []],
    ['timeline', ['--from', '2018-01-01', '--to', '2018-06-30']],
  ])('is given no commands that a case holds: %s %j', async (command, more) => {
    const [stdout, stderr] = [new Terminal(), new Terminal()];
    const asOf = command === 'timeline' ? [] : ['--as-of', '2018-03-01'];
    const code = (await duxun([command, '-', ...asOf, ...more], { stdin: given, stdout, stderr })).code;
    expect([0, 1]).toContain(code);
    expect(stdout.text).toMatch(/A(?:\ufffd|\\u001b)/);
    expect(stdout.text).not.toMatch(commands);
    expect(stderr.text).not.toMatch(commands);
  });

  test('is given none that stand in what is told of a fault', async () => {
    const stderr = new Terminal();
    const { code } = await duxun(['evaluate', '-', '--as-of', '2018-03-01'], {
      stdin: given.replace('"problem-found"', JSON.stringify(hostile)),
      stderr,
    });
    expect(code).not.toBe(0);
    expect(stderr.text).toContain('\ufffd');
    expect(stderr.text).not.toMatch(commands);
  });

  test('a file is given the texts of a case as they are', async () => {
    const { out } = await duxun(['evaluate', '-', '--as-of', '2018-03-01', '--format', 'jsonl'], {
      stdin: given,
    });
    expect(JSON.parse(out).case).toBe(hostile);
  });

  test('shows colours, line ends, tabs and every letter', () => {
    const text = '\u001b[31m整改\u001b[0m\té\n𠮷';
    expect(harmless(text)).toBe(text);
    expect(harmless(new TextEncoder().encode(text))).toBe(text);
    expect(harmless('\u001b[8mx\r\u001b[31;8m')).toBe('\ufffd[8mx\ufffd\ufffd[31;8m');
  });
});
