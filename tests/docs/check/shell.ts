/** The commands of a block of shell, taken apart; none is run here. */
import { type ParseEntry, parse } from 'shell-quote';

export interface Command {
  /** Within the block, from 0. */
  readonly line: number;
  readonly words: readonly string[];
  /** The command whose output it reads. */
  readonly from?: Command;
  /** The file that its output goes into. */
  readonly into?: string;
}

/** Words in front of a command that are none. */
const keywords = new Set(['do', 'then', 'else', 'exec', 'time', 'nohup']);

const joining = new Set(['&&', '||', ';', '&']);

/** Every command, those within `sh -c '…'` and behind `parallel` included. */
export function commandsOf(text: string): Command[] {
  return logicalLines(text).flatMap(({ line, text: one }) => {
    const parsed = parse(one, (name) => `$${name}`);
    return pipelines(parsed, line).flatMap((command) => [command, ...nested(command)]);
  });
}

/** Lines as the shell reads them: one that ends in a backslash, or within quotes, goes on. */
function logicalLines(text: string): { line: number; text: string }[] {
  const found: { line: number; text: string }[] = [];
  let quote = '';
  let start = 0;
  let line = 0;
  let kept = '';
  for (const [i, char] of [...`${text}\n`].entries()) {
    if (char === quote) quote = '';
    else if (quote === '' && (char === "'" || char === '"') && !kept.includes(' #')) quote = char;
    if (char === '\n') {
      line += 1;
      if (quote === '' && kept.endsWith('\\')) {
        kept = kept.slice(0, -1);
        continue;
      }
      if (quote === '') {
        if (kept.trim() !== '') found.push({ line: start, text: kept });
        kept = '';
        start = line;
        continue;
      }
    }
    kept += char;
    if (i > text.length) break;
  }
  return found;
}

function pipelines(entries: readonly ParseEntry[], line: number): Command[] {
  const found: Command[] = [];
  let words: string[] = [];
  let from: Command | undefined;
  let into: string | undefined;
  let redirected = false;
  const command = (): Command => ({
    line,
    words,
    ...(from ? { from } : {}),
    ...(into === undefined ? {} : { into }),
  });
  const end = () => {
    if (words.length > 0) found.push(command());
    [words, from, into] = [[], undefined, undefined];
  };
  for (const entry of entries) {
    if (typeof entry === 'string') {
      if (redirected) into = entry;
      else if (words.length > 0 || !keywords.has(entry)) words.push(entry);
      redirected = false;
    } else if ('comment' in entry) break;
    else if (entry.op === 'glob') words.push(entry.pattern);
    else if (entry.op === '>') redirected = true;
    else if (entry.op === '|') {
      const before = command();
      end();
      from = before;
    } else if (joining.has(entry.op)) end();
  }
  end();
  return found;
}

function nested({ words, line }: Command): Command[] {
  const [name, flag, script = ''] = words;
  if (name === 'sh' && flag === '-c') return commandsOf(script).map((one) => ({ ...one, line }));
  const at = words.indexOf('duxun');
  return name === 'parallel' && at > 0 ? [{ line, words: words.slice(at) }] : [];
}

/** What the command line of this project is called with; null where a command is another one. */
export function duxunArgs({ words }: Command): readonly string[] | null {
  if (words[0] === 'duxun') return words.slice(1);
  return words[0] === 'npx' && words[1] === 'duxun' ? words.slice(2) : null;
}
