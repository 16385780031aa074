import type { CaseKind } from '../../case/kinds.js';
import { isObject, type Site } from '../../faults.js';
import type { Text } from '../../text.js';

/** What surrounds a condition or day: what it may ask for. */
export interface Env {
  readonly site: Site;
  readonly kinds: readonly CaseKind[];
  /** Coordinates of the rule's `per`. */
  readonly scope: readonly string[];
  /** The rule's action, where `discharged` may stand. */
  readonly action: string | null;
  /** True inside a day: nothing there may read the as-of day. */
  readonly inDay?: boolean;
  /** Names on the way here, to find circles. */
  readonly trail: readonly string[];
}

export const has = (json: object, key: string): boolean => Object.hasOwn(json, key);

/** The keys of Select beside `event`. */
export const selectKeys = [
  'where',
  'at',
  'in',
  'since',
  'until',
  'rounds',
  'span',
  'without',
  'dated',
  'serving',
];

/** Every event type in a value of `event`, selectors looked through. */
export function typesIn(json: unknown): string[] {
  if (typeof json === 'string') return [json];
  if (Array.isArray(json)) return json.flatMap(typesIn);
  if (!isObject(json)) return [];
  const { byReading: _id, ...options } = json;
  return Object.values(options).flatMap(typesIn);
}

/** Which coordinates there are. */
export const scopeText = (scope: readonly string[]): Text =>
  scope.length === 0
    ? { zh: '规则没有 per，不能用坐标。', en: 'Expected no coordinate: the rule has no "per".' }
    : {
        zh: `规则的 per 只有：${scope.join('、')}。`,
        en: `The "per" of the rule has only: ${scope.join(', ')}.`,
      };
