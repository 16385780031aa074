import { type Fault, raise } from '../errors.js';
import { Faults, isObject, type Path, type Site } from '../faults.js';
import { checkSchema, expectedType } from '../issues.js';
import { checkDeclared, checkHead, checkUnused } from './check/head.js';
import { gather, headSite, partSite } from './check/names.js';
import { checkNorms } from './check/norms.js';
import { checkVocabulary } from './check/vocabulary.js';
import { Walker } from './check/walk.js';
import { partName } from './cite.js';
import { type Contents, contentsOf, ownWords } from './contents.js';
import { withoutEditorKey } from './editor-key.js';
import { extended } from './extend/extend.js';
import type { Extension } from './extend/types.js';
import type { MeasureSource, Vocabulary } from './format.js';
import { defaultLimits, type Limits } from './limits.js';
import { type Measure, toMeasure } from './measure.js';
import { measureSchemas } from './schema.js';
import { checkSteps } from './steps.js';
import { layWords } from './words.js';

/** A measure, or all that is wrong with it. */
export type Defined =
  | { readonly ok: true; readonly measure: Measure }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** How a measure is read. */
export interface DefineOptions {
  /** Measures that it may extend, by their ids. */
  readonly measures?: readonly Measure[];
  /** How much it may be, where that is to be other than by default. */
  readonly limits?: Partial<Limits>;
}

/**
 * Validates a measure given as data, from anywhere, and says all that is wrong with it.
 *
 * @param source what a folder like `rules/<measure>/` holds, by file name with `.json`, as JSON or text; or `measure`
 * and `parts` by file name. `actions`, `events`, `codes` and `forms` of its own are laid over the vocabulary.
 * @param vocabulary action codes and event types, as in `rules/actions.json` and `rules/events.json`
 * @returns the measure, or every fault with code, file, JSON pointer, article, what was expected and a way out
 */
export function safeDefineMeasure(
  source: unknown,
  vocabulary: unknown,
  { measures = [], limits }: DefineOptions = {},
): Defined {
  const faults = new Faults();
  const allowed = { ...defaultLimits, ...limits };
  const contents = contentsOf(source, faults, allowed);
  if (contents === null) return { ok: false, faults: faults.list };
  const named = withoutEditorKeys(vocabulary);
  checkForm(contents, named, faults);
  if (!faults.list.every(harmless)) return { ok: false, faults: faults.list };
  const own = { measure: contents.measure, parts: contents.parts } as unknown as MeasureSource | Extension;
  const base = isExtension(own) ? baseOf(own, measures, faults) : undefined;
  if (base === null) return { ok: false, faults: faults.list };
  const given = named as Vocabulary;
  const there = base === undefined ? given : both(given, base.vocabulary);
  const words = layWords(there, contents.words, own.measure.id, faults);
  const whole =
    base === undefined ? (own as MeasureSource) : extended(own as Extension, base.source, words, faults);
  if (whole === null) return { ok: false, faults: faults.list };
  if (!checkSteps(faults, whole, siteIn(whole), allowed)) return { ok: false, faults: faults.list };
  checkVocabulary(words, faults);
  const names = gather(whole, words);
  const walker = new Walker(names, faults);
  checkDeclared(names, faults);
  checkHead(names, faults, walker);
  checkNorms(walker);
  // what is broken may be why a name is not asked for; what an extension switches off may leave names of its base idle
  if (faults.list.length === 0 && base === undefined) checkUnused(names, faults);
  if (faults.list.length > 0) return { ok: false, faults: faults.list };
  return { ok: true, measure: toMeasure(whole, words) };
}

/** The files of a vocabulary, each without the key that is for editors only. */
const withoutEditorKeys = (vocabulary: unknown): unknown =>
  isObject(vocabulary)
    ? Object.fromEntries(Object.entries(vocabulary).map(([name, file]) => [name, withoutEditorKey(file)]))
    : vocabulary;

const isExtension = (source: MeasureSource | Extension): source is Extension =>
  Object.hasOwn(source.measure, 'extends');

/** Where a file of a measure stands. */
const siteIn =
  (source: MeasureSource) =>
  (file: string | null): Site => {
    const part = file === null ? undefined : source.parts[file];
    return file === null || part === undefined ? headSite(source) : partSite(source, file, part);
  };

/** The measure that an extension extends. */
function baseOf({ measure }: Extension, measures: readonly Measure[], faults: Faults): Measure | null {
  const ids = measures.map(({ id }) => id);
  const site = { place: `${measure.id}/measure.json` };
  const { measure: id } = measure.extends;
  if (!faults.name('EXTENDS_UNKNOWN', site, ['extends', 'measure'], id, ids)) return null;
  return measures.find((one) => one.id === id) as Measure;
}

