import { rulebookPage as page } from '../generated/rulebook-page.js';
import { kinds as kindNames } from '../labels.js';
import type { Measure } from '../measure/measure.js';
import { ownVocabulary } from '../measure/own-vocabulary.js';
import { Html, html, nothing } from '../report/html/markup.js';
import type { Lang } from '../text.js';
import { anchorOf } from './anchors.js';
import { type Book, type BookEntry, type BookOptions, type BookPart, bookOf } from './book.js';
import type { Block, Item } from './item.js';
import type { Judge } from './judge.js';
import { piecesOf } from './links.js';
import type { BookNorm } from './norm.js';
import { words } from './words.js';

/** A case that can be filled in, and the day to judge it on. */
export interface RulebookExample {
  readonly title: { readonly zh: string; readonly en: string };
  readonly case: Readonly<Record<string, unknown>>;
  readonly asOf: string;
}

export interface RulebookHtmlOptions extends BookOptions {
  /** The language that is seen at first; the page holds both. */
  readonly lang: Lang;
  /** The `judge` of `duxun/rulebook/judge`, so that cases can be judged in the page. */
  readonly judge?: Judge;
  /** Cases to fill in; without them a plain one of each kind is made. */
  readonly examples?: readonly RulebookExample[];
}

const tongues = { zh: '中文', en: 'English' } as const;
const tags = { zh: 'zh-CN', en: 'en' } as const;

/**
 * A measure in plain words as one HTML file that needs no other and asks for nothing over a network: in both languages,
 * with a list of contents, a search as one types and, with `judge`, a form into which a case may be pasted and judged in
 * the page. It can be read without scripts; its policy lets its own style and scripts run, and nothing else.
 *
 * @param measure one of the package, or one's own as `defineMeasure` returns it
 * @returns the text of the file, to be written as UTF-8
 * @example
 * rulebookHtml(getMeasure('national-award'), { lang: 'en' }).startsWith('<!DOCTYPE html>') // true
 */
export function rulebookHtml(measure: Measure, options: RulebookHtmlOptions): string {
  const { lang } = options;
  const judge = options.judge === undefined || options.judge.script === '' ? undefined : options.judge;
  const others = (['zh', 'en'] as const).filter((one) => one !== lang);
  const books = [lang, ...others].map((one) => bookOf(measure, one, options));
  const [first] = books;
  return html`<!DOCTYPE html>
<html lang="${tags[lang]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Html(policy(judge))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${first === undefined ? '' : titleOf(first)}</title>
<style>${new Html(page.style)}</style>
</head>
<body>
<main>
${(['zh', 'en'] as const).map((one) => tongue(one, lang))}
${books.map((book) => bookHtml(book, measure, options, judge !== undefined))}
</main>
<script>${new Html(page.script)}</script>
${judge === undefined ? nothing : judging(measure, options, judge)}
</body>
</html>
`.text;
}

