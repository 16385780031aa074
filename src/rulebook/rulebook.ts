import type { Measure } from '../measure/measure.js';
import type { Lang } from '../text.js';
import { type BookOptions, bookOf } from './book.js';
import { markdownOf } from './markdown.js';

/** How `rulebook` writes. */
export interface RulebookOptions extends BookOptions {
  readonly lang: Lang;
  /** Lines of Markdown below the title, as they are: links to other pages, say. */
  readonly front?: readonly string[];
}

/**
 * A measure in plain words, article by article, as Markdown: each norm with its citation and gist, what it requires of
 * whom, under which conditions, by when, how it may be read, what ends it, or why it can't be evaluated.
 *
 * @param measure one of the package, or one's own as `defineMeasure` returns it
 * @returns a page with an anchor for each article (`p-article-05`), norm (`n-5.8`) and reading (`r-recurrence`)
 * @example
 * rulebook(getMeasure('national-award'), { lang: 'zh' }).split('\n')[0] // '# 全国脱贫攻坚奖评选条件（节录）：逐条说明'
 */
export const rulebook = (measure: Measure, { front = [], ...options }: RulebookOptions): string =>
  markdownOf(bookOf(measure, options.lang, options), front);
