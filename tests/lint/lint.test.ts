import { describe, expect, it } from 'vitest';
import { type Fault, faultCodes, getMeasure, measures, safeDefineMeasure } from '../../src/index.js';
import {
  findingOf,
  inOrder,
  type LintCode,
  type LintFinding,
  lintCodes,
  lintMeasure,
} from '../../src/lint/index.js';
import { brokenMeasures, vocabulary } from '../invalid/read.js';
import { broken, changed, type Whole, whole } from './read.js';

/** All that is said of a measure: the faults for which it is refused, or else the findings. */
function told({ vocabulary: words, ...source }: Whole): readonly LintFinding<LintCode | Fault['code']>[] {
  const defined = safeDefineMeasure(source, words);
  return defined.ok ? lintMeasure(defined.measure) : inOrder(defined.faults.map(findingOf));
}

const brief = ({ code, file, pointer }: LintFinding<LintCode | Fault['code']>) => ({ code, file, pointer });

const sentence = { zh: /\p{Script=Han}.*[。？]$/u, en: /^[A-Z"].*[.?]$/s };
const slip = /undefined|NaN|\{\w+\}|\[object|\s{2}|[。，；：、？]{2}|\s[.,;:?]/;

describe('a measure with a fault over time', () => {
  it.each(broken)('%s is told what and where', (_name, { expect: wanted, changes }) => {
    const findings = told(changed(whole, changes));
    expect(findings.map(brief)).toEqual(wanted);
    for (const { code, severity, article, found, suggestion, file } of findings) {
      expect(severity).toBe(lintCodes[code as LintCode].severity);
      expect(article === undefined).toBe(file.endsWith('measure.json'));
      for (const lang of ['zh', 'en'] as const)
        for (const text of [found, suggestion]) {
          expect(text[lang]).toMatch(sentence[lang]);
          expect(text[lang]).not.toMatch(slip);
        }
    }
  });

  it.each(broken)('%s: what only looks like it passes', (_name, { near }) => {
    expect(told(changed(whole, near))).toEqual([]);
  });

  it('there is one for every code', () => {
    const codes = new Set(broken.flatMap(([, one]) => one.expect.map(({ code }) => code)));
    expect([...codes].sort()).toEqual(Object.keys(lintCodes).sort());
  });

  it('the measure that they differ from is whole', () => {
    expect(told(whole)).toEqual([]);
  });
});

describe('what defineMeasure refuses comes through', () => {
  it.each(brokenMeasures)('%s', (_name, one) => {
    const { measure, parts } = one as { measure: object; parts: object };
    const findings = told({ measure, parts, vocabulary: (one.vocabulary ?? vocabulary) as object });
    expect(findings.map(brief)).toEqual(
      one.expect.map(({ code, place, pointer }) => ({ code, file: place, pointer })),
    );
    for (const { found, code, severity } of findings) {
      expect(severity).toBe('error');
      expect(found.en).toContain(faultCodes[code as Fault['code']].en);
      expect(found.zh).toMatch(sentence.zh);
    }
  });

  it('with the findings they are more than sixty diagnoses', () => {
    expect(broken.length + brokenMeasures.length).toBeGreaterThanOrEqual(60);
    expect(broken.length).toBeGreaterThanOrEqual(50);
  });
});

describe('the measures that ship', () => {
  it.each(measures().map(({ id }) => id))('%s gives no finding', (id) => {
    const measure = getMeasure(id);
    expect(measure && lintMeasure(measure)).toEqual([]);
  }, 60_000);
});

describe('order', () => {
  const at = (file: string, pointer: string, code: LintCode = 'LINT_NEVER'): LintFinding => ({
    code,
    severity: 'error',
    file,
    pointer,
    found: { zh: '。', en: '.' },
    suggestion: { zh: '。', en: '.' },
  });

  it('is by file, then by place as numbers count, then by code', () => {
    const sorted = [
      at('a.json', '/norms/2'),
      at('a.json', '/norms/2/entry'),
      at('a.json', '/norms/10', 'LINT_ALWAYS'),
      at('a.json', '/norms/10', 'LINT_NEVER'),
      at('b.json', '/norms/1'),
    ];
    expect(inOrder([...sorted].reverse())).toEqual(sorted);
  });
});
