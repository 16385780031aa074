import type { Cite } from '../measure/format.js';
import type { Text } from '../text.js';
import type { SourceCode } from './codes.js';

/** One place where a text is not the one that a measure was encoded from. Its form is that of other findings of lint. */
export interface SourceFinding {
  /** Stable; docs/source.md lists them. */
  readonly code: SourceCode;
  readonly severity: 'error' | 'warning';
  /** The file of the measure that the first of the norms stands in, else the one of the article. */
  readonly file: string;
  /** JSON pointer (RFC 6901) into it: that norm's citation; empty where no norm cites the place. */
  readonly pointer: string;
  readonly norm?: string;
  /** Every norm that cites the place. */
  readonly norms: readonly string[];
  /** The article or section: 第五条, article 5. */
  readonly article?: Text;
  /** The place in the text that was encoded; of what is extra, in the text that is given. */
  readonly cite: Cite;
  /** The line of the given text on which the article or section begins, where it has it. */
  readonly line?: number;
  /** What was found, as a sentence. */
  readonly found: Text;
  /** What can be done about it, as a sentence. */
  readonly suggestion: Text;
}
