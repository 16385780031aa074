import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toJson } from '../src/index.js';
import './support/runs.js';

describe('toJson', () => {
  it('gives the text of JSON.stringify for any data, undefined apart', () => {
    fc.assert(
      fc.property(fc.anything({ maxDepth: 4, withObjectString: true, withDate: true }), (value) => {
        expect(toJson(value)).toBe(JSON.stringify(value) ?? 'null');
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves out and writes as null what JSON does', () => {
    const value = {
      a: undefined,
      b: [undefined, () => 1, Symbol('c'), Number.NaN, -0],
      c: () => 1,
      d: Symbol('d'),
      e: { toJSON: () => 'said by itself' },
      f: Object.freeze({ toJSON: () => 'said by itself' }),
      g: '"\\\n\u2028\ud800 督查',
      '"k"': 2,
    };
    expect(toJson(value)).toBe(JSON.stringify(value));
  });

  it('writes null where something says itself that it is nothing', () => {
    const nothing = { toJSON: () => undefined };
    expect(toJson([nothing, 1])).toBe(JSON.stringify([nothing, 1]));
    expect(toJson(nothing)).toBe('null');
  });

  it('writes anew what is frozen only on its face', () => {
    const inner = { count: 1 };
    const value = Object.freeze({ inner, list: Object.freeze([inner]) });
    expect(toJson(value)).toBe('{"inner":{"count":1},"list":[{"count":1}]}');
    inner.count = 2;
    expect(toJson(value)).toBe('{"inner":{"count":2},"list":[{"count":2}]}');
  });
});
