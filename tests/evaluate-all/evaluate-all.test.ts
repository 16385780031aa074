/** Many cases, one at a time: order, faults, and how the source is treated. */
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  DuxunError,
  type EvaluatedCase,
  type Evaluation,
  evaluate,
  evaluateAll,
  openCase,
  record,
} from '../../src/index.js';

const raw = (id: string, more: object = {}) => ({
  kind: 'finding',
  measure: 'maoming-2017',
  id,
  subject: { type: 'county-committee-and-government' },
  facts: { origin: 'inspection' },
  events: [
    { type: 'problem-found', on: '2018-01-10' },
    { type: 'inspection-feedback-received', on: '2018-01-31' },
  ],
  ...more,
});
const bad = (id: string) => raw(id, { facts: { orign: 'inspection' } });
const asOf = '2018-04-01';
const options = { asOf, only: ['19.5'] } as const;
const idsOf = (results: readonly EvaluatedCase[]) =>
  results.map(({ index, case: id, faults }) => [index, id, faults?.[0]?.code]);

/** A source that tells how far it was read, and whether it was closed. */
function source(length = 9, faulty: readonly number[] = []) {
  const seen = { taken: 0, closed: 0 };
  function* sync(): Generator<object> {
    try {
      for (; seen.taken < length; ) {
        const i = seen.taken;
        seen.taken += 1;
        yield faulty.includes(i) ? bad(`F-${i}`) : raw(`F-${i}`);
      }
    } finally {
      seen.closed += 1;
    }
  }
  async function* later(): AsyncGenerator<object> {
    for (const one of sync()) yield await Promise.resolve(one);
  }
  return { seen, sync, later };
}

async function gathered<T>(results: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of results) all.push(one);
  return all;
}

describe('evaluateAll', () => {
  it('gives for each case what evaluate gives, in order', async () => {
    const { sync } = source(3);
    const wanted = [...source(3).sync()].map((one) => evaluate(openCase(one as never), options));
    const found = [...evaluateAll(sync(), options)];
    expect(idsOf(found)).toEqual([
      [0, 'F-0', undefined],
      [1, 'F-1', undefined],
      [2, 'F-2', undefined],
    ]);
    expect(found.map(({ evaluation }) => evaluation)).toEqual(wanted);
    expect(await gathered(evaluateAll(source(3).later(), options))).toEqual(found);
  });

  it('passes on what is asked for beside the answer', () => {
    const include = ['contested', 'nextChange', 'reasons'] as const;
    const one = openCase(raw('F-1') as never);
    expect([...evaluateAll([one], { ...options, include })][0]?.evaluation).toEqual(
      evaluate(one, { ...options, include }),
    );
  });

  it('hands back the case judged, and takes one that is parsed as it is', () => {
    const parsed = openCase(raw('F-1') as never);
    const later = record(parsed, { type: 'problem-list-circulated', on: '2018-01-25' } as never);
    const results = [...evaluateAll([parsed, later, raw('F-3')], options)];
    expect(results[0]).toHaveProperty('source', parsed);
    expect((results[0] as { source: unknown }).source).toBe(parsed);
    expect((results[1] as { source: unknown }).source).toBe(later);
    expect(results[2]?.case).toBe('F-3');
  });

  it('checks a changed copy of a parsed case again', () => {
    const parsed = openCase(raw('F-1') as never);
    const [one] = evaluateAll([{ ...parsed, facts: { orign: 'inspection' } }], options);
    expect(one?.faults?.map(({ code }) => code)).toEqual(['CASE_FACT_UNKNOWN']);
  });

  it('reports a bad case and goes on', async () => {
    const wanted = [
      [0, 'F-0', undefined],
      [1, 'F-1', 'CASE_FACT_UNKNOWN'],
      [2, 'F-2', undefined],
    ];
    expect(idsOf([...evaluateAll(source(3, [1]).sync(), options)])).toEqual(wanted);
    expect(idsOf(await gathered(evaluateAll(source(3, [1]).later(), options)))).toEqual(wanted);
  });

  it('reports what is no case at all', () => {
    const results = [...evaluateAll([null, 'a text', 3, [], { id: 7 }], options)];
    expect(results.map(({ index, case: id, faults }) => [index, id, faults?.[0]?.code])).toEqual([
      [0, null, 'NOT_AN_OBJECT'],
      [1, null, 'NOT_AN_OBJECT'],
      [2, null, 'NOT_AN_OBJECT'],
      [3, null, 'NOT_AN_OBJECT'],
      [4, null, 'KEY_MISSING'],
    ]);
  });

  it('throws at a bad case where asked to, and closes the source', async () => {
    const [one, two] = [source(9, [2]), source(9, [2])];
    const strict = { ...options, onFault: 'throw' } as const;
    const seen: string[] = [];
    const run = () => {
      for (const { case: id } of evaluateAll(one.sync(), strict)) seen.push(String(id));
    };
    expect(run).toThrow(DuxunError);
    expect([seen, one.seen]).toEqual([['F-0', 'F-1'], { taken: 3, closed: 1 }]);
    await expect(gathered(evaluateAll(two.later(), strict))).rejects.toThrow('CASE_FACT_UNKNOWN');
    expect(two.seen).toEqual({ taken: 3, closed: 1 });
  });

  it('takes in a case only when its answer is asked for', async () => {
    const [one, two] = [source(), source()];
    const results = evaluateAll(one.sync(), options);
    expect(one.seen.taken).toBe(0);
    results.next();
    expect(one.seen.taken).toBe(1);
    results.next();
    expect(one.seen.taken).toBe(2);
    const later = evaluateAll(two.later(), options);
    await later.next();
    expect(two.seen.taken).toBe(1);
    await later.next();
    expect(two.seen.taken).toBe(2);
  });

  it('closes the source when the loop is left', async () => {
    const [one, two] = [source(), source()];
    for (const { index } of evaluateAll(one.sync(), options)) if (index === 1) break;
    expect(one.seen).toEqual({ taken: 2, closed: 1 });
    for await (const { index } of evaluateAll(two.later(), options)) if (index === 1) break;
    expect(two.seen).toEqual({ taken: 2, closed: 1 });
  });

  it('fails as its source fails, with what came before it handed out', async () => {
    async function* failing() {
      yield raw('F-0');
      throw new RangeError('the disk is gone');
    }
    const results = evaluateAll(failing(), options);
    expect((await results.next()).value).toMatchObject({ case: 'F-0' });
    await expect(results.next()).rejects.toThrow('the disk is gone');
    expect(await results.next()).toEqual({ value: undefined, done: true });
  });

  it('is at its end where there is no case', async () => {
    expect([...evaluateAll([], options)]).toEqual([]);
    expect(await gathered(evaluateAll(source(0).later(), options))).toEqual([]);
  });

  it('has types that tell the two outcomes and the two kinds of source apart', () => {
    const [sync, later] = [evaluateAll([], options), evaluateAll(source(0).later(), options)];
    expectTypeOf(sync).toEqualTypeOf<Generator<EvaluatedCase, void>>();
    expectTypeOf(later).toEqualTypeOf<AsyncGenerator<EvaluatedCase, void>>();
    for (const one of sync) if (one.evaluation) expectTypeOf(one.evaluation).toEqualTypeOf<Evaluation>();
    expect(sync[Symbol.iterator]()).toBe(sync);
  });
});

