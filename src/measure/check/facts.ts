import { engineFactNames } from '../../facts/index.js';
import { eachOf, isObject, type Path } from '../../faults.js';
import { expectedType } from '../../issues.js';
import { answeredShapes, type Entry, type Shape } from '../format.js';
import { type Env, has, scopeText, selectKeys } from './env.js';
import { checkFactKind } from './kinds.js';
import type { DeclaredNorm } from './names.js';
import type { Walker } from './walk.js';

/** The params each fact of the engine takes; those with `!` must be given. */
export const factParams: Readonly<Record<string, readonly string[]>> = {
  subject: [],
  listed: ['norm!'],
  happened: ['event!', ...selectKeys],
  count: ['event!', ...selectKeys],
  field: ['event!', 'field!', 'nth', ...selectKeys],
  day: ['of!'],
  elapsed: ['since!'],
  discharged: ['by', ...selectKeys],
  criterion: ['norm!'],
  answer: ['norm!'],
  value: ['norm!', 'of'],
  scope: ['of!', 'field'],
  present: ['of!', 'role', 'type'],
  reading: ['id!'],
  onRecord: ['condition!'],
};

/** A fact and its params; true where the fact is known. */
export function checkFact(
  walker: Walker,
  json: Record<string, unknown>,
  path: Path,
  env: Env,
  complete: boolean,
): boolean {
  const { faults, names } = walker;
  const { site } = env;
  const known = [...engineFactNames, ...names.facts.keys()];
  const name = json.fact;
  if (!faults.name('RULE_FACT_UNKNOWN', site, [...path, 'fact'], name, known)) return false;
  const params = json.params ?? {};
  const at = [...path, 'params'];
  if (!isObject(params)) {
    faults.add('RULE_FACT_PARAMS', site, at, params, expectedType('object'));
    return true;
  }
  const spec = factParams[name];
  if (spec === undefined) declaredFact(walker, name, params, path, env);
  else if (paramsFit(walker, name, spec, params, at, env, complete || has(json, 'params')))
    engineFact(walker, name, params, at, env);
  return true;
}

/** Are all params known and those that are needed there? Reports what is not. */
function paramsFit(
  { faults }: Walker,
  name: string,
  spec: readonly string[],
  params: Record<string, unknown>,
  path: Path,
  { site }: Env,
  complain: boolean,
): boolean {
  const keys = spec.map((key) => key.replace('!', ''));
  if (!faults.keys('RULE_FACT_PARAMS', site, path, params, keys)) return false;
  const missing = spec.flatMap((key) =>
    key.endsWith('!') && !has(params, key.slice(0, -1)) ? [key.slice(0, -1)] : [],
  );
  if (complain)
    for (const key of missing)
      faults.add('RULE_FACT_PARAMS', site, [...path, key], undefined, {
        zh: `事实“${name}”要有参数“${key}”。`,
        en: `The fact "${name}" needs the param "${key}".`,
      });
  return missing.length === 0;
}

/** A fact that the measure declares takes no params and must be one of the kind of case. */
function declaredFact(walker: Walker, name: string, params: object, path: Path, env: Env): void {
  const { faults, names } = walker;
  names.asked.add(`facts ${name}`);
  for (const key of Object.keys(params))
    faults.add('RULE_FACT_PARAMS', env.site, [...path, 'params', key], key, {
      zh: '声明的事实没有参数。',
      en: 'A declared fact takes no params.',
    });
  checkFactKind(walker, name, [...path, 'fact'], env);
}

