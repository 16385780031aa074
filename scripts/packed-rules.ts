import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';
import { ownVocabulary } from '../src/measure/own-vocabulary.js';
import { measureIds, readFingerprints, readMeasure, readVocabulary } from './generators/read-rules.js';
import { pack } from './pack.js';

const generated = fileURLToPath(new URL('../src/generated/', import.meta.url));

/** What stands in for each generated module that brings JSON together: the name it exports, and the JSON. */
const packed = new Map<string, { readonly name: string; readonly json: () => unknown }>([
  ['fingerprints.ts', { name: 'fingerprints', json: readFingerprints }],
  ['words.ts', { name: 'words', json: readVocabulary }],
  ...measureIds().flatMap((id) => [
    [`${id}.ts`, { name: 'source', json: () => readMeasure(id) }] as const,
    [
      `words/${id}.ts`,
      { name: 'words', json: () => ownVocabulary(readMeasure(id), readVocabulary()) },
    ] as const,
  ]),
]);

/**
 * A text of JSON as a literal of the language. It has no `'`, so that the build writes it between two of them: a
 * template, which it would take otherwise, takes an engine longer to read over.
 */
const literal = (json: string): string =>
  `'${json.replaceAll("'", '\\u0027').replaceAll('\\', '\\\\').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`;

/**
 * Puts the JSON of `rules/` into the build as one text a measure, read when it is first asked for: an engine takes in a
 * text many times faster than the same data as code, and a text that nobody asks for costs next to nothing.
 */
export const packedRules: Plugin = {
  name: 'packed-rules',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]generated[\\/].*\.ts$/ }, ({ path }) => {
      if (!path.startsWith(generated)) return null;
      const name = path.slice(generated.length).replaceAll('\\', '/');
      const found = packed.get(name);
      if (found === undefined) return null;
      const up = name.includes('/') ? '../..' : '..';
      const contents = `import { unpack } from '${up}/measure/unpack.js';
export const ${found.name} = () => unpack(${literal(pack(found.json()))});
`;
      return { contents, loader: 'js' };
    });
  },
};
