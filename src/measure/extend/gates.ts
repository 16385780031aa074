import { type CaseKind, caseKinds } from '../../case/kinds.js';
import type { Faults, Site } from '../../faults.js';
import type { Condition, Day, MeasureSource, Vocabulary } from '../format.js';
import type { Extension, Gates } from './types.js';

const dayFact = (of: Day) => ({ fact: 'day', params: { of } });

/** Since when, for each kind of case, the new version is the one to judge by. */
export function gatesOf(
  own: Extension['measure'],
  base: MeasureSource,
  { events }: Vocabulary,
  site: Site,
  faults: Faults,
): Gates {
  const from = own.effectiveFrom as string;
  const { transition = 'all-cases', begun = {} } = own.extends;
  const gates: { [kind in CaseKind]?: { before: Condition; after: Condition } } = {};
  const applies = { ...base.measure.applies, ...own.applies };
  for (const kind of caseKinds) {
    if (applies[kind] === undefined) continue;
    let after: Condition;
    if (transition === 'all-cases')
      after = { fact: 'elapsed', params: { since: from }, operator: 'greaterThanInclusive', value: 0 };
    else {
      const opening = Object.entries(events).flatMap(([type, one]) =>
        one.opens?.includes(kind) ? [type] : [],
      );
      const given = begun[kind];
      if (given === undefined && opening.length === 0) {
        faults.add('EXTENDS_TRANSITION', site, ['extends', 'begun', kind], undefined, {
          zh: '这种案件没有开案的事件，要用 begun 写明从哪一天算开始。',
          en: 'No event opens a case of this kind: expected "begun" to say on which day one begins.',
        });
        continue;
      }
      after = {
        ...dayFact(given ?? { event: opening, nth: 1, rounds: 'all' }),
        operator: 'greaterThanInclusive',
        value: dayFact(from),
      } as Condition;
    }
    gates[kind] = { before: { not: after }, after: { all: [after] } };
  }
  return gates;
}
