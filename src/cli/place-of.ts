import type { Need } from '../engine/needs.js';
import type { Measure } from '../measure/measure.js';

/** Where in a case an answer is to be written, and with which codes: `facts.origin: supervision | inspection`. */
export function placeOf({ input, name, field }: Need, measure: Measure): string {
  const codes = (oneOf: readonly string[] | undefined) => (oneOf ? `: ${oneOf.join(' | ')}` : '');
  switch (input) {
    case 'fact': {
      const fact = measure.facts[name];
      return `facts.${name}${codes(fact?.type === 'boolean' ? ['true', 'false'] : fact?.oneOf)}`;
    }
    case 'answer':
      return `answers.${name}`;
    case 'value':
      return `values.${name}`;
    case 'field':
      return `${name}.${field}${codes(measure.vocabulary.events[name]?.fields[field ?? '']?.oneOf)}`;
    case 'event':
      return `events: ${name}`;
    case 'day':
      return `${name}.on`;
    case 'slot':
      return name;
    case 'option':
      return '--effective-from';
  }
}
