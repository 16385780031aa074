import { describe, expect, it } from 'vitest';
import { explain, measures, vocabulary } from '../../src/index.js';
import type { Lang } from '../../src/text.js';
import { samples } from './samples.js';

const found = samples();
const acting = measures().filter((measure) => measure.kinds.some((kind) => measure.rules(kind).length > 0));
const langs: readonly Lang[] = ['zh', 'en'];

/** Names that the host gives its places and persons, and texts of its events, stand as they are given. */
function given(value: unknown, into = new Set<string>()): Set<string> {
  if (typeof value === 'string') into.add(value);
  else if (typeof value === 'object' && value !== null)
    for (const one of Object.values(value)) given(one, into);
  return into;
}

/** Codes that stand in no English text of the library, so that one in prose is a slip. */
const codes = (() => {
  const all = new Set<string>(Object.keys(vocabulary.events));
  const spoken: string[] = [
    JSON.stringify(vocabulary.codes, (key, value) => (key === 'zh' ? undefined : value)),
  ];
  for (const { source, facts, interpretations, norms } of measures()) {
    for (const name of Object.keys(facts)) all.add(name);
    for (const name of Object.keys(source.measure.conditions)) all.add(name);
    for (const { id } of interpretations) all.add(id);
    spoken.push(
      ...norms.map(({ gist }) => gist.en),
      ...interpretations.flatMap(({ question, why }) => [question.en, why.en]),
    );
  }
  const said = spoken.join(' ').toLowerCase();
  return [...all].filter(
    (code) => code.includes('-') && (!said.includes(code) || said.includes(`reading ${code}`)),
  );
})();

const isHost = (word: string, host: ReadonlySet<string>): boolean =>
  [...host].some((text) => text.includes(word));

function slips(text: string, lang: Lang, host: ReadonlySet<string>): string[] {
  const words =
    lang === 'zh'
      ? (text.match(/[A-Za-z][A-Za-z-]+/g) ?? []).filter((word) => !isHost(word, host))
      : codes.filter((code) => new RegExp(`(?<![\\w-])${code}(?![\\w-])`).test(text) && !isHost(code, host));
  const doubled =
    text.match(/[，。；：,;:？][，。；：、]|[。.][。.]|[,;:] ?[,;:.]|（）|\(\)|undefined|\bnull\b|[{}]/g) ??
    [];
  return [...words, ...doubled];
}

describe('the prose of every rule of the scenarios', () => {
  it('is there for every measure, for actions and for what is undetermined', () => {
    expect(found.length).toBeGreaterThan(900);
    expect(new Set(found.map(({ basis }) => basis.measure)).size).toBe(acting.length);
    expect(found.some((x) => !('status' in x))).toBe(true);
  });

  it.each(langs)('has no code, no key, no foreign word and no double punctuation (%s)', (lang) => {
    const wrong = found.flatMap((x) => {
      const text = explain(x, { lang });
      // labels, gists and readings are the measure's own words; the host's names are the host's
      const host = given([x.reason?.scope, x.reason?.conditions, x.reason?.due, x.reason?.conforms]);
      return slips(text, lang, host).map(
        (slip) => `${x.rule}: ${slip}: ${text.split('\n').find((line) => line.includes(slip))}`,
      );
    });
    expect(wrong.slice(0, 10)).toEqual([]);
  });

  it.each(langs)('says why, in both formats (%s)', (lang) => {
    const bare = found.filter((x) => {
      const text = explain(x, { lang });
      const markdown = explain(x, { lang, format: 'markdown' });
      return !text.includes('\n- ') || !markdown.includes('**');
    });
    expect(bare.map(({ rule }) => rule)).toEqual([]);
  });

  it('comes to the due day and the result that the action has', () => {
    for (const x of found) {
      if (!('status' in x)) continue;
      expect(x.reason?.conditions.result, x.rule).toBe('yes');
      const result = x.reason?.due?.result;
      if (x.due !== null) expect(result, x.rule).toEqual({ is: 'day', day: x.due });
    }
  });
});
