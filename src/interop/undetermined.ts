import type { AnyCase } from '../case/types.js';
import type { Open } from '../engine/judge.js';
import { type Need, needKey } from '../engine/needs.js';
import { inputsOf } from '../engine/ways.js';
import { type Fault, pointer, show } from '../errors.js';
import type { Measure } from '../measure/measure.js';
import { questionOf } from '../questions.js';
import type { Text } from '../text.js';

/**
 * What is not known of a case and makes a difference: one fault for each input, and for each rule that hangs on no
 * input that can be named, with the rules that hang on it.
 */
export function undeterminedFaults(
  source: AnyCase,
  { asked, vocabulary }: Measure,
  open: readonly Open[],
): readonly Fault[] {
  const found = new Map<string, { readonly need: Need | null; readonly rules: Set<string> }>();
  const put = (key: string, need: Need | null, rule: string) => {
    const known = found.get(key) ?? { need, rules: new Set() };
    known.rules.add(rule);
    found.set(key, known);
  };
  for (const { rule, why } of open) {
    const { name } = rule.rule;
    const needs = inputsOf(why.confirm, why.refute);
    for (const need of needs) put(needKey(need), need, name);
    if (needs.length === 0) put(name, null, name);
  }
  return [...found.values()].map(({ need, rules }) => ({
    code: 'CASE_UNDETERMINED',
    place: source.id,
    pointer: need === null ? '' : pointer(pathOf(source, need)),
    found: show(undefined),
    expected: need === null ? whether([...rules]) : answerTo(questionOf(need, asked, vocabulary), [...rules]),
    wayOut: need === null ? evaluateIt : giveIt,
  }));
}

const giveIt: Text = {
  zh: '请补上；或者用 evaluate 判断，它认得“未知”。',
  en: 'Give it, or ask `evaluate`, which knows unknown for an answer.',
};
const evaluateIt: Text = {
  zh: '请用 evaluate 判断，它认得“未知”。',
  en: 'Ask `evaluate`, which knows unknown for an answer.',
};

const whether = ([rule]: readonly string[]): Text => ({
  zh: `应能判断规则 ${rule} 是否成立。`,
  en: `Expected it to be known whether ${rule} holds.`,
});

function answerTo({ zh, en }: Text, rules: readonly string[]): Text {
  const [first, ...more] = rules;
  return more.length === 0
    ? { zh: `应答：${zh}规则 ${first} 由此而定。`, en: `Expected an answer to: ${en} ${first} hangs on it.` }
    : {
        zh: `应答：${zh}规则 ${first} 等${rules.length}条由此而定。`,
        en: `Expected an answer to: ${en} ${first} and ${more.length} more hang on it.`,
      };
}

/** Where in the case the input would stand. */
function pathOf({ events = [], unrecorded = [] }: AnyCase, need: Need): readonly PropertyKey[] {
  const { input, name, field, on } = need;
  const logged = (fits: (on: string) => boolean): readonly PropertyKey[] => {
    const index = events.findIndex((event) => event.type === name && fits(event.on));
    return index < 0 ? ['events'] : ['events', index];
  };
  switch (input) {
    case 'fact':
    case 'answer':
    case 'value':
      return [`${input}s`, name];
    case 'event': {
      const index = unrecorded.indexOf(name);
      return index < 0 ? ['events'] : ['unrecorded', index];
    }
    case 'day':
      return [...logged((day) => day === 'unknown'), 'on'];
    case 'field':
      return [...logged((day) => on === undefined || day === on), ...(field === undefined ? [] : [field])];
    case 'slot':
      return [name];
    case 'option':
      return ['options', name];
  }
}
