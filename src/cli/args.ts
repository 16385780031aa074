import { parseArgs } from 'node:util';
import { didYouMean, nearest } from '../suggest.js';
import { UsageError } from './usage.js';

export interface OptionSpec {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  /** May be given several times. */
  readonly multiple?: boolean;
  /** May be given several times, and several at once with commas between. */
  readonly list?: boolean;
  /** What may be given. */
  readonly oneOf?: readonly string[];
}

export interface Args {
  readonly files: readonly string[];
  readonly flags: ReadonlySet<string>;
  /** Every value given, in order. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** Options that every command takes. */
export const common = {
  help: { type: 'boolean', short: 'h' },
  lang: { type: 'string', oneOf: ['zh', 'en'] },
} as const satisfies Record<string, OptionSpec>;

/**
 * Reads the arguments of a command. The parser of Node takes them apart; what is wrong with them is said by us, in
 * both languages.
 *
 * @throws UsageError
 */
export function readArgs(argv: readonly string[], options: Readonly<Record<string, OptionSpec>>): Args {
  const known = Object.fromEntries(
    Object.entries(options).map(([name, { type, short }]) => [name, { type, ...(short ? { short } : {}) }]),
  );
  const { tokens } = parseArgs({
    args: [...argv],
    options: known,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const files: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const spec = Object.hasOwn(options, name) ? options[name] : undefined;
    if (spec === undefined) throw unknownOption(rawName, Object.keys(options));
    if (spec.type === 'boolean') {
      if (value !== undefined)
        throw new UsageError({ zh: `${rawName} 不带值。`, en: `${rawName} takes no value.` });
      flags.add(name);
      continue;
    }
    if (value === undefined || value === '' || (!token.inlineValue && /^-./.test(value)))
      throw new UsageError({ zh: `${rawName} 后面要有值。`, en: `${rawName} needs a value.` });
    const given = spec.list ? value.split(',').map((one) => one.trim()) : [value];
    for (const one of given) check(rawName, one, spec);
    values.set(name, spec.multiple || spec.list ? [...(values.get(name) ?? []), ...given] : given);
  }
  return { files, flags, values };
}

function check(rawName: string, value: string, { oneOf }: OptionSpec): void {
  if (oneOf === undefined || oneOf.includes(value)) return;
  const near = didYouMean(value, oneOf);
  throw new UsageError({
    zh: `${rawName} 只能是 ${oneOf.join('、')}，不能是“${value}”。${near.zh}`,
    en: `${rawName} is one of ${oneOf.join(', ')}, not "${value}". ${near.en}`,
  });
}

function unknownOption(rawName: string, known: readonly string[]): UsageError {
  const near = nearest(
    rawName,
    known.map((name) => `--${name}`),
  );
  return new UsageError({
    zh: `没有选项 ${rawName}。${near ? `是否想写 ${near}？` : ''}`,
    en: `There is no option ${rawName}.${near ? ` Did you mean ${near}?` : ''}`,
  });
}
