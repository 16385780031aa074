import { describe, expect, test } from 'vitest';
import { widthOf } from '../../src/cli/width.js';
import { audit, evaluate, explain, parseCase, whyNot } from '../../src/index.js';
import { jsonl, listed, struckOff } from './cases.js';
import { duxun, Sink } from './host.js';

const asOf = ['--as-of', '2018-03-20'];
const run = (args: readonly string[], stdin: string) => duxun(['explain', '-', ...asOf, ...args], { stdin });
const source = parseCase(listed);
const question = { asOf: '2018-03-20', include: ['reasons' as const] };

describe('duxun explain', { timeout: 60_000 }, () => {
  test('actions, undetermined rules and breaches, in the words of the library', async () => {
    const { code, out, err } = await run(['--lang', 'en', '--all'], JSON.stringify(listed));
    expect([code, err]).toEqual([0, '']);
    const { actions, undetermined } = evaluate(source, question);
    const { breaches } = audit(source, question);
    expect(breaches.length).toBeGreaterThan(0);
    const flat = out.replaceAll(/^ {3}/gm, '');
    for (const one of [...actions, ...undetermined.flatMap(({ rules }) => rules), ...breaches])
      expect(flat).toContain(explain(one, { lang: 'en' }));
    expect(out).toContain(`To do (${actions.filter(({ modality }) => modality !== 'may').length})`);
    expect(out).toContain(`Breaches (${breaches.length})`);
  });

  test('--rule explains one norm or rule alone, by either name', async () => {
    const byId = await run(['--lang', 'zh', '--rule', '5.7'], JSON.stringify(listed));
    expect(byId.out).toContain('要做的事（1）');
    expect(byId.out).toContain('期限怎么算：');
    expect(byId.out).not.toContain('通报问题清单：');
    for (const name of ['maoming-2017/5.7', '5.7,5.7'])
      expect(await run(['--lang', 'zh', '--rule', name], JSON.stringify(listed))).toEqual(byId);
    expect(await run(['--lang', 'zh', '--only', '5.7'], JSON.stringify(listed))).toEqual(byId);
  });

  test('--markdown is Markdown, with a heading a case, a kind and an explanation', async () => {
    const { out } = await run(['--lang', 'zh', '--rule', '5.7', '--markdown'], jsonl(listed, struckOff));
    expect(out.match(/^# .*$/gm)).toEqual([
      '# MM-1 · 某市（各区（县级市）党委）',
      '# MM-2 · 某市（各区（县级市）党委）',
    ]);
    expect(out).toContain('## 要做的事（1）\n\n### 1. 整改问题');
    expect(out).toContain('**期限怎么算**');
    expect(out).toContain('没有可以说明的。');
    expect(
      (await run(['--lang', 'zh', '--rule', '5.7', '--format', 'md'], jsonl(listed, struckOff))).out,
    ).toBe(out);
  });

  test('--why-not says why there is no action and what would make one', async () => {
    const { out } = await run(['--lang', 'en', '--why-not', '19.5'], JSON.stringify(listed));
    const [answer] = whyNot(source, '19.5', { asOf: '2018-03-20' });
    expect(out.replaceAll(/^ {3}/gm, '')).toContain(answer && explain(answer, { lang: 'en' }));
    expect(out).toContain('Why there is no action');
    expect(out).not.toContain('To do (');
  });

  test('--why-not of a rule that the measure of a case does not have says so', async () => {
    const other = {
      kind: 'finding',
      measure: 'yinchuan-2017-rectification',
      id: 'YC-1',
      subject: { type: 'responsible-unit' },
      facts: { problem: 9, 'found-by': 'feedback' },
    };
    const { code, out } = await run(['--lang', 'zh', '--why-not', '19.5'], JSON.stringify(other));
    expect(code).toBe(0);
    expect(out).toContain('本案所依的文件没有 19.5，或者它不用于这一类案件。');
  });

  test('long lines are broken on a terminal alone', async () => {
    class Terminal extends Sink {
      readonly isTTY = true;
    }
    const stdin = JSON.stringify(listed);
    for (const lang of ['zh', 'en']) {
      const stdout = new Terminal();
      await duxun(['explain', '-', ...asOf, '--lang', lang], {
        stdin,
        stdout,
        env: { COLUMNS: '80', NO_COLOR: '1' },
      });
      expect(Math.max(...stdout.text.split('\n').map(widthOf))).toBeLessThanOrEqual(80);
      expect(stdout.text).not.toContain('\u001b');
      const { out } = await run(['--lang', lang], stdin);
      expect(Math.max(...out.split('\n').map(widthOf))).toBeGreaterThan(120);
    }
  });

  test('of an empty input says that there is no case in it', async () => {
    expect(await run(['--lang', 'zh'], '')).toEqual({ code: 0, out: '', err: '标准输入：没有案件。\n' });
  });
});
