/** One rule over a small measure, explained. */
import type { EvaluateOptions } from '../../src/call-options.js';
import { type Explainable, explain } from '../../src/explain/explain.js';
import type { Condition, Day } from '../../src/measure/format.js';
import type { Lang } from '../../src/text.js';
import { always, type Given, rule, type Spec, tiny } from '../support/tiny.js';

export interface Asked {
  readonly conditions?: Condition;
  readonly due?: Day;
  readonly given: Given;
  readonly asOf?: string;
  readonly options?: Partial<EvaluateOptions>;
  readonly spec?: Omit<Spec, 'norms'>;
  readonly norms?: Spec['norms'];
}

export const asOfDay = '2018-05-01';

/** The first action or undetermined rule of rule 1. */
export function found({ conditions = always, due, given, asOf = asOfDay, options, spec, norms = [] }: Asked) {
  const made = tiny({ norms: [rule('1', conditions, due === undefined ? {} : { due }), ...norms], ...spec });
  const { actions, undetermined } = made.evaluate(given, asOf, { include: ['reasons'], ...options });
  const x = [...actions, ...undetermined.flatMap(({ rules }) => rules)].find((one) => one.rule === 'tiny/1');
  if (x === undefined) throw new Error('rule 1 gives nothing');
  return { x, measure: made.measure, say: (lang: Lang) => explain(x as Explainable, made.measure, { lang }) };
}

const titles = {
  because: { zh: ['理由', '已经清楚的'], en: ['Because', 'What is known'] },
  due: { zh: ['期限怎么算'], en: ['How the last day is reckoned'] },
  asked: { zh: ['还要弄清'], en: ['Still to be settled'] },
} as const;

/** The lines under a heading, without their marks and without what every tiny measure says of itself. */
export function linesOf(text: string, part: keyof typeof titles, lang: Lang): string[] {
  const block = text.split('\n\n').find((one) => {
    const [head = ''] = one.split('\n');
    return (titles[part][lang] as readonly string[]).includes(head.replace(/[：:]$/, ''));
  });
  return (block?.split('\n').slice(1) ?? [])
    .map((line) => line.replace(/^(?:- |\d+\. )/, ''))
    .filter((line) => !aside.test(line));
}

/** Said of every case of a tiny measure. */
const aside = /施行。$|has been in force since|^案件所涉的是“unit（中）”|^The case is about “unit”/;
