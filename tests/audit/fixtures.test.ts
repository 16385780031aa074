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

/** A supervision that straddles two quarters, counted by its last day or by its first. */
it.each([
  ['start', ['9.7[period=2018-Q1] 2018-03-26'], ['9.7[period=2018-Q2] 2018-07-01']],
  ['end', ['9.7[period=2018-Q2] 2018-04-03'], ['9.7[period=2018-Q1] 2018-04-01']],
] as const)('a cadence is kept by what the reading counts: %s', (reading, kept, missed) => {
  const on = (type: string, day: string) => ({
    type,
    on: day,
    category: 'routine',
    place: 'a',
    mission: 'm',
  });
  const source = parseCase({
    kind: 'programme',
    measure: 'maoming-2017',
    id: 'P',
    subject: { type: 'leading-group' },
    began: '2018-01-01',
    places: [{ id: 'a', type: 'county-or-zone' }],
    facts: { 'routine-supervision-needed': true },
    events: [on('supervision-started', '2018-03-26'), on('supervision-ended', '2018-04-03')],
  });
  const found = audit(source, {
    asOf: '2018-07-02',
    only: ['maoming-2017/9.7'],
    readings: { 'supervision-date': reading },
  });
  expect(found.discharged.map(({ id, done }) => `${id.slice(2)} ${done}`)).toEqual(kept);
  expect(found.breaches.map(({ id, since }) => `${id.slice(2)} ${since}`)).toEqual(missed);
});
