import { describe, expect, it } from 'vitest';
import { safeParseCase } from '../../src/index.js';

const faultsOf = (json: unknown) => {
  const parsed = safeParseCase(json);
  return parsed.ok ? [] : parsed.faults;
};

/** What a program may hand over that no JSON text says; each of them was found by fuzzing. */
describe('odd values', () => {
  const person = (role: unknown) => ({
    kind: 'finding',
    measure: 'yinchuan-2017-rectification',
    id: 'f',
    subject: { type: 'county' },
    persons: [{ id: 'p', role }],
  });

  it('a list that leaves places out: each is told as missing, at its place', () => {
    const holed = ['county'];
    holed.length = 3;
    expect(faultsOf(person(['county']))).toEqual([]);
    expect(faultsOf(person(holed)).map(({ code, pointer }) => [code, pointer])).toEqual([
      ['KEY_MISSING', '/persons/0/role/1'],
      ['KEY_MISSING', '/persons/0/role/2'],
    ]);
  });

  it.each([
    [54, `"${'x'.repeat(54)}😀…`],
    [55, `"${'x'.repeat(55)}…`],
    [56, `"${'x'.repeat(56)}…`],
  ])('a long text with a character of two parts behind %i others is not cut within it', (length, shown) => {
    const [fault] = faultsOf(`${'x'.repeat(length)}😀${'x'.repeat(30)}`);
    expect([fault?.code, fault?.found]).toEqual(['NOT_AN_OBJECT', shown]);
  });
});
