/**
 * How many steps inputs take: those at which a fault was found, made small, and some that are large. What is checked
 * grows with the input, and not with its square.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Built, buildCounted } from './build.js';

interface Fixture {
  /** What went wrong, and where it was mended. */
  readonly why: string;
  readonly case: Readonly<Record<string, unknown>>;
  /** What lists of the case, or names of an object, hold so many times, each `#` in it the number. */
  readonly repeat?: Readonly<Record<string, readonly (readonly [times: number, part: unknown])[]>>;
  readonly options?: unknown;
  /** Codes of the faults that are told, each once; none where there is nothing wrong with the input. */
  readonly codes: readonly string[];
}

const folder = new URL('found/', import.meta.url);
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name): readonly [string, Fixture] => [
    name.slice(0, -'.json'.length),
    JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Fixture,
  ]);

const times = (n: number, part: unknown): readonly unknown[] =>
  Array.from({ length: n }, (_, i) => JSON.parse(JSON.stringify(part).replaceAll('#', String(i))) as unknown);

function wholeOf({ case: json, repeat = {} }: Fixture): unknown {
  const lists = Object.entries(repeat).map(([key, parts]) => {
    const all = parts.flatMap(([n, part]) => times(n, part));
    return [key, Array.isArray(json[key]) ? all : Object.assign({}, ...all)] as const;
  });
  return { ...json, ...Object.fromEntries(lists) };
}

let built: Built | undefined;
let counted: typeof import('./trying.js');

beforeAll(async () => {
  built = await buildCounted('trying.ts');
  counted = (await import(built.path)) as typeof counted;
}, 300_000);

afterAll(() => built?.remove());

describe('what was found', { timeout: 120_000 }, () => {
  it.each(fixtures)('%s', (_name, fixture) => {
    const input = { way: 'wild' as const, json: wholeOf(fixture), options: fixture.options, impossible: [] };
    const outcome = counted.tryInput(input, { twice: false, overTime: false, most: {} });
    expect([...new Set(outcome.codes)].sort()).toEqual(fixture.codes);
  });
});

const head = { kind: 'finding', measure: 'maoming-2017', id: 'F-1', subject: { type: 'county-committee' } };
const list = (n: number, make: (i: number) => unknown) => Array.from({ length: n }, (_, i) => make(i));

/** Inputs of so many parts, by what is many in them. */
const inputs: Readonly<Record<string, (n: number) => unknown>> = {
  events: (n) => ({ ...head, events: list(n, () => ({ type: 'problem-found', on: '2018-01-10' })) }),
  corrections: (n) => ({
    ...head,
    events: [
      ...list(n, (i) => ({ type: 'problem-found', on: '2018-01-10', id: `E${i}` })),
      ...list(n, (i) => ({
        ...{ type: 'event-corrected', on: '2018-01-20', event: `E${i}` },
        replace: { on: '2018-01-11' },
      })),
    ],
  }),
  'corrections of nothing': (n) => ({
    ...head,
    events: [
      ...list(n, (i) => ({ type: 'problem-found', on: '2018-01-10', id: `E${i}` })),
      ...list(n, (i) => ({ type: 'event-corrected', on: '2018-01-20', event: `F${i}`, replace: null })),
    ],
  }),
  'places and events at them': (n) => ({
    ...{ kind: 'programme', measure: 'maoming-2017', id: 'P-1', subject: { type: 'leading-group' } },
    places: list(n, (i) => ({ id: `place-${i}` })),
    events: list(n, (i) => ({
      ...{ type: 'supervision-started', on: '2018-01-10', category: 'comprehensive', place: `place-${i}` },
    })),
  }),
  'misspelt facts': (n) => ({
    ...head,
    facts: Object.fromEntries(list(n, (i) => [`orign${i}`, 1]) as never),
  }),
  'misspelt answers': (n) => ({
    ...head,
    ...{ kind: 'review', measure: 'panjin-2015' },
    answers: Object.fromEntries(list(n, (i) => [`2-7.x${i}`, 'yes']) as never),
  }),
  'keys that are not known': (n) => ({
    ...head,
    ...Object.fromEntries(list(n, (i) => [`subjct${i}`, 1]) as never),
  }),
};

describe('the steps of parsing', { timeout: 120_000 }, () => {
  it.each(Object.entries(inputs))('grow with the number of %s', (_name, make) => {
    const stepsFor = (n: number) => counted.within(2e8, () => counted.safeParseCase(make(n))).steps;
    // what is made once, and the search for names near to misspelt ones, is over by then
    const [some, more] = [stepsFor(4_000), stepsFor(8_000)];
    expect(more - some).toBeLessThan(1_000 * 4_000);
    expect(more / some).toBeLessThan(2.3);
  });
});

it('looking for the next change while time stands still, with an event of unknown day, takes few steps', () => {
  const source = counted.parseCase({
    ...{ kind: 'programme', measure: 'yinchuan-2017-inspection', id: 'P-1', began: '2017-05-10' },
    ...{ subject: { type: 'supervising-body' }, places: [{ id: 'y', type: 'jinfeng-district' }] },
    facts: { 'round-one-start-period': 'middle', 'round-one-end-period': 'middle' },
    events: [
      { type: 'time-suspended', on: '2017-05-10', approvedBy: 'B' },
      {
        ...{ type: 'supervision-started', on: 'unknown', notBefore: '2017-12-14' },
        ...{ category: 'routine', place: 'y', crossCounty: false, keyWork: true },
      },
    ],
  });
  const { value, steps } = counted.within(1e6, () =>
    counted.evaluate(source, { asOf: '2018-06-01', include: ['nextChange'] }),
  );
  expect(value.nextChange).toBe('2199-12-31');
  expect(steps).toBeGreaterThan(1000);
});
