import { page } from '../../generated/html-page.js';
import type { Lang, Text } from '../../text.js';
import { ledgerTable } from '../ledger/table.js';
import type { Entry } from './entry.js';
import { type Faulty, faultyOf } from './faulty.js';
import { Options } from './filters.js';
import type { Picture } from './html.js';
import { Html, html, nothing } from './markup.js';
import { rowsOf } from './rows.js';
import { toolsOf } from './tools.js';
import { casesText, totalsOf } from './totals.js';
import { words } from './words.js';

interface Contents {
  readonly entries: readonly Entry[];
  readonly told: readonly Faulty[];
  readonly faulty: number;
  readonly lang: Lang;
  readonly title: Text | string | undefined;
  readonly pictures: readonly Picture[];
}

const policy = [
  "default-src 'none'",
  `style-src '${page.styleHash}'`,
  `script-src '${page.scriptHash}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const inLang = (text: Text | string, lang: Lang): string => (typeof text === 'string' ? text : text[lang]);

/** Days and measures, where they are the same in all rows: the line below the title. */
function about(entries: readonly Entry[], lang: Lang): Html {
  const one = (values: readonly string[]): readonly string[] => {
    const [value, ...others] = new Set(values);
    return value === undefined || others.length > 0 ? [] : [value];
  };
  const days = one(entries.map(({ row }) => row.asOf)).map((day) => `${words.asOf[lang]} ${day}`);
  const measure = one(entries.map(({ row }) => row.measureTitle[lang]));
  const parts = [...days, casesText(entries.length, lang), ...measure];
  return html`<p class="about">${parts.map((part) => html`<span>${part}</span> `)}</p>`;
}

function figure({ title, svg }: Picture, lang: Lang): Html {
  const drawn = svg.trim().replace(/^<\?xml[^>]*\?>\s*/, '');
  if (!drawn.startsWith('<svg') || !drawn.endsWith('</svg>'))
    throw new TypeError('a picture is no <svg> element');
  const name = inLang(title, lang);
  return html`<figure><figcaption>${name}</figcaption><div class="picture" tabindex="0" role="region" aria-label="${name}">${new Html(drawn)}</div></figure>`;
}

const picturesOf = (pictures: readonly Picture[], lang: Lang): Html =>
  pictures.length === 0
    ? nothing
    : html`<section aria-labelledby="pictures-head"><h2 id="pictures-head">${words.pictures[lang]}</h2><div class="pictures">${pictures.map((one) => figure(one, lang))}</div></section>`;

const how = (lang: Lang): Html => {
  const lines = [words.howDays, words.howUnknown, words.howMore, words.howPrint];
  return html`<footer><h2>${words.reading[lang]}</h2><ul>${lines.map((line) => html`<li>${line[lang]}</li>`)}</ul></footer>`;
};

/** The whole file. */
export function pageOf({ entries, told, faulty, lang, title, pictures }: Contents): string {
  const name = inLang(title ?? ledgerTable.title, lang);
  const options = new Options(entries, lang);
  const ledger =
    entries.length === 0
      ? nothing
      : html`<section id="ledger" tabindex="-1" aria-labelledby="ledger-head"><h2 id="ledger-head">${words.ledger[lang]}</h2>
${toolsOf(options, lang)}
<input id="wide" type="checkbox"><label for="wide">${words.wide[lang]}</label>
<div class="scroll" tabindex="0" role="region" aria-label="${ledgerTable.title[lang]}">${rowsOf(entries, options, lang)}</div></section>`;
  return html`<!DOCTYPE html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Html(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${name}</title>
<style>${new Html(page.style)}</style>
</head>
<body>
${entries.length === 0 ? nothing : html`<a class="skip" href="#ledger">${words.skip[lang]}</a>`}
<header><h1>${name}</h1>${about(entries, lang)}</header>
<main>
<section aria-labelledby="totals-head"><h2 id="totals-head">${words.totals[lang]}</h2>${totalsOf(entries, options, lang)}</section>
${picturesOf(pictures, lang)}
${faultyOf(told, faulty, lang)}
${ledger}
</main>
${how(lang)}
<script>${new Html(page.script)}</script>
</body>
</html>
`.text;
}
