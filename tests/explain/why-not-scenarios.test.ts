import { describe, expect, it } from 'vitest';
import { evaluate, explain, parseCase, type WhyNot } from '../../src/index.js';
import { changed } from '../support/changed.js';
import { proseSlips } from './prose.js';
import { type Silent, silent } from './silent.js';

const deep = process.env.DUXUN_DEEP === '1';
const all = deep ? silent(3, 5) : silent(23, 37);

type Scope = WhyNot['scopes'][number];
const scopes = all.flatMap((one) => one.found.scopes.slice(0, 3).map((scope) => ({ one, scope })));
const named = scopes.filter(({ scope }) => scope.result !== 'yes' && scope.changes !== null);

/** Does the rule act on the case once the changes are made, as far as what is said of them goes? */
function acts({ asked, options, found }: Silent, { changes }: Scope): boolean {
  const { source, asOf, effectiveFrom, readings } = (changes ?? []).reduce(changed, asked);
  const { actions } = evaluate(parseCase(source), {
    ...options,
    asOf,
    ...(effectiveFrom === undefined ? {} : { effectiveFrom }),
    ...(readings === undefined ? {} : { readings }),
  });
  // an action that another one covers stands in it
  const covered = (id: string) => id.includes(`/${found.rule.split('/').slice(1).join('/')}`);
  return actions.some(({ rule, covers = [] }) => rule === found.rule || covers.some(covered));
}

describe('what whyNot names over the scenarios', { timeout: 600_000 }, () => {
  it('makes the action stand, said in words that suffice to make it so', () => {
    const wrong = named.filter(({ one, scope }) => !acts(one, scope));
    expect(wrong.map(({ one, scope }) => [one.found.rule, scope.changes])).toEqual([]);
  });

  it('is there for most of the rules that are silent', () => {
    const asked = scopes.filter(({ scope }) => scope.result !== 'yes');
    expect(asked.length).toBeGreaterThan(100);
    expect(named.length / asked.length).toBeGreaterThan(0.9);
  });

  it('is smallest: none of several changes will do without', () => {
    const several = named.filter(({ scope }) => (scope.changes?.length ?? 0) > 1).slice(0, deep ? 500 : 25);
    expect(several.length).toBeGreaterThan(10);
    const idle = several.filter(({ one, scope }) =>
      scope.changes?.some((left) => {
        const changes = scope.changes?.filter((change) => change !== left) ?? [];
        return acts(one, { ...scope, changes });
      }),
    );
    expect(idle.map(({ one, scope }) => [one.found.rule, scope.changes])).toEqual([]);
  });

  it.each(['zh', 'en'] as const)('reads well (%s)', (lang) => {
    const wrong = all.flatMap(({ found, asked }) => {
      const text = explain(found, { lang });
      return proseSlips(text, lang, [found, asked]).map((slip) => `${found.rule}: ${slip}`);
    });
    expect(wrong.slice(0, 10)).toEqual([]);
  });
});
