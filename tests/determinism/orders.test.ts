/** The same answers whatever the order of keys and of days in the log, and after JSON has been written and read. */
import { describe, expect, it } from 'vitest';
import { createDuxun, defineMeasure, getMeasure, measures, parseCase, toJson } from '../../src/index.js';
import { answerOf, digestsOf, type Sample, unordered } from './probe.js';
import { samples } from './samples.js';

type Json = Readonly<Record<string, unknown>>;

/** The same JSON with the keys of every object the other way round; the files of a measure keep their order. */
function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards);
  if (typeof value !== 'object' || value === null) return value;
  const turned = Object.entries(value).map(([key, inner]) => [
    key,
    key === 'parts' ? files(inner) : backwards(inner),
  ]);
  return Object.fromEntries(turned.reverse());
}

const files = (parts: unknown): unknown =>
  typeof parts === 'object' && parts !== null && !Array.isArray(parts)
    ? Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, backwards(part)]))
    : backwards(parts);

/** The log with its days the other way round; events of one day, and those of unknown day, stay in their order. */
function lastDaysFirst(given: unknown): Json {
  const { events, ...rest } = given as { readonly events?: readonly { readonly on: string }[] };
  if (events === undefined) return rest;
  const days = [...new Set(events.map(({ on }) => on))].reverse();
  return { ...rest, events: days.flatMap((day) => events.filter(({ on }) => on === day)) };
}

const patience = { timeout: 240_000 };
const few = samples.filter((_, i) => i % 3 === 0);
const digests = digestsOf(few);
const withGiven = (change: (given: unknown) => unknown): Sample[] =>
  samples.map((sample) => ({ ...sample, given: change(sample.given) }));

describe('the same answer', () => {
  const expected = samples.map(unordered);

  it('whatever the order of the keys of a case', patience, () => {
    expect(withGiven(backwards).map(unordered)).toEqual(expected);
  });

  it('whatever the order of days in a log', patience, () => {
    const moved = withGiven(lastDaysFirst);
    const several = moved.filter(({ given }, i) => toJson(given) !== toJson(samples[i]?.given));
    expect(several.length).toBeGreaterThan(5);
    expect(moved.map(unordered)).toEqual(expected);
  });

  it('of a case that was written as JSON and read', patience, () => {
    const again = few.map((sample) => ({ ...sample, given: JSON.parse(toJson(parseCase(sample.given))) }));
    expect(digestsOf(again)).toEqual(digests);
  });
});

it(
  'does not change while its case and options are frozen all through, and leaves them as they are',
  patience,
  () => {
    const frozen = <T>(value: T): T => {
      if (typeof value === 'object' && value !== null)
        for (const inner of Object.values(value)) frozen(inner);
      return Object.freeze(value);
    };
    const asked = frozen(structuredClone(few));
    const before = toJson(asked);
    expect(digestsOf(asked)).toEqual(digests);
    expect(toJson(asked)).toBe(before);
  },
);

describe('a measure', () => {
  const ids = measures().map(({ id }) => id);

  it.each(
    ids,
  )('%s that was written as JSON and read answers the same, also with its keys the other way round', (id) => {
    const measure = getMeasure(id);
    const text = JSON.stringify([measure?.source, measure?.vocabulary]);
    const [source, words] = JSON.parse(text) as [unknown, unknown];
    const own = samples.filter(({ given }) => (given as { measure: string }).measure === id);
    const asked = own.filter((_, i) => i % 3 === 0);
    const told = ({
      evaluate,
      parseCase: parse,
    }: Pick<ReturnType<typeof createDuxun>, 'evaluate' | 'parseCase'>) =>
      asked.map(
        ({ given, asOf, options }) => evaluate(parse(given), { ...options, asOf, include: ['hash'] }).hash,
      );
    const expected = told(createDuxun({ measures: measures() }));
    for (const again of [defineMeasure(source, words), defineMeasure(backwards(source), backwards(words))])
      expect(told(createDuxun({ measures: [again] }))).toEqual(expected);
  }, 240_000);
});

it('an answer is the same after structuredClone and JSON', patience, () => {
  for (const sample of few.slice(0, 5)) {
    const answer = answerOf(sample);
    expect(structuredClone(answer)).toEqual(answer);
    expect(JSON.stringify(JSON.parse(toJson(answer)))).toBe(JSON.stringify(answer));
  }
});
