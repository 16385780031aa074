import { type Need, needKey, union } from '../engine/needs.js';
import type { Undetermined } from '../evaluation.js';
import { questionOf } from '../questions.js';
import { countOf } from '../report/ledger/state.js';
import type { Judged } from './judged.js';
import { bracket, indent, type Look, more, some } from './look.js';
import { placeOf } from './place-of.js';
import { item } from './table.js';
import { cut, widthOf } from './width.js';

type Group = Pick<Undetermined, 'rules'> & { readonly needs: readonly Need[] };

/** What hangs on the same questions, whichever answer confirms it. */
function byNeeds(undetermined: readonly Undetermined[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { rules, toConfirm, toRefute } of undetermined) {
    const needs = union(toConfirm, toRefute);
    const key = needs.map(needKey).sort().join('|');
    groups.set(key, { needs, rules: [...(groups.get(key)?.rules ?? []), ...rules] });
  }
  return [...groups.values()];
}

/** What can't be decided, under the questions that decide it. */
export function undecidedLines({ evaluation, measure }: Judged, look: Look): string[] {
  const { say, paint } = look;
  const groups = byNeeds(evaluation.undetermined);
  if (groups.length === 0) return [];
  const shown = some(groups, 12, look);
  return [
    paint('bold', say('undetermined', { n: countOf(evaluation).undetermined })),
    ...shown.flatMap((group) => undecidedGroup(group, measure, look)),
    ...more(groups.length - shown.length, look),
  ];
}

function undecidedGroup({ rules, needs }: Group, measure: Judged['measure'], look: Look): string[] {
  const { say, width, paint } = look;
  const ask = (need: Need) =>
    `${say.of(questionOf(need, measure.asked, measure.vocabulary))} [${placeOf(need, measure)}]`;
  const [first] = rules;
  const [only] = needs;
  const itself =
    rules.length === 1 && needs.length === 1 && only?.input === 'answer' && only.name === first?.norm;
  if (itself && only && first)
    return item(`${ask(only)}${bracket(first.basis.text[say.lang], say)}`, width, '? ');
  const times = new Map<string, number>();
  for (const { rule } of rules) times.set(rule, (times.get(rule) ?? 0) + 1);
  const distinct = rules.filter(({ rule }, i) => rules.findIndex((other) => other.rule === rule) === i);
  const shown = some(distinct, 4, look);
  const arrow = `${indent}  → `;
  const consequences = shown.map(({ rule, label, basis }) => {
    const n = times.get(rule) ?? 1;
    const tail = `${n > 1 ? ` ×${n}` : ''}${bracket(basis.text[say.lang], say)}`;
    return `${arrow}${cut(say.of(label), width - arrow.length - widthOf(tail))}${tail}`;
  });
  const questions = needs.flatMap((need) => item(ask(need), width, '? '));
  return [
    ...(needs.length > 1 ? [`${indent}${say('together')}`] : []),
    ...questions,
    ...consequences.map((line) => paint('dim', line)),
    ...more(distinct.length - shown.length, look).map((line) => `${indent}${line}`),
  ];
}
