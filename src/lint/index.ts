import type { FaultCode } from '../fault-codes.js';
import type { Vocabulary } from '../measure/format.js';
import type { Measure } from '../measure/measure.js';
import type { Lang } from '../text.js';
import { checkAnchors } from './checks/anchor.js';
import { checkCadence } from './checks/cadence.js';
import { checkConflicts } from './checks/conflict.js';
import { checkDischarge } from './checks/discharge.js';
import { checkGaps } from './checks/gaps.js';
import { checkHolds } from './checks/holds.js';
import { checkLabels } from './checks/labels.js';
import { checkLadders } from './checks/ladder.js';
import { checkModality } from './checks/modality.js';
import { checkReadings } from './checks/readings.js';
import { checkUnused } from './checks/unused.js';
import type { LintCode } from './codes.js';
import { Findings, inOrder, type LintFinding } from './finding.js';
import { look } from './measure.js';

export { type LintCode, lintCodes, type Severity } from './codes.js';
export { findingOf, inOrder, type LintFinding } from './finding.js';

/** By which words a measure is checked. */
export interface LintOptions {
  /**
   * The vocabulary that the measure was defined with. Words that are not in it are the measure's own, and those that
   * nothing uses are reported; left out, none are.
   */
  readonly vocabulary?: Vocabulary;
}

const checks = [
  checkHolds,
  checkConflicts,
  checkGaps,
  checkLadders,
  checkDischarge,
  checkAnchors,
  checkCadence,
  checkModality,
  checkLabels,
  checkUnused,
  checkReadings,
];

/**
 * Looks for what is wrong with a measure though it is well formed: conditions that can never hold, acts that exclude
 * each other, gaps, ladders without an end, duties that nothing discharges, deadlines that never come about, and names
 * that nothing uses. Where something can't be decided nothing is said; docs/lint.md says what each check can't see.
 *
 * @param measure as `defineMeasure` returns it; what that refuses, it names itself
 * @returns findings by file and place in it; none where nothing was found
 * @example lintMeasure(getMeasure('shanxi')!) // []
 */
export function lintMeasure(measure: Measure, { vocabulary }: LintOptions = {}): readonly LintFinding[] {
  const findings = new Findings();
  const looked = look(measure, vocabulary);
  for (const check of checks) check(looked, findings);
  return inOrder(findings.list);
}

/**
 * A finding in one line, for logs: its code, its place, what was found and what can be done.
 *
 * @example
 * const defined = safeDefineMeasure({ 'measure.json': { ...getMeasure('shanxi')?.source.measure, issuedOn: '2016-13-01' } });
 * const [first] = inOrder(defined.ok ? [] : defined.faults.map(findingOf));
 * first && findingText(first, 'en').split(':')[0] // 'DATE_IMPOSSIBLE shanxi/measure.json#/issuedOn'
 */
export function findingText(
  { code, file, pointer, article, found, suggestion }: LintFinding<LintCode | FaultCode>,
  lang: Lang,
): string {
  const colon = lang === 'zh' ? '：' : ': ';
  const name = article === undefined ? '' : lang === 'zh' ? `（${article.zh}）` : ` (${article.en})`;
  const space = lang === 'zh' ? '' : ' ';
  return `${code} ${file}#${pointer}${name}${colon}${found[lang]}${space}${suggestion[lang]}`;
}
