import { faultText } from '../../errors.js';
import type { EvaluatedCase } from '../../evaluate-all.js';
import { fill, type Lang } from '../../text.js';
import { type Html, html, nothing } from './markup.js';
import { words } from './words.js';

export type Faulty = Extract<EvaluatedCase, { readonly evaluation?: undefined }>;

/** How many of them the page tells of one by one. */
export const toldOf = 100;

function item({ case: id, index, line, faults }: Faulty, lang: Lang): Html {
  const where = line === undefined ? fill(words.place, { n: index + 1 }) : fill(words.line, { n: line });
  const lines = faults.map((fault) => html`<li>${faultText(fault, lang)}</li>`);
  return html`<li><b>${id ?? words.noId[lang]}</b> ${where[lang]}<ul>${lines}</ul></li>`;
}

/** The cases that have no row, and why. */
export function faultyOf(told: readonly Faulty[], count: number, lang: Lang): Html {
  if (count === 0) return nothing;
  const rest = count - told.length;
  const more = rest === 0 ? nothing : html`<p>${fill(words.more, { n: rest })[lang]}</p>`;
  return html`<section aria-labelledby="faulty-head"><h2 id="faulty-head">${words.faulty[lang]}</h2>
<p>${words.faultyNote[lang]}</p><ul>${told.map((one) => item(one, lang))}</ul>${more}</section>`;
}
