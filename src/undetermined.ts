import type { Builder } from './build.js';
import type { Why } from './engine/compiler.js';
import type { Open } from './engine/judge.js';
import { type Need, needKey, union } from './engine/needs.js';
import type { Program } from './engine/program.js';
import type { Evaluation, Undetermined } from './evaluation.js';
import type { Vocabulary } from './measure/format.js';
import { questionOf } from './questions.js';

/** Puts together what hangs on the same inputs. */
export function group(open: readonly Open[], build: Builder): Undetermined[] {
  const key = (needs: readonly Need[]) =>
    needs
      .map((need) => `${needKey(need)} ${JSON.stringify(need.is ?? null)}`)
      .sort()
      .join('|');
  const groups = new Map<string, { rules: Undetermined['rules'][number][]; why: Why }>();
  for (const finding of open) {
    const { rule, norm } = finding.rule;
    const entry = {
      id: build.id(finding),
      rule: rule.name,
      norm: norm.id,
      type: rule.event.type,
      basis: build.basis(norm),
      label: build.label(finding),
      ...build.reason(finding),
    };
    const hangsOn = `${key(finding.why.confirm)}⇄${key(finding.why.refute)}`;
    const known = groups.get(hangsOn);
    if (known) known.rules.push(entry);
    else groups.set(hangsOn, { rules: [entry], why: finding.why });
  }
  return [...groups.values()].map(({ rules, why }) => ({
    rules,
    toConfirm: why.confirm,
    toRefute: why.refute,
  }));
}

/** Every input asked for, by how many undetermined rules hang on it, then by name. */
export function rank(
  undetermined: readonly Undetermined[],
  program: Program,
  vocabulary: Vocabulary,
): Evaluation['needs'] {
  const found = new Map<string, { need: Need; settles: number }>();
  for (const { rules, toConfirm, toRefute } of undetermined)
    for (const need of union(toConfirm, toRefute)) {
      const known = found.get(needKey(need));
      if (known) known.settles += rules.length;
      else found.set(needKey(need), { need, settles: rules.length });
    }
  return [...found.entries()]
    .sort(([a, x], [b, y]) => y.settles - x.settles || (a < b ? -1 : 1))
    .map(
      ([
        ,
        {
          need: { is: _is, ...need },
          settles,
        },
      ]) => ({
        ...need,
        question: questionOf(need, program.asked, vocabulary),
        settles,
      }),
    );
}
