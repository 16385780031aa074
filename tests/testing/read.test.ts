import { describe, expect, it, vi } from 'vitest';
import * as yaml from 'yaml';
import { DuxunError, type Fault } from '../../src/index.js';
import { type ReadSyncOptions, readScenarios, readScenariosSync } from '../../src/testing/index.js';
import { all, listed } from './files.js';

const place = 'my/listed.yaml';

function faultsOf(input: unknown, options: ReadSyncOptions = {}): readonly Fault[] {
  try {
    readScenariosSync(input, options);
    return [];
  } catch (error) {
    if (error instanceof DuxunError) return error.faults;
    throw error;
  }
}

const brief = (faults: readonly Fault[]) => faults.map(({ code, place: at, pointer }) => [code, at, pointer]);

const text = `measure: maoming-2017
bases:
  - &listed { kind: finding, subject: { type: county-committee } }
scenarios:
  - name: the last day itself is in time
    given: { <<: *listed, began: 2018-01-10 }
    days:
      - asOf: 2018-03-15
        expect: { applies: yes }
`;

describe('reading scenarios', () => {
  it('takes YAML, JSON and objects for the same', async () => {
    const fromYaml = await readScenarios(text, { place });
    const json = {
      measure: 'maoming-2017',
      scenarios: [
        {
          name: 'the last day itself is in time',
          given: { kind: 'finding', subject: { type: 'county-committee' }, began: '2018-01-10' },
          days: [{ asOf: '2018-03-15', expect: { applies: 'yes' } }],
        },
      ],
    };
    expect(fromYaml).toEqual({ place, ...json });
    expect(await readScenarios(JSON.stringify(json), { place })).toEqual(fromYaml);
    expect(await readScenarios(json, { place })).toEqual(fromYaml);
    expect(readScenariosSync(text, { place, yaml })).toEqual(fromYaml);
    expect(readScenariosSync(`\uFEFF${JSON.stringify(json)}`, { place: 'a.json' }).scenarios).toHaveLength(1);
  });

  it('tells all faults of a YAML text at once, each with its line and a suggestion', () => {
    const broken = text
      .replace('measure: maoming-2017', 'mesure: maoming-2017')
      .replace('applies: yes', 'applies: maybe, action: []')
      .replace('asOf: 2018-03-15', 'asOf: 2018-02-30');
    const faults = faultsOf(broken, { place, yaml });
    expect(brief(faults)).toEqual([
      ['KEY_MISSING', `${place}`, '/measure'],
      ['DATE_IMPOSSIBLE', `${place}:8`, '/scenarios/0/days/0/asOf'],
      ['VALUE_WRONG', `${place}:9`, '/scenarios/0/days/0/expect/applies'],
      ['KEY_UNKNOWN', `${place}:9`, '/scenarios/0/days/0/expect/action'],
      ['KEY_UNKNOWN', `${place}:1`, '/mesure'],
    ]);
    expect(faults[3]?.wayOut).toEqual({ zh: '是否想写“actions”？', en: 'Did you mean "actions"?' });
    expect(faults[4]?.wayOut.en).toBe('Did you mean "measure"?');
  });

  it('checks names of rules, entries, keys of actions, calendars and measures where it is given the measures', () => {
    const days = [
      {
        asOf: '2018-03-20',
        expect: {
          actions: [{ rule: '5.88', stauts: 'open' }],
          undetermined: [{ rule: '5.77' }],
          criteria: { '99.1': 'yes' },
        },
        expectAbsent: ['5.12x'],
      },
    ];
    const input = {
      measure: 'maoming-2017',
      scenarios: [{ name: 'a', given: listed, days, calendar: 'mine' }],
    };
    const faults = faultsOf(input, { place, measures: all });
    expect(brief(faults)).toEqual([
      ['SCENARIO_CALENDAR_UNKNOWN', place, '/scenarios/0/calendar'],
      ['SCENARIO_RULE_UNKNOWN', place, '/scenarios/0/days/0/expect/actions/0/rule'],
      ['SCENARIO_ACTION_KEY', place, '/scenarios/0/days/0/expect/actions/0/stauts'],
      ['SCENARIO_RULE_UNKNOWN', place, '/scenarios/0/days/0/expect/undetermined/0/rule'],
      ['SCENARIO_RULE_UNKNOWN', place, '/scenarios/0/days/0/expectAbsent/0'],
      ['SCENARIO_ENTRY_UNKNOWN', place, '/scenarios/0/days/0/expect/criteria/99.1'],
    ]);
    expect(faults[2]?.wayOut.en).toBe('Did you mean "status"?');
    expect(faultsOf(input, { place })).toEqual([]);
    const elsewhere = faultsOf({ ...input, measure: 'maoming-2018' }, { measures: all });
    expect(elsewhere[0]?.code).toBe('SCENARIO_MEASURE_UNKNOWN');
    expect(elsewhere[0]?.wayOut.zh).toBe('是否想写“maoming-2017”？');
  });

  it('refuses a scenario that says its day twice or never, expects nothing, or bears the name of another', () => {
    const asOf = '2018-03-20';
    const scenarios = [
      {
        name: 'a',
        given: {},
        asOf,
        expect: { applies: 'yes' },
        days: [{ asOf, expect: { applies: 'yes' } }],
      },
      { name: 'b', given: {}, expect: { applies: 'yes' } },
      { name: 'c', given: {}, asOf },
      { name: 'd', given: {}, asOf, expect: { actions: [] }, expectAbsent: [] },
      { name: 'd', given: {}, asOf, expectAbsent: ['5.8'] },
    ];
    expect(brief(faultsOf({ measure: 'm', scenarios }, { place }))).toEqual([
      ['SCENARIO_DAYS', place, '/scenarios/0/asOf'],
      ['SCENARIO_DAYS', place, '/scenarios/1'],
      ['SCENARIO_EXPECTS_NOTHING', place, '/scenarios/2'],
      ['SCENARIO_EXPECTS_NOTHING', place, '/scenarios/3'],
      ['SCENARIO_NAME_DUPLICATE', place, '/scenarios/4/name'],
    ]);
  });

  it('tells of a text that is neither', async () => {
    const [json] = faultsOf('{ "measure": ', { place: 'a.json' });
    expect([json?.code, json?.place]).toEqual(['NOT_JSON', 'a.json']);
    const [broken] = faultsOf('measure: [a\nscenarios: }', { place, yaml });
    expect([broken?.code, broken?.place]).toEqual(['NOT_YAML', `${place}:2`]);
    for (const input of [null, 3, [], 'a word'])
      expect(faultsOf(input, { place, yaml })[0]?.code, JSON.stringify(input)).toBe('NOT_AN_OBJECT');
  });

  it('does not put in aliases without end', () => {
    const levels = Array.from(
      { length: 9 },
      (_, i) => `  - &b${i + 1} [${Array(10).fill(`*b${i}`).join(', ')}]`,
    );
    const bomb = ['bases:', '  - &b0 [x]', ...levels].join('\n');
    const [fault] = faultsOf(bomb, { place, yaml });
    expect(fault?.code).toBe('NOT_YAML');
    expect(fault?.found).toMatch(/alias/i);
  });

  it('says which package YAML needs, and reads JSON without it', async () => {
    const [fault] = faultsOf(text, { place });
    expect([fault?.code, fault?.found]).toEqual(['PACKAGE_MISSING', 'yaml']);
    vi.doMock('yaml', () => {
      throw Object.assign(new Error('no'), { code: 'ERR_MODULE_NOT_FOUND' });
    });
    vi.resetModules();
    try {
      const { readScenarios: without } = await import('../../src/testing/index.js');
      const json = JSON.stringify({
        measure: 'shanxi',
        scenarios: [{ name: 'a', given: {}, asOf: '2018-01-01', expectAbsent: ['5.1'] }],
      });
      expect((await without(json)).measure).toBe('shanxi');
      await expect(without(text, { place })).rejects.toThrow();
    } finally {
      vi.doUnmock('yaml');
      vi.resetModules();
    }
  });
});
