/** Deadlines that never come about: what they are counted from can't be there while the duty stands. */
import type { Day } from '../../measure/format.js';
import type { Text } from '../../text.js';
import type { Findings } from '../finding.js';
import { all, not } from '../logic/formula.js';
import { holdsAnywhere, type Looked, paramsAt } from '../measure.js';

const found: Text = {
  zh: '规则成立时，期限所从起算的那一天不可能存在（条件要求它还没有发生，或没有案件能记下它）：期限永远不会出现。',
  en: 'While the rule holds, the day that the deadline is counted from cannot be there (the conditions ask that it has not come, or no case can record it): there is never a deadline.',
};
const suggestion: Text = {
  zh: '请改从别的日期起算，或改正规则的条件；没有期限的，请删去 due。',
  en: 'Count from another day, or mend the conditions; where there is no deadline, leave "due" out.',
};

export function checkAnchors(looked: Looked, findings: Findings): void {
  const { reader } = looked;
  for (const written of looked.rules) {
    const { due } = written.rule.event.params;
    if (due === undefined || due === null || written.rule.event.params.judgedAt !== undefined) continue;
    const holds = holdsAnywhere(looked, written);
    if (reader.excludes(holds)) continue;
    const exists = reader.exists(due as Day, written.frame);
    const spot = { ...written.spot, path: [...paramsAt(written), 'due'] };
    if (reader.excludes(holds, all(exists, not(withdrawn(looked, written.frame)))))
      findings.add('LINT_ANCHOR', spot, found, suggestion);
  }
}

/** Has the case been withdrawn, so that no rule holds for it? */
function withdrawn({ measure, reader }: Looked, frame: { readonly rule: string }) {
  const types = Object.entries(measure.vocabulary.events).flatMap(([type, one]) =>
    one.clock === 'withdraws' ? [type] : [],
  );
  const counts = types.map((event) => reader.atLeast(reader.count({ event }, frame), 1));
  return counts.length === 0 ? all(not(all())) : not(all(...counts.map(not)));
}
