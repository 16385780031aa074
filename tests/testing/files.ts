import { measures } from '../../src/index.js';
import { readScenariosSync, type ScenarioFile } from '../../src/testing/index.js';

export const all = measures();

/** A finding found and put on the list with a day by which it is to be put right. */
export const listed = {
  kind: 'finding',
  subject: { type: 'county-committee' },
  facts: { origin: 'supervision' },
  events: [
    { type: 'problem-found', on: '2018-01-10' },
    { type: 'problem-list-circulated', on: '2018-01-25', rectifyBy: '2018-03-15' },
  ],
};

/** A file of one scenario of Maoming. */
export const fileOf = (more: object, place = 'my/scenarios.json'): ScenarioFile =>
  readScenariosSync(
    { measure: 'maoming-2017', scenarios: [{ name: 'a problem on the list', given: listed, ...more }] },
    { place },
  );
