import type { Faults } from '../faults.js';
import type { Text } from '../text.js';
import type { Contents } from './contents.js';
import type { Vocabulary } from './format.js';

const taken: Text = {
  zh: '这个代码已经有了，含义不同。',
  en: 'Expected a code of its own: there is one of this name with another meaning.',
};
const rename: Text = {
  zh: '请换一个代码，或照原样写。',
  en: 'Use another code, or write it as it is there.',
};

/** The vocabulary of a measure: what there is already, and what is its own. Nothing that there is changes its meaning. */
export function layWords(base: Vocabulary, own: Contents['words'], id: string, faults: Faults): Vocabulary {
  const laid: Record<string, Record<string, unknown>> = {};
  for (const key of ['actions', 'events', 'codes', 'forms'] as const) {
    const [there, more] = [base[key], own[key] as Readonly<Record<string, unknown>> | undefined];
    if (there === undefined && more === undefined) continue;
    const site = { place: `${id}/${key}.json` };
    const known = new Map<string, unknown>(Object.entries(there ?? {}));
    for (const [code, json] of Object.entries(more ?? {})) {
      const meant = known.get(code);
      if (meant !== undefined && JSON.stringify(meant) !== JSON.stringify(json))
        faults.add('VOCABULARY_TAKEN', site, [code], json, taken, rename);
      else known.set(code, json);
    }
    laid[key] = Object.fromEntries(known);
  }
  return laid as unknown as Vocabulary;
}