function engineFact(
  walker: Walker,
  name: string,
  params: Record<string, unknown>,
  path: Path,
  env: Env,
): void {
  const { faults } = walker;
  const { site } = env;
  switch (name) {
    case 'happened':
    case 'count':
    case 'field':
      walker.events(params, path, env);
      break;
    case 'discharged':
      discharged(walker, params, path, env);
      break;
    case 'day':
      walker.day(params.of, [...path, 'of'], env);
      break;
    case 'elapsed':
      if (env.inDay)
        faults.add('DAY_AS_OF', site, path.slice(0, -1), name, {
          zh: '日期只由记录算出，不得查问离判断日多久。',
          en: 'A day is worked out from the log alone: nothing in it may ask how long ago something was.',
        });
      walker.day(params.since, [...path, 'since'], { ...env, inDay: false });
      break;
    case 'listed':
      faults.name('RULE_NORM_UNKNOWN', site, [...path, 'norm'], params.norm, normsWith(walker, ['applies']));
      break;
    case 'criterion':
      criterion(walker, params.norm, [...path, 'norm'], env);
      break;
    case 'answer':
      faults.name(
        'RULE_NORM_UNKNOWN',
        site,
        [...path, 'norm'],
        params.norm,
        normsWith(walker, answeredShapes),
      );
      break;
    case 'value':
      faults.name(
        'RULE_NORM_UNKNOWN',
        site,
        [...path, 'norm'],
        params.norm,
        [...walker.names.norms.values()].flatMap(({ norm }) => (norm.target ? [norm.id] : [])),
      );
      break;
    case 'scope':
      if (!env.scope.some((coordinate) => coordinate === params.of))
        faults.add('RULE_SCOPE', site, [...path, 'of'], params.of, scopeText(env.scope));
      else if (
        params.field !== undefined &&
        (params.of === 'person' || params.of === 'place' || params.of === 'unit')
      )
        ownField(walker, params.of, params.field, [...path, 'field'], env);
      break;
    case 'present':
      if (faults.name('RULE_FACT_PARAMS', site, [...path, 'of'], params.of, ['person', 'place'])) {
        const key = params.of === 'person' ? 'role' : 'type';
        if (faults.keys('RULE_FACT_PARAMS', site, path, params, ['of', key]))
          for (const [code, at] of params[key] === undefined ? [] : eachOf(params[key], [...path, key]))
            faults.name('MEASURE_ROLE_UNKNOWN', site, at, code, walker.names.roles);
      }
      break;
    case 'reading': {
      const at = [...path, 'id'];
      if (faults.name('READING_UNKNOWN', site, at, params.id, [...walker.names.interpretations.keys()]))
        walker.ask(params.id, at, env);
      break;
    }
    case 'onRecord':
      walker.condition(params.condition, [...path, 'condition'], env, true);
      break;
  }
}

/** A field of a place, person or unit: a fact declared of them, or a key that they have anyway. */
function ownField(
  { faults, names }: Walker,
  of: 'person' | 'place' | 'unit',
  field: unknown,
  path: Path,
  { site }: Env,
): void {
  const asked = [...names.facts].flatMap(([name, { json }]) => (json.of === of ? [name] : []));
  const own = { person: ['id', 'name', 'role', 'office'], place: ['id', 'name', 'type'], unit: [] }[of];
  if (faults.name('RULE_FACT_PARAMS', site, path, field, [...asked, ...own]))
    names.asked.add(`facts ${field}`);
}

const normsWith = ({ names }: Walker, shapes: readonly Shape[]): string[] =>
  [...names.norms.values()].flatMap(({ norm }) =>
    norm.entry && shapes.includes(norm.entry.shape) ? [norm.id] : [],
  );

function discharged(walker: Walker, params: Record<string, unknown>, path: Path, env: Env): void {
  const { faults, names } = walker;
  const { site, action } = env;
  const here = path.slice(0, -1);
  if (action === null) {
    faults.add('RULE_DISCHARGED', site, here, 'discharged', {
      zh: '“discharged”只能用在规则里，问的是规则自己的行动。',
      en: 'Expected "discharged" only in a rule: it asks about the rule\'s own action.',
    });
    return;
  }
  const { by, ...rest } = params;
  const listed = names.vocabulary.actions[action]?.dischargedBy;
  const types = by ?? listed;
  if (Array.isArray(types) && types.length === 0)
    faults.add('RULE_DISCHARGED', site, by === undefined ? here : [...path, 'by'], action, {
      zh: '应在 by 里，或在 actions.json 的 dischargedBy 里，写明什么事件了结这项行动。',
      en: 'Expected the event types that discharge the action in "by", or in "dischargedBy" of actions.json.',
    });
  else if (types !== undefined)
    walker.events({ ...rest, event: types }, path, env, { from: by === undefined ? 'listed' : 'by' });
}

function criterion(walker: Walker, id: unknown, path: Path, env: Env): void {
  const { names, faults } = walker;
  const known = [...names.norms.values()].flatMap(({ norm }) => (norm.entry ? [norm.id] : []));
  if (!faults.name('RULE_NORM_UNKNOWN', env.site, path, id, known)) return;
  const { norm, site, path: there } = names.norms.get(id) as DeclaredNorm;
  walker.follow(`criterion ${norm.id}`, path, { ...env, scope: [], action: null }, (inner) => {
    const entry = norm.entry as Entry;
    const here: Env = { ...inner, site };
    for (const key of ['if', 'when', 'met'] as const) {
      const json = entry[key];
      if (json !== undefined)
        walker.select(json, [...there, 'entry', key], here, (value, at) => {
          const ofUnit = key === 'when' && entry.shape === 'target';
          walker.condition(value, at, ofUnit ? { ...here, scope: ['unit'] } : here);
        });
    }
    if (entry.shape === 'item')
      for (const part of norm.parts ?? [])
        if (names.norms.get(part)?.norm.entry) criterion(walker, part, [...there, 'parts'], here);
  });
}
