import { describe, expect, it } from 'vitest';
import { getMeasure, type Measure } from '../../src/index.js';
import { runScenarios } from '../../src/testing/index.js';
import { all, fileOf, listed } from './files.js';

const asOf = '2018-03-20';
const run = (more: object) => runScenarios(all, [fileOf({ asOf, ...more })])[0];
const said = (more: object) => run(more)?.shortfalls;

describe('running scenarios', () => {
  it('gives a result a day, with file, name and day', () => {
    const days = [
      { asOf: '2018-03-15', expect: { actions: [{ rule: '5.7', due: '2018-03-15', status: 'open' }] } },
      {
        asOf: '2018-03-16',
        expect: { actions: [{ rule: '5.7', status: 'overdue' }] },
        expectAbsent: ['5.9'],
      },
      { asOf: '2018-03-16', expect: { actions: [{ rule: 'maoming-2017/5.7', status: 'open' }] } },
    ];
    const file = fileOf({ days });
    const results = runScenarios(getMeasure('maoming-2017') as Measure, [file]);
    expect(results.map(({ asOf: day, ok }) => [day, ok])).toEqual([
      ['2018-03-15', true],
      ['2018-03-16', true],
      ['2018-03-16', false],
    ]);
    const about = { file: 'my/scenarios.json', measure: 'maoming-2017', name: 'a problem on the list' };
    for (const result of results) expect(result).toMatchObject({ ...about, faults: [] });
  });

  it('says what was expected of an action and what was found, in both languages', () => {
    expect(said({ expect: { actions: [{ rule: '5.7', due: '2018-03-16', status: 'open' }] } })).toEqual([
      {
        zh: '5.7（整改问题）：应有事项（期限 2018-03-16，状态 待办）；实际有 1 项事项：期限 2018-03-15，状态 逾期。',
        en: '5.7 (Rectify the problem): expected an action with due 2018-03-16, status open; found 1 action: due 2018-03-15, status overdue.',
      },
    ]);
    const [actor] = said({ expect: { actions: [{ rule: '5.8', actor: 'listed-party', count: 2 }] } }) ?? [];
    expect(actor?.zh).toContain('应有 2 项事项（责任方 ');
    expect(actor?.zh).not.toMatch(/listed-party|leading-group|actor/);
    expect(actor?.en).toContain(
      'expected 2 actions with actor listed-party; found 1 action: actor leading-group',
    );
  });

  it('says of a silent rule whether it acts or is in doubt', () => {
    const [acts] = said({ expectAbsent: ['5.7'] }) ?? [];
    expect(acts?.en).toBe(
      '5.7 (Rectify the problem): expected neither an action nor a doubt; found 1 action: due 2018-03-15, status overdue.',
    );
    const events = [
      { type: 'problem-found', on: '2018-01-10' },
      { type: 'inspection-feedback-received', on: '2018-01-31' },
    ];
    const inDoubt = { given: { ...listed, facts: {}, events }, asOf: '2018-03-10', expectAbsent: ['19.5'] };
    const [doubt] = said(inDoubt) ?? [];
    expect(doubt?.zh).toMatch(/待定，须弄清：.*（fact:origin）/);
    expect(doubt?.en).toMatch(/undetermined until fact:origin \(.*\) is known/);
  });

  it('says what is not undetermined, judged or asked for', () => {
    const texts = said({
      expect: {
        applies: 'no',
        undetermined: [{ rule: '5.7', toConfirm: ['fact:origin'] }],
        criteria: { '2.1': 'no' },
        needs: ['fact:origin'],
      },
    });
    expect(texts?.map(({ en }) => en.split(';')[0])).toEqual([
      'Expected that the measure does not apply',
      '5.7 (Rectify the problem): expected it to be undetermined (confirmed by fact:origin)',
      'Entry 2.1: expected "no", found "yes".',
      'Expected fact:origin to be asked for',
    ]);
    expect(texts?.[0]?.zh).toBe('本文件应为“不适用”，实为“适用”。');
    expect(texts?.[2]?.zh).toBe('条目 2.1：应为“否”，实为“是”。');
  });

  it('fails a scenario that is itself at fault, and runs the others', () => {
    const wrong = run({ expect: { actions: [{ rule: '5.77' }] } });
    expect([wrong?.ok, wrong?.faults.map(({ code }) => code)]).toEqual([false, ['SCENARIO_RULE_UNKNOWN']]);
    expect(wrong?.shortfalls[0]?.zh).toContain('情景所指的规则不存在：“5.77”'.replace(/[“”]/g, '"'));
    const invalid = run({
      given: { ...listed, events: [{ type: 'problem-fuond', on: '2018-01-10' }] },
      expectAbsent: ['5.8'],
    });
    expect(invalid?.faults[0]).toMatchObject({ code: 'CASE_EVENT_UNKNOWN', pointer: '/events/0/type' });
    const reading = run({ readings: { 'late-before': 'x' }, expectAbsent: ['5.8'] });
    expect(reading?.faults[0]?.code).toBe('OPTION_READING_UNKNOWN');
    expect(run({ calendar: 'mine', expectAbsent: ['5.8'] })?.faults[0]?.code).toBe(
      'SCENARIO_CALENDAR_UNKNOWN',
    );
    const other = runScenarios(all.slice(1), [fileOf({ asOf, expectAbsent: ['5.8'] })]);
    expect(other[0]?.faults[0]?.code).toBe('SCENARIO_MEASURE_UNKNOWN');
  });

  it('takes a norm whose rules bear other names for all of them', () => {
    const measure = all.find(({ id }) => id === 'shanxi') as Measure;
    const norm = measure.norms.find(
      ({ rules = [] }) => rules.length > 1 && rules.every(({ name }) => /\/.*\//.test(name)),
    );
    expect(norm).toBeDefined();
    const file = {
      place: 'a',
      measure: 'shanxi',
      scenarios: [
        {
          name: 'a',
          given: { kind: 'mission', subject: { type: 'county' } },
          asOf: '2016-01-01',
          expectAbsent: [norm?.id ?? ''],
        },
      ],
    };
    expect(runScenarios(measure, [file])[0]?.faults.map(({ code }) => code)).not.toContain(
      'SCENARIO_RULE_UNKNOWN',
    );
  });

  it('changes nothing of what it is given', () => {
    const file = fileOf({ asOf, with: { events: [] }, expectAbsent: ['5.9'] });
    const before = structuredClone(file);
    runScenarios(all, [file]);
    expect(file).toEqual(before);
  });
});
