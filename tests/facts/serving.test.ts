import { describe, expect, it } from 'vitest';
import { serves } from '../../src/facts/serving.js';

const second = { name: 'tiny/1/second', local: '1/second', norm: '1' };
const first = { name: 'tiny/1', local: '1', norm: '1' };

describe('what a `for` names', () => {
  it.each([
    ['an action of a late round', 'case/1~12', first, 'any'],
    ['an action of a scope in a late round', 'case/1[each=A]~12', first, { key: 'each=A' }],
    ['a norm behind something else', 'zzz[1', first, 'none'],
    ['a scope that is not closed', '1[each=A', first, 'none'],
    ['a round that is no number', 'case/1~x', first, 'none'],
    ['nothing', undefined, second, 'any'],
  ] as const)('%s', (_, named, rule, expected) => {
    expect(serves(named, rule, 'case')).toEqual(expected);
  });

  it('a rule by its name, though the case is called as a part of that', () => {
    expect(serves('tiny/1/second', second, 'tiny/1')).toBe('any');
  });
});
