import type { Builder } from './build.js';
import type { Deciding } from './engine/deciding.js';
import type { Finding } from './engine/judge.js';
import { type Need, needKey } from './engine/needs.js';
import type { Program } from './engine/program.js';
import type { Evaluation, Undetermined } from './evaluation.js';
import type { Vocabulary } from './measure/format.js';
import { questionOf } from './questions.js';

/** A rule that is undetermined in a scope, and what would decide it. */
export interface Undecided extends Finding {
  readonly sets: Deciding;
}

/** Puts together what hangs on the same inputs. */
export function group(open: readonly Undecided[], build: Builder): Undetermined[] {
  const key = (needs: readonly Need[]) =>
    needs
      .map((need) => `${needKey(need)} ${JSON.stringify(need.is ?? null)}`)
      .sort()
      .join('|');
  const groups = new Map<string, { rules: Undetermined['rules'][number][]; sets: Deciding }>();
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
    const hangsOn = `${key(finding.sets.confirm)}⇄${key(finding.sets.refute)}`;
    const known = groups.get(hangsOn);
    if (known) known.rules.push(entry);
    else groups.set(hangsOn, { rules: [entry], sets: finding.sets });
  }
  return [...groups.values()].map(({ rules, sets }) => ({
    rules,
    toConfirm: sets.confirm,
    toRefute: sets.refute,
  }));
}

/** Every input that can decide one of the rules, alone or with others of its set, by how many they are, then by name. */
export function rank(
  open: readonly Undecided[],
  program: Program,
  vocabulary: Vocabulary,
): Evaluation['needs'] {
  const found = new Map<string, { need: Need; settles: number }>();
  for (const { sets } of open) {
    const seen = new Set<string>();
    for (const need of [...sets.confirm, ...sets.refute, ...sets.alone]) {
      const key = needKey(need);
      if (seen.has(key)) continue;
      seen.add(key);
      const known = found.get(key);
      if (known) known.settles += 1;
      else found.set(key, { need, settles: 1 });
    }
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
