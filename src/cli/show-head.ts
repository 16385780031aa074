import type { AnyCase } from '../case/types.js';
import type { Measure } from '../measure/measure.js';
import { kinds, roleLabel } from './labels.js';
import { bracket, type Look } from './look.js';
import { wrap } from './width.js';
import type { Speaker } from './words.js';

/** Whose case it is: its id, the name of its subject, and as what. */
export function caseTitle(source: AnyCase, measure: Measure, { say }: Pick<Look, 'say'>): string {
  const role = say.of(roleLabel(measure, source.subject.type));
  const { name } = source.subject;
  return `${source.id} · ${name === undefined ? role : `${name}${bracket(role, say)}`}`;
}

/** What stands above a page about a case. */
export function headLines(
  source: AnyCase,
  measure: Measure,
  facts: readonly string[],
  { say, width, paint }: Look,
): string[] {
  return [
    ...wrap(caseTitle(source, measure, { say }), width).map((line) => paint('bold', line)),
    ...wrap(`${say.of(measure.title)}${bracket(measure.id, say)}`, width),
    ...wrap([say.of(kinds[source.kind]), ...facts].join(' · '), width),
  ];
}

/** The readings that were chosen in place of the defaults. */
export const readingTexts = (readings: Readonly<Record<string, string>>, say: Speaker): string[] =>
  Object.entries(readings).map(([id, option]) => say('reading', { id, option }));
