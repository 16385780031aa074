import type { Action, Undetermined } from '../evaluation.js';
import type { Measure } from '../measure/measure.js';
import type { Quotes } from '../quotes.js';
import type { Lang } from '../text.js';
import type { WhyNot } from '../why-not/why-not.js';
import { becauseSection, dueSection, gapsSection, openSections, readingsSection } from './because.js';
import { type Course, type Coursed, classSection, courseOf, courseSection, isCoursed } from './course.js';
import { decisionsSection } from './decisions.js';
import { type Explained, explainedOf, type OpenRule } from './explained.js';
import { aboutText, dueText, dutyText, formsText } from './opening.js';
import { type Format, paper, type Section } from './sections.js';
import { trimEnd, Voice } from './voice.js';
import { whyNotSections } from './why-not.js';

/** In which language `explain` writes, and whether as Markdown. */
export interface ExplainOptions {
  readonly lang: Lang;
  /** `text` where left out. */
  readonly format?: Format;
  /** Puts the words of the document behind each citation: `withSource(measure, text).quote` of `duxun/source`. */
  readonly quotes?: Quotes;
}

/**
 * What can be explained: an action, an undetermined rule, all of those that hang on the same questions; an entry of an
 * audit; an obligation of a timeline; an answer of `whyNot`.
 */
export type Explainable = Action | OpenRule | Undetermined | Coursed | WhyNot;

/**
 * Prose for a file: who must do what, by when, by which article; the facts that made it so; how the due day comes
 * about; the readings it rests on; what the text leaves open. Without reasons it says less.
 */
export function explain(
  x: Explainable,
  measure: Measure,
  { lang, format = 'text', quotes }: ExplainOptions,
): string {
  const v = new Voice(lang, measure, quotes);
  const papers = partsOf(v, x).map((sections) => paper(sections, format, v.colon()));
  return papers.join(format === 'markdown' ? '\n\n---\n\n' : '\n\n');
}

/** The parts of an explanation, before they are put on paper; of several things one after another. */
export function partsOf(v: Voice, x: Explainable): readonly (readonly Section[])[] {
  if ('scopes' in x) return [whyNotSections(v, x)];
  const ones = 'rules' in x ? x.rules : [x];
  return ones.map((one) => {
    const what = explainedOf(one, v.measure);
    return isCoursed(one) ? courseSections(v, what, courseOf(one)) : sectionsOf(v, what);
  });
}

const undecidedText = (v: Voice): string =>
  v.stop(v.t('下面这一项是否成立，现在还不能定', 'Whether the following holds cannot be decided yet'));

/** The parts of the explanation of what became of a duty, in order. */
function courseSections(v: Voice, one: Explained, course: Course): Section[] {
  const { reason } = one;
  const asks = course.outcome === 'conformity' ? 'conformity' : 'standing';
  return [
    {
      lines: [
        ...(course.outcome === 'undecided' ? [undecidedText(v)] : []),
        [dutyText(v, one), dueText(v, one), reason ? aboutText(v, reason.scope, reason) : '']
          .filter((part) => part !== '')
          .join(v.t('', ' ')),
        ...v.original(one.basis.cite, one.basis.measure),
      ],
    },
    courseSection(v, course),
    classSection(v, course),
    ...(reason
      ? [
          becauseSection(v, reason, true),
          ...openSections(v, reason, asks),
          dueSection(v, reason),
          readingsSection(v, reason.readings),
        ]
      : []),
  ];
}

/** The parts of an explanation in order. */
function sectionsOf(v: Voice, one: Explained): Section[] {
  const { reason } = one;
  const undecided = one.status === undefined;
  const contents = (one.contents ?? []).map(({ gist }) => v.stop(trimEnd(v.of(gist))));
  const opening: Section = {
    lines: [
      ...(undecided ? [undecidedText(v)] : []),
      ...(one.remedial
        ? [
            v.stop(
              v.t(
                '此事已经办过，但不合要求，应当补正',
                'The act has been done and did not conform; it is to be put right',
              ),
            ),
          ]
        : []),
      [dutyText(v, one), undecided ? '' : dueText(v, one), reason ? aboutText(v, reason.scope, reason) : '']
        .filter((part) => part !== '')
        .join(v.t('', ' ')),
      ...v.original(one.basis.cite, one.basis.measure),
    ],
  };
  return [
    opening,
    { title: v.t('方式', 'Forms'), lines: formsText(v, one) },
    { title: v.t('内容包括', 'Its contents'), lines: contents },
    ...(reason
      ? [
          becauseSection(v, reason),
          ...(undecided ? openSections(v, reason) : []),
          dueSection(v, reason),
          readingsSection(v, reason.readings),
        ]
      : []),
    decisionsSection(v, reason?.decisions ?? one.decisions ?? []),
    gapsSection(v, one),
  ];
}
