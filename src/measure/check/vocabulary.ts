import type { Faults, Site } from '../../faults.js';
import type { Text } from '../../text.js';
import type { ClockEffect, EventDeclaration, FieldType, Vocabulary } from '../format.js';
import { codesOnly } from './head.js';

/** Keys that every event has: no field of one type can have such a name. */
const eventKeys = ['type', 'on', 'notBefore', 'notAfter', 'for', 'id', 'note'];

/** What an event must say to do what its `clock` has it do. */
const clockFields: Partial<Record<ClockEffect, Readonly<Record<string, FieldType>>>> = {
  extends: { to: 'date' },
  corrects: { event: 'string', replace: 'fields' },
};

const neededField: Text = {
  zh: '这样的 clock 需要这个字段：类型相符，并写 "needed": true。',
  en: 'Expected the field that such a "clock" needs, of its type and with "needed": true.',
};
const neededKey: Text = {
  zh: '这样的 clock 需要这个键。',
  en: 'Expected the key that such a "clock" needs.',
};

function checkClock(type: string, one: EventDeclaration, faults: Faults, site: Site): void {
  const { clock, fields, needsFor, setsAside } = one;
  for (const [name, wanted] of Object.entries((clock && clockFields[clock]) ?? {})) {
    const { type: own, needed } = fields[name] ?? {};
    if (own !== wanted || needed !== true)
      faults.add('KEY_MISSING', site, [type, 'fields', name], fields[name], neededField);
  }
  if (clock === 'extends' && needsFor !== true)
    faults.add('KEY_MISSING', site, [type, 'needsFor'], needsFor, neededKey);
  if (clock === 'reopens' && setsAside === undefined)
    faults.add('KEY_MISSING', site, [type, 'setsAside'], setsAside, neededKey);
}

/** Checks action codes and event types against one another. */
export function checkVocabulary(vocabulary: Vocabulary, faults: Faults): void {
  const types = Object.keys(vocabulary.events);
  const actions: Site = { place: 'actions.json' };
  const codes = Object.keys(vocabulary.actions);
  for (const [code, { dischargedBy, excludes = [] }] of Object.entries(vocabulary.actions)) {
    dischargedBy.forEach((type, i) => {
      faults.name('ACTION_EVENT_UNKNOWN', actions, [code, 'dischargedBy', i], type, types);
    });
    excludes.forEach((other, i) => {
      faults.name('RULE_ACTION_UNKNOWN', actions, [code, 'excludes', i], other, codes);
    });
  }
  const site: Site = { place: 'events.json' };
  for (const [type, declared] of Object.entries(vocabulary.events)) {
    const { fields, opens = [], context, kinds, setsAside = [] } = declared;
    checkClock(type, declared, faults, site);
    for (const [name, field] of Object.entries(fields)) {
      const at = [type, 'fields', name];
      const coded = field.type === 'code' || field.type === 'codes';
      if (coded !== (field.oneOf !== undefined))
        faults.add(coded ? 'KEY_MISSING' : 'KEY_UNKNOWN', site, [...at, 'oneOf'], field.oneOf, codesOnly);
      if (eventKeys.includes(name))
        faults.add('VALUE_WRONG', site, at, name, {
          zh: `不得与每个事件都有的键同名：${eventKeys.join('、')}。`,
          en: `Expected none of the keys that every event has: ${eventKeys.join(', ')}.`,
        });
    }
    opens.forEach((kind, i) => {
      faults.name('VALUE_WRONG', site, [type, 'opens', i], kind, kinds);
    });
    setsAside.forEach((other, i) => {
      faults.name('VALUE_WRONG', site, [type, 'setsAside', i], other, types);
    });
    if (typeof context === 'object')
      context.forEach((kind, i) => {
        faults.name('VALUE_WRONG', site, [type, 'context', i], kind, kinds);
      });
  }
}
