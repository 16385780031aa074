/** Several measures that extend one another, and a vocabulary that is none. */
import { describe, expect, it } from 'vitest';
import { defineMeasures, safeDefineMeasures } from '../../src/core.js';
import { DuxunError, vocabulary as shipped } from '../../src/index.js';
import { safeDefineMeasure } from '../../src/measure/define.js';
import { good, vocabulary } from '../invalid/read.js';

type Json = Record<string, unknown>;
const head = good.measure as Json;
const { parts } = good as { parts: Record<string, Json> };

/** A measure that extends another one, and changes nothing. */
const extending = (id: string, measure: string, more: object = {}) => ({
  measure: {
    ...{ id, title: { zh: '细则', en: 'Rules' }, docNumber: null, issuedOn: '2018-05-02' },
    ...{ effectiveFrom: '2018-06-01', extends: { measure, prefix: `${id}-` }, ...more },
  },
  parts: {},
});
const broken = { measure: { ...head, level: 'village' }, parts };
const told = (...sources: unknown[]) => {
  const found = safeDefineMeasures(sources, vocabulary);
  return found.ok
    ? found.measures.map(({ id }) => id)
    : found.faults.map(({ code, place }) => `${code} ${place}`);
};

describe('measures given together, and no others there', () => {
  it('extend one another whatever the order, as objects or as files of text', () => {
    const asText = { 'measure.json': JSON.stringify(extending('aa', 'tiny').measure) };
    expect(told(extending('b', 'aa'), asText, good)).toEqual(['b', 'aa', 'tiny']);
    expect(defineMeasures([asText, good], vocabulary).map(({ id }) => id)).toEqual(['aa', 'tiny']);
  });

  it('are refused by what is wrong with any of them', () => {
    expect(() => defineMeasures([good, broken], vocabulary)).toThrow(DuxunError);
    expect(told(extending('aa', 'tiny'))).toEqual(['EXTENDS_UNKNOWN aa/measure.json']);
    expect(told(7, good, { 'measure.json': '{' })).toEqual([
      'NOT_AN_OBJECT measure',
      'NOT_JSON measure.json',
    ]);
  });

  it('go round in no circle where one waits for what is broken', () => {
    const wrong = ['VALUE_WRONG tiny/measure.json'];
    expect(told(broken, extending('aa', 'tiny'))).toEqual(wrong);
    expect(told(extending('b', 'aa'), extending('aa', 'tiny'), broken)).toEqual(wrong);
    // two of one id, of which the second is broken
    const twice = [...wrong, 'ID_DUPLICATE tiny/measure.json'];
    expect(told(good, broken, extending('aa', 'tiny'))).toEqual(twice);
    expect(told(broken, good, extending('aa', 'tiny'))).toEqual(twice);
    expect(told(extending('aa', 'b'), extending('b', 'aa'), good)).toEqual([
      'EXTENDS_CYCLE aa/measure.json',
      'EXTENDS_CYCLE b/measure.json',
    ]);
  });
});

describe('a vocabulary', () => {
  const codes = (words: unknown) => {
    const found = safeDefineMeasure(good, words);
    return found.ok ? [] : found.faults.map(({ code, place }) => `${code} ${place}`);
  };
  it.each([
    undefined,
    null,
    7,
    [],
    {},
    { actions: {} },
    { actions: {}, events: [] },
    { events: {} },
  ])('%j is none', (words) => {
    expect(codes(words)).toEqual(['NOT_AN_OBJECT vocabulary']);
  });

  it('is taken with labels of codes and forms or without', () => {
    const { codes: _codes, ...bare } = vocabulary as Json;
    expect(codes(bare)).toEqual([]);
    expect(shipped.codes).toBeDefined();
  });

  it('of its own may be labels of codes where the one that there is has none', () => {
    const { codes: labels, ...bare } = vocabulary as Json;
    const found = safeDefineMeasure({ ...good, codes: labels }, bare);
    expect(found.ok && found.measure.vocabulary.codes).toEqual(labels);
  });

  it('is an object in each of its files', () => {
    const found = safeDefineMeasure({ ...good, codes: [] }, vocabulary);
    expect(found.ok ? [] : found.faults.map(({ code, place }) => `${code} ${place}`)).toEqual([
      'NOT_AN_OBJECT tiny/codes.json',
    ]);
  });
});

describe('the files of a folder', () => {
  const files = (more: object) => ({
    'measure.json': head,
    ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [`${name}.json`, part])),
    ...more,
  });

  it('that lie beside a measure are no part of it, whatever they hold', () => {
    const found = safeDefineMeasure(files({ 'package.json': '{', 'fingerprints.json': 7 }), vocabulary);
    expect(found.ok && Object.keys(found.measure.source.parts)).toEqual(Object.keys(parts));
  });

  it('stand in the order of the document: the notice that it comes with before it', () => {
    const notice = structuredClone(parts['article-03']) as Json & { norms: Json[] };
    const norms = notice.norms.map((one, i) => ({
      ...{ ...one, id: `notice.${i + 1}`, code: `noted-${i}`, cite: { section: 'notice' } },
      ...{ operative: false, case: null, rules: undefined, why: { zh: '通知。', en: 'A notice.' } },
    }));
    const part = { section: 'notice', norms };
    const turned = (names: readonly string[]) =>
      Object.fromEntries(names.map((name) => [name, (files({ 'notice.json': part }) as Json)[name]]));
    const names = ['article-02.json', 'notice.json', 'article-03.json', 'measure.json', 'article-01.json'];
    for (const order of [names, [...names].reverse()]) {
      const found = safeDefineMeasure(turned(order), vocabulary);
      expect(found.ok && Object.keys(found.measure.source.parts)).toEqual(['notice', ...Object.keys(parts)]);
    }
  });

  it('have so many characters together, and so many values', () => {
    const code = (limits: object) => {
      const found = safeDefineMeasure(good, vocabulary, { limits });
      return found.ok ? [] : found.faults.map((one) => one.code);
    };
    const characters = JSON.stringify(good).length;
    expect(code({ characters })).toEqual([]);
    expect(code({ characters: 500 })).toEqual(['LIMIT_SIZE']);
    expect(code({ values: 30 })).toEqual(['LIMIT_SIZE']);
  });
});
