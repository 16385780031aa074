import { type Change, drop, isJson, type Mutator } from './places.js';

/** What narrows down which events count. */
const ofSelect = [
  'where',
  'at',
  'in',
  'since',
  'until',
  'rounds',
  'span',
  'without',
  'serving',
  'dated',
  'field',
];
/** What a rule says beside its conditions. */
const ofParams = [
  'due',
  'done',
  'promptly',
  'provisional',
  'per',
  'ordinal',
  'mayChangeWith',
  'asks',
  'while',
  'when',
  'if',
  'remedy',
  'adds',
  'kinds',
  'fact',
];
const ofPer = [
  'place',
  'person',
  'period',
  'each',
  'role',
  'type',
  'which',
  'inOffice',
  'unit',
  'from',
  'until',
  'keep',
  'rolling',
  'unnamed',
  'first',
];

const isSelect = (value: object, slot: string): boolean => 'event' in value || slot === 'params';

/** Keys that may be left out, left out one by one. */
export const keys: Mutator = ({ value, path, slot, ownerSlot, norm }) => {
  if (!isJson(value)) return [];
  const without = (names: readonly string[]): Change[] =>
    names.flatMap((key) =>
      value[key] === undefined || value[key] === null ? [] : [drop('key-dropped', [...path, key])],
    );
  if (slot === 'where') {
    const names = Object.keys(value);
    return names.length > 1 ? without(names) : [];
  }
  if (slot === 'details' && ownerSlot !== 'details') return without(Object.keys(value));
  if (slot === 'per') return without(ofPer);
  if (slot === 'period') return without(ofPer);
  const atRule =
    norm !== undefined &&
    (slot === 'entry' || (slot === 'params' && 'norm' in value && path.at(-2) === 'event'));
  if (atRule) return without(ofParams);
  if (slot === 'judgedAt') return without(['where', 'remedy']);
  return isSelect(value, slot) ? without(ofSelect) : [];
};
