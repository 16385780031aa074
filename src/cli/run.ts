import { nearest } from '../suggest.js';
import { evaluateCommand } from './evaluate.js';
import { help } from './help.js';
import { type Io, Messages, Output, ReaderGone, WriteFailed } from './io.js';
import { langOf } from './lang.js';
import { measuresCommand } from './measures.js';
import { exit, UsageError } from './usage.js';
import { version } from './version.js';
import { type Speaker, speaker } from './words.js';

const commands = { evaluate: evaluateCommand, measures: measuresCommand } as const;
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
    if (error instanceof WriteFailed) {
      await new Messages(io.stderr).write(`${say('unwritable', { why: error.message })}\n`);
      return exit.unreadable;
    }
    if (!(error instanceof UsageError)) throw error;
    const hint = say('seeHelp', { command: isCommand(command) ? `${command} ` : '' });
    await new Messages(io.stderr).write(`${say.of(error.text)}\n${hint}\n`);
    return exit.usage;
  }
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
    return print(say.of(help[isCommand(about) ? about : 'general']));
  }
  if (isCommand(first)) return wantsHelp ? print(say.of(help[first])) : commands[first](others, io, say);
  throw unknownCommand(first);
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
