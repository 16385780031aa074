/** Measures in plain words: a page of Markdown, or a page for a browser in which cases can be judged. */

export { type RulebookExample, type RulebookHtmlOptions, rulebookHtml } from './html.js';
export type { Judge } from './judge.js';
export { type RulebookOptions, rulebook } from './rulebook.js';
export type { RulebookScenario } from './scenarios.js';
