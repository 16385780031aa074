/** The changelog tells law from code, and holds every entry by which a change was accepted. */
import { describe, expect, it } from 'vitest';
import { accepted, lost } from '../../scripts/compat/acceptance.js';
import { readAccepted } from '../../scripts/compat/accepted.js';
import { changelogEntries, readChangelog } from '../../scripts/compat/changelog.js';
import { measures } from '../../src/index.js';

const entries = changelogEntries(readChangelog());
const ids = measures().map(({ id }) => id);

describe('CHANGELOG.md', () => {
  it('begins with what is not released yet; every other version has a number and a day', () => {
    expect(entries.length).toBeGreaterThan(30);
    expect(entries[0]?.version).toBe('Unreleased');
    const released = entries.filter(({ version }) => version !== 'Unreleased');
    for (const { version, released: day } of released) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
      expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  it('tells law from code, and nothing else', () => {
    expect(entries.filter(({ kind }) => kind !== 'Law' && kind !== 'Code')).toEqual([]);
  });

  it('says of each change of the code what kind it is', () => {
    const code = entries.filter(({ kind }) => kind === 'Code');
    expect(
      code
        .map(({ text }) => text)
        .filter((text) => !/^(Added|Changed|Deprecated|Removed|Fixed|Security): /.test(text)),
    ).toEqual([]);
  });

  it('says of each change of the law which measure it is of, and from which day it bears on cases', () => {
    const law = entries.filter(({ kind }) => kind === 'Law');
    expect(law.length).toBeGreaterThan(0);
    for (const { text } of law) {
      expect(
        ids.filter((id) => text.includes(id)),
        text,
      ).not.toEqual([]);
      expect(text).toMatch(/\d{4}-\d{2}-\d{2}|not given by the source/);
    }
  });

  it('has a row for each measure, with the day of its file', () => {
    const rows = entries.filter(({ isRow }) => isRow).map(({ text }) => text.split(' | '));
    for (const { id, source } of measures()) {
      const [, day = ''] = rows.find(([name]) => name === id) ?? [];
      expect(day, id).not.toBe('');
      const known = source.measure.effectiveFrom ?? source.measure.inForceBy;
      if (typeof known === 'string') expect(day, id).toContain(known);
    }
  });

  it('holds every entry by which a change was accepted', () => {
    const { answers, signatures } = readAccepted();
    expect(lost([...answers, ...signatures])).toEqual([]);
  });
});

describe('a change is accepted', () => {
  const changelog = `# Changelog

## [Unreleased]

### Law

| measure | takes effect |
|---|---|
| \`shanxi\` | not given by the source |

- \`maoming-2017\` art. 5: the second list is due a month later, for cases from 2018-01-01.

### Code

- Fixed: a month that ends on a rest day was counted as one day longer.
- Fixed: a month that begins on a rest day was passed over.

## [0.1.0] - 2026-12-01

### Code

- Added: everything that there was at first.
`;
  const accept = (changed: readonly string[], ...quotes: string[]) => accepted(changed, quotes, changelog);

  it('by an entry under Law that names the measure', () => {
    expect(accept(['maoming-2017'], 'the second list is due')).toEqual({
      acceptances: [{ of: ['maoming-2017'], kind: 'Law', entry: 'the second list is due' }],
      wrong: [],
    });
  });

  it('by an entry under Code, whichever measures it touches', () => {
    const { acceptances, wrong } = accept(['panjin-2015', 'shanxi'], 'ends on a rest day');
    expect([acceptances[0]?.of, acceptances[0]?.kind, wrong]).toEqual([
      ['panjin-2015', 'shanxi'],
      'Code',
      [],
    ]);
  });

  it('where nothing but what is new or gone differs, by none', () => {
    expect(accept([])).toEqual({ acceptances: [], wrong: [] });
  });

  it.each([
    ['no entry', ['shanxi'], [], /no entry .* tells of: shanxi/],
    ['an entry under Law of another measure', ['shanxi'], ['the second list is due'], /tells of: shanxi/],
    ['an entry that stands nowhere', ['shanxi'], ['what nobody wrote'], /stands in no entry/],
    ['words of two entries', ['shanxi'], ['Fixed: a month that'], /more than one entry/],
    ['words that are too few', ['shanxi'], ['rest day'], /too short/],
    ['an entry of a version that is out', ['shanxi'], ['everything that there was'], /stands in no entry/],
    ['a row of the table of measures', ['shanxi'], ['not given by the source'], /stands in no entry/],
  ])('but not by %s', (_, changed, quotes, said) => {
    const { wrong } = accept(changed, ...quotes);
    expect(wrong.join('\n')).toMatch(said);
  });

  it('an entry that is taken out again is missed', () => {
    const { acceptances } = accept(['shanxi'], 'begins on a rest day');
    expect(lost(acceptances, changelog)).toEqual([]);
    const shorter = changelog.replace('- Fixed: a month that begins on a rest day was passed over.\n', '');
    expect(lost(acceptances, shorter)).toEqual(acceptances);
  });

  it('an entry is still found when it has been released', () => {
    const { acceptances } = accept(['shanxi'], 'begins on a rest day');
    const later = changelog.replace('## [Unreleased]', '## [Unreleased]\n\n## [0.2.0] - 2027-01-10');
    expect(lost(acceptances, later)).toEqual([]);
  });
});
