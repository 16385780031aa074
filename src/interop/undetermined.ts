import type { AnyCase } from '../case/types.js';
import type { Open } from '../engine/judge.js';
import { type Need, needKey } from '../engine/needs.js';
import { inputsOf } from '../engine/ways.js';
import { type Fault, pointer, show } from '../errors.js';
import type { Vocabulary } from '../measure/format.js';
import type { Measure } from '../measure/measure.js';
import { questionOf } from '../questions.js';

/** What is not known of a case and makes a difference: one fault for each input, naming the rules that hang on it. */
export function undeterminedFaults(
  source: AnyCase,
  { asked, vocabulary }: Measure,
  open: readonly Open[],
): readonly Fault[] {
  const hanging = new Map<string, { readonly need: Need; readonly rules: Set<string> }>();
  for (const { rule, why } of open)
    for (const need of inputsOf(why.confirm, why.refute)) {
      const known = hanging.get(needKey(need)) ?? { need, rules: new Set() };
      known.rules.add(rule.rule.name);
      hanging.set(needKey(need), known);
    }
  return [...hanging.values()].map(({ need, rules }) => faultOf(source, need, [...rules], asked, vocabulary));
}

const wayOut = {
  zh: '请补上；或者用 evaluate 判断，它认得“未知”。',
  en: 'Give it, or ask `evaluate`, which knows unknown for an answer.',
};

function faultOf(
  source: AnyCase,
  need: Need,
  rules: readonly string[],
  asked: Measure['asked'],
  vocabulary: Vocabulary,
): Fault {
  const { zh, en } = questionOf(need, asked, vocabulary);
  const [first, ...more] = rules;
  return {
    code: 'CASE_UNDETERMINED',
    place: source.id,
    pointer: pointer(pathOf(source, need)),
    found: show(undefined),
    expected: {
      zh: `应答：${zh}规则 ${first}${more.length > 0 ? ` 等${rules.length}条` : ''}由此而定。`,
      en: `Expected an answer to: ${en} ${first}${more.length > 0 ? ` and ${more.length} more` : ''} hang${more.length > 0 ? '' : 's'} on it.`,
    },
    wayOut,
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
