/** Small measures that extend a small one: what is refused, what stays, and from which day on. */
import { describe, expect, it } from 'vitest';
import { defineMeasure, type Measure, safeDefineMeasure } from '../../src/core.js';
import { good, vocabulary } from '../invalid/read.js';

type Json = Record<string, unknown>;
const text = (en: string) => ({ zh: `${en}（中）`, en });
const base = good as { measure: Json; parts: Record<string, { article: string; norms: Json[] }> };
const tiny = defineMeasure(base, vocabulary);

interface Given {
  readonly head?: Json;
  readonly how?: Json;
  readonly norms?: readonly Json[];
}

/** A measure that extends another one; the same one in another version where the id is the same. */
const extending = (id: string, of: string, { head = {}, how = {}, norms = [] }: Given = {}) => ({
  measure: {
    ...{ id, title: text(id), docNumber: null, issuedOn: '2018-05-02', effectiveFrom: '2018-06-01' },
    ...{ extends: { measure: of, prefix: 'x-', ...how }, ...(id === of ? { version: 'v2' } : {}), ...head },
  },
  parts: norms.length === 0 ? {} : { 'article-01': { article: '1', norms } },
});
const defined = (source: unknown, ...there: Measure[]) =>
  defineMeasure(source, vocabulary, { measures: there });
const told = (source: unknown, ...there: Measure[]) => {
  const found = safeDefineMeasure(source, vocabulary, { measures: there });
  return found.ok ? [] : found.faults.map(({ code, pointer }) => `${code} ${pointer}`);
};
/** A norm of an extension, with a rule of its measure. */
const norm = (measure: string, params: Json, more: Json = {}) => ({
  ...{ id: 'x-1.1', cite: { article: '1' }, topic: 'plan', operative: true, case: 'programme' },
  ...{ modality: 'must', actor: 'leading-group', addressees: [], code: 'plan-more', gist: text('plan') },
  rules: [
    {
      name: `${measure}/x-1.1`,
      conditions: { all: [{ fact: 'funded', operator: 'equal', value: true }] },
      event: { type: 'make-plan', params: { norm: 'x-1.1', ...params } },
    },
  ],
  ...more,
});

describe('a measure that extends another one', () => {
  it('has a prefix that no norm there has', () => {
    const first = defined(extending('aa', 'tiny', { norms: [norm('aa', {})] }), tiny);
    expect(told(extending('b', 'aa'), first)).toEqual(['EXTENDS_PREFIX /extends/prefix']);
    expect(told(extending('b', 'aa', { how: { prefix: 'y-' } }), first)).toEqual([]);
  });

  it('declares names that are not there', () => {
    const days = (name: string) => extending('aa', 'tiny', { head: { days: { [name]: '2018-01-01' } } });
    expect(told(days('deadline'), tiny)).toEqual(['MEASURE_NAME_DUPLICATE /days/deadline']);
    expect(told(days('deadlines'), tiny)).toEqual([]);
  });

  it('takes with a norm those that it carries, for the same reason, unless they have one of their own', () => {
    const gone = (...off: readonly (readonly [string, string])[]) => {
      const list = off.map(([one, why]) => ({ norm: one, cite: { article: '1' }, why: text(why) }));
      const { norms } = defined(extending('aa', 'tiny', { how: { off: list } }), tiny);
      return norms.flatMap(({ id, operative, why }) => (operative || id === '1.2' ? [] : [[id, why?.en]]));
    };
    expect(gone(['2.1', 'not here'])).toEqual([
      ['2.1', 'not here'],
      ['2.2', 'not here'],
    ]);
    expect(gone(['2.1', 'not here'], ['2.2', 'nor this'])).toEqual([
      ['2.1', 'not here'],
      ['2.2', 'nor this'],
    ]);
    expect(gone(['2.2', 'nor this'])).toEqual([['2.2', 'nor this']]);
  });

  it('may say how its actions merge and which clock events it provides for, beside what is there', () => {
    const merge = { action: 'make-plan', by: null, order: ['warning'] };
    const first = defined(
      extending('aa', 'tiny', { head: { merge, provides: { extended: '2.1' } }, how: { prefix: 'w-' } }),
      tiny,
    );
    expect(first.source.measure).toMatchObject({ merge, provides: { extended: '2.1' } });
    const second = defined(extending('b', 'aa', { head: { provides: { reopened: '2.3' } } }), first);
    expect(second.source.measure).toMatchObject({ merge, provides: { extended: '2.1', reopened: '2.3' } });
    expect(defined(extending('c', 'tiny'), tiny).source.measure).not.toHaveProperty('provides');
  });

  it('names the document of each norm, however many extend one another, even under an id that has been', () => {
    const first = defined(extending('aa', 'tiny'), tiny);
    const again = defined(extending('tiny', 'aa'), first);
    const last = defined(extending('b', 'tiny'), again);
    expect(again.source.measure.origins).toEqual({
      tiny: { measure: 'tiny', title: tiny.title },
      aa: { measure: 'aa', title: text('aa') },
    });
    expect(last.source.measure.origins).toEqual(again.source.measure.origins);
    expect(last.norms.every(({ origin }) => origin === 'tiny')).toBe(true);
  });
});

