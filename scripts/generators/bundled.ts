import type { Output } from '../generators.js';
import { measureIds, partNames, readMeasure } from './read-rules.js';

const header = '// Written by `npm run generate` from rules/. Change the rules, not this file.\n';

const nameOf = (id: string) => id.replace(/[^a-z0-9]+(.)/g, (_, letter: string) => letter.toUpperCase());

/** Brings the JSON files of a measure together. The build puts their text in its place: `scripts/packed-rules.ts`. */
function sourceModule(id: string): Output {
  const parts = partNames(id);
  const imports = [
    `import measure from '../../rules/${id}/measure.json';`,
    ...parts.map((part, i) => `import p${i} from '../../rules/${id}/${part}.json';`),
    "import type { MeasureSource } from '../measure/format.js';",
  ].join('\n');
  const body = parts.map((part, i) => `    '${part}': p${i},`).join('\n');
  return {
    path: `src/generated/${id}.ts`,
    text: `${header}${imports}\n\nexport const source = () => ({\n  measure,\n  parts: {\n${body}\n  },\n}) as unknown as MeasureSource;\n`,
  };
}

/** The part of the vocabulary that a measure uses, for the measure alone. */
const wordsModule = (id: string): Output => ({
  path: `src/generated/words/${id}.ts`,
  text: `${header}import { ownVocabulary } from '../../measure/own-vocabulary.js';
import { source } from '../${id}.js';
import { words as all } from '../words.js';

export const words = () => ownVocabulary(source(), all());
`,
});

/** The entry point `duxun/measures/<id>`. */
const entryModule = (id: string): Output => ({
  path: `src/generated/entries/${id}.ts`,
  text: `${header}import { lazyMeasure } from '../../measure/lazy.js';
import type { Measure } from '../../measure/measure.js';
import { source } from '../${id}.js';
import { words } from '../words/${id}.js';

/** ${readMeasure(id).measure.title.en}: for \`createDuxun({ measures: [measure] })\` of \`duxun/core\`. */
export const measure: Measure = /* @__PURE__ */ lazyMeasure('${id}', source, words);
`,
});

/** The whole vocabulary. */
const allWords: Output = {
  path: 'src/generated/words.ts',
  text: `${header}import actions from '../../rules/actions.json';
import codes from '../../rules/codes.json';
import events from '../../rules/events.json';
import forms from '../../rules/forms.json';
import type { Vocabulary } from '../measure/format.js';

export const words = () => ({ actions, codes, events, forms }) as Vocabulary;
`,
};

/** A list of the measures, each read when it is first asked for. */
function listModule(ids: readonly string[]): Output {
  const lines = ids.map((id) => `  /* @__PURE__ */ lazyMeasure('${id}', ${nameOf(id)}, all),\n`).join('');
  return {
    path: 'src/generated/measures.ts',
    text: `${header}import type { Vocabulary } from '../measure/format.js';
import { lazyMeasure, lazyVocabulary } from '../measure/lazy.js';
import type { Measure } from '../measure/measure.js';
${ids.map((id) => `import { source as ${nameOf(id)} } from './${id}.js';`).join('\n')}
import { words } from './words.js';

/** The acts, types of event and codes of the measures that come with the library. */
export const vocabulary: Vocabulary = /* @__PURE__ */ lazyVocabulary(words);

const all = () => vocabulary;

export const bundledMeasures: readonly Measure[] = [
${lines}];
`,
  };
}

/** The modules that make measures of the JSON of `rules/`. */
export function bundledMeasures(): Output[] {
  const ids = measureIds();
  return [
    ...ids.flatMap((id) => [sourceModule(id), wordsModule(id), entryModule(id)]),
    allWords,
    listModule(ids),
  ];
}
