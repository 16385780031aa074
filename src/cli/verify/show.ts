import { version } from '../../version.js';
import type { At } from '../input.js';
import { bracket, colon } from '../look.js';
import type { Speaker, Word } from '../words.js';
import { type Outcome, outcomes, type Part, type Verdict } from './verdict.js';

/** A result that was looked at. */
export interface Checked extends Verdict {
  readonly at: At;
  readonly case: string;
  /** The version of the package that wrote it. */
  readonly version: string;
}

export type Counts = Record<Outcome, number>;

export const noCounts = (): Counts => ({
  same: 0,
  stands: 0,
  differs: 0,
  altered: 0,
  'no-case': 0,
  refused: 0,
});

const partWords: Readonly<Record<Part, Word>> = {
  version: 'partVersion',
  measure: 'partMeasure',
  readings: 'partReadings',
  calendar: 'partCalendar',
  case: 'partCase',
  asOf: 'partAsOf',
  effectiveFrom: 'partEffectiveFrom',
  only: 'partOnly',
  include: 'partInclude',
  answer: 'partAnswer',
};

const outcomeWords: Readonly<Record<Outcome, Word>> = {
  same: 'verifySame',
  stands: 'verifyStands',
  differs: 'verifyDiffers',
  altered: 'verifyAltered',
  'no-case': 'verifyNoCase',
  refused: 'verifyRefused',
};

const countWords: Readonly<Record<Outcome, Word>> = {
  same: 'countSame',
  stands: 'countStands',
  differs: 'countDiffers',
  altered: 'countAltered',
  'no-case': 'countNoCase',
  refused: 'countRefused',
};

/** A result in one line: where it stands, whose it is, and what has become of it. */
export function checkedLine({ at, case: id, version: was, outcome, differs }: Checked, say: Speaker): string {
  const place = [
    ...(at.line === undefined ? [] : [say('line', { n: at.line })]),
    ...(at.index === undefined ? [] : [say('index', { n: at.index + 1 })]),
    say('caseId', { id }),
  ];
  const parts = differs.map((part) =>
    part === 'version'
      ? `${say(partWords[part])}${bracket(say('versionThen', { was, now: version }), say)}`
      : say(partWords[part]),
  );
  const stands = outcome === 'differs' && !differs.includes('answer') ? say('answerStands') : '';
  const text = say(outcomeWords[outcome], { parts: say.list(parts), was, now: version });
  return `${say.list(place)}${colon(say)}${stands}${text}`;
}

/** The same for a program. */
export const checkedJson = ({ at, case: id, version: was, outcome, differs }: Checked): string =>
  JSON.stringify({ case: id, ...at, outcome, differs, version: was });

/** All results of a run in one line. */
export function countsLine(counts: Counts, say: Speaker): string {
  const n = outcomes.reduce((sum, outcome) => sum + counts[outcome], 0);
  const told = outcomes
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => say(countWords[outcome], { n: counts[outcome] }));
  return `${say('verifyCount', { n })}${told.length === 0 ? '' : `${colon(say)}${told.join(say.lang === 'zh' ? '，' : ', ')}`}`;
}
