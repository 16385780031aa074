import { isCivilDate } from '../../calendar/index.js';
import { dayForms } from '../../engine/day.js';
import { isObject, type Path } from '../../faults.js';
import { expectedDate, expectedType } from '../../issues.js';
import { oneOf } from '../../suggest.js';
import type { Text } from '../../text.js';
import { type Env, has, scopeText, selectKeys } from './env.js';
import { checkFactKind, checkType } from './kinds.js';
import type { Declared } from './names.js';
import type { Walker } from './walk.js';

/** The keys of each form of day; those with `!` must be given beside the one that names the form. */
export const dayKeys: Readonly<Record<string, readonly string[]>> = {
  event: ['event', ...selectKeys, 'nth', 'field'],
  day: ['day'],
  on: ['on'],
  months: ['months', 'from!', 'clamp', 'counted', 'roll', 'calendar'],
  years: ['years', 'from!', 'clamp', 'counted', 'roll', 'calendar'],
  days: ['days', 'from!', 'counted', 'roll', 'calendar'],
  workdays: ['workdays', 'from!', 'counted', 'roll', 'calendar'],
  endOf: ['endOf', 'from', 'plus'],
  startOf: ['startOf', 'from', 'plus'],
  before: ['before'],
  after: ['after'],
  latestOf: ['latestOf'],
  earliestOf: ['earliestOf'],
  firstOf: ['firstOf'],
  notAfter: ['notAfter'],
  between: ['between', 'fact'],
  conduct: ['conduct'],
  fact: ['fact'],
  scope: ['scope', 'field'],
  commencement: ['commencement'],
  if: ['if', 'then!', 'else!'],
};

/** A day expression, selectors already looked through. */
export function checkDay(walker: Walker, json: unknown, path: Path, env: Env): void {
  const { faults } = walker;
  const { site } = env;
  if (json === null) return;
  if (typeof json === 'string') {
    if (!isCivilDate(json)) faults.add('DATE_IMPOSSIBLE', site, path, json, expectedDate);
    return;
  }
  const form = isObject(json) ? dayForms.find((key) => has(json, key)) : undefined;
  if (!isObject(json) || form === undefined) {
    const code = json === undefined ? 'KEY_MISSING' : 'DAY_FORM';
    faults.add(code, site, path, json, {
      zh: `应为日期、null，或带下列之一的对象：${dayForms.join('、')}。没有小时。`,
      en: `Expected a date, null, or an object with one of: ${dayForms.join(', ')}. There are no hours.`,
    });
    return;
  }
  if (keysFit(walker, json, form, path, env)) checkForm(walker, json, form, path, { ...env, inDay: true });
}

function keysFit(
  { faults }: Walker,
  json: Record<string, unknown>,
  form: string,
  path: Path,
  { site }: Env,
): boolean {
  const spec = dayKeys[form] as readonly string[];
  const keys = spec.map((key) => key.replace('!', ''));
  if (!faults.keys('DAY_FORM', site, path, json, keys)) return false;
  const missing = spec.filter((key) => key.endsWith('!') && !has(json, key.slice(0, -1)));
  for (const key of missing.map((one) => one.slice(0, -1)))
    faults.add('DAY_FORM', site, [...path, key], undefined, {
      zh: `“${form}”旁边应有“${key}”。`,
      en: `Expected "${key}" beside "${form}".`,
    });
  return missing.length === 0;
}

function checkForm(walker: Walker, json: Record<string, unknown>, form: string, path: Path, env: Env): void {
  const { faults } = walker;
  const { site } = env;
  const value = json[form];
  const at = [...path, form];
  switch (form) {
    case 'event':
      walker.events(json, path, env, { day: true });
      break;
    case 'day':
      namedDay(walker, value, at, env);
      break;
    case 'before':
      if (typeof value === 'string' && !/^\d/.test(value)) checkType(walker, value, at, env);
      else walker.day(value, at, env);
      break;
    case 'on':
    case 'after':
    case 'notAfter':
      walker.day(value, at, env);
      break;
    case 'months':
    case 'years':
    case 'days':
    case 'workdays':
      counted(walker, json, form, path, env);
      break;
    case 'endOf':
    case 'startOf':
      edge(walker, json, form, path, env);
      break;
    case 'latestOf':
    case 'earliestOf':
    case 'firstOf':
      if (!Array.isArray(value) || value.length === 0) faults.add('DAY_FORM', site, at, value, someDays);
      else
        value.forEach((one: unknown, i) => {
          walker.day(one, [...at, i], env);
        });
      break;
    case 'between':
      if (!Array.isArray(value) || value.length !== 2) faults.add('DAY_FORM', site, at, value, twoDays);
      else
        value.forEach((one: unknown, i) => {
          walker.day(one, [...at, i], env);
        });
      if (json.fact !== undefined) dateFact(walker, json.fact, [...path, 'fact'], env);
      break;
    case 'conduct':
      faults.name('DAY_FORM', site, at, value, ['from', 'to']);
      break;
    case 'fact':
      dateFact(walker, value, at, env);
      break;
    case 'scope':
      if (value !== 'each') faults.name('DAY_FORM', site, at, value, ['each']);
      else if (!env.scope.includes('each')) faults.add('RULE_SCOPE', site, at, value, scopeText(env.scope));
      break;
    case 'commencement':
      if (value !== true)
        faults.add('DAY_FORM', site, at, value, { zh: '应为 true。', en: 'Expected true.' });
      break;
    case 'if':
      walker.condition(value, at, env);
      for (const side of ['then', 'else']) walker.day(json[side], [...path, side], env);
      break;
  }
}

