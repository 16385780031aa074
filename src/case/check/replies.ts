import { isObject, type Path } from '../../faults.js';
import type { Text } from '../../text.js';
import type { CaseCheck } from './case-check.js';
import { unique } from './slots.js';

/** Answers and figures by norm, and the norms under examination. */
export function checkReplies(check: CaseCheck): void {
  const { source, names } = check;
  const { answers, values, examining } = source as unknown as Readonly<Record<string, unknown>>;
  if (isObject(answers))
    for (const norm of Object.keys(answers)) checkReply(check, norm, names.answered, ['answers', norm]);
  if (isObject(values))
    for (const [norm, figures] of Object.entries(values)) {
      checkReply(check, norm, names.measured, ['values', norm]);
      unique(check, figures, 'of', ['values', norm]);
    }
  if (Array.isArray(examining))
    examining.forEach((norm: unknown, i) => {
      check.name('CASE_NORM_UNKNOWN', ['examining', i], norm, names.norms);
    });
}

const noNorm: Text = {
  zh: '本文件没有收这种回答的规范。',
  en: 'No norm of the measure takes such a reply.',
};

const remove: Text = { zh: '请删去。', en: 'Remove it.' };
const elsewhere: Text = {
  zh: '请删去，或写到收它的规范名下。',
  en: 'Remove it, or give it to a norm that takes it.',
};

/** A norm that a reply is given to must take it. */
export function checkReply(check: CaseCheck, norm: unknown, takes: readonly string[], path: Path): void {
  if (typeof norm !== 'string' || takes.includes(norm)) return;
  const [names, wayOut] = check.faults.meant(norm, takes);
  const expected = takes.length === 0 ? noNorm : names;
  if (!check.names.norms.includes(norm)) check.add('CASE_NORM_UNKNOWN', path, norm, expected, wayOut);
  else check.add('CASE_NORM_SHAPE', path, norm, expected, takes.length === 0 ? remove : elsewhere);
}
