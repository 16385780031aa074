import type { Measure } from '../measure/measure.js';
import { checkHolds } from './checks/holds.js';
import { Findings, inOrder, type LintFinding } from './finding.js';
import { look } from './measure.js';

export { type LintCode, lintCodes, type Severity } from './codes.js';
export { findingOf, inOrder, type LintFinding } from './finding.js';

export function lintMeasure(measure: Measure): readonly LintFinding[] {
  const findings = new Findings();
  const looked = look(measure);
  checkHolds(looked, findings);
  return inOrder(findings.list);
}
