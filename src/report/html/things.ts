import type { Action, Evaluation } from '../../evaluation.js';
import type { OpenRule } from '../../explain/explained.js';
import { scopeNames } from '../../explain/opening.js';
import { trimEnd, type Voice } from '../../explain/voice.js';
import { actLabel, actorLabel, modalities } from '../../labels.js';
import { fill, type Lang } from '../../text.js';
import { stateTexts } from '../ledger/state.js';
import { explanation } from './explanation.js';
import { type Html, html, nothing } from './markup.js';
import { words } from './words.js';

const badge = (tone: string, text: string): Html => html`<span class="badge ${tone}">${text}</span> `;

function standing({ modality, status }: Action, lang: Lang): Html {
  if (modality === 'may') return badge('quiet', modalities.may[lang]);
  return status === 'overdue'
    ? badge('alert', stateTexts.overdue[lang])
    : badge('plain', stateTexts.open[lang]);
}

function time({ due, suspended, dueUnknown, promptly }: Action, lang: Lang): string {
  if (due !== null) return fill(words.by, { day: due })[lang];
  if (suspended) return words.halted[lang];
  if (dueUnknown) return words.dueUnknown[lang];
  return promptly ? words.promptly[lang] : '';
}

/** One thing that can be opened: what it is in a line, and why. */
function thing(mark: Html, what: string, rest: readonly string[], why: Html): Html {
  const more = rest.filter((one) => one !== '').map((one) => html` <span>${one}</span>`);
  return html`<li><details><summary>${mark}<b>${what}</b>${more}</summary>${why}</details></li>`;
}

const scopeOf = (v: Voice, { reason }: Pick<Action, 'reason'>): string =>
  reason === undefined ? '' : scopeNames(v, reason.scope, reason);

function actionItem(v: Voice, action: Action): Html {
  const { lang, measure } = v;
  const actor = (actorLabel(measure, action) ?? words.nobody)[lang];
  const rest = [
    scopeOf(v, action),
    v.of({ zh: actor, en: actor }),
    time(action, lang),
    v.of(action.basis.text),
  ];
  return thing(
    standing(action, lang),
    trimEnd(v.of(actLabel(measure, action))),
    rest,
    explanation(v, action),
  );
}

const openItem = (v: Voice, rule: OpenRule): Html =>
  thing(
    badge('unsure', stateTexts.undetermined[v.lang]),
    trimEnd(v.of(rule.label)),
    [scopeOf(v, rule), v.of(rule.basis.text)],
    explanation(v, rule),
  );

const group = (head: string, items: readonly Html[]): Html =>
  items.length === 0 ? nothing : html`<h3>${head}</h3><ul class="things">${items}</ul>`;

/** Everything that is to be done, may be done or can't be decided in a case, each with why; none where there is nothing. */
export function thingsOf({ actions, undetermined }: Evaluation, v: Voice): Html | null {
  const { lang } = v;
  const rules = undetermined.flatMap((one) => one.rules);
  if (actions.length + rules.length === 0) return null;
  const list = (isMay: boolean) =>
    actions.filter(({ modality }) => (modality === 'may') === isMay).map((action) => actionItem(v, action));
  return html`${group(words.toDo[lang], list(false))}${group(words.mayDo[lang], list(true))}${group(
    words.undecided[lang],
    rules.map((rule) => openItem(v, rule)),
  )}`;
}
