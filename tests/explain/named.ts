/** What `whyNot` names for one rule of a small measure, and whether the rule acts once that is so. */
import type { EvaluateOptions } from '../../src/call-options.js';
import type { CaseChange } from '../../src/index.js';
import type { Condition } from '../../src/measure/format.js';
import { changed } from '../support/changed.js';
import { type Given, rule, type Spec, tiny } from '../support/tiny.js';

export interface Silence {
  readonly when?: Condition;
  /** In place of one rule with the condition. */
  readonly spec?: Spec;
  readonly given?: Given;
  readonly asOf?: string;
  readonly options?: Partial<EvaluateOptions>;
}

export const may = '2018-05-01';

/** What is named in the first scope of rule 1, without the questions; null where nothing is found. */
export function named({ when, spec, given = {}, asOf = may, options = {} }: Silence) {
  const made = tiny(spec ?? { norms: [rule('1', when as Condition)] });
  const source = made.parse(given);
  const [found] = made.duxun.whyNot(source, '1', { ...options, asOf })[0]?.scopes ?? [];
  const changes = found?.changes?.map(({ question: _q, ...change }): CaseChange => change) ?? null;
  return { result: found?.result, changes, acts: () => acts() };

  function acts(): boolean {
    const start = { source, asOf, ...(options.readings ? { readings: options.readings } : {}) };
    const then = (changes ?? []).reduce(changed, start);
    const { source: given, ...rest } = then;
    const { actions } = made.duxun.evaluate(made.duxun.parseCase(given), { ...options, ...rest });
    return actions.some((one) => one.rule === 'tiny/1');
  }
}

/** Changes as texts, a line each. */
export const inShort = (changes: readonly CaseChange[] | null): readonly string[] | null =>
  changes?.map(({ input, name, field, of, on, oneOf, fields, days, codes, is }) =>
    [
      field === undefined ? `${input} ${name}` : `${input} ${name}.${field}`,
      ...(of === undefined ? [] : [`of ${of}`]),
      ...(on === undefined ? [] : [`on ${on}`]),
      ...(days === undefined ? [] : [`of the days ${days.join(' ')}`]),
      ...(oneOf === undefined ? [] : [`or another of ${oneOf.join(' ')}`]),
      ...(codes === undefined ? [] : [`as ${codes.join(' ')}`]),
      ...(fields === undefined ? [] : [`with ${JSON.stringify(fields)}`]),
      `${is?.operator} ${JSON.stringify(is?.value)}`,
    ].join(' '),
  ) ?? null;
