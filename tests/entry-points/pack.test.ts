import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureIds, readMeasure, readVocabulary } from '../../scripts/generators/read-rules.js';
import { pack } from '../../scripts/pack.js';
import { getMeasure } from '../../src/index.js';
import { defineMeasure } from '../../src/measure/define.js';
import { ownVocabulary } from '../../src/measure/own-vocabulary.js';
import { unpack } from '../../src/measure/unpack.js';

const vocabulary = readVocabulary();

describe('what is packed', () => {
  it.each(measureIds())('of %s is read back as it was, keys in order, in half the room', (id) => {
    const text = JSON.stringify(readMeasure(id));
    const packed = pack(readMeasure(id));
    expect(JSON.stringify(unpack(packed))).toBe(text);
    expect(packed.length).toBeLessThan(text.length * 0.6);
  });

  it('of the vocabulary is read back too', () => {
    expect(JSON.stringify(unpack(pack(vocabulary)))).toBe(JSON.stringify(vocabulary));
  });

  it('of any JSON is read back as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.boolean(), (value, twice) => {
        // what occurs twice is written once
        const json = JSON.parse(JSON.stringify(twice ? [value, { again: value }] : value)) as unknown;
        expect(JSON.stringify(unpack(pack(json)))).toBe(JSON.stringify(json));
      }),
    );
  });

  it('keeps numbers apart from places, and makes what is shared anew', () => {
    const twice = { of: ['the same', 1234567], with: 1234567 };
    const read = unpack(pack([twice, twice, 0, 1, -1.5])) as object[];
    expect(read).toEqual([twice, twice, 0, 1, -1.5]);
    expect(read[0]).not.toBe(read[1]);
  });
});

describe('a bundled measure', () => {
  it.each(measureIds())('%s passes every check, with the whole vocabulary and with its own', (id) => {
    const source = readMeasure(id);
    const whole = defineMeasure(source, vocabulary);
    const own = defineMeasure(source, ownVocabulary(source, vocabulary));
    for (const kind of whole.kinds) expect(own.events(kind)).toEqual(whole.events(kind));
  });

  it.each(measureIds())('%s is, once it is read, what defineMeasure makes of its files', (id) => {
    const { events, rules, ...made } = defineMeasure(readMeasure(id), vocabulary);
    const bundled = getMeasure(id);
    expect(bundled).toMatchObject(made);
    for (const kind of made.kinds) {
      expect(bundled?.events(kind)).toEqual(events(kind));
      expect(bundled?.rules(kind)).toEqual(rules(kind));
    }
  });
});
