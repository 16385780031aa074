import type { Book, BookEntry, BookPart } from './book.js';
import type { Block, Item } from './item.js';
import { piecesOf } from './links.js';
import type { BookNorm } from './norm.js';
import { words } from './words.js';

const marked = (text: string): string => text.replace(/([\\`*_[\]<>#|])/g, '\\$1').replace(/\s*\n\s*/g, ' ');

/** Prose as Markdown, its links to anchors of the page. */
const prose = (text: string): string =>
  piecesOf(text)
    .map((piece) => {
      if (typeof piece === 'string') return marked(piece);
      const to = piece.to.startsWith('>') ? piece.to.slice(1) : `#${piece.to}`;
      return `[${marked(piece.text)}](${encodeURI(to).replace(/[()]/g, (one) => (one === '(' ? '%28' : '%29'))})`;
    })
    .join('');

const anchor = (id: string): string => `<a id="${id.replace(/[^\w.-]/g, '-')}"></a>`;

function lines({ text, items = [] }: Item, indent: string, colon: string): string[] {
  const end = items.length > 0 && !/[：:]$/.test(text) ? colon.trimEnd() : '';
  return [`${indent}- ${prose(text)}${end}`, ...items.flatMap((one) => lines(one, `${indent}  `, colon))];
}

function block({ head, text, items = [] }: Block, colon: string): string[] {
  const said = prose(text);
  const front = said === '' ? colon.trimEnd() : colon;
  const more = items.length > 0 && said !== '' && !/[：:]$/.test(said) ? colon.trimEnd() : '';
  return [`- **${marked(head)}**${front}${said}${more}`, ...items.flatMap((one) => lines(one, '  ', colon))];
}

const blocks = (all: readonly Block[], colon: string): string[] => all.flatMap((one) => block(one, colon));

const entry = ({ anchor: id, title, blocks: own }: BookEntry, level: string, colon: string): string[] => [
  `${anchor(id)}`,
  '',
  `${level} ${prose(title)}`,
  '',
  ...blocks(own, colon),
  '',
];

const norm = ({ id, anchor: to, cite, gist, blocks: own }: BookNorm, colon: string): string[] => [
  anchor(to),
  '',
  `### ${marked(id)} ${marked(cite)}`,
  '',
  prose(gist),
  '',
  ...blocks(own, colon),
  ...(own.length === 0 ? [] : ['']),
];

const part = (
  { anchor: to, name, blocks: own, norms, readings }: BookPart,
  colon: string,
  of: string,
): string[] => [
  anchor(to),
  '',
  `## ${marked(name)}`,
  '',
  ...blocks(own, colon),
  ...(own.length === 0 ? [] : ['']),
  ...norms.flatMap((one) => norm(one, colon)),
  ...(readings.length === 0
    ? []
    : [`### ${marked(name)}${of}`, '', ...readings.flatMap((one) => entry(one, '####', colon))]),
];

/** A book as Markdown. `front` stands below the title. */
export function markdownOf(book: Book, front: readonly string[]): string {
  const say = (text: { readonly zh: string; readonly en: string }) => text[book.lang];
  const colon = book.lang === 'zh' ? '：' : ': ';
  const chapter = (id: string, head: string, entries: readonly BookEntry[]) =>
    entries.length === 0
      ? []
      : [anchor(id), '', `## ${head}`, '', ...entries.flatMap((one) => entry(one, '###', colon))];
  const contents = [
    ...book.parts.map(({ anchor: to, name }) => `[${marked(name)}](#${to})`),
    ...(book.conditions.length > 0 ? [`[${say(words.conditions)}](#conditions)`] : []),
    ...(book.days.length > 0 ? [`[${say(words.days)}](#days)`] : []),
  ];
  return [
    `# ${marked(book.title)}${book.lang === 'zh' ? '：' : ': '}${say(words.rulebook)}`,
    '',
    ...front.flatMap((line) => [line, '']),
    ...blocks(book.about, colon),
    '',
    `## ${say(words.reading)}`,
    '',
    ...[words.howDefault, words.howShared, words.howUnknown].map((text) => `- ${say(text)}`),
    '',
    `## ${say(words.contents)}`,
    '',
    contents.join(' · '),
    '',
    ...book.parts.flatMap((one) => part(one, colon, say(words.ofReadings))),
    ...chapter('conditions', say(words.conditions), book.conditions),
    ...chapter('days', say(words.days), book.days),
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()
    .concat('\n');
}
