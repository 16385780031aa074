/** How much of what the parsers refuse a schema can refuse too; the rest hangs on names, or on several places at once. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type BrokenMeasure, brokenCases, brokenMeasures, vocabulary } from '../invalid/read.js';
import { wrong } from './validator.js';

type Words = Readonly<Record<'actions' | 'events', unknown>>;

const refusedMeasure = ({ measure, parts, vocabulary: own }: BrokenMeasure): boolean => {
  const words = (own ?? vocabulary) as Words;
  return (
    wrong('measure', measure).length > 0 ||
    Object.values(parts as object).some((part) => wrong('part', part).length > 0) ||
    wrong('actions', words.actions).length > 0 ||
    wrong('events', words.events).length > 0
  );
};

interface Tally {
  readonly refused: number;
  readonly of: number;
  /** Codes of which none is refused. */
  readonly never: readonly string[];
}

function tally<T>(broken: readonly T[], codeOf: (one: T) => string, refused: (one: T) => boolean): Tally {
  const judged = broken.map((one) => ({ code: codeOf(one), refused: refused(one) }));
  const seen = new Set(judged.flatMap((one) => (one.refused ? [one.code] : [])));
  const codes = new Set(judged.map(({ code }) => code));
  return {
    refused: judged.filter((one) => one.refused).length,
    of: judged.length,
    never: [...codes].filter((code) => !seen.has(code)),
  };
}

const page = readFileSync(new URL('../../docs/schemas.md', import.meta.url), 'utf8');

/** What the page says of one of the two: the codes that a schema can't see, and how much is refused. */
function said(what: 'measures' | 'cases') {
  const line = new RegExp(`^- ${what}: (.*)[;.]$`, 'm').exec(page)?.[1] ?? '';
  const figures = new RegExp(`(\\d+) of (\\d+) ${what}`).exec(page);
  return {
    codes: [...line.matchAll(/`([A-Z_]+)`/g)].map(([, code]) => code),
    share: Number(figures?.[1]) / Number(figures?.[2]),
  };
}

it('of the broken measures, more than half, and what can not be seen is what the page says', () => {
  const found = tally(
    brokenMeasures.map(([, one]) => one),
    ({ expect: [fault] }) => fault?.code ?? '',
    refusedMeasure,
  );
  const { codes, share } = said('measures');
  expect(codes.length).toBeGreaterThan(20);
  expect(found.never).toEqual(expect.arrayContaining(codes));
  expect(share).toBeGreaterThan(0.5);
  expect(Math.abs(found.refused / found.of - share)).toBeLessThan(0.1);
}, 60_000);

it('of the broken cases, three quarters, and what can not be seen is what the page says', () => {
  const whole = brokenCases.flatMap(([, one]) =>
    'case' in one && !('options' in one) && one.engine === undefined && one.previous === undefined
      ? [one]
      : [],
  );
  const found = tally(
    whole,
    ({ expect: [fault] }) => fault?.code ?? '',
    (one) => wrong('case', one.case).length > 0,
  );
  const { codes, share } = said('cases');
  expect(codes.length).toBeGreaterThan(5);
  expect(found.never).toEqual(expect.arrayContaining(codes));
  expect(share).toBeGreaterThan(0.75);
  expect(Math.abs(found.refused / found.of - share)).toBeLessThan(0.1);
}, 120_000);
