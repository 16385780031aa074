import type { Action, Evaluation } from '../../src/evaluation.js';
import { idsOf, openOf } from './tiny.js';

/** What is allowed to differ once more is known, by the contract of docs/format.md. */
export interface Allowed {
  /** Does the rule judge how an act is done? Its duty, and that to put it right, stand until it is known to be met. */
  readonly judges: (rule: string) => boolean;
  /** Does an answer of the case hold for the norm until its parts, or an event, say otherwise? */
  readonly overruled: (norm: string) => boolean;
  /** What became known. */
  readonly learnt: readonly string[];
}

/** The rule within an action's id, with the case before it. */
const ruleOfId = (id: string) => id.replace(/[[~].*/, '');

/** A scope whose place, person, unit, period, event or act is not known stands for all that may turn up. */
const standsForMore = (id: string) => /=(\?|unknown)|period=/.test(id);

/** A role, or one more figure, stands for what the case does not name; while something that it names may be meant, it does not. */
const standsForUnnamed = (id: string) => /(place|person)=-|unit=\?/.test(id);

/** Where an evaluation says otherwise than one of the same case with less known, as sentences. */
export function contradictions(
  before: Evaluation,
  after: Evaluation,
  { judges, overruled, learnt }: Allowed,
): readonly string[] {
  const wrong: string[] = [];
  if (before.applies !== 'unknown' && before.applies !== after.applies)
    wrong.push(`applies ${before.applies} → ${after.applies}`);
  const states = new Map(after.criteria.map(({ norm, state }) => [norm, state]));
  for (const { norm, state } of before.criteria) {
    const now = states.get(norm);
    if (state !== 'unknown' && now !== undefined && state !== now && !overruled(norm))
      wrong.push(`criterion ${norm} ${state} → ${now}`);
  }
  const open = new Set(openOf(before));
  const rules = new Map(before.undetermined.flatMap((one) => one.rules.map(({ id, rule }) => [id, rule])));
  const then = new Set(idsOf(before));
  const vague = new Set(
    [...open].filter((id) => standsForMore(id) || judges(rules.get(id) ?? '')).map(ruleOfId),
  );
  const unsure = new Set([...open].map(ruleOfId));
  const foretold = ({ mayChangeWith }: Pick<Action, 'mayChangeWith'>) =>
    mayChangeWith?.some((name) => learnt.includes(name)) === true;
  const arrivals: readonly (Pick<Action, 'id' | 'rule' | 'norm'> & Partial<Action>)[] = [
    ...after.actions,
    ...after.undetermined.flatMap((one) => one.rules).filter(({ rule }) => !judges(rule)),
  ];
  for (const one of arrivals) {
    const { id, norm } = one;
    const awaited = vague.has(ruleOfId(id)) || (standsForUnnamed(id) && unsure.has(ruleOfId(id)));
    if (!then.has(id) && !open.has(id) && !awaited && !foretold(one) && !overruled(norm))
      wrong.push(`${id} turns up`);
  }
  for (const action of before.actions) {
    const now = after.actions.find(({ id }) => id === action.id);
    if (now === undefined) {
      const covered = after.actions.some(({ covers }) => covers?.includes(action.id));
      const met = judges(action.rule);
      if (!covered && !foretold(action) && !met && !overruled(action.norm))
        wrong.push(`${action.id} is gone`);
      continue;
    }
    if (foretold(action)) continue;
    if (action.dueUnknown === undefined && action.due !== now.due)
      wrong.push(`${action.id} due ${action.due} → ${now.due}`);
    const { notBefore, notAfter } = action.dueUnknown ?? { notBefore: null, notAfter: null };
    const [first, last] = [now.due ?? now.dueUnknown?.notBefore, now.due ?? now.dueUnknown?.notAfter];
    if (notBefore !== null && (first === null || first === undefined || first < notBefore))
      wrong.push(`${action.id} due before ${notBefore}: ${first}`);
    if (notAfter !== null && (last === null || last === undefined || last > notAfter))
      wrong.push(`${action.id} due after ${notAfter}: ${last}`);
    if (action.status === 'overdue' && now.status !== 'overdue')
      wrong.push(`${action.id} is in time after all`);
    if (action.modality !== now.modality) wrong.push(`${action.id} ${action.modality} → ${now.modality}`);
  }
  return wrong;
}
