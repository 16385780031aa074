import { type FaultCode, faultCodes } from './fault-codes.js';
import type { Lang, Text } from './text.js';

export { type FaultCode, faultCodes } from './fault-codes.js';

/** One thing wrong with an input. */
export interface Fault {
  /** Stable; listed with its meaning in docs/errors.md. */
  readonly code: FaultCode;
  /** The case's id, or the file of a measure. */
  readonly place: string;
  /** JSON pointer (RFC 6901) into it. */
  readonly pointer: string;
  /** The article or section it belongs to, where there is one: 第五条, article 5. */
  readonly article?: Text;
  /** What was found, as a short text of JSON; `nothing` where nothing stands there. */
  readonly found: string;
  /** What was expected, as a sentence. */
  readonly expected: Text;
  /** How to mend it, as a sentence. */
  readonly wayOut: Text;
}

const line = (fault: Fault): string => {
  const article = fault.article === undefined ? '' : ` (${fault.article.en})`;
  return `${fault.code} ${fault.place}#${fault.pointer}${article}\n  ${faultText(fault, 'en')}`;
};

/** What errors of every copy of the library have. */
const brand: unique symbol = Symbol.for('duxun.error');

/**
 * Every fault of an input at once. `message` is for logs; programs read `faults`. `instanceof` holds also for an error
 * of another copy of the library, such as that of `require` beside that of `import`.
 *
 * @example
 * try { parseCase(input) } catch (error) {
 *   if (error instanceof DuxunError) for (const fault of error.faults) console.error(fault.code, fault.pointer)
 * }
 */
export class DuxunError extends Error {
  override readonly name = 'DuxunError';
  /** The code of the first fault. */
  readonly code: FaultCode;
  readonly faults: readonly Fault[];

  /** An error of another copy of the library is one too. */
  static override [Symbol.hasInstance](one: unknown): boolean {
    return typeof one === 'object' && one !== null && brand in one;
  }

  constructor(faults: readonly [Fault, ...Fault[]]) {
    super(faults.map(line).join('\n'));
    this.code = faults[0].code;
    this.faults = faults;
  }

  /** Not shown where an error is printed. */
  get [brand](): true {
    return true;
  }
}

/** Throws when there are faults. */
export function raise(faults: readonly Fault[]): void {
  const [first, ...rest] = faults;
  if (first) throw new DuxunError([first, ...rest]);
}

/**
 * A fault in one language, for a person: what it means, what was found and expected, a way out.
 *
 * @example
 * const parsed = safeParseCase({ kind: 'finding', measure: 'maoming-2017', id: 'F-1', subject: { type: 'towm' } });
 * parsed.ok ? [] : parsed.faults.map((fault) => faultText(fault, 'en').split('. ').at(-1)) // ['Did you mean "town"?']
 */
export function faultText(fault: Fault, lang: Lang): string {
  const meaning = faultCodes[fault.code][lang];
  const { expected, wayOut } = fault;
  if (lang === 'en') return `${meaning}: ${fault.found}. ${expected.en} ${wayOut.en}`;
  const found = fault.found === nothing ? '空缺' : fault.found;
  return `${meaning}：${found}。${expected.zh}${wayOut.zh}`;
}

/** A path as a JSON pointer (RFC 6901). */
export const pointer = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const nothing = 'nothing';

/** A value as a short text, whatever it is. */
export function show(value: unknown): string {
  if (value === undefined) return nothing;
  const text = json(value) ?? foreign(value);
  // not in the middle of a character of two parts
  return text.length > 60 ? `${text.slice(0, 57).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}

/** As JSON; undefined for what JSON does not have: numbers that are none, big integers, functions, circles. */
function json(value: unknown): string | undefined {
  if (typeof value === 'number' && !Number.isFinite(value)) return undefined;
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

/** What JSON does not have. */
function foreign(value: unknown): string {
  if (typeof value === 'object') return Array.isArray(value) ? '[…]' : '{…}';
  return typeof value === 'function' ? 'function' : String(value);
}
