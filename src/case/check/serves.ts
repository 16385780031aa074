import type { Path } from '../../faults.js';
import { oneOf } from '../../suggest.js';
import type { Text } from '../../text.js';
import type { EventType, Served } from '../names.js';
import type { CaseCheck, Written } from './case-check.js';

const target: Text = {
  zh: '应为规范的编号、规则名或行动编号。',
  en: 'Expected the id of a norm, the name of a rule or the id of an action.',
};

const noEvent: Text = { zh: '没有哪种事件能了结它。', en: 'No type of event discharges it.' };

/** An event that names what it serves must name a rule that events of its type discharge. */
export function serves(check: CaseCheck, event: Written, { needsFor, clock }: EventType, at: Path): void {
  const here = [...at, 'for'];
  if (event.for === undefined) {
    if (needsFor)
      check.add('CASE_FOR_MISSING', here, undefined, target, {
        zh: '请补上：这种事件单凭类型说明不了什么。',
        en: 'Add it: by its type alone such an event says nothing.',
      });
    return;
  }
  if (typeof event.for !== 'string') return;
  const stem = stemOf(event.for, check.site.place);
  const { rules } = check.names;
  const named = rules.get(stem);
  if (named === undefined)
    check.add(
      'CASE_FOR_UNKNOWN',
      here,
      event.for,
      check.faults.meant(stem, normsOf(rules))[0],
      check.faults.meant(stem, rules.keys())[1],
    );
  else if (!movesTime(clock) && !named.some((served) => fits(served, String(event.type)))) {
    const by = [...new Set(named.flatMap(({ dischargedBy }) => dischargedBy))];
    check.add('CASE_FOR_MISMATCH', here, event.for, by.length === 0 ? noEvent : oneOf(by), {
      zh: '请改用能了结它的事件类型，或改“for”。',
      en: 'Use an event type that discharges it, or another "for".',
    });
  }
}

/** Does it bear on the time of what it names, instead of ending it? */
const movesTime = (clock: EventType['clock']): boolean =>
  clock === 'extends' || clock === 'suspends' || clock === 'resumes';

/** The norms that have a rule, by id. */
const normsOf = (rules: ReadonlyMap<string, readonly Served[]>): readonly string[] => [
  ...new Set([...rules.values()].flatMap((named) => named.map(({ norm }) => norm.id))),
];

/** The name within an action's id: without the case before it, the scope and the round behind it. */
function stemOf(served: string, caseId: string): string {
  const local = served.startsWith(`${caseId}/`) ? served.slice(caseId.length + 1) : served;
  return local.replace(/\[.*\]/, '').replace(/~\d+$/, '');
}

/** Do events of this type end the rule's action, by its code or as the rule itself says? */
function fits({ rule, norm, dischargedBy }: Served, type: string): boolean {
  return (
    dischargedBy.includes(type) || JSON.stringify([rule.conditions, norm.entry ?? null]).includes(`"${type}"`)
  );
}