describe('another version', () => {
  it('comes on a day after that of the one before, where that is known', () => {
    const undated = defined({ ...base, measure: { ...base.measure, effectiveFrom: null } });
    const on = (effectiveFrom: unknown) => extending('tiny', 'tiny', { head: { effectiveFrom } });
    const expected = (source: unknown, there: Measure) => {
      const found = safeDefineMeasure(source, vocabulary, { measures: [there] });
      return found.ok ? [] : found.faults.map(({ code, expected: { en } }) => `${code} ${en}`);
    };
    expect(expected(on(null), undated)).toEqual([
      'EXTENDS_DATE Expected a date after that of the version before.',
    ]);
    expect(expected(on('2017-05-05'), tiny)).toEqual([
      'EXTENDS_DATE Expected a date after that of the version before (2017-05-05).',
    ]);
    expect(expected(on('2017-05-06'), tiny)).toEqual([]);
    expect(expected(on('2000-01-01'), undated)).toEqual([]);
  });

  it('bears on no kind of case on which the measure does not', () => {
    const review = norm('tiny', {}, { case: 'review' });
    expect(told(extending('tiny', 'tiny', { norms: [review] }), tiny)).toEqual(
      expect.arrayContaining(['NORM_KIND /norms/0/case']),
    );
    expect(told(extending('tiny', 'tiny', { norms: [norm('tiny', {})] }), tiny)).toEqual([]);
  });

  const from = '2018-06-01';
  const readings = { interpretations: [] as Json[] };
  readings.interpretations.push({
    ...{
      id: 'how-often',
      norms: ['x-1.1'],
      question: text('how often?'),
      default: 'often',
      switchable: true,
    },
    options: ['often', 'seldom', 'once'].map((id) => ({ id, ...text(id) })),
    why: text('why'),
  });
  const paramsOf = (params: Json) => {
    const source = extending('tiny', 'tiny', { head: readings, norms: [norm('tiny', params)] });
    const { source: whole } = defined(source, tiny);
    return whole.parts['v2:article-01']?.norms[0]?.rules?.[0]?.event.params;
  };

  it('counts from the day of its effect where it counts from the commencement', () => {
    const due = { months: 1, from: { latestOf: [{ commencement: true }, '2018-01-01'] } };
    expect(paramsOf({ due })).toMatchObject({ due: { months: 1, from: { latestOf: [from, '2018-01-01'] } } });
  });

  it.each([
    ['year', { unit: 'year', from }],
    [
      { unit: 'year', keep: true },
      { unit: 'year', keep: true, from },
    ],
    [
      { unit: 'year', from: '2019-01-01' },
      { unit: 'year', from: '2019-01-01' },
    ],
    [
      { unit: 'year', from: { commencement: true } },
      { unit: 'year', from },
    ],
    [
      { byReading: 'how-often', often: 'month', seldom: { unit: 'year' }, once: null },
      { byReading: 'how-often', often: { unit: 'month', from }, seldom: { unit: 'year', from }, once: null },
    ],
    [
      { unit: { byReading: 'how-often', often: 'month', seldom: 'year', once: 'year' } },
      { unit: { byReading: 'how-often', often: 'month', seldom: 'year', once: 'year' }, from },
    ],
  ])('counts its periods from that day: %j', (period, wanted) => {
    expect(paramsOf({ per: { place: 'places', period } })).toMatchObject({
      per: { place: 'places', period: wanted },
    });
  });

  it('counts them so under every reading by which they are judged, and leaves what is no period', () => {
    const place = { place: 'places' };
    const per = { byReading: 'how-often', often: { ...place, period: 'month' }, seldom: place, once: null };
    expect(paramsOf({ per })?.per).toEqual({
      ...{ byReading: 'how-often', seldom: place, once: null },
      often: { ...place, period: { unit: 'month', from } },
    });
  });
});
