/** What an object of options has from its class is an option too. */
import { expect, it } from 'vitest';
import { type DuxunError, evaluate, parseCase } from '../../src/index.js';

class Asked {
  readonly asOf = '2018-03-20';
  get readings() {
    return { 'no-such-reading': 'x' };
  }
}

it('is checked like one of its own', () => {
  const source = parseCase({
    measure: 'maoming-2017',
    id: 'a',
    kind: 'finding',
    subject: { type: 'county-committee' },
    events: [{ type: 'problem-found', on: '2018-01-10' }],
  });
  let found: unknown;
  try {
    evaluate(source, new Asked());
  } catch (error) {
    found = error;
  }
  expect((found as DuxunError | undefined)?.faults.map(({ code }) => code)).toEqual([
    'OPTION_READING_UNKNOWN',
  ]);
});
