import { type Fault, type FaultCode, faultCodes, pointer } from '../errors.js';
import type { Path, Site } from '../faults.js';
import type { Text } from '../text.js';
import { type LintCode, lintCodes, type Severity } from './codes.js';

/** One thing that is wrong with a measure, or looks wrong. */
export interface LintFinding<Code extends LintCode | FaultCode = LintCode> {
  /** Stable; docs/lint.md lists those of the checks, docs/errors.md those of faults. */
  readonly code: Code;
  readonly severity: Severity;
  /** The file of the measure. */
  readonly file: string;
  /** JSON pointer (RFC 6901) into it. */
  readonly pointer: string;
  /** The norm that it stands under, where it stands under one. */
  readonly norm?: string;
  /** The article or section: 第五条, article 5. */
  readonly article?: Text;
  /** What was found, as a sentence. */
  readonly found: Text;
  /** What can be done about it, as a sentence. */
  readonly suggestion: Text;
}

/** Where a finding stands. */
export interface Spot {
  readonly site: Site;
  readonly path: Path;
  readonly norm?: string | undefined;
}

/** Gathers findings; the same at the same place once. */
export class Findings {
  readonly list: LintFinding[] = [];
  readonly #seen = new Set<string>();

  add(code: LintCode, { site, path, norm }: Spot, found: Text, suggestion: Text): void {
    const at = pointer(path);
    const key = `${code} ${site.place}#${at}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.list.push({
      code,
      severity: lintCodes[code].severity,
      file: site.place,
      pointer: at,
      ...(norm === undefined ? {} : { norm }),
      ...(site.article === undefined ? {} : { article: site.article }),
      found,
      suggestion,
    });
  }
}

const nothing: Text = { zh: '空缺', en: 'nothing' };

/**
 * A fault that `defineMeasure` names, in the form of a finding.
 *
 * @example
 * const defined = safeDefineMeasure({ 'measure.json': { ...getMeasure('shanxi')?.source.measure, issuedOn: '2016-13-01' } });
 * defined.ok ? [] : defined.faults.map(findingOf).map(({ code, file }) => [code, file]).slice(0, 1)
 * // [['DATE_IMPOSSIBLE', 'shanxi/measure.json']]
 */
export function findingOf(fault: Fault): LintFinding<FaultCode> {
  const { code, place, article, expected, wayOut } = fault;
  const meaning = faultCodes[code];
  const shown = fault.found === 'nothing' ? nothing : { zh: fault.found, en: fault.found };
  return {
    code,
    severity: 'error',
    file: place,
    pointer: fault.pointer,
    ...(article === undefined ? {} : { article }),
    found: {
      zh: `${meaning.zh}：${shown.zh}。${expected.zh}`,
      en: `${meaning.en}: ${shown.en}. ${expected.en}`,
    },
    suggestion: wayOut,
  };
}

type AnyFinding = LintFinding<LintCode | FaultCode>;

/** A pointer's steps, numbers as numbers, so that the tenth norm comes after the second. */
const steps = (at: string): readonly (string | number)[] =>
  at.split('/').map((step) => (/^\d+$/.test(step) ? Number(step) : step));

function comparePaths(a: string, b: string): number {
  const [x, y] = [steps(a), steps(b)];
  for (let i = 0; i < Math.max(x.length, y.length); i += 1) {
    const [p, q] = [x[i], y[i]];
    if (p === q) continue;
    if (p === undefined || q === undefined) return p === undefined ? -1 : 1;
    if (typeof p === 'number' && typeof q === 'number') return p - q;
    return String(p) < String(q) ? -1 : 1;
  }
  return 0;
}

/**
 * Findings by file and place.
 *
 * @example
 * inOrder([{ file: 'b', pointer: '' }, { file: 'a', pointer: '/10' }, { file: 'a', pointer: '/9' }]).map(({ file, pointer }) => file + pointer)
 * // ['a/9', 'a/10', 'b']
 */
export const inOrder = <F extends AnyFinding>(findings: readonly F[]): readonly F[] =>
  [...findings].sort(
    (a, b) =>
      (a.file === b.file ? 0 : a.file < b.file ? -1 : 1) ||
      comparePaths(a.pointer, b.pointer) ||
      (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
