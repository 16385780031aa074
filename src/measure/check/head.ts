import { isCivilDate } from '../../calendar/index.js';
import { caseKinds } from '../../case/kinds.js';
import { engineFactNames } from '../../facts/index.js';
import type { Faults } from '../../faults.js';
import { expectedDate } from '../../issues.js';
import type { Text } from '../../text.js';
import type { FactDeclaration } from '../format.js';
import type { Env } from './env.js';
import { checkType } from './kinds.js';
import { declaring, headSite, type Names, partSite } from './names.js';
import type { Walker } from './walk.js';

/** Checks `measure.json`: what it applies to, rounds, interpretations, remarks. */
export function checkHead(names: Names, faults: Faults, walker: Walker): void {
  const { measure } = names.source;
  const site = headSite(names.source);
  const bare: Env = { site, kinds: [], scope: [], action: null, trail: [] };
  const norms = [...names.norms.keys()];
  for (const key of ['effectiveFrom', 'inForceBy', 'notInForceBefore'] as const)
    if (measure[key] !== undefined)
      walker.select(measure[key], [key], bare, (value, at) => {
        if (value !== null && !(typeof value === 'string' && isCivilDate(value)))
          faults.add('DATE_IMPOSSIBLE', site, at, value, expectedDate);
      });
  if (measure.merge !== undefined) {
    faults.name('RULE_ACTION_UNKNOWN', site, ['merge', 'action'], measure.merge.action, names.actions);
    walker.select(measure.merge.by, ['merge', 'by'], bare, (value, at) => {
      if (value !== null) faults.name('VALUE_WRONG', site, at, value, ['same-form-once', 'heaviest']);
    });
  }
  for (const kind of caseKinds) {
    const env: Env = { ...bare, kinds: [kind] };
    if (measure.applies[kind] !== undefined) walker.condition(measure.applies[kind], ['applies', kind], env);
    (measure.rounds[kind] ?? []).forEach((type, i) => {
      checkType(walker, type, ['rounds', kind, i], env);
    });
  }
  const clock = Object.entries(names.vocabulary.events).flatMap(([type, one]) => (one.clock ? [type] : []));
  for (const [type, norm] of Object.entries(measure.provides ?? {})) {
    faults.name('MEASURE_PROVIDES', site, ['provides', type], type, clock);
    faults.name('RULE_NORM_UNKNOWN', site, ['provides', type], norm, norms);
  }
  measure.interpretations.forEach((one, i) => {
    const path = ['interpretations', i];
    const options = one.options.map(({ id }) => id);
    faults.name('READING_DEFAULT', site, [...path, 'default'], one.default, options);
    options.forEach((id, j) => {
      if (options.indexOf(id) < j)
        faults.add('ID_DUPLICATE', site, [...path, 'options', j, 'id'], id, once, another);
    });
  });
  for (const key of ['interpretations', 'remarks'] as const) {
    const ids = measure[key].map(({ id }) => id);
    measure[key].forEach((one, i) => {
      if (ids.indexOf(one.id) < i) faults.add('ID_DUPLICATE', site, [key, i, 'id'], one.id, once, another);
      one.norms.forEach((id, j) => {
        faults.name('RULE_NORM_UNKNOWN', site, [key, i, 'norms', j], id, norms);
      });
    });
  }
}

const once: Text = { zh: '同一编号在这里只能用一次。', en: 'Expected each id once here.' };
const another: Text = { zh: '请换一个编号。', en: 'Use another id.' };

/** A condition, day or fact is declared once in a measure; a fact has no name of the engine's, and can be something. */
export function checkDeclared({ source }: Names, faults: Faults): void {
  const files = [
    { site: headSite(source), from: source.measure },
    ...Object.entries(source.parts).map(([name, part]) => ({
      site: partSite(source, name, part),
      from: part,
    })),
  ];
  for (const key of declaring) {
    const seen = new Map<string, string>();
    for (const { site, from } of files)
      for (const name of Object.keys(from[key] ?? {})) {
        const where = seen.get(name);
        if (where === undefined) seen.set(name, site.place);
        else faults.add('MEASURE_NAME_DUPLICATE', site, [key, name], name, standsIn(where), rename);
      }
  }
  for (const { site, from } of files)
    for (const [name, fact] of Object.entries(from.facts ?? {})) {
      if (engineFactNames.includes(name))
        faults.add('MEASURE_FACT_SHADOWS', site, ['facts', name], name, notTheEngines, rename);
      checkFact(faults, site, name, fact);
    }
}

const rename: Text = { zh: '请换一个名字。', en: 'Use another name.' };
const notTheEngines: Text = {
  zh: `不得与引擎自有的事实同名：${engineFactNames.join('、')}。`,
  en: `Expected none of the engine's own names: ${engineFactNames.join(', ')}.`,
};

/** Where a name or id stands already. */
export const standsIn = (where: string): Text => ({
  zh: `只能有一个，${where} 里已经有了。`,
  en: `Expected it once; it stands in ${where} already.`,
});

function checkFact(faults: Faults, site: Env['site'], name: string, fact: FactDeclaration): void {
  const { type, oneOf, min, max } = fact;
  if ((type === 'code') !== (oneOf !== undefined))
    faults.add(
      oneOf === undefined ? 'KEY_MISSING' : 'KEY_UNKNOWN',
      site,
      ['facts', name, 'oneOf'],
      oneOf,
      codesOnly,
    );
  if (min !== undefined && max !== undefined && min > max)
    faults.add('VALUE_WRONG', site, ['facts', name, 'min'], min, {
      zh: `不得大于 max（${max}）。`,
      en: `Expected no more than max (${max}).`,
    });
}

/** What a code can be is listed, and of nothing else. */
export const codesOnly: Text = {
  zh: '类型为 code 或 codes 的，才用、也要用 oneOf 列出各个代码。',
  en: 'Expected "oneOf", the list of codes, where the type is code or codes, and only there.',
};

/** Names that nothing asks for: a switchable reading that changes nothing, a condition, day or fact that is idle. */
export function checkUnused(names: Names, faults: Faults): void {
  const { source, asked } = names;
  source.measure.interpretations.forEach((one, i) => {
    if (one.switchable && !asked.has(`readings ${one.id}`))
      faults.add(
        'READING_UNUSED',
        headSite(source),
        ['interpretations', i, 'switchable'],
        one.id,
        switchable,
        settle,
      );
  });
  for (const key of declaring)
    for (const [name, { site, path }] of names[key])
      if (!asked.has(`${key} ${name}`))
        faults.add('MEASURE_NAME_UNUSED', site, path, name, used, {
          zh: '请用上，或删去。',
          en: 'Use it, or remove it.',
        });
}

const used: Text = { zh: '声明的名字应有规则用到。', en: 'Expected a rule to ask for what is declared.' };
const switchable: Text = {
  zh: '可切换的理解应有规则用到。',
  en: 'Expected a rule to ask for a reading that can be switched.',
};
const settle: Text = {
  zh: '请写进规则，或把 switchable 设为 false 并在 why 里说明理由。',
  en: 'Use it in a rule, or set "switchable" to false and say in "why" for what reason.',
};
