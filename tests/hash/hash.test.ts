import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createDuxun } from '../../src/core.js';
import { measure as shanxi } from '../../src/generated/entries/shanxi.js';
import { canonical } from '../../src/hash/canonical.js';
import {
  createCalendar,
  defineMeasure,
  type EvaluateOptions,
  evaluate,
  evaluateAll,
  getMeasure,
  type Hash,
  type Measure,
  parseCase,
  stateCouncilCalendar,
  toJson,
} from '../../src/index.js';
import { version } from '../../src/version.js';

const given = {
  kind: 'finding',
  measure: 'maoming-2017',
  id: 'MM-1',
  subject: { type: 'county-committee' },
  facts: { origin: 'supervision', 'violation-involved': false },
  events: [
    { type: 'problem-found', on: '2018-01-10' },
    { type: 'problem-list-circulated', on: '2018-01-25', rectifyBy: '2018-03-15' },
  ],
};
const asked = { asOf: '2018-03-20' };
const calendar = (name = '开斋节') =>
  createCalendar({
    id: 'own',
    base: stateCouncilCalendar,
    years: [2017],
    holidays: { '2017-06-26': name },
    workdays: {},
  });

const hashOf = (source: unknown, options: Partial<EvaluateOptions> = {}): Hash =>
  evaluate(parseCase(source), { ...asked, ...options, include: [...(options.include ?? []), 'hash'] })
    .hash as Hash;

/** Keys sorted by hand, and the hash of the host: nothing of the library takes part. */
function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sorted).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const keys = Object.keys(value).sort((a, b) => (a < b ? -1 : 1));
  return `{${keys.map((key) => `${JSON.stringify(key)}:${sorted((value as Record<string, unknown>)[key])}`).join(',')}}`;
}
const digest = (value: unknown): string => createHash('sha256').update(sorted(value)).digest('hex');

const differing = (a: Hash, b: Hash): string[] =>
  Object.keys(a.parts).filter((part) => {
    const [one, other] = [a, b].map(({ parts }) => JSON.stringify(parts[part as keyof Hash['parts']]));
    return one !== other;
  });

const base = hashOf(given);

describe('canonical JSON', () => {
  it('is that of the examples of RFC 8785', () => {
    const numbers = [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001];
    const string = '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/';
    expect(canonical({ numbers, string, literals: [null, true, false] })).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const written = JSON.parse(canonical(Object.fromEntries(keys.map((key) => [key, key])))) as object;
    expect(canonical(written)).toBe(
      `{${['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33'].map((key) => `${JSON.stringify(key)}:${JSON.stringify(key)}`).join(',')}}`,
    );
  });

  it('puts keys that look like numbers in the order of their letters, and leaves out what is undefined', () => {
    expect(canonical({ b: undefined, 9: 1, 10: [undefined, -0], '': 2 })).toBe('{"":2,"10":[null,0],"9":1}');
  });

  it('of what is frozen is the same the second time', () => {
    const frozen = Object.freeze({ b: Object.freeze([1]), a: 2 });
    expect([canonical(frozen), canonical(frozen)]).toEqual(['{"a":2,"b":[1]}', '{"a":2,"b":[1]}']);
    const inner = { a: 1 };
    const outer = Object.freeze({ inner });
    expect(canonical(outer)).toBe('{"inner":{"a":1}}');
    inner.a = 2;
    expect(canonical(outer)).toBe('{"inner":{"a":2}}');
  });
});

