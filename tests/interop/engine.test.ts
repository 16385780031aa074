import { Engine } from 'json-rules-engine';
import { describe, expect, it } from 'vitest';
import { readingsInForce, settle } from '../../src/engine/readings.js';
import {
  caseKinds,
  DuxunError,
  evaluate,
  expandRules,
  type FaultCode,
  getMeasure,
  type Measure,
  measures,
  parseCase,
  vocabulary,
} from '../../src/index.js';
import { toEngine } from '../../src/interop/json-rules-engine.js';
import { always, is, on, rule, tiny, undischarged } from '../support/tiny.js';

const maoming = getMeasure('maoming-2017') as Measure;
const found = {
  kind: 'finding',
  measure: 'maoming-2017',
  id: 'F-1',
  subject: { type: 'county-committee' },
  facts: { origin: 'supervision' },
  persons: null,
  events: [
    { type: 'problem-found', on: '2018-01-10' },
    { type: 'problem-list-circulated', on: '2018-01-25', rectifyBy: '2018-03-15' },
  ],
};
const finding = parseCase(found);

const codeOf = (call: () => unknown): FaultCode | null => {
  try {
    call();
    return null;
  } catch (error) {
    if (error instanceof DuxunError) return error.code;
    throw error;
  }
};

describe('toEngine', () => {
  it('hands out a stock engine, and what fires are the rules that act', async () => {
    const { engine, run } = toEngine(maoming);
    expect(engine).toBeInstanceOf(Engine);
    const fired = await run(finding, '2018-03-20');
    const { actions } = evaluate(finding, { asOf: '2018-03-20' });
    expect(fired.map(({ rule: name }) => name).sort()).toEqual(actions.map((one) => one.rule).sort());
    expect(fired.map(({ rule: name, event }) => [name, event.type])).toContainEqual([
      'maoming-2017/5.7',
      'rectify-problem',
    ]);
  });

  it('gives each run what the engine is to be told, for those who run it themselves', async () => {
    const { engine, scopes, run } = toEngine(maoming, { kind: 'finding' });
    const names: string[] = [];
    for (const { facts } of scopes(finding, '2018-03-20'))
      names.push(...(await engine.run({ ...facts })).results.map(({ name }) => name));
    expect(names.sort()).toEqual((await run(finding, '2018-03-20')).map((one) => one.rule).sort());
  });

  it('takes what is told beside a run for nothing: an engine without a scope fires nothing and says so', async () => {
    const { engine } = toEngine(maoming, { kind: 'finding' });
    await expect(engine.run()).rejects.toThrow('Undefined fact: duxun:scope');
  });

  it('may be run for several cases at once', async () => {
    const { run } = toEngine(maoming, { kind: 'finding' });
    const days = ['2018-01-20', '2018-02-01', '2018-03-20', '2018-04-20'];
    const together = await Promise.all(days.map((day) => run(finding, day)));
    for (const [i, day] of days.entries()) expect(together[i]).toEqual(await run(finding, day));
    expect(new Set(together.map((fired) => JSON.stringify(fired))).size).toBeGreaterThan(1);
  });

  it('follows the readings it is given', async () => {
    const id = 'two-months-holiday';
    const { interpretations } = maoming;
    const other = interpretations
      .find((one) => one.id === id)
      ?.options.find(({ id: o }) => o === 'next-working-day');
    expect(other).toBeDefined();
    expect(codeOf(() => toEngine(maoming, { readings: { [id]: 'next-working-day' } }))).toBeNull();
    expect(codeOf(() => toEngine(maoming, { readings: { [id]: 'never' } }))).toBe('OPTION_READING_OPTION');
    expect(codeOf(() => toEngine(maoming, { readings: { nothing: 'x' } }))).toBe('OPTION_READING_UNKNOWN');
    expect(codeOf(() => toEngine(maoming, { kind: 'trial' as never }))).toBe('VALUE_WRONG');
  });

  it('refuses a day that is none, another measure and another kind', () => {
    const { scopes } = toEngine(maoming, { kind: 'mission' });
    expect(codeOf(() => toEngine(maoming).scopes(finding, '2018-02-30'))).toBe('OPTION_DATE');
    expect(codeOf(() => scopes(finding, '2018-03-20'))).toBe('CASE_KIND_UNKNOWN');
    const { scopes: shanxi } = toEngine(getMeasure('shanxi') as Measure);
    expect(codeOf(() => shanxi(finding, '2018-03-20'))).toBe('CASE_MEASURE_UNKNOWN');
  });

  it('refuses a case with an unknown that makes a difference, and names it with the rule that hangs on it', async () => {
    const { persons: _persons, ...unsaid } = found;
    const { run } = toEngine(maoming);
    const refused = await run(parseCase(unsaid), '2018-03-20').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(DuxunError);
    const [fault] = (refused as DuxunError).faults;
    expect(fault).toMatchObject({ code: 'CASE_UNDETERMINED', place: 'F-1', pointer: '/persons' });
    expect(fault?.expected.en).toContain('maoming-2017/5.11');
  });
});

