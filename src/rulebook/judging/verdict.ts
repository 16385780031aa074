import type { Duxun } from '../../duxun.js';
import { DuxunError, type Fault, faultText } from '../../errors.js';
import type { Action, CriterionResult, Evaluation, Undetermined } from '../../evaluation.js';
import { scopeNames } from '../../explain/opening.js';
import { trimEnd, Voice } from '../../explain/voice.js';
import { actLabel, actorLabel, modalities } from '../../labels.js';
import { citationOf } from '../../measure/cite.js';
import type { Measure } from '../../measure/measure.js';
import { questionOf } from '../../questions.js';
import { explanation } from '../../report/html/explanation.js';
import { type Html, html, nothing } from '../../report/html/markup.js';
import { fill, type Lang } from '../../text.js';
import { anchorOf } from '../anchors.js';
import { words } from '../words.js';
import { casesIn, lastDayOf } from './input.js';

/** What is asked of the judge. */
export interface Ask {
  readonly text: string;
  /** Empty: the last day of the case's log. */
  readonly asOf: string;
  /** Empty: as the measure says. */
  readonly effectiveFrom: string;
  readonly lang: Lang;
}

/** What follows from the cases that a text holds, as HTML in which all that comes from the text is escaped. */
export function verdictOf(duxun: Duxun, measure: Measure, ask: Ask): Html {
  const read = casesIn(ask.text, ask.lang);
  if ('fault' in read) return refusal(ask.lang, [html`<li>${read.fault}</li>`]);
  const told = read.cases.map((one) => judged(duxun, measure, one, ask));
  const more = read.more === 0 ? nothing : html`<p>${fill(words.notJudged, { n: read.more })[ask.lang]}</p>`;
  return html`${told}${more}`;
}

const refusal = (lang: Lang, lines: readonly Html[]): Html =>
  html`<section class="faults"><h3>${words.faults[lang]}</h3><ul>${lines}</ul></section>`;

function judged(duxun: Duxun, measure: Measure, json: unknown, { asOf, effectiveFrom, lang }: Ask): Html {
  const parsed = duxun.safeParseCase(json);
  if (!parsed.ok)
    return refusal(
      lang,
      parsed.faults.map((fault) => faultItem(fault, lang)),
    );
  const day = asOf === '' ? lastDayOf(json) : asOf;
  if (day === null) return refusal(lang, [html`<li>${words.whichDay[lang]}</li>`]);
  try {
    const since = effectiveFrom === '' ? {} : { effectiveFrom };
    const evaluation = duxun.evaluate(parsed.case, { asOf: day, ...since, include: ['reasons'] });
    return found(new Voice(lang, measure), evaluation);
  } catch (error) {
    if (error instanceof DuxunError)
      return refusal(
        lang,
        error.faults.map((fault) => faultItem(fault, lang)),
      );
    throw error;
  }
}

const faultItem = (fault: Fault, lang: Lang): Html =>
  html`<li>${words.at[lang]}<code>${fault.pointer === '' ? words.wholeCase[lang] : fault.pointer}</code>${lang === 'zh' ? '：' : ': '}${faultText(fault, lang)}</li>`;

function found(v: Voice, evaluation: Evaluation): Html {
  const { lang } = v;
  const { applies, actions, undetermined, criteria } = evaluation;
  const due = actions.filter(({ modality }) => modality !== 'may');
  const may = actions.filter(({ modality }) => modality === 'may');
  const title = fill(words.judgedOn, { case: evaluation.case, day: v.date(evaluation.asOf) })[lang];
  const none = actions.length + undetermined.length > 0 ? nothing : html`<p>${words.nothingToDo[lang]}</p>`;
  return html`<section class="verdict"><h3>${title}</h3><p>${words.applies[applies][lang]}</p>${none}
${list(
  words.toDo[lang],
  due.map((one) => actionItem(v, one)),
)}
${list(
  words.mayDo[lang],
  may.map((one) => actionItem(v, one)),
)}
${list(
  words.undecided[lang],
  undetermined.map((one) => openItem(v, one)),
)}
${criteriaOf(v, criteria)}</section>`;
}

const list = (head: string, items: readonly Html[]): Html =>
  items.length === 0 ? nothing : html`<h4>${head}</h4><ul class="things">${items}</ul>`;

const cite = (v: Voice, norm: string, text: string): Html =>
  html`<a href="#${anchorOf(v.lang, `n-${norm}`)}">${text}</a>`;

function actionItem(v: Voice, action: Action): Html {
  const { lang, measure } = v;
  const isMay = action.modality === 'may';
  const isOver = action.status === 'overdue';
  const mark = isMay ? modalities.may[lang] : words[isOver ? 'overdue' : 'open'][lang];
  const actor = actorLabel(measure, action);
  const rest = [
    action.reason === undefined ? '' : scopeNames(v, action.reason.scope, action.reason),
    actor === null ? words.nobody[lang] : v.of(actor),
    dayText(v, action),
  ].filter((one) => one !== '');
  return html`<li><p><span class="badge${isMay ? ' quiet' : isOver ? ' alert' : ''}">${mark}</span> <b>${trimEnd(v.of(actLabel(measure, action)))}</b>${rest.map((one) => html` <span class="more">${one}</span>`)} ${cite(v, action.norm, v.of(action.basis.text))}</p><details><summary>${words.why[lang]}</summary>${explanation(v, action)}</details></li>`;
}

function dayText(v: Voice, { due, dueUnknown, suspended, promptly }: Action): string {
  const { lang } = v;
  if (due !== null) return fill(words.by, { day: v.date(due) })[lang];
  if (suspended) return words.halted[lang];
  if (dueUnknown) return words.dueUnknown[lang];
  return promptly ? words.promptly[lang] : '';
}

/** Rules that hang on the same questions, and those questions. */
function openItem(v: Voice, { rules, toConfirm, toRefute }: Undetermined): Html {
  const { lang, measure } = v;
  const needs = toConfirm.length > 0 ? toConfirm : toRefute;
  const questions = needs.map(
    (need) => html`<li>${v.of(questionOf(need, measure.asked, measure.vocabulary))}</li>`,
  );
  const what = rules.map(
    ({ norm, label, basis }) =>
      html`<p><b>${trimEnd(v.of(label))}</b> ${cite(v, norm, v.of(basis.text))}</p>`,
  );
  const asked =
    questions.length === 0 ? nothing : html`<p class="ask">${words.findOut[lang]}</p><ul>${questions}</ul>`;
  return html`<li>${what}${asked}</li>`;
}

/** The questions of the catalogue by how they stand, out of sight at first: there may be hundreds. */
function criteriaOf(v: Voice, criteria: readonly CriterionResult[]): Html {
  const { lang, measure } = v;
  if (criteria.length === 0) return nothing;
  const cites = new Map(measure.norms.map((norm) => [norm.id, v.of(citationOf(norm))]));
  const groups = (['yes', 'no', 'unknown', 'not-applicable'] as const).map((state) => {
    const own = criteria.filter((one) => one.state === state);
    if (own.length === 0) return nothing;
    const items = own.map(
      ({ norm, gist }) => html`<li>${trimEnd(v.of(gist))} ${cite(v, norm, cites.get(norm) ?? norm)}</li>`,
    );
    return html`<details><summary>${fill(words.standing, { state: v.value(state), n: own.length })[lang]}</summary><ul>${items}</ul></details>`;
  });
  return html`<h4>${words.criteria[lang]}</h4>${groups}`;
}
