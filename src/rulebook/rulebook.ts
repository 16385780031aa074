import type { Measure } from '../measure/measure.js';
import type { Lang } from '../text.js';
import { bookOf } from './book.js';
import { markdownOf } from './markdown.js';
import type { RulebookScenario } from './scenarios.js';

export interface RulebookOptions {
  readonly lang: Lang;
  /** The scenarios that test the measure; left out, the book says nothing of them. */
  readonly scenarios?: readonly RulebookScenario[];
  /** Lines of Markdown below the title, as they are: links to other pages, say. */
  readonly front?: readonly string[];
}

/**
 * A measure in plain words, article by article, as Markdown: each norm with its citation and gist, what it requires of
 * whom, under which conditions, by when, how it may be read, what ends it, or why it can't be evaluated.
 *
 * @param measure one of the package, or one's own as `defineMeasure` returns it
 * @returns a page with an anchor for each article (`p-article-05`), norm (`n-5.8`) and reading (`r-recurrence`)
 */
export const rulebook = (measure: Measure, { lang, scenarios, front = [] }: RulebookOptions): string =>
  markdownOf(bookOf(measure, lang, scenarios), front);
