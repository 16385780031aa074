/** Rules of the scenarios' cases that give no action, with why, and the case that they are silent on. */

import { type EvaluateOptions, getMeasure, parseCase, type WhyNot, whyNot } from '../../src/index.js';
import type { Asked } from '../support/changed.js';
import { allScenarios, givenOf, momentsOf, optionsOf } from '../support/scenario.js';

export interface Silent {
  readonly asked: Asked;
  readonly options: Omit<EvaluateOptions, 'asOf'>;
  readonly found: WhyNot;
}

/** Of the cases every so many-th is taken, and of its rules every so many-th. */
export function silent(everyCase: number, everyRule: number): Silent[] {
  const all = allScenarios().flatMap(({ measure, scenarios }) => scenarios.map((one) => ({ measure, one })));
  const found: Silent[] = [];
  let n = 0;
  all.forEach(({ measure, one }, i) => {
    const at = momentsOf(one).at(-1);
    if (i % everyCase !== 0 || at === undefined) return;
    const source = parseCase(givenOf(measure, one, at));
    const options: Silent['options'] = optionsOf(one);
    for (const { rule } of getMeasure(measure)?.rules(source.kind) ?? []) {
      n += 1;
      if (n % everyRule !== 0) continue;
      const { effectiveFrom, readings } = options;
      for (const why of whyNot(source, rule.name, { ...options, asOf: at.asOf }))
        found.push({
          asked: {
            source,
            asOf: at.asOf,
            ...(effectiveFrom ? { effectiveFrom } : {}),
            ...(readings ? { readings } : {}),
          },
          options,
          found: why,
        });
    }
  });
  return found;
}
