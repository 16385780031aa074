/** A small part of `npm run fuzz`, the same each time; and that what it looks for would be seen. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Built, buildCounted, countedText } from './build.js';

type Counted = typeof import('./counted.js');

let built: Built | undefined;
let counted: Counted;

beforeAll(async () => {
  built = await buildCounted('counted.ts');
  counted = (await import(built.path)) as Counted;
}, 300_000);

afterAll(() => built?.remove());

describe('odd inputs', { timeout: 300_000 }, () => {
  const seed = 20161020;

  it('are parsed or refused with a code, and judged if parsed', () => {
    const tally = counted.run({ seed, from: 0, to: 1_000 });
    expect(tally.found).toEqual([]);
    expect(tally.inputs).toBe(1_000);
    // a good part of them is judged, and a good part refused
    expect(tally.evaluated).toBeGreaterThan(300);
    expect(tally.inputs - tally.parsed).toBeGreaterThan(300);
    expect(tally.overTime).toBeGreaterThan(10);
    expect(tally.linted).toBeGreaterThan(0);
    expect(Object.keys(tally.codes).length).toBeGreaterThan(20);
    expect(tally.codes.DATE_IMPOSSIBLE).toBeGreaterThan(20);
  });

  it('are the same for the same seed and number, whatever was drawn before', () => {
    const { inputOf } = counted;
    const one = JSON.stringify(inputOf(seed, 12_345));
    inputOf(seed + 1, 1);
    expect(JSON.stringify(inputOf(seed, 12_345))).toBe(one);
    expect(JSON.stringify(inputOf(seed + 1, 12_345))).not.toBe(one);
  });

  it('reach logs of 10,000 events', () => {
    const lengths = Array.from({ length: 30 }, (_, i) => {
      const { json, way } = counted.inputOf(seed, 5_000 * (i + 1) - 1);
      expect(way).toBe('long');
      return (json as { events: unknown[] }).events.length;
    });
    expect(Math.max(...lengths)).toBe(10_000);
  });
});

describe('what is looked for', () => {
  const input = (json: unknown, options: unknown = { asOf: '2018-04-01' }, impossible: string[][] = []) => ({
    ...{ way: 'mild' as const, json, options, impossible },
  });
  const good = {
    kind: 'finding',
    measure: 'maoming-2017',
    id: 'F-1',
    subject: { type: 'county-committee' },
    events: [{ type: 'problem-found', on: '2018-01-10' }],
  };
  const asked = { twice: true, overTime: true, most: {} };

  it('is seen: a date let through that should not be', () => {
    expect(() => counted.tryInput(input(good, undefined, [['events', '0', 'on']]), asked)).toThrow(
      'a date is let through: events/0/on',
    );
  });

  it('is seen: an error that is none of ours', () => {
    const thrower = new Proxy({}, { get: raiseAny, ownKeys: raiseAny });
    expect(() => counted.tryInput(input(good, { asOf: '2018-04-01', readings: thrower }), asked)).toThrow(
      /not ours/,
    );
  });

  it('is seen: more steps than allowed', () => {
    const { value, steps } = counted.within(1_000_000, () => counted.safeParseCase(good));
    expect(value.ok).toBe(true);
    expect(steps).toBeGreaterThan(20);
    expect(counted.within(1_000_000, () => counted.safeParseCase(good)).steps).toBe(steps);
    expect(() => counted.within(steps - 1, () => counted.safeParseCase(good))).toThrow(/more than/);
  });

  it('is counted: each call and each turn of a loop', () => {
    const text = countedText(
      'const f = (x: number) => x + 1; function g(n: number) { for (let i = 0; i < n; i += 1) f(i); while (n > 0) { n -= 1; } }',
    );
    expect(text.match(/duxunStep\(\)/g)).toHaveLength(4);
  });
});

function raiseAny(): never {
  throw new RangeError('not ours');
}
