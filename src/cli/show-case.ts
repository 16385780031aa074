import type { Judged } from './judged.js';
import type { Look } from './look.js';
import { dutyLines, permittedLines } from './show-actions.js';
import { contestedLines } from './show-contested.js';
import { criteriaLines } from './show-criteria.js';
import { gapLines } from './show-gaps.js';
import { headLines, readingTexts } from './show-head.js';
import { undecidedLines } from './show-undecided.js';

/** One case as a page of text: what is to be done, what may be, what can't be decided, what the text leaves open. */
export function caseLines(judged: Judged, look: Look): string[] {
  const blocks = [dutyLines, permittedLines, criteriaLines, undecidedLines, contestedLines, gapLines]
    .map((block) => block(judged, look))
    .filter((block) => block.length > 0);
  const idle = blocks.length === 0 && judged.evaluation.applies === 'yes' ? [[look.say('nothing')]] : [];
  return [header(judged, look), ...idle, ...blocks].flatMap((block) => [...block, '']);
}

function header({ case: source, measure, evaluation }: Judged, look: Look): string[] {
  const { say } = look;
  const { asOf, applies, readings, nextChange } = evaluation;
  const state = { yes: say('appliesYes'), no: say('appliesNo'), unknown: say('appliesUnknown') }[applies];
  const next =
    nextChange === undefined
      ? []
      : [nextChange === null ? say('noNextChange') : say('nextChange', { day: nextChange })];
  return headLines(
    source,
    measure,
    [say('asOf', { day: asOf }), state, ...next, ...readingTexts(readings, say)],
    look,
  );
}
