import { resolveReadings } from '../../engine/readings.js';
import { isObject, type Path } from '../../faults.js';
import { checkSchema, expectedType } from '../../issues.js';
import type { Text } from '../../text.js';
import { kindsOf } from '../expand.js';
import type { Norm } from '../format.js';
import { measureSchemas, modalities } from '../schema.js';
import { type Env, has } from './env.js';
import { checkPer } from './per.js';
import type { Walker } from './walk.js';

type Json = Record<string, unknown>;

/** What the conditions of a rule or an entry may ask for: the kinds of case and the coordinates that it has. */
export function envOf(
  walker: Walker,
  norm: Norm,
  params: Json,
  env: Pick<Env, 'site' | 'action'>,
  path: Path,
): Env {
  const base: Env = { ...env, kinds: ownKinds(walker, norm, params.kinds, env, path), scope: [], trail: [] };
  return {
    ...base,
    scope: params.per === undefined ? [] : checkPer(walker, params.per, [...path, 'per'], base),
  };
}

/** `kinds` narrows those of the norm. */
function ownKinds(
  { faults }: Walker,
  norm: Norm,
  json: unknown,
  { site }: Pick<Env, 'site'>,
  path: Path,
): Env['kinds'] {
  const kinds = kindsOf(norm);
  const at = [...path, 'kinds'];
  if (json === undefined) return kinds;
  if (!Array.isArray(json) || json.length === 0) {
    faults.add('RULE_PARAM_UNKNOWN', site, at, json, {
      zh: '应为不空的案件种类列表。',
      en: 'Expected a list of case kinds that is not empty.',
    });
    return kinds;
  }
  json.forEach((kind: unknown, i) => {
    faults.name('RULE_PARAM_UNKNOWN', site, [...at, i], kind, kinds);
  });
  return kinds.filter((kind) => json.includes(kind));
}

/** Checks the params that rules and entries share, `per` and `kinds` apart. */
export function checkParams(walker: Walker, params: Json, path: Path, env: Env): void {
  const { faults, names } = walker;
  const { site } = env;
  for (const key of ['due', 'done'])
    if (params[key] !== undefined) walker.day(params[key], [...path, key], env);
  const each = (key: string, check: (value: unknown, at: Path) => void) => {
    if (params[key] !== undefined) walker.select(params[key], [...path, key], env, check);
  };
  const typed = (value: unknown, at: Path, fits: boolean, type: string) => {
    if (!fits) faults.add('TYPE_WRONG', site, at, value, expectedType(type));
    return fits;
  };
  each('promptly', (value, at) => typed(value, at, typeof value === 'boolean', 'boolean'));
  each('provisional', (value, at) => typed(value, at, typeof value === 'boolean', 'boolean'));
  each('ordinal', (value, at) => typed(value, at, Number.isInteger(value), 'int'));
  each('modality', (value, at) => {
    faults.name('RULE_MODALITY', site, at, value, modalities);
  });
  each('actor', (value, at) => {
    if (value !== null) faults.name('MEASURE_ROLE_UNKNOWN', site, at, value, names.roles);
  });
  each('addressees', (value, at) => {
    if (!typed(value, at, Array.isArray(value), 'array')) return;
    (value as readonly unknown[]).forEach((role, i) => {
      faults.name('MEASURE_ROLE_UNKNOWN', site, [...at, i], role, names.roles);
    });
  });
  each('forms', (value, at) => {
    deep(walker, value, at, env);
    for (const plain of variantsOf(walker, value))
      if (checkSchema(faults, site, measureSchemas().forms, plain, at))
        checkForms(walker, plain as Norm['forms'], at, env);
  });
  for (const key of ['mayChangeWith', 'asks'])
    each(key, (value, at) => {
      if (!typed(value, at, Array.isArray(value), 'array')) return;
      (value as readonly unknown[]).forEach((fact, i) => {
        if (faults.name('RULE_FACT_UNKNOWN', site, [...at, i], fact, [...names.facts.keys()]))
          names.asked.add(`facts ${fact}`);
      });
    });
  each('details', (value, at) => {
    if (typed(value, at, isObject(value), 'object')) deep(walker, value, at, env);
  });
}

