/** Duties that no event can discharge. */

import type { CaseKind } from '../../case/kinds.js';
import { typesIn } from '../../measure/check/env.js';
import { dischargersOf } from '../../measure/events.js';
import type { Condition, Leaf } from '../../measure/format.js';
import { fill, type Text } from '../../text.js';
import type { Findings } from '../finding.js';
import { type Looked, modalitiesOf, type Written } from '../measure.js';

const deaf: Text = {
  zh: '规则成立以后，没有哪一个事件能使它不再成立：做了也还是要做。',
  en: 'Once the rule holds, no event makes it hold no more: whoever has done it must still do it.',
};
const ask: Text = {
  zh: '请加上条件 { "fact": "discharged", "operator": "equal", "value": false }，或问所要做的事有没有发生。',
  en: 'Add { "fact": "discharged", "operator": "equal", "value": false }, or ask whether what is required has happened.',
};
const unloggable: Text = {
  zh: '能了结它的事件（{types}）都不属于{kinds}案件：这种案件里记不下来。',
  en: 'The events that discharge it ({types}) are none of a case of kind {kinds}: such a case cannot record them.',
};
const widen: Text = {
  zh: '请在 events.json 里给其中一种事件加上这种案件，或在 actions.json 的 dischargedBy 里加上别的事件。',
  en: 'Add the kind to one of them in events.json, or another event to "dischargedBy" in actions.json.',
};

/** Modalities of what must be done; what must not be done is nothing to discharge. */
const duties: readonly unknown[] = ['must', 'as-a-rule'];

export const isDuty = (written: Written): boolean =>
  written.rule.event.params.judgedAt === undefined &&
  modalitiesOf(written).every((modality) => duties.includes(modality));

/** Every leaf of a condition, names followed, with whether it stands under an odd number of `not`. */
export function* leavesOf(
  { names }: Looked,
  json: Condition,
  turned = false,
  seen: readonly string[] = [],
): Generator<{ readonly leaf: Leaf; readonly turned: boolean }> {
  const inner = function* (list: readonly Condition[], turn: boolean): ReturnType<typeof leavesOf> {
    for (const one of list) yield* leavesOf({ names } as Looked, one, turn, seen);
  };
  if ('all' in json) yield* inner(json.all, turned);
  else if ('any' in json) yield* inner(json.any, turned);
  else if ('not' in json) yield* inner([json.not], !turned);
  else if ('condition' in json) {
    const named = names.conditions.get(json.condition)?.json as Condition | undefined;
    if (named && !seen.includes(json.condition))
      yield* leavesOf({ names } as Looked, named, turned, [...seen, json.condition]);
  } else if ('fact' in json) yield { leaf: json, turned };
}

/** What no event of a case changes: who it is about, and how the measure is read. */
const fixed = ['reading', 'subject', 'listed', 'present'];

/** What may change without an event that says so: what is found about the matter, or about a person or place. */
const found = ['scope'];

/** Could an event, or what is established later, make the leaf fail once it has held? In doubt it could. */
function mayFail(
  { names }: Looked,
  { leaf, turned }: { readonly leaf: Leaf; readonly turned: boolean },
  isLogged: boolean,
): boolean {
  const { fact, operator, value, params = {} } = leaf;
  if (fixed.includes(fact)) return false;
  // where the act has an event of its own, that something else is found one day does not discharge the duty
  if (names.facts.has(fact) || found.includes(fact)) return !isLogged;
  if (fact !== 'happened' && fact !== 'count') return true;
  // what has happened stays so, unless it is looked for where something may take it out of sight
  if (['without', 'span', 'until', 'in', 'since'].some((key) => params[key] !== undefined)) return true;
  if (fact === 'happened') {
    const wanted = operator === 'equal' ? value === true : operator === 'notEqual' ? value === false : null;
    return wanted === null || wanted === turned;
  }
  const rising = ['greaterThan', 'greaterThanInclusive'].includes(operator);
  const falling = ['lessThan', 'lessThanInclusive'].includes(operator);
  return typeof value !== 'number' || !(turned ? falling : rising);
}

/** Events that begin a new round, or reopen a case, take away what stood before them. */
const mayBeginAnew = ({ measure }: Looked, kinds: readonly CaseKind[]): boolean =>
  kinds.some((kind) => (measure.source.measure.rounds[kind] ?? []).length > 0);

/** The event types that discharge a rule: those that its conditions name, or else those of its action. */
function discharging(looked: Looked, { rule }: Written): readonly string[] {
  const named = [...leavesOf(looked, rule.conditions)]
    .filter(({ leaf }) => leaf.fact === 'discharged')
    .flatMap(({ leaf }) => typesIn(leaf.params?.by));
  return named.length > 0 ? named : dischargersOf(looked.measure.vocabulary, rule.event.type);
}

/** Does a rule, once it holds, hold whatever happens? */
export function neverEnds(looked: Looked, written: Written): boolean {
  const { rule, kinds, part } = written;
  const isLogged = dischargersOf(looked.measure.vocabulary, rule.event.type).length > 0;
  const conditions = [rule.conditions, ...kinds.flatMap((kind) => part.under?.[kind] ?? [])];
  const leaves = conditions.flatMap((one) => [...leavesOf(looked, one)]);
  if (leaves.some((one) => mayFail(looked, one, isLogged))) return false;
  const logged = leaves.some(({ leaf }) => leaf.fact === 'happened' || leaf.fact === 'count');
  return !(logged && mayBeginAnew(looked, kinds));
}

export function checkDischarge(looked: Looked, findings: Findings): void {
  const { measure } = looked;
  for (const written of looked.rules.filter(isDuty)) {
    const { rule, spot, kinds, entry } = written;
    const at = { ...spot, path: entry === null ? [...spot.path, 'event', 'type'] : spot.path };
    if (entry === null && rule.event.params.ordinal === undefined && neverEnds(looked, written)) {
      findings.add('LINT_DISCHARGE', at, deaf, ask);
      continue;
    }
    const types = discharging(looked, written);
    const asked = [...leavesOf(looked, rule.conditions)].some(({ leaf }) => leaf.fact === 'discharged');
    const own = kinds.filter((kind) => kind !== 'review' || entry?.shape !== 'duty');
    const deafKinds = own.filter(
      (kind) => !types.some((type) => measure.vocabulary.events[type]?.kinds.includes(kind)),
    );
    const relies = asked || (entry?.shape === 'duty' && entry.soft !== true && written.norm.soft !== true);
    if (relies && types.length > 0 && own.length > 0 && deafKinds.length === own.length)
      findings.add('LINT_DISCHARGE', at, { ...fillKinds(unloggable, types, deafKinds) }, widen);
  }
}

const kindWords: Readonly<Record<CaseKind, string>> = {
  programme: '年度工作',
  mission: '督查巡查',
  finding: '问题',
  review: '检查',
  accountability: '问责',
  commendation: '表彰',
};

const fillKinds = (text: Text, types: readonly string[], kinds: readonly CaseKind[]): Text => ({
  zh: fill(text, { types: types.join('、'), kinds: kinds.map((kind) => kindWords[kind]).join('、') }).zh,
  en: fill(text, { types: types.join(', '), kinds: kinds.join(', ') }).en,
});
