import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { scenarioTests } from '../../src/testing/index.js';
import { all, fileOf } from './files.js';

const days = (status: string) => [
  { asOf: '2018-03-15', expect: { actions: [{ rule: '5.7', status: 'open' }] } },
  { asOf: '2018-03-16', expect: { actions: [{ rule: '5.7', status }] } },
];

// under vitest itself
scenarioTests([fileOf({ days: days('overdue') })], { describe, it, measures: all });

/** Registers and runs tests as a framework does, and keeps what came of them. */
function framework() {
  const ran: { readonly suite: string; readonly name: string; readonly failure: string | null }[] = [];
  let suite = '';
  return {
    ran,
    describe(name: string, body: () => void) {
      suite = name;
      body();
    },
    it(name: string, body: () => void) {
      try {
        body();
        ran.push({ suite, name, failure: null });
      } catch (error) {
        ran.push({ suite, name, failure: (error as Error).message });
      }
    },
  };
}

describe('scenarios as tests', () => {
  it('are one a scenario, in a suite a file', () => {
    const { ran, ...host } = framework();
    scenarioTests([fileOf({ days: days('overdue') })], { ...host, measures: all });
    expect(ran).toEqual([{ suite: 'my/scenarios.json', name: 'a problem on the list', failure: null }]);
  });

  it('fail with all that is missing, each with its day, in the language asked for', () => {
    const wrong = fileOf({ days: [...days('open'), { asOf: '2018-03-17', expectAbsent: ['5.7'] }] });
    const told = (lang: 'zh' | 'en') => {
      const { ran, ...host } = framework();
      scenarioTests([wrong], { ...host, measures: all, lang });
      return ran[0]?.failure?.split('\n');
    };
    expect(told('en')?.map((line) => line.slice(0, 50))).toEqual([
      'As of 2018-03-16: 5.7 (Rectify the problem): expec',
      'As of 2018-03-17: 5.7 (Rectify the problem): expec',
    ]);
    expect(told('zh')?.[0]).toMatch(
      /^2018-03-16：5\.7（整改问题）：应有事项（状态 待办）；实际有 1 项事项：状态 逾期。$/,
    );
  });

  const suite = fileURLToPath(new URL('node-test/suite.ts', import.meta.url));
  const underNode = (status: string) =>
    spawnSync(process.execPath, ['--import', 'tsx', '--test', '--test-reporter=tap', suite], {
      encoding: 'utf8',
      // node:test run by node:test would report in another form
      env: { ...process.env, NODE_TEST_CONTEXT: undefined, EXPECTED_STATUS: status },
    });

  it('run under node:test, and fail there', () => {
    const good = underNode('overdue');
    expect(good.stdout).toMatch(/ok 1 - listed\.json/);
    expect(good.stdout).toMatch(/^# tests 2$/m);
    expect([good.status, /^# fail 0$/m.test(good.stdout)]).toEqual([0, true]);
    const bad = underNode('open');
    expect([bad.status, /^# fail 2$/m.test(bad.stdout)]).toEqual([1, true]);
    expect(bad.stdout).toContain('应有事项（期限 2018-03-15，状态 待办）；实际有 1 项事项');
  }, 120_000);
});
