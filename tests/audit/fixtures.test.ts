import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { audit, parseCase } from '../../src/index.js';

interface Given {
  readonly id: string;
}
const cases = ['programme', 'mission', 'finding'].flatMap((kind) => {
  const file = new URL(`../../fixtures/maoming-2017/${kind}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Given[];
});

/** The breaches of the made-up year, as fixtures/README.md tells them. */
it.each([
  ['MM-P', ['9.4[place=high-tech;period=2017] lapsed since 2018-01-01']],
  ['MM-S-2017-01', ['8.5 not-in-conformity since 2017-05-31', 'departure 11.8 late since 2017-06-12']],
  ['MM-S-2017-04', ['13.4 late since 2018-02-01']],
  ['MM-S-2018-03', ['8.4 not-in-conformity since 2018-03-28']],
  ['MM-2017-0001', []],
  ['MM-2017-0002', ['5.7 missed since 2017-08-01', '5.9 missed since 2017-11-01']],
  [
    'MM-2017-0003',
    ['5.7 missed since 2017-12-16', '5.8 late since 2018-01-01', '5.9 missed since 2018-03-31'],
  ],
  ['MM-2017-0004', ['5.7 missed since 2018-02-01']],
  ['MM-2017-0005', ['5.5 not-in-conformity since 2017-10-27']],
  ['MM-2017-0007', []],
  ['MM-2017-0009', ['5.7 missed since 2018-03-16']],
])('%s: %j', (id, wanted) => {
  const found = audit(parseCase(cases.find((one) => one.id === id)), { asOf: '2018-03-31' });
  const text = (one: (typeof found.breaches)[number]) =>
    `${one.id.slice(id.length + 1)} ${one.class} since ${one.since}`;
  expect([...found.breaches.map(text), ...found.departures.map((one) => `departure ${text(one)}`)]).toEqual(
    wanted,
  );
});
