/** Inputs as large as is asked for, made up from what the project has. */
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { finished } from 'node:stream/promises';

const json = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

type Json = Record<string, unknown>;

const day = (i: number): string => new Date(Date.UTC(1950, 0, 1 + (i % 24_000))).toISOString().slice(0, 10);

/** A problem that goes on: put on the list and reported again and again. */
export const plainCase = (events: number): Json => ({
  ...{ kind: 'finding', measure: 'maoming-2017', id: 'F-1', subject: { type: 'county-committee' } },
  ...{ facts: { origin: 'supervision' }, began: '1950-01-01' },
  events: Array.from({ length: events }, (_, i) =>
    i % 2 === 0
      ? { type: 'problem-list-circulated', on: day(i), rectifyBy: day(i + 30) }
      : { type: 'rectification-reported', on: day(i), extent: 'partial' },
  ),
});

const imposing = ['19.3', '20.7', '20.17'];

/** A case of accountability whose forms are imposed again and again: of random logs these cost most. */
export const steepCase = (events: number): Json => ({
  ...{ kind: 'accountability', measure: 'panjin-2015', id: 'A-1', subject: { type: 'other' } },
  began: '1950-01-01',
  events: Array.from({ length: events }, (_, i) => ({
    ...(i % 3 === 0
      ? { type: 'accountability-imposed', for: imposing[i % imposing.length], form: 'circulated-criticism' }
      : { type: 'accountability-started' }),
    on: day(i),
  })),
});

interface Good {
  readonly measure: Json;
  readonly parts: Readonly<Record<string, { readonly norms: readonly Json[] }>>;
}

/** The small measure of the tests with so many rules more, a hundred in a file. */
export function largeMeasure(rules: number): Json {
  const { measure, parts } = json('tests/invalid/rules/_good.json') as Good;
  const like = parts['article-02']?.norms[0] as Json & { readonly rules: readonly [Json & { event: Json }] };
  const norm = (article: number, number: number): Json => {
    const id = `${article}.${number}`;
    const [rule] = like.rules;
    const params = { ...(rule.event.params as Json), norm: id };
    return {
      ...{
        ...like,
        id,
        code: `report-${article}-${number}`,
        cite: { article: `${article}`, sentence: number },
      },
      rules: [{ ...rule, name: `tiny/${id}`, event: { ...rule.event, params } }],
    };
  };
  const more = Array.from({ length: Math.ceil(rules / 100) }, (_, i): [string, Json] => {
    const article = 100 + i;
    const norms = Array.from({ length: Math.min(100, rules - i * 100) }, (_n, j) => norm(article, j + 1));
    return [`article-${article}`, { article: `${article}`, norms }];
  });
  const one = {
    ...{ kind: 'finding', measure: 'tiny', id: 'F-1', subject: { type: 'town' } },
    facts: { origin: 'supervision', outside: false },
    events: [
      { type: 'found', on: '2017-06-14' },
      { type: 'listed', on: '2017-06-27', rectifyBy: '2017-08-31' },
    ],
  };
  const source = { measure, parts: { ...parts, ...Object.fromEntries(more) } };
  return { source, vocabulary: json('tests/invalid/rules/_vocabulary.json'), one };
}

/** JSON Lines of so many bytes: the findings of the bundled measures, each with a note of 2,000 characters. */
export async function writeLines(path: string, bytes: number, before = ''): Promise<number> {
  const measures = ['maoming-2017', 'panjin-2015', 'shanxi', 'yinchuan-2017-inspection'];
  const cases = measures.flatMap((id) => json(`fixtures/${id}/finding.json`) as Json[]);
  const note = '整改情况'.repeat(170);
  const file = createWriteStream(path);
  let [written, lines] = [0, 0];
  const put = async (text: string) => {
    written += Buffer.byteLength(text);
    if (!file.write(text)) await once(file, 'drain');
  };
  if (before !== '') await put(before);
  while (written < bytes) {
    const some = Array.from({ length: 200 }, () => {
      lines += 1;
      const one = cases[lines % cases.length] as Json;
      const [first, ...rest] = (one.events ?? []) as readonly Json[];
      const events = first === undefined ? [] : [{ ...first, note }, ...rest];
      return `${JSON.stringify({ ...one, id: `L-${lines}`, events })}\n`;
    });
    await put(some.join(''));
  }
  file.end();
  await finished(file);
  return lines;
}

/** Two short lines and, between them, one of so many bytes. */
export async function writeLongLine(path: string, bytes: number): Promise<void> {
  const short = JSON.stringify(plainCase(2));
  const file = createWriteStream(path);
  file.write(`${short}\n{"note":"`);
  const piece = 'x'.repeat(1_000_000);
  for (let written = 0; written < bytes; written += piece.length)
    if (!file.write(piece)) await once(file, 'drain');
  file.end(`"}\n${short}\n`);
  await finished(file);
}
