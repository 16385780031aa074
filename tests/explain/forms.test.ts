import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Asked, found, linesOf } from './probe.js';
import { conditionCases, dayCases } from './tables.js';

/** What each form is to say, read aloud and kept: name → Chinese lines, English lines. */
const kept = JSON.parse(readFileSync(new URL('./lines.json', import.meta.url), 'utf8')) as Record<
  'because' | 'due',
  Record<string, { readonly zh: readonly string[]; readonly en: readonly string[] }>
>;

const tables = [
  ['because', conditionCases],
  ['due', dayCases],
] as const;

describe.each(tables)('what is said under "%s"', (part, cases) => {
  it.each(Object.entries(cases))('%s', (name, asked: Asked) => {
    const { say } = found(asked);
    expect({
      zh: linesOf(say('zh'), part, 'zh'),
      en: linesOf(say('en'), part, 'en'),
    }).toEqual(kept[part][name]);
  });

  it('has no line kept for a case that is gone', () => {
    expect(Object.keys(kept[part])).toEqual(Object.keys(cases));
  });
});
