import { caseKinds } from '../case/kinds.js';
import { type Need, needKey } from '../engine/needs.js';
import type { Action, Evaluation, Undetermined } from '../evaluation.js';
import { Voice } from '../explain/voice.js';
import { modalities } from '../labels.js';
import type { Modality } from '../measure/format.js';
import type { Measure } from '../measure/measure.js';
import { questionOf } from '../questions.js';
import type { Text } from '../text.js';
import { actionKeyLabel } from './action-keys.js';
import { fullName, rulesMeant } from './rule-names.js';

/** The same in both languages. */
export const inBoth = (measure: Measure, say: (v: Voice) => string): Text => ({
  zh: say(new Voice('zh', measure)),
  en: say(new Voice('en', measure)),
});

/** Does an action, or a doubt, belong to the rule of a name? */
export const isOf = (measure: Measure, rule: string, one: Pick<Action, 'rule'>): boolean =>
  rulesMeant(measure, rule).includes(one.rule);

/** A rule by its number and what it asks to be done: `5.8 (Circulate the problem list)`. */
export function ruleText(v: Voice, rule: string): string {
  const local = fullName(v.measure.id, rule).slice(v.measure.id.length + 1);
  const [name] = rulesMeant(v.measure, rule);
  const found = caseKinds.flatMap((kind) => v.measure.rules(kind)).find((one) => one.rule.name === name);
  return found === undefined ? local : `${local}${v.bracket(v.action(found.rule.event.type))}`;
}

const states: Readonly<Record<string, Text>> = {
  open: { zh: '待办', en: 'open' },
  overdue: { zh: '逾期', en: 'overdue' },
};

/** A value of an action: codes by their names in Chinese, as they are written in English. */
function valueText(v: Voice, key: string, value: unknown): string {
  if (value === undefined || value === null) return v.t('无', 'none');
  if (typeof value === 'object')
    return v.lang === 'zh' && Array.isArray(value) && value.every(isCode)
      ? v.value(value)
      : JSON.stringify(value);
  if (v.lang === 'en' || typeof value !== 'string' || isDay(value))
    return v.lang === 'en' ? String(value) : plain(v, value);
  if (key === 'status') return states[value]?.zh ?? value;
  if (key === 'modality') return modalities[value as Modality]?.zh ?? value;
  if (key === 'type') return v.action(value);
  return v.value(value);
}

const isCode = (value: unknown): boolean => typeof value === 'string';
const isDay = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
const plain = (v: Voice, value: unknown): string =>
  typeof value === 'boolean' ? v.value(value) : String(value);

/** Some keys of an action with their values: `due 2018-03-31, status overdue`. */
export const keysText = (v: Voice, keys: readonly string[], one: Readonly<Record<string, unknown>>): string =>
  keys.map((key) => `${actionKeyLabel(key)[v.lang]} ${valueText(v, key, one[key])}`).join(v.t('，', ', '));

/** Inputs as a scenario names them, each with the question that it answers. */
export const needsText = (v: Voice, needs: readonly Need[]): string =>
  needs.length === 0
    ? v.t('无', 'none')
    : needs
        .map((need) => {
          const question = v.of(questionOf(need, v.measure.asked, v.measure.vocabulary));
          return v.t(`${question}（${needKey(need)}）`, `${needKey(need)} (${question})`);
        })
        .join(v.t('、', ', '));

/** The entries of a rule among what is undetermined. */
export const openOf = (measure: Measure, rule: string, found: Evaluation): readonly Undetermined[] =>
  found.undetermined.filter((entry) => entry.rules.some((one) => isOf(measure, rule, one)));
