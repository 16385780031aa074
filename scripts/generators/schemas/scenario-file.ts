import { caseKinds } from '../../../src/case/kinds.js';
import { measures } from '../../../src/index.js';
import { fileSchema } from '../../../src/testing/format.js';
import { date } from './dates.js';
import type { File } from './file.js';
import { fromZod } from './from-zod.js';
import { overlay } from './overlay.js';
import { list, type Schema, type Words, where } from './say.js';
import { givenKeys, scenarioWords } from './scenario-words.js';

const bundled = measures();
const words: Words = Object.fromEntries(bundled.map(({ id, title: { zh, en } }) => [id, [zh, en] as const]));

/** What a case of a bundled measure and of a kind may hold, as the schema of that kind says. */
const ofKind = (id: string, kind: string): Schema => {
  const theirs = (name: string): Schema => ({ $ref: `case-${kind}.json#/$defs/${id}.${name}` });
  return {
    if: where('kind', kind),
    then: {
      properties: {
        facts: theirs('facts'),
        events: list(theirs('event')),
        answers: theirs('answers'),
        values: theirs('values'),
      },
    },
  };
};

const givenOf = (id: string): Schema => ({
  if: where('measure', id),
  then: {
    properties: {
      scenarios: { items: { properties: { given: { allOf: caseKinds.map((kind) => ofKind(id, kind)) } } } },
    },
  },
});

const { kind, ...more } = givenKeys;

export const scenarioFile = (): File => ({
  name: 'scenarios',
  titles: ['情形文件', 'A file of scenarios'],
  about: [
    '情形：给定什么案件，到哪天判断，应得出什么，不应得出什么。',
    'Scenarios: what is given, on which day, what must follow, what must not.',
  ],
  schema: {
    ...overlay(fromZod(fileSchema()), scenarioWords(words), 'scenarios'),
    allOf: bundled.map(({ id }) => givenOf(id)),
  },
  defs: {
    date,
    given: { type: 'object', properties: { kind, ...more } },
    more: { type: 'object', properties: more },
  },
});
