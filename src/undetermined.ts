import type { Builder } from './build.js';
import type { Deciding } from './engine/deciding.js';
import type { Finding } from './engine/judge.js';
import { type Need, needKey, union } from './engine/needs.js';
import type { Program } from './engine/program.js';
import type { Evaluation, Undetermined } from './evaluation.js';
import type { Vocabulary } from './measure/format.js';
import { questionOf } from './questions.js';

/** A rule that is undetermined in a scope, and what would decide it. */
export interface Undecided extends Finding {
  readonly sets: Deciding;
}

/** Rules that hang on the same inputs. */
export interface Group {
  readonly rules: Undetermined['rules'];
  readonly sets: Deciding;
}

/** Puts together what hangs on the same inputs. */
export function group(open: readonly Undecided[], build: Builder): Group[] {
  const key = (needs: readonly Need[]) =>
    needs
      .map((need) => `${needKey(need)} ${JSON.stringify(need.is ?? null)}`)
      .sort()
      .join('|');
  const groups = new Map<string, { rules: Undetermined['rules'][number][]; sets: Deciding }>();
  for (const finding of open) {
    const { sets } = finding;
    const { rule, norm } = finding.rule;
    const { basis, label } = build.told(finding);
    const entry = {
      id: build.id(finding),
      rule: rule.name,
      norm: norm.id,
      type: rule.event.type,
      basis,
      label,
      ...build.reason(finding),
    };
    const alone = sets.alone.length > 1 ? sets.alone.map(needKey).sort().join('|') : '';
    const hangsOn = `${key(sets.confirm)}⇄${key(sets.refute)}⇄${alone}`;
    const known = groups.get(hangsOn);
    if (known) known.rules.push(entry);
    else groups.set(hangsOn, { rules: [entry], sets });
  }
  return [...groups.values()];
}

/** The groups as an evaluation shows them. */
export function shown(groups: readonly Group[]): Undetermined[] {
  return groups.map(({ rules, sets }) => ({ rules, toConfirm: sets.confirm, toRefute: sets.refute }));
}

/**
 * Every input that can decide a rule, alone or with others of its set, by how many rules they are, then by name.
 */
export function rank(
  groups: readonly Group[],
  program: Program,
  vocabulary: Vocabulary,
): Evaluation['needs'] {
  const found = new Map<string, { need: Need; settles: number }>();
  for (const { rules, sets } of groups)
    for (const need of union(sets.confirm, sets.refute, sets.alone)) {
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
