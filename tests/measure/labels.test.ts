/** What roles, forms and acts are called. */
import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/index.js';
import { actLabel, actorLabel, formLabel, roleLabel } from '../../src/labels.js';
import { always, rule, tiny, vocabulary } from '../support/tiny.js';

const text = (en: string) => ({ zh: `${en}（中）`, en });
const forms = { warning: text('a warning') };
const norms = [rule('1', always)];
const { measure } = tiny({ norms, vocabulary: { ...vocabulary, forms } });
const { measure: plain } = tiny({ norms });

it('a role is called as its measure does, else as the glossary does, else by its code', () => {
  const names = (code: string) => roleLabel(measure, code).en;
  expect(['office', 'town', 'ward'].map(names)).toEqual(['office', 'town or subdistrict', 'ward']);
});

it('a form is called as the vocabulary of its measure does, else by its code', () => {
  expect(formLabel(measure, 'warning')).toEqual(forms.warning);
  expect(formLabel(measure, 'removal')).toEqual({ zh: 'removal', en: 'removal' });
  expect(formLabel(plain, 'warning').en).toBe('warning');
});

it('an act is called by its code where that says something, else by what its norm says', () => {
  const label = (type: string) => actLabel(measure, { type, gist: text('the gist') } as Action).en;
  expect(['act', 'meet-duty', 'unknown'].map(label)).toEqual(['act', 'the gist', 'the gist']);
});

describe('who acts', () => {
  const called = (actor: string | null, details?: object) =>
    actorLabel(measure, { actor, ...(details ? { details } : {}) } as Action);
  it('is the actor, whoever else the details name', () => {
    expect(called('office', { actors: ['town'] })).toEqual(text('office'));
  });
  it('is one of several where the details name them for want of one', () => {
    expect(called(null, { actors: ['office', 'town'] })).toEqual({
      zh: 'office（中）或镇（街道、乡）',
      en: 'office or town or subdistrict',
    });
  });
  it.each([[undefined], [{}], [{ actors: [] }], [{ actors: 'office' }]])('is nobody: %j', (details) => {
    expect(called(null, details)).toBeNull();
  });
});
