import { citationOf } from '../measure/cite.js';
import type { Measure } from '../measure/measure.js';
import { didYouMean } from '../suggest.js';
import { common, type OptionSpec, readArgs } from './args.js';
import { type Counts, countsOf, entriesOf, rulesOf } from './counts.js';
import { inForceText } from './in-force.js';
import { coloursFor, type Io, Output, widthFor } from './io.js';
import { library } from './library.js';
import { colon } from './look.js';
import { type Cell, type Column, item, painter, rest, row } from './table.js';
import { exit, UsageError } from './usage.js';
import { widthOf, wrap } from './width.js';
import type { Speaker } from './words.js';

export const options = {
  ...common,
  rules: { type: 'boolean' },
  measure: { type: 'string', multiple: true },
  format: { type: 'string', oneOf: ['table', 'json', 'jsonl'] },
} as const satisfies Record<string, OptionSpec>;

/** `duxun measures [ID…]`: what ships with the package, in numbers or rule by rule. */
export async function measuresCommand(argv: readonly string[], io: Io, say: Speaker): Promise<number> {
  const args = readArgs(argv, options);
  const chosen = args.files.length === 0 ? library().measures() : args.files.map(known);
  const format = args.values.get('format')?.at(-1) ?? 'table';
  const out = new Output(io.stdout);
  if (format === 'table') {
    const lines = args.flags.has('rules')
      ? chosen.flatMap((one) => [...rulesText(one, io, say)])
      : countsTable(chosen, io, say);
    await out.write(lines.map((line) => `${line}\n`).join(''));
    await out.flush();
    return exit.ok;
  }
  const things = args.flags.has('rules')
    ? chosen.flatMap(({ source }) => rulesOf(source).flatMap(({ rules }) => rules))
    : chosen.map((measure) => ({ id: measure.id, title: measure.title, ...countsOf(measure.source) }));
  if (format === 'json') await out.write(`${JSON.stringify(things, null, 2)}\n`);
  else await out.write(things.map((thing) => `${JSON.stringify(thing)}\n`).join(''));
  await out.flush();
  return exit.ok;
}

function known(id: string): Measure {
  const found = library().getMeasure(id);
  if (found) return found;
  const ids = library()
    .measures()
    .map((measure) => measure.id);
  const near = didYouMean(id, ids);
  throw new UsageError({
    zh: `没有文件“${id}”；有：${ids.join('、')}。${near.zh}`,
    en: `There is no measure "${id}"; there are ${ids.join(', ')}. ${near.en}`,
  });
}

const heads = ['norms', 'operative', 'rules', 'entries', 'carried', 'why', 'readings'] as const;
const headText = {
  norms: { zh: '规范', en: 'norms' },
  operative: { zh: '可执行', en: 'operative' },
  rules: { zh: '规则', en: 'rules' },
  entries: { zh: '条目', en: 'entries' },
  carried: { zh: '归入', en: 'carried' },
  why: { zh: '附理由', en: 'why' },
  readings: { zh: '理解', en: 'readings' },
} as const;

const inForce = { zh: '施行', en: 'in force from' };
const total = { zh: '合计', en: 'total' };

type Head = (typeof heads)[number];

const number = (counts: Counts, head: Head): number =>
  head === 'entries' ? entriesOf(counts) : counts[head];

const shown = (counts: Counts, head: Head): string =>
  head === 'readings' ? `${counts.readings} (${counts.switchable})` : String(number(counts, head));

function countsTable(chosen: readonly Measure[], io: Io, say: Speaker): string[] {
  const paint = painter(coloursFor(io));
  const width = widthFor(io);
  const narrow = heads.map((head) => Math.max(5, ...Object.values(headText[head]).map(widthOf)));
  const columns: Column[] = [
    { width: Math.min(28, rest(width, narrow)) },
    ...narrow.map((size): Column => ({ width: size, align: 'right' })),
  ];
  const line = (name: Cell, cells: readonly string[]) =>
    row([name, ...cells.map((cell): Cell => [cell])], columns, paint);
  const note = (text: string) => wrap(text, width - 2).map((one) => `  ${one}`);
  const counted = chosen.map((measure) => ({ measure, counts: countsOf(measure.source) }));
  const body = counted.flatMap(({ measure, counts }) => [
    ...line(
      [{ text: measure.id, style: 'bold' }],
      heads.map((head) => shown(counts, head)),
    ),
    ...note(say.of(measure.title)),
    ...note(`${say.of(inForce)}${colon(say)}${say.of(inForceText(measure.source))}`),
    ...(entriesOf(counts) > 0
      ? note(`${say.of(headText.entries)}${colon(say)}${shapesText(counts, say)}`)
      : []),
  ]);
  const sum = (head: Head) => counted.reduce((total, { counts }) => total + number(counts, head), 0);
  return [
    ...line(
      [],
      heads.map((head) => say.of(headText[head])),
    ),
    ...body,
    ...(chosen.length > 1
      ? line(
          [{ text: say.of(total), style: 'bold' }],
          heads.map((head) => String(sum(head))),
        )
      : []),
  ];
}

const shapesText = ({ entries }: Counts, say: Speaker): string =>
  say.list(Object.entries(entries).map(([shape, n]) => `${shape} ${n}`));

/** Every norm that has rules: its citation and gist, then each rule on a line of JSON. */
function* rulesText({ id, title, source }: Measure, io: Io, say: Speaker): Generator<string> {
  const paint = painter(coloursFor(io));
  const width = widthFor(io);
  yield paint('bold', `${id}  ${say.of(title)}`);
  for (const { norm, rules } of rulesOf(source)) {
    yield '';
    yield* item(
      `${norm.id}  ${say.of(citationOf(norm))}${colon(say)}${say.of(norm.gist)}`,
      width,
      '',
      '',
    ).map((line) => paint('bold', line));
    for (const rule of rules) yield `  ${JSON.stringify(rule)}`;
  }
  yield '';
}
