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
  expect(measures.size).toBe(7);
  expect(new Set(expected).size).toBeGreaterThan(samples.length * 0.9);
});

describe('a host', () => {
  it.each([
    // fourteen hours ahead, and a comma for a point
    ['Pacific/Kiritimati', 'tr_TR.UTF-8', { locale: 'tr-TR', calendar: 'gregory', number: '1.234,5' }],
    // eleven hours behind, and years of the Buddha
    ['Pacific/Pago_Pago', 'th_TH.UTF-8', { locale: 'th-TH', calendar: 'buddhist', number: '1,234.5' }],
    // summer time that began at midnight, so that some days of it had none, and digits of its own
    ['America/Sao_Paulo', 'ar_EG.UTF-8', { locale: 'ar-EG', calendar: 'gregory', number: '١٬٢٣٤٫٥' }],
    // a whole day of 2011 left out
    ['Pacific/Apia', 'fa_IR.UTF-8', { locale: 'fa-IR', calendar: 'persian', number: '۱٬۲۳۴٫۵' }],
  ])('in %s that speaks %s gives the same answers', patience, (timeZone, locale, seen) => {
    const told = ask(files, { env: { TZ: timeZone, LANG: locale, LC_ALL: locale } });
    expect(told.host).toEqual({ timeZone, ...seen });
    expect(told.digests).toEqual(expected);
  });

  // @date-fns/utc gives its class the methods of Date as it is loaded, which a frozen Date.prototype does not allow
  it(
    'whose prototypes are frozen, that of Date while it runs, all others before, gives the same answers',
    patience,
    () => {
      const freeze = (but: string) => `
for (const name of Object.getOwnPropertyNames(globalThis)) {
  const made = Object.getOwnPropertyDescriptor(globalThis, name).value;
  if (typeof made === 'function' && made.prototype && name !== '${but}') Object.freeze(made.prototype);
}
for (const made of [Object.getPrototypeOf(Int8Array), Object.getPrototypeOf(function* () {})])
  Object.freeze(made.prototype);
for (const made of [Object, Array, Map, Set, WeakMap, Error, Function, String, RegExp])
  if (!Object.isFrozen(made.prototype)) throw new Error('not frozen: ' + made.name);
`;
      expect(ask(files, { before: freeze('Date'), after: freeze('') }).digests).toEqual(expected);
    },
  );

  // zod makes its classes when they are first used, and takes what an object inherits then for a part of them;
  // a fact or answer that a case leaves out is read off the prototype where that has it: their names are left out here
  it('whose prototypes are polluted while it runs gives the same answers', patience, () => {
    const after = `
for (const name of ['foo', 'problem-found', 'leading-group', 'county-committee'])
  Object.prototype[name] = 'inspection';
for (const name of ['bar', 'baz', 'qux'])
  Object.prototype[name] = () => { throw new Error(name); };
Array.prototype.foo = () => 'bar';
let seen = 0;
for (const _ in {}) seen += 1;
if (seen !== 7) throw new Error('not polluted');`;
    expect(ask(files, { after }).digests).toEqual(expected);
  });
});