const policy = (judge: Judge | undefined): string =>
  [
    "default-src 'none'",
    `style-src '${page.styleHash}'`,
    `script-src '${page.scriptHash}'${judge === undefined ? '' : ` '${judge.hash}'`}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const titleOf = ({ title, lang }: Book): string =>
  `${title}${lang === 'zh' ? '：' : ': '}${words.rulebook[lang]}`;

const tongue = (one: Lang, chosen: Lang): Html =>
  html`<input type="radio" name="tongue" id="to-${one}" value="${one}"${one === chosen ? html` checked` : nothing}><label class="tongue" for="to-${one}" lang="${tags[one]}">${tongues[one]}</label> `;

/** The measure as data, which the judge reads: no markup can come of it. */
function judging(measure: Measure, { examples = [] }: RulebookHtmlOptions, { script }: Judge): Html {
  const data = {
    source: measure.source,
    vocabulary: ownVocabulary(measure.source, measure.vocabulary),
    examples: examples.map(({ case: one, asOf }) => ({ case: one, asOf })),
  };
  const text = JSON.stringify(data).replaceAll('<', '\\u003c');
  return html`<script type="application/json" id="measure-data">${new Html(text)}</script>
<script>${new Html(script)}</script>`;
}

function bookHtml(book: Book, measure: Measure, options: RulebookHtmlOptions, canJudge: boolean): Html {
  const { lang } = book;
  const write = new Writer(lang);
  const chapters = [
    ...(book.conditions.length > 0
      ? [{ id: 'conditions', name: words.conditions[lang], of: book.conditions }]
      : []),
    ...(book.days.length > 0 ? [{ id: 'days', name: words.days[lang], of: book.days }] : []),
  ];
  const entries = [
    ...(canJudge ? [{ id: 'judge', name: words.judge[lang] }] : []),
    ...book.parts.map(({ anchor, name }) => ({ id: anchor, name })),
    ...chapters,
  ];
  const how = [words.howDefault, words.howShared, words.howUnknown];
  return html`<div class="book ${lang}" lang="${tags[lang]}" data-lang="${lang}" data-title="${titleOf(book)}">
<a class="skip" href="#${anchorOf(lang, 'text')}">${words.skip[lang]}</a>
<h1>${titleOf(book)}</h1>
<div class="columns">
<nav aria-label="${words.contents[lang]}">
<div class="find" role="search" hidden><label>${words.find[lang]}<input type="search" autocomplete="off" spellcheck="false" placeholder="${words.findHint[lang]}"></label>
<p class="said" role="status" data-shown="${words.shown[lang]}" data-none="${words.noneFound[lang]}"></p></div>
<h2>${words.contents[lang]}</h2>
<ol>${entries.map(({ id, name }) => html`<li><a href="#${anchorOf(lang, id)}">${name}</a></li>`)}</ol>
</nav>
<div class="text" id="${anchorOf(lang, 'text')}" tabindex="-1">
<section class="about"><dl>${book.about.map((one) => write.block(one))}</dl>
<h2>${words.reading[lang]}</h2><ul>${how.map((line) => html`<li>${line[lang]}</li>`)}</ul></section>
${canJudge ? judgeForm(measure, options, lang) : nothing}
${book.parts.map((one) => write.part(one))}
${chapters.map(({ id, name, of }) => write.chapter(id, name, of))}
</div>
</div>
</div>
`;
}

/** Puts the pieces of a book into HTML. */
class Writer {
  constructor(readonly lang: Lang) {}

  prose(text: string): Html {
    const pieces = piecesOf(text).map((piece) => {
      if (typeof piece === 'string') return html`${piece}`;
      if (!piece.to.startsWith('>'))
        return html`<a href="#${anchorOf(this.lang, piece.to)}">${piece.text}</a>`;
      const href = piece.to.slice(1);
      // an address of a scheme could be a script
      return /^[a-z][a-z0-9+.-]*:/i.test(href) && !/^https?:/i.test(href)
        ? html`${piece.text}`
        : html`<a href="${href}">${piece.text}</a>`;
    });
    return html`${pieces}`;
  }

  items(items: readonly Item[]): Html {
    if (items.length === 0) return nothing;
    return html`<ul>${items.map(({ text, items: inner = [] }) => html`<li>${this.prose(this.lead(text, inner))}${this.items(inner)}</li>`)}</ul>`;
  }

  /** A line with lines below it ends in a colon. */
  private lead(text: string, inner: readonly Item[]): string {
    const needs = inner.length > 0 && text !== '' && !/[：:]$/.test(text);
    return needs ? `${text}${this.lang === 'zh' ? '：' : ':'}` : text;
  }

  block({ head, text, items = [] }: Block): Html {
    const said = text === '' ? nothing : html`<p>${this.prose(this.lead(text, items))}</p>`;
    return html`<div><dt>${head}</dt><dd>${said}${this.items(items)}</dd></div>`;
  }

  private blocks(all: readonly Block[]): Html {
    return all.length === 0 ? nothing : html`<dl>${all.map((one) => this.block(one))}</dl>`;
  }

  part({ anchor, name, blocks, norms, readings }: BookPart): Html {
    const { lang } = this;
    const open =
      readings.length === 0
        ? nothing
        : html`<section class="readings"><h3>${name}${words.ofReadings[lang]}</h3>${readings.map((one) => this.entry(one, 'h4'))}</section>`;
    return html`<section class="part" id="${anchorOf(lang, anchor)}"><h2>${name}</h2>${this.blocks(blocks)}
${norms.map((one) => this.norm(one))}${open}</section>
`;
  }

  private norm({ id, anchor, cite, gist, blocks, codes }: BookNorm): Html {
    return html`<article id="${anchorOf(this.lang, anchor)}" data-find="${codes.join(' ')}"><h3><span class="id">${id}</span> ${cite}</h3><p class="gist">${this.prose(gist)}</p>${this.blocks(blocks)}</article>
`;
  }

  private entry({ anchor, title, blocks }: BookEntry, level: 'h3' | 'h4'): Html {
    const [open, close] = [new Html(`<${level}>`), new Html(`</${level}>`)];
    return html`<section id="${anchorOf(this.lang, anchor)}">${open}${this.prose(title)}${close}${this.blocks(blocks)}</section>
`;
  }

  chapter(id: string, name: string, entries: readonly BookEntry[]): Html {
    return html`<section class="part shared" id="${anchorOf(this.lang, id)}"><h2>${name}</h2>${entries.map((one) => this.entry(one, 'h3'))}</section>
`;
  }
}

function judgeForm(measure: Measure, { examples = [] }: RulebookHtmlOptions, lang: Lang): Html {
  const options =
    examples.length > 0
      ? examples.map(({ title }, i) => html`<option value="${i}">${title[lang]}</option>`)
      : measure.kinds.map((kind) => html`<option value="${kind}">${kindNames[kind][lang]}</option>`);
  const hint = anchorOf(lang, 'as-of-hint');
  return html`<section class="judging" id="${anchorOf(lang, 'judge')}"><h2>${words.judge[lang]}</h2><p>${words.judgeHow[lang]}</p>
<noscript><p>${words.needsScript[lang]}</p></noscript>
<form class="judge" data-lang="${lang}" hidden>
<div class="row"><label>${words.example[lang]}<select name="example">${options}</select></label><button type="button" class="fill">${words.fillIn[lang]}</button></div>
<label class="case">${words.caseText[lang]}<textarea name="case" rows="12" spellcheck="false" autocomplete="off"></textarea></label>
<div class="row"><label>${words.asOf[lang]}<input type="date" name="asOf" aria-describedby="${hint}"></label><label>${words.effective[lang]}<input type="date" name="effective"></label><button type="submit">${words.judgeIt[lang]}</button></div>
<p class="hint" id="${hint}">${words.asOfHint[lang]}</p>
</form>
<div class="verdicts" role="region" aria-live="polite" aria-label="${words.verdict[lang]}" tabindex="-1"></div></section>
`;
}
