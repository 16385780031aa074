import { eachOf, isObject, type Path } from '../../faults.js';
import { expectedType } from '../../issues.js';
import type { Text } from '../../text.js';
import { type Env, selectKeys } from './env.js';
import type { Walker } from './walk.js';

const units = ['month', 'quarter', 'year'];
const coordinates = ['place', 'person', 'unit', 'period', 'each'];
const filters = ['role', 'type', 'unnamed', 'inOffice', 'which'] as const;
type Filter = (typeof filters)[number];

const someScope: Text = {
  zh: '应为对象，至少有 place、person、unit、period、each 之一。',
  en: 'Expected an object with at least one of place, person, unit, period and each.',
};
/** Which coordinate a filter narrows. */
const narrows = {
  role: ['person'],
  inOffice: ['person'],
  type: ['place'],
  unnamed: ['person', 'place'],
  which: ['person', 'place'],
} satisfies Readonly<Record<Filter, readonly string[]>>;

const beside = (filter: Filter): Text => ({
  zh: `“${filter}”只能写在 ${narrows[filter].join(' 或 ')} 旁边。`,
  en: `Expected ${narrows[filter].map((key) => `"${key}"`).join(' or ')} beside "${filter}".`,
});
const someEvents: Text = {
  zh: '应为对象：哪些事件（event，必要时有 where 等）。',
  en: 'Expected an object that says which events: event, and where and the like as needed.',
};

/** Over what a rule is judged; returns the coordinates that its conditions may use. */
export function checkPer(walker: Walker, json: unknown, path: Path, env: Env): string[] {
  const scope = new Set<string>();
  walker.select(json, path, env, (per, at) => {
    const known =
      isObject(per) && walker.faults.keys('PER_UNKNOWN', env.site, at, per, [...coordinates, ...filters]);
    // a misspelt coordinate is one fault: what asks for it is none
    const found = known ? coordinates.filter((key) => key in per) : coordinates;
    for (const key of found) scope.add(key);
    if (isObject(per) && !known) return;
    if (!isObject(per) || found.length === 0) walker.faults.add('PER_UNKNOWN', env.site, at, per, someScope);
    else one(walker, per, at, env);
  });
  return [...scope];
}

function one(walker: Walker, per: Record<string, unknown>, path: Path, env: Env): void {
  const { faults, names } = walker;
  const { site } = env;
  const words = { place: ['places'], person: ['persons'], unit: ['values'] };
  for (const [key, known] of Object.entries(words))
    if (per[key] !== undefined)
      walker.select(per[key], [...path, key], env, (value, at) => {
        faults.name('PER_UNKNOWN', site, at, value, known);
      });
  for (const filter of filters)
    if (per[filter] !== undefined && !narrows[filter].some((key) => per[key] !== undefined))
      faults.add('PER_UNKNOWN', site, [...path, filter], per[filter], beside(filter));
  for (const filter of ['role', 'type'])
    if (per[filter] !== undefined)
      walker.select(per[filter], [...path, filter], env, (value, at) => {
        for (const [role, there] of eachOf(value, at))
          faults.name('MEASURE_ROLE_UNKNOWN', site, there, role, names.roles);
      });
  if (per.unnamed !== undefined)
    walker.select(per.unnamed, [...path, 'unnamed'], env, (value, at) => {
      if (typeof value !== 'boolean') faults.add('TYPE_WRONG', site, at, value, expectedType('boolean'));
    });
  if (per.which !== undefined)
    walker.select(per.which, [...path, 'which'], env, (value, at) => {
      const scope = narrows.which.filter((key) => per[key] !== undefined);
      walker.condition(value, at, { ...env, scope, action: null }, true);
    });
  if (per.inOffice !== undefined)
    walker.select(per.inOffice, [...path, 'inOffice'], env, (value, at) => {
      if (value !== 'conduct') walker.day(value, at, env);
    });
  if (per.period !== undefined)
    walker.select(per.period, [...path, 'period'], env, (value, at) => {
      if (isObject(value)) period(walker, value, at, env);
      else faults.name('PER_UNKNOWN', site, at, value, units);
    });
  if (per.each !== undefined)
    walker.select(per.each, [...path, 'each'], env, (value, at) => {
      if (isObject(value) && 'event' in value) {
        if (faults.keys('PER_UNKNOWN', site, at, value, ['event', ...selectKeys]))
          walker.events(value, at, env);
      } else faults.add('PER_UNKNOWN', site, at, value, someEvents);
    });
}

function period(walker: Walker, json: Record<string, unknown>, path: Path, env: Env): void {
  const { faults } = walker;
  const { site } = env;
  if (!faults.keys('PER_UNKNOWN', site, path, json, ['unit', 'first', 'from', 'until', 'keep', 'rolling']))
    return;
  const words = { unit: units, first: ['containing', 'next', 'previous'] };
  for (const [key, known] of Object.entries(words))
    if (json[key] !== undefined || key === 'unit')
      walker.select(json[key], [...path, key], env, (value, at) => {
        faults.name('PER_UNKNOWN', site, at, value, known);
      });
  for (const key of ['keep', 'rolling'])
    if (json[key] !== undefined)
      walker.select(json[key], [...path, key], env, (value, at) => {
        if (typeof value !== 'boolean') faults.add('TYPE_WRONG', site, at, value, expectedType('boolean'));
      });
  for (const key of ['from', 'until'])
    if (json[key] !== undefined) walker.day(json[key], [...path, key], env);
}
