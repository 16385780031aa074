import { leaf } from './facts.js';
import { list, ref, type Schema, say } from './say.js';
import { selectableObject } from './selectors.js';

const groups: Readonly<Record<string, Schema>> = {
  all: say('其中每一个都成立。', 'Every one of these holds.', list(ref('condition'), 1)),
  any: say('其中至少一个成立。', 'At least one of these holds.', list(ref('condition'), 1)),
  not: say('它不成立。', 'It does not hold.', ref('condition')),
  condition: say('`conditions` 里声明的条件。', 'A condition declared under `conditions`.', {
    type: 'string',
  }),
};

const grouped: Schema = { anyOf: Object.keys(groups).map((key) => ({ required: [key] })) };

export const conditionDefs: Readonly<Record<string, Schema>> = {
  condition: {
    type: 'object',
    properties: { ...groups, ...leaf.properties },
    additionalProperties: false,
    if: grouped,
    then: { maxProperties: 1 },
    else: { required: ['fact', 'operator', 'value'] },
    allOf: leaf.allOf,
  },
  'root-condition': {
    type: 'object',
    properties: groups,
    additionalProperties: false,
    minProperties: 1,
    maxProperties: 1,
  },
  ...selectableObject('chosen-condition', ref('condition')),
  ...selectableObject('chosen-root-condition', ref('root-condition')),
};
