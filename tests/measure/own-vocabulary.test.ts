/** The part of a vocabulary that a measure and its cases use: what a bundle of one measure holds. */
import { describe, expect, it } from 'vitest';
import { createDuxun } from '../../src/duxun.js';
import { caseKinds, measures, vocabulary as shipped } from '../../src/index.js';
import type { Vocabulary } from '../../src/measure/format.js';
import { toMeasure } from '../../src/measure/measure.js';
import { ownVocabulary } from '../../src/measure/own-vocabulary.js';
import { asked } from '../support/slips.js';
import { entry, is, on, rule, ruleOf, stateOf, tiny, vocabulary } from '../support/tiny.js';

const label = (en: string) => ({ zh: `${en}（中）`, en });
const words: Vocabulary = {
  ...vocabulary,
  codes: { red: label('red'), minor: label('minor'), major: label('major'), black: label('black') },
  forms: { warning: label('warning'), removal: label('removal') },
  events: {
    ...vocabulary.events,
    struck: { label: label('struck'), kinds: ['finding'], fields: {}, setsAside: ['listed', 'noted'] },
    noted: { label: label('noted'), kinds: ['finding'], fields: {}, setsAside: ['approved'] },
  },
};

describe('the vocabulary of a small measure', () => {
  const conditions = { 'any-event': { all: [is('p')] } };
  const only = (norms: Parameters<typeof tiny>[0]['norms'], head = {}) =>
    ownVocabulary(tiny({ norms, head: { conditions, ...head }, vocabulary: words }).measure.source, words);
  const condition = {
    fact: 'happened',
    params: { event: 'struck' },
    operator: 'equal',
    value: true,
  } as const;
  const own = only([
    rule(
      '1',
      { all: [condition, is('c', 'red')] },
      { forms: [{ target: 'unit', choose: 'all', forms: ['warning'] }] },
    ),
    ...asked('happened', { event: 'listed' }),
  ]);

  it('holds the acts of its rules, those of its entries among them, and no other', () => {
    expect(Object.keys(own.actions)).toEqual(['act']);
    expect(Object.keys(only([entry('1', { shape: 'duty' })]).actions)).toEqual(['meet-duty']);
  });

  it('holds the act of an entry whose norm has rules of its own: whether it is done is asked of the log', () => {
    const met = { fact: 'happened', params: { event: 'duty-met' }, operator: 'equal', value: false } as const;
    const { measure, evaluate } = tiny({
      norms: [entry('1', { shape: 'duty' }, { rules: [ruleOf('1', met)] })],
    });
    const small = createDuxun({
      measures: [toMeasure(measure.source, ownVocabulary(measure.source, words))],
    });
    const given = { events: [on('duty-met', '2018-01-10', { for: '1' })] };
    const head = { kind: 'finding', measure: 'tiny', id: 'case', subject: { type: 'unit' } };
    for (const asOf of ['2018-01-09', '2018-01-10'])
      expect(small.evaluate(small.parseCase({ ...head, ...given }), { asOf }).criteria).toEqual(
        evaluate(given, asOf).criteria,
      );
    expect(stateOf(evaluate(given, '2018-01-10'), '1')).toBe('yes');
  });

  it('holds the events that it asks for, those that discharge its acts, and those that every case may hold', () => {
    const every = ['answered', 'fact-established', 'measured'];
    expect(Object.keys(own.events).sort()).toEqual([...every, 'done', 'listed', 'struck'].sort());
    expect(own.events.done).toEqual(words.events.done);
  });

  it('says of an event that it sets aside only what a case may hold', () => {
    expect(own.events.struck).toEqual({ ...words.events.struck, setsAside: ['listed'] });
    const noted = only(asked('happened', { event: 'noted' })).events;
    expect(noted.noted).toEqual({ label: label('noted'), kinds: ['finding'], fields: {} });
  });

  it('holds the labels of the codes and forms that occur in it or in its events', () => {
    expect(Object.keys(own.codes ?? {})).toEqual(['red', 'minor', 'major']);
    expect(Object.keys(own.forms ?? {})).toEqual(['warning']);
    const { codes: _codes, forms: _forms, ...bare } = words;
    const { measure } = tiny({ norms: [rule('1', is('p'))], vocabulary: bare });
    expect(Object.keys(ownVocabulary(measure.source, bare))).toEqual(['actions', 'events']);
  });

  it('holds nothing that only kinds of case have on which the measure does not bear', () => {
    const events = {
      ...words.events,
      heard: { ...words.events.struck, kinds: ['review'], opens: ['review'] },
    };
    const all = { ...words, events } as Vocabulary;
    const { measure } = tiny({ norms: [rule('1', is('p'))], head: { conditions }, vocabulary: all });
    const { applies } = measure.source.measure;
    const narrow = { ...measure.source.measure, applies: { finding: applies.finding } };
    const held = (head: object) =>
      Object.keys(ownVocabulary({ ...measure.source, measure: head as never }, all).events);
    expect(held(measure.source.measure)).toContain('heard');
    expect(held(narrow)).not.toContain('heard');
  });
});

it.each(
  measures().map((one) => [one.id, one] as const),
)('%s has the same cases and acts with its own', (_, one) => {
  const all = shipped as Vocabulary;
  const own = toMeasure(one.source, ownVocabulary(one.source, all));
  const whole = toMeasure(one.source, all);
  for (const kind of caseKinds.filter((each) => one.kinds.includes(each))) {
    expect(own.events(kind)).toEqual(whole.events(kind));
    for (const { rule: each } of own.rules(kind))
      expect(own.vocabulary.actions[each.event.type]).toEqual(all.actions[each.event.type]);
  }
});
