import { describe, expect, it } from 'vitest';
import { explain, measures } from '../../src/index.js';
import type { Lang } from '../../src/text.js';
import { proseSlips } from './prose.js';
import { breaches, samples } from './samples.js';

const found = samples();
const acting = measures().filter((measure) => measure.kinds.some((kind) => measure.rules(kind).length > 0));
const langs: readonly Lang[] = ['zh', 'en'];

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
      const host = [x.reason?.scope, x.reason?.conditions, x.reason?.due, x.reason?.conforms];
      return proseSlips(text, lang, host).map(
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

const judged = breaches();

describe('the prose of every breach of the scenarios', () => {
  it('is there for every class, and for what is undecided', () => {
    const classes = new Set(judged.map((x) => ('class' in x ? x.class : x.about)));
    for (const name of ['missed', 'late', 'lapsed', 'not-in-conformity', 'standing', 'conformity'])
      expect(classes).toContain(name);
  });

  it.each(langs)('has no code, no key, no foreign word and no double punctuation (%s)', (lang) => {
    const wrong = judged.flatMap((x) => {
      const text = explain(x, { lang });
      return proseSlips(text, lang, x).map((slip) => `${x.rule}: ${slip}`);
    });
    expect(wrong.slice(0, 10)).toEqual([]);
  });

  it.each(langs)('says what happened, and of a breach what that is (%s)', (lang) => {
    const [course, verdict] =
      lang === 'zh' ? ['\n经过：\n', '\n认定：\n'] : ['\nWhat happened:\n', '\nWhat that is:\n'];
    for (const x of judged) {
      const text = explain(x, { lang });
      if ('class' in x) expect(text, x.rule).toContain(course);
      expect(text.includes(verdict), x.rule).toBe('class' in x);
    }
  });

  it('rests on a duty that stood, with the due day that the breach has', () => {
    for (const x of judged) {
      if (!('class' in x)) continue;
      expect(x.sinceReason?.result, x.rule).toEqual({ is: 'day', day: x.since });
      if (x.class === 'not-in-conformity') expect(x.reason?.conforms?.met.result, x.rule).toBe('no');
      else expect(x.reason?.conditions.result, x.rule).toBe('yes');
      if (x.due !== null && x.class !== 'not-in-conformity')
        expect(x.reason?.due?.result, x.rule).toEqual({ is: 'day', day: x.due });
    }
  });
});
