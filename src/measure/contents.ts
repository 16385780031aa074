import { type Faults, isObject } from '../faults.js';
import type { Text } from '../text.js';
import { withoutEditorKey } from './editor-key.js';
import { brokenAt, parsedJson } from './json-text.js';
import { isWithin, type Left, type Limits, tooMuch } from './limits.js';

/** The files of a measure: what is its own, not yet checked. */
export interface Contents {
  readonly measure: unknown;
  readonly parts: Readonly<Record<string, unknown>>;
  /** `actions`, `events`, `codes` and `forms` of its own, as far as it has any. */
  readonly words: Readonly<Partial<Record<Word, unknown>>>;
}

export const ownWords = ['actions', 'events', 'codes', 'forms'] as const;
export type Word = (typeof ownWords)[number];

/** Files that lie beside a measure and are no part of it. */
export const beside = ['fingerprints', 'package', 'package-lock', 'tsconfig'];

const forms: Text = {
  zh: '应为 { measure, parts } ，两者都是对象；或一个文件夹的内容 { "measure.json": …, "article-01.json": … }。',
  en: 'Expected { measure, parts }, two objects, or what a folder holds, { "measure.json": …, "article-01.json": … }.',
};

/** Reads what is given as a measure into its files; null where it is not even that, or too much. */
export function contentsOf(given: unknown, faults: Faults, limits: Limits): Contents | null {
  const place = 'measure';
  if (!isObject(given)) {
    faults.add('NOT_AN_OBJECT', { place }, [], given, forms);
    return null;
  }
  const isFolder = Object.hasOwn(given, 'measure.json');
  const files = isFolder ? filesOf(given, faults, limits) : given;
  if (files === null) return null;
  const { measure, parts, ...more } = isFolder ? asParts(files) : (files as Record<string, unknown>);
  if (!isObject(measure) || !isObject(parts)) {
    faults.add('NOT_AN_OBJECT', { place }, [], given, forms);
    return null;
  }
  const words = Object.fromEntries(
    ownWords.flatMap((key) => (more[key] === undefined ? [] : [[key, withoutEditorKey(more[key])]])),
  );
  const left: Left = { values: limits.values, characters: limits.characters };
  const id = typeof measure.id === 'string' ? measure.id.slice(0, 100) : '';
  const fits = (name: string, json: unknown) =>
    isWithin(faults, { place: `${id}/${name.slice(0, 100)}.json` }, json, limits, left);
  const all: readonly (readonly [string, unknown])[] = [
    ['measure', measure],
    ...Object.entries(words),
    ...Object.entries(parts),
  ];
  return all.every(([name, json]) => fits(name, json)) ? { measure, parts, words } : null;
}

/** What a folder holds, by file name: JSON as it is, or as text. */
function filesOf(
  given: Readonly<Record<string, unknown>>,
  faults: Faults,
  limits: Limits,
): Record<string, unknown> | null {
  const files: Record<string, unknown> = {};
  let isWhole = true;
  for (const [name, content] of Object.entries(given)) {
    if (beside.some((one) => name === `${one}.json`)) continue;
    const place = name.slice(0, 100);
    if (!name.endsWith('.json')) {
      faults.add('KEY_UNKNOWN', { place }, [], name, {
        zh: '文件夹里应只有 .json 文件。',
        en: 'Expected files that end in .json only.',
      });
      isWhole = false;
    } else if (typeof content !== 'string') files[name] = content;
    else if (content.length > limits.characters)
      isWhole = tooMuch(faults, 'LIMIT_SIZE', { place }, [], content.length, limits.characters);
    else {
      const parsed = parsedJson(content);
      if (parsed === undefined) {
        const { line, text } = brokenAt(content);
        faults.add('NOT_JSON', { place }, [], text, {
          zh: `应为 JSON；第 ${line} 行读不下去，也可能是前一行缺逗号或引号。`,
          en: `Expected JSON; it can't be read on in line ${line}, perhaps for a comma or a quote that the line before lacks.`,
        });
        isWhole = false;
      } else files[name] = parsed;
    }
  }
  return isWhole ? files : null;
}

/** The files of a folder as a measure, its parts sorted as the document is. */
function asParts(files: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const named = new Map(Object.entries(files).map(([name, json]) => [name.slice(0, -'.json'.length), json]));
  const apart = new Set<string>(['measure', ...ownWords]);
  const parts = [...named].filter(([name]) => !apart.has(name)).sort(([a], [b]) => inOrder(a, b));
  return {
    ...Object.fromEntries([...named].filter(([name]) => apart.has(name))),
    parts: Object.fromEntries(parts),
  };
}

/** What the notice that a document comes with says stands before it; all else by name, of which no two are the same. */
const inOrder = (a: string, b: string): number => (a === 'notice' ? -1 : b === 'notice' ? 1 : a < b ? -1 : 1);
