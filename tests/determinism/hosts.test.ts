/** The same answers whatever the host's zone, language and prototypes are: in processes of their own. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, folder, prepare } from './bundle.js';
import { digestsOf } from './probe.js';
import { samples } from './samples.js';

const place = folder();
afterAll(() => place.remove());
let files: Awaited<ReturnType<typeof prepare>>;
let expected: readonly string[];
beforeAll(async () => {
  files = await prepare(place, samples);
  expected = digestsOf(samples);
}, 240_000);

const patience = { timeout: 240_000 };

it('asks of all seven measures', () => {
  const measures = new Set(samples.map(({ given }) => (given as { measure: string }).measure));
  expect([measures.size, new Set(expected).size]).toEqual([7, samples.length]);
});

describe('a host', () => {
  it.each([
    // fourteen hours ahead, and letters of which the small i has a capital with a dot
    ['Pacific/Kiritimati', 'tr_TR.UTF-8', { locale: 'tr-TR', calendar: 'gregory', upper: 'İ' }],
    // eleven hours behind, and years of the Buddha
    ['Pacific/Pago_Pago', 'th_TH.UTF-8', { locale: 'th-TH', calendar: 'buddhist', upper: 'I' }],
    // summer time that began at midnight, so that some days of it had none, and digits of its own
    ['America/Sao_Paulo', 'ar_EG.UTF-8', { locale: 'ar-EG', calendar: 'gregory', upper: 'I' }],
    // a whole day of 2011 left out
    ['Pacific/Apia', 'fa_IR.UTF-8', { locale: 'fa-IR', calendar: 'persian', upper: 'I' }],
  ])('in %s that speaks %s gives the same answers', patience, (timeZone, locale, seen) => {
    const told = ask(files, { env: { TZ: timeZone, LANG: locale, LC_ALL: locale } });
    expect(told.host).toEqual({ timeZone, ...seen });
    expect(told.digests).toEqual(expected);
  });

  it('whose prototypes are frozen before it loads the library gives the same answers', patience, () => {
    const before = `
for (const name of Object.getOwnPropertyNames(globalThis)) {
  const made = Object.getOwnPropertyDescriptor(globalThis, name).value;
  if (typeof made === 'function' && made.prototype) Object.freeze(made.prototype);
}
for (const made of [Object.getPrototypeOf(Int8Array), Object.getPrototypeOf(function* () {})])
  Object.freeze(made.prototype);
'use strict';
if (![Object, Array, Map, Set, WeakMap, Error, Function, String, RegExp].every((one) => Object.isFrozen(one.prototype)))
  throw new Error('not frozen');`;
    expect(ask(files, { before }).digests).toEqual(expected);
  });

  it.each([
    ['by a name that nobody knows', `Object.prototype.foo = 'bar'; Array.prototype.bar = () => 'foo';`],
    [
      'by names of facts, events, norms and roles',
      `for (const name of ['origin', 'problem-found', '5.7', '19.5', 'leading-group', 'county-committee', 'rectification-complete'])
  Object.prototype[name] = 'inspection';`,
    ],
    [
      'by functions',
      `for (const name of ['foo', 'violation-involved', '9.4']) Object.prototype[name] = () => { throw new Error(name); };`,
    ],
  ])('whose prototypes are polluted %s gives the same answers', patience, (_, before) => {
    expect(ask(files, { before }).digests).toEqual(expected);
  });
});
