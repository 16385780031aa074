import { describe, expect, it } from 'vitest';
import type { Need } from '../../src/engine/needs.js';
import {
  byAny,
  byOne,
  either,
  hanging,
  needsOf,
  nothing,
  some,
  together,
  type Ways,
} from '../../src/engine/ways.js';

const fact = (name: string): Need => ({ input: 'fact', name });
const is = (name: string, value: boolean): Need => ({ ...fact(name), is: { operator: 'equal', value } });
const names = (ways: Ways) =>
  ways.map((way) =>
    needsOf(way)
      .map(({ name }) => name)
      .sort(),
  );
const each = (count: number) => Array.from({ length: count }, (_, i): Ways => [byOne(fact(`f${i}`))]);

describe('ways to an end', () => {
  it('are both of two, or either', () => {
    const [a, b]: readonly [Ways, Ways] = [[byOne(is('a', true))], [byOne(is('b', false))]];
    expect(names(together(a, b))).toEqual([['a', 'b']]);
    expect(names(either(a, b))).toEqual([['a'], ['b']]);
    expect(together(a, [byOne(is('a', false))])).toEqual([]);
    expect(names(either(a, together(a, b)))).toEqual([['a']]);
    expect([together(), either()]).toEqual([[nothing], []]);
    expect([together(a, []), either(a, [])]).toEqual([[], a]);
  });

  it('are the same where the same is asked of an input, and one where a number meets both bounds', () => {
    const below = (value: number): Ways => [byOne({ ...fact('n'), is: { operator: 'lessThan', value } })];
    const not = (value: number): Ways => [byOne({ ...fact('n'), is: { operator: 'notEqual', value } })];
    const above = (value: number): Ways => [byOne({ ...fact('n'), is: { operator: 'greaterThan', value } })];
    expect(names(either([byOne(is('a', true))], [byOne(is('a', true))]))).toEqual([['a']]);
    expect(names(either([byOne(is('a', true))], [byOne(is('a', false))]))).toEqual([['a'], ['a']]);
    expect(names(together(below(3), not(7)))).toEqual([['n']]);
    expect(names(together(above(3), not(7)))).toEqual([['n']]);
    expect(together(below(3), above(3))).toEqual([]);
  });

  it('are any two of four, none for more than there are, and nothing is needed for none', () => {
    expect(names(some(2, each(4)))).toEqual([
      ['f0', 'f1'],
      ['f0', 'f2'],
      ['f1', 'f2'],
      ['f0', 'f3'],
      ['f1', 'f3'],
      ['f2', 'f3'],
    ]);
    expect(names(some(1, each(3)))).toEqual([['f0'], ['f1'], ['f2']]);
    expect(names(some(3, each(3)))).toEqual([['f0', 'f1', 'f2']]);
    for (const count of [4, 200]) expect(some(count, each(3))).toEqual([]);
    for (const count of [0, -1]) expect(some(count, each(3))).toEqual([nothing]);
  });

  it('pass over what can never be, and count it as none of so many', () => {
    expect(names(some(2, [[], ...each(2), []]))).toEqual([['f0', 'f1']]);
    expect(some(3, [[], ...each(2)])).toEqual([]);
  });

  it('are one where so many hang on the same thing, whose value can only be tried', () => {
    const gap: Ways = [byOne({ input: 'event', name: 'team-returned' })];
    const ends = Array.from({ length: 30 }, () => gap);
    expect(names(some(9, ends))).toEqual([['team-returned']]);
    expect(names(some(9, [...ends, ...each(3)])).filter((way) => way.length < 2)).toEqual([
      ['team-returned'],
    ]);
  });

  it('on one thing alone are one where it can be as all want it, and else those that enough of them want', () => {
    const code = (...value: string[]): Ways => [byOne({ ...fact('code'), is: { operator: 'in', value } })];
    const wanted = (ways: Ways) => ways.map((way) => needsOf(way).map(({ is: target }) => target?.value));
    expect(wanted(some(2, [code('a', 'b'), code('a', 'b'), code('a', 'b')]))).toEqual([[['a', 'b']]]);
    expect(wanted(some(2, [code('a', 'b'), code('b', 'c')]))).toHaveLength(1);
    expect(some(2, [code('a'), code('b')])).toEqual([]);
    expect(wanted(some(2, [code('a'), code('b'), code('a')]))).toEqual([[['a']]]);
    expect(some(3, [code('a'), code('b'), code('a')])).toEqual([]);
  });

  it('are told one by one while that is not too much, and then as what they hang on', () => {
    const few = some(2, each(13));
    expect(few.length).toBe(64);
    expect(few.every(({ demands }) => demands.length === 2)).toBe(true);
    const many = some(8, each(400));
    expect(many.length).toBe(1);
    expect(many[0]?.demands.length).toBe(400);
    expect(many[0]?.sure).toBe(false);
    expect(some(1, each(400)).length).toBe(400);
    expect(some(400, each(400))[0]?.demands.length).toBe(400);
  });

  it('are not sure where only trying shows which values will do', () => {
    expect(hanging([fact('a')])[0]?.sure).toBe(true);
    expect(hanging([fact('a'), fact('b')])[0]?.sure).toBe(false);
    const [way] = together([byOne(fact('a'))], [byOne(is('a', true))]);
    expect(way?.sure).toBe(false);
    expect(together([byAny(fact('a'))], [byOne(is('a', true))])[0]?.sure).toBe(true);
  });
});
