import { isClosing } from './closing.js';
import type { Line } from './lines.js';
import { markerOf } from './markers.js';
import { sentencesOf } from './sentences.js';
import type { Block, Part } from './shape.js';
import { tidySpaces, withoutSpaces } from './spaces.js';

interface Front {
  readonly title: string;
  readonly parts: readonly Part[];
}

interface Said {
  readonly text: string;
  readonly line: number;
}

const kinds =
  /(?:办法|规定|细则|方案|条例|规则|意见|规程|制度|章程|决定|准则|标准|措施|指南|要点|法|通知)(?:[（(][^（）()]*[）)])?$/u;
const stopped = /[。，；：,;:]/u;

/** What stands before the first article or section: the notice that issues the document, its title, a preamble. */
export function frontOf(lines: readonly Line[], titled: string): Front {
  const said = joinedFront(lines);
  const at = titleAt(said, titled);
  const title = at.from < 0 ? '' : textOf(said.slice(at.from, at.to));
  const before = said.slice(0, Math.max(at.from, 0));
  const after = said.slice(Math.max(at.to, 0));
  const notice = noticeOf(before);
  const notes = after.filter(({ text }) => /^[（(].*[）)]$/su.test(text));
  const preamble = after.filter((one) => !notes.includes(one) && isProse(one));
  return {
    title,
    parts: [
      ...(notice === null ? [] : [notice]),
      ...(title === '' ? [] : [outside('0', title, said[at.from]?.line ?? 1, notes)]),
      ...(preamble.length === 0 ? [] : [outside('preamble', '', preamble[0]?.line ?? 1, preamble)]),
    ],
  };
}

const textOf = (said: readonly Said[]): string => said.map(({ text }) => text).join('');

/** A list of contents and lines of a web page around the text say nothing of the document. */
const isProse = ({ text }: Said): boolean =>
  markerOf(text)?.kind !== 'heading' &&
  !isClosing(text) &&
  /[。，；：,;:]/u.test(text) &&
  /\p{Script=Han}{4}/u.test(text);

/** Lines that go on with a sentence put together. */
function joinedFront(lines: readonly Line[]): Said[] {
  const drafts: { readonly pieces: string[]; readonly line: number; isText: boolean }[] = [];
  for (const { text, number, indented } of lines) {
    const last = drafts.at(-1);
    const isOpen = last?.isText && !/[。！？；：!?;:…][”’」』）)》]{0,9}$/u.test(last.pieces.at(-1) ?? '');
    const isText = /[，。；,;]/u.test(text);
    if (last && isOpen && !indented) last.pieces.push(text);
    else drafts.push({ pieces: [text], line: number, isText });
  }
  return drafts.map(({ pieces, line }) => ({ text: tidySpaces(pieces.join('\n')), line }));
}

/** Which of the lines are the title: those that say it, else the last that reads like one. */
function titleAt(said: readonly Said[], titled: string): { readonly from: number; readonly to: number } {
  const wanted = bare(titled);
  for (const length of [1, 2, 3])
    for (let from = said.length - length; from >= 0; from -= 1)
      if (bare(textOf(said.slice(from, from + length))) === wanted) return { from, to: from + length };
  for (let at = said.length - 1; at >= 0; at -= 1) {
    const { text = '' } = said[at] ?? {};
    if (!stopped.test(text) && kinds.test(withoutSpaces(text))) return { from: at, to: at + 1 };
  }
  const plain = said.findIndex(({ text }) => !/[。，；]/u.test(text));
  return plain < 0 ? { from: -1, to: 0 } : { from: plain, to: plain + 1 };
}

/** A title without what editions write around it. */
const bare = (title: string): string => title.normalize('NFKC').replace(/[\s《》〈〉“”"]/gu, '');

/** The notice: from the line that calls itself one. */
function noticeOf(said: readonly Said[]): Part | null {
  const isNotice = (text: string) => /通知$/u.test(text) && /关于|印发|转发|发布/u.test(text);
  let to = said.findIndex(({ text }) => isNotice(text));
  let from = to;
  if (to < 0) {
    to = said.findIndex(({ text }, i) => i > 0 && isNotice(`${said[i - 1]?.text}${text}`));
    from = to - 1;
  }
  if (to < 0) return null;
  const text = said.slice(to + 1).filter(isProse);
  return outside('notice', textOf(said.slice(from, to + 1)), said[from]?.line ?? 1, text);
}

const outside = (id: string, heading: string, line: number, said: readonly Said[]): Part => ({
  kind: 'outside',
  id,
  mark: '',
  heading,
  under: [],
  line,
  blocks: said.map(
    ({ text }, i): Block => ({
      item: null,
      paragraph: i + 1,
      list: 0,
      mark: '',
      sentences: sentencesOf(text),
    }),
  ),
});
