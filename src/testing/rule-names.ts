import { caseKinds } from '../case/kinds.js';
import { kindsOf } from '../measure/expand.js';
import type { Measure } from '../measure/measure.js';

const known = new WeakMap<Measure, ReadonlyMap<string, readonly string[]>>();

/** The rules that a name stands for: a rule its own; a norm whose rules bear other names, all of these. */
function standsFor(measure: Measure): ReadonlyMap<string, readonly string[]> {
  const found = known.get(measure);
  if (found) return found;
  const made = new Map<string, readonly string[]>();
  for (const kind of caseKinds)
    for (const { rule, norm } of measure.rules(kind)) {
      made.set(rule.name, [rule.name]);
      const whole = `${measure.id}/${norm.id}`;
      const own = made.get(whole) ?? [];
      if (rule.name !== whole && !own.includes(whole) && !own.includes(rule.name))
        made.set(whole, [...own, rule.name]);
    }
  known.set(measure, made);
  return made;
}

/** A rule's name with its measure before it. */
export const fullName = (measure: string, rule: string): string =>
  rule.startsWith(`${measure}/`) ? rule : `${measure}/${rule}`;

/** The names of the rules that a scenario means by a name; none where there is no such rule. */
export const rulesMeant = (measure: Measure, rule: string): readonly string[] =>
  standsFor(measure).get(fullName(measure.id, rule)) ?? [];

/** Every name that a scenario may give a rule, without the measure. */
export const ruleNames = (measure: Measure): readonly string[] =>
  [...standsFor(measure).keys()].map((name) => name.slice(measure.id.length + 1));

/** The norms that an evaluation shows a state of. */
export const entryNames = (measure: Measure): readonly string[] =>
  measure.norms.filter((norm) => norm.entry && kindsOf(norm).length > 0).map(({ id }) => id);