/** Two vocabularies as one; the second is that of a measure which has been checked with it. */
const both = (a: Vocabulary, b: Vocabulary): Vocabulary => ({
  actions: { ...a.actions, ...b.actions },
  events: { ...a.events, ...b.events },
  codes: { ...a.codes, ...b.codes },
  forms: { ...a.forms, ...b.forms },
});

/** What a key that nobody knows holds can't mislead the rest of the checks; any other fault of form can. */
const harmless = ({ code, pointer }: Fault): boolean =>
  code === 'KEY_UNKNOWN' && !pointer.endsWith('/__proto__');

/** As `safeDefineMeasure`. @throws DuxunError with every fault */
export function defineMeasure(source: unknown, vocabulary: unknown, options: DefineOptions = {}): Measure {
  const defined = safeDefineMeasure(source, vocabulary, options);
  if (!defined.ok) raise(defined.faults);
  return (defined as { measure: Measure }).measure;
}

/** The outer form of all files: what stands where, of which type. */
function checkForm({ measure, parts, words: own }: Contents, vocabulary: unknown, faults: Faults): void {
  const schemas = measureSchemas();
  const words = twoOf(faults, vocabulary, 'vocabulary', ['actions', 'events']);
  if (words) {
    checkFile(faults, { place: 'actions.json' }, schemas.actions, words.actions);
    checkFile(faults, { place: 'events.json' }, schemas.events, words.events);
  }
  const id = isObject(measure) && typeof measure.id === 'string' ? measure.id : '';
  const extension = isObject(measure) && Object.hasOwn(measure, 'extends');
  checkFile(faults, { place: `${id}/measure.json` }, extension ? schemas.extension : schemas.head, measure);
  const wordSchemas = { ...schemas, forms: schemas.codes };
  for (const name of ownWords)
    if (own[name] !== undefined)
      checkFile(faults, { place: `${id}/${name}.json` }, wordSchemas[name], own[name]);
  for (const [name, part] of Object.entries(parts)) {
    const article = isObject(part) ? partName(part) : undefined;
    const site = { place: `${id}/${name}.json`, article };
    checkFile(faults, site, schemas.part, part);
    if (!extension) checkReplaces(faults, site, part);
  }
}

/** Only what extends another measure can put norms in the place of others. */
function checkReplaces(faults: Faults, site: Site, part: unknown): void {
  const norms: unknown = isObject(part) ? part.norms : [];
  (Array.isArray(norms) ? norms : []).forEach((norm: unknown, i) => {
    if (isObject(norm) && norm.replaces !== undefined && norm.origin === undefined)
      faults.add('EXTENDS_REPLACES', site, ['norms', i, 'replaces'], norm.replaces, {
        zh: '只有带 extends 的文件才能代替别的规范。',
        en: 'Expected it only where measure.json has "extends".',
      });
  });
}

/** An object of two objects. */
function twoOf<K extends string>(
  faults: Faults,
  json: unknown,
  place: string,
  keys: readonly [K, K],
): Record<K, unknown> | null {
  if (isObject(json) && isObject(json[keys[0]]) && isObject(json[keys[1]])) return json as Record<K, unknown>;
  faults.add('NOT_AN_OBJECT', { place }, [], json, {
    zh: `应为 { ${keys.join(', ')} }，两者都是对象。`,
    en: `Expected { ${keys.join(', ')} }, two objects.`,
  });
  return null;
}

function checkFile(
  faults: Faults,
  site: Site,
  schema: Parameters<typeof checkSchema>[2],
  json: unknown,
): void {
  if (!isObject(json)) {
    faults.add('NOT_AN_OBJECT', site, [], json, expectedType('object'));
    return;
  }
  hiddenKeys(faults, site, json, []);
  checkSchema(faults, site, schema, json, [], (issue, path, value) => {
    if (value === undefined && path.at(-1) === 'cite')
      faults.add('NORM_CITE', site, path, value, {
        zh: '应写明第几条（article）或第几部分（section）。',
        en: 'Expected an article or a section.',
      });
    else if (issue.code === 'invalid_value' && path.at(-1) === 'shape' && value !== undefined)
      faults.name('ENTRY_SHAPE', site, path, value, issue.values.map(String));
    else return false;
    return true;
  });
}

/** A key that JSON can hold and an object can't be asked for safely: no schema of names ever sees it. */
function hiddenKeys(faults: Faults, site: Site, json: unknown, path: Path): void {
  if (typeof json !== 'object' || json === null) return;
  for (const [key, value] of Object.entries(json)) {
    const at = [...path, key];
    if (key === '__proto__')
      faults.add('KEY_UNKNOWN', site, at, key, { zh: '不得用这个名字。', en: 'Expected another name.' });
    hiddenKeys(faults, site, value, at);
  }
}
