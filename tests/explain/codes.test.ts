import { describe, expect, it } from 'vitest';
import { explain as explained } from '../../src/explain/explain.js';
import { edgeUnit } from '../../src/explain/nouns.js';
import { unitText } from '../../src/explain/units.js';
import { Voice } from '../../src/explain/voice.js';
import { measures, vocabulary } from '../../src/index.js';
import { modalities } from '../../src/labels.js';
import type { Measure } from '../../src/measure/measure.js';
import type { Lang } from '../../src/text.js';
import { facts, is, rule, tiny } from '../support/tiny.js';

const langs: readonly Lang[] = ['zh', 'en'];

/** Every code that a fact, a field of an event, or an answer may be. */
const held = [
  ...Object.entries(vocabulary.events).flatMap(([type, { fields }]) =>
    Object.entries(fields).flatMap(([field, { oneOf = [] }]) =>
      oneOf.map((code) => [`${type}.${field}`, code] as const),
    ),
  ),
  ...['yes', 'no', 'not-applicable', 'unknown'].map((code) => ['answer', code] as const),
];

/** No label: the code itself. An English label may be the same word, the Chinese one never. */
const isBare = (say: (voice: Voice) => string, measure: Measure, code: string, lang: Lang): boolean =>
  say(new Voice('zh', measure)) === code || say(new Voice(lang, measure)) === '';

describe.each(langs)('in %s a label has', (lang) => {
  it.each(measures().map((measure) => [measure.id, measure] as const))('each code of %s', (_id, measure) => {
    const asked = Object.entries(measure.facts).flatMap(([name, { oneOf = [] }]) =>
      oneOf.map((code) => [name, code] as const),
    );
    const bare = [...held, ...asked].filter(([, code]) => isBare((v) => v.value(code), measure, code, lang));
    expect(bare).toEqual([]);
  });

  it('each role of a measure, and each type of subject', () => {
    for (const measure of measures()) {
      const bare = ['other', ...measure.roles].filter((code) =>
        isBare((v) => v.role(code), measure, code, lang),
      );
      expect(bare, measure.id).toEqual([]);
    }
  });

  it('each form, modality, and unit of time', () => {
    const [measure] = measures();
    if (measure === undefined) throw new Error('no measure');
    const voice = new Voice(lang, measure);
    for (const code of Object.keys(vocabulary.forms ?? {}))
      expect(voice.form(code)).toBe(vocabulary.forms?.[code]?.[lang]);
    for (const label of Object.values(modalities)) expect(label[lang]).not.toBe('');
    for (const unit of ['month', 'quarter', 'year', 'period'] as const) {
      const said = edgeUnit(voice, { form: 'edge', edge: 'end', unit, plus: 0, result: { is: 'none' } });
      expect(said).not.toContain('undefined');
    }
    for (const unit of ['months', 'years', 'days', 'workdays'] as const)
      expect(unitText(voice, unit, 2)).toMatch(lang === 'zh' ? /^2[^a-z]+$/ : /^2 [a-z ]+s$/);
  });
});

describe('a code of a measure of one’s own', () => {
  const say = (labels?: Record<string, { zh: string; en: string }>) => {
    const coded = { ...facts, c: { ...facts.c, ...(labels ? { labels } : {}) } } as typeof facts;
    const made = tiny({ norms: [rule('1', is('c', 'red'))], head: { facts: coded } });
    const { actions } = made.evaluate({ facts: { c: 'red' } }, '2018-05-01', { include: ['reasons'] });
    return actions[0] === undefined ? '' : explained(actions[0], made.measure, { lang: 'zh' });
  };

  it('stands as it is where nobody says what it is called', () => {
    expect(say()).toContain('——red。');
  });

  it('is called what its declaration says', () => {
    expect(say({ red: { zh: '红色', en: 'red' } })).toContain('——红色。');
  });
});