describe('the options of evaluateAll', () => {
  const fails = (more: object) => () => evaluateAll(source().sync(), { ...options, ...more } as never);

  it.each([
    ['a date that is none', { asOf: '2018-02-30' }, 'OPTION_DATE'],
    ['a key that is none', { onFaults: 'throw' }, 'KEY_UNKNOWN'],
    ['an outcome that is none', { onFault: 'ignore' }, 'VALUE_WRONG'],
    [
      'a reading of no measure',
      { readings: { 'two-months-holidays': 'next-working-day' } },
      'OPTION_READING_UNKNOWN',
    ],
    [
      'an option that it has in no measure',
      { readings: { 'two-months-holiday': 'never' } },
      'OPTION_READING_OPTION',
    ],
    ['a norm of no measure', { only: ['99.9'] }, 'OPTION_ONLY_UNKNOWN'],
  ])('%s is told before the first case is taken in', (_name, more, code) => {
    expect(fails(more)).toThrow(code);
  });

  it.each([[raw('F-1')], ['[]'], [undefined], [null], [7]])('%j is no list of cases', (cases) => {
    expect(() => evaluateAll(cases as never, options)).toThrow('TYPE_WRONG');
  });

  it('lets a reading bear on every measure that has it', () => {
    const cases = [
      raw('F-1'),
      { kind: 'finding', measure: 'yinchuan-2017-rectification', id: 'F-2', subject: { type: 'other' } },
    ];
    const readings = { 'two-months-holiday': 'next-working-day' };
    const found = [...evaluateAll(cases, { asOf, readings })];
    expect(found.map(({ evaluation }) => evaluation?.readings)).toEqual([readings, {}]);
    expect(found[0]?.evaluation?.actions.find(({ norm }) => norm === '19.5')?.due).toBe('2018-04-02');
  });

  it('lets only what a measure knows be judged of its cases', () => {
    const cases = [
      raw('F-1'),
      { kind: 'finding', measure: 'yinchuan-2017-rectification', id: 'F-2', subject: { type: 'other' } },
    ];
    const found = [...evaluateAll(cases, { asOf, only: ['maoming-2017/19.5'] })];
    expect(found.map(({ evaluation }) => evaluation?.actions.map(({ norm }) => norm))).toEqual([
      ['19.5'],
      [],
    ]);
  });
});
