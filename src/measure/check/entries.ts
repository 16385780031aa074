import { isObject, type Path, type Site } from '../../faults.js';
import { expectedType } from '../../issues.js';
import { kindsOf, sharedParams } from '../expand.js';
import type { Entry, Shape } from '../format.js';
import { type Env, has } from './env.js';
import type { DeclaredNorm } from './names.js';
import { checkModality, checkParams, checkRemedy, envOf } from './params.js';
import type { Walker } from './walk.js';

export const always = ['shape', 'if', 'kinds'];
const ofRule = ['while', 'action', ...sharedParams];

/** The keys that an entry of each shape takes; those with `!` must be given. */
export const entryKeys: Readonly<Record<Shape, readonly string[]>> = {
  applies: ['subject!', 'open', 'fact'],
  item: ['derive', 'own', 'when'],
  duty: ['soft', 'when', ...ofRule],
  requirement: ['met!', 'remedy', 'event', ...ofRule],
  method: ofRule,
  form: ['when!'],
  circumstance: ['when'],
  award: ['when'],
  target: ['min', 'max', 'exclusive', 'adds', 'when', ...ofRule],
};

/** The action codes of the shapes that expand to a rule. */
const actions: Partial<Record<Shape, string>> = {
  duty: 'meet-duty',
  requirement: 'conform',
  method: 'use-method',
  target: 'meet-target',
};

type Json = Record<string, unknown>;

/** Checks a catalogue entry: the keys of its shape, its conditions, the rule that it expands to. */
export function checkEntry(walker: Walker, entry: Entry, declared: DeclaredNorm): void {
  const { faults, names } = walker;
  const { norm, site } = declared;
  const path: Path = [...declared.path, 'entry'];
  const json = entry as unknown as Json;
  const { shape } = entry;
  if (!keysFit(walker, json, shape, path, site)) return;
  const ruled = actions[shape];
  const action = json.action ?? ruled ?? null;
  if (ruled !== undefined) {
    faults.name('RULE_ACTION_UNKNOWN', site, [...path, 'action'], action, names.actions);
    // a method is what may be used
    if (shape !== 'method') checkModality(walker, norm, json.modality, site, path);
  }
  const own = envOf(walker, norm, json, { site, action: typeof action === 'string' ? action : null }, path);
  // a target is judged for each unit, whether it says so or not
  const env: Env = shape === 'target' ? { ...own, scope: [...new Set([...own.scope, 'unit'])] } : own;
  const bare: Env = { ...env, scope: [], action: null };
  for (const key of ['if', 'while', 'when', 'met'])
    if (json[key] !== undefined)
      walker.select(json[key], [...path, key], bare, (value, at) => {
        const ofRule = key === 'while' || (key === 'when' && shape === 'target');
        // what is to be met is asked of the act
        const ofAct: Env = { ...bare, scope: ['each'] };
        walker.condition(value, at, ofRule ? env : key === 'met' ? ofAct : bare);
      });
  checkParams(walker, json, path, env);
  ofShape(walker, json, declared, path, env);
}

/** Are all keys those of the shape, and the needed ones there? */
function keysFit({ faults }: Walker, json: Json, shape: Shape, path: Path, site: Site): boolean {
  const spec = [...new Set([...always, ...entryKeys[shape]])];
  const keys = spec.map((key) => key.replace('!', ''));
  if (!faults.keys('KEY_UNKNOWN', site, path, json, keys)) return false;
  const needed = spec.filter((key) => key.endsWith('!')).map((key) => key.slice(0, -1));
  return needed.map((key) => has(json, key) || missing(faults, site, path, shape, key)).every(Boolean);
}

function missing(faults: Walker['faults'], site: Site, path: Path, shape: Shape, key: string): false {
  faults.add('ENTRY_KEY_MISSING', site, [...path, key], undefined, {
    zh: `这里的 ${shape} 条目应有“${key}”。`,
    en: `Expected "${key}": this entry of the shape "${shape}" needs it.`,
  });
  return false;
}

