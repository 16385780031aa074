import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fromDay, toDay } from '../../src/calendar/index.js';
import { measures } from '../../src/index.js';
import { givenOf, momentsOf, optionsOf, readScenarios } from '../support/scenario.js';
import type { Sample } from './probe.js';

/** Files of each measure, and scenarios of each file: little enough to be asked on many hosts. */
const [files, scenarios] = [4, 1];

/** Days over which a case is followed. */
const ahead = 45;

/** So many of a list, from its beginning to its end. */
const spread = <T>(list: readonly T[], n: number): readonly T[] =>
  list.filter((_, i) => Math.floor((i * n) / list.length) !== Math.floor(((i - 1) * n) / list.length));

const root = fileURLToPath(new URL('../scenarios/', import.meta.url));

function of(measure: string): Sample[] {
  const paths = readdirSync(`${root}${measure}`).sort();
  return spread(paths, files).flatMap((path) =>
    spread(
      readScenarios(`${root}${measure}/${path}`).scenarios.filter(({ calendar }) => calendar === undefined),
      scenarios,
    ).flatMap((one) => {
      const at = momentsOf(one).at(-1);
      if (at === undefined) return [];
      const to = fromDay(toDay(at.asOf) + ahead);
      return [{ given: givenOf(measure, one, at), asOf: at.asOf, to, options: optionsOf(one) }];
    }),
  );
}

/** Cases of every measure. */
export const samples: readonly Sample[] = measures().flatMap(({ id }) => of(id));
