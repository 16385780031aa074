import type { Lang } from '../../text.js';
import type { Options } from './filters.js';
import { type Html, html } from './markup.js';
import { words } from './words.js';

/** What the script of the page works with: out of sight where there is none. */
export const toolsOf = (options: Options, lang: Lang): Html =>
  html`<div id="tools" role="search" hidden>
<label>${words.find[lang]}<input id="find" type="search" autocomplete="off" spellcheck="false"></label>
${options.fields()}
<label class="narrow">${words.sort[lang]}<select id="sort"></select></label>
<label class="narrow tick"><input id="down" type="checkbox">${words.down[lang]}</label>
<div class="buttons"><button type="button" id="unfold">${words.unfold[lang]}</button><button type="button" id="fold">${words.fold[lang]}</button><button type="button" id="reset">${words.reset[lang]}</button></div>
<p id="said" role="status" data-shown="${words.shown[lang]}" data-up="${words.up[lang]}" data-down="${words.downward[lang]}"></p>
</div>`;