/** Where the norm has no modality, its rule gives one under every reading: an option that is null gives none. */
export function checkModality(
  { faults }: Walker,
  norm: Norm,
  json: unknown,
  site: Env['site'],
  path: Path,
): void {
  const isNone = (value: unknown): boolean =>
    value === null || (isObject(value) && has(value, 'byReading') && Object.values(value).some(isNone));
  // null itself is no modality, as any other value that is none
  if (norm.modality === null && json !== null && (json === undefined || isNone(json)))
    faults.add('RULE_MODALITY', site, [...path, 'modality'], json, {
      zh: '规范没有效力时，规则要写明 modality。',
      en: 'Where the norm has no modality, its rule gives one.',
    });
}

/** What JSON with selectors inside comes to: under the defaults, and with one reading at a time switched. */
function variantsOf({ names }: Walker, json: unknown): readonly unknown[] {
  const all = [...names.interpretations.values()];
  const defaults = Object.fromEntries(all.map((one) => [one.id, one.default]));
  const switched = readingsIn(json).flatMap((id) =>
    (names.interpretations.get(id)?.options ?? []).map((option) => ({ ...defaults, [id]: option.id })),
  );
  return [defaults, ...switched].map((readings) => resolveReadings(json, readings));
}

/** The readings that selectors anywhere inside ask for. */
function readingsIn(json: unknown): string[] {
  if (typeof json !== 'object' || json === null) return [];
  const { byReading } = json as { byReading?: unknown };
  const own = typeof byReading === 'string' ? [byReading] : [];
  return [...own, ...Object.values(json).flatMap(readingsIn)];
}

/** Selectors anywhere inside details. */
function deep(walker: Walker, json: unknown, path: Path, env: Env): void {
  walker.select(json, path, env, (value, at) => {
    if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value)) deep(walker, item, [...at, key], env);
  });
}

/** Whom forms of accountability are aimed at, and what a form says of itself: its norm, its modality, whom it goes to. */
export function checkForms(
  { faults, names }: Walker,
  groups: Norm['forms'],
  path: Path,
  { site }: Pick<Env, 'site'>,
): void {
  const role = (value: string, at: Path) => faults.name('MEASURE_ROLE_UNKNOWN', site, at, value, names.roles);
  for (const [i, { target, forms }] of (groups ?? []).entries()) {
    role(target, [...path, i, 'target']);
    for (const [j, option] of forms.entries()) {
      if (typeof option === 'string') continue;
      const at = [...path, i, 'forms', j];
      const { norm, modality, addressees } = option;
      if (norm !== undefined)
        faults.name('RULE_NORM_UNKNOWN', site, [...at, 'norm'], norm, [...names.norms.keys()]);
      if (modality !== undefined)
        faults.name('RULE_MODALITY', site, [...at, 'modality'], modality, modalities);
      for (const [k, addressee] of (addressees ?? []).entries()) role(addressee, [...at, 'addressees', k]);
    }
  }
}

const oneAct: Text = {
  zh: '应为对象：event、met，必要时有 where 和 remedy。',
  en: 'Expected an object with event and met, and where and remedy as needed.',
};

/** How an act is to be done: which act, when it conforms, until when it can be put right. */
export function checkJudgedAt(walker: Walker, json: unknown, path: Path, env: Env): void {
  const { faults } = walker;
  const { site } = env;
  if (!isObject(json)) {
    faults.add('RULE_PARAM_UNKNOWN', site, path, json, oneAct);
    return;
  }
  if (!faults.keys('RULE_PARAM_UNKNOWN', site, path, json, ['event', 'where', 'met', 'remedy'])) return;
  const { event, where, met, remedy } = json;
  walker.events({ event, where }, path, env);
  // the act is what `each` is, where the rule has none of its own
  walker.condition(met, [...path, 'met'], { ...env, scope: [...env.scope, 'each'] });
  checkRemedy(walker, remedy, [...path, 'remedy'], env);
}

/** `remedy`: none, or until which event the act can be put right. */
export function checkRemedy(walker: Walker, json: unknown, path: Path, env: Env): void {
  if (json === undefined) return;
  walker.select(json, path, env, (value, at) => oneRemedy(walker, value, at, env));
}

function oneRemedy(walker: Walker, json: unknown, path: Path, env: Env): void {
  const { faults } = walker;
  if (json === null) return;
  if (!isObject(json))
    faults.add('RULE_PARAM_UNKNOWN', env.site, path, json, {
      zh: '应为 null，或 { "until": 事件类型 }。',
      en: 'Expected null, or { "until": event type }.',
    });
  else if (faults.keys('RULE_PARAM_UNKNOWN', env.site, path, json, ['until']))
    walker.events({ event: json.until }, path, env, { from: 'until' });
}
