import { describe, expect, it } from 'vitest';
import {
  createDuxun,
  defaultLimits,
  defineMeasure,
  type Fault,
  safeDefineMeasure,
  vocabulary as shipped,
} from '../../src/index.js';
import { good, vocabulary } from '../invalid/read.js';

type Json = Record<string, unknown>;
const head = good.measure as Json;
const parts = good.parts as Record<string, Json>;

const faultsOf = (source: unknown, words: unknown = vocabulary, options = {}): readonly Fault[] => {
  const defined = safeDefineMeasure(source, words, options);
  return defined.ok ? [] : defined.faults;
};
const codes = (source: unknown, words?: unknown, options = {}) =>
  faultsOf(source, words, options).map(({ code, place, pointer }) => `${code} ${place}#${pointer}`);

describe('a measure as the files of a folder', () => {
  const folder = {
    'measure.json': JSON.stringify(head),
    ...Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [`${name}.json`, JSON.stringify(part)]),
    ),
  };

  it('is what it is as measure and parts, whatever the order of the files', () => {
    const whole = defineMeasure(good, vocabulary);
    expect(defineMeasure(folder, vocabulary).source).toEqual(whole.source);
    const turned = Object.fromEntries(Object.entries(folder).reverse());
    expect(Object.keys(defineMeasure(turned, vocabulary).source.parts)).toEqual(Object.keys(parts));
  });

  it('may begin with a byte order mark, as some editors write it', () => {
    const marked = { ...folder, 'measure.json': `\uFEFF${folder['measure.json']}` };
    expect(defineMeasure(marked, vocabulary).id).toBe('tiny');
  });

  it('may have its own vocabulary, laid over the one that there is', () => {
    const { actions, events } = vocabulary as Record<string, Json>;
    const own = { ...folder, 'actions.json': actions, 'events.json': JSON.stringify(events) };
    expect(defineMeasure(own, { actions: {}, events: {} }).id).toBe('tiny');
    const { parseCase, evaluate } = createDuxun({
      measures: [defineMeasure(own, { actions: {}, events: {} })],
    });
    const source = parseCase({ measure: 'tiny', id: 'c', kind: 'finding', subject: { type: 'town' } });
    expect(evaluate(source, { asOf: '2018-01-01' }).applies).toBe('yes');
  });

  it('changes no word that there is', () => {
    const events = { found: { label: { zh: '找到', en: 'Found' }, kinds: ['finding'], fields: {} } };
    expect(codes({ ...folder, 'events.json': events })).toEqual(['VOCABULARY_TAKEN tiny/events.json#/found']);
    const { found } = (vocabulary as Record<string, Json>).events as Json;
    expect(codes({ ...folder, 'events.json': { found } })).toEqual([]);
  });

  it('says which file is no JSON, and which is none of it, all at once', () => {
    expect(codes({ ...folder, 'article-01.json': '{', 'article-02.json': '[1,', 'notes.txt': '' })).toEqual([
      'NOT_JSON article-01.json#',
      'NOT_JSON article-02.json#',
      'KEY_UNKNOWN notes.txt#',
    ]);
  });

  it.each([
    null,
    undefined,
    7,
    'text',
    [],
    {},
    { measure: 1 },
    { measure: {}, parts: [] },
    { 'measure.json': 7 },
  ])('%j is none', (source) => {
    expect(codes(source).map((one) => one.split(' ')[0])).toContain('NOT_AN_OBJECT');
  });
});

describe('fields of a case', () => {
  const fields = {
    finding: {
      sender: { type: 'string', label: { zh: '来信人', en: 'Sender' } },
      number: { type: 'integer', label: { zh: '编号', en: 'Number' }, needed: true },
    },
  };
  const parsed = (more: object, declared: object = fields) => {
    const { safeParseCase } = createDuxun({
      measures: [defineMeasure({ ...good, measure: { ...head, fields: declared } }, vocabulary)],
    });
    const found = safeParseCase({
      measure: 'tiny',
      id: 'c',
      kind: 'finding',
      subject: { type: 'town' },
      ...more,
    });
    return found.ok ? found.case : found.faults.map(({ code, pointer }) => `${code} ${pointer}`);
  };

  it('are taken as they are declared', () => {
    expect(parsed({ fields: { number: 7, sender: 'A' } })).toMatchObject({
      fields: { number: 7, sender: 'A' },
    });
    expect(parsed({ fields: { sender: 'A' } })).toEqual(['KEY_MISSING /fields/number']);
    expect(parsed({})).toEqual(['KEY_MISSING /fields']);
    expect(parsed({ fields: { number: 'x', sendr: 'A' } })).toEqual(
      expect.arrayContaining(['TYPE_WRONG /fields/number', 'KEY_UNKNOWN /fields/sendr']),
    );
  });

  it('may be left out where none of them is needed', () => {
    const sender = { finding: { sender: fields.finding.sender } };
    expect(parsed({}, sender)).not.toHaveProperty('fields');
    expect(parsed({ fields: { sender: 'A' } }, sender)).toMatchObject({ fields: { sender: 'A' } });
    expect(parsed({ fields: { number: 7 } }, sender)).toEqual(['KEY_UNKNOWN /fields/number']);
  });
});

