import type { CaseKind } from './case/kinds.js';
import type { Action } from './evaluation.js';
import type { Modality } from './measure/format.js';
import type { Measure } from './measure/measure.js';
import type { Text } from './text.js';

const text = (zh: string, en: string): Text => ({ zh, en });

/** The roles of docs/glossary.md, for a code that a measure uses and does not declare. */
const glossary: Readonly<Record<string, Text>> = {
  'leading-group': text('扶贫开发领导小组', 'leading group'),
  'poverty-office': text('扶贫办', 'poverty alleviation office'),
  'committee-and-government': text('本级党委和政府', "the issuing level's party committee and government"),
  'supervision-office': text('督查室', 'supervision office'),
  'supervision-team': text('督查组', 'supervision team'),
  'inspection-team': text('巡查组', 'inspection team'),
  'team-leader': text('组长', 'team leader'),
  subject: text('被督查（巡查）地区和单位', 'supervised or inspected place or unit'),
  'local-party-committee': text('当地党（工）委', 'local party (work) committee'),
  'discipline-organ': text('纪检监察机关', 'discipline inspection and supervision organ'),
  procuratorate: text('检察机关', 'procuratorate'),
  'judicial-organ': text('司法机关', 'judicial organ'),
  'personnel-department': text('组织人事部门', 'organization and personnel department'),
  county: text('区县', 'district or county'),
  town: text('镇（街道、乡）', 'town or subdistrict'),
  'village-committees': text('村“两委”', 'village two committees'),
  'assistance-unit': text('帮扶单位', 'paired-assistance unit'),
  'resident-team': text('驻村工作队', 'resident work team'),
  'first-secretary': text('第一书记', 'first secretary'),
  'resident-cadre': text('驻村干部', 'resident cadre'),
  'household-helper': text('帮扶责任人', 'household helper'),
  'principal-leaders': text('党政主要负责人', 'principal party and government leaders'),
  'unit-head': text('单位主要负责人', 'head of the unit'),
  'deputy-in-charge': text('分管领导', 'deputy in charge'),
  'directly-responsible': text('直接责任人', 'directly responsible person'),
  'responsible-person': text('责任人', 'responsible person'),
  other: text('其他', 'other'),
};

export const kinds: Readonly<Record<CaseKind, Text>> = {
  programme: text('年度安排', 'programme'),
  mission: text('督查（巡查）任务', 'mission'),
  finding: text('问题', 'finding'),
  review: text('对照检查', 'review'),
  accountability: text('问责', 'accountability'),
  commendation: text('表彰', 'commendation'),
};

export const modalities: Readonly<Record<Modality, Text>> = {
  must: text('应当', 'must'),
  may: text('可以', 'may'),
  recommend: text('建议', 'recommendation'),
  'as-a-rule': text('一般', 'as a rule'),
  'must-not': text('不得', 'must not'),
};

const coded = (code: string): Text => text(code, code);

/** A role by the name its measure gives it, else by the glossary's, else by its code. */
export const roleLabel = (measure: Measure, code: string): Text =>
  measure.source.measure.roles[code] ?? glossary[code] ?? coded(code);

/** A form of accountability by the name its measure's vocabulary gives it, else by its code. */
export const formLabel = (measure: Measure, code: string): Text =>
  measure.vocabulary.forms?.[code] ?? coded(code);

/** Codes of actions that say nothing of what is to be done; the gist of the norm does. */
const generic = new Set(['meet-duty', 'meet-target', 'conform', 'use-method', 'hold-accountable']);

/** What is to be done, in a few words. */
export const actLabel = (measure: Measure, { type, gist }: Action): Text =>
  (generic.has(type) ? undefined : measure.vocabulary.actions[type]?.label) ?? gist;

/** Who acts: a role by its name, or several where the details name them for want of one; null where nobody is named. */
export function actorLabel(measure: Measure, { actor, details }: Action): Text | null {
  const several = Array.isArray(details?.actors) ? (details.actors as readonly string[]) : [];
  const labels = (actor === null ? several : [actor]).map((code) => roleLabel(measure, code));
  if (labels.length === 0) return null;
  return text(labels.map(({ zh }) => zh).join('或'), labels.map(({ en }) => en).join(' or '));
}
