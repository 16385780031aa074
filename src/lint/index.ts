import type { Measure } from '../measure/measure.js';
import { checkAnchors } from './checks/anchor.js';
import { checkCadence } from './checks/cadence.js';
import { checkConflicts } from './checks/conflict.js';
import { checkDischarge } from './checks/discharge.js';
import { checkGaps } from './checks/gaps.js';
import { checkHolds } from './checks/holds.js';
import { checkLadders } from './checks/ladder.js';
import { checkReadings } from './checks/readings.js';
import { checkUnused } from './checks/unused.js';
import { Findings, inOrder, type LintFinding } from './finding.js';
import { look } from './measure.js';

export { type LintCode, lintCodes, type Severity } from './codes.js';
export { findingOf, inOrder, type LintFinding } from './finding.js';

export function lintMeasure(measure: Measure): readonly LintFinding[] {
  const findings = new Findings();
  const looked = look(measure);
  for (const check of [
    checkHolds,
    checkAnchors,
    checkCadence,
    checkConflicts,
    checkDischarge,
    checkGaps,
    checkLadders,
    checkReadings,
    checkUnused,
  ])
    check(looked, findings);
  return inOrder(findings.list);
}
