import type { Faults, Site } from '../../faults.js';
import type { Vocabulary } from '../format.js';
import { codesOnly } from './head.js';

/** Keys that every event has: no field of one type can have such a name. */
const eventKeys = ['type', 'on', 'notBefore', 'notAfter', 'for', 'id', 'note'];

/** Checks action codes and event types against one another. */
export function checkVocabulary(vocabulary: Vocabulary, faults: Faults): void {
  const types = Object.keys(vocabulary.events);
  for (const [code, { dischargedBy }] of Object.entries(vocabulary.actions))
    dischargedBy.forEach((type, i) => {
      faults.name('ACTION_EVENT_UNKNOWN', { place: 'actions.json' }, [code, 'dischargedBy', i], type, types);
    });
  const site: Site = { place: 'events.json' };
  for (const [type, { fields, opens = [], context, kinds, setsAside = [] }] of Object.entries(
    vocabulary.events,
  )) {
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
