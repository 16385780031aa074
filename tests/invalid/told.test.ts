/** How faults are told: of very many names, of an object that goes round in a circle, of what a program has put on every object. */
import { afterEach, describe, expect, it } from 'vitest';
import { DuxunError, evaluateAll, type Fault, jsonLines, parseCase, safeParseCase } from '../../src/index.js';
import { isLine, lineTooLong, notJson } from '../../src/json-lines.js';
import { nearest } from '../../src/suggest.js';
import { fill } from '../../src/text.js';

const finding = { kind: 'finding', measure: 'maoming-2017', id: 'F-1', subject: { type: 'town' } };
const faultsOf = (more: object): readonly Fault[] => {
  const parsed = safeParseCase({ ...finding, ...more });
  return parsed.ok ? [] : parsed.faults;
};

describe('of names that are not known', () => {
  it('the first are compared with those that are; of very many the rest are only told', () => {
    const facts = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, i) => [`orign${'x'.repeat(i % 2)}-${i}`, 1]),
    );
    const faults = faultsOf({ facts: { orign: 1, ...facts, 'orign-again': 1 } });
    const of = (name: string) => faults.find(({ pointer }) => pointer === `/facts/${name}`);
    expect(faults).toHaveLength(20_002);
    expect(of('orign')?.wayOut.en).toBe('Did you mean "origin"?');
    expect(of('orign-again')?.wayOut.en).not.toContain('Did you mean');
    expect(of('orign-again')?.expected.en).toMatch(/^Expected one of/);
  });

  it('those are near that are a few letters off, two of them swapped among them', () => {
    expect(nearest('oirgin', ['origin', 'outside'])).toBe('origin');
    expect(nearest('ab', ['ba', 'xyz'])).toBe('ba');
    expect(nearest('abcd', new Set(['wxyz']))).toBeUndefined();
    expect(nearest('1.3', ['1.1'])).toBeUndefined();
    expect(nearest('a'.repeat(81), ['a'.repeat(81)])).toBeUndefined();
  });
});

describe('what is no JSON', () => {
  it('is shown: an object that goes round in a circle', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    const [fault, ...more] = faultsOf({ subject: { type: circle } });
    expect(fault).toMatchObject({ code: 'CASE_SUBJECT_UNKNOWN', found: '{…}' });
    expect(more).toEqual([]);
  });
});

describe('what may be of several forms', () => {
  it('is told by all of them', () => {
    const [fault, ...more] = faultsOf({ persons: [{ id: 'a', role: 7 }] });
    expect(fault).toMatchObject({ code: 'TYPE_WRONG', pointer: '/persons/0/role' });
    expect(fault?.expected.en).toBe('Expected a text or a list.');
    expect(more).toEqual([]);
  });

  it('is told by the one that it was meant as', () => {
    const [fault, ...more] = faultsOf({ persons: [{ id: 'a', role: ['town', 7] }] });
    expect(fault).toMatchObject({ code: 'TYPE_WRONG', pointer: '/persons/0/role/1' });
    expect(fault?.expected.en).toBe('Expected a text.');
    expect(more).toEqual([]);
  });
});

describe('what a program has put on every object', () => {
  const prototype = Object.prototype as { everywhere?: unknown };
  afterEach(() => {
    delete prototype.everywhere;
  });
  it('is no key of a case, and one that is not known still is', () => {
    prototype.everywhere = 1;
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ elsewhere: 1 }).map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'KEY_UNKNOWN /elsewhere',
    ]);
  });
});

describe('what another copy of the library makes', () => {
  it('is known by its brand: errors, and lines', async () => {
    const brand = Symbol.for('duxun.error');
    try {
      parseCase({});
      expect.unreachable();
    } catch (error) {
      expect((error as Record<symbol, unknown>)[brand]).toBe(true);
    }
    expect({ [brand]: true } instanceof DuxunError).toBe(true);
    expect({} instanceof DuxunError).toBe(false);
    for await (const line of jsonLines(['{}'])) {
      expect((line as unknown as Record<symbol, unknown>)[Symbol.for('duxun.line')]).toBe(true);
      expect(isLine(line)).toBe(true);
    }
    expect(isLine({ line: 1, value: {} })).toBe(false);
  });
});

describe('a line that is too long', () => {
  it('is reported with its bytes, and the others are read', async () => {
    const line = JSON.stringify(finding);
    const lines = jsonLines([`${line}\n${' '.repeat(999)}${line}\n${line}`], { maxLine: line.length });
    const told: unknown[] = [];
    for await (const { line: number, faults } of evaluateAll(lines, { asOf: '2018-04-01', only: ['5.7'] }))
      told.push([number, faults?.[0]?.code, faults?.[0]?.found]);
    expect(told).toEqual([
      [1, undefined, undefined],
      [2, 'LIMIT_LINE', String(999 + line.length)],
      [3, undefined, undefined],
    ]);
  });

  it('stands where it is said to, or in no place', () => {
    expect(lineTooLong(11, 10)).toMatchObject({ code: 'LIMIT_LINE', place: '', found: '11' });
    expect(lineTooLong(11, 10, 'a.jsonl').place).toBe('a.jsonl');
    expect(notJson('slip').place).toBe('');
  });
});

it('a name in braces that has no value stays, so that the slip is seen', () => {
  expect(fill({ zh: '{n}项{m}', en: '{n} of {m}' }, { n: 3 })).toEqual({ zh: '3项{m}', en: '3 of {m}' });
});
