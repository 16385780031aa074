/** Conditions that can never hold, and those that always do. */
import type { Condition } from '../../measure/format.js';
import type { Text } from '../../text.js';
import type { Findings, Spot } from '../finding.js';
import { all, type Formula, not, yes } from '../logic/formula.js';
import { isImpossible } from '../logic/solve.js';
import { holdsAnywhere, type Looked, type Placed } from '../measure.js';
import type { Frame } from '../reader.js';
import { conditionsOf } from '../walk.js';

const neverAtAll: Text = {
  zh: '这个条件的各部分互相矛盾，或比较的值不可能出现：无论案件怎样都不成立。',
  en: 'Its parts contradict one another, or it asks for a value that cannot be: no case can make it true.',
};
const alwaysAtAll: Text = {
  zh: '无论案件怎样，这个条件都成立，写不写都一样。',
  en: 'It is true of every case: it says the same as nothing.',
};
const neverHere: Text = {
  zh: '与旁边（或外层）的条件同时要求时，这一支不可能成立。',
  en: 'Together with the conditions around it, this branch can never be true.',
};
const alwaysHere: Text = {
  zh: '旁边的条件成立时，它必然成立，写不写都一样。',
  en: 'Whenever the conditions beside it hold, so does this one: it says nothing more.',
};
const neverApplies: Text = {
  zh: '规则的条件与本文件的适用范围（applies），或本条的共同条件（under），互相矛盾：规则永远不会成立。',
  en: 'The conditions contradict what the measure applies to (applies) or what its file asks (under): the rule never holds.',
};
const amend: Text = {
  zh: '请核对各个条件与比较的值；确实不会发生的，请删去。',
  en: 'Check the conditions and the values they compare with; remove what cannot happen.',
};
const drop: Text = {
  zh: '请核对比较的值；多余的，请删去。',
  en: 'Check the values it compares with; remove it if it is idle.',
};

/** A place below another. */
const below = ({ path, ...spot }: Spot, ...steps: readonly (string | number)[]): Spot => ({
  ...spot,
  path: [...path, ...steps],
});

export function checkHolds(looked: Looked, findings: Findings): void {
  const { reader } = looked;
  const never = (formula: Formula) => reader.excludes(formula);

  /** Reports the deepest part that settles it. A named condition is looked at where it is declared. */
  function locate(json: Condition, spot: Spot, frame: Frame, want: 'never' | 'always'): void {
    const settles = (one: Condition) => {
      const formula = reader.condition(one, frame);
      return never(want === 'never' ? formula : not(formula));
    };
    if ('condition' in json) return;
    for (const key of ['all', 'any'] as const) {
      const list: readonly Condition[] = key in json ? (json as Record<typeof key, Condition[]>)[key] : [];
      const decides = list.length === 1 || (key === 'all') === (want === 'never');
      const guilty = [...list.entries()].filter(([, one]) => decides && settles(one));
      for (const [i, one] of guilty) locate(one, below(spot, key, i), frame, want);
      if (guilty.length > 0) return;
    }
    if (want === 'never') findings.add('LINT_NEVER', spot, neverAtAll, amend);
    else findings.add('LINT_ALWAYS', spot, alwaysAtAll, drop);
  }

  function check({ json, spot, frame, closed }: Placed, around: Formula): void {
    const formula = reader.condition(json, frame);
    if (never(formula)) locate(json, spot, frame, 'never');
    else if (!never(not(formula))) inside({ json, spot, frame, closed }, around);
    else if (!closed) locate(json, spot, frame, 'always');
  }

  /** Whether each branch is still possible where the conditions around it hold. */
  function inside({ json, spot, frame, closed }: Placed, around: Formula): void {
    const part = (one: Condition, ...steps: readonly (string | number)[]): Placed => ({
      json: one,
      spot: below(spot, ...steps),
      frame,
      closed,
    });
    if ('not' in json) check(part(json.not, 'not'), yes);
    if ('all' in json) {
      const idle = new Set<number>();
      // from the last on: of two that say the same the later one is idle
      [...json.all.entries()].reverse().forEach(([i, one]) => {
        const others = json.all.flatMap((other, j) =>
          j === i || idle.has(j) ? [] : [reader.condition(other, frame)],
        );
        const own = reader.condition(one, frame);
        // by what is compared there alone: that one thing comes with another may be worth saying
        if (!never(not(own)) && isImpossible(all(...others, not(own)))) {
          idle.add(i);
          findings.add('LINT_ALWAYS', below(spot, 'all', i), alwaysHere, drop);
        } else check(part(one, 'all', i), all(around, ...others));
      });
    }
    if ('any' in json)
      json.any.forEach((one, i) => {
        const branch = reader.condition(one, frame);
        if (!never(branch) && reader.excludes(around, branch))
          findings.add('LINT_NEVER', below(spot, 'any', i), neverHere, amend);
        else check(part(one, 'any', i), around);
      });
  }

  for (const placed of conditionsOf(looked)) check(placed, yes);
  for (const written of looked.rules) {
    const { rule, frame, spot, entry } = written;
    const own = reader.condition(rule.conditions, frame);
    if (!never(own) && written.kinds.length > 0 && never(holdsAnywhere(looked, written)))
      findings.add('LINT_NEVER', entry === null ? below(spot, 'conditions') : spot, neverApplies, amend);
  }
}
