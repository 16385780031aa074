import { eachOf, isObject, type Path } from '../../faults.js';
import { expectedType } from '../../issues.js';
import { didYouMean, oneOf } from '../../suggest.js';
import type { Text } from '../../text.js';
import type { EventDeclaration } from '../format.js';
import { type Env, scopeText, typesIn } from './env.js';
import { checkType } from './kinds.js';
import { kindOf, valueMisfit } from './values.js';
import type { Walker } from './walk.js';

/** Where a Select stands. */
export interface Select {
  /** Under which key its types stand; `listed`: in actions.json, where they serve other kinds of case too. */
  readonly from?: 'event' | 'by' | 'until' | 'judgedAt' | 'listed';
  /** It gives a day. */
  readonly day?: boolean;
}

/** Select: which events are meant. */
export function checkEvents(
  walker: Walker,
  json: Record<string, unknown>,
  path: Path,
  env: Env,
  { from = 'event', day = false }: Select,
): void {
  const own = from !== 'listed';
  const types = own
    ? ownTypes(walker, json.event, [...path, from], env)
    : listedTypes(walker, json.event, env);
  const check = new SelectCheck(walker, types, env);
  check.where(json.where, [...path, 'where']);
  check.each(json, 'field', path, (value, at) => check.field(value, at, types, day));
  check.each(json, 'dated', path, (value, at) => check.field(value, at, types, true));
  check.each(json, 'nth', path, (value, at) => check.nth(value, at, day));
  check.each(json, 'at', path, (value, at) => check.at(value, at));
  check.each(json, 'in', path, (value, at) => check.in(value, at));
  check.each(json, 'serving', path, (value, at) => {
    walker.faults.name('RULE_NORM_UNKNOWN', env.site, at, value, [...walker.names.norms.keys()]);
  });
  check.each(json, 'rounds', path, (value, at) => {
    walker.faults.name('RULE_FACT_PARAMS', env.site, at, value, ['current', 'all']);
  });
  for (const key of ['since', 'until'])
    if (json[key] !== undefined) walker.day(json[key], [...path, key], env);
  check.each(json, 'span', path, (value, at) => check.span(value, at));
  check.each(json, 'without', path, (value, at) => check.without(value, at));
}

/** Types that actions.json lists for an action, as far as the kinds of case here have them. */
const listedTypes = ({ names }: Walker, json: unknown, { kinds }: Env): string[] =>
  typesIn(json).filter((type) => names.vocabulary.events[type]?.kinds.some((kind) => kinds.includes(kind)));

/** Types that a rule names itself: known, and of the kinds of case here. */
function ownTypes(walker: Walker, json: unknown, path: Path, env: Env): string[] {
  const types: string[] = [];
  walker.select(json, path, env, (value, at) => {
    if (Array.isArray(value) && value.length === 0)
      walker.faults.add('RULE_EVENT_UNKNOWN', env.site, at, value, noType);
    for (const [type, there] of eachOf(value, at)) if (checkType(walker, type, there, env)) types.push(type);
  });
  return types;
}

const noType: Text = { zh: '至少要有一种事件。', en: 'Expected at least one event type.' };

class SelectCheck {
  constructor(
    readonly walker: Walker,
    readonly types: readonly string[],
    readonly env: Env,
  ) {}

  /** A key that may be left out and may hold a selector. */
  each(
    json: Record<string, unknown>,
    key: string,
    path: Path,
    check: (value: unknown, path: Path) => void,
  ): void {
    if (json[key] !== undefined) this.walker.select(json[key], [...path, key], this.env, check);
  }

  /** A field that every one of the types has; of the type `date`, where it is to give a day. */
  field(name: unknown, path: Path, of: readonly string[], date = false): void {
    const { faults, names } = this.walker;
    const fields = of.map((type) => (names.vocabulary.events[type] as EventDeclaration).fields);
    const fits = (key: string) =>
      fields.every((known) => Object.hasOwn(known, key) && (!date || known[key]?.type === 'date'));
    if (fields.length === 0 || (typeof name === 'string' && fits(name))) return;
    const known = [...new Set(fields.flatMap(Object.keys))].filter(fits);
    faults.add('RULE_FIELD_UNKNOWN', this.env.site, path, name, oneOf(known, name), didYouMean(name, known));
  }

  where(json: unknown, path: Path): void {
    if (json === undefined) return;
    const { walker, env } = this;
    walker.select(json, path, env, (where, at) => {
      if (!isObject(where)) walker.faults.add('TYPE_WRONG', env.site, at, where, expectedType('object'));
      else
        for (const [name, wanted] of Object.entries(where)) {
          this.field(name, [...at, name], this.types);
          walker.select(wanted, [...at, name], env, (value, there) => this.#wanted(name, value, there));
        }
    });
  }

  /** A value wanted of a field, or a list of them, against what the field can be. */
  #wanted(name: string, value: unknown, path: Path): void {
    const { faults, names } = this.walker;
    const kinds = this.types.map((type) => kindOf(names.vocabulary.events[type]?.fields[name]));
    for (const [one, there] of eachOf(value, path)) {
      const misfit = kinds.map((kind) => valueMisfit(kind, one)).find((text) => text !== null);
      if (misfit) faults.add('RULE_FACT_VALUE', this.env.site, there, one, misfit);
    }
  }

  nth(value: unknown, path: Path, day: boolean): void {
    if (value === 'last' || (Number.isInteger(value) && Number(value) > 0)) return;
    this.walker.faults.add(day ? 'DAY_FORM' : 'RULE_FACT_PARAMS', this.env.site, path, value, {
      zh: '应为 1、2……或 "last"。',
      en: 'Expected 1, 2 and so on, or "last".',
    });
  }

  at(value: unknown, path: Path): void {
    if (this.#coordinate(value, path)) this.field(value, path, this.types);
  }

  in(value: unknown, path: Path): void {
    if (value === 'period') this.#coordinate(value, path);
    else this.walker.faults.name('RULE_SCOPE', this.env.site, path, value, ['period']);
  }

  #coordinate(value: unknown, path: Path): boolean {
    const { scope, site } = this.env;
    if (scope.some((coordinate) => coordinate === value)) return true;
    this.walker.faults.add('RULE_SCOPE', site, path, value, scopeText(scope));
    return false;
  }

  span(json: unknown, path: Path): void {
    if (!this.#keys(json, path, ['until', 'same'])) return;
    if (checkType(this.walker, json.until, [...path, 'until'], this.env))
      this.field(json.same, [...path, 'same'], [json.until, ...this.types]);
  }

  without(json: unknown, path: Path): void {
    for (const [one, there] of eachOf(json, path)) {
      if (!this.#keys(one, there, ['event', 'field', 'same'])) continue;
      if (checkType(this.walker, one.event, [...there, 'event'], this.env))
        this.field(one.field, [...there, 'field'], [one.event]);
      this.field(one.same, [...there, 'same'], this.types);
    }
  }

  /** An object with exactly these keys. */
  #keys(json: unknown, path: Path, keys: readonly string[]): json is Record<string, unknown> {
    const { faults } = this.walker;
    const { site } = this.env;
    if (!isObject(json)) {
      faults.add('TYPE_WRONG', site, path, json, expectedType('object'));
      return false;
    }
    return faults.keys('RULE_FACT_PARAMS', site, path, json, keys);
  }
}
