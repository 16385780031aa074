/** Cases out of a text: one JSON document (a case or an array of cases), or JSON Lines (a case a line). */

/** Where in the input a value stands: a line of JSON Lines, or a place in an array; neither for a single case. */
export interface At {
  readonly line?: number;
  readonly index?: number;
}

export type Found =
  | { readonly at: At; readonly value: unknown }
  | { readonly at: At; readonly broken: string };

interface Row {
  readonly number: number;
  readonly text: string;
}

/** Lines of a stream of text, without their ends; a byte order mark is taken off. */
async function* linesOf(chunks: AsyncIterable<string | Buffer>): AsyncGenerator<Row> {
  const decoder = new TextDecoder();
  let open = '';
  let number = 0;
  const row = (text: string): Row => {
    number += 1;
    const bare = text.endsWith('\r') ? text.slice(0, -1) : text;
    return { number, text: number === 1 ? bare.replace(/^\uFEFF/, '') : bare };
  };
  for await (const chunk of chunks) {
    const parts = (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })).split('\n');
    parts[0] = open + parts[0];
    open = parts.pop() ?? '';
    for (const part of parts) yield row(part);
  }
  open += decoder.decode();
  if (open !== '') yield row(open);
}

type Parsed = { readonly value: unknown } | { readonly broken: string };

function parse(text: string): Parsed {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { broken: (error as Error).message };
  }
}

const isObject = (parsed: Parsed): boolean =>
  'value' in parsed &&
  typeof parsed.value === 'object' &&
  parsed.value !== null &&
  !Array.isArray(parsed.value);

const onLine = ({ number, text }: Row): Found => ({ at: { line: number }, ...parse(text) });

/**
 * Every value of an input, in order. A first line that is a whole object means JSON Lines, and each line is handed on
 * as it comes; anything else is read to the end and tried as one document before it is taken line by line.
 */
export async function* valuesOf(chunks: AsyncIterable<string | Buffer>): AsyncGenerator<Found> {
  const kept: Row[] = [];
  let lines: boolean | undefined;
  for await (const row of linesOf(chunks)) {
    if (row.text.trim() === '') {
      if (lines !== true) kept.push(row);
      continue;
    }
    lines ??= isObject(parse(row.text));
    if (lines) yield onLine(row);
    else kept.push(row);
  }
  if (lines === false) yield* document(kept);
}

function document(rows: readonly Row[]): Found[] {
  const whole = parse(rows.map(({ text }) => text).join('\n'));
  if ('value' in whole)
    return Array.isArray(whole.value)
      ? whole.value.map((value: unknown, index) => ({ at: { index }, value }))
      : [{ at: {}, ...whole }];
  const filled = rows.filter(({ text }) => text.trim() !== '');
  return meantAsLines(filled) ? filled.map(onLine) : [{ at: {}, ...whole }];
}

/** Whether a text that is no document was meant as JSON Lines, so that its faults are told line by line. */
const meantAsLines = (rows: readonly Row[]): boolean =>
  rows.length > 1 &&
  !rows[0]?.text.startsWith('[') &&
  (rows.every(({ text }) => text.startsWith('{')) ||
    rows.some(({ text }) => text.startsWith('{') && isObject(parse(text))));
