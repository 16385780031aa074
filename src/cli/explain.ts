import type { CallOptions } from '../call-options.js';
import type { Action, Undetermined } from '../evaluation.js';
import type { Explainable } from '../explain/explain.js';
import { trimEnd } from '../explain/voice.js';
import { namesOf } from '../options.js';
import { type OptionSpec, readArgs } from './args.js';
import { askedOf, asOfOf, callOptions, judgingOptions, knownRule, optionsByMeasure } from './asked.js';
import type { Parsed } from './cases.js';
import { coloursFor, type Io, widthFor } from './io.js';
import { isDuty } from './judged.js';
import { library } from './library.js';
import { inFrame } from './listing.js';
import { bracket, type Look, more, some } from './look.js';
import { heading, marked } from './markdown.js';
import { overCases } from './over-cases.js';
import { caseTitle, headLines } from './show-head.js';
import { painter } from './table.js';
import { wrap } from './width.js';
import type { Speaker, Word } from './words.js';

export const options = {
  ...judgingOptions,
  'as-of': { type: 'string' },
  rule: { type: 'string', list: true },
  'why-not': { type: 'string', list: true },
  markdown: { type: 'boolean' },
  format: { type: 'string', oneOf: ['text', 'md'] },
  all: { type: 'boolean' },
} as const satisfies Record<string, OptionSpec>;

/** What is explained under one heading. */
interface Chapter {
  readonly heading: string;
  readonly things: readonly Thing[];
}

interface Thing {
  readonly title: string;
  readonly explained: Explainable;
}

/** How explanations are put on paper. */
interface Paper {
  readonly look: Look;
  readonly markdown: boolean;
  /** Whether long lines are broken: on a terminal, which would break them in the middle of a word. */
  readonly wraps: boolean;
}

/** `duxun explain FILE…`: why each thing is to be done, can't be decided or was breached, in prose for a file. */
export async function explainCommand(argv: readonly string[], io: Io, say: Speaker): Promise<number> {
  const { files, flags, values } = readArgs(argv, options);
  const asOf = asOfOf(values);
  const rules = (values.get('rule') ?? []).map((name) => knownRule('rule', name));
  const whyNots = (values.get('why-not') ?? []).map((name) => knownRule('why-not', name));
  const plain = askedOf({ files, flags, values });
  const asked = { ...plain, rules: [...plain.rules, ...rules] };
  const look: Look = { say, width: widthFor(io), paint: painter(coloursFor(io)), all: flags.has('all') };
  const paper: Paper = {
    look,
    markdown: flags.has('markdown') || values.get('format')?.at(-1) === 'md',
    wraps: io.stdout.isTTY === true,
  };
  const own = optionsByMeasure(callOptions(asked));
  return overCases(files, asked, io, say, ({ cases, out }) =>
    inFrame(cases, 'plain', out, (one) => {
      const { only, ...others } = own(one.measure);
      const chapters =
        whyNots.length > 0
          ? [whyNotChapter(one, asOf, whyNots, others, say)]
          : chaptersOf(one, asOf, { ...others, ...(only === undefined ? {} : { only }) }, say);
      return pageOf(one, asOf, chapters, paper);
    }),
  );
}

const named = ({ label, basis }: Pick<Action, 'label' | 'basis'>, say: Speaker): string =>
  `${trimEnd(say.of(label))}${bracket(say.of(basis.text), say)}`;

/** What there is to explain of a case on a day, in order. */
function chaptersOf({ source }: Parsed, asOf: string, call: CallOptions, say: Speaker): Chapter[] {
  const question = { ...call, asOf, include: ['reasons' as const] };
  const { actions, undetermined } = library().evaluate(source, question);
  const { breaches, departures } = library().audit(source, question);
  const open: Undetermined['rules'] = undetermined.flatMap(({ rules }) => rules);
  const chapter = (
    word: Word,
    things: readonly (Pick<Action, 'label' | 'basis'> & Explainable)[],
  ): Chapter => ({
    heading: say(word, { n: things.length }),
    things: things.map((thing) => ({ title: named(thing, say), explained: thing })),
  });
  return [
    chapter('toDo', actions.filter(isDuty)),
    chapter(
      'explainMay',
      actions.filter((action) => !isDuty(action)),
    ),
    chapter('explainOpen', open),
    chapter('breaches', breaches),
    chapter('departures', departures),
  ].filter(({ things }) => things.length > 0);
}

