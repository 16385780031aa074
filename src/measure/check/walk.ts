import { type Faults, isObject, type Path } from '../../faults.js';
import { expectedType } from '../../issues.js';
import type { Text } from '../../text.js';
import type { Interpretation } from '../format.js';
import { checkDay } from './days.js';
import { type Env, has } from './env.js';
import { checkLeaf } from './leaf.js';
import type { Declared, Names } from './names.js';
import { checkEvents, type Select } from './select.js';

const groups = ['all', 'any', 'not', 'condition'];

const oneLevel: Text = {
  zh: '每层只能有一个：all、any、not、condition 或 fact。',
  en: 'Expected one of all, any, not, condition or fact on a level.',
};
const rootForms: Text = {
  zh: '根应为 all、any、not 或 condition。',
  en: 'Expected all, any, not or condition at the root.',
};
const wrap: Text = { zh: '请用 all 包起来。', en: 'Put it into an "all".' };

/**
 * Walks conditions, days and selectors of a measure and reports every fault in them. Facts, Select and days have files
 * of their own beside this one and come back here for what they contain.
 */
export class Walker {
  readonly names: Names;
  readonly faults: Faults;
  readonly #done = new Set<string>();

  constructor(names: Names, faults: Faults) {
    this.names = names;
    this.faults = faults;
  }

  /** Where a selector may stand: checks it and each of its values, or the value itself. */
  select(json: unknown, path: Path, env: Env, each: (value: unknown, path: Path) => void): void {
    if (!isObject(json) || !has(json, 'byReading')) {
      each(json, path);
      return;
    }
    const { interpretations } = this.names;
    const id = json.byReading;
    const at = [...path, 'byReading'];
    if (!this.faults.name('READING_UNKNOWN', env.site, at, id, [...interpretations.keys()])) return;
    this.ask(id, at, env);
    const options = (interpretations.get(id) as Interpretation).options.map((option) => option.id);
    const { byReading: _id, ...values } = json;
    const known = this.faults.keys('READING_OPTION_UNKNOWN', env.site, path, values, options);
    for (const [option, value] of Object.entries(values))
      if (options.includes(option) && value !== null) this.select(value, [...path, option], env, each);
    // a misspelt option is one fault, not two
    if (known)
      for (const option of options.filter((one) => !has(values, one)))
        this.faults.add('READING_OPTION_MISSING', env.site, [...path, option], undefined, {
          zh: `选择器要逐一写明各个选项，缺“${option}”。`,
          en: `A selector names every option; "${option}" is left out.`,
        });
  }

  /** Notes that a reading is asked for; only those that can be switched may be. */
  ask(id: string, path: Path, env: Env): void {
    this.names.asked.add(`readings ${id}`);
    if (this.names.interpretations.get(id)?.switchable === false)
      this.faults.add('READING_FIXED_USED', env.site, path, id, {
        zh: '规则只能查问可切换的理解。',
        en: 'Rules ask only for readings that can be switched.',
      });
  }

  condition(json: unknown, path: Path, env: Env, root = false): void {
    const { faults } = this;
    const { site } = env;
    if (!isObject(json)) {
      const code = json === undefined ? 'KEY_MISSING' : 'TYPE_WRONG';
      faults.add(code, site, path, json, {
        zh: '应为条件，写作对象。',
        en: 'Expected a condition, an object.',
      });
      return;
    }
    const operators = groups.filter((key) => has(json, key));
    const [operator] = operators;
    if (operators.length > 1 || (operator !== undefined && has(json, 'fact')))
      faults.add('RULE_GROUP_MIXED', site, path, Object.keys(json), oneLevel, wrap);
    else if (operator !== undefined) this.#group(json, operator, path, env);
    else if (root && has(json, 'fact')) faults.add('RULE_ROOT_LEAF', site, path, json.fact, rootForms, wrap);
    else checkLeaf(this, json, path, env);
  }

  #group(json: Record<string, unknown>, operator: string, path: Path, env: Env): void {
    const { faults } = this;
    const { site } = env;
    const value = json[operator];
    const at = [...path, operator];
    faults.keys('RULE_CONDITION_KEY', site, path, json, [operator]);
    if (operator === 'condition') this.#named(value, at, env);
    else if (operator === 'not') this.condition(value, at, env);
    else if (!Array.isArray(value)) faults.add('TYPE_WRONG', site, at, value, expectedType('array'));
    else if (value.length === 0)
      faults.add('RULE_GROUP_EMPTY', site, at, value, {
        zh: '里面至少要有一个条件。',
        en: 'Expected at least one condition in it.',
      });
    else
      value.forEach((child, i) => {
        this.condition(child, [...at, i], env);
      });
  }

  #named(name: unknown, path: Path, env: Env): void {
    const { conditions, asked } = this.names;
    if (!this.faults.name('RULE_CONDITION_UNKNOWN', env.site, path, name, [...conditions.keys()])) return;
    asked.add(`conditions ${name}`);
    const found = conditions.get(name) as Declared<unknown>;
    this.follow(`condition ${name}`, path, env, (inner) => {
      this.condition(found.json, found.path, { ...inner, site: found.site }, true);
    });
  }

  /** Follows a name, once for each surrounding, and never round in a circle. */
  follow(name: string, path: Path, env: Env, walk: (inner: Env) => void): void {
    if (env.trail.includes(name)) {
      const circle = [...env.trail.slice(env.trail.indexOf(name)), name].join(' → ');
      this.faults.add('RULE_CONDITION_CYCLE', env.site, path, name, {
        zh: `引用不得绕回自己，这里却是：${circle}。`,
        en: `Expected no way back to itself, but there is one: ${circle}.`,
      });
      return;
    }
    const key = [name, env.kinds.join(), env.scope.join(), env.action ?? '', env.inDay ? 'day' : ''].join(
      '|',
    );
    if (this.#done.has(key)) return;
    walk({ ...env, trail: [...env.trail, name] });
    this.#done.add(key);
  }

  day(json: unknown, path: Path, env: Env): void {
    this.select(json, path, env, (value, at) => {
      checkDay(this, value, at, env);
    });
  }

  /** Select, in a fact or as a day. */
  events(json: Record<string, unknown>, path: Path, env: Env, as: Select = {}): void {
    checkEvents(this, json, path, env, as);
  }
}