describe('a hash', () => {
  it('is there only where it is asked for', () => {
    expect('hash' in evaluate(parseCase(given), asked)).toBe(false);
    expect('hash' in evaluate(parseCase(given), { ...asked, include: ['reasons'] })).toBe(false);
  });

  it('can be worked out without the library: parts, case and answer', () => {
    const evaluation = evaluate(parseCase(given), { ...asked, include: ['hash'] });
    const { hash, ...answer } = JSON.parse(toJson(evaluation)) as typeof evaluation & { hash: Hash };
    expect(hash.sha256).toBe(digest(hash.parts));
    expect(hash.parts.case).toBe(digest(given));
    expect(hash.answer).toBe(digest(answer));
    const { interpretations } = getMeasure('maoming-2017') as Measure;
    expect(hash.parts.readings).toBe(
      digest(Object.fromEntries(interpretations.map(({ id, default: usual }) => [id, usual]))),
    );
    expect(hash.parts).toMatchObject({ version, ...asked, effectiveFrom: null, only: null, include: [] });
  });

  it('leaves the answer as it is', () => {
    for (const include of [[], ['reasons', 'nextChange', 'contested']] as const) {
      const few = { ...asked, only: ['5.7', '19.5'] };
      const { hash: _, ...answer } = evaluate(parseCase(given), { ...few, include: [...include, 'hash'] });
      expect(answer).toEqual(evaluate(parseCase(given), { ...few, include }));
    }
  });

  it.each([
    ['case', { ...given, facts: { origin: 'inspection' } }, {}],
    ['case', { ...given, events: [...given.events].reverse() }, {}],
    ['asOf', given, { asOf: '2018-03-21' }],
    ['readings', given, { readings: { 'two-months-holiday': 'next-working-day' } }],
    ['calendar', given, { calendar: calendar() }],
    ['effectiveFrom', given, { effectiveFrom: '2017-01-01' }],
    ['only', given, { only: ['19.5'] }],
    ['include', given, { include: ['reasons'] }],
  ] as const)('changes, with the part %s alone, where that does', (part, source, options) => {
    const other = hashOf(source, options as Partial<EvaluateOptions>);
    expect(differing(base, other)).toEqual([part]);
    expect(other.sha256).not.toBe(base.sha256);
  });

  it('is the same for a choice of what holds by default, and names given in another order or twice', () => {
    const { interpretations } = getMeasure('maoming-2017') as Measure;
    const [first] = interpretations.filter(({ switchable }) => switchable);
    const readings = { [String(first?.id)]: String(first?.default) };
    expect(hashOf(given, { readings }).sha256).toBe(base.sha256);
    expect(hashOf(given, { only: ['5.7', '19.5'] })).toEqual(
      hashOf(given, { only: ['19.5', '5.7', '19.5'] }),
    );
    expect(hashOf(given, { include: ['reasons', 'nextChange'] })).toEqual(
      hashOf(given, { include: ['nextChange', 'reasons', 'reasons'] }),
    );
  });

  it('is that of evaluateAll, where others have their own readings and norms', () => {
    const readings = { 'two-months-holiday': 'next-working-day' };
    const options = {
      ...asked,
      readings: { ...readings, 'comprehensive-once': 'exactly' },
      only: ['19.5', 'shanxi/10.1'],
      include: ['hash'] as const,
    };
    const [judged] = evaluateAll([given], options);
    expect(judged?.evaluation?.hash).toEqual(hashOf(given, { readings, only: ['19.5'] }));
  });

  it('of a calendar is of what it says, whoever made it', () => {
    const [a, b, c] = [calendar(), calendar(), calendar('节')].map((one) => hashOf(given, { calendar: one }));
    expect(a).toEqual(b);
    expect(differing(a as Hash, c as Hash)).toEqual(['calendar']);
    const plain = { ...stateCouncilCalendar };
    expect(hashOf(given, { calendar: plain })).toEqual(base);
  });

  it('is the same for a measure taken from its own entry point, defined again, and with its keys in another order', () => {
    const source = { kind: 'finding', measure: 'shanxi', id: 'S-1', subject: { type: 'other' } };
    const expected = hashOf(source);
    const whole = getMeasure('shanxi') as Measure;
    const again = JSON.parse(JSON.stringify([whole.source, whole.vocabulary])) as [unknown, unknown];
    for (const measure of [
      shanxi,
      defineMeasure(...again),
      defineMeasure(turned(again[0], 'kept'), backwards(again[1])),
    ]) {
      const { evaluate: judge, parseCase: parse } = createDuxun({ measures: [measure] });
      expect(judge(parse(source), { ...asked, include: ['hash'] }).hash).toEqual(expected);
    }
    // actions come in the order of the files, so that it is a part of the measure
    const moved = createDuxun({ measures: [defineMeasure(turned(again[0], 'reversed'), again[1])] });
    const { hash } = moved.evaluate(moved.parseCase(source), { ...asked, include: ['hash'] });
    expect(differing(expected, hash as Hash)).toEqual(['measure']);
  });

  it('changes with one letter of the measure', () => {
    const whole = getMeasure('shanxi') as Measure;
    const source = JSON.parse(JSON.stringify(whole.source)) as { measure: { title: { en: string } } };
    source.measure.title.en += '.';
    const { evaluate: judge, parseCase: parse } = createDuxun({
      measures: [defineMeasure(source, whole.vocabulary)],
    });
    const one = { kind: 'finding', measure: 'shanxi', id: 'S-1', subject: { type: 'other' } };
    const { hash } = judge(parse(one), { ...asked, include: ['hash'] });
    expect(differing(hashOf(one), hash as Hash)).toEqual(['measure']);
  });
});

/** The same JSON with the keys of every object the other way round. */
function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards);
  if (typeof value !== 'object' || value === null) return value;
  const turned = Object.entries(value).map(([key, inner]) => [key, backwards(inner)] as const);
  return Object.fromEntries(turned.reverse());
}

/** The files of a measure in their order, or the other way round. */
function turned(source: unknown, order: 'kept' | 'reversed'): unknown {
  const { measure, parts } = source as { measure: unknown; parts: object };
  const files = Object.entries(parts).map(([name, part]) => [name, backwards(part)] as const);
  return {
    parts: Object.fromEntries(order === 'kept' ? files : files.reverse()),
    measure: backwards(measure),
  };
}
