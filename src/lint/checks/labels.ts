/** Codes that nothing has a name for: they would stand in the middle of a Chinese sentence as they are. */
import { fill, type Text } from '../../text.js';
import type { Findings } from '../finding.js';
import type { Looked } from '../measure.js';

const nameless: Text = {
  zh: '代码“{name}”没有名称，会原样出现在说明里。',
  en: 'The code "{name}" has no label and would stand in explanations as it is.',
};
const name: Text = {
  zh: '请在 labels 或 codes.json 里写上中文和英文的名称。',
  en: 'Give it one in Chinese and English, in "labels" or in codes.json.',
};

interface Coded {
  readonly oneOf?: readonly string[];
  readonly labels?: Readonly<Record<string, Text>>;
}

export function checkLabels({ measure, names, base }: Looked, findings: Findings): void {
  const { codes = {}, forms = {}, events, actions } = measure.vocabulary;
  const known = [codes, forms, measure.source.measure.roles, events, actions];
  const lacks = ({ oneOf = [], labels = {} }: Coded) =>
    oneOf.flatMap((code, i) =>
      Object.hasOwn(labels, code) || known.some((list) => Object.hasOwn(list, code)) ? [] : [{ code, i }],
    );
  for (const { json, site, path } of names.facts.values())
    for (const { code, i } of lacks(json))
      findings.add('LINT_LABEL', { site, path: [...path, 'oneOf', i] }, fill(nameless, { name: code }), name);
  if (base === undefined) return;
  const site = { place: `${measure.id}/events.json` };
  for (const [type, { fields }] of Object.entries(events)) {
    if (Object.hasOwn(base.events, type)) continue;
    for (const [field, declared] of Object.entries(fields))
      for (const { code, i } of lacks(declared)) {
        const path = [type, 'fields', field, 'oneOf', i];
        findings.add('LINT_LABEL', { site, path }, fill(nameless, { name: code }), name);
      }
  }
}
