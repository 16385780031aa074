/** What is said of a slip in a small measure, and what its rules and entries look like. */
import { safeDefineMeasure } from '../../src/measure/define.js';
import type { Condition, Day, MeasureHead, Norm, Part, Vocabulary } from '../../src/measure/format.js';
import { entry, is, rule, tiny } from './tiny.js';

type Json = Readonly<Record<string, unknown>>;

export interface About {
  readonly head?: Partial<MeasureHead>;
  readonly part?: Partial<Part>;
  readonly vocabulary?: Vocabulary;
}

/** What is wrong with a measure of these norms, by code and place; what a small one lacks anyway is left out. */
export function faultsOf(norms: readonly Norm[], about: About = {}, plain: About = about): string[] {
  const told = (all: readonly Norm[], more: About) => {
    // `1.2` is an id, and no code
    const coded = all.map((norm) => ({ ...norm, code: norm.code.replace('.', '-') }));
    const { source, vocabulary } = tiny({ norms: coded, ...more }).measure;
    const defined = safeDefineMeasure(source, vocabulary);
    return defined.ok ? [] : defined.faults.map(({ code, pointer }) => `${code} ${pointer}`);
  };
  const before = new Set(told([rule('1', is('subject', 'nobody'))], plain));
  return told(norms, about).filter((one) => !before.has(one));
}

/** Where the only rule stands, its params, and its only condition. */
export const ruleAt = '/norms/0/rules/0';
export const paramsAt = `${ruleAt}/event/params`;
export const factAt = `${ruleAt}/conditions/all/0`;

/** A rule that asks for a fact. */
export const asked = (
  fact: string,
  params: unknown,
  value: unknown = true,
  operator = 'equal',
  more: Json = {},
): Norm[] => [rule('1', { all: [{ fact, params, operator, value }] } as unknown as Condition, more as never)];
/** A rule with a due day. */
export const due = (day: unknown): Norm[] => [rule('1', is('p'), { due: day as Day })];
/** A rule with these params. */
export const params = (more: Json, about: Json = {}): Norm[] => [
  rule('1', is('p'), more as never, about as never),
];
/** A norm with an entry. */
export const shaped = (more: Json, about: Json = {}): Norm[] => [entry('1', more as never, about as never)];

/** A slip: what it is, the norms with it, what is said of it, and a near miss of which nothing is said. */
export type Slip = readonly [name: string, slip: readonly Norm[], told: string, nearMiss: readonly Norm[]];