describe('a hostile measure', () => {
  const withCondition = (condition: unknown) => ({
    ...good,
    measure: { ...head, conditions: { unrectified: condition } },
  });
  const nested = (depth: number): unknown => {
    let condition: unknown = { fact: 'origin', operator: 'equal', value: 'inspection' };
    for (let i = 0; i < depth; i += 1) condition = { not: condition };
    return condition;
  };

  it('of 10,000 conditions one in another', () => {
    expect(faultsOf(withCondition(nested(10_000))).map(({ code }) => code)).toEqual(['LIMIT_DEPTH']);
    const text = `${'{"not":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
    expect(codes({ 'measure.json': text })).toEqual([
      'LIMIT_DEPTH /measure.json#/not/not/not/not/not/not/not/not',
    ]);
  });

  it('of as many as are allowed is refused for what it says, not for its depth', () => {
    const under = (depth: number) => faultsOf(withCondition(nested(depth))).map(({ code }) => code);
    expect(under(defaultLimits.depth - 2)).not.toContain('LIMIT_DEPTH');
    expect(under(defaultLimits.depth - 1)).toEqual(['LIMIT_DEPTH']);
  });

  it('with names that stand for two others each: the steps are counted', () => {
    const conditions: Json = { c0: { all: [{ fact: 'origin', operator: 'equal', value: 'inspection' }] } };
    for (let i = 1; i <= 40; i += 1)
      conditions[`c${i}`] = { all: [{ condition: `c${i - 1}` }, { condition: `c${i - 1}` }] };
    conditions.unrectified = { condition: 'c40' };
    const source = { ...good, measure: { ...head, conditions } };
    const found = faultsOf(source).map(({ code }) => code);
    expect(new Set(found)).toEqual(new Set(['LIMIT_STEPS']));
  });

  it('with a chain of 10,000 names', () => {
    const conditions: Json = { unrectified: { condition: 'c0' } };
    for (let i = 0; i < 10_000; i += 1) conditions[`c${i}`] = { all: [{ condition: `c${i + 1}` }] };
    const found = new Set(faultsOf({ ...good, measure: { ...head, conditions } }).map(({ code }) => code));
    expect(found).toEqual(new Set(['LIMIT_DEPTH']));
  });

  it('with names that go round in a circle', () => {
    const conditions = { unrectified: { condition: 'b' }, b: { all: [{ condition: 'unrectified' }] } };
    const found = faultsOf({ ...good, measure: { ...head, conditions } }).map(({ code }) => code);
    expect(found).toContain('RULE_CONDITION_CYCLE');
  });

  it('with a text of 10 MB, as a value, as a key, and as a file', () => {
    const long = 'x'.repeat(10_000_000);
    const first = (source: unknown) => faultsOf(source).map(({ code }) => code);
    expect(first({ ...good, measure: { ...head, title: { zh: long, en: 'x' } } })).toEqual(['LIMIT_TEXT']);
    expect(first({ ...good, measure: { ...head, [long]: 1 } })).toEqual(['LIMIT_TEXT']);
    expect(first({ 'measure.json': `"${long}"` })).toEqual(['LIMIT_SIZE']);
    const [fault] = faultsOf({ ...good, measure: { ...head, title: { zh: long, en: 'x' } } });
    expect(JSON.stringify(fault).length).toBeLessThan(2000);
  });

  it('with half a million values, a list that says it is longer, and many files', () => {
    const first = (source: unknown) => faultsOf(source).map(({ code }) => code);
    expect(first({ ...good, measure: { ...head, remarks: Array(600_000).fill(0) } })).toEqual(['LIMIT_SIZE']);
    expect(first({ ...good, measure: { ...head, remarks: new Array(4_000_000_000) } })).toEqual([
      'LIMIT_SIZE',
    ]);
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [`article-${i}`, { norms: Array(10_000).fill(0) }]),
    );
    expect(first({ measure: head, parts: many })).toEqual(['LIMIT_SIZE']);
  });

  it('that goes round in a circle as an object', () => {
    const circle: Json = { ...head };
    circle.facts = circle;
    expect(faultsOf({ measure: circle, parts }).map(({ code }) => code)).toEqual(['LIMIT_DEPTH']);
  });

  it('with keys that objects have: nothing is touched', () => {
    const text = JSON.stringify(good).replace(
      '"facts":{',
      '"facts":{"__proto__":{"polluted":true},"constructor":{"x":1},',
    );
    const found = faultsOf(JSON.parse(text) as unknown).map(({ code }) => code);
    expect(found).toContain('KEY_UNKNOWN');
    expect(({} as Json).polluted).toBeUndefined();
    const file = JSON.stringify(head).replace('{', '{"__proto__":{"polluted":true},');
    expect(codes({ 'measure.json': file, ...parts }).length).toBeGreaterThan(0);
    expect(({} as Json).polluted).toBeUndefined();
  });

  it('limits can be set otherwise', () => {
    const limits = { values: 10 };
    expect(faultsOf(good, vocabulary, { limits }).map(({ code }) => code)).toEqual(['LIMIT_SIZE']);
    expect(safeDefineMeasure(good, vocabulary, { limits: { depth: 100 } }).ok).toBe(true);
  });

  it('is left as it is given', () => {
    const frozen = (json: unknown): unknown => {
      if (typeof json === 'object' && json !== null)
        for (const one of Object.values(Object.freeze(json))) frozen(one);
      return json;
    };
    expect(safeDefineMeasure(frozen(structuredClone(good)), frozen(structuredClone(vocabulary))).ok).toBe(
      true,
    );
    expect(shipped.actions).toBeDefined();
  });
});