/** What only entries of one shape have. */
function ofShape(walker: Walker, json: Json, declared: DeclaredNorm, path: Path, env: Env): void {
  const { faults, names } = walker;
  const { norm, part, site } = declared;
  const need = (key: string, at: Path = path) => missing(faults, site, at, json.shape as Shape, key);
  switch (json.shape as Shape) {
    case 'applies':
      applies(walker, json, path, { ...env, scope: [], action: null });
      break;
    case 'item':
      if (json.derive !== undefined)
        walker.select(json.derive, [...path, 'derive'], env, (value, at) => {
          faults.name('VALUE_WRONG', site, at, value, ['all', 'any']);
        });
      if (json.own !== undefined)
        walker.select(json.own, [...path, 'own'], env, (value, at) => {
          faults.name('VALUE_WRONG', site, at, value, ['first', 'last']);
        });
      if (json.derive !== undefined && norm.parts === undefined) need('parts', declared.path);
      break;
    case 'duty':
      if (json.soft !== undefined)
        walker.select(json.soft, [...path, 'soft'], env, (value, at) => {
          if (typeof value !== 'boolean') faults.add('TYPE_WRONG', site, at, value, expectedType('boolean'));
        });
      if (
        names.vocabulary.actions[env.action ?? '']?.dischargedBy.length === 0 &&
        env.kinds.some((k) => k !== 'review')
      )
        faults.add('RULE_DISCHARGED', site, [...path, 'action'], env.action, {
          zh: '这个行动代码在 actions.json 里应有 dischargedBy，否则职责永远了结不了。',
          en: 'Expected an action with "dischargedBy" in actions.json: nothing else ends the duty.',
        });
      break;
    case 'requirement':
      if (json.event !== undefined) walker.events({ event: json.event }, path, env);
      else if (norm.judgedAt !== undefined)
        walker.events({ event: norm.judgedAt }, declared.path, env, { from: 'judgedAt' });
      else need('event');
      if (json.if === undefined && kindsOf(norm).some((kind) => part.under?.[kind] === undefined)) need('if');
      checkRemedy(walker, json.remedy, [...path, 'remedy'], env);
      break;
    case 'target':
      if (norm.target === undefined) need('target', declared.path);
      if (json.adds !== undefined) adds(walker, json.adds, [...path, 'adds'], env);
      for (const key of ['min', 'max', 'exclusive'])
        if (json[key] !== undefined)
          walker.select(json[key], [...path, key], env, (value, at) => {
            const type = key === 'exclusive' ? 'boolean' : 'number';
            if (value !== null && typeof value !== type)
              faults.add('TYPE_WRONG', site, at, value, expectedType(type));
          });
      break;
  }
}

/** A number that counts beside the figure is a fact about each unit. */
function adds(walker: Walker, json: unknown, path: Path, env: Env): void {
  const { faults, names } = walker;
  const numbers = [...names.facts].flatMap(([name, { json: fact }]) =>
    fact.of === 'unit' && (fact.type === 'integer' || fact.type === 'number') ? [name] : [],
  );
  walker.select(json, path, env, (value, at) => {
    if (faults.name('RULE_FACT_UNKNOWN', env.site, at, value, numbers)) names.asked.add(`facts ${value}`);
  });
}

/** Whom a measure covers: subject types that are roles, and for an open list the fact that settles the rest. */
function applies(walker: Walker, json: Json, path: Path, env: Env): void {
  const { faults, names } = walker;
  const { site } = env;
  walker.select(json.subject, [...path, 'subject'], env, (value, at) => {
    if (!Array.isArray(value)) faults.add('TYPE_WRONG', site, at, value, expectedType('array'));
    else
      value.forEach((role: unknown, i) => {
        faults.name('MEASURE_ROLE_UNKNOWN', site, [...at, i], role, [...names.roles, 'other']);
      });
  });
  if (json.open !== undefined)
    walker.select(json.open, [...path, 'open'], env, (value, at) => {
      if (typeof value !== 'boolean') faults.add('TYPE_WRONG', site, at, value, expectedType('boolean'));
    });
  const opens = isObject(json.open) || json.open === true;
  if (opens && json.fact === undefined) missing(faults, site, path, 'applies', 'fact');
  if (json.fact === undefined) return;
  const booleans = [...names.facts].flatMap(([name, { json: fact }]) =>
    fact.type === 'boolean' ? [name] : [],
  );
  walker.select(json.fact, [...path, 'fact'], env, (value, at) => {
    if (faults.name('RULE_FACT_UNKNOWN', site, at, value, booleans)) names.asked.add(`facts ${value}`);
  });
}
