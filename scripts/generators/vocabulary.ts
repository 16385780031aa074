import { type CaseKind, caseKinds } from '../../src/case/kinds.js';
import { eventsOf } from '../../src/measure/events.js';
import type { FactDeclaration, FieldDeclaration, MeasureSource } from '../../src/measure/format.js';
import { factsOf } from '../../src/questions.js';
import type { Output } from '../generators.js';
import { measureIds, readMeasure, readVocabulary } from './read-rules.js';

const quote = (text: string) => `'${text}'`;
const union = (names: Iterable<string>) => {
  const list = [...names].map(quote);
  return list.length === 0 ? 'never' : list.join(' | ');
};

function typeOf({ type, oneOf }: FieldDeclaration | FactDeclaration): string {
  switch (type) {
    case 'boolean':
      return 'boolean';
    case 'integer':
    case 'number':
      return 'number';
    case 'code':
      return union(oneOf ?? []);
    case 'codes':
      return `readonly (${union(oneOf ?? [])})[]`;
    case 'any':
      return 'string | number | boolean';
    case 'strings':
      return 'readonly string[]';
    case 'fields':
      return 'Readonly<Record<string, unknown>> | null';
    default:
      return 'string';
  }
}

const members = (fields: Readonly<Record<string, FieldDeclaration | FactDeclaration>>, indent: string) =>
  Object.entries(fields)
    .map(([name, field]) =>
      'needed' in field && field.needed
        ? `${indent}readonly ${quote(name)}: ${typeOf(field)};\n`
        : `${indent}readonly ${quote(name)}?: ${typeOf(field)} | null;\n`,
    )
    .join('');

const byKind = (of: (kind: CaseKind) => string) =>
  caseKinds.map((kind) => `      readonly ${kind}: ${of(kind)};\n`).join('');

/** The names of `rules/` as TypeScript types: a wrong one does not compile. */
export function vocabularyTypes(): Output[] {
  const vocabulary = readVocabulary();
  const sources: MeasureSource[] = measureIds().map(readMeasure);
  const events = Object.entries(vocabulary.events)
    .map(([type, { fields, needsFor }]) => {
      const own = `${needsFor ? "    readonly 'for': string;\n" : ''}${members(fields, '    ')}`;
      return own === ''
        ? `  readonly ${quote(type)}: object;\n`
        : `  readonly ${quote(type)}: {\n${own}  };\n`;
    })
    .join('');
  const complete = Object.entries(vocabulary.events).flatMap(([type, { clock }]) =>
    clock === undefined || clock === 'withdraws' ? [] : [type],
  );
  const measures = sources
    .map((source) => {
      const { measure } = source;
      const facts = Object.entries(factsOf(source));
      const norms = Object.values(source.parts).flatMap((part) => part.norms.map((norm) => norm.id));
      const readings = measure.interpretations
        .filter(({ switchable }) => switchable)
        .map(
          ({ id, options }) =>
            `      readonly ${quote(id)}?: ${union(options.map((option) => option.id))};\n`,
        )
        .join('');
      const factsBy = byKind((kind) => {
        const own = Object.fromEntries(
          facts.filter(([, fact]) => fact.kinds.includes(kind) && fact.of === undefined),
        );
        return Object.keys(own).length === 0
          ? 'Record<string, never>'
          : `{\n${members(own, '        ')}      }`;
      });
      return `  readonly ${quote(measure.id)}: {
    readonly roles: ${union(Object.keys(measure.roles))};
    readonly norms: ${union(norms)};
    readonly facts: {
${factsBy}    };
    readonly events: {
${byKind((kind) => union(eventsOf(source, vocabulary, kind)))}    };
    readonly readings: {
${readings}    };
  };
`;
    })
    .join('');
  const text = `// Written by \`npm run generate\` from rules/. Change the rules, not this file.

/** The fields of every event type. A field left out is not known; null is known to be none. */
export interface EventFields {
${events}}

/** What each bundled measure knows, by kind of case where that matters. */
export interface MeasureTypes {
${measures}}

/** Event types whose log is always complete: they move time, or the log itself. */
export type CompleteEvent = ${union(complete)};

/** Every action code. */
export type ActionCode = ${union(Object.keys(vocabulary.actions))};
`;
  return [{ path: 'src/generated/vocabulary.ts', text }];
}
