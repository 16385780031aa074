import { type Fault, raise } from '../errors.js';
import { Faults, isObject, type Path, type Site } from '../faults.js';
import { checkSchema, expectedType } from '../issues.js';
import { checkDeclared, checkHead, checkUnused } from './check/head.js';
import { gather } from './check/names.js';
import { checkNorms } from './check/norms.js';
import { checkVocabulary } from './check/vocabulary.js';
import { Walker } from './check/walk.js';
import { partName } from './cite.js';
import type { MeasureSource, Vocabulary } from './format.js';
import { type Measure, toMeasure } from './measure.js';
import { measureSchemas } from './schema.js';

export type Defined =
  | { readonly ok: true; readonly measure: Measure }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Validates a measure given as data and says all that is wrong with it.
 *
 * @param source `measure.json` and the parts by file name, as they lie under `rules/<measure>/`
 * @param vocabulary action codes and event types, as in `rules/actions.json` and `rules/events.json`
 * @returns the measure, or every fault with code, file, JSON pointer, article, what was expected and a way out
 */
export function safeDefineMeasure(source: unknown, vocabulary: unknown): Defined {
  const faults = new Faults();
  checkForm(source, vocabulary, faults);
  if (!faults.list.every(harmless)) return { ok: false, faults: faults.list };
  const checked = source as MeasureSource;
  const words = vocabulary as Vocabulary;
  checkVocabulary(words, faults);
  const names = gather(checked, words);
  const walker = new Walker(names, faults);
  checkDeclared(names, faults);
  checkHead(names, faults, walker);
  checkNorms(walker);
  // what is broken may be why a name is not asked for
  if (faults.list.length === 0) checkUnused(names, faults);
  if (faults.list.length > 0) return { ok: false, faults: faults.list };
  return { ok: true, measure: toMeasure(checked, words) };
}

/** What a key that nobody knows holds can't mislead the rest of the checks; any other fault of form can. */
const harmless = ({ code, pointer }: Fault): boolean =>
  code === 'KEY_UNKNOWN' && !pointer.endsWith('/__proto__');

/** As `safeDefineMeasure`. @throws DuxunError with every fault */
export function defineMeasure(source: unknown, vocabulary: unknown): Measure {
  const defined = safeDefineMeasure(source, vocabulary);
  if (!defined.ok) raise(defined.faults);
  return (defined as { measure: Measure }).measure;
}

/** The outer form of all files: what stands where, of which type. */
function checkForm(source: unknown, vocabulary: unknown, faults: Faults): void {
  const schemas = measureSchemas();
  const words = twoOf(faults, vocabulary, 'vocabulary', ['actions', 'events']);
  if (words) {
    checkFile(faults, { place: 'actions.json' }, schemas.actions, words.actions);
    checkFile(faults, { place: 'events.json' }, schemas.events, words.events);
  }
  const files = twoOf(faults, source, 'measure', ['measure', 'parts']);
  if (!files) return;
  const { measure, parts } = files;
  const id = isObject(measure) && typeof measure.id === 'string' ? measure.id : '';
  checkFile(faults, { place: `${id}/measure.json` }, schemas.head, measure);
  for (const [name, part] of Object.entries(parts ?? {})) {
    const article = isObject(part) ? partName(part) : undefined;
    checkFile(faults, { place: `${id}/${name}.json`, article }, schemas.part, part);
  }
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
