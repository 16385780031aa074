/** A stream of any length takes as much memory as one case. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { evaluateAll, parseCase } from '../../src/index.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const raw = (i: number) => ({
  kind: 'finding',
  measure: 'maoming-2017',
  id: `F-${i}`,
  subject: { type: 'county-committee-and-government' },
  events: [{ type: 'problem-found', on: '2018-01-10' }],
});

/** Cases of which it can be asked afterwards which are still held. */
function* watched(n: number, refs: WeakRef<object>[], make: (i: number) => object) {
  for (let i = 0; i < n; i += 1) {
    const one = make(i);
    refs.push(new WeakRef(one));
    yield one;
  }
}

const options = { asOf: '2018-04-01', only: ['19.5'] };
const held = (refs: readonly WeakRef<object>[]) => refs.filter((ref) => ref.deref() !== undefined).length;
/** What was made in this turn is let go in the next. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('evaluateAll', { timeout: 60_000 }, () => {
  it.each([
    ['as JSON', raw],
    ['parsed', (i: number) => parseCase(raw(i))],
  ])('keeps no case, %s, and no answer', async (_name, make) => {
    const [cases, answers]: [WeakRef<object>[], WeakRef<object>[]] = [[], []];
    const results = evaluateAll(watched(1500, cases, make), options);
    for (let i = 0; i < 1000; i += 1) {
      const { value } = results.next();
      if (value !== undefined) answers.push(new WeakRef(value));
    }
    await turn();
    collect();
    expect(cases.length).toBe(1000);
    expect(held(cases)).toBeLessThan(5);
    expect(held(answers)).toBeLessThan(5);
    // still at work, so that what it holds counts
    expect(results.next().value).toMatchObject({ index: 1000 });
  });
});
