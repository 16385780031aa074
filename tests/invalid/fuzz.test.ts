import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createDuxun,
  DuxunError,
  evaluate,
  parseCase,
  safeDefineMeasure,
  safeParseCase,
} from '../../src/index.js';
import { brokenCases, good, vocabulary } from './read.js';
import '../support/runs.js';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Place = readonly (string | number)[];

/** The cases of the corpus whose options alone are broken, and their like with more in them. */
const whole: readonly Json[] = [
  brokenCases.find(([name]) => name === 'option-as-of-missing')?.[1].case as Json,
  {
    kind: 'programme',
    measure: 'maoming-2017',
    id: 'P-1',
    subject: { type: 'leading-group' },
    began: '2017-05-05',
    places: [{ id: 'xinyi', name: '信宜市' }, { id: 'gaozhou' }],
    unrecorded: ['annual-plan-made'],
    events: [
      { type: 'supervision-started', on: '2017-06-12', category: 'comprehensive', place: 'xinyi' },
      {
        type: 'supervision-ended',
        on: 'unknown',
        notBefore: '2017-06-12',
        notAfter: '2017-06-30',
        place: 'xinyi',
      },
      { type: 'monthly-list-circulated', on: '2017-06-27', problems: ['F-1'], note: 'first list' },
    ],
  },
  {
    kind: 'finding',
    measure: 'yinchuan-2017-rectification',
    id: 'Y-1',
    subject: { type: 'responsible-unit' },
    facts: { problem: 1, 'found-by': 'feedback', 'omitted-poor': null },
    events: [
      { type: 'problem-found', on: '2017-05-10', id: 'e1' },
      { type: 'duty-met', on: '2017-06-09', for: '2-1.12' },
      { type: 'fact-established', on: '2017-06-10', fact: 'relapsed-poor', value: true },
    ],
  },
  {
    kind: 'review',
    measure: 'maoming-2017',
    id: 'R-1',
    subject: { type: 'town' },
    answers: { '10.3': 'yes', '10.4': 'not-applicable' },
    examining: ['10.3'],
    events: [{ type: 'answered', on: '2017-10-25', norm: '10.6', answer: 'no' }],
  },
];

/** Every place in a JSON value, its root left out. */
function placesIn(json: Json, at: Place = []): Place[] {
  if (typeof json !== 'object' || json === null) return [];
  const keys = Array.isArray(json) ? json.map((_, i) => i) : Object.keys(json);
  return keys.flatMap((key) => [
    [...at, key],
    ...placesIn((json as Record<string, Json>)[key] as Json, [...at, key]),
  ]);
}

interface Mutation {
  readonly where: number;
  readonly how: 'delete' | 'replace' | 'insert' | 'respell';
  readonly key: string;
  readonly value: Json;
}

const names = [
  '__proto__',
  'constructor',
  'toString',
  'fact',
  'any',
  'all',
  'not',
  'path',
  'event',
  'byReading',
  'type',
  'x',
];
const values: readonly Json[] = [
  ...[
    null,
    true,
    0,
    -1,
    1.5,
    1e300,
    '',
    'x',
    'unknown',
    '2017-02-30',
    '2017-06-30',
    '12abc',
    'constructor',
    '2.1',
  ],
  ...[[], {}, [null], [[]], { byReading: 'last-day' }, { fact: 'count' }, { any: [] }, { event: 'listed' }],
];

const mutation: fc.Arbitrary<Mutation> = fc.record({
  where: fc.nat(),
  how: fc.constantFrom('delete', 'replace', 'insert', 'respell'),
  key: fc.constantFrom(...names),
  value: fc.constantFrom(...values),
});

