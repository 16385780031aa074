import { type CaseKind, caseKinds } from '../../case/kinds.js';
import type { Path, Site } from '../../faults.js';
import type { Text } from '../../text.js';
import { kindsOf, sharedParams } from '../expand.js';
import type { Norm, Part, Rule } from '../format.js';
import { checkEntry } from './entries.js';
import { standsIn } from './head.js';
import { type DeclaredNorm, partSite } from './names.js';
import { checkForms, checkJudgedAt, checkModality, checkParams, envOf } from './params.js';
import type { Walker } from './walk.js';

/** Checks norms with their rules and entries, and that each stands in one of the ways a norm can stand. */
export function checkNorms(walker: Walker): void {
  const { source } = walker.names;
  const seen: Seen = { ids: new Map(), codes: new Map(), rules: new Map() };
  for (const [name, part] of Object.entries(source.parts)) {
    const site = partSite(source, name, part);
    checkPart(walker, name, part, site);
    part.norms.forEach((norm, i) => {
      const declared: DeclaredNorm = { norm, part, site, path: ['norms', i] };
      const path = declared.path;
      unique(walker, 'NORM_DUPLICATE', seen.ids, norm.id, site, [...path, 'id']);
      unique(walker, 'MEASURE_CODE_DUPLICATE', seen.codes, norm.code, site, [...path, 'code']);
      checkCite(walker, declared);
      checkStanding(walker, declared);
      checkOwn(walker, declared);
      norm.rules?.forEach((rule, j) => {
        const at = [...path, 'rules', j];
        unique(walker, 'RULE_NAME_DUPLICATE', seen.rules, rule.name, site, [...at, 'name']);
        checkRule(walker, rule, declared, at);
      });
      if (norm.entry) checkEntry(walker, norm.entry, declared);
    });
  }
}

interface Seen {
  readonly ids: Map<string, string>;
  readonly codes: Map<string, string>;
  readonly rules: Map<string, string>;
}

function unique(
  { faults }: Walker,
  code: 'NORM_DUPLICATE' | 'MEASURE_CODE_DUPLICATE' | 'RULE_NAME_DUPLICATE',
  seen: Map<string, string>,
  value: string,
  site: Site,
  path: Path,
): void {
  const where = seen.get(value);
  if (where === undefined) seen.set(value, site.place);
  else faults.add(code, site, path, value, standsIn(where), { zh: '请换一个。', en: 'Use another.' });
}

/** A part names its article or section, as its file does, and its conditions bear on cases of a kind. */
function checkPart(walker: Walker, name: string, part: Part, site: Site): void {
  const { faults } = walker;
  const { article, section } = part;
  const number = article ?? section;
  if (number === undefined)
    faults.add('KEY_MISSING', site, ['article'], undefined, {
      zh: '每个部分要写明 article 或 section。',
      en: 'Expected the article or the section that this part is.',
    });
  const [, word, digits = ''] = /^(article|section)-(.+)$/.exec(name) ?? [];
  const named = digits
    .split('-')
    .map((digit) => digit.replace(/^0+(?=\d)/, ''))
    .join('-');
  if (word !== undefined && number !== undefined && (part[word as 'article'] ?? '') !== named)
    faults.add('PART_NAME', site, [article === undefined ? 'section' : 'article'], number, {
      zh: `按文件名应为 ${word} ${named}。`,
      en: `Expected ${word} ${named}, as the file is named.`,
    });
  for (const [kind, condition] of Object.entries(part.under ?? {}))
    walker.condition(
      condition,
      ['under', kind],
      { site, kinds: [kind as CaseKind], scope: [], action: null, trail: [] },
      true,
    );
}

/** A norm cites where it stands, and its id says so too. */
function checkCite({ faults }: Walker, { norm, part, site, path }: DeclaredNorm): void {
  const { cite, id } = norm;
  const own = part.article ?? part.section;
  const number = own === undefined ? undefined : `${part.prefix ?? ''}${own}`;
  if (cite.article === undefined && cite.section === undefined)
    faults.add('NORM_CITE', site, [...path, 'cite'], cite, {
      zh: '应写明第几条（article）或第几部分（section）。',
      en: 'Expected an article or a section.',
    });
  else if (part.article !== undefined && cite.article !== part.article)
    faults.add('NORM_PLACE', site, [...path, 'cite', 'article'], cite.article, {
      zh: `本文件的条号是“${part.article}”。`,
      en: `This file is article "${part.article}".`,
    });
  else if (number !== undefined && id.split('.')[0] !== number)
    faults.add('NORM_PLACE', site, [...path, 'id'], id, {
      zh: `本文件里的编号应以“${number}.”开头。`,
      en: `Expected an id that begins with "${number}.", as all in this file do.`,
    });
}

const kindText: Text = {
  zh: '可执行的规范要写明案件种类，不可执行的为 null。',
  en: 'Expected a kind of case where the norm is operative, and null where it is not.',
};
const whyText: Text = {
  zh: '应有“why”：为什么不能据以判断。',
  en: 'Expected "why": for what reason nothing can be judged by it.',
};
const waysText: Text = {
  zh: '应有 rules、entry 或 carriedBy。',
  en: 'Expected rules, an entry or "carriedBy".',
};
const inertText: Text = {
  zh: '不可执行的规范不得有 rules、entry 或 carriedBy。',
  en: 'Expected no rules, entry or "carriedBy" where the norm is not operative.',
};
const carrierText: Text = {
  zh: '应指到另一项有规则或条目的规范。',
  en: 'Expected another norm, one that has rules or an entry.',
};

