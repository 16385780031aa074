import type { AnyEvent } from '../case/types.js';
import type { Finding } from '../engine/judge.js';
import type { Program } from '../engine/program.js';
import { serves } from '../facts/serving.js';
import { dischargersOf } from '../measure/events.js';
import type { Condition, MeasureSource, Rule, Vocabulary } from '../measure/format.js';

type Types = string | readonly string[];

/**
 * The event types that a condition itself takes for the doing, named conditions followed: those that its `discharged`
 * leaves name, which alone have a `by`, and those that it counts in the rule's own period.
 *
 * @param named what has not been followed yet
 */
function namedTypes(json: unknown, named: Map<unknown, Condition>): string[] {
  if (typeof json !== 'object' || json === null) return [];
  const { fact, params, condition } = json as {
    fact?: string;
    params?: { by?: Types; event?: Types; in?: string };
    condition?: unknown;
  };
  const counted = fact === 'count' && params?.in === 'period' ? params.event : undefined;
  const own = [params?.by ?? counted ?? []].flat();
  const followed = named.get(condition);
  named.delete(condition);
  return [...own, ...[followed, ...Object.values(json)].flatMap((one) => namedTypes(one, named))];
}

/** Does an event do what an action asks for? One that answers the very question of an entry does, too. */
export function discharges(
  event: AnyEvent,
  { rule, scope }: Finding,
  program: Program,
  vocabulary: Vocabulary,
  caseId: string,
): boolean {
  const { type, answer } = event;
  if (event.norm === rule.norm.id && (type === 'measured' || (type === 'answered' && answer === 'yes')))
    return true;
  if (!typesOf(rule.rule, program.source, vocabulary).includes(type)) return false;
  const served = serves(event.for, { name: rule.rule.name, local: rule.local, norm: rule.norm.id }, caseId);
  return typeof served === 'object' ? served.key === scope.key : served === 'any';
}

/** The event types that do what a rule's action asks for. */
export function typesOf(
  { event, conditions }: Rule,
  source: MeasureSource,
  vocabulary: Vocabulary,
): readonly string[] {
  const named: Record<string, Condition> = Object.assign(
    {},
    source.measure.conditions,
    ...Object.values(source.parts).map((part) => part.conditions),
  );
  return [
    ...dischargersOf(vocabulary, event.type),
    ...namedTypes(conditions, new Map(Object.entries(named))),
  ];
}