describe('what is not known and makes no difference', () => {
  const name = 'tiny/1';
  const firing = async (conditions: Parameters<typeof rule>[1], given: object = {}, asOf = '2018-06-01') => {
    const made = tiny({ norms: [rule('1', conditions)] });
    const fired = await toEngine(made.measure).run(made.parse(given), asOf);
    return fired.map((one) => one.rule);
  };

  it.each([
    ['true whatever it is', { any: [is('p'), is('q')] }, { facts: { q: true } }, [name]],
    ['false whatever it is', { all: [is('p'), is('q')] }, { facts: { q: false } }, []],
    ['under not', { not: { all: [is('p'), is('q')] } }, { facts: { q: false } }, [name]],
    [
      'a count that is enough already',
      { all: [{ fact: 'count', params: { event: 'found' }, operator: 'greaterThanInclusive', value: 1 }] },
      { events: [on('found', '2018-01-01')], unrecorded: ['found'] },
      [name],
    ],
    [
      'a count that is another already',
      { all: [{ fact: 'count', params: { event: 'found' }, operator: 'notEqual', value: 0 }] },
      { events: [on('found', '2018-01-01')], unrecorded: ['found'] },
      [name],
    ],
  ] as const)('is judged: %s', async (_name, conditions, given, expected) => {
    expect(await firing(conditions as never, given)).toEqual(expected);
  });

  it.each([
    ['not equal', { all: [{ fact: 'c', operator: 'notEqual', value: 'red' }] }],
    ['not in', { all: [{ fact: 'c', operator: 'notIn', value: ['red'] }] }],
    ['not', { not: is('c', 'red') }],
  ] as const)('is refused where it does, where stock would fire: %s', async (_name, conditions) => {
    await expect(firing(conditions as never)).rejects.toThrow('CASE_UNDETERMINED');
    expect(await firing(conditions as never, { facts: { c: 'green' } })).toEqual([name]);
    expect(await firing(conditions as never, { facts: { c: 'red' } })).toEqual([]);
  });
});