function whyNotChapter(
  { source, measure }: Parsed,
  asOf: string,
  rules: readonly string[],
  call: CallOptions,
  say: Speaker,
): Chapter {
  const names = namesOf(measure);
  const found = rules.flatMap((rule) =>
    names.includes(rule) ? library().whyNot(source, rule, { ...call, asOf }) : [],
  );
  return {
    heading: found.length > 0 ? say('explainWhyNot') : say('noSuchRuleHere', { id: say.list(rules) }),
    things: found.map((one) => ({
      title: `${one.rule}${bracket(say.of(one.basis.text), say)}`,
      explained: one,
    })),
  };
}

function pageOf(one: Parsed, asOf: string, chapters: readonly Chapter[], paper: Paper): string {
  const { look, markdown } = paper;
  const { say } = look;
  const { source, measure } = one;
  if (markdown) {
    const about = [say.of(measure.title), say('asOf', { day: asOf })].join(' · ');
    const none = chapters.length === 0 ? `${marked(say('nothingToExplain'))}\n\n` : '';
    const head = `${heading(1, caseTitle(source, measure, { say }))}${marked(about)}\n\n${none}`;
    return `${head}${chapters.map((chapter) => chapterMarkdown(chapter, look)).join('')}`;
  }
  const head = headLines(source, measure, [say('asOf', { day: asOf })], look);
  const body = chapters.length === 0 ? [say('nothingToExplain'), ''] : [];
  return [...head, '', ...body, ...chapters.flatMap((chapter) => chapterLines(chapter, paper))]
    .map((line) => `${line}\n`)
    .join('');
}

/** Explanations shown of a chapter where not all are asked for. */
const enough = 12;

function chapterLines({ heading: title, things }: Chapter, { look, wraps }: Paper): string[] {
  const { say, width, paint } = look;
  const broken = (text: string, indent: string): string[] =>
    text === ''
      ? ['']
      : (wraps ? wrapLine(text, width - indent.length) : [text]).map((line) => indent + line);
  const shown = some(things, enough, look);
  return [
    paint('bold', title),
    '',
    ...shown.flatMap(({ title: name, explained }, i) => [
      ...broken(`${i + 1}. ${name}`, '').map((line) => paint('bold', line)),
      ...library()
        .explain(explained, { lang: say.lang })
        .split('\n')
        .flatMap((line) => broken(line, '   ')),
      '',
    ]),
    ...more(things.length - shown.length, look),
    ...(things.length > shown.length ? [''] : []),
  ];
}

/** A line of an explanation; what follows a mark is set in below it. */
function wrapLine(text: string, width: number): string[] {
  const [mark = ''] = /^(?:- |\d+\. )/.exec(text) ?? [];
  return wrap(text.slice(mark.length), width - mark.length).map(
    (line, i) => `${i === 0 ? mark : ' '.repeat(mark.length)}${line}`,
  );
}

function chapterMarkdown({ heading: title, things }: Chapter, look: Look): string {
  const { say } = look;
  const shown = some(things, enough, look);
  const left = more(things.length - shown.length, look).map((line) => `${marked(line.trim())}\n\n`);
  return [
    heading(2, title),
    ...shown.map(
      ({ title: name, explained }, i) =>
        `${heading(3, `${i + 1}. ${name}`)}${library().explain(explained, { lang: say.lang, format: 'markdown' })}\n\n`,
    ),
    ...left,
  ].join('');
}
