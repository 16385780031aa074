/** What is recognized without the schema passes it, and what most cases hold is recognized. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type CaseNames, caseNames } from '../../src/case/names.js';
import { civilDate } from '../../src/case/slots.js';
import { isObject } from '../../src/faults.js';
import { type CaseKind, caseKinds, getMeasure } from '../../src/index.js';
import { recognizerOf } from '../../src/recognize.js';
import { inputOf } from '../fuzz/inputs.js';
import { anyCaseOfAny } from '../support/cases.js';
import { patience, runs } from '../support/runs.js';

const schemas = {
  text: z.string(),
  'text, not empty': z.string().min(1),
  'text of a form': z.string().regex(/^a$/),
  address: z.email(),
  day: civilDate(),
  number: z.number(),
  'number, bounded': z.number().min(0).max(10),
  'number, bounded without its ends': z.number().gt(0).lt(10),
  'whole number': z.int(),
  'whole number, bounded': z.int().min(1).max(3),
  'whole number of 32 bits': z.int32(),
  boolean: z.boolean(),
  literal: z.literal('a'),
  'one of several': z.enum(['a', 'b']),
  either: z.union([z.string(), z.array(z.string()).min(1)]),
  optional: z.string().optional(),
  nullable: z.string().nullable(),
  list: z.array(z.int()),
  'list, not empty': z.array(z.int()).min(1),
  record: z.record(z.string(), z.int()),
  'record of some names': z.record(z.enum(['a', 'b']), z.int()),
  strict: z.strictObject({ a: z.string(), b: z.int().optional(), c: z.unknown() }),
  loose: z.looseObject({ a: z.string() }),
  stripped: z.object({ a: z.string() }),
  tagged: z.discriminatedUnion('a', [
    z.strictObject({ a: z.literal('a'), b: z.int() }),
    z.strictObject({ a: z.literal(['b', 'c']) }),
  ]),
  bigint: z.bigint(),
  piped: z.string().transform(Number),
} as const;

const inherited = (above: object, own: object): object => Object.assign(Object.create(above), own);
const holed: unknown[] = [1];
holed[2] = 3;

const values: readonly unknown[] = [
  ...[
    undefined,
    null,
    true,
    false,
    '',
    'a',
    'b',
    'c',
    'd',
    'd@example.org',
    '2017-02-28',
    '2017-02-29',
    '1899-12-31',
    '2199-12-31',
  ],
  ...[
    0,
    -0,
    1,
    2,
    3,
    4,
    10,
    10.5,
    0.5,
    -1,
    2 ** 31,
    2 ** 53,
    2 ** 53 - 1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1n,
  ],
  ...[
    [],
    [1],
    [1.5],
    ['a'],
    [''],
    [null],
    [undefined],
    holed,
    new Array(1),
    new Date(0),
    new Map(),
    Symbol('a'),
  ],
  ...[{}, { a: 'a' }, { a: 1 }, { a: 'a', c: 1 }, { a: 'a', c: undefined }, { a: 'a', b: 1, c: 1 }],
  ...[
    { a: 'a', b: undefined, c: 1 },
    { a: 'a', b: null, c: 1 },
    { a: 'a', b: 1 },
    { a: 'b' },
    { a: 'c', b: 1 },
  ],
  ...[
    { a: 1, b: 2 },
    { a: 1, b: '2' },
    { a: 1, c: 3 },
    { a: 'a', c: 1, d: 1 },
    { b: 1 },
    Object.create(null),
  ],
  JSON.parse('{ "a": "a", "c": 1, "__proto__": 1 }'),
  JSON.parse('{ "__proto__": 1 }'),
  { a: 1, [Symbol('b')]: 1 },
  inherited({ c: 1 }, { a: 'a' }),
  inherited({ d: 1 }, { a: 'a', c: 1 }),
  inherited({ a: 1 }, {}),
  Object.defineProperty({ a: 'a', c: 1 }, 'b', { value: 'not a number' }),
  Object.defineProperty({ a: 'a' }, 'c', { get: () => 1, enumerable: true }),
  new (class {
    readonly a = 'a';
    readonly c = 1;
  })(),
];

describe.each(Object.entries(schemas))('%s', (name, schema) => {
  const recognized = recognizerOf(schema);

  it('recognizes nothing that the schema refuses', () => {
    const wrong = values.filter((value) => recognized(value) && !schema.safeParse(value).success);
    expect(wrong).toEqual([]);
  });

  it('recognizes what has nothing odd about it, where the form is one that it knows', () => {
    const unknown = [
      'record of some names',
      'text of a form',
      'address',
      'whole number of 32 bits',
      'stripped',
      'bigint',
      'piped',
    ];
    const odd = (value: unknown) =>
      value === undefined ||
      (isObject(value) && Object.getPrototypeOf(value) !== Object.prototype) ||
      Object.hasOwn(Object(value), '__proto__');
    const missed = values.filter(
      (value) => schema.safeParse(value).success && !odd(value) && !recognized(value),
    );
    if (unknown.includes(name)) expect(missed.length).toBeGreaterThan(0);
    else
      expect(missed.filter((value) => !(isObject(value) && 'c' in value && value.c === undefined))).toEqual(
        [],
      );
  });
});

const made = new Map<string, CaseNames>();
/** What a case of a measure and kind is held against; null where there is no such kind. */
function namesFor(json: unknown): CaseNames | null {
  if (!isObject(json)) return null;
  const measure = typeof json.measure === 'string' ? getMeasure(json.measure) : undefined;
  const kind = json.kind as CaseKind;
  if (measure === undefined || !caseKinds.includes(kind)) return null;
  const key = `${measure.id} ${kind}`;
  const names = made.get(key) ?? caseNames(measure, kind);
  made.set(key, names);
  return names;
}

describe('cases', () => {
  it('are recognized where they are valid', patience, () => {
    fc.assert(
      fc.property(anyCaseOfAny, ({ source }) => {
        expect(namesFor(source)?.isSound(source)).toBe(true);
      }),
      { numRuns: runs },
    );
  });

  it('are not where the schema refuses them', () => {
    let [sound, unsound] = [0, 0];
    for (let i = 0; i < 1500; i += 1) {
      const { json } = inputOf(20261130, i);
      const names = namesFor(json);
      if (names === null) continue;
      const passes = names.schema.safeParse(json).success;
      if (passes) sound += 1;
      else unsound += 1;
      if (names.isSound(json)) expect([i, passes]).toEqual([i, true]);
    }
    expect(sound).toBeGreaterThan(300);
    expect(unsound).toBeGreaterThan(300);
  }, 120_000);
});
