import { hostile, mild, redated, wild } from './changes.js';
import { dates, names, someDate } from './hostile.js';
import { longLog } from './logs.js';
import { type Base, type Json, measureIds, poolFor } from './pool.js';
import { Random } from './random.js';
import { someShape } from './shapes.js';

/** How an input came about. */
export const ways = ['mild', 'wild', 'dates', 'crossed', 'hostile', 'shape', 'long'] as const;
export type Way = (typeof ways)[number];

export interface Input {
  readonly way: Way;
  readonly json: unknown;
  /** What `evaluate` is told; of some of it nothing is meant well. */
  readonly options: unknown;
  /** Where a date stands that no case may hold. */
  readonly impossible: readonly (readonly (string | number)[])[];
}

/** One in so many has a log of more than 1,000 events. */
const longEvery = 5_000;

function wayOf(random: Random, index: number): Way {
  if (index % longEvery === longEvery - 1) return 'long';
  const n = random.below(100);
  if (n < 45) return 'mild';
  if (n < 66) return 'wild';
  if (n < 78) return 'dates';
  if (n < 84) return 'crossed';
  return n < 91 ? 'hostile' : 'shape';
}

/** Options as the case was drawn with, or spoilt. */
function optionsOf({ asOf, options }: Base, random: Random): unknown {
  const whole = { asOf, ...options };
  if (random.percent(3)) return { ...whole, include: [random.pick(['nextChange', 'reasons'])] };
  if (random.percent(90)) return whole;
  switch (random.below(6)) {
    case 0:
      return { ...whole, asOf: someDate(random) };
    case 1:
      return { ...whole, asOf: random.pick(dates) };
    case 2:
      return { ...whole, readings: Object.fromEntries([[random.pick(names), random.pick(names)]]) };
    case 3:
      return { ...whole, only: [random.pick(names)] };
    case 4:
      return { ...whole, effectiveFrom: someDate(random) };
    default:
      return { ...whole, [random.pick(names)]: random.pick(names) };
  }
}

/** The input of a number: the same whenever it is asked for with the same seed. */
export function inputOf(seed: number, index: number): Input {
  const random = new Random(seed, index);
  const pool = poolFor(seed, index);
  const base = random.pick(pool);
  const way = wayOf(random, index);
  const options = optionsOf(base, random);
  const given = structuredClone(base.given);
  const times = (least: number, most: number) => least + random.below(most - least + 1);
  const changed = (changes: readonly ((given: Json, random: Random) => Json)[], n: number): Json => {
    let json = given;
    for (let i = 0; i < n; i += 1) json = random.pick(changes)(json, random);
    return json;
  };
  switch (way) {
    case 'mild':
      return { way, options, json: changed(mild, times(0, 3)), impossible: [] };
    case 'wild':
      return { way, options, json: changed(wild, times(1, 4)), impossible: [] };
    case 'dates': {
      const impossible = redated(given, random);
      return { way, options, json: given, impossible };
    }
    case 'crossed': {
      const other = structuredClone(random.pick(pool).given);
      const keys = Object.keys(other).filter(() => random.percent(40));
      const json = { ...given, ...Object.fromEntries(keys.map((key) => [key, other[key]])) };
      return { way, options, json, impossible: [] };
    }
    case 'hostile':
      return { way, options, json: hostile(given, random), impossible: [] };
    case 'shape':
      return { way, options, json: someShape(random, measureIds), impossible: [] };
    case 'long':
      return { way, options, json: longLog(base, pool, random), impossible: [] };
  }
}
