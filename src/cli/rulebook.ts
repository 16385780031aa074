import { statSync } from 'node:fs';
import { extname } from 'node:path';
import { faultText } from '../errors.js';
import { getMeasure, measures, vocabulary } from '../index.js';
import type { Measure } from '../measure/measure.js';
import { rulebookHtml } from '../rulebook/html.js';
import { judge } from '../rulebook/judge.js';
import { rulebook } from '../rulebook/rulebook.js';
import { didYouMean } from '../suggest.js';
import { common, type OptionSpec, readArgs } from './args.js';
import { type Io, Messages, Output } from './io.js';
import { measureIn } from './measure-folder.js';
import { targetOf } from './target.js';
import { exit, UsageError } from './usage.js';
import type { Speaker } from './words.js';

const formats = ['md', 'html'] as const;
type Format = (typeof formats)[number];

export const options = {
  ...common,
  format: { type: 'string', oneOf: formats },
  output: { type: 'string', short: 'o' },
} as const satisfies Record<string, OptionSpec>;

/** `duxun rulebook MEASURE|FOLDER`: a measure in plain words, article by article. */
export async function rulebookCommand(argv: readonly string[], io: Io, say: Speaker): Promise<number> {
  const { files, values } = readArgs(argv, options);
  const [name, ...others] = files;
  if (name === undefined || others.length > 0)
    throw new UsageError({
      zh: '要写明一部文件：本包所带的文件的名字，或一个文件夹。',
      en: 'Name one measure: the id of one that ships with the package, or a folder.',
    });
  const output = values.get('output')?.at(-1);
  const format = formatOf(values.get('format')?.at(-1), output);
  const measure = await measureOf(name, io, say);
  if (measure === null) return exit.invalid;
  const text = format === 'html' ? rulebookHtml(measure, { lang: say.lang, judge }) : rulebook(measure, say);
  if (output === undefined || output === '-') {
    await put(text, new Output(io.stdout));
    return exit.ok;
  }
  const target = await targetOf(output);
  try {
    await put(text, new Output(target.stream));
  } catch (error) {
    await target.drop();
    throw error;
  }
  await target.keep();
  return exit.ok;
}

async function put(text: string, out: Output): Promise<void> {
  await out.write(text);
  await out.flush();
}

function formatOf(asked: string | undefined, output: string | undefined): Format {
  const ending = output === undefined ? '' : extname(output).slice(1).toLowerCase();
  const name = asked ?? (ending === 'htm' ? 'html' : ending);
  return formats.find((one) => one === name) ?? 'md';
}

/** The measure of that name, or that in the folder; null where it is faulty, after the faults have been told. */
async function measureOf(name: string, io: Io, say: Speaker): Promise<Measure | null> {
  const bundled = getMeasure(name);
  if (bundled) return bundled;
  if (!statSync(name, { throwIfNoEntry: false })?.isDirectory()) {
    const ids = measures().map(({ id }) => id);
    const near = didYouMean(name, ids);
    throw new UsageError({
      zh: `没有文件“${name}”，也没有这个文件夹；有：${ids.join('、')}。${near.zh}`,
      en: `There is no measure "${name}" and no such folder; there are ${ids.join(', ')}. ${near.en}`,
    });
  }
  const defined = measureIn(name, vocabulary, { measures: measures() });
  if (defined.ok) return defined.measure;
  const told = new Messages(io.stderr);
  for (const fault of defined.faults)
    await told.write(`${fault.code} ${fault.place}#${fault.pointer}\n  ${faultText(fault, say.lang)}\n`);
  return null;
}
