import { describe, expect, it } from 'vitest';
import { getMeasure, type Measure, parseCase } from '../../src/index.js';
import { toEngine } from '../../src/interop/json-rules-engine.js';
import { allScenarios, givenOf, momentsOf, optionsOf } from '../support/scenario.js';
import { actingIn, firedIn, type Tally } from './compared.js';

const tally: Tally = { compared: 0, refused: 0, fired: 0 };

describe.each(
  allScenarios().map((file) => [file.path.replace(/.*scenarios\//, ''), file] as const),
)('%s', (_path, file) => {
  const measure = getMeasure(file.measure) as Measure;
  it.each(file.scenarios.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    for (const at of momentsOf(one)) {
      const source = parseCase(givenOf(file.measure, one, at));
      const { kind } = source;
      const stock = toEngine(measure, { ...optionsOf(one), kind });
      const fired = await firedIn(stock, source, at.asOf);
      const acting = actingIn(measure, source, { asOf: at.asOf, ...optionsOf(one) });
      if (fired === null) {
        tally.refused += 1;
        expect(acting.open).toBeGreaterThan(0);
        continue;
      }
      tally.compared += 1;
      tally.fired += fired.length;
      expect([at.asOf, fired]).toEqual([at.asOf, acting.holding]);
    }
  });
});

it('most moments are known well enough to be compared', () => {
  console.log(tally);
});
