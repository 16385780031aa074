/** What prose must not hold. */
import { measures, vocabulary } from '../../src/index.js';
import type { Lang } from '../../src/text.js';

/** Names that the host gives its places, persons and units, and texts of its events, stand as they are given. */
function given(value: unknown, into = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return into;
  const fields = isEvent(value) ? (vocabulary.events[value.type]?.fields ?? {}) : {};
  const own = (key: string) => names.includes(key) || texts.includes(fields[key]?.type ?? '');
  for (const [key, one] of Object.entries(value)) {
    if (own(key) && !('from' in value && value.from === 'reading'))
      for (const text of [one].flat()) if (typeof text === 'string') into.add(text);
    given(one, into);
  }
  return into;
}

const names = ['name', 'office', 'id', 'of', 'unit', 'note'];
const texts = ['string', 'strings', 'place', 'person', 'any'];
const isEvent = (value: object): value is { type: string } => 'type' in value && 'on' in value;

/** Codes that stand in no English text of the library, so that one in prose is a slip. */
const codes = (() => {
  const all = new Set<string>(Object.keys(vocabulary.events));
  const spoken: string[] = [
    JSON.stringify(vocabulary.codes, (key, value) => (key === 'zh' ? undefined : value)),
  ];
  for (const { source, facts, interpretations, norms } of measures()) {
    for (const name of Object.keys(facts)) all.add(name);
    for (const name of Object.keys(source.measure.conditions)) all.add(name);
    for (const { id } of interpretations) all.add(id);
    spoken.push(
      ...norms.map(({ gist }) => gist.en),
      ...interpretations.flatMap(({ question, why }) => [question.en, why.en]),
    );
  }
  const said = spoken.join(' ').toLowerCase();
  return [...all].filter(
    (code) => code.includes('-') && (!said.includes(code) || said.includes(`reading ${code}`)),
  );
})();

const anyCode = new RegExp(`(?<![\\w-])(?:${codes.join('|')})(?![\\w-])`, 'g');

/** A reading may be about the very words of the text. */
const quoted = JSON.stringify(
  measures().map(({ interpretations, norms }) => [interpretations, norms.map(({ gist }) => gist)]),
);

const isHost = (word: string, host: ReadonlySet<string>): boolean =>
  [...host].some((text) => text.includes(word));

/** Slips of a text: codes, keys, foreign words, doubled punctuation; `from` is what the host's own words stand in. */
export function proseSlips(text: string, lang: Lang, from: unknown): string[] {
  const host = given(from);
  const words =
    lang === 'zh'
      ? (text.match(/[A-Za-z][A-Za-z-]+/g) ?? []).filter((word) => !isHost(word, host))
      : (text.match(anyCode) ?? []).filter((code) => !isHost(code, host));
  const foreign =
    lang === 'en'
      ? (text.match(/[\u4e00-\u9fff]+/g) ?? []).filter(
          (word) => !isHost(word, host) && !quoted.includes(word),
        )
      : [];
  const doubled =
    text.match(
      /[，。；：,;:？][，。；：、]|[。.][。.]|[,;:] ?[,;:.]|（）|\(\)|undefined|没有写明的问题|not put into words|\d{4}-\d\d-\d\d|\bnull\b|[{}]/g,
    ) ?? [];
  return [...words, ...foreign, ...doubled];
}