/** A copy with one place of it deleted, replaced, misspelt, or with something put beside it. */
function mutate(json: Json, { where, how, key, value }: Mutation): Json {
  const copy = structuredClone(json);
  const places = placesIn(copy);
  const place = places[where % Math.max(places.length, 1)];
  if (place === undefined) return copy;
  const parent = place
    .slice(0, -1)
    .reduce<Json>((inner, step) => (inner as Record<string, Json>)[step] as Json, copy);
  const last = place.at(-1) as string | number;
  if (Array.isArray(parent)) {
    const [old] = parent.splice(Number(last), 1);
    if (how === 'replace') parent.splice(Number(last), 0, value);
    if (how === 'insert') parent.splice(Number(last), 0, old as Json, value);
    if (how === 'respell') parent.splice(Number(last), 0, typeof old === 'string' ? `${old}x` : value);
    return copy;
  }
  const object = parent as Record<string, Json>;
  const old = object[last] as Json;
  // `__proto__` as JSON.parse makes it: a key of its own
  const put = (name: string, to: Json) =>
    Object.defineProperty(object, name, { value: to, enumerable: true, configurable: true, writable: true });
  if (how === 'delete') delete object[last];
  if (how === 'replace') put(String(last), value);
  if (how === 'insert') put(key, value);
  if (how === 'respell') put(String(last), typeof old === 'string' ? old.slice(1) : value);
  return copy;
}

const mutations = fc.array(mutation, { minLength: 1, maxLength: 3 });
const mutated = (json: Json, list: readonly Mutation[]): Json => list.reduce(mutate, json);

function onlyDuxunErrors(call: () => unknown): void {
  try {
    call();
  } catch (error) {
    if (!(error instanceof DuxunError)) throw error;
  }
}

describe('whatever is done to a case', () => {
  it('it is parsed or refused, and evaluated if parsed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...whole), mutations, (json, list) => {
        const input = mutated(json, list);
        const parsed = safeParseCase(input);
        onlyDuxunErrors(() => parseCase(input));
        if (parsed.ok)
          for (const asOf of ['2017-05-01', '2017-06-30', '2018-04-01']) evaluate(parsed.case, { asOf });
        else expect(parsed.faults.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('options are taken or refused', () => {
    const options: Json = {
      asOf: '2017-09-01',
      readings: { 'partial-rectification': 'unrectified' },
      only: ['5.7'],
    };
    const source = parseCase(whole[0]);
    fc.assert(
      fc.property(mutations, (list) => {
        onlyDuxunErrors(() => evaluate(source, mutated(options, list) as never));
      }),
      { numRuns: 300 },
    );
  });
});

describe('whatever is done to a measure', () => {
  const cases = [
    {
      kind: 'finding',
      measure: 'tiny',
      id: 'F-1',
      subject: { type: 'town' },
      facts: { origin: 'supervision' },
      events: [
        { type: 'found', on: '2017-06-14' },
        { type: 'listed', on: '2017-06-27', rectifyBy: '2017-08-31' },
        { type: 'reported', on: '2017-08-21', extent: 'partial' },
      ],
    },
    {
      kind: 'programme',
      measure: 'tiny',
      id: 'P-1',
      subject: { type: 'leading-group' },
      facts: { funded: true },
      places: [{ id: 'a' }],
      events: [{ type: 'plan-made', on: '2017-06-14', place: 'a' }],
    },
  ];

  it('it is refused, or it runs', () => {
    fc.assert(
      fc.property(mutations, fc.boolean(), (list, ofWords) => {
        const source = (ofWords ? good : mutated(good as never, list)) as never;
        const words = ofWords ? mutated(vocabulary as never, list) : vocabulary;
        const defined = safeDefineMeasure(source, words);
        if (!defined.ok) {
          expect(defined.faults.length).toBeGreaterThan(0);
          return;
        }
        const duxun = createDuxun({ measures: [defined.measure] });
        for (const one of cases) {
          const parsed = duxun.safeParseCase(one);
          if (parsed.ok)
            for (const asOf of ['2017-05-01', '2017-09-01']) duxun.evaluate(parsed.case, { asOf });
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

describe('parsing', () => {
  function freeze<T>(json: T): T {
    if (typeof json === 'object' && json !== null) {
      Object.freeze(json);
      Object.values(json).forEach(freeze);
    }
    return json;
  }

  it.each(
    whole.map((json) => [(json as { id: string }).id, json]),
  )('leaves %s as it is, and returns it', (_id, json) => {
    const input = freeze(structuredClone(json));
    const parsed = safeParseCase(input);
    expect(parsed).toEqual({ ok: true, case: json });
    expect(parsed.ok && parsed.case).toBe(input);
    expect(input).toEqual(json);
  });
});
