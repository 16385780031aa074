import type { Judged } from './judged.js';
import { kinds, roleLabel } from './labels.js';
import { bracket, type Look } from './look.js';
import { dutyLines, permittedLines } from './show-actions.js';
import { contestedLines } from './show-contested.js';
import { criteriaLines } from './show-criteria.js';
import { gapLines } from './show-gaps.js';
import { undecidedLines } from './show-undecided.js';
import { wrap } from './width.js';

/** One case as a page of text: what is to be done, what may be, what can't be decided, what the text leaves open. */
export function caseLines(judged: Judged, look: Look): string[] {
  const blocks = [dutyLines, permittedLines, criteriaLines, undecidedLines, contestedLines, gapLines]
    .map((block) => block(judged, look))
    .filter((block) => block.length > 0);
  const idle = blocks.length === 0 && judged.evaluation.applies === 'yes' ? [[look.say('nothing')]] : [];
  return [header(judged, look), ...idle, ...blocks].flatMap((block) => [...block, '']);
}

function header({ case: source, measure, evaluation }: Judged, { say, width, paint }: Look): string[] {
  const { asOf, applies, readings, kind } = evaluation;
  const role = say.of(roleLabel(measure, source.subject.type));
  const { name } = source.subject;
  const who = name === undefined ? role : `${name}${bracket(role, say)}`;
  const state = { yes: say('appliesYes'), no: say('appliesNo'), unknown: say('appliesUnknown') }[applies];
  const chosen = Object.entries(readings).map(([id, option]) => say('reading', { id, option }));
  const facts = [say.of(kinds[kind]), say('asOf', { day: asOf }), state, ...chosen].join(' · ');
  return [
    ...wrap(`${source.id} · ${who}`, width).map((line) => paint('bold', line)),
    ...wrap(`${say.of(measure.title)}${bracket(measure.id, say)}`, width),
    ...wrap(facts, width),
  ];
}
