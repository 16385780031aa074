import { describe, expect, it } from 'vitest';
import { getMeasure, type Measure, parseCase } from '../../src/index.js';
import { filledIn } from '../support/known.js';
import { allScenarios, givenOf, momentsOf, optionsOf } from '../support/scenario.js';
import { compare, newTally, programOf } from './compared.js';

const asGiven = newTally();
const filled = newTally();
/** Scenarios that are refused at their last moment, and those that still are when what is not known is filled in. */
let last = 0;
let left = 0;

const files = allScenarios().map((file) => [file.place.replace(/.*scenarios\//, ''), file] as const);

describe.each(files)('stock fires what the library finds to act: %s', (_path, file) => {
  const measure = getMeasure(file.measure) as Measure;

  it.each(file.scenarios.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    const moments = momentsOf(one);
    for (const at of moments) {
      const source = parseCase(givenOf(file.measure, one, at));
      const drawn = { source, asOf: at.asOf, options: optionsOf(one) };
      const { refused } = asGiven;
      await compare(measure, drawn, asGiven);
      if (asGiven.refused === refused || at !== moments.at(-1)) continue;
      last += 1;
      const known = filledIn(drawn, last, programOf(measure, drawn), measure);
      if (known === null) left += 1;
      else await compare(measure, known, filled);
    }
  });
});

describe('all scenarios together', () => {
  const moments = files.flatMap(([, { scenarios }]) => scenarios.flatMap(momentsOf)).length;

  it('are told of moment by moment, whether known well enough or refused', () => {
    expect(asGiven.compared + asGiven.refused).toBe(moments);
    expect(asGiven.compared).toBeGreaterThan(2000);
    expect(asGiven.fired).toBeGreaterThan(7000);
    expect(asGiven.scoped).toBeGreaterThan(1500);
  });

  it('are nearly all compared at their last moment, filled in where that is not known well enough', () => {
    expect(filled.refused).toBe(0);
    expect(filled.compared).toBe(last - left);
    expect(filled.compared).toBeGreaterThan(1000);
    expect(left).toBeLessThan(filled.compared / 20);
  });
});
