import { ref, type Schema, say } from './say.js';

const byReading = say(
  '按哪一项理解（`interpretations` 的 id）取值；其余各键为它的各个选项，一个不缺。',
  'By which reading (an id under `interpretations`) the value is chosen; beside it stands every option of the reading.',
  { type: 'string' },
);

/** Of each option: a value as it would stand there by itself, a further selector, or null. */
const selector = (value: Schema): Schema => ({
  type: 'object',
  properties: { byReading },
  required: ['byReading'],
  additionalProperties: { anyOf: [{ type: 'null' }, value] },
});

/** A definition of a value that may be chosen by a reading. */
export const selectable = (name: string, plain: Schema): Readonly<Record<string, Schema>> => ({
  [name]: { anyOf: [plain, selector(ref(name))] },
});

/** The same of objects: whether it is a selector is asked first, so that what is said to be wrong is to the point. */
export const selectableObject = (name: string, plain: Schema): Readonly<Record<string, Schema>> => ({
  [name]: { if: { type: 'object', required: ['byReading'] }, then: selector(ref(name)), else: plain },
});