/** The way a norm stands: rules, an entry, a norm that carries it, or a reason why nothing can be judged. */
function checkStanding(walker: Walker, { norm, site, path }: DeclaredNorm): void {
  const { faults, names } = walker;
  const { rules, entry, carriedBy, operative } = norm;
  const ways = (['rules', 'entry', 'carriedBy'] as const).filter((key) => norm[key] !== undefined);
  if (operative !== (norm.case !== null))
    faults.add('NORM_KIND', site, [...path, 'case'], norm.case, kindText);
  else if (operative) bearing(walker, norm, site, path);
  if (operative && ways.length === 0) faults.add('NORM_UNCOVERED', site, path, norm.id, waysText);
  if (!operative && norm.why === undefined)
    faults.add('NORM_WHY_MISSING', site, [...path, 'why'], undefined, whyText);
  if (!operative)
    for (const key of ways) faults.add('NORM_INERT', site, [...path, key], norm[key], inertText);
  if (carriedBy === undefined || (rules ?? entry) !== undefined) return;
  const carrier = names.norms.get(carriedBy)?.norm;
  if (carrier?.rules === undefined && carrier?.entry === undefined)
    faults.add('NORM_CARRIER', site, [...path, 'carriedBy'], carriedBy, carrierText);
}

/** The measure must bear on the kinds of case that a norm is judged on. */
function bearing({ faults, names }: Walker, norm: Norm, site: Site, path: Path): void {
  const known = Object.keys(names.source.measure.applies);
  // a misspelt kind has been reported there
  if (known.some((kind) => !caseKinds.includes(kind as CaseKind))) return;
  kindsOf(norm).forEach((kind, i) => {
    const at = i === 0 ? [...path, 'case'] : [...path, 'alsoCase', i - 1];
    if (!known.includes(kind))
      faults.add(
        'NORM_KIND',
        site,
        at,
        kind,
        {
          zh: `measure.json 的 applies 只有：${known.join('、')}。`,
          en: `"applies" in measure.json has only: ${known.join(', ')}.`,
        },
        { zh: '请在 applies 里加上这种案件，或改正。', en: 'Add the kind to "applies", or correct it.' },
      );
  });
}

/** Roles, parts and readings that a norm itself names. */
function checkOwn(walker: Walker, { norm, site, path }: DeclaredNorm): void {
  const { faults, names } = walker;
  const role = (value: string, at: Path) => {
    faults.name('MEASURE_ROLE_UNKNOWN', site, at, value, names.roles);
  };
  if (norm.actor !== null) role(norm.actor, [...path, 'actor']);
  norm.addressees.forEach((one, i) => {
    role(one, [...path, 'addressees', i]);
  });
  checkForms(walker, norm.forms, [...path, 'forms'], { site });
  if (norm.reading !== undefined)
    faults.name('READING_UNKNOWN', site, [...path, 'reading'], norm.reading, [
      ...names.interpretations.keys(),
    ]);
  const derived = norm.entry?.derive !== undefined;
  norm.parts?.forEach((id, i) => {
    const known = [...names.norms.values()].flatMap(({ norm: one }) =>
      derived && !one.entry ? [] : [one.id],
    );
    faults.name('RULE_NORM_UNKNOWN', site, [...path, 'parts', i], id, known);
  });
}

function checkRule(walker: Walker, rule: Rule, { norm, site }: DeclaredNorm, path: Path): void {
  const { faults, names } = walker;
  const expected = `${names.source.measure.id}/${norm.id}`;
  if (rule.name !== expected && !rule.name.startsWith(`${expected}/`))
    faults.add('RULE_NAME', site, [...path, 'name'], rule.name, {
      zh: `应为“${expected}”，一项规范有几条规则时后面再加“/”和一个词。`,
      en: `Expected "${expected}", with "/" and a word behind it where a norm has several rules.`,
    });
  const { type } = rule.event;
  const params: Record<string, unknown> = { ...rule.event.params };
  const at = [...path, 'event', 'params'];
  faults.name('RULE_ACTION_UNKNOWN', site, [...path, 'event', 'type'], type, names.actions);
  if (!faults.keys('RULE_PARAM_UNKNOWN', site, at, params, ['norm', 'judgedAt', ...sharedParams])) return;
  if (params.norm !== norm.id)
    faults.add('RULE_NORM', site, [...at, 'norm'], params.norm, {
      zh: `应为“${norm.id}”，即规则所在的规范。`,
      en: `Expected "${norm.id}", the norm that the rule stands under.`,
    });
  checkModality(walker, norm, params.modality, site, at);
  const env = envOf(walker, norm, params, { site, action: type }, at);
  walker.condition(rule.conditions, [...path, 'conditions'], env, true);
  checkParams(walker, params, at, env);
  if (params.judgedAt !== undefined) checkJudgedAt(walker, params.judgedAt, [...at, 'judgedAt'], env);
}
