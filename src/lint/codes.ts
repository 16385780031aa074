import type { Text } from '../text.js';

/** How bad a finding is. */
export type Severity = 'error' | 'warning';

interface Meaning extends Text {
  readonly severity: Severity;
}

/** What each finding means; docs/lint.md says what each check sees and what it can't. */
export const lintCodes = {
  LINT_NEVER: {
    severity: 'error',
    zh: '条件永远不成立',
    en: 'a condition that can never hold',
  },
  LINT_ALWAYS: {
    severity: 'warning',
    zh: '条件总是成立',
    en: 'a condition that always holds',
  },
  LINT_CONFLICT: {
    severity: 'error',
    zh: '同一主体同时必须做又不得做，或同时必须做互相排斥的两件事',
    en: 'one actor must and must not, or must do two things that exclude each other',
  },
  LINT_GAP: {
    severity: 'warning',
    zh: '分档之间有空档',
    en: 'a gap between thresholds',
  },
  LINT_LADDER_STEP: {
    severity: 'error',
    zh: '逐级递进中有走不到的一级',
    en: 'a step of a ladder that is never reached',
  },
  LINT_LADDER_END: {
    severity: 'warning',
    zh: '逐级递进没有尽头',
    en: 'a ladder without an end',
  },
  LINT_DISCHARGE: {
    severity: 'error',
    zh: '职责没有事件可以了结',
    en: 'a duty that no event can discharge',
  },
  LINT_ANCHOR: {
    severity: 'error',
    zh: '期限的起算日不会出现',
    en: 'a deadline whose anchor never comes about',
  },
  LINT_CADENCE: {
    severity: 'error',
    zh: '按期的职责，期限不在本期之内',
    en: 'a cadence whose deadline is not within its period',
  },
  LINT_MODALITY: {
    severity: 'warning',
    zh: '要求没有约束力',
    en: 'a requirement that does not bind',
  },
  LINT_LABEL: {
    severity: 'warning',
    zh: '代码没有名称',
    en: 'a code without a label',
  },
  LINT_UNUSED: {
    severity: 'warning',
    zh: '声明了却没有用到',
    en: 'declared and used nowhere',
  },
  LINT_READING_IDLE: {
    severity: 'warning',
    zh: '可切换的理解换了也没有变化',
    en: 'a switchable reading that changes nothing',
  },
} as const satisfies Readonly<Record<string, Meaning>>;

/** A code of docs/lint.md. */
export type LintCode = keyof typeof lintCodes;
