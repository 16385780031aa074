import type { TimelineOptions } from '../call-options.js';
import { contestedText } from '../contested/text.js';
import type { Timeline } from '../timeline.js';
import { toJson } from '../to-json.js';
import { type Args, type OptionSpec, readArgs } from './args.js';
import {
  askedOf,
  callOptions,
  includeOf,
  includeOption,
  judgingOptions,
  neededDay,
  optionsByMeasure,
} from './asked.js';
import type { Cases, Parsed } from './cases.js';
import { coloursFor, type Io, widthFor } from './io.js';
import { library } from './library.js';
import { inFrame } from './listing.js';
import type { Look } from './look.js';
import { heading, markdownTable, marked } from './markdown.js';
import { overCases } from './over-cases.js';
import { caseTitle } from './show-head.js';
import { causeText, changeItems, Names, startText, timelineLines } from './show-timeline.js';
import { painter } from './table.js';
import { obligationTable } from './timeline-tables.js';
import { UsageError } from './usage.js';
import type { Speaker } from './words.js';

export const options = {
  ...judgingOptions,
  from: { type: 'string' },
  to: { type: 'string' },
  format: { type: 'string', oneOf: ['table', 'md', 'json', 'jsonl'] },
  include: includeOption('contested', 'reasons'),
  all: { type: 'boolean' },
} as const satisfies Record<string, OptionSpec>;

type Format = 'table' | 'md' | 'json' | 'jsonl';

/** `duxun timeline FILE…`: each case from one day to another, what changes, and what becomes of each requirement. */
export async function timelineCommand(argv: readonly string[], io: Io, say: Speaker): Promise<number> {
  const args = readArgs(argv, options);
  const { from, to } = rangeOf(args.values);
  const asked = askedOf(args);
  const format = (args.values.get('format')?.at(-1) ?? 'table') as Format;
  const look: Look = { say, width: widthFor(io), paint: painter(coloursFor(io)), all: args.flags.has('all') };
  const shown = format === 'table' || format === 'md' ? (['contested'] as const) : [];
  const include: TimelineOptions['include'] & {} = includeOf(args.values, shown);
  const own = optionsByMeasure(callOptions(asked));
  return overCases(args.files, asked, io, say, async ({ cases, out }) => {
    const told = timelines(cases, (one) =>
      library().timeline(one.source, { ...own(one.measure), from, to, include }),
    );
    switch (format) {
      case 'json':
        return inFrame(told, 'json', out, (one) => JSON.stringify(one.told, null, 2));
      case 'jsonl':
        return inFrame(told, 'jsonl', out, (one) => toJson(one.told));
      case 'table':
        return inFrame(told, 'plain', out, (one) => `${timelineLines(one, one.told, look).join('\n')}\n`);
      case 'md':
        for await (const one of told) await out.add(await timelineMarkdown(one, one.told, say));
    }
  });
}

async function* timelines(cases: Cases, judge: (one: Parsed) => Timeline) {
  for await (const one of cases) yield { ...one, told: judge(one) };
}

function rangeOf(values: Args['values']): { from: string; to: string } {
  const from = neededDay(values, 'from', { zh: '从哪一天起？', en: 'from which day on?' });
  const to = neededDay(values, 'to', { zh: '到哪一天为止？', en: 'up to which day?' });
  if (to >= from) return { from, to };
  throw new UsageError({
    zh: `--to（${to}）早于 --from（${from}）：请把两个日期对调。`,
    en: `--to (${to}) lies before --from (${from}): exchange the two days.`,
  });
}

async function timelineMarkdown(one: Parsed, told: Timeline, say: Speaker): Promise<string> {
  const { changes, obligations, contested = [], from, to } = told;
  const paragraph = (text: string) => `${marked(text)}\n\n`;
  const title = (text: string) => heading(3, text);
  return [
    heading(2, caseTitle(one.source, one.measure, { say })),
    paragraph([say.of(one.measure.title), say('fromTo', { from, to })].join(' · ')),
    paragraph(startText(told, say)),
    ...(changes.length === 0
      ? [paragraph(say('noChange'))]
      : [title(say('changePoints', { n: changes.length }))]),
    changes.length === 0 ? '' : `${changeList(one, told, say)}\n`,
    ...(obligations.length === 0 ? [] : [title(say('obligations', { n: obligations.length }))]),
    await markdownTable(obligationTable(one), obligations, say.lang),
    ...(contested.length === 0 ? [] : [title(say('contested', { n: contested.length }))]),
    contested.map((other) => `- ${marked(contestedText(other, say.lang))}\n`).join(''),
    contested.length === 0 ? '' : '\n',
  ].join('');
}

/** The change points of a case, an item each, and what changes below it. */
function changeList(one: Parsed, told: Timeline, say: Speaker): string {
  const names = new Names(told, one);
  return told.changes
    .map((change) => {
      const items = changeItems(change, one, names, say).map(
        ({ mark, text, tail = '' }) => `  - ${marked(`${mark} ${text}${tail}`)}\n`,
      );
      return `- **${change.on}** ${marked(causeText(change, one.measure, say))}\n${items.join('')}`;
    })
    .join('');
}
