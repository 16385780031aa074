/**
 * What judges cases in a rulebook's page: the library, and what ties it to the form. The build bundles it into one
 * script (`scripts/judge-script.ts`).
 */
import * as z from 'zod';
import type { CaseKind } from '../../case/kinds.js';
import { createDuxun } from '../../duxun.js';
import type { MeasureSource, Vocabulary } from '../../measure/format.js';
import { toMeasure } from '../../measure/measure.js';
import type { Lang } from '../../text.js';
import { type Example, exampleOf } from '../judging/example.js';
import { verdictOf } from '../judging/verdict.js';

// the page lets nothing be made into code, and reports the try
z.config({ jitless: true });

interface Data {
  readonly source: MeasureSource;
  readonly vocabulary: Vocabulary;
  readonly examples: readonly Example[];
}

function start(data: Data): void {
  const measure = toMeasure(data.source, data.vocabulary);
  const duxun = createDuxun({ measures: [measure] });
  const forms = [...document.querySelectorAll<HTMLFormElement>('form.judge')].map((form) => {
    const field = <T extends HTMLElement>(name: string): T | null => form.querySelector<T>(`[name=${name}]`);
    return {
      form,
      lang: form.dataset.lang as Lang,
      text: field<HTMLTextAreaElement>('case'),
      asOf: field<HTMLInputElement>('asOf'),
      effective: field<HTMLInputElement>('effective'),
      example: field<HTMLSelectElement>('example'),
      verdict: form.parentElement?.querySelector<HTMLElement>('.verdicts') ?? null,
    };
  });
  type Form = (typeof forms)[number];

  function judge({ lang, text, asOf, effective, verdict }: Form): void {
    if (verdict === null || text === null) return;
    const ask = { text: text.value, asOf: asOf?.value ?? '', effectiveFrom: effective?.value ?? '', lang };
    // all that comes from the pasted text is escaped in it
    verdict.innerHTML = verdictOf(duxun, measure, ask).text;
  }

  function fillIn({ text, asOf, example }: Form): void {
    const chosen = example?.value ?? '';
    const given = /^\d+$/.test(chosen)
      ? data.examples[Number(chosen)]
      : exampleOf(duxun, measure, chosen as CaseKind);
    if (given === undefined || text === null) return;
    text.value = JSON.stringify(given.case, null, 2);
    if (asOf) asOf.value = given.asOf;
  }

  /** What stands in one form stands in that of the other language too. */
  function carry(from: Form): void {
    for (const to of forms)
      if (to !== from)
        for (const key of ['text', 'asOf', 'effective', 'example'] as const) {
          const [here, there] = [from[key], to[key]];
          if (here && there) there.value = here.value;
        }
  }

  for (const one of forms) {
    one.form.addEventListener('submit', (event) => {
      event.preventDefault();
      judge(one);
      one.verdict?.focus();
    });
    one.form.querySelector('.fill')?.addEventListener('click', () => fillIn(one));
    one.form.hidden = false;
  }
  for (const tongue of document.querySelectorAll<HTMLInputElement>('input[name=tongue]'))
    tongue.addEventListener('change', () => {
      const [to, from] = [
        forms.find(({ lang }) => lang === tongue.value),
        forms.find(({ lang }) => lang !== tongue.value),
      ];
      if (!to || !from) return;
      carry(from);
      if (from.verdict?.hasChildNodes()) judge(to);
    });
}

const data = document.getElementById('measure-data')?.textContent;
if (data) start(JSON.parse(data) as Data);
