/** `$schema` at the top of a file is for editors: it is taken, and changes nothing. */
import { expect, it } from 'vitest';
import { evaluate, parseCase, safeDefineMeasure, safeParseCase } from '../../src/index.js';
import { good, vocabulary } from '../invalid/read.js';
import { fileSchema } from '../support/scenario.js';

const $schema = './node_modules/duxun/schema/part.json';
const words = vocabulary as { readonly actions: object; readonly events: object };
const { measure, parts } = good as { measure: object; parts: Record<string, object> };
const marked = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, { $schema, ...part }]));

it('in every file of a measure and its vocabulary', () => {
  const named = { actions: { $schema, ...words.actions }, events: { $schema, ...words.events } };
  const defined = safeDefineMeasure({ measure: { $schema, ...measure }, parts: marked }, named);
  expect(defined.ok ? [] : defined.faults).toEqual([]);
  const plain = safeDefineMeasure(good, words);
  if (!defined.ok || !plain.ok) return;
  expect(Object.keys(defined.measure.vocabulary.events)).toEqual(
    Object.keys(plain.measure.vocabulary.events),
  );
  expect(Object.keys(defined.measure.vocabulary.actions)).toEqual(
    Object.keys(plain.measure.vocabulary.actions),
  );
});

it('in what a folder holds, its own words included', () => {
  const label = { zh: '甲', en: 'one' };
  const folder = {
    'measure.json': { $schema, ...measure },
    ...Object.fromEntries(Object.entries(marked).map(([name, part]) => [`${name}.json`, part])),
    'actions.json': { $schema },
    'events.json': { $schema },
    'codes.json': { $schema, 'code-of-its-own': label },
    'forms.json': { $schema, 'form-of-its-own': label },
  };
  const defined = safeDefineMeasure(folder, words);
  expect(defined.ok ? [] : defined.faults).toEqual([]);
  if (defined.ok) expect(Object.keys(defined.measure.vocabulary.forms ?? {})).toEqual(['form-of-its-own']);
});

it('in a case, which is judged as without it', () => {
  const given = { kind: 'finding', measure: 'maoming-2017', id: 'x', subject: { type: 'town' } };
  const asOf = '2018-03-31';
  expect(evaluate(parseCase({ $schema, ...given }), { asOf })).toEqual(evaluate(parseCase(given), { asOf }));
});

it('in a file of scenarios', () => {
  const file = { $schema, measure: 'shanxi', scenarios: [{ name: 'a', given: {}, asOf: '2018-01-01' }] };
  expect(fileSchema().safeParse(file).success).toBe(true);
});

it('and nowhere else, and as a text only', () => {
  const given = { kind: 'finding', measure: 'maoming-2017', id: 'x', subject: { type: 'town' } };
  const codes = (input: unknown) => {
    const parsed = safeParseCase(input);
    return parsed.ok ? [] : parsed.faults.map(({ code, pointer }) => `${code} ${pointer}`);
  };
  expect(codes({ $schema: 5, ...given })).toEqual(['TYPE_WRONG /$schema']);
  expect(codes({ ...given, subject: { type: 'town', $schema } })).toEqual(['KEY_UNKNOWN /subject/$schema']);
  const unknown = safeParseCase({ ...given, wrong: 1 });
  expect(unknown.ok ? '' : JSON.stringify(unknown.faults)).not.toContain('$schema');
});
