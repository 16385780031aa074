import { DuxunError, faultText } from '../errors.js';
import { nearest } from '../suggest.js';
import { version } from '../version.js';
import { help } from './help.js';
import { type Io, Messages, Output, ReaderGone, WriteFailed } from './io.js';
import { langOf } from './lang.js';
import { FaultyMeasure, type Folder, within } from './library.js';
import { readMeasureFolder } from './measure-folder.js';
import { readError } from './steps.js';
import { Unreadable } from './unreadable.js';
import { exit, UsageError } from './usage.js';
import { type Speaker, speaker } from './words.js';

type Run = (argv: readonly string[], io: Io, say: Speaker) => Promise<number>;

/** Each is read only when it is run. */
const commands = {
  evaluate: async () => (await import('./evaluate.js')).evaluateCommand,
  timeline: async () => (await import('./timeline.js')).timelineCommand,
  audit: async () => (await import('./audit.js')).auditCommand,
  explain: async () => (await import('./explain.js')).explainCommand,
  report: async () => (await import('./report.js')).reportCommand,
  measures: async () => (await import('./measures.js')).measuresCommand,
  new: async () => (await import('./new.js')).newCommand,
  lint: async () => (await import('./lint.js')).lintCommand,
  test: async () => (await import('./test.js')).testCommand,
  rulebook: async () => (await import('./rulebook.js')).rulebookCommand,
} as const satisfies Record<string, () => Promise<Run>>;
type Command = keyof typeof commands;
const isCommand = (name: string | undefined): name is Command =>
  name !== undefined && Object.hasOwn(commands, name);

/** Runs the command line on a host and returns the exit code. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const say = speaker(langOf(argv, io.env));
  const [command] = argv;
  try {
    return await dispatch(argv, io, say);
  } catch (error) {
    if (error instanceof ReaderGone) return exit.ok;
    const failure = failureOf(error, isCommand(command) ? command : null, say);
    if (failure === null) throw error;
    await new Messages(io.stderr).write(`${failure.text}\n`);
    return failure.code;
  }
}

/** What is told of a run that can't be made or can't go on, and its exit code; null for a fault of our own. */
function failureOf(
  error: unknown,
  command: Command | null,
  say: Speaker,
): { readonly text: string; readonly code: number } | null {
  if (error instanceof UsageError) {
    const hint = say('seeHelp', { command: command === null ? '' : `${command} ` });
    return { text: `${say.of(error.text)}\n${hint}`, code: exit.usage };
  }
  if (error instanceof DuxunError) {
    const code = error.code === 'ID_DUPLICATE' ? exit.invalid : exit.usage;
    return { text: error.faults.map((fault) => faultText(fault, say.lang)).join('\n'), code };
  }
  if (error instanceof FaultyMeasure) {
    const lines = error.faults.map(
      (fault) => `${fault.code} ${fault.place}#${fault.pointer}\n  ${faultText(fault, say.lang)}`,
    );
    return { text: lines.join('\n'), code: exit.invalid };
  }
  if (error instanceof Unreadable) {
    const why = readError(error.cause as NodeJS.ErrnoException, say);
    return { text: say('unreadable', { file: error.file, why }), code: exit.unreadable };
  }
  if (error instanceof WriteFailed) {
    const why = error.text === null ? error.message : say.of(error.text);
    return { text: say('unwritable', { why }), code: exit.unreadable };
  }
  return null;
}

async function dispatch(argv: readonly string[], io: Io, say: Speaker): Promise<number> {
  const print = async (text: string) => {
    const out = new Output(io.stdout);
    await out.write(text);
    await out.flush();
    return exit.ok;
  };
  const options = argv.indexOf('--') < 0 ? argv : argv.slice(0, argv.indexOf('--'));
  const wantsHelp = options.some((arg) => arg === '--help' || arg === '-h');
  // `--lang zh` may stand before the command too
  const [first, ...others] =
    argv[0] === '--lang' ? argv.slice(2) : argv.filter((arg, i) => i > 0 || !arg.startsWith('--lang='));
  if (first === '--version') return print(`${version}\n`);
  if (first === 'help' || (wantsHelp && !isCommand(first))) {
    const [about] = others.filter((arg) => isCommand(arg));
    return print(say.of(await help[isCommand(about) ? about : 'general']()));
  }
  if (!isCommand(first)) throw unknownCommand(first);
  if (wantsHelp) return print(say.of(await help[first]()));
  const command = await commands[first]();
  return within(foldersIn(first, options), () => command(others, io, say));
}

/** Commands that judge cases by a measure of one's own too, where `--measure` names its folder. */
const judging: readonly Command[] = ['evaluate', 'timeline', 'audit', 'explain', 'report', 'measures'];

function foldersIn(command: Command, argv: readonly string[]): readonly Folder[] {
  if (!judging.includes(command)) return [];
  const paths = argv.flatMap((arg, i) => {
    if (arg.startsWith('--measure=')) return [arg.slice('--measure='.length)];
    return arg === '--measure' && argv[i + 1] !== undefined ? [argv[i + 1] as string] : [];
  });
  return paths.map(readMeasureFolder);
}

function unknownCommand(name: string | undefined): UsageError {
  const names = Object.keys(commands);
  if (name === undefined)
    return new UsageError({
      zh: `缺少命令：${names.join('、')}。`,
      en: `A command is missing: ${names.join(', ')}.`,
    });
  const near = nearest(name, names);
  return new UsageError({
    zh: `没有命令 ${name}；有：${names.join('、')}。${near ? `是否想写 ${near}？` : ''}`,
    en: `There is no command ${name}; there are: ${names.join(', ')}.${near ? ` Did you mean ${near}?` : ''}`,
  });
}
