import { type Explainable, partsOf } from '../../explain/explain.js';
import type { Section } from '../../explain/sections.js';
import type { Voice } from '../../explain/voice.js';
import { type Html, html, nothing } from './markup.js';

const items = (lines: readonly string[]): readonly Html[] => lines.map((line) => html`<li>${line}</li>`);

function part({ title, lines, ordered }: Section): Html {
  if (lines.length === 0) return nothing;
  if (title === undefined) return html`${lines.map((line) => html`<p>${line}</p>`)}`;
  const list = ordered && lines.length > 1 ? html`<ol>${items(lines)}</ol>` : html`<ul>${items(lines)}</ul>`;
  return html`<h4>${title}</h4>${list}`;
}

/** Why something is to be done, or can't be decided: the text of `explain`. */
export const explanation = (v: Voice, x: Explainable): Html =>
  html`${partsOf(v, x).map((sections) => html`${sections.map(part)}`)}`;
