import { fill, type Lang } from '../../text.js';
import { stateTexts } from '../ledger/state.js';
import { ledgerTable } from '../ledger/table.js';
import type { Entry, Share } from './entry.js';
import type { Options } from './filters.js';
import { foreign, type Html, html, nothing } from './markup.js';
import { byUrgency } from './urgency.js';
import { words } from './words.js';

/** How many cases are in each state that there are cases in. */
function byState(entries: readonly Entry[], options: Options, lang: Lang): Html {
  const tiles = byUrgency.map((state) => {
    const found = entries.filter(({ row }) => row.state === state);
    const [one] = found;
    if (one === undefined) return nothing;
    const name = stateTexts[state][lang];
    const link = options.link('state', name, html`<b>${found.length}</b> ${name}`);
    return html`<li class="${ledgerTable.tone(one.row)}">${link}</li>`;
  });
  return html`<ul class="tiles" aria-label="${words.byState[lang]}">${tiles}</ul>`;
}

interface Sum extends Share {
  readonly cases: number;
}

/** What each actor has to do, those with most overdue first. */
function byActor(entries: readonly Entry[], options: Options, lang: Lang): Html {
  const sums = new Map<string, Sum>();
  for (const { actor, overdue, open } of entries.flatMap(({ shares }) => shares)) {
    const sum = sums.get(actor) ?? { actor, overdue: 0, open: 0, cases: 0 };
    sums.set(actor, { actor, overdue: sum.overdue + overdue, open: sum.open + open, cases: sum.cases + 1 });
  }
  if (sums.size === 0) return nothing;
  const inOrder = [...sums.values()].sort((a, b) => b.overdue - a.overdue || b.open - a.open);
  const lines = inOrder.map(
    ({ actor, overdue, open, cases }) =>
      html`<tr><th scope="row">${options.link('actor', actor, html`${actor}`)}</th><td>${overdue}</td><td>${open}</td><td>${cases}</td></tr>`,
  );
  const heads = [words.byActor, words.overdue, words.open, words.inCases];
  return counted(
    words.byActor[lang],
    heads.map((head) => head[lang]),
    lines,
    words.byActorNote[lang],
  );
}

/** How the cases of each measure stand, where there are several. */
function byMeasure(entries: readonly Entry[], options: Options, lang: Lang): Html {
  const titles = [...new Set(entries.map(({ row }) => row.measureTitle[lang]))];
  if (titles.length < 2) return nothing;
  const used = byUrgency.filter((state) => entries.some(({ row }) => row.state === state));
  const lines = titles.map((title) => {
    const own = entries.filter(({ row }) => row.measureTitle[lang] === title);
    const counts = used.map((state) => html`<td>${own.filter(({ row }) => row.state === state).length}</td>`);
    return html`<tr><th scope="row"${foreign(title, lang)}>${options.link('measure', title, html`${title}`)}</th>${counts}</tr>`;
  });
  const heads = [words.byMeasure[lang], ...used.map((state) => stateTexts[state][lang])];
  return counted(words.byMeasure[lang], heads, lines, '');
}

function counted(caption: string, heads: readonly string[], lines: readonly Html[], note: string): Html {
  const cells = heads.map((head) => html`<th scope="col">${head}</th>`);
  return html`<div class="counts" tabindex="0" role="region" aria-label="${caption}"><table><thead><tr>${cells}</tr></thead><tbody>${lines}</tbody></table>${note === '' ? nothing : html`<p>${note}</p>`}</div>`;
}

/** How many cases there are, in which state, and who has how much to do. */
export const totalsOf = (entries: readonly Entry[], options: Options, lang: Lang): Html =>
  entries.length === 0
    ? html`<p>${words.none[lang]}</p>`
    : html`${byState(entries, options, lang)}<div class="tables">${byActor(entries, options, lang)}${byMeasure(entries, options, lang)}</div>`;

export const casesText = (n: number, lang: Lang): string =>
  fill(n === 1 ? words.oneCase : words.cases, { n })[lang];