const twoDays: Text = {
  zh: '应为两个日期的列表：不早于哪天，不晚于哪天。',
  en: 'Expected a list of two days: not before the one, not after the other.',
};
const someDays: Text = { zh: '应为不空的日期列表。', en: 'Expected a list of days that is not empty.' };

/** A declared fact that is a date. */
function dateFact(walker: Walker, name: unknown, path: Path, env: Env): void {
  const { facts, asked } = walker.names;
  const dates = [...facts].flatMap(([key, { json: fact }]) => (fact.type === 'date' ? [key] : []));
  if (!walker.faults.name('RULE_FACT_UNKNOWN', env.site, path, name, dates)) return;
  asked.add(`facts ${name}`);
  checkFactKind(walker, name, path, env);
}

function namedDay(walker: Walker, name: unknown, path: Path, env: Env): void {
  const { days, asked } = walker.names;
  if (!walker.faults.name('DAY_UNKNOWN', env.site, path, name, [...days.keys()])) return;
  asked.add(`days ${name}`);
  const found = days.get(name) as Declared<unknown>;
  walker.follow(`day ${name}`, path, env, (inner) => {
    walker.day(found.json, found.path, { ...inner, site: found.site });
  });
}

/** A number of months, years, days or working days from an anchor. */
function counted(walker: Walker, json: Record<string, unknown>, form: string, path: Path, env: Env): void {
  whole(walker, json[form], [...path, form], env);
  const words: Readonly<Record<string, readonly unknown[]>> = {
    clamp: ['clamp', 'roll'],
    roll: ['none', 'next-workday'],
    counted: [true, false],
  };
  for (const [key, known] of Object.entries(words))
    if (json[key] !== undefined)
      walker.select(json[key], [...path, key], env, (value, at) => {
        if (!known.includes(value))
          walker.faults.add('DAY_FORM', env.site, at, value, oneOf(known.map((one) => String(one))));
      });
  if (json.calendar !== undefined)
    walker.select(json.calendar, [...path, 'calendar'], env, (value, at) => {
      if (value !== null && typeof value !== 'string')
        walker.faults.add('TYPE_WRONG', env.site, at, value, expectedType('string'));
    });
  walker.day(json.from, [...path, 'from'], env);
}

/** The first or last day of a unit that holds an anchor, or of the scope's period. */
function edge(walker: Walker, json: Record<string, unknown>, form: string, path: Path, env: Env): void {
  const { faults } = walker;
  const { site, scope } = env;
  const at = [...path, form];
  if (json.plus !== undefined) whole(walker, json.plus, [...path, 'plus'], env);
  if (!faults.name('DAY_FORM', site, at, json[form], ['month', 'quarter', 'year', 'period'])) return;
  if (json[form] === 'period') {
    if (!scope.includes('period')) faults.add('RULE_SCOPE', site, at, 'period', scopeText(scope));
    if (has(json, 'from'))
      faults.add('DAY_FORM', site, [...path, 'from'], json.from, {
        zh: '期间就是规则所判断的那一期，不写 from。',
        en: 'Expected no "from": the period is the one that the rule is judged for.',
      });
  } else if (has(json, 'from')) walker.day(json.from, [...path, 'from'], env);
  else
    faults.add('DAY_FORM', site, [...path, 'from'], undefined, {
      zh: `“${form}”旁边应有“from”。`,
      en: `Expected "from" beside "${form}".`,
    });
}

function whole(walker: Walker, json: unknown, path: Path, env: Env): void {
  walker.select(json, path, env, (value, at) => {
    if (!Number.isInteger(value)) walker.faults.add('TYPE_WRONG', env.site, at, value, expectedType('int'));
  });
}
