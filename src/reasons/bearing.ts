import { accounted } from './accounting.js';
import type { ConditionReason, CriterionReason, DayReason, Reason, Source } from './types.js';

/** Ids of the readings by which a condition comes to its result: those of the nodes that account for it. */
const ofCondition = (node: ConditionReason): string[] =>
  accounted(node).flatMap((one) => [
    ...(one.readings ?? []),
    ...(one.kind === 'leaf' ? [...ofSource(one.source), ...ofSource(one.wantedSource)] : []),
  ]);

function ofSource(source: Source | undefined): string[] {
  switch (source?.from) {
    case 'day':
    case 'elapsed':
      return ofDay(source.day);
    case 'record':
      return ofCondition(source.condition);
    case 'criterion':
      return ofCriterion(source.criterion);
    default:
      return [];
  }
}

function ofCriterion({ readings = [], gate, condition, answer, state }: CriterionReason): string[] {
  const arises = gate ? ofCondition(gate) : [];
  if (state === 'not-applicable' && gate?.result === 'no') return arises;
  if (answer === state) return arises;
  return [...arises, ...readings, ...(condition ? ofCondition(condition) : [])];
}

/** Those by which a day comes about, on the way that was taken. */
function ofDay(day: DayReason): string[] {
  const own = day.readings ?? [];
  switch (day.form) {
    case 'named':
    case 'moved':
      return [...own, ...ofDay(day.of)];
    case 'counted':
    case 'beside':
    case 'not-after':
      return [...own, ...ofDay(day.from)];
    case 'edge':
      return [...own, ...(day.from ? ofDay(day.from) : [])];
    case 'pick':
    case 'between':
      return [...own, ...day.of.flatMap(ofDay)];
    case 'if':
      return [...own, ...ofCondition(day.if), ...day.of.flatMap(ofDay)];
    default:
      return [...own];
  }
}

/** Ids of the readings that bear on what a reason shows; others were met in branches that decided nothing. */
export const bearing = ({
  applies,
  conditions,
  conforms,
  due,
}: Pick<Reason, 'applies' | 'conditions' | 'conforms' | 'due'>): ReadonlySet<string> =>
  new Set([
    ...(applies.condition ? ofCondition(applies.condition) : []),
    ...ofCondition(conditions),
    ...(conforms ? ofCondition(conforms.met) : []),
    ...(due ? ofDay(due) : []),
  ]);