describe('where nothing is judged', () => {
  const made = tiny({ norms: [rule('1', always), rule('2', { all: [undischarged] })] });
  const { scopes, run } = toEngine(made.measure);

  it('before the measure takes effect and before the case began', () => {
    expect(scopes(made.parse({}), '1999-12-31')).toEqual([]);
    expect(scopes(made.parse({ began: '2018-01-02' }), '2018-01-01')).toEqual([]);
    expect(scopes(made.parse({ began: '2018-01-02' }), '2018-01-02')).toHaveLength(1);
  });

  it('once the case is withdrawn', () => {
    const withdrawn = { type: 'finding-withdrawn', on: '2018-02-01', approvedBy: 'office' };
    expect(vocabulary.events[withdrawn.type]?.clock).toBe('withdraws');
    const source = parseCase({ ...found, events: [...found.events, withdrawn] });
    expect(toEngine(maoming).scopes(source, '2018-02-01')).toEqual([]);
    expect(toEngine(maoming).scopes(source, '2018-01-31')).not.toEqual([]);
  });

  it('a rule that is discharged does not fire, from the day on', async () => {
    const source = made.parse({ events: [on('done', '2018-02-01', { for: '2' })] });
    const names = async (day: string) => (await run(source, day)).map((one) => one.rule);
    expect(await names('2018-01-31')).toEqual(['tiny/1', 'tiny/2']);
    expect(await names('2018-02-01')).toEqual(['tiny/1']);
  });
});

describe('an act by which a norm is judged', () => {
  const judgedAt = { event: 'begun', met: { all: [is('p')] }, remedy: { until: 'ended' } };
  const made = tiny({ norms: [rule('1', always, { type: 'conform', judgedAt })] });
  const { run } = toEngine(made.measure);
  const scopesOf = async (given: object, day: string) =>
    (await run(made.parse(given), day)).map(({ scope }) => scope);
  const established = (day: string) => on('fact-established', day, { fact: 'p', value: true });

  it('stands before the act until it is met, also where that is not known', async () => {
    expect(await scopesOf({ facts: { p: false } }, '2018-01-01')).toEqual(['']);
    expect(await scopesOf({}, '2018-01-01')).toEqual(['']);
    expect(await scopesOf({ facts: { p: true } }, '2018-01-01')).toEqual([]);
  });

  it('stands after an act that did not conform until it is put right, or that is over', async () => {
    const events = [on('begun', '2018-01-10', { id: 'E1' })];
    const given = { facts: { p: false }, events };
    expect(await scopesOf(given, '2018-01-10')).toEqual(['act=E1']);
    const righted = { facts: {}, events: [...events, established('2018-01-20')], unrecorded: [] };
    expect(await scopesOf({ ...righted, facts: { p: false } }, '2018-01-19')).toEqual(['act=E1']);
    expect(
      await scopesOf({ ...given, events: [...events, on('ended', '2018-01-15')] }, '2018-01-15'),
    ).toEqual([]);
  });
});

describe('the rules in the engine', () => {
  const strip = (json: unknown): unknown => {
    if (Array.isArray(json)) return json.map(strip);
    if (typeof json !== 'object' || json === null) return json;
    const entries = Object.entries(json).filter(([key]) => !key.startsWith('duxun:') && key !== 'priority');
    return Object.fromEntries(
      entries
        .map(([key, value]) => [key, typeof value === 'string' ? value.split(' @ ')[0] : strip(value)])
        .filter(([key, value]) => !(key === 'params' && Object.keys(value as object).length === 0)),
    );
  };

  it.each(
    measures().map((measure) => [measure.id, measure] as const),
  )('%s: conditions and event of each stand as they do in the measure', (_id, measure) => {
    const source = settle(measure.source, readingsInForce(measure.interpretations));
    const { engine } = toEngine(measure);
    const stock = (
      engine as unknown as {
        rules: { name: string; conditions: { toJSON(s: false): unknown }; event: unknown }[];
      }
    ).rules;
    const kinds = caseKinds.filter((kind) => measure.kinds.includes(kind));
    const rules = kinds.flatMap((kind) => expandRules(source, kind).map((one) => one.rule));
    expect(stock).toHaveLength(rules.length);
    for (const [i, { name, conditions, event }] of stock.entries()) {
      const { all } = strip(conditions.toJSON(false)) as { all: unknown[] };
      expect([name, all[1], event]).toEqual([rules[i]?.name, strip(rules[i]?.conditions), rules[i]?.event]);
      expect(all).toHaveLength(rules[i]?.event.params.judgedAt === undefined ? 2 : 4);
    }
  });
});
