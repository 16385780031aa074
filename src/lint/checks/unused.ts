/** What a measure declares and nothing uses. Conditions, days, facts and readings are faults of `defineMeasure`. */
import type { FactDeclaration } from '../../measure/format.js';
import { fill, type Text } from '../../text.js';
import type { Findings, Spot } from '../finding.js';
import { headSpot, type Looked } from '../measure.js';

const role: Text = {
  zh: '角色“{name}”没有哪一项规范、规则或条目提到。',
  en: 'The role "{name}" is named by no norm, rule or entry.',
};
const label: Text = {
  zh: '代码“{name}”有名称，却不在 oneOf 之列，谁也不会用到。',
  en: 'The code "{name}" has a label and is none of "oneOf", so that nothing can have it.',
};
const form: Text = {
  zh: '形式“{name}”排在轻重次序里，却没有哪一条规则给出这种形式。',
  en: 'The form "{name}" stands in the order of gravity, and no rule offers it.',
};
const word: Readonly<Record<'actions' | 'events' | 'codes' | 'forms', Text>> = {
  actions: { zh: '行动“{name}”没有哪一条规则要求。', en: 'The action "{name}" is required by no rule.' },
  events: {
    zh: '事件“{name}”没有规则查问，也不了结任何行动：案件用不上它。',
    en: 'The event "{name}" is asked for by no rule and discharges no action: no case can hold it.',
  },
  codes: {
    zh: '代码“{name}”有名称，却没有哪个事实或字段可以是它。',
    en: 'The code "{name}" has a label, and no fact or field can be it.',
  },
  forms: { zh: '形式“{name}”没有哪一条规则给出。', en: 'The form "{name}" is offered by no rule.' },
};
const remove: Text = { zh: '请用上，或删去。', en: 'Use it, or remove it.' };

/** Every text in a piece of JSON, keys included. */
function wordsIn(json: unknown, found: Set<string>): Set<string> {
  if (typeof json === 'string') found.add(json);
  else if (typeof json === 'object' && json !== null)
    for (const [key, value] of Object.entries(json)) {
      if (!Array.isArray(json)) found.add(key);
      wordsIn(value, found);
    }
  return found;
}

export function checkUnused(looked: Looked, findings: Findings): void {
  const { measure, names } = looked;
  const { roles, interpretations, remarks, title, issuer, merge, ...rest } = measure.source.measure;
  checkWords(looked, findings);
  // what an extension or another version switches off may leave names of the measure before it idle
  if (rest.origins !== undefined || rest.versions !== undefined) return;
  const words = wordsIn([rest, measure.source.parts], new Set());
  const unused = (spot: Spot, text: Text, name: string) =>
    findings.add('LINT_UNUSED', spot, fill(text, { name }), remove);
  for (const name of Object.keys(roles))
    if (!words.has(name)) unused(headSpot(names, ['roles', name]), role, name);
  for (const { json, site, path } of names.facts.values())
    for (const code of idleLabels(json)) unused({ site, path: [...path, 'labels', code] }, label, code);
  const offered = wordsIn(measure.source.parts, new Set());
  for (const [i, code] of (merge?.order ?? []).entries())
    if (!offered.has(code)) unused(headSpot(names, ['merge', 'order', i]), form, code);
}

/** Actions, events, codes and forms of the measure's own, where it is known which are. */
function checkWords({ measure, base }: Looked, findings: Findings): void {
  if (base === undefined) return;
  const { vocabulary, source } = measure;
  const used = {
    actions: wordsIn(source, new Set()),
    events: new Set(measure.kinds.flatMap((kind) => measure.events(kind))),
    codes: wordsIn([source, vocabulary.events], new Set()),
    forms: wordsIn(source.parts, new Set()),
  };
  for (const key of ['actions', 'events', 'codes', 'forms'] as const)
    for (const name of Object.keys(vocabulary[key] ?? {})) {
      if (Object.hasOwn(base[key] ?? {}, name) || used[key].has(name)) continue;
      const site = { place: `${measure.id}/${key}.json` };
      findings.add('LINT_UNUSED', { site, path: [name] }, fill(word[key], { name }), remove);
    }
}

const idleLabels = ({ labels = {}, oneOf = [] }: FactDeclaration): readonly string[] =>
  Object.keys(labels).filter((code) => !oneOf.includes(code));
